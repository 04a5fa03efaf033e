"""Compute when a member may get a message: from their hour of the day on, never in quiet hours nor during a pause.

A message is due at the member's hour. A late message (the bot or Discord was down at that hour) goes out on the same day
before 22:00, otherwise at the member's hour on the next day, so that no message arrives at night.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from bot import errors
from bot.domain.time.calendar import HOUR_MS
from bot.domain.time.zones import local_day, local_instant

HOURS = 24
MORNING, EVENING = 7, 22
"""The hours of a day from which and before which a late message may arrive, in the member's zone."""
LOOKS_AHEAD_DAYS = 3
"""The number of days, today included, that are searched for the next allowed hour; each day has at least one."""


class Quiet(NamedTuple):
    """Hours of the day without messages, from ``start`` until before ``end``; ``Quiet(22, 7)`` lasts over midnight."""

    start: int
    end: int

    def covers(self, hour: int) -> bool:
        """Return True if the hour that begins at ``hour`` (0-23) is quiet."""
        if self.start < self.end:
            return self.start <= hour < self.end
        return hour >= self.start or hour < self.end


@dataclass(frozen=True, slots=True)
class Hours:
    """When a member or server wants messages: at ``hour`` (0-23) in ``zone``, outside the ``quiet`` hours (None: none).

    ``paused_until``: no message before this day begins in ``zone``; None for no pause.
    """

    hour: int
    zone: str
    quiet: Quiet | None = None
    paused_until: date | None = None


def checked_quiet(quiet: Quiet) -> Quiet:
    """Return ``quiet`` if both hours are 0-23 and differ from each other. Raises BadChoice otherwise."""
    if quiet.start == quiet.end or not all(0 <= hour < HOURS for hour in quiet):
        raise errors.BadChoice(field="quiet", given=f"{quiet.start}-{quiet.end}")
    return quiet


def delivery_hour(hours: Hours) -> int:
    """Return the hour (0-23) at which messages are due: the chosen hour, or the end of the quiet hours that cover it."""
    quiet = hours.quiet
    return quiet.end if quiet is not None and quiet.covers(hours.hour) else hours.hour


def resumes_at(hours: Hours, now: int) -> int:
    """Return the instant when the pause ends (UTC ms), or ``now`` if there is no pause or it is already over."""
    until = hours.paused_until
    return now if until is None else max(now, local_instant(until, 0, hours.zone))


def open_from(hours: Hours, now: int, expires_at: int | None = None) -> int:
    """Return the first instant from ``now`` on at which a message may be delivered (UTC ms).

    ``expires_at``: the message is useless from then on; None if it never is. If the member's hour comes too late, the
    message goes out earlier that day, from 07:00 on: hour 18, ``expires_at`` 17:00, now 04:00 → 07:00. If 07:00 is too
    late as well, return the member's hour; the delivery drops the message then.
    """
    now = resumes_at(hours, now)
    at = _first_in(hours, now, _allowed_hours(hours, delivery_hour(hours)))
    if expires_at is None or at < expires_at:
        return at
    earlier = _first_in(hours, now, _allowed_hours(hours, MORNING))
    return earlier if earlier < expires_at else at


def next_hour(hours: Hours, now: int) -> int:
    """Return the first instant after ``now`` at which the member's hour begins (UTC ms); a pause is ignored."""
    day = local_day(now, hours.zone)
    ahead = (
        local_instant(day + timedelta(days=number), delivery_hour(hours), hours.zone)
        for number in range(LOOKS_AHEAD_DAYS)
    )
    return next(at for at in ahead if at > now)


def _allowed_hours(hours: Hours, first: int) -> list[int]:
    """Return, in order, the hours of a day in which a message may go out that is due since the hour ``first``.

    The member's own hour is always among them, so the list is never empty.
    """
    quiet = hours.quiet
    candidates = {delivery_hour(hours), *range(max(first, MORNING), EVENING)}
    return sorted(hour for hour in candidates if quiet is None or not quiet.covers(hour))


def _first_in(hours: Hours, now: int, allowed_hours: list[int]) -> int:
    """Return the first instant from ``now`` on (UTC ms) that lies in one of the ``allowed_hours`` of a day."""
    today = local_day(now, hours.zone)
    spans = (
        _span(today + timedelta(days=number), hour, hours.zone)
        for number in range(LOOKS_AHEAD_DAYS)
        for hour in allowed_hours
    )
    return next(max(now, start) for start, end in spans if now < end)


def _span(day: date, hour: int, zone: str) -> tuple[int, int]:
    """Return the start and the end of an hour of ``day`` (UTC ms); an hour that the clocks skip gets 60 minutes, too."""
    start = local_instant(day, hour, zone)
    days, end_hour = divmod(hour + 1, HOURS)
    end = local_instant(day + timedelta(days=days), end_hour, zone)
    return start, max(end, start + HOUR_MS)
