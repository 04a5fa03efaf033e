"""A member's plan and settings of reminders."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot import errors
from bot.domain.ledger.badge import BadgeHabit
from bot.domain.ledger.rules import Plan
from bot.domain.ledger.wallets import checked_next_refill, grants_free, is_free_unknown
from bot.domain.ledger.writes import Purpose
from bot.domain.messages.reminders import (
    HIGHEST_LOW,
    MOST_SILENT_DAYS,
    Off,
    ReminderPlace,
    Reminders,
    ReminderTopic,
    checked_expiry_days,
    checked_place,
    checked_topics,
    pause_end,
)
from bot.domain.time.calendar import day_of, within
from bot.domain.time.hours import HOURS, Quiet, checked_quiet
from bot.domain.time.zones import checked_zone, local_day
from bot.services.idempotency import Request, keyed
from bot.services.members.trade import TradeView, trade
from bot.services.messages import nudges
from bot.services.posting import announcing, post
from bot.services.who import Who
from bot.store import members
from bot.store.community import communities
from bot.store.engine.database import Tx
from bot.store.ledger import wallets
from bot.store.messages import outbox

MOST_PARKED = 3
"""Parked messages whose reasons the profile lists, newest first."""
LONGEST_PAUSE_DAYS = 366
"""A pause may end so many days from today."""
FALLBACK = "fallback"
"""The name of a place: direct messages, or the server's channel if Discord refuses direct messages."""


@dataclass(frozen=True, slots=True)
class ProfileView:
    """A member's balance in Connects, plan, next refill and reminders.

    ``monthly_free``: the member gets the plan's free Connects each month; ``free_unknown``: the member isn't sure.
    ``may_refill``: Connects come each month, or may come as far as the member knows.
    ``next_refill_on`` None: none is expected. ``started_at``: UTC ms. ``unsent``: reason codes of messages that couldn't be
    delivered since the last delivered one. ``channel_missing``: as in RemindersSet.
    ``channel_trouble``: the code of the reason why the chosen channel doesn't work. ``work``: the member's trade, None if
    none is named. ``badge``: how the availability badge usually runs, None while unknown. ``language``: the locale that the
    member chose, None for the language of the member's Discord.
    """

    balance: int
    plan: Plan
    monthly_free: bool
    next_refill_on: date | None
    next_refill_amount: int
    started_at: int
    reminders: Reminders
    unsent: tuple[str, ...] = ()
    channel_trouble: str | None = None
    channel_missing: bool = False
    may_refill: bool = True
    free_unknown: bool = False
    work: TradeView | None = None
    badge: BadgeHabit | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class ChangePlan:
    """A change of plan; a field that is None stays as it is. ``next_refill``: the day of the next refill.

    ``badge``: how the availability badge usually runs; one of 0 Connects a week forgets what is stored.
    """

    plan: Plan | None = None
    monthly_free: bool | None = None
    next_refill: date | None = None
    badge: BadgeHabit | None = None


