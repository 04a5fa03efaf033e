"""Write the notices about channels that stopped working or work again."""

from bot.services.messages import KeptNews, PlaceNews
from bot.ui.cards.base import Card
from bot.ui.words import Text


def place(card: Card, text: Text, news: PlaceNews) -> None:
    """Add what became of the channel of digests, and what the receiver can do."""
    receiver, guild = "server" if news.for_manager else "place", str(news.guild_id)
    if news.trouble is None:
        card.line(text.t(f"notice-{receiver}-back", guild=guild))
        return
    card.line(text.t(f"notice-{receiver}-lost", guild=guild, reason=text.t(f"parked-{news.trouble}")))
    card.small(text.t(f"notice-{receiver}-next"))


def kept(card: Card, text: Text, news: KeptNews) -> None:
    """Add why messages can't be kept in a channel, and what the manager can do."""
    reason = text.t(f"parked-{news.trouble}")
    card.line(text.t("notice-kept-lost", channel=str(news.channel_id), reason=reason))
    card.small(text.t("notice-kept-next"))
