"""Time zones: their hours and days, across clock changes. Names are the IANA's."""

from datetime import UTC, date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from bot import errors

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)
_NOT_PLACES = {"Factory", "localtime", "posixrules"}


@cache
def zone_names() -> frozenset[str]:
    """Return the name of every time zone, old names included."""
    return frozenset(available_timezones() - _NOT_PLACES)


def checked_zone(name: str) -> str:
    """Return ``name`` if it is the name of a time zone. Raises BadTimezone otherwise."""
    if name not in zone_names():
        raise errors.BadTimezone(given=name)
    return name


def local_instant(day: date, hour: int, zone: str) -> int:
    """When it is ``hour`` on ``day`` in ``zone``, UTC ms.

    Where the clocks skip that hour, the first instant after the gap; where it comes twice, the first time.
    """
    tz = _zone(zone)
    first = datetime(day.year, day.month, day.day, hour, tzinfo=tz)
    at, other = _ms(first), _ms(first.replace(fold=1))
    if other >= at:
        return at
    # In a gap fold 1 reads the clock as after the change, which is an instant before it; the change is in between.
    before, after = other // 1000, at // 1000
    old = _offset_at(before, tz)
    while after - before > 1:
        middle = (before + after) // 2
        if _offset_at(middle, tz) == old:
            before = middle
        else:
            after = middle
    return after * 1000


def local_day(at: int, zone: str) -> date:
    """The day that it is in ``zone`` at the instant ``at``."""
    return (_EPOCH + timedelta(milliseconds=at)).astimezone(_zone(zone)).date()


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        raise errors.BadTimezone(given=name) from None


def _ms(moment: datetime) -> int:
    return (moment.astimezone(UTC) - _EPOCH) // _MILLISECOND


def _offset_at(second: int, tz: ZoneInfo) -> timedelta | None:
    return (_EPOCH + timedelta(seconds=second)).astimezone(tz).utcoffset()
