"""The opening of a template: what it is, and how another one takes its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.drafting.first_paragraph import opening_of, with_opening


@pytest.mark.parametrize(
    ("template", "opening"),
    [
        ("One line.", "One line."),
        ("Your report is slow.\nI mend that.\n\nBest, Ann", "Your report is slow.\nI mend that."),
        ("Hi {{ client.name }},\n\nYour report is slow.\n\nBest, Ann", "Your report is slow."),
        ("{% if client.name %}Hi {{ client.name }},{% endif %}\n \n\n  Your report.\n", "Your report."),
        ("Hi {{ client.name }},", "Hi {{ client.name }},"),
        ("Hola,\nsoy Ana.\n\nOtra.", "Hola,\nsoy Ana."),
        (
            "I have done the same work for nine years,\n\nand more.",
            "I have done the same work for nine years,",
        ),
        ("", ""),
        (" \n\n ", ""),
    ],
)
def test_the_opening_is_the_first_paragraph_behind_a_greeting(template: str, opening: str) -> None:
    assert opening_of(template) == opening


def test_another_opening_takes_its_place() -> None:
    template = "Hi {{ client.name }},\n\nOld words.\n\nBest, Ann"
    assert with_opening(template, " New words.\n") == "Hi {{ client.name }},\n\nNew words.\n\nBest, Ann"


@given(st.text(alphabet="ab ,\n\t{}%"))
def test_the_own_opening_changes_nothing(template: str) -> None:
    assert with_opening(template, opening_of(template)) == template
