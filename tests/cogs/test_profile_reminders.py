"""/profile reminders: menus and switches that save at each tap; where, when and about what a member gets messages."""

from typing import Any

import pytest
from simcord import InteractionResult
from simcord.enums import InteractionType

from bot.ui.cards.base import GOOD, NEUTRAL, REFUSED, WARNING
from bot.ui.cards.members.reminders import ReminderChoice, ReminderPage
from tests.cogs.forging import STALE, Forgery, deliver
from tests.cogs.hands import (
    connects_command,
    could_ping,
    deliver_again,
    first_line,
    forge_button,
    send_tampered_form,
    start_ana,
)
from tests.cogs.mail import chosen, number_of_writes, pick, press_id, set_reminders, set_up, topics_on
from tests.cogs.world import TEXT, World, buttons, colour, fill, menus, press, words

UNCHANGED = f"-# {TEXT.t('nothing-changed')}"
SAVED = f"-# {TEXT.t('reminders-saved')}"
CALLBACK = "/interactions/*/callback"
PRESET = {"place": ["dm"], "hour": ["9"], "zone": ["UTC"], "days": ["1", "7", "30"]}


async def card(world: World) -> InteractionResult:
    return await world.ana.slash(world.channel, "profile reminders")


async def profile(world: World) -> list[str]:
    return words(await world.ana.slash(world.channel, "profile show")).splitlines()


async def test_the_card_shows_the_present_settings(world: World) -> None:
    await start_ana(world, timezone="Berlin")
    shown = await card(world)
    assert first_line(shown) == "Reminders"
    assert (colour(shown), shown.ephemeral) == (NEUTRAL, True)
    assert chosen(shown) == PRESET | {"zone": ["Europe/Berlin"]}
    assert topics_on(shown) == ["refill", "expiry"]
    place, hour, zone, days = ([option["label"] for option in menu["options"]] for menu in menus(shown))
    assert place == [
        "Send to: direct message",
        "Send to: this server's channel",
        "Send to: direct message and this server's channel",
        "Send to: direct message, else this server's channel",
        "Send to: nowhere",
    ]
    assert (hour[0], hour[23]) == ("At 00:00", "At 23:00")
    assert "Asia/Karachi · 14:00" in zone
    assert days[0] == "1 day"


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"place": "none"}, "Reminders: **nowhere**, at 09:00, UTC"),
        ({"hour": 0}, "Reminders: **direct message**, at 00:00, UTC"),
        ({"hour": 23}, "Reminders: **direct message**, at 23:00, UTC"),
        ({"zone": "Europe/Berlin"}, "Reminders: **direct message**, at 09:00, Europe/Berlin"),
        ({"days": 1}, "Before Connects expire: 1 day ahead"),
        ({"days": (3, 14)}, "Before Connects expire: 14, 3 days ahead"),
        ({"days": (1, 2, 3, 5, 60, 90)}, "Before Connects expire: 90, 60, 5, 3, 2, 1 days ahead"),
        ({"topics": ["expiry"]}, "About: expiry warnings"),
        ({"topics": []}, "About: nothing"),
        ({"topics": ["low"], "low": 50}, "Low balance: under 50"),
        ({"topics": ["silent"], "silent": 2}, "Silent proposals: after 2 days"),
        ({"topics": ["interview"], "interview": 10}, "Open interviews: after 10 days"),
        ({"until": "3 Jan"}, "**Paused until 3 Jan 2027.**"),
    ],
)
async def test_each_tap_is_saved(world: World, settings: dict[str, Any], said: str) -> None:
    await start_ana(world)
    await set_reminders(world, world.ana, **settings)
    assert said in await profile(world)


async def test_a_saved_setting_is_said(world: World) -> None:
    await start_ana(world)
    shown = await card(world)
    assert SAVED not in words(shown)
    saved = await pick(world.ana, shown, "cx:1:remind:hour", "8")
    assert (words(saved).splitlines()[-1], colour(saved)) == (SAVED, GOOD)


