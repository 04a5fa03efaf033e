"""Alerts about shared jobs: what members want to hear of, the cards still to be looked at, and the jobs of each alert."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.messages.alerts import Alert, AlertMode
from bot.store.engine.database import Tx


@dataclass(frozen=True, slots=True)
class DueCard:
    """A shared card whose alerts are still to be found, behind the member ``after_user``."""

    card_id: int
    after_user: int


@dataclass(frozen=True, slots=True)
class AlertItem:
    """A job to which a member is alerted. ``due_at``: UTC ms. ``in_digest``: the job waits for the daily message."""

    card_id: int
    due_at: int
    in_digest: bool


MOST_DUE = 2000
"""The due jobs among which the members with due jobs are found at once."""
_ALERT = "alert.mode, alert.categories, alert.skills, alert.most_connects, alert.freshest_hours"


def find(tx: Tx, user_id: int) -> Alert | None:
    """Return what the member wants to hear of, None for a member who has never chosen."""
    row = tx.row(f"SELECT {_ALERT} FROM job_alert AS alert WHERE user_id = ?", (user_id,))
    return _alert(*row) if row else None


def put(tx: Tx, user_id: int, alert: Alert) -> None:
    """Store what the member wants to hear of."""
    tx.run(
        "INSERT INTO job_alert (user_id, mode, categories, skills, most_connects, freshest_hours) VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (user_id) DO UPDATE SET mode = excluded.mode, categories = excluded.categories,"
        " skills = excluded.skills, most_connects = excluded.most_connects, freshest_hours = excluded.freshest_hours",
        (
            user_id,
            alert.mode,
            ",".join(alert.categories),
            ", ".join(alert.skills),
            alert.most_connects,
            alert.freshest_hours,
        ),
    )


def servers(tx: Tx, user_id: int) -> list[int]:
    """Return the servers whose boards the member watches, in ascending order."""
    rows = tx.rows("SELECT guild_id FROM job_alert_server WHERE user_id = ? ORDER BY guild_id", (user_id,))
    return [int(guild_id) for (guild_id,) in rows]


def watch(tx: Tx, guild_id: int, user_id: int) -> None:
    """Store that the member watches the board of a server; a second call changes nothing."""
    tx.run(
        "INSERT INTO job_alert_server (guild_id, user_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
        (guild_id, user_id),
    )


def unwatch(tx: Tx, guild_id: int, user_id: int) -> None:
    """Store that the member doesn't watch the board of a server, and drop its jobs that no message carries yet."""
    tx.run("DELETE FROM job_alert_server WHERE guild_id = ? AND user_id = ?", (guild_id, user_id))
    tx.run(
        "DELETE FROM job_alert_item WHERE user_id = ? AND outbox_id IS NULL"
        " AND EXISTS (SELECT 1 FROM card WHERE card.id = card_id AND community_id = ?)",
        (user_id, guild_id),
    )


def add_due(tx: Tx, card_id: int, now: int) -> None:
    """Store that members are to be alerted to a card shared at ``now`` (UTC ms); nobody is looked up here."""
    tx.run(
        "INSERT INTO job_alert_due (card_id, shared_at) VALUES (?, ?) ON CONFLICT DO NOTHING", (card_id, now)
    )


def next_due(tx: Tx) -> DueCard | None:
    """Return the card that has waited longest for its alerts, None for none."""
    row = tx.row("SELECT card_id, after_user FROM job_alert_due ORDER BY shared_at, card_id LIMIT 1")
    return DueCard(int(row[0]), int(row[1])) if row else None


def find_due(tx: Tx, card_id: int) -> DueCard | None:
    """Return the card if its alerts are still to be found, None if not."""
    row = tx.row("SELECT card_id, after_user FROM job_alert_due WHERE card_id = ?", (card_id,))
    return DueCard(int(row[0]), int(row[1])) if row else None


def set_looked_at(tx: Tx, card_id: int, user_id: int | None) -> None:
    """Store the last member who was looked at for a card; None: all were."""
    if user_id is None:
        tx.run("DELETE FROM job_alert_due WHERE card_id = ?", (card_id,))
    else:
        tx.run("UPDATE job_alert_due SET after_user = ? WHERE card_id = ?", (user_id, card_id))


def put_last(tx: Tx, card_id: int, now: int) -> None:
    """Let a card wait behind those that wait at ``now`` (UTC ms)."""
    tx.run("UPDATE job_alert_due SET shared_at = ? WHERE card_id = ?", (now, card_id))


def subscribers(tx: Tx, guild_id: int, after_user: int, limit: int) -> list[tuple[int, Alert]]:
    """Return at most ``limit`` members behind ``after_user`` who watch a server's board, by id, with what they want."""
    rows = tx.rows(
        f"SELECT server.user_id, {_ALERT} FROM job_alert_server AS server JOIN job_alert AS alert"
        " ON alert.user_id = server.user_id WHERE server.guild_id = ? AND server.user_id > ?"
        " ORDER BY server.user_id LIMIT ?",
        (guild_id, after_user, limit),
    )
    return [(int(user_id), _alert(*rest)) for user_id, *rest in rows]


