"""The kinds of kept messages, each with the function that composes its content."""

from bot.services.community import greeting, panel
from bot.services.messages import job_cards, panels
from bot.services.messages.kept_letters import Composer
from bot.store.jobs import announced

COMPOSERS: dict[str, Composer] = {
    announced.KIND: job_cards.compose,
    panel.KIND: panels.compose_panel,
    panel.REMOVED: panels.compose_removed,
    greeting.KIND: panels.compose_greeting,
}
"""By the kind of a kept message."""
