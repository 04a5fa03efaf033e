"""A refill that the bot expected: the member confirms it, corrects it, or says that it did not come."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from bot import errors
from bot.domain.calendar import day_of
from bot.domain.entries import Entry, Flag, Kind, Source, checked_amount
from bot.services import posting, undoing
from bot.services.receipts import fingerprint, keyed
from bot.services.who import Who
from bot.store import entries
from bot.store.database import Tx


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


def confirm(tx: Tx, who: Who, entry_id: int, amount: int | None, key: str, now: int) -> Answered:
    """The refill came: as expected (``amount`` None), as ``amount`` Connects, or not at all (0).

    Said again it is answered the same, with the balance as it is by then.

    Raises NotStarted, UnknownEntry, RefillNotOpen, BadAmount, NotEnough, UndoBlocked.
    """
    if amount is not None:
        checked_amount(amount, lowest=0)
    ask = ("refill", entry_id, amount)
    done = keyed(tx, key, who.user_id, ask, now, Answered, lambda: record(tx, who, entry_id, amount, now))
    return replace(done, balance=posting.present(tx, posting.wallet_of(tx, who.user_id), now).balance)


def record(tx: Tx, who: Who, entry_id: int, amount: int | None, now: int) -> Answered:
    """The same inside a write that has its own key: what an import shows."""
    wallet = posting.settle(tx, posting.wallet_of(tx, who.user_id), now)
    refill = entries.find(tx, wallet.id, entry_id)
    if refill is None or refill.kind is not Kind.REFILL or refill.source is not Source.SCHEDULE:
        raise errors.UnknownEntry(given=str(entry_id))
    if entries.refill_answer(tx, entry_id) is not None:
        raise errors.RefillNotOpen(entry_id=entry_id)
    arrived = refill.amount if amount is None else amount
    answer = Answer.CONFIRMED if arrived == refill.amount else Answer.CORRECTED if arrived else Answer.MISSING
    entries.answer_refill(tx, entry_id, answer, now)
    if answer is Answer.MISSING:
        balance = undoing.reverse(tx, who, [refill], now).balance
    else:
        drafts = [_difference(who, refill, arrived, now)] if arrived != refill.amount else []
        balance = posting.post(tx, who.user_id, drafts, now, fingerprint(entry_id)).book.balance
    return Answered(entry_id, answer, day_of(refill.occurred_at), refill.amount, arrived, balance)


def correction_of(tx: Tx, wallet_id: int, entry_id: int) -> int:
    """What the member's correction of this refill added, below zero took: Connects; 0 where none stands."""
    found = entries.find_by_key(tx, wallet_id, _key(entry_id))
    return found.amount if found is not None and entries.reversal_of(tx, found.id) is None else 0


def _key(entry_id: int) -> str:
    return f"correct:{entry_id}"


def _difference(who: Who, refill: Entry, arrived: int, now: int) -> Entry:
    return posting.draft(
        who,
        Kind.CORRECTION,
        arrived - refill.amount,
        now,
        now,
        _key(refill.id),
        refers_to=refill.id,
        flag=Flag.FLAGGED,
    )