def was_alerted(tx: Tx, user_id: int, card_ids: Sequence[int]) -> bool:
    """Return True if the member was alerted to one of these cards before; False for no cards."""
    if not card_ids:
        return False
    marks = ", ".join("?" * len(card_ids))
    row = tx.row(
        f"SELECT 1 FROM job_alert_item WHERE user_id = ? AND card_id IN ({marks}) LIMIT 1",
        (user_id, *card_ids),
    )
    return row is not None


def add_item(tx: Tx, user_id: int, card_id: int, due_at: int, *, in_digest: bool) -> None:
    """Store that a member is to be alerted to a card at ``due_at`` (UTC ms) or later; a second call changes nothing."""
    tx.run(
        "INSERT INTO job_alert_item (user_id, card_id, due_at, in_digest) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
        (user_id, card_id, due_at, int(in_digest)),
    )


def due_users(tx: Tx, now: int, limit: int) -> list[int]:
    """Return at most ``limit`` members with due jobs that no message carries, the longest due first.

    Only the MOST_DUE longest due jobs are looked at.
    """
    rows = tx.rows(
        "SELECT user_id FROM (SELECT user_id, due_at FROM job_alert_item WHERE outbox_id IS NULL AND due_at <= ?"
        "  ORDER BY due_at, user_id LIMIT ?) AS due GROUP BY user_id ORDER BY MIN(due_at), user_id LIMIT ?",
        (now, MOST_DUE, limit),
    )
    return [int(user_id) for (user_id,) in rows]


def due_items(tx: Tx, user_id: int, now: int) -> list[AlertItem]:
    """Return the member's due jobs that no message carries, by card."""
    rows = tx.rows(
        "SELECT card_id, due_at, in_digest FROM job_alert_item WHERE user_id = ? AND outbox_id IS NULL AND due_at <= ?"
        " ORDER BY due_at",
        (user_id, now),
    )
    items = [AlertItem(int(card_id), int(due_at), bool(in_digest)) for card_id, due_at, in_digest in rows]
    return sorted(items, key=lambda item: item.card_id)


def assign(tx: Tx, user_id: int, item: AlertItem, outbox_id: int) -> None:
    """Let a message carry a job."""
    tx.run(
        "UPDATE job_alert_item SET outbox_id = ? WHERE user_id = ? AND card_id = ?",
        (outbox_id, user_id, item.card_id),
    )


def put_off(tx: Tx, user_id: int, item: AlertItem, due_at: int) -> None:
    """Move a job into the daily message at ``due_at`` (UTC ms)."""
    tx.run(
        "UPDATE job_alert_item SET due_at = ?, in_digest = 1 WHERE user_id = ? AND card_id = ?",
        (due_at, user_id, item.card_id),
    )


def drop(tx: Tx, user_id: int, item: AlertItem) -> None:
    """Delete a job of a member's alerts."""
    tx.run("DELETE FROM job_alert_item WHERE user_id = ? AND card_id = ?", (user_id, item.card_id))


def cards_of(tx: Tx, outbox_id: int) -> list[int]:
    """Return the cards that a message carries, in the order in which they were shared."""
    rows = tx.rows("SELECT card_id FROM job_alert_item WHERE outbox_id = ? ORDER BY card_id", (outbox_id,))
    return [int(card_id) for (card_id,) in rows]


def servers_of_unsent(tx: Tx, user_id: int) -> list[int]:
    """Return the servers of the jobs that the member's unsent messages carry, without those that the bot has left."""
    rows = tx.rows(
        "SELECT DISTINCT card.community_id FROM outbox JOIN job_alert_item AS item ON item.outbox_id = outbox.id"
        " JOIN card ON card.id = card_id LEFT JOIN community ON community.guild_id = card.community_id"
        " WHERE address = ? AND state IN ('waiting', 'sending') AND left_at IS NULL ORDER BY card.community_id",
        (user_id,),
    )
    return [int(guild_id) for (guild_id,) in rows]


def count_direct(tx: Tx, user_id: int, day: str) -> int:
    """Return how many direct messages with alerts a member has had on a local day (ISO)."""
    row = tx.row("SELECT direct_count FROM job_alert WHERE user_id = ? AND direct_on = ?", (user_id, day))
    return int(row[0]) if row else 0


def set_direct(tx: Tx, user_id: int, day: str, count: int) -> None:
    """Store how many direct messages with alerts a member has had on a local day (ISO)."""
    tx.run("UPDATE job_alert SET direct_on = ?, direct_count = ? WHERE user_id = ?", (day, count, user_id))


def _alert(mode: str, categories: str, skills: str, most_connects: int | None, hours: int | None) -> Alert:
    return Alert(
        mode=AlertMode(mode),
        categories=tuple(categories.split(",")) if categories else (),
        skills=tuple(skills.split(", ")) if skills else (),
        most_connects=most_connects,
        freshest_hours=hours,
    )
