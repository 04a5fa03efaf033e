"""The pictures by name.

`bot.ui.charts.drawing` draws them. It loads matplotlib, so only the processes for long work import it.
"""

from enum import StrEnum

from bot.ui.charts.cache import FOLDER  # first: matplotlib asks for the folder as it is imported

__all__ = ["FOLDER", "Chart"]


class Chart(StrEnum):
    """Each picture by its name."""

    AHEAD = "ahead"
    CALENDAR = "calendar"
    COSTS = "costs"
    FUNNEL = "funnel"
    OVER_TIME = "over-time"
    PURPOSES = "purposes"
