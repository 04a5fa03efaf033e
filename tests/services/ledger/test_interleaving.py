"""Many callers at once, callers who give up, callers who ask twice: the ledger is as if they had come one by one."""

import asyncio
import itertools
from collections.abc import Iterable
from pathlib import Path
from random import Random

import pytest

from bot import errors
from bot.clock import ManualClock
from bot.domain.ledger.rules import Plan
from bot.services.ledger import Ledger
from bot.services.ledger.spend import Spend, Spent
from bot.services.ledger.start import Start
from bot.services.who import Who
from bot.store.engine.database import Database, DatabaseClosed, Tx
from tests.sizes import sized
from tests.soak.audit import audit
from tests.soak.moves import Doors, Move, Outcome, planned

ANA, BEN = Who(1, 900), Who(2, 900)
SEEDS = range(sized(3, 6))


@pytest.fixture
def ledger(db: Database, clock: ManualClock) -> Ledger:
    return Ledger(db, clock)


async def started(ledger: Ledger, who: Who = ANA, balance: int = 100) -> None:
    await ledger.start(who, Start(balance, Plan.BASIC), f"start-{who.user_id}")


def spends(tx: Tx) -> list[tuple[str, int]]:
    """The key and amount of each spend, in the order of writing."""
    return [
        (str(key), -int(amount))
        for key, amount in tx.rows(
            "SELECT key, amount FROM entry JOIN write ON write.id = write_id WHERE kind = 'spend' ORDER BY entry.id"
        )
    ]


# ── one wallet, everybody at once ────────────────────────────────────────────────────────────────────────────────────


async def test_spends_at_once_are_spends_one_by_one(db: Database, ledger: Ledger) -> None:
    await started(ledger)
    amounts = [Random(1).randint(1, 6) for _ in range(60)]
    tasks = [ledger.spend(ANA, Spend(amount), f"s{n}") for n, amount in enumerate(amounts)]
    answers = await asyncio.gather(*tasks, return_exceptions=True)
    spent = sorted((one for one in answers if isinstance(one, Spent)), key=lambda one: one.entry_id)
    refused = [one for one in answers if isinstance(one, BaseException)]
    assert {type(one) for one in refused} == {errors.NotEnough}
    assert len(spent) + len(refused) == 60
    balances = itertools.accumulate((-one.amount for one in spent), initial=100)
    assert [100, *(one.balance for one in spent)] == list(balances)
    assert spent[-1].balance < 6
    assert len(await db.read(spends)) == len(spent)


async def test_a_reader_sees_only_what_somebody_was_told(
    db: Database, clock: ManualClock, ledger: Ledger
) -> None:
    await started(ledger)
    ledger = Ledger(db, clock)
    writes = [asyncio.ensure_future(ledger.spend(ANA, Spend(3), f"s{n}")) for n in range(30)]
    seen: list[int] = []
    while not all(write.done() for write in writes):
        seen.append((await ledger.balance(ANA)).balance)
    told = {100, *(write.result().balance for write in writes)}
    assert set(seen) <= told
    assert seen == sorted(seen, reverse=True)
    assert (await ledger.balance(ANA)).balance == 10


# ── the same key ─────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_one_key_asked_many_times_at_once_is_done_once(db: Database, ledger: Ledger) -> None:
    await started(ledger)
    answers = await asyncio.gather(*(ledger.spend(ANA, Spend(7), "twice") for _ in range(20)))
    assert answers == answers[:1] * 20
    assert answers[0].balance == 93
    assert await db.read(spends) == [("twice", 7)]


async def test_one_key_with_other_inputs_at_once_is_done_for_one_of_them(
    db: Database, ledger: Ledger
) -> None:
    await started(ledger)
    asks = [Spend(1 + n % 5, note="x" * (n % 2)) for n in range(20)]
    answers = await asyncio.gather(*(ledger.spend(ANA, ask, "one") for ask in asks), return_exceptions=True)
    [(key, amount)] = await db.read(spends)
    [(note,)] = await db.read(lambda tx: tx.rows("SELECT note FROM entry WHERE kind = 'spend'"))
    assert key == "one"
    for ask, answer in zip(asks, answers, strict=True):
        same = ask.amount == amount and ask.note == note
        assert isinstance(answer, Spent if same else errors.KeyReused), f"{ask} was answered with {answer!r}"


