"""What happens to a balance, as marks on its line: where Connects came, and the cliffs where they expired."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from matplotlib.axes import Axes

from bot.ui.charts import style
from bot.ui.words import Text

MOST_MARKS = 24
"""Of one kind: more hide each other and the line."""
FEW_MARKS = 13
MOST_LABELS = 5
MOST_IN_ALT = 6

_APART = 0.13
"""Of the width: what a label needs."""

LOOKS = {
    "refilled": (style.GREEN, "^", ""),
    "added": (style.YELLOW, "D", ".."),
    "spent": (style.SKY, "s", ""),
    "lapsed": (style.RED, "v", "//"),
    "other": (style.GREY, "s", "--"),
}
"""Colour, shape and hatch."""


@dataclass(frozen=True, slots=True)
class Event:
    """Connects that came or went on a day, and the balance after it."""

    on: date
    amount: int
    balance: int


def mark(text: Text, name: str, said: str = "") -> style.Line2D:
    """For the legend."""
    colour, shape, _ = LOOKS[name]
    return style.mark(colour, shape, said or text.t(f"chart-{name}"))


def came(on: Axes, name: str, events: Iterable[Event]) -> None:
    """Marks on the line where Connects came."""
    colour, shape, _ = LOOKS[name]
    shown = _largest(events, MOST_MARKS)
    on.plot(
        [event.on.toordinal() for event in shown],
        [event.balance for event in shown],
        color=colour,
        marker=shape,
        markersize=10 if len(shown) <= FEW_MARKS else 7,
        markeredgecolor=style.GROUND,
        linestyle="none",
        zorder=5,
        clip_on=False,
    )


def cliffs(on: Axes, text: Text, events: Iterable[Event]) -> None:
    """What expired, as a drop to the balance after it; the largest with their amounts."""
    colour, shape, _ = LOOKS["lapsed"]
    shown = _largest(events, MOST_MARKS)
    left, right = on.get_xlim()
    labelled: list[float] = []
    for event in shown:
        place = event.on.toordinal()
        top = event.balance + event.amount
        on.plot([place, place], [event.balance, top], color=colour, linewidth=3, zorder=4)
        on.plot(
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
            said = text.signed(-event.amount)
            style.words(on, place, top, said, colour=colour, weight="bold", ha=side, va="bottom", zorder=7)


def _largest(events: Iterable[Event], most: int) -> list[Event]:
    """The largest first."""
    return sorted(
        (event for event in events if event.amount > 0), key=lambda event: (-event.amount, event.on)
    )[:most]


def span(text: Text, since: date, until: date) -> str:
    return text.t("chart-range", since=since, until=until)


def listed(text: Text, events: Sequence[Event]) -> str:
    shown = [text.t("alt-event", amount=event.amount, on=event.on) for event in events[:MOST_IN_ALT]]
    if len(events) > MOST_IN_ALT:
        shown.append(text.more(len(events) - MOST_IN_ALT))
    return text.listed(shown)
