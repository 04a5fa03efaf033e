"""Kills a worker again and again on one file, and keeps the books on what it acknowledged."""

import asyncio
import itertools
import os
import signal
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from random import Random

from bot.clock import ManualClock
from bot.domain.time.calendar import day_start
from bot.services.ledger import Ledger
from bot.store.engine.database import Database, Tx
from bot.store.engine.location import Location
from tests.soak.audit import audit
from tests.soak.moves import Move, Outcome, planned
from tests.standin.process import ended, start_bot
from tests.standin.starting import PIPE, ROOT, Process, start

BATCH = 150
ASKED_AGAIN = 5
ENDS_WITHIN = 120  # seconds


@dataclass
class Figures:
    kills: int = 0
    idle_kills: int = 0
    """Before the first or after the last acknowledgement of that life."""
    crashes: int = 0
    """Of the server, while the worker goes on."""
    acknowledged: int = 0
    refused: int = 0
    asked_again: int = 0
    committed_unheard: int = 0
    """Writes that were there when the worker died before it could say so."""

    def __str__(self) -> str:
        return (
            f"{self.kills} kills ({self.idle_kills} of them between bursts), {self.crashes} crashes of the server,"
            f" {self.acknowledged} writes acknowledged,"
            f" {self.refused} refused, {self.asked_again} asked for again,"
            f" {self.committed_unheard} had been committed without a word"
        )


@dataclass
class Killing:
    """``plan``: moves without end. Raises AssertionError as soon as an answer is not the one of the first time."""

    location: Location
    random: Random
    plan: Iterator[Move]
    now: int
    figures: Figures = field(default_factory=Figures)
    crash: Callable[[], None] | None = None
    """Lets the server crash and start again, which is done in every third life instead of killing the worker."""
    outcomes: dict[str, Outcome] = field(default_factory=dict[str, Outcome])
    moves: dict[str, Move] = field(default_factory=dict[str, Move])

    async def life(self, *, kill: bool = True) -> None:
        """One worker, from start to SIGKILL; without ``kill``, until it has done all that is open."""
        batch = self._batch(fresh=kill)
        address = self.location if isinstance(self.location, Path) else self.location.address
        arguments = [str(address), str(self.now)]
        worker = await start("tests.soak.worker", arguments, ROOT, {}, stdin=PIPE, stdout=PIPE)
        assert worker.stdin is not None
        worker.stdin.write("".join(f"{move.line()}\n" for move in batch).encode())
        worker.stdin.close()
        heard = await asyncio.wait_for(self._listen(worker, kill=kill), ENDS_WITHIN)
        code = await worker.wait()
        assert code in {-9 if kill else 0, 0 if heard == len(batch) else -9}, f"the worker ended with {code}"
        self.now = max(self.now, *(move.at for move in batch))
        await self._count(batch, heard, killed=code == -9)

    def _batch(self, *, fresh: bool) -> list[Move]:
        """What is open from before, some things that were done already, and what is new."""
        open = [move for move in self.moves.values() if move.key not in self.outcomes]
        again = self.random.sample(sorted(self.outcomes), min(ASKED_AGAIN, len(self.outcomes)))
        new = list(itertools.islice(self.plan, max(0, BATCH - len(open)) if fresh else 0))
        self.moves |= {move.key: move for move in new}
        self.figures.asked_again += len(open) + len(again)
        return [*open, *(self.moves[key] for key in again if self.outcomes[key].change is not None), *new]

    async def _listen(self, worker: Process, *, kill: bool) -> int:
        """Read what it acknowledges; kill it at a random moment. How many were heard."""
        assert worker.stdout is not None
        heard = 0
        last_breath = self.random.randrange(BATCH * 2 // 3)
        if kill and last_breath % 10 == 0:
            await self._die_within(worker, self.random.uniform(0, 1))  # while it starts, or recovers the file
        async for line in worker.stdout:
            self._hear(Outcome.read(line.decode()))
            heard += 1
            if kill and heard == last_breath + 1:
                if self.crash is not None and self.random.random() < 1 / 3:
                    await asyncio.to_thread(self.crash)
                    self.figures.crashes += 1
                else:
                    await self._die_within(worker, self.random.uniform(0, 0.01))
        return heard

    async def _die_within(self, worker: Process, seconds: float) -> None:
        await asyncio.wait({asyncio.ensure_future(worker.wait())}, timeout=seconds)
        if worker.returncode is None:
            with suppress(ProcessLookupError):
                # Not worker.kill(): that may reap a worker that has just ended, and its exit code is lost.
                os.kill(worker.pid, signal.SIGKILL)

    def _hear(self, outcome: Outcome) -> None:
        first = self.outcomes.setdefault(outcome.key, outcome)
        assert first == outcome, f"asked again, {outcome.key} was answered {outcome}, and first {first}"

    async def _count(self, batch: list[Move], heard: int, *, killed: bool) -> None:
        figures = self.figures
        figures.kills += killed
        figures.idle_kills += killed and heard in (0, len(batch))
        figures.acknowledged = sum(outcome.change is not None for outcome in self.outcomes.values())
        figures.refused = len(self.outcomes) - figures.acknowledged
        db = await Database.open(self.location)
        stored = await db.read(_keys)
        await db.close()
        figures.committed_unheard += len(stored - set(self.outcomes))


def _keys(tx: Tx) -> set[str]:
    return {str(key) for (key,) in tx.rows("SELECT key FROM write WHERE source <> 'schedule'")}


async def survived(
    location: Location, kills: int, seed: int, members: int = 12, crash: Callable[[], None] | None = None
) -> Figures:
    """Kill a worker that often, let a last one finish, and look at everything; fails if anything is amiss.

    ``crash``: lets the server crash and start again; None for a file.
    """
    random = Random(seed)
    start_at = day_start(date(2026, 3, 1))
    killing = Killing(location, random, planned(random, members, start_at), start_at, crash=crash)
    while killing.figures.kills < kills:
        await killing.life()
    await killing.life(kill=False)
    assert set(killing.outcomes) == set(killing.moves)
    db = await Database.open(location)
    try:
        assert await db.read(audit, list(killing.outcomes.values())) == []
        assert not await Ledger(db, ManualClock(killing.now)).verify()
    finally:
        await db.close()
    if isinstance(location, Path):
        await _check_file(location)
    return killing.figures


async def _check_file(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert raw.execute("PRAGMA foreign_key_check").fetchall() == []
    code, out, err = await ended(await start_bot(path.parent, {"CONNECTS_DATABASE": str(path)}, "verify"))
    assert code == 0, f"verify: {out}{err}"
