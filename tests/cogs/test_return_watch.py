"""/proposal list status:returns: what could still bring Connects back, and when."""

from bot.ui.cards.base import WARNING
from tests.cogs.hands import first_line, start_ana
from tests.cogs.posts import LINK, job_command, pick_from_menu, proposal_command, send_first_proposal
from tests.cogs.world import TEXT, World, colour, components, parts, press, words


async def test_the_return_watch_lists_what_could_come_back_and_when(world: World) -> None:
    await send_first_proposal(world, boost=5)
    await job_command(world, "log", title="Withdrawn")
    await proposal_command(world, "send", job="#2", connects=3)
    await proposal_command(world, "update", proposal="#2", status="withdrawn")
    result = await proposal_command(world, "list", status="returns")
    assert words(result).splitlines() == [
        "## 60 Connects",
        "1 proposal · Could still bring Connects back",
        TEXT.t("proposals-hoped", amount=21),
        "**Logo for a bakery**",
        "-# Sent · <t:1795510800:R> · **+21** if the job ends without a hire · **+5** if you are outbid first",
        "-# 1 proposal (3) will bring nothing back: withdrawn.",
    ]
    await proposal_command(world, "update", proposal="#1", status="viewed")
    assert words(await proposal_command(world, "list", status="returns")).splitlines()[4] == (
        "-# Viewed · <t:1795510800:R> · **+16** if the job ends without a hire · 5 of the boost stay spent"
    )
    opened = await pick_from_menu(world.ana, result, "1")
    assert first_line(opened) == "60 Connects"
    assert "**Logo for a bakery**" in words(opened)


async def test_the_return_watch_lists_jobs_that_have_ended_first(world: World) -> None:
    await send_first_proposal(world)
    await job_command(world, "log", link=LINK, share=True)
    world.clock.advance(days=1)
    await job_command(world, "log", title="Newer")
    await proposal_command(world, "send", job="#2", connects=3)
    await job_command(world, "close", world.ben, job=LINK, outcome="cancelled")
    result = await proposal_command(world, "list", status="returns")
    assert words(result).splitlines()[3:5] == [
        "**Logo for a bakery**",
        "-# Sent · <t:1795510800:R> · **+16** by now (Closed by the client, nobody hired): close the job",
    ]
    assert colour(result) == WARNING


async def test_an_empty_return_watch_says_so(world: World) -> None:
    await start_ana(world, 84)
    assert words(await proposal_command(world, "list", status="returns")).splitlines() == [
        "## 84 Connects",
        "No proposals · Could still bring Connects back",
        TEXT.t("proposals-returns-empty"),
    ]


async def test_the_return_watch_has_pages(world: World) -> None:
    await start_ana(world, 84)
    for number in range(1, 10):
        await job_command(world, "log", title=f"Job {number}")
        await proposal_command(world, "send", job=f"#{number}", connects=2, boost=1)
    result = await proposal_command(world, "list", status="returns")
    assert words(result).splitlines()[-1] == "-# Page 1 of 2"
    assert len(list(parts(components(result)))) <= 40
    await world.restart()
    await press(world.ana, result, "Next")
    assert words(result).splitlines()[3] == "**Job 4**"
