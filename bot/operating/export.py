"""`python -m bot export --all`: every wallet's entries.csv and lots.csv, as their owner would get them."""

import asyncio
import sys
from collections.abc import Callable
from pathlib import Path

from bot.clock import Clock
from bot.errors import NotStarted
from bot.operating.backup import scratch, stamp
from bot.operating.progress import bar
from bot.services.ledger import Export, Ledger
from bot.services.who import Who
from bot.store.engine import backup
from bot.store.engine.backup import BackupRefused
from bot.store.engine.database import Database, Tx
from bot.store.engine.files import CannotOpen
from bot.store.engine.migrate import MIGRATIONS, pending
from bot.store.ledger.wallets import all_ids, get
from bot.ui.files.csv import entries_csv, lots_csv


def export_all(path: Path, to: Path | None, clock: Clock) -> int:
    """Make the folder ``to`` (by default one named by the time), and in it one for each wallet. Prints.

    They are named by their owners' Discord ids. It is there whole or not at all, and for this account alone.
    Raises CannotOpen, NotWritten, Refused, MigrationError.
    """
    if not path.exists():
        raise CannotOpen(path, "there is no such file")
    if pending(path, MIGRATIONS):
        raise CannotOpen(path, "it is older than this version (python -m bot migrate brings it up to date)")
    folder = (to or Path(f"export-{stamp(clock.now())}")).absolute()
    with backup.writing(folder):
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise BackupRefused(f"{folder} is there already and not empty: name another folder with --to.")
        folder.parent.mkdir(parents=True, exist_ok=True)
    with scratch(folder.parent, folder, clock.now()) as work, backup.writing(folder):
        whole = work / folder.name
        whole.mkdir(mode=0o700)
        with bar("wallets") as progress:
            count = asyncio.run(_write(path, whole, clock, progress))
        if folder.exists():
            folder.rmdir()
        whole.rename(folder)
    sys.stdout.write(f"Exported {count} {'wallet' if count == 1 else 'wallets'} to {folder}\n")
    return 0


async def _write(path: Path, folder: Path, clock: Clock, progress: Callable[[int, int], None]) -> int:
    db = await Database.open(path)
    try:
        owners = await db.read(_owners)
        ledger, written = Ledger(db, clock), 0
        for done, owner in enumerate(owners, 1):
            written += await _write_one(ledger, owner, folder / str(owner))
            progress(done, len(owners))
        return written
    finally:
        await db.close()


async def _write_one(ledger: Ledger, owner: int, folder: Path) -> bool:
    try:
        export = await ledger.export(Who(owner, owner))
    except NotStarted:  # forgotten meanwhile, as they asked
        return False
    _save(folder, export)
    return True


def _save(folder: Path, export: Export) -> None:
    folder.mkdir()
    (folder / "entries.csv").write_bytes(entries_csv(export.rows))
    (folder / "lots.csv").write_bytes(lots_csv(export.lots))


def _owners(tx: Tx) -> list[int]:
    return [get(tx, wallet_id).owner_id for wallet_id in all_ids(tx)]
