"""In a server of five and of five hundred nobody waits for ever, nobody reads outside a claim, and nothing is left."""

import random
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import pytest
import pytest_asyncio

from bot.clock import ManualClock
from bot.domain.reviews import CLAIM_MS, DRAFT_MS
from bot.domain.time.calendar import DAY_MS, HOUR_MS
from bot.store.engine.database import Database
from tests.services.reviews.village import Village
from tests.sizes import sized

ENDINGS = ("finishes", "finishes", "finishes", "returns", "stalls")


@pytest_asyncio.fixture
async def fast(db_path: Path) -> AsyncIterator[Database]:
    db = await Database.open(db_path, unsafe_fast=True)
    yield db
    await db.close()


async def turmoil(village: Village, hours: int) -> None:
    """Let everything happen at random in each hour, and check who sees what."""
    chance = village.random
    for _ in range(hours):
        village.clock.advance(hours=1)
        member = chance.choice(village.members)
        event = chance.random()
        if event < 0.5:
            await village.ask(member)
        elif event < 0.56:
            await village.withdraw(member)
        elif event < 0.6:
            await village.depart(member)
        elif event < 0.64:
            await village.erase(member)
        await village.visit(chance.choice(village.members), chance.choice(ENDINGS))
        for claim_id in chance.sample(sorted(village.claims.values()), min(2, len(village.claims))):
            await village.peep(chance.choice(village.members), claim_id)
        for member, claim_id in chance.sample(sorted(village.claims.items()), min(2, len(village.claims))):
            await village.peep(member, claim_id)
        await village.sweep()


async def coming_back(village: Village, hours: Sequence[int]) -> None:
    """Let those whose draft nobody read ask again, while a reader comes each hour and finishes."""
    for _ in hours:
        village.clock.advance(hours=1)
        await village.sweep()
        for member in list(village.since):
            await village.ask(member)
        for reader in village.random.sample(village.members, min(8, len(village.members))):
            if await village.visit(reader, "finishes"):
                break


@pytest.mark.parametrize("seed", range(sized(1, 3)))
async def test_five_members_at_random(fast: Database, clock: ManualClock, db_path: Path, seed: int) -> None:
    village = Village(fast, clock, db_path, 5, seed)
    await turmoil(village, 200)
    assert village.waits
    assert max(village.waits) < DRAFT_MS, "nobody's draft went unread for so long"
    assert await village.leftovers() == []
    clock.advance(days=8)
    await village.sweep()
    assert await village.rows("SELECT id FROM review_text") == []
    assert await village.leftovers() == []


async def test_whoever_never_reads_still_has_a_turn_among_four_who_do(
    fast: Database, clock: ManualClock, db_path: Path
) -> None:
    """One member only asks, and the other four ask as often as they may and read each other."""
    village = Village(fast, clock, db_path, 5, 7)
    greedy, *others = village.members
    waited: list[int] = []
    for _ in range(24 * 10):
        village.clock.advance(hours=1)
        for member in village.members:
            await village.ask(member)
        before = village.since.get(greedy, clock.now())
        await village.visit(random.Random(clock.now()).choice(others), "finishes")
        if greedy not in village.since:
            waited.append(clock.now() - before)
        await village.sweep()
    assert len(waited) > 4
    assert max(waited) <= DAY_MS + 6 * HOUR_MS, "a day, and then at most those who were overdue before"


async def test_five_hundred_members_who_all_ask(fast: Database, clock: ManualClock, db_path: Path) -> None:
    """More ask than can be read within a week: whose draft goes unread keeps the place, so that all are read."""
    village = Village(fast, clock, db_path, 500, 3)
    for member in village.members[:200]:
        await village.ask(member)
    await turmoil(village, 40)
    village.since = {member: at for member, at in village.since.items() if member in village.members[:200]}
    rest = len(village.since)
    assert rest > 24 * 7, "more than are read within the life of a draft"
    await coming_back(village, range(rest + 60))
    assert {
        member: at for member, at in village.since.items() if at < clock.now() - CLAIM_MS - rest * HOUR_MS
    } == {}
    assert await village.leftovers() == []
