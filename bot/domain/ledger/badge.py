"""How a member usually has Upwork's availability badge: what it costs in a week, and on which weekdays it runs."""

from dataclasses import dataclass
from datetime import date, timedelta

from bot import errors

EVERY_DAY = 127
"""All weekdays, as a sum of 1 (Monday) to 64 (Sunday)."""
MOST_WEEKLY = 1_000
"""The most Connects that the badge may cost in a week."""


@dataclass(frozen=True, slots=True)
class BadgeHabit:
    """Connects ``weekly``, and the weekdays ``days`` as a sum of 1 (Monday) to 64 (Sunday); both are 0 for no badge."""

    weekly: int
    days: int

    @property
    def per_day(self) -> int:
        """Connects of a day on which the badge runs, at least 1."""
        return max(1, round(self.weekly / max(1, self.days.bit_count())))

    def days_behind(self, after: date, until: date) -> int:
        """Return on how many days behind ``after``, up to ``until``, the badge runs."""
        days = (after + timedelta(days=number) for number in range(1, (until - after).days + 1))
        return sum(self.days >> day.weekday() & 1 for day in days)


USUAL_BADGE = BadgeHabit(14, EVERY_DAY)
"""The badge of a member who hasn't told anything of it (docs/upwork.md, section 8)."""


def checked_badge(weekly: int, days: int) -> BadgeHabit:
    """Return the habit of the badge; one of 0 Connects a week is no badge. Raises BadChoice for an impossible one."""
    if weekly and not (0 < weekly <= MOST_WEEKLY and 0 < days <= EVERY_DAY):
        raise errors.BadChoice(field="badge", given=f"{weekly} {days}")
    return BadgeHabit(weekly, days) if weekly else BadgeHabit(0, 0)
