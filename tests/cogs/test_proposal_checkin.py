"""/proposal checkin: ten silent proposals on a page, a menu each, saved and taken back together."""

from simcord import InteractionResult

from bot.ui.cards.base import MOST_COMPONENTS, REFUSED
from tests.cogs.hands import deliver_again, first_line, forge_button, start_ana
from tests.cogs.world import TEXT, World, buttons, colour, components, menus, parts, press, words

LINK = "https://www.upwork.com/jobs/Logo-for-a-bakery-{}_~02200716366442940{:04d}"


async def send(world: World, count: int) -> None:
    await start_ana(world, 900)
    for number in range(count):
        link = LINK.format(number, number)
        await world.ana.slash(world.channel, "proposal send", job=link, connects=10)


async def pick(world: World, shown: InteractionResult, place: int, step: str) -> None:
    assert shown.response is not None
    await world.ana.select(shown.response, [step], custom_id=menus(shown)[place]["custom_id"])


def picked(shown: InteractionResult) -> list[list[str]]:
    return [[option["value"] for option in menu["options"] if option.get("default")] for menu in menus(shown)]


async def statuses(world: World) -> list[str]:
    rows = await world.db.read(lambda tx: tx.rows("SELECT status FROM proposal ORDER BY id"))
    return [str(status) for (status,) in rows]


def size(shown: InteractionResult) -> int:
    return len(list(parts(components(shown))))


async def test_thirty_proposals_take_six_interactions(world: World) -> None:
    await send(world, 30)
    shown = await world.ana.slash(world.channel, "proposal checkin")
    assert first_line(shown) == "30 proposals without an outcome"
    assert (shown.ephemeral, len(menus(shown))) == (True, 10)
    assert list(buttons(shown)) == ["Save", "Rest: no answer", "Skip these"]
    assert [option["label"] for option in menus(shown)[0]["options"]] == [
        "No answer",
        "Viewed",
        "Interview",
        "Offer",
        "Hired",
        "Declined",
        "Job gone",
    ]
    assert size(shown) <= MOST_COMPONENTS
    await pick(world, shown, 2, "interviewing")
    await pick(world, shown, 7, "viewed")
    for _ in range(3):
        await press(world.ana, shown, "Rest: no answer")
        assert size(shown) <= MOST_COMPONENTS
    lines = words(shown).splitlines()
    assert lines == [
        "## No proposal without an outcome",
        "Saved: **10** outcomes.",
        "30 sent, outcome known of 30.",
    ]
    expected = ["no_answer"] * 30
    expected[2], expected[7] = "interviewing", "viewed"
    assert await statuses(world) == expected


async def test_picks_and_pages_work_after_a_restart_and_are_taken_back_together(world: World) -> None:
    await send(world, 12)
    shown = await world.ana.slash(world.channel, "proposal checkin")
    await world.restart()
    await pick(world, shown, 0, "hired")
    assert picked(shown)[:2] == [["hired"], []]
    await world.restart()
    await pick(world, shown, 1, "gone")
    assert picked(shown)[:2] == [["hired"], ["gone"]]
    assert await statuses(world) == ["sent"] * 12
    await world.restart()
    await press(world.ana, shown, "Save")
    assert words(shown).splitlines()[:2] == ["## 10 proposals without an outcome", "Saved: **2** outcomes."]
    assert len(menus(shown)) == 2
    assert (await statuses(world))[:3] == ["hired", "closed", "sent"]
    await world.restart()
    undone = await press(world.ana, shown, "Undo")
    assert words(undone).splitlines() == [
        "## 780 Connects",
        "Taken back: 2 proposals are as they were before.",
    ]
    assert await statuses(world) == ["sent"] * 12
    again = await press(world.ana, undone, "Tell outcomes")
    assert first_line(again) == "12 proposals without an outcome"
    await press(world.ana, again, "Skip these")
    assert len(menus(again)) == 2
    await press(world.ana, again, "Skip these")
    assert words(again).splitlines()[1] == "12 sent, outcome known of 0. Those you left open stay unknown."
    assert list(buttons(again)) == ["Tell outcomes", "My figures"]


async def test_save_without_a_pick_is_off(world: World) -> None:
    await send(world, 1)
    shown = await world.ana.slash(world.channel, "proposal checkin")
    assert buttons(shown)["Save"].get("disabled") is True


async def test_a_page_delivered_twice_is_saved_once(world: World) -> None:
    await send(world, 2)
    shown = await world.ana.slash(world.channel, "proposal checkin")
    await press(world.ana, shown, "Rest: no answer")
    await deliver_again(world)
    rows = await world.db.read(
        lambda tx: tx.rows("SELECT status FROM proposal_event WHERE status = 'no_answer'")
    )
    assert len(rows) == 2


async def test_a_forged_page_is_refused(world: World) -> None:
    await send(world, 1)
    shown = await world.ana.slash(world.channel, "proposal checkin")
    forge_button(world, shown, "Rest: no answer", "cx:1:checkin-rest:1N1N")
    result = await press(world.ana, shown, "Rest: no answer")
    assert colour(result) == REFUSED
    assert await statuses(world) == ["sent"]


async def test_the_figures_offer_the_check_in_and_it_leads_back(world: World) -> None:
    await send(world, 3)
    shown = await world.ana.slash(world.channel, "stats me")
    page = await press(world.ana, shown, "Tell outcomes")
    assert first_line(page) == "3 proposals without an outcome"
    await press(world.ana, page, "Rest: no answer")
    figures = await press(world.ana, page, "My figures")
    assert "3 sent, outcome known of 3 · 90 days" in words(figures).splitlines()
    assert list(buttons(figures)) == ["Goals", "My month"]


async def test_the_weekly_message_is_chosen_with_one_tap_at_the_start(world: World) -> None:
    shown = await start_ana(world, 900)
    chosen = await press(world.ana, shown, "Weekly check-in")
    assert words(chosen) == "Switched on: weekly check-in."
    [(topics,)] = await world.db.read(lambda tx: tx.rows("SELECT topics FROM member"))
    assert topics == "refill,expiry,checkin"


async def test_without_a_wallet_the_answer_says_how_to_open_one(world: World) -> None:
    result = await world.ana.slash(world.channel, "proposal checkin")
    assert words(result).splitlines()[0] == TEXT.t("error-not-started")


async def test_a_check_in_is_one_thing_to_undo(world: World) -> None:
    await send(world, 2)
    shown = await world.ana.slash(world.channel, "proposal checkin")
    await press(world.ana, shown, "Rest: no answer")
    offered = await world.ana.autocomplete(world.channel, "connects undo", "entry", "check-in")
    assert [choice["name"] for choice in offered] == ["The check-in of 24 Nov 2026: 2 outcomes"]
    done = await world.ana.slash(world.channel, "connects undo", entry=offered[0]["value"])
    assert words(done).splitlines() == ["## 880 Connects", "Taken back: 2 proposals are as they were before."]
    assert await statuses(world) == ["sent"] * 2
    assert await world.ana.autocomplete(world.channel, "connects undo", "entry", "check-in") == []
