"""The money that a contract brings, and the gain of a proposal by what the member wants."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from math import exp, log, sqrt
from statistics import fmean, median

from bot.domain.advice.posts import JobSize, Post
from bot.domain.advice.trades import Trade
from bot.domain.jobs.jobs import JobKind

USUAL_PRICE_CENTS = 30_000
"""US cents of a fixed-price job whose budget is unknown, until the member's posts say more."""
USUAL_RATE_CENTS = 2_500
"""US cents per hour where neither the post nor the member names a rate."""
USUAL_HOURS = 40.0
"""Hours of an hourly contract whose size is unknown, until the member's hires say more."""
HOURS_OF_SIZE = {
    JobSize.UNDER_1_MONTH: 30.0,
    JobSize.MONTHS_1_TO_3: 90.0,
    JobSize.MONTHS_3_TO_6: 180.0,
    JobSize.OVER_6_MONTHS: 300.0,
}
"""Hours of an hourly contract by its size."""
BELIEVED_CASES = 5
"""Posts or hires that a usual value counts for, against those of the member."""


class RankGoal(StrEnum):
    """What the member wants of the Connects: hires, money, or both alike."""

    HIRES = "hires"
    MONEY = "money"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class OwnHire:
    """A contract that the member won. ``value_cents``: what it brought; the other fields are those of the post."""

    kind: JobKind | None
    budget_cents: int | None
    value_cents: int


@dataclass(frozen=True, slots=True)
class UsualValues:
    """What the contracts of a member usually bring.

    ``price_cents``: of a fixed-price job, ``rate_cents``: per hour, both in US cents; ``hours``: of an hourly contract.
    ``prices``: `price_cents` by category.
    """

    price_cents: float = USUAL_PRICE_CENTS
    rate_cents: float = USUAL_RATE_CENTS
    hours: float = USUAL_HOURS
    prices: Mapping[str, float] = field(default_factory=dict[str, float])

    @classmethod
    def of(cls, posts: Iterable[Post], hires: Iterable[OwnHire] = ()) -> "UsualValues":
        """Return the usual values of the posts that a member has seen, and the usual hours of the member's hires."""
        prices, rates, by_category = list[float](), list[float](), dict[str, list[float]]()
        for post in posts:
            if post.budget_cents and post.kind is JobKind.HOURLY:
                rates.append(post.budget_cents)
            elif post.budget_cents:
                prices.append(post.budget_cents)
                if post.category:
                    by_category.setdefault(post.category, []).append(post.budget_cents)
        hours = [
            hire.value_cents / hire.budget_cents
            for hire in hires
            if hire.kind is JobKind.HOURLY and hire.budget_cents and hire.value_cents > 0
        ]
        price = _drawn(prices, USUAL_PRICE_CENTS)
        return cls(
            price_cents=price,
            rate_cents=_drawn(rates, USUAL_RATE_CENTS),
            hours=_drawn_mean(hours, USUAL_HOURS),
            prices={category: _drawn(own, price) for category, own in by_category.items()},
        )


@dataclass(frozen=True, slots=True)
class JobValue:
    """What a contract brings after Upwork's fee, in US cents. ``is_guess``: the post names no budget or rate."""

    cents: float
    is_guess: bool


def value_of(post: Post, trade: Trade | None, usual: UsualValues, fee_percent: int) -> JobValue:
    """Return what a contract for the post brings.

    A price is the budget; an hourly job brings its rate, else the member's, for the usual hours of its size. Without a
    budget the usual value of its kind counts. A post of unknown kind counts as a fixed price.
    """
    kept = (100 - fee_percent) / 100
    if post.kind is JobKind.HOURLY:
        own = None if trade is None else trade.hourly_cents
        rate = post.budget_cents or own or usual.rate_cents
        hours = usual.hours
        if post.size is not None:
            hours *= HOURS_OF_SIZE[post.size] / USUAL_HOURS
        return JobValue(rate * hours * kept, is_guess=not post.budget_cents)
    price = post.budget_cents or usual.prices.get(post.category or "", usual.price_cents)
    return JobValue(price * kept, is_guess=not post.budget_cents)


def gain(goal: RankGoal, chance: float, cents: float) -> float:
    """Return what a chance of a hire that brings ``cents`` is worth: the chance, chance × cents, or chance × √cents."""
    if goal is RankGoal.HIRES:
        return chance
    return chance * (cents if goal is RankGoal.MONEY else sqrt(max(0.0, cents)))


def _drawn(values: list[float], believed: float) -> float:
    """Return the median of the values, drawn to what is believed as if BELIEVED_CASES values were that."""
    if not values:
        return believed
    return _mixed(log(median(values)), len(values), believed)


def _drawn_mean(values: list[float], believed: float) -> float:
    """Return the geometric mean of the values, drawn to what is believed in the same way."""
    return _mixed(fmean(map(log, values)), len(values), believed) if values else believed


def _mixed(middle: float, cases: int, believed: float) -> float:
    return exp((cases * middle + BELIEVED_CASES * log(believed)) / (cases + BELIEVED_CASES))
