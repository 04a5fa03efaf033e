"""A member's plan, and how they want to be reminded."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot import errors
from bot.clock import Clock
from bot.domain.ledger.rules import Plan
from bot.domain.ledger.wallets import checked_next_refill, grants_free
from bot.domain.ledger.writes import Purpose
from bot.domain.messages.reminders import (
    HIGHEST_LOW,
    MOST_SILENT_DAYS,
    Off,
    ReminderPlace,
    Reminders,
    checked_expiry_days,
    checked_place,
    checked_topics,
)
from bot.domain.time.calendar import within
from bot.domain.time.hours import HOURS, Quiet, checked_quiet
from bot.domain.time.zones import checked_zone, local_day
from bot.services.idempotency import Request, keyed
from bot.services.messages import rearming
from bot.services.posting import announcing, post
from bot.services.who import Who
from bot.store import members
from bot.store.community import communities
from bot.store.engine.database import Database, Tx
from bot.store.ledger import wallets
from bot.store.messages import outbox

MOST_PARKED = 3
LONGEST_PAUSE_DAYS = 366
FALLBACK = "fallback"
"""The place of who wants direct messages, and the server's channel where those are closed."""


@dataclass(frozen=True, slots=True)
class ProfileView:
    """``unsent``: why messages to this member couldn't be delivered since the last one that reached them, by code.
    ``channel_missing``: as in RemindersSet."""

    balance: int
    plan: Plan
    monthly_free: bool
    next_refill_on: date | None
    next_refill_amount: int
    started_at: int
    reminders: Reminders
    unsent: tuple[str, ...] = ()
    channel_missing: bool = False


@dataclass(frozen=True, slots=True)
class ChangePlan:
    """None leaves as it is."""

    plan: Plan | None = None
    monthly_free: bool | None = None
    next_refill: date | None = None


@dataclass(frozen=True, slots=True)
class ChangeReminders:
    """None leaves a setting as it is; Off ends a pause or quiet hours.

    ``place``: a ReminderPlace, or ``fallback``. ``hour``: 0-23. ``timezone``: IANA's name. ``topics``: all that are wanted.
    ``low``: Connects; ``expiry_days``, ``silent_days`` and ``interview_days``: days.
    """

    place: str | None = None
    hour: int | None = None
    timezone: str | None = None
    expiry_days: tuple[int, ...] | None = None
    topics: tuple[str, ...] | None = None
    quiet: Quiet | Off | None = None
    pause_until: date | Off | None = None
    low: int | None = None
    silent_days: int | None = None
    interview_days: int | None = None


@dataclass(frozen=True, slots=True)
class RemindersSet:
    """``channel_missing``: they want a server's channel, and that server's managers have named none, or the bot has left."""

    reminders: Reminders
    channel_missing: bool


class Profile:
    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock

    async def show(self, who: Who) -> ProfileView:
        """Raises NotStarted."""
        return await self._db.read(_show, who, self._clock.now())

    async def zone(self, who: Who) -> str:
        """Return the member's time zone; UTC for whoever has never been here."""
        return await self._db.read(members.zone, who.user_id)

    async def plan(self, who: Who, ask: ChangePlan, key: str) -> ProfileView:
        """Change the plan from the next cycle on; what is due comes under the old one first.

        Raises NotStarted, DayOutOfRange.
        """
        return await self._db.write(_plan, who, ask, key, self._clock.now())

    async def remind(self, who: Who, ask: ChangeReminders, key: str) -> RemindersSet:
        """Raises NotStarted, BadChoice, BadTimezone, DayOutOfRange, ChannelNeedsServer."""
        return await self._db.write(_remind, who, ask, key, self._clock.now())

    async def send_again(self, who: Who) -> int:
        """Let everything that couldn't be delivered to this person be tried again; how many messages."""
        return await self._db.write(outbox.release, who.user_id, self._clock.now())


def _show(tx: Tx, who: Who, now: int) -> ProfileView:
    present = post.present(tx, post.wallet_of(tx, who), now)
    wallet = present.wallet
    parked = outbox.unreached(tx, who.user_id, MOST_PARKED)
    wanted = members.reminders(tx, who.user_id).as_of(now)
    return ProfileView(
        balance=present.balance,
        plan=wallet.plan,
        monthly_free=wallet.monthly_free,
        next_refill_on=wallet.next_refill_on,
        next_refill_amount=wallet.next_refill_amount,
        started_at=wallet.created_at,
        reminders=wanted,
        unsent=tuple(dict.fromkeys(message.reason for message in parked if message.reason)),
        channel_missing=_channel_missing(tx, wanted),
    )


