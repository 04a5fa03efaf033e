"""A member's trade: which categories, skills and rates it takes, and what of a job it covers."""

import pytest

from bot import errors
from bot.domain.advice.values import RankGoal
from bot.domain.jobs.jobs import CATEGORIES
from bot.domain.members.skills import common_skills, suggested
from bot.domain.members.trade import (
    MOST_SKILLS,
    TradeProfile,
    checked_goal,
    read_categories,
    with_categories,
    with_rate,
    with_skills,
)


def test_categories_are_read_by_slug_name_and_leading_words() -> None:
    assert read_categories("Web, Mobile & Software Dev") == ("web-mobile-software-dev",)
    assert read_categories("legal; web,legal,") == ("legal", "web-mobile-software-dev")
    assert read_categories(" ") == ()
    with pytest.raises(errors.BadChoice):
        read_categories("web, plumbing")


def test_a_trade_has_up_to_three_categories() -> None:
    trade = with_categories(TradeProfile(), ("legal", "legal", "writing"))
    assert trade.categories == ("legal", "writing")
    assert trade.is_named
    assert not with_categories(trade, ()).is_named
    with pytest.raises(errors.BadChoice):
        with_categories(trade, CATEGORIES[:4])


def test_skills_are_kept_once_and_bounded() -> None:
    assert with_skills(TradeProfile(), "Python; SQL, python").skills == ("Python", "SQL")
    assert with_skills(TradeProfile(skills=("Go",)), "").skills == ()
    with pytest.raises(errors.BadChoice):
        with_skills(TradeProfile(), ", ".join(f"s{number}" for number in range(MOST_SKILLS + 1)))


def test_an_hourly_rate_of_nothing_is_unknown() -> None:
    assert with_rate(TradeProfile(), 42.5).hourly_cents == 4250
    assert with_rate(TradeProfile(hourly_cents=100), 0).hourly_cents is None
    with pytest.raises(errors.BadMoney):
        with_rate(TradeProfile(), 1001)


def test_a_goal_is_read_in_any_case() -> None:
    assert checked_goal(" Money ") is RankGoal.MONEY
    with pytest.raises(errors.BadChoice):
        checked_goal("fame")


def test_every_category_has_a_menu_full_of_skills() -> None:
    assert set(common_skills()) == set(CATEGORIES)
    assert all(len(set(names)) == len(names) == 25 for names in common_skills().values())


def test_skills_that_begin_with_the_text_come_first() -> None:
    assert suggested("py", ["legal"], ["Numpy", "Pyramid"], 3) == ["Pyramid", "Python", "PyTorch"]
    assert suggested("numpy", [], ["Numpy"], 3) == ["Numpy"]
    assert suggested("", ["legal"], ["Zig"], 2) == ["Zig", "Contract Drafting"]
