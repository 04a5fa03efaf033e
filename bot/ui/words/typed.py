"""Make texts that members typed safe to show: without hidden characters, and without effects of their own in Discord."""

import re
import unicodedata

_MARKDOWN = re.compile(r"([\\*_~`|\[\]<#]|^[>+-])", re.MULTILINE)
_JOINERS = "\u200d\ufe0f"  # parts of emoji
_HIDDEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
_MOST_ACCENTS = 3  # combining characters in a row; longer stacks would cover other lines


def cleaned(typed: str, longest: int, *, lines: bool) -> str:
    """Return the text without hidden characters and stacked accents, cut with ``…`` to at most ``longest`` characters.

    White space becomes single spaces; with ``lines`` the line breaks stay.
    """
    parts = typed.splitlines() if lines else [typed]
    clean = "\n".join(_visible(part) for part in parts).strip()
    if len(clean) > longest:
        clean = clean[: longest - 1].rstrip(_JOINERS + " \n") + "…"
    return clean


def escaped(text: str) -> str:
    """Return the text with its markdown escaped, and its mentions and links broken by an invisible character."""
    return _MARKDOWN.sub(r"\\\1", text).replace("@", "@\u200b").replace("://", ":\u200b//")


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
