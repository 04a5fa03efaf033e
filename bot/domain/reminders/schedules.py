"""When a member's own reminder is due: once, or at the same local time of every day, weekday, week or month, or every few.

A local time that the clocks skip is the first one after the gap, and one that they show twice is the first of both.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from bot import errors
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
MOST_EVERY = 99
"""A reminder comes every 99 days, weeks or months at the most."""
_BACK = timedelta(days=2)
"""The first day looked at lies so far back, because clocks can be set by up to a day."""


class Repeat(StrEnum):
    """The unit in which a reminder repeats."""

    ONCE = "once"
    DAY = "every_day"
    WEEKDAY = "every_weekday"
    WEEK = "every_week"
    MONTH = "every_month"


_PLURALS = {Repeat.DAY: "days", Repeat.WEEK: "weeks", Repeat.MONTH: "months"}
"""The units of which a reminder can leave some out."""
_EVERY_FEW = re.compile(r"every_(?P<every>\d{1,2})_(?P<plural>[a-z]+)", re.ASCII)


class Frequency(NamedTuple):
    """How often a reminder comes: once, or in each unit of ``repeat``, or only in every second, third … of them.

    ``every`` is 1 for ONCE and WEEKDAY.
    """

    repeat: Repeat = Repeat.ONCE
    every: int = 1

    @property
    def name(self) -> str:
        """Return the frequency as options and forms name it, e.g. ``every_week`` or ``every_3_weeks``."""
        return self.repeat if self.every == 1 else f"every_{self.every}_{self.plural}"

    @property
    def plural(self) -> str:
        """Return the unit of which some are left out, e.g. ``weeks``; empty for ONCE and WEEKDAY."""
        return _PLURALS.get(self.repeat, "")


ONCE = Frequency()
OFFERED = (
    ONCE,
    Frequency(Repeat.DAY),
    Frequency(Repeat.WEEKDAY),
    Frequency(Repeat.WEEK),
    Frequency(Repeat.WEEK, 2),
    Frequency(Repeat.MONTH),
)
"""The frequencies that options and forms offer; words can say any other."""


def every_few(repeat: Repeat, every: int) -> Frequency | None:
    """Return the frequency of every so many days, weeks or months; None for fewer than one or more than MOST_EVERY."""
    return Frequency(repeat, every) if 1 <= every <= MOST_EVERY else None


def named_frequency(name: str) -> Frequency:
    """Return the frequency with this name, e.g. ``every_3_weeks``. Raises BadChoice if there is none."""
    if name in set(Repeat):
        return Frequency(Repeat(name))
    few = _EVERY_FEW.fullmatch(name)
    units = [repeat for repeat, plural in _PLURALS.items() if few and few["plural"] == plural]
    frequency = every_few(units[0], int(few["every"])) if few and units else None
    if frequency is None or frequency.name != name:
        raise errors.BadChoice(field="repeat", given=name)
    return frequency


@dataclass(frozen=True, slots=True)
class ReminderSchedule:
    """The days and the local time of a reminder.

    ``first_on``: the day of the first occurrence in ``zone``; with WEEKDAY a Saturday or Sunday stands for the Monday after.
    ``minute``: minutes since midnight. With MONTH, a month that lacks the day of ``first_on`` has its last day instead.
    """

    first_on: date
    minute: int
    zone: str
    frequency: Frequency = ONCE

    @property
    def repeat(self) -> Repeat:
        """Return the unit in which the reminder repeats."""
        return self.frequency.repeat

    def day(self, number: int) -> date:
        """Return the day of the occurrence ``number``, counted from 0; the first day for ONCE."""
        units = number * self.frequency.every
        match self.repeat:
            case Repeat.DAY:
                return self.first_on + timedelta(days=units)
            case Repeat.WEEKDAY:
                start = _workday(self.first_on)
                weeks, rest = divmod(start.weekday() + number, WORKDAYS)
                return start + timedelta(days=weeks * WEEK + rest - start.weekday())
            case Repeat.WEEK:
                return self.first_on + timedelta(days=units * WEEK)
            case Repeat.MONTH:
                return add_months(self.first_on, units)
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
        days, every = (day - self.first_on).days, self.frequency.every
        match self.repeat:
            case Repeat.DAY:
                number = days // every
            case Repeat.WEEKDAY:
                number = days // WEEK * WORKDAYS
            case Repeat.WEEK:
                number = days // (WEEK * every)
            case _:
                months = (day.year - self.first_on.year) * 12 + day.month - self.first_on.month
                number = (months - 1) // every
        return max(number, 0)


def _workday(day: date) -> date:
    """Return the day itself, or the Monday after a Saturday or Sunday."""
    return day if day.weekday() < WORKDAYS else day + timedelta(days=WEEK - day.weekday())
