"""The card of job alerts, where each tap saves, and the buttons under an alert."""

from typing import Any

from bot.ui.cards.base import REFUSED
from tests.cogs.hands import first_line, forge_button, start_ana
from tests.cogs.mail import chosen, inbox, pick, run_chores
from tests.cogs.posts import add_applicant, job_command
from tests.cogs.world import TEXT, World, buttons, colour, fill, press, words
from tests.phone.life import post_link

APPLY, LESS = TEXT.t("button-apply"), TEXT.t("button-alert-less")


async def alerts(world: World) -> Any:
    trade = await world.ana.slash(world.channel, "profile skills")
    return await press(world.ana, trade, TEXT.t("button-alerts"))


async def alerted(world: World, **facts: Any) -> tuple[str, Any]:
    """Let Ben share a job, and return its link and the alert to Ana."""
    link = post_link(world.clock.now(), "Logo for a bakery", 2)
    await job_command(world, "log", world.ben, link=link, share=True, **facts)
    await run_chores(world)
    world.clock.advance(seconds=120)
    await run_chores(world)
    return link, inbox(world)[-1]


async def test_each_tap_saves_and_the_trade_is_filled_in(world: World) -> None:
    await start_ana(world)
    await world.ana.slash(world.channel, "profile skills", categories="writing", skills="Copywriting")
    shown = await alerts(world)
    assert first_line(shown) == TEXT.t("alerts-title")
    preset = chosen(shown)
    assert (preset["alerts:mode"], preset["alerts:categories"]) == (["off"], ["writing"])
    assert preset["alerts:skills"] == ["Copywriting"]
    await pick(world.ana, shown, "cx:1:alerts:mode", "direct")
    await pick(world.ana, shown, "cx:1:alerts:categories", "any", "writing")
    await pick(world.ana, shown, "cx:1:alerts:connects", "12")
    result = await pick(world.ana, shown, "cx:1:alerts:hours", "24")
    preset = chosen(result)
    assert preset["alerts:mode"] == ["direct"]
    assert preset["alerts:categories"] == ["any"]
    assert (preset["alerts:connects"], preset["alerts:hours"]) == (["12"], ["24"])
    assert "**At once**" in words(result)
    assert "this server's" in words(result)
    await world.restart()
    result = await press(world.ana, result, TEXT.t("button-only-trade"))
    assert chosen(result)["alerts:categories"] == ["writing"]
    [label] = [label for label in buttons(result) if TEXT.t("switch-alerts-here") in label]
    assert "Boards: none" in words(await press(world.ana, result, label))


async def test_an_alert_leads_to_a_proposal_that_counts_on_the_board(world: World) -> None:
    await start_ana(world, 84)
    await pick(world.ana, await alerts(world), "cx:1:alerts:mode", "direct")
    await world.ben.slash(world.channel, "start", balance=50, plan="basic")
    link, alert = await alerted(world, connects=12)
    assert words(alert).splitlines()[:2] == [
        f"## {TEXT.t('alert-heading', count=1)}",
        "**Logo for a bakery**",
    ]
    assert list(buttons(alert)) == [APPLY, "The job", "Show best jobs", LESS, "Reminder settings"]
    await world.restart()
    await add_applicant(world, "cleo", link)
    await add_applicant(world, "dino", link)
    form = await press(world.ana.user, alert, APPLY)
    asked = await fill(world.ana.user, form, connects="12", boost="")
    assert "**2** other members have applied." in words(asked)
    sent = await press(world.ana.user, asked, TEXT.t("button-send-anyway"))
    assert first_line(sent) == "72 Connects"
    shown = await job_command(world, "show", world.ben, job=link)
    assert "**3** other members have applied." in words(shown)


async def test_not_for_me_says_how_to_get_fewer(world: World) -> None:
    await start_ana(world, 84)
    await pick(world.ana, await alerts(world), "cx:1:alerts:mode", "direct")
    _, alert = await alerted(world)
    shown = await press(world.ana.user, alert, LESS)
    assert TEXT.t("alerts-fewer") in words(shown)
    await pick(world.ana.user, shown, "cx:1:alerts:mode", "off")
    world.clock.advance(hours=1)
    before = len(inbox(world))
    await job_command(world, "log", world.ben, title="Another", share=True)
    for _ in range(3):
        await run_chores(world)
        world.clock.advance(seconds=120)
    assert len(inbox(world)) == before


async def test_a_server_in_which_the_member_is_not_is_not_believed(world: World) -> None:
    await start_ana(world, 84)
    await pick(world.ana, await alerts(world), "cx:1:alerts:mode", "direct")
    other = world.env.create_guild("Designers")
    hana = other.add_member(world.env.create_user("hana"))
    logged = await hana.slash(other.create_text_channel("general"), "job log", title="Secret", share=True)
    assert first_line(logged) == "Secret"
    [(job_id,)] = await world.db.read(lambda tx: tx.rows("SELECT job_id FROM card"))
    for actor, shown in (
        (world.ana, await alerts(world)),
        (world.ana.user, await world.ana.user.slash("profile skills")),
    ):
        label = TEXT.t("button-best-jobs") if actor is world.ana.user else TEXT.t("button-trade")
        forge_button(world, shown, label, f"cx:1:alert-apply:{job_id}:{other.id}")
        refused = await press(actor, shown, label)
        assert colour(refused) == REFUSED
        assert "Secret" not in words(refused)
