"""`python -m bot verify`: every wallet replayed, every difference named."""

from pathlib import Path

from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from bot.clock import Clock
from bot.services.verify import Verify
from bot.store.database import Database
from bot.store.migrate import migrate

MIGRATIONS = Path(__file__).parent.parent / "migrations"
MOST_SHOWN = 50
SAME, DIFFERENT = 0, 1  # exit codes


async def verify(path: Path, clock: Clock) -> int:
    """Check the database at ``path`` and print what was found; 1 where a wallet differs. Raises CannotOpen."""
    migrate(path, MIGRATIONS, clock.now())
    db = await Database.open(path)
    try:
        with Progress(console=Console(stderr=True), transient=True) as progress:
            task = progress.add_task("wallets")
            found = await Verify(db).all(lambda done, total: progress.update(task, completed=done, total=total))
    finally:
        await db.close()
    console = Console()
    if not found:
        console.print("Every wallet is as its entries say.")
        return SAME
    table = Table("wallet", "what", "stored", "replayed")
    for one in found[:MOST_SHOWN]:
        table.add_row(str(one.wallet_id), one.what, one.stored, one.replayed)
    console.print(table)
    wallets = sorted({one.wallet_id for one in found})
    console.print(f"{len(found)} differences in wallets {', '.join(map(str, wallets))}.")
    return DIFFERENT
