"""A proposal's way and its boost: forward freely, back only when confirmed, and a boost decided once."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import errors
from bot.domain.jobs.jobs import JobOutcome
from bot.domain.proposals.proposals import (
    FUNNEL,
    INTERACTIONS,
    LIVE,
    LOST,
    STANDING,
    BoostStatus,
    LossReason,
    ProposalState,
    ProposalStatus,
    Step,
    checked_reason,
    checked_step,
    close,
    move,
    sent,
    with_loss_reason,
)

T = 1_790_000_000_000
BOOSTED = sent(7, T, cost=20, boost=13)
PLAIN = sent(7, T, cost=20, boost=0)
STATES = st.builds(
    ProposalState,
    proposal_id=st.just(7),
    status=st.sampled_from(ProposalStatus),
    status_at=st.just(T),
    boost_status=st.sampled_from(BoostStatus),
    cost=st.just(20),
    boost=st.just(13),
    viewed_at=st.sampled_from([None, T]),
    value_cents=st.sampled_from([None, 5000]),
    lost_because=st.none(),
)


def in_status(status: ProposalStatus, boost_status: BoostStatus = BoostStatus.OPEN) -> ProposalState:
    return replace(BOOSTED, status=status, boost_status=boost_status)


def test_a_proposal_starts_sent_with_its_boost_open() -> None:
    assert (BOOSTED.status, BOOSTED.boost_status) == (ProposalStatus.SENT, BoostStatus.OPEN)
    assert PLAIN.boost_status is BoostStatus.NONE


@pytest.mark.parametrize("place", range(len(FUNNEL)))
def test_steps_may_be_skipped_forward_but_not_back(place: int) -> None:
    state = in_status(FUNNEL[place])
    for other, status in enumerate(FUNNEL):
        step = Step(status.value)
        if other == place:
            assert move(state, step, T + 1) == state
        elif other > place and status is not ProposalStatus.SENT:
            moved = move(state, step, T + 1)
            assert (moved.status, moved.status_at) == (status, T + 1)
        else:
            with pytest.raises(errors.StepBack) as refused:
                move(state, step, T + 1)
            assert refused.value.arguments() == {
                "proposal_id": 7,
                "current": FUNNEL[place].value,
                "wanted": status.value,
            }
            assert move(state, step, T + 1, confirmed=True).status is status


@pytest.mark.parametrize(
    "ended", sorted(set(ProposalStatus) - LIVE - {ProposalStatus.VOID, ProposalStatus.NO_ANSWER})
)
def test_an_ended_proposal_moves_only_when_confirmed(ended: ProposalStatus) -> None:
    for step in set(Step) - {Step.OUTBID, ended.value}:
        status = ProposalStatus.CLOSED if step is Step.GONE else ProposalStatus(step.value)
        if status is not ended:
            with pytest.raises(errors.StepBack):
                move(in_status(ended), step, T + 1)
        assert move(in_status(ended), step, T + 1, confirmed=True).status is status


def test_no_answer_is_confirmed_freely_and_any_later_step_changes_it() -> None:
    for status in (ProposalStatus.SENT, ProposalStatus.VIEWED):
        silent = move(in_status(status), Step.NO_ANSWER, T + 1)
        assert (silent.status, silent.boost_status) == (ProposalStatus.NO_ANSWER, BoostStatus.OPEN)
    for step in set(Step) - {Step.OUTBID, Step.NO_ANSWER, Step.SENT, Step.GONE}:
        assert move(in_status(ProposalStatus.NO_ANSWER), step, T + 2).status == step.value
    with pytest.raises(errors.StepBack):
        move(in_status(ProposalStatus.NO_ANSWER), Step.SENT, T + 2)


@pytest.mark.parametrize("status", [ProposalStatus.INTERVIEWING, ProposalStatus.OFFER, ProposalStatus.HIRED])
def test_no_answer_after_an_answer_has_to_be_confirmed(status: ProposalStatus) -> None:
    with pytest.raises(errors.StepBack):
        move(in_status(status), Step.NO_ANSWER, T + 1)
    assert move(in_status(status), Step.NO_ANSWER, T + 1, confirmed=True).status is ProposalStatus.NO_ANSWER


def test_a_post_that_is_gone_closes_the_proposal_and_leaves_the_boost_open() -> None:
    gone = move(BOOSTED, Step.GONE, T + 1)
    assert (gone.status, gone.boost_status) == (ProposalStatus.CLOSED, BoostStatus.OPEN)
    assert close(gone, JobOutcome.CANCELLED, T + 2).boost_status is BoostStatus.RETURNED


def test_a_void_proposal_never_moves() -> None:
    for step in Step:
        with pytest.raises(errors.UnknownProposal):
            move(in_status(ProposalStatus.VOID), step, T + 1, confirmed=True)
    assert close(in_status(ProposalStatus.VOID), JobOutcome.CANCELLED, T + 1) == in_status(
        ProposalStatus.VOID
    )


def test_viewing_is_remembered_with_its_first_time() -> None:
    viewed = move(BOOSTED, Step.VIEWED, T + 5)
    assert viewed.viewed_at == T + 5
    assert move(viewed, Step.VIEWED, T + 9) == viewed
    offered = move(viewed, Step.OFFER, T + 9)
    assert (offered.viewed_at, offered.status_at) == (T + 5, T + 9)
    assert move(BOOSTED, Step.OFFER, T + 9).viewed_at is None
    assert move(offered, Step.VIEWED, T + 11, confirmed=True).viewed_at == T + 5


def test_a_value_is_kept_until_another_is_given() -> None:
    hired = move(BOOSTED, Step.HIRED, T + 1, 50_000)
    assert hired.value_cents == 50_000
    again = move(hired, Step.HIRED, T + 9)
    assert again == hired
    more = move(hired, Step.HIRED, T + 9, 60_000)
    assert more == replace(hired, value_cents=60_000)
    assert move(hired, Step.OFFER, T + 9, confirmed=True).value_cents == 50_000


@pytest.mark.parametrize("status", sorted(INTERACTIONS))
def test_the_boost_is_kept_once_the_client_does_something(status: ProposalStatus) -> None:
    moved = move(BOOSTED, Step(status.value), T + 1)
    assert moved.boost_status is BoostStatus.KEPT
    assert move(moved, Step.OUTBID, T + 2).boost_status is BoostStatus.KEPT
    assert move(PLAIN, Step(status.value), T + 1).boost_status is BoostStatus.NONE


def test_withdrawing_decides_no_boost() -> None:
    withdrawn = move(BOOSTED, Step.WITHDRAWN, T + 1)
    assert withdrawn.boost_status is BoostStatus.OPEN
    assert move(withdrawn, Step.OUTBID, T + 2).boost_status is BoostStatus.OUTBID


def test_outbid_decides_the_boost_and_nothing_else() -> None:
    outbid = move(BOOSTED, Step.OUTBID, T + 1)
    assert outbid == replace(BOOSTED, boost_status=BoostStatus.OUTBID)
    assert move(outbid, Step.OUTBID, T + 2) == outbid
    assert move(outbid, Step.INTERVIEWING, T + 3).boost_status is BoostStatus.OUTBID
    with pytest.raises(errors.NoBoost):
        move(PLAIN, Step.OUTBID, T + 1)


def test_outbid_before_the_client_came_counts_though_it_is_logged_later() -> None:
    viewed = move(BOOSTED, Step.VIEWED, T + 10)
    assert move(viewed, Step.OUTBID, T + 9).boost_status is BoostStatus.OUTBID
    assert move(viewed, Step.OUTBID, T + 10).boost_status is BoostStatus.KEPT
    assert move(move(viewed, Step.HIRED, T + 20), Step.OUTBID, T + 15).boost_status is BoostStatus.KEPT
    talking = move(BOOSTED, Step.INTERVIEWING, T + 10)
    assert move(talking, Step.OUTBID, T + 9).boost_status is BoostStatus.OUTBID
    # When the client first did something isn't known any more: it may have been before.
    assert move(move(talking, Step.OFFER, T + 20), Step.OUTBID, T + 9).boost_status is BoostStatus.KEPT


def test_a_correction_to_sent_opens_the_boost_again() -> None:
    wrong = move(BOOSTED, Step.VIEWED, T + 1)
    assert move(wrong, Step.SENT, T + 2, confirmed=True) == replace(BOOSTED, status_at=T + 2)
    outbid = move(move(BOOSTED, Step.OUTBID, T + 1), Step.DECLINED, T + 2)
    assert move(outbid, Step.SENT, T + 3, confirmed=True).boost_status is BoostStatus.OUTBID
    further = move(BOOSTED, Step.OFFER, T + 1)
    assert move(further, Step.VIEWED, T + 2, confirmed=True).boost_status is BoostStatus.KEPT


@pytest.mark.parametrize(
    ("outcome", "boost_status"),
    [
        (JobOutcome.CANCELLED, BoostStatus.RETURNED),
        (JobOutcome.REMOVED, BoostStatus.RETURNED),
        (JobOutcome.EXPIRED, BoostStatus.KEPT),
        (JobOutcome.FILLED, BoostStatus.KEPT),
    ],
)
def test_closing_the_job_closes_what_is_live_and_decides_the_boost(
    outcome: JobOutcome, boost_status: BoostStatus
) -> None:
    closed = close(BOOSTED, outcome, T + 1)
    assert closed == replace(
        BOOSTED, status=ProposalStatus.CLOSED, status_at=T + 1, boost_status=boost_status
    )
    kept = close(move(BOOSTED, Step.VIEWED, T + 1), outcome, T + 2)
    assert (kept.status, kept.boost_status) == (ProposalStatus.CLOSED, BoostStatus.KEPT)
    assert close(PLAIN, outcome, T + 1).boost_status is BoostStatus.NONE
    hired = move(BOOSTED, Step.HIRED, T + 1)
    assert close(hired, outcome, T + 2) == hired
    withdrawn = close(move(BOOSTED, Step.WITHDRAWN, T + 1), outcome, T + 2)
    assert (withdrawn.status, withdrawn.boost_status) == (ProposalStatus.WITHDRAWN, BoostStatus.KEPT)


def test_a_boost_lost_before_the_job_ended_can_be_set_right() -> None:
    filled = close(BOOSTED, JobOutcome.FILLED, T + 1)
    with pytest.raises(errors.StepBack):
        move(filled, Step.OUTBID, T + 2)
    assert move(filled, Step.OUTBID, T + 2, confirmed=True).boost_status is BoostStatus.OUTBID
    seen = close(move(BOOSTED, Step.VIEWED, T + 1), JobOutcome.FILLED, T + 2)
    assert move(seen, Step.OUTBID, T + 3, confirmed=True).boost_status is BoostStatus.KEPT
    cancelled = close(BOOSTED, JobOutcome.CANCELLED, T + 1)
    assert move(cancelled, Step.OUTBID, T + 2).boost_status is BoostStatus.RETURNED


@given(STATES, st.sampled_from(Step), st.booleans())
def test_each_step_is_taken_or_refused_and_a_settled_boost_stays(
    state: ProposalState, step: Step, confirmed: bool
) -> None:
    try:
        moved = move(state, step, T + 1, confirmed=confirmed)
    except errors.StepBack:
        assert not confirmed
        return
    except (errors.UnknownProposal, errors.NoBoost):
        assert state.status is ProposalStatus.VOID or state.boost_status is BoostStatus.NONE
        return
    changed = ProposalStatus.CLOSED if step is Step.GONE else step.value
    assert moved.status == (state.status if step is Step.OUTBID else changed)
    if state.boost_status in {BoostStatus.NONE, BoostStatus.OUTBID, BoostStatus.RETURNED}:
        assert moved.boost_status is state.boost_status
    assert moved.boost_status is not BoostStatus.RETURNED or state.boost_status is BoostStatus.RETURNED


@given(STATES, st.sampled_from(JobOutcome))
def test_closing_twice_is_closing_once(state: ProposalState, outcome: JobOutcome) -> None:
    closed = close(state, outcome, T + 1)
    assert close(closed, outcome, T + 2) == closed
    assert closed.status not in LIVE


def test_the_choices_are_the_commands() -> None:
    assert [checked_step(step.value.upper()) for step in Step] == list(Step)
    assert {step.value for step in Step} - {"outbid", "gone"} == set(ProposalStatus) - {"closed", "void"}
    assert checked_step("No answer") is Step.NO_ANSWER
    assert frozenset(FUNNEL) | {ProposalStatus.NO_ANSWER} == STANDING
    with pytest.raises(errors.BadChoice):
        checked_step("closed")


# ── what it was lost for ─────────────────────────────────────────────────────────────────────────────────────────────


LOSSES = [Step.DECLINED, Step.WITHDRAWN, Step.ARCHIVED, Step.GONE]


@pytest.mark.parametrize("step", LOSSES)
def test_a_loss_may_have_a_reason_that_can_change(step: Step) -> None:
    lost = move(PLAIN, step, T + 1, lost_because=LossReason.PRICE)
    assert lost.lost_because is LossReason.PRICE
    assert move(lost, step, T + 2) == lost
    assert move(lost, step, T + 2, lost_because=LossReason.FIT) == replace(lost, lost_because=LossReason.FIT)
    assert with_loss_reason(lost, LossReason.LATE) == replace(lost, lost_because=LossReason.LATE)


@pytest.mark.parametrize("step", sorted(set(Step) - set(LOSSES)))
def test_nothing_else_has_one(step: Step) -> None:
    with pytest.raises(errors.NotLost) as refused:
        move(BOOSTED, step, T + 1, lost_because=LossReason.PRICE, confirmed=True)
    assert refused.value.status == step


@given(STATES, st.sampled_from(Step), st.sampled_from([None, *LossReason]))
def test_only_what_is_lost_has_a_reason(state: ProposalState, step: Step, reason: LossReason | None) -> None:
    if state.status in LOST and reason is not None:
        state = with_loss_reason(state, reason)
    try:
        after = move(state, step, T + 1, confirmed=True)
    except errors.DomainError:
        return
    assert after.lost_because is (state.lost_because if after.status in LOST else None)


@pytest.mark.parametrize("status", sorted(set(ProposalStatus) - LOST))
def test_what_is_not_lost_is_lost_for_nothing(status: ProposalStatus) -> None:
    with pytest.raises(errors.NotLost):
        with_loss_reason(in_status(status), LossReason.PRICE)


def test_what_ended_with_the_job_may_have_one_and_keeps_it() -> None:
    closed = with_loss_reason(close(PLAIN, JobOutcome.FILLED, T + 1), LossReason.OTHER_HIRED)
    assert close(closed, JobOutcome.EXPIRED, T + 2).lost_because is LossReason.OTHER_HIRED


def test_a_reason_is_one_of_the_list() -> None:
    assert checked_reason(" Other_Hired ") is LossReason.OTHER_HIRED
    with pytest.raises(errors.BadChoice) as refused:
        checked_reason("bad luck")
    assert refused.value.field == "reason"
