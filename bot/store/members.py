"""Members' settings for messages, their goals, their trade, and the limits that they set on spending."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from bot.domain.advice.values import RankGoal
from bot.domain.insight.goals import Goals
from bot.domain.members.guard import Guard
from bot.domain.members.trade import TradeProfile
from bot.domain.messages.reminders import (
    ReminderPlace,
    Reminders,
    ReminderTopic,
    checked_topics,
    expiry_days_text,
    stored_expiry_days,
)
from bot.domain.time.hours import Quiet
from bot.store.engine.database import Tx
from bot.store.engine.rows import RowReader, RowWriter

_expiry_days = lru_cache(maxsize=256)(stored_expiry_days)
"""`stored_expiry_days`, cached, as a sweep reads the same few settings many times."""

_GOALS = RowReader(Goals, proposals="weekly_proposals", interviews="weekly_interviews")
_GOALS_SET = RowWriter(Goals, proposals="weekly_proposals", interviews="weekly_interviews")
_GUARD = RowReader(Guard, weekly="guard_weekly", silent="guard_silent", dearer="guard_dearer")
_GUARD_SET = RowWriter(Guard, weekly="guard_weekly", silent="guard_silent", dearer="guard_dearer")
_COLUMNS = (
    "remind_place, remind_guild, remind_hour, timezone, topics, expiry_days, quiet_from, quiet_to, paused_until,"
    " remind_fallback, low_balance, silent_days, interview_days"
)


def reminders(tx: Tx, user_id: int) -> Reminders:
    """Return a member's settings for messages; the defaults for an unknown member."""
    row = tx.row(f"SELECT {_COLUMNS} FROM member WHERE user_id = ?", (user_id,))
    if row is None:
        return Reminders()
    place, guild_id, hour, zone, topics, days, quiet_from, quiet_to, paused, fallback, *limits = row
    low, silent_days, interview_days = limits
    return Reminders(
        place=ReminderPlace(place),
        guild_id=guild_id,
        hour=hour,
        zone=zone,
        topics=_topics(topics),
        expiry_days=_expiry_days(days),
        quiet=Quiet(quiet_from, quiet_to) if quiet_from is not None and quiet_to is not None else None,
        paused_until=date.fromisoformat(paused) if paused else None,
        fallback=bool(fallback),
        low=low,
        silent_days=silent_days,
        interview_days=interview_days,
    )


def zone(tx: Tx, user_id: int) -> str:
    """Return the member's time zone (IANA name); UTC for an unknown member."""
    row = tx.row("SELECT timezone FROM member WHERE user_id = ?", (user_id,))
    return Reminders().zone if row is None else str(row[0])


def language(tx: Tx, user_id: int) -> str | None:
    """Return the locale for messages to a member: the chosen one, else that of the member's Discord; None if unknown."""
    row = tx.row("SELECT COALESCE(language, discord_locale) FROM member WHERE user_id = ?", (user_id,))
    return row[0] if row else None


def chosen_language(tx: Tx, user_id: int) -> str | None:
    """Return the locale that a member chose, None for the language of the member's Discord and an unknown member."""
    row = tx.row("SELECT language FROM member WHERE user_id = ?", (user_id,))
    return row[0] if row else None


def chosen_languages(tx: Tx) -> dict[int, str]:
    """Return the chosen locales of all members who chose one, by the member's id."""
    rows = tx.rows("SELECT user_id, language FROM member WHERE language IS NOT NULL")
    return {int(user_id): str(language) for user_id, language in rows}


def set_language(tx: Tx, user_id: int, language: str | None) -> None:
    """Store the locale that a member chose, None for the language of the member's Discord."""
    tx.run("UPDATE member SET language = ? WHERE user_id = ?", (language, user_id))


def set_discord_locales(tx: Tx, by_member: Mapping[int, str]) -> list[int]:
    """Store the locales of members' Discord, and return the ids of the members; unknown people are left out."""
    members = [id_ for id_ in by_member if tx.row("SELECT 1 FROM member WHERE user_id = ?", (id_,))]
    for user_id in members:
        locale = by_member[user_id]
        tx.run(
            "UPDATE member SET discord_locale = ? WHERE user_id = ? AND COALESCE(discord_locale, '') <> ?",
            (locale, user_id, locale),
        )
    return members


