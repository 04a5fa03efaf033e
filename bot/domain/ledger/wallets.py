"""A wallet: the Connects of one Upwork account, its plan, and the refills that fall due at each renewal day."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.domain.choices import checked_choice
from bot.domain.ledger.badge import BadgeHabit
from bot.domain.ledger.rules import Plan, RulesAt, rules_at
from bot.domain.time.calendar import add_months, day_of, next_cycle, within

AGENCIES = frozenset({Plan.AGENCY_BASIC, Plan.AGENCY_PLUS})
"""The plans of an agency, whose wallet several people use."""
MOST_CYCLES_AT_ONCE = 600
"""The most cycles that one call of ``due_refills`` gives: fifty years, more than any downtime."""


@dataclass(frozen=True, slots=True)
class Wallet:
    """The Connects of one Upwork account.

    ``monthly_free``: the account gets the plan's monthly free Connects. ``free_unknown``: the member isn't sure, and then
    ``monthly_free`` is False. ``next_refill_on``: the day on which the next billing cycle starts, None while unknown.
    ``last_at``, ``last_line``: instant (UTC ms) and number of the statement's last line. ``due_at``: when the next refill or
    expiry falls due (UTC ms), None for never. ``timezone``: an IANA name.
    ``badge_weekly``, ``badge_days``: how the availability badge usually runs, as in `BadgeHabit`; None while unknown.
    ``import_write_id``: the write of an import that is still being written in parts; until its end the wallet's rows don't
    fit together, and nobody else may use them. None while there is no such import.
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
    import_write_id: int | None = None
    free_unknown: bool = False
    badge_weekly: int | None = None
    badge_days: int | None = None

    @property
    def badge(self) -> BadgeHabit | None:
        """How the availability badge usually runs, None while unknown."""
        if not self.badge_weekly or not self.badge_days:
            return None
        return BadgeHabit(self.badge_weekly, self.badge_days)

    def is_due(self, now: int) -> bool:
        """Return True if something is to be written into the wallet by ``now`` (UTC ms)."""
        return self.due_at is not None and self.due_at <= now

    def refill_on(self, day: date, rules: RulesAt = rules_at) -> int:
        """Return the Connects that the plan brings at a cycle start on ``day``, 0 if none."""
        return rules(day).refill(self.plan, monthly_free=self.monthly_free)

    def may_refill_on(self, day: date, rules: RulesAt = rules_at) -> bool:
        """Return True if a cycle start on ``day`` brings Connects, or may bring some as far as the member knows."""
        return self.free_unknown or self.refill_on(day, rules) > 0

    @property
    def next_refill_amount(self) -> int:
        """Connects of the next refill; 0 if the plan brings none or the renewal day is unknown."""
        return self.refill_on(self.next_refill_on) if self.next_refill_on else 0


@dataclass(frozen=True, slots=True)
class DueRefill:
    """The refill of a cycle that has started on the day ``on``.

    ``amount``: Connects; 0 if the plan brings none, and then no entry is written. ``cap``: the roll-over cap in force
    that day (Connects), None for no cap.
    """

    on: date
    amount: int
    cap: int | None


def due_refills(wallet: Wallet, now: int, rules: RulesAt = rules_at) -> tuple[tuple[DueRefill, ...], Wallet]:
    """Return the refills of all cycles that have started by ``now`` (UTC ms), oldest first, and the updated wallet.

    In the updated wallet ``next_refill_on`` is after today. Without a known renewal day nothing is due, and the wallet
    comes back unchanged. More than ``MOST_CYCLES_AT_ONCE`` cycles need a further call.
    """
    due: list[DueRefill] = []
    start, today = wallet.next_refill_on, day_of(now)
    while start is not None and start <= today and len(due) < MOST_CYCLES_AT_ONCE:
        due.append(DueRefill(start, wallet.refill_on(start, rules), rules(start).cap(wallet.plan)))
        start = next_cycle(start)
    return tuple(due), replace(wallet, next_refill_on=start) if due else wallet


def checked_next_refill(day: date, now: int) -> date:
    """Return ``day`` unchanged. Raises DayOutOfRange unless it is from tomorrow to two months ahead (UTC days).

    Today's refill is part of the balance that the member states.
    """
    return within(day, day_of(now) + timedelta(days=1), latest_refill_on(now))


def grants_free(plan: Plan, monthly_free: bool | None, next_refill_on: date | None) -> bool:
    """Return whether an account gets the ten monthly free Connects (docs/upwork.md, section 3).

    ``monthly_free`` is the member's answer, None if there is none. Then Plus gets them, and Basic does if the member knows
    the next renewal day. Agencies never get them, whatever the answer.
    """
    if plan in AGENCIES:
        return False
    if monthly_free is not None:
        return monthly_free
    return plan is Plan.PLUS or next_refill_on is not None


def is_free_unknown(plan: Plan, monthly_free: bool | None, next_refill_on: date | None) -> bool:
    """Return True if it isn't known whether an account gets the monthly free Connects.

    ``monthly_free``: the member's answer, None if there is none. That is so on Basic alone, and only until the member knows
    a renewal day: then `grants_free` takes the Connects for granted, and each refill asks whether they came.
    """
    return plan is Plan.BASIC and monthly_free is None and next_refill_on is None


def cycle_put_back(next_refill_on: date | None, taken_back: Iterable[date], now: int) -> date | None:
    """Return the first day of the next billing cycle after the refills of the days ``taken_back`` were taken back.

    That is the earliest of these days, or ``next_refill_on`` moved back by whole months where that day is further ahead
    than a cycle can be (a plan without refills). None where the day is unknown.
    """
    if next_refill_on is None:
        return None
    first = min([next_refill_on, *taken_back])
    latest = latest_refill_on(now)
    months = 0
    while add_months(first, -months) > latest:
        months += 1
    return add_months(first, -months)


def latest_refill_on(now: int) -> date:
    """Return the last day on which the next billing cycle can start: two months ahead.

    A cycle that starts on the 31st is followed by one on the 1st after the next month.
    """
    return add_months(day_of(now), 2)


def checked_plan(text: str) -> Plan:
    """Return the plan with this name, e.g. ``plus``. Raises BadChoice for any other text."""
    return checked_choice(Plan, "plan", text)
