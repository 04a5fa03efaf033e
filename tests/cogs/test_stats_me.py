"""/stats me: the diagnosis, the funnel, the costs and the groups of a member's proposals; goals and fee."""

import pytest
from simcord import InteractionResult
from simcord.backend.errors import OptionError

from bot.ui.cards.base import REFUSED
from tests.cogs.hands import could_ping, form_values, send_tampered_command, start_ana
from tests.cogs.world import TEXT, World, buttons, colour, files, fill, menus, parts, press, words

BAD_GOALS = (
    ("weekly_proposals", "501"),
    ("weekly_proposals", "-1"),
    ("weekly_interviews", "a few"),
    ("fee", "51"),
    ("fee", "101"),
    ("fee", "🎉"),
)
LINK = "https://www.upwork.com/jobs/Logo-for-a-bakery-{}_~02200716366442940{:04d}"


async def send_proposals(world: World, sent: int = 12) -> None:
    """Send Ana's proposals: every third is viewed, every sixth gets an interview, one a hire. The others got no answer."""
    await start_ana(world, 900)
    for number in range(sent):
        link = LINK.format(number, number)
        await world.ana.slash(world.channel, "proposal send", job=link, connects=10)
        if number % 3 == 0:
            await update(world, number, "interviewing" if number % 6 == 0 else "viewed")
        if number % 6:
            await update(world, number, "no answer")
    await update(world, 0, "hired", value=250)


async def update(world: World, number: int, status: str, **more: float) -> None:
    await world.ana.slash(world.channel, "proposal update", proposal=f"#{number + 1}", status=status, **more)


async def pick_look(world: World, shown: InteractionResult, value: str) -> InteractionResult:
    """Pick a look in the card's first menu."""
    return await _pick(world, shown, 0, value)


async def pick_period(world: World, shown: InteractionResult, value: str) -> InteractionResult:
    """Pick a period in the card's last menu."""
    return await _pick(world, shown, -1, value)


async def _pick(world: World, shown: InteractionResult, place: int, value: str) -> InteractionResult:
    assert shown.response is not None
    menu = menus(shown)[place]
    return await world.ana.select(shown.response, [value], custom_id=menu["custom_id"])


def text_of_message(shown: InteractionResult, picked: InteractionResult) -> list[str]:
    """Return the text of the message whose menu was used."""
    return words(picked.response or shown).splitlines()


def chosen(shown: InteractionResult) -> list[str]:
    return [option["value"] for menu in menus(shown) for option in menu["options"] if option.get("default")]


async def test_the_overview_shows_the_diagnosis_the_funnel_and_the_costs(world: World) -> None:
    await send_proposals(world)
    result = await world.ana.slash(world.channel, "stats me", period="all")
    assert words(result).splitlines() == [
        "## Interview: 60 Connects · hire: 120 Connects",
        "12 sent, outcome known of 12 · all",
        TEXT.t("weakness-none"),
        "Viewed **4** · 33 % (16–57) of those sent",
        "Interview **2** · 50 % (18–82) of those viewed",
        "Offer **1** · 100 % (12–100) of 1 known, 1 unknown",
        "Hired **1** · 100 % (27–100) of the offers",
        "In dollars: interview **$9**, hire **$18**",
    ]
    assert result.ephemeral
    assert (chosen(result), list(buttons(result))) == (["overview", "all"], ["Goals", "My month"])
    assert list(files(result)) == ["funnel.png"]
    assert text_of_message(result, await pick_look(world, result, "details")) == [
        "## 12 proposals · all",
        TEXT.t("weakness-none.advice"),
        f"-# {TEXT.t('stats-reply-is-interview', price='$0.15', bounded=False)}",
        f"-# {TEXT.t('stats-intervals')}",
    ]


async def test_the_costs_in_each_price_and_the_return_on_them(world: World) -> None:
    await send_proposals(world)
    shown = await world.ana.slash(world.channel, "stats me", period="all")
    assert text_of_message(shown, await pick_look(world, shown, "costs")) == [
        "## 12 proposals · all",
        "**120 Connects** for all of them, without what came back.",
        "At today's price: $18 · interview **$9** · hire **$18**",
        "Only what was bought: $0 · interview **$0** · hire **$0**",
        "At what those batches cost: $18 · interview **$9** · hire **$18**",
        f"-# {TEXT.t('stats-reply-is-interview', price='$0.15', bounded=False)}",
        "Return on what you spent: **12.5** times. Hires worth $250 leave $225 after 10 % service fee, and $207 after"
        " all proposals, at today's price.",
    ]


