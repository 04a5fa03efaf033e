"""Whose draft is read next, how often one may ask, and who is told."""

from typing import Any

from simcord import MemberActor

from bot.domain.time.calendar import DAY_MS, HOUR_MS
from tests.cogs.mail import public_messages, run_chores
from tests.cogs.posts import LINK, add_member
from tests.cogs.reviewing import DRAFT, MARKER, ask, queue, read, review
from tests.cogs.world import TEXT, World, press, words


async def test_whoever_gave_none_comes_after_those_who_did_but_a_day_later_before_all(world: World) -> None:
    cleo, dora = add_member(world, "cleo"), add_member(world, "dora")
    await ask(world, world.ana)
    await review(cleo, await read(world, cleo))
    await press(
        world.ana, await press(world.ana, await queue(world, world.ana), "Open the review"), "Not useful"
    )
    asked = await ask(world, world.ana, text="the second of Ana, and a few words about the sign")
    assert "given none since" in words(asked)
    world.clock.advance(hours=1)
    await ask(world, cleo, text="the first of Cleo, and a few words about the sign")
    reading = await read(world, dora)
    assert "the first of Cleo, and a few words about the sign" in words(reading)
    await press(dora, reading, "Give it back")
    world.clock.advance(hours=23)
    assert "the second of Ana, and a few words about the sign" in words(await read(world, dora))


async def test_a_member_asks_three_times_a_day(world: World) -> None:
    for _ in range(3):
        await press(world.ana, await ask(world, world.ana), "Withdraw")
    assert "You can do it again" in words(await ask(world, world.ana))
    world.clock.advance(seconds=DAY_MS // 1000)
    assert words(await ask(world, world.ana)).startswith("## Your draft waits")


async def test_drafts_are_asked_for_and_read_in_a_server_only(world: World) -> None:
    refused = await world.ana.user.slash("review ask", text=DRAFT)
    assert "run `/review queue` in the server" in words(refused)
    assert "Here is only what is yours" in words(await world.ana.user.slash("review queue"))


async def test_only_who_wants_it_is_told_once_a_day_at_the_hour(world: World) -> None:
    cleo = add_member(world, "cleo")
    for member in (world.ana, world.ben, cleo):
        await member.slash(world.channel, "start", balance=50, plan="basic")
    switch = TEXT.t("switch", name="Tell me when one waits", on=False)
    await press(world.ben, await queue(world, world.ben), switch)
    await ask(world, world.ana)
    hours: list[int] = []
    for _ in range(48):
        world.clock.advance(hours=1)
        before = len(told_of(world, world.ben))
        await run_chores(world)
        if len(told_of(world, world.ben)) > before:
            hours.append(world.clock.now() // HOUR_MS % 24)
    assert hours == [9, 9]
    assert told_of(world, cleo) == []
    message = told_of(world, world.ben)[0]
    assert MARKER not in words(message)
    await press(world.ben.user, message, "Stop these")
    world.clock.advance(hours=24)
    await run_chores(world)
    assert len(told_of(world, world.ben)) == 2


def told_of(world: World, member: MemberActor) -> list[Any]:
    """Return the messages to a member that a draft waits."""
    said = public_messages(member.user.dm_channel)
    return [message for message in said if "A draft waits for a reader" in words(message)]


async def test_the_facts_of_the_job_are_those_that_the_asker_knows(world: World) -> None:
    await world.ben.slash(world.channel, "job log", link=LINK, budget=900.0, share=True)
    refused = await ask(world, world.ana, job=LINK)
    assert "You have written nothing about" in words(refused)
    await world.ana.slash(world.channel, "job log", link=LINK, note="my secret", category="design-creative")
    await ask(world, world.ana, job=LINK)
    cleo = add_member(world, "cleo")
    reading = await read(world, cleo)
    assert "Logo for a bakery" in words(reading)
    assert "900" not in words(reading)
    assert "my secret" not in words(reading)
