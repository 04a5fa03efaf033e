"""Run `python -m bot verify`: replay every wallet and name every difference from the stored data."""

import asyncio
import sys
from collections.abc import Callable

from rich.console import Console
from rich.table import Table

from bot.clock import SystemClock
from bot.operating.lock import alone
from bot.operating.progress import bar
from bot.services.ledger import Difference, Ledger
from bot.store.engine import upkeep
from bot.store.engine.database import Database
from bot.store.engine.location import Location
from bot.store.ledger.wallets import all_ids

MOST_SHOWN = 50
SAME, DIFFERENT = 0, 1  # exit codes


def verify(location: Location, *, reindex: bool = False) -> int:
    """Check the database without writing, and print the result. Return the exit code: 1 if a wallet differs.

    ``reindex``: make every index anew before the check. Raises Damaged for broken content, with its remedy; CannotOpen or
    CannotConnect if there is no such database, if it can't be read or is older than this version, or if a process serves
    the database whose indexes are to be made anew.
    """
    upkeep.require_present(location)
    if reindex:
        with alone(location):
            upkeep.rebuild_indexes(location)
    remark = upkeep.require_sound(location)
    upkeep.require_current(location)
    count, differences = replay(location)
    code = report(count, differences)
    if remark:
        sys.stdout.write(f"{remark}\n")
    return code


def replay(location: Location) -> tuple[int, list[Difference]]:
    """Return the number of wallets in the database, which has to be of this version, and all differences."""
    with bar("wallets") as progress:
        return asyncio.run(_replay(location, progress))


async def _replay(location: Location, progress: Callable[[int, int], None]) -> tuple[int, list[Difference]]:
    db = await Database.open(location)
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
