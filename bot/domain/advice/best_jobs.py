"""The best set of open jobs for the Connects at hand, and the order of the others.

Jobs are compared by their gain per Connect at the instant of the question. A job is in the set if its gain is above the
shadow price of its Connects (prices) and the Connects at hand reach; a boost is one more option of a job.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.advice.model import Coefficients, HireOdds, chances, odds_of
from bot.domain.advice.posts import POSITION, USUAL_COST, Feature, Post, boost_feature, features
from bot.domain.advice.prices import PATIENCE, Supply, Tier, cost_of, tiers
from bot.domain.advice.reasons import Change, WeighedReason, change, reasons
from bot.domain.advice.selection import Option, select
from bot.domain.advice.trades import UNKNOWN_FIT, Trade, TradeFit, trade_fit
from bot.domain.advice.values import JobValue, RankGoal, UsualValues, gain, value_of
from bot.domain.time.calendar import DAY_MS

MOST_SEEN = 400
"""The newest of the posts seen that the price rests on."""
BIDS = (5, 10, 15, 20, 30)
"""Boosts, in Connects, that are looked at."""
BOOST_DAYS = 7
"""The age in days up to which a post takes boosts (docs/upwork.md, section 7)."""
MET_AFTER_MS = DAY_MS
"""How long after a post is logged a member usually decides on it: the price rests on what posts are worth by then."""
COMES_BACK = 0.10
"""The share of a proposal's Connects that returns on average, because clients close jobs (docs/upwork.md, section 15)."""


@dataclass(frozen=True, slots=True)
class AdviceContext:
    """What is known of a member and the moment, for any advice.

    ``seen``: the posts logged in the last prices.SEEN_DAYS days, with their ``seen_at``. ``at``: the instant of the
    question, UTC ms. ``price_cents``: US cents of a Connect. ``usual_cost``: Connects of a proposal whose cost is
    unknown.
    """

    coefficients: Coefficients
    trade: Trade | None
    goal: RankGoal
    supply: Supply
    usual: UsualValues
    seen: tuple[Post, ...]
    at: int
    price_cents: int
    fee_percent: int
    usual_cost: int = USUAL_COST

    def cost(self, post: Post) -> int:
        """Return the Connects of a proposal; the usual cost if unknown."""
        return self.usual_cost if post.connects is None else post.connects

    def gain(self, chance: float, cents: float, connects: int) -> float:
        """Return the gain of a proposal by the goal; 0 under the goal of both if ``connects`` cost more than the hire brings
        on average.
        """
        lost = connects * self.price_cents * (1 - COMES_BACK)
        return 0.0 if self.goal is RankGoal.BOTH and chance * cents < lost else gain(self.goal, chance, cents)

    def fit(self, post: Post) -> TradeFit:
        """Return how well the post fits the member's trade."""
        return (
            UNKNOWN_FIT
            if self.trade is None
            else trade_fit(self.trade, post.category, post.skills, post.title)
        )


@dataclass(frozen=True, slots=True)
class RankedPost:
    """An open job in the order of the advice.

    ``connects``: of the proposal without ``boost``, the advised bid, 0 for none. ``gain``: in units of the goal, with the
    boost. ``price``: what the Connects are worth elsewhere. ``is_cost_guess``: the post's cost is unknown.
    """

    post: Post
    connects: int
    boost: int
    odds: HireOdds
    value: JobValue
    fit: TradeFit
    gain: float
    price: float
    is_chosen: bool
    is_cost_guess: bool
    reasons: tuple[WeighedReason, ...]
    change: Change | None


@dataclass(frozen=True, slots=True)
class BestJobs:
    """The answer: ``rows`` begins with the ``chosen`` jobs of the set, the densest first.

    ``connects``: the cost of the set with its boosts; ``expiring``: how many of these Connects would soon expire.
    ``price``: the gain that a Connect must bring. ``asks_trade``: the member's trade is unknown, and nothing was left out
    for it. ``outside``, ``dead``: open jobs left out, since they are outside the trade, or ended or too old.
    """

    rows: tuple[RankedPost, ...]
    chosen: int
    connects: int
    expiring: int
    price: float
    asks_trade: bool
    outside: int
    dead: int
    is_prior_only: bool


@dataclass(frozen=True, slots=True)
class _Scored:
    """A post with its features and its options, the one without a boost first."""

    post: Post
    row: tuple[float, ...]
    odds: HireOdds
    value: JobValue
    options: tuple[Option, ...]


