"""The funnel of proposals (sent → viewed → interview → offer → hired) and the Connects that each step costs.

Upwork calls a client's first answer an interview, so here a reply is an interview (docs/upwork.md, section 12). Invitations
are counted separately, and a proposal is judged by its result only after 30 days (section 17, rows 4 and 5). A proposal
about which nobody has told anything is unknown: it counts in no share.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.insight.intervals import Share
from bot.domain.proposals.proposals import LossReason
from bot.domain.time.calendar import DAY_MS

MATURE_DAYS = 30
"""The age in days from which a proposal is judged by its result (docs/upwork.md, section 17, row 4)."""


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
    the proposal first reached the step, None for never or unknown. ``value_cents``: of the contract. ``lost``: the proposal
    ended without a hire; ``lost_because``: the member's reason, None if not given. ``no_answer``: the member confirmed that
    the client has done nothing more than ``viewed_at`` says. ``is_dated``: False if a check-in told a step, so that its day
    is unknown.
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
    no_answer: bool = False
    is_dated: bool = True

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
    def is_ended(self) -> bool:
        """True if it is known how the proposal ended: with a hire, a loss, or no answer."""
        return self.hired_at is not None or self.lost or self.no_answer

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

    ``ended``: how many are known to have come no further than sent, viewed, replied and offered; ``unviewed``: how many of
    the first are known as never opened. ``net``: Connects spent less Connects returned; ``cents``: the same in US cents by
    pricing. ``value_cents``: the sum of the known values of contracts; ``valued``: the number of hires with a known value.
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
    ended: tuple[int, int, int, int] = (0, 0, 0, 0)
    unviewed: int = 0

    @property
    def steps(self) -> tuple[int, ...]:
        """The counts from sent to hired."""
        return (self.sent, self.viewed, self.replied, self.offered, self.hired)

    @property
    def told(self) -> int:
        """The proposals with a known outcome: at least one step after sending, or an end, is recorded."""
        return self.viewed + self.ended[0]

    @property
    def untold(self) -> int:
        """The proposals about which nothing is recorded but that they were sent."""
        return self.sent - self.told

    def share(self, step: int) -> Share:
        """Return the share of proposals at the previous step that reached ``step`` (1 viewed … 4 hired).

        Only proposals at the previous step count of which it is known whether they went on.
        """
        reached, before = self.steps[step], self.steps[step - 1]
        known = reached + (self.unviewed if step == 1 else self.ended[step - 1])
        return Share(reached, known, before - known)

    def known_count(self, step: int) -> int | None:
        """Return how many proposals reached ``step`` (1 viewed … 4 hired), None if nothing is known that could be counted.

        None stands for what nobody has told; 0 only for proposals of which it is known that they came no further.
        """
        stopped = self.unviewed if step == 1 else sum(self.ended[:step])
        is_unknown = self.steps[step] + stopped < self.sent
        return None if is_unknown and not self.share(step).of else self.steps[step]

    @property
    def reply_rate(self) -> Share:
        """The share of sent proposals that were answered, of those whose answer is known."""
        known = self.replied + sum(self.ended[:2])
        return Share(self.replied, known, self.sent - known)

    @property
    def hire_rate(self) -> Share:
        """The share of sent proposals that won a hire, of those whose end is known."""
        known = self.hired + sum(self.ended)
        return Share(self.hired, known, self.sent - known)

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


Key = Callable[[FunnelProposal], str | None]
"""A function that gives the group of a proposal, None if unknown."""


class _Count:
    """Counts proposals one by one. Plain attributes keep this fast for tens of thousands of proposals."""

    __slots__ = (
        "_cash",
        "_depths",
        "_ended",
        "_fifo",
        "_net",
        "_replacement",
        "_unviewed",
        "_value",
        "_valued",
    )

    def __init__(self) -> None:
        self._depths, self._ended = [0, 0, 0, 0, 0], [0, 0, 0, 0, 0]
        self._unviewed = 0
        self._net = self._value = self._valued = 0
        self._replacement = self._cash = self._fifo = 0.0

    def add(self, proposal: FunnelProposal) -> None:
        depth, cents = proposal.depth, proposal.cents
        self._depths[depth] += 1
        if proposal.lost or proposal.no_answer:
            self._ended[depth] += 1
            self._unviewed += not depth and proposal.no_answer
        self._net += proposal.net
        self._replacement += cents[Pricing.REPLACEMENT]
        self._cash += cents[Pricing.CASH]
        self._fifo += cents[Pricing.FIFO]
        if depth == 4 and proposal.value_cents is not None:
            self._value += proposal.value_cents
            self._valued += 1

    def merge(self, other: "_Count") -> None:
        self._depths = [mine + theirs for mine, theirs in zip(self._depths, other._depths, strict=True)]
        self._ended = [mine + theirs for mine, theirs in zip(self._ended, other._ended, strict=True)]
        self._unviewed += other._unviewed
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
            ended=(self._ended[0], self._ended[1], self._ended[2], self._ended[3]),
            unviewed=self._unviewed,
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


def _largest_first(counters: dict[str, _Count]) -> dict[str, Funnel]:
    funnels = [(value, counter.funnel()) for value, counter in counters.items()]
    return dict(sorted(funnels, key=lambda item: (-item[1].sent, item[0])))
