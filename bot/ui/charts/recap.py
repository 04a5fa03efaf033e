"""Draw a member's month, which the member may share."""

from dataclasses import dataclass
from datetime import timedelta

from matplotlib.figure import Figure

from bot.domain.insight.intervals import Share
from bot.services.insight import Recap
from bot.ui.charts import style
from bot.ui.charts.picture import Picture
from bot.ui.words import Text

HUGE = 27
"""The size of the large numbers in points."""
_WIDEST = 5
"""The characters of a value that fit into a column at the size HUGE; a longer value is drawn smaller."""
_COLUMNS = 4
_TOP, _ROW = 104, 168
"""Pixels: where the first row of numbers begins, and the height of a row."""


@dataclass(frozen=True, slots=True)
class _Number:
    """A large number with its name above it and a note below it; ``note`` empty for none."""

    name: str
    value: str
    note: str = ""
    colour: str = style.TEXT


def recap(text: Text, view: Recap) -> Picture | None:
    """Draw what was sent and what came of it in large numbers, what it cost unless that is hidden, and bars for the days.

    Return None for an empty month.
    """
    if view.is_empty:
        return None
    rows = [_outcomes(text, view), _costs(text, view)]
    height = _TOP + _ROW * len(rows) + 268
    fig = style.figure(height)
    style.title(fig, text.t("chart-recap", month=style.month_of_year(text, view.first)))
    for number, row in enumerate(rows):
        _draw_row(fig, row, (height - _TOP - _ROW * number) / height, height)
    _draw_days(fig, text, view, height)
    return Picture("month.png", style.render(fig), alt(text, view))


def alt(text: Text, view: Recap) -> str:
    """Return the picture in words."""
    sentences = [
        text.t(
            "alt-recap",
            month=style.month_of_year(text, view.first),
            sent=view.sent,
            viewed=view.own.viewed,
            viewedof=view.own.share(1).of,
            interviews=view.own.replied,
            interviewsof=view.own.reply_rate.of,
            hired=view.own.hired,
            hiredof=view.own.hire_rate.of,
        )
    ]
    if view.earlier_interviews or view.earlier_hires:
        sentences.append(
            text.t("alt-recap-earlier", interviews=view.earlier_interviews, hires=view.earlier_hires)
        )
    if not view.is_hidden:
        sentences.append(text.t("alt-recap-connects", spent=view.spent, back=view.back))
    if view.best_on is not None:
        sentences.append(text.t("alt-recap-best", on=view.best_on, count=max(view.by_day)))
    return " ".join(sentences)


def _outcomes(text: Text, view: Recap) -> list[_Number]:
    own = view.own
    invited = text.t("chart-recap-invited", count=view.invited) if view.invited else ""
    return [
        _Number(text.t("chart-recap-sent"), text.number(view.sent), invited),
        _Number(text.t("chart-recap-viewed"), _count(text, own.share(1)), _known(text, own.share(1))),
        _Number(
            text.t("chart-recap-interviews"),
            _count(text, own.reply_rate),
            _known(text, own.reply_rate, view.earlier_interviews),
            style.SKY,
        ),
        _Number(
            text.t("chart-recap-hired"),
            _count(text, own.hire_rate),
            _known(text, own.hire_rate, view.earlier_hires),
            style.GREEN,
        ),
    ]


def _costs(text: Text, view: Recap) -> list[_Number]:
    best = (
        []
        if view.best_on is None
        else [
            _Number(
                text.t("chart-recap-best"),
                text.short_day(view.best_on),
                text.t("chart-recap-best-sent", count=max(view.by_day)),
                style.YELLOW,
            )
        ]
    )
    active = sum(1 for count in view.by_day if count)
    days = _Number(
        text.t("chart-recap-days"), text.number(active), text.t("chart-recap-days-of", days=len(view.by_day))
    )
    if view.spent is None or view.back is None:
        return [*best, days]
    return [
        _Number(text.t("chart-recap-spent"), style.short(text, view.spent), text.t("chart-recap-connects")),
        _Number(text.t("chart-recap-back"), style.short(text, view.back), text.t("chart-recap-connects")),
        *best,
        days,
    ]


def _count(text: Text, share: Share) -> str:
    """Return how many proposals made the step, a dash if none is known."""
    return text.number(share.hits) if share.of else "–"


def _known(text: Text, share: Share, earlier: int = 0) -> str:
    """Return of how many proposals the step is known, and how many earlier proposals made the step in this month."""
    words = text.t("chart-recap-known", known=share.of)
    return f"{words}\n{text.t('chart-recap-earlier', count=earlier)}" if earlier else words


def _draw_row(fig: Figure, numbers: list[_Number], top: float, height: int) -> None:
    """Draw up to four numbers side by side; ``top``: the upper edge of the row, as a share of the height."""
    wide = 1 / _COLUMNS
    for place, number in enumerate(numbers):
        x = 28 / style.WIDTH + place * wide * 0.98
        for label, colour, size, down, weight in (
            (number.name, style.PALE, style.SMALL, 0, "normal"),
            (number.value, number.colour, HUGE * min(1, _WIDEST / len(number.value)), 30, "bold"),
            (number.note, style.PALE, style.SMALL, 88, "normal"),
        ):
            fig.text(
                x,
                top - down / height,
                label,
                color=colour,
                fontsize=size,
                weight=weight,
                va="top",
                linespacing=1.15,
                parse_math=False,
            )


def _draw_days(fig: Figure, text: Text, view: Recap, height: int) -> None:
    """Draw a bar for each day of the month."""
    ax = style.axes(fig, 72, height - 230, 28, 60)
    highest = max(view.by_day)
    style.numbers(text, ax, max(highest, 1), most=3)
    ax.grid(visible=False, axis="x")
    places = [view.first.toordinal() + number for number in range(len(view.by_day))]
    best = None if view.best_on is None else view.best_on.toordinal()
    colours = [style.YELLOW if place == best else style.SKY for place in places]
    ax.bar(places, view.by_day, 0.74, color=colours)
    style.days(text, ax, view.first, view.first + timedelta(days=len(view.by_day) - 1), most=6)
    ax.set_xlim(places[0] - 0.7, places[-1] + 0.7)
