"""/stats me: what the person's proposals cost and win. Reads only."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import timedelta

from bot.domain.insight import bands
from bot.domain.insight import funnel as domain
from bot.domain.insight.bands import Stage
from bot.domain.insight.funnel import Funnel, FunnelProposal, Pricing, Weakness
from bot.domain.insight.goals import Goals, Progress, progress
from bot.domain.ledger.entries import Kind
from bot.domain.ledger.rules import Plan, rules_at
from bot.domain.proposals.proposals import FUNNEL, LOST, LossReason, ProposalStatus
from bot.domain.time.calendar import day_of, day_start
from bot.domain.time.periods import Period, checked_period
from bot.services.posting import post
from bot.services.who import Who
from bot.store import insight, members
from bot.store.engine.database import Tx
from bot.store.insight import LotPayment, ProposalFacts

_PLACES = {str(status): place for place, status in enumerate(FUNNEL)}
_BEHIND = [[str(status) for status in FUNNEL[place + 1 :]] for place in range(len(FUNNEL))]
_LOST = {str(status) for status in LOST}
NOTHING = domain.funnel(())


@dataclass(frozen=True, slots=True)
class MyStats:
    """``own``: proposals of one's own accord; ``invited`` apart. ``mature``: of ``own``, those sent a month ago or more,
    ``fresh`` the others. ``before``: the same length of time just before; None for all. ``best``, ``worst``: categories
    by their reply rate, where that can be said. ``price_cents``: of a Connect today. ``stages``: how long each step took;
    ``losses``: of ``own``, how many were lost for what (None: nobody said). ``progress``: of the week under way.
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
    stages: dict[str, Stage] = field(default_factory=dict[str, Stage])
    losses: dict[LossReason | None, int] = field(default_factory=dict[LossReason | None, int])
    goals: Goals = field(default_factory=Goals)
    progress: Progress = field(default_factory=Progress)


def own_sent(tx: Tx, wallet_id: int, since: int, now: int) -> list[FunnelProposal]:
    """A wallet's proposals that were sent at ``since`` or later, invited or not, oldest first."""
    costs = _costs(insight.lot_payments(tx, wallet_id), now)
    steps = _reached(insight.proposal_steps(tx, wallet_id))
    found = insight.proposals(tx, wallet_id, since)
    return [_sent(facts, costs.get(facts.id, _NO_COST), steps.get(facts.id, {})) for facts in found]


def my_stats(tx: Tx, who: Who, period: str, now: int) -> MyStats:
    chosen = checked_period(period)
    wallet = post.wallet_of(tx, who)
    sent = own_sent(tx, wallet.id, 0, now)  # all: an answer of this week may be to one of long ago
    zone = members.reminders(tx, who.user_id).zone
    days = chosen.days
    since = day_start(day_of(now) - timedelta(days=days)) if days else 0
    earlier = day_start(day_of(now) - timedelta(days=2 * days)) if days else 0
    current = [one for one in sent if one.sent_at >= since]
    own = [one for one in current if not one.invited]
    of = domain.split(own, _keys(zone, now))
    mine = of["all"].get("", NOTHING)
    best, worst = domain.best_and_worst(of["category"]) or (None, None)
    before = (one for one in sent if earlier <= one.sent_at < since and not one.invited)
    return MyStats(
        balance=post.present(tx, wallet, now).balance,
        period=chosen,
        own=mine,
        invited=domain.funnel(one for one in current if one.invited),
        boosted=of["boost"].get("boosted", NOTHING),
        plain=of["boost"].get("plain", NOTHING),
        mature=of["ripeness"].get("mature", NOTHING),
        before=domain.funnel(before) if days else None,
        weakness=domain.weakness(mine),
        by_category=of["category"],
        by_cost=of["cost"],
        by_age=of["age"],
        best=best,
        worst=worst,
        price_cents=rules_at(day_of(now)).price_cents,
        fresh=of["ripeness"].get("fresh", NOTHING),
        by_hour=of["hour"],
        stages=bands.stages(own),
        losses=domain.losses(own),
        goals=members.goals(tx, who.user_id),
        progress=progress(sent, now, zone),
    )


def _keys(zone: str, now: int) -> dict[str, domain.Key]:
    """What proposals are told apart by."""
    return {
        "all": lambda one: "",
        "boost": lambda one: "boosted" if one.boosted else "plain",
        "ripeness": lambda one: "mature" if domain.is_mature(one, now) else "fresh",
        "category": lambda one: one.category,
        "cost": bands.cost_band,
        "age": bands.age_band,
        "hour": bands.hour_band(zone),
    }


_Cost = tuple[int, dict[Pricing, float]]
_NO_COST: _Cost = (0, dict.fromkeys(Pricing, 0.0))


def _costs(paid: list[LotPayment], now: int) -> dict[int, _Cost]:
    """By proposal, what it has out: Connects, and cents by pricing."""
    rules = rules_at(day_of(now))
    plus = rules.allowances[Plan.PLUS]
    of_plan = plus.fee_cents / (plus.paid + plus.free)
    found: dict[int, _Cost] = {}
    for one in paid:
        bought = one.paid_cents / one.lot_amount if one.paid_cents is not None else None
        cash = bought if bought is not None else rules.price_cents if one.kind is Kind.PURCHASE else 0.0
        is_grant = one.kind is Kind.REFILL and one.lot_amount > plus.free
        fifo = cash or (of_plan if is_grant else rules.price_cents if one.kind is Kind.OPENING else 0.0)
        net, before = found.get(one.proposal_id, _NO_COST)
        cents = {
            Pricing.REPLACEMENT: before[Pricing.REPLACEMENT] + one.amount * rules.price_cents,
            Pricing.CASH: before[Pricing.CASH] + one.amount * cash,
            Pricing.FIFO: before[Pricing.FIFO] + one.amount * fifo,
        }
        found[one.proposal_id] = (net + one.amount, cents)
    return found


def _reached(steps: Iterable[tuple[int, str, int]]) -> dict[int, dict[str, int]]:
    """When each proposal first got to a step of the funnel; a step back, which is a correction, takes back what came
    after it, and so does a loss that follows a hire."""
    found: dict[int, dict[str, int]] = {}
    for proposal_id, status, at in steps:
        place = _PLACES.get(status)
        reached = found.setdefault(proposal_id, {})
        if place is None:
            if status in _LOST:
                reached.pop(ProposalStatus.HIRED, None)
            continue
        for later in _BEHIND[place]:
            reached.pop(later, None)
        reached.setdefault(status, at)
    return found


def _sent(facts: ProposalFacts, cost: _Cost, reached: dict[str, int]) -> FunnelProposal:
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
    )
