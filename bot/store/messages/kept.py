"""Kept messages: messages in the channels of servers that the bot posts once and keeps up to date.

A change of what a message shows is noted in the transaction of the change, by `note`; the delivery edits the message later,
so that many changes within a minute become one edit.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.shards import ALL_SHARDS, Shards
from bot.store.engine.database import Tx
from bot.store.engine.rows import RowReader
from bot.store.shards import served_by


class KeptState(StrEnum):
    """The state of a kept message.

    ``WAITING``: nothing is in doubt. ``POSTING``: handed to Discord, and whether the message arrived is unknown. ``PARKED``:
    given up until `kept_parking.release`.
    """

    WAITING = "waiting"
    POSTING = "posting"
    PARKED = "parked"


@dataclass(frozen=True, slots=True)
class KeptMessage:
    """A message that the bot keeps up to date. The columns are explained in migration 0024; instants are UTC ms."""

    id: int
    guild_id: int
    kind: str
    subject: int
    channel_id: int
    asked_by: int
    state: KeptState
    wanted: int
    shown: int
    digest: str
    posted_to: int | None
    thread_id: int | None
    message_id: int | None
    due_at: int | None
    edited_at: int | None
    tried_at: int | None
    attempts: int
    reason: str | None
    posts: int


BETWEEN_EDITS_MS = 60_000
"""The shortest time between two edits of a message."""
KEPT = RowReader(KeptMessage)
RELEASED = "CASE WHEN kept_message.tried_at IS NULL THEN 'waiting' ELSE 'posting' END"
"""The state of a released row: WAITING, or POSTING for a message that may have arrived."""
_NEXT_EDIT = (
    "CASE WHEN edited_at IS NULL OR edited_at > :now OR edited_at + :between <= :now THEN :now"
    " ELSE edited_at + :between END"
)
"""The instant of the next edit that a row allows; an edit in the future was made while the clock was wrong."""


def keep(
    tx: Tx, *, guild_id: int, kind: str, subject: int, channel_id: int, now: int, asked_by: int = 0
) -> None:
    """Have the message of a subject posted in a channel of the server, and kept there.

    A second call notes a change; with another channel, the message moves there, and a parked message is tried again.
    ``asked_by``: the manager who hears of trouble, 0 for the one who set the server up.
    """
    tx.run(
        "INSERT INTO kept_message (guild_id, kind, subject, channel_id, asked_by, wanted, due_at) VALUES"
        " (:guild, :kind, :subject, :channel, :asked_by, 0, :now) ON CONFLICT (guild_id, kind, subject) DO UPDATE SET"
        " channel_id = excluded.channel_id, asked_by = excluded.asked_by, attempts = 0, reason = NULL,"
        f" state = {RELEASED}",
        {
            "guild": guild_id,
            "kind": kind,
            "subject": subject,
            "channel": channel_id,
            "asked_by": asked_by,
            "now": now,
        },
    )
    tx.run(
        "UPDATE kept_message SET wanted = wanted + 1, due_at = ? WHERE guild_id = ? AND kind = ? AND subject = ?",
        (now, guild_id, kind, subject),
    )


def note(tx: Tx, kind: str, subject: int, now: int) -> None:
    """Note at ``now`` (UTC ms) that what the messages of a subject show has changed, or that the subject is gone.

    Does nothing for a subject without a message; a parked message stays parked, and shows the change once it is released.
    """
    tx.run(
        f"UPDATE kept_message SET wanted = wanted + 1, due_at = CASE WHEN state = 'parked' THEN NULL ELSE {_NEXT_EDIT} END"
        " WHERE kind = :kind AND subject = :subject",
        {"kind": kind, "subject": subject, "now": now, "between": BETWEEN_EDITS_MS},
    )


def find(tx: Tx, guild_id: int, kind: str, subject: int) -> KeptMessage | None:
    """Return the message of a subject in a server, None where there is none."""
    row = tx.row(
        f"SELECT {KEPT.columns} FROM kept_message WHERE guild_id = ? AND kind = ? AND subject = ?",
        (guild_id, kind, subject),
    )
    return KEPT.optional(row)


def get(tx: Tx, kept_id: int) -> KeptMessage | None:
    """Return the message with this id, None where there is none."""
    return KEPT.optional(tx.row(f"SELECT {KEPT.columns} FROM kept_message WHERE id = ?", (kept_id,)))


def due(
    tx: Tx, now: int, limit: int, without: Sequence[int] = (), shards: Shards = ALL_SHARDS
) -> list[KeptMessage]:
    """Return at most ``limit`` messages that are due at ``now`` (UTC ms), the longest due first.

    Messages of the channels ``without`` are left out, and those in servers of other shards.
    """
    marks = ", ".join("?" * (1 + len(without)))
    served, numbers = served_by("guild_id", shards)
    rows = tx.rows(
        f"SELECT {KEPT.columns} FROM kept_message WHERE due_at <= ? AND channel_id NOT IN ({marks}){served}"
        " ORDER BY due_at, id LIMIT ?",
        (now, 0, *without, *numbers, limit),
    )
    return KEPT.values(rows)


def postpone(tx: Tx, kept_id: int, at: int | None) -> None:
    """Change when a message is due (UTC ms); None: nothing is to do until the next change."""
    tx.run("UPDATE kept_message SET due_at = ? WHERE id = ?", (at, kept_id))


def look_again(tx: Tx, now: int) -> None:
    """Make the messages that wait for a later instant due at ``now`` (UTC ms), as a wrong clock may have set the instant."""
    tx.run("UPDATE kept_message SET due_at = ? WHERE due_at > ?", (now, now))


def mark_posting(tx: Tx, kept_id: int, now: int) -> None:
    """Record that an attempt to post the message begins at ``now``; an earlier attempt in doubt keeps its instant."""
    tx.run(
        "UPDATE kept_message SET attempts = attempts + 1, state = 'posting',"
        " tried_at = CASE WHEN state = 'posting' THEN tried_at ELSE ? END WHERE id = ?",
        (now, kept_id),
    )


def mark_absent(tx: Tx, kept_id: int, now: int) -> None:
    """Record that no attempt before ``now`` (UTC ms) arrived, and that the message is handed to Discord now."""
    tx.run("UPDATE kept_message SET tried_at = ? WHERE id = ?", (now, kept_id))


def mark_attempt(tx: Tx, kept_id: int) -> None:
    """Count an attempt to edit or delete the message."""
    tx.run("UPDATE kept_message SET attempts = attempts + 1 WHERE id = ?", (kept_id,))


def mark_posted(
    tx: Tx, kept_id: int, *, posted_to: int, thread_id: int | None, message_id: int, now: int
) -> None:
    """Record at ``now`` (UTC ms) which message of Discord is the posted one; what it shows is for `mark_shown`."""
    tx.run(
        "UPDATE kept_message SET state = 'waiting', posted_to = ?, thread_id = ?, message_id = ?, edited_at = ?,"
        " tried_at = NULL, posts = posts + 1 WHERE id = ?",
        (posted_to, thread_id, message_id, now, kept_id),
    )


def mark_shown(
    tx: Tx, kept_id: int, *, wanted: int, digest: str, edited_at: int | None, again_at: int | None, now: int
) -> None:
    """Record that the message shows what was ``wanted`` when it was composed.

    ``edited_at``: the last edit (UTC ms). The message is due again as soon as the next edit is allowed if it has changed
    meanwhile, else at ``again_at`` (UTC ms), None for no such instant.
    """
    values = {
        "id": kept_id,
        "shown": wanted,
        "digest": digest,
        "edited": edited_at,
        "again": again_at,
        "now": now,
        "between": BETWEEN_EDITS_MS,
    }
    tx.run(
        "UPDATE kept_message SET shown = :shown, digest = :digest, edited_at = :edited, attempts = 0, reason = NULL"
        " WHERE id = :id",
        values,
    )
    tx.run(
        f"UPDATE kept_message SET due_at = CASE WHEN wanted <> :shown THEN {_NEXT_EDIT} ELSE :again END WHERE id = :id",
        values,
    )


def mark_missing(tx: Tx, kept_id: int, now: int) -> None:
    """Record that Discord's message is gone, e.g. deleted by a moderator; the row is due at ``now`` (UTC ms)."""
    tx.run(
        "UPDATE kept_message SET posted_to = NULL, thread_id = NULL, message_id = NULL, digest = '', shown = 0,"
        " state = 'waiting', tried_at = NULL, due_at = ? WHERE id = ?",
        (now, kept_id),
    )


