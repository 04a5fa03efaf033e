"""What comes back when a job ends or a boost is outbid, where to, and why nothing does (facts 5.1, 13.6, 13.12)."""

from datetime import date

import pytest

from bot import errors
from bot.domain.ledger.entries import Kind
from bot.domain.proposals.proposals import BoostStatus, ProposalStatus
from bot.domain.proposals.returns import Reason
from bot.domain.time.calendar import day_start
from bot.services.ledger.add import Add
from bot.services.posting.lots_used import LotPart
from bot.store.engine.database import Tx
from bot.store.ledger import entries
from tests.services.desk import ANA, BEN, LINK, OTHER_GUILD, OTHER_LINK, Desk, in_dm, in_guild


def returns(tx: Tx) -> list[tuple[int, int | None, int | None]]:
    return tx.rows("SELECT amount, refers_to, proposal_id FROM entry WHERE kind = 'return' ORDER BY id")


async def state(desk: Desk, proposal: str = "#1") -> tuple[ProposalStatus, BoostStatus]:
    now = (await desk.proposals.show(in_guild(ANA), proposal)).state
    return now.status, now.boost_status


# ── closing ──────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("outcome", ["cancelled", "removed"])
async def test_a_job_that_ends_early_gives_back_the_boost_and_then_the_cost(desk: Desk, outcome: str) -> None:
    await desk.start()
    sent = await desk.send(connects=25, boost=28)
    closed = await desk.close(LINK, outcome)
    assert [(back.kind, back.amount) for back in closed.backs] == [(Kind.BOOST, 28), (Kind.SPEND, 25)]
    assert await desk.db.read(returns) == [(28, (sent.entry_id or 0) + 1, 1), (25, sent.entry_id, 1)]
    told = closed.proposals[0]
    assert (told.reason, told.cost_back, told.boost_back, told.boost_kept) == (Reason(outcome), 25, 28, 0)
    assert (closed.balance, closed.returned, closed.lapsed) == (100, 53, 0)
    assert await state(desk) == (ProposalStatus.CLOSED, BoostStatus.RETURNED)


@pytest.mark.parametrize("outcome", ["expired", "filled"])
async def test_otherwise_nothing_comes_back(desk: Desk, outcome: str) -> None:
    await desk.start()
    await desk.send(boost=5)
    closed = await desk.close(LINK, outcome)
    assert (closed.backs, closed.balance, closed.proposals[0].reason) == ((), 79, Reason(outcome))
    assert await state(desk) == (ProposalStatus.CLOSED, BoostStatus.KEPT)


@pytest.mark.parametrize(
    ("step", "back", "reason"),
    [
        ("withdrawn", 0, Reason.WITHDRAWN),
        ("viewed", 16, Reason.CANCELLED),
        ("interviewing", 16, Reason.CANCELLED),
    ],
)
async def test_what_had_happened_before_a_cancellation_counts(
    desk: Desk, step: str, back: int, reason: Reason
) -> None:
    await desk.start()
    await desk.send(boost=13)
    await desk.update(LINK, step)
    closed = await desk.close(LINK, "cancelled")
    assert (closed.returned, closed.proposals[0].reason) == (back, reason)
    assert closed.balance == 71 + back


async def test_a_job_with_ones_own_contract_is_not_cancelled(desk: Desk) -> None:
    await desk.start()
    await desk.send()
    await desk.update(LINK, "hired", value_cents=90_000)
    with pytest.raises(errors.HiredHere):
        await desk.close(LINK, "cancelled")
    assert (await desk.show(LINK)).outcome is None
    assert (await desk.close(LINK, "removed")).proposals[0].reason is Reason.HIRED_HERE
    assert (await desk.close(LINK, "filled")).proposals[0].status is ProposalStatus.HIRED


async def test_a_free_proposal_has_nothing_to_give_back(desk: Desk) -> None:
    await desk.start()
    await desk.send(connects=0, invited=True)
    closed = await desk.close(LINK, "cancelled")
    assert (closed.proposals[0].reason, closed.backs, closed.balance) == (Reason.WAS_FREE, (), 100)


