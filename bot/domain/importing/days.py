"""Reading of days in a history, as people and programs write them (docs/upwork.md, section 11).

Names of months and weekdays are those of the languages in `day_forms.LANGUAGES`. A clock behind a day is dropped, but if it
has a zone the day is the UTC day. Every pattern is anchored and bounded, so that the time to read a cell grows only with
its length.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta, timezone
from functools import lru_cache, partial
from itertools import pairwise

from bot import errors
from bot.domain.importing.day_forms import RELATIVE, TWO_MONTHS, ZONES, folded, forms
from bot.domain.time.calendar import EARLIEST_ON

PAGE_DAYS = 100
"""The days between the first and the last row that one page of Upwork can show (90), and a few more."""

_DIGITS = re.compile(r"[^\D0-9]")
"""Digits of other scripts."""
_ISO = re.compile(r"[0-9]{4}-([0-9]{2})-([0-9]{2})")
_SERIAL_STARTS_ON = date(1899, 12, 30)
_BETWEEN_EPOCHS = timedelta(days=1462)
"""What a day number means later in files of a spreadsheet that counts from 1904, as some on a Mac do."""
_SERIAL = re.compile(r"[34567][0-9]{4}(?:\.[0-9]{1,12})?")


@dataclass(frozen=True, slots=True)
class DayOrder:
    """How days such as ``1/11/2026`` are read, in one table alike.

    ``month_first``: 11 January, else 1 November. ``is_open``: both orders give possible days, and different ones.
    ``is_certain``: only this order gives possible days; False too for days that are never written in numbers.
    """

    month_first: bool = True
    is_open: bool = False
    is_certain: bool = field(default=False, compare=False)


def leading(text: str) -> tuple[str, str] | None:
    """Return the day at the beginning of ``text``, as written and with its clock, and the rest; None without a day."""
    match = _match(text)
    if match is None:
        return None
    clock = forms().clock.match(match.string, match.end())
    end = clock.end() if clock else match.end()
    if len(match.string) != len(text):  # accents stood apart from their letters
        text = match.string
    return text[:end], text[end:]


def has_clock(day: str) -> bool:
    """Return True if a day, as `leading` returns it, has a clock behind it."""
    match = _match(day)
    return match is not None and match.end() < len(match.string.rstrip())


def has_year(day: str) -> bool:
    """Return True if a day, as `leading` returns it, names its year or is counted from today."""
    match = _match(day)
    parts = match.groupdict() if match else {}
    return any(parts.get(name) for name in ("year", "short", "relative", "ago"))


def is_day(cell: str) -> bool:
    """Return True if the cell holds only a day in a known form, even if there is no such day (``2026-02-31``)."""
    begin = leading(cell)
    return begin is not None and not begin[1]


def is_clock(cell: str) -> bool:
    """Return True if the cell holds only a time of the day, such as ``2:05 PM``."""
    return forms().clock.fullmatch(cell) is not None


def is_serial(cell: str) -> bool:
    """Return True if the cell may be a day number of a spreadsheet, from 1982 to 2119, with or without a part of the day."""
    return _SERIAL.fullmatch(cell) is not None


def from_serial(cell: str) -> str:
    """Return a spreadsheet's day number as an ISO day; any other cell is returned unchanged."""
    if not is_serial(cell):
        return cell
    return (_SERIAL_STARTS_ON + timedelta(days=int(cell.partition(".")[0]))).isoformat()


def check_serials(cells: Sequence[str], today: date) -> None:
    """Raise UnclearDayNumbers if all day numbers of a table may be counted from 1904, so that each means a later day.

    So it is where even the last one, counted from 1900, is longer ago than the two counts differ.
    """
    serials = [date.fromisoformat(from_serial(cell)) for cell in cells if is_serial(cell)]
    last = max(serials, default=today)
    if last + _BETWEEN_EPOCHS <= today:
        raise errors.UnclearDayNumbers(last, last + _BETWEEN_EPOCHS)


def read(cell: str, today: date, month_first: bool, latest: date | None = None) -> date | None:
    """Return the UTC day in ``cell``; None if there is no such day, or if it is before 2015 or after ``latest``.

    ``today``: the day that the page calls *Today*, and ``latest`` if that is None. ``month_first``: as in `DayOrder`. A day
    without a year is the last such day.
    """
    day = existing(cell, today, month_first)
    return day if day is not None and EARLIEST_ON <= day <= (latest or today) else None


def existing(cell: str, today: date, month_first: bool) -> date | None:
    """Return the UTC day in ``cell``, whenever it is; None if the cell is no day or there is no such day."""
    match = _match(cell)
    if match is None:
        return None
    clock = forms().clock.fullmatch(match.string, match.end())
    if clock is None and match.end() < len(match.string):
        return None
    try:
        day = _day(match.groupdict(), today, month_first)
        return _utc_day(day, clock) if clock else day
    except (ValueError, OverflowError):
        return None


def moment(cell: str, month_first: bool) -> datetime | None:
    """Return the instant in a cell with a day and a clock, in UTC where the clock has no zone; None for any other cell."""
    match = _match(cell)
    clock = forms().clock.fullmatch(match.string, match.end()) if match else None
    if match is None or clock is None:
        return None
    try:
        return _moment(_day(match.groupdict(), date.max, month_first), clock)
    except (ValueError, OverflowError):
        return None


def order_of(days: Sequence[str], today: date, month_first: bool | None = None) -> DayOrder:
    """Return how to read the ``days`` of a table, in the table's order. ``month_first``: what was chosen, None to find it.

    The order that gives days up to ``today`` for all of them wins; if both do, the one in which the days run one way, then
    the one in which they lie within PAGE_DAYS of each other, then the one in which they lie within PAGE_DAYS of ``today``.
    If nothing decides, the month is first, as Upwork writes days.
    """
    order = _likeliest([day for day in days if _is_open(day)], today)
    return order if month_first is None else replace(order, month_first=month_first)


