"""What was said of a member's proposals against what came true, and what interviews and hires are expected to cost."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.advice.calibration import CalibrationBin, calibration
from bot.domain.advice.costs import ExpectedCost, expected_costs
from bot.services.advice import context as contexts
from bot.services.advice.outcomes import known_outcomes
from bot.services.who import Who
from bot.store import advice
from bot.store.engine.database import Tx

MOST_COSTS = 6
"""The groups of jobs whose expected costs are shown."""


@dataclass(frozen=True, slots=True)
class AdviceRecord:
    """The member's ``bins`` of odds and outcomes, the lowest chances first, and the expected ``costs`` of groups of jobs."""

    balance: int
    bins: tuple[CalibrationBin, ...]
    costs: tuple[ExpectedCost, ...]

    @property
    def judged(self) -> int:
        """Return the number of proposals whose odds and end are known."""
        return sum(each.count for each in self.bins)


def record(tx: Tx, who: Who, communities: Sequence[int], now: int) -> AdviceRecord:
    """Return the record of the odds said to the member, and the expected costs. Raises NotStarted."""
    basis = contexts.basis_of(tx, who, now, communities=communities)
    expected = advice.expected_of(tx, basis.wallet.id)
    ripe, _ = known_outcomes(tx, basis.wallet.id, now)
    pairs = [
        (expected[outcome.proposal.id].hire, outcome.hired)
        for outcome in ripe
        if outcome.hired is not None and outcome.proposal.id in expected
    ]
    costs = expected_costs(basis.context.seen, basis.context)
    whole = {cost.category: cost.posts for cost in costs if cost.band is None}
    telling = [cost for cost in costs if cost.band is None or cost.posts < whole[cost.category]]
    return AdviceRecord(basis.balance, calibration(pairs), tuple(telling[:MOST_COSTS]))
