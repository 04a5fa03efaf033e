"""Add the digest of a server's channel to a message: a row for each member."""

from bot.services.messages import DigestNews
from bot.ui.cards.base import Card
from bot.ui.words import Text


def write_digest(card: Card, text: Text, news: DigestNews) -> None:
    """Add the rows of a digest, and how to be in it or out."""
    card.line(text.t(f"digest-{news.kind}-about"))
    rows = [
        text.t(
            f"digest-{news.kind}-row", who=f"<@{row.user_id}>", amount=row.amount, on=row.on, later=row.later
        )
        for row in news.rows
    ]
    card.rows(rows).separator().small(text.t("digest-join"))
