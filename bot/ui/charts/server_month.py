"""Draw the month's figures of a server: the reply rate of the typical member, and of each category."""

from bot.services.community import SummaryNews
from bot.ui.charts import style
from bot.ui.charts.picture import Picture
from bot.ui.words import Text

MOST_CATEGORIES = 4
_ROW = 66
"""The height of a bar with its words, in pixels."""


def server_month(text: Text, view: SummaryNews) -> Picture | None:
    """Draw how many of the typical member's proposals were viewed, answered and won, and the reply rate by category.

    Every figure is one that the post has in words, and so of at least five people.
    """
    typical = view.tallied.typical
    rows = [
        (text.t("chart-month-viewed"), typical.viewed, style.SKY),
        (text.t("chart-month-replied"), typical.replied, style.SKY),
        (text.t("chart-month-hired"), typical.hired, style.GREEN),
        *(
            (text.t(f"category-{rate.category}"), rate.replied, style.ORANGE)
            for rate in view.tallied.by_category[:MOST_CATEGORIES]
        ),
    ]
    height = 134 + _ROW * len(rows)
    fig = style.figure(height)
    style.title(fig, text.t("chart-month"), text.t("chart-month-known", known=typical.known))
    legend = [
        style.patch(style.SKY, text.t("chart-month-all")),
        style.patch(style.GREEN, text.t("chart-month-hires")),
    ]
    if view.tallied.by_category:
        legend.append(style.patch(style.ORANGE, text.t("chart-month-category")))
    style.legend(fig, legend, columns=3)
    ax = style.axes(fig, 28, 126, 28, 8)
    ax.set_xlim(0, 1)
    ax.set_ylim(len(rows), 0)
    ax.set_axis_off()
    for number, (name, rate, colour) in enumerate(rows):
        ax.barh(number + 0.68, 1, 0.34, color=style.GRID, alpha=0.45)
        ax.barh(number + 0.68, rate, 0.34, color=colour)
        style.words(ax, 0, number + 0.36, name, size=style.PLAIN)
        percent = text.t("chart-percent", value=round(100 * rate))
        style.words(ax, 1, number + 0.36, percent, size=style.PLAIN, weight="bold", ha="right")
    return Picture("month.png", style.render(fig), _alt(text, view))


def _alt(text: Text, view: SummaryNews) -> str:
    typical = view.tallied.typical
    sentences = [
        text.t(
            "alt-month-server",
            viewed=round(100 * typical.viewed),
            replied=round(100 * typical.replied),
            hired=round(100 * typical.hired),
            known=typical.known,
        )
    ]
    sentences += [
        text.t(
            "alt-month-category",
            category=text.t(f"category-{rate.category}"),
            replied=round(100 * rate.replied),
            known=rate.known,
        )
        for rate in view.tallied.by_category[:MOST_CATEGORIES]
    ]
    return " ".join(sentences)
