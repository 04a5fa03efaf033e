"""`python -m bot verify`: every wallet replayed, every difference named."""

import asyncio
from pathlib import Path

from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from bot.services.verify import Difference, Verify
from bot.store.database import Database
from bot.store.files import CannotOpen
from bot.store.migrate import pending
from bot.store.wallets import all_ids

MIGRATIONS = Path(__file__).parent.parent / "migrations"
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
    return asyncio.run(_replay(path))


async def _replay(path: Path) -> int:
    db = await Database.open(path)
    try:
        count = len(await db.read(all_ids))
        with Progress(console=Console(stderr=True), transient=True) as progress:
            task = progress.add_task("wallets", total=count)
            found = await Verify(db).all(
                lambda done, total: progress.update(task, completed=done, total=total)
            )
    finally:
        await db.close()
    return _report(count, found)


def _report(count: int, found: list[Difference]) -> int:
    console = Console()
    if not found:
        console.print(f"{count} {'wallet' if count == 1 else 'wallets'} replayed: all as their entries say.")
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
