"""The words of English: symspellpy's frequency dictionary, and what freelancers write that no dictionary has.

The dictionary takes about 15 MB and a quarter of a second to load, so that only processes that check drafts load it.
"""

import re
from functools import cache
from importlib.resources import files

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.domain.drafting.lexicon import section, words

_FILE = "frequency_dictionary_en_82_765.txt"
_USUAL, _VERY_USUAL = 1_500_000, 4_000_000
"""How often a word stands in the dictionary's sources to be a part of others, and to be what somebody meant."""
_RARER = {3: 20, 4: 6}
"""How many times more usual a word of so few letters has to be, to be a part of another."""
_DOUBLED = re.compile(r"(.)\1")
_PART = 3
"""Letters of the shortest word that is a part of another."""
_SHORT, _LONG = 5, 9
"""Letters of words that are often words of another language, and letters from which two of them may be wrong."""
_PREFIXES = (
    "un",
    "re",
    "pre",
    "non",
    "multi",
    "micro",
    "sub",
    "auto",
    "de",
    "co",
    "over",
    "out",
    "post",
    "mini",
    "meta",
    "anti",
    "inter",
    "semi",
    "self",
    "cross",
    "mid",
)
_ENDINGS = (
    "s",
    "es",
    "ed",
    "d",
    "ing",
    "er",
    "r",
    "ers",
    "ly",
    "ness",
    "able",
    "less",
    "ful",
    "ment",
    "ish",
    "like",
    "wise",
    "ised",
    "ized",
    "ising",
    "izing",
    "ise",
    "ize",
    "y",
    "ier",
    "est",
    "ism",
    "ist",
    "ists",
    "ability",
    "isation",
    "ization",
)
_BRITISH = (
    "our-or",
    "is-iz",
    "yse-yze",
    "ysed-yzed",
    "ysing-yzing",
    "ogue-og",
    "tre-ter",
    "lling-ling",
    "lled-led",
)
_BOTH_WAYS = [pair.split("-") for pair in _BRITISH]
_SPELLINGS = (*_BOTH_WAYS, *(pair[::-1] for pair in _BOTH_WAYS), ["ae", "e"], ["oe", "e"])
"""Letters that are written otherwise in British or in American English."""


_DOERS = ("r", "er", "rs", "ers", "ery")
"""Endings of words for who or what does something, e.g. profiler, which few dictionaries have."""


@cache
def frequencies() -> dict[str, int]:
    """Return how often each word of the dictionary stands in its sources."""
    text = files("symspellpy").joinpath(_FILE).read_text("utf-8-sig")
    return {word: int(count) for word, count in (line.split() for line in text.splitlines())}


@cache
def _very_usual_by_letter() -> dict[str, list[str]]:
    """Return the words that somebody may have meant, by their first letter."""
    by_letter: dict[str, list[str]] = {}
    for word, count in frequencies().items():
        if count >= _VERY_USUAL and len(word) > _PART:
            by_letter.setdefault(word[0], []).append(word)
    return by_letter


@cache
def misspellings() -> dict[str, str]:
    """Return the right word for each of the well-known misspellings."""
    pairs = section("spelling")["misspellings"].replace("\n", " ").split(" ")
    return dict(pair.split("=", 1) for pair in pairs if pair)


def is_known(word: str) -> bool:
    """Return True for a right word in lower case: of the dictionary, of the trades, or put together of such words."""
    usual = frequencies()
    if word in usual or word in words("spelling", "known_words") or word in _names_of_common_use():
        return True
    spellings = [word.replace(ending, variant) for ending, variant in _SPELLINGS if ending in word]
    if any(spelling in usual or spelling in words("spelling", "known_words") for spelling in spellings):
        return True
    if any(word.endswith(ending) and _is_base(word[: -len(ending)], ending) for ending in _ENDINGS):
        return True
    if any(
        word.startswith(prefix) and len(word) - len(prefix) > _PART and word[len(prefix) :] in usual
        for prefix in _PREFIXES
    ):
        return True
    return any(_is_part(word[:cut]) and _is_part(word[cut:]) for cut in range(_PART, len(word) - _PART + 1))


def _is_part(word: str) -> bool:
    """Return True for a word that others are put together of; a short one has to be very usual."""
    count = frequencies().get(word, 0)
    return count >= _USUAL * _RARER.get(len(word), 1)


def _is_base(base: str, ending: str) -> bool:
    """Return True for the base of a regularly formed word, e.g. webhook of webhooks, and tag of tagged."""
    known_words = words("spelling", "known_words")
    if ending == "s":
        return base in frequencies() and not (base.endswith("y") and base[-2] not in "aeiou")
    if ending == "able":
        return any(frequencies().get(each, 0) >= _USUAL for each in (base, base[:-1], f"{base}e"))
    candidates = [base, f"{base}e"] + ([base[:-1]] if len(base) > _PART and base[-1] == base[-2] else [])
    return any(candidate in known_words for candidate in candidates)


@cache
def _names_of_common_use() -> frozenset[str]:
    """Return the words of the other lists, which are right as well."""
    return words("common", "function_words") | words("common", "job_words")


def meant(word: str) -> str | None:
    """Return the usual word that is one wrong letter away, two for a long word; None where there is none."""
    most = 2 if len(word) >= _LONG else 1
    if any(
        _is_part(word.removesuffix(end))
        for end in _DOERS
        if word.endswith(end) and len(word) - len(end) > _PART
    ):
        return None
    near = process.extract(
        word, _very_usual_by_letter().get(word[0], []), scorer=OSA.distance, score_cutoff=most, limit=None
    )
    ranked = sorted((int(distance), -frequencies()[candidate], candidate) for candidate, distance, _ in near)
    slip = next((candidate for *_, candidate in ranked if _is_slip(word, candidate)), None)
    return slip or (_doubled_elsewhere(word) if len(word) > _SHORT + 1 else None)


def _doubled_elsewhere(word: str) -> str | None:
    """Return the usual word with the same letters, of which others are doubled, e.g. occasion for ocassion."""
    single = _DOUBLED.sub(r"\1", word)
    candidates = _very_usual_by_letter().get(word[0], [])
    return next((each for each in candidates if _DOUBLED.sub(r"\1", each) == single), None)


def _is_slip(word: str, better: str) -> bool:
    """Return True for a word that differs from a usual one as slips of the hand do, and not as another word does.

    Words formed from the usual one by another ending are none, and short words have to have two letters exchanged.
    """
    if not word.endswith("s") and len(word) > len(better) and word.startswith(better.removesuffix("e")):
        return False
    if len(word) > _SHORT:
        return True
    return sorted(word) == sorted(better)
