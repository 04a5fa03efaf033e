"""Read the messages of one language from its Fluent files.

A message is parsed and compiled when it is first used: parsing the whole catalogue takes a tenth of a second and 7 MB.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path

from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

from bot.ui.words.patterns import BadPattern, Fill, Patterns, fixed

_ENTRY = re.compile(r"^(?=[^\s}\[*.])", re.MULTILINE)
"""The beginning of an entry: Fluent indents the further lines of a message, but for brackets."""
_NAME = re.compile(r"([A-Za-z][\w-]*)\s*=")
_PART = r"([A-Za-z][A-Za-z0-9_-]*)\x20*=\x20*([^\s{}][^{}\t\r\n]*)"
_PLAIN = re.compile(rf"{_PART}(?:\n+\x20+\.{_PART})*\n*")
"""A message without arguments, with each of its parts on one line; most messages are so."""
_PLAIN_PART = re.compile(rf"(?:^|\n\x20+\.){_PART}")


class BadCatalogue(Exception):
    """The catalogue can't be read, has an id twice, or lacks a requested id."""


class MessageTexts:
    """The messages in all ``.ftl`` files of a folder; ``day`` returns a date in words.

    Raises BadCatalogue if an entry is no message (or comment), or an id occurs twice.
    """

    def __init__(self, locale: str, folder: Path, day: Callable[[date], str]) -> None:
        self._patterns = Patterns(locale, day)
        self._sources: dict[str, str] = {}
        self._fills: dict[str, dict[str, Fill]] = {}
        """The compiled patterns of each message by their attributes; the message's own stands under ""."""
        self.fill = cache(self._fill)
        """Return the function that fills in the message ``id`` or its attribute ``id.attribute``, as `_fill` does."""
        for file in sorted(folder.rglob("*.ftl")):
            self._load(file)

    def _load(self, file: Path) -> None:
        for source in _ENTRY.split(file.read_text("utf-8")):
            if not source.strip() or source.startswith("#"):
                continue
            name = _NAME.match(source)
            if name is None:
                raise BadCatalogue(f"{file.name} can't be read: {source[:80]!r}")
            if name[1] in self._sources:
                raise BadCatalogue(f"{file.name} has {name[1]} a second time")
            self._sources[name[1]] = source

    def ids(self) -> Sequence[str]:
        """Return the id of every message."""
        return tuple(self._sources)

    def attributes(self, id: str) -> Sequence[str]:
        """Return the names of a message's attributes. Raises KeyError if there is no such message, and BadCatalogue."""
        plain = _plain_parts(self._sources[id])
        if plain:
            return tuple(name for name in plain if name)
        return tuple(attribute.id.name for attribute in self._parsed(id).attributes)

    def _fill(self, id: str) -> Fill:
        """Return the function that fills in the message ``id`` or its attribute ``id.attribute``.

        Raises KeyError if there is no such message or attribute, and BadCatalogue if the message can't be read.
        """
        name, _, attribute = id.partition(".")
        if name not in self._fills:
            self._fills[name] = self._compiled(name)
        return self._fills[name][attribute]

    def _compiled(self, name: str) -> dict[str, Fill]:
        plain = _plain_parts(self._sources[name])
        if plain:
            return {attribute: fixed(words) for attribute, words in plain.items()}
        message = self._parsed(name)
        patterns = {part.id.name: part.value for part in message.attributes}
        if message.value is not None:
            patterns[""] = message.value
        try:
            return {attribute: self._patterns.compiled(pattern) for attribute, pattern in patterns.items()}
        except BadPattern as error:
            raise BadCatalogue(f"{name} uses a part of Fluent that the bot doesn't know: {error}") from error

    def _parsed(self, name: str) -> ftl.Message:
        match FluentParser(with_spans=False).parse(self._sources[name]).body:
            case [ftl.Message() as message]:
                return message
            case _:
                raise BadCatalogue(f"{name} can't be read (lines can't begin with * [ . }})")


def _plain_parts(source: str) -> Mapping[str, str]:
    """Return the texts of a plain message by attribute, with "" for the message itself; empty for any other message.

    Fluent's own parser returns the same texts in twenty times the time.
    """
    if _PLAIN.fullmatch(source) is None:
        return {}
    (_, words), *attributes = _PLAIN_PART.findall(source)
    return {"": words.rstrip(" "), **{name: value.rstrip(" ") for name, value in attributes}}
