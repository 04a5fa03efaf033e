"""Upwork's rules as data with dates. A new era is a new row; what was computed under an older one stays."""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Plan(StrEnum):
    BASIC = "basic"
    PLUS = "plus"
    AGENCY_BASIC = "agency_basic"
    AGENCY_PLUS = "agency_plus"


@dataclass(frozen=True, slots=True)
class Allowance:
    """What a plan grants at each cycle start, in Connects; ``free`` only where the account's offer includes it."""

    paid: int
    free: int
    fee_cents: int


@dataclass(frozen=True, slots=True)
class Rules:
    """One era. ``rollover_cap``: what may be left at a cycle start before the refill; None for no limit."""

    name: str
    since: date
    price_cents: int
    life_months: int
    allowances: dict[Plan, Allowance]
    rollover_cap: dict[Plan, int | None]
    returns_keep_expiry: bool = True
    source: str = ""

    def refill(self, plan: Plan, *, monthly_free: bool) -> int:
        """Connects that arrive at a cycle start; 0 where the plan brings none."""
        grant = self.allowances[plan]
        return grant.paid + (grant.free if monthly_free else 0)

    def cap(self, plan: Plan) -> int | None:
        return self.rollover_cap.get(plan)


RulesAt = Callable[[date], Rules]


def _individual(basic: int, paid: int, free: int, fee_cents: int) -> dict[Plan, Allowance]:
    return {
        Plan.BASIC: Allowance(0, basic, 0),
        Plan.PLUS: Allowance(paid, free, fee_cents),
        Plan.AGENCY_BASIC: Allowance(0, 0, 0),
        Plan.AGENCY_PLUS: Allowance(0, 0, 2000),
    }


def _caps(individual: int | None, agency: int | None) -> dict[Plan, int | None]:
    return {
        Plan.BASIC: individual,
        Plan.PLUS: individual,
        Plan.AGENCY_BASIC: agency,
        Plan.AGENCY_PLUS: agency,
    }


ERAS: tuple[Rules, ...] = (
    Rules(
        "upwork-2015",
        date(2015, 1, 1),
        100,
        12,
        _individual(60, 70, 0, 1000),
        _caps(140, None),
        source="USE-2016",
    ),
    Rules(
        "upwork-2019",
        date(2019, 5, 1),
        15,
        12,
        _individual(0, 70, 0, 1499),
        _caps(140, 400),
        source="CHANGE-2019",
    ),
    Rules(
        "upwork-2020",
        date(2020, 12, 1),
        15,
        12,
        _individual(10, 70, 10, 1499),
        _caps(200, 400),
        source="MORE-2020",
    ),
    Rules(
        "upwork-2022",
        date(2022, 1, 1),
        15,
        12,
        _individual(10, 70, 10, 1499),
        _caps(None, None),
        source="USING-2023",
    ),
    Rules(
        "upwork-2023",
        date(2023, 11, 1),
        15,
        12,
        _individual(10, 90, 10, 1999),
        _caps(None, None),
        source="PLUS-PRORATE",
    ),
    Rules(
        "upwork-2025-10",
        date(2025, 10, 1),
        15,
        12,
        _individual(10, 90, 10, 1999),
        _caps(None, None),
        source="GET",
    ),
)
_STARTS = [era.since for era in ERAS]


def rules_at(day: date) -> Rules:
    """The rules in force on ``day``; the oldest known ones for anything earlier."""
    return ERAS[max(0, bisect_right(_STARTS, day) - 1)]
