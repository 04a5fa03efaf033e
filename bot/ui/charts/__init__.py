"""Name the bot's pictures.

`bot.ui.charts.drawing` draws them. That module loads matplotlib, so only the processes for long work import it.
"""

from enum import StrEnum

from bot.ui.charts.cache import FOLDER  # imported first: matplotlib reads the folder when it is imported

__all__ = ["FOLDER", "Chart"]


class Chart(StrEnum):
    """The bot's pictures."""

    AHEAD = "ahead"
    CALENDAR = "calendar"
    COSTS = "costs"
    FUNNEL = "funnel"
    OVER_TIME = "over-time"
    PURPOSES = "purposes"
    RECAP = "recap"
    SERVER_MONTH = "server-month"
