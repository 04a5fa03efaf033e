"""Proposals: sent, followed, traced to the lots that paid, and taken back."""

import asyncio
from datetime import date
from typing import Any

import pytest

from bot import errors
from bot.domain.ledger.entries import Kind
from bot.domain.ledger.rules import Plan
from bot.domain.proposals.proposals import BoostStatus, ProposalStatus, Step
from bot.domain.time.calendar import day_end
from bot.services.ledger.add import Add
from bot.services.posting.lots_used import LotPart
from bot.services.proposals.send import SendProposal
from bot.services.proposals.update import UpdateProposal
from bot.store.engine.database import Tx
from tests.services.desk import ANA, BEN, LINK, OTHER_GUILD, OTHER_LINK, Desk, in_dm, in_guild


def counts(tx: Tx) -> tuple[int, int, int, int]:
    row = tx.row(
        "SELECT (SELECT COUNT(*) FROM job), (SELECT COUNT(*) FROM proposal), (SELECT COUNT(*) FROM proposal_event),"
        " (SELECT COUNT(*) FROM entry)"
    )
    return row or (0, 0, 0, 0)


# ── sending ──────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_one_command_logs_records_and_spends(desk: Desk) -> None:
    await desk.start()
    sent = await desk.send(connects=16, boost=5, note="with the bakery portfolio")
    assert (sent.new_job, sent.cost, sent.boost, sent.balance, sent.corrected) == (True, 16, 5, 79, 0)
    assert sent.cost_paid_by == (LotPart(1, 16, date(2027, 5, 24)),)
    assert sent.boost_paid_by == (LotPart(1, 5, date(2027, 5, 24)),)
    assert sent.posted_at is not None
    view = await desk.proposals.show(in_guild(ANA), LINK)
    assert (view.note, view.state.status, view.state.boost_status) == (
        "with the bakery portfolio",
        ProposalStatus.SENT,
        BoostStatus.OPEN,
    )
    assert (await desk.show(LINK)).facts.connects == 16
    assert not (await desk.send(OTHER_LINK, 1)).unusual


async def test_a_refused_proposal_leaves_nothing_behind(desk: Desk) -> None:
    await desk.start(balance=10)
    before = await desk.db.read(counts)
    for ask, refusal in (
        (SendProposal(LINK, 11), errors.NotEnough),
        (SendProposal(LINK, -1), errors.BadAmount),
        (SendProposal(LINK, 10**9), errors.BadAmount),
        (SendProposal(LINK, 1, boost=-1), errors.BadAmount),
        (SendProposal(LINK, 1, note="x" * 2000), errors.TooLong),
        (SendProposal(LINK, 1, on=date(2026, 11, 26)), errors.DayOutOfRange),
        (SendProposal(LINK, 1, on=date(2014, 1, 1)), errors.DayOutOfRange),
        (SendProposal("no such job", 1), errors.UnknownJob),
        (SendProposal("💸" * 500, 1), errors.UnknownJob),
    ):
        with pytest.raises(refusal):
            await desk.proposals.send(in_guild(ANA), ask, desk.key())
    assert await desk.db.read(counts) == before


async def test_nothing_is_sent_without_a_wallet(desk: Desk) -> None:
    for work in (
        desk.send(),
        desk.update("#1", "viewed"),
        desk.proposals.show(in_guild(ANA), "#1"),
        desk.proposals.list(in_guild(ANA)),
    ):
        with pytest.raises(errors.NotStarted):
            await work
    assert await desk.proposals.complete(in_guild(ANA), "") == ()
    assert await desk.db.read(counts) == (0, 0, 0, 0)


async def test_an_invitation_may_cost_nothing(desk: Desk) -> None:
    await desk.start()
    sent = await desk.send(connects=0, invited=True)
    assert (sent.entry_id, sent.balance, sent.cost_paid_by, sent.invited) == (None, 100, (), True)
    retracted = await desk.proposals.retract(in_guild(ANA), f"#{sent.proposal_id}", desk.key())
    assert (retracted.entries, retracted.balance) == ((), 100)
    assert (await desk.proposals.list(in_guild(ANA))).total == 0
    with pytest.raises(errors.UnknownProposal):
        await desk.proposals.retract(in_guild(ANA), f"#{sent.proposal_id}", desk.key())


