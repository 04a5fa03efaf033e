"""The length of a draft, its language, and the order of its findings."""

import pytest

from bot.domain.drafting.check import Draft, check
from bot.domain.drafting.findings import MOST_OF_A_KIND, Finding, FindingKind, ordered
from bot.domain.drafting.reading import DraftText, stem
from bot.domain.drafting.shape import length_findings


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("word " * 39, [FindingKind.TOO_SHORT]),
        ("word " * 40, []),
        ("word — " * 40, []),
        ("word " * 600, []),
        ("word " * 601, [FindingKind.TOO_LONG]),
        ("w" * 5_001, [FindingKind.TOO_LONG]),
        ("", [FindingKind.TOO_SHORT]),
        ("日本語" * 20, []),
    ],
)
def test_the_length_is_measured(text: str, kinds: list[FindingKind]) -> None:
    assert [found.kind for found in length_findings(DraftText(text))] == kinds


@pytest.mark.parametrize(
    ("text", "language", "is_english"),
    [
        ("Hola", "", True),
        ("Hola", "es", False),
        ("Hola", "en-GB", True),
        (
            "haría primero la página de reservas porque es donde se pierde la gente y luego las fotos",
            "",
            False,
        ),
        ("Вітаю, Олено, я б залишила етикетку темною, а золото зробила фольгою", "", False),
        ("I would leave the label dark and make the gold with foil on the front of the jar", "", True),
    ],
)
def test_the_language_is_told_or_read(text: str, language: str, is_english: bool) -> None:
    assert check(Draft(text, language=language)).is_english is is_english


def test_one_kind_has_a_bound() -> None:
    words = [
        "recieve",
        "untill",
        "wich",
        "alot",
        "seperate",
        "definately",
        "occured",
        "begining",
        "adress",
        "beleive",
    ]
    words += ["freind", "teh"]
    found = [finding.kind for finding in check(Draft(" ".join(words), language="en")).findings]
    assert found.count(FindingKind.SPELLING) == MOST_OF_A_KIND < len(words)


def test_findings_are_ordered_by_importance_and_place_and_come_once() -> None:
    spelling = Finding(FindingKind.SPELLING, 1, 2)
    second = Finding(FindingKind.STOCK_PHRASE, 9, 10)
    first = Finding(FindingKind.STOCK_PHRASE, 3, 4)
    assert ordered([spelling, second, first, first]) == (first, second, spelling)


@pytest.mark.parametrize(
    ("one", "other"),
    [("migrating", "migration"), ("stopped", "stops"), ("José's", "jose"), ("tagged", "tag")],
)
def test_forms_of_a_word_have_one_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)
