"""How a person wants to be reminded."""

from functools import lru_cache

from bot.domain.reminders import Place, Reminders, expiry_days_text, parse_expiry_days
from bot.store.database import Tx

_expiry_days = lru_cache(maxsize=256)(parse_expiry_days)
"""A sweep reads the same few settings again and again."""


def reminders(tx: Tx, user_id: int) -> Reminders:
    """A member's settings; the defaults for whoever has never been here."""
    row = tx.row(
        "SELECT remind_place, remind_guild, remind_hour, timezone, refill_posts, expiry_days FROM member"
        " WHERE user_id = ?",
        (user_id,),
    )
    if row is None:
        return Reminders()
    place, guild_id, hour, zone, refill_posts, days = row
    return Reminders(Place(place), guild_id, hour, zone, bool(refill_posts), _expiry_days(days))


def set_reminders(tx: Tx, user_id: int, wanted: Reminders) -> None:
    tx.run(
        "UPDATE member SET remind_place = ?, remind_guild = ?, remind_hour = ?, timezone = ?, refill_posts = ?,"
        " expiry_days = ? WHERE user_id = ?",
        (
            wanted.place,
            wanted.guild_id,
            wanted.hour,
            wanted.zone,
            int(wanted.refill_posts),
            expiry_days_text(wanted.expiry_days),
            user_id,
        ),
    )
