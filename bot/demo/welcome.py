"""The demo's first message: what to try, with buttons."""

from bot.ui.cards.base import GOOD, Card
from bot.ui.components import button
from bot.ui.words import Text


def welcome(text: Text, link: str) -> Card:
    """Return the card; ``link``: a post that nobody has logged yet."""
    card = Card(text, GOOD, "This is the real bot in a made-up server")
    card.line("Press a button, or type `/` below. Nothing leaves this machine.")
    card.line(
        "**My Connects**: what you have and what expires when. A renewal waits for your word.",
        f"**Log a proposal**: paste this made-up post: `{link.partition('?')[0]}`",
        "**Best jobs**: which open jobs deserve your Connects.",
        "`/stats me`: what an interview and a hire really cost.",
    )
    card.small(
        "*You* are a developer. At the top, be *Sam*, who manages the server, or *Pia*, who has no account yet."
    )
    return card.buttons(
        button(text.t("panel-button-mine"), "me", style="primary"),
        button(text.t("button-log-form"), "log-proposal", style="good"),
        button(text.t("panel-button-best"), "best-jobs"),
        button(text.t("panel-button-help"), "help"),
    )
