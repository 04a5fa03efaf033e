"""Job cards: report one from any message, look at its history, take changes back, and the managers' log."""

from typing import Any

from tests.cogs.hands import could_ping, forge_button
from tests.cogs.posts import LINK, NOW, OTHER, UNCHANGED, add_applicant, add_member, job_command
from tests.cogs.world import TEXT, World, buttons, components, fill, parts, press, words

NAME = "Logo for a bakery"


async def server_log(world: World, who: Any = None) -> Any:
    return await (who or world.ben).slash(world.channel, "server log")


async def test_a_message_with_the_link_of_a_shared_job_is_reported(world: World) -> None:
    await job_command(world, "log", link=LINK, share=True)
    cleo = add_member(world, "cleo")
    message = await world.ben.send(world.channel, f"look: {LINK}")
    asked = await cleo.context_menu(world.channel, "Report job", message)
    assert words(asked).splitlines()[0] == TEXT.t("report-title", job=NAME)
    assert list(buttons(asked)) == ["It's gone", "Somebody was hired", "It's fake"]
    await world.restart()
    result = await press(cleo, asked, "It's gone")
    assert words(result).splitlines()[0] == TEXT.t("card-reported", job=NAME, mark="gone")
    shown = words(await job_command(world, "show", job=LINK))
    assert f"**Gone** from Upwork, says <@{cleo.id}> {NOW}." in shown.splitlines()
    assert could_ping(world) == []


async def test_a_message_about_no_shared_job_can_not_be_reported(world: World) -> None:
    await job_command(world, "log", link=LINK)
    for content in (LINK, "hello"):
        message = await world.ben.send(world.channel, content)
        result = await world.ana.context_menu(world.channel, "Report job", message)
        assert words(result).splitlines()[-1] == UNCHANGED


async def test_the_sharer_reopens_and_everybody_reads_the_history(world: World) -> None:
    await job_command(world, "log", link=LINK, share=True)
    cleo = await add_applicant(world, "cleo")
    shown = await job_command(world, "show", cleo, job=LINK)
    assert "Take off the board" not in buttons(shown)
    await press(cleo, await press(cleo, shown, "Report"), "It's fake")
    mine = await job_command(world, "show", job=LINK)
    assert {"Reopen", "Take off the board", "History"} <= set(buttons(mine))
    assert words(await press(world.ana, mine, "Reopen")).splitlines()[0] == TEXT.t("card-reopened", job=NAME)
    history = words(await press(cleo, shown, "History")).splitlines()
    assert history[0] == f"### {TEXT.t('card-history-title', job=NAME)}"
    assert [line for line in history if line.startswith("<@")] == [
        f"<@{world.ana.id}> opened it again",
        f"<@{cleo.id}> reported it as fake",
        f"<@{world.ana.id}> shared it",
    ]


async def test_a_manager_corrects_a_card_and_takes_it_off_and_back(world: World) -> None:
    await job_command(world, "log", link=LINK, share=True, connects=16)
    shown = await job_command(world, "show", world.ben, job=LINK)
    form = await press(world.ben, shown, "Edit the card")
    await fill(world.ben, form, title="Clean words", connects="12")
    assert "Clean words" in words(await job_command(world, "list", world.ben))
    assert NAME in words(await world.ana.user.slash("job show", job=LINK))
    shown = await job_command(world, "show", world.ben, job=LINK)
    off = await press(world.ben, shown, "Take off the board")
    assert TEXT.t("card-off-board") in words(off)
    refused = await job_command(world, "log", link=LINK, share=True)
    assert words(refused).splitlines() == [TEXT.t("error-card-taken-off", job_title=NAME), UNCHANGED]
    log = await server_log(world)
    assert f"<@{world.ben.id}> took it off the board" in words(log)
    assert "Connects: 16 → 12" in words(log)
    [first, *_] = [part for part in parts(components(log)) if part.get("label") == "Take back"]
    taken_back = await world.ben.click(log.response, custom_id=first["custom_id"])
    assert words(taken_back).splitlines()[0] == TEXT.t("card-taken-back", job="Clean words")
    assert "Clean words" in words(await job_command(world, "list", world.ben))


async def test_the_log_has_pages_and_is_for_managers_alone(world: World) -> None:
    assert words(await server_log(world)).splitlines()[-1] == TEXT.t("board-log-empty")
    for number in range(7):
        await job_command(world, "log", title=f"Job number {number}", share=True)
    log = await server_log(world)
    assert "Job number 6" in words(log)
    assert "Job number 1" in words(await press(world.ben, log, "Next"))
    shown = await job_command(world, "show", job="#1")
    forge_button(world, shown, "History", buttons(log)["Next"]["custom_id"])
    assert "Job number 6" not in words(await press(world.ana, shown, "History"))


async def test_a_sharer_does_not_flood_the_board(world: World) -> None:
    refused = 0
    for number in range(33):
        result = await job_command(world, "log", title=f"Job number {number}", share=True)
        refused += words(result).splitlines()[-1] == UNCHANGED
    assert refused > 0
    assert words(await job_command(world, "log", link=OTHER)).splitlines()[-1] == "Logged."
