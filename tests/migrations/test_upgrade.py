"""A database of each older version, with what people did while it was the newest, comes through to this one unharmed."""

import shutil
import sqlite3
from asyncio import to_thread
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from bot.clock import ManualClock
from bot.operating.backup import take
from bot.operating.restore import restore
from bot.services.ledger import Ledger
from bot.store.engine.database import Database
from bot.store.engine.migrate import migrate, pending
from tests.conftest import MIGRATIONS, STARTED_AT, made_once
from tests.migrations.rows import JOBS_SINCE, ROWS, filled, newest

OLDER = range(1, newest())
FACTS = (
    "wallet_id, kind, amount, occurred_at, recorded_at, actor_id, source, expires_on, paid_cents, proposal_id,"
    " refers_to, flag, cap, note"
)
"""What an entry has had from the first version on. No migration may change one, nor the job that it names."""
WRITES_SINCE = 8
"""The version that gave each write a row: before it an entry had a key, which is its ref now."""


def ask(path: Path, sql: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(path)) as raw:
        return raw.execute(sql).fetchall()


def entries(path: Path) -> list[tuple[Any, ...]]:
    version = ask(path, "SELECT MAX(version) FROM schema_migration")[0][0]
    name = "ref" if version >= WRITES_SINCE else "key"
    job = (
        "(SELECT COALESCE(job.key, job.title) FROM job WHERE job.id = job_id)"
        if version >= JOBS_SINCE
        else "job_id"
    )
    return ask(path, f"SELECT id, {FACTS}, {name}, {job} FROM entry ORDER BY id")


def balances(path: Path) -> list[tuple[Any, ...]]:
    return ask(path, "SELECT wallet_id, SUM(remaining) FROM lot GROUP BY wallet_id ORDER BY wallet_id")


@pytest.fixture(params=OLDER)
def old(request: pytest.FixtureRequest, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    def make(folder: Path) -> None:
        filled(folder / "connects.sqlite3", request.param, folder / "scripts")

    made = made_once(tmp_path_factory, f"version{request.param}", make)
    return Path(shutil.copyfile(made / "connects.sqlite3", tmp_path / "connects.sqlite3"))


async def verified(path: Path) -> None:
    db = await Database.open(path)
    assert await Ledger(db, ManualClock(0)).verify() == []
    await db.close()
    assert ask(path, "PRAGMA integrity_check") == [("ok",)]
    assert ask(path, "PRAGMA foreign_key_check") == []


def test_each_older_version_has_its_rows() -> None:
    there = {int(file.stem) for file in ROWS.glob("*.sql")}
    assert set(OLDER) - there == set(), "see the top of tests/migrations/rows.py"


async def test_an_old_database_is_brought_up_with_all_that_is_in_it(old: Path) -> None:
    missing = pending(old, MIGRATIONS)
    facts, held = entries(old), balances(old)
    assert len(facts) > 50
    assert len(held) > 3
    assert migrate(old, MIGRATIONS, STARTED_AT) == missing
    assert missing
    assert (entries(old), balances(old)) == (facts, held)
    await verified(old)
    copy = old.with_name(f"{old.name}.v{newest() - len(missing):04d}.bak")
    assert (entries(copy), balances(copy)) == (facts, held)
    assert pending(copy, MIGRATIONS) == missing  # what an operator can go back to with the old bot


async def test_a_backup_of_an_old_version_is_taken_and_restores_into_this_one(old: Path) -> None:
    missing = pending(old, MIGRATIONS)
    facts = entries(old)
    taken = await to_thread(take, old, old.parent / "backups", STARTED_AT)
    assert taken.differences == []
    assert pending(old, MIGRATIONS) == pending(taken.file, MIGRATIONS) == missing  # neither was touched
    assert await to_thread(restore, taken.file, old.parent / "new.sqlite3", STARTED_AT, force=False) == 0
    assert pending(old.parent / "new.sqlite3", MIGRATIONS) == []
    assert entries(old.parent / "new.sqlite3") == facts
    await verified(old.parent / "new.sqlite3")