async def test_closing_touches_the_closers_wallet_only(desk: Desk) -> None:
    for user_id in (ANA, BEN):
        await desk.start(user_id)
    await desk.log(link=LINK, share=True)
    for user_id in (ANA, BEN):
        await desk.send(who=in_guild(user_id))
    closed = await desk.close(LINK, "cancelled")
    assert [told.proposal_id for told in closed.proposals] == [1]
    assert (await desk.balance(), await desk.balance(in_guild(BEN))) == (100, 84)
    rows = (await desk.proposals.list(in_guild(BEN))).rows
    assert (rows[0].state.status, rows[0].job_outcome) == (ProposalStatus.SENT, "cancelled")
    assert (await desk.close(LINK, "cancelled", in_guild(BEN))).returned == 16


async def test_what_was_spent_on_the_job_by_hand_comes_back_as_well(desk: Desk) -> None:
    await desk.start()
    await desk.spend(10, purpose="other", job=LINK)
    await desk.spend(4, purpose="boost", job=LINK)
    await desk.spend(7, purpose="badge")
    closed = await desk.close(LINK, "cancelled")
    assert [(back.kind, back.amount, back.proposal_id) for back in closed.backs] == [
        (Kind.BOOST, 4, None),
        (Kind.SPEND, 10, None),
    ]
    assert closed.balance == 93
    await desk.undo()
    assert await desk.balance() == 79


async def test_the_same_post_on_another_board_is_one_job_to_its_applicant(desk: Desk) -> None:
    await desk.start()
    await desk.send(who=in_dm(ANA))
    await desk.send(who=in_guild(ANA, OTHER_GUILD), confirmed=True, connects=9)
    await desk.log(in_guild(BEN), link=LINK, share=True)
    closed = await desk.close("#2", "removed")
    assert (closed.job.id, closed.returned, closed.balance) == (1, 25, 100)
    assert (await desk.show("#1", in_dm(ANA))).outcome == "removed"
    await desk.undo()
    assert await desk.balance() == 75
    assert (await desk.show("#1", in_dm(ANA))).outcome is None


# ── again, differently, and not at all ───────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("again", ["cancelled", "removed"])
async def test_nothing_is_returned_twice(desk: Desk, again: str) -> None:
    await desk.start()
    await desk.send(boost=5)
    await desk.close(LINK, "cancelled")
    closed = await desk.close(LINK, again)
    assert (closed.returned, closed.taken_back, closed.balance) == (0, 0, 100)
    assert closed.proposals[0].reason is Reason.ALREADY_RETURNED


async def test_a_job_that_had_only_seemed_to_lapse_brings_all_back(desk: Desk) -> None:
    await desk.start()
    await desk.send(boost=5)
    assert (await desk.close(LINK, "expired")).balance == 79
    desk.clock.advance(days=40)
    closed = await desk.close(LINK, "cancelled")
    assert (closed.previous, closed.returned, closed.balance) == ("expired", 21, 100)
    assert await state(desk) == (ProposalStatus.CLOSED, BoostStatus.RETURNED)


async def test_a_cancellation_that_was_none_takes_the_connects_again(desk: Desk) -> None:
    await desk.start()
    await desk.send(boost=5)
    await desk.close(LINK, "cancelled")
    closed = await desk.close(LINK, "filled")
    assert (closed.taken_back, closed.returned, closed.balance) == (21, 0, 79)
    assert closed.proposals[0].reason is Reason.FILLED
    assert await state(desk) == (ProposalStatus.CLOSED, BoostStatus.KEPT)


async def test_what_came_back_and_was_spent_is_not_taken_again(desk: Desk) -> None:
    await desk.start(balance=16)
    await desk.send()
    await desk.close(LINK, "cancelled")
    spent = await desk.spend(10)
    with pytest.raises(errors.UndoBlocked) as refusal:
        await desk.close(LINK, "expired")
    assert spent.entry_id in refusal.value.blockers
    assert (await desk.show(LINK)).outcome == "cancelled"
    assert await desk.balance() == 6


