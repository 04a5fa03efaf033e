"""What proposals cost and win: sent → viewed → interviewing → offer → hired, and the Connects per step.

Upwork calls a client's first answer an interview, so a reply is one (facts, 7.3). Invitations cost nothing and convert
otherwise, so they are counted apart (13.7 rule 26); only what has had a month to ripen is judged by its hires (27).
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.insight.intervals import Share
from bot.domain.proposals.proposals import LossReason
from bot.domain.time.calendar import DAY_MS

MATURE_DAYS = 30
FEWEST_TO_RANK = 10
"""Proposals below which nothing is ranked (facts, 13.8 rule 30)."""
FEWEST_PER_CATEGORY = 3
FEWEST_TO_SEE = 5
"""Of so many without one that got further, something is said, however wide the interval."""


class Pricing(StrEnum):
    """``replacement``: each Connect at today's price. ``cash``: only what was bought, at what was paid. ``fifo``: what
    the very lots cost, a plan's fee spread over its Connects."""

    REPLACEMENT = "replacement"
    CASH = "cash"
    FIFO = "fifo"


@dataclass(frozen=True, slots=True)
class FunnelProposal:
    """A proposal as figures see it. ``net``: Connects that it took and didn't give back; ``cents`` by pricing. ``cost``:
    what sending it took, without a boost.

    ``viewed_at`` … ``hired_at``: when it first got there, None for never. ``posted_at``: of the job, where it is known.
    ``lost``: it won nothing; ``lost_because``: as far as the member said why.
    """

    sent_at: int
    net: int
    cents: dict[Pricing, float]
    boosted: bool
    invited: bool
    cost: int = 0
    category: str | None = None
    posted_at: int | None = None
    viewed_at: int | None = None
    replied_at: int | None = None
    offered_at: int | None = None
    hired_at: int | None = None
    value_cents: int | None = None
    lost: bool = False
    lost_because: LossReason | None = None

    @property
    def depth(self) -> int:
        """How far it came, 0 sent … 4 hired. Who came further has come by all before."""
        if self.hired_at is not None:
            return 4
        if self.offered_at is not None:
            return 3
        if self.replied_at is not None:
            return 2
        return 0 if self.viewed_at is None else 1

    @property
    def answered_at(self) -> int | None:
        """When the client first answered, by whatever step tells of it."""
        for at in (self.replied_at, self.offered_at, self.hired_at):
            if at is not None:
                return at
        return None


@dataclass(frozen=True, slots=True)
class Funnel:
    """Counts; who came further has come by all before. ``net`` Connects and ``cents`` of all of them.

    ``value_cents``: of the hires that have a value, which are ``valued``.
    """

    sent: int
    viewed: int
    replied: int
    offered: int
    hired: int
    net: int
    cents: dict[Pricing, float]
    value_cents: int
    valued: int = 0

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

    def earned_cents(self, fee_percent: int) -> float | None:
        """What the hires bring once Upwork has taken its fee; None while no hire has a value."""
        return self.value_cents * (100 - fee_percent) / 100 if self.valued else None

    def gain_cents(self, fee_percent: int, pricing: Pricing) -> float | None:
        """What is left of that when all proposals are paid for."""
        earned = self.earned_cents(fee_percent)
        return None if earned is None else earned - self.cents[pricing]

    def return_on_spend(self, fee_percent: int, pricing: Pricing) -> float | None:
        """What came in for each dollar spent on proposals; None while no hire has a value, or where they cost nothing."""
        earned, cost = self.earned_cents(fee_percent), self.cents[pricing]
        return earned / cost if earned is not None and cost else None


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


Key = Callable[[FunnelProposal], str | None]


