"""Connects that come back: to which spend they belong, and how many of them have lapsed on the way."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot import errors
from bot.domain.ledger.book import Lot
from bot.domain.ledger.entries import Entry, Kind
from bot.domain.proposals.returns import ReturnVerdict
from bot.domain.time.calendar import day_of
from bot.services.posting import post
from bot.services.posting.lots_used import LotPart, paid, parts
from bot.services.posting.post import Posted
from bot.services.who import Who
from bot.store.engine.database import Tx
from bot.store.ledger import books, entries
from bot.store.ledger.entries import Outstanding


@dataclass(frozen=True, slots=True)
class Outs:
    """What a proposal still has out, by the spends it is in."""

    spends: tuple[Outstanding, ...]

    @property
    def cost(self) -> int:
        return sum(out.amount for out in self.spends if out.kind is not Kind.BOOST)

    @property
    def boost(self) -> int:
        return sum(out.amount for out in self.spends if out.kind is Kind.BOOST)

    def given_back(self, verdict: ReturnVerdict) -> list[Outstanding]:
        """Of the spends, boosts first, what the verdict brings back."""
        left = {Kind.BOOST: verdict.boost_back, Kind.SPEND: verdict.cost_back}
        found: list[Outstanding] = []
        for out in self.spends:
            part = min(left[out.kind], out.amount)
            left[out.kind] -= part
            if part:
                found.append(replace(out, amount=part))
        return found


@dataclass(frozen=True, slots=True)
class Back:
    """A return: Connects of a spend (``kind``: spend or boost) that came back to ``parts``, of which ``lapsed`` had
    passed their day."""

    entry_id: int
    proposal_id: int | None
    kind: Kind
    amount: int
    parts: tuple[LotPart, ...]
    lapsed: int


def outs(tx: Tx, wallet_id: int, proposal_id: int) -> Outs:
    return Outs(tuple(outstanding(tx, wallet_id, proposal_id=proposal_id)))


def drafts(who: Who, spends: Sequence[Outstanding], job_id: int, at: int, now: int) -> list[Entry]:
    """Return the returns of one write: the others are extras of the first, so that one undo takes all."""
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


def backs(posted: Posted, spends: Sequence[Outstanding], now: int) -> tuple[Back, ...]:
    """What ``drafts`` of these spends became, in the same order."""
    return tuple(
        _back(posted, entry, spend.kind, now) for entry, spend in zip(posted.entries, spends, strict=True)
    )


def stored_back(tx: Tx, entry: Entry, kind: Kind, now: int) -> Back:
    """A return that was written before, of a spend of ``kind``."""
    return _told(
        entry,
        kind,
        paid(books.lots_used_by(tx, entry.id)),
        books.find_lot(tx, entry.wallet_id, entry.id),
        now,
    )


def _back(posted: Posted, entry: Entry, kind: Kind, now: int) -> Back:
    return _told(entry, kind, parts(posted.book, posted.line_of(entry)), posted.book.lots.get(entry.id), now)


def _told(entry: Entry, kind: Kind, into: tuple[LotPart, ...], issued: Lot | None, now: int) -> Back:
    if issued:
        into = (LotPart(issued.id, issued.amount, issued.expires_on),)
    gone = sum(part.amount for part in into if part.expires_on <= day_of(now))
    return Back(entry.id, entry.proposal_id, kind, entry.amount, into, gone)


def outstanding(
    tx: Tx, wallet_id: int, *, job_id: int | None = None, proposal_id: int | None = None
) -> list[Outstanding]:
    """Spends on a job or for a proposal that still have Connects out; boosts first, as Upwork returns them first."""
    found = entries.outstanding(tx, wallet_id, job_id=job_id, proposal_id=proposal_id)
    return sorted(found, key=lambda out: (out.kind is not Kind.BOOST, -out.entry_id))


def of_job(tx: Tx, back: Entry, wallet_id: int, job_id: int) -> list[Entry]:
    """A return typed for a job, as one return per spend that it gives back; as it is where nothing was spent there.

    Raises TooMuchToReturn when more would come back than is out.
    """
    out = outstanding(tx, wallet_id, job_id=job_id)
    total = sum(spend.amount for spend in out)
    if not out and not entries.has_spent_on(tx, wallet_id, job_id):
        return [back]
    if back.amount > total:
        raise errors.TooMuchToReturn(wanted=back.amount, outstanding=total)
    found: list[Entry] = []
    left = back.amount
    for spend in out:
        part = min(left, spend.amount)
        if part:
            about = {"refers_to": spend.entry_id, "proposal_id": spend.proposal_id}
            found.append(replace(back, amount=part, extra=bool(found), expires_on=None, **about))
        left -= part
    return found


def lapsed(posted: Posted) -> int:
    """Of what just came in, how many Connects had passed their day and were gone at once."""
    came: dict[int, int] = {}
    for entry in posted.entries:
        takes = posted.line_of(entry).takes
        for lot_id, amount in [(take.lot_id, -take.amount) for take in takes] or [(entry.id, entry.amount)]:
            came[lot_id] = came.get(lot_id, 0) + amount
    gone = [take for line in posted.lines if line.kind is Kind.EXPIRY for take in line.takes]
    return sum(min(take.amount, came.get(take.lot_id, 0)) for take in gone)
