"""Shared jobs as posts of a forum: title, tags and message follow, whatever becomes of tags, posts and permissions."""

import discord
import pytest
from simcord import ChannelHandle
from simcord.backend.models.channel import Overwrite
from simcord.enums import OverwriteType

from tests.cogs.posts import add_applicant, add_member, job_command
from tests.cogs.test_job_cards import NAME, jobs_in, keep, lines, link, lost_answer, rows, share
from tests.cogs.world import TEXT, World, press, words


async def forum(world: World, *tags: str, **denied: bool) -> ChannelHandle:
    """Have shared jobs posted in a forum with these tags, where the bot may do all but what is ``denied``."""
    channel = world.guild.create_forum_channel("jobs")
    channel._channel.available_tags = [
        {"id": str(100 + number), "name": name, "moderated": False, "emoji_id": None, "emoji_name": None}
        for number, name in enumerate(tags)
    ]
    allow(world, channel, **denied)
    world.env.backend.announce_channel_update(channel.id)
    await world.env.settle()
    return await jobs_in(world, channel)


def allow(world: World, channel: ChannelHandle, **denied: bool) -> None:
    """Let the bot manage a forum, except for what is ``denied``."""
    granted = discord.Permissions(
        manage_channels=True, manage_threads=True, send_messages=True, view_channel=True
    )
    refused = discord.Permissions(**denied)
    world.env.backend.set_overwrite(
        channel.id,
        Overwrite(
            world.env.backend.bot_user.id,
            OverwriteType.MEMBER,
            allow=granted.value & ~refused.value,
            deny=refused.value,
        ),
    )


def post_of(channel: ChannelHandle) -> ChannelHandle:
    [thread] = channel.threads
    return thread


def first(post: ChannelHandle) -> discord.Message:
    return post.history()[0]


def tags_of(channel: ChannelHandle, post: ChannelHandle) -> set[str]:
    names = {str(tag["id"]): tag["name"] for tag in channel._channel.available_tags}
    return {names[str(id_)] for id_ in post._channel.applied_tags}


def is_closed(post: ChannelHandle) -> bool:
    metadata = post._channel.thread_metadata
    assert metadata is not None
    return metadata.archived


async def test_a_post_has_title_tags_and_the_card(world: World) -> None:
    channel = await forum(world)
    await share(world, link(world), connects=16, category="design-creative")
    post = post_of(channel)
    assert post.name == NAME
    assert lines(first(post))[0] == f"## {NAME}"
    assert tags_of(channel, post) == {"Fresh", "Design & Creative"}
    assert all(len(tag["name"]) <= 20 for tag in channel._channel.available_tags)


async def test_the_tags_follow_what_becomes_of_the_job(world: World) -> None:
    channel, job = await forum(world), link(world)
    await share(world, job, connects=16)
    await add_applicant(world, "cleo", job)
    await keep(world)
    assert tags_of(channel, post_of(channel)) == {"Fresh", "Applied"}
    await keep(world, 24 * 3600)
    assert tags_of(channel, post_of(channel)) == {"Applied"}
    await press(add_member(world, "dan"), first(post_of(channel)), "It's gone")
    await keep(world)
    assert tags_of(channel, post_of(channel)) == {"Ended", "Applied"}
    assert is_closed(post_of(channel))
    await press(world.ana, first(post_of(channel)), "Share again")
    await keep(world)
    assert not is_closed(post_of(channel))
    assert tags_of(channel, post_of(channel)) == {"Applied"}


async def test_without_the_permission_existing_tags_are_used_by_name(world: World) -> None:
    channel = await forum(world, "fresh", "Other", manage_channels=True)
    await share(world, link(world), category="design-creative")
    assert tags_of(channel, post_of(channel)) == {"fresh"}


async def test_a_full_forum_gets_no_more_tags(world: World) -> None:
    channel = await forum(world, *(f"Tag {number}" for number in range(19)))
    await share(world, link(world), category="design-creative")
    assert len(channel._channel.available_tags) == 20
    assert tags_of(channel, post_of(channel)) == {"Fresh"}


async def test_a_renamed_tag_is_made_anew_and_set(world: World) -> None:
    channel = await forum(world)
    await share(world, link(world))
    [tag] = channel._channel.available_tags
    world.env.backend.edit_channel(channel.id, {"available_tags": [{**tag, "name": "Hot"}]})
    await world.env.settle()
    await keep(world)
    assert tags_of(channel, post_of(channel)) == {"Fresh"}


