"""The card of how often the odds came true and of expected costs, behind /stats me."""

from bot.ui.components import custom_id
from tests.cogs.hands import start_ana
from tests.cogs.mail import run_chores
from tests.cogs.world import TEXT, World, press, words


async def test_what_was_said_is_compared_with_what_came(world: World) -> None:
    await start_ana(world, 200)
    await world.ana.slash(world.channel, "profile skills", categories="writing")
    for number in range(4):
        title = f"Job {number}"
        await world.ana.slash(
            world.channel, "job log", title=title, connects=8, budget=300, category="writing"
        )
        await world.ana.slash(world.channel, "proposal send", job=title, connects=8)
        status = "hired" if number == 0 else "declined"
        await world.ana.slash(world.channel, "proposal update", proposal=title, status=status)
    figures = await world.ana.slash(world.channel, "stats me")
    assert figures.response is not None
    look = custom_id("stats-look", "90 days")
    figures = await world.ana.select(figures.response, ["details"], custom_id=look)
    shown = await press(world.ana, figures, TEXT.t("button-record"))
    title = TEXT.t("record-title", judged=0, said="0", came="0")
    assert words(shown).splitlines()[:2] == [f"## {title}", TEXT.t("record-none")]
    world.clock.advance(days=31)
    await run_chores(world)
    lines = words(await press(world.ana, figures, TEXT.t("button-record"))).splitlines()
    assert lines[0].startswith("## I said ")
    assert lines[0].endswith(" 25 % came true")
    assert lines[1] == TEXT.t("record-of", judged=4)
    assert any("1 of 4 hired" in line for line in lines)
    assert any(line.startswith("Writing · all budgets: interview **") for line in lines)
