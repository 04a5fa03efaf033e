"""The return watch: what could still come back, what never will and why, and what waits to be closed."""

from datetime import date

from bot.domain.jobs.jobs import JobOutcome
from bot.domain.proposals.returns import Prospect, Reason
from bot.services.proposals.return_watch import NoReturn
from tests.services.desk import ANA, BEN, LINK, OTHER_LINK, Desk, in_dm, in_guild


async def watch(desk: Desk, since: date | None = None, page: int = 0):
    return await desk.proposals.list(in_guild(ANA), status="returns", since=since, page=page)


async def titled(desk: Desk, *names: str, connects: int = 4, boost: int = 0) -> None:
    for name in names:
        job = (await desk.log(title=name)).job
        await desk.send(f"#{job.id}", connects, boost=boost)


async def test_what_could_come_back_is_listed_with_what_and_on_which_event(desk: Desk) -> None:
    await desk.start()
    await desk.send(LINK, 16, boost=5)
    await desk.send(OTHER_LINK, 10, boost=3)
    await desk.update(OTHER_LINK, "viewed")
    page = await watch(desk)
    assert [(row.out, row.prospect) for row in page.rows] == [
        (13, Prospect(10, 0, 0, Reason.STILL_OPEN)),
        (21, Prospect(16, 5, 5, Reason.STILL_OPEN)),
    ]
    assert (page.total, page.possible, page.excluded, page.balance) == (2, 31, (), 66)


async def test_what_never_will_is_counted_with_the_reason(desk: Desk) -> None:
    await desk.start()
    await titled(desk, "Hired", "Withdrawn", "Filled", "Expired", "Expired too", "Open", "Declined")
    await desk.update("Hired", "hired")
    await desk.update("Withdrawn", "withdrawn")
    await desk.update("Declined", "declined")
    await desk.close("Filled", "filled")
    await desk.close("Expired", "expired")
    await desk.close("Expired too", "expired")
    page = await watch(desk)
    assert [row.job.title for row in page.rows] == ["Declined", "Open"]
    assert page.excluded == (
        NoReturn(Reason.EXPIRED, 2, 8),
        NoReturn(Reason.FILLED, 1, 4),
        NoReturn(Reason.HIRED_HERE, 1, 4),
        NoReturn(Reason.WITHDRAWN, 1, 4),
    )


async def test_what_came_back_or_cost_nothing_is_not_watched(desk: Desk) -> None:
    await desk.start()
    await desk.send(LINK, 16, boost=5)
    await desk.send(OTHER_LINK, 0, invited=True)
    await titled(desk, "Taken back")
    await desk.undo()
    await desk.close(LINK, "cancelled")
    page = await watch(desk)
    assert (page.rows, page.excluded, page.possible) == ((), (), 0)


async def test_a_boost_that_was_answered_stays_spent_when_the_cost_is_back(desk: Desk) -> None:
    await desk.start()
    await desk.send(LINK, 16, boost=5)
    await desk.update(LINK, "viewed")
    await desk.close(LINK, "removed")
    assert (await watch(desk)).excluded == (NoReturn(Reason.KEPT_BOOST, 1, 5),)


async def test_a_job_that_others_closed_comes_first_and_waits_to_be_closed(desk: Desk) -> None:
    await desk.start()
    await desk.send(LINK, 16)
    await desk.log(link=LINK, share=True)
    desk.clock.advance(days=1)
    await titled(desk, "Newer")
    await desk.close(LINK, "cancelled", in_guild(BEN))
    page = await watch(desk)
    assert [(row.job.title, row.prospect.due if row.prospect else None) for row in page.rows] == [
        ("Logo for a bakery", JobOutcome.CANCELLED),
        ("Newer", None),
    ]
    await desk.close(LINK, "cancelled")
    assert [row.job.title for row in (await watch(desk)).rows] == ["Newer"]


async def test_when_others_say_that_somebody_was_hired_nothing_is_hoped_for(desk: Desk) -> None:
    await desk.start()
    await desk.send(LINK, 16)
    await desk.log(link=LINK, share=True)
    await desk.close(LINK, "filled", in_guild(BEN))
    page = await watch(desk)
    assert (page.rows, page.excluded) == ((), (NoReturn(Reason.FILLED, 1, 16),))


async def test_an_outbid_boost_is_out_of_the_watch_and_a_return_undone_is_in_again(desk: Desk) -> None:
    await desk.start()
    await desk.send(LINK, 16, boost=5)
    await desk.update(LINK, "outbid")
    [row] = (await watch(desk)).rows
    assert (row.out, row.prospect) == (16, Prospect(16, 0, 0, Reason.STILL_OPEN))
    await desk.undo()
    [row] = (await watch(desk)).rows
    assert (row.out, row.prospect) == (21, Prospect(16, 5, 5, Reason.STILL_OPEN))


async def test_it_has_pages_and_a_first_day(desk: Desk) -> None:
    await desk.start(balance=200)
    await titled(desk, *(f"Job {number}" for number in range(1, 11)))
    desk.clock.advance(days=2)
    await titled(desk, "Last")
    page = await watch(desk, page=1)
    assert (page.page, page.pages, page.total, page.possible) == (1, 3, 11, 44)
    assert [row.job.title for row in page.rows] == [f"Job {number}" for number in range(6, 1, -1)]
    later = await watch(desk, since=date(2026, 11, 25), page=9)
    assert (later.page, [row.job.title for row in later.rows], later.since) == (
        0,
        ["Last"],
        date(2026, 11, 25),
    )


async def test_it_is_ones_own_alone_and_there_in_every_place(desk: Desk) -> None:
    await desk.start()
    await desk.start(BEN)
    await desk.send(LINK, 16)
    assert (await desk.proposals.list(in_guild(BEN), status="returns")).total == 0
    assert (await desk.proposals.list(in_dm(ANA), status=" Returns ")).total == 1