async def test_the_boost_is_covered_by_what_the_cost_leaves(desk: Desk) -> None:
    await desk.start(balance=20, plan=Plan.PLUS, next_refill=date(2026, 12, 1))
    with pytest.raises(errors.NotEnough) as refusal:
        await desk.send(connects=16, boost=5)
    short = refusal.value
    assert (short.needed, short.available, short.missing) == (21, 20, 1)
    assert (short.next_refill_on, short.next_refill_amount) == (date(2026, 12, 1), 100)
    with pytest.raises(errors.NotEnough) as refusal:
        await desk.send(connects=30, boost=30)
    assert (refusal.value.needed, refusal.value.available, refusal.value.missing) == (60, 20, 40)
    assert (await desk.send(connects=16, boost=4)).balance == 0


async def test_logging_it_anyway_corrects_by_the_difference_and_undo_takes_all(desk: Desk) -> None:
    await desk.start(balance=20)
    sent = await desk.send(connects=16, boost=10, cover=True)
    assert (sent.corrected, sent.balance) == (6, 0)
    undone = await desk.undo()
    assert sorted(entry.kind for entry in undone.entries) == [Kind.BOOST, Kind.CORRECTION, Kind.SPEND]
    assert undone.balance == 20


async def test_a_second_proposal_has_to_be_meant(desk: Desk) -> None:
    await desk.start()
    first = await desk.send()
    for who in (in_guild(ANA), in_guild(ANA, OTHER_GUILD), in_dm(ANA)):
        with pytest.raises(errors.DuplicateProposal) as refusal:
            await desk.send(who=who)
        assert (refusal.value.proposal_id, refusal.value.sent_at) == (first.proposal_id, first.sent_at)
    assert (await desk.send(confirmed=True)).balance == 68
    await desk.start(BEN)
    assert (await desk.send(who=in_guild(BEN))).applied == 0
    await desk.log(link=LINK, share=True)
    assert (await desk.send(who=in_guild(BEN), confirmed=True)).applied == 1


@pytest.mark.parametrize(("step", "is_free"), [("withdrawn", True), ("declined", True), ("hired", False)])
async def test_after_an_end_another_may_be_sent(desk: Desk, step: str, is_free: bool) -> None:
    await desk.start()
    await desk.send()
    await desk.update(LINK, step)
    if is_free:
        assert (await desk.send()).proposal_id == 2
    else:
        with pytest.raises(errors.DuplicateProposal):
            await desk.send()


async def test_a_day_in_the_past_is_its_end(desk: Desk) -> None:
    await desk.start()
    desk.clock.advance(days=5)
    sent = await desk.send(on=date(2026, 11, 25))
    assert sent.sent_at == day_end(date(2026, 11, 25))
    assert await desk.balance(at=date(2026, 11, 24)) == 100
    assert await desk.balance(at=date(2026, 11, 25)) == 84


async def test_a_day_before_the_start_leaves_the_balance_as_it_is(desk: Desk) -> None:
    await desk.start()
    sent = await desk.send(on=date(2026, 11, 23))
    assert sent.sent_at == day_end(date(2026, 11, 23))
    assert await desk.balance() == 100


async def test_the_answer_warns_of_a_high_price_and_a_closed_job(desk: Desk) -> None:
    await desk.start()
    await desk.log(link=LINK)
    await desk.close(LINK, "filled")
    with pytest.raises(errors.HeldBack):
        await desk.send(connects=41, unguarded=False)
    sent = await desk.send(connects=41)
    assert (sent.unusual, sent.job_outcome, sent.new_job) == (True, "filled", False)


async def test_a_proposal_delivered_twice_is_sent_once(desk: Desk) -> None:
    await desk.start()
    ask = SendProposal(LINK, 16, boost=4)
    first = await desk.proposals.send(in_guild(ANA), ask, "interaction:9")
    assert await desk.proposals.send(in_guild(ANA), ask, "interaction:9") == first
    both = [
        desk.proposals.send(in_guild(ANA), SendProposal(OTHER_LINK, 3), "interaction:8") for _ in range(8)
    ]
    assert len({sent.proposal_id for sent in await asyncio.gather(*both)}) == 1
    assert await desk.balance() == 77


