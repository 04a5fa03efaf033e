"""The pictures: plain functions of the words and a view, for `bot.ui.pictures.Studio`. None: nothing to draw yet."""

from bot.ui.charts.cache import FOLDER  # first: matplotlib asks for it as it is imported
from bot.ui.charts.expiries import calendar
from bot.ui.charts.proposals import costs, funnel
from bot.ui.charts.prospects import ahead
from bot.ui.charts.spending import purposes
from bot.ui.charts.wallets import over_time

__all__ = ["FOLDER", "ahead", "calendar", "costs", "funnel", "over_time", "purposes"]
