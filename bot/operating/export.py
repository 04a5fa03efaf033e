"""Run `python -m bot export --all`: write entries.csv and lots.csv of every wallet, as their owners would get them."""

import asyncio
import sys
from collections.abc import Callable
from pathlib import Path

from bot.clock import Clock
from bot.errors import ImportUnderWay, NotStarted
from bot.operating.backup_files import scratch, stamp
from bot.operating.progress import bar
from bot.services.ledger import Export, Ledger
from bot.services.who import Who
from bot.store.engine import backup
from bot.store.engine.backup import BackupRefused
from bot.store.engine.database import Database, Tx
from bot.store.engine.files import make_file, make_folder
from bot.store.engine.location import Location
from bot.store.engine.upkeep import require_current
from bot.store.ledger.wallets import all_ids, get
from bot.ui.files.csv import entries_csv, lots_csv


def export_all(location: Location, to: Path | None, clock: Clock) -> int:
    """Write all wallets into the folder ``to`` (None: ``export-<time>`` in the current folder) and print how many. Return 0.

    Each wallet has a folder named by its owner's Discord id. The whole folder appears at once or not at all,
    readable by this account alone. Raises CannotOpen, CannotConnect, NotWritten, BackupRefused, MigrationError.
    """
    require_current(location)
    folder = (to or Path(f"export-{stamp(clock.now())}")).absolute()
    with backup.raising_not_written(folder):
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise BackupRefused(f"{folder} already exists and isn't empty: name another folder with --to.")
        make_folder(folder.parent)
    with scratch(folder.parent, folder, clock.now()) as work, backup.raising_not_written(folder):
        whole = work / folder.name
        make_folder(whole)
        with bar("wallets") as progress:
            count = asyncio.run(_write(location, whole, clock, progress))
        if folder.exists():
            folder.rmdir()
        whole.rename(folder)
    sys.stdout.write(f"Exported {count} {'wallet' if count == 1 else 'wallets'} to {folder}\n")
    return 0


async def _write(location: Location, folder: Path, clock: Clock, progress: Callable[[int, int], None]) -> int:
    db = await Database.open(location)
    try:
        owners = await db.read(_owners)
        ledger, written = Ledger(db, clock), 0
        for number, owner in enumerate(owners, 1):
            written += await _write_one(ledger, owner, folder / str(owner))
            progress(number, len(owners))
        return written
    finally:
        await db.close()


async def _write_one(ledger: Ledger, owner: int, folder: Path) -> bool:
    """Write the two files of one owner. Return False for an owner who has gone, or whose import is still being written."""
    try:
        export = await ledger.export(Who(owner, owner))
    except NotStarted:  # the owner has deleted their data meanwhile
        return False
    except ImportUnderWay:
        sys.stderr.write(
            f"Left out: {owner}, whose import the bot is still writing. Run the bot, then export again.\n"
        )
        return False
    _save(folder, export)
    return True


def _save(folder: Path, export: Export) -> None:
    make_folder(folder)
    for name, content in (("entries.csv", entries_csv(export.rows)), ("lots.csv", lots_csv(export.lots))):
        make_file(folder / name)
        (folder / name).write_bytes(content)


def _owners(tx: Tx) -> list[int]:
    return [get(tx, wallet_id).owner_id for wallet_id in all_ids(tx)]
