"""``python -m benchmarks [NAME …] [--write]``: run the measurements and print (or keep) the table."""

import asyncio
import os
import platform
import sqlite3
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks import communities as servers
from benchmarks import measures, processes
from benchmarks import messages as outbox
from benchmarks import stats as figures_of
from benchmarks.figures import Figure
from bot.clock import SystemClock
from bot.domain.time.calendar import day_of

RESULTS = Path(__file__).parent / "README.md"
MEASURES = {
    "spends": measures.spends,
    "balances": measures.balances,
    "wallets": measures.wallets,
    "sweep": measures.sweep,
    "messages": outbox.messages,
    "stats": figures_of.stats,
    "communities": servers.communities,
    "process": processes.process,
}
COLUMNS = ("what", "ours", "against", "ratio", "wanted")
HEAD = """# Benchmarks

`make bench` runs them all and prints this table; `make bench ARGS=spends` runs one of *spends, balances, wallets, sweep,
messages, stats, communities, process*, and `make bench ARGS=--write` keeps the table here. A ratio is of two things run in
turns in the same minute, on the same machine, in files opened alike (WAL, `synchronous=FULL`): the median of the rounds
after a warm-up. The plain figures only say how large. Each run ends with an error where a bound is missed; no test measures
time.

"""
FOOT = """
- *same statements*: what the service says to SQLite was noted beforehand, and is run again from one loop on one bare
  connection. Both files hold the same rows in the end. On a RAM disk, where `FULL` costs nothing, the ratio is about 0.4.
- *by everybody in turn*: the worst case, as no spend finds a page that the one before has just written, and the write-ahead
  log carries each back into the file. Nobody's server is like that, so its bound is only there to notice a change.
- *a sweep's wallets*: every one gets its refill, the news of it, and a look at its warnings. Three sweeps, the median.
- *commands meanwhile*: one person spends and another looks at their balance, again and again, while the sweep runs. The
  slowest of all three sweeps.
- *messages due at once*: direct messages, with a channel to open for each, at 50 requests a second on a clock that is moved
  instead of waited for; delivery is woken every five seconds. So nothing slows down what the bot does between two requests,
  while two members spend and look: the worst case for them. Each message arrives once, or the run ends with an error.
- *memory*: what tracemalloc still finds taken in the end, more than after the first hundred messages.
- *a plain sum over their rows*: the three questions that `/stats me` asks, and one sum over each answer. Its picture is
  drawn anew each time; meanwhile two members spend and two look at their balance, again and again.
- *a tally of 5,000 members*: 20 proposals each; a whole sweep, with its looks at all wallets. Figures are worked out the
  first time and kept; boards are of now each time. Meanwhile one member spends and one looks, again and again.
- *the process, a bare discord.py bot*: `python -m bot run` and `python -m benchmarks.bare` (one command, one line as its
  answer), each with a stand-in for Discord of its own, on Linux only. CPU time is of all threads, in user code and in the
  kernel: of a thousand commands at a hundred a second, in twenty turns, and of five starts with the database and the
  registered commands in place. Memory is read three seconds after the first answer.
"""


async def measured(names: list[str]) -> list[Figure]:
    figures: list[Figure] = []
    for name in names:
        with tempfile.TemporaryDirectory() as folder:
            figures += await MEASURES[name](Path(folder))
    return figures


def cells(figure: Figure) -> tuple[str, ...]:
    return (figure.what, figure.ours, figure.other, f"{figure.ratio:.2f}", figure.wanted)


def written(figures: list[Figure]) -> str:
    rows = [f"| {' | '.join(row)} |" for row in (COLUMNS, ("---",) * len(COLUMNS), *map(cells, figures))]
    machine = (
        f"{day_of(SystemClock().now())}: Python {platform.python_version()}, SQLite {sqlite3.sqlite_version},"
        f" {platform.system()} {platform.machine()}, {os.cpu_count()} cores."
    )
    return HEAD + "\n".join([*rows, "", machine, FOOT])


def shown(figures: list[Figure]) -> Table:
    table = Table(*COLUMNS)
    for figure in figures:
        table.add_row(*cells(figure), style=None if figure.good else "red")
    return table


if __name__ == "__main__":
    names = [name for name in sys.argv[1:] if not name.startswith("--")]
    if unknown := set(names) - set(MEASURES):
        sys.exit(f"There is no {', '.join(sorted(unknown))}; there are {', '.join(MEASURES)}.")
    figures = asyncio.run(measured(names or list(MEASURES)))
    Console().print(shown(figures))
    if "--write" in sys.argv:
        RESULTS.write_text(written(figures), encoding="utf-8")
    sys.exit(not all(figure.good for figure in figures))
