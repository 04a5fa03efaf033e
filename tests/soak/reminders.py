"""Months of own reminders on one file: members in many zones, downtimes, a Discord that fails, and kills.

Whatever happens, the messages of a reminder cover its occurrences, as a model that knows nothing of the bot lists them,
one after another: none is left out, none is in two messages, and none comes early or after *stop*. What happens follows
from the seed.
"""

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from bot.clock import ManualClock
from bot.domain.ledger.rules import Plan
from bot.domain.reminders.reminders import Moment, Snooze
from bot.domain.reminders.schedules import MOST_EVERY, OFFERED, ONCE, Frequency, ReminderSchedule, Repeat
from bot.domain.time.calendar import DAY_MS, MINUTE_MS
from bot.services import Services
from bot.services.ledger.start import Start
from bot.services.messages.compose import Letter
from bot.services.messages.delivery import SendRefused
from bot.services.reminders import AddReminder, EditReminder, ReminderNews
from bot.services.who import Who
from bot.store.engine.database import Database
from tests.soak.year import ZONES, Kill, Town, start_of

MOST_OPEN = 6
"""The reminders that a member has at once."""


@dataclass
class Planned:
    """A reminder as its member knows it. ``snoozed``: the instants to which it was put off."""

    user_id: int
    zone: str
    first_on: date
    minute: int
    frequency: Frequency
    since: int
    until: int | None = None
    snoozed: set[int] = field(default_factory=set[int])


