"""Run the benchmarks and print the table: ``python -m benchmarks [NAME …] [--write]``; --write stores it in README.md."""

import asyncio
import os
import platform
import sqlite3
import sys
import tempfile
from pathlib import Path

from rich.console import Console

from benchmarks import advice as odds
from benchmarks import alerts as subscriptions
from benchmarks import answers, handover, measures, processes
from benchmarks import communities as servers
from benchmarks import drafts as checks
from benchmarks import importing as imports
from benchmarks import jobs as boards
from benchmarks import junk as radar
from benchmarks import messages as outbox
from benchmarks import postgres as server
from benchmarks import ranking as advice
from benchmarks import reading as posts
from benchmarks import replay as replaying
from benchmarks import stats as figures_of
from benchmarks import templates as sources
from benchmarks import trials as fair
from benchmarks import wallets as large_file
from benchmarks.figures import Figure, markdown_table, table_of
from bot.clock import SystemClock
from bot.domain.time.calendar import day_of

RESULTS = Path(__file__).parent / "README.md"
MEASURES = {
    "spends": measures.spends,
    "balances": measures.balances,
    "wallets": measures.wallets,
    "sweep": measures.sweep,
    "million": large_file.million,
    "answers": answers.answers,
    "messages": outbox.messages,
    "alerts": subscriptions.job_alerts,
    "stats": figures_of.stats,
    "importing": imports.importing,
    "communities": servers.communities,
    "replay": replaying.replay,
    "jobs": boards.job_board,
    "reading": posts.reading,
    "drafts": checks.drafts,
    "templates": sources.templates,
    "trials": fair.trials,
    "ranking": advice.ranking,
    "advice": odds.advice,
    "junk": radar.junk,
    "process": processes.process,
    "handover": handover.handover,
    "postgres": server.postgres,
}
HEAD = """# Benchmarks

`make bench` runs all benchmarks and prints this table; `make bench ARGS=spends` runs one of *spends, balances, wallets,
sweep, million, answers, importing, messages, alerts, stats, communities, replay, jobs, reading, drafts, templates,
trials, ranking, advice, junk, process, handover, postgres*; `make bench ARGS=--write` writes it into this file. A ratio
compares two things that run in turns in the same minute, on the same machine, on files opened alike (WAL,
`synchronous=FULL`); it is the median of the rounds after a warm-up. The plain figures only show the magnitude. A run exits
with an error where a bound is missed; no test measures time.

"""
FOOT = """
- *PostgreSQL*: a server that the run starts, with a connection by a socket and each commit on the disk. *Two processes* need
  a core each beside the server. `BENCH_WALLETS` and `BENCH_ROUNDS` are other numbers of wallets and rounds.
- *same statements*: the service's SQL statements are recorded beforehand, and run again from one loop on one bare
  connection. Both files have the same rows in the end. On a RAM disk, where `FULL` costs nothing, the ratio is about 0.4.
- *by everybody in turn*: the worst case, as no spend finds a page that the spend before has just written, and each page is
  written back from the log into the file. Real servers aren't like that; the bound only makes a change visible.
- *a sweep's wallets*: each wallet gets its refill and a message about the refill, and its warnings are checked. The median
  of three sweeps.
- *commands meanwhile*: one member spends and another asks for the balance, again and again, while the sweep runs. The
  slowest command of all three sweeps.
- *a million wallets*: made by SQL, each with one entry. A hundred members far apart in the file spend and look; a tick is a
  sweep and a delivery that find nothing to do. A tenth of the wallets get their refill in the sweep at the end, while one
  member spends and another looks. `BENCH_WALLETS` is another number of wallets.
- *exports of 15,000 entries*: `/privacy export` and both forms of `/connects export` in turn, of the process beside a
  stand-in for Discord. Of one member three are made and the others refused. Meanwhile four others spend and look, again and
  again; a wait is the time until Discord has the first answer. Linux only.
- *messages due at once*: direct messages, with a channel to open for each, at 50 requests a second on a clock that is
  moved instead of waited for; delivery runs every five seconds. So the bot works without a pause between two requests,
  which is the worst case for the two members who spend and look meanwhile. A run exits with an error unless each message
  arrives once.
- *5,000 subscribers*: they watch one server's board, each for one of three categories. Sharing is timed in turns beside a
  database in which nobody watches. Then five jobs are shared, and two sweeps, a minute apart, find the members and queue
  one message for each, while one member spends and another asks for the balance, again and again.
- *memory*: the memory in use at the end, beyond that after the first hundred messages, as tracemalloc measures it.
- *a plain sum over their rows*: the three queries of `/stats me`, and one sum over each result. The picture is drawn anew
  each time; meanwhile two members spend and two ask for their balance, again and again.
- *a tally of 5,000 members*: 20 proposals each; a whole sweep, which also checks all wallets. Figures and
  boards are computed each time. Meanwhile one member spends and one asks for the balance, again and again.
- *of 20,000 entries*: a purchase of 100 Connects and nine spends of 11 in turn, over 700 days. The time is the
  member's own, with the process that computes the replay already running; meanwhile one other member spends and one asks
  for the balance, again and again.
- *over 300 open jobs*: all in the member's trade, posted in the last ten days; the median of fifteen rankings, with the
  process that computes them already running. Meanwhile one other member spends and one asks for the balance.
- *the process, a bare discord.py bot*: `python -m bot run` and `python -m benchmarks.bare` (a bot with one command that
  answers one line), each with its own stand-in for Discord, on Linux only. CPU time is that of all threads in user code and
  in the kernel: for 1,000 commands at 100 a second, in twenty turns, and for five starts with an existing database and
  registered commands. Memory is read three seconds after the first answer.
- *from SIGTERM*: five restarts, each after two seconds of spends, whether those are answered or not. The next process is
  started when the first has ended.
"""


async def measured(names: list[str]) -> list[Figure]:
    """Run the named benchmarks one after the other, each in a temporary folder, and return their rows."""
    figures: list[Figure] = []
    for name in names:
        with tempfile.TemporaryDirectory() as folder:
            figures += await MEASURES[name](Path(folder))
    return figures


def markdown(figures: list[Figure]) -> str:
    """Return the text of README.md with these figures and a line about this machine."""
    machine = (
        f"{day_of(SystemClock().now())}: Python {platform.python_version()}, SQLite {sqlite3.sqlite_version},"
        f" {platform.system()} {platform.machine()}, {os.cpu_count()} cores."
    )
    return HEAD + "\n".join([markdown_table(figures), "", machine, FOOT])


if __name__ == "__main__":
    names = [name for name in sys.argv[1:] if not name.startswith("--")]
    if unknown := set(names) - set(MEASURES):
        sys.exit(f"There is no {', '.join(sorted(unknown))}; there are {', '.join(MEASURES)}.")
    figures = asyncio.run(measured(names or list(MEASURES)))
    Console().print(table_of(figures))
    if "--write" in sys.argv:
        RESULTS.write_text(markdown(figures), encoding="utf-8")
    sys.exit(not all(figure.good for figure in figures))
