"""The member's answer to a refill that the bot wrote by the calendar: it came, with which amount, or it did not come."""

from dataclasses import replace

from bot.domain.ledger.entries import checked_amount
from bot.domain.ledger.writes import Purpose
from bot.services.idempotency import Request, keyed
from bot.services.posting import post
from bot.services.posting.expected_refills import Answered, record
from bot.services.who import Who
from bot.store.engine.database import Tx


def confirm(tx: Tx, who: Who, entry_id: int, amount: int | None, key: str, now: int) -> Answered:
    """Record that the refill came as expected (``amount`` None), with ``amount`` Connects, or not at all (0).

    A second request with the same key gets the first answer with the present balance.

    Raises NotStarted, UnknownEntry, RefillNotOpen, BadAmount, NotEnough, UndoBlocked, KeyReused.
    """
    if amount is not None:
        checked_amount(amount, lowest=0)
    request = Request(Purpose.REFILL_ANSWER, who.user_id, key, ("refill", entry_id, amount), now)
    return keyed(
        tx,
        request,
        Answered,
        lambda write: record(tx, who, entry_id, amount, write, now),
        again=lambda first: replace(first, balance=post.balance_of(tx, who, now)),
    )
