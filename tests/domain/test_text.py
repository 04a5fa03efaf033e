"""Cleaning of typed text: one line, no invisible characters, a limit for the length."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import errors
from bot.domain.text import clean


@pytest.mark.parametrize(
    ("typed", "cleaned"),
    [
        ("hello", "hello"),
        ("  two   words ", "two words"),
        ("first\nsecond\tthird", "first second third"),
        ("left\u202eright", "leftright"),  # a character that turns the direction of the text
        ("zero\u200bwidth", "zerowidth"),
        ("bell\x07", "bell"),
        ("👩\u200d💻 at work", "👩\u200d💻 at work"),  # one emoji of two, joined
        ("", ""),
    ],
)
def test_clean(typed: str, cleaned: str) -> None:
    assert clean(typed, "note", 100) == cleaned


def test_the_limit_counts_cleaned_characters() -> None:
    assert clean(" abc  ", "note", 3) == "abc"
    with pytest.raises(errors.TooLong) as caught:
        clean("abcd", "note", 3)
    assert (caught.value.field, caught.value.longest) == ("note", 3)


@given(st.text())
def test_cleaning_twice_changes_nothing(typed: str) -> None:
    cleaned = clean(typed, "note", len(typed))
    assert clean(cleaned, "note", len(typed)) == cleaned
    assert "\n" not in cleaned
