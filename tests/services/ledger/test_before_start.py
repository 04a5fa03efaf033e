"""What is dated before /start is recorded and changes no balance: the balance typed there counts it already."""

from collections.abc import Awaitable, Callable
from datetime import date, timedelta
from itertools import count
from pathlib import Path
from random import Random

import pytest

from bot import errors
from bot.domain.ledger.rules import Plan
from bot.services.ledger.add import Add, Added
from bot.services.ledger.statements import Expiring
from tests.services.desk import ANA, LINK, Desk, in_guild, refusal_of, run_scenario
from tests.services.importing.test_import_undo import brought_in
from tests.services.importing.test_imports import bring_in
from tests.sizes import sized

STARTED = date(2026, 11, 24)
BEFORE = date(2026, 11, 10)
LONG_BEFORE = date(2025, 6, 1)
PURPOSES = ("proposal", "boost", "badge", "ads", "other")
SOURCES = ("purchase", "bonus", "reward", "refill", "return")


async def add(desk: Desk, amount: int, source: str = "purchase", **more: object) -> Added:
    return await desk.ledger.add(in_guild(ANA), Add(amount, source, **more), desk.key())  # type: ignore[arg-type]


async def batches(desk: Desk) -> tuple[Expiring, ...]:
    """Return the member's open batches by the day on which they expire."""
    return (await desk.ledger.balance(in_guild(ANA))).expiring


@pytest.mark.parametrize("purpose", PURPOSES)
@pytest.mark.parametrize("on", [BEFORE, LONG_BEFORE])
async def test_a_spend_is_recorded_and_changes_nothing(desk: Desk, purpose: str, on: date) -> None:
    await desk.start(balance=3)
    before = await batches(desk)
    spent = await desk.spend(20, purpose=purpose, on=on)
    assert (spent.balance, spent.corrected, spent.stated) == (3, 0, True)
    assert await batches(desk) == before
    rows = (await desk.ledger.history(in_guild(ANA), since=LONG_BEFORE)).rows
    assert -20 in [row.amount for row in rows]
    undone = await desk.undo(spent.entry_id)
    assert (undone.balance, await batches(desk)) == (3, before)


@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize("on", [BEFORE, LONG_BEFORE])
async def test_what_came_in_is_recorded_and_changes_nothing(desk: Desk, source: str, on: date) -> None:
    await desk.start(balance=84)
    before = await batches(desk)
    added = await add(desk, 40, source, on=on)
    assert (added.balance, await batches(desk)) == (84, before)
    assert (added.stated, added.lapsed) == (True, 0)
    undone = await desk.undo(added.entry_id)
    assert (undone.balance, await batches(desk)) == (84, before)


async def test_what_came_in_can_be_counted_on_top(desk: Desk) -> None:
    await desk.start(balance=84)
    added = await add(desk, 40, on=BEFORE)
    for _ in range(2):
        counted = await desk.ledger.count_on_top(in_guild(ANA), added.entry_id)
        assert (counted.amount, counted.lapsed, counted.balance) == (40, 0, 124)
    assert {group.on for group in await batches(desk)} >= {date(2027, 11, 10)}
    assert (await desk.undo(added.entry_id)).balance == 84


async def test_connects_that_expired_since_are_lost_where_they_are_counted_on_top(desk: Desk) -> None:
    await desk.start(balance=84)
    added = await add(desk, 40, on=date(2025, 12, 1))
    desk.go_to(date(2026, 12, 1))
    counted = await desk.ledger.count_on_top(in_guild(ANA), added.entry_id)
    assert (counted.lapsed, counted.balance) == (40, 84)
    assert (await desk.undo(added.entry_id)).balance == 84


async def test_only_what_is_kept_out_of_the_balance_is_counted_on_top(desk: Desk) -> None:
    await desk.start(balance=84)
    now = await add(desk, 40)
    spent = await desk.spend(5, on=BEFORE)
    on_top = desk.ledger.count_on_top
    await refusal_of(desk, errors.NothingToUndo, on_top(in_guild(ANA), now.entry_id))
    await refusal_of(desk, errors.NothingToUndo, on_top(in_guild(ANA), spent.entry_id))
    await refusal_of(desk, errors.UnknownEntry, on_top(in_guild(ANA), 99))
    await desk.start(user_id=12, balance=5)
    await refusal_of(desk, errors.UnknownEntry, on_top(in_guild(12), now.entry_id))


