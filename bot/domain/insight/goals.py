"""What a member wants to get done in a week, and how far they are."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from bot import errors
from bot.domain.insight.funnel import FunnelProposal
from bot.domain.time.zones import local_day, local_instant

MOST_A_WEEK = 500
HIGHEST_FEE = 50
USUAL_FEE = 10
"""Percent: flat for contracts from May 2023, and the middle of 0 to 15 for those from May 2025."""


@dataclass(frozen=True, slots=True)
class Goals:
    """Proposals and interviews a week, None for no such goal. ``fee_percent``: of what a client pays, kept by Upwork."""

    proposals: int | None = None
    interviews: int | None = None
    fee_percent: int = USUAL_FEE


@dataclass(frozen=True, slots=True)
class Progress:
    """What the week that is under way has brought so far."""

    proposals: int = 0
    interviews: int = 0


def checked_goals(proposals: int | None, interviews: int | None, fee_percent: int) -> Goals:
    """Raises BadChoice. Nought a week is no goal."""
    for field, given in (("weekly_proposals", proposals), ("weekly_interviews", interviews)):
        if given is not None and not 0 <= given <= MOST_A_WEEK:
            raise errors.BadChoice(field=field, given=str(given))
    if not 0 <= fee_percent <= HIGHEST_FEE:
        raise errors.BadChoice(field="fee", given=str(fee_percent))
    return Goals(proposals or None, interviews or None, fee_percent)


def week_of(at: int, zone: str) -> tuple[int, int]:
    """The week, Monday to Sunday in ``zone``, that holds the instant ``at``: where it begins, and the next one does."""
    today = local_day(at, zone)
    monday = today - timedelta(days=today.weekday())
    return local_instant(monday, 0, zone), local_instant(monday + timedelta(days=7), 0, zone)


def progress(sent: Iterable[FunnelProposal], now: int, zone: str) -> Progress:
    """Proposals sent this week, invited or not, and first answers that came this week to whichever proposal."""
    begin, end = week_of(now, zone)
    proposals = interviews = 0
    for one in sent:
        answered_at = one.answered_at
        proposals += begin <= one.sent_at < end
        interviews += answered_at is not None and begin <= answered_at < end
    return Progress(proposals, interviews)
