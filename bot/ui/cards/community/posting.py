"""Build the test message that is posted in a server's chosen channels, and the card that says how each post went."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.ui.cards.base import GOOD, NEUTRAL, WARNING, Card
from bot.ui.cards.community.server import missing_permissions
from bot.ui.components import button
from bot.ui.words import Text


class PostingOutcome(StrEnum):
    """How a test post in a channel went.

    ``FINE``: posted and removed. ``ALLOWED``: not tried, since it couldn't be removed; nothing is missing. ``LACKING``: not
    tried, since permissions are missing. ``GONE``: the channel isn't there. ``LEFT``: posted, and not removed. ``FAILED``:
    Discord didn't take the post, or didn't say.
    """

    FINE = "fine"
    ALLOWED = "allowed"
    LACKING = "lacking"
    GONE = "gone"
    LEFT = "left"
    FAILED = "failed"


WORKING = {PostingOutcome.FINE, PostingOutcome.ALLOWED}


@dataclass(frozen=True, slots=True)
class PostingCheck:
    """How a test post in a channel went. ``missing``: the names of the permissions that the bot lacks there.

    ``link``: where the post is that couldn't be removed, empty for none.
    """

    channel_id: int
    outcome: PostingOutcome
    missing: tuple[str, ...] = ()
    link: str = ""


def post(text: Text) -> Card:
    """Return the test message."""
    return Card(text).line(text.t("server-test-post"))


def checked(text: Text, checks: Sequence[PostingCheck]) -> Card:
    """Return the card that says for each channel whether the bot can post there, and what to do if it can't."""
    if not checks:
        return Card(text, NEUTRAL).line(text.t("server-test-nothing"))
    is_fine = all(check.outcome in WORKING for check in checks)
    card = Card(
        text, GOOD if is_fine else WARNING, text.t("server-test-title", fine="yes" if is_fine else "no")
    )
    for check in checks:
        card.line(_line(text, check))
    return card.buttons(button(text.t("button-server-test"), "server-test"))


def _line(text: Text, check: PostingCheck) -> str:
    channel = str(check.channel_id)
    match check.outcome:
        case PostingOutcome.LACKING:
            return missing_permissions(text, check.channel_id, check.missing)
        case PostingOutcome.LEFT:
            return text.t("server-test-left", channel=channel, link=check.link)
        case outcome:
            return text.t(f"server-test-{outcome}", channel=channel)
