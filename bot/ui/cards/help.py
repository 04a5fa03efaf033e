"""What the bot does, on one card."""

from bot.ui.cards.base import NEUTRAL, Card
from bot.ui.components import button
from bot.ui.words import Text

GROUPS = ("connects", "jobs", "proposals", "stats", "you", "privacy", "server")
"""Groups of commands, a line each."""


def overview(text: Text) -> Card:
    card = Card(text, NEUTRAL, text.t("help-title")).line(text.t("help-about"))
    card.separator()
    card.line(*(text.t(f"help-{part}") for part in ("begin", "daily", "later", "differs", "guide")))
    card.separator()
    card.line(*(text.t(f"help-{group}") for group in GROUPS))
    card.small(text.t("help-menu")).separator().small(text.t("help-private"))
    return card.buttons(
        button(text.t("button-balance"), "balance"), button(text.t("button-history"), "history")
    )
