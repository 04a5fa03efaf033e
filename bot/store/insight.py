"""What figures are made of: a wallet's proposals with their steps, and what each still costs, by the lots that paid."""

from dataclasses import dataclass

from bot.domain.ledger.entries import Kind
from bot.domain.proposals.proposals import LossReason, ProposalStatus
from bot.store.engine.database import Tx
from bot.store.engine.rows import RowReader


@dataclass(frozen=True, slots=True)
class ProposalFacts:
    """A proposal that was not taken back. ``cost``: Connects, without ``boost``, which were bid. ``status``: where it
    stands."""

    id: int
    sent_at: int
    cost: int
    boost: int
    invited: bool
    value_cents: int | None
    category: str | None
    posted_at: int | None
    status: ProposalStatus
    lost_because: LossReason | None


@dataclass(frozen=True, slots=True)
class LotPayment:
    """Connects of one lot that a proposal still has out. ``lot_amount`` and ``paid_cents``: of the whole lot."""

    proposal_id: int
    kind: Kind
    lot_amount: int
    paid_cents: int | None
    amount: int


_FACTS = RowReader(ProposalFacts, "proposal", category="job.category", posted_at="job.posted_at")
_PAID = RowReader(
    LotPayment,
    proposal_id="entry.proposal_id",
    kind="lot.kind",
    lot_amount="lot.amount",
    paid_cents="issue.paid_cents",
    amount="SUM(take.amount)",
)


def proposals(tx: Tx, wallet_id: int, since: int) -> list[ProposalFacts]:
    """Those sent at ``since`` or later, oldest first."""
    rows = tx.rows(
        f"SELECT {_FACTS.columns} FROM proposal JOIN job ON job.id = proposal.job_id"
        " WHERE proposal.wallet_id = ? AND proposal.status <> 'void' AND proposal.sent_at >= ?"
        " ORDER BY proposal.sent_at, proposal.id",
        (wallet_id, since),
    )
    return _FACTS.values(rows)


def proposal_steps(tx: Tx, wallet_id: int) -> list[tuple[int, str, int]]:
    """(proposal, status, instant) of every step that stands, in the order of writing."""
    rows = tx.rows(
        "SELECT event.proposal_id, event.status, event.at FROM proposal_event AS event"
        " JOIN proposal ON proposal.id = event.proposal_id"
        " WHERE proposal.wallet_id = ? AND event.undone_at IS NULL ORDER BY event.id",
        (wallet_id,),
    )
    return [(int(proposal), str(status), int(at)) for proposal, status, at in rows]


def lot_payments(tx: Tx, wallet_id: int) -> list[LotPayment]:
    """What every proposal has taken from lots and not given back."""
    rows = tx.rows(
        f"SELECT {_PAID.columns} FROM entry"
        " JOIN line ON line.entry_id = entry.id"
        " JOIN take ON take.wallet_id = line.wallet_id AND take.line_no = line.no"
        " JOIN lot ON lot.entry_id = take.lot_id JOIN entry AS issue ON issue.id = lot.entry_id"
        " WHERE entry.wallet_id = ? AND entry.proposal_id IS NOT NULL"
        " GROUP BY entry.proposal_id, lot.entry_id, issue.paid_cents HAVING SUM(take.amount) <> 0",
        (wallet_id,),
    )
    return _PAID.values(rows)