def _likeliest(numeric: Sequence[str], today: date) -> DayOrder:
    """Return the order for days in numbers, as `order_of` finds it."""
    readings = {first: _readings(numeric, today, first) for first in (True, False)}
    month_first, day_first = readings[True], readings[False]
    if month_first is None or day_first is None:
        return DayOrder(month_first is not None or day_first is None, is_certain=month_first != day_first)
    if month_first == day_first:
        return DayOrder()
    for test in (_runs_one_way, _is_near, partial(_is_recent, today=today)):
        if test(month_first) is not test(day_first):
            return DayOrder(test(month_first), is_open=True)
    return DayOrder(is_open=True)


def are_mixed(days: Sequence[str], today: date) -> bool:
    """Return True if a spreadsheet may have exchanged day and month in some days of a table.

    One that expects the day first turns 11/05/2026 into 11 May, and leaves 11/23/2026 as text. So the table has ISO days of
    which each may be another day, and days in numbers of which none can be read in both orders.
    """
    iso = [match for day in days if (match := _ISO.match(day))]
    numeric = [day for day in days if _is_open(day)]
    return (
        bool(numeric)
        and all(int(match[2]) <= 12 for match in iso)
        and any(match[1] != match[2] for match in iso)
        and not any(existing(day, today, True) and existing(day, today, False) for day in numeric)
    )


@lru_cache(maxsize=2_000)  # a table has the same few days many times
def _match(text: str) -> re.Match[str] | None:
    """Return the match of a day at the beginning of a text; accents may stand apart from their letters, as on a Mac."""
    known = forms()
    if not text.isascii():
        text = _DIGITS.sub(lambda digit: str(unicodedata.decimal(digit[0])), text)
    matches = (pattern.match(text) for pattern in known.patterns)
    match = next((match for match in matches if match and known.are_names(match)), None)
    composed = unicodedata.normalize("NFC", text)
    return match if match or composed == text else _match(composed)


def _is_open(day: str) -> bool:
    """Return True if a day is written in numbers, so that day and month can be taken for each other."""
    match = _match(day)
    return match is not None and "first" in match.groupdict()


def _readings(days: Sequence[str], today: date, month_first: bool) -> list[date] | None:
    """Return all days in one order; None if one of them doesn't exist or is to come."""
    readings = [read(day, today, month_first) for day in days]
    return [day for day in readings if day is not None] if None not in readings else None


def _runs_one_way(days: Sequence[date]) -> bool:
    steps = [after - before for before, after in pairwise(days)]
    return all(step >= timedelta(0) for step in steps) or all(step <= timedelta(0) for step in steps)


def _is_near(days: Sequence[date]) -> bool:
    return max(days) - min(days) <= timedelta(days=PAGE_DAYS)


def _is_recent(days: Sequence[date], today: date) -> bool:
    return min(days) >= today - timedelta(days=PAGE_DAYS)


def _day(part: dict[str, str | None], today: date, month_first: bool) -> date:
    """Return the day of a match. Raises ValueError or OverflowError if there is no such day."""
    if relative := part.get("relative"):
        return today - timedelta(days=RELATIVE[relative.casefold()])
    if ago := part.get("ago"):
        return today - timedelta(days=int(ago))
    if part.get("dot") and folded(part.get("name") or "") in TWO_MONTHS:
        raise ValueError
    if first := part.get("first"):
        second = part["second"] or ""
        month, day = (first, second) if month_first else (second, first)
    else:
        month, day = part.get("month") or str(forms().months[folded(part["name"] or "")]), part["day"] or ""
    year = part.get("year") or part.get("short")
    if year is None:
        return _last_such_day(int(month), int(day), today)
    return date(int(year) if len(year) == 4 else 2000 + int(year), int(month), int(day))


def _last_such_day(month: int, day: int, today: date) -> date:
    """Return the last day up to ``today`` with this month and day. Raises ValueError for a day that doesn't exist."""
    is_past = (month, day) <= (today.month, today.day)
    year = today.year if is_past else today.year - 1
    while (month, day) == (2, 29) and not _is_leap(year):
        year -= 1
    return date(year, month, day)


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _utc_day(day: date, clock: re.Match[str]) -> date:
    """Return the UTC day of an instant; the day itself if its clock has no zone. Raises ValueError for no such time."""
    return _moment(day, clock).date()


def _moment(day: date, clock: re.Match[str]) -> datetime:
    """Return the instant of a clock on a day, in UTC. Raises ValueError for no such time."""
    hour = int(clock["hour"])
    if half := clock["half"]:
        if not 1 <= hour <= 12:
            raise ValueError
        hour = hour % 12 + (12 if half.lower() == "p" else 0)
    at = datetime(
        day.year,
        day.month,
        day.day,
        hour,
        int(clock["minute"] or 0),
        int(clock["second"] or 0),
        tzinfo=_zone(clock),
    )
    return at.astimezone(UTC)


def _zone(clock: re.Match[str]) -> timezone:
    """Return the zone of a clock, UTC without one."""
    ahead = timedelta(hours=ZONES[(clock["zone"] or "utc").lower()])
    if offset := (clock["offset"] or "").strip():
        digits = offset[1:].replace(":", "")
        hours, minutes = int(digits[:2]), int(digits[2:] or 0)
        shift = timedelta(hours=hours, minutes=minutes)
        ahead += shift if offset[0] == "+" else -shift
    return timezone(ahead)
