"""Which shared jobs a member wants to hear of."""

from typing import Any

import pytest

from bot import errors
from bot.domain.jobs.jobs import JobFacts
from bot.domain.members.trade import MOST_SKILLS, TradeProfile
from bot.domain.messages.alerts import (
    MOST_LIMIT,
    Alert,
    AlertMode,
    checked_limit,
    of_trade,
    with_categories,
    with_skills,
)
from bot.domain.time.calendar import HOUR_MS

WEB = "web-mobile-software-dev"


@pytest.mark.parametrize(
    ("wanted", "facts", "age", "fits"),
    [
        ({}, {}, None, True),
        ({"mode": AlertMode.OFF}, {}, None, False),
        ({"categories": (WEB,)}, {"category": WEB}, None, True),
        ({"categories": (WEB,)}, {"category": "legal"}, None, False),
        ({"categories": (WEB,)}, {}, None, False),
        ({"skills": ("Python",)}, {"skills": "python"}, None, True),
        ({"skills": ("Python",)}, {"title": "A Python script"}, None, True),
        ({"skills": ("Python",)}, {"skills": "figma"}, None, False),
        ({"skills": ("Python",)}, {"title": "A logo"}, None, False),
        ({"categories": (WEB,), "skills": ("Python",)}, {"category": WEB, "title": "A logo"}, None, True),
        (
            {"categories": (WEB,), "skills": ("Python",)},
            {"category": "legal", "skills": "python"},
            None,
            False,
        ),
        ({"most_connects": 10}, {"connects": 10}, None, True),
        ({"most_connects": 10}, {"connects": 11}, None, False),
        ({"most_connects": 10}, {}, None, True),
        ({"freshest_hours": 2}, {}, 2 * HOUR_MS, True),
        ({"freshest_hours": 2}, {}, 2 * HOUR_MS + 1, False),
        ({"freshest_hours": 2}, {}, None, False),
    ],
)
def test_a_job_fits(wanted: dict[str, Any], facts: dict[str, Any], age: int | None, fits: bool) -> None:
    chosen: dict[str, Any] = {"mode": AlertMode.DIRECT} | wanted
    told: dict[str, Any] = {"title": "Logo"} | facts
    assert Alert(**chosen).fits(JobFacts(**told), age) is fits


def test_the_trade_fills_in_categories_and_skills() -> None:
    alert = of_trade(Alert(AlertMode.DIGEST, most_connects=8), TradeProfile((WEB,), ("Python",), 5000))
    assert alert == Alert(AlertMode.DIGEST, (WEB,), ("Python",), 8)


def test_what_is_chosen_is_checked() -> None:
    assert with_categories(Alert(), ("writing", WEB, WEB)).categories == (WEB, "writing")
    assert with_skills(Alert(), ("Python", "SQL")).skills == ("Python", "SQL")
    assert (checked_limit("connects", 0), checked_limit("connects", 12)) == (None, 12)
    for refused in (
        lambda: with_categories(Alert(), ("poetry",)),
        lambda: with_skills(Alert(), [f"skill {number}" for number in range(MOST_SKILLS + 1)]),
        lambda: checked_limit("hours", -1),
        lambda: checked_limit("hours", MOST_LIMIT + 1),
    ):
        with pytest.raises(errors.BadChoice):
            refused()
