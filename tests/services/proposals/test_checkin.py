"""/proposal checkin: silent proposals, ten on a page, saved together and taken back together."""

from collections.abc import Sequence

import pytest

from bot import errors
from bot.domain.proposals.checkin import CHECKIN_STEPS, Pick, rest_unanswered
from bot.domain.proposals.proposals import ProposalStatus, Step
from bot.services.proposals import CheckinPage
from bot.store.engine.database import Tx
from tests.services.desk import ANA, BEN, Desk, in_guild, refusal_of

LINK = "https://www.upwork.com/jobs/~02200716366442940{:04d}"
WHO = in_guild(ANA)


async def send(desk: Desk, count: int, *, boost: int = 0) -> list[int]:
    """Send proposals, the first one first, and return their ids."""
    sent = [await desk.send(LINK.format(number), 8, boost=boost) for number in range(count)]
    return [each.proposal_id for each in sent]


async def statuses(desk: Desk) -> list[str]:
    rows = await desk.db.read(lambda tx: tx.rows("SELECT status FROM proposal ORDER BY id"))
    return [str(status) for (status,) in rows]


def proposal_rows(tx: Tx) -> list[tuple[object, ...]]:
    return list(tx.rows("SELECT * FROM proposal ORDER BY id"))


def nothing_picked(page: CheckinPage) -> Sequence[Pick]:
    return [row.pick for row in page.rows]


async def test_thirty_are_told_on_three_pages(desk: Desk) -> None:
    await desk.start(balance=500)
    ids = await send(desk, 30)
    page = await desk.proposals.checkin(WHO)
    assert (page.silent, page.sent, page.told) == (30, 30, 0)
    for number in range(3):
        assert [row.proposal_id for row in page.rows] == ids[10 * number : 10 * number + 10]
        result = await desk.proposals.save_checkin(WHO, rest_unanswered(nothing_picked(page)), desk.key())
        assert (result.saved.count, result.saved.passed) == (10, 0)
        page = result.page
    assert (page.rows, page.silent, page.sent, page.told) == ((), 0, 30, 30)
    assert set(await statuses(desk)) == {"no_answer"}
    await desk.check()


async def test_each_pick_is_recorded_and_all_are_taken_back_together(desk: Desk) -> None:
    await desk.start(balance=500)
    ids = await send(desk, 8, boost=2)
    before = await desk.db.read(proposal_rows)
    picks = [Pick(id_, step) for id_, step in zip(ids, [*CHECKIN_STEPS, None], strict=True)]
    result = await desk.proposals.save_checkin(WHO, picks, desk.key())
    assert result.saved.count == 7
    assert await statuses(desk) == [
        "no_answer",
        "viewed",
        "interviewing",
        "offer",
        "hired",
        "declined",
        "closed",
        "sent",
    ]
    await desk.check()
    writes = await desk.db.read(lambda tx: tx.rows("SELECT purpose FROM write WHERE purpose = 'checkin'"))
    assert len(writes) == 1
    undone = await desk.proposals.undo_checkin(WHO, result.saved.write_id)
    assert undone.count == 7
    assert await desk.db.read(proposal_rows) == before
    assert await desk.proposals.undo_checkin(WHO, result.saved.write_id) == undone
    await desk.check()


async def test_what_was_left_open_comes_again_and_what_was_viewed_after_a_week(desk: Desk) -> None:
    await desk.start(balance=500)
    ids = await send(desk, 2)
    result = await desk.proposals.save_checkin(
        WHO, [Pick(ids[0], Step.VIEWED), Pick(ids[1], None)], desk.key()
    )
    assert (result.page.rows, result.page.silent) == ((), 1)
    assert [row.proposal_id for row in (await desk.proposals.checkin(WHO)).rows] == [ids[1]]
    desk.clock.advance(days=7)
    assert [row.proposal_id for row in (await desk.proposals.checkin(WHO)).rows] == ids
    result = await desk.proposals.save_checkin(WHO, [Pick(ids[0], Step.NO_ANSWER)], desk.key())
    assert await statuses(desk) == ["no_answer", "sent"]


