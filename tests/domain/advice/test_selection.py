"""The set: against every set there is, and what is taken of many jobs."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.advice.prices import Tier, cost_of
from bot.domain.advice.selection import Option, select
from tests.sizes import sized

FREE = (Tier(float("inf"), 0.0),)


def net(options: tuple[Option, ...], prices: tuple[Tier, ...]) -> float:
    return sum(option.gain for option in options) - cost_of(sum(option.cost for option in options), prices)


OPTIONS = st.lists(
    st.lists(st.tuples(st.integers(0, 20), st.integers(1, 100)), min_size=1, max_size=3),
    min_size=1,
    max_size=6,
)


@settings(max_examples=sized(40, 150))
@given(OPTIONS, st.integers(0, 60), st.floats(0, 5), st.floats(0, 5), st.integers(0, 30))
def test_the_set_is_the_best_of_all_sets(
    jobs: list[list[tuple[int, int]]], at_hand: int, low: float, more: float, expiring: int
) -> None:
    """Every choice of at most one option of each job is compared."""
    prices = (Tier(expiring, low), Tier(float("inf"), low + more))
    options = [
        [Option(number, cost, gain, boost) for boost, (cost, gain) in enumerate(own)]
        for number, own in enumerate(jobs)
    ]
    chosen = select([option for own in options for option in own], at_hand, prices)
    sets = (tuple(filter(None, choice)) for choice in product(*([None, *own] for own in options)))
    best = max(net(one, prices) for one in sets if sum(option.cost for option in one) <= at_hand)
    assert sum(option.cost for option in chosen) <= at_hand
    assert len({option.job_id for option in chosen}) == len(chosen)
    assert net(chosen, prices) == pytest.approx(best)


def test_many_jobs_are_taken_down_to_the_price() -> None:
    options = [Option(number, 10, float(number)) for number in range(1, 101)]
    chosen = select(options, 10_000, (Tier(float("inf"), 5.0),))
    assert {option.job_id for option in chosen} == set(range(51, 101))


def test_of_many_jobs_the_densest_are_taken_while_connects_last() -> None:
    options = [Option(number, 10, float(number)) for number in range(1, 101)]
    assert {option.job_id for option in select(options, 255, FREE)} == set(range(76, 101))


def test_a_boost_is_a_dearer_option_of_its_job() -> None:
    options = [Option(1, 10, 10.0), Option(1, 20, 18.0, 10), Option(2, 10, 5.0)]
    prices = (Tier(float("inf"), 0.6),)
    assert {(option.job_id, option.boost) for option in select(options, 20, prices)} == {(1, 10)}
    assert {(option.job_id, option.boost) for option in select(options, 10, prices)} == {(1, 0)}


def test_free_jobs_are_always_in() -> None:
    options = [Option(number, 0, 1.0) for number in range(20)]
    assert len(select(options, 0, (Tier(float("inf"), 9.0),))) == 20


def test_nothing_is_chosen_where_nothing_pays() -> None:
    assert select([], 100, FREE) == ()
    assert select([Option(1, 10, 1.0)], 100, (Tier(float("inf"), 1.0),)) == ()
