"""The forms in which days are written, as patterns with the names of months and weekdays of several languages.

The patterns are made when a day is first read, because the names take time and memory to load.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from babel import Locale

from bot.domain.importing.labels import LABEL_START

LANGUAGES = (
    *("en", "de", "fr", "es", "pt", "uk", "hi"),
    *(
        "ar",
        "az",
        "be",
        "bg",
        "bn",
        "cs",
        "da",
        "el",
        "et",
        "fi",
        "fil",
        "gu",
        "hu",
        "id",
        "it",
        "ka",
        "mk",
        "mr",
    ),
    *("ms", "nb", "nl", "pl", "ro", "ru", "sk", "sl", "sr", "sr_Latn", "sv", "sw", "ta", "tr", "ur"),
)
WEEKDAY_BEHIND = ("az", "hu", "tr")
"""Languages that write the weekday behind the day."""
TWO_MONTHS = frozenset(("listopada", "listopad", "lis", "lip", "srp"))
"""Names that stand for other months in Polish or Czech than in Croatian, which has a full stop behind the day."""

_WIDTHS = [(context, width) for context in ("format", "stand-alone") for width in ("wide", "abbreviated")]
_DAYS_AGO = {
    0: (
        *("today", "heute", "aujourd'hui", "aujourd’hui", "hoy", "hoje", "сьогодні", "आज", "oggi", "сегодня"),
        *(
            "dzisiaj",
            "dziś",
            "vandaag",
            "bugün",
            "azi",
            "danas",
            "dnes",
            "আজ",
            "آج",
            "اليوم",
            "ngayon",
        ),
        *("idag", "tänään", "σήμερα", "היום", "今天", "今日", "오늘"),
    ),
    1: (
        *(
            "yesterday",
            "gestern",
            "hier",
            "ayer",
            "ontem",
            "вчора",
            "учора",
            "कल",
            "ieri",
            "вчера",
            "wczoraj",
        ),
        *("gisteren", "dün", "kemarin", "jučer", "juče", "včera", "গতকাল", "أمس", "kahapon"),
        *("igår", "eilen", "tegnap", "χθες", "אתמול", "昨天", "昨日", "어제"),
    ),
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
    **{"фев": 2, "сен": 9, "ноя": 11},
    **{"січ": 1, "лют": 2, "бер": 3, "кві": 4, "тра": 5, "чер": 6, "лип": 7, "сер": 8, "вер": 9, "жов": 10},  # noqa: RUF001
    **{"лис": 11, "гру": 12, "नवम्बर": 11, "सितम्बर": 9, "दिसम्बर": 12, "अक्तूबर": 10},  # noqa: RUF001
}
"""Names of months that people write and the locale library doesn't have."""

_END = r"(?=[\s|]|$)"
_CLOCK_WORDS = r"(?:(?:at|um|à|às|о|kl\.?|alle|a\slas|[-–—·@])\s)?"  # noqa: RUF001
_CLOCK_BEGIN = rf",\s?{_CLOCK_WORDS}[0-9]{{1,2}}(?:[:.]|\s?h|\s?[ap]\.?m)"
_DAY_END = rf"(?=[\s|]|$|[:;,](?:\s|$)|T[0-9]{{2}}:|{_CLOCK_BEGIN})"
_CLOCK_BEFORE = r"(?:[0-9]{1,2}:[0-5][0-9](?::[0-5][0-9])?(?:\s?[ap]\.?m\.?)?,?\s{1,3})?"
_WORD = r"[^\s\d.,،|/()'’\"+\-\u2212][^\s\d.,،|/()\"+\u2212]{1,24}?"
_NO_YEAR = rf"(?=\s{{0,3}}(?:\||$)|\s{{2}}[^\s0-9]|[:;,]?\s{LABEL_START.pattern})"
_YEAR = r"(?P<year>[0-9]{4})"
_SHORT_YEAR = r"(?P<year>[0-9]{4}|[0-9]{2})"
_OF = r"(?:(?:de|del|of)\s{1,3})?"
_YEAR_WORD = r"(?:\s(?:року|года)|\s?[рг]\.?)?"  # noqa: RUF001
_ARTICLE = r"(?:(?:den|the|le|el|am)\s)?"


@dataclass(frozen=True, slots=True)
class Forms:
    """``months``: numbers by folded names. ``weekdays``: folded names. ``patterns``: of a day that begins a text, in which
    ``name`` and ``weekday`` may be any words. ``clock``: of a time behind a day."""

    months: dict[str, int]
    weekdays: frozenset[str]
    patterns: tuple[re.Pattern[str], ...]
    clock: re.Pattern[str]

    def are_names(self, match: re.Match[str]) -> bool:
        """Return True if the words in a match of a pattern are names of a month and of a weekday."""
        parts = match.groupdict()
        name, weekday = parts.get("name"), parts.get("weekday")
        if weekday and folded(weekday) not in self.weekdays:
            return False
        return not name or folded(name) in self.months


def folded(name: str) -> str:
    """Return a name of a month or weekday in lower case, without the mark of an abbreviation."""
    return name.casefold().rstrip(".॰")


