"""The recap of a month: what is counted in which month, and what is hidden."""

from datetime import date

import pytest

from bot import errors
from bot.services.insight import Insight, Recap
from tests.services.desk import ANA, BEN, LINK, OTHER_LINK, Desk, in_dm, in_guild

NOVEMBER = date(2026, 11, 1)


async def recap(desk: Desk, month: date | None = None, *, hides: bool = False) -> Recap:
    return await Insight(desk.db, desk.clock).recap(in_guild(ANA), month, hides=hides)


async def test_a_month_counts_what_was_sent_in_it_and_what_is_known(desk: Desk) -> None:
    desk.go_to(date(2026, 10, 20))
    await desk.start(balance=200)
    await desk.send("https://www.upwork.com/jobs/~022056519076716738895", 10)
    desk.go_to(date(2026, 11, 3))
    await desk.update("#1", "interviewing")
    await desk.send(LINK, 12, boost=3)
    await desk.send(OTHER_LINK, 6)
    desk.go_to(date(2026, 11, 5))
    await desk.update(LINK, "declined")
    await desk.close(OTHER_LINK, "cancelled")
    view = await recap(desk, NOVEMBER)
    assert (view.first, view.is_over, view.sent, view.best_on) == (NOVEMBER, False, 2, date(2026, 11, 3))
    assert (view.spent, view.back) == (21, 6)
    assert (view.own.replied, view.earlier_interviews, view.earlier_hires) == (0, 1, 0)
    assert (view.own.reply_rate.of, view.by_day[2], sum(view.by_day)) == (2, 2, 2)
    hidden = await recap(desk, NOVEMBER, hides=True)
    assert (hidden.is_hidden, hidden.spent, hidden.back, hidden.sent) == (True, None, None, 2)
    october = await recap(desk, date(2026, 10, 9))
    assert (october.sent, october.is_over, october.has_earlier) == (1, True, False)


async def test_at_a_months_beginning_it_is_of_the_month_before(desk: Desk) -> None:
    await desk.start(balance=100)
    desk.go_to(date(2026, 12, 7))
    assert (await recap(desk)).first == NOVEMBER
    desk.go_to(date(2026, 12, 8))
    assert (await recap(desk)).first == date(2026, 12, 1)


async def test_a_month_without_the_account_or_to_come_is_refused(desk: Desk) -> None:
    with pytest.raises(errors.NotStarted):
        await recap(desk)
    await desk.start(balance=100)
    assert (await recap(desk)).is_empty
    for month in (date(2026, 10, 1), date(2026, 12, 1)):
        with pytest.raises(errors.BadChoice):
            await recap(desk, month)


async def test_a_card_shares_its_month_once(desk: Desk) -> None:
    insight = Insight(desk.db, desk.clock)
    await desk.start(balance=100)
    assert (await insight.share_recap(in_guild(ANA), 7, NOVEMBER, hides=True)).is_hidden
    with pytest.raises(errors.AlreadyShared):
        await insight.share_recap(in_guild(ANA), 7, NOVEMBER, hides=True)
    await insight.share_recap(in_guild(ANA), 8, NOVEMBER, hides=True)
    await desk.start(BEN)
    with pytest.raises(errors.KeyReused):
        await insight.share_recap(in_guild(BEN), 8, NOVEMBER, hides=False)
    assert not (await insight.recap(in_dm(ANA))).here
