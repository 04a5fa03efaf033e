"""What a server's managers have set."""

from dataclasses import dataclass

from bot.store.database import Tx


@dataclass(frozen=True, slots=True)
class Community:
    """``channel_id``: where digests go, None for nowhere. ``digest_hour``: 0-23 in ``timezone``."""

    guild_id: int
    channel_id: int | None
    digest_hour: int = 9
    timezone: str = "UTC"
    post_refills: bool = True
    post_expiries: bool = True


def find(tx: Tx, guild_id: int) -> Community | None:
    row = tx.row(
        "SELECT guild_id, channel_id, digest_hour, timezone, post_refills, post_expiries FROM community"
        " WHERE guild_id = ?",
        (guild_id,),
    )
    if row is None:
        return None
    id_, channel_id, hour, zone, refills, expiries = row
    return Community(id_, channel_id, hour, zone, bool(refills), bool(expiries))


def put(tx: Tx, community: Community, user_id: int, now: int) -> None:
    tx.run(
        "INSERT INTO community (guild_id, channel_id, digest_hour, timezone, post_refills, post_expiries, set_by,"
        " set_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (guild_id) DO UPDATE SET"
        " channel_id = excluded.channel_id, digest_hour = excluded.digest_hour, timezone = excluded.timezone,"
        " post_refills = excluded.post_refills, post_expiries = excluded.post_expiries, set_by = excluded.set_by,"
        " set_at = excluded.set_at",
        (
            community.guild_id,
            community.channel_id,
            community.digest_hour,
            community.timezone,
            int(community.post_refills),
            int(community.post_expiries),
            user_id,
            now,
        ),
    )
