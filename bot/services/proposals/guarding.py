"""The member's own limits on spending: what a proposal does to them, and the question before one that passes a limit."""

from dataclasses import dataclass

from bot import errors
from bot.domain.insight.goals import week_of
from bot.domain.ledger.wallets import Wallet
from bot.domain.members.guard import GuardReason, Spending, passed
from bot.domain.proposals.proposals import SILENT, ProposalStatus
from bot.services.who import Who
from bot.store import members, proposals
from bot.store.engine.database import Tx
from bot.store.ledger import timeline
from bot.store.proposals import ProposalFilter

MOST_LOOKED_AT = 200
"""The last proposals that are looked at, as many as the highest limit of silent ones."""
MOST_COSTS = 30
"""The last proposals whose costs make the usual cost."""


@dataclass(frozen=True, slots=True)
class Week:
    """Connects ``spent`` in the member's present week, and the member's weekly ``limit``."""

    spent: int
    limit: int


def week_so_far(tx: Tx, who: Who, wallet: Wallet, now: int) -> Week | None:
    """Return the member's spending in the present week; None if the member has set no weekly limit."""
    limit = members.guard(tx, who.user_id).weekly
    return None if limit is None else Week(_spent_this_week(tx, who, wallet, now), limit)


def ask_first(tx: Tx, who: Who, wallet: Wallet, amount: int, now: int) -> None:
    """Raise LimitPassed if a proposal of ``amount`` Connects passes a limit that the member has set."""
    guard = members.guard(tx, who.user_id)
    if guard.is_off or not amount:
        return
    last = proposals.page(tx, wallet.id, ProposalFilter(), MOST_LOOKED_AT, 0)
    states = [proposal.state for proposal in last]
    unanswered = SILENT | {ProposalStatus.NO_ANSWER}
    silent = next(
        (number for number, state in enumerate(states) if state.status not in unanswered), len(states)
    )
    costs = tuple(state.cost + state.boost for state in states[:MOST_COSTS] if state.cost)
    spending = Spending(amount, _spent_this_week(tx, who, wallet, now), silent, costs)
    reasons = passed(guard, spending)
    if reasons:
        raise errors.LimitPassed(
            amount=amount,
            week=spending.this_week + amount if GuardReason.WEEKLY in reasons else None,
            weekly=guard.weekly,
            silent=silent if GuardReason.SILENT in reasons else None,
            usual=spending.usual if GuardReason.DEARER in reasons else None,
        )


def _spent_this_week(tx: Tx, who: Who, wallet: Wallet, now: int) -> int:
    begin, _ = week_of(now, members.zone(tx, who.user_id))
    return sum(spend.net for spend in timeline.net_spends(tx, wallet.id, begin))