async def test_the_groups_are_compared(world: World) -> None:
    await send_proposals(world)
    await world.ana.slash(world.channel, "proposal send", job=LINK.format(99, 99), connects=0, invited=True)
    shown = await world.ana.slash(world.channel, "stats me", period="all")
    answered = "**17 % (6–40)** of 12"
    assert text_of_message(shown, await pick_look(world, shown, "compared")) == [
        "## 12 proposals · all",
        "Interviews, of those sent:",
        "Boosted none yet",
        f"Not boosted {answered}",
        f"-# {TEXT.t('stats-best-none')}",
        f"No category {answered}",
        f"-# {TEXT.t('stats-intervals')}",
    ]
    assert text_of_message(shown, await pick_look(world, shown, "timing"))[1:] == [
        "Interviews, of those sent:",
        TEXT.t("stats-by-cost"),
        f"8 to 12 {answered}",
        "By your hour of sending",
        f"Morning, 6 to 12 {answered}",
        f"-# {TEXT.t('stats-intervals')}",
    ]
    assert text_of_message(shown, await pick_look(world, shown, "ages"))[1:] == [
        "Interviews, of those sent:",
        "A month old or older none yet",
        f"Sent within a month {answered}",
        "By the post's age when you sent it",
        f"Older {answered}",
        f"-# {TEXT.t('stats-intervals')}",
    ]
    details = text_of_message(shown, await pick_look(world, shown, "details"))
    assert "Invitations apart: 1 · interview not known, hired not known" in details


async def test_the_reasons_of_losses_and_the_duration_of_each_stage(world: World) -> None:
    await send_proposals(world)
    world.clock.advance(days=2)
    await update(world, 3, "interviewing")
    for number, reason in ((6, "price"), (7, "price"), (8, "late")):
        await world.ana.slash(
            world.channel, "proposal update", proposal=f"#{number + 1}", status="declined", reason=reason
        )
    await update(world, 9, "archived")
    shown = await world.ana.slash(world.channel, "stats me", period="all")
    assert text_of_message(shown, await pick_look(world, shown, "losses")) == [
        "## 12 proposals · all",
        "Lost: **4**",
        "The price **2**",
        "I was late **1**",
        "Not said why **1**",
        f"-# {TEXT.t('stats-lost-hint')}",
        "Time in each stage",
        "Sent to viewed: **1 minute**, median of 2",
        "Viewed to interview: **2 days**, median of 1",
        "Interview to offer: none yet",
        "Offer to hired: none yet",
        f"-# {TEXT.t('stats-stages-how')}",
    ]


async def test_without_proposals_the_answer_says_what_to_do(world: World) -> None:
    await start_ana(world)
    result = await world.ana.slash(world.channel, "stats me")
    assert words(result).splitlines() == ["## No proposals · 90 days", TEXT.t("stats-empty")]
    assert (len(menus(result)), list(buttons(result)), files(result)) == (1, ["Goals", "My month"], {})


async def test_too_few_proposals_give_no_rate_and_no_diagnosis(world: World) -> None:
    await start_ana(world)
    await world.ana.slash(world.channel, "proposal send", job=LINK.format(1, 1), connects=10)
    shown = await world.ana.slash(world.channel, "stats me")
    lines = words(shown).splitlines()
    assert lines[1:] == [
        "1 sent, outcome known of 0 · 90 days",
        f"-# {TEXT.t('stats-tell')}",
        TEXT.t("weakness-too_few"),
        "Viewed: none known, 1 unknown",
        "Interview: none known",
        "Offer: none known",
        "Hired: none known",
    ]
    details = text_of_message(shown, await pick_look(world, shown, "details"))
    assert "-# The 90 days before: none yet." in details
    costs = text_of_message(shown, await pick_look(world, shown, "costs"))
    assert "At today's price: $1.50 · interview **none known** · hire **none known**" in costs
    assert TEXT.t("stats-return-none") in costs
    assert "Lost: none known" in text_of_message(shown, await pick_look(world, shown, "losses"))


