"""Databases for benchmarks, with many wallets or long histories."""

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from bot.clock import ManualClock
from bot.domain.ledger.entries import Kind, Source
from bot.domain.ledger.rules import Plan
from bot.domain.ledger.writes import Purpose
from bot.domain.time.calendar import DAY_MS, day_of
from bot.processes import Processes
from bot.services.ledger import Spend
from bot.services.ledger import start as starting
from bot.services.posting import post
from bot.services.who import Who
from bot.store.engine.database import Database, Params, SqlValue, Tx
from bot.store.engine.migrate import MIGRATIONS, migrate
from bot.store.engine.transaction import EngineName
from bot.store.ledger import writes
from bot.store.ledger.writes import NewWrite

NOW = int(datetime(2026, 11, 24, 9, tzinfo=UTC).timestamp() * 1000)
LATER = ManualClock(NOW + 3 * DAY_MS)
COMMUNITY = 1
PLENTY = 100_000
AT_ONCE = 1000
SECOND_MS = 1000
LIFE = timedelta(days=700)

Statement = tuple[str, Params]


def who(user_id: int) -> Who:
    """Return the member with this id, in the one server."""
    return Who(user_id, COMMUNITY)


def spend_of(amount: int = 6) -> Spend:
    """Return a request to spend this many Connects on a proposal."""
    return Spend(amount=amount, purpose="proposal", note="a proposal")


async def opened(path: Path, processes: Processes | None = None) -> Database:
    """Create a database with the current schema and open it; without ``processes`` reports run on a thread here."""
    migrate(path, MIGRATIONS, NOW)
    return await Database.open(path, processes=processes)


async def fill(db: Database, wallets: int, *, balance: int = PLENTY, next_refill: date | None = None) -> None:
    """Start the wallets of the members 1 to ``wallets``; ``next_refill`` is the same day for all, None for no refill."""
    ask = starting.Start(balance=balance, plan=Plan.PLUS, next_refill=next_refill)

    def some(tx: Tx, ids: Sequence[int]) -> None:
        for user_id in ids:
            starting.start(tx, who(user_id), ask, f"start:{user_id}", NOW)

    ids = range(1, wallets + 1)
    for first in range(0, wallets, AT_ONCE):
        await db.write(some, ids[first : first + AT_ONCE])


async def age(db: Database, user_id: int, entries: int, since: int = NOW) -> None:
    """Add entries to the member's wallet, one per second from ``since`` on: ten Connects bought and ten spent, in turn."""

    def some(tx: Tx, start: int, numbers: Sequence[int]) -> None:
        drafts = [
            replace(
                post.draft(who(user_id), kind, amount, at, at),
                expires_on=day_of(at) + LIFE if amount > 0 else None,
            )
            for number in numbers
            for kind, amount in [(Kind.PURCHASE, 10) if number % 2 == 0 else (Kind.SPEND, -10)]
            for at in [start + (number + 1) * SECOND_MS]
        ]
        now = drafts[-1].occurred_at
        new = NewWrite(Purpose.IMPORT, user_id, Source.COMMAND, f"past:{user_id}:{numbers[0]}", "", now)
        post.post(tx, writes.begin(tx, new), drafts, now)

    numbers = range(entries)
    for first in range(0, entries, AT_ONCE):
        await db.write(some, since, numbers[first : first + AT_ONCE])


class Recorder:
    """A transaction that also records its statements, for bare sqlite3 to run them again."""

    def __init__(self, tx: Tx, statements: list[Statement]) -> None:
        self._tx = tx
        self._statements = statements
        self.engine: EngineName = tx.engine

    def run(self, sql: str, params: Params = ()) -> int:
        self._statements.append((sql, params))
        return self._tx.run(sql, params)

    def run_many(self, sql: str, many: Iterable[Params]) -> int:
        raise AssertionError("a recorded transaction runs no statement many times")

    def insert(self, sql: str, params: Params = ()) -> int:
        self._statements.append((sql, params))
        return self._tx.insert(sql, params)

    def row(self, sql: str, params: Params = ()) -> tuple[SqlValue, ...] | None:
        self._statements.append((sql, params))
        return self._tx.row(sql, params)

    def rows(self, sql: str, params: Params = ()) -> list[tuple[SqlValue, ...]]:
        self._statements.append((sql, params))
        return self._tx.rows(sql, params)

    def claim(self, sql: str, params: Params = ()) -> list[tuple[SqlValue, ...]]:
        raise AssertionError("a recorded transaction claims no rows")

    def savepoint(self) -> AbstractContextManager[None]:
        raise AssertionError("a recorded transaction opens no savepoint")
