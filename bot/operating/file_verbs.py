"""The verbs of the command line that work on the database and on its copies; `bot.__main__` registers them.

Each imports what it needs when it is called, so that ``--help`` is quick.
"""

import sys
from pathlib import Path
from typing import Annotated

import typer

from bot.clock import SystemClock
from bot.operating.command_line import one_sentence, settings_for
from bot.operating.settings import ALLOWED, SettingsError


def verify(
    reindex: Annotated[
        bool, typer.Option("--reindex", help="First make every index anew, which mends broken indexes.")
    ] = False,
    future: Annotated[
        bool, typer.Option("--future", help="List what a clock that was ahead wrote for the time after now.")
    ] = False,
    upgrade: Annotated[
        bool,
        typer.Option(
            "--upgrade", help="Bring a copy up to this version, and check the copy; the bot can run."
        ),
    ] = False,
    take_back: Annotated[
        bool,
        typer.Option("--take-back", help="With --future: reverse these entries and undo these expiries."),
    ] = False,
) -> None:
    """Check the database, replay every wallet and compare the result with the stored data; exit 1 if they differ."""
    with one_sentence("verify", interrupted=1):
        settings = settings_for(sys.stderr)
        if take_back and not future:
            raise SettingsError("--take-back goes with --future, which lists what would be taken back.")
        if future:
            from bot.operating.future import verify_future

            raise typer.Exit(verify_future(settings.database, SystemClock(), take_back=take_back))
        if upgrade:
            from bot.operating.backup import verify_upgrade

            raise typer.Exit(verify_upgrade(settings.database, SystemClock().now()))
        from bot.operating.future import mention
        from bot.operating.verify import verify as check_file

        code = check_file(settings.database, reindex=reindex)
        mention(settings.database, SystemClock())
        raise typer.Exit(code)


def migrate() -> None:
    """Bring the database up to this version; `run` does the same."""
    with one_sentence("migrate", interrupted=1):
        settings = settings_for(sys.stderr)
        from bot.operating.start import migrate_unused

        applied = migrate_unused(settings.database, SystemClock().now())
        for name in applied:
            typer.echo(f"applied {name}")
        typer.echo(f"{settings.database} is up to date.")


def backup(
    to: Annotated[
        Path | None,
        typer.Option(
            help="The folder to use instead of CONNECTS_BACKUP_DIR; no older backup in it is deleted."
        ),
    ] = None,
) -> None:
    """Copy the database while the bot runs and verify the copy; only the newest CONNECTS_BACKUP_KEEP copies are kept."""
    with one_sentence("make a backup", interrupted=1):
        settings = settings_for(sys.stderr)
        folder = to or settings.required_backup_dir()
        from bot.operating.backup import back_up

        keep = settings.backup_keep if to is None else None
        now = SystemClock().now()
        raise typer.Exit(back_up(settings.database, folder, keep, now, key=settings.signing_key()))


def restore(
    file: Annotated[Path, typer.Argument(help="The backup.")],
    force: Annotated[
        bool,
        typer.Option(
            "--force", help="Replace the database even if it is newer than the backup, in use or damaged."
        ),
    ] = False,
) -> None:
    """Put a verified backup in the place of the database; the previous database is kept beside it."""
    with one_sentence("restore", interrupted=1):
        settings = settings_for(sys.stderr)
        from bot.operating.restore import restore as put_back

        now, key = SystemClock().now(), settings.signing_key()
        raise typer.Exit(put_back(file, settings.database, now, force=force, key=key))


def drill(
    file: Annotated[Path | None, typer.Argument(help="The backup; the newest one if left out.")] = None,
    folder: Annotated[
        Path | None, typer.Option("--from", help="The folder to use instead of CONNECTS_BACKUP_DIR.")
    ] = None,
) -> None:
    """Restore the newest backup into a temporary folder, verify it, and say how long that takes and what it lacks."""
    with one_sentence("make the drill", interrupted=1):
        settings = settings_for(sys.stderr)
        if file is None and folder is None:
            folder = settings.required_backup_dir()
        from bot.operating.drill import drill as try_restoring

        now = SystemClock().now()
        raise typer.Exit(try_restoring(file, settings.database, folder, now, key=settings.signing_key()))


def export(
    every: Annotated[bool, typer.Option("--all", help="Every wallet.")] = False,
    to: Annotated[
        Path | None,
        typer.Option(help="The folder to create; by default export-<time> in the current folder."),
    ] = None,
) -> None:
    """Write entries.csv and lots.csv of every wallet, each into a folder named by its owner's Discord id."""
    with one_sentence("export", interrupted=1):
        settings = settings_for(sys.stderr)
        if not every:
            raise SettingsError(
                "Say what to export: use --all for every wallet; a member exports their own with /connects export."
            )
        from bot.operating.export import export_all

        raise typer.Exit(export_all(settings.database, to, SystemClock()))


def move(
    to: Annotated[
        str, typer.Option(help="The empty place: a file, or postgresql://…; better without a password in it.")
    ],
) -> None:
    """Copy the whole database to another place, a file or a PostgreSQL server, and verify the copy; stop the bot first."""
    with one_sentence("move", interrupted=1):
        settings = settings_for(sys.stderr)
        from bot.operating.move import move as copy_to
        from bot.store.engine.location import location_of

        try:
            target = location_of(to)
        except ValueError:
            raise SettingsError(f"--to can't be used: it has to be {ALLOWED['CONNECTS_DATABASE']}.") from None
        raise typer.Exit(copy_to(settings.database, target, SystemClock().now()))


VERBS = (verify, migrate, backup, restore, drill, export, move)
