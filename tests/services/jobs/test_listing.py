"""The list filters, sorts and pages, and takes the newest jobs."""

import pytest

from bot import errors
from bot.services.jobs.board import JobSort
from bot.services.jobs.log import LogJob
from bot.store import jobs
from bot.store.jobs import listing
from tests.services.desk import (
    ANA,
    BEN,
    Desk,
    in_guild,
)


async def test_the_list_filters_sorts_and_pages(desk: Desk) -> None:
    for number in range(10):
        await desk.log(title=f"Job {number}", connects=20 - number, budget=100 * number, share=True)
        desk.clock.advance(hours=1)
    await desk.jobs.edit(in_guild(ANA), "#3", LogJob(category="writing"), desk.key())
    await desk.log(in_guild(BEN), title="Of Ben")
    who = in_guild(BEN)
    newest = await desk.jobs.list(who)
    assert [row.job.id for row in newest.rows] == [11, 10, 9, 8, 7]
    assert (newest.total, newest.pages) == (11, 3)
    assert [row.job.id for row in (await desk.jobs.list(who, page=99)).rows] == [1]
    assert next(row.job.id for row in (await desk.jobs.list(who, page=-5)).rows) == 11
    assert [row.job.id for row in (await desk.jobs.list(who, sort="budget")).rows][:2] == [10, 9]
    assert [row.job.id for row in (await desk.jobs.list(who, sort=JobSort.CONNECTS, page=1)).rows] == [
        5,
        4,
        3,
        2,
        1,
    ]
    assert [row.job.id for row in (await desk.jobs.list(who, category="Writing")).rows] == [3]
    assert [row.job.id for row in (await desk.jobs.list(who, mine=True)).rows] == [11]
    await desk.close("#1", "expired")
    assert [row.job.id for row in (await desk.jobs.list(who, status="closed")).rows] == [1]
    assert [row.job.id for row in (await desk.jobs.list(in_guild(ANA), status="closed")).rows] == [1]
    for bad in ({"status": "asleep"}, {"sort": "random"}, {"category": "🙂"}):
        with pytest.raises(errors.BadChoice):
            await desk.jobs.list(who, **bad)  # type: ignore[arg-type]


async def test_a_list_takes_the_newest_jobs_and_says_so(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(12):
        await desk.log(title=f"Job {number}", budget=1000 - number, share=True)
    assert not (await desk.jobs.list(in_guild(BEN))).has_older
    monkeypatch.setattr(listing, "MOST_LISTED", 10)
    monkeypatch.setattr(jobs, "MOST_LISTED", 10)
    page = await desk.jobs.list(in_guild(BEN), sort="budget", page=1)
    assert ([row.job.id for row in page.rows], page.total, page.has_older) == ([8, 9, 10, 11, 12], 10, True)
