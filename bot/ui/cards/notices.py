"""Write the notices about channels that stopped working or work again, and the greeting of a server's owner."""

from typing import TypeAlias

from bot.services.community import GreetingNews
from bot.services.messages import KeptNews, PlaceNews
from bot.ui.cards.base import Card
from bot.ui.cards.community import panel
from bot.ui.components import Button
from bot.ui.words import Text

Notice: TypeAlias = PlaceNews | KeptNews | GreetingNews
"""News that no setting of a member's reminders switches off."""


def heading(text: Text, news: Notice) -> str:
    match news:
        case PlaceNews():
            return text.t("notice-server" if news.for_manager else "notice-place")
        case KeptNews():
            return text.t("notice-kept")
        case GreetingNews():
            return text.t("greeting-title")


def write(card: Card, text: Text, news: Notice) -> list[Button]:
    """Add what the notice says, and return its buttons; empty for none."""
    match news:
        case PlaceNews():
            _place(card, text, news)
        case KeptNews():
            _kept(card, text, news)
        case GreetingNews():
            panel.write_greeting(card, text)
            return [panel.try_button(text)]
    return []


def _place(card: Card, text: Text, news: PlaceNews) -> None:
    """Add what became of the channel of digests, and what the receiver can do."""
    receiver, guild = "server" if news.for_manager else "place", str(news.guild_id)
    if news.trouble is None:
        card.line(text.t(f"notice-{receiver}-back", guild=guild))
        return
    card.line(text.t(f"notice-{receiver}-lost", guild=guild, reason=text.t(f"parked-{news.trouble}")))
    card.small(text.t(f"notice-{receiver}-next"))


def _kept(card: Card, text: Text, news: KeptNews) -> None:
    """Add why messages can't be kept in a channel, and what the manager can do."""
    reason = text.t(f"parked-{news.trouble}")
    card.line(text.t("notice-kept-lost", channel=str(news.channel_id), reason=reason))
    card.small(text.t("notice-kept-next"))
