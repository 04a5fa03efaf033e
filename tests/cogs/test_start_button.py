"""Opening an account by the button under a refusal; what was typed goes on by itself."""

from typing import Any

import pytest
from simcord import InteractionResult

from bot.services.confirmations import MOST_KEPT
from bot.ui.cards.base import GOOD, REFUSED
from bot.ui.cards.pasting import PASTE_FIELDS
from tests.cogs.hands import (
    balance_of_ana,
    connects_command,
    first_line,
    form_fields,
    form_values,
    send_tampered_form,
    written_entries,
)
from tests.cogs.posts import LINK, UNCHANGED, proposal_command
from tests.cogs.world import TEXT, World, buttons, colour, fill, menus, press, words

START, CORRECT, GO_ON = "Start", "Correct it", "Go on"
STEPS = "## Next steps"
FILLED = {"balance": "84", "plan": "basic", "monthly_free": "unsure"}


async def begin(world: World, refused: InteractionResult, **fields: str) -> InteractionResult:
    """Press Start under a refusal and submit the form."""
    return await fill(world.ana, await press(world.ana, refused, START), **(FILLED | fields))


async def pick_zone(world: World, shown: InteractionResult, zone: str = "Asia/Karachi") -> InteractionResult:
    [menu] = menus(shown)
    assert shown.response is not None
    return await world.ana.select(shown.response, custom_id=menu["custom_id"], values=[zone])


async def test_a_refused_command_goes_on_after_the_form_and_the_zone(world: World) -> None:
    refused = await proposal_command(world, "send", job=LINK, connects=12, boost=4, note="first")
    assert words(refused).splitlines()[0] == TEXT.t("error-not-started")
    assert (colour(refused), list(buttons(refused))) == (REFUSED, [START])
    await world.restart()
    begun = await begin(world, refused, plan="plus", next_refill="3 Dec", included="no")
    assert words(begun).splitlines()[:3] == [
        "## 84 Connects",
        TEXT.t("started", plan="Plus"),
        "Next renewal: **100** on 3 Dec 2026 (<t:1796256000:R>)",
    ]
    assert (colour(begun), begun.ephemeral) == (GOOD, True)
    [menu] = menus(begun)
    assert "Asia/Karachi · 14:00" in [option["label"] for option in menu["options"]]
    sent = await pick_zone(world, begun)
    assert words(sent).splitlines()[:2] == [
        "## 68 Connects",
        "**−16** for **Logo for a bakery** (12 + 4 boost)",
    ]
    assert STEPS in words(sent)
    assert await written_entries(world) == [("opening", 84), ("spend", -12), ("boost", -4)]
    assert "Asia/Karachi" in words(await world.ana.slash(world.channel, "profile show"))


@pytest.mark.parametrize(
    ("command", "options", "included", "after"),
    [
        ("proposal send", {"job": LINK, "connects": 12, "boost": 4}, "yes", 84),
        ("proposal send", {"job": LINK, "connects": 12}, "no", 72),
        ("connects spend", {"amount": 5}, "yes", 84),
        ("connects add", {"amount": 20, "source": "bonus"}, "yes", 84),
        ("connects add", {"amount": 20, "source": "bonus"}, "no", 104),
    ],
)
async def test_a_balance_that_includes_what_was_typed_is_not_changed_by_it(
    world: World, command: str, options: dict[str, Any], included: str, after: int
) -> None:
    """Whoever has just sent a proposal and looks at Upwork sees the balance from after that."""
    refused = await world.ana.slash(world.channel, command, **options)
    begun = await begin(world, refused, included=included)
    assert "that you typed come o" in words(begun)
    assert first_line(await pick_zone(world, begun)) == f"{after} Connects"


@pytest.mark.parametrize(
    ("command", "options"),
    [
        ("proposal send", {"job": LINK, "connects": 12, "boost": 4}),
        ("connects spend", {"amount": 5}),
        ("connects add", {"amount": 20, "source": "bonus"}),
    ],
)
async def test_what_is_dated_before_the_start_is_in_the_balance_without_a_question(
    world: World, command: str, options: dict[str, Any]
) -> None:
    refused = await world.ana.slash(world.channel, command, on="yesterday", **options)
    begun = await begin(world, refused)
    sent = await pick_zone(world, begun)
    assert first_line(sent) == "84 Connects"
    assert TEXT.t("counted-at-start") in words(sent)


async def test_what_goes_on_twice_is_written_once(world: World) -> None:
    refused = await connects_command(world, "spend", amount=10)
    begun = await begin(world, refused, included="no")
    assert first_line(await pick_zone(world, begun)) == "74 Connects"
    assert first_line(await pick_zone(world, begun, "Asia/Manila")) == "74 Connects"
    again = await begin(world, refused, included="no")
    assert words(again).splitlines()[:2] == ["## 74 Connects", TEXT.t("error-already-started")]
    assert first_line(await press(world.ana, again, GO_ON)) == "74 Connects"
    assert await written_entries(world) == [("opening", 84), ("spend", -10)]


