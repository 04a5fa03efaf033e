"""Benchmarks of fair trials: how often equal openings get a winner, and how soon a better one is found."""

from math import inf, log
from pathlib import Path

import numpy as np

from benchmarks.figures import Figure, at_least, at_most
from bot.domain.drafting.evidence import FALSE_WINNERS, POWER, compare, evidence
from tests.domain.drafting.trial_rows import USUAL, Telling, outcomes

TRIALS, SENT = 500, 400
"""Simulated trials for each rate, and the proposals of each, of which about half become known."""
RANGES, LOOKS = 100, (20, 50, 100, 200, 300)
SEARCHED, MOST_SENT = 60, 4_000
RATES = (0.02, 0.05, 0.1, 0.2, 0.4)
FOUND = ((0.05, 2.0), (0.05, 3.0), (0.1, 2.0), (0.1, 3.0), (0.2, 1.5), (0.2, 2.0), (0.2, 3.0))
"""The mean rate of replies and the ratio of the two rates."""
BAR = log(2 / FALSE_WINNERS)
COVERED = 1 - FALSE_WINNERS


async def trials(folder: Path) -> list[Figure]:
    """Simulate trials that are looked at after each known outcome; nothing is written to ``folder``."""
    del folder
    rng = np.random.default_rng(14)
    return [
        *(_false_winners(rng, rate) for rate in RATES),
        *(_covered(rng, rate, 2.0) for rate in RATES),
        *(_found(rng, rate, ratio) for rate, ratio in FOUND),
    ]


def _rates(mean: float, ratio: float) -> tuple[float, float]:
    return 2 * mean * ratio / (1 + ratio), 2 * mean / (1 + ratio)


def _false_winners(rng: "np.random.Generator", rate: float) -> Figure:
    """Return the share of trials of equal openings in which any look named a winner; replies are told more often."""
    hits = sum(bool(evidence(outcomes(rng, SENT, rate, rate, USUAL)).max() >= BAR) for _ in range(TRIALS))
    share = hits / TRIALS
    what = f"equal openings with a winner at any look, replies {rate:.0%}"
    return at_most(what, f"{share:.1%}", f"{FALSE_WINNERS:.0%}", share / FALSE_WINNERS, 1)


def _covered(rng: "np.random.Generator", rate: float, ratio: float) -> Figure:
    """Return the share of trials in which the range held the true ratio at each of several looks."""
    a, b = _rates(rate, ratio)
    held = 0
    for _ in range(RANGES):
        rows = outcomes(rng, SENT, a, b, Telling(0.6, 0.6))
        looks = [compare(rows[:count]) for count in LOOKS]
        held += all(look.low <= ratio <= look.high for look in looks)
    share = held / RANGES
    what = f"the range held {ratio:g} times at {len(LOOKS)} looks, replies {rate:.0%}"
    return at_least(what, f"{share:.1%}", f"{COVERED:.0%}", share / COVERED, 1)


def _found(rng: "np.random.Generator", rate: float, ratio: float) -> Figure:
    """Return how many known outcomes named the better opening in half and in 80 % of the trials."""
    a, b = _rates(rate, ratio)
    counts = list[float]()
    for _ in range(SEARCHED):
        path = evidence(outcomes(rng, MOST_SENT, a, b, Telling(0.6, 0.6)))[0]
        above = np.flatnonzero(path >= BAR)
        counts.append(float(above[0]) if len(above) else inf)
    half, most = (sorted(counts)[int(share * (SEARCHED - 1))] for share in (0.5, POWER))
    ours = f"{half:.0f} outcomes in half, {most:.0f} in {POWER:.0%}; inf: never in {MOST_SENT:,} sent"
    return Figure(f"{ratio:g} times the replies noticed, replies {rate:.0%}", ours, "", 1.0, "", good=True)
