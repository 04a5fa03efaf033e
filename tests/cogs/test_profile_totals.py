"""/profile totals: Upwork's own numbers, typed once, and what they say in /stats me."""

from bot.ui.cards.base import REFUSED, WARNING
from tests.cogs.hands import start_ana
from tests.cogs.world import TEXT, World, buttons, colour, menus, press, words

LINK = "https://www.upwork.com/jobs/Logo-for-a-bakery-{}_~02200716366442940{:04d}"


async def send(world: World, count: int) -> None:
    await start_ana(world, 900)
    for number in range(count):
        link = LINK.format(number, number)
        await world.ana.slash(world.channel, "proposal send", job=link, connects=10)


async def test_the_totals_are_shown_beside_the_log(world: World) -> None:
    await send(world, 3)
    empty = await world.ana.slash(world.channel, "profile totals")
    assert words(empty).splitlines() == ["## No totals yet", TEXT.t("totals-how")]
    shown = await world.ana.slash(world.channel, "profile totals", sent=40, viewed=12, interviewed=2, hired=1)
    said = [
        "## My Stats, 90 days to 24 Nov 2026",
        "Organic: **40** sent · 12 viewed · 2 interviews · 1 hired",
        "Interview **5 % (2–14)**, hired 2 % (1–10) of 40 sent",
        "Logged here for the same days: 3 of 40 sent, outcome known of 0.",
        "Of the 3 unknown here, at most 2 are interviews and at most 1 a hire.",
    ]
    assert words(shown).splitlines() == said
    assert words(await world.ana.slash(world.channel, "profile totals")).splitlines() == said
    figures = await press(world.ana, shown, "My figures")
    assert "3 sent, outcome known of 0 · 90 days" in words(figures).splitlines()
    assert figures.response is not None
    await world.ana.select(figures.response, ["details"], custom_id=menus(figures)[0]["custom_id"])
    lines = words(figures).splitlines()
    assert "Interview **5 % (2–14)**, hired 2 % (1–10) of 40 sent" in "\n".join(lines)
    assert "Of the 3 unknown here, at most 2 are interviews and at most 1 a hire." in lines


async def test_contradictions_are_shown_not_solved(world: World) -> None:
    await send(world, 2)
    await world.ana.slash(world.channel, "proposal update", proposal="#1", status="hired")
    shown = await world.ana.slash(world.channel, "profile totals", sent=5, viewed=1, interviewed=1, hired=0)
    assert "Hired: **1** logged here, **0** in My Stats." in words(shown).splitlines()
    assert f"-# {TEXT.t('totals-unsolved')}" in words(shown).splitlines()
    assert colour(shown) == WARNING


async def test_the_totals_are_deleted_with_a_button_also_after_a_restart(world: World) -> None:
    await send(world, 1)
    shown = await world.ana.slash(
        world.channel, "profile totals", sent=5, viewed=1, interviewed=1, hired=0, period=30
    )
    assert list(buttons(shown)) == ["My figures", "Delete the totals"]
    await world.restart()
    assert words(await press(world.ana, shown, "Delete the totals")) == TEXT.t("totals-forgotten")
    empty = await world.ana.slash(world.channel, "profile totals")
    assert words(empty).splitlines()[0] == "## No totals yet"


async def test_a_missing_number_is_named(world: World) -> None:
    await start_ana(world)
    result = await world.ana.slash(world.channel, "profile totals", sent=40, viewed=12)
    assert words(result).splitlines()[0] == TEXT.t(
        "error-bad-choice", field="totals_missing", given="interviewed"
    )
    assert colour(result) == REFUSED
    result = await world.ana.slash(
        world.channel, "profile totals", sent=4, viewed=1, interviewed=1, hired=1, boosted_sent=2
    )
    assert words(result).startswith("`boosted_viewed` is missing.")


async def test_numbers_that_do_not_fit_together_are_named(world: World) -> None:
    await send(world, 2)
    shown = await world.ana.slash(world.channel, "profile totals", sent=9, viewed=4, interviewed=1, hired=2)
    said = "**2** hired and **1** interviewed don't fit together in My Stats."
    assert said in words(shown).splitlines()
    assert f"-# {TEXT.t('totals-mismatch-kept')}" in words(shown).splitlines()
    assert "at most" not in words(shown)
    assert colour(shown) == WARNING
    boosted = {"boosted_sent": 4, "boosted_viewed": 1, "boosted_interviewed": 2, "boosted_hired": 0}
    shown = await world.ana.slash(
        world.channel, "profile totals", sent=9, viewed=4, interviewed=1, hired=1, **boosted
    )
    assert "Boosted: **2** interviewed and **1** viewed don't fit together in My Stats." in words(shown)
    refused = await world.ana.slash(world.channel, "profile totals", sent=3, viewed=4, interviewed=0, hired=0)
    assert words(refused).startswith("`viewed` **4** is more than `sent` **3**, which can't be.")
    assert colour(refused) == REFUSED


async def test_a_bound_that_follows_from_totals_is_said_to_be_one(world: World) -> None:
    await send(world, 6)
    await world.ana.slash(world.channel, "profile totals", sent=40, viewed=1, interviewed=0, hired=0)
    shown = words(await world.ana.slash(world.channel, "stats me")).splitlines()
    assert "Viewed: at most 17 % of those sent, 6 unknown" in shown
    await world.ana.slash(world.channel, "proposal update", proposal="#1", status="viewed")
    shown = words(await world.ana.slash(world.channel, "stats me")).splitlines()
    assert "Viewed **1** · at most 17 % of those sent, 5 unknown" in shown
