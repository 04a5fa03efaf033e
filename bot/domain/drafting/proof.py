"""Find whether a draft proves anything, and whether it asks the client for something or names a next step."""

import re

from bot.domain.drafting.contacts import has_sample
from bot.domain.drafting.findings import Finding, Kind
from bot.domain.drafting.lexicon import pattern
from bot.domain.drafting.posts import Post
from bot.domain.drafting.reading import Reading, Span

_BLANK = re.compile(r"\S")
_PROPER = re.compile(r"(?<=[a-z,]\x20)[A-Z][a-zà-ÿ]+")
_ENDING = 500
"""The characters at a draft's end in which a closing sentence is looked for."""


def proof_findings(draft: Reading, post: Post) -> list[Finding]:
    """Return a finding for a draft without a past result: years, stars and certificates alone prove nothing."""
    if any(is_proof(draft, sentence, post) for sentence in draft.sentences) or has_sample(draft):
        return []
    boast = next(
        (
            match
            for match in pattern("proof", "no_proof").finditer(draft.lower)
            if any(map(str.isalpha, match[0]))
        ),
        None,
    )
    if boast is None:
        return [Finding(Kind.NO_PROOF, reason="nothing")]
    quote = draft.text[boast.start() : boast.end()]
    return [Finding(Kind.NO_PROOF, boast.start(), boast.end(), reason="boast", quote=quote)]


def is_proof(draft: Reading, sentence: Span, post: Post) -> bool:
    """Return True for a sentence about finished work with an amount that measures the work.

    A number of the post is none, nor are years, stars, prices, versions and what is planned.
    """
    text = sentence.text
    if text.endswith("?"):
        return False
    bare = _blanked("versions", _blanked("no_proof", text))
    as_written = draft.plain[sentence.start : sentence.end]
    for_somebody = bool(pattern("proof", "FOR_SOMEBODY").search(as_written))
    about_past = for_somebody or any(
        pattern("proof", name).search(bare) for name in ("past", "i_did", "when_past", "in_use")
    )
    is_planned = pattern("proof", "planned").search(bare) is not None
    is_done = for_somebody or any(
        pattern("proof", name).search(bare) for name in ("i_did", "when_past", "in_use")
    )
    if not about_past or (is_planned and not is_done):
        return False
    if any(match[0].strip() not in post.numbers for match in pattern("proof", "number").finditer(bare)):
        return True
    return (
        is_done
        and pattern("proof", "past_link").search(bare) is not None
        and _PROPER.search(as_written) is not None
    )


def _blanked(name: str, text: str) -> str:
    """Return the text with spaces in place of what matches the list ``name``."""
    return pattern("proof", name).sub(lambda match: _BLANK.sub(" ", match[0]), text)


def step_findings(draft: Reading) -> list[Finding]:
    """Return a finding for a draft that asks the client nothing and ends without a next step; it shows the last sentence."""
    if not draft.sentences:
        return []
    ending = max(draft.sentences[-1].end - _ENDING, 0)
    for sentence in draft.sentences:
        if sentence.text.rstrip("\"')").endswith("?"):
            if not pattern("proof", "empty_question").search(sentence.text):
                return []
        elif sentence.end > ending and _is_step(sentence.text):
            return []
    last = draft.sentences[-1]
    return [Finding(Kind.NO_NEXT_STEP_OR_QUESTION, quote=draft.text[last.start : last.end])]


def _is_step(text: str) -> bool:
    """Return True for a sentence that proposes something; waiting for an answer proposes nothing."""
    return bool(pattern("proof", "next_step").search(text)) and not pattern("openings", "stock_end").search(
        text
    )
