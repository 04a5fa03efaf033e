"""The shadow price: what the last Connect of a month buys, and what batches that expire soon cost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.advice.prices import Batch, Supply, Tier, cost_of, margin, tiers

SEEN = [(number / 10, 10) for number in range(1, 61)]
"""Sixty jobs of ten Connects each, that gain 0.01 to 0.60 per Connect."""


def test_the_price_is_the_gain_of_the_last_connect_bought() -> None:
    """Ten jobs of ten Connects: the tenth best gains 0.51, the next 0.50 per Connect."""
    assert margin(SEEN, 100) == pytest.approx(0.50)
    assert margin(SEEN, 95) == pytest.approx(0.505)
    assert margin(SEEN, 10_000) == 0
    assert margin([], 10) == margin([(1.0, 0)], 10) == 0


def test_a_month_of_connects_is_not_spent_on_its_first_day() -> None:
    """100 Connects a month buy 20 of the 60 jobs seen in 60 days, so the price is that of the twentieth."""
    (tier,) = tiers(SEEN, 60, Supply(100, 100))
    assert tier.price == pytest.approx(0.40)
    (rich,) = tiers(SEEN, 60, Supply(150, 100))
    assert rich.price == pytest.approx(0.20)
    (new,) = tiers(SEEN, 1, Supply(100, 100))
    assert new.price > tier.price


def test_patience_makes_connects_dearer_that_do_not_expire() -> None:
    supply = Supply(100, 100, batches=(Batch(30, 3),))
    plain, patient = (tiers(SEEN, 60, supply, patience=patience) for patience in (1.0, 1.25))
    assert patient[0] == plain[0]
    assert patient[1].price == pytest.approx(1.25 * plain[1].price)


def test_what_is_left_before_the_refill_sets_the_pace() -> None:
    prices = [tiers(SEEN, 60, Supply(100, 100, days_to_refill=days))[0].price for days in (60, 30, 20, 1)]
    assert prices == sorted(prices, reverse=True)
    assert Supply(20, 100, days_to_refill=30).a_day == pytest.approx(100 / 60)
    assert Supply(0, 0).a_day == pytest.approx(1 / 30)
    assert Supply(120, 100, days_to_refill=60).a_day == Supply(120, 100).a_day == pytest.approx(140 / 30)


def test_connects_at_hand_are_the_balance_or_the_budget() -> None:
    assert Supply(50, 0).at_hand == 50
    assert Supply(50, 0, budget=20).at_hand == 20
    assert Supply(50, 0, budget=80).at_hand == 50
    assert Supply(-5, 0).at_hand == 0


def test_batches_that_expire_soon_cost_less_and_come_first() -> None:
    supply = Supply(100, 100, batches=(Batch(5, 40), Batch(30, 3)))
    first, second, rest = tiers(SEEN, 60, supply)
    assert (first.connects, second.connects) == (30, 5)
    assert first.price < second.price <= rest.price
    assert first.price == 0
    early = tiers(SEEN, 60, Supply(100, 100, batches=(Batch(1, 5), Batch(60, 10))))
    assert early[0].price <= early[1].price
    assert tiers([], 60, Supply(100, 100), 13.5) == (Tier(float("inf"), 13.5),)


def test_the_cost_adds_up_over_the_tiers() -> None:
    prices = (Tier(10, 1.0), Tier(float("inf"), 3.0))
    assert [cost_of(connects, prices) for connects in (0, 5, 10, 12)] == [0, 5, 10, 16]
    assert cost_of(12, prices[:1]) == 10


@given(
    st.lists(st.tuples(st.floats(0, 1), st.integers(0, 30)), max_size=20),
    st.integers(0, 300),
    st.integers(0, 300),
    st.lists(st.builds(Batch, st.integers(1, 50), st.integers(0, 60)), max_size=4),
)
def test_more_connects_never_raise_the_price(
    seen: list[tuple[float, int]], balance: int, more: int, batches: list[Batch]
) -> None:
    assert margin(seen, balance + more) <= margin(seen, balance)
    prices = [tier.price for tier in tiers(seen, 60, Supply(balance, 0, batches=tuple(batches)))]
    assert prices == sorted(prices)
