"""*Test it* under /server show: a test message in each chosen channel, removed at once, and what is missing there."""

import asyncio
import json
from types import SimpleNamespace
from typing import Any, cast

import pytest

from bot.gateway.limits import BOUNDS, Costly
from bot.gateway.posting_check import REMOVALS
from bot.ui.cards.base import WARNING
from bot.ui.words import catalogue
from bot.ui.words.languages import languages
from tests.cogs.forging import STALE
from tests.cogs.hands import connects_command, forge_button, start_ana
from tests.cogs.mail import (
    break_line,
    deny_bot,
    pick,
    press_id,
    public_messages,
    run_chores,
    sent_bodies,
    set_up,
)
from tests.cogs.world import TEXT, World, buttons, colour, press, words

SILENT = 1 << 12
DELETE = "/channels/*/messages/*"
MANAGER_ONLY = TEXT.t("refused-permissions", permissions="Manage Server")


async def set_up_three(world: World, jobs: object) -> None:
    """Choose the test's channel for digests, ``jobs`` for shared jobs, and a channel of its own for the panel."""
    await set_up(world)
    shown = await world.ben.slash(world.channel, "server setup")
    await press(world.ben, shown, "Shared jobs")
    await pick(world.ben, shown, "cx:1:server-jobs", jobs)
    panel = world.guild.create_text_channel("panel")
    await world.ben.slash(world.channel, "server panel", channel=panel)
    await run_chores(world)


async def lines_of_a_test(world: World) -> list[str]:
    """Press *Test it* as Ben under /server show, and return the lines of the answer."""
    shown = await world.ben.slash(world.channel, "server show")
    result = await press(world.ben, shown, "Test it")
    assert result.ephemeral
    return words(result).splitlines()


def line(world: World, outcome: str, channel: object = None, **values: str) -> str:
    """Return the sentence about a channel; None for the test's channel."""
    return TEXT.t(
        f"server-test-{outcome}", channel=str(getattr(channel or world.channel, "id", "")), **values
    )


def deleted(world: World) -> int:
    """Return the number of requests that delete a message or a forum post."""
    return sum(entry.method == "DELETE" for entry in world.env.http_requests)


async def test_each_chosen_channel_gets_a_message_that_is_removed(world: World) -> None:
    forum = world.guild.create_forum_channel("job-posts")
    await set_up_three(world, forum)
    panel = next(each for each in world.guild.channels.values() if each.name == "panel")
    before = len(public_messages(panel))
    posts = len(sent_bodies(world))
    assert await lines_of_a_test(world) == [
        f"## {TEXT.t('server-test-title', fine='yes')}",
        line(world, "fine"),
        line(world, "fine", forum),
        line(world, "fine", panel),
    ]
    assert public_messages(world.channel) == []
    assert len(public_messages(panel)) == before
    assert deleted(world) == 3
    for body in sent_bodies(world)[posts:]:
        assert body["flags"] & SILENT
        assert (
            body["allowed_mentions"] == {"parse": [], "replied_user": False}
            or not body["allowed_mentions"]["parse"]
        )


async def test_a_forum_in_which_nothing_can_be_removed_gets_no_post(world: World) -> None:
    forum = world.guild.create_forum_channel("job-posts")
    await set_up_three(world, forum)
    deny_bot(world, forum, manage_threads=True)
    assert line(world, "allowed", forum) in await lines_of_a_test(world)
    assert not [entry for entry in world.env.http_requests if entry.path.endswith("/threads")]


async def test_what_is_missing_is_said_with_how_to_give_it(world: World) -> None:
    jobs = world.guild.create_text_channel("jobs")
    await set_up_three(world, jobs)
    shown = await world.ben.slash(world.channel, "server show")
    deny_bot(world, world.channel, send_messages=True, attach_files=True)
    world.env.backend.delete_channel(jobs.id)
    await world.env.settle()
    result = await press(world.ben, shown, "Test it")
    assert words(result).splitlines()[:3] == [
        f"## {TEXT.t('server-test-title', fine='no')}",
        TEXT.t("server-missing", channel=str(world.channel.id), permissions="Send Messages"),
        line(world, "gone", jobs),
    ]
    assert colour(result) == WARNING
    await set_up(world, posts=["summary"])  # its picture is a file
    lacking = TEXT.t(
        "server-missing", channel=str(world.channel.id), permissions="Send Messages, Attach Files"
    )
    assert lacking in await lines_of_a_test(world)
    assert lacking in words(await world.ben.slash(world.channel, "server show"))
    world.env.backend.delete_overwrite(world.channel.id, world.env.backend.bot_user.id)
    await world.env.settle()
    again = await press(world.ben, result, "Test it")
    assert line(world, "fine") in words(again).splitlines()


