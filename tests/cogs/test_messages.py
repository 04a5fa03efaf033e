"""The bot's own messages about refills, expiries and a server's digest, and their buttons."""

from typing import Any

import pytest
from simcord import InteractionResult

from bot.ui.cards.base import GOOD, REFUSED, WARNING
from tests.cogs.hands import (
    balance_of_ana,
    connects_command,
    deliver_again,
    first_line,
    start_ana,
    written_entries,
)
from tests.cogs.mail import inbox, outbox, public_messages, run_chores, sent_bodies, set_reminders, set_up
from tests.cogs.world import TEXT, World, buttons, colour, components, fill, parts, press, words

UNCHANGED = f"-# {TEXT.t('nothing-changed')}"
CALLBACK = "/interactions/*/callback"
ASK = f"-# {TEXT.t('refill-ask')}"
USE = f"-# {TEXT.t('expiry-use')}"
JOIN = f"-# {TEXT.t('digest-join')}"
FOOT = ["Remind me tomorrow", "Stop these", "Reminder settings"]
ASKED = ["It came", "Another number", "It did not come"]


async def receive_refill(world: World, **typed: Any) -> None:
    """Let Ana's refill of 3 December arrive, and deliver the message about it at 09:00."""
    await start_ana(world, 84, "plus", next_refill="2026-12-03")
    await set_reminders(world, world.ana, **typed)
    world.clock.advance(days=9)
    await run_chores(world)


async def press_answer(world: World, label: str) -> InteractionResult:
    """Press a button under Ana's last direct message."""
    return await press(world.ana.user, inbox(world)[-1], label)


# ── a refill ─────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_refill_is_announced_once_with_answers_and_without_a_ping(world: World) -> None:
    await receive_refill(world)
    await run_chores(world)
    [message] = inbox(world)
    assert words(message).splitlines() == [
        "## 184 Connects",
        "Your renewal of 3 Dec 2026 should be here: **+100**.",
        "-# Next one: 100 on 3 Jan 2027 (<t:1798934400:R>)",
        ASK,
    ]
    assert (colour(message), list(buttons(message))) == (GOOD, [*ASKED, *FOOT])
    [body] = sent_bodies(world)
    assert (body["allowed_mentions"], body["nonce"], body["enforce_nonce"]) == ({"parse": []}, "1", True)
    assert await written_entries(world) == [("opening", 84), ("refill", 100)]
    assert await outbox(world) == [("sent", None)]


async def test_a_message_waits_for_the_members_hour(world: World) -> None:
    await start_ana(world, 84, "plus", next_refill="2026-12-03")
    await set_reminders(world, world.ana, hour=18)
    world.clock.advance(days=9, hours=8)
    await run_chores(world)
    assert inbox(world) == []
    assert first_line(await connects_command(world, "balance")) == "184 Connects"
    world.clock.advance(hours=1)
    await run_chores(world)
    assert len(inbox(world)) == 1


@pytest.mark.parametrize(
    ("label", "balance", "said", "written", "shade"),
    [
        ("It came", 184, ["Renewal of 3 Dec 2026 confirmed: **+100**."], [], GOOD),
        (
            "It did not come",
            84,
            ["Renewal of 3 Dec 2026 taken back: 100 did not come.", f"-# {TEXT.t('refill-missing-next')}"],
            [("reversal", -100)],
            WARNING,
        ),
    ],
)
async def test_the_answer_replaces_the_question(
    world: World, label: str, balance: int, said: list[str], written: list[tuple[str, int]], shade: int
) -> None:
    await receive_refill(world)
    await world.restart()
    result = await press_answer(world, label)
    [message] = inbox(world)
    assert words(message).splitlines() == [f"## {balance} Connects", *said]
    assert (colour(message), list(buttons(message))) == (shade, ["History", "Balance"])
    assert not result.followups
    assert await written_entries(world) == [("opening", 84), ("refill", 100), *written]
    assert await balance_of_ana(world) == balance
    await run_chores(world)
    assert len(inbox(world)) == 1


@pytest.mark.parametrize(
    ("typed", "balance", "said", "written"),
    [
        ("97", 181, "Renewal of 3 Dec 2026 corrected from 100 to **97**.", [("correction", -3)]),
        (" 120 ", 204, "Renewal of 3 Dec 2026 corrected from 100 to **120**.", [("correction", 20)]),
        ("100", 184, "Renewal of 3 Dec 2026 confirmed: **+100**.", []),
        ("0", 84, "Renewal of 3 Dec 2026 taken back: 100 did not come.", [("reversal", -100)]),
    ],
)
async def test_another_number_is_typed_into_a_form(
    world: World, typed: str, balance: int, said: str, written: list[tuple[str, int]]
) -> None:
    await receive_refill(world)
    shown = await press_answer(world, "Another number")
    await world.restart()
    await fill(world.ana.user, shown, amount=typed)
    assert words(inbox(world)[0]).splitlines()[:2] == [f"## {balance} Connects", said]
    assert await written_entries(world) == [("opening", 84), ("refill", 100), *written]


