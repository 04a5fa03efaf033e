"""Alerts about shared jobs: who gets which, when, how many, and who gets none."""

from typing import Any

import pytest

from bot import errors
from bot.domain.messages.alerts import MOST_DIRECT
from bot.services.jobs import LogJob
from bot.services.members import Members
from bot.services.messages import AlertNews, ChangeAlerts, Letter, RefillNews, Unsure, alerting
from tests.services.desk import ANA, BEN, CLEO, GUILD, OTHER_GUILD, in_dm, in_guild
from tests.services.messages.news import Bot

TEN = "2026-11-24T10:00:10"
WEB, WRITING = "web-mobile-software-dev", "writing"


async def watching(bot: Bot, user_id: int = BEN, guild: int = GUILD, **wanted: Any) -> None:
    """Open the member's account, and let them watch the board of a server."""
    if not await bot.look("SELECT 1 FROM wallet WHERE owner_id = ?", user_id):
        await bot.desk.start(user_id)
    ask = ChangeAlerts(**({"mode": "direct", "here": True} | wanted))
    await bot.messages.change_alerts(in_guild(user_id, guild), ask, bot.desk.key())


async def share(bot: Bot, title: str, guild: int = GUILD, user_id: int = ANA, **facts: Any) -> str:
    logged = await bot.desk.log(in_guild(user_id, guild), title=title, share=True, **facts)
    return f"#{logged.job.id}"


def titles(letter: Letter) -> list[str]:
    news = [item for item in (letter.news, *letter.more) if isinstance(item, AlertNews)]
    return [job.job.title for item in news for job in item.jobs]


async def told(bot: Bot, *instants: str, user_id: int = BEN) -> list[list[str]]:
    """Sweep and deliver at these instants; return the titles in each message to the member."""
    letters: list[Letter] = []
    for at in instants:
        letters += [letter for letter in await bot.woken(at) if letter.user_id == user_id]
    return [titles(letter) for letter in letters]


async def test_several_jobs_of_a_minute_are_one_message_and_not_to_the_sharer(bot: Bot) -> None:
    for user_id in (ANA, BEN):
        await watching(bot, user_id)
    bot.desk.clock.set(bot.desk.clock.now())
    await bot.woken(TEN)
    for title in ("One", "Two", "Three"):
        await share(bot, title)
    assert await told(bot, "2026-11-24T10:00:30", "2026-11-24T10:01:10") == [["Three", "Two", "One"]]
    assert {letter.user_id for letter in bot.discord.arrived} == {BEN}
    assert await told(bot, "2026-11-24T10:02:00", "2026-11-24T11:02:00") == []


async def test_the_fourth_message_of_a_day_waits_for_the_digest(bot: Bot) -> None:
    await watching(bot)
    for number in range(MOST_DIRECT + 2):
        await share(bot, f"Job {number}")
        hour = 10 + number
        expected = [[f"Job {number}"]] if number < MOST_DIRECT else []
        assert await told(bot, f"2026-11-24T{hour}:00:10", f"2026-11-24T{hour}:01:10") == expected
    assert await told(bot, "2026-11-25T08:00") == []
    assert await told(bot, "2026-11-25T09:00:30") == [["Job 4", "Job 3"]]


async def test_a_digest_comes_at_the_members_hour_in_one_message(bot: Bot) -> None:
    await watching(bot, mode="digest")
    await bot.remind(in_guild(BEN), hour=18)
    await share(bot, "Morning")
    assert await told(bot, TEN, "2026-11-24T12:00") == []
    await share(bot, "Noon")
    assert await told(bot, "2026-11-24T12:01", "2026-11-24T18:00:30") == [["Noon", "Morning"]]


async def test_at_night_a_job_waits_for_the_morning(bot: Bot) -> None:
    await watching(bot)
    await bot.woken("2026-11-24T23:00")
    await share(bot, "Late")
    assert await told(bot, "2026-11-24T23:00:30", "2026-11-24T23:05", "2026-11-25T05:00") == []
    assert await told(bot, "2026-11-25T09:00:30") == [["Late"]]


