"""The labels of Upwork's Connects history and their meanings (docs/upwork.md, section 11).

Upwork has more labels than are known. An unknown label is kept as it is, its kind is guessed from the sign of the amount,
and the member is asked once what it means.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.importing.headings import CONNECTS, slug
from bot.domain.importing.label_words import WORDS_OF_KINDS, kind_of_words, kinds_by_words, telling
from bot.domain.ledger.entries import CONSEQUENCES, CREDITS, SPENDS, Kind


class About(StrEnum):
    """What a row is about, in more detail than its kind."""

    COST = "cost"
    """The cost of a proposal was spent."""
    CANCELLED = "cancelled"
    """The client closed the job, and the cost of the proposal came back."""
    REFUND = "refund"
    """Connects spent on a job came back for an unknown reason."""
    AWARD = "award"
    """Connects spent on a job came back as a reward, which is no return."""
    BOOST = "boost"
    """Connects were bid for a boost."""
    BOOST_OUTBID = "boost_outbid"
    """A boost was outbid, and its Connects came back."""
    BOOST_CLOSED = "boost_closed"
    """The job was closed, and the Connects of the boost came back."""
    BOOST_DEPOSIT = "boost_deposit"
    """The deposit of a boost came back before the final charge, in the auction that Upwork used until 2023."""
    BADGE = "badge"
    """The availability badge was charged: one row a day, whose amount grows during the day."""
    RENEWAL = "renewal"
    """The monthly Connects of the plan arrived."""
    UPGRADE = "upgrade"
    """The first Connects of a new plan arrived; its cycles count from this day."""
    OTHER = "other"
    """Anything else."""


@dataclass(frozen=True, slots=True)
class Label:
    """The meaning of a known label.

    ``has_job``: the title of a job follows the label. ``is_stem``: only the beginning of the label is known, so that label
    and title can't be separated.
    """

    kind: Kind
    about: About
    has_job: bool = False
    is_stem: bool = False


@dataclass(frozen=True, slots=True)
class Meaning:
    """The meaning of a row. ``known``: False if the kind is a guess from the sign, and the member has to be asked."""

    kind: Kind
    about: About
    known: bool


LABELS: Mapping[str, Label] = {
    "applied-to-job": Label(Kind.SPEND, About.COST, has_job=True),
    "connects-bid-for-boosted-proposal": Label(Kind.BOOST, About.BOOST, has_job=True),
    "you-ve-been-outbid-to-boost-your-proposal": Label(Kind.RETURN, About.BOOST_OUTBID, has_job=True),
    "you-bid-to-boost-a-proposal-but-the-job-was-closed": Label(
        Kind.RETURN, About.BOOST_CLOSED, has_job=True
    ),
    "we-accepted-your-bid-to-boost-a-proposal-this-is-the-final-bid-charge": Label(
        Kind.BOOST, About.BOOST, has_job=True
    ),
    "we-accepted-your-bid-to-boost-a-proposal-this-is-a-refund-for-your-total-bid": Label(
        Kind.RETURN, About.BOOST_DEPOSIT, has_job=True
    ),
    **dict.fromkeys(
        (
            *("job-cancelled", "job-canceled", "job-removed", "job-closed"),
            *("job-posting-removed", "job-post-removed", "job-posting-cancelled", "job-posting-canceled"),
        ),
        Label(Kind.RETURN, About.CANCELLED, has_job=True),
    ),
    "refunded-connects-for-connects-award": Label(Kind.REWARD, About.AWARD, has_job=True),
    "refunded": Label(Kind.RETURN, About.REFUND, has_job=True, is_stem=True),
    "availability-badge": Label(Kind.BADGE, About.BADGE),
    "monthly-connects-renewal": Label(Kind.REFILL, About.RENEWAL),
    "membership-upgraded-to-plus": Label(Kind.REFILL, About.UPGRADE),
    "membership-upgraded-to": Label(Kind.REFILL, About.UPGRADE),
    "added-extra-connects": Label(Kind.PURCHASE, About.OTHER),
    "earned-connects-by-completing-task": Label(Kind.REWARD, About.OTHER),
    "rising-talent-achievement": Label(Kind.BONUS, About.OTHER),
}
"""Known labels by their words, in lower case and joined by hyphens."""

ASKED = (
    Kind.SPEND,
    Kind.BOOST,
    Kind.BADGE,
    Kind.ADS,
    Kind.EXPIRY,
    Kind.PURCHASE,
    Kind.REFILL,
    Kind.BONUS,
    Kind.REWARD,
    Kind.RETURN,
)
"""The kinds that a member can choose for an unknown label; only those that fit the sign of the amount are offered."""

_GAP = "[^0-9A-Za-z]{1,3}"
_LONGEST_FIRST = sorted(LABELS, key=len, reverse=True)
LABEL_START = re.compile(
    "(?:" + "|".join(words.replace("-", _GAP) for words in _LONGEST_FIRST) + r")\.?(?-i:(?![a-z]))",
    re.IGNORECASE | re.ASCII,
)
"""A known label at the beginning of a text. Pages may show the title right behind the label without a space, so only a
small letter after the label makes it a different word."""

_EXPIRED = re.compile(
    r"(?:[0-9]+-)?(?:(?:unused|unspent|monthly|free|your)-)*connects?-(?:(?:have|has|had|were)-)?expir(?:ed|y|ation|ing)"
    r"|expir(?:ed|y|ation|ing)(?:-of)?(?:-[0-9]+)?(?:-(?:unused|unspent|monthly|free|your))*(?:-connects?)?"
)
"""The words of a row about Connects that have expired, in lower case and joined by hyphens."""

_OWN_WORDS = set(Kind) - {Kind.REVERSAL}  # a reversal needs an entry, which no row can name
_NEVER_BEFORE_COLON = CREDITS | CONSEQUENCES | {Kind.RETURN}
"""Kinds whose words stand before a colon only where the row is one of these kinds, and no job."""
_ENDS_BEFORE_LABEL = re.compile(r"[0-9:|;.,~–—-]\s{0,3}$")
_BEFORE_TITLE = re.compile(r"^[\s:]*(?:[-–—]\s)?\s*")
"""What may stand between a label and the title of a job."""
_FEWEST_LETTERS = 3
"""The fewest letters that tell a label which was cut."""
_NO_JOB_END = re.compile(r"(?:-[0-9]+)?-connects?$")
_ABOUT_OF_KIND = {
    Kind.BOOST: About.BOOST,
    Kind.BADGE: About.BADGE,
    Kind.REFILL: About.RENEWAL,
}


def folded(words: str) -> str:
    """Return a label in lower case, with single spaces and straight apostrophes, for comparing labels."""
    return " ".join(words.replace("’", "'").casefold().split())


def find(action: str) -> Label | None:
    """Return the longest known label at the beginning of ``action``; None for an unknown label."""
    start = LABEL_START.match(action)
    return LABELS[_words(start[0])] if start else None


def is_whole(action: str) -> bool:
    """Return True if a text is a known label and nothing else."""
    return LABEL_START.fullmatch(action) is not None


def places(text: str) -> list[int]:
    """Return where known labels begin in a text."""
    return [match.start() for match in LABEL_START.finditer(text)]


def hides_label(words: str) -> bool:
    """Return True if a name, a clock or a number stands before one of Upwork's labels and may be taken for the label.

    It ends with a digit or a mark. Other words, as in ``Refund for Availability Badge``, are a label of their own, and
    labels of one word may be a part of anybody's words.
    """
    return find(words) is None and any(
        _ENDS_BEFORE_LABEL.search(words[: match.start()]) and "-" in _words(match[0])
        for match in LABEL_START.finditer(words)
    )


def is_torn(words: str) -> bool:
    """Return True if words, compared by their letters alone, are the beginning of a label of Upwork's or have one within.

    So a label is that was cut, such as ``You've been outbi`` or ``Z Job cancelled``. A label itself is not.
    """
    letters = _words(words).replace("-", "")
    if len(letters) < _FEWEST_LETTERS or find(words) is not None:
        return False
    known = [label.replace("-", "") for label in LABELS]
    return any(label.startswith(letters) or label in letters for label in known)


def may_begin(words: str) -> bool:
    """Return True if words begin with a label of Upwork's, or with a part of one that was cut."""
    return find(words) is not None or is_torn(words)