@pytest.mark.parametrize("typed", ["-1", "97.5", "many", "🎉", "９７", "@here", "1e3"])
async def test_a_text_that_is_no_number_is_refused(world: World, typed: str) -> None:
    await receive_refill(world)
    result = await fill(world.ana.user, await press_answer(world, "Another number"), amount=typed)
    said = TEXT.t("error-bad-choice", field="amount", given=TEXT.safe(typed, 60))
    assert words(result).splitlines() == [said, UNCHANGED]
    assert (result.ephemeral, colour(result)) == (True, REFUSED)
    assert list(buttons(inbox(world)[0])) == [*ASKED, *FOOT]
    assert await written_entries(world) == [("opening", 84), ("refill", 100)]


async def test_too_large_amounts_and_spent_refills_are_refused(world: World) -> None:
    await receive_refill(world)
    shown = await press_answer(world, "Another number")
    result = await fill(world.ana.user, shown, amount="999999")
    assert first_line(result) == "999,999 isn't possible: use a whole number of Connects from 0 to 100,000."
    await connects_command(world, "spend", amount=150)
    result = await press_answer(world, "It did not come")
    assert words(result).splitlines()[-1] == UNCHANGED
    assert await balance_of_ana(world) == 34
    assert list(buttons(inbox(world)[0])) == [*ASKED, *FOOT]


async def test_the_same_answer_is_written_once_and_a_different_one_is_refused(world: World) -> None:
    await receive_refill(world)
    form, message = await press_answer(world, "Another number"), inbox(world)[0]
    came = buttons(message)["It came"]["custom_id"]
    shown = await world.ana.slash(world.channel, "connects balance")
    await press(world.ana, shown, "It did not come")
    await deliver_again(world)
    assert await balance_of_ana(world) == 84
    for result in (
        await world.ana.user.click(message, custom_id=came),
        await fill(world.ana.user, form, amount="97"),
    ):
        assert words(result).splitlines() == [TEXT.t("error-refill-not-open"), UNCHANGED]
    assert await written_entries(world) == [("opening", 84), ("refill", 100), ("reversal", -100)]


@pytest.mark.parametrize("times", [1, None])
async def test_an_answer_with_a_fault_of_discord_is_written_once(world: World, times: int | None) -> None:
    await receive_refill(world)
    world.env.inject_error("POST", CALLBACK, status=500, times=times)
    result = await press_answer(world, "It did not come")
    assert result.acknowledged is (times == 1)
    world.env.backend.faults.clear()
    assert await written_entries(world) == [("opening", 84), ("refill", 100), ("reversal", -100)]
    assert await balance_of_ana(world) == 84


async def test_a_long_absence_is_one_message_and_each_refill_is_asked_about(world: World) -> None:
    await start_ana(world, 84, "plus", next_refill="2026-12-03")
    world.clock.advance(days=72)
    await run_chores(world)
    [message] = inbox(world)
    assert words(message).splitlines() == [
        "## 384 Connects",
        TEXT.t("refills-arrived", count=3),
        *(f"**+100** on 3 {month}" for month in ("Dec 2026", "Jan 2027", "Feb 2027")),
        "-# Next one: 100 on 3 Mar 2027 (<t:1804032000:R>)",
        ASK,
        *(f"**+100** on 3 {month}" for month in ("Dec 2026", "Jan 2027", "Feb 2027")),
    ]
    shown = [part for part in parts(components(message)) if part.get("label") == "It did not come"]
    ids = [part["custom_id"] for part in shown]
    result = await world.ana.user.click(message, custom_id=ids[1])
    assert words(result).splitlines()[:2] == [
        "## 284 Connects",
        "Renewal of 3 Jan 2027 taken back: 100 did not come.",
    ]
    assert words(inbox(world)[0]) == words(message)
    await connects_command(world, "spend", amount=50)
    again = await world.ana.user.click(message, custom_id=ids[1])
    assert first_line(again) == "234 Connects"


# ── warnings ─────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_warning_says_how_many_and_when_and_comes_once_per_threshold(world: World) -> None:
    await start_ana(world, 84)
    await connects_command(world, "add", amount=10, source="bonus", expires="2026-12-31")
    await connects_command(world, "add", amount=1, source="bonus", expires="2027-01-05")
    world.clock.advance(days=8)
    await run_chores(world)
    await run_chores(world)
    [message] = inbox(world)
    assert words(message).splitlines() == ["## 95 Connects", "**10** expire <t:1798675200:R>", USE]
    assert (colour(message), list(buttons(message))) == (WARNING, ["What expires", "Show best jobs", *FOOT])
    world.clock.advance(days=7)
    await run_chores(world)
    assert words(inbox(world)[1]).splitlines() == [
        "## 95 Connects",
        "**1** expires <t:1799107200:R>",
        USE,
    ]
    assert {str(body["allowed_mentions"]) for body in sent_bodies(world)} == {"{'parse': []}"}
    await world.restart()
    assert first_line(await press_answer(world, "What expires")) == "95 Connects"


