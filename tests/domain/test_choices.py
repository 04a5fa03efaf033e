"""A choice is a member of an enumeration, or refused with what was typed."""

from enum import StrEnum

import pytest

from bot.domain.choices import checked_choice
from bot.errors import BadChoice


class Colour(StrEnum):
    RED = "red"


def test_a_value_names_its_member() -> None:
    assert checked_choice(Colour, "colour", "red") is Colour.RED
    assert checked_choice(Colour, "colour", " Red ", "red") is Colour.RED


def test_another_text_is_refused_as_it_was_typed() -> None:
    with pytest.raises(BadChoice) as refused:
        checked_choice(Colour, "colour", " Blue ", "blue")
    assert (refused.value.field, refused.value.given) == ("colour", " Blue ")
