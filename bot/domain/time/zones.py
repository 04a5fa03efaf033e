"""Compute with days and hours of time zones, also across clock changes; a zone goes by its IANA name."""

from datetime import UTC, date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from bot import errors

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)
_NOT_PLACES = {"Factory", "localtime", "posixrules"}


@cache
def zone_names() -> frozenset[str]:
    """Return the IANA name of every time zone, including old names such as ``Navajo``."""
    return frozenset(available_timezones() - _NOT_PLACES)


def checked_zone(name: str) -> str:
    """Return ``name`` if it is a zone's IANA name. Raises BadTimezone otherwise."""
    if name not in zone_names():
        raise errors.BadTimezone(given=name)
    return name


def local_instant(day: date, hour: int, zone: str, minute: int = 0) -> int:
    """Return the instant (UTC ms) at which the clocks in ``zone`` show ``hour``:``minute`` on ``day``.

    If the clocks skip this time, return the first instant after the gap; if they show it twice, the first of both.
    Raises BadTimezone if there is no such zone.
    """
    tz = _zone(zone)
    first = datetime(day.year, day.month, day.day, hour, minute, tzinfo=tz)
    at, folded_at = _ms(first), _ms(first.replace(fold=1))
    if folded_at >= at:
        return at
    # The time is skipped: fold 1 names an instant before the clock change and fold 0 an instant after the change.
    before, after = folded_at // 1000, at // 1000
    old_offset = _offset_at(before, tz)
    while after - before > 1:
        middle = (before + after) // 2
        if _offset_at(middle, tz) == old_offset:
            before = middle
        else:
            after = middle
    return after * 1000


def local_day(at: int, zone: str) -> date:
    """Return the day in ``zone`` at the instant ``at`` (UTC ms). Raises BadTimezone if there is no such zone."""
    return (_EPOCH + timedelta(milliseconds=at)).astimezone(_zone(zone)).date()


def local_minute(at: int, zone: str) -> int:
    """Return the minutes since midnight that the clocks in ``zone`` show at the instant ``at`` (UTC ms): 05:12 is 312.

    Raises BadTimezone if there is no such zone.
    """
    moment = (_EPOCH + timedelta(milliseconds=at)).astimezone(_zone(zone))
    return moment.hour * 60 + moment.minute


def clock_time(at: int, zone: str) -> str:
    """Return what the clocks in ``zone`` show at the instant ``at`` (UTC ms), e.g. ``05:12``. Raises BadTimezone."""
    return (_EPOCH + timedelta(milliseconds=at)).astimezone(_zone(zone)).strftime("%H:%M")


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        raise errors.BadTimezone(given=name) from None


def _ms(moment: datetime) -> int:
    """Return an aware ``moment`` as UTC ms."""
    return (moment.astimezone(UTC) - _EPOCH) // _MILLISECOND


def _offset_at(second: int, tz: ZoneInfo) -> timedelta | None:
    """Return the zone's offset from UTC at an instant given in UTC seconds."""
    return (_EPOCH + timedelta(seconds=second)).astimezone(tz).utcoffset()
