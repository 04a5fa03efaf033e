"""Read typed days: ``2026-11-24``, ``yesterday``, ``2 weeks ago``, ``last Friday``, ``11/20/2026``, ``20 Nov``.

A text is read only if its meaning is certain. It must match one of the language's shapes (``reading.toml``) as a whole,
so ``call 20 Nov maybe?``, a time, or a year alone is refused; dateparser then computes the day from the English with which
``reading.toml`` pairs the shape. A numeric date that can be two days, such as ``03/04/2026``, is refused, and the error
names both days.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from threading import Lock

from babel import Locale

from bot import errors
from bot.domain.time.calendar import EARLIEST_ON, existing_day
from bot.domain.time.zones import local_day
from bot.ui.words.languages import ENGLISH
from bot.ui.words.reading import any_of, tried_languages, vocabulary, without_accents
from bot.ui.words.reading.calendar_words import calendar_words

LONGEST = 40  # characters of a typed day; longer texts are refused unread
HALF_A_YEAR = timedelta(days=183)

_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})", re.ASCII)
_NUMBERS = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})", re.ASCII)
_CENTURY = 2000
_APOSTROPHES = "\u2019\u2018\u02bc\u02b9\u2032\u0060\u00b4"
_PLAIN_SIGNS = str.maketrans("०१२३४५६७८९," + _APOSTROPHES, "0123456789 " + "'" * len(_APOSTROPHES))
_dateparser = Lock()
"""Held during each call of dateparser, whose caches are shared by all threads and not safe between them."""


def certain_day(typed: str) -> date | None:
    """Return the day of a date in numbers, such as ``2026-11-24`` or ``11/20/2026``; None for any other text.

    Raises BadDay for a day that doesn't exist, and AmbiguousDay for numbers that can be two days (``03/04/2026``).
    """
    readings = days_in_numbers(typed)
    if readings is None:
        return None
    match readings:
        case ():
            raise errors.BadDay(given=typed)
        case (day,):
            return day
        case (first, second, *_):
            raise errors.AmbiguousDay(given=typed, first_on=first, second_on=second)


def days_in_numbers(typed: str) -> tuple[date, ...] | None:
    """Return all days that a date in numbers can be, such as three for ``04/03/27``; none if none of them exists.

    Returns None for any other text.
    """
    words = _tidy(typed)
    if match := _YEAR_FIRST.fullmatch(words):
        days = [_existing(match[1], match[3], match[4])]
    elif match := _NUMBERS.fullmatch(words):
        days = list(_orders(match[1], match[3], match[4], match[2]))
    else:
        return None
    return tuple(dict.fromkeys(day for day in days if day is not None))


def read_day(typed: str, zone: str, now: int, locale: str, *, ahead: bool = False) -> date:
    """Return the day that ``typed`` names for a person in ``zone`` at ``now`` (UTC ms).

    ``ahead``: ``24 Nov`` and ``Monday`` mean the next such day; False: the last such day. Raises BadDay for a text that
    names no day or no certain one, AmbiguousDay for numbers that can be two days and, unless ``ahead``, DayOutOfRange for
    words for a future day, such as ``tomorrow``. A text with words of other languages than ``locale`` is read in English.
    """
    day = certain_day(typed)
    if day is not None:
        return day
    today = local_day(now, zone)
    words = _tidy(typed)
    if not 0 < len(words) <= LONGEST:
        raise errors.BadDay(given=typed)
    own, *english = tried_languages(locale)
    for language in (own, *(() if _is_known(words, own) else english)):
        day = _named(words, today, language, ahead=ahead) or _shaped(words, today, language, ahead=ahead)
        if day is None:
            continue
        if not ahead and day > today and not _has_date(words, language):
            raise errors.DayOutOfRange(given_on=day, earliest_on=EARLIEST_ON, latest_on=today)
        return day
    raise errors.BadDay(given=typed)


def _tidy(typed: str) -> str:
    """Return the text in lower case, with single spaces, without commas, with 0-9 for the digits of Hindi.

    Each kind of apostrophe becomes ``'``.
    """
    return " ".join(typed.casefold().translate(_PLAIN_SIGNS).split())


def _orders(first: str, second: str, year: str, sign: str) -> Iterator[date | None]:
    """Yield each day that three numbers can mean, None for an order that is no day; ``sign`` is the separator.

    With dots the day comes before the month; with other signs both orders are in use. A year of two digits may come first.
    """
    if len(year) == 2:
        yield _existing(first, second, year)
    yield _existing(year, second, first)
    if sign != ".":
        yield _existing(year, first, second)


def _existing(year: str, month: str, day: str) -> date | None:
    """Return the day, None if the calendar has no such day; ``26`` is the year 2026."""
    return existing_day(int(year) if len(year) == 4 else _CENTURY + int(year), int(month), int(day))


def _named(words: str, today: date, locale: str, *, ahead: bool) -> date | None:
    """Return the day of a word such as today or yesterday; None for any other text.

    A word for a past day and a coming one, such as Hindi's ``कल``, means the coming one with ``ahead``, else the past one.
    """
    plain = without_accents(words)
    offsets = [offset for offset, names in calendar_words(locale).days.items() if plain in names]
    if not offsets:
        return None
    return today + timedelta(days=max(offsets) if ahead else min(offsets))


def _is_known(words: str, locale: str) -> bool:
    """Return True if all words are the language's, e.g. the Spanish ``mar 3`` (March, or a Tuesday)."""
    own = {name for names in _shapes(locale).english.values() for name in names}
    return own.issuperset(re.findall(r"[^\W\d_]+", without_accents(words)))


