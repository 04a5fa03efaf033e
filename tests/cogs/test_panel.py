"""`/server panel`: a message with buttons for everyone that the bot keeps in one channel of a server."""

import discord
import pytest
from simcord import InteractionResult

from bot.services.community.panel import CHECK_MS
from bot.ui.cards.base import GOOD, WARNING
from tests.cogs.forging import deliver
from tests.cogs.hands import could_ping, deliver_again, first_line, form_fields, start_ana
from tests.cogs.mail import break_line, deny_bot, public_messages, run_chores
from tests.cogs.panels import posted_panel
from tests.cogs.posts import LINK, add_member, job_command
from tests.cogs.test_forged import pressed
from tests.cogs.world import TEXT, World, buttons, colour, fill, menus, press, words

LABELS = ["Start", "Log a proposal", "My Connects", "Best jobs", "Help"]
STAYS = TEXT.t("panel-kept")
REMOVE, SHOW = "Take it down", "Show it"
BEGUN = {"balance": "84", "plan": "basic", "monthly_free": "unsure"}


async def command(world: World, **options: object) -> InteractionResult:
    return await world.ben.slash(world.channel, "server panel", **options)


async def look_again(world: World) -> None:
    """Run the periodic work at the next check of the panel."""
    world.clock.advance(seconds=CHECK_MS / 1000)
    await run_chores(world)


def panels(world: World) -> list[discord.Message]:
    return public_messages(world.channel)


# ── posted, found, moved ─────────────────────────────────────────────────────────────────────────────────────────────


async def test_the_panel_is_posted_once_and_has_five_buttons(world: World) -> None:
    shown = await command(world)
    assert words(shown).splitlines() == [
        TEXT.t("panel-comes", channel=str(world.channel.id)),
        f"-# {STAYS}",
    ]
    assert (shown.ephemeral, colour(shown), list(buttons(shown))) == (True, GOOD, [REMOVE])
    await deliver_again(world)
    for _ in range(3):
        await run_chores(world)
        await world.restart()
    [panel] = panels(world)
    assert first_line(panel) == TEXT.t("panel-title")
    assert list(buttons(panel)) == LABELS
    assert could_ping(world) == []


async def test_called_again_the_command_says_where_it_is(world: World) -> None:
    panel = await posted_panel(world)
    shown = await command(world)
    assert TEXT.t("panel-there", channel=str(world.channel.id)) in words(shown)
    url = buttons(shown)[SHOW]["url"]
    assert url == f"https://discord.com/channels/{world.guild.id}/{world.channel.id}/{panel.id}"
    await run_chores(world)
    assert [message.id for message in panels(world)] == [panel.id]


async def test_in_another_channel_the_command_moves_it(world: World) -> None:
    await posted_panel(world)
    other = world.guild.create_text_channel("upwork")
    shown = await command(world, channel=other)
    assert TEXT.t("panel-comes", channel=str(other.id)) in words(shown)
    for _ in range(2):
        await run_chores(world)
    assert panels(world) == []
    [panel] = public_messages(other)
    assert list(buttons(panel)) == LABELS


async def test_a_deleted_panel_is_found_and_posted_again(world: World) -> None:
    panel = await posted_panel(world)
    world.env.backend.delete_message(world.channel.id, panel.id)
    assert panels(world) == []
    await look_again(world)
    await run_chores(world)
    [again] = panels(world)
    assert list(buttons(again)) == LABELS
    world.env.backend.delete_message(world.channel.id, again.id)
    world.clock.advance(seconds=120)
    await command(world)  # whoever misses it needn't wait
    for _ in range(2):
        await run_chores(world)
    assert len(panels(world)) == 1


async def test_new_words_are_shown_after_an_update(world: World) -> None:
    panel = await posted_panel(world)
    stored = world.env.backend.get_message(world.channel.id, panel.id)
    text = stored.components[0]["components"][0]
    text["content"] = "## Former words"  # as an earlier version has posted it
    await look_again(world)
    [mended] = panels(world)
    assert (mended.id, first_line(mended)) == (panel.id, TEXT.t("panel-title"))


