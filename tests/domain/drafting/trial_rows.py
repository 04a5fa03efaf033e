"""Simulated trials: draws by the real rule, replies by given rates, and outcomes that become known late or never."""

from typing import NamedTuple

import numpy as np

from bot.domain.drafting.draws import Arm, Draw, drawn
from bot.domain.drafting.trials import TrialOutcome


class Telling(NamedTuple):
    """How outcomes become known: the share that ever does, and the average delay in proposals sent meanwhile."""

    replies: float = 0.9
    others: float = 0.5
    delay_of_replies: float = 5
    delay_of_others: float = 25


USUAL = Telling()


def outcomes(
    rng: "np.random.Generator", sent: int, rate_a: float, rate_b: float, telling: Telling = USUAL
) -> list[TrialOutcome]:
    """Return the known outcomes of ``sent`` proposals of one trial, in the order in which they become known."""
    seed = int(rng.integers(1 << 62))
    rows = list[tuple[float, TrialOutcome]]()
    for number, draw in enumerate(draws(seed, sent)):
        is_reply = bool(rng.random() < (rate_a if draw.arm is Arm.A else rate_b))
        if rng.random() < (telling.replies if is_reply else telling.others):
            delay = telling.delay_of_replies if is_reply else telling.delay_of_others
            rows.append((number + rng.exponential(delay), TrialOutcome(draw, is_reply)))
    rows.sort(key=lambda row: row[0])
    return [outcome for _, outcome in rows]


def draws(seed: int, count: int) -> list[Draw]:
    """Return the first ``count`` draws of a trial, found block by block."""
    found = list[Draw]()
    while len(found) < count:
        first = drawn(seed, len(found))
        found += [drawn(seed, len(found) + place) for place in range(first.size)]
    return found[:count]
