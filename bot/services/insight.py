"""/stats me: what the person's proposals cost and win. Reads only."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from bot import errors
from bot.clock import Clock
from bot.domain import funnel as domain
from bot.domain.calendar import day_of, day_start
from bot.domain.entries import Kind
from bot.domain.funnel import Funnel, Pricing, Sent, Weakness
from bot.domain.proposals import FUNNEL, ProposalStatus
from bot.domain.rules import Plan, rules_at
from bot.services import posting
from bot.services.who import Who
from bot.store import insight
from bot.store.database import Database, Tx
from bot.store.insight import Facts, Paid


class Period(StrEnum):
    MONTH = "30 days"
    QUARTER = "90 days"
    YEAR = "12 months"
    ALL = "all"


_DAYS = {Period.MONTH: 30, Period.QUARTER: 90, Period.YEAR: 365}


@dataclass(frozen=True, slots=True)
class MyStats:
    """``own``: proposals of one's own accord; ``invited`` apart. ``mature``: of ``own``, those sent a month ago or more.
    ``before``: the same length of time just before; None for all. ``best``, ``worst``: categories by their reply rate,
    where that can be said. ``price_cents``: of a Connect today.
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


class Insight:
    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock

    async def me(self, who: Who, period: str) -> MyStats:
        """Raises NotStarted, BadChoice."""
        return await self._db.read(_me, who, period, self._clock.now())


def checked_period(given: str) -> Period:
    """The period of that name, or BadChoice."""
    try:
        return Period(given)
    except ValueError:
        raise errors.BadChoice(field="period", given=given) from None


def _me(tx: Tx, who: Who, period: str, now: int) -> MyStats:
    chosen = checked_period(period)
    wallet = posting.wallet_of(tx, who.user_id)
    days = _DAYS.get(chosen)
    since = day_start(day_of(now) - timedelta(days=days)) if days else 0
    earlier = day_start(day_of(now) - timedelta(days=2 * days)) if days else 0
    costs = _costs(insight.paid(tx, wallet.id), now)
    steps = _reached(insight.steps(tx, wallet.id))
    found = insight.proposals(tx, wallet.id, earlier)
    sent = [_sent(facts, costs.get(facts.id, []), steps.get(facts.id, {})) for facts in found]
    current = [one for one in sent if one.sent_at >= since]
    own = [one for one in current if not one.invited]
    by_category = domain.groups(own, lambda one: one.category)
    extremes = domain.best_and_worst(by_category) or (None, None)
    mine = domain.funnel(own)
    return MyStats(
        balance=posting.present(tx, wallet, now).balance,
        period=chosen,
        own=mine,
        invited=domain.funnel(one for one in current if one.invited),
        boosted=domain.funnel(one for one in own if one.boosted),
        plain=domain.funnel(one for one in own if not one.boosted),
        mature=domain.funnel(domain.mature(own, now)),
        before=domain.funnel(one for one in sent if one.sent_at < since and not one.invited)
        if days
        else None,
        weakness=domain.weakness(mine),
        by_category=by_category,
        by_cost=domain.groups(own, domain.cost_band),
        by_age=domain.groups(own, domain.age_band),
        best=extremes[0],
        worst=extremes[1],
        price_cents=rules_at(day_of(now)).price_cents,
    )


_Cost = tuple[int, dict[Pricing, float]]


def _costs(paid: list[Paid], now: int) -> dict[int, list[_Cost]]:
    """By proposal, what each lot that paid for it put in: Connects, and cents by pricing."""
    rules = rules_at(day_of(now))
    plus = rules.allowances[Plan.PLUS]
    of_plan = plus.fee_cents / (plus.paid + plus.free)
    found: dict[int, list[_Cost]] = {}
    for one in paid:
        bought = one.paid_cents / one.lot_amount if one.paid_cents is not None else None
        cash = bought if bought is not None else rules.price_cents if one.kind is Kind.PURCHASE else 0.0
        is_grant = one.kind is Kind.REFILL and one.lot_amount > plus.free
        fifo = cash or (of_plan if is_grant else rules.price_cents if one.kind is Kind.OPENING else 0.0)
        cents = {
            Pricing.REPLACEMENT: one.amount * rules.price_cents,
            Pricing.CASH: one.amount * cash,
            Pricing.FIFO: one.amount * fifo,
        }
        found.setdefault(one.proposal_id, []).append((one.amount, cents))
    return found


def _reached(steps: Iterable[tuple[int, str, int]]) -> dict[int, dict[ProposalStatus, int]]:
    """When each proposal first got to a step of the funnel; a step back, which is a correction, takes back what came
    after it."""
    found: dict[int, dict[ProposalStatus, int]] = {}
    for proposal_id, status, at in steps:
        if status not in FUNNEL:
            continue
        place = FUNNEL.index(ProposalStatus(status))
        reached = found.setdefault(proposal_id, {})
        for later in FUNNEL[place + 1 :]:
            reached.pop(later, None)
        reached.setdefault(FUNNEL[place], at)
    return found


def _sent(facts: Facts, costs: list[_Cost], reached: dict[ProposalStatus, int]) -> Sent:
    return Sent(
        sent_at=facts.sent_at,
        net=sum(amount for amount, _ in costs),
        cents={pricing: sum(cents[pricing] for _, cents in costs) for pricing in Pricing},
        boosted=facts.boost > 0,
        invited=facts.invited,
        category=facts.category,
        posted_at=facts.posted_at,
        viewed_at=reached.get(ProposalStatus.VIEWED),
        replied_at=reached.get(ProposalStatus.INTERVIEWING),
        offered_at=reached.get(ProposalStatus.OFFER),
        hired_at=reached.get(ProposalStatus.HIRED),
        value_cents=facts.value_cents,
    )
