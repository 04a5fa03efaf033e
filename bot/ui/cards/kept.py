"""Build kept messages by their kind: the card, the title and tags of a forum post, and the button that names the message."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bot.ui.cards.base import Card
from bot.ui.words import Text


@dataclass(frozen=True, slots=True)
class PostForm:
    """What a message shows as a post of a forum: the post's title, and the names of its tags, the most important first."""

    name: str
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KeptForm:
    """How messages of a kind look. The functions take the body of `KeptContent`.

    ``button_id``: returns the custom id of a button that each message of the subject has, and no other message of the
    channel; by it the message is found. ``post``: None for a kind that belongs in text channels only.
    """

    card: Callable[[Text, Any], Card]
    button_id: Callable[[int], str]
    post: Callable[[Text, Any], PostForm] | None = None
