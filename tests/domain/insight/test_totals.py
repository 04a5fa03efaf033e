"""Totals from My Stats: what they say of unknown outcomes, where they contradict the log, and how good the estimates are."""

from datetime import date
from random import Random
from statistics import fmean

import pytest

from bot import errors
from bot.domain.insight import funnel
from bot.domain.insight.funnel import Funnel, FunnelProposal
from bot.domain.insight.intervals import Share
from bot.domain.insight.totals import (
    Contradiction,
    Mismatch,
    StepTotals,
    Totals,
    TotalsPart,
    TotalsStep,
    checked_totals,
    contradictions,
    most_of_unknown,
    narrowed,
    shares,
)
from tests.domain.insight.test_funnel import sent

ON = date(2026, 11, 24)
NOTHING = StepTotals(0, 0, 0, 0)
VIEWED, INTERVIEWED, HIRED = TotalsStep.VIEWED, TotalsStep.INTERVIEWED, TotalsStep.HIRED


def logged(known: str, unknown: int) -> Funnel:
    """Return a funnel of proposals with these outcomes (``-``: no answer, v, r, o, h) and of unknown ones."""
    told = [sent(steps="" if outcome == "-" else outcome) for outcome in known]
    return funnel.funnel([*told, *[sent(no_answer=False)] * unknown])


def test_totals_are_of_one_of_upworks_periods_and_no_step_has_more_than_were_sent() -> None:
    totals = checked_totals(90, ON, StepTotals(40, 12, 3, 1), StepTotals(5, 4, 1, 0))
    assert totals == Totals(90, ON, StepTotals(40, 12, 3, 1), StepTotals(5, 4, 1, 0))
    assert (totals.since, totals.together) == (date(2026, 8, 27), StepTotals(45, 16, 4, 1))
    with pytest.raises(errors.BadChoice) as refused:
        checked_totals(60, ON, NOTHING, NOTHING)
    assert refused.value.field == "period"
    for boosted, organic, typed in (
        (StepTotals(3, 4, 0, 0), NOTHING, ("boosted_viewed", 4, "boosted_sent", 3)),
        (NOTHING, StepTotals(3, 3, 3, 5), ("hired", 5, "sent", 3)),
    ):
        with pytest.raises(errors.MoreThanSent) as more:
            checked_totals(90, ON, organic, boosted)
        assert (more.value.given, more.value.count, more.value.whole, more.value.sent) == typed


def test_typed_numbers_that_contradict_each_other_are_kept_and_named() -> None:
    totals = checked_totals(90, ON, StepTotals(40, 2, 5, 6), StepTotals(3, 1, 1, 2))
    assert totals.mismatches == (
        Mismatch(TotalsPart.ORGANIC, INTERVIEWED, 5, 2),
        Mismatch(TotalsPart.ORGANIC, HIRED, 6, 5),
        Mismatch(TotalsPart.BOOSTED, HIRED, 2, 1),
    )
    assert Totals(90, ON, StepTotals(5, 5, 5, 5), NOTHING).mismatches == ()


def test_totals_say_how_many_of_the_unknown_can_be_what() -> None:
    assert most_of_unknown(logged("h-", 28), StepTotals(40, 12, 3, 1)) == {
        VIEWED: 11,
        INTERVIEWED: 2,
        HIRED: 0,
    }
    assert most_of_unknown(logged("h-", 1), StepTotals(40, 12, 9, 3)) == {VIEWED: 1, INTERVIEWED: 1, HIRED: 1}


def test_contradictions_are_named_and_nothing_is_concluded_from_them() -> None:
    log, totals = logged("hrr", 10), StepTotals(12, 5, 2, 1)
    assert contradictions(log, totals) == (
        Contradiction(TotalsStep.SENT, 13, 12),
        Contradiction(TotalsStep.INTERVIEWED, 3, 2),
    )
    assert most_of_unknown(log, totals) == {}
    assert narrowed(log, totals, INTERVIEWED) == log.reply_rate
    assert contradictions(logged("h", 1), StepTotals(2, 1, 1, 1)) == ()


def test_where_all_is_logged_the_totals_are_exact_and_else_a_bound() -> None:
    log = logged("r-", 28)
    assert narrowed(log, StepTotals(30, 9, 3, 1), INTERVIEWED) == Share(3, 30)
    assert narrowed(log, StepTotals(40, 9, 3, 1), INTERVIEWED) == Share(1, 2, 28, most=2)
    assert narrowed(log, StepTotals(40, 9, 3, 1), VIEWED) == Share(1, 2, 28, most=8)
    assert narrowed(log, StepTotals(40, 9, 3, 1), HIRED) == Share(0, 2, 28, most=1)
    assert shares(StepTotals(40, 9, 3, 1))[INTERVIEWED] == Share(3, 40)


def _drawn(random: Random, p: float, of: int, told: float) -> tuple[Funnel, StepTotals]:
    """Return a log in which interviews are told twice as readily as silence, and the totals of the same proposals."""
    proposals: list[FunnelProposal] = []
    interviews = 0
    for _ in range(of):
        is_interview = random.random() < p
        interviews += is_interview
        is_told = random.random() < min(1.0, told * (2 if is_interview else 1))
        proposals.append(sent(steps="r" if is_interview and is_told else "", no_answer=is_told))
    return funnel.funnel(proposals), StepTotals(of, interviews, interviews, 0)


@pytest.mark.parametrize("told", [0.0, 0.3, 0.7, 1.0])
def test_estimates_from_totals_are_unbiased_and_their_ranges_hold(told: float) -> None:
    """``told``: the share of proposals whose outcome is logged. With more sent than logged the totals are a bound only."""
    random, held, bounded, drawn = Random(5), 0, 0, 0
    for p in (0.05, 0.12, 0.3):
        estimates: list[float] = []
        for _ in range(120):
            log, totals = _drawn(random, p, 60, told)
            share = narrowed(log, totals, INTERVIEWED)
            held += share.low <= p <= share.high
            estimates.append(share.value or 0)
            part = narrowed(log, StepTotals(90, *totals[1:]), INTERVIEWED)
            bounded += part.low <= p <= part.high
            drawn += 1
        assert fmean(estimates) == pytest.approx(p, abs=0.02)
    assert held / drawn >= 0.87
    assert bounded / drawn >= 0.87
