"""/server setup and show: where and what the bot posts, set by the server's managers."""

import pytest
from simcord import InteractionResult, SetupError
from simcord.enums import InteractionType

from bot.store.engine.database import SqlValue
from bot.ui.cards.base import GOOD, NEUTRAL, REFUSED, WARNING
from tests.cogs.forging import STALE, Forgery, deliver
from tests.cogs.hands import (
    connects_command,
    could_ping,
    deliver_again,
    forge_button,
    send_tampered_form,
    start_ana,
)
from tests.cogs.mail import (
    chosen,
    deny_bot,
    number_of_writes,
    outbox,
    pick,
    press_id,
    public_messages,
    run_chores,
    set_reminders,
    set_up,
)
from tests.cogs.world import TEXT, World, buttons, colour, components, fill, parts, press, words

UNCHANGED = f"-# {TEXT.t('nothing-changed')}"
FORBIDDEN = [TEXT.t("refused-permissions", permissions="Manage Server"), UNCHANGED]
CALLBACK = "/interactions/*/callback"
PEOPLE = "-# Fewer than five members are counted in `/stats community`."
WHO = f"-# {TEXT.t('server-who')}"
BUTTON, SELECT, CHANNELS = 2, 3, 8


async def show(world: World) -> InteractionResult:
    return await world.ben.slash(world.channel, "server show")


async def setup(world: World) -> InteractionResult:
    return await world.ben.slash(world.channel, "server setup")


async def park_digest(world: World) -> None:
    """Let a digest fail, because the bot may not write in the channel."""
    await start_ana(world, 84, "plus", next_refill="2026-11-26")
    await set_up(world)
    await set_reminders(world, world.ana, place="channel", topics=["refill"])
    deny_bot(world, world.channel, send_messages=True)
    world.clock.advance(days=2)
    await run_chores(world)
    await run_chores(world)


# ── setup and show ───────────────────────────────────────────────────────────────────────────────────────────────────


async def test_the_card_before_the_first_setup(world: World) -> None:
    result = await show(world)
    assert words(result).splitlines() == ["## This server", TEXT.t("server-nothing")]
    assert (result.ephemeral, colour(result), list(buttons(result))) == (True, NEUTRAL, ["Change"])
    shown = await press(world.ben, result, "Change")
    assert chosen(shown) == {
        "server-channel": [],
        "server-hour": ["9"],
        "server-zone": ["UTC"],
        "server-language": ["discord"],
    }
    assert next(menu for menu in parts(components(shown)) if menu.get("type") == CHANNELS)[
        "channel_types"
    ] == [0, 5]
    assert list(buttons(shown))[:4] == [
        "✓ Renewals",
        "✓ Expiry warnings",
        "○ Figures once a month",
        "○ Notify the members in it",
    ]


async def test_each_tap_is_saved_and_shown(world: World) -> None:
    result = await set_up(world, hour=18, zone="Europe/Berlin", posts=["expiries"])
    assert words(result).splitlines() == [
        "## This server",
        f"Channel: <#{world.channel.id}>",
        "Once a day at 18:00, Europe/Berlin",
        "Expiry warnings only of members who chose this channel",
        "Nobody is notified.",
        TEXT.t("server-ready"),
        PEOPLE,
        WHO,
    ]
    assert (result.ephemeral, colour(result), list(buttons(result))) == (True, GOOD, ["Change", "Test it"])
    shown = await setup(world)
    assert chosen(shown) == {
        "server-channel": [str(world.channel.id)],
        "server-hour": ["18"],
        "server-zone": ["Europe/Berlin"],
        "server-language": ["discord"],
    }
    saved = await pick(world.ben, shown, "cx:1:server-hour", "7")
    assert (words(saved).splitlines()[-1], colour(saved)) == (f"-# {TEXT.t('reminders-saved')}", GOOD)
    assert words(await press(world.ben, saved, "Show settings")).splitlines()[2] == (
        "Once a day at 07:00, Europe/Berlin"
    )
    assert not could_ping(world)


