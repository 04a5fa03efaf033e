"""Run `python -m bot move`: copy the whole database to another place, a file or a server, and verify the copy.

The source is only read. The target says of itself that it is unfinished until the copy is whole, compared and verified, and
nothing serves it until then. A move that was cut short is repeated with the same command and goes on where it ended.
"""

import sys
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from bot.operating.lock import alone
from bot.operating.progress import bar
from bot.operating.verify import replay, report
from bot.store.engine import moving, upkeep
from bot.store.engine.backup import BackupRefused
from bot.store.engine.integrity import Damaged
from bot.store.engine.location import Location
from bot.store.engine.moving import Contents, Table
from bot.store.engine.transaction import Tx


def move(source: Location, target: Location, now: int) -> int:
    """Copy ``source`` to ``target``, which is empty or an unfinished copy of it, and print what is to be done next.

    Return the exit code: 1 if a ledger of the source differs from its entries, and nothing was copied. ``now``: UTC ms.
    Raises InUse or ServerInUse where a bot uses either, BackupRefused for a target with something else in it, Damaged,
    CannotOpen, CannotConnect, MigrationError, NotWritten.
    """
    if _is_same(source, target):
        raise BackupRefused(f"{target} is the database that is to be moved: name another one with --to.")
    upkeep.require_present(source)
    with ExitStack() as stack:
        stack.enter_context(alone(source))
        stack.enter_context(alone(target))
        sys.stdout.write(f"Verifying {source}\n")
        upkeep.require_sound(source)
        upkeep.require_current(source)
        code = report(*replay(source))
        if code != 0:
            return code
        tx = stack.enter_context(upkeep.looking_at(source))
        tables = moving.tables(tx)
        with bar("reading") as progress:
            expected = _contents(tx, tables, _Steps(progress, moving.count_rows(tx, tables)))
        _prepare(target, moving.fingerprint(expected), now)
        total = sum(each.rows for each in expected)
        with upkeep.writing_to(target) as writer:
            with bar("copying") as progress:
                steps = _Steps(progress, total)
                for table in tables:
                    moving.copy(tx, writer, table, steps.go)
            with bar("comparing") as progress:
                _compare(expected, _contents(writer.tx, tables, _Steps(progress, total)), target)
        upkeep.require_sound(target)
        count, differences = replay(target)
        if differences:
            report(count, differences)
            raise Damaged(target, "a ledger in the copy differs from its entries")
        _finish(target)
    sys.stdout.write(
        f"Moved {total} rows of {len(tables)} tables and {count} accounts to {target}: compared row by row and verified.\n"
        f"Set CONNECTS_DATABASE to {target}{_reminder(target)} and start the bot. {source} is as it was: keep it until the"
        " bot runs well, and don't start a bot on it again.\n"
    )
    return 0


class _Steps:
    """Adds rows up for a progress bar."""

    def __init__(self, show: Callable[[int, int], None], total: int) -> None:
        self._show = show
        self._total = total
        self._finished = 0

    def go(self, rows: int) -> None:
        """Show that so many rows more are done."""
        self._finished += rows
        self._show(self._finished, self._total)


def _prepare(target: Location, source: str, now: int) -> None:
    """Make the target's tables, or go on with an unfinished copy. ``source``: the fingerprint of what is copied.

    Raises BackupRefused for a database that has something else in it.
    """
    if upkeep.has_ledger(target):
        if upkeep.pending(target):
            raise BackupRefused(
                f"{target} has a ledger of an older version: name an empty database with --to."
            )
        with upkeep.looking_at(target) as tx:
            begun = moving.source_of_move(tx)
            rows = moving.count_rows(tx, moving.tables(tx))
        if begun == source:
            sys.stdout.write(
                f"Going on with the unfinished copy in {target}: {rows} rows are there already\n"
            )
            return
        if begun is not None:
            raise BackupRefused(
                f"{target} is an unfinished copy of another database, or the source has been written to since: empty it"
                " or name another one with --to."
            )
        if rows:
            raise BackupRefused(f"{target} isn't empty: name an empty database with --to.")
    upkeep.migrate(target, now)
    with upkeep.writing_to(target) as writer:
        writer.run(lambda tx: moving.begin(tx, source, now))


def _contents(tx: Tx, tables: list[Table], steps: _Steps) -> list[Contents]:
    return [moving.contents(tx, table, steps.go) for table in tables]


def _compare(expected: list[Contents], copied: list[Contents], target: Location) -> None:
    """Raise Damaged, which names the first table, where the copy isn't the same as the source."""
    for before, after in zip(expected, copied, strict=True):
        if before != after:
            what = (
                f"{after.rows} rows instead of {before.rows}"
                if after.rows != before.rows
                else "other rows or another next id"
            )
            raise Damaged(
                target,
                f"the table {before.table} has {what} after the copy",
                "Empty it and move again; the source is as it was.",
            )


def _finish(target: Location) -> None:
    """Say that the copy is whole."""
    with upkeep.writing_to(target) as writer:
        writer.run(moving.end)


def _is_same(source: Location, target: Location) -> bool:
    if isinstance(source, Path) and isinstance(target, Path):
        return source.resolve() == target.resolve()
    return source == target


def _reminder(target: Location) -> str:
    """Return a reminder of the password, which is never shown."""
    return "" if isinstance(target, Path) else " (with its password, if it has one)"
