"""Read days: ``2026-11-24``, ``yesterday``, ``2 weeks ago``, ``last Friday``, ``11/20/2026``, ``20 Nov``.

Only what is certain is read. Words have to fit one of the language's shapes as a whole, so that ``call 20 Nov maybe?``, a
time or a year alone is refused; dateparser then says which day the words name. A numeric date that can be two days is
refused with both.
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
from bot.ui.words import nearest
from bot.ui.words.reading import any_of, vocabulary

LONGEST = 40
HALF_A_YEAR = timedelta(days=183)

_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})", re.ASCII)
_NUMBERS = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})", re.ASCII)
_CENTURY = 2000
_dateparser = Lock()
"""dateparser fills caches that all threads share."""


def certain_day(typed: str) -> date | None:
    """Return the day that ``typed`` names for everybody, such as ``2026-11-24`` or ``11/20/2026``.

    Returns None for words, which depend on the person's own day. Raises BadDay for a day that doesn't exist, AmbiguousDay
    for numbers that can be two days, such as ``03/04/2026``.
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

    ``ahead``: a day to come is meant, so ``24 Nov`` and ``Monday`` are the next ones; otherwise they are the last ones.
    Raises BadDay for what is no day or isn't certain, AmbiguousDay for numbers that can be two days, and, unless
    ``ahead``, DayOutOfRange for words that name a day still to come, such as ``tomorrow``.
    """
    day = certain_day(typed)
    if day is not None:
        return day
    today = local_day(now, zone)
    words = _tidy(typed)
    day = _named(words, today, locale) if len(words) <= LONGEST else None
    if day is None and 0 < len(words) <= LONGEST:
        day = _shaped(words, today, nearest(locale), ahead=ahead)
    if day is None:
        raise errors.BadDay(given=typed)
    if not ahead and day > today and not _has_date(words, nearest(locale)):
        raise errors.DayOutOfRange(given_on=day, earliest_on=EARLIEST_ON, latest_on=today)
    return day


def _tidy(typed: str) -> str:
    return " ".join(typed.casefold().replace(",", " ").split())


def _orders(first: str, second: str, year: str, sign: str) -> Iterator[date | None]:
    """Yield the days that three numbers can be. Dots are written where the day comes first; slashes everywhere."""
    if len(year) == 2:
        yield _existing(first, second, year)
    yield _existing(year, second, first)
    if sign != ".":
        yield _existing(year, first, second)


def _existing(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year) if len(year) == 4 else _CENTURY + int(year), int(month), int(day))
    except ValueError:
        return None


def _named(words: str, today: date, locale: str) -> date | None:
    """Return the day of a word like ``yesterday``; None for anything else."""
    section = vocabulary(locale, "days")
    for name, offset in (("today", 0), ("yesterday", -1), ("tomorrow", 1)):
        if words in section[name]:
            return today + timedelta(days=offset)
    return None


@dataclass(frozen=True, slots=True)
class _Shapes:
    """The shapes of one language, and its names of months and weekdays."""

    relative: re.Pattern[str]
    weekdays: re.Pattern[str]
    written: re.Pattern[str]
    weekday_numbers: dict[str, int]


@cache
def _shapes(locale: str) -> _Shapes:
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
        """Put the parts into the shapes of a kind; named groups would come twice and are numbered."""
        shapes: list[str] = []
        for number, shape in enumerate(section[kind]):
            filled = re.sub(r"\{([a-z]+)\}", lambda match: parts[match[1]], shape)
            shapes.append(re.sub(r"\(\?P<([a-z]+)>", rf"(?P<\g<1>{number}>", filled))
        return re.compile("|".join(shapes), re.ASCII)

    return _Shapes(compiled("relative"), compiled("weekdays"), compiled("written"), weekdays)


def _has_date(words: str, locale: str) -> bool:
    return _shapes(locale).written.fullmatch(words) is not None


def _shaped(words: str, today: date, locale: str, *, ahead: bool) -> date | None:
    """Return the day of words that fit a shape of the language; None for all other words."""
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
    """Return a day without a year in the year that is meant: the next such day if it lies ``ahead``.

    Otherwise this year's, or last year's if this year's is more than half a year away: so a slip is refused as a day to
    come, and isn't taken for last year's.
    """
    years = range(today.year, today.year + 2) if ahead else range(today.year - 1, today.year + 1)
    days = [day for year in years if (day := read(f"{words} {year}"))]
    if ahead:
        return min((day for day in days if day >= today), default=None)
    return max((day for day in days if day <= today + HALF_A_YEAR), default=None)


def _parsed(words: str, today: date, locale: str, *, ahead: bool, strict: bool = True) -> date | None:
    """Return the day that dateparser reads; None where it reads none.

    ``strict`` takes no date that lacks a day, a month or a year, which names of weekdays do.
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
