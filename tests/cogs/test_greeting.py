"""The greeting of a server that the bot has joined: once, in its channel for news or to its owner."""

from dataclasses import dataclass
from datetime import UTC, datetime

import discord
import pytest
from simcord import ChannelHandle, GuildHandle, MemberActor
from simcord.backend import serializers

from bot.services.community.greeting import GREETED_WITHIN_MS
from tests.cogs.hands import could_ping, first_line
from tests.cogs.mail import break_line, deny_bot, pick, public_messages, run_chores
from tests.cogs.world import TEXT, World, buttons, press, words

LABELS = ["Try it", "Set up", "Post the panel here"]
LINES = [TEXT.t(f"greeting-{part}") for part in ("about", "private", "managers")]


@dataclass
class Joined:
    """A server that the bot has joined, its channel for news, its owner and a plain member."""

    guild: GuildHandle
    news: ChannelHandle
    owner: MemberActor
    member: MemberActor

    @property
    def to_owner(self) -> list[discord.Message]:
        return public_messages(self.owner.user.dm_channel)

    @property
    def in_news(self) -> list[discord.Message]:
        return public_messages(self.news)


async def join(
    world: World, *, has_news: bool = True, denied: bool = False, heard: bool = True, days_ago: float = 0.0
) -> Joined:
    """Let the bot join a server. ``has_news``: it has a channel for news, where the bot may write unless ``denied``.

    ``heard``: the bot hears of it at once; else at its next start. ``days_ago``: when the bot joined, by its clock.
    """
    backend = world.env.backend
    backend.clock.elapsed = (
        datetime.fromtimestamp(world.clock.now() / 1000, UTC) - datetime(2026, 1, 1, tzinfo=UTC)
    ).total_seconds() - days_ago * 86_400
    emit, backend.emit = backend.emit, lambda *_, **__: None
    try:
        owner = world.env.create_user("olga")
        guild = world.env.create_guild("Designers", owner=owner)
        news = guild.create_text_channel("lobby")
        joined = Joined(
            guild, news, MemberActor(world.env, guild, owner), guild.add_member(world.env.create_user("mia"))
        )
        if has_news:
            backend.guilds[guild.id].system_channel_id = news.id
        if denied:
            deny_bot(world, news, send_messages=True)
    finally:
        backend.emit = emit
    if heard:
        await announce(world, guild)
    return joined


async def announce(world: World, guild: GuildHandle) -> None:
    """Tell the bot that it has joined the server, as Discord does: without the field that says that an outage is over."""
    payload = dict(serializers.guild_create_payload(world.env.backend, world.env.backend.guilds[guild.id]))
    del payload["unavailable"]
    world.env.backend.emit("GUILD_CREATE", payload)
    await world.env.settle()


async def test_a_server_is_greeted_once_in_its_channel_for_news(world: World) -> None:
    joined = await join(world)
    for _ in range(3):
        await run_chores(world)
        await world.restart()
        world.clock.advance(hours=1)
    [greeting] = joined.in_news
    assert words(greeting).splitlines() == [f"## {TEXT.t('greeting-title')}", *LINES]
    assert list(buttons(greeting)) == LABELS
    assert joined.to_owner == []
    assert could_ping(world) == []


@pytest.mark.parametrize("where", [{"has_news": False}, {"denied": True}], ids=["no channel", "not allowed"])
async def test_without_a_channel_the_owner_hears_once(world: World, where: dict[str, bool]) -> None:
    joined = await join(world, **where)
    for _ in range(3):
        await run_chores(world)
        await world.restart()
        world.clock.advance(hours=1)
    [greeting] = joined.to_owner
    assert first_line(greeting) == TEXT.t("greeting-title")
    assert TEXT.t("greeting-private") in words(greeting)
    assert "`/server setup`" in words(greeting)
    assert "Designers" not in words(greeting)  # a name is the members' text
    assert joined.in_news == []
    form = await press(joined.owner.user, greeting, "Try it")
    assert form.modal is not None


async def test_nobody_hears_where_nobody_can_be_reached(world: World) -> None:
    joined = await join(world, has_news=False)
    world.env.inject_error("POST", "/users/@me/channels", status=400, code=50007)
    for _ in range(3):
        await run_chores(world)
        world.clock.advance(days=1)
    assert (joined.to_owner, joined.in_news) == ([], [])


@pytest.mark.parametrize("has_news", [True, False])
async def test_joined_while_it_was_down_the_bot_greets_once_at_its_next_start(
    world: World, has_news: bool
) -> None:
    joined = await join(world, heard=False, has_news=has_news)
    await run_chores(world)
    assert (joined.in_news, joined.to_owner) == ([], [])
    for _ in range(2):
        await world.restart()
        await run_chores(world)
        await run_chores(world)
    assert len(joined.in_news + joined.to_owner) == 1


