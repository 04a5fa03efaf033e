"""Make the printable report: read it in one process, draw its pictures, and make the page in another."""

from typing import Protocol

from bot.services import Services
from bot.services.who import Who
from bot.ui.charts import Chart
from bot.ui.charts.studio import Studio
from bot.ui.pages.report import MAY_TAKE, ReportFile, report_file
from bot.ui.words import Text


class Printer(Protocol):
    """The attributes of the bot that the report uses."""

    services: Services
    studio: Studio


async def printed(bot: Printer, who: Who, text: Text) -> ReportFile:
    """Return the member's report. A picture that can't be drawn is left out.

    Raises NotStarted, TookTooLong, TooMuchAtOnce.
    """
    view = await bot.services.members.report(who)
    pictures = {}
    for chart, of in (
        (Chart.CALENDAR, view.expiring),
        (Chart.OVER_TIME, view.over_time),
        (Chart.PURPOSES, view.purposes),
        (Chart.AHEAD, view.ahead),
        (Chart.FUNNEL, view.stats),
        (Chart.COSTS, view.stats),
    ):
        for picture in await bot.studio.pictures(text, of, chart):
            pictures[chart] = picture
    return await bot.services.processes.run(report_file, MAY_TAKE, text.locale, view, pictures)
