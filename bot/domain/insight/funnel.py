"""The funnel of proposals (sent → viewed → interview → offer → hired) and the Connects that each step costs.

Upwork calls a client's first answer an interview, so here a reply is an interview (docs/upwork.md, section 12). Invitations
are counted separately, and a proposal is judged by its result only after 30 days (section 17, rows 4 and 5).
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.insight.intervals import Share
from bot.domain.proposals.proposals import LossReason
from bot.domain.time.calendar import DAY_MS

MATURE_DAYS = 30
"""The age in days from which a proposal is judged by its result (docs/upwork.md, section 17, row 4)."""
FEWEST_TO_RANK = 10
"""The fewest proposals for a ranking or a judgement (docs/upwork.md, section 17, row 3)."""
FEWEST_PER_CATEGORY = 3
"""The fewest proposals of a category in a ranking of categories."""
FEWEST_TO_SEE = 5
"""A step that none of so many proposals made is called a weakness, however wide its interval is."""


class Pricing(StrEnum):
    """How Connects are counted in money (docs/upwork.md, section 17, row 6).

    ``replacement``: each Connect at today's price. ``cash``: only bought Connects, at the price paid. ``fifo``: the cost of
    the lots that were used, where a plan's fee is divided among its monthly Connects.
    """

    REPLACEMENT = "replacement"
    CASH = "cash"
    FIFO = "fifo"


@dataclass(frozen=True, slots=True)
class FunnelProposal:
    """The facts of a sent proposal that figures use. Instants are UTC ms.

    ``net``: Connects spent, with the boost, less Connects returned; ``cents``: the same in US cents by pricing. ``cost``:
    Connects for sending, without the boost. ``posted_at``: of the job, None if unknown. ``viewed_at`` … ``hired_at``: when
    the proposal first reached the step, None for never. ``value_cents``: of the contract. ``lost``: the proposal ended
    without a hire; ``lost_because``: the member's reason, None if not given.
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
        """The last step reached, from 0 (sent) to 4 (hired). A later step includes all steps before."""
        if self.hired_at is not None:
            return 4
        if self.offered_at is not None:
            return 3
        if self.replied_at is not None:
            return 2
        return 0 if self.viewed_at is None else 1

    @property
    def answered_at(self) -> int | None:
        """The first known instant of an answer: of the reply, else of the offer, else of the hire; None for no answer."""
        for at in (self.replied_at, self.offered_at, self.hired_at):
            if at is not None:
                return at
        return None


@dataclass(frozen=True, slots=True)
class Funnel:
    """How many proposals of a group reached each step. A later step includes all steps before.

    ``net``: Connects spent less Connects returned; ``cents``: the same in US cents by pricing. ``value_cents``: the sum of
    the known values of contracts; ``valued``: the number of hires with a known value.
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
        """The counts from sent to hired."""
        return (self.sent, self.viewed, self.replied, self.offered, self.hired)

    def share(self, step: int) -> Share:
        """Return the share of proposals at the previous step that reached ``step`` (1 viewed … 4 hired)."""
        return Share(self.steps[step], self.steps[step - 1])

    @property
    def reply_rate(self) -> Share:
        """The share of sent proposals that were answered."""
        return Share(self.replied, self.sent)

    @property
    def hire_rate(self) -> Share:
        """The share of sent proposals that won a hire."""
        return Share(self.hired, self.sent)

    def connects_per(self, count: int) -> float | None:
        """Return the net Connects per reply or hire, for ``count`` of them; None if ``count`` is 0."""
        return self.net / count if count else None

    def cents_per(self, count: int, pricing: Pricing) -> float | None:
        """Return the cost in US cents per reply or hire, for ``count`` of them; None if ``count`` is 0."""
        return self.cents[pricing] / count if count else None

    def earned_cents(self, fee_percent: int) -> float | None:
        """Return the value of all contracts after Upwork's fee, in US cents; None if no hire has a known value."""
        return self.value_cents * (100 - fee_percent) / 100 if self.valued else None

    def gain_cents(self, fee_percent: int, pricing: Pricing) -> float | None:
        """Return ``earned_cents`` less the cost of all proposals; below zero for a loss. None without a known value."""
        earned = self.earned_cents(fee_percent)
        return None if earned is None else earned - self.cents[pricing]

    def return_on_spend(self, fee_percent: int, pricing: Pricing) -> float | None:
        """Return the dollars earned per dollar spent on proposals; None without a known value or without a cost."""
        earned, cost = self.earned_cents(fee_percent), self.cents[pricing]
        return earned / cost if earned is not None and cost else None


class Weakness(StrEnum):
    """The step at which the most proposals fail."""

    TOO_FEW = "too_few"
    """There are too few proposals to judge."""
    TARGETING = "targeting"
    """Clients don't open the proposals."""
    OPENING = "opening"
    """Clients open the proposals and don't answer."""
    CLOSING = "closing"
    """Clients answer and don't hire."""
    NONE = "none"
    """No step is clearly weak."""


Key = Callable[[FunnelProposal], str | None]
"""A function that gives the group of a proposal, None if unknown."""