async def test_a_deleted_post_comes_back(world: World) -> None:
    channel = await forum(world)
    await share(world, link(world))
    old = post_of(channel)
    world.env.backend.delete_channel(old.id)
    await world.env.settle()
    await keep(world)
    assert post_of(channel).id != old.id
    assert await rows(world) == [("waiting", None)]


async def test_a_deleted_first_message_brings_a_new_post(world: World) -> None:
    channel, job = await forum(world), link(world)
    await share(world, job)
    old = post_of(channel)
    world.env.backend.delete_message(old.id, first(old).id)
    await add_applicant(world, "cleo", job)
    await keep(world)
    assert len(channel.threads) == 2


async def test_a_post_that_discord_closed_is_opened_for_the_next_change(world: World) -> None:
    channel, job = await forum(world), link(world)
    await share(world, job)
    world.env.backend.edit_channel(post_of(channel).id, {}, thread_metadata={"archived": True})
    await world.env.settle()
    await add_applicant(world, "cleo", job)
    await keep(world)
    assert TEXT.t("public-applied", count=1, interviews=None) in lines(first(post_of(channel)))
    assert not is_closed(post_of(channel))


async def test_a_locked_and_closed_post_stays_so_and_is_still_true(world: World) -> None:
    channel, job = await forum(world), link(world)
    await share(world, job)
    shut = {"archived": True, "locked": True}
    world.env.backend.edit_channel(post_of(channel).id, {}, thread_metadata=shut)
    await world.env.settle()
    await add_applicant(world, "cleo", job)
    await keep(world)
    assert TEXT.t("public-applied", count=1, interviews=None) in lines(first(post_of(channel)))
    assert is_closed(post_of(channel))


async def test_a_locked_post_that_may_not_be_opened_is_parked_alone(world: World) -> None:
    channel, job = await forum(world), link(world)
    await share(world, job)
    await share(world, link(world, "Scraper"))
    post = next(thread for thread in channel.threads if thread.name == NAME)
    world.env.backend.edit_channel(post.id, {}, thread_metadata={"archived": True, "locked": True})
    allow(world, channel, manage_channels=True, manage_threads=True)
    await world.env.settle()
    await add_applicant(world, "cleo", job)
    await keep(world)
    assert await rows(world) == [("parked", "locked-post"), ("waiting", None)]
    assert "the post is locked" in words(await world.ben.slash(world.channel, "server show"))


async def test_a_card_that_is_taken_off_takes_its_message_and_leaves_what_others_wrote(world: World) -> None:
    channel, job = await forum(world), link(world)
    await share(world, job)
    post = post_of(channel)
    await world.ben.send(post, "I know this client")
    await press(world.ana, await job_command(world, "show", job=job), "Take off the board")
    await keep(world)
    assert post_of(channel).name == TEXT.t("post-removed")
    assert [message.content for message in post_of(channel).history()] == ["I know this client"]
    assert await rows(world) == []


async def test_an_answer_that_is_lost_doubles_no_post(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    channel = await forum(world)
    await share(world, link(world, "Scraper"))
    with lost_answer(world, monkeypatch):
        await share(world, link(world))
    await keep(world, 120)
    assert sorted(str(post.name) for post in channel.threads) == [NAME, "Scraper"]
    assert await rows(world) == [("waiting", None)] * 2


async def test_a_forum_that_asks_for_a_tag_gets_one(world: World) -> None:
    channel = await forum(world, "Any", manage_channels=True)
    setattr(world.bot.get_channel(channel.id), "_flags", 1 << 4)  # noqa: B010 - simcord knows no such flag
    await share(world, link(world))
    assert tags_of(channel, post_of(channel)) == {"Any"}


async def test_a_corrected_title_renames_the_post(world: World) -> None:
    channel, job = await forum(world), link(world)
    await share(world, job)
    form = await press(world.ben, await job_command(world, "show", world.ben, job=job), "Edit the card")
    await world.ben.submit_modal(form, {"title": "Logo for two bakeries"})
    await keep(world)
    assert post_of(channel).name == "Logo for two bakeries"
