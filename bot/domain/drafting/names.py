"""Compare the greeting of a draft with the client's name in the post."""

import re
import unicodedata

from rapidfuzz.distance import OSA

from bot.domain.drafting.findings import Finding, Kind
from bot.domain.drafting.lexicon import pattern, words
from bot.domain.drafting.posts import Post
from bot.domain.drafting.reading import Reading

_VOCATIVE = re.compile(
    r"\b(?:hi|hello|hey|hiya|dear|good (?:morning|afternoon|evening|day)|greetings|thanks|thank you|cheers)[ \t,]+(?:again |there |so much )?,?[ \t]*"
    r"(?:mr\.?|mrs\.?|ms\.?|miss|dr\.?|prof\.?)?[ \t]*([^\W\d_][\w'-]*(?:[ \t]+[^\W\d_][\w'-]*)?)"
)
_FIRST = re.compile(r"[ \t\n]*([^\W\d_][\w'-]{1,24})(?:[ \t]+([^\W\d_][\w'-]{1,24}))?[ \t]*(?:,[ \t]*(?:\n|[a-z'])|!|-|:|\n)")
_GREETED_WITHIN = 80
"""The characters at a draft's start in which the greeting is looked for."""
_SHORT, _LONG = 3, 6
"""Letters of names that allow no wrong letter, and letters of names that allow two."""
_NICKNAME = 3
"""Letters with which a short form of a name begins as the name does."""


def name_findings(draft: Reading, post: Post) -> list[Finding]:
    """Return a finding for a greeting without the client's name, with another's, or with the name misspelled.

    There is none where the post doesn't give a name.
    """
    if not post.names:
        return []
    accepted = {part for name in post.names for part in name.split() if len(part) > 1}
    folded = {_folded(part) for part in accepted}
    client = post.names[0]
    greeted = _greeted(draft)
    if greeted is not None:
        start, end, name = greeted
        parts = name.split()
        if any(_is_same(part, folded) for part in parts):
            return []
        near = next((own for part in parts for own in sorted(accepted) if _is_misspelled(_folded(part), _folded(own))), None)
        if near is not None:
            return [Finding(Kind.NAME_MISSPELLED, start, end, quote=draft.text[start:end], better=near)]
        if _is_name(name):
            return [Finding(Kind.NO_NAME_OR_WRONG_NAME, start, end, reason="wrong", quote=draft.text[start:end], better=client)]
    if any(_folded(word.text.removesuffix("'s")) in folded for word in draft.words if word.text[0].isupper() or not word.text.isascii()):
        return []
    for word in draft.words[:12]:
        if word.text[0].isupper() and len(word.text) > 4:
            near = next((own for own in sorted(accepted) if _is_misspelled(_folded(word.text), _folded(own))), None)
            if near is not None:
                return [Finding(Kind.NAME_MISSPELLED, word.start, word.end, quote=draft.text[word.start:word.end], better=near)]
    greeting = pattern("openings", "generic_greeting").match(draft.lower.lstrip())
    quote = greeting[0] if greeting else ""
    return [Finding(Kind.NO_NAME_OR_WRONG_NAME, reason="missing", quote=quote, better=client)]


def _greeted(draft: Reading) -> tuple[int, int, str] | None:
    """Return (start, end, name) of the person whom the draft greets; None where the greeting has no such word."""
    match = _VOCATIVE.search(draft.lower, 0, _GREETED_WITHIN) or _FIRST.match(draft.plain)
    if match is None:
        return None
    start, end = match.span(1)
    as_written = draft.plain[start:end]
    parts = as_written.split()
    kept = [part for part in parts[:2] if part.lower() not in _not_greeted()]
    if not kept or kept[0] != parts[0]:
        return None
    if len(parts) == 2 and not parts[1][0].isupper():
        kept = kept[:1]
    name = " ".join(kept)
    return start, start + len(name), name


def _not_greeted() -> frozenset[str]:
    return words("common", "not_names") | words("common", "function_words") | words("common", "job_words")


def _is_name(text: str) -> bool:
    """Return True for words that are written as names are."""
    return all(part[0].isupper() for part in text.split())


def _is_same(part: str, folded: set[str]) -> bool:
    """Return True for the client's name and for a short or long form of the name."""
    name = _folded(part)
    return any(
        name == own or (min(len(name), len(own)) >= _NICKNAME and (own.startswith(name) or name.startswith(own)) and abs(len(name) - len(own)) >= 2)
        or frozenset((name, own)) in _nicknames()
        for own in folded
    )


def _nicknames() -> frozenset[frozenset[str]]:
    """Return the pairs of a name and its short form that begins otherwise."""
    return frozenset(frozenset(pair.split("=")) for pair in words("names", "short_forms"))


def _is_misspelled(name: str, own: str) -> bool:
    """Return True for a name that is nearly the client's."""
    if name == own:
        return False
    distance = OSA.distance(name, own)
    if min(len(name), len(own)) <= _SHORT:
        return distance == 1 and len(name) != len(own)
    if distance == 1:
        return True
    return distance == 2 and max(len(name), len(own)) >= _LONG and (name[0] == own[0] or name[-2:] == own[-2:])


def _folded(name: str) -> str:
    """Return a name in lower case, without accents, dots and apostrophes."""
    base = unicodedata.normalize("NFKD", name.lower())
    return "".join(ch for ch in base if ch.isalpha())
