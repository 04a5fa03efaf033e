"""The shadow price of a Connect: what the last Connect of a month buys, so that the first ones aren't spent on less."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

MONTH_DAYS = 30
SEEN_DAYS = 60
"""The posts of so many days tell what Connects buy."""
PATIENCE = 1.5
"""How many times what the last Connect buys a proposal must gain: Connects that aren't spent buy a better job later. In the
long run all Connects are spent by any factor, and they bring more hires by 1.5 than by 1, 1.25 or 2 (docs/advice.md, 5).
"""
FEWEST_DAYS = 10
"""A record of fewer days counts as one of so many: who begins logs the posts of a while at once."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Connects that expire together, in ``days_left`` days."""

    connects: int
    days_left: int


@dataclass(frozen=True, slots=True)
class Supply:
    """The Connects that a member can use.

    ``monthly``: of the plan, 0 without one. ``budget``: the most to spend this time, None for the balance.
    ``days_to_refill``: None if unknown. ``batches``: those of the balance that expire within SEEN_DAYS.
    """

    balance: int
    monthly: int
    budget: int | None = None
    days_to_refill: int | None = None
    batches: tuple[Batch, ...] = ()

    @property
    def at_hand(self) -> int:
        """The most Connects that may be spent this time."""
        return max(0, self.balance if self.budget is None else min(self.balance, self.budget))

    @property
    def a_day(self) -> float:
        """The Connects a day to use: the plan's over a month, and what is above them over half a month.

        Where the next refill is known, what there is until then, within half and twice of that.
        """
        surplus = max(0, self.balance - self.monthly)
        usual = max(1, self.monthly + 2 * surplus) / MONTH_DAYS
        if self.days_to_refill is None:
            return usual
        least = usual if surplus else usual / 2
        return min(2 * usual, max(least, self.balance / max(1, self.days_to_refill)))


@dataclass(frozen=True, slots=True)
class Tier:
    """The price, in gain per Connect, of the next ``connects`` Connects that are spent."""

    connects: float
    price: float


def margin(seen: Sequence[tuple[float, int]], connects: float) -> float:
    """Return the gain per Connect of the last job that ``connects`` Connects buy, the densest jobs first.

    ``seen``: gain and cost in Connects of each job. 0 if the Connects buy all jobs. Between two jobs the price is a mean of
    both, so that it moves smoothly.
    """
    paid = sorted(((gain / cost, cost) for gain, cost in seen if cost > 0), reverse=True)
    used = 0.0
    for (density, cost), (next_density, _) in pairwise([*paid, (0.0, 0)]):
        if used + cost >= connects:
            return density + (next_density - density) * max(0.0, connects - used) / cost
        used += cost
    return 0.0


def tiers(
    seen: Sequence[tuple[float, int]], days: float, supply: Supply, least: float = 0.0, patience: float = 1.0
) -> tuple[Tier, ...]:
    """Return the prices of the Connects of ``supply``, those that expire first and so cost least before the others.

    ``seen``: gain and cost of the jobs of the last ``days`` days. ``least``: the lowest price of a Connect that doesn't
    expire within SEEN_DAYS, e.g. what it costs in money. ``patience``: how many times what the last of these Connects
    buys they cost; Connects that expire sooner cost at most what they buy until their day.
    """
    span = min(SEEN_DAYS, max(FEWEST_DAYS, days))
    price = max(least, patience * margin(seen, supply.a_day * span))
    priced, before = list[Tier](), 0
    for batch in sorted(supply.batches, key=lambda batch: batch.days_left):
        before += batch.connects
        by_then = margin(seen, before / max(1, batch.days_left) * span)
        priced.append(Tier(batch.connects, min(price, by_then)))
    # A batch that expires later never costs less than one before it: the cheaper price would come first.
    for place in range(len(priced) - 2, -1, -1):
        priced[place] = Tier(priced[place].connects, min(priced[place].price, priced[place + 1].price))
    return (*priced, Tier(float("inf"), price))


def cost_of(connects: float, prices: Sequence[Tier]) -> float:
    """Return what spending so many Connects costs, in gain."""
    total, left = 0.0, connects
    for tier in prices:
        part = min(left, tier.connects)
        total, left = total + part * tier.price, left - part
    return total
