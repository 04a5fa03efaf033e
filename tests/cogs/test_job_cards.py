"""Shared jobs as cards in a channel: posted, kept up to date, pressed by everybody, and true after every fault."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from zlib import crc32

import discord
import pytest
from simcord import ChannelHandle

from bot.gateway.channel_keeper import ChannelKeeper
from bot.services.who import Who
from tests.cogs.hands import form_values, start_ana
from tests.cogs.mail import deny_bot, pick
from tests.cogs.posts import add_applicant, add_member, job_command, proposal_command
from tests.cogs.world import TEXT, World, buttons, fill, press, words

HOUR = 3_600_000
SNOWFLAKES_BEGIN = 1_288_834_974_657
NAME = "Logo for a bakery"
SLUG = "Logo-for-a-bakery"


def link(world: World, slug: str = SLUG, hours_ago: float = 2) -> str:
    """Return the link of a job that was posted so many hours ago."""
    at = world.clock.now() - round(hours_ago * HOUR)
    number = (at - SNOWFLAKES_BEGIN) << 22 | crc32(slug.encode()) >> 10
    return f"https://www.upwork.com/jobs/{slug}_~02{number}"


async def jobs_in(world: World, channel: ChannelHandle) -> ChannelHandle:
    """Have shared jobs posted in a channel or a forum, as a manager sets that."""
    setup = await world.ben.slash(world.channel, "server setup")
    await press(world.ben, setup, "Shared jobs")
    shown = await pick(world.ben, setup, "cx:1:server-jobs", channel)
    assert f"<#{channel.id}>" in words(shown) or TEXT.t("server-ready") in words(shown)
    return channel


async def text_channel(world: World) -> ChannelHandle:
    return await jobs_in(world, world.guild.create_text_channel("jobs"))


async def keep(world: World, seconds: float = 61) -> None:
    """Let time pass, and let the schedule wake the keeping twice."""
    world.clock.advance(seconds=seconds)
    for _ in range(2):
        await world.services.messages.keeping.run(world.clock.now(), ChannelKeeper(world.bot))
        await world.env.settle()


async def share(world: World, job: str, **options: Any) -> None:
    await job_command(world, "log", link=job, share=True, **options)
    await keep(world)


def card_of(channel: ChannelHandle) -> discord.Message:
    [message] = channel.history()
    return message


def lines(message: discord.Message) -> list[str]:
    return words(message).splitlines()


def greyed(message: discord.Message) -> list[str]:
    return [label for label, part in buttons(message).items() if part.get("disabled")]


@contextmanager
def lost_answer(world: World, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Lose the answers to what the bot posts meanwhile; each post arrives."""
    request = world.bot.http.request

    async def lossy(route: Any, **options: Any) -> Any:
        answer = await request(route, **options)
        if route.method == "POST":
            raise OSError
        return answer

    with monkeypatch.context() as patch:
        patch.setattr(world.bot.http, "request", lossy)
        yield


async def rows(world: World) -> list[tuple[Any, ...]]:
    sql = "SELECT state, reason FROM kept_message ORDER BY id"
    return await world.db.read(lambda tx: list(tx.rows(sql)))


async def test_a_shared_job_is_posted_with_what_is_known(world: World) -> None:
    channel = await text_channel(world)
    await share(world, link(world), connects=16, kind="fixed", budget=500.0, hire_rate=80)
    shown = lines(card_of(channel))
    assert shown[0] == f"## {NAME}"
    assert "16 Connects" in shown[1]
    assert "hires 80 %" in shown[3]
    assert shown[4] == TEXT.t("public-applied", count=0, interviews=None)
    assert f"<@{world.ana.id}>" in shown[5]
    assert list(buttons(card_of(channel))) == ["I applied", "Worth it?", "It's gone", "Report", "On Upwork"]
    assert await rows(world) == [("waiting", None)]


async def test_nothing_is_posted_without_a_channel_or_without_sharing(world: World) -> None:
    await share(world, link(world))
    assert await rows(world) == []
    channel = await text_channel(world)
    await job_command(world, "log", link=link(world, "Private-plans"))
    await keep(world)
    assert channel.history() == []


async def test_an_older_card_is_posted_at_its_next_change(world: World) -> None:
    job = link(world)
    await share(world, job)
    channel = await text_channel(world)
    await keep(world)
    assert channel.history() == []
    await share(world, job, connects=9)
    assert "9 Connects" in words(card_of(channel))


