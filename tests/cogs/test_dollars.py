"""Amounts of US dollars as members of many languages type them into forms."""

import pytest

from bot import errors
from bot.gateway.params import dollars_or_none


@pytest.mark.parametrize(
    ("typed", "dollars"),
    [
        ("300", 300),
        ("$1,500", 1500),
        ("1,500.25", 1500.25),
        ("1,234,567", 1234567),
        ("4.50", 4.5),
        ("4,50", 4.5),
        ("4,5", 4.5),
        ("$ 12,60", 12.6),
        ("12,60 $", 12.6),
        ("1 500,50", 1500.5),
        ("1\u00a0500", 1500),
        ("1.500,50", 1500.5),
        ("1.500", 1500),
        ("1.500 $", 1500),
        ("1.234.567", 1234567),
        ("0.125", 0.125),
        ("", None),
        (" ", None),
    ],
)
def test_an_amount_is_read_with_a_decimal_comma_and_with_points_between_thousands(
    typed: str, dollars: float | None
) -> None:
    assert dollars_or_none(typed) == dollars


@pytest.mark.parametrize("typed", ["much", "4,5,6x", "1..5", "-"])
def test_a_text_that_is_no_amount_is_refused(typed: str) -> None:
    with pytest.raises(errors.BadMoney):
        dollars_or_none(typed)
