"""When the interview about a proposal is: a fact of the calendar, which changes no outcome, no odds and no Connects."""

from dataclasses import dataclass, replace

from bot.domain.proposals.proposals import ProposalStatus
from bot.domain.time.calendar import HOUR_MS

INTERVIEWED = frozenset({ProposalStatus.INTERVIEWING, ProposalStatus.OFFER})
"""The states of a proposal in which its interview can be ahead; in any other one it counts as called off."""
INTERVIEW_MS = HOUR_MS
"""How long an interview takes in the calendar."""
LEADS = (15, 60, 180, 1440)
"""How many minutes before the interview a member can be reminded."""


@dataclass(frozen=True, slots=True)
class Interview:
    """The interview about a proposal.

    ``at``: when it begins (UTC ms), None for no time; ``former_at``: the same before the last change. ``edition``: grows
    with each change, 0 before the first one.
    """

    proposal_id: int
    wallet_id: int
    at: int | None = None
    former_at: int | None = None
    edition: int = 0


def moved(interview: Interview, at: int | None) -> Interview:
    """Return the interview at another time, without one for None; the same interview if that is its time already."""
    if at == interview.at:
        return interview
    return replace(interview, at=at, former_at=interview.at, edition=interview.edition + 1)


def undone(interview: Interview, edition: int) -> Interview:
    """Return the interview with its time before the change that led to ``edition``; unchanged if that isn't the last one."""
    return moved(interview, interview.former_at) if interview.edition == edition else interview