async def test_a_boost_that_came_back_before_start_changes_nothing(desk: Desk) -> None:
    await desk.start(balance=84)
    before = await batches(desk)
    sent = await desk.send(LINK, 16, boost=9, on=BEFORE)
    raised = await desk.spend(4, purpose="boost", job=LINK, on=BEFORE + timedelta(days=1))
    outbid = await desk.update(f"#{sent.proposal_id}", "outbid", on=BEFORE + timedelta(days=2))
    assert (raised.balance, outbid.balance, outbid.returned, outbid.stated) == (84, 84, 9, True)
    assert await batches(desk) == before
    for entry_id in (outbid.backs[0].entry_id, raised.entry_id, sent.entry_id):
        assert (await desk.undo(entry_id)).balance == 84
    assert await batches(desk) == before


async def test_what_comes_back_after_start_is_new(desk: Desk) -> None:
    await desk.start(balance=84)
    await desk.send(LINK, 16, boost=4, on=BEFORE)
    closed = await desk.close(LINK, "cancelled")
    assert (closed.returned, closed.balance) == (20, 104)
    retracted = await desk.proposals.retract(in_guild(ANA), LINK, desk.key())
    assert retracted.balance == 84


async def test_a_spend_is_not_undone_before_its_return(desk: Desk) -> None:
    await desk.start(balance=84)
    sent = await desk.send(LINK, 16, on=BEFORE)
    await desk.close(LINK, "cancelled")
    await refusal_of(desk, errors.UndoBlocked, desk.undo(sent.entry_id))


async def test_an_account_that_was_started_anew_counts_from_its_new_start(desk: Desk) -> None:
    await desk.start(balance=84)
    await desk.undo()
    desk.go_to(date(2026, 11, 30))
    await desk.start(balance=50)
    assert (await desk.spend(9, on=date(2026, 11, 27))).balance == 50
    assert (await add(desk, 9, on=date(2026, 11, 27))).balance == 50


async def test_an_imported_history_of_before_start_meets_what_was_told(desk: Desk) -> None:
    await desk.start(balance=84)
    await desk.spend(2, purpose="badge", on=BEFORE)
    await add(desk, 40, on=BEFORE)
    desk.go_to(date(2026, 11, 26))
    done = await bring_in(
        desk, "November 10, 2026\tAvailability Badge\t-2", "November 10, 2026\tAdded extra Connects\t+40"
    )
    assert (done.new, done.linked, done.balance) == (0, 2, 84)


@pytest.mark.parametrize("seed", range(sized(6, 20)))
def test_random_lives_keep_the_balance_typed_at_start(template_db: Path, seed: int) -> None:
    live(template_db, Random(seed))


def live(template_db: Path, random: Random) -> None:
    """Live a random account whose member tells much late, and compare each balance with a simple count."""
    run_scenario(template_db, lambda desk: Life(desk, random).run())


