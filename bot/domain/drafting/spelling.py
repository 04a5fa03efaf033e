"""Find misspelled words; names, brands, code and the post's own words are never among them."""

import re

from bot.domain.drafting.dictionary import is_known, meant, misspellings
from bot.domain.drafting.findings import Finding, FindingKind
from bot.domain.drafting.posts import ClientPost
from bot.domain.drafting.reading import DraftText

_WORD = re.compile(r"(?<![\w@#/\\.+&$*=~'-])[A-Za-z]{2,30}(?![\w@/\\*=]|[.+#&~-]\w|'(?!s\b)\w)")
_ENDING = re.compile(r"(?<=\w{4})(?:es|s|ed|ing|ers?)$")
"""The ending of a word that the post has without it, e.g. *ingresses* of *ingress*."""
_SHORTEST = 5
"""Letters from which a word that nobody knows is compared with usual ones; shorter ones may be anything."""
_BEGUN = re.compile(r"(?:^|[.!?\n])[\s>*#-]*$")
"""What stands before the first word of a sentence."""
_NO_NAME = re.compile(r"\w{4,}(?:ly|tion|ment|ness)$")
"""A word that may be misspelled although it begins with a capital: few names end so."""
MOST_UNKNOWN = 60
"""The unknown words of a draft that are compared; a draft with more of them is in another language."""


def spelling_findings(draft: DraftText, post: ClientPost) -> list[Finding]:
    """Return each misspelled word once, with the word that was meant."""
    of_post = {word.text.lower() for reading in (post.reading, post.title) for word in reading.words}
    seen: set[str] = set()
    findings: list[Finding] = []
    unknown = 0
    for match in _WORD.finditer(draft.plain):
        word = match[0]
        lower = word.lower()
        if lower in seen or lower in of_post or _ENDING.sub("", lower) in of_post:
            continue
        seen.add(lower)
        better = misspellings().get(lower) if word in {lower, lower.capitalize()} else None
        if (
            better is None
            and (word == lower or _begins_sentence(match, draft))
            and len(word) >= _SHORTEST
            and unknown < MOST_UNKNOWN
            and not is_known(lower)
        ):
            unknown += 1
            better = meant(lower)
        if better is not None:
            findings.append(Finding(FindingKind.SPELLING, *match.span(), quote=word, better=better))
    return findings


def _begins_sentence(match: re.Match[str], draft: DraftText) -> bool:
    """Return True for the first word of a sentence that is hardly a name."""
    is_first = match[0] == match[0].capitalize() and _BEGUN.search(draft.plain, 0, match.start()) is not None
    return is_first and _NO_NAME.fullmatch(match[0].lower()) is not None
