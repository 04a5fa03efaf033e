"""A wallet during an import: its entries before, and the posting of drafts together with the opening that they need."""

from collections.abc import Sequence
from dataclasses import replace

from bot import errors
from bot.domain.importing import openings
from bot.domain.importing.openings import DerivedOpening
from bot.domain.ledger.entries import UNWRITTEN, Entry, Flag, Kind, Source
from bot.domain.ledger.wallets import Wallet
from bot.domain.time.calendar import day_of
from bot.services.posting import post as posting
from bot.services.posting.post import SCHEDULE, Posted
from bot.services.who import Who
from bot.store.engine.database import Tx
from bot.store.ledger import entries
from bot.store.ledger.writes import Write

_FIRST_REVERSAL_ID = UNWRITTEN + 400_000
_TEMPORARY_ID = UNWRITTEN + 300_000
_MOST_ATTEMPTS = 10
"""How often a posting is tried with a larger temporary correction."""
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
        self._reversals = 0

    def reversal(self, entry: Entry) -> Entry:
        """Return a draft that reverses the entry at the entry's own instant; no entry may depend on it."""
        draft = posting.draft(
            self._who,
            Kind.REVERSAL,
            -entry.amount,
            entry.occurred_at,
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
            return self._post(drafts)
        except REFUSALS:
            raise errors.TooTangled from None

    def _post(self, drafts: Sequence[Entry]) -> tuple[dict[int, int], DerivedOpening]:
        """Do the work of `post`. Raises TooTangled, and any of REFUSALS."""
        old = [entry for entry in self.history if _is_derived(entry) and entry.id not in self.undone]
        derived = openings.derive([*self._recorded(), *drafts], self.stated)
        reversals: list[Entry] = []
        added: list[Entry] = []
        if sorted(map(_content, old)) != sorted(map(_content, derived.entries)):
            reversals = [self.reversal(entry) for entry in old]
            added = [
                replace(entry, recorded_at=self._now, actor_id=SCHEDULE, extra=True)
                for entry in derived.entries
            ]
        batch = [*reversals, *drafts, *added]
        posted = self._posted(batch, len(reversals))
        self.lapsed = _lapsed(posted)
        return {draft.id: entry.id for draft, entry in zip(batch, posted.entries, strict=True)}, derived

    def _posted(self, batch: Sequence[Entry], reversals: int) -> Posted:
        """Post the batch, of which the first ``reversals`` drafts reverse the old derived opening.

        Without that opening the balance may be negative until the new one is posted. Then a temporary correction adds the
        missing Connects just before /start, and is reversed after the reversals.
        """
        missing = 0
        for _ in range(_MOST_ATTEMPTS):
            correction = self._temporary_correction(missing) if missing else []
            whole = [*correction[:1], *batch[:reversals], *correction[1:], *batch[reversals:]]
            try:
                with self._tx.savepoint():
                    posted = posting.post(self._tx, self._write, whole, self._now)
            except errors.NotEnough as short:
                if not reversals or not self.stated:
                    raise
                missing += short.missing
            else:
                pairs = zip(whole, posted.entries, strict=True)
                return replace(
                    posted, entries=tuple(entry for draft, entry in pairs if draft not in correction)
                )
        raise errors.TooTangled

    def _temporary_correction(self, amount: int) -> list[Entry]:
        """Return a correction of ``amount`` Connects 1 ms before /start, and its reversal at /start."""
        at = self.stated[0].occurred_at
        correction = posting.draft(
            self._who, Kind.CORRECTION, amount, at - 1, self._now, flag=Flag.FLAGGED, extra=True
        )
        correction = replace(correction, id=_TEMPORARY_ID, actor_id=SCHEDULE, source=Source.IMPORT)
        reversal = posting.draft(
            self._who, Kind.REVERSAL, -amount, at, self._now, refers_to=_TEMPORARY_ID, extra=True
        )
        return [correction, replace(reversal, source=Source.IMPORT)]

    def _recorded(self) -> list[Entry]:
        """Return all entries except the derived openings of earlier imports and their reversals."""
        derived = {entry.id for entry in self.history if _is_derived(entry)}
        return [
            entry
            for entry in self.history
            if entry.id not in derived and not (entry.kind is Kind.REVERSAL and entry.refers_to in derived)
        ]


def _lapsed(posted: Posted) -> int:
    """Return how many of the returned Connects came back to lots that had expired before."""
    lines = {line.entry_id: line for line in posted.lines if line.entry_id is not None}
    return sum(
        -take.amount
        for entry in posted.entries
        if entry.kind is Kind.RETURN
        for take in lines[entry.id].takes
        if posted.book.lots[take.lot_id].expires_on <= day_of(entry.occurred_at)
    )


def _is_derived(entry: Entry) -> bool:
    """Return True for an opening or correction that an import assumed; its actor is the schedule, not a person."""
    is_kind = entry.kind in {Kind.OPENING, Kind.CORRECTION}
    return is_kind and entry.source is Source.IMPORT and entry.actor_id == SCHEDULE


def _content(entry: Entry) -> tuple[str, int, int, str, int]:
    """Return what two derived entries are compared by."""
    return (entry.kind, entry.amount, entry.occurred_at, str(entry.expires_on), entry.refers_to or 0)