@pytest.mark.parametrize(
    ("posts", "said"),
    [
        (["refills", "expiries"], "Renewals and expiry warnings of members who chose this channel"),
        (["refills"], "Renewals only of members who chose this channel"),
        (["summary"], "Nothing of members who chose this channel"),
        ([], "Nothing of members who chose this channel"),
    ],
)
async def test_the_kinds_of_posts_can_be_chosen(world: World, posts: list[str], said: str) -> None:
    result = words(await set_up(world, posts=posts)).splitlines()
    assert result[3] == said
    monthly = "On the 1st of a month at 09:00: the server's figures, where there are new ones"
    assert (monthly in result) is ("summary" in posts)


async def test_the_members_in_a_digest_can_be_notified(world: World) -> None:
    result = await set_up(world, mentions=True)
    assert TEXT.t("server-mentions", mentions="members") in words(result).splitlines()
    result = await set_up(world, mentions=False)
    assert TEXT.t("server-mentions", mentions="nobody") in words(result).splitlines()


async def test_the_channel_may_be_taken_away(world: World) -> None:
    await set_up(world)
    result = await set_up(world, channel=None)
    assert words(result).splitlines() == ["## This server", TEXT.t("server-no-channel"), PEOPLE, WHO]
    assert buttons(await setup(world))["Post nothing"]["disabled"]


async def test_another_zone_is_found_by_a_city(world: World) -> None:
    form = await press(world.ben, await setup(world), "Another time zone")
    result = await fill(world.ben, form, timezone="Kathmandu")
    assert chosen(result)["server-zone"] == ["Asia/Kathmandu"]
    form = await press(world.ben, result, "Another time zone")
    refused = await fill(world.ben, form, timezone="<@&1> # big")
    assert words(refused).splitlines() == [
        TEXT.t("error-bad-timezone", given="\\<@\u200b&1> \\# big"),
        UNCHANGED,
    ]
    assert (refused.ephemeral, colour(refused)) == (True, REFUSED)
    assert not could_ping(world)


@pytest.mark.parametrize(
    ("denied", "said"),
    [
        ({"send_messages": True}, "Send Messages"),
        ({"send_messages": True, "read_message_history": True}, "Send Messages, Read Message History"),
    ],
)
async def test_a_permission_that_the_bot_lacks_is_named(
    world: World, denied: dict[str, bool], said: str
) -> None:
    deny_bot(world, world.channel, **denied)
    result = await set_up(world)
    assert words(result).splitlines()[5] == TEXT.t(
        "server-missing", channel=str(world.channel.id), permissions=said
    )
    assert colour(result) == WARNING
    assert words(await show(world)) == words(result)


async def test_a_deleted_channel_is_mentioned_and_another_can_be_chosen(world: World) -> None:
    gone = world.guild.create_text_channel("old")
    await set_up(world, channel=gone)
    world.env.backend.delete_channel(gone.id)
    await world.env.settle()
    result = await show(world)
    assert words(result).splitlines()[5] == TEXT.t("server-gone")
    assert colour(result) == WARNING
    shown = await press(world.ben, result, "Change")
    assert chosen(shown)["server-channel"] == []
    await pick(world.ben, shown, "cx:1:server-channel", world.channel)
    assert words(await show(world)).splitlines()[1] == f"Channel: <#{world.channel.id}>"


# ── bad input ────────────────────────────────────────────────────────────────────────────────────────────────────────

FORGED = {
    "an hour": ("server-hour", SELECT, ["24"]),
    "a word": ("server-hour", SELECT, ["noon"]),
    "no channel of the server": ("server-channel", CHANNELS, ["7"]),
    "a channel by name": ("server-channel", CHANNELS, ["general"]),
    "a channel elsewhere": ("server-channel", CHANNELS, ["{elsewhere}"]),
    "a voice channel": ("server-channel", CHANNELS, ["{voice}"]),
    "a voice channel for jobs": ("server-jobs", CHANNELS, ["{voice}"]),
    "a channel elsewhere for jobs": ("server-jobs", CHANNELS, ["{elsewhere}"]),
    "an unknown page": ("server-page:secret", BUTTON, None),
    "an unknown post": ("server-post:everything:1", BUTTON, None),
}