class _Pile:
    """Proposals counted as they come by."""

    __slots__ = ("_cash", "_depths", "_fifo", "_net", "_replacement", "_value", "_valued")

    def __init__(self) -> None:
        self._depths = [0, 0, 0, 0, 0]
        self._net = self._value = self._valued = 0
        self._replacement = self._cash = self._fifo = 0.0

    def add(self, one: FunnelProposal) -> None:
        depth, cents = one.depth, one.cents
        self._depths[depth] += 1
        self._net += one.net
        self._replacement += cents[Pricing.REPLACEMENT]
        self._cash += cents[Pricing.CASH]
        self._fifo += cents[Pricing.FIFO]
        if depth == 4 and one.value_cents is not None:
            self._value += one.value_cents
            self._valued += 1

    def merge(self, other: "_Pile") -> None:
        self._depths = [mine + theirs for mine, theirs in zip(self._depths, other._depths, strict=True)]
        self._net += other._net
        self._replacement += other._replacement
        self._cash += other._cash
        self._fifo += other._fifo
        self._value += other._value
        self._valued += other._valued

    def funnel(self) -> Funnel:
        sent, viewed, replied, offered, hired = (sum(self._depths[depth:]) for depth in range(5))
        cents = {
            Pricing.REPLACEMENT: self._replacement,
            Pricing.CASH: self._cash,
            Pricing.FIFO: self._fifo,
        }
        return Funnel(sent, viewed, replied, offered, hired, self._net, cents, self._value, self._valued)


def funnel(sent: Iterable[FunnelProposal]) -> Funnel:
    pile = _Pile()
    for one in sent:
        pile.add(one)
    return pile.funnel()


def split(sent: Iterable[FunnelProposal], keys: Mapping[str, Key]) -> dict[str, dict[str, Funnel]]:
    """For each key a funnel by its values, the largest first, in one pass over ``sent``; those of which a value isn't
    known are left out of that key's."""
    piles: dict[tuple[str | None, ...], _Pile] = {}
    asked = list(keys.values())
    for one in sent:  # each is counted once, with those that are alike in everything
        values = tuple([key(one) for key in asked])
        pile = piles.get(values)
        if pile is None:
            pile = piles[values] = _Pile()
        pile.add(one)
    found: dict[str, dict[str, _Pile]] = {name: {} for name in keys}
    for values, pile in piles.items():
        for name, value in zip(keys, values, strict=True):
            if value is not None:
                found[name].setdefault(value, _Pile()).merge(pile)
    return {name: _ordered(of) for name, of in found.items()}


def is_mature(one: FunnelProposal, now: int) -> bool:
    """Whether it has had a month to be answered."""
    return now - one.sent_at >= MATURE_DAYS * DAY_MS


def mature(sent: Iterable[FunnelProposal], now: int) -> list[FunnelProposal]:
    """Those that have had a month to be answered."""
    return [one for one in sent if is_mature(one, now)]


def weakness(found: Funnel) -> Weakness:
    """The first step that nobody of five or more has made, or whose share is, with its whole interval, below what is usual
    (facts, 9: weak priors, so half of them is taken as the mark)."""
    if found.sent < FEWEST_TO_RANK:
        return Weakness.TOO_FEW
    steps = (
        (Share(found.viewed, found.sent), 0.25, Weakness.TARGETING),
        (Share(found.replied, found.viewed), 0.2, Weakness.OPENING),
        (Share(found.hired, found.replied), 0.25, Weakness.CLOSING),
    )
    for share, mark, named in steps:
        if share.high < mark or (not share.hits and share.of >= FEWEST_TO_SEE):
            return named
    return Weakness.NONE


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


def losses(sent: Iterable[FunnelProposal]) -> dict[LossReason | None, int]:
    """How many were lost for which reason, most first; None: nobody said why."""
    found: dict[LossReason | None, int] = {}
    for one in sent:
        if one.lost:
            found[one.lost_because] = found.get(one.lost_because, 0) + 1
    return dict(sorted(found.items(), key=lambda item: (item[0] is None, -item[1], item[0] or "")))


def _ordered(found: dict[str, _Pile]) -> dict[str, Funnel]:
    counted = [(name, pile.funnel()) for name, pile in found.items()]
    return dict(sorted(counted, key=lambda item: (-item[1].sent, item[0])))
