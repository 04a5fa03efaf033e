"""Tallies: the anonymous figures of a server, with the proposals that each counts and the rows that each publishes.

A tally is made in steps over several transactions: `begin`, `add_members`, `insert_cells`, `finish`.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.community.tally import FEWEST, WHOLE, MemberCounts, TallyRow
from bot.store.community.participants import REACHED, REPLIES, UNTOLD
from bot.store.engine.database import Tx
from bot.store.engine.rows import RowReader, RowWriter

UNFINISHED = 0
"""The ``made_at`` of a tally that is still being made and is shown to nobody."""

_COUNTABLE = f"sent_at <= ? AND invited = 0 AND status <> 'void' AND status NOT IN {UNTOLD}"
"""The condition for a proposal of a tally: its outcome is known. One without waits for a later tally."""


@dataclass(frozen=True, slots=True)
class Tally:
    """A tally of a server, finished at ``made_at``, of proposals sent until ``sent_to`` (both UTC ms).

    ``known_only``: True if only proposals with a known outcome count; False for one of an older version of the bot, in which
    silence counts as no answer.
    """

    id: int
    made_at: int
    sent_to: int
    known_only: bool = True


@dataclass(frozen=True, slots=True)
class TallyCell:
    """A published row of a job category, WHOLE for all categories. ``no`` is its place among the rows of that category."""

    category: str
    no: int
    row: TallyRow


SHOWABLE = (
    ":fewest <= (SELECT COUNT(*) FROM (SELECT 1 FROM tally_member"
    "  JOIN participant ON participant.guild_id = tally.guild_id AND participant.user_id = tally_member.user_id"
    "  WHERE tally_member.tally_id = tally.id AND participant.figures = 1 LIMIT :fewest) AS few)"
)
"""The condition that a tally may be shown: enough of its members still take part in the server's figures."""
_TALLY = RowReader(Tally, "tally")
_ROW = RowReader(TallyRow)
_CELL = RowWriter(TallyCell)
_COUNTED = RowReader(
    MemberCounts,
    sent="COUNT(*)",
    viewed="COUNT(*) FILTER (WHERE reached <> 'sent')",
    replied=f"COUNT(*) FILTER (WHERE reached IN {REPLIES})",
    hired="COUNT(*) FILTER (WHERE reached = 'hired')",
    net="SUM(net)",
)


def last(tx: Tx, guild_id: int) -> Tally | None:
    """Return the newest finished tally of the server, None where there is none."""
    row = tx.row(
        f"SELECT {_TALLY.columns} FROM tally WHERE guild_id = ? AND made_at > ? ORDER BY made_at DESC, id DESC LIMIT 1",
        (guild_id, UNFINISHED),
    )
    return _TALLY.optional(row)


def unfinished_id(tx: Tx, guild_id: int) -> int | None:
    """Return the id of the server's unfinished tally, None where there is none."""
    row = tx.row("SELECT id FROM tally WHERE guild_id = ? AND made_at = ?", (guild_id, UNFINISHED))
    return int(row[0]) if row else None


def is_in_progress(tx: Tx, guild_id: int) -> bool:
    """Return True if the server has an unfinished tally with at least one member."""
    tally_id = unfinished_id(tx, guild_id)
    return tx.row("SELECT 1 FROM tally_member WHERE tally_id = ? LIMIT 1", (tally_id,)) is not None


def count_candidates(tx: Tx, guild_id: int, sent_to: int) -> int:
    """Return how many members of the figures have a proposal for the next tally, at most FEWEST.

    A proposal is for the next tally if it was sent until ``sent_to`` (UTC ms), its outcome is known, and it is in no
    finished tally.
    """
    row = tx.row(
        "SELECT COUNT(*) FROM (SELECT 1 FROM participant JOIN wallet ON wallet.owner_id = participant.user_id"
        " WHERE participant.guild_id = ? AND participant.figures = 1 AND EXISTS (SELECT 1 FROM proposal"
        f"  WHERE wallet_id = wallet.id AND {_COUNTABLE} AND (counted_in IS NULL OR counted_in = ?)) LIMIT ?) AS few",
        (guild_id, sent_to, unfinished_id(tx, guild_id) or 0, FEWEST),
    )
    return int(row[0]) if row else 0


def begin(tx: Tx, guild_id: int, sent_to: int) -> Tally:
    """Return the server's unfinished tally with its rows deleted, or a new one where there is none.

    Its members and their proposals stay. ``sent_to`` (UTC ms) replaces an earlier bound.
    """
    tally_id = unfinished_id(tx, guild_id)
    if tally_id is not None:
        tx.run("UPDATE tally SET sent_to = ?, known_only = 1 WHERE id = ?", (sent_to, tally_id))
        tx.run("DELETE FROM tally_row WHERE tally_id = ?", (tally_id,))
        return Tally(tally_id, UNFINISHED, sent_to)
    new = tx.insert(
        "INSERT INTO tally (guild_id, made_at, sent_to, known_only) VALUES (?, ?, ?, 1)",
        (guild_id, UNFINISHED, sent_to),
    )
    return Tally(new, UNFINISHED, sent_to)


def add_members(tx: Tx, guild_id: int, tally: Tally, after: int, limit: int) -> int | None:
    """Count the proposals of at most ``limit`` members whose ids come after ``after`` in the tally.

    Return the last of these members' ids, from which the next call goes on, or None where no member is left.
    """
    user_ids = tx.rows(
        "SELECT user_id FROM participant WHERE guild_id = ? AND figures = 1 AND user_id > ? ORDER BY user_id LIMIT ?",
        (guild_id, after, limit),
    )
    for (user_id,) in user_ids:
        counted = tx.run(
            "UPDATE proposal SET counted_in = ? WHERE wallet_id = (SELECT id FROM wallet WHERE owner_id = ?)"
            f" AND {_COUNTABLE} AND counted_in IS NULL",
            (tally.id, user_id, tally.sent_to),
        )
        if counted:
            tx.run(
                "INSERT INTO tally_member (tally_id, user_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
                (tally.id, user_id),
            )
    return int(user_ids[-1][0]) if user_ids else None


