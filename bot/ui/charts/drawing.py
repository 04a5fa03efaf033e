"""Each chart by its name: a plain function of the words and a view that returns None while there is nothing to draw."""

from collections.abc import Callable, Mapping
from typing import Any

from bot.ui.charts import Chart
from bot.ui.charts.expiries import calendar
from bot.ui.charts.picture import Picture
from bot.ui.charts.proposals import costs, funnel
from bot.ui.charts.prospects import ahead
from bot.ui.charts.recap import recap
from bot.ui.charts.server_month import server_month
from bot.ui.charts.spending import purposes
from bot.ui.charts.wallets import over_time
from bot.ui.words import Text

__all__ = ["CHARTS", "ahead", "calendar", "costs", "funnel", "over_time", "purposes", "recap", "server_month"]

CHARTS: Mapping[Chart, Callable[[Text, Any], Picture | None]] = {
    Chart.AHEAD: ahead,
    Chart.CALENDAR: calendar,
    Chart.COSTS: costs,
    Chart.FUNNEL: funnel,
    Chart.OVER_TIME: over_time,
    Chart.PURPOSES: purposes,
    Chart.RECAP: recap,
    Chart.SERVER_MONTH: server_month,
}
