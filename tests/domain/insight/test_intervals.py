"""The intervals keep their promise: checked against an exact sum over every outcome, not against luck."""

from math import comb
from random import Random

import pytest

from bot.domain.insight.intervals import Share


@pytest.mark.parametrize(
    ("hits", "of", "low", "high"),
    [
        # Worked by hand from Wilson's formula with z = 1.645.
        (0, 10, 0.0, 0.213),
        (10, 10, 0.787, 1.0),
        (5, 10, 0.270, 0.730),
        (2, 20, 0.034, 0.262),
        (1, 1, 0.270, 1.0),
    ],
)
def test_the_range_of_a_share(hits: int, of: int, low: float, high: float) -> None:
    share = Share(hits, of)
    assert share.low == pytest.approx(low, abs=0.001)
    assert share.high == pytest.approx(high, abs=0.001)
    assert share.value == hits / of


def test_nothing_of_nothing_can_be_anything() -> None:
    assert (Share(0, 0).value, Share(0, 0).low, Share(0, 0).high) == (None, 0.0, 1.0)


@pytest.mark.parametrize("of", [8, 15, 30, 80, 300])
def test_nine_in_ten_ranges_hold_the_true_share(of: int) -> None:
    """Wilson's interval keeps its level on average over the true share; a single one may be off by some points."""
    shares = [step / 100 for step in range(2, 99)]
    coverage = [
        sum(
            comb(of, hits) * p**hits * (1 - p) ** (of - hits)
            for hits in range(of + 1)
            if Share(hits, of).low <= p <= Share(hits, of).high
        )
        for p in shares
    ]
    assert sum(coverage) / len(coverage) == pytest.approx(0.9, abs=0.015)
    assert min(coverage) > 0.78


def test_drawn_histories_are_covered_nine_times_in_ten() -> None:
    """On average over shares and sizes as members have them, within three points below and six above: Wilson's is on
    the safe side where shares are small."""
    random, held, drawn = Random(7), 0, 0
    for p in (0.02, 0.05, 0.1, 0.15, 0.25, 0.4, 0.6):
        for of in (10, 20, 50, 100, 200):
            for _ in range(200):
                share = Share(sum(random.random() < p for _ in range(of)), of)
                held += share.low <= p <= share.high
                drawn += 1
    assert 0.87 <= held / drawn <= 0.96


def test_unknown_cases_widen_the_range_downwards() -> None:
    """Hits are told at least as readily as misses, so at most the unknown cases went as the known ones."""
    share = Share(2, 10, 30)
    assert (share.value, share.low, share.high) == (0.2, Share(2, 40).low, Share(2, 10).high)
    nothing_known = Share(0, 0, 30)
    assert (nothing_known.value, nothing_known.low, nothing_known.high) == (None, 0.0, 1.0)


def test_a_bound_on_the_hits_among_the_unknown_cases_narrows_the_range() -> None:
    bounded = Share(2, 4, 36, most=3)
    assert bounded.value == 5 / 40
    assert (bounded.low, bounded.high) == (Share(2, 40).low, Share(5, 40).high)
    assert (
        Share(2, 20, 20, most=15).value == 0.1
    )  # the known cases' share bounds the value more than ``most``
    assert Share(2, 20, 20, most=20).high == Share(2, 20).high
    assert (Share(0, 0, 40, most=5).value, Share(0, 0, 40, most=5).high) == (5 / 40, Share(5, 40).high)


def test_a_bound_is_one_only_where_it_says_less_than_the_known_cases_suggest() -> None:
    assert (Share(2, 4, 36, most=3).bound, Share(0, 0, 40, most=5).bound) == (5 / 40, 5 / 40)
    assert (Share(2, 20, 20, most=15).bound, Share(0, 0, 40, most=40).bound) == (None, None)
    assert (Share(2, 20, 20).bound, Share(0, 0, 40).value) == (None, None)


@pytest.mark.parametrize("told", [0.0, 0.2, 0.5, 0.8, 1.0])
@pytest.mark.parametrize("eager", [1.0, 3.0, 10.0])
def test_nine_in_ten_ranges_hold_the_true_share_however_many_outcomes_are_unknown(
    told: float, eager: float
) -> None:
    """``told``: the share of misses that are told; hits are told ``eager`` times as readily."""
    random, held, drawn = Random(11), 0, 0
    for p in (0.03, 0.1, 0.25):
        for of in (10, 30, 100):
            for _ in range(60):
                outcomes = [random.random() < p for _ in range(of)]
                known = [hit for hit in outcomes if random.random() < told * (eager if hit else 1)]
                share = Share(sum(known), len(known), of - len(known))
                held += share.low <= p <= share.high
                drawn += 1
    assert held / drawn >= 0.87