# ── following ────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_steps_go_forward_and_back_only_when_meant(desk: Desk) -> None:
    await desk.start()
    await desk.send()
    offered = await desk.update("#1", "offer", value_cents=50_000)
    assert (offered.before.status, offered.after.status, offered.changed) == ("sent", "offer", True)
    with pytest.raises(errors.StepBack):
        await desk.update("#1", "viewed")
    assert (await desk.update("#1", "offer")).changed is False
    assert (await desk.update("#1", "offer", value_cents=60_000)).after.value_cents == 60_000
    assert (await desk.update("#1", "viewed", confirmed=True)).after.status is ProposalStatus.VIEWED
    steps = (await desk.proposals.show(in_guild(ANA), "#1")).steps
    assert [step.what for step in steps] == [Step.SENT, Step.OFFER, Step.OFFER, Step.VIEWED]


@pytest.mark.parametrize(
    ("ask", "refusal"),
    [
        (UpdateProposal("#1", "closed"), errors.BadChoice),
        (UpdateProposal("#1", "void"), errors.BadChoice),
        (UpdateProposal("#1", "👀"), errors.BadChoice),
        (UpdateProposal("#1", "hired", value_cents=-1), errors.BadMoney),
        (UpdateProposal("#1", "hired", value_cents=10**15), errors.BadMoney),
        (UpdateProposal("#1", "viewed", on=date(2026, 11, 23)), errors.DayOutOfRange),
        (UpdateProposal("#1", "viewed", on=date(2026, 11, 26)), errors.DayOutOfRange),
        (UpdateProposal("#2", "viewed"), errors.UnknownProposal),
        (UpdateProposal("#" + "9" * 40, "viewed"), errors.UnknownProposal),
        (UpdateProposal("<@11> " * 300, "viewed"), errors.UnknownProposal),
        (UpdateProposal(OTHER_LINK, "viewed"), errors.UnknownProposal),
        (UpdateProposal("", "viewed"), errors.UnknownProposal),
    ],
)
async def test_a_refused_update_changes_nothing(
    desk: Desk, ask: UpdateProposal, refusal: type[errors.DomainError]
) -> None:
    await desk.start()
    await desk.send()
    before = await desk.proposals.show(in_guild(ANA), "#1")
    with pytest.raises(refusal):
        await desk.proposals.update(in_guild(ANA), ask, desk.key())
    assert await desk.proposals.show(in_guild(ANA), "#1") == before


async def test_a_proposal_is_found_by_its_id_its_jobs_id_link_or_title(desk: Desk) -> None:
    await desk.start()
    await desk.log(title="Something else")
    await desk.send(connects=3)
    await desk.update("#1", "withdrawn")
    await desk.send(connects=4)
    for text in ("#2", "2", LINK, "logo for a bakery", "logo bakery"):
        assert (await desk.proposals.show(in_dm(ANA), text)).id == 2
    assert (await desk.proposals.show(in_guild(ANA), "#1")).state.cost == 3
    await desk.update("#2", "declined")
    await desk.send(OTHER_LINK, 5)
    assert (await desk.proposals.show(in_guild(ANA), LINK)).id == 2


async def test_proposals_are_their_senders_alone(desk: Desk) -> None:
    await desk.start(ANA)
    await desk.start(BEN)
    await desk.send(note="secret")
    await desk.log(link=LINK, share=True)
    for text in ("#1", LINK, "logo for a bakery"):
        for work in (
            desk.proposals.show(in_guild(BEN), text),
            desk.update(text, "viewed", in_guild(BEN)),
            desk.proposals.retract(in_guild(BEN), text, desk.key()),
        ):
            with pytest.raises(errors.UnknownProposal):
                await work
    assert (await desk.proposals.list(in_guild(BEN))).rows == ()
    assert await desk.proposals.complete(in_guild(BEN), "") == ()


