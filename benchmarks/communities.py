"""Benchmark of a server with 5,000 members: its figures, boards and tally, and members' commands meanwhile."""

import asyncio
import statistics
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from time import perf_counter

from benchmarks import worlds
from benchmarks.figures import Figure, Work, at_most, beside
from benchmarks.meanwhile import spending, used_meanwhile
from bot.clock import ManualClock
from bot.domain.jobs.jobs import CATEGORIES
from bot.domain.time.calendar import DAY_MS
from bot.domain.time.periods import Period
from bot.processes import Processes
from bot.services import Services
from bot.services.who import Who
from bot.store.community import participants
from bot.store.community.participants import Participation
from bot.store.engine.database import Database, Tx

MEMBERS = 5000
EACH = 20
"""Proposals of each member in the last months."""
ROUNDS = 10
AT_ONCE = 250
AT_THE_SAME_TIME = 10
STEPS = ("sent", "viewed", "declined", "interviewing", "hired")
COST = 8
SECOND_MS, WAIT_MS = 1000, 100
LOOKING_EVERY = 0.01


async def communities(folder: Path) -> list[Figure]:
    """Time a tally, compare figures and boards with a plain read of their rows, and time members' commands meanwhile."""
    processes = Processes()
    db = await worlds.opened(folder / "community.sqlite3", processes)
    await worlds.fill(db, MEMBERS)
    for first in range(1, MEMBERS + 1, AT_ONCE):
        await db.write(_live, range(first, first + AT_ONCE))
    services = Services(db, ManualClock(worlds.LATER.now()))
    now, waits = worlds.LATER.now(), list[float]()
    tally = await _meanwhile(services, waits, services.messages.sweeps.run(now))
    rows = [
        at_most(f"a tally of {MEMBERS:,} members made", f"{tally:,.1f} s", "20 s", tally / 20, 1),
        _waited("slowest command while it is made", waits),
    ]
    figures_reader, board_reader = Who(1, worlds.COMMUNITY), Who(2, worlds.COMMUNITY)
    for what, work, plain in (
        ("figures", lambda _: services.community.figures(figures_reader, Period.QUARTER), _published),
        ("boards", lambda _: services.community.board(board_reader, "replies", Period.QUARTER), _proposals),
    ):
        waits = list[float]()
        first = await _meanwhile(services, waits, work(0))
        await _meanwhile(
            services, waits, asyncio.gather(*(work(number) for number in range(AT_THE_SAME_TIME)))
        )
        took = f"{first * 1000:,.0f} ms"
        rows += [
            at_most(f"{what} of {MEMBERS:,} members, the first time", took, "1,000 ms", first, 1),
            _waited(f"slowest command while {what} are asked for, by one and by ten at once", waits),
            await _beside(db, what, work, plain),
        ]
    processes.close()
    await db.close()
    return rows


async def _beside(db: Database, what: str, work: Work, plain: Callable[[Tx], object]) -> Figure:
    """Return a row that compares the service with a plain read."""
    ours, other, ratio = await beside(work, lambda _: db.report(plain), ROUNDS, 1)
    mine, theirs = (f"{seconds * 1000:,.0f} ms" for seconds in (ours, other))
    return at_most(f"{what}: service / plain read of the same rows", mine, theirs, ratio, 10)


async def _meanwhile(services: Services, waits: list[float], work: Awaitable[object]) -> float:
    """Return the seconds that ``work`` takes, and add the seconds of each command meanwhile to ``waits``.

    Meanwhile one member spends and another asks for the balance, again and again.
    """
    commands = (
        spending(services, MEMBERS),
        lambda number: services.ledger.balance(worlds.who(number % MEMBERS + 1)),
    )
    async with used_meanwhile(commands, LOOKING_EVERY) as taken:
        begun = perf_counter()
        await work
        took = perf_counter() - begun
    waits += taken
    return took


def _waited(what: str, waits: Sequence[float]) -> Figure:
    """Return a row for the slowest of these waits, which must be WAIT_MS or shorter."""
    worst, middle = max(waits) * 1000, statistics.median(waits) * 1000
    text = f"{worst:,.0f} ms (median {middle:,.1f} ms of {len(waits):,})"
    return at_most(what, text, f"{WAIT_MS} ms", worst / WAIT_MS, 1)


def _live(tx: Tx, people: Sequence[int]) -> None:
    """Let each member take part in the figures and boards, with old and new proposals, some of them answered."""
    for person in people:
        participants.put(tx, worlds.COMMUNITY, person, Participation(True, True), worlds.NOW)
        row = tx.row(
            "SELECT wallet.id, lot.entry_id FROM wallet JOIN lot ON lot.wallet_id = wallet.id WHERE owner_id = ?",
            (person,),
        )
        assert row is not None
        for number in range(EACH):
            _send(tx, person, int(row[0]), int(row[1]), number)


def _send(tx: Tx, person: int, wallet_id: int, lot_id: int, number: int) -> None:
    """Insert one proposal of a member with its job, events, entry and line."""
    at = worlds.NOW - (number * 5 + person % 5) * DAY_MS
    status = STEPS[(person * 7 + number * 3) % len(STEPS)]
    job = tx.insert(
        "INSERT INTO job (community_id, title, category, user_id, logged_at) VALUES (?, 'A job', ?, ?, ?)",
        (worlds.COMMUNITY, CATEGORIES[(person + number) % len(CATEGORIES)], person, at),
    )
    proposal = tx.insert(
        "INSERT INTO proposal (wallet_id, job_id, sent_at, recorded_at, cost, boost, invited, status, status_at,"
        " boost_status) VALUES (?, ?, ?, ?, ?, 0, 0, ?, ?, 'none')",
        (wallet_id, job, at, at, COST, status, at),
    )
    write = tx.insert(
        "INSERT INTO write (purpose, user_id, source, inputs, at) VALUES ('send', ?, 'command', '', ?)",
        (person, at),
    )
    for step in dict.fromkeys(("sent", "viewed", status)):
        tx.run(
            "INSERT INTO proposal_event (proposal_id, status, at, recorded_at, write_id) VALUES (?, ?, ?, ?, ?)",
            (proposal, step, at, at, write),
        )
    entry = tx.insert(
        "INSERT INTO entry (wallet_id, kind, amount, occurred_at, recorded_at, actor_id, source, job_id, proposal_id,"
        " ref, write_id) VALUES (?, 'spend', ?, ?, ?, ?, 'command', ?, ?, ?, ?)",
        (wallet_id, -COST, worlds.NOW, worlds.NOW, person, job, proposal, f"live:{number}", write),
    )
    line = number + 2
    balance = worlds.PLENTY - COST * (number + 1)
    tx.run(
        "INSERT INTO line VALUES (?, ?, ?, 'spend', ?, ?, ?)",
        (wallet_id, line, worlds.NOW, entry, -COST, balance),
    )
    tx.run("INSERT INTO take VALUES (?, ?, 0, ?, ?)", (wallet_id, line, lot_id, COST))
    tx.run("UPDATE lot SET remaining = ? WHERE entry_id = ?", (balance, lot_id))
    tx.run("UPDATE wallet SET last_line = ? WHERE id = ?", (line, wallet_id))


def _published(tx: Tx) -> object:
    return tx.rows("SELECT * FROM tally_row")


def _proposals(tx: Tx) -> object:
    return tx.rows("SELECT * FROM proposal")
