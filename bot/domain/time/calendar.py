"""Days, months and billing cycles. Upwork's facts fall on UTC days; instants are UTC milliseconds."""

from calendar import monthrange
from datetime import UTC, date, datetime, timedelta

from bot import errors

MINUTE_MS, HOUR_MS, DAY_MS, WEEK_MS = 60_000, 3_600_000, 86_400_000, 604_800_000
EARLIEST_ON = date(2015, 1, 1)
"""No entry is dated before this: the oldest rules that we know are from 2015."""

_EPOCH = date(1970, 1, 1)
_LAST_ORDINARY_CYCLE_DAY = 28


def day_of(at: int) -> date:
    """The UTC day that contains the instant ``at``."""
    return _EPOCH + timedelta(days=at // DAY_MS)


def day_start(day: date) -> int:
    """00:00 UTC of ``day``: when a refill arrives and when a lot that expires on it stops being usable."""
    return (day - _EPOCH).days * DAY_MS


def day_end(day: date) -> int:
    """The last millisecond of ``day``: where an entry dated without a time goes, after what the day already holds."""
    return day_start(day) + DAY_MS - 1


def add_months(day: date, months: int) -> date:
    """The same day ``months`` later, clamped to the month's end (29 Feb + 12 → 28 Feb)."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def next_cycle(start: date) -> date:
    """When the billing cycle after the one that begins on ``start`` begins.

    The same day a month later; a cycle that starts on the 29th, 30th or 31st is followed by one on the 1st after the
    next month and stays on the 1st (Upwork's membership billing page; vector 30 Jan → 1 Mar).
    """
    if start.day > _LAST_ORDINARY_CYCLE_DAY:
        return add_months(start.replace(day=1), 2)
    return add_months(start, 1)


def iso_instant(at: int) -> str:
    """``at`` as ISO 8601 in UTC, to the millisecond where there is one."""
    moment = datetime.fromtimestamp(at // 1000, UTC).replace(microsecond=at % 1000 * 1000)
    spec = "milliseconds" if at % 1000 else "seconds"
    return moment.isoformat(timespec=spec).replace("+00:00", "Z")


def within(day: date, earliest: date, latest: date) -> date:
    """Return ``day`` if it lies from ``earliest`` to ``latest``. Raises DayOutOfRange otherwise."""
    if not earliest <= day <= latest:
        raise errors.DayOutOfRange(given_on=day, earliest_on=earliest, latest_on=latest)
    return day


def moment_of(day: date | None, now: int) -> int:
    """Return when something dated ``day`` happened (UTC ms): ``now`` for today or None, else the end of that day.

    Raises DayOutOfRange for a day in the future or before 2015.
    """
    today = day_of(now)
    if day is None or day == today:
        return now
    return day_end(within(day, EARLIEST_ON, today))
