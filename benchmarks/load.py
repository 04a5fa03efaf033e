"""A mixed load on the real process, with faults, kills and long answers: ``python -m benchmarks.load --seconds 600``.

Members spend, undo, send proposals, look, type and export, twenty times a second, on the tests' stand-in for Discord, which
refuses requests, loses answers, delivers interactions twice and breaks connections. In the first half of the run the process
is killed again and again. At the end every acknowledged write must be there exactly once. ``--write`` stores the table in
load.md. Linux only: it reads /proc.
"""

import argparse
import asyncio
import sqlite3
import statistics
import sys
import tempfile
from contextlib import closing
from pathlib import Path

from rich.console import Console

from benchmarks.figures import Figure, at_least, at_most, markdown_table, table_of
from benchmarks.mixed_load import CountingStandIn, Load, Seen
from benchmarks.processes import MB
from tests.standin import ended, start_bot

SECONDS = 600.0
COMMANDS_A_SECOND = 20
MOST_P99_MS = 250
MOST_GROWN = 1.1
"""The memory at the end is at most so much times the memory after the kills, when the last process has settled."""
SETTLED_FROM, SETTLED_TO, LAST_FROM = 0.6, 0.7, 0.9
"""The parts of the run whose memory is compared."""
RESULTS = Path(__file__).parent / "load.md"
MOST_SHOWN = 10
"""The wrong writes and the tracebacks that are printed."""


def problems(load: Load) -> list[str]:
    """Return a line for each write that isn't there as often as its member was told."""
    with closing(sqlite3.connect(load.database)) as raw:
        found: list[str] = []
        for write in load.seen.writes:
            [(count,)] = raw.execute(write.sql, (write.arg,)).fetchall()
            allowed = {True: (1, 1), False: (0, 0), None: (0, 1)}[write.is_acknowledged]
            if not allowed[0] <= count <= allowed[1]:
                found.append(f"{write.arg}: {count} times, acknowledged: {write.is_acknowledged}")
        return found


async def measured(
    folder: Path, seconds: float, rate: float = COMMANDS_A_SECOND, seed: int = 1
) -> list[Figure]:
    """Run the load in ``folder`` and return the rows of the table. Raises AssertionError where the process doesn't start."""
    async with CountingStandIn() as discord:
        load = Load(folder / "bot", discord, seconds, rate, seed)
        await load.run()
        code, out, err = await ended(await start_bot(folder / "bot", {}, "verify"))
    seen = load.seen
    wrong = [*problems(load), *([f"verify: {out}{err}"] if code else [])]
    for line in wrong[:MOST_SHOWN]:
        print(line)
    acknowledged = sum(write.is_acknowledged is True for write in seen.writes)
    open_ = sum(write.is_acknowledged is None for write in seen.writes)
    _, *traces = load.log.split("Traceback (most recent call last)")
    for trace in traces[:MOST_SHOWN]:
        print("Traceback", trace[:2000])
    waits = sorted(used.acknowledged_after or 0.0 for used in seen.used if not seen.is_disturbed(used)) or [
        0.0
    ]
    p99 = waits[len(waits) * 99 // 100] * 1000
    missed = abs(load.delivered - (load.counted or 0))
    settled, last = _memory(seen, load.ended_at, seconds)
    happened = (
        f"{len(seen.killed_at)} kills, {seen.breaks} broken connections, {seen.faults} faults,"
        f" {seen.twice} delivered twice"
    )
    return [
        at_least(f"{happened}: commands sent", f"{len(seen.used):,}", "1", float(len(seen.used)), 1),
        at_most(
            f"writes lost or doubled: {acknowledged:,} acknowledged, {open_} without a word",
            str(len(wrong)),
            "0",
            float(len(wrong)),
            0,
        ),
        at_most(
            f"p99 acknowledgement of {len(waits):,} commands away from kills and broken connections",
            f"{p99:,.0f} ms (median {statistics.median(waits) * 1000:,.0f} ms)",
            f"{MOST_P99_MS} ms",
            p99 / MOST_P99_MS,
            1,
        ),
        at_most(
            "answers that never came, without a kill",
            str(len(load.unanswered())),
            "0",
            float(len(load.unanswered())),
            0,
        ),
        at_most(
            "memory at the end / after the kills",
            f"{last / MB:.0f} MB",
            f"{settled / MB:.0f} MB",
            last / settled,
            MOST_GROWN,
        ),
        at_most("tracebacks in the log", str(len(traces)), "0", float(len(traces)), 0),
        at_most(
            f"interactions that monitoring missed, of {load.delivered:,} sent to the last process",
            str(missed),
            "0",
            float(missed),
            0,
        ),
    ]


def _memory(seen: Seen, ended_at: float, seconds: float) -> tuple[float, float]:
    """Return the median memory after the kills and at the end, in bytes; a megabyte where nothing was measured."""
    parts: list[float] = []
    for since, until in ((SETTLED_FROM, SETTLED_TO), (LAST_FROM, 1.0)):
        samples = [
            rss
            for at, rss in seen.memory
            if ended_at - (1 - since) * seconds <= at <= ended_at - (1 - until) * seconds
        ]
        parts.append(statistics.median(samples or [MB]))
    return parts[0], parts[1]


def main() -> None:
    """Read the options, run the load and print the table; end with an error where a bound is missed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.load")
    parser.add_argument("--seconds", type=float, default=SECONDS)
    parser.add_argument("--rate", type=float, default=COMMANDS_A_SECOND)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        figures = asyncio.run(measured(Path(folder), options.seconds, options.rate, options.seed))
    Console().print(table_of(figures))
    if options.write:
        head = f"# A mixed load\n\n`make load`: {options.seconds:.0f} seconds, {options.rate:.0f} commands a second.\n\n"
        RESULTS.write_text(head + markdown_table(figures) + "\n", encoding="utf-8")
    sys.exit(not all(figure.good for figure in figures))


if __name__ == "__main__":
    main()
