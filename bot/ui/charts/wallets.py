"""Draw a wallet's balance in the past."""

from collections.abc import Sequence
from datetime import date, timedelta

from matplotlib.axes import Axes
from matplotlib.ticker import FuncFormatter, MaxNLocator

from bot.services.insight.timeline import OverTime, Point, stretch
from bot.ui.charts import events, style
from bot.ui.charts.events import MOST_IN_ALT, BalanceEvent
from bot.ui.charts.picture import Picture
from bot.ui.words import Text

MOST_BARS = 35
FEWEST_DAYS = timedelta(days=6)
BARS = (1, 7, 30, 91, 365)
"""The numbers of days that one bar may stand for."""


def over_time(text: Text, view: OverTime) -> Picture | None:
    """Draw the balance in steps with what came in and what expired, and below it bars for all movements.

    Return None if nothing has moved in the period.
    """
    if not view.points:
        return None
    fig = style.figure(800)
    since = _began(view)
    style.title(fig, text.t("chart-over-time"), events.span(text, since, view.today))
    names = [name for name in events.LOOKS if any(getattr(point, name) for point in view.points)]
    style.legend(fig, [events.mark(text, name) for name in names], columns=5)
    balances = [view.before, *(point.balance for point in view.points)]
    ax = style.axes(fig, 104, 128, 40, 310)
    style.numbers(text, ax, max(balances) * 1.1)
    places = [
        view.since.toordinal(),
        *(point.on.toordinal() for point in view.points),
        view.today.toordinal(),
    ]
    ax.step(places, [*balances, balances[-1]], where="post", color=style.TEXT, linewidth=2.5, zorder=3)
    ax.fill_between(places, [*balances, balances[-1]], step="post", color=style.TEXT, alpha=0.1, linewidth=0)
    style.days(text, ax, since, view.today)
    ax.set_xticklabels([])
    ax.grid(visible=False, axis="x")
    for name in ("refilled", "added"):
        events.draw_gains(
            ax, name, [BalanceEvent(point.on, getattr(point, name), point.balance) for point in view.points]
        )
    events.draw_expiries(
        ax, text, [BalanceEvent(point.on, point.lapsed, point.balance) for point in view.points]
    )
    _moves(style.axes(fig, 104, 520, 40, 92), text, view, since)
    return Picture("over-time.png", style.render(fig), _over_time_alt(text, view, balances))


def _began(view: OverTime) -> date:
    """Return the first day of the picture: not much before the first movement of a wallet that was empty until then."""
    if view.before:
        return view.since
    return max(view.since, min(view.points[0].on, view.today - FEWEST_DAYS))


def _moves(ax: Axes, text: Text, view: OverTime, since: date) -> None:
    """Draw bars upwards for Connects that came in, downwards for Connects that went."""
    size = next(days for days in BARS if (view.today - since).days // days < MOST_BARS or days == BARS[-1])
    bars: dict[int, list[Point]] = {}
    for point in view.points:
        bars.setdefault((view.today - point.on).days // size, []).append(point)
    highest = lowest = 0
    for number, points in bars.items():
        place = view.today.toordinal() - number * size - (size - 1) / 2
        up = down = 0
        for name, sign in (("refilled", 1), ("added", 1), ("other", 1), ("spent", -1), ("lapsed", -1)):
            moved = sign * sum(getattr(point, name) for point in points)
            colour, _, hatch = events.LOOKS[name]
            ax.bar(
                place,
                moved,
                0.8 * size,
                up if moved > 0 else down,
                color=colour,
                hatch=hatch,
                edgecolor=style.GROUND,
                linewidth=0,
            )
            up, down = (up + moved, down) if moved > 0 else (up, down + moved)
        highest, lowest = max(highest, up), min(lowest, down)
    room = max(1, highest - lowest) * 0.08
    ax.set_ylim(lowest - room, highest + room)
    ax.yaxis.set_major_locator(MaxNLocator(3, integer=True))
    ax.yaxis.set_major_formatter(FuncFormatter(lambda value, _: _signed(text, value)))
    ax.grid(color=style.GRID, linewidth=1, axis="y")
    ax.axhline(0, color=style.PALE, linewidth=1.5)
    style.days(text, ax, since, view.today)


def _signed(text: Text, value: float) -> str:
    return f"+{style.short(text, value)}" if value > 0 else style.short(text, value).replace("-", "\u2212")


def _over_time_alt(text: Text, view: OverTime, balances: Sequence[int]) -> str:
    def total(name: str) -> int:
        return sum(getattr(point, name) for point in view.points)

    sentences = [
        text.t(
            "alt-over-time",
            since=view.began_on or view.since,
            until=view.today,
            before=None if view.began_on else view.before,
            balance=view.balance,
            lowest=min(balances[1:] if view.began_on else balances),
            highest=max(balances),
        ),
        text.t(
            "alt-moves",
            **{name: total(name) for name in events.LOOKS},
            signed=text.signed(total("other")),
        ),
    ]
    is_exact = stretch(view.since, view.today) == 1
    lapses = [point for point in view.points if point.lapsed > 0]
    sentences += [
        text.t("alt-lapsed", amount=point.lapsed, on=point.on, exact=is_exact)
        for point in lapses[:MOST_IN_ALT]
    ]
    if len(lapses) > MOST_IN_ALT:
        sentences.append(text.t("alt-and-more", count=len(lapses) - MOST_IN_ALT))
    return " ".join(sentences)