async def test_quiet_hours_are_set_and_ended(world: World) -> None:
    await start_ana(world)
    shown = await card(world)
    page = await press(world.ana, shown, "Quiet hours")
    assert chosen(page) == {"quiet-from": [], "quiet-to": []}
    assert buttons(page)["No quiet hours"]["disabled"]
    await pick(world.ana, shown, "cx:1:remind:quiet-from:7", "22")
    page = await pick(world.ana, shown, "cx:1:remind:quiet-to:22", "6")
    assert chosen(page) == {"quiet-from": ["22"], "quiet-to": ["6"]}
    assert "Quiet from 22:00 to 06:00." in words(page).splitlines()
    assert "Quiet from 22:00 to 06:00." in await profile(world)
    ended = await press(world.ana, page, "No quiet hours")
    assert chosen(ended) == {"quiet-from": [], "quiet-to": []}
    assert "Quiet" not in "\n".join(await profile(world))
    assert first_line(await press(world.ana, ended, "Back")) == "Reminders"


@pytest.mark.parametrize(
    ("hours", "label", "until"),
    [
        (
            0,
            "For a day",
            "26 Nov 2026",
        ),  # it is 09:00 UTC, the member's hour, so that the next one is tomorrow's
        (20, "For a day", "26 Nov 2026"),
        (0, "For a week", "2 Dec 2026"),
    ],
)
async def test_a_pause_for_a_day_or_a_week(world: World, hours: int, label: str, until: str) -> None:
    await start_ana(world)
    world.clock.advance(hours=hours)
    paused = await press(world.ana, await press(world.ana, await card(world), "Pause"), label)
    said = f"**Paused until {until}.**"
    assert said in words(paused).splitlines()
    assert said in await profile(world)
    ended = await press(world.ana, paused, "No pause")
    assert said not in words(ended)
    assert said not in await profile(world)


async def test_another_zone_is_found_by_a_city(world: World) -> None:
    await start_ana(world)
    form = await press(world.ana, await card(world), "Another time zone")
    result = await fill(world.ana, form, timezone="Kathmandu")
    assert chosen(result)["zone"] == ["Asia/Kathmandu"]
    assert len(menus(result)[2]["options"]) == 25
    form = await press(world.ana, result, "Another time zone")
    refused = await fill(world.ana, form, timezone="@everyone **x**")
    assert words(refused).splitlines() == [
        TEXT.t("error-bad-timezone", given="@\u200beveryone \\*\\*x\\*\\*"),
        UNCHANGED,
    ]
    assert not could_ping(world)


async def test_no_other_day_than_a_later_one_ends_a_pause(world: World) -> None:
    await start_ana(world)
    page = await press(world.ana, await card(world), "Pause")
    for typed, said in (
        ("someday", TEXT.t("error-bad-day", given="someday")),
        ("2026-11-24", "24 Nov 2026 is out of range here: use a day from 25 Nov 2026 to 25 Nov 2027."),
    ):
        form = await press_id(world.ana, page, "cx:1:remind-until")
        refused = await fill(world.ana, form, until=typed)
        assert words(refused).splitlines() == [said, UNCHANGED]
        assert colour(refused) == REFUSED


async def test_a_server_without_a_channel_is_mentioned_and_used_once_it_has_one(world: World) -> None:
    await start_ana(world)
    result = await set_reminders(world, world.ana, place="both")
    assert TEXT.t("reminders-channel-missing") in words(result).splitlines()
    assert colour(result) == WARNING
    await set_up(world)
    result = await set_reminders(world, world.ana, place="fallback")
    assert chosen(result)["place"] == ["fallback"]
    assert TEXT.t("reminders-channel-missing") not in words(result)
    assert colour(result) == GOOD
    assert "Reminders: **direct message, else this server's channel**, at 09:00, UTC" in await profile(world)


async def test_in_a_direct_message_a_channel_has_to_be_chosen_in_its_server(world: World) -> None:
    await start_ana(world)
    shown = await world.ana.user.slash("profile reminders")
    result = await pick(world.ana.user, shown, "cx:1:remind:place", "channel")
    assert words(result).splitlines() == [TEXT.t("error-channel-needs-server"), UNCHANGED]
    await set_reminders(world, world.ana, place="channel")
    shown = await world.ana.user.slash("profile reminders")
    assert chosen(shown)["place"] == ["channel"]
    assert chosen(await pick(world.ana.user, shown, "cx:1:remind:hour", "8"))["hour"] == ["8"]


