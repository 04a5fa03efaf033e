"""Whether a single job is worth its Connects: a verdict, what to bid at most, the reasons, and red flags."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.advice.best_jobs import BOOST_DAYS, AdviceContext, connect_prices
from bot.domain.advice.boosting import most_bid
from bot.domain.advice.model import HireOdds, odds_of
from bot.domain.advice.posts import Post, features
from bot.domain.advice.prices import Batch, cost_of
from bot.domain.advice.reasons import Change, WeighedReason, change, reasons
from bot.domain.advice.values import JobValue, value_of
from bot.domain.jobs.jobs import JobKind
from bot.domain.time.calendar import DAY_MS

WIDEST = 75.0
"""How many times the upper end of the odds may be the lower end; above, too little is known for a verdict."""
BORDERLINE = 0.7
"""The gain against the price of the Connects from which a job is borderline; from 1 on a job is worth its Connects."""


class Verdict(StrEnum):
    """The answer in a word."""

    WORTH_IT = "worth_it"
    BORDERLINE = "borderline"
    SKIP = "skip"
    TOO_LITTLE_KNOWN = "too_little_known"


class RedFlag(StrEnum):
    """A fact of a post that speaks against any proposal."""

    ENDED = "ended"
    OLD = "old"
    OUTSIDE_TRADE = "outside_trade"
    HARDLY_HIRES = "hardly_hires"
    NEVER_SPENT = "never_spent"
    CROWDED = "crowded"
    PAYS_BELOW_RATE = "pays_below_rate"
    DEAR = "dear"


OLD_DAYS = 14
HARDLY_PERCENT = 25
CROWDED_FROM = 50
BELOW_RATE = 0.6
DEAR_FROM = 25
"""The bounds of the red flags: days, per cent of posts with a hire, proposals, part of the member's rate, Connects."""


@dataclass(frozen=True, slots=True)
class Worth:
    """The advice on one job.

    ``odds``: None for an invitation, which costs nothing and has no verdict to weigh: worth_it. ``ratio``: the gain against
    the price of the Connects, infinite if they cost nothing. ``most_connects``: the highest cost of a proposal without a
    boost that still pays, None if any does. ``most_bid``: the lowest and highest reasonable limit of a boost in Connects,
    None where a boost isn't possible. ``batches``: those that expire soon and would pay for the proposal.
    """

    verdict: Verdict
    odds: HireOdds | None
    value: JobValue
    connects: int
    is_cost_guess: bool
    ratio: float
    most_connects: int | None
    most_bid: tuple[int, int] | None
    reasons: tuple[WeighedReason, ...]
    red_flags: tuple[RedFlag, ...]
    batches: tuple[Batch, ...]
    change: Change | None


def worth(post: Post, context: AdviceContext) -> Worth:
    """Return whether the post is worth its Connects to the member at this instant.

    The verdict is too_little_known exactly if the post is alive and the upper end of its odds is more than WIDEST times the
    lower end. A dead post is skipped.
    """
    value, cost = value_of(post, context.trade, context.usual, context.fee_percent), context.cost(post)
    flags = tuple(_red_flags(post, context))
    if post.is_invited:
        verdict = Verdict.SKIP if post.is_dead(context.at) else Verdict.WORTH_IT
        return Worth(
            verdict=verdict,
            odds=None,
            value=value,
            connects=0,
            is_cost_guess=False,
            ratio=float("inf"),
            most_connects=None,
            most_bid=None,
            reasons=(),
            red_flags=flags,
            batches=(),
            change=None,
        )
    row = features(post, context.trade, 0, context.at)
    odds, prices = odds_of(context.coefficients, row), connect_prices(context)
    gained, price = context.gain(odds.hire, value.cents, cost), cost_of(cost, prices)
    ratio = gained / price if price > 0 else float("inf") if gained else 0.0
    usual = value_of(Post(0, kind=post.kind), context.trade, context.usual, context.fee_percent).cents
    age = post.age_ms(context.at)
    takes_boosts = not post.is_dead(context.at) and (age is None or age < BOOST_DAYS * DAY_MS)
    return Worth(
        verdict=_verdict(post.is_dead(context.at), odds, ratio),
        odds=odds,
        value=value,
        connects=cost,
        is_cost_guess=post.connects is None,
        ratio=ratio,
        most_connects=int(gained / prices[-1].price) if prices[-1].price > 0 else None,
        most_bid=most_bid(context, row, value.cents, prices) if takes_boosts else None,
        reasons=reasons(
            context.coefficients,
            row,
            odds,
            context.goal,
            None if value.is_guess or not usual else value.cents / usual,
            post.connects,
        ),
        red_flags=flags,
        batches=tuple(_paying(cost, context)),
        change=change(context.coefficients, row, ratio > 1, ratio > 1, ratio, cost),
    )


def _verdict(is_dead: bool, odds: HireOdds, ratio: float) -> Verdict:
    if is_dead:
        return Verdict.SKIP
    if odds.high > WIDEST * odds.low:
        return Verdict.TOO_LITTLE_KNOWN
    if ratio >= 1:
        return Verdict.WORTH_IT
    return Verdict.BORDERLINE if ratio >= BORDERLINE else Verdict.SKIP


def _red_flags(post: Post, context: AdviceContext) -> Iterator[RedFlag]:
    age = post.age_ms(context.at)
    if post.is_dead(context.at):
        yield RedFlag.ENDED
    elif age is not None and age >= OLD_DAYS * DAY_MS:
        yield RedFlag.OLD
    if context.fit(post).fits is False:
        yield RedFlag.OUTSIDE_TRADE
    if post.hire_rate is not None and post.hire_rate < HARDLY_PERCENT and post.client_spent_cents != 0:
        yield RedFlag.HARDLY_HIRES
    if post.client_spent_cents == 0:
        yield RedFlag.NEVER_SPENT
    if post.rivals is not None and post.rivals >= CROWDED_FROM:
        yield RedFlag.CROWDED
    own = None if context.trade is None else context.trade.hourly_cents
    if own and post.kind is JobKind.HOURLY and post.budget_cents and post.budget_cents < BELOW_RATE * own:
        yield RedFlag.PAYS_BELOW_RATE
    if post.connects is not None and post.connects >= DEAR_FROM:
        yield RedFlag.DEAR


def _paying(cost: int, context: AdviceContext) -> Iterator[Batch]:
    """Yield the batches that expire soon and would pay, with the Connects that each would give."""
    left = cost
    for batch in sorted(context.supply.batches, key=lambda batch: batch.days_left):
        part = min(left, batch.connects)
        if part > 0:
            yield Batch(part, batch.days_left)
        left -= part
