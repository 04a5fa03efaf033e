"""/stats me: the cost and success of a member's proposals. Only reads."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import timedelta

from bot.domain.insight import bands
from bot.domain.insight import funnel as domain
from bot.domain.insight.bands import Stage
from bot.domain.insight.diagnosis import Weakness, best_and_worst, losses, weakness
from bot.domain.insight.funnel import Funnel, FunnelProposal, Pricing
from bot.domain.insight.goals import Goals, Progress, progress
from bot.domain.ledger.entries import Kind
from bot.domain.ledger.rules import Plan, rules_at
from bot.domain.proposals.proposals import FUNNEL, LOST, REPLIED, LossReason, ProposalStatus, Step, is_loss
from bot.domain.time.calendar import day_of, day_start
from bot.domain.time.periods import Period, checked_period
from bot.services.posting import post
from bot.services.who import Who
from bot.store import insight, members
from bot.store.engine.database import Tx
from bot.store.insight import LotPayment, ProposalFacts

_STEP_NUMBERS = {str(status): number for number, status in enumerate(FUNNEL)}
"""The number of each status in the funnel, from 0."""
_LATER = [[str(status) for status in FUNNEL[number + 1 :]] for number in range(len(FUNNEL))]
"""The statuses after each step of the funnel, by its number."""
_LOST = {str(step) for step in Step if is_loss(step)}
_REPLIED = [str(status) for status in FUNNEL if status in REPLIED]
NOTHING = domain.funnel(())


@dataclass(frozen=True, slots=True)
class MyStats:
    """The figures of the proposals sent in ``period``.

    ``own``: proposals without an invitation; ``invited``: with one. All the other figures are of ``own``. ``boosted``,
    ``plain``: with and without a boost. ``mature``: sent 30 days ago or earlier, ``fresh``: later. ``before``: of the
    period of the same length just before, None for the period ``all``. ``by_…``: funnels by group, e.g. by category;
    ``uncategorised``: of the proposals without a category. ``best``, ``worst``: the categories with the highest and lowest
    reply rate, None if their ranges overlap or too few outcomes are known.
    ``price_cents``: today's price of a Connect. ``stages``: how long each step took. ``losses``: lost proposals by reason,
    None for no reason given. ``progress``: of the present week towards ``goals``. ``balance``: in Connects.
    """

    balance: int
    period: Period
    own: Funnel
    invited: Funnel
    boosted: Funnel
    plain: Funnel
    mature: Funnel
    before: Funnel | None
    weakness: Weakness
    by_category: dict[str, Funnel]
    by_cost: dict[str, Funnel]
    by_age: dict[str, Funnel]
    best: str | None
    worst: str | None
    price_cents: int
    fresh: Funnel = NOTHING
    by_hour: dict[str, Funnel] = field(default_factory=dict[str, Funnel])
    uncategorised: Funnel = NOTHING
    stages: dict[str, Stage] = field(default_factory=dict[str, Stage])
    losses: dict[LossReason | None, int] = field(default_factory=dict[LossReason | None, int])
    goals: Goals = field(default_factory=Goals)
    progress: Progress = field(default_factory=Progress)


def own_sent(tx: Tx, wallet_id: int, since: int, now: int) -> list[FunnelProposal]:
    """Return the wallet's proposals sent at ``since`` (UTC ms) or later, invited or not, oldest first."""
    costs = _costs(insight.lot_payments(tx, wallet_id), now)
    steps = _reached(insight.proposal_steps(tx, wallet_id))
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


def my_stats(tx: Tx, who: Who, period: str, now: int) -> MyStats:
    """Return the figures of the proposals sent in the period. Raises NotStarted, BadChoice."""
    chosen = checked_period(period)
    wallet = post.wallet_of(tx, who)
    sent = own_sent(
        tx, wallet.id, 0, now
    )  # all of them: an interview of this week may answer an old proposal
    zone = members.reminders(tx, who.user_id).zone
    days = chosen.days
    since = day_start(day_of(now) - timedelta(days=days)) if days else 0
    earlier = day_start(day_of(now) - timedelta(days=2 * days)) if days else 0
    current = [proposal for proposal in sent if proposal.sent_at >= since]
    own = [proposal for proposal in current if not proposal.invited]
    of = domain.split(own, _keys(zone, now))
    mine = of["all"].get("", NOTHING)
    best, worst = best_and_worst(of["category"]) or (None, None)
    before = (proposal for proposal in sent if earlier <= proposal.sent_at < since and not proposal.invited)
    return MyStats(
        balance=post.present(tx, wallet, now).balance,
        period=chosen,
        own=mine,
        invited=domain.funnel(proposal for proposal in current if proposal.invited),
        boosted=of["boost"].get("boosted", NOTHING),
        plain=of["boost"].get("plain", NOTHING),
        mature=of["ripeness"].get("mature", NOTHING),
        before=domain.funnel(before) if days else None,
        weakness=weakness(mine),
        by_category=of["category"],
        by_cost=of["cost"],
        by_age=of["age"],
        best=best,
        worst=worst,
        price_cents=rules_at(day_of(now)).price_cents,
        fresh=of["ripeness"].get("fresh", NOTHING),
        by_hour=of["hour"],
        uncategorised=of["uncategorised"].get("", NOTHING),
        stages=bands.stages(own),
        losses=losses(own),
        goals=members.goals(tx, who.user_id),
        progress=progress(sent, now, zone),
    )


def _keys(zone: str, now: int) -> dict[str, domain.Key]:
    """Return for each grouping a function from a proposal to the name of its group."""
    return {
        "all": lambda proposal: "",
        "boost": lambda proposal: "boosted" if proposal.boosted else "plain",
        "ripeness": lambda proposal: "mature" if domain.is_mature(proposal, now) else "fresh",
        "category": lambda proposal: proposal.category,
        "uncategorised": lambda proposal: "" if proposal.category is None else None,
        "cost": bands.cost_band,
        "age": bands.age_band,
        "hour": bands.hour_band(zone),
    }


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


def _reached(steps: Iterable[tuple[int, str, int]]) -> dict[int, dict[str, int]]:
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