async def test_one_undo_takes_a_closing_back_whole(desk: Desk) -> None:
    await desk.start()
    await desk.send(boost=28)
    await desk.update(LINK, "viewed", on=date(2026, 11, 24))
    before = await desk.proposals.show(in_guild(ANA), "#1")
    await desk.close(LINK, "cancelled")
    undone = await desk.undo()
    assert [entry.amount for entry in undone.entries] == [16]
    assert await desk.proposals.show(in_guild(ANA), "#1") == before
    view = await desk.show(LINK)
    assert (view.outcome, view.closed_at) == (None, None)
    assert (await desk.close(LINK, "cancelled")).returned == 16


async def test_a_closing_that_returned_nothing_is_taken_back_by_reopening(desk: Desk) -> None:
    await desk.start()
    await desk.send(boost=28)
    await desk.close(LINK, "filled")
    reopened = await desk.jobs.reopen(in_guild(ANA), LINK, desk.key())
    assert (reopened.outcome, reopened.taken_back, reopened.balance) == (None, 0, 56)
    assert await state(desk) == (ProposalStatus.SENT, BoostStatus.OPEN)
    await desk.close(LINK, "removed")
    assert (await desk.jobs.reopen(in_guild(ANA), LINK, desk.key())).taken_back == 44
    assert await state(desk) == (ProposalStatus.SENT, BoostStatus.OPEN)


async def test_undoing_one_of_two_returns_leaves_the_closing(desk: Desk) -> None:
    await desk.start()
    await desk.send(boost=28)
    closed = await desk.close(LINK, "cancelled")
    await desk.undo(closed.backs[1].entry_id)
    assert await desk.balance() == 84
    assert await state(desk) == (ProposalStatus.CLOSED, BoostStatus.RETURNED)
    assert (await desk.show(LINK)).outcome == "cancelled"
    assert (await desk.close(LINK, "cancelled")).returned == 16


async def test_a_closing_delivered_twice_returns_once(desk: Desk) -> None:
    await desk.start()
    await desk.send()
    first = await desk.jobs.close(in_guild(ANA), LINK, "cancelled", "interaction:77")
    assert await desk.jobs.close(in_guild(ANA), LINK, "cancelled", "interaction:77") == first
    assert await desk.balance() == 100


# ── where to ─────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_what_comes_back_goes_where_it_came_from_last_taken_first(desk: Desk) -> None:
    await desk.start(balance=10)
    await desk.ledger.add(in_guild(ANA), Add(60, "purchase"), desk.key())
    sent = await desk.send(connects=16)
    old, new = date(2027, 5, 24), date(2027, 11, 24)
    assert sent.cost_paid_by == (LotPart(1, 10, old), LotPart(2, 6, new))
    closed = await desk.close(LINK, "cancelled")
    assert closed.backs[0].parts == (LotPart(2, 6, new), LotPart(1, 10, old))


async def test_what_has_passed_its_day_is_gone_at_once_and_told(desk: Desk) -> None:
    await desk.start(balance=30, expiring_30d=10)
    await desk.send(connects=16)
    desk.clock.advance(days=60)
    closed = await desk.close(LINK, "cancelled")
    assert (closed.returned, closed.lapsed, closed.balance) == (16, 10, 20)
    view = await desk.proposals.show(in_guild(ANA), "#1")
    assert (view.backs[0].amount, view.backs[0].lapsed) == (16, 10)
    with pytest.raises(errors.NotUndoable):
        await desk.undo()


# ── boosts ───────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_outbid_unseen_brings_the_boost_back_and_leaves_the_cost(desk: Desk) -> None:
    await desk.start()
    await desk.send(connects=20, boost=13)
    updated = await desk.update(LINK, "outbid")
    assert (updated.returned, updated.reason, updated.balance) == (13, Reason.OUTBID, 80)
    assert (updated.cost_out, updated.boost_out) == (20, 0)
    assert await state(desk) == (ProposalStatus.SENT, BoostStatus.OUTBID)
    again = await desk.update(LINK, "outbid")
    assert (again.changed, again.returned, again.reason) == (False, 0, Reason.ALREADY_RETURNED)
    assert (await desk.close(LINK, "cancelled")).returned == 20


