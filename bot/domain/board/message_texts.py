"""The texts of one message, as they are read for facts and for signs of junk."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import cast


@dataclass(frozen=True, slots=True)
class MessageText:
    """One text of a message. ``place``: its name (``embeds[0].title``); ``url``: the address behind it, None for none."""

    place: str
    text: str
    url: str | None = None


def texts_of(message: object) -> tuple[MessageText, ...]:
    """Return the texts of a message in Discord's JSON form, those of forwarded messages last.

    What has another form is left out.
    """
    return tuple(_texts(message, ""))


def _texts(message: object, before: str) -> Iterator[MessageText]:
    yield from _text(f"{before}content", _part(message, "content"))
    for number, embed in enumerate(_list(_part(message, "embeds"))):
        yield from _of_embed(embed, f"{before}embeds[{number}]")
    if not before:
        for number, snapshot in enumerate(_list(_part(message, "message_snapshots"))):
            yield from _texts(_part(snapshot, "message"), f"message_snapshots[{number}].")


def _of_embed(embed: object, place: str) -> Iterator[MessageText]:
    yield from _text(f"{place}.title", _part(embed, "title"), _part(embed, "url"))
    author = _part(embed, "author")
    yield from _text(f"{place}.author", _part(author, "name"), _part(author, "url"))
    yield from _text(f"{place}.description", _part(embed, "description"))
    for row, field in enumerate(_list(_part(embed, "fields"))):
        yield from _text(f"{place}.fields[{row}]", f"{_part(field, 'name')}: {_part(field, 'value')}")
    yield from _text(f"{place}.footer", _part(_part(embed, "footer"), "text"))


def _text(place: str, text: object, url: object = None) -> Iterator[MessageText]:
    if isinstance(text, str) and text:
        yield MessageText(place, text, url if isinstance(url, str) else None)


def _part(whole: object, name: str) -> object:
    return cast(Mapping[str, object], whole).get(name) if isinstance(whole, Mapping) else None


def _list(values: object) -> Sequence[object]:
    return cast(Sequence[object], values) if isinstance(values, list) else ()
