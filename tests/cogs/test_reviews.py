"""/review: asking, the queue, reading within a claim, the two forms, the review, and what everybody may see."""

from bot.services.members import Personal
from bot.services.who import Who
from tests.cogs.hands import form_values, start_ana
from tests.cogs.mail import inbox, run_chores
from tests.cogs.posts import add_member
from tests.cogs.reviewing import DRAFT, MARKER, ask, queue, read, review, stored
from tests.cogs.world import TEXT, World, buttons, fill, press, words


async def test_a_draft_is_read_and_its_review_comes_as_a_message(world: World) -> None:
    await start_ana(world)
    asked = await ask(world, world.ana)
    assert words(asked).startswith("## Your draft waits for a reader")
    assert asked.ephemeral
    shown = await queue(world, world.ben)
    assert MARKER not in words(shown), "the queue shows no words of a draft"
    assert f"Any category · {len(DRAFT.split())} words · asked" in words(shown)
    reading = await press(world.ben, shown, "Read one")
    assert MARKER in words(reading)
    assert f"<@{world.ana.id}>" in words(reading)
    assert reading.ephemeral
    done = await review(world.ben, reading)
    assert words(done).startswith("## Thank you")
    await run_chores(world)
    world.clock.advance(hours=1)
    await run_chores(world)
    [message] = inbox(world)
    assert words(message).startswith("## Your draft was reviewed")
    assert "**First lines: weak** · Sentence about the opening." in words(message)
    assert f"<@{world.ben.id}>" in words(message)
    assert await stored(world, "SELECT id FROM review_text WHERE claim_id IS NULL") == [], "the draft is gone"
    thanked = await press(world.ana.user, message, "Thanks, it helped")
    assert "hears that it helped" in words(thanked)
    assert "Your last review helped." in words(await queue(world, world.ben))
    assert await stored(world, "SELECT id FROM review_text") == []


async def test_the_form_has_the_draft_that_was_checked_last(world: World) -> None:
    await world.ana.slash(world.channel, "proposal check", text=DRAFT)
    form = await world.ana.slash(world.channel, "review ask")
    assert form_values(form)["text"] == DRAFT
    asked = await fill(world.ana, form, text=DRAFT, more="", name="hidden")
    assert TEXT.t("switch", name="Hide my name", on=True) in buttons(asked)
    refused = await world.ana.slash(world.channel, "review ask")
    assert "A draft of yours waits for a reader already" in words(refused)


async def test_hidden_names_are_in_nothing_that_anybody_gets(world: World) -> None:
    await start_ana(world)
    cleo = add_member(world, "cleo")
    await ask(world, world.ana, hide_name=True)
    reading = await read(world, cleo)
    await review(cleo, reading)
    world.clock.advance(hours=1)
    await run_chores(world)
    [message] = inbox(world)
    opened = await press(world.ana, await queue(world, world.ana), "Open the review")
    await press(world.ana, opened, "Report")
    reported = await press(world.ben, await queue(world, world.ben), "Reported reviews")
    for shown in (reading, await queue(world, cleo), reported):
        assert str(world.ana.id) not in words(shown)
        assert "ana" not in words(shown)
    for shown in (message, opened, reported):
        assert str(cleo.id) not in words(shown)
    for member, other in ((world.ana, cleo), (cleo, world.ana)):
        personal = await world.services.members.export(Who(member.id, world.guild.id), rows_of_reviews)
        assert str(other.id) not in personal
    assert str(world.ana.id) not in str(world.logs)
    assert MARKER not in str(world.logs)


def rows_of_reviews(personal: Personal) -> str:
    return str(
        {name: rows for name, rows in personal.tables.items() if name.startswith(("review", "outbox"))}
    )
