"""Upwork's hidden words, which repeat the Connects of a row, in the languages into which a browser translates the page."""

import pytest

from bot.domain.importing.hidden_words import confirmed


@pytest.mark.parametrize(
    "words",
    [
        "14 Connects ausgegeben",
        "Витрачено 14 Connects",
        "14 Connects витрачено",
        "Gastaste 14 Connects",
        "14 Connects gastos",
        "14 Connects dépensés",
        "१४ कनेक्ट्स खर्च किए गए",
    ],
)
def test_translated_words_become_those_of_the_page(words: str) -> None:
    assert confirmed(f"Applied to job X\t-14 {words}") == "Applied to job X\t-14 Spent 14 Connects"
    assert confirmed(f"Applied to job X\n-14\n{words}") == "Applied to job X\n-14 Spent 14 Connects\n"


def test_what_came_in_is_added() -> None:
    assert confirmed("+60 60 Connects hinzugefügt\n") == "+60 Added 60 Connects\n"
    assert confirmed("+1,200 Se agregaron 1,200 Connects") == "+1,200 Added 1200 Connects"


@pytest.mark.parametrize(
    "text",
    [
        "-14 14 Connects",
        "-14 Spent 14 Connects added",
        "-14 buenos 14 Connects",
        "Applied to job Need 20 Connects used\t-14",
    ],
)
def test_words_that_tell_no_way_or_stand_in_a_title_stay(text: str) -> None:
    assert confirmed(text) == text
