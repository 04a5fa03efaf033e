"""A check-in: what became of silent proposals, picked for up to ten at once.

The picks made so far travel in the custom ids of the page's components, so that a page also works after a restart. A pick
is written as the proposal's id in base 36 and one capital letter, e.g. ``2sN`` for *no answer* to proposal 100.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from bot import errors
from bot.domain.proposals.proposals import ProposalState, ProposalStatus, Step
from bot.domain.time.calendar import DAY_MS

CHECKIN_PAGE = 10
"""Proposals on a page."""
QUIET_DAYS = 7
"""A viewed proposal is asked about again, and a sent one in the weekly message, after so many days without news."""

_LETTERS = {
    Step.NO_ANSWER: "N",
    Step.VIEWED: "V",
    Step.INTERVIEWING: "I",
    Step.OFFER: "O",
    Step.HIRED: "H",
    Step.DECLINED: "D",
    Step.GONE: "G",
}
CHECKIN_STEPS = tuple(_LETTERS)
"""What can be picked for a silent proposal."""
_NOTHING = "X"
_STEPS = {letter: step for step, letter in _LETTERS.items()}
_PICK = re.compile(r"([0-9a-z]{1,8})([A-Z])")
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


class Pick(NamedTuple):
    """What was picked for a proposal; ``step`` is None while nothing is picked."""

    proposal_id: int
    step: Step | None


def is_silent(sent_at: int, state: ProposalState, now: int) -> bool:
    """Return True if a check-in asks about the proposal at ``now`` (UTC ms): nobody has told whether it was answered.

    A viewed proposal is asked about only after QUIET_DAYS.
    """
    if state.status is ProposalStatus.SENT:
        return sent_at <= now
    return state.status is ProposalStatus.VIEWED and state.status_at <= now - QUIET_DAYS * DAY_MS


def written(picks: Sequence[Pick]) -> str:
    """Return the picks as a text for a custom id, e.g. ``2sN2tX``; ``read_picks`` reads it."""
    return "".join(
        _base36(pick.proposal_id) + (_LETTERS[pick.step] if pick.step else _NOTHING) for pick in picks
    )


def read_picks(text: str) -> tuple[Pick, ...]:
    """Return the picks that ``written`` wrote. Raises BadChoice for any other text, too many picks, or a proposal twice."""
    picks: list[Pick] = []
    end = 0
    for match in _PICK.finditer(text):
        letter = match[2]
        if match.start() != end or (letter != _NOTHING and letter not in _STEPS):
            break
        picks.append(Pick(int(match[1], 36), _STEPS.get(letter)))
        end = match.end()
    ids = {pick.proposal_id for pick in picks}
    if end != len(text) or not 0 < len(picks) <= CHECKIN_PAGE or len(ids) < len(picks):
        raise errors.BadChoice(field="checkin", given=text)
    return tuple(picks)


def with_pick(picks: Sequence[Pick], place: int, typed: str) -> tuple[Pick, ...]:
    """Return the picks with the step named ``typed`` at ``place`` (from 0). Raises BadChoice for no such place or step."""
    if typed not in set(CHECKIN_STEPS) or not 0 <= place < len(picks):
        raise errors.BadChoice(field="status", given=typed)
    changed = list(picks)
    changed[place] = Pick(picks[place].proposal_id, Step(typed))
    return tuple(changed)


def rest_unanswered(picks: Sequence[Pick]) -> tuple[Pick, ...]:
    """Return the picks with *no answer* wherever nothing is picked."""
    return tuple(Pick(pick.proposal_id, pick.step or Step.NO_ANSWER) for pick in picks)


def _base36(number: int) -> str:
    digits = ""
    while number:
        number, digit = divmod(number, 36)
        digits = _DIGITS[digit] + digits
    return digits
