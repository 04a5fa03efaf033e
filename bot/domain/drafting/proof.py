"""Find whether a draft proves anything, and whether it asks the client for something or names a next step."""

import re

from bot.domain.drafting.contacts import has_sample
from bot.domain.drafting.findings import Finding, FindingKind
from bot.domain.drafting.lexicon import pattern, words
from bot.domain.drafting.posts import ClientPost, numbers_of
from bot.domain.drafting.reading import DraftText, TextSpan
from bot.domain.drafting.votes import proof_logit, proof_vote, step_vote

_BLANK = re.compile(r"\S")
_PROPER = re.compile(r"(?<=[a-z,]\x20)[\"']?([A-Z][a-zà-ÿ]\w*)")
_SPEECH = re.compile(r"\"[^\"]*\"")
SURE, SURE_AGAINST = 2.0, 1.0
"""The log-odds with which a model finds what no rule finds, and with which the model overrules what a rule finds."""
_ENDING = 4
"""The sentences at a draft's end, without the closing greeting, of which one may propose something."""
_LAST = 2
"""The sentences at a draft's end in which what the sender would or can do is a proposal."""


def proof_findings(draft: DraftText, post: ClientPost) -> list[Finding]:
    """Return a finding for a draft without a past result: years, stars and certificates alone prove nothing."""
    is_found = any(is_proof(draft, sentence, post) for sentence in draft.sentences)
    if has_sample(draft) or _is_agreed(proof_vote(draft, post), is_found=is_found):
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
        return [Finding(FindingKind.NO_PROOF, reason="nothing")]
    quote = draft.text[boast.start() : boast.end()]
    return [Finding(FindingKind.NO_PROOF, boast.start(), boast.end(), reason="boast", quote=quote)]


def _is_agreed(vote: float, *, is_found: bool) -> bool:
    """Return True if the rules and the model together find what they look for. ``is_found``: the rules do."""
    return vote > (-SURE_AGAINST if is_found else SURE)


def is_proof(draft: DraftText, sentence: TextSpan, post: ClientPost) -> bool:
    """Return True for a sentence about finished work with an amount that measures the work.

    A number of the post is none, nor are years, stars, prices, versions and what is planned.
    """
    text = sentence.text
    if text.endswith("?"):
        return False
    bare = _blanked("versions", _blanked("habit", _blanked("no_proof", text)))
    as_written = draft.plain[sentence.start : sentence.end]
    for_somebody = bool(pattern("proof", "FOR_SOMEBODY").search(as_written))
    is_own = pattern("proof", "own_work").search(bare) is not None
    is_told = for_somebody or pattern("proof", "when_past").search(bare) is not None
    about_past = (
        is_own
        or pattern("proof", "own_thing").search(bare) is not None
        or (is_told and not pattern("proof", "present").search(bare))
        or any(
            pattern("proof", name).search(bare)
            for name in ("past", "finite_past", "i_did", "they_did", "in_use")
        )
    )
    is_planned = pattern("proof", "planned").search(_SPEECH.sub(" ", bare)) is not None
    is_mine = is_own or pattern("proof", "i_did").search(bare) is not None
    is_past = pattern("proof", "finite_past").search(bare) is not None
    is_told_of = for_somebody and (is_past or pattern("proof", "past").search(bare) is not None)
    if not about_past or (is_planned and not (is_mine or is_told_of)):
        return False
    if numbers_of(bare) - post.numbers:
        return True
    if pattern("openings", "about_me").match(text):
        return False
    has_thing = pattern("proof", "own_thing").search(bare) is not None and not is_planned
    is_done = (
        for_somebody
        or is_mine
        or any(pattern("proof", name).search(bare) for name in ("they_did", "when_past", "in_use"))
    )
    has_work = is_own or has_thing or (is_done and pattern("proof", "past_link").search(bare) is not None)
    is_others = is_past and not is_planned and not pattern("proof", "to_client").search(bare)
    return (has_work or is_others) and _is_for_another(bare, as_written, post, with_names=has_work)


def is_result(draft: DraftText, sentence: TextSpan, post: ClientPost) -> bool:
    """Return True for a sentence that both the rules and the model take for the result of earlier work."""
    return is_proof(draft, sentence, post) and proof_logit(draft, sentence, post) > SURE


def _is_for_another(bare: str, as_written: str, post: ClientPost, *, with_names: bool) -> bool:
    """Return True for a sentence that describes another client or another work than the post's, or names one.

    Tools and the names of the post are none, nor are schools and certificates. ``with_names``: False where a name alone
    isn't enough.
    """
    if pattern("proof", "credential").search(bare):
        return False
    if pattern("proof", "third_party").search(bare):
        return True
    of_post = {word.text for word in post.reading.words}
    return with_names and any(
        match[1] not in of_post and match[1].lower() not in words("spelling", "known_words")
        for match in _PROPER.finditer(as_written)
    )


def _blanked(name: str, text: str) -> str:
    """Return the text with spaces in place of what matches the list ``name``."""
    return pattern("proof", name).sub(lambda match: _BLANK.sub(" ", match[0]), text)


def step_findings(draft: DraftText, post: ClientPost) -> list[Finding]:
    """Return a finding for a draft that asks the client nothing and ends without a next step; it shows the last sentence."""
    if not draft.sentences or _is_agreed(step_vote(draft, post), is_found=_has_step(draft)):
        return []
    last = draft.sentences[-1]
    return [Finding(FindingKind.NO_NEXT_STEP_OR_QUESTION, quote=draft.text[last.start : last.end])]


def _has_step(draft: DraftText) -> bool:
    """Return True for a draft with a question that not every post could get, or with a proposal near the end."""
    closing = _closing(draft)
    for sentence in draft.sentences:
        if sentence.text.rstrip("\"')").endswith("?"):
            if not pattern("proof", "empty_question").search(sentence.text):
                return True
        elif sentence.start in closing and _is_step(sentence.text, closing[sentence.start]):
            return True
    return False


def _closing(draft: DraftText) -> dict[int, int]:
    """Return the rank of each of the last sentences before the closing greeting, by the sentence's start: 2, 1, 0, 0."""
    kept = [part.start for part in draft.sentences if not pattern("proof", "close").match(part.text)]
    return {start: max(_LAST - place, 0) for place, start in enumerate(kept[: -_ENDING - 1 : -1])}


def _is_step(text: str, rank: int) -> bool:
    """Return True for a sentence that proposes something; waiting for an answer proposes nothing.

    ``rank``: 2 for the last sentence, in which what the sender would do is a proposal, 1 for the sentence before, in which
    what the sender can do is one, 0 for all others.
    """
    if pattern("openings", "stock_end").search(text) or pattern("openings", "begging").search(text):
        return False
    names = ("next_step", "step_end", "step_last")[: 1 + rank]
    return any(pattern("proof", name).search(text) for name in names)
