"""What proposals win and what an interview costs, as pictures."""

from collections.abc import Sequence
from dataclasses import dataclass

from matplotlib.axes import Axes

from bot.domain.insight.funnel import FEWEST_PER_CATEGORY, Funnel
from bot.domain.insight.intervals import Share
from bot.domain.proposals.proposals import FUNNEL
from bot.services.insight import MyStats
from bot.ui.charts import style
from bot.ui.charts.studio import Picture
from bot.ui.words import Text, tenths

MOST_CATEGORIES = 8
CLIPPED_AT = 3
"""How many times the dearest known cost an axis shows: an interval of few has no end that is worth a picture."""

_BARS = (style.SKY,) * 4 + (style.GREEN,)


def funnel(text: Text, view: MyStats) -> Picture | None:
    """How many got how far, with the share of the step before and the range in which the true one lies."""
    own = view.own
    if not own.sent:
        return None
    made = style.figure(640)
    style.title(made, text.t("chart-funnel"), text.t("chart-sent", sent=own.sent))
    on = style.axes(made, 28, 70, 28, 14)
    on.set_xlim(0, own.sent)
    on.set_ylim(len(FUNNEL) - 0.05, 0)
    on.set_axis_off()
    for number, count in enumerate(own.steps):
        on.barh(number + 0.66, own.sent, 0.42, color=style.GRID, alpha=0.45)
        on.barh(number + 0.66, count, 0.42, color=_BARS[number])
        style.words(
            on,
            0,
            number + 0.36,
            f"{text.t(f'step-{FUNNEL[number]}')}  {text.number(count)}",
            size=style.PLAIN,
            weight="bold",
        )
        if number and own.steps[number - 1]:
            share, before = own.share(number), own.steps[number - 1]
            _whisker(on, number + 0.66, share.low * before, share.high * before)
            said = text.t("chart-step", of=FUNNEL[number - 1].value, **_percent(share))
            style.words(on, own.sent, number + 0.36, said, colour=style.PALE, ha="right")
    return Picture("funnel.png", style.render(made), _funnel_alt(text, own))


def _whisker(on: Axes, y: float, low: float, high: float) -> None:
    """Where the true figure most likely lies, with a dark rim."""
    for colour, wider in ((style.GROUND, 4), (style.TEXT, 0)):
        on.plot(
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
    """Net Connects for an interview by category, the cheapest first, each with its range."""
    rows = _rows(view)
    if not rows:
        return None
    known = [row.each for row in rows if row.each is not None]
    ends = [row.most for row in rows if row.most is not None]
    clip = CLIPPED_AT * max([*known, *(row.least for row in rows)])
    end = min(clip, max([*ends, *known, *(row.least * 1.5 for row in rows)]))
    made = style.figure(160 + 78 * len(rows))
    each = view.own.connects_per(view.own.replied)
    overall = None if each is None else text.t("chart-overall", each=_each(each))
    style.title(made, text.t("chart-costs"), overall or "")
    on = style.axes(made, 40, 72, 48, 62)
    on.set_ylim(len(rows), 0)
    on.set_yticks([])
    style.numbers(text, on, end, along_x=True)
    right = on.get_xlim()[1]
    if each is not None and each <= right:
        on.axvline(each, color=style.PALE, linewidth=2, linestyle=(0, (2, 2)))
    for number, row in enumerate(rows):
        _cost_row(on, text, number, row, right)
    return Picture("costs.png", style.render(made), _costs_alt(text, rows, overall))


@dataclass(frozen=True, slots=True)
class _Row:
    """``each``: Connects for an interview, None where there was none. ``most`` is None where there is no telling."""

    category: str
    found: Funnel
    each: float | None
    least: float
    most: float | None


def _rows(view: MyStats) -> list[_Row]:
    enough = [
        (name, found)
        for name, found in view.by_category.items()
        if found.sent >= FEWEST_PER_CATEGORY and found.net
    ]
    rows = [_row(name, found) for name, found in enough[:MOST_CATEGORIES]]
    return sorted(rows, key=lambda row: (row.each is None, row.each or row.least, row.category))


def _row(category: str, found: Funnel) -> _Row:
    rate = found.reply_rate
    most = found.net / (found.sent * rate.low) if rate.low > 0 and rate.hits else None
    return _Row(
        category, found, found.connects_per(found.replied), found.net / (found.sent * rate.high), most
    )


def _cost_row(on: Axes, text: Text, number: int, row: _Row, right: float) -> None:
    y = number + 0.7
    goes_on = row.most is None or row.most > right
    until = right if row.most is None or row.most > right else row.most
    colour = style.ORANGE if row.each is None else style.SKY
    on.plot(
        [row.least, until],
        [y, y],
        color=colour,
        linewidth=5,
        alpha=0.55,
        solid_capstyle="butt",
        clip_on=False,
    )
    on.plot([row.least], [y], color=colour, marker="|", markersize=14, markeredgewidth=3, clip_on=False)
    shape = ">" if goes_on else "|"
    on.plot([until], [y], color=colour, marker=shape, markersize=12, markeredgewidth=3, clip_on=False)
    if row.each is not None:
        on.plot([row.each], [y], color=style.TEXT, marker="o", markersize=10, clip_on=False)
    said = text.t("chart-cost-row", sent=row.found.sent, **_cost(text, row))
    style.words(on, 0, number + 0.32, _category(text, row), size=style.SMALL, weight="bold")
    style.words(on, right, number + 0.32, said, colour=style.PALE, ha="right")


def _cost(text: Text, row: _Row) -> dict[str, object]:
    return {
        "each": None if row.each is None else _each(row.each),
        "least": _rounded(text, row.least),
        "most": None if row.most is None else _rounded(text, row.most),
    }


def _category(text: Text, row: _Row) -> str:
    return text.t(f"category-{row.category}")


def _percent(share: Share) -> dict[str, object]:
    value = share.value
    parts = {"value": 0.0 if value is None else value, "low": share.low, "high": share.high}
    return {name: round(100 * part) for name, part in parts.items()}


def _each(connects: float) -> str:
    return f"{tenths(connects):,}"


def _rounded(text: Text, connects: float) -> str:
    return text.number(round(connects))


def _funnel_alt(text: Text, own: Funnel) -> str:
    said = [text.t("alt-funnel", sent=own.sent)]
    for number in range(1, len(FUNNEL)):
        said.append(
            text.t(
                "alt-step",
                step=text.t(f"step-{FUNNEL[number]}"),
                count=own.steps[number],
                known=own.steps[number - 1] > 0,
                of=FUNNEL[number - 1].value,
                **_percent(own.share(number)),
            )
        )
    return " ".join(said)


def _costs_alt(text: Text, rows: Sequence[_Row], overall: str | None) -> str:
    said = [
        text.t("alt-cost", category=_category(text, row), sent=row.found.sent, **_cost(text, row))
        for row in rows
    ]
    return " ".join([text.t("alt-costs", overall=overall), *said])
