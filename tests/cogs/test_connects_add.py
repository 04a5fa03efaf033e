"""/connects add: Connects that were bought, given or returned."""

from typing import Any

import pytest
from simcord.backend.errors import OptionError

from bot.ui.cards.base import GOOD, REFUSED, WARNING
from tests.cogs.hands import (
    balance_of_ana,
    connects_command,
    first_line,
    send_tampered_command,
    start_ana,
    written_entries,
)
from tests.cogs.world import TEXT, World, buttons, colour, press, words

LINK = "https://www.upwork.com/jobs/Logo-for-a-bakery_~022007163664429408020"
UNCHANGED = f"-# {TEXT.t('nothing-changed')}"


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("purchase", "**+40** bought"),
        ("bonus", "**+40** as a bonus"),
        ("reward", "**+40** as a reward"),
        ("refill", "**+40** with the renewal"),
        ("return", "**+40** returned"),
    ],
)
async def test_each_source_has_its_own_sentence_and_lasts_a_year(
    world: World, source: str, said: str
) -> None:
    await start_ana(world)
    result = await connects_command(world, "add", amount=40, source=source)
    assert words(result).splitlines() == ["## 124 Connects", said, "-# Expiry: 24 Nov 2027"]
    assert (result.ephemeral, colour(result), list(buttons(result))) == (True, GOOD, ["Undo", "Balance"])
    assert (await written_entries(world))[-1] == (source, 40)
    assert first_line(await press(world.ana, result, "Undo")) == "84 Connects"


async def test_a_renewal_that_the_bot_has_written_is_confirmed(world: World) -> None:
    await start_ana(world, plan="plus", next_refill="2026-12-03")
    world.clock.advance(days=10)
    result = await connects_command(world, "add", amount=100, source="refill")
    assert words(result).splitlines() == ["## 184 Connects", "Renewal of 3 Dec 2026 confirmed: **+100**."]
    assert list(buttons(result)) == ["Balance"]


async def test_a_purchase_of_before_start_is_counted_on_top_only_if_the_member_says_so(world: World) -> None:
    await start_ana(world)
    result = await connects_command(world, "add", amount=10, source="purchase", on="2026-11-20", paid=1.5)
    assert words(result).splitlines() == [
        "## 84 Connects",
        "**+10** bought",
        "-# Dated 20 Nov 2026.",
        TEXT.t("counted-at-start"),
    ]
    await press(world.ana, result, "Count it on top")
    counted = await press(world.ana, result, "Count it on top")
    assert words(counted).splitlines() == ["## 94 Connects", TEXT.t("counted-on-top", amount=10)]
    assert first_line(await press(world.ana, counted, "Undo")) == "84 Connects"


async def test_a_lot_dated_back_expires_earlier(world: World) -> None:
    await start_ana(world)
    result = await connects_command(world, "add", amount=10, source="purchase", on="2024-02-29", paid=1.5)
    counted = await press(world.ana, result, "Count it on top")
    assert words(counted).splitlines() == [
        "## 84 Connects",
        TEXT.t("counted-on-top", amount=10),
        TEXT.t("added-lapsed", amount=10),
    ]
    assert colour(counted) == WARNING
    assert first_line(await connects_command(world, "balance", at="2025-02-27")) == "10 Connects"
    assert first_line(await connects_command(world, "balance", at="2025-02-28")) == "0 Connects"


@pytest.mark.parametrize(("expires", "said"), [("2026-12-31", "31 Dec 2026"), ("3 Jan", "3 Jan 2027")])
async def test_the_expiry_day_can_be_given(world: World, expires: str, said: str) -> None:
    await start_ana(world)
    result = await connects_command(world, "add", amount=5, source="reward", expires=expires)
    assert words(result).splitlines()[-1] == f"-# Expiry: {said}"


async def test_connects_returned_for_a_job_go_back_to_the_lots_that_paid(world: World) -> None:
    await start_ana(world, 84, expiring_30d=20)
    await connects_command(world, "spend", amount=30, purpose="proposal", job=LINK)
    result = await connects_command(world, "add", amount=20, source="return", job=LINK)
    assert words(result).splitlines() == [
        "## 74 Connects",
        "**+20** returned · Logo for a bakery",
        "-# Expiry: 24 May 2027 (10), 24 Dec 2026 (10)",
    ]
    result = await connects_command(world, "add", amount=11, source="return", job=LINK)
    assert words(result).splitlines() == [
        "11 can't come back: only 10 are still spent. Use at most that.",
        UNCHANGED,
    ]
    assert await balance_of_ana(world) == 74


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"on": "tomorrow"}, "25 Nov 2026 is out of range here: use a day from 1 Jan 2015 to 24 Nov 2026."),
        ({"on": "1999-01-01"}, "1 Jan 1999 is out of range here: use a day from 1 Jan 2015 to 24 Nov 2026."),
        ({"on": "30 Feb"}, TEXT.t("error-bad-day", given="30 Feb")),
        (
            {"expires": "today"},
            "24 Nov 2026 is out of range here: use a day from 25 Nov 2026 to 24 Nov 2029.",
        ),
        (
            {"expires": "2030-01-01"},
            "1 Jan 2030 is out of range here: use a day from 25 Nov 2026 to 24 Nov 2029.",
        ),
        ({"job": "no such job"}, TEXT.t("error-unknown-job", given="no such job")),
        ({"note": "n" * 201}, TEXT.t("error-too-long", field="note", longest=200)),
    ],
)
async def test_bad_input_is_refused_with_a_sentence(world: World, options: dict[str, Any], said: str) -> None:
    await start_ana(world)
    result = await connects_command(world, "add", amount=5, source="bonus", **options)
    assert words(result).splitlines() == [said, UNCHANGED]
    assert colour(result) == REFUSED
    assert await written_entries(world) == [("opening", 84)]


@pytest.mark.parametrize(
    "options",
    [
        *({"amount": amount} for amount in (0, -5, 100_001, "12", 1.5)),
        *({"paid": paid} for paid in (-0.01, 100_000.01, "1", float("inf"), float("nan"))),
        {"source": "theft"},
    ],
)
async def test_values_that_discord_refuses_are_refused_by_the_bot_too(
    world: World, options: dict[str, Any]
) -> None:
    await start_ana(world)
    given = {"amount": 5, "source": "bonus"} | options
    with pytest.raises(OptionError):
        await connects_command(world, "add", **given)
    result = await send_tampered_command(world, "connects add", **given)
    assert words(result).splitlines()[-1] == UNCHANGED
    assert await written_entries(world) == [("opening", 84)]


@pytest.mark.parametrize(
    ("paid", "cents"), [(15.0, 1500), (4.5, 450), (0, 0), (0.285, 29), (100_000, 10_000_000)]
)
async def test_money_is_kept_in_whole_cents(world: World, paid: float, cents: int) -> None:
    await start_ana(world)
    await connects_command(world, "add", amount=5, source="purchase", paid=paid)
    rows = await world.db.read(lambda tx: tx.rows("SELECT paid_cents FROM entry WHERE kind = 'purchase'"))
    assert rows == [(cents,)]


async def test_without_a_wallet_the_answer_says_how_to_open_one(world: World) -> None:
    result = await connects_command(world, "add", amount=5, source="bonus")
    assert words(result).splitlines() == [TEXT.t("error-not-started"), UNCHANGED]
