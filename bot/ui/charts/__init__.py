"""Draw the bot's pictures: each chart is a plain function of the words and a view, called by `bot.ui.charts.studio.Studio`.

A chart returns None if there is nothing to draw yet.
"""

from bot.ui.charts.cache import FOLDER  # imported first: matplotlib reads the folder when it is imported
from bot.ui.charts.expiries import calendar
from bot.ui.charts.proposals import costs, funnel
from bot.ui.charts.prospects import ahead
from bot.ui.charts.spending import purposes
from bot.ui.charts.wallets import over_time

__all__ = ["FOLDER", "ahead", "calendar", "costs", "funnel", "over_time", "purposes"]
