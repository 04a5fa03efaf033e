"""Read the day in a typed moment: ``tomorrow``, ``Friday``, ``20 Nov``, ``in 3 days``, ``every Monday``, ``2026-12-01``."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.domain.reminders.schedules import (
    ONCE,
    WEEK,
    WORKDAYS,
    Frequency,
    ReminderSchedule,
    Repeat,
    every_few,
)
from bot.domain.time.calendar import add_months, existing_day
from bot.ui.words.reading.days import days_in_numbers
from bot.ui.words.reading.moment_words import DayPart, Length, MomentWords

MOST_SPAN_DAYS = 4000
"""A longer way in days or months is refused."""
LONGEST_MONTH = 31
"""Days of the longest months; of two months in a row at least one is that long."""
_WITHOUT_YEAR = re.compile(r"(\d{1,2})/(\d{1,2})", re.ASCII)
Groups = dict[str, str | None]


@dataclass(frozen=True, slots=True)
class NamedDay:
    """The days that a text can mean.

    ``first``: only the first of ``dates`` whose instant is to come is meant; otherwise each date is another reading.
    ``month_day``: the number that a repeat names, None where it counts from the day itself.
    """

    dates: tuple[date, ...]
    frequency: Frequency = ONCE
    part: DayPart | None = None
    first: bool = False
    month_day: int | None = None

    def first_on(self, day: date) -> date | None:
        """Return the day from which the occurrences count if ``day`` is one of them; None if there is no such day.

        E.g. 31 Oct for 30 Nov and *every month on the 31st*, so that the 31st stays the 31st.
        """
        if self.month_day is None or self.month_day == day.day:
            return day
        months = (add_months(day.replace(day=1), -self.frequency.every * count) for count in range(1, 13))
        earlier = (existing_day(month.year, month.month, self.month_day) for month in months)
        return next((each for each in earlier if each is not None), None)


class DayReader:
    """Reads days in one language, as seen on ``today``."""

    def __init__(self, language: MomentWords, today: date) -> None:
        self._language = language
        self._today = today
        self._readers: dict[str, Callable[[Groups], NamedDay | None]] = {
            "day": self._ahead,
            "today_part": self._part_of_today,
            "weekday": self._weekday,
            "this_weekday": self._this_weekday,
            "next_weekday": self._next_weekday,
            "week_after": self._week_after,
            "next_week": self._of_next_week,
            "date": self._date,
            "month_day": self._month_day,
            "month_end": lambda _: NamedDay((self._month_end(0),)),
            "next_month_end": lambda _: NamedDay((self._month_end(1),)),
            "every_day": lambda _: self._few(Frequency(Repeat.DAY)),
            "every_workday": lambda _: self._workdays(),
            "every_week": lambda groups: self._on_weekday(groups, Frequency(Repeat.WEEK)),
            "every_month": lambda groups: self._on_month_day(groups, Frequency(Repeat.MONTH)),
            "every_other": self._every_other,
            "every_few": self._every_few,
            "every_few_on_weekday": self._every_few_on_weekday,
            "every_few_on_day": self._every_few_on_day,
        }

    def read(self, text: str) -> NamedDay | None:
        """Return the days that the whole text can mean, None if it names no day."""
        if (dates := days_in_numbers(text)) is not None:
            return NamedDay(dates) if dates else None
        if match := _WITHOUT_YEAR.fullmatch(text):
            first, second = int(match[1]), int(match[2])
            orders = {(first, second), (second, first)}
            days = [self._coming(day, month) for day, month in sorted(orders)]
            dates = tuple(day for day in days if day is not None)
            return NamedDay(dates) if dates else None
        span = self.span(text)
        if span is not None:
            return self._after(span)
        for kind, reader in self._readers.items():
            for shape in self._language.shapes[kind]:
                if match := shape.fullmatch(text):
                    return reader(match.groupdict())
        return None

    def span(self, text: str) -> Length | None:
        """Return the length in a text such as ``in 2 hours``, None for any other text."""
        for shape in self._language.shapes["span"]:
            if match := shape.fullmatch(text):
                return self._language.span(match["span"])
        return None

    def _after(self, span: Length) -> NamedDay | None:
        """Return the day after so many days and months; None for a length with hours or minutes, and one too long."""
        if span.minutes or span.days > MOST_SPAN_DAYS or span.months * 30 > MOST_SPAN_DAYS:
            return None
        return NamedDay((add_months(self._today, span.months) + timedelta(days=span.days),))

    def _ahead(self, groups: Groups) -> NamedDay:
        return NamedDay((self._today + timedelta(days=self._language.days[groups["dayword"] or ""]),))

    def _part_of_today(self, groups: Groups) -> NamedDay:
        return NamedDay((self._today,), part=self._language.today[groups["todaypart"] or ""])

    def _weekday(self, groups: Groups) -> NamedDay:
        """Return the next such weekday; today and a week from today for a name of today's."""
        days = self._days_to(groups)
        return NamedDay(tuple(self._today + timedelta(days=each) for each in ([days] if days else [0, WEEK])))

    def _this_weekday(self, groups: Groups) -> NamedDay:
        return NamedDay((self._today + timedelta(days=self._days_to(groups)),))

    def _next_weekday(self, groups: Groups) -> NamedDay:
        """Return the next such weekday and the one in the next calendar week, which often are the same day."""
        coming = self._today + timedelta(days=self._days_to(groups) or WEEK)
        return NamedDay(tuple(dict.fromkeys((coming, *self._of_next_week(groups).dates))))

    def _week_after(self, groups: Groups) -> NamedDay:
        """Return the day a week after the next such weekday; today and the next one both count for a name of today's."""
        return NamedDay(tuple(day + timedelta(days=WEEK) for day in self._weekday(groups).dates))

    def _of_next_week(self, groups: Groups) -> NamedDay:
        monday = self._today + timedelta(days=WEEK - self._today.weekday())
        return NamedDay((monday + timedelta(days=self._number(groups)),))

    def _date(self, groups: Groups) -> NamedDay | None:
        """Return a written date; None if the calendar lacks it or if its weekday is wrong."""
        month_word = groups.get("month")
        month = self._language.months[month_word] if month_word else int(groups.get("monthnumber") or 0)
        number, year = int(groups["day"] or 0), groups.get("year")
        day = existing_day(int(year), month, number) if year else self._coming(number, month)
        weekday = groups.get("weekday")
        if day is None or (weekday and self._language.weekdays[weekday] != day.weekday()):
            return None
        return NamedDay((day,))

    def _coming(self, number: int, month: int) -> date | None:
        """Return the next such day from today on, None if neither this year nor the next one has it."""
        days = (existing_day(self._today.year + years, month, number) for years in (0, 1))
        return next((day for day in days if day is not None and day >= self._today), None)

    def _month_day(self, groups: Groups) -> NamedDay | None:
        """Return the next days with this number in the month; None for a number that no month has."""
        number = int(groups["day"] or 0)
        if not 1 <= number <= LONGEST_MONTH:
            return None
        months = [add_months(self._today.replace(day=1), count) for count in range(4)]
        days = [existing_day(month.year, month.month, number) for month in months]
        return NamedDay(tuple(day for day in days if day is not None and day >= self._today), first=True)

    def _month_end(self, months: int) -> date:
        return _last_day(add_months(self._today, months))

    def _workdays(self) -> NamedDay:
        """Return the days of the next week without Saturday and Sunday."""
        dates = (self._today + timedelta(days=each) for each in range(WEEK))
        workdays = tuple(day for day in dates if day.weekday() < WORKDAYS)
        return NamedDay(workdays, Frequency(Repeat.WEEKDAY), first=True)

    def _every_other(self, groups: Groups) -> NamedDay | None:
        """Return the days of ``every other Monday`` or ``every other day``."""
        if groups.get("weekday"):
            return self._on_weekday(groups, Frequency(Repeat.WEEK, 2))
        return self._every_few(groups | {"count": "2"})

    def _every_few(self, groups: Groups) -> NamedDay | None:
        """Return the days of ``every 3 weeks``, which count from today."""
        frequency = self._frequency(groups)
        return None if frequency is None else self._few(frequency)

    def _every_few_on_weekday(self, groups: Groups) -> NamedDay | None:
        """Return the days of ``every 3 weeks on Friday``; None for another unit than weeks."""
        frequency = self._frequency(groups)
        is_weekly = frequency is not None and frequency.repeat is Repeat.WEEK
        return self._on_weekday(groups, frequency) if frequency and is_weekly else None

    def _every_few_on_day(self, groups: Groups) -> NamedDay | None:
        """Return the days of ``every 3 months on the 5th``; None for another unit than months."""
        frequency = self._frequency(groups)
        is_monthly = frequency is not None and frequency.repeat is Repeat.MONTH
        return self._on_month_day(groups, frequency) if frequency and is_monthly else None

    def _frequency(self, groups: Groups) -> Frequency | None:
        """Return the frequency of a number and a unit, of one unit where no number is named; None for too many or none."""
        unit, count = self._language.units[groups["unit"] or ""], self._language.count(groups)
        if unit.months:
            return every_few(Repeat.MONTH, count * unit.months)
        if unit.days % WEEK:
            return every_few(Repeat.DAY, count * unit.days)
        return every_few(Repeat.WEEK, count * unit.days // WEEK)

    def _few(self, frequency: Frequency) -> NamedDay:
        """Return today, and the day on which the next occurrence follows if today's time is over."""
        schedule = ReminderSchedule(self._today, 0, "UTC", frequency)
        return NamedDay((schedule.day(0), schedule.day(1)), frequency, first=True)

    def _on_weekday(self, groups: Groups, frequency: Frequency) -> NamedDay:
        day = self._today + timedelta(days=self._days_to(groups))
        return NamedDay((day, day + timedelta(days=WEEK)), frequency, first=True)

    def _on_month_day(self, groups: Groups, frequency: Frequency) -> NamedDay | None:
        """Return the next days with this number in the month, or a shorter month's last day; None for no such number.

        A month from which the number never comes is left out: of *every 12 months on the 31st*, November.
        """
        number = int(groups["day"] or 0)
        if not 1 <= number <= LONGEST_MONTH:
            return None
        months = [add_months(self._today.replace(day=1), count) for count in range(5)]
        dates = (existing_day(month.year, month.month, number) or _last_day(month) for month in months)
        day = NamedDay((), frequency, first=True, month_day=number)
        return replace(day, dates=tuple(each for each in dates if each >= self._today and day.first_on(each)))

    def _days_to(self, groups: Groups) -> int:
        """Return the days until the named weekday, 0 for today's."""
        return (self._number(groups) - self._today.weekday()) % WEEK

    def _number(self, groups: Groups) -> int:
        return self._language.weekdays[groups["weekday"] or ""]


def _last_day(month: date) -> date:
    """Return the last day of the month that a day is in."""
    return add_months(month.replace(day=1), 1) - timedelta(days=1)
