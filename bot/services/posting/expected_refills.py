"""Record what became of a refill that the bot had expected: it came, came differently, or did not come."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot import errors
from bot.domain.ledger.entries import Entry, Flag, Kind, Source
from bot.domain.time.calendar import day_of
from bot.services.idempotency import fingerprint
from bot.services.posting import post, reversing
from bot.services.who import Who
from bot.store.engine.database import Tx
from bot.store.ledger import entries


class Answer(StrEnum):
    CONFIRMED = "confirmed"
    CORRECTED = "corrected"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Answered:
    """``expected`` and ``arrived`` in Connects."""

    entry_id: int
    answer: Answer
    on: date
    expected: int
    arrived: int
    balance: int


def record(tx: Tx, who: Who, entry_id: int, amount: int | None, now: int) -> Answered:
    """The same inside a write that has its own key: what an import shows."""
    wallet = post.settle(tx, post.wallet_of(tx, who), now)
    refill = entries.find(tx, wallet.id, entry_id)
    if refill is None or refill.kind is not Kind.REFILL or refill.source is not Source.SCHEDULE:
        raise errors.UnknownEntry(given=str(entry_id))
    if entries.refill_answer(tx, entry_id) is not None:
        raise errors.RefillNotOpen(entry_id=entry_id)
    arrived = refill.amount if amount is None else amount
    answer = Answer.CONFIRMED if arrived == refill.amount else Answer.CORRECTED if arrived else Answer.MISSING
    entries.answer_refill(tx, entry_id, answer, now)
    if answer is Answer.MISSING:
        balance = reversing.reverse(tx, who, [refill], now).balance
    else:
        drafts = [_difference(who, refill, arrived, now)] if arrived != refill.amount else []
        balance = post.post(tx, who, drafts, now, fingerprint(entry_id)).book.balance
    return Answered(entry_id, answer, day_of(refill.occurred_at), refill.amount, arrived, balance)


def correction_of(tx: Tx, wallet_id: int, entry_id: int) -> int:
    """What the member's correction of this refill added, below zero took: Connects; 0 where none stands."""
    found = entries.find_by_key(tx, wallet_id, _key(entry_id))
    return found.amount if found is not None and entries.reversal_of(tx, found.id) is None else 0


def _key(entry_id: int) -> str:
    return f"correct:{entry_id}"


def _difference(who: Who, refill: Entry, arrived: int, now: int) -> Entry:
    return post.draft(
        who,
        Kind.CORRECTION,
        arrived - refill.amount,
        now,
        now,
        _key(refill.id),
        refers_to=refill.id,
        flag=Flag.FLAGGED,
    )
