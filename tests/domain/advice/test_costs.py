"""What an interview and a hire are expected to cost."""

import pytest

from bot.domain.advice.costs import expected_costs
from tests.domain.advice.posts_of_tests import context, post


def test_costs_are_the_connects_by_the_odds() -> None:
    posts = [post(number, connects=12, skills=frozenset(), budget_cents=20_000) for number in range(4)]
    whole, band = expected_costs(posts, context())
    assert (whole.category, whole.band, whole.posts) == ("web-mobile-software-dev", None, 4)
    assert (band.band, band.per_hire) == (1, whole.per_hire)
    assert 60 < whole.per_interview < 140
    assert whole.per_hire == pytest.approx(whole.per_interview * 3, rel=0.15)
    assert whole.hire_range[0] < whole.per_hire < whole.hire_range[1]
    assert whole.interview_range[0] < whole.per_interview < whole.interview_range[1]


def test_small_groups_and_invitations_are_left_out() -> None:
    posts = [
        *(post(number, category="legal", budget_cents=5000 * 10**number) for number in range(3)),
        *(post(number, category=None, seen_at=None) for number in range(5)),
        *(post(number, category="writing", is_invited=True) for number in range(5)),
    ]
    costs = expected_costs(posts, context())
    assert [(cost.category, cost.band, cost.posts) for cost in costs] == [
        (None, None, 5),
        (None, 1, 5),
        ("legal", None, 3),
    ]
