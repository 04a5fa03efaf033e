"""What a tally teaches: shared coefficients and odds that came true, of at least five people, once, and shown with it."""

import pytest

from bot.domain.advice.model import Shared
from bot.services.advice import context
from bot.store.community import slopes
from tests.services.community.crowd import Crowd
from tests.services.desk import ANA, Desk, in_guild

FIVE = range(11, 16)


@pytest.fixture
def crowd(desk: Desk) -> Crowd:
    return Crowd(desk)


async def shared(crowd: Crowd) -> Shared | None:
    return await crowd.desk.db.read(context.shared)


async def lived(crowd: Crowd, people: range, sent: int = 4) -> None:
    """Let people take part who have each sent some proposals; the first of each was hired."""
    for user_id in people:
        first, *_ = [await crowd.send(user_id) for _ in range(sent)]
        await crowd.step(first, "hired")
        await crowd.take_part(user_id)


async def test_five_people_teach_once_their_proposals_are_ripe(crowd: Crowd) -> None:
    await lived(crowd, FIVE)
    await crowd.pass_days(1)
    assert await shared(crowd) is None
    await crowd.pass_days(31)
    taught = await shared(crowd)
    assert taught is not None
    assert taught.people == 5
    figures = (await crowd.community.figures(in_guild(ANA), "all")).tallied
    assert figures is not None
    assert sum(band.sent for band in figures.said) == 20
    assert sum(band.hired for band in figures.said) == 5
    assert all(band.people >= 5 for band in figures.said)


async def test_nobody_is_taught_by_a_tally_that_too_few_still_take_part_in(crowd: Crowd) -> None:
    await lived(crowd, FIVE)
    await crowd.pass_days(32)
    await crowd.pass_days(1)
    assert await shared(crowd) is not None
    await crowd.take_part(ANA, on=False)
    assert await shared(crowd) is None


async def test_a_tally_that_lost_a_member_before_it_taught_teaches_nothing(crowd: Crowd) -> None:
    await lived(crowd, FIVE)
    await crowd.pass_days(1)
    await crowd.forget(12)
    await crowd.pass_days(32)
    assert await shared(crowd) is None
    [row] = await crowd.desk.db.read(lambda tx: tx.rows("SELECT people, outcomes, model FROM tally_slopes"))
    assert row == (0, 0, "")


async def test_what_is_taught_never_changes(crowd: Crowd) -> None:
    await lived(crowd, FIVE)
    await crowd.pass_days(32)
    await crowd.pass_days(1)
    before = await crowd.desk.db.read(slopes.newest)
    proposal = next(iter(crowd.owners))
    await crowd.step(proposal, "no answer")
    await crowd.pass_days(5)
    assert await crowd.desk.db.read(slopes.newest) == before
    assert len(before) == 1