@pytest.mark.parametrize("what", FORGED)
async def test_a_forged_choice_is_refused_as_old(world: World, what: str) -> None:
    ids = {
        "elsewhere": world.env.create_guild("Others").create_text_channel("theirs").id,
        "voice": world.guild.create_voice_channel("talk").id,
    }
    await world.env.settle()
    verb, kind, values = FORGED[what]
    data = {"custom_id": f"cx:1:{verb}", "component_type": kind}
    if values is not None:
        data["values"] = [value.format(**ids) for value in values]
    forgery = Forgery(InteractionType.MESSAGE_COMPONENT, data)
    answer = await deliver(world, await setup(world), forgery, world.ben)
    assert answer.splitlines() == [STALE, UNCHANGED]
    assert words(await show(world)).splitlines()[1] == TEXT.t("server-nothing")


async def test_the_form_of_an_older_version_is_refused(world: World) -> None:
    sent = {"channel": str(world.channel.id), "hour": "9", "timezone": "UTC", "posts": "both"}
    result = await send_tampered_form(world, world.ben, "cx:1:server-set", **sent)
    assert words(result).splitlines() == [TEXT.t("refused-stale"), UNCHANGED]
    assert words(await show(world)).splitlines()[1] == TEXT.t("server-nothing")


# ── who may ──────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_the_command_is_hidden_from_members_and_in_direct_messages(world: World) -> None:
    for command in ("server show", "server setup"):
        assert command not in world.ana.available_commands(world.channel)
        assert command not in world.dana.available_commands()
        assert command in world.ben.available_commands(world.channel)
        with pytest.raises(SetupError):
            await world.ana.slash(world.channel, command)


async def test_a_member_who_was_given_the_command_still_needs_manage_server(world: World) -> None:
    [root] = [one for one in await world.bot.tree.fetch_commands() if one.name == "server"]
    world.guild.set_command_permissions(root, {world.ana: True})
    for command in ("server show", "server setup"):
        result = await world.ana.slash(world.channel, command)
        assert words(result).splitlines() == FORBIDDEN[:1]
        assert result.modal is None


@pytest.mark.parametrize(
    "verb",
    [
        "server-setup",
        "server-show",
        "server-no-channel",
        "server-no-jobs",
        "server-page:jobs",
        "server-mentions:1",
        "server-post:refills:0",
        "send-again",
    ],
)
async def test_the_buttons_are_refused_to_other_members(world: World, verb: str) -> None:
    await park_digest(world)
    shown = await connects_command(world, "balance")
    forge_button(world, shown, "History", f"cx:1:{verb}")
    result = await press(world.ana, shown, "History")
    changes = verb not in {"server-setup", "server-show"}
    assert words(result).splitlines() == FORBIDDEN[: 1 + changes]
    alone = await world.ana.user.slash("connects balance")
    forge_button(world, alone, "History", f"cx:1:{verb}")
    result = await press(world.ana.user, alone, "History")
    assert words(result).splitlines() == [TEXT.t("refused-server-only"), UNCHANGED][: 1 + changes]
    assert await outbox(world) == [("parked", "no-permission")]


async def test_the_open_card_is_refused_to_a_former_manager(world: World) -> None:
    shown = await setup(world)
    world.env.backend.remove_member_role(world.guild.id, world.ben.id, world.guild.roles["Managers"].id)
    for result in (
        await pick(world.ben, shown, "cx:1:server-channel", world.channel),
        await pick(world.ben, shown, "cx:1:server-hour", "7"),
        await press_id(world.ben, shown, "cx:1:server-other-zone"),
    ):
        assert words(result).splitlines() == FORBIDDEN
    typed = await send_tampered_form(world, world.ben, "cx:1:server-zone", timezone="Berlin")
    assert words(typed).splitlines() == FORBIDDEN
    assert await world.db.read(lambda tx: tx.rows("SELECT * FROM community")) == []


# ── what couldn't be posted ──────────────────────────────────────────────────────────────────────────────────────────


