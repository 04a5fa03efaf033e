"""What a server's managers have set."""

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.time.hours import Hours
from bot.store.engine.database import Tx
from bot.store.engine.rows import RowReader, RowWriter


class Mentions(StrEnum):
    """Whom a digest may notify: nobody, or the members who are in it, and chose so."""

    NOBODY = "nobody"
    MEMBERS = "members"


@dataclass(frozen=True, slots=True)
class Community:
    """``channel_id``: where digests go, None for nowhere. ``digest_hour``: 0-23 in ``timezone``. ``left_at``: when the bot
    was removed from the server, None while it is there."""

    guild_id: int
    channel_id: int | None
    digest_hour: int = 9
    timezone: str = "UTC"
    post_refills: bool = True
    post_expiries: bool = True
    mentions: Mentions = Mentions.NOBODY
    left_at: int | None = None
    post_summary: bool = False

    @property
    def hours(self) -> Hours:
        return Hours(self.digest_hour, self.timezone)


_COMMUNITY = RowReader(Community)
_SET = RowWriter(Community, without=("guild_id", "left_at"))


def find(tx: Tx, guild_id: int) -> Community | None:
    row = tx.row(f"SELECT {_COMMUNITY.columns} FROM community WHERE guild_id = ?", (guild_id,))
    return _COMMUNITY.optional(row)


def put(tx: Tx, community: Community, user_id: int, now: int) -> None:
    tx.run(
        f"INSERT INTO community (guild_id, set_by, set_at, {_SET.names}) VALUES (?, ?, ?, {_SET.marks})"
        f" ON CONFLICT (guild_id) DO UPDATE SET {_SET.excluded}, set_by = excluded.set_by, set_at = excluded.set_at,"
        " left_at = NULL",
        (community.guild_id, user_id, now, *_SET.cells(community)),
    )


def set_left(tx: Tx, guild_id: int, left_at: int | None) -> None:
    """The bot was removed from the server, or (None) is there again."""
    tx.run("UPDATE community SET left_at = ? WHERE guild_id = ?", (left_at, guild_id))


def ids_due_for_summary(tx: Tx, month: str) -> list[int]:
    """The servers that want a month's figures in their channel, have the bot there, and had their last before ``month``
    (YYYY-MM)."""
    rows = tx.rows(
        "SELECT guild_id FROM community WHERE post_summary = 1 AND left_at IS NULL"
        " AND (summary_month IS NULL OR summary_month < ?) ORDER BY guild_id",
        (month,),
    )
    return [int(id_) for (id_,) in rows]


def summary_month(tx: Tx, guild_id: int) -> str | None:
    """The last month (YYYY-MM) whose summary was seen to."""
    row = tx.row("SELECT summary_month FROM community WHERE guild_id = ?", (guild_id,))
    return row[0] if row else None


def set_summary_month(tx: Tx, guild_id: int, month: str) -> None:
    tx.run("UPDATE community SET summary_month = ? WHERE guild_id = ?", (month, guild_id))
