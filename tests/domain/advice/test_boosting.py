"""Whether a boost pays."""

import pytest

from bot.domain.advice.boosting import BoostSource, boost_advice, lift_range, most_bid
from bot.domain.advice.model import cold
from bot.domain.advice.posts import features
from bot.domain.advice.prices import Tier
from tests.domain.advice.posts_of_tests import NOW, TRADE, context, post
from tests.domain.advice.test_best_jobs import boosting
from tests.domain.advice.test_model import SHARED

ROW = features(post(), TRADE, 0, NOW)


def test_without_a_record_a_boost_lifts_by_less_than_upworks_best_case_and_may_do_nothing() -> None:
    advice = boost_advice(post(), context(), 20)
    assert advice is not None
    assert advice.low < 0 < advice.lift < 0.24 < advice.high
    assert advice.source is BoostSource.PUBLISHED
    assert not advice.pays
    assert advice.break_even > advice.lift


def test_a_boost_pays_where_its_effect_is_strong() -> None:
    advice = boost_advice(post(hours=0.5, rivals=3), context(coefficients=boosting(2.5)), 5, own_boosted=5)
    assert advice is not None
    assert advice.pays
    assert advice.source is BoostSource.OWN


def test_more_connects_on_a_bid_lift_less() -> None:
    first, more = (boost_advice(post(), context(coefficients=cold(SHARED)), 10, placed) for placed in (0, 20))
    assert first is not None
    assert more is not None
    assert 0 < more.lift < first.lift
    assert more.source is BoostSource.SHARED
    assert boost_advice(post(is_invited=True), context(), 10) is None


def test_the_range_holds_the_lift() -> None:
    low, lift, high = lift_range(cold(), ROW, 10)
    assert low < lift < high
    assert lift_range(cold(), ROW, 0) == pytest.approx((0, 0, 0))


def test_nothing_is_bid_above_the_price() -> None:
    assert most_bid(context(), ROW, 0, (Tier(float("inf"), 1.0),)) == (0, 0)
    assert most_bid(context(), ROW, 0, (Tier(float("inf"), 0.0),))[1] == 60