async def test_it_can_be_taken_down_and_posted_anew(world: World) -> None:
    await posted_panel(world)
    shown = await command(world)
    gone = await press(world.ben, shown, REMOVE)
    assert words(gone) == TEXT.t("panel-removed")
    await run_chores(world)
    assert panels(world) == []
    await look_again(world)
    assert panels(world) == []
    again = await deliver(world, shown, pressed("cx:1:panel-remove"), world.ben)
    assert TEXT.t("panel-none") in again
    await posted_panel(world)
    assert len(panels(world)) == 1


async def test_it_is_offered_at_the_end_of_the_set_up(world: World) -> None:
    setup = await world.ben.slash(world.channel, "server setup")
    assert list(buttons(setup))[-1] == "Post the panel here"
    await press(world.ben, setup, "Post the panel here")
    await run_chores(world)
    assert len(panels(world)) == 1
    assert f"Panel: <#{world.channel.id}>" in words(await world.ben.slash(world.channel, "server show"))


# ── faults ───────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_channel_where_the_bot_may_not_write_is_refused(world: World) -> None:
    deny_bot(world, world.channel, send_messages=True)
    shown = await command(world)
    assert "**Send Messages**" in words(shown)
    assert colour(shown) == WARNING
    await run_chores(world)
    deny_bot(world, world.channel)
    await run_chores(world)
    assert panels(world) == []


def notices(world: World) -> list[str]:
    """Return what the bot has written to Ben."""
    return [words(message) for message in public_messages(world.ben.user.dm_channel)]


async def test_lost_permissions_park_it_and_the_manager_hears_once(world: World) -> None:
    await posted_panel(world)
    deny_bot(world, world.channel, view_channel=True)
    for _ in range(3):
        await look_again(world)
        world.clock.advance(days=1)
        await run_chores(world)
    assert len(notices(world)) == 1
    assert f"<#{world.channel.id}>" in notices(world)[0]
    assert TEXT.t("parked-no-permission") in words(await world.ben.slash(world.channel, "server show"))
    shown = await command(world)
    assert "**View Channel, Send Messages, Read Message History**" in words(shown)
    deny_bot(world, world.channel)
    await command(world)
    await look_again(world)
    assert len(panels(world)) == 1
    assert TEXT.t("parked-no-permission") not in words(await world.ben.slash(world.channel, "server show"))


async def test_a_deleted_channel_parks_it_and_another_channel_gets_it(world: World) -> None:
    old = world.guild.create_text_channel("old")
    await command(world, channel=old)
    await run_chores(world)
    assert len(public_messages(old)) == 1
    world.env.backend.delete_channel(old.id)
    await world.env.settle()
    for _ in range(2):
        world.clock.advance(days=1)
        await run_chores(world)
    assert len(notices(world)) == 1
    assert TEXT.t("parked-no-channel") in words(await world.ben.slash(world.channel, "server show"))
    await posted_panel(world)
    assert len(panels(world)) == 1


async def test_a_channel_in_trouble_holds_up_no_move(world: World) -> None:
    panel = await posted_panel(world)
    deny_bot(world, world.channel, view_channel=True)
    other = world.guild.create_text_channel("upwork")
    await command(world, channel=other)
    for _ in range(2):
        await run_chores(world)
    assert len(public_messages(other)) == 1
    assert [message.id for message in panels(world)] == [panel.id]
    deny_bot(world, world.channel)  # what is left there is deleted as soon as the bot may
    await world.env.settle()
    for _ in range(2):
        await look_again(world)
    assert panels(world) == []
    assert len(public_messages(other)) == 1


