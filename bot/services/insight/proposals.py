"""The proposals of a wallet as figures use them: the steps that each reached, and what each cost."""

from collections.abc import Iterable

from bot.domain.insight.funnel import FunnelProposal, Pricing
from bot.domain.ledger.entries import Kind
from bot.domain.ledger.rules import Plan, rules_at
from bot.domain.proposals.proposals import FUNNEL, LOST, REPLIED, ProposalStatus, Step, is_loss
from bot.domain.time.calendar import day_of
from bot.store import insight
from bot.store.engine.database import Tx
from bot.store.insight import LotPayment, ProposalFacts

_STEP_NUMBERS = {str(status): number for number, status in enumerate(FUNNEL)}
"""The number of each status in the funnel, from 0."""
_LATER = [[str(status) for status in FUNNEL[number + 1 :]] for number in range(len(FUNNEL))]
"""The statuses after each step of the funnel, by its number."""
_LOST = {str(step) for step in Step if is_loss(step)}
_REPLIED = [str(status) for status in FUNNEL if status in REPLIED]


def own_sent(tx: Tx, wallet_id: int, since: int, now: int) -> list[FunnelProposal]:
    """Return the wallet's proposals sent at ``since`` (UTC ms) or later, invited or not, oldest first."""
    costs = _costs(insight.lot_payments(tx, wallet_id), now)
    steps = steps_by_proposal(tx, wallet_id)
    undated = insight.checked_in_ids(tx, wallet_id)
    return [
        _funnel_proposal(
            facts,
            costs.get(facts.id, _NO_COST),
            steps.get(facts.id, {}),
            is_dated=facts.id not in undated,
        )
        for facts in insight.proposals(tx, wallet_id, since)
    ]


def steps_by_proposal(tx: Tx, wallet_id: int) -> dict[int, dict[str, int]]:
    """Return when each proposal of the wallet first reached each status of the funnel (UTC ms), by proposal id."""
    return reached_steps(insight.proposal_steps(tx, wallet_id))


_Cost = tuple[int, dict[Pricing, float]]
"""Connects spent and not returned, and their cost in US cents by pricing."""
_NO_COST: _Cost = (0, dict.fromkeys(Pricing, 0.0))


def _costs(paid: list[LotPayment], now: int) -> dict[int, _Cost]:
    """Return the cost of each proposal by its id.

    By cash a Connect costs what was paid for its lot, or today's price if that isn't recorded; other kinds of lots are
    free. By FIFO the Connects of a paid plan also cost their part of the fee, and those of the opening today's price
    (docs/upwork.md, section 17, row 6).
    """
    rules = rules_at(day_of(now))
    plus = rules.allowances[Plan.PLUS]
    of_plan = plus.fee_cents / (plus.paid + plus.free)
    costs: dict[int, _Cost] = {}
    for part in paid:
        bought = part.paid_cents / part.lot_amount if part.paid_cents is not None else None
        cash = bought if bought is not None else rules.price_cents if part.kind is Kind.PURCHASE else 0.0
        is_grant = part.kind is Kind.REFILL and part.lot_amount > plus.free
        fifo = cash or (of_plan if is_grant else rules.price_cents if part.kind is Kind.OPENING else 0.0)
        net, before = costs.get(part.proposal_id, _NO_COST)
        cents = {
            Pricing.REPLACEMENT: before[Pricing.REPLACEMENT] + part.amount * rules.price_cents,
            Pricing.CASH: before[Pricing.CASH] + part.amount * cash,
            Pricing.FIFO: before[Pricing.FIFO] + part.amount * fifo,
        }
        costs[part.proposal_id] = (net + part.amount, cents)
    return costs


def reached_steps(steps: Iterable[tuple[int, str, int]]) -> dict[int, dict[str, int]]:
    """Return when each proposal first reached each status of the funnel (UTC ms), by proposal id.

    ``steps``: (proposal id, status, UTC ms) in the order of writing. An earlier status after a later one is a correction:
    it removes the later statuses. A loss removes the hire, no answer every reply.
    """
    reached_by_id: dict[int, dict[str, int]] = {}
    for proposal_id, status, at in steps:
        number = _STEP_NUMBERS.get(status)
        reached = reached_by_id.setdefault(proposal_id, {})
        if number is None:
            if status in _LOST:
                reached.pop(ProposalStatus.HIRED, None)
            elif status == Step.NO_ANSWER:
                for reply in _REPLIED:
                    reached.pop(reply, None)
            continue
        for later in _LATER[number]:
            reached.pop(later, None)
        reached.setdefault(status, at)
    return reached_by_id


def _funnel_proposal(
    facts: ProposalFacts, cost: _Cost, reached: dict[str, int], *, is_dated: bool
) -> FunnelProposal:
    """Return a proposal's facts as figures use them; ``reached``: UTC ms by status of the funnel."""
    net, cents = cost
    return FunnelProposal(
        sent_at=facts.sent_at,
        net=net,
        cents=cents,
        boosted=facts.boost > 0,
        invited=facts.invited,
        cost=facts.cost,
        category=facts.category,
        posted_at=facts.posted_at,
        viewed_at=reached.get(ProposalStatus.VIEWED),
        replied_at=reached.get(ProposalStatus.INTERVIEWING),
        offered_at=reached.get(ProposalStatus.OFFER),
        hired_at=reached.get(ProposalStatus.HIRED),
        value_cents=facts.value_cents,
        lost=facts.status in LOST,
        lost_because=facts.lost_because,
        no_answer=facts.status is ProposalStatus.NO_ANSWER,
        is_dated=is_dated,
    )
