"""/connects spend: spending on any day and for any purpose, and more than the balance."""

from typing import Any

import pytest
from simcord.backend.errors import OptionError

from bot.ui.cards.base import GOOD, REFUSED
from tests.cogs.hands import (
    INJECTIONS,
    balance_of_ana,
    connects_command,
    could_ping,
    first_line,
    send_tampered_command,
    start_ana,
    written_entries,
)
from tests.cogs.world import TEXT, World, buttons, colour, press, words

LINK = "https://www.upwork.com/jobs/Logo-for-a-bakery_~022007163664429408020"
UNCHANGED = f"-# {TEXT.t('nothing-changed')}"


async def test_the_balance_comes_first_then_the_lots_that_paid(world: World) -> None:
    await start_ana(world, 84, expiring_30d=20)
    result = await connects_command(world, "spend", amount=12)
    assert words(result).splitlines() == [
        "## 72 Connects",
        "**−12** spent",
        "-# From the batch that expires on 24 Dec 2026.",
    ]
    assert (result.ephemeral, colour(result), list(buttons(result))) == (True, GOOD, ["Undo", "Balance"])
    result = await connects_command(world, "spend", amount=10)
    assert words(result).splitlines()[::2] == [
        "## 62 Connects",
        "-# From batches that expire on 24 Dec 2026 (8), 24 May 2027 (2).",
    ]
    assert await balance_of_ana(world) == 62


@pytest.mark.parametrize(
    ("purpose", "kind", "said"),
    [
        ("proposal", "spend", "**−5** for a proposal"),
        ("boost", "boost", "**−5** for a boost"),
        ("badge", "badge", "**−5** for the availability badge"),
        ("ads", "ads", "**−5** for profile ads"),
        ("other", "spend", "**−5** spent"),
    ],
)
async def test_each_purpose_has_its_kind_of_entry_and_its_sentence(
    world: World, purpose: str, kind: str, said: str
) -> None:
    await start_ana(world)
    result = await connects_command(world, "spend", amount=5, purpose=purpose)
    assert words(result).splitlines()[:2] == ["## 79 Connects", said]
    assert (await written_entries(world))[-1] == (kind, -5)


async def test_a_link_logs_its_job(world: World) -> None:
    await start_ana(world)
    result = await connects_command(world, "spend", amount=16, purpose="proposal", job=LINK)
    assert words(result).splitlines()[:2] == ["## 68 Connects", "**−16** for a proposal · Logo for a bakery"]
    offered = await world.ana.autocomplete(world.channel, "connects spend", "job", "bak", amount=1)
    assert offered[0]["name"].startswith("Logo for a bakery")
    again = await connects_command(world, "spend", amount=8, purpose="boost", job=offered[0]["value"])
    assert words(again).splitlines()[1] == "**−8** for a boost · Logo for a bakery"


@pytest.mark.parametrize(
    ("on", "said"),
    [
        ("yesterday", "9 Dec 2026"),
        ("2026-12-01", "1 Dec 2026"),
        ("3 days ago", "7 Dec 2026"),
        ("8 Dec", "8 Dec 2026"),
    ],
)
async def test_a_spend_can_be_dated_back(world: World, on: str, said: str) -> None:
    await start_ana(world)
    world.clock.advance(days=16)
    result = await connects_command(world, "spend", amount=4, on=on)
    assert words(result).splitlines()[:3] == ["## 80 Connects", "**−4** spent", f"-# Dated {said}."]
    assert first_line(await connects_command(world, "balance", at=on)) == "80 Connects"
    assert first_line(await connects_command(world, "balance", at="2026-11-30")) == "84 Connects"


async def test_a_spend_over_the_balance_is_refused_with_balance_and_next_refill(world: World) -> None:
    await start_ana(world, 7, "plus", next_refill="2026-12-03")
    result = await connects_command(world, "spend", amount=12)
    assert words(result).splitlines() == [
        "## 7 Connects",
        "You have 7 and this needs 12: 5 short. The next renewal brings 100 on 3 Dec 2026. If Upwork did take them,"
        " log it anyway: I add the missing 5 first, as a correction that your history marks.",
        UNCHANGED,
    ]
    assert (colour(result), list(buttons(result))) == (REFUSED, ["Log it anyway"])
    assert await written_entries(world) == [("opening", 7)]


async def test_a_spend_over_the_balance_can_be_confirmed_once_also_after_a_restart(world: World) -> None:
    await start_ana(world, 7)
    short = await connects_command(world, "spend", amount=12, purpose="boost")
    await world.restart()
    await press(world.ana, short, "Log it anyway")
    result = await press(world.ana, short, "Log it anyway")
    assert first_line(result) == "0 Connects"
    assert "**−12** for a boost" in words(result)
    assert TEXT.t("corrected", amount=5) in words(result)
    assert await written_entries(world) == [("opening", 7), ("correction", 5), ("boost", -12)]
    assert first_line(await press(world.ana, result, "Undo")) == "7 Connects"


