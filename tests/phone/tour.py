"""Walk through every command, button and message of the bot, once with a full account and once with an empty one."""

from pathlib import Path

from bot.clock import ManualClock
from bot.ui.words import catalogue
from bot.ui.words.languages import ENGLISH
from tests.cogs.locales import discord_in
from tests.cogs.posts import add_member
from tests.cogs.world import World, labels_read_by, opened
from tests.phone.labels import Labels
from tests.phone.life import live
from tests.phone.recorder import Recorder, Shot
from tests.phone.tour_drafting import openings, templates
from tests.phone.tour_reading import reads, refusals
from tests.phone.tour_reviewing import reviewing
from tests.phone.tour_serving import managing, messages, panel, settings, shared_jobs
from tests.phone.tour_writing import writes
from tests.phone.traveller import Tour


async def beginning(tour: Tour) -> None:
    """Begin as somebody without an account, by button and by command."""
    refused = await tour.type("connects spend", "not started", amount=10)
    form = await tour.press(refused, "Start", "start form")
    wrong = await tour.fill(
        form, "start refused", balance="many", plan="basic", monthly_free="unsure", included="yes"
    )
    if wrong:
        form = await tour.press(wrong, "Correct it")
    begun = await tour.fill(
        form, "begun", balance="84", plan="basic", next_refill="", monthly_free="unsure", included="yes"
    )
    if begun:
        await tour.press(begun, "Another time zone", "zone form")
        await tour.press(begun, "Weekly check-in")
        await tour.open(begun, "begin-zone")
    steps = await tour.type("me", "just begun")
    shown = await tour.press(steps, "Next steps")
    if shown:
        await tour.press(shown, "Paste history", "import form")
        await tour.press(shown, "Hide")


async def whole(world: World, recorder: Recorder, locale: str = ENGLISH) -> None:
    """Take the whole tour, with members whose Discord, and a server whose channel, is in the language ``locale``."""
    with discord_in(locale), labels_read_by(Labels(locale).english):
        await _whole(world, recorder, locale)


async def _whole(world: World, recorder: Recorder, locale: str) -> None:
    pia, leo = add_member(world, "pia"), add_member(world, "leo")
    heavy = Tour(world, recorder, world.ana, "heavy")
    await reads(heavy)
    await refusals(heavy)
    await settings(heavy)
    await managing(Tour(world, recorder, world.ben, "manager"), locale)
    await shared_jobs(Tour(world, recorder, world.ben, "manager"))
    await writes(heavy)
    await templates(heavy)
    await openings(heavy)
    await reviewing(
        Tour(world, recorder, world.ana, "asker"),
        Tour(world, recorder, add_member(world, "vera"), "reader"),
        Tour(world, recorder, world.ben, "manager"),
    )
    stranger = Tour(world, recorder, leo, "stranger")
    for command in (
        "me",
        "stats me",
        "privacy show",
        "help",
        "proposal checkin",
        "job list",
        "template list",
        "stats community",
    ):
        await stranger.type(command)
    new = Tour(world, recorder, pia, "new")
    await beginning(new)
    await reads(new)
    await new.type("start", "agency", balance=0, plan="agency_basic")
    await panel(Tour(world, recorder, add_member(world, "mia"), "by buttons"))
    await Tour(world, recorder, leo, "new").type(
        "start", "command", balance=120, plan="plus", next_refill="2026-12-03"
    )
    await messages(heavy)
    await heavy.type("privacy export")
    privacy = await heavy.type("privacy show", "before deleting")
    form = await heavy.press(privacy, "Delete everything")
    await heavy.fill(form, "delete refused", word="yes")
    form = await heavy.press(privacy, "Delete everything")
    await heavy.fill(form, "deleted", word=catalogue(locale).t("privacy-word"))
    await heavy.type("privacy delete", "again")


async def recorded(path: Path, clock: ManualClock, locale: str = ENGLISH) -> list[Shot]:
    """Let everybody live on the migrated database at ``path``, take the tour, and return what the bot has sent."""
    async with opened(path, clock) as world:
        await live(world)
        recorder = Recorder(world.env, world.clock.now)
        await whole(world, recorder, locale)
        return recorder.shots
