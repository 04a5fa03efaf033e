"""What the lines of Upwork's Connects history mean: its own labels, as data.

They were seen on saved pages and in others' parsers, all of 2026. Upwork has more, so a label that isn't here is
kept as it stood, judged by its sign for the time being, and asked about once.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.ledger.entries import CONSEQUENCES, CREDITS, SPENDS, Kind


class About(StrEnum):
    """What a line is about, where its kind doesn't say enough."""

    COST = "cost"
    """A proposal's own Connects go out."""
    CANCELLED = "cancelled"
    """The client closed the job: the proposal's own Connects come back."""
    REFUND = "refund"
    """Something of a job comes back; the label doesn't say why."""
    AWARD = "award"
    """A job's Connects come back as a reward, not as a return."""
    BOOST = "boost"
    BOOST_OUTBID = "boost_outbid"
    """A boost comes back: others bid more."""
    BOOST_CLOSED = "boost_closed"
    """A boost comes back: the job was closed."""
    BOOST_DEPOSIT = "boost_deposit"
    """A boost's deposit comes back before the final charge (an auction that is no more)."""
    BADGE = "badge"
    """The availability badge: one row per day, which grows while the day lasts."""
    RENEWAL = "renewal"
    UPGRADE = "upgrade"
    """The new plan's first Connects, on the day from which its cycles count."""
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Label:
    """``has_job``: the title of a job belongs to it. ``is_stem``: the label goes on, so where it ends isn't known."""

    kind: Kind
    about: About
    has_job: bool = False
    is_stem: bool = False


@dataclass(frozen=True, slots=True)
class Meaning:
    """``known``: neither the kind nor the sign is a guess. Where it is one, ask the member, once per label."""

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
    "job-cancelled": Label(Kind.RETURN, About.CANCELLED, has_job=True),
    "refunded-connects-for-connects-award": Label(Kind.REWARD, About.AWARD, has_job=True),
    "refunded": Label(Kind.RETURN, About.REFUND, has_job=True, is_stem=True),
    "availability-badge": Label(Kind.BADGE, About.BADGE),
    "monthly-connects-renewal": Label(Kind.REFILL, About.RENEWAL),
    "membership-upgraded-to-plus": Label(Kind.REFILL, About.UPGRADE),
    "added-extra-connects": Label(Kind.PURCHASE, About.OTHER),
    "earned-connects-by-completing-task": Label(Kind.REWARD, About.OTHER),
    "rising-talent-achievement": Label(Kind.BONUS, About.OTHER),
}
"""By the words of the label, in lower case and without punctuation."""

ASKED = (
    *(Kind.SPEND, Kind.BOOST, Kind.BADGE, Kind.ADS, Kind.EXPIRY),
    *(Kind.PURCHASE, Kind.REFILL, Kind.BONUS, Kind.REWARD, Kind.RETURN),
)
"""What a label that isn't here can mean: of these, those that fit its sign."""

_GAP = "[^0-9A-Za-z]{1,3}"
_LONGEST_FIRST = sorted(LABELS, key=len, reverse=True)
_STARTS = re.compile(
    "(?:" + "|".join(words.replace("-", _GAP) for words in _LONGEST_FIRST) + r")\.?(?-i:(?![a-z]))",
    re.IGNORECASE | re.ASCII,
)
"""A title may stick to its label, as pages run them together, so only a small letter makes it another word."""

_OWN_WORDS = set(Kind) - {Kind.REVERSAL}  # says of which entry only in our own book
_OF_KINDS = {
    Kind.BOOST: About.BOOST,
    Kind.BADGE: About.BADGE,
    Kind.REFILL: About.RENEWAL,
}


def folded(words: str) -> str:
    """The same for labels that differ only in case, spaces and the shape of an apostrophe."""
    return " ".join(words.replace("’", "'").casefold().split())


def find(action: str) -> Label | None:
    """Upwork's label that ``action`` begins with: the longest of them."""
    start = _STARTS.match(action)
    return LABELS[_words(start[0])] if start else None


def split(action: str) -> tuple[str, str | None]:
    """An action cell as its label, as it stood, and the job title behind it. A label that isn't known is left whole."""
    start = _STARTS.match(action)
    if start is None:
        return action, None
    label = LABELS[_words(start[0])]
    if not label.has_job or label.is_stem:
        return action, None
    return start[0], action[start.end() :].lstrip(" :") or None


def classify(label: str, amount: int, answers: Mapping[str, Kind] | None = None) -> Meaning:
    """What a line with this ``label`` and ``amount`` is.

    What the member said of labels (``answers``, by the label as it stood or ``folded``) comes first. A sign that the
    label can't have makes it unknown: Upwork may have given the label another meaning.
    """
    given = answers or {}
    for kind in (given.get(label, given.get(folded(label))), _own_word(label)):
        if kind is not None and fits(kind, amount):
            return Meaning(kind, _about(kind, find(label)), known=True)
    found = find(label)
    if found is not None and fits(found.kind, amount):
        return Meaning(found.kind, found.about, known=True)
    return Meaning(Kind.SPEND if amount < 0 else Kind.BONUS, About.OTHER, known=False)


def fits(kind: Kind, amount: int) -> bool:
    """Whether an entry of this kind can have the amount's sign."""
    if amount == 0:
        return False
    if kind in CREDITS or kind is Kind.RETURN:
        return amount > 0
    return amount < 0 if kind in SPENDS | CONSEQUENCES else True


def _words(label: str) -> str:
    return "-".join(re.findall("[0-9a-z]+", label.lower()))


def _own_word(label: str) -> Kind | None:
    """The kind that ``label`` names in our own word for it, as in a member's own sheet."""
    word = folded(label)
    return Kind(word) if word in _OWN_WORDS else None


def _about(kind: Kind, found: Label | None) -> About:
    return found.about if found and found.kind is kind else _OF_KINDS.get(kind, About.OTHER)
