"""A server's boards: places and coarse bands, of members who want their names there.

Whoever is in the same band shares a place. Were places by the exact number, a member could find out a neighbour's by
watching where the two change places; and a board's numbers could be taken away from the figures' (docs/community.md).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from bot.domain.community.tally import FEWEST
from bot.domain.insight.funnel import FEWEST_TO_RANK

_FROM = (1, 5, 10, 20, 50)
"""Where the bands of interviews begin."""
_PERCENT = 10
_PARTS = 4
"""Bands of the weeks."""


class Board(StrEnum):
    """``replies``: the share that was answered. ``steadiness``: weeks with a proposal."""

    INTERVIEWS = "interviews"
    REPLIES = "replies"
    STEADINESS = "steadiness"


class Effort(NamedTuple):
    """What a member did in a period, invitations apart. ``weeks``: those in which a proposal was sent."""

    user_id: int
    sent: int
    replied: int
    weeks: int


@dataclass(frozen=True, slots=True)
class BoardPlace:
    """``low`` to ``high``: the band, in interviews, per cent or weeks; ``high`` None for no end."""

    place: int
    user_id: int
    low: int
    high: int | None


def ranked(board: Board, efforts: Sequence[Effort], weeks: int) -> list[BoardPlace]:
    """Everybody on the board, the best first; nobody where they are too few. ``weeks``: of the whole period."""
    bands = [(one.user_id, band) for one in efforts if (band := _band(board, one, weeks)) is not None]
    if len(bands) < FEWEST:
        return []
    bands.sort(key=lambda of: (-of[1][0], of[0]))
    first: dict[int, int] = {}
    for number, (_, (low, _)) in enumerate(bands, 1):
        first.setdefault(low, number)
    return [BoardPlace(first[low], user_id, low, high) for user_id, (low, high) in bands]


def _band(board: Board, one: Effort, weeks: int) -> tuple[int, int | None] | None:
    """None for who isn't on this board."""
    if board is Board.INTERVIEWS:
        return _interviews(one.replied)
    if board is Board.REPLIES:
        return _rate(one) if one.sent >= FEWEST_TO_RANK else None
    return _steadiness(one.weeks, weeks)


def _interviews(count: int) -> tuple[int, int | None] | None:
    reached = [low for low in _FROM if low <= count]
    if not reached:
        return None
    following = [low for low in _FROM if low > count]
    return reached[-1], following[0] - 1 if following else None


def _rate(one: Effort) -> tuple[int, int]:
    low = min(100 * one.replied // one.sent // _PERCENT * _PERCENT, 100 - _PERCENT)
    return low, low + _PERCENT


def _steadiness(active: int, weeks: int) -> tuple[int, int] | None:
    width = -(-weeks // _PARTS)
    low = (active - 1) // width * width + 1
    return (low, min(low + width - 1, weeks)) if active else None
