"""/profile reminders and its form: where, when and about what the bot sends a member messages."""

from typing import Any

import pytest
from simcord import InteractionResult, SetupError

from bot.ui.cards.base import GOOD, REFUSED, WARNING
from tests.cogs.hands import (
    connects_command,
    could_ping,
    deliver_again,
    first_line,
    forge_button,
    form_fields,
    form_values,
    send_tampered_form,
    start_ana,
)
from tests.cogs.mail import FORM, LIMITS, number_of_writes, set_reminders, set_up
from tests.cogs.world import TEXT, World, buttons, colour, fill, press, words

UNCHANGED = f"-# {TEXT.t('nothing-changed')}"
CALLBACK = "/interactions/*/callback"
ID = "cx:1:reminders-set"
SENT = {"place": "dm", "hour": "9", "timezone": "UTC", "expiry_days": "30,7,1", "topics": "refill,expiry"}
HOUR = "“{}” is no hour: type a whole number from 0 to 23, such as 9."
DAYS = "“{}” won't do: type up to six numbers of days from 1 to 365, such as 30, 7, 1, or none."


async def form(world: World) -> InteractionResult:
    return await world.ana.slash(world.channel, "profile reminders")


async def test_the_form_is_prefilled_with_the_settings(world: World) -> None:
    await start_ana(world, timezone="Berlin")
    shown = await form(world)
    assert form_values(shown) == FORM | {"timezone": "Europe/Berlin"}
    assert [option["label"] for option in form_fields(shown)["place"]["options"]] == [
        "direct message",
        "this server's channel",
        "direct message and this server's channel",
        "direct message, else this server's channel",
        "nowhere",
    ]
    await set_reminders(
        world, world.ana, place=["none"], hour="07", timezone="nyc", expiry_days="none", topics=[]
    )
    assert form_values(await form(world)) == {
        "place": ["none"],
        "hour": "7",
        "timezone": "America/New_York",
        "expiry_days": f"none; {LIMITS}",
        "topics": [],
    }


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({}, "Reminders: **direct message**, at 09:00, UTC"),
        ({"place": ["none"]}, "Reminders: **nowhere**, at 09:00, UTC"),
        ({"hour": "0"}, "Reminders: **direct message**, at 00:00, UTC"),
        ({"hour": "23:00"}, "Reminders: **direct message**, at 23:00, UTC"),
        ({"timezone": "berlin"}, "Reminders: **direct message**, at 09:00, Europe/Berlin"),
        ({"expiry_days": "none"}, "Before Connects expire: nothing"),
        ({"expiry_days": "1"}, "Before Connects expire: 1 day ahead"),
        ({"expiry_days": "3 days, 14; 3"}, "Before Connects expire: 14, 3 days ahead"),
        ({"expiry_days": "1 2 3 4 5 365"}, "Before Connects expire: 365, 5, 4, 3, 2, 1 days ahead"),
        ({"topics": ["expiry"]}, "About: expiry warnings"),
        ({"topics": []}, "About: nothing"),
        ({"topics": ["low"], "expiry_days": "low 45 Connects"}, "Low balance: under 45"),
        ({"topics": ["silent"], "expiry_days": "7; silent: 1 day"}, "Silent proposals: after 1 day"),
        ({"topics": ["interview"], "expiry_days": "7; interview 9"}, "Open interviews: after 9 days"),
        (
            {"hour": "9; quiet 22-7"},
            "Quiet from 22:00 to 07:00: what comes due then waits.",
        ),
        (
            {"hour": "9, pause until 3 Jan"},
            "**Paused until 3 Jan 2027.** What still matters by then comes in one message.",
        ),
    ],
)
async def test_changed_settings_are_saved_and_shown(world: World, typed: dict[str, Any], said: str) -> None:
    await start_ana(world)
    result = await set_reminders(world, world.ana, **typed)
    assert words(result).splitlines()[0] == TEXT.t("reminders-set")
    assert said in words(result).splitlines()
    assert (result.ephemeral, colour(result), list(buttons(result))) == (True, GOOD, ["Change reminders"])
    assert said in words(await world.ana.slash(world.channel, "profile show")).splitlines()


async def test_a_server_without_a_channel_is_mentioned_and_used_once_it_has_one(world: World) -> None:
    await start_ana(world)
    result = await set_reminders(world, world.ana, place=["both"])
    assert words(result).splitlines()[-1] == TEXT.t("reminders-channel-missing")
    assert colour(result) == WARNING
    await set_up(world)
    result = await set_reminders(world, world.ana, place=["fallback"])
    assert (
        words(result).splitlines()[1].startswith("Reminders: **direct message, else this server's channel**")
    )
    assert form_values(await form(world))["place"] == ["fallback"]
    result = await set_reminders(world, world.ana, place=["channel"])
    assert words(result).splitlines()[1] == "Reminders: **this server's channel**, at 09:00, UTC"
    assert TEXT.t("reminders-channel-missing") not in words(result)
    assert colour(result) == GOOD


