"""The return watch: which proposals could still bring Connects back, on what event, and which never will, and why."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.proposals.returns import Prospect, Reason, prospect
from bot.store import proposals
from bot.store.engine.database import Tx
from bot.store.proposals import Proposal


@dataclass(frozen=True, slots=True)
class Watched:
    """A proposal that has Connects out. ``board_at``: since when the board has its job as ended."""

    proposal: Proposal
    out: int
    prospect: Prospect
    board_at: int | None


@dataclass(frozen=True, slots=True)
class Never:
    """Proposals of which nothing will come back, for one reason, and the Connects that they cost."""

    reason: Reason
    proposals: int
    amount: int


def look(tx: Tx, wallet_id: int, since: int | None = None) -> list[Watched]:
    """Every proposal (sent at ``since`` or later) that has Connects out: those whose job has ended and waits to be closed
    first, then the last sent."""
    sent = {one.id: one for one in proposals.all_of_wallet(tx, wallet_id)}
    found = [_watched(sent[out.proposal_id], out) for out in proposals.unreturned(tx, wallet_id)]
    wanted = [one for one in found if since is None or one.proposal.sent_at >= since]
    return sorted(wanted, key=_order)


def could(found: Sequence[Watched]) -> list[Watched]:
    """Those that could still bring something back."""
    return [one for one in found if one.prospect.total]


def never(found: Sequence[Watched]) -> tuple[Never, ...]:
    """The others, counted by reason, the most first."""
    lost = [one for one in found if not one.prospect.total]
    counts = Counter(one.prospect.reason for one in lost)
    return tuple(
        Never(reason, count, sum(one.out for one in lost if one.prospect.reason is reason))
        for reason, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    )


def _watched(proposal: Proposal, out: proposals.UnreturnedProposal) -> Watched:
    ahead = prospect(
        proposal.state, out.cost, out.boost, own_outcome=out.member_outcome, board_outcome=out.board_outcome
    )
    return Watched(proposal, out.cost + out.boost, ahead, out.board_closed_at)


def _order(one: Watched) -> tuple[bool, int, int]:
    return (one.prospect.due is None, -one.proposal.sent_at, -one.proposal.id)
