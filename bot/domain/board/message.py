"""The texts of a Discord message: its content, its embeds, and the messages that it forwards.

A part is one text with its path in the message, e.g. ``embeds.0.fields.2.value``. Places of facts are positions in a part.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

LONGEST_PART = 6_000
"""Characters of a part that are read; Discord's longest text has 4,096."""
MOST_CHARACTERS = 60_000
"""Characters of a message that are read; Discord's longest has about 10,000."""
MOST_EMBEDS = 10
MOST_FIELDS = 25
MOST_SNAPSHOTS = 5


class NotAMessage(ValueError):
    """The data hasn't the form of a Discord message. The text says what is wrong, in one sentence."""


@dataclass(frozen=True, slots=True)
class MessagePart:
    """A text of a message. ``path``: its place in the message, e.g. ``content``."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Embed:
    """An embed. Texts that are missing are empty; ``fields`` are pairs of name and value; ``timestamp`` is as sent."""

    title: MessagePart
    url: MessagePart
    description: MessagePart
    fields: tuple[tuple[MessagePart, MessagePart], ...]
    author: MessagePart
    footer: MessagePart
    timestamp: MessagePart


@dataclass(frozen=True, slots=True)
class TextSource:
    """A text that may hold a post: a content without ``embed``, or one embed. ``forwarded``: another message's text.

    ``timestamp``: when a forwarded message was written, as sent; empty if unknown.
    """

    content: MessagePart
    embed: Embed | None
    forwarded: bool
    timestamp: str = ""

    def parts(self) -> Iterator[MessagePart]:
        """Yield all parts with text, in the order in which Discord shows them."""
        parts = [self.content]
        if self.embed:
            parts += [self.embed.author, self.embed.title, self.embed.url, self.embed.description]
            parts += [part for field in self.embed.fields for part in field]
            parts += [self.embed.footer]
        yield from (part for part in parts if part.text)


def from_text(text: str) -> tuple[TextSource, ...]:
    """Return pasted text as the sources of a message without embeds."""
    return (TextSource(MessagePart("content", text[:LONGEST_PART]), None, False),)


def sources(message: object) -> tuple[TextSource, ...]:
    """Return the texts of a message in Discord's form: the content, the embeds, then the forwarded messages.

    Missing keys and None count as empty. Raises NotAMessage for a value of another type, e.g. a content that is no text.
    """
    whole = _mapping(message, "message")
    own = list(_texts(whole, "", forwarded=False))
    for number, snapshot in enumerate(_list(whole, "message_snapshots")[:MOST_SNAPSHOTS]):
        path = f"message_snapshots.{number}"
        inner = _inner(_mapping(snapshot, path), "message", path)
        own += _texts(inner, f"{path}.message.", forwarded=True)
    return tuple(_bounded(own))


def _bounded(sources: Sequence[TextSource]) -> Iterator[TextSource]:
    """Yield the sources up to the one with which MOST_CHARACTERS are reached."""
    read = 0
    for source in sources:
        read += sum(len(part.text) for part in source.parts())
        if read <= MOST_CHARACTERS or len(sources) == 1:
            yield source


def _texts(message: Mapping[str, object], before: str, *, forwarded: bool) -> Iterator[TextSource]:
    content = _part(message, "content", before)
    timestamp = _part(message, "timestamp", before).text
    if content.text:
        yield TextSource(content, None, forwarded, timestamp)
    for number, embed in enumerate(_list(message, "embeds")[:MOST_EMBEDS]):
        path = f"{before}embeds.{number}"
        read = _embed(_mapping(embed, path), f"{path}.")
        yield TextSource(MessagePart(f"{path}.content", ""), read, forwarded, timestamp)


def _embed(embed: Mapping[str, object], path: str) -> Embed:
    fields = [
        (_part(field, "name", f"{path}fields.{number}."), _part(field, "value", f"{path}fields.{number}."))
        for number, field in enumerate(
            _mapping(field, f"{path}fields") for field in _list(embed, "fields")[:MOST_FIELDS]
        )
    ]
    return Embed(
        title=_part(embed, "title", path),
        url=_part(embed, "url", path),
        description=_part(embed, "description", path),
        fields=tuple(fields),
        author=_part(_inner(embed, "author", path), "name", f"{path}author."),
        footer=_part(_inner(embed, "footer", path), "text", f"{path}footer."),
        timestamp=_part(embed, "timestamp", path),
    )


def _mapping(value: object, path: str) -> Mapping[str, object]:
    if not isinstance(value, Mapping):
        raise NotAMessage(f"{path} is no object.")
    return cast(Mapping[str, object], value)


def _inner(parent: Mapping[str, object], key: str, path: str) -> Mapping[str, object]:
    value = parent.get(key)
    return {} if value is None else _mapping(value, f"{path}{key}")


def _list(parent: Mapping[str, object], key: str) -> list[object]:
    value = parent.get(key)
    if value is None:
        return []
    if not isinstance(value, list):
        raise NotAMessage(f"{key} is no list.")
    return cast(list[object], value)


def _part(parent: Mapping[str, object], key: str, path: str) -> MessagePart:
    value = parent.get(key)
    if value is None:
        return MessagePart(f"{path}{key}", "")
    if not isinstance(value, str):
        raise NotAMessage(f"{path}{key} is no text.")
    return MessagePart(f"{path}{key}", value[:LONGEST_PART])
