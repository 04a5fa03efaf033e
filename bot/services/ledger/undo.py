"""/connects undo: an entry taken back by its opposite, with all that was written in the same breath."""

from dataclasses import replace

from bot import errors
from bot.domain.ledger.entries import Kind
from bot.domain.ledger.writes import Purpose
from bot.services.idempotency import Request, keyed
from bot.services.posting import post, reversing
from bot.services.posting.reversing import Undone
from bot.services.who import Who
from bot.store.engine.database import Tx
from bot.store.ledger import entries
from bot.store.ledger.writes import Write


def undo(tx: Tx, who: Who, entry_id: int | None, key: str, now: int) -> Undone:
    """Reverse the person's last entry, or the one named.

    Raises NotStarted, NothingToUndo, UnknownEntry, AlreadyReversed, UndoBlocked (later entries stand on it),
    NotUndoable (a reversal, or Connects that have lapsed since).
    """
    request = Request(Purpose.UNDO, who.user_id, key, ("undo", entry_id), now)
    return keyed(tx, request, Undone, lambda write: _undo(tx, who, entry_id, write, now))


def press(tx: Tx, who: Who, entry_id: int, now: int) -> Undone:
    """The Undo button: pressed again it says the same, with the balance as it is by then. Raises what ``undo`` does."""
    done = undo(tx, who, entry_id, f"undo:{entry_id}", now)
    return replace(done, balance=post.present(tx, post.wallet_of(tx, who), now).balance)


def _undo(tx: Tx, who: Who, entry_id: int | None, write: Write, now: int) -> Undone:
    wallet = post.settle(tx, post.wallet_of(tx, who), now)
    if entry_id is None:
        last = entries.undoable(tx, wallet.id, who.user_id, 1)
        if not last:
            raise errors.NothingToUndo
        group = entries.standing_siblings(tx, wallet.id, last[0].origin)
    else:
        entry = entries.find(tx, wallet.id, entry_id)
        if entry is None:
            raise errors.UnknownEntry(given=str(entry_id))
        if entries.reversal_of(tx, entry.id) is not None:
            raise errors.AlreadyReversed(entry_id=entry.id)
        is_alone = entry.extra or entry.kind is Kind.REVERSAL
        group = [entry] if is_alone else entries.standing_siblings(tx, wallet.id, entry.origin)
    return reversing.reverse(tx, who, write, group, now)