async def test_the_look_stays_when_the_period_changes_and_the_other_way_round(world: World) -> None:
    await start_ana(world)
    await world.ana.slash(world.channel, "proposal send", job=LINK.format(1, 1), connects=10)
    world.clock.advance(days=60)
    shown = await world.ana.slash(world.channel, "stats me", period="30 days")
    assert words(shown).splitlines()[0] == "## No proposals · 30 days"
    await world.restart()
    await pick_period(world, shown, "all")
    await pick_look(world, shown, "costs")
    assert chosen(shown) == ["costs", "all"]
    await world.restart()
    await pick_period(world, shown, "90 days")
    assert chosen(shown) == ["costs", "90 days"]
    assert words(shown).splitlines()[:2] == [
        "## 1 proposal · 90 days",
        "**10 Connects** for all of them, without what came back.",
    ]


async def test_the_menu_of_a_card_without_a_look_still_works(world: World) -> None:
    await start_ana(world)
    await world.ana.slash(world.channel, "proposal send", job=LINK.format(1, 1), connects=10)
    shown = await world.ana.slash(world.channel, "stats me", period="30 days")
    assert shown.response is not None
    stored = world.env.backend.get_message(shown.response.channel_id, shown.response.id)
    old = next(part for part in parts(stored.components) if part.get("custom_id") == "cx:1:stats-me:overview")
    old["custom_id"] = "cx:1:stats-me"
    result = await world.ana.select(shown.response, ["all"], custom_id="cx:1:stats-me")
    assert text_of_message(shown, result)[0] == "## 1 proposal · all"


async def test_the_period_is_compared_with_the_one_before(world: World) -> None:
    await send_proposals(world)
    world.clock.advance(days=31)
    await world.ana.slash(world.channel, "proposal send", job=LINK.format(99, 99), connects=10)
    shown = await world.ana.slash(world.channel, "stats me", period="30 days")
    assert words(shown).splitlines()[0] == "## 1 proposal · 30 days"
    lines = text_of_message(shown, await pick_look(world, shown, "details"))
    assert (
        "-# The 30 days before: 12 sent, interview 17 % (6–40), hired 9 % (2–32), per interview 60 Connects."
        in lines
    )


# ── goals and the fee ────────────────────────────────────────────────────────────────────────────────────────────────


async def test_goals_are_typed_into_a_form_and_their_progress_is_shown(world: World) -> None:
    await send_proposals(world)
    shown = await world.ana.slash(world.channel, "stats me")
    assert "This week" not in words(shown)
    await world.restart()
    form = await press(world.ana, shown, "Goals")
    assert form_values(form) == {"weekly_proposals": "", "weekly_interviews": "", "fee": "10"}
    saved = await fill(world.ana, form, weekly_proposals="15", weekly_interviews="1", fee="5 %")
    assert words(saved).splitlines() == [
        "Each week, Monday to Sunday: **15** proposals, **1** interview. `/stats me` shows how far you are.",
        "-# Service fee: 5 % of what clients pay.",
    ]
    shown = await world.ana.slash(world.channel, "stats me")
    assert "This week: 12 of 15 proposals, 2 of 1 interview" in words(shown).splitlines()
    assert "leave $237.50 after 5 % service fee" in "".join(
        text_of_message(shown, await pick_look(world, shown, "costs"))
    )
    world.clock.advance(days=7)
    shown = await world.ana.slash(world.channel, "stats me")
    assert "This week: 0 of 15 proposals, 0 of 1 interview" in words(shown).splitlines()
    form = await press(world.ana, shown, "Goals")
    assert form_values(form) == {"weekly_proposals": "15", "weekly_interviews": "1", "fee": "5"}
    saved = await fill(world.ana, form, weekly_proposals="", weekly_interviews="", fee="")
    assert words(saved).splitlines() == [
        "No goals for the week.",
        "-# Service fee: 10 % of what clients pay.",
    ]


async def test_impossible_goals_are_refused(world: World) -> None:
    await start_ana(world)
    shown = await world.ana.slash(world.channel, "stats me")
    for field, given in BAD_GOALS:
        form = await press(world.ana, shown, "Goals")
        typed = {"weekly_proposals": "", "weekly_interviews": "", "fee": "10"} | {field: given}
        result = await fill(world.ana, form, **typed)
        said = TEXT.t("error-bad-choice", field=field, given=TEXT.safe(given, 60))
        assert words(result).splitlines() == [said, f"-# {TEXT.t('nothing-changed')}"]
    assert form_values(await press(world.ana, shown, "Goals"))["fee"] == "10"


