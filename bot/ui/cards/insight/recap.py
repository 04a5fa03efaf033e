"""Build the card of a member's month, and the post in which a member shares it."""

from collections.abc import Sequence
from datetime import date

from bot.domain.time.calendar import add_months
from bot.services.insight import Recap
from bot.ui.cards.base import GOOD, NEUTRAL, Card
from bot.ui.cards.settings import switch
from bot.ui.charts.picture import Picture
from bot.ui.components import Button, button
from bot.ui.words import Text

LATEST = "-"
"""Stands in a button for the last month worth a recap."""


def recap(text: Text, view: Recap, pictures: Sequence[Picture] = ()) -> Card:
    """Return the card that the member alone sees, with the buttons to share it and to hide the Connects."""
    month = text.month(view.first, year=True)
    card = Card(text, NEUTRAL, text.t("recap-title", month=month))
    if view.is_empty:
        card.line(text.t("recap-empty"))
    else:
        _numbers(card, text, view)
        card.pictures(pictures)
        if not view.is_over:
            card.small(text.t("recap-not-over"))
        if view.here:
            card.small(text.t("recap-share-how", hidden=view.is_hidden))
    sharing: list[Button] = []
    if not view.is_empty:
        hide = switch(text, text.t("switch-recap-hide"), "recap-hide", _name(view.first), on=view.is_hidden)
        share = button(
            text.t("button-recap-share"),
            "recap-share",
            _name(view.first),
            int(view.is_hidden),
            style="primary",
        )
        sharing = [*([share] if view.here else []), hide]
    return card.buttons(*sharing, *_months(text, view))


def shared(text: Text, view: Recap, user_id: int, pictures: Sequence[Picture]) -> Card:
    """Return the post that everybody in the channel sees."""
    month = text.month(view.first, year=True)
    card = Card(text, GOOD).line(text.t("recap-of", month=month, who=f"<@{user_id}>"))
    if pictures:
        card.pictures(pictures)
    else:
        _numbers(card, text, view)
    return card.buttons(button(text.t("button-recap"), "recap", LATEST))


def opens(text: Text, first: date | None = None) -> Button:
    """Return the button that opens the month that begins on ``first``; None: the last one worth a recap at the press."""
    return button(text.t("button-recap"), "recap", LATEST if first is None else _name(first))


def _numbers(card: Card, text: Text, view: Recap) -> None:
    own = view.own
    card.line(
        text.t(
            "recap-numbers",
            sent=view.sent,
            interviews=own.replied,
            known=own.reply_rate.of,
            hired=own.hired,
            hiredof=own.hire_rate.of,
        )
    )
    if not view.is_hidden:
        card.line(text.t("recap-connects", spent=view.spent, back=view.back))


def _months(text: Text, view: Recap) -> list[Button]:
    buttons: list[Button] = []
    if view.has_earlier:
        earlier = add_months(view.first, -1)
        buttons.append(_month(text, earlier, view))
    if view.is_over:
        buttons.append(_month(text, add_months(view.first, 1), view))
    return buttons


def _month(text: Text, first: date, view: Recap) -> Button:
    return button(text.month(first, year=True), "recap-month", _name(first), int(view.is_hidden))


def _name(first: date) -> str:
    return f"{first:%Y-%m}"
