"""Replay a wallet with new entries in the past, from the moment of the first of them, and store what differs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot import errors
from bot.domain.ledger.book import in_order, replay
from bot.domain.ledger.entries import CONSEQUENCES, UNWRITTEN, Entry, Kind
from bot.domain.ledger.lines import Line, Lot, Take
from bot.domain.ledger.rewriting import Rewrite, difference
from bot.domain.ledger.rules import rules_at
from bot.domain.ledger.wallets import Wallet
from bot.store.engine.database import Tx
from bot.store.ledger import books, entries


@dataclass(frozen=True, slots=True)
class Replayed:
    """The outcome of a replay with drafts, which has not been stored.

    ``rewrite``: the changes of the statement. ``lots``: the new lots, and those of which something else remains now.
    ``dropped_lots``: the ids of lots whose entry has been taken back before its day.
    ``lines``: the drafts' lines, and every expiry and forfeit from the first of them on. ``last_at``: the instant of the
    last line (UTC ms). ``brings_in``: True if a line from there on brings Connects. Entries and lots that are not written
    yet have the ids of ``numbered``.
    """

    rewrite: Rewrite
    lots: tuple[Lot, ...]
    dropped_lots: tuple[int, ...]
    lines: tuple[Line, ...]
    last_at: int
    brings_in: bool

    def with_ids(self, ids: Mapping[int, int]) -> "Replayed":
        """Return the outcome with the ids of the written entries in place of those of the drafts."""

        def take_of(take: Take) -> Take:
            return Take(ids[take.lot_id], take.amount) if take.lot_id in ids else take

        def line_of(line: Line) -> Line:
            takes = tuple(take_of(take) for take in line.takes)
            return replace(line, entry_id=ids.get(line.entry_id or 0, line.entry_id), takes=takes)

        return replace(
            self,
            rewrite=replace(
                self.rewrite,
                taken=tuple((place, take_of(take)) for place, take in self.rewrite.taken),
                added=tuple((no, line_of(line)) for no, line in self.rewrite.added),
            ),
            lots=tuple(replace(lot, id=ids.get(lot.id, lot.id)) for lot in self.lots),
            lines=tuple(line_of(line) for line in self.lines),
        )


def numbered(drafts: Sequence[Entry]) -> tuple[Entry, ...]:
    """Return the drafts with ids from ``UNWRITTEN`` on, in their order, so that they come after all stored entries.

    A draft that refers to an earlier draft's id (from ``UNWRITTEN`` on) refers to the new id of that draft.
    """
    ids: dict[int, int] = {}
    renamed: list[Entry] = []
    for number, draft in enumerate(drafts):
        refers_to = ids.get(draft.refers_to, draft.refers_to) if draft.refers_to else None
        renamed.append(replace(draft, id=UNWRITTEN + number, refers_to=refers_to))
        if draft.id:
            ids[draft.id] = renamed[-1].id
    return tuple(renamed)


def replay_with(tx: Tx, wallet: Wallet, drafts: Sequence[Entry], now: int, last_before: int) -> Replayed:
    """Replay the wallet with the numbered drafts, from the line after ``last_before`` on. Writes nothing.

    ``last_before``: the number of the last line before the first draft.

    Raises what the replay raises; HistoryConflict where an earlier undo, which none of the drafts is, no longer fits.
    """
    old = books.lines_after(tx, wallet.id, last_before)
    book, remaining = books.book_before(tx, wallet.id, last_before, old, rules_at)
    stored = entries.since(tx, wallet.id, min(draft.occurred_at for draft in drafts))
    try:
        book, lines = replay(_that_happened(in_order((*stored, *drafts))), book=book)
    except (errors.UndoBlocked, errors.NotUndoable) as problem:
        if problem.entry_id in {draft.refers_to for draft in drafts if draft.kind is Kind.REVERSAL}:
            raise
        raise errors.HistoryConflict(entry_id=problem.entry_id) from problem
    lines += book.expire(max(now, wallet.last_at))
    own = {draft.id for draft in drafts}
    issued = {line.entry_id for _, line in old}
    return Replayed(
        rewrite=difference(old, lines, last_before),
        lots=tuple(
            lot for _, lot in sorted(book.lots.items()) if _differs(lot, remaining, book.changed_lots)
        ),
        dropped_lots=tuple(
            sorted(lot_id for lot_id in remaining if lot_id in issued and lot_id not in book.lots)
        ),
        lines=tuple(line for line in lines if line.entry_id in own or line.kind in CONSEQUENCES),
        last_at=max([wallet.last_at, *(line.at for line in lines)]),
        brings_in=any(line.amount > 0 for line in lines),
    )


def _that_happened(ordered: Sequence[Entry]) -> list[Entry]:
    """Return the entries without reversals that are dated before their entry, and without these entries.

    A reversal can't be reversed, at whatever day.
    """
    known = {entry.id for entry in ordered if entry.kind is not Kind.REVERSAL}
    seen: set[int] = set()
    left_out: set[int] = set()
    for entry in ordered:
        if entry.kind is Kind.REVERSAL and entry.refers_to in known and entry.refers_to not in seen:
            left_out |= {entry.id, entry.refers_to}
        seen.add(entry.id)
    return [entry for entry in ordered if entry.id not in left_out]


def _differs(lot: Lot, remaining: Mapping[int, int], changed_lots: set[int]) -> bool:
    """Return True unless the lot is stored with what remains of it.

    ``remaining``: as ``books.book_before`` returns it. A lot that is not in there and has not changed is stored as it is.
    """
    return remaining[lot.id] != lot.remaining if lot.id in remaining else lot.id in changed_lots


def store(tx: Tx, wallet_id: int, outcome: Replayed) -> None:
    """Store the outcome of a replay whose entries have been written, with their ids."""
    books.save_lots(tx, wallet_id, outcome.lots)
    books.rewrite_lines(tx, wallet_id, outcome.rewrite)
    books.delete_lots(tx, outcome.dropped_lots)