SELECT = 3
FORGED = {
    "a place": ("remind:place", ["moon"]),
    "no place": ("remind:place", [""]),
    "an hour": ("remind:hour", ["24"]),
    "a word": ("remind:hour", ["noon"]),
    "a zero": ("remind:days", ["0"]),
    "too many days": ("remind:days", [str(day) for day in range(1, 9)]),
    "a limit": ("remind:low", ["0"]),
    "equal hours": ("remind:quiet-from:7", ["7"]),
    "a far hour": ("remind:quiet-to:99", ["7"]),
    "an unknown menu": ("remind:mood", ["1"]),
}


@pytest.mark.parametrize("what", FORGED)
async def test_a_forged_choice_is_refused_as_old(world: World, what: str) -> None:
    await start_ana(world)
    verb, values = FORGED[what]
    data = {"custom_id": f"cx:1:{verb}", "component_type": SELECT, "values": values}
    shown = await card(world)
    answer = await deliver(world, shown, Forgery(InteractionType.MESSAGE_COMPONENT, data))
    assert answer.splitlines() == [STALE, UNCHANGED]
    assert chosen(await card(world)) == PRESET


async def test_the_form_of_an_older_version_is_refused(world: World) -> None:
    await start_ana(world)
    result = await send_tampered_form(world, world.ana, "cx:1:reminders-set", place="dm", hour="5")
    assert words(result).splitlines() == [TEXT.t("refused-stale"), UNCHANGED]
    assert chosen(await card(world)) == PRESET


async def test_everybody_changes_their_own_settings_from_a_shared_message(world: World) -> None:
    await start_ana(world)
    await world.ben.slash(world.channel, "start", balance=1, plan="basic")
    his = await world.ben.slash(world.channel, "profile show")
    hers = await world.ana.slash(world.channel, "profile show")
    forge_button(world, his, "Change reminders", buttons(hers)["Change reminders"]["custom_id"])
    await pick(world.ben, await press(world.ben, his, "Change reminders"), "cx:1:remind:hour", "5")
    assert chosen(await card(world))["hour"] == ["9"]


@pytest.mark.parametrize("times", [1, None])
async def test_a_fault_of_discord_loses_nothing_and_writes_once(world: World, times: int | None) -> None:
    await start_ana(world)
    shown = await card(world)
    world.env.inject_error("POST", CALLBACK, status=500, times=times)
    result = await pick(world.ana, shown, "cx:1:remind:hour", "6")
    assert result.acknowledged is (times == 1)
    world.env.backend.faults.clear()
    assert chosen(await card(world))["hour"] == ["6"]
    assert await number_of_writes(world) == 2


async def test_a_choice_delivered_twice_is_saved_once(world: World) -> None:
    await start_ana(world)
    result = await pick(world.ana, await card(world), "cx:1:remind:hour", "6")
    await deliver_again(world)
    assert chosen(result)["hour"] == ["6"]
    assert await number_of_writes(world) == 2


async def test_two_quick_taps_are_both_saved(world: World) -> None:
    await start_ana(world)
    shown = await card(world)
    await press_id(world.ana, shown, "cx:1:remind-topic:low:1")
    await press_id(world.ana, shown, "cx:1:remind-topic:paste:1")
    assert topics_on(await card(world)) == ["refill", "expiry", "low", "paste"]


async def test_every_menu_and_button_works_after_a_restart(world: World) -> None:
    await start_ana(world)
    shown = await card(world)
    await world.restart()
    assert chosen(await pick(world.ana, shown, "cx:1:remind:hour", "6"))["hour"] == ["6"]
    for page in list(ReminderPage)[1:]:
        turned = await press_id(world.ana, shown, f"cx:1:reminders-page:{page}")
        for menu in menus(turned):
            assert menu["custom_id"].split(":")[3] in set(ReminderChoice)
        assert first_line(await press(world.ana, turned, "Back")) == "Reminders"
    assert first_line(await connects_command(world, "balance")) == "84 Connects"
