"""The kinds of kept messages, each with the function that composes its content."""

from bot.services.messages import job_cards
from bot.services.messages.kept_letters import Composer
from bot.store.jobs import announced

COMPOSERS: dict[str, Composer] = {announced.KIND: job_cards.compose}
"""By the kind of a kept message."""
