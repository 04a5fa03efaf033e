"""Define how every picture looks: size, colours, fonts, numbers and dates, and write a picture as a PNG.

Discord shows a picture about 550 pixels wide on a desktop and 360 on a phone, on a dark or a light card. So
each picture has a dark ground of its own, is 960 pixels wide, and has no letter smaller than ten pixels on a
phone. The colours are those of Okabe and Ito, which colour-blind people can tell apart; a shape, a hatch or
words always repeat what a colour says.

The module doesn't use pyplot, whose state is global; each drawing function owns its `Figure`.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

from matplotlib import rcParams
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg, RendererAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import fontManager
from matplotlib.lines import Line2D
from matplotlib.patches import Patch
from matplotlib.patheffects import AbstractPathEffect, withStroke
from matplotlib.text import Text as Words
from matplotlib.ticker import FuncFormatter, MaxNLocator
from PIL import Image

from bot.ui.words import Text

WIDTH = 960
DPI = 160
MOST_COLOURS = 96
UPPER_LEFT = 2  # as matplotlib numbers a legend's places
SMALL, PLAIN, LARGE = 12.2, 13, 15
"""Font sizes in points; the smallest is 27 pixels high, which makes ten on a phone."""
SMALLEST = 0.8
"""How much smaller than these sizes words may be that don't fit otherwise."""

_OTHER_LETTERS = Path(__file__).parent / "fonts" / "NotoSansDevanagari-Regular.ttf"
"""For the letters that matplotlib's own font doesn't have; that one has Latin and Cyrillic letters."""
fontManager.addfont(_OTHER_LETTERS)
_added = fontManager.ttflist[-1]
fontManager.ttflist.append(replace(_added, weight=700))  # serves bold titles, too
rcParams["font.family"] = [rcParams["font.sans-serif"][0], _added.name]

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
    """Return an empty picture, ``height`` pixels high."""
    return Figure(figsize=(WIDTH / DPI, height / DPI), dpi=DPI, facecolor=GROUND)


def axes(fig: Figure, left: int, top: int, right: int, bottom: int) -> Axes:
    """Return a drawing area with the given margins to the picture's edges, in pixels."""
    height = fig.get_figheight() * DPI
    box = (left / WIDTH, bottom / height, 1 - (left + right) / WIDTH, 1 - (top + bottom) / height)
    area = fig.add_axes(box, facecolor=GROUND)
    area.tick_params(length=0, colors=PALE, labelsize=SMALL, pad=6)
    for side in area.spines.values():
        side.set_visible(False)
    area.set_axisbelow(True)
    return area


def words(
    ax: Axes, x: float, y: float, label: str, *, colour: str = TEXT, size: float = SMALL, **more: Any
) -> Words:
    """Write ``label`` at a place in data coordinates, with a rim that keeps the text readable across lines.

    Dollar signs in ``label`` are printed, not read as a formula.
    """
    return ax.text(x, y, label, color=colour, fontsize=size, parse_math=False, path_effects=halo(5), **more)


def fit(fig: Figure, label: Words, width: float) -> None:
    """Make a label at most ``width`` pixels wide, as some languages need: in smaller letters, then cut with ``…``."""
    wide = _width(fig, label)
    if wide <= width:
        return
    label.set_fontsize(float(label.get_fontsize()) * max(width / wide, SMALLEST))
    kept = label.get_text()
    while len(kept) > 1 and _width(fig, label) > width:
        kept = kept[:-1].rstrip()
        label.set_text(f"{kept}…")


def fit_beside(fig: Figure, left: Words, right: Words, gap: float = 24) -> None:
    """Let the label at the left leave ``gap`` pixels to the one at the right of the same row."""
    renderer = _renderer(fig)
    fit(fig, left, right.get_window_extent(renderer).x0 - left.get_window_extent(renderer).x0 - gap)


def _width(fig: Figure, label: Words) -> float:
    return label.get_window_extent(_renderer(fig)).width


def _renderer(fig: Figure) -> RendererAgg:
    """Return what measures a figure's texts, the same at each call."""
    canvas = fig.canvas
    return (canvas if isinstance(canvas, FigureCanvasAgg) else FigureCanvasAgg(fig)).get_renderer()


def halo(width: float) -> list[AbstractPathEffect]:
    """Return a rim in the ground's colour for something drawn on top of something else; ``width`` in points."""
    return [withStroke(linewidth=width, foreground=GROUND)]


def title(fig: Figure, name: str, beside: str = "") -> None:
    """Write the picture's name in its upper left corner, and ``beside`` in its upper right."""
    height = fig.get_figheight() * DPI
    place = 1 - 22 / height
    left = fig.text(
        28 / WIDTH, place, name, color=TEXT, fontsize=LARGE, weight="bold", va="top", parse_math=False
    )
    right = fig.text(
        1 - 28 / WIDTH, place, beside, color=PALE, fontsize=PLAIN, ha="right", va="top", parse_math=False
    )
    if beside:
        fit(fig, right, WIDTH / 2)
        fit_beside(fig, left, right)