@cache
def forms() -> Forms:
    """Return the forms in which days are read; every call returns the same value."""
    locales = [Locale.parse(language) for language in LANGUAGES]
    months = _MORE_MONTHS | {
        folded(name): number
        for locale in reversed(locales)
        for context, width in _WIDTHS
        for number, name in locale.months[context][width].items()
    }
    weekdays = frozenset(name for locale in locales for name in _weekdays(locale))
    before = rf"{_CLOCK_BEFORE}(?:(?P<weekday>{_WORD})[.॰]?[,،]?\s{{1,3}})??{_ARTICLE}"
    behind = {name for language in WEEKDAY_BEHIND for name in _weekdays(Locale.parse(language))}
    usual = {name for language in LANGUAGES[:7] for name in _weekdays(Locale.parse(language))}
    in_brackets = rf"\s?\({_any_of(usual)}\.?\)|,?\s{_any_of(usual)}\.?(?=\s{{0,3}}(?:\||$))"
    end = rf"(?:,?\s{_any_of(behind)}\.?|{in_brackets})?{_DAY_END}"
    patterns = [re.compile(f"{before}{form}{end}", re.IGNORECASE) for form in _day_forms()]
    return Forms(months, weekdays, tuple(patterns), _clock())


def _weekdays(locale: Locale) -> set[str]:
    """Return the folded names of the days of the week in one language."""
    return {folded(name) for context, width in _WIDTHS for name in locale.days[context][width].values()}


def _day_forms() -> tuple[str, ...]:
    """Return the pattern of each form of a day."""
    month = rf"(?P<name>{_WORD})[.॰]?"
    return (
        rf"{_YEAR}(?P<sep>\s?[-/.]\s?)(?P<month>[0-9]{{1,2}})(?P=sep)(?P<day>[0-9]{{1,2}})\.?",
        r"(?P<year>20[0-9]{2})(?P<month>[01][0-9])(?P<day>[0-3][0-9])",
        rf"{_YEAR}\.?[-\s/,]\s?{month}[-\s/](?P<day>[0-9]{{1,2}})\.?",
        rf"{_YEAR}\s?[年년]\s?(?P<month>[0-9]{{1,2}})[月월]\s?(?P<day>[0-9]{{1,2}})[日일]",
        rf"{month}\s{{0,3}}(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?"
        rf"(?:(?:\s?[,،]\s{{0,3}}|\.?\s{{1,3}}){_YEAR}|,?\s['’](?P<short>[0-9]{{2}})|{_NO_YEAR})",
        rf"{month}-(?P<day>[0-9]{{1,2}})-{_YEAR}",
        rf"(?P<day>[0-9]{{1,2}})\s(?:tháng|thg)\s(?P<month>[0-9]{{1,2}})[,،]?\s(?:năm\s)?{_YEAR}",
        rf"(?P<day>[0-9]{{1,2}})(?P<dot>\.)?(?:st|nd|rd|th|er|º)?\s{{0,3}}{_OF}{month}"
        rf"(?:[,،]?\s{{0,3}}{_OF}{_YEAR}{_YEAR_WORD}\.?|\s(?:['’]|(?(dot)(?!)))(?P<short>[0-9]{{2}})|{_NO_YEAR})",
        rf"(?P<day>[0-9]{{1,2}})(?P<sep>[-/.]){month}(?:(?P=sep){_SHORT_YEAR}|{_NO_YEAR})",
        rf"(?P<first>[0-9]{{1,2}})(?P<sep>\s?[-/–]\s?)(?P<second>[0-9]{{1,2}})(?P=sep){_SHORT_YEAR}",
        r"(?P<first>[0-9]{1,2})/(?P<second>[0-9]{1,2})/",
        rf"(?P<day>[0-9]{{1,2}})\.\s?(?P<month>[0-9]{{1,2}})\.(?:\s?{_SHORT_YEAR}{_YEAR_WORD}\.?|{_NO_YEAR})",
        rf"(?P<relative>{_any_of(RELATIVE)})",
        r"(?P<ago>[0-9]{1,2})(?:\s(?:days?\sago|(?:день|дні|днів|дня|дней)\sтому|दिन\sपहले)|d\sago)",  # noqa: RUF001
        r"(?:vor|il\sy\sa|hace|há)\s(?P<ago>[0-9]{1,2})\s(?:tage?n?|jours?|d[ií]as?)",
    )


def _clock() -> re.Pattern[str]:
    """Return the pattern of a clock behind a day or alone, with its zone if there is one."""
    return re.compile(
        rf"(?:,?\s{{1,3}}{_CLOCK_WORDS}\(?|T|^)"
        r"(?P<hour>[0-9]{1,2})"
        r"(?:(?:[:.]|\s?h\s?)(?P<minute>[0-5][0-9])(?::(?P<second>[0-5][0-9])(?:[.,][0-9]{1,9})?)?"
        r"|\s?h(?=[\s|)]|$)|(?=\s?[ap]\.?\s?m\b))"
        r"(?:\s?(?P<half>[ap])\.?\s?m\b\.?)?"
        rf"(?:\s?(?P<zone>{_any_of(ZONES)})\b)?"
        r"(?P<offset>\s?[+\-\u2212][0-9]{2}:?[0-9]{2}|[+\-\u2212][0-9]{1,2})?(?:\s(?:UTC|Uhr))?(?:\s\([^()]{1,40}\))?\)?"
        + _END,
        re.IGNORECASE,
    )


def _any_of(words: Iterable[str]) -> str:
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) + ")"