async def test_outbid_after_the_client_opened_brings_nothing_back(desk: Desk) -> None:
    await desk.start()
    await desk.send(connects=20, boost=13)
    await desk.update(LINK, "viewed")
    desk.clock.advance(days=1)
    updated = await desk.update(LINK, "outbid")
    assert (updated.returned, updated.reason, updated.boost_kept, updated.changed) == (
        0,
        Reason.KEPT_BOOST,
        13,
        False,
    )
    assert updated.balance == 67


async def test_outbid_on_a_day_before_the_client_opened_brings_it_back(desk: Desk) -> None:
    await desk.start()
    await desk.send(connects=20, boost=13, on=None)
    desk.clock.advance(days=3)
    await desk.update(LINK, "viewed")
    updated = await desk.update(LINK, "outbid", on=date(2026, 11, 25))
    assert (updated.returned, updated.balance) == (13, 80)
    back = await desk.db.read(lambda tx: entries.of_proposal(tx, 1)[-1])
    assert back.occurred_at == day_start(date(2026, 11, 26)) - 1


async def test_outbid_without_a_boost_is_refused(desk: Desk) -> None:
    await desk.start()
    await desk.send()
    with pytest.raises(errors.NoBoost):
        await desk.update(LINK, "outbid")


async def test_undoing_an_outbid_opens_the_boost_again_and_keeps_what_came_later(desk: Desk) -> None:
    await desk.start()
    await desk.send(connects=20, boost=13)
    outbid = await desk.update(LINK, "outbid")
    await desk.update(LINK, "declined")
    assert await state(desk) == (ProposalStatus.DECLINED, BoostStatus.OUTBID)
    await desk.undo(outbid.backs[0].entry_id)
    assert await state(desk) == (ProposalStatus.DECLINED, BoostStatus.KEPT)
    assert await desk.balance() == 67


async def test_the_view_tells_what_could_still_come_back(desk: Desk) -> None:
    await desk.start()
    await desk.send(connects=20, boost=13)

    async def could() -> tuple[int, Reason, int | None]:
        view = await desk.proposals.show(in_guild(ANA), LINK)
        return view.if_cancelled.total, view.if_cancelled.reason, view.if_outbid and view.if_outbid.total

    assert await could() == (33, Reason.CANCELLED, 13)
    await desk.update(LINK, "viewed")
    assert await could() == (20, Reason.CANCELLED, 0)
    await desk.close(LINK, "cancelled")
    assert await could() == (0, Reason.KEPT_BOOST, 0)


# ── by hand ──────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_return_added_by_hand_counts_against_what_is_out(desk: Desk) -> None:
    await desk.start()
    await desk.send(connects=16, boost=5)
    with pytest.raises(errors.TooMuchToReturn):
        await desk.ledger.add(in_guild(ANA), Add(22, "return", job=LINK), desk.key())
    await desk.ledger.add(in_guild(ANA), Add(11, "return", job=LINK), desk.key())
    assert [row[0] for row in await desk.db.read(returns)] == [5, 6]
    assert (await desk.close(LINK, "cancelled")).returned == 10
    with pytest.raises(errors.TooMuchToReturn):
        await desk.ledger.add(in_guild(ANA), Add(1, "return", job=LINK), desk.key())
    assert await desk.balance() == 100


async def test_a_boost_returned_by_hand_is_no_longer_open(desk: Desk) -> None:
    await desk.start()
    await desk.send(connects=16, boost=5)
    await desk.ledger.add(in_guild(ANA), Add(5, "return", job=LINK), desk.key())
    assert await state(desk) == (ProposalStatus.SENT, BoostStatus.RETURNED)
    await desk.undo()
    assert await state(desk) == (ProposalStatus.SENT, BoostStatus.OPEN)


async def test_a_return_for_a_job_that_nothing_is_known_of_is_a_lot_of_its_own(desk: Desk) -> None:
    await desk.start()
    added = await desk.ledger.add(in_guild(ANA), Add(6, "return", job=OTHER_LINK), desk.key())
    assert [part.expires_on for part in added.parts] == [date(2027, 11, 24)]
    assert added.balance == 106
