"""A forecast with numbers of the member's own: another plan, pace, purchase or habit of boosting."""

from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from bot import errors
from bot.domain.insight.forecast import Path, path
from bot.domain.insight.pace import Pace
from bot.domain.ledger.book import Book
from bot.domain.ledger.rules import Plan, RulesAt, rules_at
from bot.domain.ledger.wallets import Wallet, grants_free
from bot.domain.time.calendar import add_months, day_of

MOST_A_WEEK = 10_000
"""The highest pace in Connects a week, and the largest purchase."""
MOST_BOOST = 1_000
"""The highest boost in Connects."""
_WEEK = 7


@dataclass(frozen=True, slots=True)
class WhatIf:
    """Numbers to try; None for what stays as it is.

    ``plan``: from the next renewal on. ``pace``: Connects a week, without boosts. ``buy``: Connects bought today. ``boost``:
    Connects of a boost on each proposal.
    """

    plan: Plan | None = None
    pace: int | None = None
    buy: int | None = None
    boost: int | None = None

    @property
    def is_empty(self) -> bool:
        """Return True if there is nothing to try."""
        return self == WhatIf()


@dataclass(frozen=True, slots=True)
class Tried:
    """The course of the balance with the numbers of ``what_if``.

    ``a_day``: Connects spent a day. ``cents``: US cents for the plan's fees and the purchase until the end of the forecast.
    ``no_renewal``: the plan's monthly Connects are missing, because the renewal day isn't known.
    """

    what_if: WhatIf
    a_day: Fraction
    path: Path
    cents: int
    no_renewal: bool


def checked_what_if(what_if: WhatIf) -> WhatIf:
    """Return the numbers. Raises BadChoice for one out of range."""
    for field, number, highest in (
        ("pace", what_if.pace, MOST_A_WEEK),
        ("buy", what_if.buy, MOST_A_WEEK),
        ("boost_habit", what_if.boost, MOST_BOOST),
    ):
        if number is not None and not 0 <= number <= highest:
            raise errors.BadChoice(field=field, given=str(number))
    return what_if


def tried(
    wallet: Wallet,
    book: Book,
    what_if: WhatIf,
    usual: Pace | None,
    proposals_a_day: Fraction,
    now: int,
    months: int,
    rules: RulesAt = rules_at,
) -> Tried:
    """Return the course of the balance for ``months`` months with the numbers of ``what_if``.

    ``wallet`` and ``book`` are as for ``forecast.path``. ``usual``: the member's pace, None if too little is known of it; it
    counts where ``what_if`` names no pace. ``proposals_a_day``: how many proposals would be boosted.
    """
    today = day_of(now)
    until = add_months(today, months)
    plan = what_if.plan or wallet.plan
    if what_if.plan is not None:
        free = grants_free(plan, wallet.monthly_free or None, wallet.next_refill_on)
        wallet = replace(wallet, plan=plan, monthly_free=free)
    own = usual.usual if usual else Fraction(0)
    a_day = own if what_if.pace is None else Fraction(what_if.pace, _WEEK)
    a_day += (what_if.boost or 0) * proposals_a_day
    bought = what_if.buy or 0
    fee = rules(today).allowances[plan].fee_cents
    return Tried(
        what_if=what_if,
        a_day=a_day,
        path=path(wallet, book, now, until, a_day, bought=bought, rules=rules),
        cents=bought * rules(today).price_cents + fee * _cycles(wallet.next_refill_on, until),
        no_renewal=wallet.next_refill_on is None,
    )


def _cycles(first: date | None, until: date) -> int:
    """Return how many billing cycles begin from ``first`` to ``until``; 0 for an unknown first day."""
    count = 0
    while first is not None and add_months(first, count) <= until:
        count += 1
    return count
