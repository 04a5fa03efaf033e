"""Build the cards that answer the buttons under the bot's own messages."""

from bot.services.jobs import JobRef
from bot.services.messages import Later, Resumed, Stopped
from bot.ui.cards.base import GOOD, NEUTRAL, Card
from bot.ui.cards.menus import outcome_menu
from bot.ui.cards.message_parts import topics_of
from bot.ui.cards.messages import LONGEST_JOB
from bot.ui.components import button
from bot.ui.words import Text


def job_gone(text: Text, job: JobRef) -> Card:
    """Return a card with a menu of the ways in which ``job`` may have ended; some of them bring Connects back."""
    card = Card(text, NEUTRAL).line(text.t("job-gone", job=text.safe(job.title, LONGEST_JOB)))
    return card.menu(outcome_menu(text, job.id))


def later(text: Text, result: Later) -> Card:
    return Card(text, GOOD).line(text.t("message-later", when=text.instant(result.at, "f")))


def stopped(text: Text, result: Stopped) -> Card:
    card = Card(text, NEUTRAL).line(text.t("message-stopped", topics=topics_of(text, result.topics)))
    return card.buttons(
        button(text.t("button-resume"), "resume", ".".join(result.topics)),
        button(text.t("button-reminders"), "reminders", 0),
    )


def resumed(text: Text, result: Resumed) -> Card:
    return Card(text, GOOD).line(text.t("message-resumed", topics=topics_of(text, result.topics)))
