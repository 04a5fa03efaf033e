"""A member's weekly goals, and the progress of the present week."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from bot import errors
from bot.domain.insight.funnel import FunnelProposal
from bot.domain.time.zones import local_day, local_instant

MOST_A_WEEK = 500
"""The highest weekly goal."""
HIGHEST_FEE = 50
"""The highest service fee that a member may set, in per cent."""
USUAL_FEE = 10
"""Upwork's service fee in per cent, if the member sets no other (docs/upwork.md, section 16)."""


@dataclass(frozen=True, slots=True)
class Goals:
    """The member's goals for proposals and interviews a week, None for no goal.

    ``fee_percent``: the per cent of a client's payment that Upwork keeps.
    """

    proposals: int | None = None
    interviews: int | None = None
    fee_percent: int = USUAL_FEE


@dataclass(frozen=True, slots=True)
class Progress:
    """The proposals and interviews of the present week so far."""

    proposals: int = 0
    interviews: int = 0


def checked_goals(proposals: int | None, interviews: int | None, fee_percent: int) -> Goals:
    """Return the goals that a member typed; 0 a week, as None, is no goal.

    Raises BadChoice for a goal below 0 or above MOST_A_WEEK, and for a fee below 0 or above HIGHEST_FEE per cent.
    """
    for field, goal in (("weekly_proposals", proposals), ("weekly_interviews", interviews)):
        if goal is not None and not 0 <= goal <= MOST_A_WEEK:
            raise errors.BadChoice(field=field, given=str(goal))
    if not 0 <= fee_percent <= HIGHEST_FEE:
        raise errors.BadChoice(field="fee", given=str(fee_percent))
    return Goals(proposals or None, interviews or None, fee_percent)


def week_of(at: int, zone: str) -> tuple[int, int]:
    """Return the start and end (UTC ms) of the week that contains the instant ``at`` (UTC ms).

    A week begins on Monday 00:00 in the IANA time zone ``zone``; its end is the start of the next week.
    """
    today = local_day(at, zone)
    monday = today - timedelta(days=today.weekday())
    return local_instant(monday, 0, zone), local_instant(monday + timedelta(days=7), 0, zone)


def progress(sent: Iterable[FunnelProposal], now: int, zone: str) -> Progress:
    """Return the proposals sent this week, with invitations, and the first answers received this week.

    An answer counts however old its proposal is. ``now``: UTC ms; ``zone``: the member's time zone.
    """
    begin, end = week_of(now, zone)
    proposals = interviews = 0
    for proposal in sent:
        answered_at = proposal.answered_at
        proposals += begin <= proposal.sent_at < end
        interviews += answered_at is not None and begin <= answered_at < end
    return Progress(proposals, interviews)
