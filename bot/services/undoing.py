"""/connects undo: an entry taken back by its opposite, with all that was written in the same breath."""

from dataclasses import dataclass, replace

from bot import errors
from bot.domain.entries import Entry, Kind
from bot.services import posting, unwinding
from bot.services.receipts import fingerprint, keyed
from bot.services.who import Who
from bot.store import entries
from bot.store.database import Tx


@dataclass(frozen=True, slots=True)
class UndoneEntry:
    entry_id: int
    kind: Kind
    amount: int
    occurred_at: int


@dataclass(frozen=True, slots=True)
class Undone:
    """``entries``: what was taken back, as it had been written."""

    entries: tuple[UndoneEntry, ...]
    balance: int


def undo(tx: Tx, who: Who, entry_id: int | None, key: str, now: int) -> Undone:
    """Reverse the person's last entry, or the one named.

    Raises NotStarted, NothingToUndo, UnknownEntry, AlreadyReversed, UndoBlocked (later entries stand on it),
    NotUndoable (a reversal, or Connects that have lapsed since).
    """
    return keyed(tx, key, who.user_id, ("undo", entry_id), now, Undone, lambda: _undo(tx, who, entry_id, now))


def press(tx: Tx, who: Who, entry_id: int, now: int) -> Undone:
    """The Undo button: pressed again it says the same, with the balance as it is by then. Raises what ``undo`` does."""
    done = undo(tx, who, entry_id, f"undo:{entry_id}", now)
    return replace(done, balance=posting.present(tx, posting.wallet_of(tx, who.user_id), now).balance)


def _undo(tx: Tx, who: Who, entry_id: int | None, now: int) -> Undone:
    wallet = posting.settle(tx, posting.wallet_of(tx, who.user_id), now)
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
    return reverse(tx, who, group, now)


def reverse(tx: Tx, who: Who, group: list[Entry], now: int) -> Undone:
    """Write the reversals of ``group``, newest first, and let what hangs on it follow."""
    drafts = [
        posting.draft(
            who,
            Kind.REVERSAL,
            -entry.amount,
            now,
            now,
            f"undo:{entry.id}",
            refers_to=entry.id,
            job_id=entry.job_id,
            proposal_id=entry.proposal_id,
        )
        for entry in sorted(group, key=lambda entry: -entry.id)
    ]
    posted = posting.post(
        tx, who.user_id, drafts, now, fingerprint(("undo", tuple(entry.id for entry in group)))
    )
    for entry in group:
        if entry.source == "schedule" and entries.refill_answer(tx, entry.id) is None:
            entries.answer_refill(tx, entry.id, "missing", now)
    unwinding.entries_undone(tx, group, now)
    return Undone(
        tuple(UndoneEntry(entry.id, entry.kind, entry.amount, entry.occurred_at) for entry in group),
        posted.book.balance,
    )


def _siblings(tx: Tx, entry: Entry, *, whole: bool) -> list[Entry]:
    """The entries of the same command that still stand; alone, where a part (a boost) was named by itself."""
    if not whole:
        return [entry]
    return entries.standing_siblings(tx, entry.wallet_id, entry.key.split("/")[0])
