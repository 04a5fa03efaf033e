"""The pace at which a member spends Connects, and the monthly cost of each plan at this pace."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from statistics import quantiles

from bot.domain.ledger.rules import Plan, RulesAt, rules_at
from bot.domain.ledger.wallets import Wallet
from bot.domain.time.calendar import DAY_MS

PACE_DAYS = 90
"""The pace is taken from the last so many days."""
FEWEST_DAYS = 14
"""The fewest days of history for a pace: two whole weeks, so that weeks can be compared."""

_WEEK = 7
_MONTH = Fraction(365, 12)  # days


@dataclass(frozen=True, slots=True)
class NetSpend:
    """Connects spent at the instant ``at`` (UTC ms); ``net`` is below zero for a return."""

    at: int
    net: int


@dataclass(frozen=True, slots=True)
class Pace:
    """The Connects that a member spends a day, less returns, over the last ``days`` days; ``net`` is their sum.

    ``usual``: the average day. ``quiet``, ``busy``: Connects a day in the lower and upper quartile of the weeks.
    Always 0 ≤ quiet ≤ usual ≤ busy.
    """

    days: int
    net: int
    usual: Fraction
    quiet: Fraction
    busy: Fraction


@dataclass(frozen=True, slots=True)
class PlanCosts:
    """The cost of a usual month on Basic and on Plus: the fee, and the Connects to buy beyond the monthly ones.

    ``use``: Connects spent a month. ``free``: monthly Connects on Basic. ``granted``: monthly Connects on Plus, of which
    ``paid`` come for the fee. ``price_cents``: US cents of one Connect.
    """

    use: int
    free: int
    granted: int
    paid: int
    fee_cents: int
    price_cents: int

    @property
    def basic_buys(self) -> int:
        """Connects to buy each month on Basic."""
        return max(0, self.use - self.free)

    @property
    def plus_buys(self) -> int:
        """Connects to buy each month on Plus."""
        return max(0, self.use - self.granted)

    @property
    def basic_cents(self) -> int:
        """US cents a month on Basic."""
        return self.basic_buys * self.price_cents

    @property
    def plus_cents(self) -> int:
        """US cents a month on Plus, with the fee."""
        return self.fee_cents + self.plus_buys * self.price_cents


def pace(moves: Iterable[NetSpend], started_at: int, now: int) -> Pace | None:
    """Return the pace of the last 90 days, or of the time since ``started_at`` if that is shorter.

    None if ``started_at`` is less than 14 days before ``now`` (UTC ms). Spends after ``now`` don't count.
    """
    span = min(PACE_DAYS * DAY_MS, now - started_at)
    days = span // DAY_MS
    if days < FEWEST_DAYS:
        return None
    counted = [move for move in moves if now - span <= move.at <= now]
    net = sum(move.net for move in counted)
    weekly = [Fraction(0)] * (days // _WEEK)
    for move in counted:
        week = (now - move.at) // (_WEEK * DAY_MS)
        if week < len(weekly):
            weekly[week] += move.net
    low, _, high = quantiles(weekly, n=4, method="inclusive")
    usual = max(Fraction(0), Fraction(net * DAY_MS, span))
    quiet = min(usual, max(Fraction(0), low / _WEEK))
    return Pace(days, net, usual, quiet, max(usual, high / _WEEK))


def plan_costs(wallet: Wallet, pace: Pace, today: date, rules: RulesAt = rules_at) -> PlanCosts | None:
    """Return the monthly cost of Basic and of Plus at this pace; None for agencies, whose plans bring no Connects."""
    if wallet.plan not in {Plan.BASIC, Plan.PLUS}:
        return None
    era = rules(today)
    basic, plus = era.allowances[Plan.BASIC], era.allowances[Plan.PLUS]
    # A member who leaves Plus is assumed to keep the monthly free Connects (docs/upwork.md, section 3).
    has_free = wallet.monthly_free or wallet.plan is Plan.PLUS
    return PlanCosts(
        use=round(pace.usual * _MONTH),
        free=basic.free if has_free else 0,
        granted=plus.paid + plus.free,
        paid=plus.paid,
        fee_cents=plus.fee_cents,
        price_cents=era.price_cents,
    )
