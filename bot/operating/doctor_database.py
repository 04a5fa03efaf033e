"""The checks of the database, of the messages that wait in it, and of its last backup; nothing is written."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from bot.clock import MOST_OFF_MS, Clock
from bot.domain.time.calendar import DAY_MS, HOUR_MS, MINUTE_MS
from bot.operating.backup_files import backups, check_hash, stamp
from bot.operating.doctor_diagnosis import Diagnosis, Grade
from bot.operating.lock import lock_file, owner
from bot.operating.settings import Settings
from bot.store.community import communities
from bot.store.community.communities import ChosenChannel
from bot.store.engine import inspection
from bot.store.engine.backup import NotWritten
from bot.store.engine.database import Tx
from bot.store.engine.files import CannotOpen
from bot.store.engine.inspection import Condition, InspectionTooLong
from bot.store.engine.integrity import Damaged
from bot.store.engine.location import Location, name_of
from bot.store.engine.migration_files import MigrationError
from bot.store.ledger import wallets, writes
from bot.store.messages import backlog
from bot.store.messages.backlog import Queue

T = TypeVar("T")

CHECK_MAY_TAKE = 20.0
"""Seconds for SQLite's own checks of the file; a larger database is checked by `verify` and by each backup."""
READ_MAY_TAKE = 5.0
BACKUP_AFTER_MS = DAY_MS + 2 * HOUR_MS
"""The bot makes a backup each day, within an hour after midnight; an older one means that none was made."""
MOST_HASHED = 2_000_000_000
"""Bytes of a backup that are compared with their hash, in some seconds; a larger backup isn't."""
LATE_MS = 15 * MINUTE_MS
"""Work that is due for longer than this is late: the running bot sends within seconds, or waits between attempts."""


def database(location: Location, clock: Clock) -> tuple[Diagnosis, bool]:
    """Say whether the database can be read, is sound and of this version; return True as well if it can be read further."""
    if isinstance(location, Path):
        return _file(location)
    from bot.operating import doctor_server  # noqa: PLC0415 (a file needs no psycopg)

    return doctor_server.database(location, clock)


def _file(path: Path) -> tuple[Diagnosis, bool]:
    if not path.exists():
        return Diagnosis(
            "database", Grade.REMARK, f"there is no {path} yet", "python -m bot run makes it"
        ), False
    try:
        condition = inspection.condition(path, CHECK_MAY_TAKE)
    except Damaged as error:
        return Diagnosis("database", Grade.TROUBLE, f"{path} is damaged: {error.why}", error.remedy), False
    except (CannotOpen, MigrationError) as error:
        return Diagnosis("database", Grade.TROUBLE, str(error)), False
    return _file_diagnosis(path, condition), not condition.pending and not condition.problems


def _file_diagnosis(path: Path, condition: Condition) -> Diagnosis:
    """Return the diagnosis about a file whose condition is known."""
    served = f"; {owner(path)} serves it" if lock_file(path).exists() else ""
    words = f"{path}, schema {condition.schema}"
    if condition.problems:
        return Diagnosis(
            "database", Grade.TROUBLE, f"{words}, is damaged: {condition.problems[0]}", condition.remedy
        )
    if condition.pending:
        words += f", lacks {len(condition.pending)} migrations of this version{served}"
        return Diagnosis(
            "database", Grade.REMARK, words, "python -m bot run (or migrate) brings it up to date"
        )
    if condition.problems is None:
        words += f", too large to be checked in {CHECK_MAY_TAKE:.0f} seconds{served}"
        return Diagnosis("database", Grade.REMARK, words, "python -m bot verify")
    accounts = _read(path, wallets.count)
    words += ", sound" if accounts is None else f", sound, accounts: {accounts}"
    return Diagnosis("database", Grade.FINE, f"{words}{served}")


def outbox(location: Location, now: int) -> Diagnosis:
    """Say how much work waits, since when, and how many messages were given up. ``now``: UTC ms."""
    state = _read(location, lambda tx: (backlog.queues(tx, now), backlog.parked(tx)))
    if state is None:
        return Diagnosis("messages", Grade.UNKNOWN, f"not read within {READ_MAY_TAKE:.0f} seconds")
    return outbox_diagnosis(*state)


def outbox_diagnosis(queues: Sequence[Queue], parked: int) -> Diagnosis:
    """Return the diagnosis about the queues of due work and the given-up messages."""
    due = [f"{queue.name}: {queue.rows} for {age(queue.lag_ms)}" for queue in queues if queue.rows]
    words = f"due: {', '.join(due) or 'nothing'}; given up: {parked}"
    if any(queue.lag_ms > LATE_MS for queue in queues):
        return Diagnosis(
            "messages", Grade.REMARK, words, "is the bot running? Its log says why something waits"
        )
    if parked:
        remedy = "each server's managers read the reason in /server show, and can send them again there"
        return Diagnosis("messages", Grade.REMARK, words, remedy)
    return Diagnosis("messages", Grade.FINE, words)


