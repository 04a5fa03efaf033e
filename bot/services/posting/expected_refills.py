"""Record the answer to a refill that the bot wrote by the calendar: it came, came with another amount, or did not come."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot import errors
from bot.domain.ledger.entries import Entry, Flag, Kind, Source
from bot.domain.time.calendar import day_of
from bot.services.posting import post, reversing
from bot.services.who import Who
from bot.store.engine.database import Tx
from bot.store.ledger import entries
from bot.store.ledger.writes import Write


class Answer(StrEnum):
    """How an expected refill compares with the refill on Upwork: the same, another amount, or none."""

    CONFIRMED = "confirmed"
    CORRECTED = "corrected"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Answered:
    """The answer to the refill ``entry_id`` of the day ``on``.

    ``expected``, ``arrived``: Connects by the calendar and on Upwork. ``balance``: Connects after the answer.
    """

    entry_id: int
    answer: Answer
    on: date
    expected: int
    arrived: int
    balance: int


def record(tx: Tx, who: Who, entry_id: int, amount: int | None, write: Write, now: int) -> Answered:
    """Record what became of an expected refill, as part of ``write``.

    ``amount``: the Connects that came, 0 for none, None for the expected amount. Another amount is made good by a flagged
    correction, 0 by the reversal of the refill. Raises NotStarted; UnknownEntry if the entry is no refill of the schedule
    in the person's wallet; RefillNotOpen if it was answered before; NotEnough, UndoBlocked, NotUndoable, HistoryConflict.
    """
    wallet = post.settle(tx, post.wallet_of(tx, who), now)
    refill = entries.find(tx, wallet.id, entry_id)
    if refill is None or refill.kind is not Kind.REFILL or refill.source is not Source.SCHEDULE:
        raise errors.UnknownEntry(given=str(entry_id))
    if entries.refill_answer(tx, entry_id) is not None:
        raise errors.RefillNotOpen(entry_id=entry_id)
    arrived = refill.amount if amount is None else amount
    answer = Answer.CONFIRMED if arrived == refill.amount else Answer.CORRECTED if arrived else Answer.MISSING
    entries.answer_refill(tx, entry_id, answer, write.id, now)
    if answer is Answer.MISSING:
        balance = reversing.reverse(tx, who, write, [refill], now, wallet=wallet).balance
    else:
        drafts = [_difference(who, refill, arrived, now)] if arrived != refill.amount else []
        balance = post.post(tx, write, drafts, now, wallet=wallet).book.balance
    return Answered(entry_id, answer, day_of(refill.occurred_at), refill.amount, arrived, balance)


def _difference(who: Who, refill: Entry, arrived: int, now: int) -> Entry:
    """Return the flagged correction from the expected to the arrived Connects."""
    return post.draft(
        who,
        Kind.CORRECTION,
        arrived - refill.amount,
        now,
        now,
        refers_to=refill.id,
        flag=Flag.FLAGGED,
    )