async def test_a_message_that_cannot_be_removed_is_said(world: World) -> None:
    await set_up(world)
    world.env.inject_error("DELETE", DELETE, status=403, times=REMOVALS)
    lines = await lines_of_a_test(world)
    [left] = public_messages(world.channel)
    assert words(left) == TEXT.t("server-test-post")
    assert lines == [
        f"## {TEXT.t('server-test-title', fine='no')}",
        line(world, "left", link=left.jump_url),
    ]


@pytest.mark.parametrize("locale", sorted(languages()))
async def test_the_message_is_in_the_servers_language(world: World, locale: str) -> None:
    text, forum = catalogue(locale), world.guild.create_forum_channel("job-posts")
    await set_up(world, language=locale)
    shown = await world.ben.slash(world.channel, "server setup")
    await press(world.ben, shown, "Shared jobs")
    await pick(world.ben, shown, "cx:1:server-jobs", forum)
    posts = len(sent_bodies(world))
    assert line(world, "fine", forum) in await lines_of_a_test(world), "the manager's own language stays"
    posted = [json.dumps(body, ensure_ascii=False) for body in sent_bodies(world)[posts:]]
    assert all(text.t("server-test-post") in body for body in posted)
    created = [entry.json or {} for entry in world.env.http_requests if entry.path.endswith("/threads")]
    assert [body["name"] for body in created] == [text.t("server-test-name")]


async def test_a_message_whose_answer_was_lost_is_found_in_the_servers_language(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    await set_up(world, language="uk")
    line_to_discord = break_line(world, monkeypatch, lost=1)
    assert line(world, "fine") in await lines_of_a_test(world)
    assert line_to_discord.lost == 0
    assert public_messages(world.channel) == []


async def test_a_removal_that_fails_once_is_tried_again(world: World) -> None:
    await set_up(world)
    world.env.inject_error("DELETE", DELETE, status=403, times=1)
    assert line(world, "fine") in await lines_of_a_test(world)
    assert public_messages(world.channel) == []


async def test_a_message_whose_answer_was_lost_is_removed(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    await set_up(world)
    line_to_discord = break_line(world, monkeypatch, lost=1)
    assert line(world, "fine") in await lines_of_a_test(world)
    assert line_to_discord.lost == 0
    assert public_messages(world.channel) == []


async def test_a_message_that_discord_does_not_take_is_said(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    await set_up(world)
    break_line(world, monkeypatch, cut=1)
    assert line(world, "failed") in await lines_of_a_test(world)
    assert public_messages(world.channel) == []


async def test_a_second_click_during_a_test_gets_its_result(world: World) -> None:
    await set_up(world)
    cog = cast(Any, world.bot.get_cog("ServerCommands"))
    posts, guild = len(sent_bodies(world)), world.bot.get_guild(world.guild.id)
    clicks = [SimpleNamespace(guild=guild, id=1) for _ in "ab"]
    first, second = await asyncio.gather(*(cog._test(click, world.guild.id) for click in clicks))
    assert first is second
    assert [check.outcome for check in first] == ["fine"]
    assert (len(sent_bodies(world)) - posts, deleted(world)) == (1, 1)
    assert public_messages(world.channel) == []
    third = await cog._test(clicks[0], world.guild.id)
    assert third is not first


async def test_the_button_works_after_a_restart_and_without_a_channel(world: World) -> None:
    shown = await set_up(world)
    await world.restart()
    assert words(await press(world.ben, shown, "Test it")).splitlines()[1] == line(world, "fine")
    await press_id(world.ben, await world.ben.slash(world.channel, "server setup"), "cx:1:server-no-channel")
    assert words(await press(world.ben, shown, "Test it")) == TEXT.t("server-test-nothing")
    assert "Test it" not in buttons(await world.ben.slash(world.channel, "server show"))


async def test_members_and_forgers_post_nothing(world: World) -> None:
    await set_up(world)
    await start_ana(world, 84)
    posts = len(sent_bodies(world))
    shown = await connects_command(world, "balance")
    forge_button(world, shown, "History", "cx:1:server-test")
    assert words(await press(world.ana, shown, "History")).splitlines()[0] == MANAGER_ONLY
    alone = await world.ana.user.slash("connects balance")
    forge_button(world, alone, "History", "cx:1:server-test")
    refused = await press(world.ana.user, alone, "History")
    assert words(refused).splitlines()[0] == TEXT.t("refused-server-only")
    card = await world.ben.slash(world.channel, "server show")
    forge_button(world, card, "Test it", f"cx:1:server-test:{world.channel.id}")
    assert words(await press(world.ben, card, "Test it")).splitlines()[0] == STALE
    assert len(sent_bodies(world)) == posts


async def test_too_many_tests_are_refused(world: World) -> None:
    shown = await set_up(world)
    for _ in range(BOUNDS[Costly.POSTING_TEST].at_once):
        assert line(world, "fine") in words(await press(world.ben, shown, "Test it"))
    posts = len(sent_bodies(world))
    refused = words(await press(world.ben, shown, "Test it"))
    assert line(world, "fine") not in refused
    assert "<t:" in refused
    assert len(sent_bodies(world)) == posts
