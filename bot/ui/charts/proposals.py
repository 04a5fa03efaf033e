"""Draw how far proposals get, and what an interview costs."""

from collections.abc import Sequence
from dataclasses import dataclass

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from bot.domain.insight.funnel import Funnel
from bot.domain.insight.intervals import Share
from bot.domain.proposals.proposals import FUNNEL
from bot.services.insight import MyStats
from bot.ui.charts import style
from bot.ui.charts.picture import Picture
from bot.ui.words import Text

MOST_CATEGORIES = 8
FEWEST_PER_CATEGORY = 3
"""The fewest proposals of a category that is drawn."""
CLIPPED_AT = 3
"""How many times the dearest known cost the axis shows: an interval from few cases would stretch the picture."""

_BARS = (style.SKY,) * 4 + (style.GREEN,)


def funnel(text: Text, view: MyStats) -> Picture | None:
    """Draw how many proposals got how far, each with the share of the step before and the range of that share.

    Return None without a proposal.
    """
    own = view.own
    if not own.sent:
        return None
    fig = style.figure(640)
    style.title(fig, text.t("chart-funnel"), text.t("chart-sent", sent=own.sent))
    ax = style.axes(fig, 28, 70, 28, 14)
    ax.set_xlim(0, own.sent)
    ax.set_ylim(len(FUNNEL) - 0.05, 0)
    ax.set_axis_off()
    for number, count in enumerate(own.steps):
        ax.barh(number + 0.66, own.sent, 0.42, color=style.GRID, alpha=0.45)
        ax.barh(number + 0.66, count, 0.42, color=_BARS[number])
        is_unknown = number > 0 and own.known_count(number) is None
        name = text.t(f"step-{FUNNEL[number]}")
        label = name if is_unknown else f"{name}  {text.number(count)}"
        step = style.words(ax, 0, number + 0.36, label, size=style.PLAIN, weight="bold")
        if number and (own.steps[number - 1] or is_unknown):
            share, before = own.share(number), own.steps[number - 1]
            if share.of:
                _whisker(ax, number + 0.66, share.low * before, share.high * before)
            before_step = FUNNEL[number - 1].value
            label = text.t(
                "chart-step", of=before_step, known=share.of, unknown=share.unknown, **_percent(share)
            )
            shares = style.words(ax, own.sent, number + 0.36, label, colour=style.PALE, ha="right")
            style.fit_beside(fig, step, shares)
    return Picture("funnel.png", style.render(fig), _funnel_alt(text, own))


def _whisker(ax: Axes, y: float, low: float, high: float) -> None:
    """Draw a horizontal line from ``low`` to ``high``, the range of a share, with a dark rim."""
    for colour, wider in ((style.GROUND, 4), (style.TEXT, 0)):
        ax.plot(
            [low, high],
            [y, y],
            color=colour,
            linewidth=2.5 + wider,
            marker="|",
            markersize=13 + wider,
            markeredgewidth=2.5 + wider,
            solid_capstyle="butt",
            clip_on=False,
        )


def costs(text: Text, view: MyStats) -> Picture | None:
    """Draw the net Connects for an interview in each category, the largest category first, each with its range.

    The order is no ranking, as ranges mostly overlap. Return None if no category has enough proposals.
    """
    rows = _rows(view)
    if not rows:
        return None
    known_costs = [row.each for row in rows if row.each is not None]
    ends = [row.most for row in rows if row.most is not None]
    clip = CLIPPED_AT * max([*known_costs, *(row.least for row in rows)])
    end = min(clip, max([*ends, *known_costs, *(row.least * 1.5 for row in rows)]))
    fig = style.figure(160 + 78 * len(rows))
    each = view.own.connects_per(view.own.replied)
    overall = None if each is None else text.t("chart-overall", each=text.tenths(each))
    style.title(fig, text.t("chart-costs"), overall or "")
    ax = style.axes(fig, 40, 72, 48, 62)
    ax.set_ylim(len(rows), 0)
    ax.set_yticks([])
    style.numbers(text, ax, end, along_x=True)
    right = ax.get_xlim()[1]
    if each is not None and each <= right:
        ax.axvline(each, color=style.PALE, linewidth=2, linestyle=(0, (2, 2)))
    for number, row in enumerate(rows):
        _cost_row(fig, ax, text, number, row, right)
    return Picture("costs.png", style.render(fig), _costs_alt(text, rows, overall))