@dataclass(frozen=True, slots=True)
class _Shape:
    """A pattern of typed days, matched without accents; ``english``: the same in English, with its parts in braces."""

    pattern: re.Pattern[str]
    english: str


@dataclass(frozen=True, slots=True)
class _Shapes:
    """One language's shapes of relative days, weekdays and written dates.

    ``english``: the English of the language's words for numbers, units, weekdays and months.
    """

    relative: tuple[_Shape, ...]
    weekdays: tuple[_Shape, ...]
    written: tuple[_Shape, ...]
    english: dict[str, dict[str, str]]


@cache
def _shapes(locale: str) -> _Shapes:
    """Return the compiled shapes of a language, with its words filled in."""
    section, words = vocabulary(locale, "days"), calendar_words(locale)
    english_weekdays, english_months = (_english_names(kind) for kind in ("days", "months"))
    english = {
        "number": {name: str(number) for name, number in words.numbers.items()},
        "unit": {name: f"{unit}s" for name, unit in words.units.items()},
        "weekday": {name: english_weekdays[number] for name, number in words.weekdays.items()},
        "month": {name: english_months[number] for name, number in words.months.items()},
        "monthnumber": {
            digits: name for number, name in english_months.items() for digits in _digits(number)
        },
    }
    parts = {
        "number": rf"(?P<number>\d{{1,3}}|{any_of(english['number'])})",
        "unit": f"(?P<unit>{any_of(english['unit'])})",
        "month": rf"(?P<month>{any_of(english['month'])})\.?",
        "monthnumber": rf"(?P<monthnumber>{any_of(english['monthnumber'])})\.?",
        "weekday": rf"(?P<weekday>{any_of(english['weekday'])})\.?",
        "day": r"(?P<day>\d{1,2})",
        "year": r"(?P<year>\d{4})",
    }

    def compiled(kind: str) -> tuple[_Shape, ...]:
        """Return the shapes of a kind, each a pattern and its English."""
        return tuple(
            _Shape(re.compile(_filled(without_accents(shape), parts), re.ASCII), said)
            for shape, said in section[kind]
        )

    return _Shapes(compiled("relative"), compiled("weekdays"), compiled("written"), english)


