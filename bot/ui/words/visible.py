"""Typed text without what can't be seen."""

import unicodedata

JOINERS = "\u200d\ufe0f"  # parts of emoji
_HIDDEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
_NO_ACCENTS = 3  # combining characters in a row; more is there to spill over other lines


def visible(typed: str) -> str:
    """Return typed text on one line, without hidden characters and without piles of accents that cover other lines."""
    kept: list[str] = []
    accents = 0
    for character in " ".join(typed.split()):
        category = unicodedata.category(character)
        accents = accents + 1 if category in ("Mn", "Me") else 0
        if (category not in _HIDDEN and accents <= _NO_ACCENTS) or character in JOINERS:
            kept.append(character)
    return "".join(kept)
