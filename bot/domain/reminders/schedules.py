"""When a member's own reminder is due: once, or at the same local time of every day, weekday, week or month.

A local time that the clocks skip is the first one after the gap, and one that they show twice is the first of both.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from bot.domain.time.calendar import add_months
from bot.domain.time.zones import local_day, local_instant

WEEK = 7
"""Days of a week."""
WORKDAYS = 5
"""Monday to Friday."""
HOUR = 60
"""Minutes of an hour."""
SHORTEST_MONTH = 28
"""Days of the shortest month; some months lack each later day."""
_BACK = timedelta(days=2)
"""The first day looked at lies so far back, because clocks can be set by up to a day."""


class Repeat(StrEnum):
    """How often a reminder comes."""

    ONCE = "once"
    DAY = "every_day"
    WEEKDAY = "every_weekday"
    WEEK = "every_week"
    FORTNIGHT = "every_2_weeks"
    MONTH = "every_month"


@dataclass(frozen=True, slots=True)
class ReminderSchedule:
    """The days and the local time of a reminder.

    ``first_on``: the day of the first occurrence in ``zone``; with WEEKDAY a Saturday or Sunday stands for the Monday after.
    ``minute``: minutes since midnight. With MONTH, a month that lacks the day of ``first_on`` has its last day instead.
    """

    first_on: date
    minute: int
    zone: str
    repeat: Repeat = Repeat.ONCE

    def day(self, number: int) -> date:
        """Return the day of the occurrence ``number``, counted from 0; the first day for ONCE."""
        match self.repeat:
            case Repeat.DAY:
                return self.first_on + timedelta(days=number)
            case Repeat.WEEKDAY:
                start = _workday(self.first_on)
                weeks, rest = divmod(start.weekday() + number, WORKDAYS)
                return start + timedelta(days=weeks * WEEK + rest - start.weekday())
            case Repeat.WEEK:
                return self.first_on + timedelta(days=number * WEEK)
            case Repeat.FORTNIGHT:
                return self.first_on + timedelta(days=number * 2 * WEEK)
            case Repeat.MONTH:
                return add_months(self.first_on, number)
            case _:
                return self.first_on

    def at(self, number: int) -> int:
        """Return the instant of the occurrence ``number`` (UTC ms)."""
        hour, minute = divmod(self.minute, HOUR)
        return local_instant(self.day(number), hour, self.zone, minute)

    def next_after(self, at: int) -> int | None:
        """Return the first occurrence after the instant ``at`` (UTC ms); None if no occurrence follows."""
        number = self._number_after(at)
        return None if number is None else self.at(number)

    def missed(self, due_at: int, now: int) -> int:
        """Return the number of occurrences after ``due_at`` up to ``now`` (both UTC ms), 0 for none."""
        first, after = self._number_after(due_at), self._number_after(now)
        return 0 if first is None or after is None else max(after - first, 0)

    def _number_after(self, at: int) -> int | None:
        """Return the number of the first occurrence after ``at`` (UTC ms), None if there is none."""
        if self.repeat is Repeat.ONCE:
            return 0 if self.at(0) > at else None
        number = self._number_from(local_day(at, self.zone) - _BACK)
        while self.at(number) <= at:
            number += 1
        return number

    def _number_from(self, day: date) -> int:
        """Return the number of an occurrence on ``day`` or shortly before, 0 for a day before the first occurrence."""
        days = (day - self.first_on).days
        match self.repeat:
            case Repeat.DAY:
                number = days
            case Repeat.WEEKDAY:
                number = days // WEEK * WORKDAYS
            case Repeat.WEEK:
                number = days // WEEK
            case Repeat.FORTNIGHT:
                number = days // (2 * WEEK)
            case _:
                number = (day.year - self.first_on.year) * 12 + day.month - self.first_on.month - 1
        return max(number, 0)


def _workday(day: date) -> date:
    """Return the day itself, or the Monday after a Saturday or Sunday."""
    return day if day.weekday() < WORKDAYS else day + timedelta(days=WEEK - day.weekday())
