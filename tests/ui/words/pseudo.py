"""A made-up language for tests: English with accents and 40 % more letters, so that what doesn't fit is found early."""

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from fluent.syntax import FluentParser, FluentSerializer, ast
from fluent.syntax.visitor import Transformer

from bot.ui.words import LONGEST_DESCRIPTION
from bot.ui.words import languages as spoken
from bot.ui.words.languages import ENGLISH, words_folder

PSEUDO = "en-GB"
"""The locale under which tests speak the made-up language: one that Discord and Babel know, with English numbers."""
LONGER = 0.4
_KEPT = re.compile(r"(^\*\*/.*|/[a-z ]+`|`[^`]*`|<[^>]*>|https?://\S+|\\.)")
_WORD = re.compile(r"[A-Za-z]+")
_ACCENTS = str.maketrans("aceinosuyzACEINOSUYZ", "áçéíñóšüýžÁÇÉÍÑÓŠÜÝŽ")
_PATTERNS = re.compile(r"format-")
"""The messages that are patterns and no words."""


def pseudo(words: str) -> str:
    """Return the words with accents, each word LONGER; code, mentions and links stay as they are."""
    parts = _KEPT.split(words)
    return "".join(part if number % 2 else _WORD.sub(_longer, part) for number, part in enumerate(parts))


def _longer(match: re.Match[str]) -> str:
    word = match[0]
    more = round(len(word) * LONGER)
    return (word + word[-1] * more).translate(_ACCENTS)


class _Pseudo(Transformer):
    """Replaces the texts of a pattern."""

    def visit_TextElement(self, node: ast.TextElement) -> ast.TextElement:
        return ast.TextElement(pseudo(node.value))


class _Accents(Transformer):
    """Replaces letters only, where Discord's limit leaves no room."""

    def visit_TextElement(self, node: ast.TextElement) -> ast.TextElement:
        return ast.TextElement(node.value.translate(_ACCENTS))


def _translated(id: str, pattern: ast.Pattern) -> ast.Pattern:
    """Return the pattern in the made-up language; descriptions of commands stay within Discord's limit."""
    if _PATTERNS.match(id):
        return pattern
    longer = _Pseudo().visit(pattern.clone())
    is_long = id.startswith("cmd-") and len(FluentSerializer().serialize_entry(_message(longer))) > (
        LONGEST_DESCRIPTION
    )
    return _Accents().visit(pattern.clone()) if is_long else longer


def _message(pattern: ast.Pattern) -> ast.Message:
    return ast.Message(ast.Identifier("m"), pattern)


def write(root: Path, locale: str = PSEUDO) -> Path:
    """Write the made-up language as the folder of ``locale`` in ``root``; return the folder."""
    folder = root / locale
    for file in words_folder(ENGLISH).rglob("*.ftl"):
        target = folder / file.relative_to(words_folder(ENGLISH))
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(_translation(file.read_text("utf-8")), "utf-8")
    shutil.copy(words_folder(ENGLISH) / "reading.toml", folder)
    return folder


@cache
def _translation(english: str) -> str:
    """Return the text of a Fluent file in the made-up language."""
    resource = FluentParser(with_spans=False).parse(english)
    for entry in resource.body:
        if isinstance(entry, ast.Message):
            if entry.value is not None:
                entry.value = _translated(entry.id.name, entry.value)
            for attribute in entry.attributes:
                attribute.value = _translated(entry.id.name, attribute.value)
    return FluentSerializer().serialize(resource)


@contextmanager
def speaking(root: Path) -> Iterator[None]:
    """Let the bot speak the languages whose folders are in ``root``, too; what it has read of them stays in memory."""
    spoken.ROOTS.append(root)
    spoken.folders.cache_clear()
    try:
        yield
    finally:
        spoken.ROOTS.remove(root)
        spoken.folders.cache_clear()
