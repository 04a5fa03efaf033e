"""Whether a boost pays: what more Connects add to the odds of a hire, and what they would have to add."""

from dataclasses import dataclass
from enum import StrEnum
from math import sqrt

from bot.domain.advice.best_jobs import BIDS, AdviceContext, connect_prices, with_boost
from bot.domain.advice.model import Coefficients, odds_of
from bot.domain.advice.posts import POSITION, Feature, Post, boost_feature, features
from bot.domain.advice.prices import Tier, cost_of
from bot.domain.advice.values import gain, value_of
from bot.domain.insight.intervals import Z_90

MOST_BID = 60
"""The highest boost, in Connects, that is advised; winning bids are usually 13 to 28 (docs/upwork.md, section 7)."""
FEWEST_BOOSTED = 5
"""Boosted proposals with a known outcome from which the member's own record counts as the source."""


class BoostSource(StrEnum):
    """What the estimated effect of a boost rests on the most."""

    OWN = "own"
    SHARED = "shared"
    PUBLISHED = "published"


@dataclass(frozen=True, slots=True)
class BoostAdvice:
    """What ``more`` Connects of a boost do, beside ``placed`` Connects that are already bid.

    ``lift``: the estimated share by which they raise the odds of a hire (0.10: from 4 % to 4.4 %), ``low`` to ``high``:
    its 90 % range. ``break_even``: the share from which on they pay, infinite without odds.
    """

    more: int
    placed: int
    lift: float
    low: float
    high: float
    break_even: float
    source: BoostSource

    @property
    def pays(self) -> bool:
        """Return True if the estimated lift is above the break-even."""
        return self.lift > self.break_even


def boost_advice(
    post: Post, context: AdviceContext, more: int, placed: int = 0, own_boosted: int = 0
) -> BoostAdvice | None:
    """Return whether ``more`` Connects pay as a boost on top of ``placed``; None for an invitation.

    ``own_boosted``: the member's boosted proposals among the outcomes that taught the model.
    """
    if post.is_invited:
        return None
    row = with_boost(features(post, context.trade, 0, context.at), placed)
    low, lift, high = lift_range(context.coefficients, row, more, placed)
    cents = value_of(post, context.trade, context.usual, context.fee_percent).cents
    before = odds_of(context.coefficients, row).hire
    gained, price = gain(context.goal, before, cents), cost_of(more, connect_prices(context))
    if own_boosted >= FEWEST_BOOSTED:
        source = BoostSource.OWN
    else:
        source = BoostSource.SHARED if context.coefficients.people else BoostSource.PUBLISHED
    return BoostAdvice(
        more=more,
        placed=placed,
        lift=lift,
        low=low,
        high=high,
        break_even=price / gained if gained > 0 else float("inf"),
        source=source,
    )


def lift_range(
    coefficients: Coefficients, row: tuple[float, ...], more: int, placed: int = 0, z: float = Z_90
) -> tuple[float, float, float]:
    """Return the lower end, the estimate and the upper end of the share by which more Connects raise the odds of a hire.

    ``row``: the features with the ``placed`` Connects. ``z``: the half width of the range in standard deviations. The
    upper end is never below the estimate, the lower end never above.
    """
    before = odds_of(coefficients, row)
    after = odds_of(coefficients, with_boost(row, placed + more))
    lift = after.hire / before.hire - 1 if before.hire else 0.0
    place = POSITION[Feature.BOOST]
    hire_after_reply = before.hire / before.reply if before.reply else 0.0
    variance = (1 - before.reply) ** 2 * coefficients.reply.covariance[place][place]
    variance += (1 - hire_after_reply) ** 2 * coefficients.hire.covariance[place][place]
    half = z * sqrt(variance) * (boost_feature(placed + more) - boost_feature(placed))
    return lift - half, lift, lift + half


def most_bid(
    context: AdviceContext, row: tuple[float, ...], value_cents: float, prices: tuple[Tier, ...]
) -> tuple[int, int]:
    """Return the range of the highest boost that pays, by a cautious and a hopeful estimate of the effect of boosts.

    Both are at most MOST_BID; (0, 0) if no boost pays even by the hopeful estimate. The range holds the highest boost
    that pays in half of the cases.
    """
    ends = [0, 0]
    gained = gain(context.goal, odds_of(context.coefficients, with_boost(row, 0)).hire, value_cents)
    for bid in (*range(1, BIDS[-1]), *range(BIDS[-1], MOST_BID + 1, 5)):
        low, _, high = lift_range(context.coefficients, with_boost(row, 0), bid, z=0.674)
        price = cost_of(bid, prices)
        for end, lift in enumerate((low, high)):
            if gained * lift > price:
                ends[end] = bid
    return ends[0], ends[1]
