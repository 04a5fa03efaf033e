"""A trial of two openings on the cards: its form, the draw on a draft, the state, the end and its undo."""

import pytest
from simcord import InteractionResult

from bot.ui.cards.base import NEUTRAL, REFUSED
from tests.cogs.hands import (
    INJECTIONS,
    could_ping,
    deliver_again,
    first_line,
    forge_button,
    form_values,
    start_ana,
)
from tests.cogs.world import TEXT, World, buttons, colour, components, fill, press, words
from tests.phone.height import SCREEN, height

BODY = "Hi {{ client.name }},\n\nOld words about {{ job.title }}.\n\nBest, Ana"
OTHER = "New words about {{ job.title }}."
NEW, TRIAL = TEXT.t("button-trial-new"), TEXT.t("button-trial")


async def template(world: World, body: str = BODY) -> InteractionResult:
    form = await world.ana.slash(world.channel, "template add", name="Web")
    return await fill(world.ana, form, name="Web", body=body, more="", category=[])


async def begun(world: World, opening: str = OTHER) -> InteractionResult:
    await start_ana(world, 84)
    form = await press(world.ana, await template(world), NEW)
    return await fill(world.ana, form, opening=opening)


async def test_a_trial_begins_with_the_present_opening_in_its_form(world: World) -> None:
    await start_ana(world, 84)
    form = await press(world.ana, await template(world), NEW)
    assert form_values(form)["opening"] == "Old words about {{ job.title }}."
    card = await fill(world.ana, form, opening=OTHER)
    shown = words(card).splitlines()
    assert shown[0] == "## No winner yet"
    assert shown[1].startswith("**It runs.**")
    assert "**A** · no outcome known · 0 sent" in shown
    assert "> New words about {{ job.title }}." in shown
    assert (card.ephemeral, colour(card)) == (True, NEUTRAL)
    assert list(buttons(card)) == ["End it · keep A", "End it · keep B", "The template"]
    assert height(components(card)) <= SCREEN


async def test_a_form_that_comes_twice_starts_one_trial(world: World) -> None:
    card = await begun(world)
    await deliver_again(world)
    again = await press(world.ana, await press(world.ana, card, "The template"), TRIAL)
    assert first_line(again) == "No winner yet"
    assert world.faults() == []


async def test_a_draft_says_which_opening_was_drawn(world: World) -> None:
    await begun(world)
    drawn: set[str] = set()
    for number in range(6):
        await world.ana.slash(world.channel, "job log", title=f"Job {number}")
        draft = await world.ana.slash(world.channel, "proposal draft", job=f"Job {number}")
        [arm] = [arm for arm in "AB" if TEXT.t("draft-drawn", arm=arm) in words(draft)]
        assert ("Old words" if arm == "A" else "New words") in words(draft)
        asked = await press(world.ana, draft, TEXT.t("button-kept-draft-over"))
        over = await press(world.ana, asked, TEXT.t("button-kept-draft-over"))
        assert TEXT.t("draft-drawn", arm=arm) in words(over)
        drawn.add(arm)
    assert drawn == {"A", "B"}


async def test_the_template_shows_the_state_of_its_trial(world: World) -> None:
    await begun(world)
    for number in range(4):
        await world.ana.slash(world.channel, "job log", title=f"Job {number}")
        await world.ana.slash(world.channel, "proposal draft", job=f"Job {number}")
        await world.ana.slash(world.channel, "proposal send", job=f"Job {number}", connects=8)
    world.clock.advance(days=31)
    status = {0: "interviewing", 1: "no answer"}
    for number, told in status.items():
        await world.ana.slash(world.channel, "proposal update", proposal=f"Job {number}", status=told)
    shown = await world.ana.slash(world.channel, "template show", name="Web")
    [line] = [line for line in words(shown).splitlines() if line.startswith("Trial of two openings")]
    assert "no winner yet" in line
    assert height(components(shown)) <= SCREEN
    await world.restart()
    card = await press(world.ana, shown, TRIAL)
    text = words(card)
    assert "Still needed: about" in text
    assert "That is far away" in text
    assert "Which one gets more replies can’t be said yet." in text
    assert height(components(card)) <= SCREEN


async def test_a_trial_is_ended_and_gone_on_with(world: World) -> None:
    card = await begun(world)
    await world.restart()
    ended = await press(world.ana, card, "End it · keep B")
    assert first_line(ended) == "Ended: **B** stays"
    kept = await press(world.ana, ended, "The template")
    assert "> New words about {{ job.title }}." in words(kept)
    assert NEW in buttons(kept)
    again = await press(world.ana, ended, "Go on with the trial")
    assert first_line(again) == "No winner yet"
    back = await press(world.ana, again, "The template")
    assert "> Old words about {{ job.title }}." in words(back)


async def test_a_refused_opening_comes_back_filled_in(world: World) -> None:
    refused = await begun(world, "{% include 'x' %}")
    assert colour(refused) == REFUSED
    await world.restart()
    form = await press(world.ana, refused, TEXT.t("button-kept-form"))
    assert form_values(form)["opening"] == "{% include 'x' %}"
    assert first_line(await fill(world.ana, form, opening=OTHER)) == "No winner yet"


async def test_nobody_sees_the_trial_of_another(world: World) -> None:
    card = await begun(world)
    end = buttons(card)["End it · keep A"]["custom_id"]
    form = await world.ben.slash(world.channel, "start", balance=10, plan="basic")
    own = await press(world.ben, form, "Undo") if "Undo" in buttons(form) else form
    label = next(iter(buttons(own)))
    forge_button(world, own, label, end)
    refused = await press(world.ben, own, label)
    assert words(refused).splitlines()[0] == TEXT.t("error-no-trial")


@pytest.mark.parametrize("text", INJECTIONS)
async def test_an_opening_pings_nobody_and_formats_nothing(world: World, text: str) -> None:
    card = await begun(world, text)
    if "The template" in buttons(card):
        await press(world.ana, card, "End it · keep B")
        await press(world.ana, card, "The template")
    assert could_ping(world) == []
