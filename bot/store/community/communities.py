"""The settings of servers, which their managers change with /server."""

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.time.hours import Hours
from bot.store.engine.database import Tx
from bot.store.engine.rows import RowReader, RowWriter


class Mentions(StrEnum):
    """Whom a digest may notify: nobody, or the members whom the digest names."""

    NOBODY = "nobody"
    MEMBERS = "members"


@dataclass(frozen=True, slots=True)
class Community:
    """The settings of one server.

    ``channel_id`` is the channel of digests, None for no digests. ``jobs_channel_id``: the text channel or forum in which
    shared jobs are posted, None for none. ``digest_hour`` is 0 to 23 in ``timezone``. ``left_at`` is
    when the bot was removed from the server (UTC ms), None while the bot is a member there. ``language``: the locale in
    which the bot posts there, None for the server's own in Discord.
    """

    guild_id: int
    channel_id: int | None
    digest_hour: int = 9
    timezone: str = "UTC"
    post_refills: bool = True
    post_expiries: bool = True
    mentions: Mentions = Mentions.NOBODY
    left_at: int | None = None
    post_summary: bool = False
    jobs_channel_id: int | None = None
    language: str | None = None

    @property
    def hours(self) -> Hours:
        """Return when digests of this server are sent."""
        return Hours(self.digest_hour, self.timezone)


@dataclass(frozen=True, slots=True)
class ChannelState:
    """Whether the channel of a server works.

    ``set_by``: the manager who set the server up, 0 for a forgotten one. ``trouble``: why the channel doesn't work, a code
    of delivery, None for a channel that works as far as is known. ``trouble_at``: when that began or ended (UTC ms).
    ``notify_after``: the wallet after which members are still to be notified, None if all of them were.
    """

    guild_id: int
    channel_id: int | None
    left_at: int | None
    set_by: int
    trouble: str | None
    trouble_at: int | None
    notify_after: int | None


@dataclass(frozen=True, slots=True)
class ChosenChannel:
    """A channel that a server's managers chose. ``use``: digests, jobs or panel. ``pictures``: pictures are posted there."""

    guild_id: int
    channel_id: int
    use: str
    pictures: bool


_COMMUNITY = RowReader(Community)
_CHOSEN = RowReader(ChosenChannel)
_STATE = RowReader(ChannelState, "community")
_SET = RowWriter(Community, without=("guild_id", "left_at"))


def find(tx: Tx, guild_id: int) -> Community | None:
    """Return the settings of a server, None where no manager has set any."""
    row = tx.row(f"SELECT {_COMMUNITY.columns} FROM community WHERE guild_id = ?", (guild_id,))
    return _COMMUNITY.optional(row)


def put(tx: Tx, community: Community, user_id: int, now: int) -> None:
    """Store the settings of a server, in place of earlier ones, as set by the manager ``user_id`` at ``now`` (UTC ms).

    The bot counts as a member of that server from then on.
    """
    tx.run(
        f"INSERT INTO community (guild_id, set_by, set_at, {_SET.names}) VALUES (?, ?, ?, {_SET.marks})"
        f" ON CONFLICT (guild_id) DO UPDATE SET {_SET.excluded}, set_by = excluded.set_by, set_at = excluded.set_at,"
        " left_at = NULL, trouble = NULL, trouble_at = NULL, notify_after = NULL",
        (community.guild_id, user_id, now, *_SET.cells(community)),
    )


def is_set_since(tx: Tx, guild_id: int, at: int) -> bool:
    """Return True if a manager has changed the settings of a server after ``at`` (UTC ms)."""
    row = tx.row("SELECT 1 FROM community WHERE guild_id = ? AND set_at > ?", (guild_id, at))
    return row is not None


def set_left(tx: Tx, guild_id: int, left_at: int | None) -> None:
    """Store when the bot was removed from the server (UTC ms), None for a bot that is there again.

    Does nothing for a server without settings.
    """
    tx.run("UPDATE community SET left_at = ? WHERE guild_id = ?", (left_at, guild_id))


def channel_state(tx: Tx, guild_id: int) -> ChannelState | None:
    """Return whether the server's channel works, None for a server without settings."""
    return _STATE.optional(tx.row(f"SELECT {_STATE.columns} FROM community WHERE guild_id = ?", (guild_id,)))


