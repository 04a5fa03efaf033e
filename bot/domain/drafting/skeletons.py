"""Write a sentence as its skeleton: common words as they are, and the form of all others, so that wordings can be compared.

``In March I moved a florist's 212,000 rows to Postgres.`` is ``in NAME i PAST a PLURAL NUMBER PLURAL to NAME``: whoever
tells a result writes such a skeleton, whatever the trade.
"""

import math
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from bot.domain.drafting.dictionary import frequencies
from bot.domain.drafting.lexicon import words
from bot.domain.drafting.reading import WORD
from bot.domain.text_models import word_grams

_TOKEN = re.compile(r"[$€£]?\d[\d.,]*(?:k|\x20?%)?|[^\W\d_]+(?:['-][^\W\d_]+)*|[?!\":;(]")
_YEAR = re.compile(r"(?:19|20)\d\d")
_NUMBER_MARKS = "$€£%k.,\x20"
_COMMON = 8.2
"""The rarity up to which a word stands in a skeleton as it is: one word in 3,600."""
_COMMON_PAST = 7.5
UNKNOWN_RARITY = 14.0
"""The rarity of a word that the dictionary doesn't have: one word in 1.2 million."""
MOST_TOKENS = 80
"""The tokens of a sentence that are read."""
_PAST = "PAST"
_ENDINGS = (("ed", _PAST), ("ing", "ING"), ("ly", "LY"), ("s", "PLURAL"))
"""What stands for a rare word with such an ending."""


@lru_cache(10_000)
def rarity(word: str) -> float:
    """Return the logarithm of how many words there are for one such word, e.g. 3 for ``the`` and 10 for ``violin``."""
    known = frequencies()
    spellings = (word, word.removesuffix("'s"), word.removesuffix("s"))
    count = next((known[each] for each in spellings if each in known), 0)
    return math.log(_all_words() / count) if count else UNKNOWN_RARITY


@lru_cache(1)
def _all_words() -> int:
    """Return how many words the dictionary was counted on."""
    return sum(frequencies().values())


def skeleton(sentence: str, numbers: frozenset[str]) -> list[str]:
    """Return the skeleton of a sentence as it is written, with straight quotes. ``numbers``: those of the post."""
    matches = [match for match, _ in zip(_TOKEN.finditer(sentence), range(MOST_TOKENS), strict=False)]
    return [_part(match[0], numbers, is_first=match.start() == 0) for match in matches]


def _part(token: str, numbers: frozenset[str], *, is_first: bool) -> str:
    """Return what stands for a token."""
    lower = token.lower()
    if not lower[0].isalpha():
        return _number(lower, numbers) if any(map(str.isdigit, lower)) else lower
    if lower in words("votes", "numbers"):
        return "OF_POST" if lower in numbers else "NUMBER_WORD"
    is_kept = lower in words("common", "function_words") or lower in words("votes", "kept")
    if token[0].isupper() and not is_first and not is_kept:
        return "NAME"
    if lower in words("votes", "past_tenses"):
        return lower if rarity(lower) < _COMMON_PAST else _PAST
    if is_kept or rarity(lower) < _COMMON:
        return lower
    return next((part for ending, part in _ENDINGS if lower.endswith(ending)), "N")


def _number(token: str, numbers: frozenset[str]) -> str:
    """Return what stands for a number: a year, one of the post, money, a share or any other."""
    plain = token.strip(_NUMBER_MARKS)
    if _YEAR.fullmatch(plain):
        return "YEAR"
    if plain.replace(",", "") in numbers:
        return "OF_POST"
    if token[0] in "$€£":
        return "MONEY"
    return "SHARE" if "%" in token else "NUMBER"


def skeleton_features(parts: Sequence[str]) -> Iterator[str]:
    """Yield the rows of one or two parts of a skeleton, and which kinds of parts it has together."""
    yield from word_grams(("^", *parts, "$"))
    found = set(parts)
    is_past = bool(found & words("votes", "past_tenses")) or _PAST in found
    has_number = bool(found & {"NUMBER", "SHARE", "NUMBER_WORD"})
    is_planned = bool(found & words("votes", "plans"))
    is_me = bool(found & words("votes", "me"))
    is_you = bool(found & words("votes", "you"))
    yield from (
        f"past={is_past}",
        f"number={has_number}",
        f"me={is_me}",
        f"planned={is_planned}",
        f"you={is_you}",
    )
    yield f"past={is_past} number={has_number} planned={is_planned}"
    yield f"past={is_past} me={is_me} planned={is_planned}"
    yield f"past={is_past} you={is_you} planned={is_planned}"
    yield f"past={is_past} name={'NAME' in found} planned={is_planned}"


def word_features(lower: str) -> Iterator[str]:
    """Yield the words of a sentence in lower case."""
    return (f"word {word}" for word in WORD.findall(lower)[:MOST_TOKENS])
