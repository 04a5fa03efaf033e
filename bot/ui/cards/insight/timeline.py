"""Build the cards of a wallet over time and of what its Connects were spent on, each around a picture."""

from collections.abc import Sequence

from bot.services.insight import PURPOSES, OverTime, Point, Purposes
from bot.ui.cards.base import NEUTRAL, Card
from bot.ui.cards.insight.stats import period_options
from bot.ui.charts.picture import Picture
from bot.ui.components import button, select
from bot.ui.words import Text

MOVES = ("refilled", "added", "spent", "lapsed", "other")


def over_time(text: Text, view: OverTime, pictures: Sequence[Picture] = ()) -> Card:
    card = Card(text, NEUTRAL, text.connects(view.balance))
    since = view.began_on or view.since
    card.line(text.t("over-time-title", since=since, before=view.before, began=view.began_on is not None))
    moved = {name: sum(getattr(point, name) for point in view.points) for name in MOVES}
    movements = [
        text.t(f"over-time-{name}", amount=_amount(text, name, moved[name])) for name in MOVES if moved[name]
    ]
    card.line(" · ".join(movements) or text.t("over-time-still"))
    if view.points:
        at_first = [] if view.began_on else [Point(view.since, view.before)]
        lowest = min([*at_first, *view.points], key=_balance)
        card.small(text.t("over-time-lowest", balance=lowest.balance, on=lowest.on))
    card.pictures(pictures)
    card.menu(select(text.t("menu-period"), "over-time", options=period_options(text, view.period)))
    return card.buttons(
        button(text.t("button-spending"), "spending", view.period),
        button(text.t("button-balance"), "balance"),
    )


def spending(text: Text, view: Purposes, period: str, pictures: Sequence[Picture] = ()) -> Card:
    """Return the card of Connects spent by purpose; ``period`` is the period that the button back to the timeline shows."""
    card = Card(text, NEUTRAL, text.connects(view.balance))
    total = sum(sum(month.spent.values()) for month in view.months)
    card.line(text.t("spending-title", total=total, months=len(view.months)))
    spent = {purpose: sum(month.spent.get(purpose, 0) for month in view.months) for purpose in PURPOSES}
    purposes = [
        text.t("spending-row", purpose=purpose, amount=spent[purpose])
        for purpose in PURPOSES
        if spent[purpose]
    ]
    if purposes:
        card.line(" · ".join(purposes))
    card.pictures(pictures)
    if view.unassigned:
        card.small(text.t("spending-unassigned", amount=view.unassigned))
    card.small(text.t("spending-how"))
    return card.buttons(
        button(text.t("button-over-time"), "over-time", period), button(text.t("button-balance"), "balance")
    )


def _amount(text: Text, name: str, moved: int) -> str:
    return text.signed(-moved if name in {"spent", "lapsed"} else moved)


def _balance(point: Point) -> int:
    return point.balance
