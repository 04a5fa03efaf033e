"""/connects reconcile: the next step of each cause, and the comparison after an import."""

import pytest

from tests.cogs.hands import (
    connects_command,
    first_line,
    forge_button,
    form_fields,
    form_values,
    start_ana,
    written_entries,
)
from tests.cogs.posts import LINK, UNCHANGED, job_command, send_first_proposal
from tests.cogs.world import TEXT, World, buttons, fill, press, words

EXACT = "-# Explains exactly this difference."


async def test_a_refill_is_answered_from_the_comparison(world: World) -> None:
    await start_ana(world, 20, "plus", next_refill="2026-12-03")
    world.clock.advance(days=10)
    await world.services.messages.sweeps.run(world.clock.now())
    agreed = await connects_command(world, "reconcile", balance=120)
    assert "**+100** of 3 Dec 2026 are counted in, and with them it adds up. So they came?" in words(agreed)
    missing = await connects_command(world, "reconcile", balance=20)
    assert words(missing).splitlines()[3] == (
        "**1.** The renewal of 3 Dec 2026 (**+100**) did not come: it was expected and you haven't confirmed it."
    )
    assert first_line(await press(world.ana, missing, "It did not come")) == "20 Connects"
    await press(world.ana, missing, "Compare again")
    assert words(missing).splitlines()[1] == TEXT.t("reconcile-same")


async def test_a_refill_that_came_short_is_corrected_from_the_comparison(world: World) -> None:
    await start_ana(world, 20, "plus", next_refill="2026-12-03")
    world.clock.advance(days=10)
    await world.services.messages.sweeps.run(world.clock.now())
    result = await connects_command(world, "reconcile", balance=117)
    assert words(result).splitlines()[3] == (
        "**1.** The renewal of 3 Dec 2026 brought 97, not 100. A change of plan does that."
    )
    form = await press(world.ana, result, "Another number")
    assert first_line(await fill(world.ana, form, amount="97")) == "117 Connects"


async def test_the_badge_is_logged_from_the_comparison(world: World) -> None:
    await start_ana(world, 84)
    await connects_command(world, "spend", amount=2, purpose="badge")
    world.clock.advance(days=3)
    result = await connects_command(world, "reconcile", balance=76)
    assert words(result).splitlines()[3:5] == [
        "**1.** Badge days that aren't logged: 3 days since 24 Nov 2026 at 2 a day.",
        EXACT,
    ]
    form = await press(world.ana, result, "Log the badge")
    assert form_values(form) == {"amount": "6", "on": ""}
    assert words(await fill(world.ana, form, amount="6", on="yesterday")).splitlines()[:2] == [
        "## 76 Connects",
        "**−6** for the availability badge",
    ]
    assert (await written_entries(world))[-1] == ("badge", -6)


async def test_a_proposal_is_logged_from_the_comparison(world: World) -> None:
    await start_ana(world, 84)
    result = await connects_command(world, "reconcile", balance=68)
    form = await press(world.ana, result, "Log the proposal")
    assert form_values(form) == {"job": "", "connects": "16", "boost": "", "on": ""}
    done = await fill(world.ana, form, job=LINK, connects="12", boost="4", on="")
    assert words(done).splitlines()[:2] == [
        "## 68 Connects",
        "**−16** for **Logo for a bakery** (12 + 4 boost)",
    ]
    assert await written_entries(world) == [("opening", 84), ("spend", -12), ("boost", -4)]


async def test_missing_connects_are_added_from_the_comparison(world: World) -> None:
    await start_ana(world, 84, "agency_plus")
    result = await connects_command(world, "reconcile", balance=104)
    form = await press(world.ana, result, "Add the purchase")
    assert form_values(form) == {"amount": "20", "paid": "", "on": ""}
    assert first_line(await fill(world.ana, form, amount="20", paid="3", on="2026-11-23")) == "104 Connects"
    form = await press(world.ana, result, "Log it")
    assert list(form_fields(form)) == ["amount", "on"]
    assert first_line(await fill(world.ana, form, amount="30", on="")) == "134 Connects"
    assert await written_entries(world) == [("opening", 84), ("purchase", 20), ("bonus", 30)]


async def test_a_job_that_others_closed_is_closed_from_the_comparison(world: World) -> None:
    await send_first_proposal(world)
    await job_command(world, "log", link=LINK, share=True)
    await job_command(world, "close", world.ben, job=LINK, outcome="cancelled")
    result = await connects_command(world, "reconcile", balance=84)
    assert words(result).splitlines()[3:5] == [
        "**1.** **Logo for a bakery** has ended (Closed by the client, nobody hired), so 16 came back. You haven't closed it"
        " yet.",
        EXACT,
    ]
    assert first_line(await press(world.ana, result, "Close the job")) == "84 Connects"
    await press(world.ana, result, "Compare again")
    assert words(result).splitlines()[1] == TEXT.t("reconcile-same")