def best_jobs(
    posts: Sequence[Post], context: AdviceContext, *, outside: bool = False, boosts: bool = True
) -> BestJobs:
    """Return the best set of ``posts`` and the order of the others.

    ``outside``: jobs outside the trade take part. ``boosts``: boosts are advised where they pay. Invitations and dead posts
    never take part.
    """
    alive = [post for post in posts if not post.is_dead(context.at) and not post.is_invited]
    fitting = alive if outside else [post for post in alive if context.fit(post).fits is not False]
    prices = connect_prices(context)
    least = min(tier.price for tier in prices)
    scored = [_scored(post, context, least, boosts) for post in fitting]
    options = [option for candidate in scored for option in candidate.options]
    chosen = {option.job_id: option for option in select(options, context.supply.at_hand, prices)}
    total = sum(option.cost for option in chosen.values())
    rows = [
        _ranked(candidate, chosen.get(candidate.post.job_id), context, prices, total) for candidate in scored
    ]
    rows.sort(
        key=lambda row: (not row.is_chosen, -row.gain / max(1, row.connects + row.boost), row.post.job_id)
    )
    return BestJobs(
        rows=tuple(rows),
        chosen=len(chosen),
        connects=total,
        expiring=min(total, sum(batch.connects for batch in context.supply.batches)),
        price=prices[-1].price,
        asks_trade=context.trade is None or not context.trade.is_known,
        outside=len(alive) - len(fitting),
        dead=sum(post.is_dead(context.at) for post in posts),
        is_prior_only=context.coefficients.is_prior_only,
    )


def connect_prices(context: AdviceContext) -> tuple[Tier, ...]:
    """Return what a Connect must gain, from the posts of the trade that the member has seen."""
    seen = sorted(
        (post for post in context.seen if post.seen_at is not None), key=lambda post: -(post.seen_at or 0)
    )
    newest = [
        post for post in seen[:MOST_SEEN] if context.fit(post).fits is not False and not post.is_invited
    ]
    jobs = [
        (_plain_gain(post, context, (post.seen_at or context.at) + MET_AFTER_MS), context.cost(post))
        for post in newest
    ]
    days = (context.at - (seen[:MOST_SEEN][-1].seen_at or 0)) / DAY_MS if seen else 0.0
    in_money = context.price_cents * (1 - COMES_BACK) if context.goal is RankGoal.MONEY else 0.0
    return tiers(jobs, days, context.supply, in_money, PATIENCE)


def _plain_gain(post: Post, context: AdviceContext, at: int) -> float:
    _, chance = chances(context.coefficients, features(post, context.trade, 0, at))
    return context.gain(chance, _value(post, context).cents, context.cost(post))


def _value(post: Post, context: AdviceContext) -> JobValue:
    return value_of(post, context.trade, context.usual, context.fee_percent)


def _scored(post: Post, context: AdviceContext, least: float, boosts: bool) -> _Scored:
    row = features(post, context.trade, 0, context.at)
    odds, value, cost = odds_of(context.coefficients, row), _value(post, context), context.cost(post)
    options = [Option(post.job_id, cost, context.gain(odds.hire, value.cents, cost))]
    age = post.age_ms(context.at)
    if boosts and (age is None or age < BOOST_DAYS * DAY_MS):
        for bid in BIDS:
            _, chance = chances(context.coefficients, with_boost(row, bid))
            boosted = Option(post.job_id, cost + bid, context.gain(chance, value.cents, cost + bid), bid)
            # The first Connects of a boost gain most: if these don't pay, no more do.
            if boosted.gain - options[0].gain <= least * bid:
                break
            options.append(boosted)
    return _Scored(post, row, odds, value, tuple(options))


def with_boost(row: tuple[float, ...], boost: int) -> tuple[float, ...]:
    """Return the features of the same proposal with a boost of so many Connects."""
    place = POSITION[Feature.BOOST]
    return (*row[:place], boost_feature(boost), *row[place + 1 :])


def _ranked(
    candidate: _Scored, chosen: Option | None, context: AdviceContext, prices: Sequence[Tier], total: int
) -> RankedPost:
    option = chosen or candidate.options[0]
    odds = (
        odds_of(context.coefficients, with_boost(candidate.row, option.boost))
        if option.boost
        else candidate.odds
    )
    rest = total - option.cost if chosen else total
    price = cost_of(rest + option.cost, prices) - cost_of(rest, prices)
    plain = candidate.options[0]
    ratio = option.gain / price if price > 0 else float("inf") if option.gain else 0.0
    usual = value_of(Post(0, kind=candidate.post.kind), context.trade, context.usual, context.fee_percent)
    return RankedPost(
        post=candidate.post,
        connects=plain.cost,
        boost=option.boost,
        odds=odds,
        value=candidate.value,
        fit=context.fit(candidate.post),
        gain=option.gain,
        price=price,
        is_chosen=chosen is not None,
        is_cost_guess=candidate.post.connects is None,
        reasons=reasons(
            context.coefficients,
            candidate.row,
            odds,
            context.goal,
            None if candidate.value.is_guess or not usual.cents else candidate.value.cents / usual.cents,
            candidate.post.connects,
        ),
        change=change(
            context.coefficients, candidate.row, option.gain > price, chosen is not None, ratio, plain.cost
        ),
    )
