"""Fair trials of two openings: balanced draws, no false winner under peeking, and an honest count of what is missing."""

from dataclasses import replace
from math import exp, inf, isinf, log

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.drafting.draws import BLOCK_SIZES, Arm, Draw, drawn
from bot.domain.drafting.evidence import FALSE_WINNERS, compare, evidence
from bot.domain.drafting.trials import FAR_WEEKS, ArmReplies, TrialOutcome
from tests.domain.drafting.trial_rows import Telling, draws, outcomes
from tests.sizes import sized

BAR = log(2 / FALSE_WINNERS)
TRIALS, SENT = sized(40, 120), 300


def test_each_block_is_balanced_and_its_order_is_random() -> None:
    orders: set[str] = set()
    for seed in range(60):
        first = drawn(seed, 0)
        block = [drawn(seed, place) for place in range(first.size)]
        assert {draw.block for draw in block} == {0}
        assert [draw.arm for draw in block].count(Arm.A) == first.size // 2
        assert drawn(seed, first.size).block == 1
        orders.add("".join(draw.arm for draw in block))
    assert {len(order) for order in orders} == set(BLOCK_SIZES)
    assert len({order for order in orders if len(order) == 4}) == 6
    assert len({order for order in orders if len(order) == 6}) > 10


def test_the_same_draw_comes_again() -> None:
    assert [drawn(7, number) for number in range(40)] == draws(7, 40)
    assert [drawn(8, number).arm for number in range(40)] != [draw.arm for draw in draws(7, 40)]


def test_the_first_draw_is_a_fair_coin_also_for_the_last_of_a_block() -> None:
    for place in (0, 3):
        share = sum(drawn(seed, place).arm is Arm.A for seed in range(2000)) / 2000
        assert abs(share - 0.5) < 0.04


@given(
    st.lists(
        st.tuples(st.integers(0, 40), st.booleans()), min_size=1, max_size=12, unique_by=lambda row: row[0]
    )
)
@settings(max_examples=sized(15, 40), deadline=None)
def test_the_next_factor_has_the_mean_one_whatever_is_known(rows: list[tuple[int, bool]]) -> None:
    known = [TrialOutcome(draw, is_reply) for draw, is_reply in _drawn(rows)]
    *before, last = known
    share = _share(before, last)
    for side in evidence_after(before, last, share):
        assert side == pytest.approx(1)


def _drawn(rows: list[tuple[int, bool]]) -> list[tuple[Draw, bool]]:
    return [(drawn(11, number), is_reply) for number, is_reply in rows]


def _share(before: list[TrialOutcome], last: TrialOutcome) -> float:
    """Return the chance that the last outcome was A's, counted from the draws of its block that aren't known yet."""
    same = [outcome.draw.arm for outcome in before if outcome.draw.block == last.draw.block]
    left = last.draw.size // 2 - same.count(Arm.A)
    return left / (last.draw.size - len(same))


def evidence_after(before: list[TrialOutcome], last: TrialOutcome, share: float) -> list[float]:
    """Return by side the mean of the product after ``last`` over the arms that it can have, by the product before."""
    means = [0.0, 0.0]
    for arm, chance in ((Arm.A, share), (Arm.B, 1 - share)):
        if chance > 0:
            paths = evidence([*before, TrialOutcome(last.draw._replace(arm=arm), last.is_reply)])
            for side in (0, 1):
                means[side] += chance * exp(paths[side, -1] - paths[side, -2])
    return means


@pytest.mark.usefixtures("untraced")
def test_equal_openings_have_a_winner_no_more_often_than_stated_however_often_one_looks() -> None:
    rng = np.random.default_rng(20261130)
    winners, trials = 0, 0
    for rate in (0.02, 0.05, 0.1, 0.2, 0.4):
        for _ in range(TRIALS):
            path = evidence(outcomes(rng, SENT, rate, rate))
            winners += bool(path.max() >= BAR)
            trials += 1
    assert winners <= FALSE_WINNERS * trials


