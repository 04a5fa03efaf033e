"""Compute with days, months, billing cycles and instants; a day is a UTC day, an instant is UTC milliseconds."""

from calendar import monthrange
from datetime import UTC, date, datetime, timedelta

from bot import errors

MINUTE_MS, HOUR_MS, DAY_MS, WEEK_MS = 60_000, 3_600_000, 86_400_000, 604_800_000
EARLIEST_ON = date(2015, 1, 1)
"""The earliest day of an entry: the oldest known rules of Upwork are from 2015."""

_EPOCH = date(1970, 1, 1)
_LAST_ORDINARY_CYCLE_DAY = 28


def day_of(at: int) -> date:
    """Return the UTC day that contains the instant ``at`` (UTC ms)."""
    return _EPOCH + timedelta(days=at // DAY_MS)


def day_start(day: date) -> int:
    """Return 00:00 UTC of ``day`` (UTC ms): refills due on ``day`` arrive then, and lots that expire on ``day`` end then."""
    return (day - _EPOCH).days * DAY_MS


def day_end(day: date) -> int:
    """Return the last millisecond of ``day`` (UTC ms), the instant of an entry that was dated without a time."""
    return day_start(day) + DAY_MS - 1


def add_months(day: date, months: int) -> date:
    """Return the same day of the month ``months`` later (negative: earlier), or that month's last day if it is shorter.

    E.g. 29 Feb 2028 + 12 → 28 Feb 2029.
    """
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def existing_day(year: int, month: int, number: int) -> date | None:
    """Return the day, None if the calendar has no such day."""
    try:
        return date(year, month, number)
    except ValueError:
        return None


def next_cycle(start: date) -> date:
    """Return the first day of the billing cycle that follows the cycle begun on ``start``: the same day a month later.

    After a start on the 29th, 30th or 31st the next cycle begins on the 1st of the month after next, e.g. 30 Jan → 1 Mar
    (docs/upwork.md, section 4).
    """
    if start.day > _LAST_ORDINARY_CYCLE_DAY:
        return add_months(start.replace(day=1), 2)
    return add_months(start, 1)


def iso_instant(at: int) -> str:
    """Return the instant ``at`` (UTC ms) as ISO 8601, e.g. ``2026-11-24T10:00:00Z``; with milliseconds unless they are 0."""
    moment = datetime.fromtimestamp(at // 1000, UTC).replace(microsecond=at % 1000 * 1000)
    spec = "milliseconds" if at % 1000 else "seconds"
    return moment.isoformat(timespec=spec).replace("+00:00", "Z")


def within(day: date, earliest: date, latest: date) -> date:
    """Return ``day`` if it lies from ``earliest`` to ``latest``. Raises DayOutOfRange otherwise."""
    if not earliest <= day <= latest:
        raise errors.DayOutOfRange(given_on=day, earliest_on=earliest, latest_on=latest)
    return day


def moment_of(day: date | None, now: int) -> int:
    """Return the instant of an entry dated ``day`` (UTC ms): ``now`` for today or None, else the end of ``day``.

    Raises DayOutOfRange for a day in the future or before 2015.
    """
    today = day_of(now)
    if day is None or day == today:
        return now
    return day_end(within(day, EARLIEST_ON, today))
