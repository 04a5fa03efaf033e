"""Define the bot's pictures and their names.

`bot.ui.charts.drawing` draws them. That module loads matplotlib, so only the processes for long work import it.
"""

from dataclasses import dataclass
from enum import StrEnum

from bot.ui.charts.cache import FOLDER  # imported first: matplotlib reads the folder when it is imported

__all__ = ["FOLDER", "Chart", "Picture"]


class Chart(StrEnum):
    """The bot's pictures."""

    AHEAD = "ahead"
    CALENDAR = "calendar"
    COSTS = "costs"
    FUNNEL = "funnel"
    OVER_TIME = "over-time"
    PURPOSES = "purposes"


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG; ``alt`` describes the picture in words."""

    name: str
    data: bytes
    alt: str
