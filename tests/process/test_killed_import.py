"""A process is killed while it imports: then nothing is imported, or what was begun is finished by the next process."""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from bot.clock import ManualClock
from bot.store.engine.database import Database
from tests.services.desk import Desk
from tests.services.importing.test_import_parts import facts, history
from tests.standin.starting import PIPE, ROOT, start

ENDS_WITHIN = 60  # seconds


async def imported(path: Path, now: int, text: str, kill_after: int | None = None) -> list[str]:
    """Run the importer and return the names of its writes; kill it after so many of them, None to let it end."""
    importer = await start("tests.process.importer", [str(path), str(now)], ROOT, {}, stdin=PIPE, stdout=PIPE)
    assert importer.stdin is not None
    assert importer.stdout is not None
    importer.stdin.write(text.encode())
    importer.stdin.close()
    names: list[str] = []
    async with asyncio.timeout(ENDS_WITHIN):
        async for line in importer.stdout:
            names.append(line.decode().strip())
            if len(names) == kill_after:
                importer.kill()
        code = await importer.wait()
    assert code == (0 if kill_after is None else -9)
    return names


async def begun(path: Path, clock: ManualClock) -> None:
    """Let the member start."""
    db = await Database.open(path)
    await Desk(db, clock).start(balance=84)
    await db.close()


@pytest.mark.parametrize("kill_after", [1, 2, 4])
async def test_a_killed_import_is_absent_or_finished_by_the_next_process(
    template_db: Path, tmp_path: Path, clock: ManualClock, kill_after: int
) -> None:
    paths = tmp_path / "whole.sqlite3", tmp_path / "killed.sqlite3"
    for path in paths:
        path.write_bytes(template_db.read_bytes())
        await begun(path, clock)
    whole, killed = paths
    names = await imported(whole, clock.now(), history(300))
    assert names[:2] == ["confirmations._put_packed", "importing.parts.begin"]
    assert len(names) > 8
    await imported(killed, clock.now(), history(300), kill_after)
    db = await Database.open(killed)
    assert await Desk(db, clock).ledger.verify() == []
    is_begun = await db.read(lambda tx: tx.rows("SELECT COUNT(*) FROM write WHERE purpose = 'import'")) == [
        (1,)
    ]
    assert is_begun or kill_after == 1
    await db.close()
    await imported(killed, clock.now(), "again")
    results: list[list[Any]] = []
    for path in paths:
        db = await Database.open(path)
        await Desk(db, clock).check()
        results.append(await db.read(facts))
        await db.close()
    assert results[0] == results[1]
