"""Name what in a job post looks like junk, with the words that show it. A finding is a hint with a reason, not a verdict."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, partial

from bot.domain.board.junk_acts import mark_acts
from bot.domain.board.junk_links import find_lookalike
from bot.domain.board.junk_matching import matches
from bot.domain.board.junk_rules import RuleBook, rule_book
from bot.domain.board.junk_subjects import mark_subjects
from bot.domain.board.junk_tokens import JunkToken, sentences
from bot.domain.board.junk_wages import find_wage, is_usual_for_much_work
from bot.domain.board.message_texts import MessageText

LONGEST_EVIDENCE = 120
"""Characters of the words that are shown."""
MOST_TEXTS = 200
"""Texts of one message that are read."""


class JunkKind(StrEnum):
    """What a post may be suspected of."""

    OUTSIDE_CONTACT = "outside_contact"
    PAYMENT_OUTSIDE = "payment_outside"
    UNPAID_TEST = "unpaid_test"
    TOO_GOOD = "too_good"
    CRYPTO_GIFTCARD = "crypto_giftcard"
    LOOKALIKE_LINK = "lookalike_link"
    PHISHING_LOGIN = "phishing_login"
    ADVANCE_FEE = "advance_fee"
    ACCOUNT_RENTAL = "account_rental"
    NEAR_COPY_OF = "near_copy_of"


@dataclass(frozen=True, slots=True)
class JunkFinding:
    """A sign of junk. ``evidence``: the words that show it; ``place``: of the text that has them; ``reason``: the rule.

    ``of``: the earlier post that a near copy resembles, None for other kinds.
    """

    kind: JunkKind
    evidence: str
    place: str
    reason: str
    of: str | None = None


def find_junk(texts: Sequence[MessageText], copy_of: str | None = None) -> tuple[JunkFinding, ...]:
    """Return at most one finding of each kind, in the order of JunkKind.

    ``copy_of``: the name of the earlier post that this one resembles, None for none.
    """
    findings: dict[JunkKind, JunkFinding] = {}
    book = rule_book()
    cut = [sentences(part.text, book.disguised) for part in texts[:MOST_TEXTS]]
    present = [[_marked(tokens, book) for tokens in lines] for lines in cut]
    message = {number for lines in present for ids in lines for number in ids}
    is_usual = cache(partial(is_usual_for_much_work, cut, book))
    for part, lines, ids in zip(texts, cut, present, strict=False):
        for rule, first, last in matches(lines, ids, message, book):
            words = _shortened(part.text[first.start : last.end])
            kind = JunkKind(rule.kind)
            if kind is JunkKind.TOO_GOOD and "job" in rule.least and is_usual():
                continue
            findings.setdefault(kind, JunkFinding(kind, words, part.place, rule.name))
        if address := find_lookalike(part.text, part.url, book.lookalikes):
            kind = JunkKind.LOOKALIKE_LINK
            findings.setdefault(kind, JunkFinding(kind, _shortened(address[0]), part.place, address[1]))
    if wage := find_wage(cut, message, book):
        number, first, last = wage
        words = _shortened(texts[number].text[first.start : last.end])
        kind = JunkKind.TOO_GOOD
        findings.setdefault(kind, JunkFinding(kind, words, texts[number].place, "more-than-simple-work-pays"))
    if copy_of is not None:
        heading = next((part for part in texts if part.text.strip()), MessageText("", ""))
        kind = JunkKind.NEAR_COPY_OF
        findings[kind] = JunkFinding(kind, _shortened(heading.text), heading.place, "near-copy", copy_of)
    return tuple(findings[kind] for kind in JunkKind if kind in findings)


def _marked(tokens: list[JunkToken], book: RuleBook) -> set[int]:
    """Mark the words, the subject and the acts of a sentence; return the ids of all that occur in it."""
    present = book.lexicon.mark(tokens)
    mark_subjects(tokens, book.lexicon)
    return mark_acts(tokens, present, book.acts)


def _shortened(words: str) -> str:
    tidy = " ".join(words.split())
    return tidy if len(tidy) <= LONGEST_EVIDENCE else f"{tidy[: LONGEST_EVIDENCE - 1].rstrip()}…"
