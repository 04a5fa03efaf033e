"""Run `python -m bot verify`: replay every wallet and name every difference from the stored data."""

import asyncio
from collections.abc import Callable
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bot.clock import SystemClock
from bot.operating.lock import locked
from bot.operating.progress import bar
from bot.services.ledger import Difference, Ledger
from bot.store.engine.database import Database
from bot.store.engine.files import CannotOpen
from bot.store.engine.integrity import rebuild_indexes, require_sound
from bot.store.engine.migrate import MIGRATIONS, pending
from bot.store.ledger.wallets import all_ids

MOST_SHOWN = 50
SAME, DIFFERENT = 0, 1  # exit codes


def verify(path: Path, *, reindex: bool = False) -> int:
    """Check the database at ``path`` without writing, and print the result. Return the exit code: 1 if a wallet differs.

    ``reindex``: make every index anew before the check. Raises Damaged for broken content, with its remedy; CannotOpen if
    there is no such file, if the file can't be read or is older than this version, or if a process serves the database
    whose indexes are to be made anew.
    """
    if not path.exists():
        raise CannotOpen(path, "there is no such file")
    if reindex:
        with locked(path):
            rebuild_indexes(path)
    require_sound(path)
    require_current(path)
    count, differences = replay(path)
    return report(count, differences)


def require_current(path: Path) -> None:
    """Raise CannotOpen if there is no database at ``path``, or if it is older than this version."""
    if not path.exists():
        raise CannotOpen(path, "there is no such file")
    if pending(path, MIGRATIONS):
        raise CannotOpen(path, "it is older than this version (python -m bot migrate brings it up to date)")


def replay(path: Path) -> tuple[int, list[Difference]]:
    """Return the number of wallets in the database at ``path``, which has to be of this version, and all differences."""
    with bar("wallets") as progress:
        return asyncio.run(_replay(path, progress))


async def _replay(path: Path, progress: Callable[[int, int], None]) -> tuple[int, list[Difference]]:
    db = await Database.open(path)
    try:
        return len(await db.read(all_ids)), await Ledger(db, SystemClock()).verify(progress)
    finally:
        await db.close()


def report(count: int, differences: list[Difference]) -> int:
    """Print the differences of a replay of ``count`` wallets, at most MOST_SHOWN of them; return the exit code."""
    console = Console()
    if not differences:
        console.print(
            f"{count} {'wallet' if count == 1 else 'wallets'} replayed: all as their entries say.",
            soft_wrap=True,
        )
        return SAME
    table = Table("wallet", "what", "stored", "replayed")
    for difference in differences[:MOST_SHOWN]:
        table.add_row(str(difference.wallet_id), difference.what, difference.stored, difference.replayed)
    console.print(table)
    wallets = sorted({difference.wallet_id for difference in differences})
    named = ", ".join(map(str, wallets))
    console.print(
        f"{len(differences)} {'difference' if len(differences) == 1 else 'differences'}"
        f" in {'wallet' if len(wallets) == 1 else 'wallets'} {named}; {count} replayed."
    )
    return DIFFERENT