@pytest.mark.parametrize(
    "typed",
    [
        ("connects balance", {}),
        ("connects spend", {"amount": 5}),
        ("connects add", {"amount": 5, "source": "bonus"}),
        ("connects history", {}),
        ("connects expiring", {"days": 60}),
        ("connects forecast", {}),
        ("connects reconcile", {"balance": 80}),
        ("connects export", {}),
        ("connects undo", {}),
        ("proposal list", {}),
        ("stats me", {}),
        ("profile show", {}),
        ("profile plan", {"plan": "plus"}),
        ("profile reminders", {}),
        ("me", {}),
    ],
)
async def test_every_command_goes_on(world: World, typed: tuple[str, dict[str, Any]]) -> None:
    name, options = typed
    refused = await world.ana.slash(world.channel, name, **options)
    assert list(buttons(refused)) == [START]
    moves = {"included": "no"} if "amount" in options else {}
    went_on = await pick_zone(world, await begin(world, refused, **moves))
    assert TEXT.t("error-not-started") not in words(went_on)
    assert STEPS in words(went_on)


async def test_a_form_and_a_button_go_on_too(world: World) -> None:
    form = await connects_command(world, "import")
    refused = await fill(world.ana, form, **{PASTE_FIELDS[0]: "Nov 20, 2026  Applied to job Logo  -16"})
    assert list(buttons(refused)) == [START]
    begun = await begin(world, refused)
    assert "Import" in str(list(buttons(await pick_zone(world, begun))))


async def test_a_typed_zone_is_named_before_it_goes_on(world: World) -> None:
    begun = await begin(world, await connects_command(world, "balance"))
    form = await press(world.ana, begun, "Another time zone")
    named = await fill(world.ana, form, timezone="Kathmandu")
    assert words(named) == "Your time zone: **Asia/Kathmandu · 14:45**"
    assert first_line(await press(world.ana, named, GO_ON)) == "84 Connects"


async def test_a_refused_form_comes_back_filled_in(world: World) -> None:
    refused = await connects_command(world, "balance")
    wrong = await begin(
        world, refused, balance="many", plan="plus", next_refill="soon: maybe", monthly_free="no"
    )
    assert words(wrong).splitlines()[-1] == UNCHANGED
    again = await press(world.ana, wrong, CORRECT)
    assert form_values(again) == {
        "balance": "many",
        "plan": ["plus"],
        "next_refill": "soon  maybe",
        "monthly_free": ["no"],
    }
    wrong = await fill(world.ana, again, balance="84", plan="plus", next_refill="soon", monthly_free="no")
    assert words(wrong).splitlines() == [TEXT.t("error-bad-day", given="soon"), UNCHANGED]
    again = await press(world.ana, wrong, CORRECT)
    right = await fill(world.ana, again, balance="84", plan="plus", next_refill="", monthly_free="no")
    assert first_line(right) == "84 Connects"


@pytest.mark.parametrize(
    ("plan", "answer", "asks"),
    [
        ("basic", "unsure", True),
        ("basic", "yes", True),
        ("basic", "no", False),
        ("plus", "no", True),
        ("agency_basic", "unsure", False),
        ("agency_plus", "yes", False),
    ],
)
async def test_a_plan_without_a_grant_is_not_asked_when_it_comes(
    world: World, plan: str, answer: str, asks: bool
) -> None:
    refused = await connects_command(world, "balance")
    begun = await begin(world, refused, plan=plan, monthly_free=answer)
    assert (TEXT.t("started-refill-unknown") in words(begun)) is asks
    balance = words(await press(world.ana, begun, TEXT.t("button-go-on-later")))
    assert ("`/profile plan`" in balance) is asks


async def test_not_sure_stays_unknown_until_it_is_said(world: World) -> None:
    begun = await begin(world, await connects_command(world, "balance"))
    assert TEXT.t("started-free-unknown") in words(begun)
    plan = await world.ana.slash(world.channel, "profile plan", next_refill="3 Dec")
    assert "next renewal **10** on 3 Dec 2026" in words(plan)
    assert "no monthly Connects" in words(await press(world.ana, begun, "None come"))
    assert "next renewal **10** on 3 Dec 2026" in words(await press(world.ana, begun, "10 come each month"))


async def test_the_form_is_as_short_as_it_can_be(world: World) -> None:
    form = await press(world.ana, await connects_command(world, "balance"), START)
    assert list(form_fields(form)) == ["balance", "plan", "next_refill", "monthly_free"]


async def test_another_member_cannot_go_on_with_it(world: World) -> None:
    refused = await connects_command(world, "spend", amount=10)
    await world.ben.slash(world.channel, "start", balance=50, plan="basic")
    request = buttons(refused)[START]["custom_id"].removeprefix("cx:1:begin:")
    his = await world.ben.slash(world.channel, "connects balance")
    tampered = await send_tampered_form(
        world, world.ben, f"cx:1:begin:{request}", **FILLED, next_refill="", included="no"
    )
    assert words(tampered).splitlines()[1] == TEXT.t("error-already-started")
    assert words(await press(world.ben, tampered, GO_ON)).splitlines()[-1] == UNCHANGED
    assert first_line(his) == "50 Connects"


async def test_only_the_last_few_requests_are_kept(world: World) -> None:
    refusals = [await connects_command(world, "spend", amount=amount) for amount in range(1, MOST_KEPT + 3)]
    rows = await world.db.read(lambda tx: tx.rows("SELECT id FROM held ORDER BY id"))
    assert len(rows) == MOST_KEPT
    begun = await begin(world, refusals[0], included="no")
    assert words(await pick_zone(world, begun)).splitlines()[-1] == UNCHANGED
    assert await balance_of_ana(world) == 84