async def test_a_page_keeps_what_was_picked_and_drops_what_was_told_meanwhile(desk: Desk) -> None:
    await desk.start(balance=500)
    ids = await send(desk, 3)
    picks = [Pick(id_, Step.VIEWED if id_ == ids[1] else None) for id_ in ids]
    page = await desk.proposals.checkin_picked(WHO, picks)
    assert [(row.proposal_id, row.step) for row in page.rows] == list(picks)
    await desk.update(f"#{ids[1]}", "hired")
    page = await desk.proposals.checkin_picked(WHO, picks)
    assert [row.proposal_id for row in page.rows] == [ids[0], ids[2]]
    result = await desk.proposals.save_checkin(WHO, rest_unanswered(picks), desk.key())
    assert (result.saved.count, result.saved.passed) == (2, 1)
    assert await statuses(desk) == ["no_answer", "hired", "no_answer"]


async def test_a_page_that_is_saved_twice_is_saved_once(desk: Desk) -> None:
    await desk.start(balance=500)
    picks = rest_unanswered([Pick(id_, None) for id_ in await send(desk, 2)])
    first = await desk.proposals.save_checkin(WHO, picks, "interaction:twice")
    await desk.update("#1", "interviewing")
    assert (await desk.proposals.save_checkin(WHO, picks, "interaction:twice")).saved == first.saved
    assert await statuses(desk) == ["interviewing", "no_answer"]


async def test_a_later_step_stays_when_the_check_in_is_taken_back(desk: Desk) -> None:
    await desk.start(balance=500)
    [id_] = await send(desk, 1)
    result = await desk.proposals.save_checkin(WHO, [Pick(id_, Step.VIEWED)], desk.key())
    await desk.update(f"#{id_}", "interviewing")
    await desk.proposals.undo_checkin(WHO, result.saved.write_id)
    assert await statuses(desk) == ["interviewing"]
    await desk.check()


async def test_nobody_tells_outcomes_of_others_nor_takes_back_another_write(desk: Desk) -> None:
    await desk.start(balance=500)
    await desk.start(BEN, balance=500)
    [id_] = await send(desk, 1)
    other = in_guild(BEN)
    assert (await desk.proposals.checkin_picked(other, [Pick(id_, None)])).rows == ()
    result = await desk.proposals.save_checkin(other, [Pick(id_, Step.HIRED)], desk.key())
    assert (result.saved.count, result.saved.passed) == (0, 1)
    saved = (await desk.proposals.save_checkin(WHO, [Pick(id_, Step.HIRED)], desk.key())).saved
    await refusal_of(desk, errors.NothingToUndo, desk.proposals.undo_checkin(other, saved.write_id))
    [(send_id,)] = await desk.db.read(
        lambda tx: tx.rows("SELECT id FROM write WHERE user_id = ? AND purpose = 'send'", (ANA,))
    )
    await refusal_of(desk, errors.NothingToUndo, desk.proposals.undo_checkin(WHO, int(send_id)))
    assert await statuses(desk) == [ProposalStatus.HIRED]


async def test_without_a_wallet_it_says_so(desk: Desk) -> None:
    with pytest.raises(errors.NotStarted):
        await desk.proposals.checkin(WHO)


async def test_a_post_that_is_gone_may_still_return_connects(desk: Desk) -> None:
    await desk.start(balance=500)
    [id_] = await send(desk, 1)
    await desk.proposals.save_checkin(WHO, [Pick(id_, Step.GONE)], desk.key())
    page = await desk.proposals.list(WHO, status="returns")
    assert [row.id for row in page.rows] == [id_]
    closed = await desk.close(LINK.format(0), "cancelled")
    assert closed.backs[0].amount == 8
    await desk.check()
