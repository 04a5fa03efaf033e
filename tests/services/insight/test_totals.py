"""/profile totals: typed once, beside the log of the same days, and in /stats me."""

import pytest

from bot import errors
from bot.domain.insight.intervals import Share
from bot.domain.insight.totals import Contradiction, Mismatch, StepTotals, TotalsPart, TotalsStep
from bot.services.insight import Insight, SetTotals
from tests.services.desk import ANA, BEN, Desk, in_guild, refusal_of

LINK = "https://www.upwork.com/jobs/~02200716366442940{:04d}"
WHO = in_guild(ANA)


@pytest.fixture
def insight(desk: Desk) -> Insight:
    return Insight(desk.db, desk.clock)


async def send(desk: Desk, count: int, *, boost: int = 0) -> None:
    await desk.start(balance=900)
    for number in range(count):
        await desk.send(LINK.format(number), 8, boost=boost if number == 0 else 0)


async def test_totals_are_kept_beside_the_log_of_their_days(desk: Desk, insight: Insight) -> None:
    await send(desk, 10, boost=3)
    await desk.update("#2", "interviewing")
    assert await insight.totals(WHO) is None
    ask = SetTotals(
        sent=12,
        viewed=5,
        interviewed=3,
        hired=1,
        boosted_sent=1,
        boosted_viewed=1,
        boosted_interviewed=0,
        boosted_hired=0,
    )
    view = await insight.save_totals(WHO, ask, "interaction:t")
    assert view is not None
    assert (view.organic.sent, view.boosted.sent, view.together.sent, view.unknown) == (9, 1, 10, 9)
    assert view.totals.together == StepTotals(13, 6, 3, 1)
    assert view.most == {TotalsStep.VIEWED: 5, TotalsStep.INTERVIEWED: 2, TotalsStep.HIRED: 1}
    assert await insight.totals(WHO) == view
    assert await insight.save_totals(WHO, ask, "interaction:t") == view
    stats = await insight.stats(WHO, "90 days")
    assert stats.totals == view
    assert view.narrowed(stats.own, TotalsStep.INTERVIEWED) == Share(1, 1, 9, most=2)
    assert view.narrowed(stats.boosted, TotalsStep.INTERVIEWED) == Share(0, 1)
    assert view.narrowed(stats.invited, TotalsStep.INTERVIEWED) is None
    desk.clock.advance(days=100)
    await desk.send(LINK.format(99), 8)
    stats = await insight.stats(WHO, "all")
    assert stats.totals is not None
    assert (stats.totals.together.sent, stats.own.sent) == (10, 11)
    assert stats.totals.narrowed(stats.own, TotalsStep.INTERVIEWED) is None


async def test_new_totals_replace_the_old_ones_and_can_be_deleted(desk: Desk, insight: Insight) -> None:
    await send(desk, 1)
    await insight.save_totals(WHO, SetTotals(12, 5, 3, 1), desk.key())
    view = await insight.save_totals(WHO, SetTotals(4, 1, 0, 0, days=30), desk.key())
    assert view is not None
    assert (view.totals.days, view.totals.organic, view.totals.boosted.sent) == (
        30,
        StepTotals(4, 1, 0, 0),
        0,
    )
    await insight.forget_totals(WHO, desk.key())
    assert await insight.totals(WHO) is None
    assert (await insight.stats(WHO, "all")).totals is None


async def test_a_contradiction_is_shown_and_changes_nothing(desk: Desk, insight: Insight) -> None:
    await send(desk, 3)
    await desk.update("#1", "hired")
    view = await insight.save_totals(WHO, SetTotals(3, 1, 0, 0), desk.key())
    assert view is not None
    assert [(found.step, found.logged, found.total) for found in view.contradictions] == [
        (TotalsStep.INTERVIEWED, 1, 0),
        (TotalsStep.HIRED, 1, 0),
    ]
    assert view.most == {}
    stats = await insight.stats(WHO, "all")
    assert view.narrowed(stats.own, TotalsStep.INTERVIEWED) == stats.own.reply_rate


async def test_boosted_and_organic_proposals_are_compared_apart(desk: Desk, insight: Insight) -> None:
    await send(desk, 2, boost=3)
    view = await insight.save_totals(WHO, SetTotals(5, 1, 0, 0), desk.key())
    assert view is not None
    assert view.contradictions == (Contradiction(TotalsStep.SENT, 1, 0, TotalsPart.BOOSTED),)
    assert view.most == {TotalsStep.VIEWED: 1, TotalsStep.INTERVIEWED: 0, TotalsStep.HIRED: 0}


async def test_nothing_follows_from_numbers_that_contradict_each_other(desk: Desk, insight: Insight) -> None:
    await send(desk, 3)
    view = await insight.save_totals(WHO, SetTotals(12, 5, 1, 2), desk.key())
    assert view is not None
    assert view.mismatches == (Mismatch(TotalsPart.ORGANIC, TotalsStep.HIRED, 2, 1),)
    assert (view.contradictions, view.most) == ((), {})
    assert view.narrowed((await insight.stats(WHO, "all")).own, TotalsStep.INTERVIEWED) is None
    assert await insight.totals(WHO) == view


@pytest.mark.parametrize(
    ("ask", "field", "given"),
    [
        (SetTotals(12, 5, 3), "totals_missing", "hired"),
        (SetTotals(boosted_sent=3), "totals_missing", "sent"),
        (SetTotals(12, 5, 3, 1, 4), "totals_missing", "boosted_viewed"),
        (SetTotals(12, 13, 3, 1), "totals", "viewed"),
        (
            SetTotals(12, 5, 3, 1, boosted_sent=2, boosted_viewed=1, boosted_interviewed=3, boosted_hired=0),
            "totals",
            "boosted_interviewed",
        ),
        (SetTotals(12, 5, 3, 1, days=60), "period", "60"),
    ],
)
async def test_incomplete_and_impossible_totals_are_refused(
    desk: Desk, insight: Insight, ask: SetTotals, field: str, given: str
) -> None:
    await desk.start()
    error = await refusal_of(desk, errors.BadChoice, insight.save_totals(WHO, ask, desk.key()))
    assert (error.field, error.given) == (field, given)
    assert await insight.totals(WHO) is None


async def test_without_a_wallet_it_says_so(desk: Desk, insight: Insight) -> None:
    with pytest.raises(errors.NotStarted):
        await insight.save_totals(in_guild(BEN), SetTotals(1, 1, 1, 1), desk.key())
