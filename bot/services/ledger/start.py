"""/start: open a wallet with the balance that Upwork shows today."""

from dataclasses import dataclass
from datetime import date, timedelta

from bot import errors
from bot.domain.importing.openings import OPENING_AGE_MONTHS
from bot.domain.insight.differences import SOON_DAYS
from bot.domain.ledger.entries import Entry, Flag, Kind, checked_amount
from bot.domain.ledger.rules import Plan
from bot.domain.ledger.wallets import checked_next_refill, grants_free, is_free_unknown
from bot.domain.ledger.writes import Purpose
from bot.domain.time import zones
from bot.domain.time.calendar import add_months, day_of
from bot.services.idempotency import Request, keyed
from bot.services.posting import post
from bot.services.who import Who
from bot.store.engine.database import Tx
from bot.store.ledger import wallets
from bot.store.ledger.writes import Write


@dataclass(frozen=True, slots=True)
class Start:
    """What the member sees on Upwork. ``expiring_30d``: Connects of the balance that expire within 30 days.

    ``next_refill``: the next renewal day, None if unknown. ``monthly_free``: whether the account gets the monthly free
    Connects, None if unknown. ``timezone``: an IANA name, None for no change.
    """

    balance: int
    plan: Plan
    next_refill: date | None = None
    monthly_free: bool | None = None
    expiring_30d: int = 0
    timezone: str | None = None


@dataclass(frozen=True, slots=True)
class Started:
    """The opened wallet. ``next_refill_amount``: Connects of the next refill, 0 for none or an unknown day.

    ``expiring_on``: the day on which ``expiring_30d`` Connects expire, None for none. ``may_refill``: Connects come each
    month, or may come as far as the member knows. ``free_unknown``: the member isn't sure about the monthly free Connects.
    """

    balance: int
    plan: Plan
    next_refill_on: date | None
    next_refill_amount: int
    expiring_30d: int
    expiring_on: date | None
    timezone: str
    may_refill: bool = True
    free_unknown: bool = False


def start(tx: Tx, who: Who, ask: Start, key: str, now: int) -> Started:
    """Open the person's wallet, and register the person as a member. Raises AlreadyStarted, BadAmount, DayOutOfRange,
    BadTimezone, KeyReused."""
    checked_amount(ask.balance, lowest=0)
    checked_amount(ask.expiring_30d, lowest=0, highest=ask.balance)
    zone = zones.checked_zone(ask.timezone) if ask.timezone else None
    request = Request(Purpose.START, who.user_id, key, ask, now)
    return keyed(tx, request, Started, lambda write: _open(tx, who, ask, zone, write, now))


def _open(tx: Tx, who: Who, ask: Start, zone: str | None, write: Write, now: int) -> Started:
    wallets.ensure_member(tx, who.user_id, now)
    if zone:
        wallets.set_timezone(tx, who.user_id, zone)
    _set_wallet(tx, who, ask, now)
    posted = post.post(tx, write, _openings(who, ask, now), now)
    wallet = posted.wallet
    return Started(
        balance=posted.book.balance,
        plan=wallet.plan,
        next_refill_on=wallet.next_refill_on,
        next_refill_amount=wallet.next_refill_amount,
        expiring_30d=ask.expiring_30d,
        expiring_on=day_of(now) + timedelta(days=SOON_DAYS) if ask.expiring_30d else None,
        timezone=wallet.timezone,
        may_refill=wallet.may_refill_on(day_of(now)),
        free_unknown=wallet.free_unknown,
    )


def _set_wallet(tx: Tx, who: Who, ask: Start, now: int) -> None:
    """Insert the wallet, or start one anew whose entries are all undone. Raises AlreadyStarted for any other."""
    refill_on = checked_next_refill(ask.next_refill, now) if ask.next_refill else None
    free = grants_free(ask.plan, ask.monthly_free, refill_on)
    unknown = is_free_unknown(ask.plan, ask.monthly_free, refill_on)
    wallet = wallets.find_of(tx, who.user_id)
    if wallet is None:
        wallets.insert(
            tx,
            who.user_id,
            ask.plan,
            monthly_free=free,
            free_unknown=unknown,
            next_refill_on=refill_on,
            now=now,
        )
        return
    if wallets.has_standing_entries(tx, wallet.id):
        raise errors.AlreadyStarted(balance=post.present(tx, wallet, now).balance)
    wallets.set_plan(
        tx, wallet.id, ask.plan, monthly_free=free, free_unknown=unknown, next_refill_on=refill_on
    )
    wallets.set_started(tx, wallet.id, now)


def _openings(who: Who, ask: Start, now: int) -> list[Entry]:
    """Return the drafts of the opening lots: what expires within 30 days, and the rest, assumed to be six months old.

    The ages are our assumption (docs/upwork.md, section 17), so both lots are flagged as estimated.
    """
    today = day_of(now)
    parts = (
        (ask.expiring_30d, today + timedelta(days=SOON_DAYS), True),
        (ask.balance - ask.expiring_30d, add_months(today, 12 - OPENING_AGE_MONTHS), False),
    )
    return [
        post.draft(
            who, Kind.OPENING, amount, now, now, expires_on=expires_on, flag=Flag.ESTIMATED, extra=extra
        )
        for amount, expires_on, extra in parts
        if amount
    ]
