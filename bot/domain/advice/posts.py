"""The facts of a post that the odds are worked out from, and their features at an instant for a member.

A feature is a number near 0 for a usual post, and 0 for an unknown fact, whose flag is then 1. So the
intercept of the model is the log odds of a usual post, and an unknown fact changes them only by the coefficient of its flag.
Age and proposals grow with time even where nobody typed them: unknown ones count as those of a post that was of usual age
when it was logged.
"""

from dataclasses import dataclass
from enum import StrEnum
from math import exp, log, log1p

from bot.domain.advice.trades import UNKNOWN_FIT, Trade, TradeFit, trade_fit
from bot.domain.jobs.jobs import LIFE_DAYS, JobKind
from bot.domain.time.calendar import DAY_MS, HOUR_MS

USUAL_COST = 14
"""Connects of a usual proposal (docs/upwork.md, section 6)."""
USUAL_BOOST = 10
"""Connects of a boost at which its feature reaches 0.63."""
USUAL_AGE_HOURS = 11.0
"""The age in hours at which the feature of the age is 0; a post without a date counts as of that age when it was logged."""
USUAL_RIVALS = 13
"""The proposals of a usual post of USUAL_AGE_HOURS."""
MOST_RIVALS = 120.0
"""The most proposals that growth with age leads to."""
CENTS_A_POST = 50_000
"""US cents that a client spends for each post, where the number of posts is unknown."""
POSTS_OF_UNKNOWN = 5.0
"""Posts on which a hire rate counts as resting, where neither spend nor posts are known."""


class Feature(StrEnum):
    """The features of a proposal, in the order of the coefficients; ``NO_…`` are flags of unknown facts."""

    INTERCEPT = "intercept"
    AGE = "age"
    RIVALS = "rivals"
    HIRE_RATE = "hire_rate"
    SPENT = "spent"
    BUDGET = "budget"
    HOURLY = "hourly"
    COST = "cost"
    BOOST = "boost"
    CATEGORY_FIT = "category_fit"
    SKILLS_FIT = "skills_fit"
    NO_AGE = "no_age"
    NO_RIVALS = "no_rivals"
    NO_HIRE_RATE = "no_hire_rate"
    NO_SPENT = "no_spent"
    NO_BUDGET = "no_budget"
    NO_KIND = "no_kind"
    NO_FIT = "no_fit"


FEATURES = tuple(Feature)
POSITION = {feature: position for position, feature in enumerate(FEATURES)}


class JobSize(StrEnum):
    """How long an hourly contract is to last, as the post says."""

    UNDER_1_MONTH = "under_1_month"
    MONTHS_1_TO_3 = "1_to_3_months"
    MONTHS_3_TO_6 = "3_to_6_months"
    OVER_6_MONTHS = "over_6_months"


@dataclass(frozen=True, slots=True)
class Post:
    """What a member knows of a post; None (for skills and the title: empty) means unknown. Instants are UTC ms.

    ``connects``: the cost of a proposal. ``budget_cents``: US cents, per hour for an hourly job. ``skills``: folded
    (trades.split_skills). ``rivals``: the midpoint of the range of proposals, typed at ``rivals_at`` (None: at the
    instant of the question). ``hire_rate``: the client's, in per cent. ``client_posts``: the posts on which the rate
    rests, if the post says. ``seen_at``: when the member logged the post. ``is_ended``: closed, reported gone or fake, or
    a member was hired. ``is_invited``: the client asked the member.
    """

    job_id: int
    connects: int | None = None
    kind: JobKind | None = None
    budget_cents: int | None = None
    category: str | None = None
    skills: frozenset[str] = frozenset()
    title: str = ""
    posted_at: int | None = None
    rivals: int | None = None
    rivals_at: int | None = None
    hire_rate: int | None = None
    client_spent_cents: int | None = None
    client_posts: int | None = None
    size: JobSize | None = None
    seen_at: int | None = None
    is_ended: bool = False
    is_invited: bool = False

    def is_dead(self, at: int) -> bool:
        """Return True if a proposal at ``at`` is pointless: the post has ended, or is LIFE_DAYS old."""
        return self.is_ended or (self.posted_at is not None and at - self.posted_at >= LIFE_DAYS * DAY_MS)

    def age_ms(self, at: int) -> int | None:
        """Return the age at ``at``, at least 0; None if unknown."""
        return None if self.posted_at is None else max(0, at - self.posted_at)


