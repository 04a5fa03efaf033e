"""What proposals cost and win: sent → viewed → interviewing → offer → hired, and the Connects per step.

Upwork calls a client's first answer an interview, so a reply is one (facts, 7.3). Invitations cost nothing and convert
otherwise, so they are counted apart (13.7 rule 26); only what has had a month to ripen is judged by its hires (27).
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.calendar import DAY_MS
from bot.domain.chances import Share

MATURE_DAYS = 30
FEWEST_TO_RANK = 10
"""Proposals below which nothing is ranked (facts, 13.8 rule 30)."""
FEWEST_PER_CATEGORY = 3


class Pricing(StrEnum):
    """``replacement``: each Connect at today's price. ``cash``: only what was bought, at what was paid. ``fifo``: what
    the very lots cost, a plan's fee spread over its Connects."""

    REPLACEMENT = "replacement"
    CASH = "cash"
    FIFO = "fifo"


@dataclass(frozen=True, slots=True)
class Sent:
    """A proposal as figures see it. ``net``: Connects that it took and didn't give back; ``cents`` by pricing.

    ``viewed_at`` … ``hired_at``: when it first got there, None for never. ``posted_at``: of the job, where it is known.
    """

    sent_at: int
    net: int
    cents: dict[Pricing, float]
    boosted: bool
    invited: bool
    category: str | None = None
    posted_at: int | None = None
    viewed_at: int | None = None
    replied_at: int | None = None
    offered_at: int | None = None
    hired_at: int | None = None
    value_cents: int | None = None


@dataclass(frozen=True, slots=True)
class Funnel:
    """Counts; who came further has come by all before. ``net`` Connects and ``cents`` of all of them."""

    sent: int
    viewed: int
    replied: int
    offered: int
    hired: int
    net: int
    cents: dict[Pricing, float]
    value_cents: int

    @property
    def steps(self) -> tuple[int, ...]:
        return (self.sent, self.viewed, self.replied, self.offered, self.hired)

    def share(self, step: int) -> Share:
        """Of those that reached the step before ``step`` (1 viewed … 4 hired), how many reached it."""
        return Share(self.steps[step], self.steps[step - 1])

    @property
    def reply_rate(self) -> Share:
        return Share(self.replied, self.sent)

    @property
    def hire_rate(self) -> Share:
        return Share(self.hired, self.sent)

    def connects_per(self, count: int) -> float | None:
        """Net Connects per reply or hire; None where there is none yet."""
        return self.net / count if count else None

    def cents_per(self, count: int, pricing: Pricing) -> float | None:
        return self.cents[pricing] / count if count else None


class Weakness(StrEnum):
    """Where most get lost, as far as the figures can tell."""

    TOO_FEW = "too_few"
    TARGETING = "targeting"
    """They aren't opened."""
    OPENING = "opening"
    """They are opened and not answered."""
    CLOSING = "closing"
    """They are answered and nobody hires."""
    NONE = "none"


def funnel(sent: Iterable[Sent]) -> Funnel:
    listed = list(sent)
    hired = sum(one.hired_at is not None for one in listed)
    offered = sum(_any(one.offered_at, one.hired_at) for one in listed)
    replied = sum(_any(one.replied_at, one.offered_at, one.hired_at) for one in listed)
    viewed = sum(_any(one.viewed_at, one.replied_at, one.offered_at, one.hired_at) for one in listed)
    return Funnel(
        len(listed),
        viewed,
        replied,
        offered,
        hired,
        sum(one.net for one in listed),
        {pricing: sum(one.cents[pricing] for one in listed) for pricing in Pricing},
        sum(one.value_cents or 0 for one in listed if one.hired_at is not None),
    )


def mature(sent: Iterable[Sent], now: int) -> list[Sent]:
    """Those that have had a month to be answered."""
    return [one for one in sent if now - one.sent_at >= MATURE_DAYS * DAY_MS]


def weakness(found: Funnel) -> Weakness:
    """The first step whose share is, with its whole interval, below what is usual (facts, 9: weak priors, so half of
    them is taken as the mark)."""
    if found.sent < FEWEST_TO_RANK:
        return Weakness.TOO_FEW
    marks = ((1, 0.25, Weakness.TARGETING), (2, 0.2, Weakness.OPENING))
    for step, mark, named in marks:
        if found.share(step).high < mark:
            return named
    if found.replied >= FEWEST_PER_CATEGORY and Share(found.hired, found.replied).high < 0.25:
        return Weakness.CLOSING
    return Weakness.NONE


def groups(sent: Sequence[Sent], key: Callable[[Sent], str | None]) -> dict[str, Funnel]:
    """A funnel for each value of ``key``, the largest first; those of which it isn't known are left out."""
    found: dict[str, list[Sent]] = {}
    for one in sent:
        name = key(one)
        if name is not None:
            found.setdefault(name, []).append(one)
    ordered = sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))
    return {name: funnel(members) for name, members in ordered}


def best_and_worst(by_category: dict[str, Funnel]) -> tuple[str, str] | None:
    """The categories with the highest and lowest reply rate, where there is enough to say so: ten proposals in all and
    three in each, and rates that differ."""
    ranked = {name: one for name, one in by_category.items() if one.sent >= FEWEST_PER_CATEGORY}
    if sum(one.sent for one in by_category.values()) < FEWEST_TO_RANK or len(ranked) < 2:
        return None
    ordered = sorted(ranked, key=lambda name: (-(ranked[name].reply_rate.value or 0), name))
    best, worst = ordered[0], ordered[-1]
    if ranked[best].reply_rate.value == ranked[worst].reply_rate.value:
        return None
    return best, worst


def cost_band(one: Sent) -> str:
    for most in (7, 12, 16, 20):
        if one.net <= most:
            return f"0-{most}"
    return "21+"


def age_band(one: Sent) -> str | None:
    """How old the post was when the proposal was sent."""
    if one.posted_at is None or one.sent_at < one.posted_at:
        return None
    minutes = (one.sent_at - one.posted_at) // 60_000
    for most, name in ((60, "hour"), (360, "six-hours"), (1440, "day"), (4320, "three-days")):
        if minutes <= most:
            return name
    return "older"


def _any(*at: int | None) -> bool:
    return any(moment is not None for moment in at)
