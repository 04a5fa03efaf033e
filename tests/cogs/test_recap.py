"""A member's month: a picture that only the member sees until they share it, with or without Connects."""

from typing import Any

from bot.ui.cards.base import REFUSED
from tests.cogs.hands import could_ping, first_line, forge_button
from tests.cogs.mail import inbox, public_messages, run_chores, set_reminders
from tests.cogs.posts import send_first_proposal
from tests.cogs.world import TEXT, World, buttons, colour, components, parts, press, words

MINE, SHARE = TEXT.t("button-recap"), TEXT.t("button-recap-share")


def alt(shown: Any) -> str:
    """Return the words of the picture."""
    [item] = [item for part in parts(components(shown)) for item in part.get("items", ())]
    return str(item["description"])


async def test_the_month_is_shown_alone_hidden_and_shared_once(world: World) -> None:
    await send_first_proposal(world)
    stats = await world.ana.slash(world.channel, "stats me")
    shown = await press(world.ana, stats, MINE)
    assert (shown.ephemeral, first_line(shown)) == (True, TEXT.t("recap-title", month="Nov 2026"))
    assert "16 Connects spent" in alt(shown)
    before = len(public_messages(world.channel))
    [label] = [label for label in buttons(shown) if TEXT.t("switch-recap-hide") in label]
    hidden = await press(world.ana, shown, label)
    assert "Connects" not in alt(hidden)
    assert len(public_messages(world.channel)) == before
    await world.restart()
    await press(world.ana, hidden, SHARE)
    [post] = public_messages(world.channel)[before:]
    assert words(post).splitlines()[0] == f"**Nov 2026** of <@{world.ana.id}>"
    assert "16" not in words(post)
    assert "Connects" not in alt(post)
    again = await press(world.ana, hidden, SHARE)
    assert colour(again) == REFUSED
    assert len(public_messages(world.channel)) == before + 1
    assert could_ping(world) == []


async def test_whoever_presses_the_button_of_a_post_sees_their_own_month(world: World) -> None:
    await send_first_proposal(world)
    shown = await press(world.ana, await world.ana.slash(world.channel, "stats me"), MINE)
    await press(world.ana, shown, SHARE)
    post = public_messages(world.channel)[-1]
    refused = await press(world.ben, post, MINE)
    assert first_line(refused) == TEXT.t("error-not-started")


async def test_a_direct_message_shows_it_and_shares_nothing(world: World) -> None:
    await send_first_proposal(world)
    shown = await press(world.ana.user, await world.ana.user.slash("stats me"), MINE)
    assert SHARE not in buttons(shown)
    for month in ("2026-11", "2026-13", "1999-01", "2030-01"):
        stats = await world.ana.user.slash("stats me")
        forge_button(world, stats, MINE, f"cx:1:recap-share:{month}:0")
        assert colour(await press(world.ana.user, stats, MINE)) == REFUSED
        stats = await world.ana.user.slash("stats me")
        forge_button(world, stats, MINE, f"cx:1:recap:{month}")
        result = await press(world.ana.user, stats, MINE)
        assert (colour(result) == REFUSED) is (month != "2026-11")


async def test_it_is_offered_at_the_months_end_to_those_who_want_it(world: World) -> None:
    await send_first_proposal(world)
    world.clock.advance(days=7)
    await run_chores(world)
    assert all(MINE not in buttons(message) for message in inbox(world))
    await set_reminders(world, world.ana, topics=("recap",))
    world.clock.advance(days=1)
    for _ in range(3):
        await run_chores(world)
    [offer] = [message for message in inbox(world) if MINE in buttons(message)]
    assert "**Nov 2026**: 1 proposal sent." in words(offer)
    world.clock.advance(days=20)  # the message still opens the month that it names
    shown = await press(world.ana.user, offer, MINE)
    assert first_line(shown) == TEXT.t("recap-title", month="Nov 2026")
    stopped = await press(world.ana.user, offer, TEXT.t("button-stop"))
    assert TEXT.t("topic-recap") in words(stopped)
