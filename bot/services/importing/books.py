"""A wallet during an import: its entries before, and the posting of drafts together with the opening that they need."""

from collections.abc import Sequence
from dataclasses import replace

from bot import errors
from bot.domain.importing import openings
from bot.domain.importing.openings import DerivedOpening
from bot.domain.ledger.entries import CREDITS, UNWRITTEN, Entry, Kind, Source
from bot.domain.ledger.wallets import Wallet
from bot.domain.time.calendar import day_of
from bot.services.posting import post as posting
from bot.services.posting.post import SCHEDULE, Posted
from bot.services.who import Who
from bot.store.engine.database import Tx
from bot.store.ledger import books, entries
from bot.store.ledger.writes import Write

_FIRST_REVERSAL_ID = UNWRITTEN + 400_000
REFUSALS = (
    errors.NotEnough,
    errors.TooMuchToReturn,
    errors.UndoBlocked,
    errors.NotUndoable,
    errors.HistoryConflict,
)
"""What a posting is refused with."""


class Books:
    """A wallet's entries before an import, and the methods that add to them."""

    def __init__(self, tx: Tx, who: Who, wallet: Wallet, write: Write, now: int) -> None:
        self._tx, self._who, self._write, self._now = tx, who, write, now
        self.wallet_id = wallet.id
        self.history = entries.of_wallet(tx, wallet.id)
        self.by_id = {entry.id: entry for entry in self.history}
        self.undone = {entry.refers_to for entry in self.history if entry.kind is Kind.REVERSAL}
        self.standing = [entry for entry in self.history if entry.id not in self.undone]
        self.stated = [
            entry for entry in self.standing if entry.kind is Kind.OPENING and entry.source is Source.COMMAND
        ]
        """The openings that the member stated with /start."""
        self.lapsed = 0
        """Connects of the posted returns whose lots were past their expiry day, and so were lost at once."""
        self.outlived = 0
        """Connects of the posted purchases, bonuses, rewards and refills that have expired unspent by now."""
        self._reversals = 0

    def reversal(self, entry: Entry, *, ms_before: int = 0) -> Entry:
        """Return a draft that reverses the entry at the entry's own instant; no entry may depend on it.

        ``ms_before``: how many milliseconds earlier the reversal is. With at least 1 a replay leaves both out.
        """
        draft = posting.draft(
            self._who,
            Kind.REVERSAL,
            -entry.amount,
            entry.occurred_at - ms_before,
            self._now,
            refers_to=entry.id,
            job_id=entry.job_id,
            proposal_id=entry.proposal_id,
        )
        self._reversals += 1
        return replace(draft, id=_FIRST_REVERSAL_ID + self._reversals, source=Source.IMPORT)

    def post(self, drafts: Sequence[Entry]) -> tuple[dict[int, int], DerivedOpening]:
        """Write the drafts in this order, and replace the derived opening of earlier imports if it changes.

        Returns the ids of the new entries by the temporary ids of their drafts, and the opening. Raises TooTangled, also
        where the posting is refused.
        """
        try:
            return self.take_back(drafts, ())
        except REFUSALS:
            raise errors.TooTangled from None

    def take_back(
        self, drafts: Sequence[Entry], taken_back: Sequence[Entry]
    ) -> tuple[dict[int, int], DerivedOpening]:
        """Do what `post` does, and take these entries back, as if they had never been written.

        Raises TooTangled, and any of REFUSALS.
        """
        gone = {entry.id for entry in taken_back}
        old = [
            entry
            for entry in self.history
            if _is_derived(entry) and entry.id not in self.undone and entry.id not in gone
        ]
        recorded = [entry for entry in self._recorded() if entry.id not in gone]
        derived = self._derived([*recorded, *drafts], needs_import=bool(taken_back))
        if taken_back and derived.missing > self._derived(self._recorded(), needs_import=False).missing:
            raise errors.HistoryConflict(entry_id=taken_back[0].id)
        out = sorted(taken_back, key=lambda entry: -entry.id)
        added: list[Entry] = []
        if sorted(map(_content, old)) != sorted(map(_content, derived.entries)):
            out += old
            added = [
                replace(entry, recorded_at=self._now, actor_id=SCHEDULE, extra=True)
                for entry in derived.entries
            ]
        reversals = [self.reversal(entry, ms_before=1) for entry in out]
        batch = [*reversals, *drafts, *added]
        if not batch:
            return {}, derived
        posted = posting.post(self._tx, self._write, batch, self._now)
        self.lapsed = self._lapsed(posted)
        self.outlived = _outlived(posted)
        return {draft.id: entry.id for draft, entry in zip(batch, posted.entries, strict=True)}, derived

    def _derived(self, whole: Sequence[Entry], *, needs_import: bool) -> DerivedOpening:
        """Return the opening that the whole wallet needs; with ``needs_import`` none where nothing is imported."""
        if needs_import and all(entry.source is not Source.IMPORT for entry in whole):
            return DerivedOpening((), 0, 0)
        return openings.derive(whole, self.stated)

    def _lapsed(self, posted: Posted) -> int:
        """Return how many of the returned Connects came back to lots that had expired before."""
        lines = {line.entry_id: line for line in posted.lines}
        lapsed = 0
        for entry in posted.entries:
            for take in lines[entry.id].takes if entry.kind is Kind.RETURN else ():
                lot = books.find_lot(self._tx, self.wallet_id, take.lot_id)
                if lot is not None and lot.expires_on <= day_of(entry.occurred_at):
                    lapsed -= take.amount
        return lapsed

    def _recorded(self) -> list[Entry]:
        """Return all entries except the derived openings of earlier imports and their reversals."""
        derived = {entry.id for entry in self.history if _is_derived(entry)}
        return [
            entry
            for entry in self.history
            if entry.id not in derived and not (entry.kind is Kind.REVERSAL and entry.refers_to in derived)
        ]


def _outlived(posted: Posted) -> int:
    """Return how many Connects of the new lots, assumed ones left out, have expired unspent."""
    lots = {entry.id for entry in posted.entries if entry.kind in CREDITS and entry.actor_id != SCHEDULE}
    takes = (take for line in posted.lines if line.kind is Kind.EXPIRY for take in line.takes)
    return sum(take.amount for take in takes if take.lot_id in lots)


def _is_derived(entry: Entry) -> bool:
    """Return True for an opening or correction that an import assumed; its actor is the schedule, not a person."""
    is_kind = entry.kind in {Kind.OPENING, Kind.CORRECTION}
    return is_kind and entry.source is Source.IMPORT and entry.actor_id == SCHEDULE


def _content(entry: Entry) -> tuple[str, int, int, str, int]:
    """Return what two derived entries are compared by."""
    return (entry.kind, entry.amount, entry.occurred_at, str(entry.expires_on), entry.refers_to or 0)
