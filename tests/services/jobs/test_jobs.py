"""The board: each member's own notes on a post, the cards that a server shares, and who may see what of them."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot import errors
from bot.clock import ManualClock
from bot.domain.jobs.jobs import JobFacts, JobOutcome
from bot.services import Services
from bot.services.jobs.board import JobSort
from bot.services.jobs.log import EarlierLog, LogJob
from bot.store import jobs
from bot.store.engine.database import Database, Tx
from bot.store.engine.spans import Span
from bot.store.jobs import listing
from bot.ui.cards.jobs.choices import label
from bot.ui.words import Text
from tests.services.desk import (
    ANA,
    BEN,
    CLEO,
    GUILD,
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


# ── logging ──────────────────────────────────────────────────────────────────────────────────────────────────────────


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


# ── who sees what ────────────────────────────────────────────────────────────────────────────────────────────────────


async def seen(desk: Desk, user_id: int, community_id: int) -> list[int]:
    who = in_guild(user_id, community_id)
    page = await desk.jobs.list(who, status="all")
    ids = [row.job.id for row in page.rows]
    assert sorted(int(choice.value[1:]) for choice in await desk.jobs.complete(who, "")) == sorted(ids)
    assert page.total == len(ids)
    return ids


async def test_an_unshared_job_is_seen_by_those_who_logged_it(desk: Desk) -> None:
    await desk.log(link=LINK)
    for place in (GUILD, OTHER_GUILD, ANA):
        assert await seen(desk, ANA, place) == [1]
    for who in (in_guild(BEN), in_dm(BEN)):
        assert await seen(desk, who.user_id, who.community_id) == []
        for text in (LINK, KEY, "#1", "1", "Logo for a bakery"):
            with pytest.raises(errors.UnknownJob):
                await desk.jobs.show(who, text)


async def test_a_shared_job_is_seen_on_that_board_only_until_it_is_taken_off(desk: Desk) -> None:
    await desk.log(link=LINK, share=True)
    assert await seen(desk, BEN, GUILD) == [1]
    assert await seen(desk, BEN, OTHER_GUILD) == []
    assert await seen(desk, BEN, BEN) == []
    await desk.log(in_guild(BEN), link=LINK, share=False)
    assert await seen(desk, CLEO, GUILD) == [1]
    assert await seen(desk, BEN, GUILD) == [2]
    await desk.jobs.edit(in_guild(ANA), LINK, LogJob(share=False), desk.key())
    assert await seen(desk, CLEO, GUILD) == []
    assert await seen(desk, BEN, GUILD) == [2]


async def test_nothing_is_shared_from_a_direct_message_and_each_server_has_its_own_card(desk: Desk) -> None:
    assert not (await desk.log(in_dm(ANA), title="Mine", share=True)).shared
    await desk.log(link=LINK)
    edited = await desk.jobs.edit(in_guild(ANA, OTHER_GUILD), LINK, LogJob(share=True), desk.key())
    assert edited.shared
    assert (await seen(desk, BEN, GUILD), await seen(desk, BEN, OTHER_GUILD)) == ([], [2])


async def test_who_applied_keeps_seeing_a_job_that_was_taken_off(desk: Desk) -> None:
    await desk.start(BEN)
    await desk.log(link=LINK, share=True)
    await desk.send("#1", who=in_guild(BEN))
    await desk.log(link=LINK, share=False)
    view = await desk.show("Logo for a bakery", in_dm(BEN))
    assert (view.by, view.is_logger, view.shared) == (BEN, True, False)
    await desk.undo(who=in_guild(BEN))
    assert (await desk.show(LINK, in_guild(BEN))).proposals == ()
    with pytest.raises(errors.UnknownJob):
        await desk.show("#1", in_guild(BEN))


async def test_a_view_holds_nothing_of_other_members(desk: Desk) -> None:
    await desk.start(ANA)
    await desk.send(note="secret plan", boost=7)
    await desk.log(link=LINK, note="secret note")
    await desk.log(in_guild(BEN), link=LINK)
    view = await desk.show(LINK, in_guild(BEN))
    assert (view.by, view.note, view.proposals, view.applied) == (BEN, "", (), 0)
    assert "secret" not in repr(view)
    row = (await desk.jobs.list(in_guild(BEN))).rows[0]
    assert (row.shared_by, row.own, row.applied) == (None, None, 0)


# ── finding ──────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "text",
    [
        "#1",
        " 1 ",
        LINK,
        KEY,
        KEY[1:],
        "Logo for a bakery",
        "logo  FOR a bakery",
        "logo bakery",
        "logo for a bakry",
    ],
)
async def test_a_job_is_found_by_what_people_type(desk: Desk, text: str) -> None:
    await desk.log(link=LINK)
    await desk.log(title="Translate a cookbook")
    assert (await desk.show(text)).job.id == 1


@pytest.mark.parametrize(
    "text",
    [
        "",
        "🍞",
        "#2",
        "-1",
        "0",
        "9" * 30,
        "#" + "9" * 15,
        "~022007163664429408021",
        "https://www.upwork.com/jobs/Logo-for-a-bakery_~022056519076716738893",
        "https://example.com/Logo-for-a-bakery",
        "@everyone <@11>",
        "Roof repair",
        "lo",
        "x" * 2000,
        "'; DROP TABLE job; --",
    ],
)
async def test_what_names_no_job_is_refused(desk: Desk, text: str) -> None:
    await desk.log(link=LINK)
    with pytest.raises(errors.UnknownJob) as refusal:
        await desk.show(text)
    assert len(refusal.value.given) <= 100


async def test_an_unclear_title_is_refused_and_the_exact_one_wins(desk: Desk) -> None:
    await desk.log(title="Logo for a bakery")
    await desk.log(title="Logo for a barber")
    with pytest.raises(errors.UnknownJob):
        await desk.show("logo for a")
    assert (await desk.show("logo for a barber")).job.id == 2
    await desk.log(in_guild(BEN), title="Logo for a barber", share=True)
    with pytest.raises(errors.UnknownJob):
        await desk.show("logo for a barber")
    assert (await desk.show("#2")).job.id == 2


async def test_spending_on_a_link_logs_it_and_reading_never_does(desk: Desk) -> None:
    await desk.start()
    spent = await desk.spend(8, purpose="proposal", job=LINK)
    assert spent.job_title == "Logo for a bakery"
    with pytest.raises(errors.UnknownJob):
        await desk.ledger.history(in_guild(ANA), job=OTHER_LINK)
    assert await desk.db.read(rows, "job") == 1


async def test_a_refused_spend_leaves_no_job_behind(desk: Desk) -> None:
    await desk.start(balance=5)
    with pytest.raises(errors.NotEnough):
        await desk.spend(8, job=LINK)
    assert await desk.db.read(rows, "job") == 0


async def test_completion_stays_within_discords_bounds(desk: Desk) -> None:
    for number in range(40):
        await desk.log(title=f"Job number {number} " + "é" * 180)
    for typed in ("", "job", "1", "#3", "zzz", "x" * 6000):
        choices = await desk.jobs.complete(in_guild(ANA), typed)
        assert len(choices) <= 25
        assert all(1 <= len(label(TEXT, choice, desk.clock.now())) <= 100 for choice in choices)
        assert all(len(choice.value) <= 100 for choice in choices)
    assert next(choice.value for choice in await desk.jobs.complete(in_guild(ANA), "number 17")) == "#18"
    assert "#17" in [choice.value for choice in await desk.jobs.complete(in_guild(ANA), "17")]
    link = await desk.log(link=OTHER_LINK)
    assert [choice.value for choice in await desk.jobs.complete(in_guild(ANA), OTHER_LINK)] == [
        f"#{link.job.id}"
    ]
    assert await desk.jobs.complete(in_guild(ANA), LINK) == ()


async def offered(desk: Desk, user_id: int, typed: str) -> list[str]:
    return [choice.value for choice in await desk.jobs.complete(in_guild(user_id), typed)]


async def test_a_job_of_any_age_is_found_by_a_word_of_its_title(desk: Desk) -> None:
    await desk.log(title="Grammar for a Klingon opera", share=True)
    for number in range(300):
        await desk.log(title=f"Opera glasses {number}", share=True)
    for typed in ("klingon", "KLING", "opera in Klingon", "#1"):
        assert (await offered(desk, BEN, typed))[0] == "#1"
    assert (await desk.show("grammar for a klingon opera", in_guild(BEN))).job.id == 1
    assert await offered(desk, BEN, "opera") != []


async def test_a_board_finds_a_job_by_the_words_of_its_present_title(desk: Desk) -> None:
    await desk.log(title="Grammar for a Klingon opera", share=True)
    await desk.jobs.edit(in_guild(ANA), "#1", LogJob(title="Songs in Elvish"), desk.key())
    assert await desk.db.read(words, GUILD) == ["elvish", "in", "songs"]
    assert (await offered(desk, BEN, "elvish"), await offered(desk, BEN, "klingon")) == (["#1"], [])
    await desk.jobs.edit(in_guild(ANA), "#1", LogJob(share=False), desk.key())
    assert await desk.db.read(words, GUILD) == []
    assert await offered(desk, BEN, "elvish") == []
    assert await offered(desk, ANA, "elvish") == ["#1"]


def words(tx: Tx, community_id: int) -> list[str]:
    rows = tx.rows("SELECT word FROM card_word WHERE community_id = ? ORDER BY word", (community_id,))
    return [str(word) for (word,) in rows]


async def test_ones_own_open_jobs_are_offered_first(desk: Desk) -> None:
    await desk.log(title="Logo one")
    await desk.log(title="Logo two")
    await desk.log(in_guild(BEN), title="Logo three", share=True)
    await desk.start(CLEO)
    await desk.log(in_guild(BEN), title="Logo four", share=True)
    await desk.send("#3", who=in_guild(CLEO))
    await desk.close("#2", "filled")
    assert await offered(desk, ANA, "") == ["#1", "#4", "#3", "#2"]
    assert await offered(desk, CLEO, "") == ["#5", "#4"]


async def test_a_choice_tells_jobs_apart(desk: Desk) -> None:
    await desk.start(BEN)
    await desk.log(
        title="Logo for a bakery, with a very long title " + "and more " * 10, connects=16, share=True
    )
    await desk.send("#1", who=in_guild(BEN))
    desk.clock.advance(days=3)
    [choice] = await desk.jobs.complete(in_guild(ANA), "bakery")
    shown = label(TEXT, choice, desk.clock.now())
    assert len(shown) <= 100
    assert shown.startswith("Logo for a bakery, with a very long title")
    assert shown.endswith("… · 16 Connects · 3 days · 1 applied · #1")
    [own] = await desk.proposals.complete(in_guild(BEN), "bakery")
    assert label(TEXT, own, desk.clock.now()).endswith("… · 16 Connects · 3 days · Sent · #1")


# ── list ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


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


async def test_a_post_with_notes_and_a_card_is_listed_once(desk: Desk) -> None:
    await desk.log(in_guild(BEN), link=LINK, share=True)
    await desk.log(link=LINK)
    await desk.log(in_guild(ANA, OTHER_GUILD), link=LINK)
    for place in (GUILD, OTHER_GUILD, ANA):
        assert await seen(desk, ANA, place) == [2]
    assert await seen(desk, CLEO, GUILD) == [1]


# ── ending ───────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_an_outcome_is_ones_own_marks_the_card_and_needs_no_wallet(desk: Desk) -> None:
    await desk.log(link=LINK, share=True)
    closed = await desk.close(LINK, "filled", in_guild(BEN))
    assert (closed.outcome, closed.balance, closed.proposals, closed.backs) == (
        JobOutcome.FILLED,
        None,
        (),
        (),
    )
    view = await desk.show(LINK, in_guild(BEN))
    assert (view.outcome, view.closed_at) == (JobOutcome.FILLED, desk.clock.now())
    theirs = await desk.show(LINK)
    assert (theirs.outcome, theirs.closed_at) == (None, None)
    assert theirs.card is not None
    assert (theirs.card.mark, theirs.card.marked_by) == ("filled", BEN)


async def test_an_end_of_what_one_kept_to_oneself_marks_no_card(desk: Desk) -> None:
    await desk.start(BEN)
    await desk.send(who=in_guild(BEN))
    await desk.log(link=LINK, share=True)
    closed = await desk.close(LINK, "cancelled", in_guild(BEN))
    assert (closed.returned, closed.reported) == (16, False)
    view = await desk.show(LINK)
    assert view.card is not None
    assert (view.card.mark, view.card.marked_by) == (None, None)


async def test_saying_it_again_and_taking_it_back(desk: Desk) -> None:
    await desk.log(link=LINK, share=True)
    await desk.close(LINK, "filled", in_guild(BEN))
    assert (await desk.close(LINK, "expired", in_guild(BEN))).previous is JobOutcome.FILLED
    assert (await desk.close(LINK, "expired")).previous is None
    with pytest.raises(errors.NothingToUndo):
        await desk.jobs.reopen(in_guild(CLEO), LINK, desk.key())
    assert (await desk.jobs.reopen(in_guild(ANA), LINK, desk.key())).outcome is None
    assert (await desk.show(LINK, in_guild(BEN))).outcome is JobOutcome.EXPIRED
    with pytest.raises(errors.BadChoice):
        await desk.close(LINK, "vanished")
    with pytest.raises(errors.UnknownJob):
        await desk.close(OTHER_LINK, "expired")


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