def legend(fig: Figure, marks: Sequence[Line2D | Patch], *, columns: int = 4) -> None:
    """Add a legend below the title, with at most ``columns`` marks side by side."""
    height = fig.get_figheight() * DPI
    box = fig.legend(
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
    for label in box.get_texts():
        label.set_parse_math(False)
    room = WIDTH - 28
    if (wide := box.get_window_extent(_renderer(fig)).width) > room:
        for label in box.get_texts():
            label.set_fontsize(SMALL * max(room / wide - 0.05, SMALLEST))
    while box.get_window_extent(_renderer(fig)).width > room:
        longest = max(box.get_texts(), key=lambda label: len(label.get_text()))
        longest.set_text(f"{longest.get_text()[:-2].rstrip()}…")


def mark(colour: str, shape: str, label: str) -> Line2D:
    """Return a legend entry with a marker's shape."""
    return Line2D([], [], color=colour, marker=shape, linestyle="none", markersize=9, label=label)


def line(colour: str, label: str) -> Line2D:
    return Line2D([], [], color=colour, linewidth=3, label=label)


def patch(colour: str, label: str, hatch: str = "", alpha: float = 1) -> Patch:
    return Patch(facecolor=colour, edgecolor=GROUND, hatch=hatch, label=label, alpha=alpha, linewidth=0)


def numbers(text: Text, ax: Axes, highest: float, *, most: int = 5, along_x: bool = False) -> None:
    """Set up an axis in whole numbers from 0 to just over ``highest``, with grid lines; ``most``: intervals at most."""
    axis = ax.xaxis if along_x else ax.yaxis
    (ax.set_xlim if along_x else ax.set_ylim)(0, max(highest, 1) * 1.08)
    axis.set_major_locator(MaxNLocator(most, integer=True))
    axis.set_major_formatter(FuncFormatter(lambda value, _: short(text, value)))
    axis.grid(color=GRID, linewidth=1)


def short(text: Text, value: float) -> str:
    """Return a number in short form, e.g. ``9,500``, ``12k``, ``12.5k``, ``1.2M``."""
    if abs(value) < 10_000:
        return text.number(round(value))
    if abs(value) >= 1_000_000:
        return text.t("chart-millions", amount=round(value / 1_000_000, 2))
    return text.t("chart-thousands", amount=round(value / 1000, 1))


def shorter(text: Text, value: int) -> str:
    """Return a number in at most four characters below a million, e.g. ``950``, ``9.5k``, ``12k``."""
    if value < 1000:
        return text.number(value)
    if value >= 1_000_000:
        return short(text, value)
    digits = 1 if value < 9_950 else None
    return text.t("chart-thousands", amount=round(value / 1000, digits))


def days(text: Text, ax: Axes, since: date, until: date, *, most: int = 6) -> None:
    """Set up an axis in days from ``since`` to ``until``, with at most ``most`` labels.

    A day's position is its ordinal.
    """
    ax.set_xlim(since.toordinal(), max(until, since + timedelta(days=1)).toordinal())
    places, label = ticks(since, until, most)
    ax.set_xticks([place.toordinal() for place in places], [label(text, place) for place in places])
    for place, tick_label in zip(places, ax.get_xticklabels(), strict=True):
        tick_label.set_parse_math(False)
        if (until - place) * 12 < until - since:
            tick_label.set_horizontalalignment("right")  # a centred label would run off the picture


def short_day(text: Text, on: date) -> str:
    """Return a day without its year, e.g. ``1 Mar``."""
    return text.short_day(on)


def month(text: Text, first: date) -> str:
    """Return a month's name, e.g. ``Mar``; January has the year on a second line."""
    name = text.month(first)
    return f"{name}\n{first.year}" if first.month == 1 else name


def month_of_year(text: Text, first: date) -> str:
    """Return a month with its year, e.g. ``Mar 2027``."""
    return text.month(first, year=True)


def ticks(since: date, until: date, most: int) -> tuple[list[date], Callable[[Text, date], str]]:
    """Return the days to label on an axis, at most ``most``, and the function that words a day."""
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


def render(fig: Figure) -> bytes:
    """Return the picture as a PNG of at most 96 colours, about a quarter of the usual size.

    The same figure always gives the same bytes.
    """
    canvas = FigureCanvasAgg(fig)
    canvas.draw()
    drawn = Image.frombytes("RGBA", canvas.get_width_height(), bytes(canvas.buffer_rgba())).convert("RGB")
    file = BytesIO()
    drawn.quantize(MOST_COLOURS, dither=Image.Dither.NONE).save(file, "PNG")
    return file.getvalue()
