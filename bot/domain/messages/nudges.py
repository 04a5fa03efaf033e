"""When a nudge is due: an unanswered proposal, an undecided interview or boost, a post about to close, a history to paste.

A nudge has a subject and is sent once per subject. The subject changes when the nudge would tell something new.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from bot.domain.jobs.jobs import LIFE_DAYS
from bot.domain.proposals.proposals import SILENT, BoostStatus, ProposalState, ProposalStatus
from bot.domain.time.calendar import DAY_MS

TALKING = frozenset({ProposalStatus.INTERVIEWING, ProposalStatus.OFFER})
"""The states of a proposal that was answered and isn't decided."""
LONG_GONE_DAYS = 90
"""A proposal without news for so many days gets no more nudges."""
MOST_ASKED_AGAIN = 3
"""The most nudges about one interview or offer."""
BOOST_DAYS = 4
"""The days after which an undecided boost is asked about: by then most auctions are over (docs/upwork.md, section 7)."""
LAPSES_WITHIN_DAYS = 3
"""The nudge about a post that will close comes from so many days before."""
RECAP_DAYS = 7
"""The days at a month's beginning on which the recap of the month before is offered."""
REACH_DAYS, PASTE_BEFORE_DAYS = 90, 10
"""Upwork shows 90 days of history (docs/upwork.md, section 11); the nudge comes from 10 days before a day disappears."""


class Nudge(NamedTuple):
    """A nudge about the proposal or job with this ``id``; sent only once for the same ``subject``."""

    id: int
    subject: str


def silence_nudge(sent_at: int, state: ProposalState, days: int, now: int) -> Nudge | None:
    """Return the nudge about a proposal without an answer for ``days`` days; None if none is due at ``now`` (UTC ms).

    The days count from sending (``sent_at``) or from the last change of status. Each status has a subject of its own.
    """
    quiet_days = (now - max(sent_at, state.status_at)) // DAY_MS
    if state.status not in SILENT or not days <= quiet_days < LONG_GONE_DAYS:
        return None
    return Nudge(state.proposal_id, f"{state.proposal_id}:{state.status}")


def undecided_nudge(state: ProposalState, days: int, now: int) -> Nudge | None:
    """Return the nudge about an interview or offer without a decision for ``days`` days; None if none is due.

    The subject changes after each further ``days`` days, up to MOST_ASKED_AGAIN subjects, and none is due from day 90 on.
    """
    times = (now - state.status_at) // (days * DAY_MS)
    if state.status not in TALKING or not times >= 1 or now - state.status_at >= LONG_GONE_DAYS * DAY_MS:
        return None
    return Nudge(state.proposal_id, f"{state.proposal_id}:{state.status}:{min(times, MOST_ASKED_AGAIN)}")


def boost_nudge(sent_at: int, state: ProposalState, now: int) -> Nudge | None:
    """Return the nudge about a boost that is undecided BOOST_DAYS after sending; None if none is due at ``now`` (UTC ms)."""
    days = (now - sent_at) // DAY_MS
    if state.boost_status is not BoostStatus.OPEN or not BOOST_DAYS <= days < LONG_GONE_DAYS:
        return None
    return Nudge(state.proposal_id, f"{state.proposal_id}:boost")


def checkin_nudge(today: date, silent: int) -> Nudge | None:
    """Return the nudge for the weekly check-in on ``today``, once in each calendar week; None without a silent proposal."""
    year, week, _ = today.isocalendar()
    return Nudge(0, f"{year}-{week:02}") if silent else None


def recap_nudge(today: date) -> Nudge | None:
    """Return the nudge about the month before, in the first RECAP_DAYS days of a month; None on any other day."""
    last = today.replace(day=1) - timedelta(days=1)
    return Nudge(0, f"{last:%Y-%m}") if today.day <= RECAP_DAYS else None


def lapses_on(posted_on: date) -> date:
    """Return the day on which Upwork is likely to close a post of the day ``posted_on`` by itself."""
    return posted_on + timedelta(days=LIFE_DAYS)


def is_lapsing(posted_on: date, today: date) -> bool:
    """Return True in the last 3 days before Upwork is likely to close a post of the day ``posted_on``."""
    return lapses_on(posted_on) - timedelta(days=LAPSES_WITHIN_DAYS) <= today < lapses_on(posted_on)


def paste_by(last_on: date) -> date:
    """Return the last day on which Upwork's history still shows the day ``last_on``."""
    return last_on + timedelta(days=REACH_DAYS)


def is_time_to_paste(last_on: date, today: date) -> bool:
    """Return True if Upwork's history shows the day ``last_on`` for at most 10 more days, or no longer."""
    return today >= paste_by(last_on) - timedelta(days=PASTE_BEFORE_DAYS)


def unsent(nudges: Iterable[Nudge | None], sent_subjects: Iterable[str], most: int) -> list[Nudge]:
    """Return the first ``most`` nudges whose subject was not sent before, without the Nones."""
    subjects = set(sent_subjects)
    return [nudge for nudge in nudges if nudge is not None and nudge.subject not in subjects][:most]
