"""A wrong clock writes nothing: not by schedule, not for members; and all goes on by itself when the clock is right."""

import asyncio
from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path

import pytest
import pytest_asyncio
from structlog.testing import capture_logs

from bot import errors
from bot.clock import CheckedClock, ManualClock
from bot.domain.ledger.rules import Plan
from bot.domain.time.calendar import DAY_MS, day_of
from bot.operating.clock_check import ASK_EVERY_MS, ClockCheck, ClockState, refuse_when_wrong
from bot.operating.schedule import Chore, Schedule
from bot.services.ledger import Ledger, Spend
from bot.services.ledger.start import Start
from bot.services.messages import Messages
from bot.services.who import Who
from bot.store.engine.database import Database
from bot.store.engine.spans import ignore
from tests.conftest import STARTED_AT
from tests.store.counting import Gate

ANA = Who(11, 11)


class Machine:
    """The services on a file, with a clock that somebody sets and a Discord that is asked for its time."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.clock = ManualClock(STARTED_AT)
        self.elapsed = 0
        self.checked = CheckedClock(self.clock, lambda: self.elapsed)
        self.asked = 0
        self.discord_at: int | None = None

    async def open(self) -> None:
        check = partial(refuse_when_wrong, self.checked)
        self.db = await Database.open(self.path, check=check, observe=ignore)
        self.ledger = Ledger(self.db, self.checked)
        self.messages = Messages(self.db, self.checked)
        self.check = ClockCheck(self.checked, self.db, self.ask)

    async def ask(self) -> None:
        self.asked += 1
        if self.discord_at is None:
            raise OSError("no network")
        self.checked.hear(self.discord_at)

    async def start(self) -> None:
        """Ana has 84 Connects and a refill in twenty days."""
        renewal = day_of(self.checked.now() + 20 * DAY_MS)
        await self.ledger.start(ANA, Start(84, Plan.PLUS, renewal, monthly_free=True), "start")

    async def tick(self) -> bool:
        """Sweep as the schedule does, where the clock is believed."""
        if not await self.check.may_write():
            return False
        await self.messages.sweeps.run(self.checked.now())
        return True

    async def balance(self) -> int:
        return (await self.ledger.balance(ANA)).balance

    async def entries(self) -> int:
        return await self.db.read(lambda tx: len(tx.rows("SELECT 1 FROM entry")))


@pytest_asyncio.fixture
async def machine(db_path: Path) -> AsyncIterator[Machine]:
    machine = Machine(db_path)
    await machine.open()
    yield machine
    await machine.db.close()


@pytest.mark.parametrize("days", [35, 400, -35, -400])
async def test_a_step_while_it_runs_writes_nothing(machine: Machine, days: int) -> None:
    machine.checked.hear(STARTED_AT)
    await machine.start()
    assert await machine.tick()
    with capture_logs() as logs:
        machine.clock.advance(days=days)
        assert not await machine.tick()
        assert not await machine.tick()
        with pytest.raises(errors.WrongClock) as refused:
            await machine.ledger.spend(ANA, Spend(6), "spend")
        assert refused.value.ahead is (days > 0)
        assert await machine.balance() == 84
        assert not machine.check.is_right()
        machine.clock.advance(days=-days)
        assert machine.check.is_right()
        assert await machine.tick()
    assert [entry["log_level"] for entry in logs] == ["error", "info"]
    assert (await machine.ledger.spend(ANA, Spend(6), "spend")).balance == 78
    assert await machine.entries() == 2


async def test_a_clock_that_was_wrong_at_the_start_writes_nothing(machine: Machine) -> None:
    machine.checked.hear(STARTED_AT - 35 * DAY_MS)
    with pytest.raises(errors.WrongClock):
        await machine.start()
    assert not await machine.tick()
    machine.checked.hear(STARTED_AT)
    await machine.start()
    assert await machine.tick()


async def test_a_step_while_a_write_waits(machine: Machine) -> None:
    machine.checked.hear(STARTED_AT)
    await machine.start()
    for ahead_when_asked in (False, True):
        gate = Gate()
        holding = asyncio.create_task(machine.db.write(lambda tx, gate=gate: gate.wait_here()))
        await gate.reached()
        machine.clock.advance(days=35 * ahead_when_asked)
        waiting = asyncio.create_task(machine.ledger.spend(ANA, Spend(6), f"spend {ahead_when_asked}"))
        await asyncio.sleep(0)
        machine.clock.advance(days=-35 if ahead_when_asked else 35)
        gate.open()
        await holding
        if ahead_when_asked:
            assert (await waiting).balance == 78
        else:
            with pytest.raises(errors.WrongClock):
                await waiting
            machine.clock.advance(days=-35)
    recorded = await machine.db.read(
        lambda tx: tx.rows("SELECT DISTINCT occurred_at, recorded_at FROM entry")
    )
    assert recorded == [(STARTED_AT, STARTED_AT)]


async def test_discord_is_asked_again_while_its_clock_contradicts_at_most_once_a_minute(
    machine: Machine,
) -> None:
    machine.checked.hear(STARTED_AT)
    machine.clock.advance(hours=9)  # the machine was stopped for a night
    assert not await machine.tick()
    assert machine.asked == 0
    machine.elapsed += ASK_EVERY_MS + 1
    assert not await machine.tick()
    assert machine.asked == 1
    machine.discord_at = machine.clock.now()
    assert await machine.tick()
    assert await machine.tick()
    assert machine.asked == 2


async def test_without_discord_the_last_write_counts(machine: Machine) -> None:
    machine.clock.advance(days=35)
    await machine.start()
    machine.clock.advance(days=-35)
    assert not await machine.tick()
    assert machine.check.state is ClockState.EARLIER
    assert not machine.check.is_right()
    machine.checked.hear(STARTED_AT)  # Discord confirms the clock: an earlier wrong clock wrote the entry
    with capture_logs() as logs:
        assert await machine.tick()
        assert await machine.tick()
    assert [entry["log_level"] for entry in logs] == ["warning"]
    assert machine.check.is_right()
    assert machine.check.remarks() == ["writes after now: python -m bot verify --future"]


async def test_the_schedule_skips_its_chores_while_the_clock_is_wrong(machine: Machine) -> None:
    machine.checked.hear(STARTED_AT)
    machine.clock.advance(days=35)
    runs: list[str] = []

    async def work() -> None:
        runs.append("run")

    chore = Chore("sweep", 20, work)
    schedule = Schedule(machine.clock, chore, may_run=machine.check.may_write)
    await schedule._tick(chore)
    assert (runs, dict(schedule.tally)) == ([], {("sweep", "skipped"): 1})
    assert schedule.overdue() == ["sweep"]
    machine.clock.advance(days=-35)
    await schedule._tick(chore)
    assert runs == ["run"]
    assert schedule.overdue() == []
