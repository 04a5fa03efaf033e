"""Returned Connects: the spends that they belong to, and how many of them had expired when they came back."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot import errors
from bot.domain.ledger.entries import Entry, Kind
from bot.domain.ledger.lines import Lot
from bot.domain.proposals.returns import ReturnVerdict
from bot.domain.time.calendar import day_of
from bot.services.posting import post
from bot.services.posting.lots_used import LotPart, parts, stored_parts, whole_part
from bot.services.posting.post import Posted
from bot.services.who import Who
from bot.store.engine.database import Tx
from bot.store.ledger import books, entries, takes
from bot.store.ledger.entries import Outstanding


@dataclass(frozen=True, slots=True)
class OutstandingSpends:
    """The spends of one proposal with Connects that have not been returned, boosts first."""

    spends: tuple[Outstanding, ...]

    @property
    def cost(self) -> int:
        """Connects of the proposal's cost that have not been returned."""
        return sum(spend.amount for spend in self.spends if spend.kind is not Kind.BOOST)

    @property
    def boost(self) -> int:
        """Connects of the boost that have not been returned."""
        return sum(spend.amount for spend in self.spends if spend.kind is Kind.BOOST)

    def returned_by(self, verdict: ReturnVerdict) -> list[Outstanding]:
        """Return the spends that get Connects back by the verdict, each with its returned amount, boosts first."""
        left = {Kind.BOOST: verdict.boost_back, Kind.SPEND: verdict.cost_back}
        returned: list[Outstanding] = []
        for spend in self.spends:
            part = min(left[spend.kind], spend.amount)
            left[spend.kind] -= part
            if part:
                returned.append(replace(spend, amount=part))
        return returned


@dataclass(frozen=True, slots=True)
class ReturnedSpend:
    """A return of ``amount`` Connects of a spend.

    ``entry_id``: the return. ``kind``: of the spend (SPEND or BOOST). ``parts``: the lots that got the Connects back.
    ``lapsed``: how many of the Connects belonged to lots past their expiry day, and so were lost at once.
    """

    entry_id: int
    proposal_id: int | None
    kind: Kind
    amount: int
    parts: tuple[LotPart, ...]
    lapsed: int


def outstanding_spends(tx: Tx, wallet_id: int, proposal_id: int) -> OutstandingSpends:
    """Return the spends of a proposal that have not been returned in full; none where all have."""
    return OutstandingSpends(tuple(outstanding(tx, wallet_id, proposal_id=proposal_id)))


def drafts(who: Who, spends: Sequence[Outstanding], job_id: int, at: int, now: int) -> list[Entry]:
    """Return one draft of a return for each of ``spends``, in the same order.

    All but the first are extras, so that the undo of the first return undoes all of them.
    """
    return [
        post.draft(
            who,
            Kind.RETURN,
            spend.amount,
            at,
            now,
            job_id=job_id,
            proposal_id=spend.proposal_id,
            refers_to=spend.entry_id,
            extra=number > 0,
        )
        for number, spend in enumerate(spends)
    ]


def returned_spends(posted: Posted, spends: Sequence[Outstanding], now: int) -> tuple[ReturnedSpend, ...]:
    """Return the written returns of ``spends``. ``posted``: the result of posting their ``drafts`` and nothing else."""
    return tuple(
        _returned_spend(
            entry,
            spend.kind,
            parts(posted.book, posted.line_of(entry)),
            posted.book.find_lot(entry.id),
            now,
        )
        for entry, spend in zip(posted.entries, spends, strict=True)
    )


def stored_return(tx: Tx, entry: Entry, kind: Kind, now: int) -> ReturnedSpend:
    """Return the lots and lapsed Connects of a return that was written earlier. ``kind``: of its spend (SPEND or BOOST)."""
    into = stored_parts(takes.lots_used_by(tx, entry.id))
    return _returned_spend(entry, kind, into, books.find_lot(tx, entry.wallet_id, entry.id), now)


def _returned_spend(
    entry: Entry, kind: Kind, into: tuple[LotPart, ...], own_lot: Lot | None, now: int
) -> ReturnedSpend:
    """Return a return as a value. ``own_lot``: the lot that it opened, None where it gave back to the lots ``into``."""
    if own_lot:
        into = (whole_part(own_lot),)
    expired = sum(part.amount for part in into if part.expires_on <= day_of(now))
    return ReturnedSpend(entry.id, entry.proposal_id, kind, entry.amount, into, expired)


def outstanding(
    tx: Tx, wallet_id: int, *, job_id: int | None = None, proposal_id: int | None = None
) -> list[Outstanding]:
    """Return the spends on a job or for a proposal that have not been returned in full.

    Boosts come first, as Upwork returns them first (docs/upwork.md, section 9); of each kind the latest spend first.
    """
    spends = entries.outstanding(tx, wallet_id, job_id=job_id, proposal_id=proposal_id)
    return sorted(spends, key=lambda spend: (spend.kind is not Kind.BOOST, -spend.entry_id))


def split_over_spends(tx: Tx, typed: Entry, wallet_id: int, job_id: int) -> list[Entry]:
    """Return a return that the member typed for a job as one draft for each spend that it gives back.

    Returns ``typed`` alone and unchanged where nothing was spent on the job. Raises TooMuchToReturn if its amount is
    larger than what has not been returned of the job's spends.
    """
    spends = outstanding(tx, wallet_id, job_id=job_id)
    total = sum(spend.amount for spend in spends)
    if not spends and not entries.has_spent_on(tx, wallet_id, job_id):
        return [typed]
    if typed.amount > total:
        raise errors.TooMuchToReturn(wanted=typed.amount, outstanding=total)
    split: list[Entry] = []
    left = typed.amount
    for spend in spends:
        part = min(left, spend.amount)
        if part:
            about = {"refers_to": spend.entry_id, "proposal_id": spend.proposal_id}
            split.append(replace(typed, amount=part, extra=bool(split), expires_on=None, **about))
        left -= part
    return split


def lapsed(posted: Posted) -> int:
    """Return how many of the Connects that just came in were past their expiry day, and so were lost at once."""
    incoming: dict[int, int] = {}
    for entry in posted.entries:
        takes = posted.line_of(entry).takes
        for lot_id, amount in [(take.lot_id, -take.amount) for take in takes] or [(entry.id, entry.amount)]:
            incoming[lot_id] = incoming.get(lot_id, 0) + amount
    expired = [take for line in posted.lines if line.kind is Kind.EXPIRY for take in line.takes]
    return sum(min(take.amount, incoming.get(take.lot_id, 0)) for take in expired)
