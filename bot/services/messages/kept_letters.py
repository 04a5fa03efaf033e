"""The values of kept messages: what a message has to show, where it is, and the letter that the gateway sends."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

from bot.store.engine.database import Tx
from bot.store.messages.kept import KeptMessage


@dataclass(frozen=True, slots=True)
class KeptContent:
    """What a kept message has to show.

    ``body``: the value from which the interface makes the card. ``is_live``: the message is posted where there is none; if
    False, only an existing message is kept up to date. ``is_over``: a forum post goes among the older ones.
    ``again_at``: when the content changes by itself (UTC ms), None for never. ``check_ms``: after this time the message is
    edited even if nothing has changed, which shows whether the message still exists; None for never.
    """

    body: Any
    is_live: bool = True
    is_over: bool = False
    again_at: int | None = None
    check_ms: int | None = None


Composer: TypeAlias = Callable[[Tx, KeptMessage, int], KeptContent | None]
"""Returns the content of a message at an instant (UTC ms), None for a message that has to be deleted."""


@dataclass(frozen=True, slots=True)
class PostedMessage:
    """Where a message is. ``thread_id``: the forum post that the message begins, None in a text channel."""

    message_id: int
    thread_id: int | None = None


@dataclass(frozen=True, slots=True)
class KeptLetter:
    """A kept message to post, edit or delete.

    ``posted``: Discord's message in the channel ``posted_to``, None for a message that isn't posted. ``content``: None for a
    message to delete. ``nonce``: the same for all attempts to post this message once. ``language``: the locale that the
    server's managers chose, None for the server's own in Discord.
    """

    id: int
    nonce: str
    kind: str
    subject: int
    guild_id: int
    channel_id: int
    posted_to: int | None
    posted: PostedMessage | None
    content: KeptContent | None
    language: str | None = None
