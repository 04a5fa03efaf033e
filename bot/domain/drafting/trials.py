"""A trial of two openings of a template: its known outcomes, and what they show so far (evidence.py beside this file)."""

from dataclasses import dataclass
from math import ceil
from typing import NamedTuple

from bot.domain.drafting.draws import Arm, Draw

MATTERS = 2.0
"""The ratio of the reply rates that matters: twice as many replies."""
FAR_WEEKS = 52
"""The weeks from which a trial counts as too far from its end."""
USUAL_RATE = 0.1
"""The share of replies that is expected of a member about whom nothing is known."""


class TrialOutcome(NamedTuple):
    """The known, matured outcome of a proposal whose opening was drawn."""

    draw: Draw
    is_reply: bool


class ArmReplies(NamedTuple):
    """How many known outcomes an opening has, and how many of them are replies."""

    known: int
    replies: int


@dataclass(frozen=True, slots=True)
class TrialResult:
    """The present result of a trial.

    ``times``: the reply rate of A divided by that of B, None while one of them has no reply or no known outcome. ``low``,
    ``high``: the range of that ratio, from 0 to infinity without bounds. ``more``: the known outcomes that are still needed
    for a chance of POWER to notice a difference that matters; 0 where the trial has said what it can.
    """

    a: ArmReplies
    b: ArmReplies
    times: float | None
    low: float
    high: float
    more: int

    @property
    def winner(self) -> Arm | None:
        """The opening with the higher reply rate; None as long as equal rates aren't refused."""
        if self.low >= 1:
            return Arm.A
        return Arm.B if self.high <= 1 else None

    @property
    def is_even(self) -> bool:
        """True if neither opening can have MATTERS times the replies of the other."""
        return self.winner is None and self.low >= 1 / MATTERS and self.high <= MATTERS

    def weeks_left(self, known_per_week: float) -> int | None:
        """Return in how many weeks the missing outcomes are known; None for a member without known outcomes per week."""
        return ceil(self.more / known_per_week) if known_per_week > 0 else None

    def is_far(self, known_per_week: float) -> bool:
        """Return True if the end of the trial is FAR_WEEKS away or more, or can't be reached at all."""
        weeks = self.weeks_left(known_per_week)
        return self.more > 0 and (weeks is None or weeks >= FAR_WEEKS)
