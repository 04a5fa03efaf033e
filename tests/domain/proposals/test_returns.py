"""What comes back, by Upwork's rule: the vectors, and that it is never more than what is out."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.jobs.jobs import JobOutcome
from bot.domain.proposals.proposals import BoostStatus, ProposalState, ProposalStatus, Step, close, move, sent
from bot.domain.proposals.returns import Prospect, Reason, ReturnVerdict, prospect, verdict

T = 1_790_000_000_000
EARLY_ENDS = [JobOutcome.CANCELLED, JobOutcome.REMOVED]
BRINGS_BACK = {Reason.CANCELLED, Reason.REMOVED, Reason.OUTBID}


def after(state: ProposalState, event: JobOutcome | Step) -> ProposalState:
    if isinstance(event, JobOutcome):
        return close(state, event, T + 9)
    return move(state, event, T + 9)


def judged(state: ProposalState, event: JobOutcome | Step) -> ReturnVerdict:
    return verdict(event, after(state, event), state.cost, state.boost)


@pytest.mark.parametrize("event", EARLY_ENDS)
def test_vector_cancelled_with_boost(event: JobOutcome) -> None:
    assert judged(sent(1, T, 25, 28), event) == ReturnVerdict(25, 28, Reason(event.value))


def test_vector_outbid_unseen() -> None:
    assert judged(sent(1, T, 20, 13), Step.OUTBID) == ReturnVerdict(0, 13, Reason.OUTBID)


def test_vector_client_opened_then_outbid() -> None:
    opened = move(sent(1, T, 20, 13), Step.VIEWED, T + 1)
    assert judged(opened, Step.OUTBID) == ReturnVerdict(0, 0, Reason.KEPT_BOOST, boost_kept=13)


@pytest.mark.parametrize(
    ("event", "reason"),
    [
        (JobOutcome.EXPIRED, Reason.EXPIRED),
        (JobOutcome.FILLED, Reason.FILLED),
        (Step.WITHDRAWN, Reason.WITHDRAWN),
        (Step.DECLINED, Reason.DECLINED),
        (Step.ARCHIVED, Reason.ARCHIVED),
        (Step.VIEWED, Reason.STILL_OPEN),
        (Step.OFFER, Reason.STILL_OPEN),
        (Step.HIRED, Reason.HIRED_HERE),
    ],
)
@pytest.mark.parametrize("boost", [0, 13])
def test_vector_nothing_comes_back(event: JobOutcome | Step, reason: Reason, boost: int) -> None:
    assert judged(sent(1, T, 16, boost), event) == ReturnVerdict(0, 0, reason)


@pytest.mark.parametrize("event", EARLY_ENDS)
@pytest.mark.parametrize("step", [Step.VIEWED, Step.INTERVIEWING, Step.OFFER, Step.DECLINED, Step.ARCHIVED])
def test_the_cost_comes_back_without_a_boost_that_was_answered(event: JobOutcome, step: Step) -> None:
    state = move(sent(1, T, 16, 13), step, T + 1)
    assert judged(state, event) == ReturnVerdict(16, 0, Reason(event.value), boost_kept=13)


@pytest.mark.parametrize("event", EARLY_ENDS)
def test_own_contract_or_withdrawal_means_nothing(event: JobOutcome) -> None:
    assert judged(move(sent(1, T, 16, 13), Step.HIRED, T + 1), event) == ReturnVerdict(
        0, 0, Reason.HIRED_HERE
    )
    withdrawn = move(sent(1, T, 16, 13), Step.WITHDRAWN, T + 1)
    assert judged(withdrawn, event) == ReturnVerdict(0, 0, Reason.WITHDRAWN)


def test_a_late_close_still_returns() -> None:
    expired = close(sent(1, T, 16, 0), JobOutcome.EXPIRED, T + 1)
    assert judged(expired, JobOutcome.CANCELLED) == ReturnVerdict(16, 0, Reason.CANCELLED)


@pytest.mark.parametrize("event", EARLY_ENDS)
def test_what_came_back_does_not_come_twice(event: JobOutcome) -> None:
    state = sent(1, T, 16, 13)
    closed = close(state, event, T + 1)
    assert verdict(event, close(closed, event, T + 2), 0, 0) == ReturnVerdict(0, 0, Reason.ALREADY_RETURNED)
    outbid = move(state, Step.OUTBID, T + 1)
    assert verdict(Step.OUTBID, outbid, 16, 0) == ReturnVerdict(0, 0, Reason.ALREADY_RETURNED)
    assert verdict(event, close(outbid, event, T + 2), 16, 0) == ReturnVerdict(16, 0, Reason(event.value))
    kept = move(sent(1, T, 0, 13), Step.VIEWED, T + 1)  # an invitation, boosted
    assert verdict(event, close(kept, event, T + 2), 0, 13) == ReturnVerdict(
        0, 0, Reason.KEPT_BOOST, boost_kept=13
    )


@pytest.mark.parametrize("event", [*JobOutcome, *(step for step in Step if step is not Step.OUTBID)])
def test_a_free_proposal_says_so(event: JobOutcome | Step) -> None:
    assert verdict(event, sent(1, T, 0, 0), 0, 0) == ReturnVerdict(0, 0, Reason.WAS_FREE)


def test_outbid_without_a_boost_brings_nothing() -> None:
    assert verdict(Step.OUTBID, sent(1, T, 16, 0), 16, 0) == ReturnVerdict(0, 0, Reason.WAS_FREE)


STATES = st.builds(
    ProposalState,
    proposal_id=st.just(1),
    status=st.sampled_from(ProposalStatus),
    status_at=st.just(T),
    boost_status=st.sampled_from(BoostStatus),
    cost=st.integers(0, 40),
    boost=st.integers(0, 40),
)


@given(STATES, st.sampled_from([*JobOutcome, *Step]), st.data())
def test_never_more_than_is_out_and_always_a_reason(
    state: ProposalState, event: JobOutcome | Step, data: st.DataObject
) -> None:
    cost_out = data.draw(st.integers(0, state.cost))
    boost_out = data.draw(st.integers(0, state.boost))
    found = verdict(event, state, cost_out, boost_out)
    assert 0 <= found.cost_back <= cost_out
    assert 0 <= found.boost_back <= boost_out
    assert found.boost_back + found.boost_kept <= boost_out
    assert found.total == found.cost_back + found.boost_back
    assert (found.total > 0) == (found.reason in BRINGS_BACK)
    if state.boost_status is BoostStatus.KEPT:
        assert found.boost_back == 0
    assert verdict(event, replace(state, status_at=0), cost_out, boost_out) == found


# ── what lies ahead ──────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        ((), Prospect(16, 13, 13, Reason.STILL_OPEN)),
        ((Step.VIEWED,), Prospect(16, 0, 0, Reason.STILL_OPEN)),
        ((Step.DECLINED,), Prospect(16, 0, 0, Reason.STILL_OPEN)),
        ((Step.ARCHIVED,), Prospect(16, 0, 0, Reason.STILL_OPEN)),
        ((Step.HIRED,), Prospect(0, 0, 0, Reason.HIRED_HERE)),
        ((Step.WITHDRAWN,), Prospect(0, 0, 0, Reason.WITHDRAWN)),
    ],
)
def test_what_could_still_come_back(steps: tuple[Step, ...], expected: Prospect) -> None:
    state = sent(1, T, 16, 13)
    for step in steps:
        state = move(state, step, T + 1)
    assert prospect(state, 16, 13) == expected


@pytest.mark.parametrize("ended", [JobOutcome.EXPIRED, JobOutcome.FILLED])
def test_after_an_end_without_returns_nothing_will(ended: JobOutcome) -> None:
    state = sent(1, T, 16, 0)
    never = Prospect(0, 0, 0, Reason(ended.value))
    assert prospect(state, 16, 0, board_outcome=ended) == never
    assert prospect(close(state, ended, T + 1), 16, 0, own_outcome=ended, board_outcome=ended) == never
    assert prospect(close(state, ended, T + 1), 16, 0, own_outcome=ended) == never


@pytest.mark.parametrize("ended", EARLY_ENDS)
@pytest.mark.parametrize("told", [None, JobOutcome.EXPIRED])
def test_an_end_that_the_member_has_not_told_is_due(ended: JobOutcome, told: JobOutcome | None) -> None:
    found = prospect(sent(1, T, 16, 13), 16, 13, own_outcome=told, board_outcome=ended)
    assert (found.due, found.total) == (ended, 29)
    hired = move(sent(1, T, 16, 13), Step.HIRED, T + 1)
    assert prospect(hired, 16, 13, board_outcome=ended) == Prospect(0, 0, 0, Reason.HIRED_HERE)


@pytest.mark.parametrize("ended", EARLY_ENDS)
def test_once_told_only_an_answered_boost_is_left(ended: JobOutcome) -> None:
    closed = close(move(sent(1, T, 16, 13), Step.VIEWED, T + 1), ended, T + 2)
    assert prospect(closed, 0, 13, own_outcome=ended, board_outcome=ended) == Prospect(
        0, 0, 0, Reason.KEPT_BOOST
    )


@given(STATES, st.sampled_from([None, *JobOutcome]), st.sampled_from([None, *JobOutcome]), st.data())
def test_a_prospect_is_never_more_than_is_out(
    state: ProposalState, told: JobOutcome | None, board: JobOutcome | None, data: st.DataObject
) -> None:
    cost_out = data.draw(st.integers(0, state.cost))
    boost_out = data.draw(st.integers(0, state.boost))
    found = prospect(state, cost_out, boost_out, own_outcome=told, board_outcome=board)
    assert 0 <= found.cost <= cost_out
    assert 0 <= found.boost <= boost_out
    assert found.outbid in {0, boost_out}
    assert (found.total > 0) == (found.reason is Reason.STILL_OPEN)
    assert found.due is None or (found.due is board and found.total > 0)