@dataclass(frozen=True, slots=True)
class ChangeReminders:
    """A change of reminders; a field that is None stays as it is, and Off switches quiet hours or a pause off.

    ``place``: the value of a ReminderPlace, or ``fallback``. ``hour``: 0-23. ``timezone``: an IANA name. ``topics``: all
    that are on after the change; ``on``, ``off``: topics to switch, whatever the others are. ``pause_until``: the first day
    with reminders again; ``pause_days``: so many of the member's hours are left out from now on.
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
    on: tuple[str, ...] = ()
    off: tuple[str, ...] = ()
    pause_days: int | None = None


@dataclass(frozen=True, slots=True)
class RemindersSet:
    """The settings after a change.

    ``channel_missing``: a server's channel is chosen, but its managers have named no channel, or the bot has left it.
    """

    reminders: Reminders
    channel_missing: bool


def profile(tx: Tx, who: Who, now: int) -> ProfileView:
    """Return the member's profile as of ``now``, without a pause that is over. Raises NotStarted."""
    present = post.present(tx, post.wallet_of(tx, who), now)
    wallet, work = present.wallet, trade(tx, who)
    parked = outbox.unreached(tx, who.user_id, MOST_PARKED)
    reminders = members.reminders(tx, who.user_id).as_of(now)
    return ProfileView(
        balance=present.balance,
        plan=wallet.plan,
        monthly_free=wallet.monthly_free,
        next_refill_on=wallet.next_refill_on,
        next_refill_amount=wallet.next_refill_amount,
        started_at=wallet.created_at,
        reminders=reminders,
        unsent=tuple(dict.fromkeys(message.reason for message in parked if message.reason)),
        channel_trouble=communities.trouble_of(tx, who.user_id),
        channel_missing=_channel_missing(tx, reminders),
        may_refill=wallet.may_refill_on(day_of(now)),
        free_unknown=wallet.free_unknown,
        work=work if work.trade.is_named else None,
        badge=wallet.badge,
        language=members.chosen_language(tx, who.user_id),
    )


def reminders(tx: Tx, who: Who, now: int) -> RemindersSet:
    """Return the member's settings as of ``now``, without a pause that is over. Raises NotStarted."""
    post.wallet_of(tx, who)
    settings = members.reminders(tx, who.user_id).as_of(now)
    return RemindersSet(settings, _channel_missing(tx, settings))


def change_plan(tx: Tx, who: Who, ask: ChangePlan, key: str, now: int) -> ProfileView:
    """Change the plan from the next cycle on; a second call with ``key`` returns the first answer.

    Raises NotStarted, DayOutOfRange.
    """
    request = Request(Purpose.PLAN, who.user_id, key, ask, now)
    return keyed(tx, request, ProfileView, lambda _: _set_plan(tx, who, ask, now))


def _set_plan(tx: Tx, who: Who, ask: ChangePlan, now: int) -> ProfileView:
    """Store the plan, and reschedule the wallet's next refill."""
    wallet = post.settle(tx, post.wallet_of(tx, who), now)
    next_refill = checked_next_refill(ask.next_refill, now) if ask.next_refill else wallet.next_refill_on
    plan = ask.plan or wallet.plan
    is_same = ask.plan is None or ask.plan is wallet.plan
    answer = ask.monthly_free
    if answer is None and is_same and not wallet.free_unknown:
        answer = wallet.monthly_free
    free, unknown = grants_free(plan, answer, next_refill), is_free_unknown(plan, answer, next_refill)
    wallets.set_plan(tx, wallet.id, plan, monthly_free=free, free_unknown=unknown, next_refill_on=next_refill)
    if ask.badge is not None:
        wallets.set_badge(tx, wallet.id, ask.badge.weekly or None, ask.badge.days or None)
    post.reschedule(tx, replace(wallet, plan=plan, monthly_free=free, next_refill_on=next_refill), now)
    return profile(tx, who, now)


def change_reminders(tx: Tx, who: Who, ask: ChangeReminders, key: str, now: int) -> RemindersSet:
    """Change the settings, and schedule warnings and nudges again; a second call with ``key`` returns the first answer.

    Raises NotStarted, BadChoice, BadTimezone, BadDay, DayOutOfRange, ChannelNeedsServer.
    """
    request = Request(Purpose.REMINDERS, who.user_id, key, (ask, who.community_id), now)
    return keyed(tx, request, RemindersSet, lambda _: _set_reminders(tx, who, ask, now))


def _set_reminders(tx: Tx, who: Who, ask: ChangeReminders, now: int) -> RemindersSet:
    """Store the settings, and schedule warnings and nudges again."""
    wallet = post.settle(tx, post.wallet_of(tx, who), now)
    old = members.reminders(tx, who.user_id)
    reminders = _placed(_changed(old, ask, now), who, ask).as_of(now)
    members.set_reminders(tx, who.user_id, reminders)
    if replace(ask, timezone=None) != ChangeReminders():
        members.set_reminders_chosen(tx, who.user_id, now)
    nudges.rearm(tx, wallet, old, reminders, now)
    return RemindersSet(reminders, _channel_missing(tx, reminders))


