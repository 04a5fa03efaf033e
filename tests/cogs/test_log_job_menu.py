"""The message menu *Log job*: log the first Upwork link in a message for the member who chose the menu."""

import discord
import pytest
from simcord import InteractionResult

from bot.ui.cards.base import GOOD, REFUSED
from tests.cogs.hands import could_ping, deliver_again, first_line
from tests.cogs.posts import (
    KEY,
    LINK,
    NOW,
    OTHER,
    POSTED,
    UNCHANGED,
    ana_in_another_server,
    job_command,
    written_jobs,
)
from tests.cogs.world import TEXT, World, buttons, colour, words

CALLBACK = "/interactions/*/callback"


async def chosen(world: World, message: discord.Message) -> InteractionResult:
    return await world.ana.context_menu(world.channel, "Log job", message)


@pytest.mark.parametrize(
    "content",
    [
        LINK,
        f"anyone tried this? <{LINK}/?source=x> @everyone",
        f"[the post]({LINK}) and then {OTHER}",
        f"{'long ' * 300}{LINK}",
        KEY,
    ],
)
async def test_the_first_link_in_a_message_is_logged(world: World, content: str) -> None:
    message = await world.ben.send(world.channel, content)
    result = await chosen(world, message)
    title = "Logo for a bakery" if LINK in content else f"\\{KEY}"
    assert words(result).splitlines() == [f"## {title}", f"Posted {POSTED}", "Logged."]
    assert (result.ephemeral, colour(result)) == (True, GOOD)
    assert list(buttons(result)) == ["I applied", "Edit", "Share", "On Upwork"]
    assert [key for key, _, _ in await written_jobs(world)] == [KEY]
    assert could_ping(world) == []


async def test_the_job_belongs_to_the_member_who_chose_the_menu(world: World) -> None:
    await chosen(world, await world.ben.send(world.channel, LINK))
    assert first_line(await job_command(world, "list")) == "1 job"
    assert first_line(await job_command(world, "list", world.ben)) == "0 jobs"


async def test_a_job_already_logged_is_recognized(world: World) -> None:
    message = await world.ben.send(world.channel, LINK)
    await job_command(world, "log", world.ben, link=LINK, share=True)
    await world.restart()
    result = await chosen(world, message)
    assert words(result).splitlines()[-2] == f"Already on the board: shared by <@{world.ben.id}> {NOW}."
    assert f"You logged this {NOW}." in words(await chosen(world, message))
    assert len(await written_jobs(world)) == 2


async def test_the_link_in_a_forwarded_message_is_read(world: World) -> None:
    message = await world.ben.send(world.channel, f"see {LINK}")
    passed_on = await world.ben.forward(message, world.guild.create_text_channel("leads"))
    leads = world.guild.channels["leads"]
    result = await world.ana.context_menu(leads, "Log job", passed_on)
    assert first_line(result) == "Logo for a bakery"


async def test_the_link_in_a_preview_is_read(world: World) -> None:
    webhook = world.guild.create_webhook(world.channel)
    for preview in (discord.Embed(title="A new post", url=LINK), discord.Embed(description=f"New: {LINK}")):
        assert first_line(await chosen(world, await webhook.send(embed=preview))) == "Logo for a bakery"


@pytest.mark.parametrize(
    ("content", "given"),
    [
        ("hello **there** @everyone", "hello \\*\\*there\\*\\* @\u200beveryone"),
        ("x" * 2000, "x" * 59 + "…"),
        ("🎉", "🎉"),
        ("https://example.com/~022007163664429408020", "https:\u200b//example.com/\\~022007163664429408020"),
    ],
)
async def test_a_message_without_a_link_is_refused(world: World, content: str, given: str) -> None:
    result = await chosen(world, await world.ben.send(world.channel, content))
    assert words(result).splitlines() == [TEXT.t("error-not-an-upwork-link", given=given), UNCHANGED]
    assert (result.ephemeral, colour(result)) == (True, REFUSED)
    assert await written_jobs(world) == []
    assert could_ping(world) == []


async def test_an_empty_message_is_refused(world: World) -> None:
    message = await world.ben.send(world.channel, attachments=[("photo.png", b"png")])
    assert words(await chosen(world, message)).splitlines() == [
        TEXT.t("error-not-an-upwork-link", given="\\-"),
        UNCHANGED,
    ]


async def test_in_another_server_the_notes_are_the_same(world: World) -> None:
    await chosen(world, await world.ben.send(world.channel, LINK))
    ana, channel = ana_in_another_server(world)
    message = await ana.send(channel, LINK)
    assert (
        words(await ana.context_menu(channel, "Log job", message)).splitlines()[-1]
        == f"You logged this {NOW}."
    )
    assert len(await written_jobs(world)) == 1


async def test_a_job_is_logged_once_after_a_second_delivery_or_a_fault(world: World) -> None:
    message = await world.ben.send(world.channel, LINK)
    world.env.inject_error("POST", CALLBACK, status=500)
    result = await chosen(world, message)
    await deliver_again(world)
    assert words(result).splitlines()[-1] == "Logged."
    assert len(await written_jobs(world)) == 1
