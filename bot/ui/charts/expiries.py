"""Draw what expires when: a row for each month, a place for each day."""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from math import sqrt

from matplotlib.axes import Axes

from bot.domain.time.calendar import add_months
from bot.services.ledger import ExpiringView
from bot.ui.charts import style
from bot.ui.charts.picture import Picture
from bot.ui.words import Text

MOST_MONTHS = 13
"""The present month to the same month next year: Connects live for at most twelve months."""
FEWEST_MONTHS = 4
MOST_IN_ALT = 12
WEEK, MONTH = timedelta(days=7), timedelta(days=30)

_ROW, _LEFT, _RIGHT = 52, 122, 128
"""Pixels: the height of a month's row, the width of its name, and the width of its sum."""
_SUMS_AT = 1 + (_RIGHT - 28) / (style.WIDTH - _LEFT - _RIGHT)
"""Where the sums end, in widths of the axis."""
_NARROW = 1.1
"""The width of a label's digit, in days."""

Day = tuple[date, int]


def calendar(text: Text, view: ExpiringView) -> Picture | None:
    """Draw a mark on each day of expiry, larger for more Connects, labelled where there is room, and each month's sum.

    Return None if nothing expires within MOST_MONTHS months.
    """
    first = view.today.replace(day=1)
    end = add_months(first, MOST_MONTHS)
    days = [day for day in view.every if day[0] < end]
    if not days:
        return None
    last = days[-1][0]
    later = sum(amount for _, amount in view.every[len(days) :])
    count = max(FEWEST_MONTHS, (last.year - first.year) * 12 + last.month - first.month + 1)
    fig = style.figure(184 + _ROW * count)
    total = sum(amount for _, amount in days)
    style.title(fig, text.t("chart-calendar"), text.t("chart-in-all", amount=text.connects(total)))
    style.legend(
        fig, [style.mark(colour, shape, text.t(f"chart-{name}-soon")) for name, colour, shape in _SHADES]
    )
    ax = style.axes(fig, _LEFT, 122, _RIGHT, 56)
    ax.set_xlim(0.4, 31.6)
    ax.set_ylim(count - 0.4, -0.6)
    ax.set_xticks([1, 5, 10, 15, 20, 25, 30])
    ax.set_yticks(range(count), [_name(text, add_months(first, row)) for row in range(count)])
    for label in ax.get_yticklabels():
        style.fit(fig, label, _LEFT - 16)
    highest = max(amount for _, amount in days)
    for row in range(count):
        month = add_months(first, row)
        inside = [day for day in days if day[0].replace(day=1) == month]
        _draw_month(ax, text, _Month(row, month, inside, view.today, highest))
    return Picture("expiring.png", style.render(fig), _alt(text, days, total, later))


_SHADES = (("week", style.RED, "D"), ("month", style.ORANGE, "s"), ("later", style.SKY, "o"))
"""Name, colour and shape of the marks, by how soon their day is."""


def _shade(on: date, today: date) -> tuple[str, str]:
    place = 0 if on <= today + WEEK else 1 if on <= today + MONTH else 2
    return _SHADES[place][1:]


@dataclass(frozen=True, slots=True)
class _Month:
    """A month's row in the picture.

    ``first``: the month's first day; ``highest``: the largest amount of any day in the picture.
    """

    row: int
    first: date
    days: Sequence[Day]
    today: date
    highest: int


def _draw_month(ax: Axes, text: Text, month: _Month) -> None:
    """Draw a month's line from today on, its marks with as many labels as fit, and the month's sum."""
    row, first, inside = month.row, month.first, month.days
    length = monthrange(first.year, first.month)[1]
    passed_days = month.today.day - 1 if month.today.replace(day=1) == first else 0
    ax.plot([passed_days + 1, length], [row, row], color=style.GRID, linewidth=2, zorder=1)
    free = 0.0
    for number, (day, amount) in enumerate(inside):
        colour, shape = _shade(day, month.today)
        size = 5 + 9 * sqrt(amount / month.highest)
        ax.plot([day.day], [row], color=colour, marker=shape, markersize=size, markeredgecolor=style.GROUND)
        label = style.short(text, amount)
        start = day.day + 0.7 + size / 30
        until = start + _NARROW * len(label)
        after = inside[number + 1][0].day - 0.6 if number + 1 < len(inside) else 34
        if start >= free and until <= min(after, 33):
            style.words(ax, start, row, label, va="center")
            free = until
    if inside:
        total = style.short(text, sum(amount for _, amount in inside))
        style.words(
            ax,
            _SUMS_AT,
            row,
            total,
            size=style.PLAIN,
            weight="bold",
            transform=ax.get_yaxis_transform(),
            ha="right",
            va="center",
        )


def _name(text: Text, month: date) -> str:
    """Return a month's name, e.g. ``Nov``; January carries its year, e.g. ``Jan ’27``."""
    name = text.month(month)
    return f"{name} ’{month.year % 100}" if month.month == 1 else name


def _alt(text: Text, days: Sequence[Day], total: int, later: int) -> str:
    sentences = [text.t("alt-calendar", amount=text.connects(total), days=len(days))]
    if len(days) <= MOST_IN_ALT:
        sentences += [text.t("alt-expires", amount=amount, on=day) for day, amount in days]
    else:
        for month, inside in groupby(days, key=lambda day: day[0].replace(day=1)):
            amount = sum(amount for _, amount in inside)
            sentences.append(text.t("alt-expires-in", amount=amount, month=style.month_of_year(text, month)))
    if later:
        sentences.append(text.t("alt-expires-later", amount=later))
    return " ".join(sentences)