def _filled(text: str, parts: Mapping[str, str]) -> str:
    """Return a text with the part of each name in braces in place of the name."""
    return re.sub(r"\{([a-z]+)\}", lambda match: parts[match[1]], text)


def _english_names(kind: str) -> dict[int, str]:
    """Return the English names of the ``days`` or ``months``, in lower case, by Babel's numbers."""
    names = getattr(Locale(ENGLISH), kind)["format"]["wide"]
    return {number: name.casefold() for number, name in names.items()}


def _digits(number: int) -> set[str]:
    """Return the ways to write a month's number: ``3`` and ``03``."""
    return {str(number), f"{number:02d}"}


def _matched(words: str, shapes: Iterable[_Shape]) -> tuple[_Shape, dict[str, str]] | None:
    """Return the first shape that the whole text fits, and the text's parts by name; None if no shape fits."""
    plain = without_accents(words)
    for shape in shapes:
        if match := shape.pattern.fullmatch(plain):
            return shape, {name: part for name, part in match.groupdict().items() if part}
    return None


def _has_date(words: str, locale: str) -> bool:
    """Return True if the words are a written date, such as ``20 nov``, and not relative to today."""
    return _matched(words, _shapes(locale).written) is not None


def _shaped(words: str, today: date, locale: str, *, ahead: bool) -> date | None:
    """Return the day of words that match a shape of the language; None for other words, and for a wrong weekday."""
    shapes = _shapes(locale)

    def in_english(shape: _Shape, parts: Mapping[str, str]) -> str:
        """Return what dateparser reads for the words."""
        names = {name: shapes.english.get(name, {}).get(part, part) for name, part in parts.items()}
        return _filled(shape.english, names)

    if fit := _matched(words, shapes.relative):
        return _parsed(in_english(*fit), today, ahead=ahead)
    if fit := _matched(words, shapes.weekdays):
        return _parsed(in_english(*fit), today, ahead=ahead, strict=False)
    fit = _matched(words, shapes.written)
    if fit is None:
        return None
    text, (_, parts) = in_english(*fit), fit

    def read(text: str) -> date | None:
        return _parsed(text, today, ahead=ahead)

    year = parts.get("year")
    day = read(f"{text} {year}") if year else _in_some_year(text, today, read, ahead=ahead)
    weekday = calendar_words(locale).weekdays.get(parts.get("weekday", ""))
    return None if day is None or weekday not in {None, day.weekday()} else day


def _in_some_year(words: str, today: date, read: Callable[[str], date | None], *, ahead: bool) -> date | None:
    """Return the day of a date without a year; None if no such day exists. ``read`` returns the day of a full date.

    ``ahead``: the next such day from today on. Otherwise this year's day, or last year's if this year's is more than half
    a year ahead; a day of the coming half year is returned, so that the caller can refuse it as a future day.
    """
    years = range(today.year, today.year + 2) if ahead else range(today.year - 1, today.year + 1)
    days = [day for year in years if (day := read(f"{words} {year}"))]
    if ahead:
        return min((day for day in days if day >= today), default=None)
    return max((day for day in days if day <= today + HALF_A_YEAR), default=None)


def _parsed(words: str, today: date, *, ahead: bool, strict: bool = True) -> date | None:
    """Return the day that dateparser computes for the English words; None if it computes none.

    ``strict``: refuse a date that lacks a day, a month or a year; names of weekdays need False.
    """
    from dateparser.date import DateDataParser  # takes longer to import than most commands to answer

    settings = {
        "RELATIVE_BASE": datetime.combine(today, time(12)),
        "STRICT_PARSING": strict,
        "PREFER_DATES_FROM": "future" if ahead else "past",
        "PARSERS": ["relative-time", "absolute-time"],
        "TIMEZONE": "UTC",
    }
    with _dateparser:
        parser = DateDataParser(languages=[ENGLISH], settings=settings)
        try:
            moment = parser.get_date_data(words).date_obj
        except (OverflowError, ValueError):
            return None
    return None if moment is None else moment.date()