@pytest.mark.parametrize(
    ("wanted", "facts", "comes"),
    [
        ({}, {}, True),
        ({"categories": (WEB,)}, {"category": WEB}, True),
        ({"categories": (WEB,)}, {"category": WRITING}, False),
        ({"categories": (WEB,)}, {}, False),
        ({"skills": ("Python",)}, {"skills": "python, sql"}, True),
        ({"skills": ("Python",)}, {"skills": "figma"}, False),
        ({"skills": ("Scraper",)}, {}, True),
        ({"categories": (WEB,), "skills": ("Python",)}, {"category": WEB}, True),
        ({"categories": (WEB,), "skills": ("Python",)}, {"category": WEB, "skills": "figma"}, False),
        ({"most_connects": 12}, {"connects": 12}, True),
        ({"most_connects": 12}, {"connects": 13}, False),
        ({"most_connects": 12}, {}, True),
        ({"freshest_hours": 3}, {}, False),
    ],
)
async def test_only_what_the_member_wants_to_hear_of(
    bot: Bot, wanted: dict[str, Any], facts: dict[str, Any], comes: bool
) -> None:
    await watching(bot, **wanted)
    await share(bot, "Scraper for shop prices", **facts)
    assert await told(bot, TEN, "2026-11-24T10:01:10") == ([["Scraper for shop prices"]] if comes else [])


async def test_what_has_ended_changed_or_been_applied_to_is_not_sent(bot: Bot) -> None:
    await watching(bot, most_connects=12)
    desk = bot.desk
    gone, off, dear = [await share(bot, title, connects=10) for title in ("Gone", "Off", "Dear")]
    for title in ("Sent", "Stays"):
        await share(bot, title, connects=10)
    await bot.woken(TEN)
    await desk.jobs.report(in_guild(CLEO), gone, "gone", desk.key())
    await desk.jobs.take_off(in_guild(ANA), off, desk.key(), manager=False)
    await desk.jobs.edit(in_guild(ANA), dear, LogJob(connects=30), desk.key())
    await desk.send("Sent", 10, in_guild(BEN))
    assert await told(bot, "2026-11-24T10:01:10") == [["Stays"]]


async def test_who_left_paused_switched_off_or_is_gone_gets_none(bot: Bot) -> None:
    away, paused, off, erased, mute, stays = range(21, 27)
    for user_id in (away, paused, off, erased, mute, stays):
        await watching(bot, user_id)
    await bot.remind(in_guild(paused), pause_days=3)
    await share(bot, "One")
    await bot.woken(TEN)
    await bot.messages.change_alerts(in_dm(off), ChangeAlerts(mode="off"), bot.desk.key())
    await bot.remind(in_guild(mute), place="none")
    members = Members(bot.desk.db, bot.desk.clock)
    await members.erase(in_guild(erased), (await members.privacy(in_guild(erased))).wallet_id)
    bot.discord.gone.add((GUILD, away))
    letters = await bot.woken("2026-11-24T10:01:10")
    assert [letter.user_id for letter in letters] == [stays]
    assert await bot.look("SELECT guild_id FROM job_alert_server WHERE user_id = ?", away) == []
    assert await bot.look("SELECT 1 FROM job_alert_item WHERE user_id = ?", erased) == []
    assert [letter.user_id for letter in await bot.woken("2026-11-28T09:00")] == []


async def test_where_discord_does_not_say_the_alert_waits(bot: Bot) -> None:
    await watching(bot)
    await share(bot, "One")
    await bot.woken(TEN)
    bot.discord.doors = [Unsure()]
    assert await told(bot, "2026-11-24T10:01:10") == []
    assert await told(bot, "2026-11-24T10:03:00") == [["One"]]


async def test_other_messages_do_not_wait_for_what_discord_says_about_an_alert(bot: Bot) -> None:
    await bot.plus(BEN)
    await watching(bot)
    await bot.woken("2026-11-30T20:00")
    await share(bot, "One")
    await bot.woken("2026-11-30T20:00:10")
    bot.discord.doors = [Unsure() for _ in range(50)]
    assert await told(bot, "2026-11-30T20:01:10") == []
    letters = await bot.woken("2026-12-01T09:00:30")
    assert [type(letter.news) for letter in letters] == [RefillNews]


