"""The return watch: which proposals may still bring Connects back, and for what reason the others will not."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.proposals.returns import Prospect, Reason, prospect
from bot.store import proposals
from bot.store.engine.database import Tx
from bot.store.proposals import Proposal


@dataclass(frozen=True, slots=True)
class WatchedProposal:
    """A proposal with Connects that have not been returned; ``out``: how many.

    ``prospect``: what may still come back. ``board_at``: when the job was closed on the board (UTC ms), None if it is open.
    """

    proposal: Proposal
    out: int
    prospect: Prospect
    board_at: int | None


@dataclass(frozen=True, slots=True)
class NoReturn:
    """How many proposals will bring nothing back for the same reason, and their ``amount`` of Connects not returned."""

    reason: Reason
    proposals: int
    amount: int


def watched_proposals(tx: Tx, wallet_id: int, since: int | None = None) -> list[WatchedProposal]:
    """Return the proposals with Connects that have not been returned, sent at ``since`` (UTC ms; None: ever) or later.

    Proposals whose job ended on the board with a return that the member hasn't logged come first, then the last sent.
    """
    sent = {proposal.id: proposal for proposal in proposals.all_of_wallet(tx, wallet_id)}
    watched = [_watched(sent[out.proposal_id], out) for out in proposals.unreturned(tx, wallet_id)]
    return sorted((each for each in watched if since is None or each.proposal.sent_at >= since), key=_order)


def with_prospects(watched: Sequence[WatchedProposal]) -> list[WatchedProposal]:
    """Return those of the proposals that may still bring Connects back, in the same order."""
    return [proposal for proposal in watched if proposal.prospect.total]


def without_prospects(watched: Sequence[WatchedProposal]) -> tuple[NoReturn, ...]:
    """Return how many of the proposals will bring nothing back, by reason, the most frequent reason first."""
    lost = [proposal for proposal in watched if not proposal.prospect.total]
    counts = Counter(proposal.prospect.reason for proposal in lost)
    return tuple(
        NoReturn(reason, count, sum(each.out for each in lost if each.prospect.reason is reason))
        for reason, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    )


def _watched(proposal: Proposal, out: proposals.UnreturnedProposal) -> WatchedProposal:
    ahead = prospect(
        proposal.state, out.cost, out.boost, own_outcome=out.member_outcome, board_outcome=out.board_outcome
    )
    return WatchedProposal(proposal, out.cost + out.boost, ahead, out.board_closed_at)


def _order(watched: WatchedProposal) -> tuple[bool, int, int]:
    return (watched.prospect.due is None, -watched.proposal.sent_at, -watched.proposal.id)
