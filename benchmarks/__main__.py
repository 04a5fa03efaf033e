"""``python -m benchmarks [NAME …] [--write]``: run the measurements and print (or keep) the table."""

import asyncio
import platform
import sqlite3
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks import measures
from benchmarks.measures import Figure

RESULTS = Path(__file__).parent / "README.md"
MEASURES = {
    "spends": measures.spends,
    "balances": measures.balances,
    "wallets": measures.wallets,
    "sweep": measures.sweep,
}
HEAD = """# Benchmarks

`make bench` runs them all and prints this table (`make bench ARGS="spends"` one of them, `ARGS=--write` keeps it here).
Each is a ratio against something run in the same minute on the same machine; the plain figures only say how large.

"""


async def main(names: list[str]) -> list[Figure]:
    figures: list[Figure] = []
    for name in names:
        with tempfile.TemporaryDirectory() as folder:
            found = await MEASURES[name](Path(folder))
            figures += found if isinstance(found, list) else [found]
    return figures


def written(figures: list[Figure]) -> str:
    rows = [f"| {f.what} | {f.ours} | {f.other} | **{f.ratio}** | {f.wanted} |" for f in figures]
    machine = f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, {platform.machine()}, two cores."
    table = ["| what | ours | against | ratio | wanted |", "|---|---|---|---|---|", *rows, "", machine, ""]
    return HEAD + "\n".join(table)


if __name__ == "__main__":
    wanted = [name for name in sys.argv[1:] if not name.startswith("--")] or list(MEASURES)
    figures = asyncio.run(main(wanted))
    table = Table("what", "ours", "against", "ratio", "wanted")
    for figure in figures:
        table.add_row(
            figure.what,
            figure.ours,
            figure.other,
            figure.ratio,
            figure.wanted,
            style=None if figure.good else "red",
        )
    Console().print(table)
    if "--write" in sys.argv:
        RESULTS.write_text(written(figures), encoding="utf-8")
    sys.exit(not all(figure.good for figure in figures))