async def test_while_discord_fails_the_panel_is_on_its_way(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    await command(world)
    break_line(world, monkeypatch, cut=1)
    await run_chores(world)
    shown = await command(world)
    assert TEXT.t("panel-comes", channel=str(world.channel.id)) in words(shown)
    for _ in range(3):
        world.clock.advance(seconds=60)
        await run_chores(world)
    assert len(panels(world)) == 1


async def test_only_managers_post_and_remove_it(world: World) -> None:
    panel = await posted_panel(world)
    for id in ("cx:1:panel-post", "cx:1:panel-remove"):
        refused = await deliver(world, await world.ana.slash(world.channel, "help"), pressed(id), world.ana)
        assert "Manage Server" in refused
    await look_again(world)
    assert [message.id for message in panels(world)] == [panel.id]


@pytest.mark.parametrize(
    "id", ["cx:1:panel-start", "cx:1:panel-start:x", "cx:1:panel-start:1:2", "cx:1:help:1"]
)
async def test_forged_buttons_are_refused(world: World, id: str) -> None:
    refused = await deliver(world, await world.ana.slash(world.channel, "help"), pressed(id), world.ana)
    assert refused.splitlines()[0] == TEXT.t("refused-stale")


async def test_a_voice_channel_is_refused(world: World) -> None:
    voice = world.guild.create_voice_channel("talk")
    await world.ben.slash(world.channel, "server setup")
    refused = await world.ben.slash(voice, "server panel")
    assert "`channel`" in words(refused)
    await run_chores(world)
    assert panels(world) == []


# ── its buttons ──────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_members_buttons_answer_that_member_only(world: World) -> None:
    panel = await posted_panel(world)
    await start_ana(world)
    await job_command(world, "log", link=LINK, connects=12)
    for label, beginning in (
        ("Start", "84 Connects"),
        ("My Connects", "84 Connects"),
        ("Best jobs", "84 Connects"),
        ("Help", TEXT.t("help-title")),
    ):
        shown = await press(world.ana, panel, label)
        assert (shown.ephemeral, first_line(shown)) == (True, beginning)
    form = await press(world.ana, panel, "Log a proposal")
    assert list(form_fields(form)) == ["post", "connects", "boost"]
    assert [message.id for message in panels(world)] == [panel.id]


async def test_start_opens_the_form_at_once(world: World) -> None:
    panel = await posted_panel(world)
    await world.restart()
    form = await press(world.ana, panel, "Start")
    begun = await fill(world.ana, form, **BEGUN)
    assert first_line(begun) == "84 Connects"
    [menu] = menus(begun)
    assert begun.response is not None
    steps = await world.ana.select(begun.response, ["Asia/Karachi"], custom_id=menu["custom_id"])
    assert TEXT.t("steps-title") in words(steps)


@pytest.mark.parametrize(
    ("label", "beginning"), [("My Connects", "84 Connects"), ("Best jobs", "84 Connects")]
)
async def test_without_an_account_a_button_leads_to_start_and_goes_on(
    world: World, label: str, beginning: str
) -> None:
    panel = await posted_panel(world)
    refused = await press(world.ana, panel, label)
    assert (refused.ephemeral, list(buttons(refused))) == (True, ["Start"])
    begun = await fill(world.ana, await press(world.ana, refused, "Start"), **BEGUN)
    [menu] = menus(begun)
    assert begun.response is not None
    shown = await world.ana.select(begun.response, ["Asia/Karachi"], custom_id=menu["custom_id"])
    assert first_line(shown) == beginning
    assert len(panels(world)) == 1


async def test_two_members_at_once_get_their_own_answers(world: World) -> None:
    panel = await posted_panel(world)
    leo = add_member(world, "leo")
    await start_ana(world)
    hers, his = await press(world.ana, panel, "Start"), await press(leo, panel, "Start")
    assert first_line(hers) == "84 Connects"
    assert his.modal is not None


async def test_the_panel_is_looked_at_a_few_times_a_day(world: World) -> None:
    await posted_panel(world)
    edits = lambda: sum(entry.method == "PATCH" for entry in world.env.http_requests)  # noqa: E731
    before = edits()
    for _ in range(24):
        world.clock.advance(hours=1)
        await run_chores(world)
    assert 1 <= edits() - before <= 4
