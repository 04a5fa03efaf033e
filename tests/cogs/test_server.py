"""/server setup and show: where and what the bot posts, set by the server's managers."""

from typing import Any

import pytest
from simcord import InteractionResult, SetupError

from bot.ui.cards.base import GOOD, NEUTRAL, REFUSED, WARNING
from tests.cogs.hands import (
    connects_command,
    could_ping,
    deliver_again,
    forge_button,
    form_fields,
    form_values,
    send_tampered_form,
    start_ana,
)
from tests.cogs.mail import (
    SERVER_FORM,
    deny_bot,
    number_of_writes,
    outbox,
    public_messages,
    run_chores,
    set_reminders,
    set_up,
)
from tests.cogs.world import TEXT, World, buttons, colour, fill, press, words

UNCHANGED = f"-# {TEXT.t('nothing-changed')}"
FORBIDDEN = [TEXT.t("refused-permissions", permissions="Manage Server"), UNCHANGED]
CALLBACK = "/interactions/*/callback"
ID = "cx:1:server-set"
HOUR = "“{}” is no hour: type a whole number from 0 to 23, such as 9."
PEOPLE = "-# Fewer than five members are counted in `/stats community`."
WHO = f"-# {TEXT.t('server-who')}"


async def show(world: World) -> InteractionResult:
    return await world.ben.slash(world.channel, "server show")


async def form(world: World) -> InteractionResult:
    return await world.ben.slash(world.channel, "server setup")


async def park_digest(world: World) -> None:
    """Let a digest fail, because the bot may not write in the channel."""
    await start_ana(world, 84, "plus", next_refill="2026-11-26")
    await set_up(world)
    await set_reminders(world, world.ana, place=["channel"], expiry_days="none")
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
    assert form_values(shown) == {"channel": "", **SERVER_FORM}
    assert form_fields(shown)["channel"]["channel_types"] == [0, 5]


async def test_saved_settings_are_shown_and_prefilled_in_the_form(world: World) -> None:
    result = await set_up(world, hour="18:00", timezone="berlin", posts=["expiries"])
    said = [
        "## This server",
        f"Channel: <#{world.channel.id}>",
        "Once a day at 18:00, Europe/Berlin",
        "Expiry warnings only of members who chose this channel",
        "Nobody is notified.",
        TEXT.t("server-ready"),
        PEOPLE,
        WHO,
    ]
    assert words(result).splitlines() == said
    assert (result.ephemeral, colour(result), list(buttons(result))) == (True, GOOD, ["Change"])
    assert words(await show(world)).splitlines() == said
    assert form_values(await form(world)) == {
        "channel": [world.channel.id],
        "hour": "18",
        "timezone": "Europe/Berlin",
        "posts": ["expiries"],
        "mentions": ["nobody"],
    }
    assert not could_ping(world)


@pytest.mark.parametrize(
    ("posts", "said"),
    [
        (["refills", "expiries"], "Refills and expiry warnings of members who chose this channel"),
        (["refills"], "Refills only of members who chose this channel"),
        (["summary"], "Nothing of members who chose this channel"),
        ([], "Nothing of members who chose this channel"),
    ],
)
async def test_the_kinds_of_posts_can_be_chosen(world: World, posts: list[str], said: str) -> None:
    result = words(await set_up(world, posts=posts)).splitlines()
    assert result[3] == said
    monthly = "On the 1st of a month at 09:00: the server's figures, where there are new ones"
    assert (monthly in result) is ("summary" in posts)
    assert form_values(await form(world))["posts"] == posts


@pytest.mark.parametrize(
    ("posts", "stands"),
    [
        ("both", ["refills", "expiries"]),
        ("refills", ["refills"]),
        ("expiries", ["expiries"]),
        ("nothing", []),
    ],
)
async def test_a_form_from_before_the_summary_still_works(
    world: World, posts: str, stands: list[str]
) -> None:
    typed = {"channel": str(world.channel.id), "hour": "9", "timezone": "UTC", "posts": posts}
    await send_tampered_form(world, world.ben, ID, **typed, mentions="nobody")
    assert form_values(await form(world))["posts"] == stands


async def test_the_channel_may_be_left_empty(world: World) -> None:
    await set_up(world)
    result = await set_up(world, channel=[])
    assert words(result).splitlines() == ["## This server", TEXT.t("server-no-channel"), PEOPLE, WHO]
    assert form_values(await form(world))["channel"] == ""


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
    await set_up(world, channel=[gone])
    world.env.backend.delete_channel(gone.id)
    await world.env.settle()
    result = await show(world)
    assert words(result).splitlines()[5] == TEXT.t("server-gone")
    assert colour(result) == WARNING
    shown = await press(world.ben, result, "Change")
    assert form_values(shown)["channel"] == ""
    answer = await fill(world.ben, shown, channel=[world.channel], **SERVER_FORM)
    assert words(answer).splitlines()[1] == f"Channel: <#{world.channel.id}>"


