"""Reviews when two press at once, forge numbers, run out of time, are blocked, reported or erased, or lose a message."""

import asyncio

from simcord import InteractionResult, MemberActor

from bot.domain.reviews import CLAIM_MS, DRAFT_MS, ReviewPart
from bot.services.who import Who
from tests.cogs.hands import deliver_again, forge_button, form_values, send_tampered_form, start_ana
from tests.cogs.mail import SENDING, inbox, press_id, public_messages, run_chores, set_up
from tests.cogs.posts import add_member
from tests.cogs.reviewing import DRAFT, MARKER, MARKS, SENTENCES, ask, queue, read, review, stored
from tests.cogs.world import TEXT, World, buttons, fill, press, words


async def test_of_two_readers_who_press_at_once_one_gets_the_draft(world: World) -> None:
    cleo = add_member(world, "cleo")
    await ask(world, world.ana)
    results = await asyncio.gather(
        *(
            world.services.reviews.claim(Who(member.id, world.guild.id), f"interaction:{member.id}")
            for member in (world.ben, cleo)
        ),
        return_exceptions=True,
    )
    assert sorted(type(result).__name__ for result in results) == ["NothingToReview", "ReadDraft"]
    assert await stored(world, "SELECT COUNT(*) FROM review_claim") == [(1,)]
    assert "No draft waits" in words(await queue(world, world.ben))
    assert "No draft waits" in words(await queue(world, cleo))


async def test_everything_twice_is_done_once(world: World) -> None:
    await ask(world, world.ana)
    await deliver_again(world)
    shown = await queue(world, world.ben)
    reading = await press(world.ben, shown, "Read one")
    await deliver_again(world)
    again = await press(world.ben, shown, "Read one")
    assert words(again) == words(reading)
    await review(world.ben, again)
    await deliver_again(world)
    assert await stored(world, "SELECT COUNT(*) FROM review") == [(1,)]
    assert await stored(world, "SELECT state FROM review_claim") == [("reviewed",)]
    assert await stored(world, "SELECT COUNT(*) FROM outbox") == [(1,)]


async def test_everything_goes_on_after_a_restart(world: World) -> None:
    await ask(world, world.ana)
    reading = await read(world, world.ben)
    await world.restart()
    marked = await fill(world.ben, await press(world.ben, reading, "Write the review"), **MARKS)
    await world.restart()
    form = await press(world.ben, marked, "One sentence each")
    await world.restart()
    assert words(await fill(world.ben, form, **SENTENCES)).startswith("## Thank you")


async def test_nobody_reads_marks_or_opens_with_forged_numbers(world: World) -> None:
    cleo = add_member(world, "cleo")
    await ask(world, world.ana)
    reading = await read(world, world.ben)
    held = await queue(world, cleo)
    for custom_id in ("cx:1:review-page:1:-:0", "cx:1:review-open:1", "cx:1:review-report:1"):
        assert MARKER not in words(await forged(world, cleo, held, custom_id))
    typed = dict.fromkeys(ReviewPart, "Mine.")
    refused = await send_tampered_form(world, cleo, "cx:1:review-said:1:01230", **typed)
    assert "That isn't here any more" in words(refused)
    for code in ("9", "01239", "012301", "-"):
        refused = await send_tampered_form(world, world.ben, f"cx:1:review-said:1:{code}", **typed)
        assert "Thank you" not in words(refused)
    long = await send_tampered_form(
        world, world.ben, "cx:1:review-said:1:01230", **(typed | {"plan": "x" * 141})
    )
    assert "at most 140 characters fit" in words(long)
    assert await stored(world, "SELECT state FROM review") == [("claimed",)]
    assert words(await review(world.ben, reading)).startswith("## Thank you")


async def forged(
    world: World, member: MemberActor, shown: InteractionResult, custom_id: str
) -> InteractionResult:
    """Press a button whose custom id was replaced on the card of an answer."""
    forge_button(world, shown, "Ask for a review", custom_id)
    result = await press_id(member, shown, custom_id)
    forge_button(world, shown, "Ask for a review", "cx:1:review-ask:0")
    return result


