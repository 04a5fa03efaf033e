"""A job is found by what people type, and suggestions stay within bounds."""

import pytest

from bot import errors
from bot.services.jobs.log import LogJob
from bot.store.engine.database import Tx
from bot.ui.cards.jobs.choices import label
from bot.ui.words import Text
from tests.services.desk import (
    ANA,
    BEN,
    CLEO,
    GUILD,
    KEY,
    LINK,
    OTHER_LINK,
    Desk,
    in_guild,
)

TEXT = Text(strict=True)


def jobs_in_all(tx: Tx) -> int:
    [(count,)] = tx.rows("SELECT COUNT(*) FROM job")
    return int(count)


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
    assert await desk.db.read(jobs_in_all) == 1


async def test_a_refused_spend_leaves_no_job_behind(desk: Desk) -> None:
    await desk.start(balance=5)
    with pytest.raises(errors.NotEnough):
        await desk.spend(8, job=LINK)
    assert await desk.db.read(jobs_in_all) == 0


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
