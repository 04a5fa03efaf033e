"""Upwork's dated rules: price, life, monthly Connects and roll-over caps (docs/upwork.md, sections 1 to 5).

A change of Upwork's rules is a new row of ``ERAS``; entries keep what was computed under the older rows.
"""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Plan(StrEnum):
    """Upwork's memberships for freelancers (basic, plus) and agencies."""

    BASIC = "basic"
    PLUS = "plus"
    AGENCY_BASIC = "agency_basic"
    AGENCY_PLUS = "agency_plus"


@dataclass(frozen=True, slots=True)
class Allowance:
    """The Connects that a plan grants at each cycle start, and its monthly fee in US cents.

    ``paid``: granted for the fee. ``free``: granted only to accounts whose offer includes monthly free Connects.
    """

    paid: int
    free: int
    fee_cents: int


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of one era, in force from ``since`` until the next era begins.

    ``price_cents``: US cents of one Connect. ``life_months``: months from issue to expiry. ``rollover_cap``: the most
    Connects that a plan may carry into a new cycle, None for no limit. ``returns_keep_expiry``: returned Connects go
    back to their old lots; False: to a new lot. ``source``: a name from docs/upwork.md, section 18.
    """

    name: str
    since: date
    price_cents: int
    life_months: int
    allowances: dict[Plan, Allowance]
    rollover_cap: dict[Plan, int | None]
    returns_keep_expiry: bool = True
    source: str = ""

    def refill(self, plan: Plan, *, monthly_free: bool) -> int:
        """Return the Connects that ``plan`` brings at a cycle start, 0 if none; ``monthly_free`` adds the free ones."""
        grant = self.allowances[plan]
        return grant.paid + (grant.free if monthly_free else 0)

    def cap(self, plan: Plan) -> int | None:
        """Return the roll-over cap of ``plan`` in Connects; None for no limit."""
        return self.rollover_cap.get(plan)


RulesAt = Callable[[date], Rules]
"""A function that gives the rules in force on a day; tests pass their own."""


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
        name="upwork-2015",
        since=date(2015, 1, 1),
        price_cents=100,
        life_months=12,
        allowances=_individual(basic=60, paid=70, free=0, fee_cents=1000),
        rollover_cap=_caps(individual=140, agency=None),
        source="USE-2016",
    ),
    Rules(
        name="upwork-2019",
        since=date(2019, 5, 1),
        price_cents=15,
        life_months=12,
        allowances=_individual(basic=0, paid=70, free=0, fee_cents=1499),
        rollover_cap=_caps(individual=140, agency=400),
        source="CHANGE-2019",
    ),
    Rules(
        name="upwork-2020",
        since=date(2020, 12, 1),
        price_cents=15,
        life_months=12,
        allowances=_individual(basic=10, paid=70, free=10, fee_cents=1499),
        rollover_cap=_caps(individual=200, agency=400),
        source="MORE-2020",
    ),
    Rules(
        name="upwork-2022",
        since=date(2022, 1, 1),
        price_cents=15,
        life_months=12,
        allowances=_individual(basic=10, paid=70, free=10, fee_cents=1499),
        rollover_cap=_caps(individual=None, agency=None),
        source="USING-2023",
    ),
    Rules(
        name="upwork-2023",
        since=date(2023, 11, 1),
        price_cents=15,
        life_months=12,
        allowances=_individual(basic=10, paid=90, free=10, fee_cents=1999),
        rollover_cap=_caps(individual=None, agency=None),
        source="PLUS-PRORATE",
    ),
    Rules(
        name="upwork-2025-10",
        since=date(2025, 10, 1),
        price_cents=15,
        life_months=12,
        allowances=_individual(basic=10, paid=90, free=10, fee_cents=1999),
        rollover_cap=_caps(individual=None, agency=None),
        source="GET",
    ),
)
_STARTS = [era.since for era in ERAS]


def rules_at(day: date) -> Rules:
    """Return the rules in force on ``day``; for a day before 2015 the oldest known rules."""
    return ERAS[max(0, bisect_right(_STARTS, day) - 1)]
