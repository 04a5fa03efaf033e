"""Find whether a draft proves anything, and whether it asks the client for something or names a next step."""

import re

from bot.domain.drafting.contacts import has_sample
from bot.domain.drafting.findings import Finding, Kind
from bot.domain.drafting.lexicon import pattern
from bot.domain.drafting.reading import Reading, Span

_BLANK = re.compile(r"\S")
_PROPER = re.compile(r"(?<=[a-z,] )[A-Z][a-zà-ÿ]+")
_ENDING = 400
"""The characters at a draft's end in which a closing sentence is looked for."""


def proof_findings(draft: Reading) -> list[Finding]:
    """Return a finding for a draft without a past result: years, stars and certificates alone prove nothing."""
    if any(is_proof(draft, sentence) for sentence in draft.sentences) or has_sample(draft):
        return []
    boast = next(
        (match for match in pattern("proof", "no_proof").finditer(draft.lower) if match[0].strip()), None
    )
    if boast is None:
        return [Finding(Kind.NO_PROOF, reason="nothing")]
    quote = draft.text[boast.start() : boast.end()]
    return [Finding(Kind.NO_PROOF, boast.start(), boast.end(), reason="boast", quote=quote)]


def is_proof(draft: Reading, sentence: Span) -> bool:
    """Return True for a sentence about finished work with an amount that measures the work."""
    text = sentence.text
    if text.endswith("?"):
        return False
    bare = _blanked("no_proof", text)
    bare = _blanked("versions", bare)
    about_past = pattern("proof", "past").search(bare) or pattern("proof", "when_past").search(bare)
    if not about_past:
        return False
    has_number = pattern("proof", "number").search(bare) is not None
    if pattern("proof", "planned").search(bare) and not pattern("proof", "when_past").search(bare):
        return False
    if has_number:
        return True
    as_written = draft.plain[sentence.start : sentence.end]
    return bool(pattern("proof", "past_link").search(bare) and _PROPER.search(as_written) and pattern("proof", "when_past").search(bare))


def _blanked(name: str, text: str) -> str:
    """Return the text with spaces in place of what matches the list ``name``."""
    return pattern("proof", name).sub(lambda match: _BLANK.sub(" ", match[0]), text)


def step_findings(draft: Reading) -> list[Finding]:
    """Return a finding for a draft that asks the client nothing and names no next step; it shows the last sentence."""
    for sentence in draft.sentences:
        if sentence.text.rstrip("\"')").endswith("?"):
            if not pattern("proof", "empty_question").search(sentence.text):
                return []
        elif pattern("proof", "next_step").search(sentence.text) and not pattern("openings", "stock_end").search(sentence.text):
            return []
    if not draft.sentences:
        return []
    last = draft.sentences[-1]
    return [Finding(Kind.NO_NEXT_STEP_OR_QUESTION, quote=draft.text[last.start : last.end])]