async def test_time_that_runs_out_during_the_form_loses_nothing_typed(world: World) -> None:
    cleo = add_member(world, "cleo")
    await ask(world, world.ana)
    reading = await read(world, world.ben)
    marked = await fill(world.ben, await press(world.ben, reading, "Write the review"), **MARKS)
    form = await press(world.ben, marked, "One sentence each")
    world.clock.advance(seconds=CLAIM_MS // 1000)
    await run_chores(world)
    taken = await read(world, cleo)
    assert MARKER in words(taken)
    late = await fill(world.ben, form, **SENTENCES)
    assert words(late).startswith("## That came too late")
    assert "Sentence about the plan." in words(late)
    assert words(await review(cleo, taken)).startswith("## Thank you")


async def test_a_late_review_counts_while_nobody_else_reads(world: World) -> None:
    await ask(world, world.ana)
    reading = await read(world, world.ben)
    world.clock.advance(seconds=CLAIM_MS // 1000)
    await run_chores(world)
    [message] = public_messages(world.ben.user.dm_channel)
    assert words(message).startswith("## Your two hours are over")
    assert "were over" in words(await queue(world, world.ben))
    form = await press(world.ben, reading, "Write the review")
    refused = await fill(world.ben, form, **MARKS)
    assert "your two hours are over" in words(refused)
    typed = await send_tampered_form(world, world.ben, "cx:1:review-said:1:01230", **SENTENCES)
    assert words(typed).startswith("## Thank you")


async def test_closed_direct_messages_leave_the_review_in_the_queue(world: World) -> None:
    await ask(world, world.ana)
    await review(world.ben, await read(world, world.ben))
    world.clock.advance(hours=1)
    world.env.inject_error("POST", SENDING, status=403, code=50007)
    await run_chores(world)
    assert inbox(world) == []
    assert await stored(world, "SELECT state FROM review") == [("reviewed",)]
    shown = await queue(world, world.ana)
    assert "A review of your draft is here" in words(shown)
    opened = await press(world.ana, shown, "Open the review")
    assert "Sentence about the proof." in words(opened)
    assert await stored(world, "SELECT state FROM review") == [("delivered",)]
    assert await stored(world, "SELECT id FROM review_text WHERE claim_id IS NULL") == []


async def test_a_withdrawn_draft_ends_the_claim(world: World) -> None:
    await ask(world, world.ana)
    reading = await read(world, world.ben)
    await press(world.ana, await queue(world, world.ana), "Withdraw")
    assert "isn't yours to read any more" in words(
        await fill(world.ben, await press(world.ben, reading, "Write the review"), **MARKS)
    )
    assert await stored(world, "SELECT body FROM review_text") == []


async def test_a_draft_that_nobody_reads_goes_after_a_week_and_keeps_its_place(world: World) -> None:
    await ask(world, world.ana)
    begun = world.clock.now()
    world.clock.advance(seconds=DRAFT_MS // 1000)
    await run_chores(world)
    assert await stored(world, "SELECT body FROM review_text") == []
    world.clock.advance(hours=24)
    await run_chores(world)
    assert words(inbox(world)[-1]).startswith("## Nobody could read your draft")
    await ask(world, world.ana)
    assert await stored(world, "SELECT since FROM review WHERE state = 'waiting'") == [(begun,)]


async def test_erased_readers_and_askers_leave_nothing_and_hold_nobody_up(world: World) -> None:
    cleo = add_member(world, "cleo")
    await ask(world, world.ana)
    await read(world, world.ben)
    await erase(world, world.ben)
    reading = await read(world, cleo)
    assert MARKER in words(reading), "the draft waits again"
    await review(cleo, reading)
    await erase(world, cleo)
    assert await stored(world, "SELECT state FROM review") == [("waiting",)], "the review went before it came"
    await read(world, world.ben)
    await erase(world, world.ana)
    await world.services.members.finish_erasures()
    for table in ("review", "review_claim", "review_text"):
        assert await stored(world, f"SELECT * FROM {table}") == []
    files = [file for file in world.db_path.parent.iterdir() if file.name.startswith(world.db_path.name)]
    assert not any(MARKER.encode() in file.read_bytes() for file in files)


async def erase(world: World, member: MemberActor) -> None:
    form = await member.slash(world.channel, "privacy delete")
    await fill(member, form, word="DELETE")


async def test_a_blocked_reader_gets_no_more_drafts_of_the_member(world: World) -> None:
    await ask(world, world.ana)
    await review(world.ben, await read(world, world.ben))
    opened = await press(world.ana, await queue(world, world.ana), "Open the review")
    await press(world.ana, opened, "Block reader")
    await ask(world, world.ana)
    assert "Read one" not in buttons(await queue(world, world.ben))
    assert "Read one" in buttons(await queue(world, add_member(world, "cleo")))
    await press(world.ana, await queue(world, world.ana), "Unblock all")
    assert "Read one" in buttons(await queue(world, world.ben))


async def test_a_reader_who_is_blocked_while_reading_hands_in_nothing(world: World) -> None:
    await ask(world, world.ana)
    await review(world.ben, await read(world, world.ben))
    opened = await press(world.ana, await queue(world, world.ana), "Open the review")
    await ask(world, world.ana)
    reading = await read(world, world.ben)
    marked = await fill(world.ben, await press(world.ben, reading, "Write the review"), **MARKS)
    await press(world.ana, opened, "Block reader")
    late = await fill(world.ben, await press(world.ben, marked, "One sentence each"), **SENTENCES)
    assert TEXT.t("review-late") in words(late)
    assert "Read one" in buttons(await queue(world, add_member(world, "cleo")))


async def test_a_reported_reader_is_stopped_by_a_manager_only(world: World) -> None:
    cleo = add_member(world, "cleo")
    await set_up(world)
    await ask(world, world.ana)
    await review(cleo, await read(world, cleo))
    opened = await press(world.ana, await queue(world, world.ana), "Open the review")
    assert "without your draft" in words(await press(world.ana, opened, "Report"))
    world.clock.advance(hours=1)
    await run_chores(world)
    assert any("A review was reported" in words(said) for said in public_messages(world.ben.user.dm_channel))
    assert "Reported reviews" not in buttons(await queue(world, cleo))
    held = await queue(world, cleo)
    refused = await forged(world, cleo, held, "cx:1:review-decide:1:0")
    assert "That isn't here any more" in words(refused)
    shown = await press(world.ben, await queue(world, world.ben), "Reported reviews")
    assert "Sentence about the plan." in words(shown)
    assert MARKER not in words(shown)
    assert "No review is reported" in words(await press(world.ben, shown, "Stop this reader"))
    await ask(world, world.ana)
    assert "has stopped you" in words(await read(world, cleo))
    await press(world.ben, await queue(world, world.ben), "Let all review again")
    assert MARKER in words(await read(world, cleo))


async def test_a_draft_of_a_word_is_refused_and_what_was_typed_can_be_completed(world: World) -> None:
    await start_ana(world)
    await world.ana.slash(world.channel, "job log", title="A sign for a bakery")
    refused = await ask(world, world.ana, text="Sarah", job="sign for a bakery", hide_name=True)
    assert "That is too short to review" in words(refused)
    form = await press(world.ana, refused, TEXT.t("button-kept-form"))
    typed = form_values(form)
    assert (typed["text"], typed["name"], typed["job"]) == ("Sarah", ["hidden"], "sign for a bakery")
    refused = await fill(world.ana, form, text="Sarah!", job="no such job", name="hidden")
    form = await press(world.ana, refused, TEXT.t("button-kept-form"))
    assert form_values(form)["job"] == "no such job"
    refused = await fill(world.ana, form, text=DRAFT, job="no such job", name="hidden")
    form = await press(world.ana, refused, TEXT.t("button-kept-form"))
    assert form_values(form)["text"] == DRAFT, "kept as well where the job isn't found"
    asked = await fill(world.ana, form, text=DRAFT, job="sign for a bakery", name="hidden")
    assert words(asked).startswith("## Your draft waits for a reader")
    assert TEXT.t("switch", name="Hide my name", on=True) in buttons(asked)
    assert [job_id for (job_id,) in await stored(world, "SELECT job_id FROM review")] != [None]
