"""What a member's calendar file holds: the coming renewals, the days on which Connects expire, and own reminders."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from bot.domain.ledger.wallets import Wallet
from bot.domain.reminders.reminders import MOST_KEPT, OwnReminder
from bot.domain.time.calendar import next_cycle
from bot.services.posting import post
from bot.services.who import Who
from bot.store import reminders
from bot.store.engine.database import Tx

MOST_RENEWALS = 12
"""Renewals in the file, about a year."""
MOST_EXPIRIES = 200
"""Days of expiry in the file, the soonest first."""
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class CalendarView:
    """The coming events of a member at ``now`` (UTC ms).

    ``renewals``: each with the Connects that the plan brings; empty where the day is unknown or no Connects come.
    ``expiries``: each day with the Connects that expire at its beginning (00:00 UTC), as the balance stands now.
    """

    wallet_id: int
    now: int
    renewals: tuple[tuple[date, int], ...]
    expiries: tuple[tuple[date, int], ...]
    reminders: tuple[OwnReminder, ...]


def calendar(tx: Tx, who: Who, now: int) -> CalendarView:
    """Return the member's coming events. Raises NotStarted."""
    present = post.present(tx, post.wallet_of(tx, who), now)
    by_day: dict[date, int] = {}
    for lot in present.book.open_lots():
        by_day[lot.expires_on] = by_day.get(lot.expires_on, 0) + lot.remaining
    return CalendarView(
        present.wallet.id,
        now,
        _renewals(present.wallet),
        tuple(sorted(by_day.items())[:MOST_EXPIRIES]),
        tuple(reminders.open_of(tx, who.user_id, MOST_KEPT)),
    )


def made_of_calendar(tx: Tx, who: Who, make: Callable[[CalendarView], T], now: int) -> T:
    """Return what ``make`` returns for the member's coming events. Raises NotStarted."""
    return make(calendar(tx, who, now))


def _renewals(wallet: Wallet) -> tuple[tuple[date, int], ...]:
    """Return the next MOST_RENEWALS cycle starts that bring Connects, with their number."""
    days: list[date] = []
    start = wallet.next_refill_on
    while start is not None and len(days) < MOST_RENEWALS:
        days.append(start)
        start = next_cycle(start)
    return tuple((day, amount) for day in days if (amount := wallet.refill_on(day)))
