"""Why a job stands where it stands, as codes for words: the facts of its post that move its gain per Connect the most."""

from dataclasses import dataclass
from enum import StrEnum
from math import log

from bot.domain.advice.model import Coefficients, HireOdds
from bot.domain.advice.posts import FEATURES, POSITION, USUAL_COST, Feature
from bot.domain.advice.values import BOTH_POWER, RankGoal

LEAST_EFFECT = 0.08
"""The least effect of a reason, as the logarithm of a factor: 8 %."""
MOST_REASONS = 3


class PostReason(StrEnum):
    """A fact of a post. Whether the fact speaks for the job is told by the reason's effect."""

    FRESH = "fresh"
    OLD = "old"
    FEW_RIVALS = "few_rivals"
    MANY_RIVALS = "many_rivals"
    HIRES_OFTEN = "hires_often"
    HIRES_SELDOM = "hires_seldom"
    SPENT_MUCH = "spent_much"
    SPENT_LITTLE = "spent_little"
    FITS_SKILLS = "fits_skills"
    FEW_SKILLS = "few_skills"
    OUTSIDE_TRADE = "outside_trade"
    PAYS_WELL = "pays_well"
    PAYS_LITTLE = "pays_little"
    CHEAP = "cheap"
    DEAR = "dear"
    HOURLY = "hourly"
    FIXED_PRICE = "fixed_price"


_NAMES: dict[Feature, tuple[PostReason, PostReason]] = {
    Feature.AGE: (PostReason.FRESH, PostReason.OLD),
    Feature.RIVALS: (PostReason.FEW_RIVALS, PostReason.MANY_RIVALS),
    Feature.HIRE_RATE: (PostReason.HIRES_SELDOM, PostReason.HIRES_OFTEN),
    Feature.SPENT: (PostReason.SPENT_LITTLE, PostReason.SPENT_MUCH),
    Feature.BUDGET: (PostReason.PAYS_LITTLE, PostReason.PAYS_WELL),
    Feature.HOURLY: (PostReason.FIXED_PRICE, PostReason.HOURLY),
    Feature.COST: (PostReason.CHEAP, PostReason.DEAR),
    Feature.CATEGORY_FIT: (PostReason.OUTSIDE_TRADE, PostReason.OUTSIDE_TRADE),
    Feature.SKILLS_FIT: (PostReason.FEW_SKILLS, PostReason.FITS_SKILLS),
}
"""The names of a feature below and above that of a usual post."""


@dataclass(frozen=True, slots=True)
class WeighedReason:
    """A fact, and the logarithm of the factor by which the fact changes the gain per Connect: above 0 speaks for the job."""

    reason: PostReason
    effect: float


def reasons(
    coefficients: Coefficients,
    row: tuple[float, ...],
    odds: HireOdds,
    goal: RankGoal,
    worth_ratio: float | None,
    connects: int | None,
) -> tuple[WeighedReason, ...]:
    """Return at most MOST_REASONS facts with the greatest effect, the greatest first.

    ``row``: the features. ``worth_ratio``: the job's value against a usual one's, None if guessed. ``connects``: the
    cost, None if unknown.
    """
    hire_after_reply = odds.hire / odds.reply if odds.reply else 0.0
    effects = dict[PostReason, float]()
    for feature, (below, above) in _NAMES.items():
        place = POSITION[feature]
        # A number of proposals that nobody typed is a guess from the age, and no fact of the post.
        value = 0.0 if feature is Feature.RIVALS and row[POSITION[Feature.NO_RIVALS]] else row[place]
        slope = (1 - odds.reply) * coefficients.reply.mean[place] + (
            1 - hire_after_reply
        ) * coefficients.hire.mean[place]
        name = above if value > 0 else below
        effects[name] = effects.get(name, 0.0) + slope * value
    if worth_ratio and goal is not RankGoal.HIRES:
        name = PostReason.PAYS_WELL if worth_ratio > 1 else PostReason.PAYS_LITTLE
        power = 1.0 if goal is RankGoal.MONEY else BOTH_POWER
        effects[name] = effects.get(name, 0.0) + power * log(worth_ratio)
    if connects:
        name = PostReason.CHEAP if connects < USUAL_COST else PostReason.DEAR
        effects[name] = effects.get(name, 0.0) - log(connects / USUAL_COST)
    heavy = sorted((-abs(effect), name) for name, effect in effects.items() if abs(effect) >= LEAST_EFFECT)
    return tuple(WeighedReason(name, effects[name]) for _, name in heavy[:MOST_REASONS])


class ChangeKind(StrEnum):
    """What would change whether a job is in the set.

    ``dearer``: out above so many Connects. ``cheaper``: in up to so many. ``more_connects``: in, if more Connects were at
    hand. ``fact``: a fact that isn't known could bring the job in.
    """

    DEARER = "dearer"
    CHEAPER = "cheaper"
    MORE_CONNECTS = "more_connects"
    FACT = "fact"


@dataclass(frozen=True, slots=True)
class Change:
    """What would change the verdict. ``connects``: for dearer and cheaper. ``fact``: the feature that isn't known."""

    kind: ChangeKind
    connects: int | None = None
    fact: Feature | None = None


_FLAGS = {
    Feature.NO_AGE: Feature.AGE,
    Feature.NO_RIVALS: Feature.RIVALS,
    Feature.NO_HIRE_RATE: Feature.HIRE_RATE,
    Feature.NO_SPENT: Feature.SPENT,
    Feature.NO_FIT: Feature.SKILLS_FIT,
}


def change(
    coefficients: Coefficients,
    row: tuple[float, ...],
    pays: bool,
    is_chosen: bool,
    ratio: float,
    connects: int,
) -> Change | None:
    """Return what would change the verdict on a job; None if nothing that a member could know or wait for.

    ``pays``: the gain is above the price. ``ratio``: gain by price of the Connects, infinite for a price of 0.
    """
    if pays and not is_chosen:
        return Change(ChangeKind.MORE_CONNECTS)
    if pays:
        most = min(ratio, 1000) * connects
        return Change(ChangeKind.DEARER, connects=int(most)) if connects and ratio < 1000 else None
    unknown = [
        (abs(_slope(coefficients, fact)), fact) for flag, fact in _FLAGS.items() if row[POSITION[flag]]
    ]
    for effect, fact in sorted(unknown, reverse=True)[:1]:
        if ratio > 0 and log(ratio) + effect >= 0:
            return Change(ChangeKind.FACT, fact=fact)
    cheaper = int(ratio * connects)
    return Change(ChangeKind.CHEAPER, connects=cheaper) if cheaper >= 1 else None


def _slope(coefficients: Coefficients, feature: Feature) -> float:
    """Return what one unit of the feature changes in the logarithm of the odds of a hire."""
    place = FEATURES.index(feature)
    return coefficients.reply.mean[place] + coefficients.hire.mean[place]
