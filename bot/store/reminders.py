"""Members' own reminders: storing them, finding the due ones, and deleting those that ended long ago."""

from bot.domain.reminders.reminders import Moment, OwnReminder
from bot.domain.reminders.schedules import ReminderSchedule
from bot.store.engine.database import Tx
from bot.store.engine.rows import RowReader, RowWriter
from bot.store.interviews import STANDS

_REMINDER = RowReader(OwnReminder, end="ended")
_CHANGED = RowWriter(OwnReminder, without=("id", "user_id"), end="ended")
_SCHEDULE = RowWriter(ReminderSchedule)
_OPEN = (
    "user_id = ? AND due_at IS NOT NULL AND (lead IS NULL OR EXISTS (SELECT 1 FROM interview"
    " JOIN proposal ON proposal.id = interview.proposal_id"
    f" WHERE interview.proposal_id = reminder.proposal_id AND {STANDS}))"
)
"""The condition of a member's open reminders: without those before an interview that was called off."""


def insert(
    tx: Tx,
    user_id: int,
    what: str,
    moment: Moment,
    *,
    job_id: int | None,
    proposal_id: int | None,
    now: int,
    lead: int | None = None,
) -> int:
    """Store a new reminder, and return its id."""
    return tx.insert(
        "INSERT INTO reminder (user_id, what, next_at, due_at, job_id, proposal_id, created_at, lead,"
        f" {_SCHEDULE.names}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, {_SCHEDULE.marks})",
        (
            user_id,
            what,
            moment.at,
            moment.at,
            job_id,
            proposal_id,
            now,
            lead,
            *_SCHEDULE.cells(moment.schedule),
        ),
    )


def find(tx: Tx, user_id: int, reminder_id: int) -> OwnReminder | None:
    """Return the member's reminder with this id, None where there is none."""
    row = tx.row(
        f"SELECT {_REMINDER.columns} FROM reminder WHERE id = ? AND user_id = ?", (reminder_id, user_id)
    )
    return _REMINDER.optional(row)


def put(tx: Tx, reminder: OwnReminder, now: int) -> None:
    """Store a changed reminder; an ended one counts as ended at ``now`` (UTC ms)."""
    ended_at = None if reminder.end is None else now
    tx.run(
        f"UPDATE reminder SET {_CHANGED.assignments}, due_at = ?, ended_at = ? WHERE id = ?",
        (*_CHANGED.cells(reminder), reminder.due_at, ended_at, reminder.id),
    )


def open_of(tx: Tx, user_id: int, limit: int, offset: int = 0) -> list[OwnReminder]:
    """Return at most ``limit`` open reminders of the member, the next one first, without the first ``offset`` ones."""
    rows = tx.rows(
        f"SELECT {_REMINDER.columns} FROM reminder WHERE {_OPEN} ORDER BY due_at, id LIMIT ? OFFSET ?",
        (user_id, limit, offset),
    )
    return _REMINDER.values(rows)


def count_open(tx: Tx, user_id: int) -> int:
    """Return how many open reminders the member has."""
    row = tx.row(f"SELECT COUNT(*) FROM reminder WHERE {_OPEN}", (user_id,))
    return int(row[0]) if row else 0


def before_interview(tx: Tx, user_id: int, proposal_id: int) -> list[OwnReminder]:
    """Return the member's reminders before the interview about a proposal, also those that ended, the oldest first."""
    rows = tx.rows(
        f"SELECT {_REMINDER.columns} FROM reminder WHERE proposal_id = ? AND user_id = ? AND lead IS NOT NULL ORDER BY id",
        (proposal_id, user_id),
    )
    return _REMINDER.values(rows)


def get(tx: Tx, reminder_id: int) -> OwnReminder:
    """Return the reminder with this id, which has to exist."""
    row = tx.row(f"SELECT {_REMINDER.columns} FROM reminder WHERE id = ?", (reminder_id,))
    assert row is not None, f"there is no reminder {reminder_id}"
    return _REMINDER.value(row)


def due(tx: Tx, now: int, limit: int, after: tuple[int, int]) -> list[tuple[int, int]]:
    """Return (due instant, id) of at most ``limit`` reminders that are due at ``now`` (UTC ms), oldest first.

    Only reminders behind the position ``after`` are returned.
    """
    return [
        (int(due_at), int(reminder_id))
        for due_at, reminder_id in tx.rows(
            "SELECT due_at, id FROM reminder WHERE due_at IS NOT NULL AND due_at <= ? AND (due_at, id) > (?, ?)"
            " ORDER BY due_at, id LIMIT ?",
            (now, *after, limit),
        )
    ]


def is_past(tx: Tx, before: int) -> bool:
    """Return True if a reminder ended before ``before`` (UTC ms)."""
    return tx.row("SELECT 1 FROM reminder WHERE ended_at < ? LIMIT 1", (before,)) is not None


def delete_past(tx: Tx, before: int, limit: int) -> int:
    """Delete at most ``limit`` reminders that ended before ``before`` (UTC ms); return how many there were."""
    return tx.run(
        "DELETE FROM reminder WHERE id IN (SELECT id FROM reminder WHERE ended_at < ? ORDER BY ended_at LIMIT ?)",
        (before, limit),
    )