async def test_everybody_applies_from_the_card_and_is_counted(world: World) -> None:
    channel = await text_channel(world)
    await share(world, link(world), connects=16)
    cleo = add_member(world, "cleo")
    await cleo.slash(world.channel, "start", balance=50, plan="basic")
    form = await press(cleo, card_of(channel), "I applied")
    result = await fill(cleo, form, connects="16", boost="2")
    assert words(result).startswith("## 32 Connects")
    assert result.response is not None
    assert result.response.flags.ephemeral
    await keep(world)
    assert TEXT.t("public-applied", count=1, interviews=None) in lines(card_of(channel))


async def test_who_has_no_account_starts_and_goes_on(world: World) -> None:
    channel = await text_channel(world)
    await share(world, link(world), connects=16)
    cleo = add_member(world, "cleo")
    form = await press(cleo, card_of(channel), "I applied")
    typed = {"post": form_values(form)["post"], "connects": "16", "balance": "84", "plan": "basic"}
    assert words(await fill(cleo, form, **typed)).startswith("## 84 Connects")
    await keep(world)
    assert TEXT.t("public-applied", count=1, interviews=None) in lines(card_of(channel))


async def test_interviews_show_from_three_applicants_on_and_a_hire_greys_the_card(world: World) -> None:
    channel = await text_channel(world)
    job = link(world)
    await share(world, job, connects=16)
    members = [await add_applicant(world, name, job) for name in ("cleo", "dan")]
    await proposal_command(world, "update", members[0], proposal="#1", status="interviewing")
    await keep(world)
    assert TEXT.t("public-applied", count=2, interviews=None) in lines(card_of(channel))
    members.append(await add_applicant(world, "eve", job))
    await keep(world)
    assert TEXT.t("public-applied", count=3, interviews=1) in lines(card_of(channel))
    await proposal_command(world, "update", members[0], proposal="#1", status="hired", value=500.0)
    await keep(world)
    assert TEXT.t("public-hired") in lines(card_of(channel))
    assert greyed(card_of(channel)) == ["I applied", "Worth it?", "It's gone"]


async def test_a_proposal_that_was_sent_elsewhere_is_not_counted(world: World) -> None:
    channel, job = await text_channel(world), link(world)
    await start_ana(world)
    other = world.env.create_guild("Designers")
    ana = other.add_member(world.ana.user)
    await ana.slash(other.create_text_channel("general"), "proposal send", job=job, connects=16)
    cleo = add_member(world, "cleo")
    await job_command(world, "log", cleo, link=job, share=True)
    await keep(world)
    assert TEXT.t("public-applied", count=0, interviews=None) in lines(card_of(channel))


async def test_a_report_from_the_card_greys_it_and_share_again_opens_it(world: World) -> None:
    channel = await text_channel(world)
    await share(world, link(world))
    cleo = add_member(world, "cleo")
    result = await press(cleo, card_of(channel), "It's gone")
    assert words(result).splitlines()[0] == TEXT.t("card-reported", job=NAME, mark="gone")
    again = await press(world.ben, card_of(channel), "It's gone")  # two at once, the card isn't edited yet
    assert words(again).splitlines()[0] == TEXT.t("card-reported", job=NAME, mark="gone")
    await keep(world)
    dead = card_of(channel)
    assert "**Gone** from Upwork" in words(dead)
    assert greyed(dead) == ["I applied", "Worth it?", "It's gone"]
    refused = await press(add_member(world, "dan"), dead, "Share again")
    assert "## " not in words(refused)
    await press(world.ana, dead, "Share again")
    await keep(world)
    assert greyed(card_of(channel)) == []
    assert len(channel.history()) == 1


async def test_worth_it_and_report_answer_the_presser_alone(world: World) -> None:
    channel = await text_channel(world)
    await share(world, link(world), connects=16)
    await start_ana(world)
    for label in ("Worth it?", "Report"):
        result = await press(world.ana, card_of(channel), label)
        assert result.response is not None
        assert result.response.flags.ephemeral
    assert len([message for message in channel.history() if not message.flags.ephemeral]) == 1


