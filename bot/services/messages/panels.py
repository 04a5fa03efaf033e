"""Compose the panel of a server and the greeting of a bot that has joined a server, which are kept messages."""

from bot.services.community.panel import CHECK_MS
from bot.services.messages.kept_letters import KeptContent
from bot.store.engine.database import Tx
from bot.store.messages.kept import KeptMessage


def compose_panel(tx: Tx, row: KeptMessage, now: int) -> KeptContent:
    """Return the content of a panel, another one after each request for it: so a deleted panel is found at once."""
    return KeptContent(row.wanted, check_ms=CHECK_MS)


def compose_removed(tx: Tx, row: KeptMessage, now: int) -> None:
    """Return None: a panel that was taken down is deleted."""


def compose_greeting(tx: Tx, row: KeptMessage, now: int) -> KeptContent:
    """Return the content of a greeting, which is posted once and stays away when it is deleted."""
    return KeptContent(row.subject, is_live=row.posts == 0)
