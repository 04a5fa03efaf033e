"""The limits that a member sets on spending, and which of them a proposal passes."""

import pytest

from bot import errors
from bot.domain.members.guard import Guard, GuardReason, Spending, checked_guard, passed


def test_limits_of_nothing_are_off() -> None:
    assert checked_guard(0, None, dearer=False) == Guard()
    assert Guard().is_off
    assert not Guard(dearer=True).is_off
    for weekly, silent in ((-1, None), (10_001, None), (None, 201)):
        with pytest.raises(errors.BadChoice):
            checked_guard(weekly, silent, dearer=False)


def test_each_limit_that_is_passed_is_named() -> None:
    spending = Spending(amount=16, this_week=50, silent=12, costs=(8, 8, 10, 10, 12))
    assert passed(Guard(weekly=65), spending) == (GuardReason.WEEKLY,)
    assert passed(Guard(weekly=66), spending) == ()
    assert passed(Guard(silent=12), spending) == (GuardReason.SILENT,)
    assert passed(Guard(silent=13), spending) == ()
    assert passed(Guard(dearer=True), spending) == (GuardReason.DEARER,)
    assert passed(Guard(1, 1, dearer=True), spending) == tuple(GuardReason)


def test_a_free_proposal_and_an_unknown_usual_cost_pass_nothing() -> None:
    assert passed(Guard(1, 1, dearer=True), Spending(0, 50, 12)) == ()
    assert passed(Guard(dearer=True), Spending(900, 0, 0, (1, 1, 1, 1))) == ()
