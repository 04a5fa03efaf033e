"""How every picture looks: its size, colours, letters, numbers and dates, and how it becomes a PNG.

Discord shows a picture some 550 pixels wide on a desk and 360 on a phone, on a dark or a light card. So each has its own
dark ground, is 960 wide, and has no letter smaller than ten pixels on a phone. Colours are Okabe and Ito's, which
colour-blind people tell apart, and none stands alone: a shape, a hatch or words say the same.

Nothing here is pyplot, whose state is global: a `Figure` belongs to whoever draws it.
"""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from io import BytesIO
from typing import Any

from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Patch
from matplotlib.patheffects import AbstractPathEffect, withStroke
from matplotlib.ticker import FuncFormatter, MaxNLocator
from PIL import Image

from bot.ui.words import Text

WIDTH = 960
DPI = 160
COLOURS = 96
UPPER_LEFT = 2  # as matplotlib numbers a legend's places
SMALL, PLAIN, LARGE = 12.2, 13, 15
"""Points; the smallest is 27 pixels, or ten on a phone."""

GROUND = "#2B2D31"
GRID = "#44474E"
TEXT = "#F2F3F5"
PALE = "#C4C9D0"
SKY = "#56B4E9"
GREEN = "#2FC79A"
ORANGE = "#E69F00"
YELLOW = "#F0E442"
RED = "#FF7A45"
PURPLE = "#D98CB8"
GREY = "#9AA0A8"


def figure(height: int) -> Figure:
    """An empty picture, ``height`` pixels high."""
    return Figure(figsize=(WIDTH / DPI, height / DPI), dpi=DPI, facecolor=GROUND)


def axes(on: Figure, left: int, top: int, right: int, bottom: int) -> Axes:
    """A place to draw in, with its margins to the picture's edges in pixels."""
    height = on.get_figheight() * DPI
    box = (left / WIDTH, bottom / height, 1 - (left + right) / WIDTH, 1 - (top + bottom) / height)
    made = on.add_axes(box, facecolor=GROUND)
    made.tick_params(length=0, colors=PALE, labelsize=SMALL, pad=6)
    for side in made.spines.values():
        side.set_visible(False)
    made.set_axisbelow(True)
    return made


def words(
    on: Axes, x: float, y: float, said: str, *, colour: str = TEXT, size: float = SMALL, **more: Any
) -> None:
    """Text at a place in the data, readable across lines; never read as a formula."""
    on.text(x, y, said, color=colour, fontsize=size, parse_math=False, path_effects=halo(5), **more)


def halo(width: float) -> list[AbstractPathEffect]:
    """A rim of the ground's colour, for what lies on something else."""
    return [withStroke(linewidth=width, foreground=GROUND)]


def title(on: Figure, said: str, beside: str = "") -> None:
    """The picture's name in its upper left corner, and a figure in its upper right."""
    height = on.get_figheight() * DPI
    place = 1 - 22 / height
    on.text(28 / WIDTH, place, said, color=TEXT, fontsize=LARGE, weight="bold", va="top", parse_math=False)
    on.text(1 - 28 / WIDTH, place, beside, color=PALE, fontsize=PLAIN, ha="right", va="top", parse_math=False)


def legend(on: Figure, marks: Sequence[Line2D | Patch], *, columns: int = 4) -> None:
    """What the marks mean, below the title."""
    height = on.get_figheight() * DPI
    shown = on.legend(
        handles=list(marks),
        loc=UPPER_LEFT,
        bbox_to_anchor=(14 / WIDTH, 1 - 62 / height),
        ncols=columns,
        frameon=False,
        fontsize=SMALL,
        labelcolor=PALE,
        handlelength=1.2,
        handletextpad=0.5,
        columnspacing=1.3,
        borderpad=0.2,
    )
    for label in shown.get_texts():
        label.set_parse_math(False)


def mark(colour: str, shape: str, said: str) -> Line2D:
    """A shape for the legend."""
    return Line2D([], [], color=colour, marker=shape, linestyle="none", markersize=9, label=said)


