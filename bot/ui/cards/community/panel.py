"""Build the messages by which a server sees the bot: its panel, and the greeting of a bot that has just joined."""

from collections.abc import Sequence

from bot.services.community import Panel
from bot.ui.cards.base import GOOD, NEUTRAL, WARNING, Card
from bot.ui.cards.community.server import missing_permissions
from bot.ui.components import Button, button, custom_id, link
from bot.ui.words import Text

PANEL_NUMBER = 0
"""The number of the panel in its first button; a greeting has the instant of the bot's joining there (UTC ms)."""


def panel(text: Text) -> Card:
    """Return the panel of a server: five buttons that anyone may press, each answered to that person only."""
    card = Card(text, GOOD, text.t("panel-title"))
    card.line(text.t("panel-log"), text.t("panel-mine"), text.t("panel-best")).small(text.t("panel-private"))
    return card.buttons(
        start_button(text, "panel-start", PANEL_NUMBER),
        button(text.t("button-log-form"), "log-proposal", style="good"),
        button(text.t("panel-button-mine"), "me"),
        button(text.t("panel-button-best"), "best-jobs"),
        button(text.t("panel-button-help"), "help"),
    )


def panel_id() -> str:
    """Return the custom id of the button by which a panel is found among the messages of a channel."""
    return custom_id("panel-start", PANEL_NUMBER)


def greeting(text: Text, number: int) -> Card:
    """Return the greeting in a channel of the server; ``number``: the instant of the bot's joining (UTC ms)."""
    card = Card(text, NEUTRAL, text.t("greeting-title"))
    card.line(text.t("greeting-about"), text.t("greeting-private"), text.t("greeting-managers"))
    return card.buttons(
        start_button(text, "greeting-try", number),
        button(text.t("greeting-button-setup"), "server-setup"),
        button(text.t("greeting-button-panel"), "panel-post"),
    )


def write_greeting(card: Card, text: Text) -> None:
    """Write the greeting in a direct message to the owner of a server."""
    card.line(text.t("greeting-about"), text.t("greeting-private"), text.t("greeting-owner"))


def try_button(text: Text) -> Button:
    """Return the button *Try it* of the greeting in a direct message."""
    return start_button(text, "greeting-try", PANEL_NUMBER)


def greeting_id(number: int) -> str:
    """Return the custom id of the button by which a greeting is found among the messages of a channel."""
    return custom_id("panel-start", number)


def start_button(text: Text, label: str, number: int) -> Button:
    return button(text.t(label), "panel-start", number, style="primary")


def start_late(text: Text) -> Card:
    """Return the card with the button *Start*, where the form couldn't open in time."""
    return (
        Card(text, NEUTRAL)
        .line(text.t("log-ready"))
        .buttons(start_button(text, "button-start", PANEL_NUMBER))
    )


def put(text: Text, panel: Panel, guild_id: int) -> Card:
    """Return the card of `/server panel`: where the panel is, or comes within seconds."""
    channel = str(panel.channel_id)
    remove = button(text.t("button-panel-remove"), "panel-remove")
    if panel.trouble is not None:
        reason = text.t(f"parked-{panel.trouble}")
        card = Card(text, WARNING).line(text.t("panel-trouble", channel=channel, reason=reason))
        return card.small(text.t("panel-tried-again")).buttons(remove)
    if panel.message_id is None:
        return (
            Card(text, GOOD)
            .line(text.t("panel-comes", channel=channel))
            .small(text.t("panel-kept"))
            .buttons(remove)
        )
    url = f"https://discord.com/channels/{guild_id}/{panel.channel_id}/{panel.message_id}"
    card = Card(text, GOOD).line(text.t("panel-there", channel=channel)).small(text.t("panel-move"))
    return card.buttons(link(text.t("button-panel-show"), url), remove)


def not_allowed(text: Text, channel_id: int, missing: Sequence[str]) -> Card:
    """Return the card that says which permissions the bot lacks in a channel; the panel isn't posted there."""
    return (
        Card(text, WARNING)
        .line(missing_permissions(text, channel_id, missing))
        .small(text.t("panel-not-posted"))
    )


def removed(text: Text, *, was_there: bool) -> Card:
    return Card(text, GOOD if was_there else NEUTRAL).line(
        text.t("panel-removed" if was_there else "panel-none")
    )