async def test_the_list_filters_and_pages(desk: Desk) -> None:
    await desk.start(balance=500)
    for number in range(10):
        await desk.log(title=f"Job number {number}")
        await desk.send(f"Job number {number}", 2, boost=1)
        desk.clock.advance(days=1)
    await desk.update("#1", "hired")
    await desk.update("#2", "outbid")

    async def ids(**wanted: Any) -> list[int]:
        return [row.id for row in (await desk.proposals.list(in_guild(ANA), **wanted)).rows]

    assert await ids() == [10, 9, 8, 7, 6]
    assert await ids(page=1) == [5, 4, 3, 2, 1]
    assert await ids(page=50) == [5, 4, 3, 2, 1]
    assert await ids(status="hired") == [1]
    assert await ids(status="outbid") == [2]
    assert await ids(status="live", page=1) == [5, 4, 3, 2]
    assert await ids(since=date(2026, 12, 2)) == [10, 9]
    page = await desk.proposals.list(in_guild(ANA), status="outbid")
    assert (page.rows[0].out, page.balance, page.total) == (2, 471, 1)
    with pytest.raises(errors.BadChoice):
        await ids(status="void")
    choices = await desk.proposals.complete(in_guild(ANA), "")
    assert [choice.value for choice in choices][-1] == "#1"
    assert next(choice.value for choice in await desk.proposals.complete(in_guild(ANA), "number 4")) == "#5"


# ── tracing ──────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_proposal_names_its_lots_and_a_lot_its_proposals(desk: Desk) -> None:
    await desk.start(balance=10)
    await desk.ledger.add(in_guild(ANA), Add(60, "purchase"), desk.key())
    await desk.send(connects=16, boost=4)
    view = await desk.proposals.show(in_guild(ANA), "#1")
    old, new = date(2027, 5, 24), date(2027, 11, 24)
    assert view.paid_cost == (LotPart(1, 10, old), LotPart(2, 6, new))
    assert view.paid_boost == (LotPart(2, 4, new),)
    uses = (await desk.ledger.lot(in_guild(ANA), 2)).uses
    assert [(row.kind, row.proposal_id, row.job, used) for row, used in uses] == [
        (Kind.SPEND, 1, "Logo for a bakery", 6),
        (Kind.BOOST, 1, "Logo for a bakery", 4),
    ]


async def test_lots_follow_when_an_earlier_spend_is_logged_late(desk: Desk) -> None:
    await desk.start(balance=10)
    await desk.ledger.add(in_guild(ANA), Add(60, "purchase"), desk.key())
    desk.clock.advance(days=2)
    await desk.send(connects=16)
    await desk.spend(10, on=date(2026, 11, 25))
    assert (await desk.proposals.show(in_guild(ANA), "#1")).paid_cost == (LotPart(2, 16, date(2027, 11, 24)),)


# ── taking back ──────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_undoing_the_cost_means_it_was_never_sent(desk: Desk) -> None:
    await desk.start()
    sent = await desk.send(boost=5)
    undone = await desk.undo(sent.entry_id)
    assert ([entry.amount for entry in undone.entries], undone.balance) == ([-16, -5], 100)
    with pytest.raises(errors.UnknownProposal):
        await desk.proposals.show(in_guild(ANA), "#1")
    assert (await desk.send()).proposal_id == 2


async def test_undoing_the_boost_leaves_the_proposal(desk: Desk) -> None:
    await desk.start()
    sent = await desk.send(boost=5)
    await desk.undo((sent.entry_id or 0) + 1)
    view = await desk.proposals.show(in_guild(ANA), "#1")
    assert (view.state.boost, view.state.boost_status, view.boost_out, view.cost_out) == (0, "none", 0, 16)
    with pytest.raises(errors.NoBoost):
        await desk.update("#1", "outbid")


async def test_a_free_proposal_with_a_boost_goes_with_it(desk: Desk) -> None:
    await desk.start()
    await desk.send(connects=0, boost=5, invited=True)
    await desk.undo()
    assert (await desk.proposals.list(in_guild(ANA))).total == 0


async def test_a_spend_of_which_something_came_back_is_not_undone(desk: Desk) -> None:
    await desk.start()
    sent = await desk.send(boost=5)
    closed = await desk.close(LINK, "cancelled")
    with pytest.raises(errors.UndoBlocked) as refusal:
        await desk.undo(sent.entry_id)
    assert set(refusal.value.blockers) <= {back.entry_id for back in closed.backs}
    retracted = await desk.proposals.retract(in_guild(ANA), "#1", desk.key())
    assert ([entry.amount for entry in retracted.entries], retracted.balance) == ([-16, -5, 5, 16], 100)
    assert (await desk.show(LINK)).outcome is None
