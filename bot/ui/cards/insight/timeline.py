"""A wallet over time, and what its Connects went to, as cards around a picture."""

from collections.abc import Sequence

import discord

from bot.domain.time.periods import Period
from bot.services.insight import PURPOSES, OverTime, Point, Purposes
from bot.ui.cards.base import NEUTRAL, Card
from bot.ui.cards.insight.stats import period_words
from bot.ui.charts.studio import Picture
from bot.ui.components import button, select
from bot.ui.words import Text

MOVES = ("refilled", "added", "spent", "lapsed", "other")


def over_time(text: Text, view: OverTime, pictures: Sequence[Picture] = ()) -> Card:
    card = Card(text, NEUTRAL, text.connects(view.balance))
    since = view.began_on or view.since
    card.line(text.t("over-time-title", since=since, before=view.before, began=view.began_on is not None))
    moved = {name: sum(getattr(point, name) for point in view.points) for name in MOVES}
    shown = [
        text.t(f"over-time-{name}", amount=_amount(text, name, moved[name])) for name in MOVES if moved[name]
    ]
    card.line(" · ".join(shown) or text.t("over-time-still"))
    if view.points:
        at_first = [] if view.began_on else [Point(view.since, view.before)]
        lowest = min([*at_first, *view.points], key=_balance)
        card.small(text.t("over-time-lowest", balance=lowest.balance, on=lowest.on))
    card.pictures(pictures)
    options = [
        discord.SelectOption(label=period_words(text, one), value=one, default=one is view.period)
        for one in Period
    ]
    card.menu(select(text.t("menu-period"), "over-time", options=options))
    return card.buttons(
        button(text.t("button-spending"), "spending", view.period),
        button(text.t("button-balance"), "balance"),
    )


def spending(text: Text, view: Purposes, period: str, pictures: Sequence[Picture] = ()) -> Card:
    """``period`` is the one to go back to."""
    card = Card(text, NEUTRAL, text.connects(view.balance))
    total = sum(sum(month.spent.values()) for month in view.months)
    card.line(text.t("spending-title", total=total, months=len(view.months)))
    spent = {purpose: sum(month.spent.get(purpose, 0) for month in view.months) for purpose in PURPOSES}
    shown = [
        text.t("spending-row", purpose=purpose, amount=spent[purpose])
        for purpose in PURPOSES
        if spent[purpose]
    ]
    if shown:
        card.line(" · ".join(shown))
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
