"""Queue the messages of the reminders that are due, each occurrence once."""

import asyncio
from functools import partial

from bot.domain.reminders.reminders import OwnReminder, fired
from bot.services.failures import Failures, SweepStep
from bot.services.reminders import letters
from bot.store import reminders
from bot.store.engine.database import Database, Tx
from bot.store.reminders import Position

BATCH = 100
"""Reminders in one transaction, so that a command doesn't wait for more."""
_FIRST: Position = (-(1 << 62), 0)


async def sweep(db: Database, now: int, failures: Failures) -> int:
    """Queue a message for each reminder that is due at ``now`` (UTC ms); return how many, 0 for none.

    Each reminder has a savepoint of its own, and one that fails is tried again by a later run.
    """
    step, after, count = failures.step("reminder", now), _FIRST, 0
    while await db.read(reminders.due, now, 1, after):
        last, queued = await db.write(_batch, now, after, step)
        if last is None:
            break
        after = last
        count += queued
        await asyncio.sleep(0)  # lets waiting commands go first
    step.end()
    return count


def _batch(tx: Tx, now: int, after: Position, step: SweepStep) -> tuple[Position | None, int]:
    """Queue the next due reminders behind ``after``; return the position of the last one, None for none, and how many."""
    due = reminders.due(tx, now, BATCH, after)
    queued = sum(step.attempt(tx, reminder.id, partial(_fire, tx, reminder, now)) or 0 for reminder in due)
    last = due[-1] if due else None
    return (None if last is None or last.due_at is None else (last.due_at, last.id)), queued


def _fire(tx: Tx, reminder: OwnReminder, now: int) -> bool:
    """Queue the message of a due reminder, and store when the reminder is due next; return False if nothing is due."""
    after, occurrence = fired(reminder, now)
    if occurrence is None:
        return False
    reminders.put(tx, after, now)
    letters.queue(tx, after, occurrence, now)
    return True