async def test_a_card_that_is_taken_off_goes_and_comes_back(world: World) -> None:
    channel, job = await text_channel(world), link(world)
    await share(world, job)
    await press(world.ana, await job_command(world, "show", job=job), "Take off the board")
    await keep(world)
    assert (channel.history(), await rows(world)) == ([], [])
    log = await world.ben.slash(world.channel, "server log")
    await press(world.ben, log, "Take back")
    await keep(world)
    assert lines(card_of(channel))[0] == f"## {NAME}"


async def test_a_deleted_account_takes_its_cards_from_the_channel(world: World) -> None:
    channel = await text_channel(world)
    await start_ana(world)
    await share(world, link(world))
    wallet = await world.db.read(lambda tx: tx.row("SELECT id FROM wallet"))
    assert wallet is not None
    await world.services.members.erase(Who(world.ana.id, world.guild.id), wallet[0])
    await keep(world)
    assert (channel.history(), await rows(world)) == ([], [])


async def test_a_card_grows_old_by_itself(world: World) -> None:
    channel = await text_channel(world)
    await share(world, link(world))
    await keep(world, 30 * 24 * 3600)
    assert TEXT.t("public-old") in lines(card_of(channel))
    assert "Share again" not in buttons(card_of(channel))


async def test_a_deleted_message_comes_back_with_the_next_change(world: World) -> None:
    channel, job = await text_channel(world), link(world)
    await share(world, job)
    world.env.backend.delete_message(channel.id, card_of(channel).id)
    await add_applicant(world, "cleo", job)
    await keep(world)
    assert TEXT.t("public-applied", count=1, interviews=None) in lines(card_of(channel))


async def test_a_deleted_channel_is_reported_once_and_another_one_is_used(world: World) -> None:
    channel = await text_channel(world)
    await share(world, link(world))
    await share(world, link(world, "Scraper"))
    world.env.backend.delete_channel(channel.id)
    await world.env.settle()
    await keep(world)
    assert await rows(world) == [("parked", "no-channel")] * 2
    assert "2 messages couldn't be posted" in words(await world.ben.slash(world.channel, "server show"))
    other = await jobs_in(world, world.guild.create_text_channel("more-jobs"))
    await keep(world)
    assert len(other.history()) == 2


async def test_lost_permissions_park_the_cards_until_they_return(world: World) -> None:
    channel = await text_channel(world)
    deny_bot(world, channel, send_messages=True)
    await share(world, link(world))
    assert await rows(world) == [("parked", "no-permission")]
    world.env.backend.delete_overwrite(channel.id, world.env.backend.bot_user.id)
    await world.env.settle()
    await keep(world)
    assert lines(card_of(channel))[0] == f"## {NAME}"


async def test_a_restart_goes_on_with_the_same_messages(world: World) -> None:
    channel = await text_channel(world)
    await share(world, link(world), connects=16)
    await world.restart()
    cleo = add_member(world, "cleo")
    await press(cleo, card_of(channel), "It's gone")
    await keep(world)
    assert "**Gone**" in words(card_of(channel))


async def test_the_number_of_a_card_of_another_server_does_nothing(world: World) -> None:
    channel = await text_channel(world)
    await share(world, link(world))
    other = world.env.create_guild("Designers")
    stranger = other.add_member(world.env.create_user("mallory"))
    [message] = channel.history()
    state = await world.db.read(lambda tx: tx.row("SELECT id FROM card"))
    assert state is not None
    place = other.create_text_channel("general")
    shown = await stranger.slash(place, "help")
    assert shown.response is not None
    stored = world.env.backend.get_message(shown.response.channel_id, shown.response.id)
    _first_button(stored.components)["custom_id"] = f"cx:1:card-gone:{state[0]}"
    result = await stranger.click(shown.response, custom_id=f"cx:1:card-gone:{state[0]}")
    assert TEXT.t("nothing-changed") in words(result)
    await keep(world)
    assert words(card_of(channel)) == words(message)


def _first_button(components: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the first button at any depth."""
    for part in components:
        if part.get("type") == 2:
            return part
        if inner := _first_button(part.get("components", [])):
            return inner
    return {}


async def test_an_answer_that_is_lost_doubles_no_card(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    channel = await text_channel(world)
    with lost_answer(world, monkeypatch):
        await share(world, link(world))
    assert (len(channel.history()), await rows(world)) == (1, [("posting", "unsure")])
    await keep(world, 120)
    assert len(channel.history()) == 1
    assert await rows(world) == [("waiting", None)]