def retry(tx: Tx, kept_id: int, at: int, reason: str) -> None:
    """Try the message again at ``at`` (UTC ms), for a ``reason``, a code."""
    tx.run("UPDATE kept_message SET due_at = ?, reason = ? WHERE id = ?", (at, reason, kept_id))


def any_in(tx: Tx, channel_id: int) -> KeptMessage | None:
    """Return a message that belongs in the channel, None where there is none."""
    row = tx.row(f"SELECT {KEPT.columns} FROM kept_message WHERE channel_id = ? LIMIT 1", (channel_id,))
    return KEPT.optional(row)


def of_channel_changed(tx: Tx, channel_id: int, now: int) -> int:
    """Note that a channel has changed, e.g. the tags of a forum; return how many messages are looked at again.

    Messages that wait for no instant are left out: the posts of a forum that are over stay closed.
    """
    return tx.run(
        f"UPDATE kept_message SET wanted = wanted + 1, digest = '', due_at = {_NEXT_EDIT}"
        " WHERE channel_id = :channel AND state = 'waiting' AND message_id IS NOT NULL AND due_at IS NOT NULL",
        {"channel": channel_id, "now": now, "between": BETWEEN_EDITS_MS},
    )


def of_server_changed(tx: Tx, guild_id: int, now: int) -> int:
    """Note that what a server's messages look like has changed; return how many messages are looked at again.

    Messages that wait for no instant are left out: the posts of a forum that are over stay closed.
    """
    return tx.run(
        f"UPDATE kept_message SET wanted = wanted + 1, due_at = {_NEXT_EDIT}"
        " WHERE guild_id = :guild AND state = 'waiting' AND message_id IS NOT NULL AND due_at IS NOT NULL",
        {"guild": guild_id, "now": now, "between": BETWEEN_EDITS_MS},
    )


def with_post(tx: Tx, thread_id: int) -> KeptMessage | None:
    """Return the message that begins a forum post, None for a post that isn't kept."""
    row = tx.row(f"SELECT {KEPT.columns} FROM kept_message WHERE thread_id = ?", (thread_id,))
    return KEPT.optional(row)


def delete(tx: Tx, kept_id: int) -> None:
    """Delete the row of a message that is gone."""
    tx.run("DELETE FROM kept_message WHERE id = ?", (kept_id,))
