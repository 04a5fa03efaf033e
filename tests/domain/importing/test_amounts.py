"""Connects in a cell: signs, thousands, decimals, hidden words, and what a row can have."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.importing import amounts
from bot.domain.importing.amounts import Amount
from bot.domain.importing.labels import About


@pytest.mark.parametrize(
    ("cell", "amount"),
    [
        ("-20", Amount(20, -1)),
        ("- 20", Amount(20, -1)),
        ("+1,250", Amount(1250, 1)),
        ("\u221220", Amount(20, -1)),  # a minus of typographers
        ("\u221220 Spent 20 Connects", Amount(20, -1)),
        ("20 Spent 20 Connects", Amount(20, -1)),
        ("+25 Connects", Amount(25, 1)),
        ("Spent 20 Connects", Amount(20, -1)),
        ("added 1 connect", Amount(1, 1)),
        ("20", Amount(20, 0)),
        ("20 Connects", Amount(20, 0)),
        ("0", Amount(0, 0)),
        ("-0", Amount(0, 0)),
        ("(16)", Amount(16, -1)),
        ("-१६", Amount(16, -1)),
        ("+۴۰ Connects", Amount(40, 1)),
        ("-1²", None),
        ("(-16)", Amount(16, -1)),
        ("16-", Amount(16, -1)),
        ("16 +", Amount(16, 1)),
        ("16.0", Amount(16, 0)),
        ("-16,00", Amount(16, -1)),
        ("-16.0000", Amount(16, -1)),
        ("1.250", Amount(1250, 0)),
        ("1 250,00", Amount(1250, 0)),
        ("1,250.00", Amount(1250, 0)),
        ("1,250.000", Amount(1250, 0)),
        ("12,500,000", Amount(12_500_000, 0)),
        ("1234.000", Amount(1234, 0)),
        ("-16.000", Amount(16_000, -1, other=16)),
        ("-20 Added 20 Connects", None),
        ("20 Spent 21 Connects", None),
        ("(+16)", None),
        ("(16", None),
        ("-16-", None),
        ("16.5", None),
        ("1,250.500", None),
        ("twenty", None),
        ("", None),
    ],
)
def test_the_connects_of_a_cell(cell: str, amount: Amount | None) -> None:
    assert amounts.read(cell) == amount


def test_connects_with_and_without_a_sign() -> None:
    assert [amounts.signed(cell) for cell in ("-20", "(20)", "0", "20", "x")] == [-20, -20, 0, None, None]
    assert amounts.hidden("Added 1,250 Connects") == Amount(1250, 1)
    assert amounts.hidden("-20") is None
    assert amounts.is_change("-20")
    assert not amounts.is_change("20")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Applied to job -20", ("Applied to job", Amount(20, -1))),
        ("Applied to job (20)", ("Applied to job", Amount(20, -1))),
        ("Applied to job Spent 20 Connects", ("Applied to job", Amount(20, -1))),
        ("Job cancelled +25 Added 25 Connects", ("Job cancelled", Amount(25, 1))),
        ("Job cancelled +25 Spent 25 Connects", None),
        ("Applied to job 20", None),
    ],
)
def test_connects_at_the_end_of_a_text(text: str, parts: tuple[str, Amount] | None) -> None:
    assert amounts.trailing(text) == parts


@pytest.mark.parametrize(
    ("amount", "about", "size"),
    [
        (Amount(16_000, -1, other=16), About.COST, 16),
        (Amount(100, -1), About.COST, 100),
        (Amount(101, -1), About.COST, None),
        (Amount(1_001, -1), About.BOOST, None),
        (Amount(12_000, 1, other=12), About.CANCELLED, 12),
        (Amount(1_250, 1), About.CANCELLED, 1_250),
        (Amount(1_000, 1, other=1), About.OTHER, 1_000),
    ],
)
def test_what_a_row_can_have(amount: Amount, about: About, size: int | None) -> None:
    assert amounts.likely(amount, about) == size


@given(st.integers(1, 999_999_999))
def test_every_number_of_connects_is_read_back(number: int) -> None:
    assert amounts.signed(f"-{number}") == -number
    assert amounts.signed(f"+{number:,}") == number
    assert amounts.signed(f"({number})") == -number
    assert amounts.signed(f"{number}-") == -number
    assert amounts.signed(f"+{number}.00") == number
    assert amounts.hidden(f"Spent {number:,} Connects") == Amount(number, -1)
