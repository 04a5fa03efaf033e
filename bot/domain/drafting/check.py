"""Check a draft: all findings, in the order in which they matter."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.domain.drafting.answers import answer_findings, word_findings
from bot.domain.drafting.contacts import contact_findings, link_findings, placeholder_findings
from bot.domain.drafting.findings import MOST_OF_A_KIND, Finding, FindingKind, ordered
from bot.domain.drafting.names import name_findings
from bot.domain.drafting.openings import (
    opening_findings,
    repeated_findings,
    stock_findings,
    tone_findings,
)
from bot.domain.drafting.posts import ClientPost
from bot.domain.drafting.proof import proof_findings, step_findings
from bot.domain.drafting.reading import OPENING, DraftText
from bot.domain.drafting.shape import length_findings
from bot.domain.drafting.spelling import spelling_findings

LONGEST_DRAFT = 20_000
"""The characters of a draft that are read; Upwork takes a quarter of them."""
ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class Draft:
    """What is checked. ``post``: the client's post, empty for none; ``title``: the job's, empty for none.

    ``previous``: the member's earlier drafts or their openings, the newest first. ``language``: a code such as ``en``, empty
    where nobody has said the language.
    """

    text: str
    post: str = ""
    title: str = ""
    previous: tuple[str, ...] = ()
    language: str = ""


@dataclass(frozen=True, slots=True)
class Checked:
    """The findings, the most important first, and the first lines as the client sees them.

    ``is_english``: False where only the checks were made that need no English.
    """

    findings: tuple[Finding, ...]
    first_lines: str
    is_english: bool
    words: int


def check(draft: Draft) -> Checked:
    """Return what to change in the draft. The same draft always has the same findings."""
    reading = DraftText(draft.text[:LONGEST_DRAFT])
    post = ClientPost(draft.post, draft.title)
    is_english = _is_english(draft.language, reading)
    contacts = contact_findings(reading, post)
    findings = [
        *length_findings(DraftText(draft.text) if len(draft.text) > LONGEST_DRAFT else reading),
        *name_findings(reading, post, is_english=is_english),
        *contacts,
        *link_findings(reading, post, contacts),
        *placeholder_findings(reading, post),
        *repeated_findings(reading, draft.previous),
        *word_findings(reading, post),
    ]
    if is_english:
        findings += [
            *answer_findings(reading, post),
            *opening_findings(reading, post),
            *proof_findings(reading, post),
            *step_findings(reading, post),
            *stock_findings(reading, post),
            *spelling_findings(reading, post),
        ]
    findings += tone_findings(reading, post, is_english=is_english)
    first_lines = " ".join(draft.text[:OPENING].split())
    return Checked(ordered(_bounded(findings)), first_lines, is_english, reading.count)


def _is_english(language: str, reading: DraftText) -> bool:
    """Return True for an English draft: by its language where it is given, else by its words."""
    if language:
        return language.lower().replace("_", "-").partition("-")[0] == ENGLISH
    return reading.is_english


def _bounded(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings without those of a kind beyond the first ten."""
    counts: dict[FindingKind, int] = {}
    kept: list[Finding] = []
    for finding in findings:
        counts[finding.kind] = counts.get(finding.kind, 0) + 1
        if counts[finding.kind] <= MOST_OF_A_KIND:
            kept.append(finding)
    return kept
