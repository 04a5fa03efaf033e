"""/connects undo: an entry taken back by its opposite, with all that was written in the same breath."""

from dataclasses import replace

from bot import errors
from bot.domain.ledger.entries import Entry
from bot.services.idempotency import keyed
from bot.services.posting import post, reversing
from bot.services.posting.reversing import Undone
from bot.services.who import Who
from bot.store.engine.database import Tx
from bot.store.ledger import entries


def undo(tx: Tx, who: Who, entry_id: int | None, key: str, now: int) -> Undone:
    """Reverse the person's last entry, or the one named.

    Raises NotStarted, NothingToUndo, UnknownEntry, AlreadyReversed, UndoBlocked (later entries stand on it),
    NotUndoable (a reversal, or Connects that have lapsed since).
    """
    return keyed(tx, key, who.user_id, ("undo", entry_id), now, Undone, lambda: _undo(tx, who, entry_id, now))


def press(tx: Tx, who: Who, entry_id: int, now: int) -> Undone:
    """The Undo button: pressed again it says the same, with the balance as it is by then. Raises what ``undo`` does."""
    done = undo(tx, who, entry_id, f"undo:{entry_id}", now)
    return replace(done, balance=post.present(tx, post.wallet_of(tx, who), now).balance)


def _undo(tx: Tx, who: Who, entry_id: int | None, now: int) -> Undone:
    wallet = post.settle(tx, post.wallet_of(tx, who), now)
    if entry_id is None:
        last = entries.undoable(tx, wallet.id, who.user_id, 1)
        if not last:
            raise errors.NothingToUndo
        group = _siblings(tx, last[0], whole=True)
    else:
        entry = entries.find(tx, wallet.id, entry_id)
        if entry is None:
            raise errors.UnknownEntry(given=str(entry_id))
        if entries.reversal_of(tx, entry.id) is not None:
            raise errors.AlreadyReversed(entry_id=entry.id)
        group = _siblings(tx, entry, whole="/" not in entry.key)
    return reversing.reverse(tx, who, group, now)


def _siblings(tx: Tx, entry: Entry, *, whole: bool) -> list[Entry]:
    """The entries of the same command that still stand; alone, where a part (a boost) was named by itself."""
    if not whole:
        return [entry]
    return entries.standing_siblings(tx, entry.wallet_id, entry.key.split("/")[0])
