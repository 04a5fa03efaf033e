"""/connects forecast: the expected balance in the months ahead. Only reads."""

from dataclasses import dataclass
from fractions import Fraction

from bot import errors
from bot.domain.insight import forecast as domain
from bot.domain.insight.forecast import Forecast
from bot.domain.insight.pace import PACE_DAYS
from bot.domain.insight.what_if import Tried, WhatIf, checked_what_if, tried
from bot.domain.ledger.rules import Plan
from bot.domain.time.calendar import DAY_MS, day_of
from bot.services.posting import post
from bot.services.who import Who
from bot.store import proposals
from bot.store.engine.database import Tx
from bot.store.ledger import timeline
from bot.store.proposals import ProposalFilter


@dataclass(frozen=True, slots=True)
class ForecastView:
    """The present balance in Connects, the plan, and the forecast.

    ``renewal_unknown``: Connects may come each month, but the day isn't known, so that the forecast counts none. ``tried``:
    the course with numbers to try, None without any.
    """

    balance: int
    plan: Plan
    forecast: Forecast
    renewal_unknown: bool = False
    tried: Tried | None = None


def forecast(tx: Tx, who: Who, months: int, what_if: WhatIf, now: int) -> ForecastView:
    """Return the forecast for 1 to MOST_MONTHS months. Raises NotStarted, BadChoice."""
    checked_what_if(what_if)
    if not 1 <= months <= domain.MOST_MONTHS:
        raise errors.BadChoice(field="months", given=str(months))
    present = post.present(tx, post.wallet_of(tx, who), now)
    wallet = present.wallet
    first = timeline.first_entry_at(tx, wallet.id)
    started_at = min(wallet.created_at, first) if first is not None else wallet.created_at
    moves = timeline.net_spends(tx, wallet.id, now - PACE_DAYS * DAY_MS)
    projected = domain.project(wallet, present.book, moves, started_at, now, months)
    unknown = wallet.next_refill_on is None and wallet.may_refill_on(day_of(now))
    if what_if.is_empty:
        return ForecastView(present.balance, wallet.plan, projected, unknown)
    days = max(1, min(PACE_DAYS, projected.tracked_days))
    sent = proposals.count(tx, wallet.id, ProposalFilter(since=now - days * DAY_MS))
    course = tried(wallet, present.book, what_if, projected.pace, Fraction(sent, days), now, months)
    return ForecastView(present.balance, wallet.plan, projected, unknown, course)