def _changed(old: Reminders, ask: ChangeReminders, now: int) -> Reminders:
    """Return the settings with every change except the place. Raises BadChoice, BadTimezone, DayOutOfRange."""
    for field, number, highest in (
        ("hour", ask.hour, HOURS - 1),
        ("low", ask.low, HIGHEST_LOW),
        ("silent_days", ask.silent_days, MOST_SILENT_DAYS),
        ("interview_days", ask.interview_days, MOST_SILENT_DAYS),
    ):
        if number is not None and not (0 if field == "hour" else 1) <= number <= highest:
            raise errors.BadChoice(field=field, given=str(number))
    zone = checked_zone(ask.timezone) if ask.timezone else old.zone
    return replace(
        old,
        hour=ask.hour if ask.hour is not None else old.hour,
        zone=zone,
        expiry_days=old.expiry_days if ask.expiry_days is None else checked_expiry_days(ask.expiry_days),
        topics=_topics(ask, old),
        quiet=_quiet(ask.quiet, old),
        paused_until=_pause(ask, old, zone, now),
        low=ask.low or old.low,
        silent_days=ask.silent_days or old.silent_days,
        interview_days=ask.interview_days or old.interview_days,
    )


def _placed(reminders: Reminders, who: Who, ask: ChangeReminders) -> Reminders:
    """Return the settings with the place of the change, and the server in which the member made the change.

    Raises BadChoice, and ChannelNeedsServer for a channel without a server.
    """
    if ask.place is not None:
        fallback = ask.place.strip().lower() == FALLBACK
        place = ReminderPlace.DM if fallback else checked_place(ask.place)
        reminders = replace(reminders, place=place, fallback=fallback)
    needs_server = reminders.place in announcing.TO_CHANNEL or reminders.fallback
    if needs_server and ask.place is not None and who.community_id != who.user_id:
        reminders = replace(reminders, guild_id=who.community_id)
    if needs_server and reminders.guild_id is None:
        raise errors.ChannelNeedsServer
    return reminders


def _topics(ask: ChangeReminders, old: Reminders) -> tuple[ReminderTopic, ...]:
    """Return the topics that are on after the change. Raises BadChoice."""
    topics = old.topics if ask.topics is None else checked_topics(ask.topics)
    return checked_topics((*(topic for topic in topics if topic not in ask.off), *ask.on))


def _quiet(change: Quiet | Off | None, old: Reminders) -> Quiet | None:
    """Return the quiet hours after the change, None for no quiet hours. Raises BadChoice."""
    if change is None:
        return old.quiet
    return None if change is Off.OFF else checked_quiet(change)


def _pause(ask: ChangeReminders, old: Reminders, zone: str, now: int) -> date | None:
    """Return the day on which the pause ends after the change, None for no pause.

    The old day is accepted even if it is over, because the form is filled in with it. Raises DayOutOfRange for any other
    day before tomorrow or after LONGEST_PAUSE_DAYS.
    """
    change = ask.pause_until
    if ask.pause_days is not None:
        change = pause_end(ask.pause_days, ask.hour if ask.hour is not None else old.hour, zone, now)
    if change is None or change == old.paused_until:
        return old.paused_until
    if change is Off.OFF:
        return None
    today = local_day(now, zone)
    return within(change, today + timedelta(days=1), today + timedelta(days=LONGEST_PAUSE_DAYS))


def _channel_missing(tx: Tx, reminders: Reminders) -> bool:
    """Return True if the settings use a server's channel to which the bot can't post."""
    if reminders.place not in announcing.TO_CHANNEL and not reminders.fallback:
        return False
    community = communities.find(tx, reminders.guild_id) if reminders.guild_id else None
    return community is None or community.channel_id is None or community.left_at is not None
