"""The forms in which days are written, as patterns with the names of months and weekdays of several languages.

The patterns are made when a day is first read, because the names take time and memory to load.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from babel import Locale

LANGUAGES = ("en", "de", "fr", "es", "pt", "uk", "hi")

_WIDTHS = [(context, width) for context in ("format", "stand-alone") for width in ("wide", "abbreviated")]
_DAYS_AGO = {
    0: ("today", "heute", "aujourd'hui", "aujourd’hui", "hoy", "hoje", "сьогодні", "आज"),
    1: ("yesterday", "gestern", "hier", "ayer", "ontem", "вчора", "учора", "कल"),
    2: ("vorgestern", "avant-hier", "anteayer", "anteontem", "позавчора"),
}
RELATIVE = {word: days for days, words in _DAYS_AGO.items() for word in words}
"""Words for days, and how many days ago they are."""
ZONES = {
    **{"z": 0, "utc": 0, "gmt": 0, "cet": 1, "cest": 2, "eet": 2, "eest": 3},
    **{"bst": 1, "wat": 1, "eat": 3, "msk": 3, "pkt": 5, "ist": 5.5, "wib": 7, "pht": 8, "sgt": 8, "jst": 9},
    **{"est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7},
}
"""Hours that a named zone is ahead of UTC."""
_MORE_MONTHS = {
    **{"mrz": 3, "jänner": 1, "feber": 2, "sept": 9},
    **{"січ": 1, "лют": 2, "бер": 3, "кві": 4, "тра": 5, "чер": 6, "лип": 7, "сер": 8, "вер": 9, "жов": 10},  # noqa: RUF001
    **{"лис": 11, "гру": 12, "नवम्बर": 11, "सितम्बर": 9, "दिसम्बर": 12, "अक्तूबर": 10},  # noqa: RUF001
}
"""Names of months that people write and the locale library doesn't have."""

_END = r"(?=[\s|]|$)"
_DAY_END = r"(?=[\s|]|$|T[0-9]{2}:|,\s?[0-9]{1,2}[:.h])"
_NO_YEAR = r"(?=\s{0,3}(?:\||$)|\s{2}[^\s0-9])"
_YEAR = r"(?P<year>[0-9]{4})"
_SHORT_YEAR = r"(?P<year>[0-9]{4}|[0-9]{2})"
_OF = r"(?:(?:de|del|of)\s{1,3})?"
_YEAR_WORD = r"(?:\s?[рг]\.?)?"  # noqa: RUF001


@dataclass(frozen=True, slots=True)
class Forms:
    """``months``: numbers by folded names. ``patterns``: of a day that begins a text. ``clock``: of a time behind a day."""

    months: dict[str, int]
    patterns: tuple[re.Pattern[str], ...]
    clock: re.Pattern[str]


def folded(name: str) -> str:
    """Return a name of a month or weekday in lower case, without the mark of an abbreviation."""
    return name.casefold().rstrip(".॰")


@cache
def forms() -> Forms:
    """Return the forms in which days are read; every call returns the same value."""
    locales = [Locale.parse(language) for language in LANGUAGES]
    months = _MORE_MONTHS | {
        folded(name): number
        for locale in locales
        for context, width in _WIDTHS
        for number, name in locale.months[context][width].items()
    }
    weekdays = {
        folded(name)
        for locale in locales
        for context, width in _WIDTHS
        for name in locale.days[context][width].values()
    }
    before = rf"(?:{_any_of(weekdays)}[.॰]?,?\s{{1,3}})?"
    patterns = [
        re.compile(f"{before}{form}{_DAY_END}", re.IGNORECASE) for form in _day_forms(_any_of(months))
    ]
    return Forms(months, tuple(patterns), _clock())


def _day_forms(names: str) -> tuple[str, ...]:
    """Return the pattern of each form of a day; ``names``: the pattern of a month's name."""
    month = rf"(?P<name>{names})[.॰]?"
    return (
        rf"{_YEAR}(?P<sep>\s?[-/.]\s?)(?P<month>[0-9]{{1,2}})(?P=sep)(?P<day>[0-9]{{1,2}})\.?",
        r"(?P<year>20[0-9]{2})(?P<month>[01][0-9])(?P<day>[0-3][0-9])",
        rf"{_YEAR}[-\s/,]\s?{month}[-\s/](?P<day>[0-9]{{1,2}})",
        rf"{month}\s{{0,3}}(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?"
        rf"(?:(?:\s?,\s{{0,3}}|\s{{1,3}}){_YEAR}|\s['’](?P<short>[0-9]{{2}})|{_NO_YEAR})",
        rf"{month}-(?P<day>[0-9]{{1,2}})-{_YEAR}",
        rf"(?P<day>[0-9]{{1,2}})(?P<dot>\.)?(?:st|nd|rd|th|er|º)?\s{{0,3}}{_OF}{month}"
        rf"(?:,?\s{{0,3}}{_OF}{_YEAR}{_YEAR_WORD}|\s(?:['’]|(?(dot)(?!)))(?P<short>[0-9]{{2}})|{_NO_YEAR})",
        rf"(?P<day>[0-9]{{1,2}})(?P<sep>[-/.]){month}(?:(?P=sep){_SHORT_YEAR}|{_NO_YEAR})",
        rf"(?P<first>[0-9]{{1,2}})(?P<sep>\s?[-/]\s?)(?P<second>[0-9]{{1,2}})(?P=sep){_SHORT_YEAR}",
        rf"(?P<day>[0-9]{{1,2}})\.\s?(?P<month>[0-9]{{1,2}})\.(?:\s?{_SHORT_YEAR}{_YEAR_WORD}|{_NO_YEAR})",
        rf"(?P<relative>{_any_of(RELATIVE)})",
        r"(?P<ago>[0-9]{1,2})\s(?:days?\sago|(?:день|дні|днів|дня)\sтому|दिन\sपहले)",  # noqa: RUF001
        r"(?:vor|il\sy\sa|hace|há)\s(?P<ago>[0-9]{1,2})\s(?:tage?n?|jours?|d[ií]as?)",
    )


def _clock() -> re.Pattern[str]:
    """Return the pattern of a clock behind a day or alone, with its zone if there is one."""
    return re.compile(
        r"(?:,?\s{1,3}(?:(?:at|um|à|às|о|a\slas|[-–—·@])\s)?|T|^)"  # noqa: RUF001
        r"(?P<hour>[0-9]{1,2})[:.h](?P<minute>[0-5][0-9])(?::(?P<second>[0-5][0-9])(?:[.,][0-9]{1,9})?)?"
        r"(?:\s?(?P<half>[ap])\.?\s?m\b\.?)?"
        rf"(?:\s?(?P<zone>{_any_of(ZONES)})\b)?"
        r"(?P<offset>\s?[+\-\u2212][0-9]{2}:?[0-9]{2}|[+\-\u2212][0-9]{1,2})?(?:\s(?:UTC|Uhr))?(?:\s\([^()]{1,40}\))?"
        + _END,
        re.IGNORECASE,
    )


def _any_of(words: Iterable[str]) -> str:
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) + ")"
