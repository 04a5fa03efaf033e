"""Make texts that members typed safe to show: without hidden characters, and without effects of their own in Discord."""

import re
import unicodedata

_MARKDOWN = re.compile(r"([\\*_~`|\[\]<#]|^[>+-])", re.MULTILINE)
_JOINERS = "\u200d\ufe0f"  # parts of emoji
_HIDDEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
_MOST_ACCENTS = 3  # combining characters in a row; longer stacks would cover other lines


class Escaped(str):
    """A typed text with its markdown escaped; ``typed`` is the text before, for code marks, where escapes would show."""

    typed: str


def cleaned(typed: str, longest: int, *, lines: bool) -> str:
    """Return the text without hidden characters and stacked accents, cut with ``…`` to at most ``longest`` characters.

    White space becomes single spaces; with ``lines`` the line breaks stay.
    """
    parts = typed.splitlines() if lines else [typed]
    clean = "\n".join(_visible(part) for part in parts).strip()
    if len(clean) > longest:
        clean = clean[: longest - 1].rstrip(_JOINERS + " \n") + "…"
    return clean


def escaped(text: str) -> Escaped:
    """Return the text with its markdown escaped, and its mentions and links broken by an invisible character."""
    words = Escaped(_MARKDOWN.sub(r"\\\1", text).replace("@", "@\u200b").replace("://", ":\u200b//"))
    words.typed = text
    return words


def in_code(words: str) -> str:
    """Return an escaped text as typed, for code marks, where only a backtick has an effect; any other text as it is."""
    return words.typed.replace("`", "'") if isinstance(words, Escaped) else words


def _visible(typed: str) -> str:
    """Return one line without hidden characters and with at most _MOST_ACCENTS combining characters in a row."""
    characters: list[str] = []
    accents = 0
    for character in " ".join(typed.split()):
        category = unicodedata.category(character)
        accents = accents + 1 if category in ("Mn", "Me") else 0
        if (category not in _HIDDEN and accents <= _MOST_ACCENTS) or character in _JOINERS:
            characters.append(character)
    return "".join(characters)