def _plan(tx: Tx, who: Who, ask: ChangePlan, key: str, now: int) -> ProfileView:
    request = Request(Purpose.PLAN, who.user_id, key, ask, now)
    return keyed(tx, request, ProfileView, lambda _: _set_plan(tx, who, ask, now))


def _set_plan(tx: Tx, who: Who, ask: ChangePlan, now: int) -> ProfileView:
    wallet = post.settle(tx, post.wallet_of(tx, who), now)
    next_refill = checked_next_refill(ask.next_refill, now) if ask.next_refill else wallet.next_refill_on
    plan = ask.plan or wallet.plan
    is_same = ask.plan is None or ask.plan is wallet.plan
    known = wallet.monthly_free if ask.monthly_free is None and is_same else ask.monthly_free
    free = grants_free(plan, known, next_refill)
    wallets.set_plan(tx, wallet.id, plan, monthly_free=free, next_refill_on=next_refill)
    post.reschedule(tx, replace(wallet, plan=plan, monthly_free=free, next_refill_on=next_refill), now)
    return _show(tx, who, now)


def _remind(tx: Tx, who: Who, ask: ChangeReminders, key: str, now: int) -> RemindersSet:
    request = Request(Purpose.REMINDERS, who.user_id, key, (ask, who.community_id), now)
    return keyed(tx, request, RemindersSet, lambda _: _set_reminders(tx, who, ask, now))


def _set_reminders(tx: Tx, who: Who, ask: ChangeReminders, now: int) -> RemindersSet:
    wallet = post.settle(tx, post.wallet_of(tx, who), now)
    old = members.reminders(tx, who.user_id)
    wanted = _placed(_changed(old, ask, now), who, ask).as_of(now)
    members.set_reminders(tx, who.user_id, wanted)
    rearming.rearm(tx, wallet, old, wanted, now)
    return RemindersSet(wanted, _channel_missing(tx, wanted))


def _changed(old: Reminders, ask: ChangeReminders, now: int) -> Reminders:
    """The settings with everything but the place changed."""
    for field, given, highest in (
        ("hour", ask.hour, HOURS - 1),
        ("low", ask.low, HIGHEST_LOW),
        ("silent_days", ask.silent_days, MOST_SILENT_DAYS),
        ("interview_days", ask.interview_days, MOST_SILENT_DAYS),
    ):
        if given is not None and not (0 if field == "hour" else 1) <= given <= highest:
            raise errors.BadChoice(field=field, given=str(given))
    zone = checked_zone(ask.timezone) if ask.timezone else old.zone
    return replace(
        old,
        hour=ask.hour if ask.hour is not None else old.hour,
        zone=zone,
        expiry_days=old.expiry_days if ask.expiry_days is None else checked_expiry_days(ask.expiry_days),
        topics=checked_topics(ask.topics) if ask.topics is not None else old.topics,
        quiet=_quiet(ask.quiet, old),
        paused_until=_pause(ask.pause_until, old, zone, now),
        low=ask.low or old.low,
        silent_days=ask.silent_days or old.silent_days,
        interview_days=ask.interview_days or old.interview_days,
    )


def _placed(wanted: Reminders, who: Who, ask: ChangeReminders) -> Reminders:
    """The settings with the place that was asked for, and the server that it was asked in."""
    if ask.place is not None:
        fallback = ask.place.strip().lower() == FALLBACK
        place = ReminderPlace.DM if fallback else checked_place(ask.place)
        wanted = replace(wanted, place=place, fallback=fallback)
    needs_server = wanted.place in announcing.TO_CHANNEL or wanted.fallback
    if needs_server and ask.place is not None and who.community_id != who.user_id:
        wanted = replace(wanted, guild_id=who.community_id)
    if needs_server and wanted.guild_id is None:
        raise errors.ChannelNeedsServer
    return wanted


def _quiet(change: Quiet | Off | None, old: Reminders) -> Quiet | None:
    """Return the quiet hours after a change. Raises BadChoice."""
    if change is None:
        return old.quiet
    return None if change is Off.OFF else checked_quiet(change)


def _pause(change: date | Off | None, old: Reminders, zone: str, now: int) -> date | None:
    """Return the day on which a pause ends after a change. Raises DayOutOfRange."""
    if (
        change is None or change == old.paused_until
    ):  # as the form was filled in; the pause may be over by now
        return old.paused_until
    if change is Off.OFF:
        return None
    today = local_day(now, zone)
    return within(change, today + timedelta(days=1), today + timedelta(days=LONGEST_PAUSE_DAYS))


def _channel_missing(tx: Tx, wanted: Reminders) -> bool:
    if wanted.place not in announcing.TO_CHANNEL and not wanted.fallback:
        return False
    community = communities.find(tx, wanted.guild_id) if wanted.guild_id else None
    return community is None or community.channel_id is None or community.left_at is not None
