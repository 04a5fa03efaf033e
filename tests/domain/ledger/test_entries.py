"""The kinds of entries, and the check of an amount."""

import pytest

from bot import errors
from bot.domain.ledger.entries import CREDITS, LARGEST_AMOUNT, SPENDS, Kind, checked_amount


def test_each_kind_is_a_credit_or_a_spend_or_has_a_rule_of_its_own() -> None:
    others = set(Kind) - CREDITS - SPENDS
    assert others == {Kind.RETURN, Kind.CORRECTION, Kind.REVERSAL, Kind.EXPIRY, Kind.FORFEIT}
    assert not CREDITS & SPENDS


@pytest.mark.parametrize("amount", [1, 16, LARGEST_AMOUNT])
def test_an_amount_in_range_is_returned(amount: int) -> None:
    assert checked_amount(amount) == amount


@pytest.mark.parametrize("amount", [-1, 0, LARGEST_AMOUNT + 1])
def test_an_amount_out_of_range_is_refused(amount: int) -> None:
    with pytest.raises(errors.BadAmount) as caught:
        checked_amount(amount)
    assert (caught.value.given, caught.value.lowest, caught.value.highest) == (amount, 1, LARGEST_AMOUNT)


def test_both_limits_can_be_set() -> None:
    assert checked_amount(0, lowest=0, highest=0) == 0
    with pytest.raises(errors.BadAmount):
        checked_amount(101, highest=100)
