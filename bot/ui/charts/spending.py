"""Draw what Connects were spent on, month by month."""

from collections.abc import Sequence

from matplotlib.axes import Axes

from bot.services.insight import PURPOSES, Month, Purposes
from bot.ui.charts import style
from bot.ui.charts.picture import Picture
from bot.ui.words import Text

MOST_IN_DETAIL = 6

_LOOKS = {
    "proposal": (style.SKY, ""),
    "boost": (style.ORANGE, "//"),
    "badge": (style.PURPLE, ".."),
    "ads": (style.YELLOW, "xx"),
    "other": (style.GREY, "--"),
}
"""Colour and hatch of each purpose."""


def purposes(text: Text, view: Purposes) -> Picture | None:
    """Draw a bar for each month, stacked by purpose; returned Connects are already deducted.

    Return None if nothing was spent.
    """
    used = [purpose for purpose in PURPOSES if any(_spent(month, purpose) for month in view.months)]
    if not used:
        return None
    fig = style.figure(640)
    total = sum(_total(month) for month in view.months)
    style.title(fig, text.t("chart-purposes"), text.t("chart-in-all", amount=text.connects(total)))
    style.legend(fig, [style.patch(*_legend(text, purpose)) for purpose in used], columns=len(used))
    ax = style.axes(fig, 104, 128, 28, 92)
    highest = max(_total(month) for month in view.months)
    style.numbers(text, ax, highest * 1.05)
    ax.grid(visible=False, axis="x")
    ax.set_xlim(-0.6, len(view.months) - 0.4)
    ax.set_xticks(range(len(view.months)), [style.month(text, month.first) for month in view.months])
    for place, month in enumerate(view.months):
        _bar(ax, text, place, month, highest, is_tight=len(view.months) > 8)
    return Picture("spending.png", style.render(fig), _alt(text, view, total))


def _bar(ax: Axes, text: Text, place: int, month: Month, highest: int, *, is_tight: bool) -> None:
    bottom = 0
    for purpose in PURPOSES:
        amount = _spent(month, purpose)
        if amount:
            colour, hatch = _LOOKS[purpose]
            ax.bar(
                place, amount, 0.72, bottom, color=colour, edgecolor=style.GROUND, hatch=hatch, linewidth=1.5
            )
            bottom += amount
    if bottom:
        label = style.shorter(text, bottom) if is_tight else style.short(text, bottom)
        style.words(ax, place, bottom + highest * 0.02, label, ha="center", va="bottom")


def _legend(text: Text, purpose: str) -> tuple[str, str, str]:
    colour, hatch = _LOOKS[purpose]
    return colour, text.t("chart-purpose", purpose=purpose), hatch


def _spent(month: Month, purpose: str) -> int:
    return max(0, month.spent.get(purpose, 0))


def _total(month: Month) -> int:
    return sum(_spent(month, purpose) for purpose in PURPOSES)


def _alt(text: Text, view: Purposes, total: int) -> str:
    is_long = len(view.months) > MOST_IN_DETAIL
    whole = _parts(text, view.months) if is_long else ""
    sentences = [text.t("alt-purposes", amount=text.connects(total), parts=whole or None)]
    for month in view.months:
        phrases = "" if is_long else _parts(text, [month])
        name = style.month_of_year(text, month.first)
        sentences.append(text.t("alt-month", month=name, amount=_total(month), parts=phrases or None))
    return " ".join(sentences)


def _parts(text: Text, months: Sequence[Month]) -> str:
    sums = {purpose: sum(_spent(month, purpose) for month in months) for purpose in PURPOSES}
    return text.listed(
        text.t("alt-purpose", purpose=name, amount=amount) for name, amount in sums.items() if amount
    )
