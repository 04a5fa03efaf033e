"""While a process writes through the services as fast as it can: nothing that it was acknowledged is ever lost."""

import asyncio
import json
import sqlite3
from asyncio import to_thread
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from itertools import islice
from pathlib import Path
from random import Random
from typing import Self

from bot.operating.backup import take
from bot.operating.restore import restore
from bot.operating.verify import replay
from tests.conftest import STARTED_AT
from tests.operating.conftest import dump
from tests.soak.moves import Move, planned
from tests.standin.process import ALLOWED_SECONDS
from tests.standin.starting import PIPE, ROOT, Process, start

MEMBERS, MOVES = 6, 5000


class Writer:
    """A worker, and the keys of the writes that it has said are done."""

    def __init__(self, process: Process) -> None:
        assert process.stdout is not None
        self._process, self._out = process, process.stdout
        self.acknowledged: list[str] = []
        self._listening = asyncio.create_task(self._listen())
        self._heard = asyncio.Condition()

    @classmethod
    async def start(cls, path: Path, moves: list[Move]) -> Self:
        arguments = [str(path), str(STARTED_AT)]
        process = await start("tests.soak.worker", arguments, ROOT, {}, stdin=PIPE, stdout=PIPE)
        assert process.stdin is not None
        process.stdin.write("".join(f"{move.line()}\n" for move in moves).encode())
        process.stdin.close()
        return cls(process)

    async def _listen(self) -> None:
        async for line in self._out:
            outcome = json.loads(line)
            if outcome["change"] is not None:
                async with self._heard:
                    self.acknowledged.append(outcome["key"])
                    self._heard.notify_all()

    async def more(self, count: int) -> None:
        """Wait until so many more writes are done."""
        wanted = len(self.acknowledged) + count
        async with self._heard:
            await asyncio.wait_for(
                self._heard.wait_for(lambda: len(self.acknowledged) >= wanted), ALLOWED_SECONDS
            )

    async def stop(self) -> None:
        """Kill it amid its work, and hear what it had still said."""
        assert self._process.returncode is None, "the writes were over before the test was"
        self._process.kill()
        await self._listening
        await self._process.wait()


@asynccontextmanager
async def writing(path: Path) -> AsyncIterator[Writer]:
    writer = await Writer.start(path, list(islice(planned(Random(8), MEMBERS, STARTED_AT), MOVES)))
    try:
        await writer.more(100)
        yield writer
    finally:
        await writer.stop()


def keys(path: Path) -> set[str]:
    with closing(sqlite3.connect(path)) as raw:
        return {key for (key,) in raw.execute("SELECT key FROM write WHERE key IS NOT NULL")}


async def test_a_backup_has_every_write_acknowledged_before_it_began(db_path: Path, tmp_path: Path) -> None:
    async with writing(db_path) as writer:
        backups: list[tuple[Path, set[str]]] = []
        for number in range(3):
            before = set(writer.acknowledged)
            taken = await to_thread(take, db_path, tmp_path / "b", STARTED_AT + number)
            assert (taken.wallets, taken.differences) == (MEMBERS, [])
            backups.append((taken.file, before))
            await writer.more(20)  # it was not held up, and isn't done
    assert len(backups[0][1]) < len(backups[1][1]) < len(backups[2][1])
    for file, before in backups:
        new = tmp_path / file.name
        assert await to_thread(restore, file, new, STARTED_AT, force=False) == 0
        assert before <= keys(new) <= {*writer.acknowledged, *keys(db_path)}
        assert await to_thread(replay, new) == (MEMBERS, [])
        assert dump(new) == dump(file)


async def test_a_forced_restore_under_a_writer_loses_no_write_between_the_old_and_the_new(
    db_path: Path, tmp_path: Path
) -> None:
    """What was acknowledged is in what was kept or in what goes on; and the writer goes on with what was restored."""
    async with writing(db_path) as writer:
        taken = await to_thread(take, db_path, tmp_path / "b", STARTED_AT)
        await writer.more(50)
        before = set(writer.acknowledged)
        assert await to_thread(restore, taken.file, db_path, STARTED_AT, force=True) == 0
        await writer.more(50)
    [kept] = db_path.parent.glob("*.replaced.sqlite3")
    assert before <= keys(kept)
    assert not before <= keys(db_path)
    assert set(writer.acknowledged) <= keys(kept) | keys(db_path)
    assert set(writer.acknowledged) - keys(kept)
    assert await to_thread(replay, kept) == (MEMBERS, [])
    assert await to_thread(replay, db_path) == (MEMBERS, [])
