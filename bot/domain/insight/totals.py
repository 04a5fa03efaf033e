"""The member's totals from Upwork's *My Stats*, and what they say about proposals without a known outcome.

*My Stats* counts the proposals sent, viewed, interviewed and hired of the last 7, 30 or 90 days, those without a boost
(organic) and boosted ones apart (docs/upwork.md, section 12).
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from bot import errors
from bot.domain.insight.funnel import Funnel
from bot.domain.insight.intervals import Share

TOTALS_DAYS = (7, 30, 90)
"""The periods of *My Stats*, in days."""


class TotalsStep(StrEnum):
    """A number that *My Stats* shows."""

    SENT = "sent"
    VIEWED = "viewed"
    INTERVIEWED = "interviewed"
    HIRED = "hired"


class StepTotals(NamedTuple):
    """The numbers of *My Stats* for organic, for boosted or for all proposals."""

    sent: int
    viewed: int
    interviewed: int
    hired: int

    def plus(self, other: "StepTotals") -> "StepTotals":
        """Return the sums of both."""
        return StepTotals(*(mine + theirs for mine, theirs in zip(self, other, strict=True)))


class TotalsPart(StrEnum):
    """The proposals that a number is about: organic, boosted, or all of them."""

    ORGANIC = "organic"
    BOOSTED = "boosted"
    ALL = "all"


class Contradiction(NamedTuple):
    """More proposals are logged at a step than *My Stats* counts."""

    step: TotalsStep
    logged: int
    total: int
    part: TotalsPart = TotalsPart.ALL


class Mismatch(NamedTuple):
    """*My Stats* has more proposals at ``step`` than ``before``, at the step that each of them has passed."""

    part: TotalsPart
    step: TotalsStep
    reached: int
    before: int


@dataclass(frozen=True, slots=True)
class Totals:
    """What *My Stats* showed on the day ``as_of`` for the ``days`` days up to that day."""

    days: int
    as_of: date
    organic: StepTotals
    boosted: StepTotals

    @property
    def since(self) -> date:
        """The first day that the totals count."""
        return self.as_of - timedelta(days=self.days - 1)

    @property
    def together(self) -> StepTotals:
        """The totals of organic and boosted proposals."""
        return self.organic.plus(self.boosted)

    @property
    def mismatches(self) -> tuple[Mismatch, ...]:
        """The pairs of numbers that can't both be right, such as 3 hired and 2 interviewed; empty if all fit together."""
        parts = ((TotalsPart.ORGANIC, self.organic), (TotalsPart.BOOSTED, self.boosted))
        return tuple(
            Mismatch(part, step, count, before)
            for part, counts in parts
            for step, count, before in zip(list(TotalsStep)[1:], counts[1:], counts, strict=False)
            if count > before
        )


def checked_totals(days: int, as_of: date, organic: StepTotals, boosted: StepTotals) -> Totals:
    """Return the totals. Raises BadChoice for another period, MoreThanSent for a step with more proposals than were sent."""
    if days not in TOTALS_DAYS:
        raise errors.BadChoice(field="period", given=str(days))
    for prefix, counts in (("", organic), ("boosted_", boosted)):
        for step, count in zip(TotalsStep, counts, strict=True):
            if count > counts.sent:
                given = f"{prefix}{step}"
                whole = f"{prefix}{TotalsStep.SENT}"
                raise errors.MoreThanSent("totals", given, count=count, whole=whole, sent=counts.sent)
    return Totals(days, as_of, organic, boosted)


def contradictions(
    logged: Funnel, totals: StepTotals, part: TotalsPart = TotalsPart.ALL
) -> tuple[Contradiction, ...]:
    """Return the steps at which more proposals are logged than *My Stats* counts; empty if the totals fit."""
    counts = (logged.sent, logged.viewed, logged.replied, logged.hired)
    return tuple(
        Contradiction(step, count, total, part)
        for step, count, total in zip(TotalsStep, counts, totals, strict=True)
        if count > total
    )


def shares(totals: StepTotals) -> dict[TotalsStep, Share]:
    """Return the share of sent proposals that reached each later step, from the totals alone."""
    return {step: Share(count, totals.sent) for step, count in zip(TotalsStep, totals, strict=True)}


def most_of_unknown(logged: Funnel, totals: StepTotals) -> dict[TotalsStep, int]:
    """Return for each later step how many of the logged proposals with an unknown outcome can have reached the step.

    Empty if the totals contradict the log.
    """
    if contradictions(logged, totals):
        return {}
    counts = {
        TotalsStep.VIEWED: logged.viewed,
        TotalsStep.INTERVIEWED: logged.replied,
        TotalsStep.HIRED: logged.hired,
    }
    total = dict(zip(TotalsStep, totals, strict=True))
    return {step: min(total[step] - count, _LOGGED[step](logged).unknown) for step, count in counts.items()}


def narrowed(logged: Funnel, totals: StepTotals, step: TotalsStep) -> Share:
    """Return the share of sent proposals that reached ``step``, by the log and the totals of the same proposals together.

    If all proposals of the totals are logged, the totals say it exactly. If more were sent than logged, the totals bound how
    many of the unknown proposals reached the step. If both contradict each other, the log alone counts.
    """
    share = _LOGGED[step](logged)
    most = most_of_unknown(logged, totals)
    if not most:
        return share
    if totals.sent == logged.sent:
        return shares(totals)[step]
    return replace(share, most=most[step])


_LOGGED: dict[TotalsStep, Callable[[Funnel], Share]] = {
    TotalsStep.VIEWED: lambda logged: logged.share(1),
    TotalsStep.INTERVIEWED: lambda logged: logged.reply_rate,
    TotalsStep.HIRED: lambda logged: logged.hire_rate,
}