@pytest.mark.parametrize(
    ("on", "said"),
    [
        ("2026-11-25", "On 25 Nov 2026 you had 10 and this needs 30: 20 short. If"),
        ("2026-12-01", "With this on that day, 20 would be missing for what you spent on 2 Dec 2026. If"),
    ],
)
async def test_a_shortage_in_the_past_is_refused_with_its_day(world: World, on: str, said: str) -> None:
    await start_ana(world, 10)
    world.clock.advance(days=7)
    await connects_command(world, "add", amount=50, source="bonus")
    world.clock.advance(days=1)
    await connects_command(world, "spend", amount=50)
    await connects_command(world, "add", amount=90, source="bonus")
    result = await connects_command(world, "spend", amount=30, on=on)
    assert first_line(result) == "100 Connects"
    assert words(result).splitlines()[1].startswith(said)
    assert await balance_of_ana(world) == 100


@pytest.mark.parametrize("purpose", ["boost", "badge", "ads", "other"])
async def test_a_spend_before_the_start_keeps_the_balance_and_says_so(world: World, purpose: str) -> None:
    await start_ana(world, 10)
    result = await connects_command(world, "spend", amount=30, purpose=purpose, on="2026-11-20")
    assert first_line(result) == "10 Connects"
    assert words(result).splitlines()[2:] == ["-# Dated 20 Nov 2026.", TEXT.t("counted-at-start")]
    assert first_line(await press(world.ana, result, "Undo")) == "10 Connects"


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"on": "tomorrow"}, "25 Nov 2026 is out of range here: use a day from 1 Jan 2015 to 24 Nov 2026."),
        ({"on": "2014-12-31"}, "31 Dec 2014 is out of range here: use a day from 1 Jan 2015 to 24 Nov 2026."),
        ({"on": "2026-11-31"}, TEXT.t("error-bad-day", given="2026-11-31")),
        ({"on": "0000-00-00"}, TEXT.t("error-bad-day", given="0000-00-00")),
        ({"on": "📅"}, TEXT.t("error-bad-day", given="📅")),
        ({"on": "y" * 2000}, TEXT.t("error-bad-day", given="y" * 59 + "…")),
        ({"on": "@everyone"}, TEXT.t("error-bad-day", given="@\u200beveryone")),
        ({"job": "the one with the logo"}, TEXT.t("error-unknown-job", given="the one with the logo")),
        ({"job": "#999999"}, TEXT.t("error-unknown-job", given="\\#999999")),
        ({"job": "j" * 2000}, TEXT.t("error-unknown-job", given="j" * 59 + "…")),
        ({"job": "**<@1>**"}, TEXT.t("error-unknown-job", given="\\*\\*\\<@\u200b1>\\*\\*")),
        ({"note": "n" * 2000}, TEXT.t("error-too-long", field="note", longest=200)),
    ],
)
async def test_bad_input_is_refused_with_a_sentence(world: World, options: dict[str, Any], said: str) -> None:
    await start_ana(world)
    result = await connects_command(world, "spend", amount=5, **options)
    assert words(result).splitlines() == [said, UNCHANGED]
    assert await written_entries(world) == [("opening", 84)]


@pytest.mark.parametrize(
    "options",
    [
        *({"amount": amount} for amount in (0, -5, 100_001, 2**53, "12", 1.5, True)),
        {"purpose": "fun"},
        {"note": 7},
    ],
)
async def test_values_that_discord_refuses_are_refused_by_the_bot_too(
    world: World, options: dict[str, Any]
) -> None:
    await start_ana(world)
    with pytest.raises(OptionError):
        await connects_command(world, "spend", **{"amount": 5} | options)
    result = await send_tampered_command(world, "connects spend", **{"amount": 5} | options)
    assert words(result).splitlines()[-1] == UNCHANGED
    assert colour(result) == REFUSED
    assert await written_entries(world) == [("opening", 84)]


@pytest.mark.parametrize("note", [*INJECTIONS, "🎉" * 100, "a\nb\u202ec"])
async def test_a_note_is_stored_and_has_no_effect(world: World, note: str) -> None:
    await start_ana(world)
    assert first_line(await connects_command(world, "spend", amount=5, note=note)) == "79 Connects"
    shown = words(await connects_command(world, "history")).splitlines()[2]
    assert shown == "`−5` Spent · " + TEXT.safe(note.replace("\n", " "), 40)
    assert not could_ping(world)


def test_typed_texts_are_escaped() -> None:
    assert [TEXT.safe(typed, 40) for typed in INJECTIONS] == [
        "@\u200beveryone",
        "\\<@\u200b&1>",
        "\\*\\*bold\\*\\*",
        "\\[x\\](https:\u200b//evil.example)",
        "\\# big",
        "\\`tick\\`",
        "\\|\\|spoiler\\|\\|",
    ]
    assert TEXT.safe("a\u202eb\nc\x00", 40) == "ab c"


async def test_without_a_wallet_the_answer_says_how_to_open_one(world: World) -> None:
    result = await connects_command(world, "spend", amount=5)
    assert words(result).splitlines() == [TEXT.t("error-not-started"), UNCHANGED]
    assert list(buttons(result)) == ["Start"]
