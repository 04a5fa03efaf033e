"""Draw what happens to a balance as marks on its line: Connects that came in, and drops where Connects expired."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from matplotlib.axes import Axes

from bot.ui.charts import style
from bot.ui.words import Text

MOST_MARKS = 24
"""The most marks of one kind; more would hide each other and the line."""
FEW_MARKS = 13
"""Up to this number of marks are drawn large."""
MOST_LABELS = 5
MOST_IN_ALT = 6

_APART = 0.13
"""The room that a label needs, as a share of the axis's width."""

LOOKS = {
    "refilled": (style.GREEN, "^", ""),
    "added": (style.YELLOW, "D", ".."),
    "spent": (style.SKY, "s", ""),
    "lapsed": (style.RED, "v", "//"),
    "other": (style.GREY, "s", "--"),
}
"""Colour, shape and hatch of each kind of event."""


@dataclass(frozen=True, slots=True)
class BalanceEvent:
    """Connects that came or went on a day, and the balance after it."""

    on: date
    amount: int
    balance: int


def mark(text: Text, name: str, label: str = "") -> style.Line2D:
    """Return the legend's mark for a kind of event; an empty ``label`` takes the catalogue's name of the kind."""
    colour, shape, _ = LOOKS[name]
    return style.mark(colour, shape, label or text.t(f"chart-{name}"))


def draw_gains(ax: Axes, name: str, events: Iterable[BalanceEvent]) -> None:
    """Draw marks on the line where Connects came in; only the largest MOST_MARKS are drawn."""
    colour, shape, _ = LOOKS[name]
    largest = _largest(events, MOST_MARKS)
    ax.plot(
        [event.on.toordinal() for event in largest],
        [event.balance for event in largest],
        color=colour,
        marker=shape,
        markersize=10 if len(largest) <= FEW_MARKS else 7,
        markeredgecolor=style.GROUND,
        linestyle="none",
        zorder=5,
        clip_on=False,
    )


def draw_expiries(ax: Axes, text: Text, events: Iterable[BalanceEvent]) -> None:
    """Draw each expiry as a vertical drop down to the balance after it; the largest carry their amounts."""
    colour, shape, _ = LOOKS["lapsed"]
    largest = _largest(events, MOST_MARKS)
    left, right = ax.get_xlim()
    labelled: list[float] = []
    for event in largest:
        place = event.on.toordinal()
        top = event.balance + event.amount
        ax.plot([place, place], [event.balance, top], color=colour, linewidth=3, zorder=4)
        ax.plot(
            [place],
            [event.balance],
            color=colour,
            marker=shape,
            markersize=10,
            zorder=6,
            markeredgecolor=style.GROUND,
        )
        is_free = all(abs(place - other) > _APART * (right - left) for other in labelled)
        if is_free and len(labelled) < MOST_LABELS:
            labelled.append(place)
            side = "right" if place > left + 0.9 * (right - left) else "center"
            label = text.signed(-event.amount)
            style.words(ax, place, top, label, colour=colour, weight="bold", ha=side, va="bottom", zorder=7)


def _largest(events: Iterable[BalanceEvent], most: int) -> list[BalanceEvent]:
    """Return at most ``most`` events with a positive amount, the largest first."""
    return sorted(
        (event for event in events if event.amount > 0), key=lambda event: (-event.amount, event.on)
    )[:most]


def span(text: Text, since: date, until: date) -> str:
    """Return the words for a range of days."""
    return text.t("chart-range", since=since, until=until)


def listed(text: Text, events: Sequence[BalanceEvent]) -> str:
    """Return the first events as words, joined by commas, and how many more there are."""
    phrases = [text.t("alt-event", amount=event.amount, on=event.on) for event in events[:MOST_IN_ALT]]
    if len(events) > MOST_IN_ALT:
        phrases.append(text.more(len(events) - MOST_IN_ALT))
    return text.listed(phrases)
