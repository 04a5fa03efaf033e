"""When a message may reach somebody: at their hour; what is late also by day; never in quiet hours or a pause.

A message is due at the hour. One that comes late (the bot was away, Discord was) goes on the same day until the evening,
or else at the next day's hour, so that nobody is woken by what could wait.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from bot import errors
from bot.domain.time.calendar import HOUR_MS
from bot.domain.time.zones import local_day, local_instant

HOURS = 24
MORNING, EVENING = 7, 22
"""Between these nobody minds a message that comes late."""
LOOKS_AHEAD_DAYS = 3


class Quiet(NamedTuple):
    """Hours of the day without messages, from the first until before the second: 22, 7 is over midnight."""

    start: int
    end: int

    def covers(self, hour: int) -> bool:
        if self.start < self.end:
            return self.start <= hour < self.end
        return hour >= self.start or hour < self.end


@dataclass(frozen=True, slots=True)
class Hours:
    """``hour``: 0-23 in ``zone``. ``paused_until``: nothing before that day begins there."""

    hour: int
    zone: str
    quiet: Quiet | None = None
    paused_until: date | None = None


def checked_quiet(quiet: Quiet) -> Quiet:
    """Return ``quiet`` if both hours are 0-23 and differ. Raises BadChoice otherwise."""
    if quiet.start == quiet.end or not all(0 <= hour < HOURS for hour in quiet):
        raise errors.BadChoice(field="quiet", given=f"{quiet.start}-{quiet.end}")
    return quiet


def told_hour(hours: Hours) -> int:
    """The hour at which messages come: the chosen one or, where that is quiet, the first after it."""
    quiet = hours.quiet
    return quiet.end if quiet is not None and quiet.covers(hours.hour) else hours.hour


def resumes_at(hours: Hours, now: int) -> int:
    """``now``, or the instant when a pause that holds by then is over."""
    until = hours.paused_until
    return now if until is None else max(now, local_instant(until, 0, hours.zone))


def open_from(hours: Hours, now: int, by: int | None = None) -> int:
    """The first instant from ``now`` on at which a message may come.

    ``by``: from then on it is pointless. What can't wait for the hour until then comes by day, before the hour; where
    even that is too late it waits, and is dropped when its turn comes.
    """
    now = resumes_at(hours, now)
    at = _first(hours, now, _late_hours(hours, told_hour(hours)))
    if by is None or at < by:
        return at
    sooner = _first(hours, now, _late_hours(hours, MORNING))
    return sooner if sooner < by else at


def next_hour(hours: Hours, now: int) -> int:
    """The next time after ``now`` that it is the member's hour, pause or not."""
    day = local_day(now, hours.zone)
    ahead = (
        local_instant(day + timedelta(days=number), told_hour(hours), hours.zone)
        for number in range(LOOKS_AHEAD_DAYS)
    )
    return next(at for at in ahead if at > now)


def _late_hours(hours: Hours, first: int) -> list[int]:
    """The hours of a day in which a message may come that has been due since the hour ``first``, in their order."""
    told, quiet = told_hour(hours), hours.quiet
    wanted = {told, *range(max(first, MORNING), EVENING)}
    return sorted(hour for hour in wanted if quiet is None or not quiet.covers(hour))


def _first(hours: Hours, now: int, open_hours: Iterable[int]) -> int:
    """The first instant from ``now`` on that lies in one of these hours of the day."""
    day = local_day(now, hours.zone)
    of_day = list(open_hours)
    for number in range(LOOKS_AHEAD_DAYS):
        for hour in of_day:
            start = local_instant(day + timedelta(days=number), hour, hours.zone)
            if now < _end(day + timedelta(days=number), hour, hours.zone, start):
                return max(now, start)
    raise AssertionError("a day always has the member's own hour")


def _end(day: date, hour: int, zone: str, start: int) -> int:
    """When that hour is over: at least an hour after it began, also where the clocks skip it."""
    over = (
        local_instant(day, hour + 1, zone)
        if hour + 1 < HOURS
        else local_instant(day + timedelta(days=1), 0, zone)
    )
    return max(over, start + HOUR_MS)