async def test_a_panel_goes_on_after_the_bot_was_removed_and_invited_again_while_it_was_down(
    world: World,
) -> None:
    joined = await join(world)
    await joined.owner.slash(joined.news, "server panel")
    await run_chores(world)
    assert len(joined.in_news) == 2
    await world.services.messages.left_server(joined.guild.id)
    [panel] = [message for message in joined.in_news if first_line(message) == TEXT.t("panel-title")]
    world.env.backend.delete_message(joined.news.id, panel.id)
    world.clock.advance(days=1)
    world.env.backend.clock.elapsed += 86_400
    member = world.env.backend.guilds[joined.guild.id].members[world.env.backend.bot_user.id]
    member.joined_at = world.env.backend.now_iso()
    await world.restart()
    for _ in range(4):
        await run_chores(world)
    headings = [first_line(message) for message in joined.in_news]
    assert headings.count(TEXT.t("panel-title")) == 1
    assert headings.count(TEXT.t("greeting-title")) == 2


async def test_a_reconnect_greets_nobody_again(world: World) -> None:
    joined = await join(world)
    await run_chores(world)
    for _ in range(2):
        world.bot.presence.ready()
        guild = world.bot.get_guild(joined.guild.id)
        assert guild is not None
        world.bot.dispatch("guild_join", guild)
        await world.env.settle()
        await run_chores(world)
    assert len(joined.in_news) == 1


async def test_a_server_joined_long_ago_is_not_greeted(world: World) -> None:
    days = GREETED_WITHIN_MS / 86_400_000
    old, new = await join(world, days_ago=days + 0.1), await join(world, days_ago=days - 0.1)
    await run_chores(world)
    assert (len(old.in_news), len(new.in_news)) == (0, 1)


async def test_a_server_that_was_set_up_needs_no_greeting(world: World) -> None:
    joined = await join(world, heard=False)
    await world.restart()
    world.clock.advance(hours=1)
    setup = await joined.owner.slash(joined.news, "server setup")
    await pick(joined.owner, setup, "cx:1:server-hour", "9")
    await run_chores(world)
    assert joined.in_news == []


async def test_invited_again_after_its_removal_the_bot_greets_again(world: World) -> None:
    joined = await join(world)
    await run_chores(world)
    backend = world.env.backend
    stored = backend.guilds[joined.guild.id]
    kept = {id: backend.channels[id] for id in stored.channel_ids}
    messages = {id: backend.messages.get(id, {}) for id in stored.channel_ids}
    backend.remove_guild(joined.guild.id)
    await world.env.settle()
    await run_chores(world)
    world.clock.advance(days=1)
    backend.clock.elapsed += 86_400
    backend.guilds[joined.guild.id] = stored
    backend.channels.update(kept)
    backend.messages.update(messages)
    stored.members[backend.bot_user.id].joined_at = backend.now_iso()
    await announce(world, joined.guild)
    for _ in range(2):
        await run_chores(world)
    assert len(joined.in_news) == 2


async def test_a_deleted_greeting_stays_away_and_its_channel_troubles_nobody(world: World) -> None:
    joined = await join(world)
    await run_chores(world)
    world.env.backend.delete_message(joined.news.id, joined.in_news[0].id)
    for _ in range(3):
        world.clock.advance(days=1)
        await run_chores(world)
    assert joined.in_news == []
    await joined.owner.slash(joined.guild.create_text_channel("bots"), "server setup")
    world.env.backend.delete_channel(joined.news.id)
    await world.env.settle()
    world.clock.advance(days=1)
    await run_chores(world)
    assert joined.to_owner == []


async def test_its_buttons_are_for_managers_but_one_for_everyone(world: World) -> None:
    joined = await join(world)
    await run_chores(world)
    await world.restart()
    [greeting] = joined.in_news
    for label in ("Set up", "Post the panel here"):
        refused = await press(joined.member, greeting, label)
        assert refused.ephemeral
        assert "Manage Server" in words(refused)
    assert (await press(joined.member, greeting, "Try it")).modal is not None
    setup = await press(joined.owner, greeting, "Set up")
    assert setup.ephemeral
    assert TEXT.t("server-setup-about") in words(setup)
    await press(joined.owner, greeting, "Post the panel here")
    await press(joined.owner, greeting, "Post the panel here")
    await run_chores(world)
    assert [first_line(message) for message in joined.in_news] == [
        TEXT.t("greeting-title"),
        TEXT.t("panel-title"),
    ]


async def test_a_lost_answer_posts_no_second_greeting(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    joined = await join(world)
    break_line(world, monkeypatch, lost=1)
    for _ in range(3):
        await run_chores(world)
        world.clock.advance(hours=1)
    assert len(joined.in_news) == 1