@dataclass(frozen=True, slots=True)
class _Row:
    """A category's cost.

    ``each``: Connects for an interview, None if there was no interview; ``most``: None if unknown.
    """

    category: str
    funnel: Funnel
    each: float | None
    least: float
    most: float | None


def _rows(view: MyStats) -> list[_Row]:
    enough = [
        (name, category_funnel)
        for name, category_funnel in view.by_category.items()
        if category_funnel.sent >= FEWEST_PER_CATEGORY and category_funnel.net
    ]
    enough.sort(key=lambda category: (-category[1].sent, category[0]))
    return [_row(name, category_funnel) for name, category_funnel in enough[:MOST_CATEGORIES]]


def _row(category: str, category_funnel: Funnel) -> _Row:
    rate = category_funnel.reply_rate
    most = category_funnel.net / (category_funnel.sent * rate.low) if rate.low > 0 and rate.hits else None
    return _Row(
        category=category,
        funnel=category_funnel,
        each=category_funnel.connects_per(category_funnel.replied),
        least=category_funnel.net / (category_funnel.sent * rate.high),
        most=most,
    )


def _cost_row(fig: Figure, ax: Axes, text: Text, number: int, row: _Row, right: float) -> None:
    y = number + 0.7
    goes_on = row.most is None or row.most > right
    until = right if row.most is None or row.most > right else row.most
    colour = style.ORANGE if row.each is None else style.SKY
    ax.plot(
        [row.least, until],
        [y, y],
        color=colour,
        linewidth=5,
        alpha=0.55,
        solid_capstyle="butt",
        clip_on=False,
    )
    ax.plot([row.least], [y], color=colour, marker="|", markersize=14, markeredgewidth=3, clip_on=False)
    shape = ">" if goes_on else "|"
    ax.plot([until], [y], color=colour, marker=shape, markersize=12, markeredgewidth=3, clip_on=False)
    if row.each is not None:
        ax.plot([row.each], [y], color=style.TEXT, marker="o", markersize=10, clip_on=False)
    label = text.t("chart-cost-row", sent=row.funnel.sent, **_cost(text, row))
    name = style.words(ax, 0, number + 0.32, _category(text, row), size=style.SMALL, weight="bold")
    figures = style.words(ax, right, number + 0.32, label, colour=style.PALE, ha="right")
    style.fit_beside(fig, name, figures)


def _cost(text: Text, row: _Row) -> dict[str, object]:
    return {
        "each": None if row.each is None else text.tenths(row.each),
        "least": _rounded(text, row.least),
        "most": None if row.most is None else _rounded(text, row.most),
        "unknown": row.funnel.reply_rate.unknown,
    }


def _category(text: Text, row: _Row) -> str:
    return text.t(f"category-{row.category}")


def _percent(share: Share) -> dict[str, object]:
    value = share.value
    shares = {"value": 0.0 if value is None else value, "low": share.low, "high": share.high}
    return {name: round(100 * part) for name, part in shares.items()}


def _rounded(text: Text, connects: float) -> str:
    return text.number(round(connects))


def _funnel_alt(text: Text, own: Funnel) -> str:
    sentences = [text.t("alt-funnel", sent=own.sent)]
    for number in range(1, len(FUNNEL)):
        share = own.share(number)
        count = own.known_count(number)
        sentences.append(
            text.t(
                "alt-step",
                step=text.t(f"step-{FUNNEL[number]}"),
                count=text.t("stats-none-known") if count is None else count,
                known=share.of > 0,
                of=FUNNEL[number - 1].value,
                unknown=share.unknown,
                **_percent(share),
            )
        )
    return " ".join(sentences)


def _costs_alt(text: Text, rows: Sequence[_Row], overall: str | None) -> str:
    sentences = [
        text.t("alt-cost", category=_category(text, row), sent=row.funnel.sent, **_cost(text, row))
        for row in rows
    ]
    return " ".join([text.t("alt-costs", overall=overall), *sentences])
