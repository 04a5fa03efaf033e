"""The kinds of entries, and the check of an amount."""

import pytest

from bot import errors
from bot.domain.ledger.entries import CREDITS, LARGEST_AMOUNT, SPENDS, Entry, Kind, Source, checked_amount
from bot.domain.ledger.writes import Origin


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


def test_an_entry_tells_its_write_and_its_place_in_it() -> None:
    entry = Entry(
        id=3,
        wallet_id=1,
        kind=Kind.SPEND,
        amount=-16,
        occurred_at=0,
        recorded_at=0,
        actor_id=11,
        source=Source.COMMAND,
        write_id=7,
        item=2,
    )
    assert entry.origin == Origin(write_id=7, item=2)
