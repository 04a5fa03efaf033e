"""Name what in a job post looks like junk, with the words that show it. A finding is a hint with a reason, not a verdict."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, partial

from bot.domain.board.junk_links import find_lookalike
from bot.domain.board.junk_marking import MarkedMessage, marked
from bot.domain.board.junk_matching import matches
from bot.domain.board.junk_tokens import JunkToken
from bot.domain.board.junk_votes import JunkVotes, heaviest_words, junk_votes
from bot.domain.board.junk_wages import find_wage, is_usual_for_much_work
from bot.domain.board.message_texts import MessageText

LONGEST_EVIDENCE = 120
"""Characters of the words that are shown."""
RECKONED = "more-than-simple-work-pays"
"""The reason of a finding that compares a pay with the time that the work takes."""


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

    A kind is named where a rule finds it and the models don't think it unlikely, or where they alone are sure of it.
    The target of a link, a near copy and a pay that is reckoned need no model. ``copy_of``: the name of the earlier post
    that this one resembles, None for none.
    """
    message = marked(texts)
    votes = junk_votes(message)
    findings = _by_rules(message, votes)
    for kind in map(JunkKind, votes.alone()):
        is_usual = kind is JunkKind.TOO_GOOD and is_usual_for_much_work(message.sentences, message.book)
        if kind not in findings and not is_usual:
            number, first, last = heaviest_words(kind.value, votes, message.book)
            findings[kind] = _finding(kind, message.texts[number], first, last, "heaviest-words")
    if copy_of is not None:
        heading = next((part for part in texts if part.text.strip()), MessageText("", ""))
        kind = JunkKind.NEAR_COPY_OF
        findings[kind] = JunkFinding(kind, _shortened(heading.text), heading.place, "near-copy", copy_of)
    return tuple(findings[kind] for kind in JunkKind if kind in findings)


def _by_rules(message: MarkedMessage, votes: JunkVotes) -> dict[JunkKind, JunkFinding]:
    """Return the first finding of each kind by the rules that the votes allow, and those by the wage and the links."""
    findings: dict[JunkKind, JunkFinding] = {}
    book, cut = message.book, message.sentences
    everywhere = {number for lines in message.present for ids in lines for number in ids}
    is_usual = cache(partial(is_usual_for_much_work, cut, book))
    for part, lines, ids in zip(message.texts, cut, message.present, strict=True):
        for rule, first, last in matches(lines, ids, everywhere, book):
            kind = JunkKind(rule.kind)
            if not votes.allows(kind.value, is_sure=rule.is_sure):
                continue
            if kind is JunkKind.TOO_GOOD and "job" in rule.least and is_usual():
                continue
            findings.setdefault(kind, _finding(kind, part, first, last, rule.name))
        if address := find_lookalike(part.text, part.url, book.lookalikes):
            kind = JunkKind.LOOKALIKE_LINK
            findings.setdefault(kind, JunkFinding(kind, _shortened(address[0]), part.place, address[1]))
    if wage := find_wage(cut, everywhere, book):
        number, first, last = wage
        kind = JunkKind.TOO_GOOD
        findings[kind] = _finding(kind, message.texts[number], first, last, RECKONED)
    return findings


def _finding(
    kind: JunkKind, part: MessageText, first: JunkToken, last: JunkToken, reason: str
) -> JunkFinding:
    return JunkFinding(kind, _shortened(part.text[first.start : last.end]), part.place, reason)


def _shortened(words: str) -> str:
    tidy = " ".join(words.split())
    return tidy if len(tidy) <= LONGEST_EVIDENCE else f"{tidy[: LONGEST_EVIDENCE - 1].rstrip()}…"
