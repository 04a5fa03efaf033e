"""`python -m bot verify`: every wallet replayed, every difference named."""

import asyncio
from collections.abc import Callable
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bot.clock import SystemClock
from bot.operating.progress import bar
from bot.services.ledger import Difference, Ledger
from bot.store.engine.database import Database
from bot.store.engine.files import CannotOpen
from bot.store.engine.migrate import MIGRATIONS, pending
from bot.store.ledger.wallets import all_ids

MOST_SHOWN = 50
SAME, DIFFERENT = 0, 1  # exit codes


def verify(path: Path) -> int:
    """Check the database at ``path``, writing nothing, and print what was found; 1 where a wallet differs.

    Raises CannotOpen, also for a file that is older than this version.
    """
    if not path.exists():
        raise CannotOpen(path, "there is no such file")
    if pending(path, MIGRATIONS):
        raise CannotOpen(path, "it is older than this version (python -m bot migrate brings it up to date)")
    count, found = replayed(path)
    return report(count, found)


def replayed(path: Path) -> tuple[int, list[Difference]]:
    """How many wallets the database at ``path`` has, and where a replay differs. It has to be of this version."""
    with bar("wallets") as progress:
        return asyncio.run(_replay(path, progress))


async def _replay(path: Path, progress: Callable[[int, int], None]) -> tuple[int, list[Difference]]:
    db = await Database.open(path)
    try:
        return len(await db.read(all_ids)), await Ledger(db, SystemClock()).verify(progress)
    finally:
        await db.close()


def report(count: int, found: list[Difference]) -> int:
    """Print what a replay of ``count`` wallets found; the exit code."""
    console = Console()
    if not found:
        console.print(
            f"{count} {'wallet' if count == 1 else 'wallets'} replayed: all as their entries say.",
            soft_wrap=True,
        )
        return SAME
    table = Table("wallet", "what", "stored", "replayed")
    for one in found[:MOST_SHOWN]:
        table.add_row(str(one.wallet_id), one.what, one.stored, one.replayed)
    console.print(table)
    wallets = sorted({one.wallet_id for one in found})
    named = ", ".join(map(str, wallets))
    console.print(
        f"{len(found)} {'difference' if len(found) == 1 else 'differences'}"
        f" in {'wallet' if len(wallets) == 1 else 'wallets'} {named}; {count} replayed."
    )
    return DIFFERENT