def channel_states(tx: Tx) -> list[ChannelState]:
    """Return the states of the channels of all servers with settings."""
    return _STATE.values(tx.rows(f"SELECT {_STATE.columns} FROM community ORDER BY guild_id"))


def chosen_channels(tx: Tx) -> list[ChosenChannel]:
    """Return the channels that the managers of all servers chose, by server; servers that the bot has left are left out."""
    rows = tx.rows(
        "SELECT guild_id, channel_id, 'digests' AS use, post_summary AS pictures FROM community"
        " WHERE channel_id IS NOT NULL AND left_at IS NULL UNION ALL"
        " SELECT guild_id, jobs_channel_id, 'jobs', 0 FROM community"
        " WHERE jobs_channel_id IS NOT NULL AND left_at IS NULL UNION ALL"
        " SELECT guild_id, channel_id, 'panel', 0 FROM kept_message WHERE kind = 'panel'"
        " ORDER BY guild_id, channel_id"
    )
    return _CHOSEN.values(rows)


def set_trouble(tx: Tx, guild_id: int, trouble: str | None, at: int, notify_after: int | None) -> None:
    """Store why the server's channel doesn't work since ``at`` (UTC ms), None for a channel that works since then."""
    tx.run(
        "UPDATE community SET trouble = ?, trouble_at = ?, notify_after = ? WHERE guild_id = ?",
        (trouble, at, notify_after, guild_id),
    )


def next_to_notify(tx: Tx) -> ChannelState | None:
    """Return the state of a channel about which members are still to be notified, None for no such channel."""
    row = tx.row(
        f"SELECT {_STATE.columns} FROM community WHERE notify_after IS NOT NULL ORDER BY guild_id LIMIT 1"
    )
    return _STATE.optional(row)


def set_notified(tx: Tx, guild_id: int, after: int | None) -> None:
    """Store the last wallet whose owner was notified, None if all were."""
    tx.run("UPDATE community SET notify_after = ? WHERE guild_id = ?", (after, guild_id))


def members_with_channel(tx: Tx, guild_id: int, after: int, limit: int) -> list[tuple[int, int]]:
    """Return (wallet id, user id) of at most ``limit`` members whose news may go to the server's channel.

    Only wallets behind the wallet ``after`` are returned, in the order of their ids.
    """
    rows = tx.rows(
        "SELECT wallet.id, owner_id FROM member JOIN wallet ON owner_id = user_id WHERE remind_guild = ?"
        " AND (remind_place IN ('channel', 'both') OR remind_fallback = 1) AND wallet.id > ?"
        " ORDER BY wallet.id LIMIT ?",
        (guild_id, after, limit),
    )
    return [(int(wallet_id), int(user_id)) for wallet_id, user_id in rows]


def trouble_of(tx: Tx, user_id: int) -> str | None:
    """Return why the channel that a member has chosen doesn't work.

    Returns None if the channel works, or if the member's news go to no channel.
    """
    row = tx.row(
        "SELECT trouble FROM member JOIN community ON guild_id = remind_guild WHERE user_id = ?"
        " AND (remind_place IN ('channel', 'both') OR remind_fallback = 1)",
        (user_id,),
    )
    return row[0] if row else None


def ids_due_for_summary(tx: Tx, month: str) -> list[int]:
    """Return the ids of the servers that post monthly summaries and have had none for ``month`` (YYYY-MM) or later.

    Servers that the bot was removed from are left out.
    """
    rows = tx.rows(
        "SELECT guild_id FROM community WHERE post_summary = 1 AND left_at IS NULL"
        " AND (summary_month IS NULL OR summary_month < ?) ORDER BY guild_id",
        (month,),
    )
    return [int(id_) for (id_,) in rows]


def summary_month(tx: Tx, guild_id: int) -> str | None:
    """Return the last month (YYYY-MM) whose summary was posted or skipped, None where there was none."""
    row = tx.row("SELECT summary_month FROM community WHERE guild_id = ?", (guild_id,))
    return row[0] if row else None


def limit_summary_month(tx: Tx, month: str) -> None:
    """Forget the monthly summaries that were handled for a month after ``month`` (YYYY-MM)."""
    tx.run("UPDATE community SET summary_month = ? WHERE summary_month > ?", (month, month))


def set_summary_month(tx: Tx, guild_id: int, month: str) -> None:
    """Store the last month (YYYY-MM) whose summary was posted or skipped."""
    tx.run("UPDATE community SET summary_month = ? WHERE guild_id = ?", (month, guild_id))
