"""What an interview and a hire are expected to cost in Connects, by category and by the value of the job."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import exp, sqrt

from bot.domain.advice.best_jobs import AdviceContext
from bot.domain.advice.model import HireOdds, mean_spread, odds_of
from bot.domain.advice.posts import Post, features
from bot.domain.advice.values import value_of
from bot.domain.insight.intervals import Z_90

BANDS_CENTS = (10_000, 50_000, 200_000)
"""The bounds of the values of jobs in US cents: under 100 USD, up to 500, up to 2,000, above."""
FEWEST_POSTS = 3
"""The fewest posts of a group for which a cost is estimated."""


@dataclass(frozen=True, slots=True)
class ExpectedCost:
    """Connects for an interview and for a hire, if one sends to all jobs of a group.

    ``category`` None: unknown. ``band``: the place of the job's value among BANDS_CENTS, 0 for the lowest; None for all
    values. The ranges hold the true costs in 9 of 10 cases. ``posts``: those that the estimate rests on.
    """

    category: str | None
    band: int | None
    posts: int
    per_interview: float
    interview_range: tuple[float, float]
    per_hire: float
    hire_range: tuple[float, float]


def expected_costs(posts: Iterable[Post], context: AdviceContext) -> tuple[ExpectedCost, ...]:
    """Return the costs by category, and within a category by value; the groups with most posts first.

    Posts count as on the day when they were seen. Invitations and groups of fewer than FEWEST_POSTS are left out.
    """
    groups = dict[tuple[str | None, int | None], list[Post]]()
    for post in posts:
        if not post.is_invited:
            band = _band(value_of(post, context.trade, context.usual, context.fee_percent).cents)
            groups.setdefault((post.category, None), []).append(post)
            groups.setdefault((post.category, band), []).append(post)
    costs = [
        _cost(category, band, group, context)
        for (category, band), group in groups.items()
        if len(group) >= FEWEST_POSTS
    ]
    return tuple(
        sorted(
            costs, key=lambda cost: (-cost.posts, cost.category or "", -1 if cost.band is None else cost.band)
        )
    )


def _band(cents: float) -> int:
    return sum(cents >= bound for bound in BANDS_CENTS)


def _cost(category: str | None, band: int | None, posts: list[Post], context: AdviceContext) -> ExpectedCost:
    rows = [features(post, context.trade, 0, post.seen_at or context.at) for post in posts]
    estimates: list[HireOdds] = [odds_of(context.coefficients, row) for row in rows]
    connects = sum(context.cost(post) for post in posts)
    middle = tuple(sum(values) / len(rows) for values in zip(*rows, strict=True))
    reply_spread, hire_spread = mean_spread(context.coefficients, middle)
    per_interview = connects / sum(estimate.reply for estimate in estimates)
    per_hire = connects / sum(estimate.hire for estimate in estimates)
    return ExpectedCost(
        category=category,
        band=band,
        posts=len(posts),
        per_interview=per_interview,
        interview_range=_range(per_interview, reply_spread),
        per_hire=per_hire,
        hire_range=_range(per_hire, sqrt(reply_spread**2 + hire_spread**2)),
    )


def _range(cost: float, spread: float) -> tuple[float, float]:
    factor = exp(Z_90 * spread)
    return cost / factor, cost * factor