def is_no_job(title: str) -> bool:
    """Return True if the title of a job says that its Connects weren't the cost of a proposal, e.g. ``Bought Connects``."""
    name, colon, _ = title.partition(":")
    kind = _own_word(_NO_JOB_END.sub("", _words(name)))
    label = find(title)
    if label is not None:
        return label.about is not About.COST
    return kind is not None and (kind in _NEVER_BEFORE_COLON if colon else kind is not Kind.SPEND)


def may_be_no_job(title: str) -> bool:
    """Return True if the title of a job has *Connects* in it, or a word for a purchase, a renewal or another kind."""
    words = set(slug(title).split("-"))
    kinds = {kind for word in words if (kind := WORDS_OF_KINDS.get(word))} | (words & _OWN_WORDS)
    return bool(words & CONNECTS or kinds - SPENDS)


def split(action: str) -> tuple[str, str | None]:
    """Split the text of an action cell into its label, unchanged, and the title of the job.

    The title is None if the label is unknown, has no job, or has no known end; the first part is then the whole text.
    """
    start = LABEL_START.match(action)
    if start is None:
        return action, None
    label = LABELS[_words(start[0])]
    if not label.has_job or label.is_stem:
        return action, None
    return start[0], _BEFORE_TITLE.sub("", action[start.end() :], count=1) or None


