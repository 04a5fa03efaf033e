"""What statistics are computed from: a wallet's proposals, their steps, and the Connects that each lot paid for them."""

from dataclasses import dataclass

from bot.domain.ledger.entries import Kind
from bot.domain.ledger.writes import Purpose
from bot.domain.proposals.proposals import LossReason, ProposalStatus
from bot.store.engine.database import Tx
from bot.store.engine.rows import RowReader


@dataclass(frozen=True, slots=True)
class ProposalFacts:
    """A proposal that was not taken back.

    ``cost`` is the Connects paid to apply, ``boost`` the Connects bid in addition. ``value_cents``, ``category`` and
    ``posted_at`` (UTC ms) are None where they are unknown, ``lost_because`` also unless the proposal was lost.
    """

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
    """Connects of one lot that were spent on a proposal and not returned.

    ``kind``, ``lot_amount`` (Connects) and ``paid_cents`` are those of the whole lot; ``paid_cents`` is None for a lot that
    wasn't bought.
    """

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
    """Return the proposals of the wallet that were sent at ``since`` (UTC ms) or later and not taken back, oldest first."""
    rows = tx.rows(
        f"SELECT {_FACTS.columns} FROM proposal JOIN job ON job.id = proposal.job_id"
        " WHERE proposal.wallet_id = ? AND proposal.status <> 'void' AND proposal.sent_at >= ?"
        " ORDER BY proposal.sent_at, proposal.id",
        (wallet_id, since),
    )
    return _FACTS.values(rows)


def proposal_steps(tx: Tx, wallet_id: int) -> list[tuple[int, str, int]]:
    """Return (proposal's id, status, instant in UTC ms) of every step that wasn't taken back, in the order of writing."""
    rows = tx.rows(
        "SELECT event.proposal_id, event.status, event.at FROM proposal_event AS event"
        " JOIN proposal ON proposal.id = event.proposal_id"
        " WHERE proposal.wallet_id = ? AND event.undone_at IS NULL ORDER BY event.id",
        (wallet_id,),
    )
    return [(int(proposal), str(status), int(at)) for proposal, status, at in rows]


def checked_in_ids(tx: Tx, wallet_id: int) -> set[int]:
    """Return the ids of the proposals with a standing step from a check-in, whose instant is that of the check-in."""
    rows = tx.rows(
        "SELECT DISTINCT event.proposal_id FROM write JOIN proposal_event AS event ON event.write_id = write.id"
        " JOIN proposal ON proposal.id = event.proposal_id WHERE write.user_id ="
        " (SELECT owner_id FROM wallet WHERE id = :wallet) AND write.purpose = :purpose"
        " AND proposal.wallet_id = :wallet AND event.undone_at IS NULL",
        {"wallet": wallet_id, "purpose": Purpose.CHECKIN},
    )
    return {int(proposal) for (proposal,) in rows}


def lot_payments(tx: Tx, wallet_id: int) -> list[LotPayment]:
    """Return the Connects that each lot paid for each proposal of the wallet, less what was returned."""
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


def count_sent(tx: Tx, wallet_id: int, since: int, until: int) -> int:
    """Return how many proposals of the wallet were sent from ``since`` on and before ``until`` (UTC ms); void ones not."""
    row = tx.row(
        "SELECT COUNT(*) FROM proposal WHERE wallet_id = ? AND sent_at >= ? AND sent_at < ? AND status <> 'void'",
        (wallet_id, since, until),
    )
    return int(row[0]) if row else 0
