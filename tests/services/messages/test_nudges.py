"""Nudges and follow-ups: off unless chosen, once for each thing, to the member alone, and pointless ones not at all."""

from datetime import date, timedelta
from typing import Any

import pytest

from bot.domain.messages.reminders import ReminderTopic
from bot.services.importing import Imports
from bot.services.jobs.finding import JobRef
from bot.services.messages.compose import Letter
from bot.services.messages.nudges import AskedProposal, AskNews, CheckinNews, LapsingNews, LowNews, PasteNews
from tests.conftest import STARTED_AT
from tests.services.desk import ANA, BEN, KEY, LINK, OTHER_LINK, in_guild
from tests.services.messages.news import Bot, utc

JOB = JobRef(1, "Logo for a bakery", KEY)


def asked(topic: ReminderTopic, since: int = STARTED_AT) -> AskNews:
    return AskNews(topic, (AskedProposal(1, JOB, since),))


def news(letters: list[Letter]) -> list[object]:
    assert {(letter.user_id, letter.channel_id, letter.more) for letter in letters} <= {(ANA, None, ())}
    return [letter.news for letter in letters]


async def test_nobody_is_nudged_who_did_not_choose_it(bot: Bot) -> None:
    await bot.desk.start(balance=30)
    await bot.desk.send(LINK, 16)
    for day in range(1, 29):
        assert await bot.woken(f"2027-01-{day:02}T09:00") == []
    assert await bot.look("SELECT nudge_at FROM wallet") == [(None,)]


async def test_a_low_balance_is_told_once_until_it_was_higher_again(bot: Bot) -> None:
    await bot.desk.start(balance=30)
    await bot.remind(topics=("low",), low=25)
    assert await bot.woken("2026-11-25T09:00") == []
    await bot.desk.spend(6)
    assert news(await bot.woken("2026-11-26T09:00")) == [LowNews(24, 25, None, 0)]
    assert await bot.woken("2026-11-27T09:00") == []
    await bot.expiring(date(2027, 10, 1), 10)
    assert await bot.woken("2026-11-28T09:00") == []
    await bot.desk.spend(20)
    assert news(await bot.woken("2026-11-29T09:00")) == [LowNews(14, 25, None, 0)]


async def test_what_was_low_and_no_longer_is_when_the_message_goes_is_not_told(bot: Bot) -> None:
    await bot.desk.start(balance=5)
    await bot.remind(topics=("low",))
    bot.desk.clock.set(utc("2026-11-25T09:00"))
    await bot.messages.sweeps.run(bot.desk.clock.now())
    await bot.expiring(date(2027, 10, 1), 100)
    await bot.deliver()
    assert bot.discord.calls == []
    assert await bot.look("SELECT kind, state, reason FROM outbox") == [("low", "parked", "stale")]


async def test_a_silent_proposal_is_asked_about_once_for_each_status(bot: Bot) -> None:
    await bot.desk.start()
    await bot.desk.send(LINK, 16)
    await bot.remind(topics=("silent",), silent_days=5)
    assert await bot.woken("2026-11-29T08:59") == []
    assert news(await bot.woken("2026-11-29T09:00")) == [asked(ReminderTopic.SILENT)]
    assert await bot.woken("2026-12-04T09:00") == []
    await bot.desk.update("#1", "viewed")
    assert await bot.woken("2026-12-08T09:00") == []
    assert news(await bot.woken("2026-12-09T09:00")) == [asked(ReminderTopic.SILENT, utc("2026-12-04T09:00"))]
    await bot.desk.update("#1", "declined")
    assert await bot.woken("2027-01-20T09:00") == []


async def test_a_proposal_that_was_answered_before_the_message_goes_is_not_asked_about(bot: Bot) -> None:
    await bot.desk.start()
    await bot.desk.send(LINK, 16)
    await bot.desk.send(OTHER_LINK, 16)
    await bot.remind(topics=("silent",))
    bot.desk.clock.set(utc("2026-12-01T09:00"))
    await bot.messages.sweeps.run(bot.desk.clock.now())
    await bot.desk.close(LINK, "filled")
    await bot.deliver()
    [letter] = bot.discord.arrived
    assert isinstance(letter.news, AskNews)
    assert [one.proposal_id for one in letter.news.proposals] == [2]


async def test_an_interview_without_an_end_is_asked_about_thrice(bot: Bot) -> None:
    await bot.desk.start()
    await bot.desk.send(LINK, 16)
    await bot.desk.update("#1", "interviewing")
    await bot.remind(topics=("interview",), interview_days=10)
    days = [day for day in range(1, 80) if await bot.woken(STARTED_AT + day * 86_400_000)]
    assert days == [10, 20, 30]
    assert {type(letter.news) for letter in bot.discord.arrived} == {AskNews}


async def test_an_open_boost_is_asked_about_until_it_is_settled(bot: Bot) -> None:
    await bot.desk.start()
    await bot.desk.send(LINK, 16, boost=12)
    await bot.desk.send(OTHER_LINK, 16)
    await bot.remind(topics=("boost",))
    assert await bot.woken("2026-11-27T09:00") == []
    assert news(await bot.woken("2026-11-29T09:00")) == [asked(ReminderTopic.BOOST)]
    assert await bot.woken("2026-12-09T09:00") == []
    await bot.desk.update("#1", "outbid")
    assert await bot.woken("2026-12-20T09:00") == []


