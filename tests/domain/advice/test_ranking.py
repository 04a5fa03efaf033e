"""Which jobs deserve the Connects: by hand, and the best set against every set there is."""

from itertools import chain, combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.advice.odds import Odds
from bot.domain.advice.ranking import COMES_BACK, Best, Candidate, RankReason, best_set, rank
from bot.domain.time.calendar import DAY_MS

PRICE = 15
EVEN = Odds(0.1, 0.05, 0.2, 40, 10)


def post(number: int, connects: int, dollars: int | None, **known: int) -> Candidate:
    return Candidate(number, connects, None if dollars is None else dollars * 100, **known)


def test_a_job_is_worth_its_chance_of_its_value_less_its_connects() -> None:
    """0.1 × 300 $ − 20 × 0.9 × 0.15 $ = 27.30 $."""
    (found,) = rank([(post(1, 20, 300), EVEN)], PRICE)
    assert (found.chance, found.low, found.high, found.why) == (0.1, 0.05, 0.2, ())
    assert found.gross_cents == pytest.approx(3000)
    assert found.expected_cents == pytest.approx(2730)


def test_the_most_valuable_come_first_and_the_unknown_last() -> None:
    posts = [post(1, 10, None), post(2, 20, 100), post(3, 5, None), post(4, 8, 900)]
    assert [one.post.job_id for one in rank([(one, EVEN) for one in posts], PRICE)] == [4, 2, 3, 1]


@pytest.mark.parametrize(
    ("known", "chance", "why"),
    [
        ({"age_ms": 10 * 60_000}, 0.13, (RankReason.FRESH,)),
        ({"age_ms": 5 * DAY_MS}, 0.06, (RankReason.OLD,)),
        ({"rivals": 3}, 0.12, (RankReason.FEW_RIVALS,)),
        ({"rivals": 50}, 0.07, (RankReason.MANY_RIVALS,)),
        ({"hire_rate": 75}, 0.15, (RankReason.HIRES_OFTEN,)),
        ({"hire_rate": 20}, 0.04, (RankReason.HIRES_SELDOM,)),
        ({"hire_rate": 50, "rivals": 13, "age_ms": DAY_MS}, 0.1, ()),
    ],
)
def test_what_is_known_of_the_post_weighs(
    known: dict[str, int], chance: float, why: tuple[RankReason, ...]
) -> None:
    (found,) = rank([(post(1, 10, 100, **known), EVEN)], PRICE)
    assert found.chance == pytest.approx(chance)
    assert found.why == why


def test_a_certain_hire_is_no_more_than_certain() -> None:
    (found,) = rank([(post(1, 10, 100, age_ms=0, hire_rate=100), Odds(0.9, 0.8, 1.0, 5, 5))], PRICE)
    assert (found.chance, found.high) == (1.0, 1.0)


def test_what_costs_more_than_it_brings_is_left_out() -> None:
    ranked = rank([(post(1, 20, 10), EVEN), (post(2, 10, 500), EVEN)], PRICE)
    assert best_set(ranked, 100, 0, PRICE) == Best(frozenset({2}), 10, 0, 5000 - 135)


def test_connects_that_would_expire_anyway_cost_nothing() -> None:
    """A tenth of 10 $ is worth 20 Connects only where they would be gone otherwise."""
    ranked = rank([(post(1, 20, 10), EVEN)], PRICE)
    assert best_set(ranked, 100, 0, PRICE) == Best(frozenset(), 0, 0, 0)
    assert best_set(ranked, 100, 20, PRICE) == Best(frozenset({1}), 20, 20, 100)


def test_two_small_ones_may_beat_the_best_one() -> None:
    ranked = rank([(post(1, 30, 500), EVEN), (post(2, 15, 300), EVEN), (post(3, 15, 300), EVEN)], PRICE)
    assert best_set(ranked, 30, 0, PRICE).job_ids == {2, 3}


jobs = st.lists(
    st.tuples(st.integers(0, 30), st.one_of(st.none(), st.integers(0, 300))), min_size=0, max_size=8
)


@given(jobs, st.integers(0, 120), st.integers(0, 60))
def test_no_other_set_is_worth_more(
    given_jobs: list[tuple[int, int | None]], at_hand: int, expiring: int
) -> None:
    posts = [post(number, connects, dollars) for number, (connects, dollars) in enumerate(given_jobs)]
    ranked = rank([(one, EVEN) for one in posts], PRICE)
    found = best_set(ranked, at_hand, expiring, PRICE)
    every = chain.from_iterable(combinations(ranked, size) for size in range(len(ranked) + 1))
    best = 0.0
    for chosen in every:
        used = sum(one.post.connects for one in chosen)
        if used <= at_hand:
            gross = sum(one.gross_cents or 0 for one in chosen)
            best = max(best, gross - max(0, used - expiring) * (1 - COMES_BACK) * PRICE)
    assert found.expected_cents == pytest.approx(best)
    assert found.connects == sum(one.connects for one in posts if one.job_id in found.job_ids) <= at_hand
    assert found.expiring == min(found.connects, expiring)
