"""Benchmarks of a wallet with a long history: undo, returns, corrections, entries in the past, and a reconciliation.

Each row has the time that the member waits. The second row of each has the slowest command of two other members, who
spend and ask for their balance again and again meanwhile.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from time import perf_counter

from benchmarks import worlds
from benchmarks.figures import Figure, at_most
from benchmarks.meanwhile import looking, spending, used_meanwhile
from bot.clock import ManualClock
from bot.domain.ledger.entries import Entry, Kind, Source
from bot.domain.ledger.rules import Plan
from bot.domain.ledger.writes import Purpose
from bot.domain.time.calendar import DAY_MS, day_of
from bot.processes import Processes
from bot.services import Services
from bot.services.ledger import Compare, Correct, Spend
from bot.services.ledger import start as starting
from bot.services.posting import post
from bot.services.proposals import SendProposal
from bot.store.engine.database import Database, Tx
from bot.store.engine.migrate import MIGRATIONS, migrate
from bot.store.ledger import writes
from bot.store.ledger.writes import NewWrite

ENTRIES = 20_000
RECONCILED = 15_000
DAYS = 700
AT_ONCE = 30
OWN_SECONDS = 5.0
WAIT_SECONDS = 0.1
LOT, SPENT = 100, 11
"""Connects of a purchase, and of each of the nine spends after the purchase."""
JOB = "https://www.upwork.com/jobs/~022007163664429408020"
MEMBER, SPENDER, READER = 1, 2, 3
STARTED_AT = worlds.NOW - (DAYS + 1) * DAY_MS

Command = Callable[[], Awaitable[object]]


async def replay(folder: Path, entries: int = ENTRIES, reconciled: int = RECONCILED) -> list[Figure]:
    """Measure the commands that touch the past of a wallet with 20,000 entries, and a reconciliation of 15,000."""
    figures: list[Figure] = []
    async with _Bench(folder / "replay.sqlite3", entries) as bench:
        ledger, who = bench.services.ledger, worlds.who(MEMBER)
        today = day_of(worlds.NOW)
        await bench.services.proposals.send(who, SendProposal(JOB, SPENT), "sent")
        newest = (await ledger.undoable(who))[0].id
        older = await bench.db.read(_spend_before, worlds.NOW - 40 * DAY_MS)
        commands: dict[str, list[Command]] = {
            "a spend": [lambda: ledger.spend(who, Spend(6), "plain")],
            "undo of the newest entry": [lambda: ledger.undo(who, newest, "newest")],
            "undo of an entry 40 days old": [lambda: ledger.undo(who, older, "older")],
            "a return": [lambda: bench.services.jobs.close(who, JOB, "cancelled", "return")],
            "a correction": [lambda: ledger.correct(who, Correct(5_000, 0), "correct")],
            "a spend dated 30 days ago": [
                lambda: ledger.spend(who, Spend(6, on=today - timedelta(days=30)), "month")
            ],
            "a spend dated 90 days ago": [
                lambda: ledger.spend(who, Spend(6, on=today - timedelta(days=90)), "quarter")
            ],
            "a spend dated at the start": [
                lambda: ledger.spend(who, Spend(6, on=day_of(STARTED_AT) + timedelta(days=1)), "first")
            ],
            f"{AT_ONCE} spends dated 30 days ago, at once": [
                lambda number=number: ledger.spend(
                    who, Spend(6, on=today - timedelta(days=30)), f"at-once-{number}"
                )
                for number in range(AT_ONCE)
            ],
        }
        for what, work in commands.items():
            figures += await bench.measured(f"{what}, of {entries:,} entries", work)
        assert await ledger.verify() == []
    async with _Bench(folder / "reconcile.sqlite3", reconciled, with_jobs=True) as bench:
        ledger = bench.services.ledger
        work = [lambda: ledger.reconcile(worlds.who(MEMBER), Compare(4_000, 100))]
        figures += await bench.measured(f"a reconciliation, of {reconciled:,} entries", work)
    return figures


class _Bench:
    """A database with one long history and two members who use the bot meanwhile."""

    def __init__(self, path: Path, entries: int, *, with_jobs: bool = False) -> None:
        self._path = path
        self._entries = entries
        self._with_jobs = with_jobs

    async def __aenter__(self) -> "_Bench":
        migrate(self._path, MIGRATIONS, STARTED_AT)
        self._processes = Processes()
        self.db = await Database.open(self._path, processes=self._processes)
        self.services = Services(self.db, ManualClock(worlds.NOW), self._processes)
        for member, since in ((MEMBER, STARTED_AT), (SPENDER, worlds.NOW), (READER, worlds.NOW)):
            await self.db.write(_start, member, since)
        await _live(self.db, self._entries, with_jobs=self._with_jobs)
        await self.db.report(_nothing)  # starts the process
        return self

    async def __aexit__(self, *error: object) -> None:
        await self.db.close()
        self._processes.close()

    async def measured(self, what: str, work: Sequence[Command]) -> list[Figure]:
        """Return the rows of some commands at once: how long all took, and how long others waited meanwhile."""
        commands = (spending(self.services, SPENDER, 1), looking(self.services, READER))
        async with used_meanwhile(commands, pause=0.002) as waits:
            await asyncio.sleep(0.05)
            waits.clear()
            begun = perf_counter()
            await asyncio.gather(*(command() for command in work))
            took = perf_counter() - begun
        slowest = max(waits)
        return [
            at_most(what, f"{took * 1000:,.0f} ms", f"{OWN_SECONDS:.0f} s", took / OWN_SECONDS, 1),
            at_most(
                "… slowest command of others meanwhile",
                f"{slowest * 1000:,.0f} ms",
                f"{WAIT_SECONDS * 1000:.0f} ms",
                slowest / WAIT_SECONDS,
                1,
            ),
        ]


def _start(tx: Tx, member: int, since: int) -> None:
    starting.start(tx, worlds.who(member), starting.Start(50_000, Plan.BASIC), f"start:{member}", since)


def _nothing(tx: Tx) -> None:
    """Do nothing, in a process of its own."""


async def _live(db: Database, entries: int, *, with_jobs: bool) -> None:
    """Add entries from the start until now: a purchase and nine spends in turn, each at the same distance.

    ``with_jobs``: each spend is a proposal to a job of its own.
    """
    distance = DAYS * DAY_MS // entries
    for first in range(0, entries, worlds.AT_ONCE):
        numbers = range(first, min(entries, first + worlds.AT_ONCE))
        await db.write(_some, numbers, distance, with_jobs=with_jobs)


def _some(tx: Tx, numbers: Sequence[int], distance: int, *, with_jobs: bool) -> None:
    drafts: list[Entry] = []
    for number in numbers:
        at = STARTED_AT + (number + 1) * distance
        kind, amount = (Kind.PURCHASE, LOT) if number % 10 == 0 else (Kind.SPEND, -SPENT)
        draft = replace(post.draft(worlds.who(MEMBER), kind, amount, at, at), item=number)
        if with_jobs and kind is Kind.SPEND:
            job_id, proposal_id = _proposed(tx, number, at)
            draft = replace(draft, job_id=job_id, proposal_id=proposal_id)
        drafts.append(draft)
    now = drafts[-1].occurred_at
    new = NewWrite(Purpose.IMPORT, MEMBER, Source.COMMAND, f"past:{numbers[0]}", "", now)
    post.post(tx, writes.begin(tx, new), drafts, now)


def _proposed(tx: Tx, number: int, at: int) -> tuple[int, int]:
    """Insert a job that the member logged and the proposal to it, and return their ids."""
    job_id = tx.insert(
        "INSERT INTO job (community_id, key, post, title, connects, user_id, logged_at)"
        " VALUES (?, ?, ?, 'A job', ?, ?, ?)",
        (worlds.COMMUNITY, f"~{number}", f"~{number}", SPENT, MEMBER, at),
    )
    proposal_id = tx.insert(
        "INSERT INTO proposal (wallet_id, job_id, sent_at, recorded_at, cost, boost, invited, status, status_at,"
        " boost_status) VALUES (1, ?, ?, ?, ?, 0, 0, 'sent', ?, 'none')",
        (job_id, at, at, SPENT, at),
    )
    return job_id, proposal_id


def _spend_before(tx: Tx, at: int) -> int:
    """Return the last spend of the member before an instant (UTC ms)."""
    [(entry_id,)] = tx.rows(
        "SELECT id FROM entry WHERE wallet_id = 1 AND kind = 'spend' AND occurred_at < ?"
        " ORDER BY occurred_at DESC LIMIT 1",
        (at,),
    )
    return int(entry_id)
