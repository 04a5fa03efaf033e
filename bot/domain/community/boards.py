"""The boards of a server: the places of members who agreed to be named, and the band of each member's number.

All members of a band share one place, because exact places would let members work out each other's numbers
(docs/community.md).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from bot.domain.community.tally import FEWEST
from bot.domain.insight.diagnosis import FEWEST_TO_RANK

_FROM = (1, 5, 10, 20, 50)
"""The first number of each band of interviews."""
_RATE_BAND_WIDTH = 10
"""Per cent in a band of reply rates."""
_WEEK_BANDS = 4
"""Bands into which the weeks of a period are divided."""


class Board(StrEnum):
    """What a board compares: interviews won, the share of proposals answered, or the weeks with a proposal."""

    INTERVIEWS = "interviews"
    REPLIES = "replies"
    STEADINESS = "steadiness"


class MemberActivity(NamedTuple):
    """A member's proposals of a period without invitations: how many were sent and answered.

    ``weeks``: the number of weeks with at least one proposal. ``known``: the proposals of which it is known whether they
    were answered.
    """

    user_id: int
    sent: int
    replied: int
    weeks: int
    known: int


@dataclass(frozen=True, slots=True)
class BoardPlace:
    """A member's place on a board, and the band from ``low`` to ``high``, in interviews, per cent or weeks.

    ``place``: 1 for the best band, the same for all members of a band. ``high``: None if the band has no upper end.
    """

    place: int
    user_id: int
    low: int
    high: int | None


def ranked(board: Board, activities: Sequence[MemberActivity], weeks: int) -> list[BoardPlace]:
    """Return the places on ``board``, the best first, members of one band by their id.

    Members without a band are left out; with fewer than FEWEST members left the board is empty. ``weeks``: the number of
    weeks in the whole period.
    """
    bands = [
        (activity.user_id, band)
        for activity in activities
        if (band := _band(board, activity, weeks)) is not None
    ]
    if len(bands) < FEWEST:
        return []
    bands.sort(key=lambda member: (-member[1][0], member[0]))
    places: dict[int, int] = {}
    for number, (_, (low, _)) in enumerate(bands, 1):
        places.setdefault(low, number)
    return [BoardPlace(places[low], user_id, low, high) for user_id, (low, high) in bands]


def _band(board: Board, activity: MemberActivity, weeks: int) -> tuple[int, int | None] | None:
    """Return the member's band (low, high) on ``board``; None if the member has too little to be on it."""
    if board is Board.INTERVIEWS:
        return _interviews(activity.replied)
    if board is Board.REPLIES:
        return _rate(activity) if activity.known >= FEWEST_TO_RANK else None
    return _steadiness(activity.weeks, weeks)


def _interviews(count: int) -> tuple[int, int | None] | None:
    reached = [low for low in _FROM if low <= count]
    if not reached:
        return None
    following = [low for low in _FROM if low > count]
    return reached[-1], following[0] - 1 if following else None


def _rate(activity: MemberActivity) -> tuple[int, int]:
    percent = 100 * activity.replied // activity.known
    low = min(percent // _RATE_BAND_WIDTH * _RATE_BAND_WIDTH, 100 - _RATE_BAND_WIDTH)
    return low, low + _RATE_BAND_WIDTH


def _steadiness(active: int, weeks: int) -> tuple[int, int] | None:
    width = -(-weeks // _WEEK_BANDS)  # rounded up
    low = (active - 1) // width * width + 1
    return (low, min(low + width - 1, weeks)) if active else None
