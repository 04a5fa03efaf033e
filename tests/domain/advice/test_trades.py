"""How well a post fits the member's trade."""

import pytest

from bot.domain.advice.trades import UNKNOWN_FIT, Trade, folded_skills, split_skills, trade_fit

ENGINEER = Trade(frozenset({"web-mobile-software-dev"}), split_skills("Python, React.js, SQL"), 6000)


def test_skills_are_compared_without_case_dots_and_js() -> None:
    assert folded_skills(["React.js", "react JS", "C++", "C#", "JS", "!?"]) == {"react", "c++", "c#", "js"}
    assert split_skills(None) == split_skills("") == frozenset()


@pytest.mark.parametrize(
    ("category", "skills", "title", "fits"),
    [
        ("translation", "Polish, Proofreading", "Proofread a Polish novel", False),
        ("translation", "Python", "", False),
        ("web-mobile-software-dev", "Rust", "", True),
        (None, "Python, Django", "", True),
        (None, "Python 3", "", True),
        (None, "Polish, Proofreading", "", False),
        (None, "", "A Python developer wanted", True),
        (None, "", "Somebody wanted", None),
    ],
)
def test_a_post_is_in_the_trade_by_category_else_by_skills_else_by_title(
    category: str | None, skills: str, title: str, fits: bool | None
) -> None:
    assert trade_fit(ENGINEER, category, split_skills(skills), title).fits is fits


def test_the_share_of_skills_is_drawn_to_the_middle_where_a_post_names_few() -> None:
    one = trade_fit(ENGINEER, None, split_skills("Python"))
    three = trade_fit(ENGINEER, None, split_skills("Python, SQL, React"))
    assert (one.skills, one.named) == (0.75, 1)
    assert (three.skills, three.named) == (0.875, 3)


def test_nothing_is_known_of_the_fit_without_a_trade() -> None:
    assert trade_fit(None, "writing", split_skills("Python")) == UNKNOWN_FIT
    assert trade_fit(Trade(hourly_cents=5000), "writing", split_skills("Python")) == UNKNOWN_FIT
    assert not Trade().is_known
    assert ENGINEER.is_known


def test_skills_alone_make_a_trade() -> None:
    trade = Trade(skills=split_skills("Python"))
    assert trade_fit(trade, "translation", split_skills("Polish")).fits is False
    assert trade_fit(trade, "translation", frozenset()).fits is None
    only_category = trade_fit(Trade(frozenset({"writing"})), None, split_skills("Polish"))
    assert (only_category.skills, only_category.fits) == (None, None)
