"""When a nudge is due, and when it is another one."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot import errors
from bot.domain.messages.nudges import (
    Nudge,
    boost_nudge,
    checkin_nudge,
    is_lapsing,
    is_time_to_paste,
    lapses_on,
    paste_by,
    recap_nudge,
    silence_nudge,
    undecided_nudge,
    unsent,
)
from bot.domain.messages.reminders import (
    NUDGES,
    ReminderPlace,
    Reminders,
    ReminderTopic,
    checked_topics,
)
from bot.domain.proposals.proposals import BoostStatus, ProposalState, ProposalStatus, sent
from bot.domain.time.calendar import DAY_MS


def state(status: ProposalStatus, at: int = 0) -> ProposalState:
    return ProposalState(7, status, at, sent(7, 0, 6, 0).boost_status, 6, 0)


@pytest.mark.parametrize(
    ("status", "days", "subject"),
    [
        (ProposalStatus.SENT, 6, None),
        (ProposalStatus.SENT, 7, "7:sent"),
        (ProposalStatus.VIEWED, 89, "7:viewed"),
        (ProposalStatus.SENT, 90, None),
        (ProposalStatus.INTERVIEWING, 30, None),
        (ProposalStatus.DECLINED, 30, None),
    ],
)
def test_a_silent_proposal(status: ProposalStatus, days: int, subject: str | None) -> None:
    found = silence_nudge(0, state(status), 7, days * DAY_MS)
    assert found == (Nudge(7, subject) if subject else None)


def test_silence_counts_from_the_last_that_was_heard() -> None:
    viewed = state(ProposalStatus.VIEWED, 5 * DAY_MS)
    assert silence_nudge(0, viewed, 7, 12 * DAY_MS - 1) is None
    assert silence_nudge(0, viewed, 7, 12 * DAY_MS) == Nudge(7, "7:viewed")


@pytest.mark.parametrize(
    ("days", "subject"),
    [(13, None), (14, "7:offer:1"), (28, "7:offer:2"), (45, "7:offer:3"), (89, "7:offer:3"), (90, None)],
)
def test_an_open_interview_is_asked_about_thrice(days: int, subject: str | None) -> None:
    found = undecided_nudge(state(ProposalStatus.OFFER), 14, days * DAY_MS)
    assert found == (Nudge(7, subject) if subject else None)
    assert undecided_nudge(state(ProposalStatus.SENT), 14, days * DAY_MS) is None


def test_the_check_in_is_asked_for_once_in_a_calendar_week() -> None:
    monday = date(2026, 11, 23)
    subjects = {checkin_nudge(monday + timedelta(days=day), 3) for day in range(7)}
    assert subjects == {Nudge(0, "2026-48")}
    assert checkin_nudge(monday + timedelta(days=7), 1) == Nudge(0, "2026-49")
    assert checkin_nudge(date(2027, 1, 1), 1) == Nudge(0, "2026-53")
    assert checkin_nudge(monday, 0) is None


def test_a_post_lapses_after_a_month() -> None:
    posted, last = date(2028, 1, 30), date(2028, 2, 29)
    assert lapses_on(posted) == last
    assert [is_lapsing(posted, date(2028, 2, day)) for day in (25, 26, 28, 29)] == [False, True, True, False]


def test_a_history_is_pasted_in_time() -> None:
    assert paste_by(date(2026, 12, 1)) == date(2027, 3, 1)
    assert not is_time_to_paste(date(2026, 12, 1), date(2027, 2, 18))
    assert is_time_to_paste(date(2026, 12, 1), date(2027, 2, 19))


def test_only_what_was_not_given_is_fresh_and_up_to_a_bound() -> None:
    found = [Nudge(number, str(number)) for number in range(5)]
    assert unsent([None, *found], ["1"], 3) == [found[0], found[2], found[3]]


def test_nudges_are_off_until_they_are_chosen() -> None:
    assert [topic for topic in ReminderTopic if Reminders().wants(topic)] == [
        ReminderTopic.REFILL,
        ReminderTopic.EXPIRY,
    ]
    assert not any(
        Reminders(place=ReminderPlace.NONE, topics=tuple(ReminderTopic)).wants(topic)
        for topic in ReminderTopic
    )
    assert {*NUDGES} == {
        ReminderTopic.LOW,
        ReminderTopic.REVIEW,
        ReminderTopic.SILENT,
        ReminderTopic.INTERVIEW,
        ReminderTopic.LAPSING,
        ReminderTopic.PASTE,
        ReminderTopic.CHECKIN,
        ReminderTopic.BOOST,
        ReminderTopic.RECAP,
    }


def test_topics_are_a_fixed_list() -> None:
    assert checked_topics(["Low ", "refill", "low", ""]) == (ReminderTopic.REFILL, ReminderTopic.LOW)
    with pytest.raises(errors.BadChoice) as refused:
        checked_topics(["refill", "weather"])
    assert (refused.value.field, refused.value.given) == ("topics", "weather")


def test_an_open_boost_is_asked_about_after_four_days_and_once() -> None:
    state = sent(7, 0, 10, 12)
    assert boost_nudge(0, state, 4 * DAY_MS - 1) is None
    assert boost_nudge(0, state, 4 * DAY_MS) == boost_nudge(0, state, 89 * DAY_MS)
    assert boost_nudge(0, state, 90 * DAY_MS) is None
    assert boost_nudge(0, replace(state, boost_status=BoostStatus.KEPT), 5 * DAY_MS) is None


@pytest.mark.parametrize(
    ("today", "subject"),
    [(date(2026, 12, 1), "2026-11"), (date(2027, 1, 7), "2026-12"), (date(2027, 1, 8), None)],
)
def test_the_recap_of_a_month_is_offered_in_the_first_week_of_the_next(
    today: date, subject: str | None
) -> None:
    nudge = recap_nudge(today)
    assert (nudge.subject if nudge else None) == subject