@pytest.mark.usefixtures("untraced")
def test_seasons_and_jobs_of_all_kinds_make_no_winner() -> None:
    rng = np.random.default_rng(5)
    winners = 0
    for _ in range(TRIALS):
        rows = outcomes(rng, SENT, 0.5, 0.5, Telling(1, 1, 0, 0))
        seasonal = [row._replace(is_reply=number % 50 < 25) for number, row in enumerate(rows)]
        winners += bool(evidence(seasonal).max() >= BAR)
    assert winners <= FALSE_WINNERS * TRIALS


def test_a_better_opening_is_found_and_a_look_says_the_same_as_the_path() -> None:
    rng = np.random.default_rng(3)
    for rate_a, rate_b, better in ((0.45, 0.1, Arm.A), (0.1, 0.45, Arm.B)):
        rows = outcomes(rng, 300, rate_a, rate_b)
        result = compare(rows)
        assert result.winner is better
        assert result.more == 0
        assert not result.is_far(0)
        path = evidence(rows)[0 if better is Arm.A else 1]
        for count in (10, 20, 40, 80, len(rows)):
            named = compare(rows[:count]).winner
            assert (named is better) == bool(path[count] >= BAR)


@pytest.mark.usefixtures("untraced")
def test_the_range_holds_the_true_ratio() -> None:
    rng = np.random.default_rng(9)
    missed = 0
    for _ in range(TRIALS):
        rows = outcomes(rng, SENT, 0.24, 0.08, Telling(0.6, 0.6))
        looks = [compare(rows[:count]) for count in (30, 60, len(rows))]
        missed += any(not look.low <= 3 <= look.high for look in looks)
    assert missed <= FALSE_WINNERS * TRIALS


def test_a_trial_without_outcomes_says_nothing() -> None:
    result = compare([])
    assert (result.a, result.b) == (ArmReplies(0, 0), ArmReplies(0, 0))
    assert (result.times, result.low, isinf(result.high)) == (None, 0, True)
    assert result.winner is None
    assert not result.is_even
    assert result.more > 300


def test_the_ratio_needs_a_reply_of_both() -> None:
    rows = [TrialOutcome(drawn(1, number), drawn(1, number).arm is Arm.A) for number in range(10)]
    assert compare(rows).times is None
    both = [TrialOutcome(drawn(1, number), is_reply=True) for number in range(10)]
    assert compare(both).times == pytest.approx(1, abs=0.01)


def test_openings_that_are_as_good_as_equal_are_told() -> None:
    rows = outcomes(np.random.default_rng(2), 1600, 0.4, 0.4, Telling(1, 1))
    result = compare(rows)
    assert result.is_even
    assert (result.winner, result.more) == (None, 0)


def test_fewer_outcomes_are_missing_as_the_evidence_grows_and_where_replies_are_frequent() -> None:
    rng = np.random.default_rng(4)
    rare = compare(outcomes(rng, 200, 0.03, 0.03))
    frequent = compare(outcomes(rng, 200, 0.3, 0.3))
    assert frequent.more < rare.more
    begun = [TrialOutcome(drawn(1, number), drawn(1, number).arm is Arm.A) for number in range(9)]
    assert compare(begun, usual_rate=5 / 9).more < compare([], usual_rate=5 / 9).more
    assert compare([], usual_rate=0.3).more < compare([]).more


def test_a_trial_is_far_from_its_end_at_a_slow_pace() -> None:
    result = replace(compare([]), more=104)
    assert (result.weeks_left(2), result.weeks_left(4), result.weeks_left(0)) == (52, 26, None)
    assert FAR_WEEKS == 52
    assert (result.is_far(2), result.is_far(4), result.is_far(0)) == (True, False, True)
    assert result.high == inf


def test_a_ratio_beyond_all_bounds_has_the_largest_bound() -> None:
    rows = [TrialOutcome(draw, draw.arm is Arm.A) for draw in draws(5, 3000)]
    result = compare(rows)
    assert result.winner is Arm.A
    assert 50 < result.low < 110
    assert result.high == inf
