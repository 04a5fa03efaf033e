"""The part of the tour that asks for reviews, reads, writes them and decides on a report."""

from bot.domain.reviews import LONGEST_SENTENCE, ReviewMark, ReviewPart
from tests.cogs.posts import add_member
from tests.phone.traveller import Tour

LONG_DRAFT = (
    "Hi Sarah, your oven glows on the old sign, and the new logo should keep exactly that warm light.\n\n"
    "Last spring I drew nine signs for bakeries; Miller's on Oak Street sold a third more bread in its first month.\n\n"
    "First I would sketch three marks by Tuesday, then we choose one together.\n"
) * 9
SENTENCE = "Begin with the result for the bakery instead of your years, because the first line is all that Sarah sees."


async def reviewing(asker: Tour, reader: Tour, manager: Tour) -> None:
    """Ask, read, write, answer, report, block and decide, with the longest texts that members can type."""
    world = asker.world
    await asker.type("review queue", "empty")
    for name in ("quin", "rosa", "sami", "tess", "uwe"):
        member = add_member(world, name)
        await member.slash(world.channel, "start", balance=40, plan="basic")
        await member.slash(world.channel, "profile skills", categories="web, design, writing")
        await member.slash(world.channel, "review ask", text=LONG_DRAFT[:5000])
    await asker.type("review ask", "form")
    await asker.type("review ask", "refused: job", text=LONG_DRAFT, job="nothing of the kind")
    asked = await asker.type("review ask", "asked", text=LONG_DRAFT, job="#1", hide_name=True)
    await asker.type("review ask", "again", text=LONG_DRAFT)
    await reader.type("review queue", "full")
    for _ in range(6):
        await _review(reader)
    reviewed = await asker.type("review queue", "reviewed")
    opened = await asker.press(reviewed, "Open the review")
    if opened is not None:
        await asker.press(opened, "Report")
        await asker.press(opened, "Block reader")
    whole = await asker.type("review queue", "all of it")
    await asker.press(whole, "Whose advice helped")
    managing = await manager.type("review queue", "managing")
    shown = await manager.press(managing, "Reported reviews")
    if shown is not None:
        await manager.press(shown, "Stop this reader")
    await manager.type("review queue", "stopped")
    await asker.press(asked, "Withdraw")


async def _review(reader: Tour) -> None:
    """Read the next draft, turn a page, and write its review."""
    waiting = await reader.type("review queue", "waiting")
    reading = await reader.press(waiting, "Read one")
    if reading is None:
        return
    await reader.press(reading, "Next")
    form = await reader.press(reading, "Write the review")
    marks = dict.fromkeys(ReviewPart, ReviewMark.MISSING)
    marked = await reader.fill(form, "marks", **marks)
    if marked is None:
        return
    form = await reader.press(marked, "One sentence each")
    await reader.fill(form, "review", **dict.fromkeys(ReviewPart, SENTENCE.ljust(LONGEST_SENTENCE, ".")))
