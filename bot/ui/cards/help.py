"""What the bot does, on one card."""

from bot.ui.actions import button
from bot.ui.cards.base import NEUTRAL, Card
from bot.ui.text import Text


def overview(text: Text) -> Card:
    card = Card(text, NEUTRAL, text.t("help-title")).line(text.t("help-about"))
    card.separator()
    card.line(*(text.t(f"help-{part}") for part in ("begin", "daily", "later", "differs")))
    card.separator()
    card.line(
        *(text.t(f"help-{group}") for group in ("connects", "jobs", "proposals", "you", "privacy", "server"))
    )
    card.small(text.t("help-menu")).separator().small(text.t("help-private"))
    return card.buttons(
        button(text.t("button-balance"), "balance"), button(text.t("button-history"), "history")
    )
