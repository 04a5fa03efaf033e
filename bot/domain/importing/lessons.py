"""What an imported history says of the member's plan and of the day on which the cycles begin."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median

from bot.domain.importing.labels import About, folded
from bot.domain.ledger.badge import BadgeHabit
from bot.domain.ledger.rules import Plan, rules_at
from bot.domain.time.calendar import next_cycle

LATE_DAYS = 3
"""A renewal may come so many days later than its cycle begins."""
BADGE_WINDOW = 28
"""The days up to the last charge of the badge from which its usual days and price follow."""
FEWEST_BADGE_DAYS = 5
"""The fewest days with the badge that show a habit."""
_BASIC_REFILL = 10
"""The Connects that a renewal of a Basic account brings (docs/upwork.md, section 3)."""
_PLANS = (
    ("agency-plus", Plan.AGENCY_PLUS),
    ("agency-basic", Plan.AGENCY_BASIC),
    ("plus", Plan.PLUS),
    ("basic", Plan.BASIC),
)
"""The plans by the words that name them, joined by hyphens, the longest words first."""


@dataclass(frozen=True, slots=True)
class CycleRow:
    """A row about the plan: ``about`` is RENEWAL or UPGRADE, ``words`` are the row's label with what follows."""

    on: date
    about: About
    amount: int
    words: str


@dataclass(frozen=True, slots=True)
class Lessons:
    """What a history teaches; a field is None where it teaches nothing. ``next_refill_on``: a day after today.

    ``monthly_free``: True if renewals bring the Connects of a Basic account.
    """

    plan: Plan | None = None
    next_refill_on: date | None = None
    monthly_free: bool | None = None


def learned(rows: Iterable[CycleRow], today: date) -> Lessons:
    """Return what these rows teach.

    The last upgrade tells the plan and its day, later renewals the plan by their Connects, and two of them the day.
    """
    ordered = sorted(rows, key=lambda row: row.on)
    upgrades = [row for row in ordered if row.about is About.UPGRADE]
    renewals = [row for row in ordered if row.about is About.RENEWAL]
    since = upgrades[-1].on if upgrades else date.min
    later = sorted({row.on for row in renewals if row.on > since})
    last = sum(row.amount for row in renewals if row.on == later[-1]) if later else 0
    plan = _plan_bringing(last, later[-1]) if later else None
    if plan is None and upgrades:
        plan = _plan(upgrades[-1].words)
    anchor = _anchor(later) or (since if upgrades else None)
    is_basic = bool(renewals) and not upgrades and renewals[-1].amount == _BASIC_REFILL
    return Lessons(
        plan=plan,
        next_refill_on=_next(anchor, today) if anchor else None,
        monthly_free=True if is_basic else None,
    )


def _plan(words: str) -> Plan | None:
    """Return the plan that the words of an upgrade name, None for none."""
    text = "-".join(folded(words).split())
    return next((plan for name, plan in _PLANS if name in text), None)


def _plan_bringing(amount: int, on: date) -> Plan | None:
    """Return the paid plan for freelancers whose renewal brought so many Connects on that day, None for none."""
    rules = rules_at(on)
    return (
        Plan.PLUS
        if amount in {rules.refill(Plan.PLUS, monthly_free=free) for free in (True, False)}
        else None
    )


def _anchor(days: Sequence[date]) -> date | None:
    """Return the last day of the renewals on which a cycle begins, None without two renewals of one cycle day.

    Two renewals exactly some cycles apart tell more than two of which one came late.
    """
    late: date | None = None
    for place in range(len(days) - 1, 0, -1):
        cycle = days[place - 1]
        while cycle < days[place]:
            cycle = next_cycle(cycle)
            if cycle == days[place]:
                return cycle
            if 0 < (days[place] - cycle).days <= LATE_DAYS:
                late = late or cycle
    return late


def _next(anchor: date, today: date) -> date:
    """Return the first cycle day after ``today``."""
    day = anchor
    while day <= today:
        day = next_cycle(day)
    return day


def learned_badge(charges: Iterable[tuple[date, int]]) -> BadgeHabit | None:
    """Return how the availability badge usually runs, from its days and Connects (above zero); None for too few days.

    The last BADGE_WINDOW days count. A weekday is a usual one if the badge ran on at least half of such days.
    """
    spent: Counter[date] = Counter()
    for on, amount in charges:
        spent[on] += amount
    if not spent:
        return None
    last = max(spent)
    first = max(min(spent), last - timedelta(days=BADGE_WINDOW - 1))
    recent = {on: amount for on, amount in spent.items() if on >= first}
    if len(recent) < FEWEST_BADGE_DAYS or (last - first).days < 6:
        return None
    ran = Counter(on.weekday() for on in recent)
    possible = Counter((first + timedelta(days=day)).weekday() for day in range((last - first).days + 1))
    usual = [weekday for weekday in range(7) if 2 * ran[weekday] >= possible[weekday]]
    # The price is that of whole days; the newest day may still be growing.
    per_day = median([amount for on, amount in recent.items() if on != last])
    weekly = round(per_day * len(usual))
    return BadgeHabit(weekly, sum(1 << weekday for weekday in usual)) if weekly else None
