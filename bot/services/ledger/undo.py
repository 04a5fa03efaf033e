"""/connects undo: reverse an entry together with the other entries of the same item of its write."""

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
    """Reverse the entry ``entry_id``, or the person's last entry for None.

    Raises NotStarted, NothingToUndo, UnknownEntry, AlreadyReversed, UndoBlocked (later entries used its Connects),
    NotUndoable (a reversal, or Connects that have expired since), HistoryConflict, KeyReused.
    """
    return keyed(
        tx, _request(who, entry_id, key, now), Undone, lambda write: _undo(tx, who, entry_id, write, now)
    )


def press(tx: Tx, who: Who, entry_id: int, now: int) -> Undone:
    """Reverse the entry whose Undo button was pressed.

    A second press gets the first answer with the present balance. Raises the errors of ``undo``.
    """
    return keyed(
        tx,
        _request(who, entry_id, f"undo:{entry_id}", now),
        Undone,
        lambda write: _undo(tx, who, entry_id, write, now),
        again=lambda first: replace(first, balance=post.balance_of(tx, who, now)),
    )


def _request(who: Who, entry_id: int | None, key: str, now: int) -> Request:
    return Request(Purpose.UNDO, who.user_id, key, ("undo", entry_id), now)


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
    return reversing.reverse(tx, who, write, group, now, wallet=wallet)
