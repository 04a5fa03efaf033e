"""What is remembered of a draft's text without the text, and what the hired proposals of a member had in common."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.drafting.lexicon import pattern
from bot.domain.drafting.reading import DraftText

FEWEST_HIRED = 5
"""Hired proposals below which nothing is said about what they had in common."""
SHARED = 0.75
"""The share of proposals from which a trait counts as common to them."""
_LAST = 200
"""The characters at the end of a draft in which a question counts as the end of the draft."""


class OpeningKind(StrEnum):
    """What the first sentence behind the greeting is: a question, about the sender, with a number, or anything else."""

    QUESTION = "question"
    SENDER = "sender"
    NUMBER = "number"
    OTHER = "other"


class TraitKind(StrEnum):
    """What hired proposals can have in common."""

    LENGTH = "length"
    OPENING = "opening"
    ASKS = "asks"
    COST = "cost"
    BOOST = "boost"


@dataclass(frozen=True, slots=True)
class DraftTraits:
    """What is stored of a draft's text: the number of words, the kind of opening, and whether a question ends the text."""

    words: int
    opening_kind: OpeningKind
    asks: bool


@dataclass(frozen=True, slots=True)
class HiredProposal:
    """A proposal that won a contract; ``cost``, ``boost``: Connects. ``traits``: None where no draft was kept for it."""

    cost: int
    boost: int
    traits: DraftTraits | None = None


@dataclass(frozen=True, slots=True)
class CommonTrait:
    """A trait that ``hits`` ``of`` the hired proposals share.

    ``least`` to ``most``: the middle half of the words (LENGTH) or Connects (COST), 0 for other kinds. ``value``: the kind
    of the opening (OPENING), ``yes`` or ``no`` (ASKS, BOOST), empty for other kinds.
    """

    kind: TraitKind
    hits: int
    of: int
    least: int = 0
    most: int = 0
    value: str = ""


def traits_of(text: str) -> DraftTraits:
    """Return what is remembered of a draft's text."""
    draft = DraftText(text)
    return DraftTraits(draft.count, _opening_kind(draft), "?" in text.rstrip()[-_LAST:])


def _opening_kind(draft: DraftText) -> OpeningKind:
    """Return the kind of the first sentence behind the greeting; OTHER for a draft without one."""
    part = next((part for part in draft.sentences if part.end > draft.body), None)
    first = draft.lower[max(part.start, draft.body) : part.end] if part else ""
    if first.rstrip("\"')]").endswith("?"):
        return OpeningKind.QUESTION
    if pattern("openings", "about_me").match(first):
        return OpeningKind.SENDER
    return OpeningKind.NUMBER if any(ch.isdigit() for ch in first) else OpeningKind.OTHER


def common_traits(hired: Sequence[HiredProposal]) -> tuple[CommonTrait, ...]:
    """Return what at least SHARED of the hired proposals had in common; empty for fewer than FEWEST_HIRED.

    What is about the text counts only proposals with a text that was kept, and is left out for fewer than FEWEST_HIRED.
    """
    if len(hired) < FEWEST_HIRED:
        return ()
    costs = [proposal.cost for proposal in hired]
    traits = [
        _middle(TraitKind.COST, costs),
        *_shared(TraitKind.BOOST, [_yes(each.boost > 0) for each in hired]),
    ]
    texts = [proposal.traits for proposal in hired if proposal.traits is not None]
    if len(texts) >= FEWEST_HIRED:
        traits = [
            _middle(TraitKind.LENGTH, [text.words for text in texts]),
            *_shared(TraitKind.OPENING, [text.opening_kind for text in texts]),
            *_shared(TraitKind.ASKS, [_yes(text.asks) for text in texts]),
            *traits,
        ]
    return tuple(traits)


def _yes(value: bool) -> str:
    return "yes" if value else "no"


def _middle(kind: TraitKind, numbers: Sequence[int]) -> CommonTrait:
    """Return the range of the middle half of the numbers."""
    ranked = sorted(numbers)
    cut = len(ranked) // 4
    middle = ranked[cut : len(ranked) - cut]
    return CommonTrait(kind, len(middle), len(ranked), middle[0], middle[-1])


def _shared(kind: TraitKind, values: Sequence[str]) -> list[CommonTrait]:
    """Return the value that at least SHARED of the proposals have, an empty list for none; ``other`` says nothing."""
    value, hits = Counter(values).most_common(1)[0]
    is_shared = hits >= SHARED * len(values) and value != OpeningKind.OTHER
    return [CommonTrait(kind, hits, len(values), value=str(value))] if is_shared else []