async def test_failed_posts_are_shown_and_can_be_sent_again(world: World) -> None:
    await park_digest(world)
    result = await show(world)
    assert words(result).splitlines()[5:] == [
        TEXT.t("server-missing", channel=str(world.channel.id), permissions="Send Messages"),
        "One message couldn't be posted: I'm not allowed to post there.",
        PEOPLE,
        WHO,
    ]
    assert (colour(result), list(buttons(result))) == (WARNING, ["Send again", "Change", "Test it"])
    world.env.backend.delete_overwrite(world.channel.id, world.env.backend.bot_user.id)
    await world.env.settle()
    await world.restart()
    pressed = await press(world.ben, result, "Send again")
    assert words(pressed) == "One message is on its way again."
    assert words(await press(world.ben, result, "Send again")) == "There is nothing to send again."
    await run_chores(world)
    assert await outbox(world) == [("sent", None)]
    assert len(public_messages(world.channel)) == 1
    assert TEXT.t("server-ready") in words(await show(world))
    assert list(buttons(await show(world))) == ["Change", "Test it"]


# ── faults, repeats, restarts ────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("times", [1, None])
async def test_a_fault_of_discord_loses_nothing_and_writes_once(world: World, times: int | None) -> None:
    shown = await setup(world)
    world.env.inject_error("POST", CALLBACK, status=500, times=times)
    result = await pick(world.ben, shown, "cx:1:server-hour", "7")
    assert result.acknowledged is (times == 1)
    world.env.backend.faults.clear()
    assert chosen(await setup(world))["server-hour"] == ["7"]
    assert await number_of_writes(world) == 1


async def test_a_choice_delivered_twice_is_saved_once(world: World) -> None:
    result = await pick(world.ben, await setup(world), "cx:1:server-hour", "7")
    await deliver_again(world)
    assert chosen(result)["server-hour"] == ["7"]
    assert await number_of_writes(world) == 1


async def test_the_menus_work_after_a_restart(world: World) -> None:
    shown, open_card = await set_up(world), await setup(world)
    await world.restart()
    again = await press(world.ben, shown, "Change")
    assert chosen(again)["server-channel"] == [str(world.channel.id)]
    assert chosen(await pick(world.ben, open_card, "cx:1:server-hour", "6"))["server-hour"] == ["6"]


# ── where shared jobs go ─────────────────────────────────────────────────────────────────────────────────────────────


async def jobs_page(world: World) -> InteractionResult:
    shown = await setup(world)
    await press(world.ben, shown, "Shared jobs")
    return shown


async def jobs_channel(world: World) -> list[tuple[SqlValue, ...]]:
    return await world.db.read(lambda tx: tx.rows("SELECT jobs_channel_id FROM community"))


async def test_shared_jobs_get_a_channel_or_a_forum_of_their_own(world: World) -> None:
    page = await jobs_page(world)
    for channel in (world.guild.create_text_channel("jobs"), world.guild.create_forum_channel("job-posts")):
        shown = await pick(world.ben, page, "cx:1:server-jobs", channel)
        assert await jobs_channel(world) == [(channel.id,)]
        assert f"Shared jobs: <#{channel.id}>" in words(await show(world))
    assert TEXT.t("reminders-saved") in words(shown)
    await press_id(world.ben, page, "cx:1:server-no-jobs")
    assert await jobs_channel(world) == [(None,)]
    await press_id(world.ben, page, "cx:1:server-page:main")


async def test_what_the_bot_lacks_in_the_channel_of_shared_jobs_is_said(world: World) -> None:
    page, channel = await jobs_page(world), world.guild.create_text_channel("jobs")
    deny_bot(world, channel, send_messages=True)
    shown = await pick(world.ben, page, "cx:1:server-jobs", channel)
    lacks = TEXT.t("server-missing", channel=str(channel.id), permissions="Send Messages")
    assert lacks in words(shown)
    assert lacks in words(await show(world))
    world.env.backend.delete_channel(channel.id)
    await world.env.settle()
    assert TEXT.t("server-gone") in words(await show(world))