class _Count:
    """Counts proposals one by one. Plain attributes keep this fast for tens of thousands of proposals."""

    __slots__ = ("_cash", "_depths", "_fifo", "_net", "_replacement", "_value", "_valued")

    def __init__(self) -> None:
        self._depths = [0, 0, 0, 0, 0]
        self._net = self._value = self._valued = 0
        self._replacement = self._cash = self._fifo = 0.0

    def add(self, proposal: FunnelProposal) -> None:
        depth, cents = proposal.depth, proposal.cents
        self._depths[depth] += 1
        self._net += proposal.net
        self._replacement += cents[Pricing.REPLACEMENT]
        self._cash += cents[Pricing.CASH]
        self._fifo += cents[Pricing.FIFO]
        if depth == 4 and proposal.value_cents is not None:
            self._value += proposal.value_cents
            self._valued += 1

    def merge(self, other: "_Count") -> None:
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
        return Funnel(
            sent=sent,
            viewed=viewed,
            replied=replied,
            offered=offered,
            hired=hired,
            net=self._net,
            cents=cents,
            value_cents=self._value,
            valued=self._valued,
        )


def funnel(sent: Iterable[FunnelProposal]) -> Funnel:
    """Return the funnel of all proposals in ``sent``."""
    counter = _Count()
    for proposal in sent:
        counter.add(proposal)
    return counter.funnel()


def split(sent: Iterable[FunnelProposal], keys: Mapping[str, Key]) -> dict[str, dict[str, Funnel]]:
    """Return, for each name in ``keys``, a funnel per value of its key function, the largest group first.

    A proposal whose value is None is left out of the groups of that name. E.g. ``{"category": category_of}`` gives
    ``{"category": {"writing": Funnel(…), "legal": Funnel(…)}}``. ``sent`` is read only once.
    """
    combined: dict[tuple[str | None, ...], _Count] = {}
    functions = list(keys.values())
    for proposal in sent:  # counted once, together with the proposals that have equal values for all names
        values = tuple([key(proposal) for key in functions])
        counter = combined.get(values)
        if counter is None:
            counter = combined[values] = _Count()
        counter.add(proposal)
    counters: dict[str, dict[str, _Count]] = {name: {} for name in keys}
    for values, counter in combined.items():
        for name, value in zip(keys, values, strict=True):
            if value is not None:
                counters[name].setdefault(value, _Count()).merge(counter)
    return {name: _largest_first(by_value) for name, by_value in counters.items()}


def is_mature(proposal: FunnelProposal, now: int) -> bool:
    """Return True if the proposal was sent at least 30 days before ``now`` (UTC ms)."""
    return now - proposal.sent_at >= MATURE_DAYS * DAY_MS


def mature(sent: Iterable[FunnelProposal], now: int) -> list[FunnelProposal]:
    """Return the proposals that were sent at least 30 days before ``now`` (UTC ms), in the same order."""
    return [proposal for proposal in sent if is_mature(proposal, now)]


def weakness(figures: Funnel) -> Weakness:
    """Return the first weak step of a funnel.

    A step is weak if its share lies below the mark with its whole 90 % interval, or if none of five or more proposals made
    the step. The marks are our choice, below the published rates (docs/upwork.md, section 15). TOO_FEW: under ten
    proposals. NONE: no step is weak.
    """
    if figures.sent < FEWEST_TO_RANK:
        return Weakness.TOO_FEW
    steps = (
        (Share(figures.viewed, figures.sent), 0.25, Weakness.TARGETING),
        (Share(figures.replied, figures.viewed), 0.2, Weakness.OPENING),
        (Share(figures.hired, figures.replied), 0.25, Weakness.CLOSING),
    )
    for share, mark, weak_step in steps:
        if share.high < mark or (not share.hits and share.of >= FEWEST_TO_SEE):
            return weak_step
    return Weakness.NONE


def best_and_worst(by_category: dict[str, Funnel]) -> tuple[str, str] | None:
    """Return the categories with the highest and the lowest reply rate.

    None if there are fewer than ten proposals in all, fewer than two categories with three proposals each, or if the two
    rates are equal. Of categories with the same rate the first by name counts as the better one.
    """
    ranked = {name: figures for name, figures in by_category.items() if figures.sent >= FEWEST_PER_CATEGORY}
    if sum(figures.sent for figures in by_category.values()) < FEWEST_TO_RANK or len(ranked) < 2:
        return None
    ordered = sorted(ranked, key=lambda name: (-(ranked[name].reply_rate.value or 0), name))
    best, worst = ordered[0], ordered[-1]
    if ranked[best].reply_rate.value == ranked[worst].reply_rate.value:
        return None
    return best, worst


def losses(sent: Iterable[FunnelProposal]) -> dict[LossReason | None, int]:
    """Return the number of lost proposals by reason, most frequent first; the key None, without a reason, comes last."""
    counts = Counter(proposal.lost_because for proposal in sent if proposal.lost)
    return dict(sorted(counts.items(), key=lambda item: (item[0] is None, -item[1], item[0] or "")))


def _largest_first(counters: dict[str, _Count]) -> dict[str, Funnel]:
    funnels = [(value, counter.funnel()) for value, counter in counters.items()]
    return dict(sorted(funnels, key=lambda item: (-item[1].sent, item[0])))
