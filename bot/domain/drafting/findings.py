"""A finding in a draft: its kind, its place, and the facts for the words that explain the finding."""

from dataclasses import dataclass, field
from enum import StrEnum


class FindingKind(StrEnum):
    """The kinds of findings, the most important first: the order in which a member reads them."""

    CONTACT_DETAILS = "contact_details"
    OUTSIDE_LINK = "outside_link"
    PLACEHOLDER_LEFT = "placeholder_left"
    CLIENTS_WORDS_IGNORED = "clients_words_ignored"
    QUESTION_UNANSWERED = "question_unanswered"
    NO_NAME_OR_WRONG_NAME = "no_name_or_wrong_name"
    NAME_MISSPELLED = "name_misspelled"
    WEAK_OPENING = "weak_opening"
    NO_PROOF = "no_proof"
    REPEATED_FROM_LAST = "repeated_from_last"
    TOO_LONG = "too_long"
    TOO_SHORT = "too_short"
    NO_NEXT_STEP_OR_QUESTION = "no_next_step_or_question"
    SHOUTING_OR_BEGGING = "shouting_or_begging"
    STOCK_PHRASE = "stock_phrase"
    SPELLING = "spelling"


MOST_OF_A_KIND = 10
"""The findings of one kind in one draft; more say nothing new."""
ORDER = {kind: place for place, kind in enumerate(FindingKind)}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to change in a draft.

    ``start``, ``end``: the characters of the draft that it is about; both 0 where something is missing. ``reason``: which of
    the kind's explanations fits, empty for the only one. ``quote``: the words of the post or of the draft that it is about.
    ``better``: what should stand there instead, empty where nobody can know. ``number``: e.g. the words of the draft.
    """

    kind: FindingKind
    start: int = 0
    end: int = 0
    reason: str = ""
    quote: str = ""
    better: str = ""
    number: int = field(default=0)


def ordered(findings: list[Finding]) -> tuple[Finding, ...]:
    """Return the findings by importance, then by place; equal ones once."""
    unique = dict.fromkeys(findings)
    return tuple(
        sorted(
            unique, key=lambda finding: (ORDER[finding.kind], finding.start, not finding.quote, finding.quote)
        )
    )