async def test_an_unknown_look_is_refused(world: World) -> None:
    await send_proposals(world, 1)
    shown = await world.ana.slash(world.channel, "stats me")
    assert shown.response is not None
    stored = world.env.backend.get_message(shown.response.channel_id, shown.response.id)
    menu = next(
        part for part in parts(stored.components) if part.get("custom_id") == "cx:1:stats-me:overview"
    )
    menu["custom_id"] = "cx:1:stats-me:everything"
    result = await world.ana.select(shown.response, ["all"], custom_id="cx:1:stats-me:everything")
    assert words(result).splitlines()[0] == TEXT.t("refused-stale")


async def test_without_a_wallet_the_answer_says_how_to_open_one(world: World) -> None:
    result = await world.ana.slash(world.channel, "stats me")
    assert words(result).splitlines()[0] == TEXT.t("error-not-started")
    assert colour(result) == REFUSED


async def test_an_unknown_period_is_refused(world: World) -> None:
    await start_ana(world)
    with pytest.raises(OptionError):
        await world.ana.slash(world.channel, "stats me", period="ever")
    assert colour(await send_tampered_command(world, "stats me", period="@everyone")) == REFUSED
    assert not could_ping(world)


async def test_thirty_sent_without_an_outcome_are_unknown_and_no_failure(world: World) -> None:
    await start_ana(world, 900)
    for number in range(30):
        await world.ana.slash(world.channel, "proposal send", job=LINK.format(number, number), connects=10)
    shown = words(await world.ana.slash(world.channel, "stats me"))
    assert "30 sent, outcome known of 0 · 90 days" in shown.splitlines()
    assert TEXT.t("weakness-too_few") in shown
    assert "%" not in shown


async def test_costs_are_at_most_so_much_while_outcomes_are_unknown(world: World) -> None:
    await start_ana(world, 900)
    for number in range(3):
        await world.ana.slash(world.channel, "proposal send", job=LINK.format(number, number), connects=10)
    await update(world, 0, "interviewing")
    shown = words(await world.ana.slash(world.channel, "stats me"))
    assert shown.splitlines()[:2] == [
        "## Interview: 30 Connects or less · hire: none known",
        "3 sent, outcome known of 1 · 90 days",
    ]


async def test_jobs_without_a_category_are_sorted_with_a_menu_each(world: World) -> None:
    await start_ana(world, 900)
    for number in range(12):
        await world.ana.slash(world.channel, "proposal send", job=LINK.format(number, number), connects=10)
    shown = await world.ana.slash(world.channel, "stats me", period="all")
    assert "Sort them" not in buttons(shown)
    await pick_look(world, shown, "compared")
    assert "No category none known, 12 unknown" in words(shown).splitlines()
    page = await press(world.ana, shown, "Sort them")
    assert words(page).splitlines()[0] == "## 12 jobs without a category"
    assert len(menus(page)) == 10
    await world.restart()
    await _pick(world, page, 0, "writing")
    assert words(page).splitlines()[0] == "## 11 jobs without a category"
    rows = await world.db.read(lambda tx: tx.rows("SELECT category FROM job WHERE category IS NOT NULL"))
    assert rows == [("writing",)]


async def test_nobody_sorts_a_job_that_they_did_not_apply_to(world: World) -> None:
    await start_ana(world, 900)
    await world.ana.slash(world.channel, "job log", link=LINK.format(1, 1))
    await world.ana.slash(world.channel, "proposal send", job=LINK.format(2, 2), connects=10)
    shown = await world.ana.slash(world.channel, "stats me", period="all")
    await pick_look(world, shown, "compared")
    page = await press(world.ana, shown, "Sort them")
    assert page.response is not None
    stored = world.env.backend.get_message(page.response.channel_id, page.response.id)
    menu = next(part for part in parts(stored.components) if part.get("custom_id") == "cx:1:sort-job:2")
    menu["custom_id"] = "cx:1:sort-job:1"
    result = await world.ana.select(page.response, ["writing"], custom_id="cx:1:sort-job:1")
    assert colour(result) == REFUSED
