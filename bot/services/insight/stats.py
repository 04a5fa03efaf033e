"""/stats me: the cost and success of a member's proposals. Only reads."""

from dataclasses import dataclass, field
from datetime import timedelta

from bot.domain.insight import bands
from bot.domain.insight import funnel as domain
from bot.domain.insight.bands import Stage
from bot.domain.insight.diagnosis import Weakness, best_and_worst, losses, weakness
from bot.domain.insight.funnel import Funnel
from bot.domain.insight.goals import Goals, Progress, progress
from bot.domain.ledger.rules import rules_at
from bot.domain.proposals.proposals import LossReason
from bot.domain.time.calendar import day_of, day_start
from bot.domain.time.periods import Period, checked_period
from bot.services.insight.proposals import own_sent
from bot.services.insight.totals import ComparedTotals, compared
from bot.services.posting import post
from bot.services.who import Who
from bot.store import members, outcomes
from bot.store.engine.database import Tx

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
    None for no reason given. ``totals``: from *My Stats*, None if none were typed. ``progress``: of the present week towards
    ``goals``. ``balance``: in Connects.
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
    totals: ComparedTotals | None = None
    stages: dict[str, Stage] = field(default_factory=dict[str, Stage])
    losses: dict[LossReason | None, int] = field(default_factory=dict[LossReason | None, int])
    goals: Goals = field(default_factory=Goals)
    progress: Progress = field(default_factory=Progress)


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
    totals = outcomes.totals(tx, wallet.id)
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
        totals=None if totals is None else compared(sent, totals),
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
