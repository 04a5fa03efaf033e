"""Draw a wallet's balance in the months ahead."""

from matplotlib.axes import Axes

from bot.domain.insight.forecast import Forecast
from bot.domain.ledger.entries import Kind
from bot.domain.time.calendar import day_of
from bot.services.insight.forecast import ForecastView
from bot.ui.charts import events, style
from bot.ui.charts.events import BalanceEvent
from bot.ui.charts.picture import Picture
from bot.ui.words import Text


def ahead(text: Text, view: ForecastView) -> Picture | None:
    """Draw the balance at the usual pace, between a quiet and a busy pace, with refills, expiries and the day it runs out.

    Return None if the balance is 0 on every day of every path.
    """
    forecast = view.forecast
    highest = max(max(path.balances) for path in (forecast.usual, forecast.quiet, forecast.busy))
    if not highest:
        return None
    fig = style.figure(640)
    until = forecast.milestones[-1]
    style.title(fig, text.t("chart-ahead"), events.span(text, forecast.today, until))
    style.legend(fig, _ahead_marks(text, forecast))
    ax = style.axes(fig, 104, 128, 40, 92)
    style.numbers(text, ax, highest * 1.1)
    style.days(text, ax, forecast.today, until)
    ax.grid(visible=False, axis="x")
    places = [forecast.today.toordinal() + number for number in range(len(forecast.usual.balances))]
    if forecast.pace is not None and forecast.quiet.balances != forecast.busy.balances:
        ways = list(
            zip(forecast.usual.balances, forecast.quiet.balances, forecast.busy.balances, strict=True)
        )
        low, high = [min(way) for way in ways], [max(way) for way in ways]
        ax.fill_between(places, low, high, step="post", color=style.SKY, alpha=0.22, linewidth=0)
        for edge in (low, high):
            ax.step(places, edge, where="post", color=style.SKY, linewidth=1, alpha=0.6)
    ax.step(places, forecast.usual.balances, where="post", color=style.TEXT, linewidth=3, zorder=3)
    events.draw_gains(ax, "refilled", _refills(forecast))
    events.draw_expiries(ax, text, _lapses(forecast))
    _runs_out(ax, text, forecast, highest)
    return Picture("ahead.png", style.render(fig), _ahead_alt(text, view))


def _ahead_marks(text: Text, forecast: Forecast) -> list[style.Line2D | style.Patch]:
    usual = text.t("chart-still" if forecast.pace is None else "chart-usual")
    marks: list[style.Line2D | style.Patch] = [style.line(style.TEXT, usual)]
    if forecast.pace is not None and forecast.quiet.balances != forecast.busy.balances:
        marks.append(style.patch(style.SKY, text.t("chart-band"), alpha=0.35))
    if _refills(forecast):
        marks.append(events.mark(text, "refilled"))
    if _lapses(forecast):
        marks.append(events.mark(text, "lapsed", text.t("chart-lapsing")))
    return marks


def _runs_out(ax: Axes, text: Text, forecast: Forecast, highest: int) -> None:
    day = forecast.usual.runs_out_on
    if day is None or day == forecast.today:
        return
    place = day.toordinal()
    left, right = ax.get_xlim()
    ax.plot([place, place], [0, highest * 1.02], color=style.YELLOW, linewidth=2, linestyle=(0, (3, 2)))
    ax.plot([place], [0], color=style.YELLOW, marker="X", markersize=12, clip_on=False, zorder=8)
    label = text.t("chart-runs-out", on=style.short_day(text, day))
    is_late = place > left + 0.6 * (right - left)
    gap = 0.015 * (right - left)
    style.words(
        ax,
        place - gap if is_late else place + gap,
        highest * 1.02,
        label,
        colour=style.YELLOW,
        weight="bold",
        ha="right" if is_late else "left",
        va="bottom",
    )


def _refills(forecast: Forecast) -> list[BalanceEvent]:
    lines = [
        line for line in forecast.usual.lines if line.kind is Kind.REFILL and day_of(line.at) > forecast.today
    ]
    return [BalanceEvent(day_of(line.at), line.amount, forecast.usual.at(day_of(line.at))) for line in lines]


def _lapses(forecast: Forecast) -> list[BalanceEvent]:
    return [
        BalanceEvent(lapse.on, lapse.amount, forecast.usual.at(lapse.on)) for lapse in forecast.usual.unused
    ]


def _ahead_alt(text: Text, view: ForecastView) -> str:
    forecast = view.forecast
    until = forecast.milestones[-1]
    low, high = forecast.band(until)
    sentences = [
        text.t(
            "alt-ahead",
            since=forecast.today,
            until=until,
            known=forecast.pace is not None,
            balance=view.balance,
            last=forecast.usual.last,
            low=None if low == high else low,
            high=high,
        )
    ]
    if forecast.usual.runs_out_on is not None:
        sentences.append(text.t("alt-runs-out", on=forecast.usual.runs_out_on))
    for id, listed in (("alt-refills", _refills(forecast)), ("alt-lapses", _lapses(forecast))):
        if listed:
            sentences.append(text.t(id, days=events.listed(text, listed)))
    return " ".join(sentences)