async def test_warnings_due_together_are_one_message(world: World) -> None:
    await start_ana(world, 84)
    await connects_command(world, "add", amount=10, source="bonus", expires="2027-01-10")
    await connects_command(world, "add", amount=20, source="bonus", expires="2027-01-12")
    world.clock.advance(days=20)
    await run_chores(world)
    [message] = inbox(world)
    assert words(message).splitlines()[1:3] == [
        "**10** expire <t:1799539200:R>",
        "**20** on 12 Jan 2027 (<t:1799712000:R>)",
    ]


async def test_no_warning_for_connects_spent_meanwhile(world: World) -> None:
    await start_ana(world, 84)
    await connects_command(world, "add", amount=10, source="bonus", expires="2026-12-31")
    world.clock.advance(days=8)
    await world.services.messages.sweeps.run(world.clock.now())
    await connects_command(world, "spend", amount=10)
    await run_chores(world)
    assert inbox(world) == []
    assert await outbox(world) == [("parked", "stale")]
    assert "reach" not in words(await world.ana.slash(world.channel, "profile show"))


# ── the server's digest ──────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_digest_is_one_message_for_all_and_pings_none_of_them(world: World) -> None:
    await set_up(world)
    await start_ana(world, 84, "plus", next_refill="2026-12-03")
    await set_reminders(world, world.ana, place="both")
    await world.ben.slash(world.channel, "start", balance=5, plan="basic", next_refill="2026-12-03")
    await set_reminders(world, world.ben, place="channel")
    world.clock.advance(days=9)
    await run_chores(world)
    await run_chores(world)
    [digest] = public_messages(world.channel)
    assert words(digest).splitlines() == [
        "## Monthly Connects",
        TEXT.t("digest-refill-about"),
        f"<@{world.ana.id}> · **+100** on 3 Dec 2026",
        f"<@{world.ben.id}> · **+10** on 3 Dec 2026",
        JOIN,
    ]
    assert list(buttons(digest)) == ["Reminder settings"]
    assert len(inbox(world)) == 1
    assert public_messages(world.ben.user.dm_channel) == []
    assert {str(body["allowed_mentions"]) for body in sent_bodies(world)} == {"{'parse': []}"}


async def test_a_member_who_left_the_server_gets_a_direct_message_instead_of_the_digest(world: World) -> None:
    await set_up(world)
    await start_ana(world, 84, "plus", next_refill="2026-12-03")
    await set_reminders(world, world.ana, place="channel")
    await world.ben.slash(world.channel, "start", balance=5, plan="basic", next_refill="2026-12-03")
    await set_reminders(world, world.ben, place="channel")
    world.guild.remove_member(world.ana)
    world.clock.advance(days=9)
    await run_chores(world)
    await run_chores(world)
    [digest] = public_messages(world.channel)
    assert words(digest).splitlines()[2:] == [f"<@{world.ben.id}> · **+10** on 3 Dec 2026", JOIN]
    [message] = inbox(world)
    assert words(message).splitlines() == [
        "## 184 Connects",
        "Your renewal of 3 Dec 2026 should be here: **+100**.",
        "-# Next one: 100 on 3 Jan 2027 (<t:1798934400:R>)",
        ASK,
        f"-# {TEXT.t('message-moved')}",
    ]
    shown = words(await world.ana.user.slash("profile show"))
    assert f"Reminders: **{TEXT.t('place-dm')}**, at 9:00, UTC" in shown.replace("09:00", "9:00")
    assert await outbox(world) == [("sent", None), ("sent", None)]


@pytest.mark.parametrize(("status", "code"), [(500, 0), (403, 50001), (404, 10004)])
async def test_a_member_of_unknown_membership_stays_in_the_digest(
    world: World, status: int, code: int
) -> None:
    await set_up(world)
    await start_ana(world, 84, "plus", next_refill="2026-12-03")
    await set_reminders(world, world.ana, place="channel")
    world.env.inject_error("GET", "/guilds/*/members/*", status=status, code=code)
    world.guild.remove_member(world.ana)
    world.clock.advance(days=9)
    await run_chores(world)
    await run_chores(world)
    assert f"<@{world.ana.id}>" in words(public_messages(world.channel)[0])
    assert inbox(world) == []


async def test_a_digest_contains_expiry_warnings(world: World) -> None:
    await set_up(world)
    await start_ana(world, 84)
    await set_reminders(world, world.ana, place="channel")
    await connects_command(world, "add", amount=10, source="bonus", expires="2026-12-31")
    world.clock.advance(days=8)
    await run_chores(world)
    await run_chores(world)
    [digest] = public_messages(world.channel)
    assert words(digest).splitlines() == [
        "## Connects about to expire",
        TEXT.t("digest-expiry-about"),
        f"<@{world.ana.id}> · **10** on 31 Dec 2026",
        JOIN,
    ]
    assert colour(digest) == WARNING
