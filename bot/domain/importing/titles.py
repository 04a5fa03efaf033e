"""The comparison of two titles that may name the same job, though one is cut, retyped, or read from a link."""

import re
from collections import Counter
from enum import IntEnum
from html import unescape
from unicodedata import normalize

from rapidfuzz import fuzz

from bot.domain.jobs.links import parse_link

_SIMILAR = 88
"""The lowest similarity of two titles of the same job, of 100 (rapidfuzz ratio)."""
_RETYPED = 90
"""The lowest similarity of the words of two titles of the same job, of 100 (rapidfuzz token_set_ratio)."""
_SHORTEST_START = 12
"""The fewest characters for a title that Upwork may have cut."""
_SHORTEST_CUT = 4
"""The fewest characters for a title that ends with an ellipsis, and so was cut for sure."""
_FEWEST_WORDS = 2
"""The fewest words of a title that may be a part of a longer one."""
_FEWEST_WORDS_BESIDE_NUMBERS = 3
"""The fewest words of a title that may be a part of one with further numbers."""
_NAMED_LINK = re.compile(r"\[(?P<words>[^\[\]]{1,200})\]\(\s?https?://[^\s()]{1,300}\s?\)")
_LINK = re.compile(r"https?://\S{1,400}")
_ACCENTS = re.compile("[\u0300-\u036f]")
_ELLIPSIS = re.compile(r"(?:…|\.\.\.)\s*$")


class Likeness(IntEnum):
    """How alike two titles are; the smallest is the surest.

    EQUAL: the same words. CUT: one is the beginning of the other. SIMILAR: small differences, as between two pages.
    PARTIAL: as different as a title that somebody typed or that a link holds may be.
    """

    EQUAL = 0
    CUT = 1
    SIMILAR = 2
    PARTIAL = 3


def likeness(title: str, other_title: str) -> Likeness | None:
    """Return how alike two titles are, None for titles of different jobs.

    Case, quotes, dashes and dots make no difference. Titles with different numbers are never SIMILAR, and PARTIAL only if
    one is clearly a part of the other, as a link's words may be.
    """
    first, second = normalized_title(title), normalized_title(other_title)
    if not first or not second:
        return Likeness.EQUAL if " ".join(title.split()) == " ".join(other_title.split()) else None
    if first == second:
        return Likeness.EQUAL
    if _is_start(title, second) or _is_start(other_title, first):
        return Likeness.CUT
    if _numbers(first) != _numbers(second):
        return Likeness.PARTIAL if _has_more_words(first, second) else None
    if fuzz.ratio(first, second) >= _SIMILAR:
        return Likeness.SIMILAR
    shorter, longer = sorted((first.split(), second.split()), key=len)
    if len(shorter) < _FEWEST_WORDS:
        return None
    rest = iter(longer)
    is_part = all(word in rest for word in shorter)
    return Likeness.PARTIAL if is_part or fuzz.token_set_ratio(first, second) >= _RETYPED else None


def _has_more_words(first: str, second: str) -> bool:
    """Return True if one title has all words of the other in their order, and several words beside numbers more."""
    shorter, longer = sorted((first.split(), second.split()), key=len)
    rest = iter(longer)
    further = Counter(longer) - Counter(shorter)
    return (
        len(shorter) >= _FEWEST_WORDS_BESIDE_NUMBERS
        and all(word in rest for word in shorter)
        and sum(not word.isdigit() for word in further) >= _FEWEST_WORDS
    )


def without_link(title: str) -> str:
    """Return the words of a title that is a link to a job, or a link with words as chats write it; others unchanged.

    A link without words stays as it is.
    """
    named = _NAMED_LINK.fullmatch(title)
    if named:
        return named["words"].strip()
    link = parse_link(title) if _LINK.fullmatch(title) else None
    return link.title or title if link else title


def normalized_title(title: str) -> str:
    """Return the title in lower case without accents, with its letters and digits only, and single spaces between words."""
    plain = normalize("NFKC", _ACCENTS.sub("", normalize("NFKD", unescape(title))))
    return " ".join(re.findall(r"\w+", plain.casefold().replace("_", " ")))


def _is_start(title: str, other: str) -> bool:
    """Return True if ``title`` may have been cut from the normalized title ``other``."""
    start = normalized_title(title)
    least = _SHORTEST_CUT if _ELLIPSIS.search(title) else _SHORTEST_START
    return len(start) >= least and other.startswith(start)


def _numbers(normalized: str) -> list[str]:
    return sorted(word for word in normalized.split() if word.isdigit())
