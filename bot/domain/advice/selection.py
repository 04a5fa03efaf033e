"""The choice of the set of proposals, with or without a boost, that gains most over the price of its Connects.

A 0/1 knapsack with options: of each job at most one option is chosen. Options are taken by their gain per Connect down to
the price, and the exact solution is worked out for the jobs near the last one taken: all of them, if there are few.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf, log
from typing import Self

from bot.domain.advice.prices import Tier, cost_of

CORE = 14
"""The jobs around the last one taken for which the exact solution is worked out."""


@dataclass(frozen=True, slots=True)
class Option:
    """A proposal that could be sent: ``cost`` in Connects with the ``boost``, and its gain."""

    job_id: int
    cost: int
    gain: float
    boost: int = 0


@dataclass(frozen=True, slots=True)
class _Step:
    """From one option of a job to the next dearer one: what each more Connect gains."""

    density: float
    cost: int
    gain: float
    option: Option


@dataclass(frozen=True, slots=True)
class _State:
    """A set of options of the jobs looked at so far, as a chain."""

    cost: int
    gain: float
    option: Option | None = None
    before: Self | None = None


def select(options: Sequence[Option], at_hand: int, prices: Sequence[Tier]) -> tuple[Option, ...]:
    """Return the set that gains most over its price and costs at most ``at_hand`` Connects, in no particular order.

    ``prices``: from prices.tiers. The set is exactly the best one for up to CORE jobs, and else for the CORE jobs nearest to
    the last one taken. Empty if nothing gains more than its price.
    """
    lowest = min(tier.price for tier in prices)
    by_job = dict[int, list[Option]]()
    for option in options:
        if option.gain > lowest * option.cost and option.cost <= at_hand:
            by_job.setdefault(option.job_id, []).append(option)
    taken, last = _greedy(by_job, at_hand, prices)
    core = sorted(by_job, key=lambda job_id: min(_distance(step, last) for step in _steps(by_job[job_id])))[
        :CORE
    ]
    fixed = [option for job_id, option in taken.items() if job_id not in core]
    used = sum(option.cost for option in fixed)
    best = _exact([by_job[job_id] for job_id in core], used, at_hand, prices)
    return (*fixed, *best)


def _greedy(
    by_job: dict[int, list[Option]], at_hand: int, prices: Sequence[Tier]
) -> tuple[dict[int, Option], float]:
    """Return the options taken by gain per Connect, and the gain per Connect at which taking ends."""
    steps = sorted(
        (step for options in by_job.values() for step in _steps(options)), key=lambda step: -step.density
    )
    taken, used, last = dict[int, Option](), 0, inf
    for step in steps:
        if step.gain <= cost_of(used + step.cost, prices) - cost_of(used, prices):
            return taken, step.density
        before = taken.get(step.option.job_id)
        is_next = (before.cost if before else 0) + step.cost == step.option.cost
        if is_next and used + step.cost <= at_hand:
            taken[step.option.job_id] = step.option
            used += step.cost
        elif last == inf:
            last = step.density
    return taken, last if last < inf else (steps[-1].density if steps else inf)


def _steps(options: Sequence[Option]) -> list[_Step]:
    """Return the steps along the upper hull of a job's options, each with a lower gain per Connect than the one before."""
    hull = list[_Step]()
    cost, gained = 0, 0.0
    left: list[Option] = sorted(options, key=lambda option: (option.cost, -option.gain))
    while left:
        step = max(
            (_step(option, cost, gained) for option in left), key=lambda step: (step.density, step.cost)
        )
        hull.append(step)
        cost, gained = step.option.cost, step.option.gain
        left = [option for option in left if option.cost > cost and option.gain > gained]
    return hull


def _step(option: Option, cost: int, gained: float) -> _Step:
    more = option.cost - cost
    return _Step(inf if not more else (option.gain - gained) / more, more, option.gain - gained, option)


def _distance(step: _Step, last: float) -> float:
    """Return how far the gain per Connect of a step is from the last one taken, as a ratio's logarithm."""
    if inf in (step.density, last) or last <= 0:
        return inf if step.density == inf else -step.density
    return abs(log(step.density / last))


def _exact(jobs: Sequence[Sequence[Option]], used: int, at_hand: int, prices: Sequence[Tier]) -> list[Option]:
    """Return the best set of options of these jobs, beside options that already use ``used`` Connects."""
    states = [_State(used, 0.0)]
    for options in jobs:
        more = [
            _State(state.cost + option.cost, state.gain + option.gain, option, state)
            for state in states
            for option in options
            if state.cost + option.cost <= at_hand
        ]
        states = _undominated(states + more)
    best: _State | None = max(
        states, key=lambda state: (state.gain - cost_of(state.cost, prices), -state.cost)
    )
    chosen = list[Option]()
    while best is not None:
        if best.option is not None:
            chosen.append(best.option)
        best = best.before
    return chosen


def _undominated(states: list[_State]) -> list[_State]:
    """Return the states without those that cost at least as much as another and gain no more."""
    kept = list[_State]()
    for state in sorted(states, key=lambda state: (state.cost, -state.gain)):
        if not kept or state.gain > kept[-1].gain:
            kept.append(state)
    return kept
