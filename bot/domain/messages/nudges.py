"""When a nudge is due: a low balance, a proposal without an answer, a job about to lapse, a history to paste again.

Each has a subject, and is given once for it. A subject changes when there is something new to say.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from bot.domain.proposals.proposals import ProposalState, ProposalStatus
from bot.domain.time.calendar import DAY_MS

SILENT = frozenset({ProposalStatus.SENT, ProposalStatus.VIEWED})
"""Nobody has answered yet."""
TALKING = frozenset({ProposalStatus.INTERVIEWING, ProposalStatus.OFFER})
LONG_GONE_DAYS = 90
"""What was sent so long ago isn't asked about any more."""
MOST_ASKED_AGAIN = 3
"""An interview without an end is asked about so often, and then left alone."""
LIFE_DAYS, LAPSES_WITHIN_DAYS = 30, 3
"""Upwork closes a post after about a month in which nothing happens; it is told this many days ahead."""
REACH_DAYS, PASTE_BEFORE_DAYS = 90, 10
"""Upwork shows this much history; it is told this many days before something drops out of it."""


class Nudge(NamedTuple):
    """``id``: of the proposal or job that it is about. ``subject``: given once for it."""

    id: int
    subject: str


def silent(sent_at: int, state: ProposalState, days: int, now: int) -> Nudge | None:
    """A proposal that nobody has answered for ``days``; once for each status that it came to."""
    quiet_days = (now - max(sent_at, state.status_at)) // DAY_MS
    if state.status not in SILENT or not days <= quiet_days < LONG_GONE_DAYS:
        return None
    return Nudge(state.proposal_id, f"{state.proposal_id}:{state.status}")


def undecided(state: ProposalState, days: int, now: int) -> Nudge | None:
    """An interview or offer that has come to no end for ``days``; again after as many more, and not for ever."""
    times = (now - state.status_at) // (days * DAY_MS)
    if state.status not in TALKING or not times >= 1 or now - state.status_at >= LONG_GONE_DAYS * DAY_MS:
        return None
    return Nudge(state.proposal_id, f"{state.proposal_id}:{state.status}:{min(times, MOST_ASKED_AGAIN)}")


def lapses_on(posted_on: date) -> date:
    """About when Upwork closes a post of that day by itself."""
    return posted_on + timedelta(days=LIFE_DAYS)


def is_lapsing(posted_on: date, today: date) -> bool:
    return lapses_on(posted_on) - timedelta(days=LAPSES_WITHIN_DAYS) <= today < lapses_on(posted_on)


def paste_by(last_on: date) -> date:
    """The last day on which Upwork still shows all that happened since ``last_on``."""
    return last_on + timedelta(days=REACH_DAYS)


def is_time_to_paste(last_on: date, today: date) -> bool:
    return today >= paste_by(last_on) - timedelta(days=PASTE_BEFORE_DAYS)


def fresh(found: Iterable[Nudge | None], given: Iterable[str], most: int) -> list[Nudge]:
    """Of what was found, what hasn't been given yet, up to a bound."""
    known = set(given)
    return [nudge for nudge in found if nudge is not None and nudge.subject not in known][:most]