def classify(label: str, amount: int, answers: Mapping[str, Kind] | None = None) -> Meaning:
    """Return the meaning of a row with this ``label`` and ``amount`` (signed Connects).

    ``answers``: the member's own answers, by the label as it stands or ``folded``. They come first, then this bot's own
    words for kinds, then Upwork's labels, then the words of an expiry. An answer or label whose kind can't have the sign of
    the amount is ignored.
    Without any, the meaning is a guess: the only kind with this sign that the words of the label speak for, else a spend
    below zero, and a bonus above.
    """
    kinds = answers or {}
    for kind in (kinds.get(label, kinds.get(folded(label))), _own_word(label)):
        if kind is not None and fits(kind, amount):
            return Meaning(kind, _about(kind, find(label)), known=True)
    upworks_label = find(label)
    if upworks_label is not None and fits(upworks_label.kind, amount):
        return Meaning(upworks_label.kind, upworks_label.about, known=True)
    if amount < 0 and _EXPIRED.fullmatch(_words(label)):
        return Meaning(Kind.EXPIRY, About.OTHER, known=True)
    likely = telling({kind for kind in kinds_by_words(label) if fits(kind, amount)})
    guess = likely.pop() if len(likely) == 1 else Kind.SPEND if amount < 0 else Kind.BONUS
    return Meaning(guess, About.OTHER, known=False)


def contradicts(label: str, amount: int) -> bool:
    """Return True if a label has a known meaning, but not with the sign of ``amount``, as *Applied to job* with a plus."""
    return bool(amount) and signs(label, abs(amount)) == [-1 if amount > 0 else 1]


def signs(label: str, size: int) -> list[int]:
    """Return the signs, 1 and -1, with which a row with this label and ``size`` Connects has a known meaning."""
    return [sign for sign in (1, -1) if classify(label, sign * (size or 1)).known]


def fits(kind: Kind, amount: int) -> bool:
    """Return True if an entry of this kind can have the sign of ``amount``; False for 0."""
    if amount == 0:
        return False
    if kind in CREDITS or kind is Kind.RETURN:
        return amount > 0
    return amount < 0 if kind in SPENDS | CONSEQUENCES else True


def _words(label: str) -> str:
    return "-".join(re.findall("[0-9a-z]+", label.lower()))


def _own_word(label: str) -> Kind | None:
    """Return the kind that ``label`` names, e.g. ``purchase`` in a member's own sheet; None for other labels."""
    word = folded(label)
    if word in _OWN_WORDS:
        return Kind(word)
    return kind_of_words(label)


def _about(kind: Kind, label: Label | None) -> About:
    return label.about if label and label.kind is kind else _ABOUT_OF_KIND.get(kind, About.OTHER)
