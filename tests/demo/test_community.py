"""The demo's community is what a newcomer is promised: people, plans, six months, and everything that can happen."""

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.clock import ManualClock
from bot.demo.seed import Town
from bot.demo.visitor import LATER, LATEST, SOON
from bot.domain.jobs.jobs import JobOutcome
from bot.domain.ledger.entries import Kind
from bot.domain.ledger.rules import Plan
from bot.domain.proposals.proposals import BoostStatus, ProposalStatus
from bot.domain.time.calendar import DAY_MS, MINUTE_MS, day_of
from bot.services import Services
from bot.services.community.figures import Board, Participation
from bot.services.ledger.statements import StatementRow
from bot.store.engine.database import Database
from tests.conftest import STARTED_AT
from tests.demo.conftest import HANDLES, Community, live
from tests.sizes import sized

END_OF_A_LEAP_DAY = int(datetime(2028, 2, 29, 23, 59, 59, tzinfo=UTC).timestamp()) * 1000
START_OF_A_MONTH = int(datetime(2027, 3, 1, tzinfo=UTC).timestamp()) * 1000


async def statement(community: Community) -> tuple[StatementRow, ...]:
    return (await community.services.ledger.export(community.who())).rows


async def test_nine_members_live_on_different_plans(community: Community) -> None:
    views = [await community.services.members.profile(community.who(handle)) for handle in HANDLES]
    assert len(views) == 9
    assert {view.plan for view in views} == {Plan.BASIC, Plan.PLUS, Plan.AGENCY_PLUS}
    assert {view.reminders.place.value for view in views} == {"dm", "channel", "both"}
    assert len({view.reminders.zone for view in views}) == 9
    assert all(view.balance >= 0 for view in views)


async def test_the_visitors_statement_spans_six_months_and_has_everything(community: Community) -> None:
    rows = await statement(community)
    started_on, today = day_of(rows[1].at), day_of(community.now)
    assert timedelta(days=173) <= today - started_on <= timedelta(days=189)
    assert day_of(rows[-1].at) == today
    months = {(day_of(row.at).year, day_of(row.at).month) for row in rows}
    assert {(2026, month) for month in range(6, 12)} <= months
    assert {row.kind for row in rows} == set(Kind) - {Kind.FORFEIT}
    assert {row.status for row in rows} == {
        "recorded",
        "estimated",
        "flagged",
        "expected",
        "confirmed",
        "corrected",
        "reversed",
    }


async def test_every_state_of_a_proposal_and_of_a_boost_is_there(community: Community) -> None:
    states = [row.state for handle in HANDLES for row in await community.proposals(handle)]
    shown = set(ProposalStatus) - {ProposalStatus.VOID}
    assert {state.status for state in states} == shown
    assert {state.boost_status for state in states} == set(BoostStatus)
    own = [row.state for row in await community.proposals("you")]
    assert {state.boost_status for state in own} == set(BoostStatus)
    assert any(state.status is ProposalStatus.OFFER and state.value_cents == 125_000 for state in own)


async def test_proposals_and_boosts_have_come_back_for_every_reason(community: Community) -> None:
    came: set[tuple[Kind, str]] = set()
    for row in await community.proposals("you"):
        view = await community.services.proposals.show(community.who(), str(row.id))
        why = view.job_outcome if view.state.boost_status is not BoostStatus.OUTBID else "outbid"
        came |= {(back.kind, str(why)) for back in view.backs}
    assert came >= {
        (Kind.SPEND, JobOutcome.CANCELLED),
        (Kind.SPEND, JobOutcome.REMOVED),
        (Kind.BOOST, JobOutcome.REMOVED),
        (Kind.BOOST, "outbid"),
    }


async def test_connects_are_about_to_expire_and_a_refill_waits(community: Community) -> None:
    view = await community.services.ledger.balance(community.who())
    today = day_of(community.now)
    assert [group.on - today for group in view.expiring[:3]] == [
        timedelta(days=days) for days in (SOON, LATER, LATEST)
    ]
    assert [(refill.amount, day_of(refill.occurred_at)) for refill in view.unconfirmed] == [
        (100, today - timedelta(days=1))
    ]
    assert (view.plan, view.next_refill_amount) == (Plan.PLUS, 100)


async def test_the_history_has_a_slip_that_was_undone_and_a_refill_that_was_corrected(
    community: Community,
) -> None:
    rows = await statement(community)
    [slip] = [row for row in rows if row.note == "Meant 16"]
    assert (slip.amount, slip.status) == (-61, "reversed")
    [undo] = [row for row in rows if row.refers_to == slip.entry_id]
    assert (undo.kind, undo.amount, undo.at - slip.at) == (Kind.REVERSAL, 61, 90_000)
    [corrected] = [row for row in rows if row.status == "corrected"]
    [correction] = [row for row in rows if row.refers_to == corrected.entry_id]
    assert (corrected.kind, correction.kind, correction.amount) == (Kind.REFILL, Kind.CORRECTION, -3)


async def test_the_board_has_fresh_posts_and_one_that_several_applied_to(community: Community) -> None:
    board = await community.board()
    ages = [(community.now - row.posted_at) // MINUTE_MS for row in board if row.posted_at is not None]
    assert ages[:2] == [4, 50]
    assert len(ages) == len(board)  # each post says its age by its link alone
    assert {row.shared_by for row in board} >= {
        community.place.users[handle] for handle in ("mira", "sam", "lena")
    }
    assert any(row.applied >= 3 and row.own is None for row in board)


async def test_two_drafts_wait_for_a_reader(community: Community) -> None:
    view = await community.services.reviews.queue(community.who(), is_manager=False)
    assert view.count == 2
    assert min(draft.words for draft in view.waiting) > 40


async def test_there_are_figures_and_boards_and_the_visitor_can_still_join_in(community: Community) -> None:
    services, you = community.services, community.who()
    view = await services.community.figures(you, "all")
    assert (view.people, view.own) == (8, Participation())
    assert view.tallied is not None
    assert view.tallied.typical.sent >= 2
    for board in Board:
        found = await services.community.board(you, board, "12 months")
        assert (len(found.places) >= 5, found.mine) == (True, None)


async def test_nothing_of_it_differs_from_its_replay(community: Community) -> None:
    assert await community.services.ledger.verify() == []


def dump(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    with closing(sqlite3.connect(path)) as raw:
        names = [name for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: raw.execute(f"SELECT * FROM {name}").fetchall() for name in names}


async def test_the_same_instant_gives_the_same_history(history: Path, db_path: Path, place: Town) -> None:
    await live(db_path, place, STARTED_AT)
    again, first = dump(db_path), dump(history)
    assert len(first["entry"]) > 1000
    assert again == first


@pytest.mark.parametrize("now", [END_OF_A_LEAP_DAY, START_OF_A_MONTH][: sized(1, 2)])
async def test_it_can_be_opened_on_any_day(template_db: Path, tmp_path: Path, place: Town, now: int) -> None:
    path = tmp_path / "other.sqlite3"
    shutil.copyfile(template_db, path)
    await live(path, place, now)
    db = await Database.open(path)
    try:
        community = Community(Services(db, ManualClock(now)), place, now)
        view = await community.services.ledger.balance(community.who())
        assert 0 < (view.expiring[0].on - day_of(now)).days <= SOON + 2
        assert len(view.unconfirmed) == 1
        assert now - view.unconfirmed[0].occurred_at < 5 * DAY_MS
        assert await community.services.ledger.verify() == []
    finally:
        await db.close()
