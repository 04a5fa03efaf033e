"""A refill that the bot expected: the member confirms it, corrects it, or says that it did not come."""

from dataclasses import replace

from bot.domain.ledger.entries import checked_amount
from bot.domain.ledger.writes import Purpose
from bot.services.idempotency import Request, keyed
from bot.services.posting import post
from bot.services.posting.expected_refills import Answered, record
from bot.services.who import Who
from bot.store.engine.database import Tx


def confirm(tx: Tx, who: Who, entry_id: int, amount: int | None, key: str, now: int) -> Answered:
    """The refill came: as expected (``amount`` None), as ``amount`` Connects, or not at all (0).

    Said again it is answered the same, with the balance as it is by then.

    Raises NotStarted, UnknownEntry, RefillNotOpen, BadAmount, NotEnough, UndoBlocked.
    """
    if amount is not None:
        checked_amount(amount, lowest=0)
    request = Request(Purpose.REFILL_ANSWER, who.user_id, key, ("refill", entry_id, amount), now)
    done = keyed(tx, request, Answered, lambda write: record(tx, who, entry_id, amount, write, now))
    return replace(done, balance=post.present(tx, post.wallet_of(tx, who), now).balance)
