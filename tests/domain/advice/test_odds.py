"""The odds of an answer and of a hire: by hand, and whether their ranges keep what they promise."""

from collections.abc import Iterator
from math import isclose
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.advice.odds import MOST_PRIOR_PROPOSALS, USUAL, Goal, Odds, Record, odds

records = st.builds(
    lambda sent, replied, hired: Record(sent, min(sent, replied), min(sent, replied, hired)),
    st.integers(0, 200),
    st.integers(0, 200),
    st.integers(0, 200),
)
by_category = st.dictionaries(st.sampled_from(["writing", "legal", "translation"]), records)


def test_of_whom_nothing_is_known_the_usual_is_said() -> None:
    found = odds({}, None, Goal.HIRE)
    assert (found.chance, found.proposals, found.in_category) == (0.04, 0, 0)
    assert found.low == pytest.approx(0.0021, abs=0.001)  # quantiles of Beta(1, 24)
    assert found.high == pytest.approx(0.1173, abs=0.001)


def test_the_own_record_is_drawn_towards_the_usual() -> None:
    """0.12 of 20 usual ones and 6 of 30 own ones: (2.4 + 6) of 50."""
    found = odds({"writing": Record(30, 6, 0)}, None, Goal.REPLY)
    assert isclose(found.chance, 8.4 / 50)
    assert (found.proposals, found.in_category) == (30, 0)


def test_a_category_is_drawn_towards_the_record_elsewhere() -> None:
    """Elsewhere: (2.4 + 6) of 50, carried as 20; here 0 of 10: 20 × 0.168 of 30."""
    found = odds({"writing": Record(30, 6, 0), "legal": Record(10, 0, 0)}, "legal", Goal.REPLY)
    assert isclose(found.chance, MOST_PRIOR_PROPOSALS * (8.4 / 50) / (MOST_PRIOR_PROPOSALS + 10))
    assert (found.proposals, found.in_category) == (40, 10)


def test_a_category_is_not_counted_twice() -> None:
    alone = odds({"legal": Record(10, 3, 1)}, "legal", Goal.REPLY)
    assert isclose(alone.chance, (0.12 * 20 + 3) / 30)


@given(by_category, st.sampled_from([None, "writing", "legal", "design-creative"]), st.sampled_from(Goal))
def test_the_chance_lies_in_its_range_and_between_what_is_usual_and_what_was_seen(
    record: dict[str | None, Record], category: str | None, goal: Goal
) -> None:
    found = odds(record, category, goal)
    seen = [one.hits(goal) / one.sent for one in record.values() if one.sent]
    assert 0 <= found.low <= found.chance + 0.001 <= found.high + 0.002 <= 1.002
    usual = USUAL[goal][0]
    assert min([usual, *seen]) - 1e-9 <= found.chance <= max([usual, *seen]) + 1e-9


def _forecasts(random: Random) -> Iterator[tuple[Odds, float]]:
    """Members whose true chance is drawn from what is usual, and what would be said of each."""
    mean, weight = USUAL[Goal.REPLY]
    for _ in range(3000):
        true = random.betavariate(mean * weight, (1 - mean) * weight)
        sent = random.choice([0, 3, 10, 30, 100])
        replied = sum(random.random() < true for _ in range(sent))
        yield odds({"writing": Record(sent, replied, 0)}, None, Goal.REPLY), true


def test_the_ranges_hold_nine_true_chances_in_ten() -> None:
    """Three thousand made-up members: within 1.5 points of nine in ten, which is over two standard errors."""
    held = sum(found.low <= true <= found.high for found, true in _forecasts(Random(11)))
    assert held / 3000 == pytest.approx(0.9, abs=0.015)


def test_what_is_called_likely_happens_as_often() -> None:
    """Of those told about the same chance, as many are answered: within a point and a half in each fifth."""
    told = sorted(_forecasts(Random(12)), key=lambda one: one[0].chance)
    for start in range(0, 3000, 600):
        part = told[start : start + 600]
        said = sum(found.chance for found, _ in part) / 600
        came = sum(true for _, true in part) / 600
        assert said == pytest.approx(came, abs=0.015)
