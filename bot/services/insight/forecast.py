"""/connects forecast: the expected balance in the months ahead. Only reads."""

from dataclasses import dataclass

from bot import errors
from bot.domain.insight import forecast as domain
from bot.domain.insight.forecast import Forecast
from bot.domain.insight.pace import PACE_DAYS
from bot.domain.ledger.rules import Plan
from bot.domain.time.calendar import DAY_MS, day_of
from bot.services.posting import post
from bot.services.who import Who
from bot.store.engine.database import Tx
from bot.store.ledger import timeline


@dataclass(frozen=True, slots=True)
class ForecastView:
    """The present balance in Connects, the plan, and the forecast.

    ``renewal_unknown``: Connects may come each month, but the day isn't known, so that the forecast counts none.
    """

    balance: int
    plan: Plan
    forecast: Forecast
    renewal_unknown: bool = False


def forecast(tx: Tx, who: Who, months: int, now: int) -> ForecastView:
    """Return the forecast for 1 to MOST_MONTHS months. Raises NotStarted, BadChoice."""
    if not 1 <= months <= domain.MOST_MONTHS:
        raise errors.BadChoice(field="months", given=str(months))
    present = post.present(tx, post.wallet_of(tx, who), now)
    wallet = present.wallet
    first = timeline.first_entry_at(tx, wallet.id)
    started_at = min(wallet.created_at, first) if first is not None else wallet.created_at
    moves = timeline.net_spends(tx, wallet.id, now - PACE_DAYS * DAY_MS)
    projected = domain.project(wallet, present.book, moves, started_at, now, months)
    unknown = wallet.next_refill_on is None and wallet.may_refill_on(day_of(now))
    return ForecastView(present.balance, wallet.plan, projected, unknown)
