"""Marks for what is still to be written in a draft, and the answers that a template has for questions."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.domain.drafting.lexicon import section

LONGEST_PATH = 40
"""Characters of a placeholder's name that its mark shows."""


@dataclass(frozen=True, slots=True)
class TemplateAnswer:
    """An answer that a template has for a question; ``words``: a question with one of these is answered by ``text``."""

    words: tuple[str, ...]
    text: str


def mark(path: str) -> str:
    """Return the mark for a placeholder without a value, e.g. ``[fill in: client’s name]``."""
    names: Mapping[str, str] = section("templates")["names"]
    plain = " ".join("".join(ch if ch.isalnum() else " " for ch in path).split())[:LONGEST_PATH]
    return str(section("templates")["mark"]).replace("NAME", names.get(path, plain or "text"))


def mark_name(marked: str) -> str:
    """Return what a mark says is to be written, e.g. ``client’s name``."""
    before, _, after = str(section("templates")["mark"]).partition("NAME")
    return marked.removeprefix(before).removesuffix(after)
