"""Live the same random history on a file of SQLite and on a PostgreSQL server, and compare all that is stored and said.

python -m tests.soak.twins HISTORIES [FIRST_SEED]
"""

import asyncio
import os
import shutil
import sys
import tempfile
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any, Self

import psycopg

from bot.clock import ManualClock
from bot.domain.time.calendar import day_start
from bot.errors import DomainError
from bot.services.who import Who
from bot.store.engine.database import Database, Tx
from bot.store.engine.migrate import migrate
from bot.ui.files.csv import entries_csv, lots_csv
from tests.conftest import MIGRATIONS, STARTED_AT
from tests.postgres import Cluster, EmptiedDatabase
from tests.soak.moves import COMMUNITY, FIRST_MEMBER, Doors, Outcome, planned

MEMBERS = 3
MOVES = 24
"""Moves of a history, with the start of each member."""


@dataclass
class Twin:
    """A history on one of the two engines: the outcome of each move, and what is there at the end."""

    outcomes: list[Outcome] = field(default_factory=list[Outcome])
    shown: list[object] = field(default_factory=list[object])
    tables: dict[str, list[tuple[Any, ...]]] = field(default_factory=dict[str, list[tuple[Any, ...]]])


_COUNTED = """
CREATE TABLE last_number (name TEXT PRIMARY KEY, number BIGINT NOT NULL);
CREATE FUNCTION next_number(name TEXT) RETURNS BIGINT LANGUAGE sql AS $$
    INSERT INTO last_number VALUES (name, 1)
    ON CONFLICT (name) DO UPDATE SET number = last_number.number + 1 RETURNING number $$;
DO $$ DECLARE found record; BEGIN
    FOR found IN SELECT table_name, column_name FROM information_schema.columns
        WHERE table_schema = 'public' AND is_identity = 'YES' LOOP
        EXECUTE format('ALTER TABLE %I ALTER %I DROP IDENTITY', found.table_name, found.column_name);
        EXECUTE format('ALTER TABLE %I ALTER %I SET DEFAULT next_number(%L)',
            found.table_name, found.column_name, found.table_name);
    END LOOP;
END $$
"""
"""Numbers rows as SQLite does: what is rolled back takes its number back, while a sequence of PostgreSQL leaves a gap."""


async def live(db: Database, seed: int) -> Twin:
    """Make the moves that follow from the seed, with a sweep now and then."""
    random, twin = Random(seed), Twin()
    start_at = day_start(date(2026, 3, 1))
    clock = ManualClock(start_at)
    doors = Doors(db, clock)
    for move in islice(planned(random, MEMBERS, start_at), MOVES):
        twin.outcomes.append(await doors.make(move))
        if random.random() < 0.2:
            clock.advance(days=random.randrange(40))
            await doors.sweep()
    for number in range(MEMBERS):
        twin.shown += await _shown(doors, Who(FIRST_MEMBER + number, COMMUNITY))
    twin.tables = await db.read(_tables)
    return twin


async def _shown(doors: Doors, who: Who) -> list[object]:
    """Return the balance, the statement and the exported files of a member."""
    services = doors.services
    try:
        export = await services.ledger.export(who)
    except DomainError as refused:
        return [type(refused).__name__]
    history = await services.ledger.history(who)
    return [
        await services.ledger.balance(who),
        history,
        export,
        entries_csv(export.rows),
        lots_csv(export.lots),
        await services.proposals.list(who),
    ]


def _tables(tx: Tx) -> dict[str, list[tuple[Any, ...]]]:
    """Return every row of every table."""
    names = (
        "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
        if tx.engine == "postgresql"
        else "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
    )
    ours = {str(name) for (name,) in tx.rows(names)} - {"schema_migration", "remains", "last_number"}
    return {name: sorted(tx.rows(f"SELECT {_columns(tx, name)} FROM {name}"), key=repr) for name in ours}


def _columns(tx: Tx, table: str) -> str:
    names = (
        "SELECT column_name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = ?"
        if tx.engine == "postgresql"
        else "SELECT name FROM pragma_table_info(?)"
    )
    return ", ".join(sorted(str(name) for (name,) in tx.rows(names, (table,))))


class Pair:
    """A file, new for each history, and a database of a server of its own, which is empty again for each.

    The connections to the server stay: a session that is new plans each statement anew, which takes longer than a history.
    """

    def __init__(self, folder: Path, template: Path, server: EmptiedDatabase, database: Database) -> None:
        self._folder = folder
        self._template = template
        self._server = server
        self._database = database

    @classmethod
    @asynccontextmanager
    async def open(cls, folder: Path, template: Path, server: EmptiedDatabase) -> AsyncGenerator[Self]:
        """Yield the pair of a migrated file, which is copied, and of a migrated database, whose ids are changed."""
        with closing(psycopg.connect(server.server.address, autocommit=True)) as raw:
            raw.execute(_COUNTED.encode())
        database = await Database.open(server.server)
        try:
            yield cls(folder, template, server, database)
        finally:
            await database.close()

    async def compare(self, seed: int) -> Twin:
        """Raise AssertionError where the two histories differ in anything; return what both are."""
        path = self._folder / f"{seed}.sqlite3"
        shutil.copyfile(self._template, path)
        file = await Database.open(path, unsafe_fast=True)
        try:
            ours = await live(file, seed)
        finally:
            await file.close()
            path.unlink()
        self._server.empty()
        other = await live(self._database, seed)
        assert ours.outcomes == other.outcomes, f"outcomes of seed {seed}"
        assert ours.shown == other.shown, f"what members see of seed {seed}"
        for name, rows in ours.tables.items():
            assert other.tables[name] == rows, f"table {name} of seed {seed}"
        assert set(other.tables) >= set(ours.tables)
        return ours


async def compare_many(
    folder: Path, template: Path, server: EmptiedDatabase, seeds: range
) -> tuple[int, int]:
    """Compare the histories of the seeds. Returns how many moves were made, and how many of them were refused."""
    made = refused = 0
    async with Pair.open(folder, template, server) as pair:
        for seed in seeds:
            twin = await pair.compare(seed)
            made += len(twin.outcomes)
            refused += sum(outcome.change is None for outcome in twin.outcomes)
    return made, refused


def main(histories: int, first: int) -> None:
    """Compare so many histories on a server of this process's own."""
    with tempfile.TemporaryDirectory() as folder:
        template = Path(folder) / "template.sqlite3"
        migrate(template, MIGRATIONS, STARTED_AT)
        cluster = Cluster(Path(folder) / "cluster", MIGRATIONS, STARTED_AT, run=os.getpid())
        try:
            with cluster.database() as address:
                server = EmptiedDatabase(address)
                seeds = range(first, first + histories)
                made, refused = asyncio.run(compare_many(Path(folder), template, server, seeds))
                server.close()
        finally:
            Cluster.stop(Path(folder) / "cluster")
    sys.stdout.write(
        f"{histories} histories from seed {first} on, {made} moves, {refused} of them refused: no difference\n"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1)
