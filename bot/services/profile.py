"""A member's plan, and how they want to be reminded."""

from dataclasses import dataclass, replace
from datetime import date

from bot import errors
from bot.clock import Clock
from bot.domain.reminders import Place, Reminders, checked_place, parse_expiry_days, warnings_due
from bot.domain.rules import Plan
from bot.domain.wallets import Wallet, checked_next_refill, grants_free
from bot.domain.zones import find_zone
from bot.services import posting
from bot.services.receipts import keyed
from bot.services.who import Who
from bot.store import communities, members, outbox, wallets, warnings
from bot.store.database import Database, Tx

HOURS = 24
MOST_PARKED = 3


@dataclass(frozen=True, slots=True)
class ProfileView:
    """``unsent``: why messages to this member couldn't be delivered, by code."""

    balance: int
    plan: Plan
    monthly_free: bool
    next_refill_on: date | None
    next_refill_amount: int
    started_at: int
    reminders: Reminders
    unsent: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ChangePlan:
    """None leaves as it is."""

    plan: Plan | None = None
    monthly_free: bool | None = None
    next_refill: date | None = None


@dataclass(frozen=True, slots=True)
class ChangeReminders:
    """As people type it; None leaves as it is. ``expiry_days``: ``30, 7, 1`` or ``none``. ``hour``: 0-23."""

    place: str | None = None
    hour: int | None = None
    timezone: str | None = None
    expiry_days: str | None = None
    refill_posts: bool | None = None


@dataclass(frozen=True, slots=True)
class RemindersSet:
    """``channel_missing``: they want a server's channel, and that server's managers have named none yet."""

    reminders: Reminders
    channel_missing: bool


class Profile:
    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock

    async def show(self, who: Who) -> ProfileView:
        """Raises NotStarted."""
        return await self._db.read(_show, who, self._clock.now())

    async def plan(self, who: Who, ask: ChangePlan, key: str) -> ProfileView:
        """Change the plan from the next cycle on; what is due comes under the old one first.

        Raises NotStarted, DayOutOfRange.
        """
        return await self._db.write(_plan, who, ask, key, self._clock.now())

    async def remind(self, who: Who, ask: ChangeReminders, key: str) -> RemindersSet:
        """Raises NotStarted, BadChoice, BadTimezone."""
        return await self._db.write(_remind, who, ask, key, self._clock.now())


def _show(tx: Tx, who: Who, now: int) -> ProfileView:
    present = posting.present(tx, posting.wallet_of(tx, who.user_id), now)
    wallet = present.wallet
    parked = outbox.parked_for(tx, who.user_id, MOST_PARKED)
    return ProfileView(
        present.balance,
        wallet.plan,
        wallet.monthly_free,
        wallet.next_refill_on,
        wallet.next_refill_amount,
        wallet.created_at,
        members.reminders(tx, who.user_id),
        tuple(dict.fromkeys(message.reason for message in parked if message.reason)),
    )


def _plan(tx: Tx, who: Who, ask: ChangePlan, key: str, now: int) -> ProfileView:
    return keyed(tx, key, who.user_id, ask, now, ProfileView, lambda: _set_plan(tx, who, ask, now))


def _set_plan(tx: Tx, who: Who, ask: ChangePlan, now: int) -> ProfileView:
    wallet = posting.settle(tx, posting.wallet_of(tx, who.user_id), now)
    next_refill = checked_next_refill(ask.next_refill, now) if ask.next_refill else wallet.next_refill_on
    plan = ask.plan or wallet.plan
    known = ask.monthly_free if ask.monthly_free is not None or ask.plan else wallet.monthly_free
    free = grants_free(plan, known, next_refill)
    wallets.set_plan(tx, wallet.id, plan, monthly_free=free, next_refill_on=next_refill)
    posting.reschedule(tx, replace(wallet, plan=plan, monthly_free=free, next_refill_on=next_refill), now)
    return _show(tx, who, now)


def _remind(tx: Tx, who: Who, ask: ChangeReminders, key: str, now: int) -> RemindersSet:
    asked = (ask, who.community_id)
    return keyed(tx, key, who.user_id, asked, now, RemindersSet, lambda: _set_reminders(tx, who, ask, now))


def _set_reminders(tx: Tx, who: Who, ask: ChangeReminders, now: int) -> RemindersSet:
    wallet = posting.settle(tx, posting.wallet_of(tx, who.user_id), now)
    old = members.reminders(tx, who.user_id)
    if ask.hour is not None and not 0 <= ask.hour < HOURS:
        raise errors.BadChoice(field="hour", given=str(ask.hour))
    wanted = replace(
        old,
        place=checked_place(ask.place) if ask.place is not None else old.place,
        hour=ask.hour if ask.hour is not None else old.hour,
        zone=find_zone(ask.timezone) if ask.timezone else old.zone,
        expiry_days=parse_expiry_days(ask.expiry_days) if ask.expiry_days is not None else old.expiry_days,
        refill_posts=ask.refill_posts if ask.refill_posts is not None else old.refill_posts,
    )
    chosen_here = ask.place is not None and who.community_id != who.user_id
    if wanted.place in {Place.CHANNEL, Place.BOTH} and chosen_here:
        wanted = replace(wanted, guild_id=who.community_id)
    if wanted.place in {Place.CHANNEL, Place.BOTH} and wanted.guild_id is None:
        raise errors.ChannelNeedsServer
    members.set_reminders(tx, who.user_id, wanted)
    _rearm(tx, wallet, old, wanted, now)
    community = communities.find(tx, wanted.guild_id) if wanted.guild_id else None
    in_channel = wanted.place in {Place.CHANNEL, Place.BOTH}
    return RemindersSet(wanted, in_channel and (community is None or community.channel_id is None))


def _rearm(tx: Tx, wallet: Wallet, old: Reminders, wanted: Reminders, now: int) -> None:
    """Thresholds that are new and have passed stay untold; what the old settings still owed is told by the next sweep."""
    due = warnings_due(warnings.ahead(tx, wallet.id), warnings.given(tx, wallet.id), wanted, now)
    promised = old.expiry_days if old.place is not Place.NONE else ()
    owed = {one.expires_on for one in due.settle if one.days in promised}
    warnings.settle(tx, wallet.id, [one for one in due.settle if one.expires_on not in owed], now)
    wallets.set_warn_at(tx, wallet.id, now if owed else due.next_at)
