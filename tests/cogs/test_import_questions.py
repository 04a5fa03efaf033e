"""Whose rows count, which plan, and a history that comes in parts."""

from bot.ui.cards import pasting
from tests.cogs.hands import (
    balance_of_ana,
    connects_command,
    form_values,
    start_ana,
    written_entries,
)
from tests.cogs.importing import ROWS, paste, written
from tests.cogs.world import World, buttons, fill, press, words

# ── whose rows, which plan ───────────────────────────────────────────────────────────────────────────────────────────

AGENCY = (
    "Date\tAction\tFreelancer\tConnects\n"
    "November 23, 2026\tApplied to job Shop theme\tKim Example\t-16\n"
    "November 22, 2026\tApplied to job Logo redraw\tLee Example\t-12\n"
    "November 20, 2026\tAdded extra Connects\t—\t+300"
)


async def test_whose_rows_count_is_asked_before_anything_is_written(world: World) -> None:
    await start_ana(world)
    asked = await paste(world, AGENCY)
    assert "rows of 2 people: Kim Example, Lee Example." in words(asked)
    assert sorted(buttons(asked)) == ["All of it", "Balance", "Kim Example", "Lee Example"]
    shown = await press(world.ana, asked, "Lee Example")
    await press(world.ana, shown, "Import")
    assert (("spend", -12) in await written(world), ("spend", -16) in await written(world)) == (True, False)
    everybody = await press(world.ana, await paste(world, AGENCY), "All of it")
    assert "**2** new" in words(everybody)


async def test_an_agency_is_not_asked(world: World) -> None:
    await start_ana(world, plan="agency_plus")
    assert "Import" in buttons(await paste(world, AGENCY))


async def test_two_renewals_near_to_each_other_are_asked_about(world: World) -> None:
    await start_ana(world)
    rows = "November {}, 2026\tMonthly Connects renewal\t+10"
    asked = await paste(world, "\n".join([rows.format(19), rows.format(11)]))
    assert "The renewals of 11 Nov 2026 and 19 Nov 2026 are too near" in words(asked)
    assert "Import" in buttons(await press(world.ana, asked, "All of it"))


async def test_plan_and_refill_of_the_history_are_set_by_one_tap_each(world: World) -> None:
    await start_ana(world, balance=40, next_refill="2026-12-11")
    shown = await paste(world, "November 21, 2026\tMembership upgraded to Plus\t+97")
    done = await press(world.ana, shown, "Import")
    assert "Your history shows the plan **Plus**; your plan here is Basic." in words(done)
    assert "Plus" in words(await press(world.ana, done, "Set plan Plus"))
    profile = await press(world.ana, done, "Next renewal 21 Dec 2026")
    assert "21 Dec 2026" in words(profile)


async def test_two_renewals_tell_an_unknown_day_which_an_undo_forgets_again(world: World) -> None:
    await start_ana(world, plan="plus")
    rows = "{}, 2026\tMonthly Connects renewal\t+100"
    shown = await paste(world, "\n".join([rows.format("November 11"), rows.format("October 11")]))
    done = await press(world.ana, shown, "Import")
    assert "Your next renewal comes on **11 Dec 2026**" in words(done)
    assert "11 Dec 2026" in words(await world.ana.slash(world.channel, "profile show"))
    await press(world.ana, done, "Undo this import")
    assert "11 Dec 2026" not in words(await world.ana.slash(world.channel, "profile show"))


async def test_a_correction_is_taken_back_by_the_card_of_its_cause(world: World) -> None:
    await start_ana(world)
    world.clock.advance(days=2)
    shown = await connects_command(world, "reconcile", balance=68)
    await press(world.ana, shown, next(label for label in buttons(shown) if label.startswith("Correct by")))
    world.clock.advance(days=1)
    today = await press(world.ana, await paste(world, "Today\tApplied to job App\t-5"), "Import")
    assert "Take the correction back" not in buttons(today)
    done = await press(world.ana, await paste(world, "November 25, 2026\tApplied to job Menu\t-16"), "Import")
    assert "You corrected the balance by **−16** on 26 Nov 2026." in words(done)
    assert await balance_of_ana(world) == 47
    await press(world.ana, done, "Take the correction back")
    assert await balance_of_ana(world) == 63


# ── parts ────────────────────────────────────────────────────────────────────────────────────────────────────────────

LONG = "".join(
    f"November {23 - number // 10}, 2026\tApplied to job Shop number {number:03} with a long title\t-{number % 20 + 5}\n"
    for number in range(150)
)
FIELD = pasting.LONGEST_PASTE


