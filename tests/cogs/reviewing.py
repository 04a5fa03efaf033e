"""A draft, and the steps of its review, as members take them."""

from typing import Any

from simcord import InteractionResult, MemberActor

from bot.domain.reviews import ReviewPart
from tests.cogs.world import World, fill, press

DRAFT = "Hi Sarah,\n\nyour oven glows on the old sign. I drew nine bakery signs last year. zebracrossing?"
MARKER = "zebracrossing"
MARKS = dict(zip(ReviewPart, ("weak", "fine", "missing", "strong", "fine"), strict=True))
SENTENCES = {part: f"Sentence about the {part}." for part in ReviewPart}


async def ask(world: World, member: MemberActor, **more: Any) -> InteractionResult:
    return await member.slash(world.channel, "review ask", text=more.pop("text", DRAFT), **more)


async def queue(world: World, member: MemberActor) -> InteractionResult:
    return await member.slash(world.channel, "review queue")


async def read(world: World, member: MemberActor) -> InteractionResult:
    return await press(member, await queue(world, member), "Read one")


async def review(member: MemberActor, reading: InteractionResult) -> InteractionResult:
    """Write a whole review by the two forms, on the card of the draft; return the last answer."""
    marked = await fill(member, await press(member, reading, "Write the review"), **MARKS)
    return await fill(member, await press(member, marked, "One sentence each"), **SENTENCES)


async def stored(world: World, sql: str) -> list[tuple[Any, ...]]:
    return await world.db.read(lambda tx: tx.rows(sql))