async def test_a_server_that_the_bot_has_left_is_not_asked_about(bot: Bot) -> None:
    await watching(bot)
    await bot.set_up()
    await share(bot, "One")
    await bot.woken(TEN)
    await bot.messages.left_server(GUILD)
    bot.discord.doors = [Unsure()]
    assert await told(bot, "2026-11-24T10:01:10") == []
    assert bot.discord.doors
    assert await bot.look("SELECT reason FROM outbox WHERE kind = 'digest'") == [("stale",)]


async def test_only_the_boards_that_the_member_watches(bot: Bot) -> None:
    await watching(bot)
    await share(bot, "Elsewhere", OTHER_GUILD)
    assert await told(bot, TEN, "2026-11-24T10:01:10") == []
    await watching(bot, guild=OTHER_GUILD)
    await share(bot, "There", OTHER_GUILD)
    await share(bot, "Here")
    assert await told(bot, "2026-11-24T10:02:10", "2026-11-24T10:03:10") == [["Here", "There"]]
    view = await bot.messages.alerts(in_dm(BEN))
    assert (view.here, view.elsewhere) == (None, 2)
    await watching(bot, guild=OTHER_GUILD, here=False)
    assert (await bot.messages.alerts(in_guild(BEN))).elsewhere == 0


async def test_a_job_that_is_shared_again_is_not_told_again(bot: Bot) -> None:
    await watching(bot)
    desk = bot.desk
    job = await share(bot, "One")
    assert await told(bot, TEN, "2026-11-24T10:01:10") == [["One"]]
    await desk.jobs.take_off(in_guild(ANA), job, desk.key(), manager=False)
    await share(bot, "One")
    assert await told(bot, "2026-11-24T10:02:10", "2026-11-24T10:03:10") == []


async def test_deleting_the_sharers_data_takes_the_card_out_of_every_alert(bot: Bot) -> None:
    await watching(bot)
    await bot.desk.start(ANA)
    await share(bot, "One")
    await bot.woken(TEN)
    members = Members(bot.desk.db, bot.desk.clock)
    await members.erase(in_guild(ANA), (await members.privacy(in_guild(ANA))).wallet_id)
    assert await told(bot, "2026-11-24T10:01:10") == []


async def test_sharing_writes_one_row_and_the_sweep_looks_at_a_few_members_at_a_time(
    bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(alerting, "LOOKED_AT", 3)
    people = range(31, 41)
    for user_id in people:
        await watching(bot, user_id)
    await share(bot, "One")
    assert await bot.look("SELECT COUNT(*) FROM job_alert_due") == [(1,)]
    assert await bot.look("SELECT COUNT(*) FROM job_alert_item") == [(0,)]
    await bot.woken(TEN)
    letters = await bot.woken("2026-11-24T10:01:10")
    assert sorted(letter.user_id or 0 for letter in letters) == list(people)
    assert await bot.look("SELECT COUNT(*) FROM job_alert_due") == [(0,)]


async def test_the_first_view_has_the_members_trade_and_nobody_without_an_account(bot: Bot) -> None:
    with pytest.raises(errors.NotStarted):
        await bot.messages.alerts(in_guild(BEN))
    await bot.desk.start(BEN)
    view = await bot.messages.alerts(in_guild(BEN))
    assert (view.alert.mode, view.here, view.elsewhere) == ("off", False, 0)
    key = bot.desk.key()
    for _ in range(2):
        view = await bot.messages.change_alerts(in_guild(BEN), ChangeAlerts(mode="digest"), key)
    assert (view.alert.mode, view.here) == ("digest", True)
    with pytest.raises(errors.BadChoice):
        await bot.messages.change_alerts(in_guild(BEN), ChangeAlerts(most_connects=-1), bot.desk.key())
