"""Find the opening of a template, its first paragraph behind a greeting, and put another one in its place."""

import re
from typing import NamedTuple

LONGEST_GREETING = 8
"""The most words of a greeting on a line of its own."""
_GAP = re.compile(r"(\n[^\S\n]*(?:\n[^\S\n]*)+)")
_TAG, _PLACEHOLDER = re.compile(r"\{%.*?%\}"), re.compile(r"\{\{.*?\}\}")
_GREETING_ENDS = (",", "!", ":", "—")


class _Parts(NamedTuple):
    before: str
    opening: str
    after: str


def opening_of(template: str) -> str:
    """Return the template's opening; empty for a template without a text."""
    return _parts(template).opening


def with_opening(template: str, opening: str) -> str:
    """Return the template with another opening in place of its own."""
    parts = _parts(template)
    return parts.before + opening.strip() + parts.after


def _parts(template: str) -> _Parts:
    """Return the opening with what stands before and after it; the three together are the template."""
    pieces = _GAP.split(template)  # paragraphs at even places, the gaps between them at odd ones
    texts = [place for place in range(0, len(pieces), 2) if pieces[place].strip()]
    if not texts:
        return _Parts(template, "", "")
    first = texts[1] if len(texts) > 1 and _is_greeting(pieces[texts[0]]) else texts[0]
    piece = pieces[first]
    opening = piece.strip()
    start = piece.index(opening)
    before, after = "".join(pieces[:first]), "".join(pieces[first + 1 :])
    return _Parts(before + piece[:start], opening, piece[start + len(opening) :] + after)


def _is_greeting(paragraph: str) -> bool:
    """Return True for a short line such as ``Hi {{ client.name }},``; tags around it don't count."""
    words = _PLACEHOLDER.sub("x", _TAG.sub("", paragraph)).strip()
    return "\n" not in words and len(words.split()) <= LONGEST_GREETING and words.endswith(_GREETING_ENDS)
