"""What expires when: a row for each month, a place for each day, as a picture."""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import groupby
from math import sqrt

from matplotlib.axes import Axes

from bot.domain.time.calendar import add_months
from bot.services.ledger import ExpiringView
from bot.ui.charts import style
from bot.ui.charts.studio import Picture
from bot.ui.words import Text

MOST_MONTHS = 13
"""This one, and the same month next year: a lot lives twelve."""
FEWEST_MONTHS = 4
MOST_IN_ALT = 12
WEEK, MONTH = timedelta(days=7), timedelta(days=30)

_ROW, _LEFT, _RIGHT = 52, 122, 128
"""Pixels: of a month's row, of its name, and of its sum."""
_SUMS_AT = 1 + (_RIGHT - 28) / (style.WIDTH - _LEFT - _RIGHT)
"""Where the sums end, in widths of the axis."""
_NARROW = 1.1
"""Days that a digit of a label is wide."""

Day = tuple[date, int]


def calendar(text: Text, view: ExpiringView) -> Picture | None:
    """Squares as large as what goes on their day, with the amount where there is room, and each month's sum."""
    first = view.today.replace(day=1)
    end = add_months(first, MOST_MONTHS)
    days = [day for day in view.every if day[0] < end]
    if not days:
        return None
    last = days[-1][0]
    later = sum(amount for _, amount in view.every[len(days) :])
    count = max(FEWEST_MONTHS, (last.year - first.year) * 12 + last.month - first.month + 1)
    made = style.figure(184 + _ROW * count)
    total = sum(amount for _, amount in days)
    style.title(made, text.t("chart-calendar"), text.t("chart-in-all", amount=text.connects(total)))
    style.legend(
        made, [style.mark(colour, shape, text.t(f"chart-{name}-soon")) for name, colour, shape in _SHADES]
    )
    on = style.axes(made, _LEFT, 122, _RIGHT, 56)
    on.set_xlim(0.4, 31.6)
    on.set_ylim(count - 0.4, -0.6)
    on.set_xticks([1, 5, 10, 15, 20, 25, 30])
    on.set_yticks(range(count), [_name(text, add_months(first, row)) for row in range(count)])
    highest = max(amount for _, amount in days)
    for row in range(count):
        month = add_months(first, row)
        inside = [day for day in days if day[0].replace(day=1) == month]
        _row(on, text, row, month, inside, view.today, highest)
    return Picture("expiring.png", style.render(made), _alt(text, days, total, later))


_SHADES = (("week", style.RED, "D"), ("month", style.ORANGE, "s"), ("later", style.SKY, "o"))
"""By how soon, with colour and shape."""


def _shade(on: date, today: date) -> tuple[str, str]:
    place = 0 if on <= today + WEEK else 1 if on <= today + MONTH else 2
    return _SHADES[place][1:]


def _row(
    on: Axes, text: Text, row: int, month: date, inside: Sequence[Day], today: date, highest: int
) -> None:
    length = monthrange(month.year, month.month)[1]
    gone = today.day - 1 if today.replace(day=1) == month else 0
    on.plot([gone + 1, length], [row, row], color=style.GRID, linewidth=2, zorder=1)
    free = 0.0
    for number, (day, amount) in enumerate(inside):
        colour, shape = _shade(day, today)
        size = 5 + 9 * sqrt(amount / highest)
        on.plot([day.day], [row], color=colour, marker=shape, markersize=size, markeredgecolor=style.GROUND)
        said = style.short(text, amount)
        start = day.day + 0.7 + size / 30
        until = start + _NARROW * len(said)
        after = inside[number + 1][0].day - 0.6 if number + 1 < len(inside) else 34
        if start >= free and until <= min(after, 33):
            style.words(on, start, row, said, va="center")
            free = until
    if inside:
        total = style.short(text, sum(amount for _, amount in inside))
        where = {"transform": on.get_yaxis_transform(), "ha": "right", "va": "center"}
        style.words(on, _SUMS_AT, row, total, size=style.PLAIN, weight="bold", **where)


def _name(text: Text, month: date) -> str:
    """``Nov``; with the year where one begins: ``Jan ’27``."""
    name = text.t("chart-month", month=month.month)
    return f"{name} ’{month.year % 100}" if month.month == 1 else name


def _alt(text: Text, days: Sequence[Day], total: int, later: int) -> str:
    said = [text.t("alt-calendar", amount=text.connects(total), days=len(days))]
    if len(days) <= MOST_IN_ALT:
        said += [text.t("alt-expires", amount=amount, on=day) for day, amount in days]
    else:
        for month, inside in groupby(days, key=lambda day: day[0].replace(day=1)):
            amount = sum(amount for _, amount in inside)
            said.append(text.t("alt-expires-in", amount=amount, month=style.month_of_year(text, month)))
    if later:
        said.append(text.t("alt-expires-later", amount=later))
    return " ".join(said)