async def test_one_key_of_two_people_at_once_is_done_for_one_of_them(db: Database, ledger: Ledger) -> None:
    await started(ledger, ANA)
    await started(ledger, BEN)
    asked = (ledger.spend(who, Spend(4), "ours") for who in (ANA, BEN) * 5)
    answers = await asyncio.gather(*asked, return_exceptions=True)
    assert sum(isinstance(one, errors.KeyReused) for one in answers) == 5
    assert await db.read(spends) == [("ours", 4)]


async def test_a_refused_key_may_be_asked_again(db: Database, ledger: Ledger) -> None:
    await started(ledger, balance=5)
    first = await asyncio.gather(
        *(ledger.spend(ANA, Spend(9), "again") for _ in range(3)), return_exceptions=True
    )
    assert {type(one) for one in first} == {errors.NotEnough}
    covered = await asyncio.gather(*(ledger.spend(ANA, Spend(9, cover=True), "again") for _ in range(3)))
    assert [one.corrected for one in covered] == [4, 4, 4]
    assert await db.read(spends) == [("again", 9)]


# ── anything, by anybody, who may give up at any moment ──────────────────────────────────────────────────────────────


async def impatient(doors: Doors, moves: Iterable[Move], random: Random) -> dict[str, Outcome]:
    """Make all the moves at once, some of them twice; whenever one is done, some others are given up."""
    tasks: dict[asyncio.Task[Outcome], Move] = {}
    for move in moves:
        for _ in range(random.choice((1, 1, 2, 3))):
            tasks[asyncio.create_task(doors.make(move))] = move
    open = list(tasks)
    random.shuffle(open)

    def give_up(done: asyncio.Task[Outcome]) -> None:
        for _ in range(random.choice((0, 0, 1, 2))):
            if open:
                open.pop().cancel()

    for task in random.sample(open, len(open) // 10):
        task.cancel()  # before it has begun
    for task in tasks:
        task.add_done_callback(give_up)
    await asyncio.wait(tasks)
    heard: dict[str, Outcome] = {}
    for task, move in tasks.items():
        if not task.cancelled():
            first = heard.setdefault(move.key, task.result())
            assert first == task.result(), f"{move.key} was answered in two ways"
    return heard


@pytest.mark.parametrize("seed", SEEDS)
async def test_doubled_and_abandoned_calls_leave_each_key_once(
    db: Database, clock: ManualClock, seed: int
) -> None:
    random = Random(seed)
    doors = Doors(db, clock)
    moves = list(itertools.islice(planned(random, 4, clock.now()), 120))
    openings, rest = moves[:4], moves[4:]
    outcomes = {move.key: await doors.make(move) for move in openings}
    sweeps = [asyncio.create_task(doors.sweep()) for _ in range(5)]
    heard = await impatient(doors, rest, random)
    await asyncio.gather(*sweeps)
    unheard = [move for move in rest if move.key not in heard]
    assert len(unheard) > 10
    assert len(heard) > 10
    done_all_the_same = await db.read(_written) - set(heard) - set(outcomes)
    assert done_all_the_same, "nobody was abandoned in the middle of a write"
    outcomes |= heard | {move.key: await doors.make(move) for move in unheard}
    assert await db.read(audit, list(outcomes.values())) == []
    for move in moves:
        if outcomes[move.key].change is not None:
            assert await doors.make(move) == outcomes[move.key]
    assert await db.read(audit, list(outcomes.values())) == []


async def test_closing_lets_what_was_asked_for_end(db_path: Path, clock: ManualClock) -> None:
    db = await Database.open(db_path)
    doors = Doors(db, clock)
    moves = list(itertools.islice(planned(Random(7), 4, clock.now()), 60))
    tasks = {move.key: asyncio.create_task(doors.make(move)) for move in moves}
    await asyncio.wait(list(tasks.values())[:1])
    closing = asyncio.create_task(db.close())
    for task in list(tasks.values())[30:]:
        task.cancel()
    await asyncio.wait([*tasks.values(), closing])
    with pytest.raises(DatabaseClosed):
        await doors.make(moves[0])
    again = await Database.open(db_path)
    doors = Doors(again, clock)
    outcomes = {move.key: await doors.make(move) for move in moves}
    for move in moves[:30]:
        assert outcomes[move.key] == tasks[move.key].result() or outcomes[move.key].change is None
    assert await again.read(audit, list(outcomes.values())) == []
    await again.close()


def _written(tx: Tx) -> set[str]:
    return {str(key) for (key,) in tx.rows("SELECT key FROM write WHERE source <> 'schedule'")}