async def test_in_a_direct_message_a_channel_has_to_be_chosen_in_its_server(world: World) -> None:
    await start_ana(world)
    shown = await world.ana.user.slash("profile reminders")
    result = await fill(world.ana.user, shown, **FORM | {"place": ["channel"]})
    assert words(result).splitlines() == [TEXT.t("error-channel-needs-server"), UNCHANGED]
    await set_reminders(world, world.ana, place=["channel"])
    shown = await world.ana.user.slash("profile reminders")
    assert form_values(shown)["place"] == ["channel"]
    result = await fill(world.ana.user, shown, **FORM | {"place": ["channel"], "hour": "8"})
    assert "Reminders: **this server's channel**, at 08:00, UTC" in words(result)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        *(({"hour": given}, HOUR.format(given)) for given in ("24", "9.5", "９", "🎉")),
        ({"hour": "-1"}, HOUR.format("\\-1")),
        *(({"expiry_days": given}, DAYS.format(given)) for given in ("0", "366", "1 2 3 4 5 6 7", "often")),
        ({"expiry_days": "-7"}, DAYS.format("\\-7")),
        ({"expiry_days": "<@1>"}, DAYS.format("\\<@\u200b1>")),
        ({"timezone": "Atlantis"}, TEXT.t("error-bad-timezone", given="Atlantis")),
        (
            {"timezone": "@everyone **x**"},
            TEXT.t("error-bad-timezone", given="@\u200beveryone \\*\\*x\\*\\*"),
        ),
        ({"hour": "9; quiet 7"}, TEXT.t("error-bad-choice", field="quiet", given="7")),
        ({"hour": "9; pause until someday"}, TEXT.t("error-bad-day", given="someday")),
        ({"expiry_days": "7; silent 99"}, TEXT.t("error-bad-choice", field="limits", given="7; silent 99")),
        ({"timezone": " "}, TEXT.t("error-bad-timezone", given="")),
    ],
)
async def test_impossible_values_are_refused_with_the_possible_ones(
    world: World, typed: dict[str, Any], said: str
) -> None:
    await start_ana(world)
    result = await set_reminders(world, world.ana, **typed)
    assert words(result).splitlines() == [said, UNCHANGED]
    assert (result.ephemeral, colour(result)) == (True, REFUSED)
    assert form_values(await form(world)) == FORM
    assert not could_ping(world)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"place": "moon"}, TEXT.t("error-bad-choice", field="place", given="moon")),
        ({"place": ""}, TEXT.t("error-bad-choice", field="place", given="")),
        ({"hour": "9" * 2000}, HOUR.format("9" * 59 + "…")),
        ({"expiry_days": "7," * 1000}, DAYS.format(("7," * 1000)[:59] + "…")),
        ({"timezone": "x" * 2000}, TEXT.t("error-bad-timezone", given="x" * 59 + "…")),
        ({"topics": "maybe"}, TEXT.t("error-bad-choice", field="topics", given="maybe")),
    ],
)
async def test_values_that_discord_refuses_are_refused_by_the_bot_too(
    world: World, typed: dict[str, str], said: str
) -> None:
    await start_ana(world)
    chosen: dict[str, Any] = {
        name: [given] if name in {"place", "topics"} else given for name, given in typed.items()
    }
    with pytest.raises(SetupError):
        await set_reminders(world, world.ana, **chosen)
    result = await send_tampered_form(world, world.ana, ID, **SENT | typed)
    assert words(result).splitlines() == [said, UNCHANGED]
    assert form_values(await form(world)) == FORM


async def test_a_form_of_an_older_version_is_refused(world: World) -> None:
    await start_ana(world)
    old = {name: given for name, given in SENT.items() if name != "topics"} | {"refills": "no", "hour": "5"}
    result = await send_tampered_form(world, world.ana, ID, **old)
    assert words(result).splitlines() == [TEXT.t("refused-stale"), UNCHANGED]
    assert form_values(await form(world)) == FORM


async def test_a_form_without_a_wallet_is_refused(world: World) -> None:
    result = await send_tampered_form(world, world.ben, ID, **SENT)
    assert words(result).splitlines() == [TEXT.t("error-not-started"), UNCHANGED]


async def test_everybody_changes_their_own_settings_from_a_shared_message(world: World) -> None:
    await start_ana(world)
    await world.ben.slash(world.channel, "start", balance=1, plan="basic")
    his = await world.ben.slash(world.channel, "profile show")
    hers = await world.ana.slash(world.channel, "profile show")
    forge_button(world, his, "Change reminders", buttons(hers)["Change reminders"]["custom_id"])
    await fill(world.ben, await press(world.ben, his, "Change reminders"), **FORM | {"hour": "5"})
    assert form_values(await form(world))["hour"] == "9"


@pytest.mark.parametrize("times", [1, None])
async def test_a_fault_of_discord_loses_nothing_and_writes_once(world: World, times: int | None) -> None:
    await start_ana(world)
    shown = await form(world)
    world.env.inject_error("POST", CALLBACK, status=500, times=times)
    result = await fill(world.ana, shown, **FORM | {"hour": "6"})
    assert result.acknowledged is (times == 1)
    world.env.backend.faults.clear()
    assert form_values(await form(world))["hour"] == "6"
    assert await number_of_writes(world) == 2


async def test_a_form_delivered_twice_is_saved_once(world: World) -> None:
    await start_ana(world)
    result = await set_reminders(world, world.ana, hour="6")
    shown = words(result)
    await deliver_again(world)
    assert words(result) == shown
    assert await number_of_writes(world) == 2


async def test_buttons_and_the_open_form_work_after_a_restart(world: World) -> None:
    await start_ana(world)
    saved, shown = await set_reminders(world, world.ana, hour="6"), await form(world)
    await world.restart()
    assert form_values(await press(world.ana, saved, "Change reminders"))["hour"] == "6"
    assert words(await fill(world.ana, shown, **FORM)).splitlines()[0] == TEXT.t("reminders-set")
    assert form_values(await form(world))["hour"] == "9"
    assert first_line(await connects_command(world, "balance")) == "84 Connects"
