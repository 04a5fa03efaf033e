"""A job is logged from a link or a title: each member writes notes of their own, and a card tells what it is shared for."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot import errors
from bot.clock import ManualClock
from bot.domain.jobs.jobs import JobFacts
from bot.services import Services
from bot.services.jobs.log import EarlierLog, LogJob
from bot.store import jobs
from bot.store.engine.database import Database, Tx
from bot.store.engine.spans import Span
from bot.ui.words import Text
from tests.services.desk import (
    ANA,
    BEN,
    CLEO,
    KEY,
    LINK,
    OTHER_GUILD,
    OTHER_LINK,
    Desk,
    in_dm,
    in_guild,
)

TEXT = Text(strict=True)
SAME_JOB = (
    LINK,
    "https://www.upwork.com/jobs/~022007163664429408020",
    "https://upwork.com/freelance-jobs/apply/Logo-for-a-bakery_~022007163664429408020/?referrer=x",
    "https://www.upwork.com/nx/proposals/job/~022007163664429408020/apply/",
    "look at this @everyone: <https://www.upwork.com/jobs/~022007163664429408020#top> !",
)


def rows(tx: Tx, table: str) -> int:
    found = tx.row({"job": "SELECT COUNT(*) FROM job", "write": "SELECT COUNT(*) FROM write"}[table])
    return int(found[0]) if found else 0


async def test_the_link_alone_gives_key_title_and_age(desk: Desk) -> None:
    logged = await desk.log(link=LINK)
    assert (logged.job.key, logged.job.title) == (KEY, "Logo for a bakery")
    assert logged.posted_at is not None
    posted = datetime.fromtimestamp(logged.posted_at / 1000, UTC)
    assert posted.isoformat(timespec="milliseconds") == "2026-01-02T18:54:43.554+00:00"
    assert (logged.known, logged.applied, logged.own, logged.shared) == (None, 0, None, False)


@pytest.mark.parametrize("link", SAME_JOB)
async def test_every_shape_of_a_link_is_the_same_job(desk: Desk, link: str) -> None:
    first = await desk.log(link=LINK)
    again = await desk.log(in_guild(ANA), link=link)
    assert again.job == first.job
    assert await desk.db.read(rows, "job") == 1


async def test_an_earlier_log_is_told_only_once_shared(desk: Desk) -> None:
    first = await desk.log(link=LINK, title="Mine", connects=16)
    desk.clock.advance(hours=2)
    others = await desk.log(in_guild(BEN), link=LINK)
    assert (others.known, others.facts) == (None, JobFacts(title="Logo for a bakery"))
    at = desk.clock.now()
    await desk.log(link=LINK, share=True)
    desk.clock.advance(hours=2)
    assert (await desk.log(in_guild(CLEO), link=LINK)).known == EarlierLog(ANA, at)
    assert (await desk.log(link=LINK)).known == EarlierLog(ANA, first.logged_at)


async def test_applicants_to_a_card_are_counted_without_names(desk: Desk) -> None:
    for user_id in (ANA, BEN):
        await desk.start(user_id)
    await desk.log(link=LINK, share=True)
    for user_id in (ANA, BEN):
        await desk.send(who=in_guild(user_id))
    mine = await desk.log(link=LINK)
    assert (mine.applied, mine.own and mine.own.id) == (1, 1)
    other = await desk.log(in_guild(CLEO), link=LINK)
    assert (other.applied, other.own) == (2, None)
    await desk.undo(who=in_guild(BEN))
    assert (await desk.show(LINK, in_guild(CLEO))).applied == 1


async def test_who_applied_without_a_card_is_counted_nowhere(desk: Desk) -> None:
    await desk.start(BEN)
    await desk.send(who=in_guild(BEN))
    assert (await desk.log(link=LINK)).applied == 0
    shared = await desk.log(link=LINK, share=True)
    assert (shared.applied, (await desk.show(LINK, in_guild(CLEO))).applied) == (0, 0)


async def test_each_member_writes_notes_of_their_own(desk: Desk) -> None:
    await desk.log(link=LINK, connects=16, note="my own")
    others = (await desk.log(in_guild(BEN), link=LINK, title="Other words", connects=20, budget=750.5)).facts
    assert (others.title, others.connects, others.budget_cents) == ("Other words", 20, 75_050)
    filled = (await desk.log(in_guild(BEN), link=LINK, title="Again", hire_rate=50)).facts
    assert (filled.title, filled.hire_rate) == ("Other words", 50)
    edited = await desk.jobs.edit(in_guild(BEN), LINK, LogJob(title="Better", connects=18), desk.key())
    assert (edited.job.title, edited.facts.connects, edited.facts.budget_cents) == ("Better", 18, 75_050)
    view = await desk.show(LINK)
    assert (view.facts.title, view.facts.connects, view.facts.budget_cents) == ("Logo for a bakery", 16, None)
    assert (view.note, (await desk.show(LINK, in_guild(BEN))).note) == ("my own", "")


async def test_what_the_notes_lack_is_read_from_the_card(desk: Desk) -> None:
    await desk.log(link=LINK, connects=16, budget=500, share=True)
    view = (await desk.log(in_guild(BEN), link=LINK, budget=400)).facts
    assert (view.connects, view.budget_cents) == (16, 40_000)
    elsewhere = (await desk.show(LINK, in_guild(BEN, OTHER_GUILD))).facts
    assert (elsewhere.connects, elsewhere.budget_cents) == (None, 40_000)


async def test_who_acts_on_a_card_keeps_what_it_said(desk: Desk) -> None:
    await desk.start(BEN)
    await desk.log(title="Logo", connects=16, share=True)
    await desk.send("#1", who=in_guild(BEN))
    await desk.jobs.edit(in_guild(ANA), "#1", LogJob(title="Something rude", connects=1), desk.key())
    await desk.jobs.edit(in_guild(ANA), "#1", LogJob(share=False), desk.key())
    [row] = (await desk.proposals.list(in_guild(BEN))).rows
    assert row.job.title == "Logo"
    assert (await desk.show("Logo", in_dm(BEN))).facts.connects == 16


async def test_only_loggers_edit(desk: Desk) -> None:
    await desk.log(link=LINK, share=True)
    with pytest.raises(errors.NotYourJob):
        await desk.jobs.edit(in_guild(BEN), LINK, LogJob(connects=1), desk.key())
    assert (await desk.show(LINK)).facts.connects is None
    with pytest.raises(errors.UnknownJob):
        await desk.jobs.edit(in_guild(BEN), OTHER_LINK, LogJob(connects=1), desk.key())


async def test_the_same_title_typed_twice_is_one_job_of_that_person_alone(desk: Desk) -> None:
    first = await desk.log(title="Shop for seeds")
    assert (await desk.log(title="shop for SEEDS", connects=8)).job == first.job
    assert (await desk.log(in_guild(BEN), title="Shop for seeds")).job != first.job
    await desk.close("#1", "filled")
    assert (await desk.log(title="Shop for seeds")).known is None


async def test_a_link_in_a_direct_message_finds_what_was_logged_in_a_server(desk: Desk) -> None:
    first = await desk.log(link=LINK)
    assert (await desk.log(in_dm(ANA), link=LINK)).job == first.job
    assert (await desk.log(in_dm(BEN), link=LINK)).job != first.job
    assert (await desk.log(in_guild(ANA, OTHER_GUILD), link=LINK)).job == first.job


@pytest.mark.parametrize(
    ("ask", "refusal"),
    [
        (LogJob(), errors.NothingGiven),
        (LogJob(title=" \u202e\n "), errors.NothingGiven),
        (LogJob(link="https://example.com/jobs/~022007163664429408020"), errors.NotAnUpworkLink),
        (LogJob(link="👍" * 2000), errors.NotAnUpworkLink),
        (LogJob(title="x" * 2000), errors.TooLong),
        (LogJob(title="ok", note="x" * 2000), errors.TooLong),
        (LogJob(title="ok", connects=-1), errors.BadAmount),
        (LogJob(title="ok", connects=10**12), errors.BadAmount),
        (LogJob(title="ok", kind="weekly"), errors.BadChoice),
        (LogJob(title="ok", category="plumbing"), errors.BadChoice),
        (LogJob(title="ok", proposals="many"), errors.BadChoice),
        (LogJob(title="ok", hire_rate=101), errors.BadAmount),
        (LogJob(title="ok", budget=-1), errors.BadMoney),
        (LogJob(title="ok", budget=float("nan")), errors.BadMoney),
        (LogJob(title="ok", client_spent=float("inf")), errors.BadMoney),
    ],
)
async def test_what_cannot_be_logged_changes_nothing(
    desk: Desk, ask: LogJob, refusal: type[errors.DomainError]
) -> None:
    with pytest.raises(refusal):
        await desk.jobs.log(in_guild(ANA), ask, desk.key())
    assert (await desk.db.read(rows, "job"), await desk.db.read(rows, "write")) == (0, 0)


async def test_a_log_delivered_twice_is_done_once(desk: Desk) -> None:
    ask = LogJob(link=LINK, budget=100)
    first = await desk.jobs.log(in_guild(ANA), ask, "interaction:1")
    desk.clock.advance(hours=1)
    assert await desk.jobs.log(in_guild(ANA), ask, "interaction:1") == first
    with pytest.raises(errors.KeyReused):
        await desk.jobs.log(in_guild(ANA), LogJob(link=OTHER_LINK), "interaction:1")


async def test_the_range_of_proposals_keeps_when_it_was_typed(desk: Desk) -> None:
    logged = await desk.jobs.log(in_guild(ANA), LogJob(title="A job", proposals="5-9"), "k1")
    first = desk.clock.now()

    async def typed_at() -> int | None:
        return (await desk.db.read(jobs.get, logged.job.id)).proposals_at

    assert await typed_at() == first
    desk.clock.advance(hours=5)
    await desk.jobs.edit(in_guild(ANA), f"#{logged.job.id}", LogJob(connects=9), "k2")
    assert await typed_at() == first
    await desk.jobs.edit(in_guild(ANA), f"#{logged.job.id}", LogJob(proposals="10-14"), "k3")
    assert await typed_at() == desk.clock.now() > first
    await desk.jobs.edit(in_guild(ANA), f"#{logged.job.id}", LogJob(cleared=("proposals",)), "k4")
    assert await typed_at() is None


@pytest.mark.parametrize(
    ("changes", "reports"),
    [
        (LogJob(title="Logo for a bakery"), ["jobs.radar.signs_typed"]),
        (LogJob(skills="logo, vector"), ["jobs.radar.signs_typed"]),
        (LogJob(share=True), []),
        (LogJob(note="call them"), []),
    ],
)
async def test_words_typed_into_an_edit_are_read_where_they_hold_up_nobody(
    db_path: Path, clock: ManualClock, changes: LogJob, reports: list[str]
) -> None:
    spans: list[Span] = []
    db = await Database.open(db_path, observe=spans.append)
    services, who = Services(db, clock), in_guild(ANA)
    logged = await services.jobs.log(who, LogJob(title="Logo"), "log")
    spans.clear()
    await services.jobs.edit(who, f"#{logged.job.id}", changes, "edit")
    await db.close()
    assert [span.name for span in spans if span.door == "report"] == reports
