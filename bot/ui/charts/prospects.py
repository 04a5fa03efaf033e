"""A wallet's balance in the months ahead, as a picture."""

from matplotlib.axes import Axes

from bot.domain.insight.forecast import Forecast
from bot.domain.ledger.entries import Kind
from bot.domain.time.calendar import day_of
from bot.services.insight import ForecastView
from bot.ui.charts import events, style
from bot.ui.charts.events import BalanceEvent
from bot.ui.charts.studio import Picture
from bot.ui.words import Text


def ahead(text: Text, view: ForecastView) -> Picture | None:
    """The way ahead at the usual pace, between a quiet and a busy one, with refills, expiries and the last day."""
    found = view.forecast
    highest = max(max(path.balances) for path in (found.usual, found.quiet, found.busy))
    if not highest:
        return None
    made = style.figure(640)
    until = found.milestones[-1]
    style.title(made, text.t("chart-ahead"), events.span(text, found.today, until))
    style.legend(made, _ahead_marks(text, found))
    on = style.axes(made, 104, 128, 40, 92)
    style.numbers(text, on, highest * 1.1)
    style.days(text, on, found.today, until)
    on.grid(visible=False, axis="x")
    places = [found.today.toordinal() + number for number in range(len(found.usual.balances))]
    if found.pace is not None and found.quiet.balances != found.busy.balances:
        ways = list(zip(found.usual.balances, found.quiet.balances, found.busy.balances, strict=True))
        low, high = [min(way) for way in ways], [max(way) for way in ways]
        on.fill_between(places, low, high, step="post", color=style.SKY, alpha=0.22, linewidth=0)
        for edge in (low, high):
            on.step(places, edge, where="post", color=style.SKY, linewidth=1, alpha=0.6)
    on.step(places, found.usual.balances, where="post", color=style.TEXT, linewidth=3, zorder=3)
    events.came(on, "refilled", _refills(found))
    events.cliffs(on, text, _lapses(found))
    _runs_out(on, text, found, highest)
    return Picture("ahead.png", style.render(made), _ahead_alt(text, view))


def _ahead_marks(text: Text, found: Forecast) -> list[style.Line2D | style.Patch]:
    usual = text.t("chart-still" if found.pace is None else "chart-usual")
    marks: list[style.Line2D | style.Patch] = [style.line(style.TEXT, usual)]
    if found.pace is not None and found.quiet.balances != found.busy.balances:
        marks.append(style.patch(style.SKY, text.t("chart-band"), alpha=0.35))
    if _refills(found):
        marks.append(events.mark(text, "refilled"))
    if _lapses(found):
        marks.append(events.mark(text, "lapsed", text.t("chart-lapsing")))
    return marks


def _runs_out(on: Axes, text: Text, found: Forecast, highest: int) -> None:
    day = found.usual.runs_out_on
    if day is None or day == found.today:
        return
    place = day.toordinal()
    left, right = on.get_xlim()
    on.plot([place, place], [0, highest * 1.02], color=style.YELLOW, linewidth=2, linestyle=(0, (3, 2)))
    on.plot([place], [0], color=style.YELLOW, marker="X", markersize=12, clip_on=False, zorder=8)
    said = text.t("chart-runs-out", on=style.short_day(text, day))
    is_late = place > left + 0.6 * (right - left)
    gap = 0.015 * (right - left)
    style.words(
        on,
        place - gap if is_late else place + gap,
        highest * 1.02,
        said,
        colour=style.YELLOW,
        weight="bold",
        ha="right" if is_late else "left",
        va="bottom",
    )


def _refills(found: Forecast) -> list[BalanceEvent]:
    lines = [line for line in found.usual.lines if line.kind is Kind.REFILL and day_of(line.at) > found.today]
    return [BalanceEvent(day_of(line.at), line.amount, found.usual.at(day_of(line.at))) for line in lines]


def _lapses(found: Forecast) -> list[BalanceEvent]:
    return [BalanceEvent(lapse.on, lapse.amount, found.usual.at(lapse.on)) for lapse in found.usual.unused]


def _ahead_alt(text: Text, view: ForecastView) -> str:
    found = view.forecast
    until = found.milestones[-1]
    low, high = found.band(until)
    said = [
        text.t(
            "alt-ahead",
            since=found.today,
            until=until,
            known=found.pace is not None,
            balance=view.balance,
            last=found.usual.last,
            low=None if low == high else low,
            high=high,
        )
    ]
    if found.usual.runs_out_on is not None:
        said.append(text.t("alt-runs-out", on=found.usual.runs_out_on))
    for id, listed in (("alt-refills", _refills(found)), ("alt-lapses", _lapses(found))):
        if listed:
            said.append(text.t(id, days=events.listed(text, listed)))
    return " ".join(said)