def set_reminders(tx: Tx, user_id: int, reminders: Reminders) -> None:
    """Replace all of a member's settings for messages; does nothing for an unknown member."""
    start, end = reminders.quiet or (None, None)
    tx.run(
        "UPDATE member SET remind_place = ?, remind_guild = ?, remind_hour = ?, timezone = ?, topics = ?,"
        " expiry_days = ?, quiet_from = ?, quiet_to = ?, paused_until = ?, remind_fallback = ?, low_balance = ?,"
        " silent_days = ?, interview_days = ? WHERE user_id = ?",
        (
            reminders.place,
            reminders.guild_id,
            reminders.hour,
            reminders.zone,
            ",".join(reminders.topics),
            expiry_days_text(reminders.expiry_days),
            start,
            end,
            reminders.paused_until.isoformat() if reminders.paused_until else None,
            int(reminders.fallback),
            reminders.low,
            reminders.silent_days,
            reminders.interview_days,
            user_id,
        ),
    )


def set_reminders_chosen(tx: Tx, user_id: int, now: int) -> None:
    """Store that the member chose settings for messages at ``now`` (UTC ms), unless that is stored already."""
    tx.run(
        "UPDATE member SET reminders_chosen_at = ? WHERE user_id = ? AND reminders_chosen_at IS NULL",
        (now, user_id),
    )


def goals(tx: Tx, user_id: int) -> Goals:
    """Return a member's goals; the defaults for an unknown member."""
    row = tx.row(f"SELECT {_GOALS.columns} FROM member WHERE user_id = ?", (user_id,))
    return _GOALS.optional(row) or Goals()


def set_goals(tx: Tx, user_id: int, goals: Goals) -> None:
    """Replace all of a member's goals; does nothing for an unknown member."""
    tx.run(
        f"UPDATE member SET {_GOALS_SET.assignments} WHERE user_id = ?", (*_GOALS_SET.cells(goals), user_id)
    )


def trade(tx: Tx, user_id: int) -> TradeProfile:
    """Return a member's trade; an empty one for an unknown member."""
    row = tx.row(
        "SELECT trade_categories, trade_skills, hourly_cents FROM member WHERE user_id = ?", (user_id,)
    )
    if row is None:
        return TradeProfile()
    categories, skills, hourly_cents = row
    return TradeProfile(_names(categories, ","), _names(skills, ", "), hourly_cents)


def set_trade(tx: Tx, user_id: int, trade: TradeProfile) -> None:
    """Replace a member's trade; does nothing for an unknown member."""
    tx.run(
        "UPDATE member SET trade_categories = ?, trade_skills = ?, hourly_cents = ? WHERE user_id = ?",
        (",".join(trade.categories), ", ".join(trade.skills), trade.hourly_cents, user_id),
    )


def goal(tx: Tx, user_id: int) -> RankGoal | None:
    """Return what advice is to bring the member, None where the member hasn't said yet."""
    row = tx.row("SELECT goal FROM member WHERE user_id = ?", (user_id,))
    return RankGoal(row[0]) if row and row[0] else None


def set_goal(tx: Tx, user_id: int, goal: RankGoal) -> None:
    """Store what advice is to bring the member; does nothing for an unknown member."""
    tx.run("UPDATE member SET goal = ? WHERE user_id = ?", (goal, user_id))


def guard(tx: Tx, user_id: int) -> Guard:
    """Return the limits that a member has set; none for an unknown member."""
    row = tx.row(f"SELECT {_GUARD.columns} FROM member WHERE user_id = ?", (user_id,))
    return _GUARD.optional(row) or Guard()


def set_guard(tx: Tx, user_id: int, guard: Guard) -> None:
    """Replace all limits that a member has set; does nothing for an unknown member."""
    tx.run(
        f"UPDATE member SET {_GUARD_SET.assignments} WHERE user_id = ?", (*_GUARD_SET.cells(guard), user_id)
    )


def is_seen_by_name(tx: Tx, user_id: int) -> bool:
    """Return True if others read the member's name on cards to which the member applied; False for an unknown member."""
    row = tx.row("SELECT seen_by_name FROM member WHERE user_id = ?", (user_id,))
    return row is not None and bool(row[0])


def set_seen_by_name(tx: Tx, user_id: int, *, seen: bool) -> None:
    """Store whether others read the member's name on cards; does nothing for an unknown member."""
    tx.run("UPDATE member SET seen_by_name = ? WHERE user_id = ?", (int(seen), user_id))


def fee_percent(tx: Tx, user_id: int) -> int:
    """Return the percentage of a client's payment that Upwork keeps, as the member has set it."""
    return goals(tx, user_id).fee_percent


@lru_cache(maxsize=256)
def _topics(stored: str) -> tuple[ReminderTopic, ...]:
    return checked_topics(stored.split(","))


def _names(stored: str, between: str) -> tuple[str, ...]:
    """Return the parts of a stored list; empty for an empty text."""
    return tuple(stored.split(between)) if stored else ()