def member_counts(tx: Tx, tally_id: int) -> list[MemberCounts]:
    """Return the counts of each member's proposals in the tally, one value for each category, as they stand now.

    Net Connects are what a proposal cost, less what was returned.
    """
    rows = tx.rows(
        f"SELECT {_COUNTED.columns} FROM (SELECT tally_member.user_id, job.category,"
        f"  {REACHED} AS reached, COALESCE((SELECT SUM(take.amount) FROM entry JOIN line ON line.entry_id = entry.id"
        "   JOIN take ON take.wallet_id = line.wallet_id AND take.line_no = line.no"
        "   WHERE entry.proposal_id = proposal.id), 0) AS net"
        "  FROM tally_member JOIN wallet ON wallet.owner_id = tally_member.user_id"
        "  JOIN proposal ON proposal.wallet_id = wallet.id JOIN job ON job.id = proposal.job_id"
        "  WHERE tally_member.tally_id = :tally AND proposal.counted_in = :tally AND proposal.status <> 'void') AS had"
        " GROUP BY user_id, category",
        {"tally": tally_id},
    )
    return _COUNTED.values(rows)


def insert_cells(tx: Tx, tally_id: int, cells: Sequence[TallyCell]) -> None:
    """Write the rows that the tally publishes."""
    for cell in cells:
        tx.run(
            f"INSERT INTO tally_row (tally_id, {_CELL.names}) VALUES (?, {_CELL.marks})",
            (tally_id, *_CELL.cells(cell)),
        )


def sizes(tx: Tx, tally_id: int) -> tuple[int, int]:
    """Return how many members the tally has, and how many rows it has for all categories together."""
    row = tx.row(
        "SELECT (SELECT COUNT(*) FROM tally_member WHERE tally_id = :tally),"
        " (SELECT COUNT(*) FROM tally_row WHERE tally_id = :tally AND category = :category)",
        {"tally": tally_id, "category": WHOLE},
    )
    return (int(row[0]), int(row[1])) if row else (0, 0)


def finish(tx: Tx, tally_id: int, now: int) -> None:
    """Mark the tally as finished at ``now`` (UTC ms); its rows never change again."""
    tx.run("UPDATE tally SET made_at = ? WHERE id = ?", (now, tally_id))


def remove_member(tx: Tx, user_id: int) -> None:
    """Remove a member and the member's proposals from an unfinished tally; finished tallies stay as they are."""
    row = tx.row(
        "SELECT tally_id FROM tally_member JOIN tally ON tally.id = tally_id WHERE user_id = ? AND made_at = ?",
        (user_id, UNFINISHED),
    )
    if row:
        tx.run(
            "UPDATE proposal SET counted_in = NULL WHERE counted_in = ?"
            " AND wallet_id = (SELECT id FROM wallet WHERE owner_id = ?)",
            (row[0], user_id),
        )
        tx.run("DELETE FROM tally_member WHERE tally_id = ? AND user_id = ?", (row[0], user_id))


def drop_members_without_proposals(tx: Tx, tally_id: int) -> None:
    """Remove the members who have taken back all of their proposals in the tally."""
    tx.run(
        "DELETE FROM tally_member WHERE tally_id = :tally AND NOT EXISTS (SELECT 1 FROM wallet JOIN proposal"
        " ON wallet_id = wallet.id WHERE owner_id = user_id AND counted_in = :tally AND status <> 'void')",
        {"tally": tally_id},
    )


def release_members(tx: Tx, tally_id: int) -> None:
    """Remove all members and their proposals from a tally that has too few members to be published."""
    tx.run(
        "UPDATE proposal SET counted_in = NULL WHERE counted_in = :tally AND wallet_id IN (SELECT wallet.id"
        " FROM tally_member JOIN wallet ON wallet.owner_id = tally_member.user_id WHERE tally_member.tally_id = :tally)",
        {"tally": tally_id},
    )
    tx.run("DELETE FROM tally_member WHERE tally_id = ?", (tally_id,))


def publishable(tx: Tx, guild_id: int, since: int) -> list[Tally]:
    """Return the tallies finished at ``since`` (UTC ms) or later that may be shown, oldest first.

    A tally may be shown while at least FEWEST of its members still take part in the server's figures.
    """
    rows = tx.rows(
        f"SELECT {_TALLY.columns} FROM tally WHERE guild_id = :guild AND made_at >= :since AND {SHOWABLE}"
        " ORDER BY made_at, id",
        {"guild": guild_id, "since": max(since, UNFINISHED + 1), "fewest": FEWEST},
    )
    return _TALLY.values(rows)


def published_rows(tx: Tx, tallies: Sequence[Tally]) -> dict[str, list[TallyRow]]:
    """Return the published rows of all these tallies by category; those of all categories together are under WHOLE."""
    by_category: dict[str, list[TallyRow]] = {WHOLE: []}
    for tally in tallies:
        for row in tx.rows(
            f"SELECT category, {_ROW.columns} FROM tally_row WHERE tally_id = ? ORDER BY category, no",
            (tally.id,),
        ):
            by_category.setdefault(row[0], []).append(_ROW.value(row[1:]))
    return by_category