class Life:
    """An account, the Connects that it must have, and what can be undone: an entry, with its part of the balance."""

    def __init__(self, desk: Desk, random: Random) -> None:
        self.desk, self.random = desk, random
        self.today = STARTED
        self.balance = random.randint(1, 200)
        self.undoable: list[tuple[int, int]] = []
        self.jobs: list[str] = []
        self.numbers = count(1)

    async def run(self) -> None:
        soon = self.random.randint(0, self.balance)
        await self.desk.start(balance=self.balance, expiring_30d=soon, plan=Plan.BASIC)
        moves: tuple[Callable[[], Awaitable[None]], ...] = (
            *(self.spend, self.add, self.send, self.undo, self.undo_at_once, self.raise_boost),
            *(self.send_and_outbid, self.count_on_top, self.close, self.import_page),
        )
        for _ in range(20):
            self.today += timedelta(days=self.random.choice((0, 0, 1)))  # nothing that was stated expires
            self.desk.go_to(self.today)
            await self.random.choice(moves)()
            assert await self.desk.balance() == self.balance

    def day(self, after: date | None = None) -> tuple[date, bool]:
        """Return a day, mostly before /start, and True for one of before /start."""
        first = after or STARTED - timedelta(days=self.random.choice((20, 200, 700)))
        on = first + timedelta(days=self.random.randint(0, (self.today - first).days))
        return on, on < STARTED

    async def spend(self) -> None:
        on, is_early = self.day()
        amount = self.random.randint(1, 30)
        if is_early or on == self.today:
            if not is_early and amount > self.balance:
                return
            spent = await self.desk.spend(amount, purpose=self.random.choice(PURPOSES), on=on)
            assert spent.stated is is_early
            self.tell(spent.entry_id, 0 if is_early else -amount)

    async def add(self) -> None:
        on, is_early = self.day()
        amount = self.random.randint(1, 30)
        added = await add(self.desk, amount, self.random.choice(SOURCES), on=on)
        self.tell(added.entry_id, 0 if is_early else amount)

    async def send(self) -> None:
        on, is_early = self.day()
        cost, boost = self.random.randint(1, 20), self.random.choice((0, 5))
        if is_early:
            job = (await self.desk.log(title=f"Job number {next(self.numbers)}", connects=cost)).job.id
            sent = await self.desk.send(f"#{job}", cost, boost=boost, on=on)
            self.jobs.append(f"#{job}")
            assert sent.stated
            assert sent.entry_id is not None
            self.tell(sent.entry_id, 0)

    async def raise_boost(self) -> None:
        if self.jobs:
            on, is_early = self.day()
            if is_early:
                job = self.random.choice(self.jobs)
                spent = await self.desk.spend(self.random.randint(1, 9), purpose="boost", job=job, on=on)
                self.tell(spent.entry_id, 0)

    async def send_and_outbid(self) -> None:
        on, is_early = self.day()
        back, is_early_back = self.day(on)
        if is_early and is_early_back:
            job = (await self.desk.log(title=f"Job number {next(self.numbers)}", connects=9)).job.id
            sent = await self.desk.send(f"#{job}", 9, boost=6, on=on)
            self.jobs.append(f"#{job}")
            outbid = await self.desk.update(f"#{sent.proposal_id}", "outbid", on=back)
            assert outbid.returned == 6

    async def close(self) -> None:
        if self.jobs:
            job = self.jobs.pop(self.random.randrange(len(self.jobs)))
            closed = await self.desk.close(job, "cancelled")
            self.balance += closed.returned - closed.lapsed
            self.undoable.clear()  # a spend can't be undone before its return

    async def undo(self) -> None:
        if self.undoable:
            entry_id, part = self.undoable.pop(self.random.randrange(len(self.undoable)))
            try:
                await self.desk.undo(entry_id)
            except (errors.UndoBlocked, errors.NotUndoable):
                assert part > 0, "what the balance never had can always be undone"
                return
            self.balance -= part

    async def undo_at_once(self) -> None:
        before, known = await batches(self.desk), len(self.undoable)
        await self.random.choice((self.spend, self.add, self.send))()
        if len(self.undoable) > known:
            entry_id, part = self.undoable.pop()
            await self.desk.undo(entry_id)
            self.balance -= part
            assert await batches(self.desk) == before

    async def count_on_top(self) -> None:
        added = await add(self.desk, 7, on=STARTED - timedelta(days=self.random.randint(1, 300)))
        counted = await self.desk.ledger.count_on_top(in_guild(ANA), added.entry_id)
        self.tell(added.entry_id, counted.amount - counted.lapsed)

    async def import_page(self) -> None:
        on = STARTED - timedelta(days=self.random.randint(1, 80))
        amount = self.random.choice((-7, -3, 20))
        label = "Availability Badge" if amount < 0 else "Added extra Connects"
        await brought_in(self.desk, f"{on:%B} {on.day}, {on.year}\t{label}\t{amount:+}")

    def tell(self, entry_id: int, part: int) -> None:
        self.balance += part
        self.undoable.append((entry_id, part))
