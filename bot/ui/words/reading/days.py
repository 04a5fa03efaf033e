"""Read typed days: ``2026-11-24``, ``yesterday``, ``2 weeks ago``, ``last Friday``, ``11/20/2026``, ``20 Nov``.

A text is read only if its meaning is certain. It must match one of the language's shapes (``reading.toml``) as a whole,
so ``call 20 Nov maybe?``, a time, or a year alone is refused; dateparser then computes the day. A numeric date that can be
two days, such as ``03/04/2026``, is refused, and the error names both days.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from threading import Lock

from babel import Locale

from bot import errors
from bot.domain.time.calendar import EARLIEST_ON
from bot.domain.time.zones import local_day
from bot.ui.words.reading import any_of, tried_languages, vocabulary

LONGEST = 40  # characters of a typed day; longer texts are refused unread
HALF_A_YEAR = timedelta(days=183)

_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})", re.ASCII)
_NUMBERS = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})", re.ASCII)
_CENTURY = 2000
_dateparser = Lock()
"""Held during each call of dateparser, whose caches are shared by all threads and not safe between them."""


def certain_day(typed: str) -> date | None:
    """Return the day of a date in numbers, such as ``2026-11-24`` or ``11/20/2026``; None for any other text.

    Raises BadDay for a day that doesn't exist, and AmbiguousDay for numbers that can be two days (``03/04/2026``).
    """
    words = _tidy(typed)
    if match := _YEAR_FIRST.fullmatch(words):
        days = [_existing(match[1], match[3], match[4])]
    elif match := _NUMBERS.fullmatch(words):
        days = list(_orders(match[1], match[3], match[4], match[2]))
    else:
        return None
    readings = list(dict.fromkeys(day for day in days if day is not None))
    if not readings:
        raise errors.BadDay(given=typed)
    if len(readings) > 1:
        raise errors.AmbiguousDay(given=typed, first_on=readings[0], second_on=readings[1])
    return readings[0]


def read_day(typed: str, zone: str, now: int, locale: str, *, ahead: bool = False) -> date:
    """Return the day that ``typed`` names for a person in ``zone`` at ``now`` (UTC ms).

    ``ahead``: ``24 Nov`` and ``Monday`` mean the next such day; False: the last such day. Raises BadDay for a text that
    names no day or no certain one, AmbiguousDay for numbers that can be two days and, unless ``ahead``, DayOutOfRange for
    words for a future day, such as ``tomorrow``. Words that the language ``locale`` doesn't read are read in English.
    """
    day = certain_day(typed)
    if day is not None:
        return day
    today = local_day(now, zone)
    words = _tidy(typed)
    if not 0 < len(words) <= LONGEST:
        raise errors.BadDay(given=typed)
    for language in tried_languages(locale):
        day = _named(words, today, language) or _shaped(words, today, language, ahead=ahead)
        if day is None:
            continue
        if not ahead and day > today and not _has_date(words, language):
            raise errors.DayOutOfRange(given_on=day, earliest_on=EARLIEST_ON, latest_on=today)
        return day
    raise errors.BadDay(given=typed)


def _tidy(typed: str) -> str:
    """Return the text in lower case, with single spaces and without commas."""
    return " ".join(typed.casefold().replace(",", " ").split())


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
    try:
        return date(int(year) if len(year) == 4 else _CENTURY + int(year), int(month), int(day))
    except ValueError:
        return None


def _named(words: str, today: date, locale: str) -> date | None:
    """Return the day of a word for today, yesterday or tomorrow; None for any other text."""
    section = vocabulary(locale, "days")
    for name, offset in (("today", 0), ("yesterday", -1), ("tomorrow", 1)):
        if words in section[name]:
            return today + timedelta(days=offset)
    return None


@dataclass(frozen=True, slots=True)
class _Shapes:
    """One language's patterns of relative days, weekdays and written dates, and the number of each weekday (Monday: 0)."""

    relative: re.Pattern[str]
    weekdays: re.Pattern[str]
    written: re.Pattern[str]
    weekday_numbers: dict[str, int]


@cache
def _shapes(locale: str) -> _Shapes:
    """Return the compiled patterns of a language, with Babel's names of months and weekdays filled in."""
    section, names = vocabulary(locale, "days"), Locale.parse(locale, sep="-")
    widths = ("wide", "abbreviated")
    months = [name for width in widths for name in names.months["format"][width].values()]
    weekdays = {
        name.casefold().strip("."): number
        for width in widths
        for number, name in names.days["format"][width].items()
    }
    parts = {
        "number": rf"(?:\d{{1,3}}|{any_of(section['number'])})",
        "unit": f"(?:{any_of(section['unit'])})",
        "month": rf"(?:{any_of([*(name.casefold().strip('.') for name in months), *section['month']])})\.?",
        "weekday": rf"(?P<weekday>{any_of([*weekdays, *section['weekday']])})\.?",
        "day": r"\d{1,2}",
        "year": r"(?P<year>\d{4})",
    }

    def compiled(kind: str) -> re.Pattern[str]:
        """Return one pattern for all shapes of a kind; its named groups get numbers, because a name may occur only once."""
        shapes: list[str] = []
        for number, shape in enumerate(section[kind]):
            filled = re.sub(r"\{([a-z]+)\}", lambda match: parts[match[1]], shape)
            shapes.append(re.sub(r"\(\?P<([a-z]+)>", rf"(?P<\g<1>{number}>", filled))
        return re.compile("|".join(shapes), re.ASCII)

    return _Shapes(compiled("relative"), compiled("weekdays"), compiled("written"), weekdays)


def _has_date(words: str, locale: str) -> bool:
    """Return True if the words are a written date, such as ``20 nov``, and not relative to today."""
    return _shapes(locale).written.fullmatch(words) is not None


def _shaped(words: str, today: date, locale: str, *, ahead: bool) -> date | None:
    """Return the day of words that match a shape of the language; None for other words, and for a wrong weekday."""
    shapes = _shapes(locale)
    if shapes.relative.fullmatch(words):
        return _parsed(words, today, locale, ahead=ahead)
    if shapes.weekdays.fullmatch(words):
        return _parsed(words, today, locale, ahead=ahead, strict=False)
    match = shapes.written.fullmatch(words)
    if match is None:
        return None
    groups = {name.rstrip("0123456789"): value for name, value in match.groupdict().items() if value}

    def read(text: str) -> date | None:
        return _parsed(text, today, locale, ahead=ahead)

    day = read(words) if "year" in groups else _in_some_year(words, today, read, ahead=ahead)
    weekday = shapes.weekday_numbers.get(groups.get("weekday", ""))
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


def _parsed(words: str, today: date, locale: str, *, ahead: bool, strict: bool = True) -> date | None:
    """Return the day that dateparser computes for the words; None if it computes none.

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
        parser = DateDataParser(languages=[locale.partition("-")[0]], settings=settings)
        try:
            moment = parser.get_date_data(words).date_obj
        except (OverflowError, ValueError):
            return None
    return None if moment is None else moment.date()