# ── bad input ────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        *(({"hour": given}, HOUR.format(given)) for given in ("24", "noon", "🎉", "7.5")),
        ({"hour": "-1"}, HOUR.format("\\-1")),
        ({"timezone": "Atlantis"}, TEXT.t("error-bad-timezone", given="Atlantis")),
        ({"timezone": "<@&1> # big"}, TEXT.t("error-bad-timezone", given="\\<@\u200b&1> \\# big")),
    ],
)
async def test_impossible_values_are_refused_with_the_possible_ones(
    world: World, typed: dict[str, Any], said: str
) -> None:
    result = await set_up(world, **typed)
    assert words(result).splitlines() == [said, UNCHANGED]
    assert (result.ephemeral, colour(result)) == (True, REFUSED)
    assert words(await show(world)).splitlines()[1] == TEXT.t("server-nothing")
    assert not could_ping(world)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"channel": "7"}, TEXT.t("error-bad-choice", field="channel", given="7")),
        ({"channel": "general"}, TEXT.t("error-bad-choice", field="channel", given="general")),
        ({"channel": "{elsewhere}"}, TEXT.t("error-bad-choice", field="channel", given="{elsewhere}")),
        ({"channel": "{voice}"}, TEXT.t("error-bad-choice", field="channel", given="{voice}")),
        ({"mentions": "all"}, TEXT.t("error-bad-choice", field="mentions", given="all")),
        ({"posts": "everything"}, TEXT.t("error-bad-choice", field="posts", given="everything")),
        ({"hour": "1" * 2000}, HOUR.format("1" * 59 + "…")),
        ({"timezone": "z" * 2000}, TEXT.t("error-bad-timezone", given="z" * 59 + "…")),
    ],
)
async def test_values_that_discord_refuses_are_refused_by_the_bot_too(
    world: World, typed: dict[str, str], said: str
) -> None:
    ids = {
        "elsewhere": world.env.create_guild("Others").create_text_channel("theirs").id,
        "voice": world.guild.create_voice_channel("talk").id,
    }
    await world.env.settle()
    form = {
        "channel": str(world.channel.id),
        "hour": "9",
        "timezone": "UTC",
        "posts": "both",
        "mentions": "nobody",
    } | typed
    result = await send_tampered_form(
        world, world.ben, ID, **{name: given.format(**ids) for name, given in form.items()}
    )
    assert words(result).splitlines() == [said.format(**ids), UNCHANGED]
    assert words(await show(world)).splitlines()[1] == TEXT.t("server-nothing")


async def test_a_form_of_an_older_version_is_refused(world: World) -> None:
    sent = {"channel": str(world.channel.id), "hour": "9", "timezone": "UTC", "posts": "both"}
    result = await send_tampered_form(world, world.ben, ID, **sent)
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
        assert words(result).splitlines() == FORBIDDEN
        assert result.modal is None


@pytest.mark.parametrize("verb", ["server-setup", "send-again"])
async def test_the_buttons_are_refused_to_other_members(world: World, verb: str) -> None:
    await park_digest(world)
    shown = await connects_command(world, "balance")
    forge_button(world, shown, "History", f"cx:1:{verb}")
    result = await press(world.ana, shown, "History")
    assert words(result).splitlines() == FORBIDDEN
    alone = await world.ana.user.slash("connects balance")
    forge_button(world, alone, "History", f"cx:1:{verb}")
    result = await press(world.ana.user, alone, "History")
    assert words(result).splitlines() == [TEXT.t("refused-server-only"), UNCHANGED]
    assert await outbox(world) == [("parked", "no-permission")]


async def test_the_form_is_refused_to_a_former_manager(world: World) -> None:
    sent = {
        "channel": str(world.channel.id),
        "hour": "9",
        "timezone": "UTC",
        "posts": "both",
        "mentions": "nobody",
    }
    assert words(await send_tampered_form(world, world.ana, ID, **sent)).splitlines() == FORBIDDEN
    shown = await form(world)
    world.env.backend.remove_member_role(world.guild.id, world.ben.id, world.guild.roles["Managers"].id)
    result = await fill(world.ben, shown, channel=[world.channel], **SERVER_FORM)
    assert words(result).splitlines() == FORBIDDEN
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
    assert (colour(result), list(buttons(result))) == (WARNING, ["Send again", "Change"])
    world.env.backend.delete_overwrite(world.channel.id, world.env.backend.bot_user.id)
    await world.restart()
    pressed = await press(world.ben, result, "Send again")
    assert words(pressed) == "One message is on its way again."
    assert words(await press(world.ben, result, "Send again")) == "There is nothing to send again."
    await run_chores(world)
    assert await outbox(world) == [("sent", None)]
    assert len(public_messages(world.channel)) == 1
    assert TEXT.t("server-ready") in words(await show(world))
    assert list(buttons(await show(world))) == ["Change"]


# ── faults, repeats, restarts ────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("times", [1, None])
async def test_a_fault_of_discord_loses_nothing_and_writes_once(world: World, times: int | None) -> None:
    shown = await form(world)
    world.env.inject_error("POST", CALLBACK, status=500, times=times)
    result = await fill(world.ben, shown, channel=[world.channel], **SERVER_FORM | {"hour": "7"})
    assert result.acknowledged is (times == 1)
    world.env.backend.faults.clear()
    assert "Once a day at 07:00, UTC" in words(await show(world))
    assert await number_of_writes(world) == 1


async def test_a_form_delivered_twice_is_saved_once(world: World) -> None:
    result = await set_up(world, hour="7")
    shown = words(result)
    await deliver_again(world)
    assert words(result) == shown
    assert await number_of_writes(world) == 1


async def test_the_button_and_the_open_form_work_after_a_restart(world: World) -> None:
    shown, open_form = await set_up(world), await form(world)
    await world.restart()
    assert form_values(await press(world.ben, shown, "Change"))["channel"] == [world.channel.id]
    result = await fill(world.ben, open_form, channel=[world.channel], **SERVER_FORM | {"hour": "6"})
    assert "Once a day at 06:00, UTC" in words(result)
