"""The kinds of kept messages, each with the function that composes its content."""

from bot.services.messages.kept_letters import Composer

COMPOSERS: dict[str, Composer] = {}
"""By the kind of a kept message."""
