"""The reasons of a job, and what would change the verdict."""

import pytest

from bot.domain.advice.model import cold, odds_of
from bot.domain.advice.posts import Feature, Post, features
from bot.domain.advice.reasons import Change, ChangeKind, PostReason, change, reasons
from bot.domain.advice.values import RankGoal
from tests.domain.advice.posts_of_tests import NOW, TRADE, post


def named(
    subject: Post, goal: RankGoal = RankGoal.HIRES, worth_ratio: float | None = None
) -> dict[PostReason, float]:
    row = features(subject, TRADE, 0, NOW)
    weighed = reasons(cold(), row, odds_of(cold(), row), goal, worth_ratio, subject.connects)
    return {one.reason: one.effect for one in weighed}


def test_the_heaviest_facts_are_named_with_their_direction() -> None:
    fresh = named(post(hours=0.2, rivals=3, connects=14))
    assert fresh[PostReason.FRESH] > 0.15
    assert fresh[PostReason.FEW_RIVALS] > 0.08
    dear = named(post(connects=28, rivals=50))
    assert dear[PostReason.DEAR] == pytest.approx(-0.69, abs=0.01)
    assert dear[PostReason.MANY_RIVALS] < 0
    assert named(post(connects=7))[PostReason.CHEAP] > 0.6
    assert len(named(post(hours=300, rivals=50, hire_rate=5, connects=30))) == 3
    assert named(post(category="legal", skills=frozenset(), connects=None))[PostReason.OUTSIDE_TRADE] < 0


def test_proposals_that_nobody_counted_are_no_reason() -> None:
    young = named(post(hours=0.2, rivals=None))
    assert PostReason.FRESH in young
    assert PostReason.FEW_RIVALS not in young


def test_money_counts_by_the_goal() -> None:
    assert PostReason.PAYS_WELL not in named(post(), RankGoal.HIRES, 4.0)
    assert named(post(), RankGoal.MONEY, 4.0)[PostReason.PAYS_WELL] == pytest.approx(1.386, abs=0.01)
    assert named(post(), RankGoal.BOTH, 0.25)[PostReason.PAYS_LITTLE] == pytest.approx(-0.347, abs=0.01)


def test_a_usual_post_has_few_reasons() -> None:
    row = features(Post(1), None, 0, NOW)
    assert reasons(cold(), row, odds_of(cold(), row), RankGoal.HIRES, None, None) == ()


FULL = features(post(), TRADE, 0, NOW)
NO_RATE = features(post(hire_rate=None), TRADE, 0, NOW)


@pytest.mark.parametrize(
    ("row", "pays", "is_chosen", "ratio", "connects", "answer"),
    [
        (FULL, True, False, 1.5, 10, Change(ChangeKind.MORE_CONNECTS)),
        (FULL, True, True, 1.5, 10, Change(ChangeKind.DEARER, connects=15)),
        (FULL, True, True, float("inf"), 10, None),
        (FULL, True, True, 2.0, 0, None),
        (FULL, False, False, 0.6, 10, Change(ChangeKind.CHEAPER, connects=6)),
        (FULL, False, False, 0.01, 10, None),
        (NO_RATE, False, False, 0.9, 10, Change(ChangeKind.FACT, fact=Feature.HIRE_RATE)),
        (NO_RATE, False, False, 0.2, 10, Change(ChangeKind.CHEAPER, connects=2)),
        (NO_RATE, False, False, 0.0, 10, None),
    ],
)
def test_what_would_change_the_verdict(
    row: tuple[float, ...], pays: bool, is_chosen: bool, ratio: float, connects: int, answer: Change | None
) -> None:
    assert change(cold(), row, pays, is_chosen, ratio, connects) == answer
