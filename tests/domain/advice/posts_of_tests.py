"""Posts and a moment for the tests of the advice."""

from dataclasses import replace
from typing import Any

from bot.domain.advice.best_jobs import AdviceContext
from bot.domain.advice.model import Coefficients, cold
from bot.domain.advice.posts import Post
from bot.domain.advice.prices import Supply
from bot.domain.advice.trades import Trade, split_skills
from bot.domain.advice.values import RankGoal, UsualValues
from bot.domain.jobs.jobs import JobKind
from bot.domain.time.calendar import DAY_MS, HOUR_MS

NOW = 2_000_000_000_000
TRADE = Trade(frozenset({"web-mobile-software-dev"}), split_skills("Python, React, SQL"), 5000)


def post(number: int = 1, hours: float = 12, **facts: Any) -> Post:
    """Return a usual post of the trade that is ``hours`` old, with these facts in place of the usual ones."""
    usual = Post(
        number,
        connects=14,
        kind=JobKind.FIXED,
        budget_cents=40_000,
        category="web-mobile-software-dev",
        skills=split_skills("Python, Django"),
        posted_at=NOW - int(hours * HOUR_MS),
        rivals=13,
        rivals_at=NOW,
        hire_rate=60,
        client_spent_cents=500_000,
        seen_at=NOW,
    )
    return replace(usual, **facts)


def seen(count: int = 60) -> tuple[Post, ...]:
    """Return posts of the last 60 days, from cheap to dear and from fresh to old."""
    return tuple(
        post(
            1000 + number,
            1 + number % 48,
            connects=8 + number % 14,
            rivals=(3, 8, 13, 18, 35, 50)[number % 6],
        )
        for number in range(count)
    )


def context(**facts: Any) -> AdviceContext:
    """Return the moment of a member of the trade with 100 Connects a month and no record."""
    listed = tuple(replace(one, seen_at=NOW - number * DAY_MS) for number, one in enumerate(seen()))
    usual = AdviceContext(
        coefficients=cold(),
        trade=TRADE,
        goal=RankGoal.HIRES,
        supply=Supply(100, 100),
        usual=UsualValues.of(listed),
        seen=listed,
        at=NOW,
        price_cents=15,
        fee_percent=10,
    )
    return replace(usual, **facts)


def sure(coefficients: Coefficients) -> Coefficients:
    """Return the coefficients as if nearly nothing were uncertain."""
    tiny = tuple(
        tuple(1e-6 if row == column else 0.0 for column in range(len(coefficients.reply.mean)))
        for row in range(len(coefficients.reply.mean))
    )
    return replace(
        coefficients,
        reply=replace(coefficients.reply, covariance=tiny),
        hire=replace(coefficients.hire, covariance=tiny),
    )
