"""A check-in: which proposals are asked about, and picks that fit into a custom id."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import errors
from bot.domain.proposals.checkin import (
    CHECKIN_PAGE,
    CHECKIN_STEPS,
    QUIET_DAYS,
    Pick,
    is_silent,
    read_picks,
    rest_unanswered,
    with_pick,
    written,
)
from bot.domain.proposals.proposals import ProposalState, ProposalStatus, Step, move, sent
from bot.domain.time.calendar import DAY_MS
from bot.ui.components import LONGEST_ID, custom_id

NOW = 1_795_510_800_000
PICKS = st.lists(
    st.builds(Pick, st.integers(1, 36**6 - 1), st.sampled_from([None, *CHECKIN_STEPS])),
    min_size=1,
    max_size=CHECKIN_PAGE,
    unique_by=lambda pick: pick.proposal_id,
)


def state(status: ProposalStatus, days_ago: int) -> ProposalState:
    opened = sent(7, NOW - days_ago * DAY_MS, cost=10, boost=0)
    return opened if status is ProposalStatus.SENT else move(opened, Step(status.value), opened.status_at)


@pytest.mark.parametrize(
    ("status", "days_ago", "silent"),
    [
        (ProposalStatus.SENT, 0, True),
        (ProposalStatus.SENT, 400, True),
        (ProposalStatus.SENT, -1, False),
        (ProposalStatus.VIEWED, QUIET_DAYS - 1, False),
        (ProposalStatus.VIEWED, QUIET_DAYS, True),
        (ProposalStatus.INTERVIEWING, 90, False),
        (ProposalStatus.NO_ANSWER, 90, False),
    ],
)
def test_which_proposals_are_silent(status: ProposalStatus, days_ago: int, silent: bool) -> None:
    assert is_silent(NOW - days_ago * DAY_MS, state(status, days_ago), NOW) is silent


def test_picks_are_short_texts() -> None:
    assert written([Pick(100, Step.NO_ANSWER), Pick(101, None)]) == "2sN2tX"
    assert read_picks("2sN2tX") == (Pick(100, Step.NO_ANSWER), Pick(101, None))


@given(PICKS)
def test_what_is_written_is_read_again_and_fits_into_a_custom_id(picks: list[Pick]) -> None:
    assert read_picks(written(picks)) == tuple(picks)
    assert len(custom_id("checkin-pick", CHECKIN_PAGE - 1, written(picks))) <= LONGEST_ID


@pytest.mark.parametrize("text", ["", "2s", "N", "2sN!", "2sQ", "2sN2sV", "!2sN", "1N2N3N4N5N6N7N8N9NaNbN"])
def test_other_texts_are_refused(text: str) -> None:
    with pytest.raises(errors.BadChoice):
        read_picks(text)


def test_a_pick_is_set_and_the_rest_is_unanswered() -> None:
    picks = with_pick(read_picks("1X2X3V"), 0, "interviewing")
    assert picks == (Pick(1, Step.INTERVIEWING), Pick(2, None), Pick(3, Step.VIEWED))
    assert rest_unanswered(picks)[1] == Pick(2, Step.NO_ANSWER)
    for place, typed in ((3, "viewed"), (-1, "viewed"), (0, "outbid"), (0, "")):
        with pytest.raises(errors.BadChoice):
            with_pick(picks, place, typed)