async def test_a_history_longer_than_the_form_comes_in_parts(world: World) -> None:
    await start_ana(world)
    first = await paste(world, LONG[:FIELD])
    kept = LONG[:FIELD].count("\n")
    said = words(first)
    assert f"{kept} rows from" in said
    assert "I have read until" in said
    done = await press(world.ana, first, "Import")
    assert [kind for kind, _ in await written_entries(world)].count("spend") == kept
    form = await press(world.ana, done, "Paste the rest")
    assert form_values(form) == dict.fromkeys(pasting.PASTE_FIELDS, "")
    fields = dict(zip(pasting.PASTE_FIELDS, (LONG[FIELD : 2 * FIELD], LONG[2 * FIELD :], ""), strict=True))
    second = await fill(world.ana, form, **fields)
    assert f"**{kept}** already here" in words(second)
    assert "Paste the rest" not in buttons(second)
    await press(world.ana, second, "Import")
    spent = [amount for kind, amount in await written_entries(world) if kind == "spend"]
    assert sorted(spent) == sorted(-(number % 20 + 5) for number in range(150))


async def test_a_cut_row_is_joined_with_its_rest_or_with_the_row_pasted_again(world: World) -> None:
    await start_ana(world)
    whole = LONG[:FIELD].count("\n")
    row = LONG.split("\n")[whole]
    for rest in (LONG[FIELD : LONG.index(row) + len(row)], row):
        form = await press(world.ana, await paste(world, LONG[:FIELD]), "Paste the rest")
        shown = await fill(world.ana, form, text=rest, more="", rest="")
        assert f"{whole + 1} rows from" in words(shown)


async def test_that_nothing_follows_a_full_field_is_said_with_an_empty_form(world: World) -> None:
    await start_ana(world)
    text = LONG[: LONG[:FIELD].rindex("\n")]
    text = text.replace("Shop", "Shop" + "p" * (FIELD - len(text)), 1)
    form = await press(world.ana, await paste(world, text), "Paste the rest")
    shown = await fill(world.ana, form, text="", more="", rest="")
    assert f"{text.count(chr(10)) + 1} rows from" in words(shown)
    assert "Paste the rest" not in buttons(shown)


async def test_what_was_typed_comes_back_after_a_refusal(world: World) -> None:
    await start_ana(world)
    text = f"{ROWS}\nsoon\tApplied to job App\t-12\nNovember 2, 2026\tApplied to job Bot\t-9"
    refused = await paste(world, text, more="x", balance="80")
    assert list(buttons(refused)) == ["Paste again"]
    await world.restart()
    form = await press(world.ana, refused, "Paste again")
    assert form_values(form) == {"text": text, "more": "x", "rest": "", "balance": "80"}
    again = await fill(world.ana, form, **form_values(form) | {"text": ROWS, "more": "", "balance": "much"})
    form = await press(world.ana, again, "Paste again")
    assert form_values(form)["balance"] == "much"
    shown = await fill(world.ana, form, text=ROWS, more="", rest="", balance="")
    assert "Import" in buttons(shown)


async def test_the_rest_comes_back_after_a_refusal_too(world: World) -> None:
    await start_ana(world)
    form = await press(world.ana, await paste(world, LONG[:FIELD]), "Paste the rest")
    refused = await fill(world.ana, form, text="\nsoon\tApplied to job App\t-12", more="", rest="")
    form = await press(world.ana, refused, "Paste again")
    assert form_values(form)["text"] == "\nsoon\tApplied to job App\t-12"
    shown = await fill(world.ana, form, text=LONG[FIELD:7000].rpartition("\n")[0], more="", rest="")
    assert "Import" in buttons(shown)


async def test_a_history_with_the_badge_offers_to_store_how_it_runs(world: World) -> None:
    await start_ana(world)
    rows = [f"November {day}, 2026\tAvailability Badge\t-2" for day in range(23, 9, -1)]
    shown = await paste(world, "\n".join(rows))
    assert "the availability badge: about **14** a week, every day" in words(shown)
    done = await press(world.ana, shown, "Import")
    plan = await press(world.ana, done, "Badge 14 a week")
    assert "Availability badge: about 14 a week, every day" in words(plan)
    again = await paste(world, "\n".join(rows))
    assert "availability badge" not in words(again)
    assert "Availability badge" not in words(await press(world.ana, plan, "Forget the badge"))
