"""Build the card of a member's own limits on spending."""

from bot.services.members import TradeView
from bot.ui.cards.base import GOOD, NEUTRAL, Card
from bot.ui.cards.settings import switch
from bot.ui.components import Form, button
from bot.ui.words import Text

LONGEST_NUMBER = 6


def guard(text: Text, view: TradeView, *, saved: bool = False) -> Card:
    """Return the card of the limits. ``saved``: the card follows a change."""
    limits = view.guard
    card = Card(text, GOOD if saved else NEUTRAL, text.t("guard-title"))
    card.line(
        text.t("guard-weekly", weekly=limits.weekly),
        text.t("guard-silent", silent=limits.silent),
        text.t("guard-dearer", on=limits.dearer),
    )
    card.small(text.t("guard-how"))
    return card.buttons(
        button(text.t("button-guard-type"), "guard-type"),
        switch(text, text.t("switch-dearer"), "guard-dearer", on=limits.dearer),
        button(text.t("button-trade"), "trade"),
    )


def guard_form(text: Text, view: TradeView) -> Form:
    """Return the form for the weekly budget and the pause, filled in with the present ones."""
    form = Form(text.t("guard-title"), "guard-typed")
    for name, value in (("weekly", view.guard.weekly), ("silent", view.guard.silent)):
        form.field(
            name,
            text.t(f"form-guard-{name}"),
            value="" if value is None else str(value),
            hint=text.t("form-guard-hint"),
            required=False,
            longest=LONGEST_NUMBER,
        )
    return form