def features(post: Post, trade: Trade | None, boost: int, at: int) -> tuple[float, ...]:
    """Return the features of a proposal to ``post`` at ``at`` with a boost of ``boost`` Connects, in the order of
    FEATURES.
    """
    fit = UNKNOWN_FIT if trade is None else trade_fit(trade, post.category, post.skills, post.title)
    facts = {
        Feature.HIRE_RATE: (Feature.NO_HIRE_RATE, _hire_rate(post)),
        Feature.SPENT: (Feature.NO_SPENT, _spent(post)),
        Feature.BUDGET: (Feature.NO_BUDGET, _budget(post)),
        Feature.HOURLY: (Feature.NO_KIND, _hourly(post)),
        Feature.SKILLS_FIT: (Feature.NO_FIT, _skills_fit(fit)),
    }
    row = [0.0] * len(FEATURES)
    row[POSITION[Feature.INTERCEPT]] = 1.0
    for feature, (flag, value) in facts.items():
        row[POSITION[feature if value is not None else flag]] = 1.0 if value is None else value
    row[POSITION[Feature.AGE]] = _age(post, at)
    row[POSITION[Feature.NO_AGE]] = float(post.posted_at is None)
    row[POSITION[Feature.RIVALS]] = _rivals(post, at)
    row[POSITION[Feature.NO_RIVALS]] = float(post.rivals is None)
    row[POSITION[Feature.COST]] = (
        0.0 if not post.connects else max(-1.5, min(1.5, log(post.connects / USUAL_COST) / 0.45))
    )
    row[POSITION[Feature.BOOST]] = boost_feature(boost)
    row[POSITION[Feature.CATEGORY_FIT]] = -1.0 if fit.category is False else 0.0
    return tuple(row)


def boost_feature(boost: int) -> float:
    """Return the feature of a boost of so many Connects: 0 without, near 1 above the usual winning bids of 13 to 28."""
    return 1 - exp(-max(0, boost) / USUAL_BOOST)


def grown_rivals(post: Post, at: int) -> float | None:
    """Return the number of proposals to expect at ``at``, from the number typed earlier; None if unknown.

    The number grows with the 0.4th power of the post's age, so a post with 3 proposals after 12 minutes has about 12 after a
    day. Never more than MOST_RIVALS.
    """
    if post.rivals is None:
        return None
    if post.rivals_at is None or at <= post.rivals_at:
        return float(post.rivals)
    hours = _hours(post, post.rivals_at)
    later = hours + (at - post.rivals_at) / HOUR_MS
    return max(float(post.rivals), min(MOST_RIVALS, post.rivals * _growth(hours, later)))


def _growth(hours: float, later: float) -> float:
    """Return the factor by which proposals grow from the age of ``hours`` to that of ``later`` hours."""
    return ((later + 0.5) / (hours + 0.5)) ** 0.4


def _hours(post: Post, at: int) -> float:
    """Return the age in hours at ``at``; of a post without a date, USUAL_AGE_HOURS and the time since it was logged."""
    age = post.age_ms(at)
    if age is not None:
        return age / HOUR_MS
    return USUAL_AGE_HOURS + (0.0 if post.seen_at is None else max(0, at - post.seen_at) / HOUR_MS)


def _age(post: Post, at: int) -> float:
    """Return -1.8 for a post of 1 minute, 0 for 11 hours, 1.3 for three days, 2.4 from two weeks on."""
    return log((min(_hours(post, at), 14 * 24) + 1) / (USUAL_AGE_HOURS + 1)) / 1.4


def _rivals(post: Post, at: int) -> float:
    """Return 0 for 13 proposals, -0.7 for 6, 1.2 for 40; unknown proposals count as those of a usual post of that age."""
    rivals = grown_rivals(post, at)
    if rivals is None:
        rivals = min(MOST_RIVALS, USUAL_RIVALS * _growth(USUAL_AGE_HOURS, _hours(post, at)))
    return log((rivals + 2) / (USUAL_RIVALS + 2)) / 0.9


def _hire_rate(post: Post) -> float | None:
    """Return the log odds of the client's hire rate, drawn to 50 % the more, the fewer posts the rate rests on."""
    if post.hire_rate is None:
        return None
    posts = POSTS_OF_UNKNOWN if post.client_spent_cents is None else post.client_spent_cents / CENTS_A_POST
    if post.client_posts is not None:
        posts = post.client_posts
    rate = (posts * post.hire_rate / 100 + 2) / (posts + 4)
    return max(-1.4, min(1.4, log(rate / (1 - rate))))


def _spent(post: Post) -> float | None:
    spent = post.client_spent_cents
    return None if spent is None else max(-1.5, min(2.5, (log1p(spent / 10_000) - 3) / 2))


def _budget(post: Post) -> float | None:
    """Return the log of the budget against a usual one of its kind; a budget of an unknown kind counts as a price."""
    if not post.budget_cents:
        return None
    usual, spread = (3000, 0.7) if post.kind is JobKind.HOURLY else (40_000, 1.2)
    return max(-2.0, min(2.0, log(post.budget_cents / usual) / spread))


def _hourly(post: Post) -> float | None:
    return None if post.kind is None else 0.5 if post.kind is JobKind.HOURLY else -0.5


def _skills_fit(fit: TradeFit) -> float | None:
    """Return 0 for half of the skills, -2 for none of four, 2 for all of four."""
    return None if fit.skills is None else 5 * (fit.skills - 0.5)
