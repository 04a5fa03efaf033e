"""Find the questions of a post that a draft doesn't answer, and the client's words that the draft passes over."""

import re

from bot.domain.drafting.findings import Finding, FindingKind
from bot.domain.drafting.lexicon import pattern
from bot.domain.drafting.posts import ClientPost, Code, question_stems
from bot.domain.drafting.proof import is_result
from bot.domain.drafting.questions import is_answered
from bot.domain.drafting.reading import DraftText
from bot.domain.drafting.topics import asks_plan, draft_meanings, meanings_in, shared_stems, subject_of
from bot.domain.drafting.votes import has_many_statements, subject_vote

_SPACES = re.compile(r"[\W_]+")
_ENOUGH_OWN = 8
"""Own words of a post from which a draft should have some."""
_OWN_SUBJECT = 2
"""The words of a question for a plan that tell of its subject, from which an answer should have one."""
_TOO_FEW = 2
"""The job's own words below which a draft could have been sent to anybody."""


def answer_findings(draft: DraftText, post: ClientPost) -> list[Finding]:
    """Return the questions that the draft leaves open, in the order of the post."""
    numbers = _numbers_of_answers(draft)
    open_ones = [
        question
        for place, question in enumerate(post.questions, 1)
        if place not in numbers
        and (not is_answered(draft, question, post) or _is_answer_of_another(draft, question, post))
    ]
    return [_open_question(question) for question in open_ones]


def _numbers_of_answers(draft: DraftText) -> set[int]:
    """Return the numbers with which answers begin: those of lines, and those within a line that count up from 1."""
    numbers = {int(match[1]) for match in pattern("answers", "numbered").finditer(draft.lower)}
    inner = [int(match[1]) for match in pattern("answers", "numbered_within").finditer(draft.lower)]
    if len(inner) > 1 and inner == list(range(1, len(inner) + 1)):
        numbers.update(inner)
    return numbers


def _is_answer_of_another(draft: DraftText, question: str, post: ClientPost) -> bool:
    """Return True for a question for a plan of which a short draft has no word, while it has those of another such question.

    The plan that the draft tells is then the other question's.
    """
    asked = DraftText(question)
    if not asks_plan(asked) or has_many_statements(draft):
        return False
    meant = draft_meanings(draft)
    planned = frozenset[str]().union(
        *(meanings_in(part.text) for part in draft.sentences if not is_result(draft, part, post))
    )
    own = subject_of(question_stems(asked))
    others = (DraftText(other) for other in post.questions if other != question)
    return (
        len(own) >= _OWN_SUBJECT
        and not shared_stems(own, planned)
        and any(shared_stems(question_stems(other), meant) for other in others)
    )


def _open_question(question: str) -> Finding:
    """Return the finding for a question; one that only shows that a person has read the post asks for the client's words."""
    if pattern("answers", "human").search(DraftText(question).lower):
        return Finding(FindingKind.CLIENTS_WORDS_IGNORED, reason="code", quote=question, better=question)
    return Finding(FindingKind.QUESTION_UNANSWERED, quote=question)


def word_findings(draft: DraftText, post: ClientPost) -> list[Finding]:
    """Return each word asked for that the draft doesn't have, and one finding for a draft without the job's own words."""
    findings = code_findings(draft, post)
    own = post.own_stems - meanings_in(" ".join((*post.names, draft.plain[: draft.body])))
    is_comparable = draft.is_english == post.reading.is_english
    if (
        is_comparable
        and len(own) >= _ENOUGH_OWN
        and (
            len(own & draft_meanings(draft)) < _TOO_FEW
            or (draft.is_english and subject_vote(draft, post) > 0)
        )
    ):
        findings.append(Finding(FindingKind.CLIENTS_WORDS_IGNORED, reason="own"))
    return findings


def code_findings(draft: DraftText, post: ClientPost) -> list[Finding]:
    """Return each word asked for that the draft doesn't have."""
    return [
        Finding(FindingKind.CLIENTS_WORDS_IGNORED, reason="code", quote=code.text, better=code.words[0])
        for code in post.codes
        if not _has_code(draft, code)
    ]


def _has_code(draft: DraftText, code: Code) -> bool:
    """Return True if the draft has one of the words asked for, whatever the case, spaces and marks."""
    text = f" {_SPACES.sub(' ', draft.text.lower())} "
    return any(
        f" {plain} " in text if plain else word in draft.text
        for word in code.words
        for plain in (_SPACES.sub(" ", word.lower()).strip(),)
    )
