"""/me, and the card of first steps after /start."""

from bot.ui.cards.base import GOOD, WARNING
from tests.cogs.hands import connects_command, first_line, start_ana
from tests.cogs.mail import run_chores
from tests.cogs.posts import LINK, job_command, proposal_command, send_first_proposal
from tests.cogs.world import TEXT, World, buttons, colour, components, fill, press, words

STEPS = ("history", "outcomes", "reminders", "job")
TITLES = {step: TEXT.t(f"step-{step}-first") for step in STEPS}
PASTED = "Nov 20, 2026\tBonus\t+16"


async def me(world: World):
    return await world.ana.slash(world.channel, "me")


async def steps_left(world: World) -> list[str]:
    shown = words(await press(world.ana, await me(world), "Next steps"))
    return [step for step in STEPS if TITLES[step] in shown]


async def test_the_first_steps_follow_the_start(world: World) -> None:
    started = await start_ana(world)
    steps = words(started).partition("## Next steps")[2].splitlines()
    assert [line for line in steps if line.startswith("**")] == list(TITLES.values())
    assert [line for line in steps if line.startswith("-# ")] == [
        f"-# {TEXT.t(f'step-{step}-first.gain')}" for step in STEPS
    ]
    assert list(buttons(started))[-4:] == ["Paste history", "Tell outcomes", "Choose reminders", "Hide"]
    assert all(message.ephemeral for message in started.followups)


async def test_each_step_goes_when_it_is_taken(world: World) -> None:
    started = await start_ana(world)
    assert await steps_left(world) == list(STEPS)
    await job_command(world, "log", link=LINK)
    assert await steps_left(world) == ["history", "outcomes", "reminders"]
    form = await press(world.ana, started, "Paste history")
    preview = await fill(world.ana, form, text=PASTED)
    [label] = [label for label in buttons(preview) if label.startswith("Import")]
    await press(world.ana, preview, label)
    assert await steps_left(world) == ["outcomes", "reminders"]
    await proposal_command(world, "send", job=LINK, connects=8)
    assert await steps_left(world) == ["outcomes", "reminders"]
    await proposal_command(world, "update", proposal="#1", status="viewed")
    assert await steps_left(world) == ["reminders"]


async def test_the_steps_can_be_put_away_and_found_again(world: World) -> None:
    started = await start_ana(world)
    hidden = await press(world.ana, started, "Hide")
    assert words(hidden) == TEXT.t("steps-hidden")
    again = await press(world.ana, hidden, "My account")
    steps = await press(world.ana, again, "Next steps")
    assert first_line(steps) == "Next steps"
    assert "Hide" not in buttons(steps)


async def test_me_shows_what_is_there_and_what_comes(world: World) -> None:
    await start_ana(world, 84, "plus", next_refill="2026-12-03", expiring_30d=20)
    shown = await me(world)
    assert words(shown).splitlines() == [
        "## 84 Connects",
        "**20** expire next, on 24 Dec 2026 (<t:1798070400:R>)",
        "Plus · renewal on 3 Dec 2026 (<t:1796256000:R>): **+100**",
        "No open proposals.",
        f"-# {TEXT.t('me-steps', count=4)}",
    ]
    assert colour(shown) == GOOD
    assert list(buttons(shown)) == ["What expires", "Proposals", "Show best jobs", "History", "Next steps"]
    for label in buttons(shown):
        assert await press(world.ana, shown, label)


async def test_me_counts_open_proposals_and_the_week(world: World) -> None:
    await send_first_proposal(world)
    await proposal_command(world, "update", proposal="#1", status="interviewing")
    form = await press(world.ana, await world.ana.slash(world.channel, "stats me"), "Goals")
    await fill(world.ana, form, weekly_proposals="5", weekly_interviews="2")
    assert words(await me(world)).splitlines()[3:5] == [
        "**1** open proposal, 1 of them with an interview or offer",
        "This week: 1 of 5 proposals, 1 of 2 interviews",
    ]


async def test_me_names_what_needs_the_member(world: World) -> None:
    await send_first_proposal(world)
    world.clock.advance(days=8)
    shown = await me(world)
    assert words(shown).splitlines()[-3:] == [
        TEXT.t("me-needs"),
        TEXT.t("me-silent", count=1, days=7),
        TEXT.t("me-refill-day", unknown=True),
    ]
    assert colour(shown) == WARNING


async def test_commands_in_texts_are_clickable_also_after_a_restart(world: World) -> None:
    await send_first_proposal(world)
    world.clock.advance(days=8)
    for _ in range(2):
        shown = await me(world)
        [name] = [entry for entry in await world.bot.tree.fetch_commands() if entry.name == "proposal"]
        assert f"</proposal checkin:{name.id}>" in str(components(shown))
        await world.restart()


async def test_me_asks_whether_a_renewal_came(world: World) -> None:
    await start_ana(world, 84, "plus", next_refill="2026-12-03")
    world.clock.advance(days=10)
    await run_chores(world)
    assert first_line(await connects_command(world, "balance")) == "184 Connects"
    assert TEXT.t("me-unconfirmed", count=1) in words(await me(world)).splitlines()