def last_backup(settings: Settings, now: int) -> Diagnosis:
    """Say how old the newest backup is, and whether it still is what was written then. ``now``: UTC ms."""
    folder, database = settings.backup_dir, settings.database
    if folder is None:
        return Diagnosis(
            "backup", Grade.REMARK, "no backup is made by itself", "set CONNECTS_BACKUP_DIR to a folder"
        )
    newest = next(iter(backups(folder, database)), None) if folder.is_dir() else None
    if newest is None:
        is_needed = not isinstance(database, Path) or database.exists()
        health = Grade.TROUBLE if is_needed else Grade.FINE
        remedy = "python -m bot backup" if is_needed else ""
        return Diagnosis("backup", health, f"there is none in {folder}", remedy)
    # A backup is named after its instant, as `stamp` writes it, so names compare as instants do.
    is_old = newest.name < f"{name_of(database)}-{stamp(now - BACKUP_AFTER_MS)}"
    is_small = newest.stat().st_size <= MOST_HASHED
    try:
        if is_small:
            check_hash(newest)
    except (Damaged, NotWritten, OSError) as error:
        return Diagnosis("backup", Grade.TROUBLE, str(error), "python -m bot backup, and look at the disk")
    if is_old:
        remedy = "python -m bot backup; the log of the running bot says why it made none"
        return Diagnosis("backup", Grade.TROUBLE, f"{newest} is the newest, more than a day old", remedy)
    checked = "its content is what was written" if is_small else "too large to be compared here: sha256sum -c"
    return Diagnosis("backup", Grade.FINE, f"{newest}, {checked}")


def last_write_at(location: Location) -> int | None:
    """Return the instant of the last write (UTC ms), None where there is none or the database can't be read."""
    return _read(location, writes.last_at)


def chosen(location: Location) -> list[ChosenChannel]:
    """Return the channels that the managers of servers chose; empty where the database can't be read."""
    return _read(location, communities.chosen_channels) or []


def _read(location: Location, fn: Callable[[Tx], T]) -> T | None:
    """Return what ``fn`` reads, None where the database can't be read within READ_MAY_TAKE seconds."""
    if not isinstance(location, Path):
        from bot.operating import doctor_server  # noqa: PLC0415 (a file needs no psycopg)

        return doctor_server.read(location, fn, READ_MAY_TAKE)
    try:
        return inspection.read(location, fn, READ_MAY_TAKE)
    except (CannotOpen, Damaged, InspectionTooLong):
        return None


def clock_diagnosis(discord_ahead_ms: int | None, last_write: int | None, now: int) -> Diagnosis:
    """Return the diagnosis about the machine's clock.

    ``discord_ahead_ms``: by how much Discord's clock is ahead, None for a Discord that wasn't asked. ``last_write`` and
    ``now``: UTC ms by the machine's clock.
    """
    set_right = "set this machine's clock, and keep it right with NTP; until then the bot writes nothing"
    if discord_ahead_ms is not None:
        seconds = round(abs(discord_ahead_ms) / 1000)
        way = "behind" if discord_ahead_ms > 0 else "ahead"
        if abs(discord_ahead_ms) > MOST_OFF_MS:
            return Diagnosis(
                "clock", Grade.TROUBLE, f"{age(abs(discord_ahead_ms))} {way} Discord's", set_right
            )
        if last_write is not None and last_write > now + MOST_OFF_MS:
            words = "right, but an earlier wrong clock wrote entries dated after now"
            return Diagnosis("clock", Grade.REMARK, words, "python -m bot verify --future lists them")
        return Diagnosis("clock", Grade.FINE, f"within {max(seconds, 1)} seconds of Discord's")
    if last_write is not None and last_write > now + MOST_OFF_MS:
        return Diagnosis("clock", Grade.TROUBLE, "earlier than the last write to the database", set_right)
    return Diagnosis("clock", Grade.UNKNOWN, "not compared with Discord's")


def age(ms: int) -> str:
    """Return a duration in its largest unit, e.g. ``3 hours``."""
    for unit, size in (("days", DAY_MS), ("hours", HOUR_MS), ("minutes", MINUTE_MS)):
        if ms >= 2 * size:
            return f"{ms // size} {unit}"
    return f"{ms // 1000} seconds"
