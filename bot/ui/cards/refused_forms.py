"""Build the button and the card that open a refused form again, with what was typed."""

from bot.ui.cards.base import NEUTRAL, Card
from bot.ui.components import Button, button
from bot.ui.words import Text


def again(text: Text, action: str, kept_id: int) -> Button:
    """Return the button that opens a refused form with what was typed. ``kept_id``: of the kept fields."""
    return button(text.t("button-kept-form"), action, kept_id, style="primary")


def kept(text: Text, action: str, kept_id: int) -> Card:
    """Return the card that opens a refused form again, where the form couldn't open in time."""
    return Card(text, NEUTRAL).line(text.t("kept-form")).buttons(again(text, action, kept_id))