class Stumbling(Database):
    """Is killed before, at the end of, or after a transaction of the chores."""

    random: Random
    killing = False

    async def write(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Any:
        step = self.random.random() if self.killing else 1.0
        if step < 0.01:
            raise Kill

        def all_but_the_commit(*args: Any, **kwargs: Any) -> Any:
            result = fn(*args, **kwargs)
            if step < 0.02:
                raise Kill
            return result

        result = await super().write(all_but_the_commit, *args, **kwargs)
        if step < 0.03:
            raise Kill
        return result


@dataclass
class RefusingTown(Town):
    """Discord as it fails; what it has refused for good is parked, and counts as sent here."""

    refused: list[tuple[int, Letter]] = field(default_factory=list[tuple[int, Letter]])

    async def send(self, letter: Letter) -> int:
        try:
            return await super().send(letter)
        except SendRefused:
            self.refused.append((self.clock.now(), letter))
            raise


class Months:
    """Some months of reminders on the file at ``path``."""

    def __init__(self, path: Path, seed: int, members: int) -> None:
        self.path, self.random = path, Random(seed)
        self.clock = ManualClock(start_of(2027))
        self.town = RefusingTown(Random(seed + 1), self.clock)
        self.members = range(100, 100 + members)
        self.planned: dict[int, Planned] = {}
        self.keys = self.kills = 0

    async def run(self, days: int) -> None:
        """Live through so many days, then let Discord be well until nothing waits, and check what came."""
        await self._open()
        for user_id in self.members:
            await self.services.ledger.start(Who(user_id, user_id), Start(50, Plan.BASIC), self._key())
        end = self.clock.now() + days * DAY_MS
        while self.clock.now() < end:
            away = self.random.random() < 0.02
            self.clock.advance(hours=self.random.uniform(24, 200) if away else self.random.uniform(0.2, 5))
            if self.random.random() < 0.5:
                await self._live()
            await self._wake()
        self.town.calm = True
        for _ in range(40):
            self.clock.advance(hours=2)
            await self._wake()
        self._check()
        await self.db.close()

    async def _open(self) -> None:
        self.db = await Stumbling.open(self.path)
        self.db.random = Random(self.random.random())
        self.services = Services(self.db, self.clock)

    async def _wake(self) -> None:
        self.db.killing = not self.town.calm
        try:
            await self.services.messages.sweeps.run(self.clock.now())
            await self.services.messages.delivery.run(self.clock.now(), self.town)
        except Kill:
            self.kills += 1
            await self.db.close()
            await self._open()
        self.db.killing = False

    async def _live(self) -> None:
        """A member sets a reminder, stops one, changes its words, deletes it by mistake, or puts off one that came."""
        roll, now = self.random.random(), self.clock.now()
        open_ids = [id_ for id_, planned in self.planned.items() if planned.until is None]
        if roll < 0.5 or not open_ids:
            await self._set(now)
            return
        reminder_id = self.random.choice(open_ids)
        planned = self.planned[reminder_id]
        who, services = Who(planned.user_id, planned.user_id), self.services.reminders
        if planned.frequency == ONCE:
            if not await self._is_kept(reminder_id):
                return
            if (await services.show(who, reminder_id)).reminder.end is not None:  # it came
                view = await services.snooze(who, reminder_id, self.random.choice(list(Snooze)), self._key())
                assert view.reminder.due_at is not None
                planned.snoozed.add(view.reminder.due_at)
        elif roll < 0.6:
            await self._sweep_first()
            await services.stop(who, reminder_id, self._key())
            planned.until = now
        elif roll < 0.8:
            await services.edit(who, reminder_id, EditReminder(f"words of {now}", None), self._key())
        else:
            await services.delete(who, reminder_id, self._key())
            await services.restore(who, reminder_id, self._key())

    async def _is_kept(self, reminder_id: int) -> bool:
        """Return False for a reminder that ended more than 30 days ago and was deleted."""
        return bool(
            await self.db.read(lambda tx: tx.rows("SELECT 1 FROM reminder WHERE id = ?", (reminder_id,)))
        )

    async def _sweep_first(self) -> None:
        """Let everything due be sent, because a message that waits is dropped when its reminder is stopped."""
        calm, self.town.calm = self.town.calm, True
        for _ in range(3):
            self.clock.advance(hours=5)
            await self._wake()
        self.town.calm = calm

    async def _set(self, now: int) -> None:
        zone, frequency = self.random.choice(ZONES), self._frequency()
        first_on = datetime.fromtimestamp(now / 1000, ZoneInfo(zone)).date() + timedelta(
            days=self.random.randint(1, 9)
        )
        schedule = ReminderSchedule(first_on, self.random.randrange(1440), zone, frequency)
        at = schedule.next_after(now)
        assert at is not None
        user_id = self.random.choice(self.members)
        ask = AddReminder("words", Moment(at, schedule))
        if (await self.services.reminders.page(Who(user_id, user_id))).total >= MOST_OPEN:
            return
        view = await self.services.reminders.add(Who(user_id, user_id), ask, self._key())
        self.planned[view.reminder.id] = Planned(user_id, zone, first_on, schedule.minute, frequency, now)

    def _frequency(self) -> Frequency:
        """Return one of those that are offered, or every few days, weeks or months."""
        if self.random.random() < 0.5:
            return self.random.choice(OFFERED)
        every = self.random.choice((2, 3, 5, 7, MOST_EVERY))
        return Frequency(self.random.choice((Repeat.DAY, Repeat.WEEK, Repeat.MONTH)), every)

    def _key(self) -> str:
        self.keys += 1
        return f"interaction:{self.keys}"

    def _check(self) -> None:
        ids = {letter.id for _, letter in self.town.arrived}
        assert len(ids) == len(self.town.arrived), "a message came twice"
        refused = {letter.id: (at, letter) for at, letter in self.town.refused if letter.id not in ids}
        everything = (*self.town.arrived, *refused.values())
        arrived = [(at, letter) for at, letter in everything if isinstance(letter.news, ReminderNews)]
        covered: dict[int, list[tuple[int, int]]] = {id_: [] for id_ in self.planned}
        for at, letter in arrived:
            assert isinstance(letter.news, ReminderNews)
            assert not letter.more
            assert letter.user_id == self.planned[letter.news.reminder.id].user_id
            assert letter.news.due_at <= at, "a message came early"
            covered[letter.news.reminder.id].append((letter.news.due_at, letter.news.missed))
        for id_, planned in self.planned.items():
            until = self.clock.now()
            expected = sorted({*occurrences(planned, until), *(at for at in planned.snoozed if at <= until)})
            told: list[int] = []
            for due_at, missed in sorted(covered[id_]):
                assert due_at in expected, f"reminder {id_} came at an instant that nobody chose"
                start = expected.index(due_at)
                told += expected[start : start + 1 + missed]
            if planned.until is None:
                assert told == expected, f"reminder {id_}: {planned}"
            else:
                assert told == expected[: len(told)], f"reminder {id_} left one out before it was stopped"
                assert not [at for at in told if at > planned.until + DAY_MS], "one came after *stop*"


def occurrences(planned: Planned, until: int) -> Iterator[int]:
    """Yield the instants of a reminder up to ``until``, found day by day and minute by minute."""
    day, zone = planned.first_on, ZoneInfo(planned.zone)
    while day <= datetime.fromtimestamp(until / 1000, zone).date():
        if _is_due(planned, day):
            at = _first_minute(day, planned.minute, zone)
            if planned.since < at <= until:
                yield at
            if planned.frequency == ONCE:
                return
        day += timedelta(days=1)


def _is_due(planned: Planned, day: date) -> bool:
    days, (repeat, every) = (day - planned.first_on).days, planned.frequency
    match repeat:
        case Repeat.DAY:
            return days % every == 0
        case Repeat.WEEKDAY:
            return day.weekday() < 5
        case Repeat.WEEK:
            return days % (7 * every) == 0
        case Repeat.MONTH:
            is_last = (day + timedelta(days=1)).day == 1
            months = (day.year - planned.first_on.year) * 12 + day.month - planned.first_on.month
            is_day = day.day == planned.first_on.day or (is_last and day.day < planned.first_on.day)
            return is_day and months % every == 0
        case _:
            return True


def _first_minute(day: date, minute: int, zone: ZoneInfo) -> int:
    """Return the first minute of the day at which a clock in the zone shows ``minute`` or later.

    The search begins three hours before the clocks show about that time.
    """
    noon = datetime(day.year, day.month, day.day, 12, tzinfo=zone)
    offset = noon.utcoffset() or timedelta()
    about = datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(minutes=minute) - offset
    start = int(about.timestamp()) * 1000 - 3 * 60 * MINUTE_MS
    for at in range(start, start + 8 * 60 * MINUTE_MS, 15 * MINUTE_MS):
        last = datetime.fromtimestamp((at + 14 * MINUTE_MS) / 1000, zone)
        if last.date() < day or (last.date() == day and last.hour * 60 + last.minute < minute):
            continue
        for each in range(at, at + 15 * MINUTE_MS, MINUTE_MS):
            shown = datetime.fromtimestamp(each / 1000, zone)
            if shown.date() == day and shown.hour * 60 + shown.minute >= minute:
                return each
    raise AssertionError(f"no such minute on {day}")


def lived(path: Path, seed: int, members: int, days: int) -> Months:
    """Return the months that follow from the seed, on the empty file at ``path``."""
    months = Months(path, seed, members)
    asyncio.run(months.run(days))
    return months
