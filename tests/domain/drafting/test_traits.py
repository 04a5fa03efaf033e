"""What is remembered of a draft, and what hired proposals had in common."""

import pytest

from bot.domain.drafting.traits import (
    FEWEST_HIRED,
    CommonTrait,
    DraftTraits,
    HiredProposal,
    OpeningKind,
    TraitKind,
    common_traits,
    traits_of,
)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Hi Anouk,\n\nHow large is the table? I would look first.", OpeningKind.QUESTION),
        ("Hi Anouk,\n\nI am a data expert. Bye", OpeningKind.SENDER),
        ("Your report needs 11 minutes.", OpeningKind.NUMBER),
        ("Your report is slow.", OpeningKind.OTHER),
        ("", OpeningKind.OTHER),
    ],
)
def test_the_opening_is_the_first_sentence_behind_the_greeting(text: str, kind: OpeningKind) -> None:
    assert traits_of(text).opening_kind is kind


def test_a_question_counts_at_the_end_only() -> None:
    assert traits_of("May I? " + "word " * 100) == DraftTraits(102, OpeningKind.QUESTION, asks=False)
    assert traits_of("word. May I see the plan?\n\nBest, Ana").asks


def hired(
    count: int, *, words: int = 100, kind: OpeningKind = OpeningKind.NUMBER, asks: bool = True, boost: int = 0
):
    return [HiredProposal(12 + each, boost, DraftTraits(words + each, kind, asks)) for each in range(count)]


def test_too_few_have_nothing_in_common() -> None:
    assert common_traits(hired(FEWEST_HIRED - 1)) == ()


def test_what_most_share_is_common() -> None:
    assert common_traits(hired(8)) == (
        CommonTrait(TraitKind.LENGTH, 4, 8, 102, 105),
        CommonTrait(TraitKind.OPENING, 8, 8, value="number"),
        CommonTrait(TraitKind.ASKS, 8, 8, value="yes"),
        CommonTrait(TraitKind.COST, 4, 8, 14, 17),
        CommonTrait(TraitKind.BOOST, 8, 8, value="no"),
    )


def test_what_is_divided_or_says_nothing_is_left_out() -> None:
    mixed = hired(4, asks=False, kind=OpeningKind.OTHER, boost=5) + hired(4, kind=OpeningKind.OTHER)
    assert [trait.kind for trait in common_traits(mixed)] == [TraitKind.LENGTH, TraitKind.COST]


def test_texts_that_were_not_kept_say_nothing() -> None:
    without = [HiredProposal(10, 0)] * FEWEST_HIRED
    assert [trait.kind for trait in common_traits([*without, *hired(FEWEST_HIRED - 1)])] == [
        TraitKind.COST,
        TraitKind.BOOST,
    ]
