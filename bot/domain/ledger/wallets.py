"""A wallet: one Upwork account's Connects, its plan, and when something next falls due."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot import errors
from bot.domain.ledger.rules import Plan, RulesAt, rules_at
from bot.domain.time.calendar import add_months, day_of, next_cycle, within

MOST_CYCLES_AT_ONCE = 600
"""Refills that one settling writes at the most: fifty years of them, so that no downtime makes a balance wrong."""


@dataclass(frozen=True, slots=True)
class Wallet:
    """``next_refill_on``: the day the next billing cycle starts, None while the member hasn't said.

    ``last_at`` and ``last_line``: the instant and number of the last line of its statement. ``due_at``: when the next
    refill or expiry is to be written down.
    """

    id: int
    owner_id: int
    plan: Plan
    monthly_free: bool
    next_refill_on: date | None
    last_at: int
    last_line: int
    created_at: int
    due_at: int | None = None
    timezone: str = "UTC"

    def refill_on(self, day: date, rules: RulesAt = rules_at) -> int:
        """Connects that the plan brings at a cycle start on ``day``."""
        return rules(day).refill(self.plan, monthly_free=self.monthly_free)

    @property
    def next_refill_amount(self) -> int:
        return self.refill_on(self.next_refill_on) if self.next_refill_on else 0


@dataclass(frozen=True, slots=True)
class DueRefill:
    """A refill whose day has come. ``amount`` may be 0, then only the cycle moves on; ``cap`` is the era's."""

    on: date
    amount: int
    cap: int | None


def due_refills(wallet: Wallet, now: int, rules: RulesAt = rules_at) -> tuple[tuple[DueRefill, ...], Wallet]:
    """The refills whose cycle has started by ``now``, oldest first, and the wallet moved on behind them."""
    due: list[DueRefill] = []
    start, today = wallet.next_refill_on, day_of(now)
    while start is not None and start <= today and len(due) < MOST_CYCLES_AT_ONCE:
        due.append(DueRefill(start, wallet.refill_on(start, rules), rules(start).cap(wallet.plan)))
        start = next_cycle(start)
    return tuple(due), replace(wallet, next_refill_on=start) if due else wallet


def checked_next_refill(day: date, now: int) -> date:
    """``day`` itself, or DayOutOfRange: a next refill is after today (today's is in the stated balance already)
    and at most two months ahead (a cycle that starts on the 31st is followed by one on the 1st after the next month).
    """
    today = day_of(now)
    return within(day, today + timedelta(days=1), add_months(today, 2))


def grants_free(plan: Plan, monthly_free: bool | None, next_refill_on: date | None) -> bool:
    """Whether the ten free Connects come each month, where the member didn't say.

    Plus includes them; on Basic they depend on the offer at sign-up (GET, Oct 2025), and a member who knows the next
    refill date has them. Agencies have none.
    """
    if plan in {Plan.AGENCY_BASIC, Plan.AGENCY_PLUS}:
        return False
    if monthly_free is not None:
        return monthly_free
    return plan is Plan.PLUS or next_refill_on is not None


def checked_plan(text: str) -> Plan:
    """The plan of that name, or BadChoice."""
    try:
        return Plan(text)
    except ValueError:
        raise errors.BadChoice(field="plan", given=text) from None
