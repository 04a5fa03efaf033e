"""An imported wallet made to add up: its drafts posted together with the opening that they need."""

from collections.abc import Sequence
from dataclasses import replace

from bot import errors
from bot.domain.importing import openings
from bot.domain.importing.openings import DerivedOpening
from bot.domain.ledger.entries import UNWRITTEN, Entry, Flag, Kind, Source
from bot.domain.ledger.wallets import Wallet
from bot.services.posting import post as posting
from bot.services.posting.post import SCHEDULE, Posted
from bot.services.who import Who
from bot.store.engine.database import Tx
from bot.store.ledger import entries
from bot.store.ledger.writes import Write

_FIRST_ID = UNWRITTEN + 400_000
_LOAN_ID = UNWRITTEN + 300_000
_MOST_LOANS = 10


class Books:
    """A wallet's entries as they stand before an import, and the way to add to them."""

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
        """What the member said at /start."""
        self._reversals = 0

    def reversal(self, entry: Entry) -> Entry:
        """The entry taken back at its own instant, where nothing has come of it yet."""
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
        return replace(draft, id=_FIRST_ID + self._reversals, source=Source.IMPORT)

    def post(self, drafts: Sequence[Entry]) -> tuple[dict[int, int], DerivedOpening]:
        """Write the drafts, in this order, with the opening that they need in place of the one derived before; the ids
        that they got by the ids that they came with. Raises TooTangled."""
        old = [entry for entry in self.history if _is_derived(entry) and entry.id not in self.undone]
        derived = openings.derive([*self._facts(), *drafts], self.stated)
        taken: list[Entry] = []
        added: list[Entry] = []
        if sorted(map(_content, old)) != sorted(map(_content, derived.entries)):
            taken = [self.reversal(entry) for entry in old]
            added = [
                replace(entry, recorded_at=self._now, actor_id=SCHEDULE, extra=True)
                for entry in derived.entries
            ]
        batch = [*taken, *drafts, *added]
        posted = self._posted(batch, len(taken))
        return {draft.id: entry.id for draft, entry in zip(batch, posted.entries, strict=True)}, derived

    def _posted(self, batch: Sequence[Entry], replaced: int) -> Posted:
        """What an earlier import took off at /start stands until its reversal at the same instant, so the wallet may
        need Connects up to there: lent just before, and taken back right behind."""
        lent = 0
        for _ in range(_MOST_LOANS):
            loan = self._loan(lent) if lent else []
            try:
                with self._tx.savepoint():
                    whole = [*loan[:1], *batch[:replaced], *loan[1:], *batch[replaced:]]
                    posted = posting.post(self._tx, self._write, whole, self._now)
            except errors.NotEnough as short:
                if not replaced or not self.stated:
                    raise
                lent += short.missing
            else:
                own = [entry for draft, entry in zip(whole, posted.entries, strict=True) if draft not in loan]
                return replace(posted, entries=tuple(own))
        raise errors.TooTangled

    def _loan(self, amount: int) -> list[Entry]:
        at = self.stated[0].occurred_at
        lent = posting.draft(
            self._who, Kind.CORRECTION, amount, at - 1, self._now, flag=Flag.FLAGGED, extra=True
        )
        lent = replace(lent, id=_LOAN_ID, actor_id=SCHEDULE, source=Source.IMPORT)
        taken = posting.draft(
            self._who, Kind.REVERSAL, -amount, at, self._now, refers_to=_LOAN_ID, extra=True
        )
        return [lent, replace(taken, source=Source.IMPORT)]

    def _facts(self) -> list[Entry]:
        """All but what earlier imports derived, and what took it back."""
        derived = {entry.id for entry in self.history if _is_derived(entry)}
        return [
            entry
            for entry in self.history
            if entry.id not in derived and not (entry.kind is Kind.REVERSAL and entry.refers_to in derived)
        ]


def _is_derived(entry: Entry) -> bool:
    """Return True for what an import assumed: nobody told it, so nobody is its actor."""
    is_kind = entry.kind in {Kind.OPENING, Kind.CORRECTION}
    return is_kind and entry.source is Source.IMPORT and entry.actor_id == SCHEDULE


def _content(entry: Entry) -> tuple[str, int, int, str, int]:
    return (entry.kind, entry.amount, entry.occurred_at, str(entry.expires_on), entry.refers_to or 0)