async def test_many_have_their_turn_one_day_after_the_other(bot: Bot) -> None:
    await bot.desk.start(balance=1000)
    for number in range(7):
        await bot.desk.send(f"https://www.upwork.com/jobs/~02200716366442940{number:04}", 5)
    await bot.remind(topics=("silent",))
    told = [await bot.woken(f"2026-12-0{day}T09:00") for day in (1, 2, 3, 4)]
    found = [[one.news for one in letters if isinstance(one.news, AskNews)] for letters in told]
    assert [[len(one.proposals) for one in letters] for letters in found] == [[3], [3], [1], []]


async def test_a_job_about_to_close_is_told_to_who_logged_it_and_did_not_apply(bot: Bot) -> None:
    await bot.desk.start()
    await bot.desk.start(BEN)
    logged = await bot.desk.log(title="Weekly newsletter")
    await bot.desk.log(in_guild(BEN), title="Another one")
    applied = await bot.desk.log(title="Old site")
    await bot.desk.send(f"#{applied.job.id}", 6)
    await bot.remind(topics=("lapsing",))
    assert await bot.woken("2026-12-20T09:00") == []
    told = LapsingNews(((logged.job, date(2026, 12, 24)),))
    assert news(await bot.woken("2026-12-21T09:00")) == [told]
    assert await bot.woken("2026-12-22T09:00") == []


async def test_a_history_is_to_be_pasted_before_it_is_out_of_reach(bot: Bot) -> None:
    await bot.desk.start()
    await bot.remind(topics=("paste",))
    assert await bot.woken("2027-02-11T09:00") == []
    assert news(await bot.woken("2027-02-12T09:00")) == [PasteNews(date(2027, 2, 22))]
    assert await bot.woken("2027-02-20T09:00") == []


ROW = "November 20, 2026\tApplied to job Logo for a bakery\t-16"


async def paste(bot: Bot, at: str, *, take: bool) -> None:
    bot.desk.clock.set(utc(at))
    imports = Imports(bot.desk.db, bot.desk.clock, bot.desk.confirmations, bot.desk.processes)
    seen = await imports.paste(in_guild(ANA), ROW, None)
    if take:
        await imports.commit(in_guild(ANA), seen.confirmation_id)


@pytest.mark.parametrize(
    ("pastes", "by"),
    [
        ([("2026-12-10T12:00", False)], date(2027, 2, 22)),
        ([("2026-12-10T12:00", True)], date(2027, 3, 10)),
        ([("2026-12-10T12:00", True), ("2026-12-20T12:00", False)], date(2027, 3, 20)),
        ([("2026-12-10T12:00", True), ("2026-12-20T12:00", True)], date(2027, 3, 20)),
    ],
    ids=["looked at only", "taken", "looked at, nothing new", "taken, nothing new"],
)
async def test_the_time_to_paste_counts_from_the_last_history_that_was_brought_in(
    bot: Bot, pastes: list[tuple[str, bool]], by: date
) -> None:
    """A dry run that would change something isn't brought in; one that would change nothing is."""
    await bot.desk.start()
    await bot.remind(topics=("paste",))
    for at, take in pastes:
        await paste(bot, at, take=take)
    assert await bot.woken(f"{by - timedelta(days=11)}T09:00") == []
    assert news(await bot.woken(f"{by - timedelta(days=10)}T09:00")) == [PasteNews(by)]


async def test_a_paste_from_before_its_day_was_kept_counts_by_what_it_wrote(bot: Bot) -> None:
    await bot.desk.start()
    await bot.remind(topics=("paste",))
    await paste(bot, "2026-12-10T12:00", take=True)
    await bot.tamper("UPDATE wallet SET pasted_at = NULL")
    assert await bot.woken("2027-02-27T09:00") == []
    assert news(await bot.woken("2027-02-28T09:00")) == [PasteNews(date(2027, 3, 10))]


@pytest.mark.parametrize("ask", [{"topics": ("refill",)}, {"place": "none"}])
async def test_who_switches_it_off_between_due_and_sent_is_left_alone(bot: Bot, ask: dict[str, Any]) -> None:
    await bot.desk.start(balance=5)
    await bot.remind(topics=("low",))
    bot.desk.clock.set(utc("2026-11-25T09:00"))
    await bot.messages.sweeps.run(bot.desk.clock.now())
    await bot.remind(**ask)
    await bot.deliver()
    assert bot.discord.calls == []
    assert await bot.look("SELECT nudge_at FROM wallet") == [(None,)]


async def test_nudges_never_go_to_a_channel(bot: Bot) -> None:
    await bot.set_up()
    await bot.desk.start(balance=5)
    await bot.remind(place="channel", topics=("low",))
    assert news(await bot.woken("2026-11-25T09:00")) == [LowNews(5, 20, None, 0)]


async def test_the_check_in_comes_once_a_week_while_something_is_silent(bot: Bot) -> None:
    """24 November 2026 is a Tuesday; the proposals are a week old on 1 December."""
    await bot.desk.start()
    await bot.desk.send(LINK, 16)
    await bot.desk.send(OTHER_LINK, 16)
    await bot.remind(topics=("checkin",))
    assert await bot.woken("2026-11-30T09:00") == []
    assert news(await bot.woken("2026-12-01T09:00")) == [CheckinNews(2)]
    assert await bot.woken("2026-12-06T09:00") == []
    await bot.desk.update("#1", "no answer")
    assert news(await bot.woken("2026-12-07T09:00")) == [CheckinNews(1)]
    await bot.desk.update("#2", "declined")
    assert await bot.woken("2026-12-14T09:00") == []
