"""Build the parts that messages share with other cards: the names of topics, and the buttons about a renewal."""

from bot.domain.messages.reminders import ReminderTopic
from bot.ui.components import Button, button
from bot.ui.words import Text


def topics_of(text: Text, topics: tuple[ReminderTopic, ...]) -> str:
    """Return the names of ``topics``, joined by commas; empty for no topic."""
    return text.listed(text.t(f"topic-{topic}") for topic in topics)


def refill_buttons(text: Text, entry_id: int, *, alone: bool = True) -> tuple[Button, ...]:
    """Return three buttons: the refill came, another amount came, no refill came.

    ``alone``: True if the card asks about this refill only, so that the answer may replace the card.
    """
    return (
        button(text.t("button-refill-yes"), "refill-yes", entry_id, int(alone), style="good"),
        button(text.t("button-refill-correct"), "refill-correct", entry_id, int(alone)),
        button(text.t("button-refill-missing"), "refill-missing", entry_id, int(alone)),
    )