async def test_an_outbid_boost_is_recorded_from_the_comparison(world: World) -> None:
    await send_first_proposal(world, boost=5)
    result = await connects_command(world, "reconcile", balance=68)
    assert words(result).splitlines()[3] == (
        "**1.** You were outbid for **Logo for a bakery**: its boost of 5 came back."
    )
    assert first_line(await press(world.ana, result, "Outbid")) == "68 Connects"


async def test_the_history_is_imported_from_the_comparison(world: World) -> None:
    await start_ana(world, 84)
    result = await connects_command(world, "reconcile", balance=80)
    form = await press(world.ana, result, "Import history")
    assert form_values(form)["balance"] == "80"


async def test_the_import_offers_to_compare_where_upwork_shows_another_balance(world: World) -> None:
    await start_ana(world, 84)
    form = await connects_command(world, "import", balance=70)
    preview = await fill(world.ana, form, text="November 23, 2026\tAvailability Badge\t-2", balance="70")
    assert "Compare with Upwork" not in buttons(preview)
    done = await press(world.ana, preview, "Import")
    asked = await press(world.ana, done, "Compare with Upwork")
    assert form_values(asked) == {"balance": "70", "expiring_30d": ""}
    result = await fill(world.ana, asked, balance="70", expiring_30d="")
    assert words(result).splitlines()[1] == "Upwork shows **70**: 14 Connects fewer than here."
    assert (
        "-# Compared with all that is logged here; your history at Upwork is here up to 23 Nov 2026."
        in words(result)
    )
    again = await connects_command(world, "import", balance=84)
    same = await fill(world.ana, again, text="November 23, 2026\tAvailability Badge\t-2", balance="84")
    assert "Compare with Upwork" not in buttons(same)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"balance": "many", "expiring_30d": ""}, ("error-bad-choice", "balance", "many")),
        ({"balance": "70", "expiring_30d": "-5"}, ("error-bad-choice", "expiring_30d", "\\-5")),
    ],
)
async def test_a_form_without_a_number_is_refused(
    world: World, typed: dict[str, str], said: tuple[str, str, str]
) -> None:
    await start_ana(world, 84)
    form = await connects_command(world, "import", balance=70)
    preview = await fill(world.ana, form, text="November 23, 2026\tAvailability Badge\t-2", balance="70")
    done = await press(world.ana, preview, "Import")
    asked = await press(world.ana, done, "Compare with Upwork")
    id, field, given = said
    assert words(await fill(world.ana, asked, **typed)).splitlines() == [
        TEXT.t(id, field=field, given=given),
        UNCHANGED,
    ]


@pytest.mark.parametrize(
    ("label", "id", "typed"),
    [
        ("Log it", "reconcile-add:robbery:5", {"amount": "5", "on": ""}),
        ("Log it", "reconcile-add:bonus:5", {"amount": "five", "on": ""}),
        ("Log it", "reconcile-add:bonus:5", {"amount": "5", "on": "someday"}),
        ("Log it", "reconcile-add:bonus:5", {"amount": "5", "on": "2027-01-01"}),
        ("Log it", "reconcile-add:purchase:5", {"amount": "5", "on": "", "paid": "much"}),
        ("Log it", "reconcile-spend:robbery:5", {"amount": "5", "on": ""}),
        ("Log it", "reconcile-spend:badge:5", {"amount": "0", "on": ""}),
        ("Log it", "reconcile-proposal:5", {"job": "no such job", "connects": "5", "boost": "", "on": ""}),
    ],
)
async def test_impossible_values_in_a_form_are_refused(
    world: World, label: str, id: str, typed: dict[str, str]
) -> None:
    await start_ana(world, 84)
    result = await connects_command(world, "reconcile", balance=89)
    forge_button(world, result, label, f"cx:1:{id}")
    form = await press(world.ana, result, label)
    assert words(await fill(world.ana, form, **typed)).splitlines()[-1] == UNCHANGED
    assert await written_entries(world) == [("opening", 84)]


async def test_a_spend_over_the_balance_can_be_logged_anyway(world: World) -> None:
    await start_ana(world, 84)
    result = await connects_command(world, "reconcile", balance=80)
    form = await press(world.ana, result, "Log it")
    short = await fill(world.ana, form, amount="90", on="")
    assert first_line(await press(world.ana, short, "Log it anyway")) == "0 Connects"