def line(colour: str, said: str) -> Line2D:
    return Line2D([], [], color=colour, linewidth=3, label=said)


def patch(colour: str, said: str, hatch: str = "", alpha: float = 1) -> Patch:
    return Patch(facecolor=colour, edgecolor=GROUND, hatch=hatch, label=said, alpha=alpha, linewidth=0)


def numbers(text: Text, on: Axes, highest: float, *, most: int = 5, along_x: bool = False) -> None:
    """An axis in whole numbers from 0 to a little over ``highest``, with lines across."""
    axis = on.xaxis if along_x else on.yaxis
    (on.set_xlim if along_x else on.set_ylim)(0, max(highest, 1) * 1.08)
    axis.set_major_locator(MaxNLocator(most, integer=True))
    axis.set_major_formatter(FuncFormatter(lambda value, _: short(text, value)))
    axis.grid(color=GRID, linewidth=1)


def short(text: Text, value: float) -> str:
    """``9,500``, ``12k``, ``12.5k``, ``1.2M``."""
    if abs(value) < 10_000:
        return text.number(round(value))
    if abs(value) >= 1_000_000:
        return text.t("chart-millions", amount=round(value / 1_000_000, 2))
    return text.t("chart-thousands", amount=round(value / 1000, 1))


def shorter(text: Text, value: int) -> str:
    """At most four letters: ``950``, ``9.5k``, ``12k``."""
    if value < 1000:
        return text.number(value)
    if value >= 1_000_000:
        return short(text, value)
    digits = 1 if value < 9_950 else None
    return text.t("chart-thousands", amount=round(value / 1000, digits))


def days(text: Text, on: Axes, since: date, until: date, *, most: int = 6) -> None:
    """An axis in days from ``since`` to ``until``, at most ``most`` of them named. A day's place is its ordinal."""
    on.set_xlim(since.toordinal(), max(until, since + timedelta(days=1)).toordinal())
    places, label = ticks(since, until, most)
    on.set_xticks([place.toordinal() for place in places], [label(text, place) for place in places])
    for place, shown in zip(places, on.get_xticklabels(), strict=True):
        shown.set_parse_math(False)
        if (until - place) * 12 < until - since:
            shown.set_horizontalalignment("right")  # it would run off the picture


def short_day(text: Text, on: date) -> str:
    """``1 Mar``."""
    return text.short_day(on)


def month(text: Text, first: date) -> str:
    """``Mar``, and below it the year where one begins."""
    name = text.month(first)
    return f"{name}\n{first.year}" if first.month == 1 else name


def month_of_year(text: Text, first: date) -> str:
    """``Mar 2027``."""
    return text.month(first, year=True)


def ticks(since: date, until: date, most: int) -> tuple[list[date], Callable[[Text, date], str]]:
    """The days to name on an axis, and how."""
    span = (until - since).days
    for step in (1, 2, 7, 14):
        if span // step < most:
            return [since + timedelta(days=number) for number in range(0, span + 1, step)], short_day
    firsts = [date(year, number, 1) for year in range(since.year, until.year + 1) for number in range(1, 13)]
    inside = [first for first in firsts if since <= first <= until]
    for step in (1, 2, 3, 6, 12, 24, 48):
        chosen = [first for first in inside if (first.year * 12 + first.month - 1) % step == 0]
        if len(chosen) <= most:
            break
    return chosen, month


def render(made: Figure) -> bytes:
    """The picture as a PNG of few colours, which is a quarter as large. The same figure gives the same bytes."""
    canvas = FigureCanvasAgg(made)
    canvas.draw()
    drawn = Image.frombytes("RGBA", canvas.get_width_height(), bytes(canvas.buffer_rgba())).convert("RGB")
    file = BytesIO()
    drawn.quantize(COLOURS, dither=Image.Dither.NONE).save(file, "PNG")
    return file.getvalue()
