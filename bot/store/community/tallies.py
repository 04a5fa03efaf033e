"""Tallies: which proposals are in each, and the rows that it publishes."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.community.tally import FEWEST, WHOLE, MemberCounts, TallyRow
from bot.store.community.participants import REACHED, REPLIES
from bot.store.engine.database import Tx
from bot.store.engine.rows import RowReader, RowWriter

UNFINISHED = 0
"""``made_at`` of a tally that isn't whole yet, and is shown to nobody."""

_COUNTABLE = "sent_at <= ? AND invited = 0 AND status <> 'void'"


@dataclass(frozen=True, slots=True)
class Tally:
    """``sent_to``: until when its proposals were sent."""

    id: int
    made_at: int
    sent_to: int


@dataclass(frozen=True, slots=True)
class TallyCell:
    """A row of a category (WHOLE for all of them) at its place."""

    category: str
    no: int
    row: TallyRow


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
    """The server's newest."""
    row = tx.row(
        f"SELECT {_TALLY.columns} FROM tally WHERE guild_id = ? AND made_at > ? ORDER BY made_at DESC, id DESC LIMIT 1",
        (guild_id, UNFINISHED),
    )
    return _TALLY.optional(row)


def unfinished_id(tx: Tx, guild_id: int) -> int | None:
    """The id of the server's tally that was begun and isn't whole yet."""
    row = tx.row("SELECT id FROM tally WHERE guild_id = ? AND made_at = ?", (guild_id, UNFINISHED))
    return int(row[0]) if row else None


def is_in_progress(tx: Tx, guild_id: int) -> bool:
    """Whether anybody's proposals are in a tally of the server that isn't whole yet."""
    begun = unfinished_id(tx, guild_id)
    return tx.row("SELECT 1 FROM tally_member WHERE tally_id = ? LIMIT 1", (begun,)) is not None


def count_candidates(tx: Tx, guild_id: int, sent_to: int) -> int:
    """How many taking part have a proposal that could be counted next, as far as FEWEST."""
    row = tx.row(
        "SELECT COUNT(*) FROM (SELECT 1 FROM participant JOIN wallet ON wallet.owner_id = participant.user_id"
        " WHERE participant.guild_id = ? AND participant.figures = 1 AND EXISTS (SELECT 1 FROM proposal"
        f"  WHERE wallet_id = wallet.id AND {_COUNTABLE} AND (counted_in IS NULL OR counted_in = ?)) LIMIT ?) AS few",
        (guild_id, sent_to, unfinished_id(tx, guild_id) or 0, FEWEST),
    )
    return int(row[0]) if row else 0


def begin(tx: Tx, guild_id: int, sent_to: int) -> Tally:
    """A tally to fill: the one that was begun before, if there is one."""
    begun = unfinished_id(tx, guild_id)
    if begun is not None:
        tx.run("UPDATE tally SET sent_to = ? WHERE id = ?", (sent_to, begun))
        tx.run("DELETE FROM tally_row WHERE tally_id = ?", (begun,))
        return Tally(begun, UNFINISHED, sent_to)
    new = tx.insert(
        "INSERT INTO tally (guild_id, made_at, sent_to) VALUES (?, ?, ?)", (guild_id, UNFINISHED, sent_to)
    )
    return Tally(new, UNFINISHED, sent_to)


def add_members(tx: Tx, guild_id: int, tally: Tally, after: int, limit: int) -> int | None:
    """Put the proposals of the next members, by their ids, into it; the last one's id, None where all are through."""
    found = tx.rows(
        "SELECT user_id FROM participant WHERE guild_id = ? AND figures = 1 AND user_id > ? ORDER BY user_id LIMIT ?",
        (guild_id, after, limit),
    )
    for (user_id,) in found:
        taken = tx.run(
            "UPDATE proposal SET counted_in = ? WHERE wallet_id = (SELECT id FROM wallet WHERE owner_id = ?)"
            f" AND {_COUNTABLE} AND counted_in IS NULL",
            (tally.id, user_id, tally.sent_to),
        )
        if taken:
            tx.run(
                "INSERT INTO tally_member (tally_id, user_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
                (tally.id, user_id),
            )
    return int(found[-1][0]) if found else None


def member_counts(tx: Tx, tally_id: int) -> list[MemberCounts]:
    """What is in it, by person and category, as it stands now."""
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
    for cell in cells:
        tx.run(
            f"INSERT INTO tally_row (tally_id, {_CELL.names}) VALUES (?, {_CELL.marks})",
            (tally_id, *_CELL.cells(cell)),
        )


def sizes(tx: Tx, tally_id: int) -> tuple[int, int]:
    """How many members it has, and of how many it holds a row."""
    row = tx.row(
        "SELECT (SELECT COUNT(*) FROM tally_member WHERE tally_id = :tally),"
        " (SELECT COUNT(*) FROM tally_row WHERE tally_id = :tally AND category = :category)",
        {"tally": tally_id, "category": WHOLE},
    )
    return (int(row[0]), int(row[1])) if row else (0, 0)


def finish(tx: Tx, tally_id: int, now: int) -> None:
    """It is whole, and never changes again."""
    tx.run("UPDATE tally SET made_at = ? WHERE id = ?", (now, tally_id))


def remove_member(tx: Tx, user_id: int) -> None:
    """Take a member's proposals out of a tally that isn't whole yet."""
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
    """Leave out members who have taken back all that was in it."""
    tx.run(
        "DELETE FROM tally_member WHERE tally_id = :tally AND NOT EXISTS (SELECT 1 FROM wallet JOIN proposal"
        " ON wallet_id = wallet.id WHERE owner_id = user_id AND counted_in = :tally AND status <> 'void')",
        {"tally": tally_id},
    )


def release_members(tx: Tx, tally_id: int) -> None:
    """Let go of what was taken in: it has turned out to be of too few."""
    tx.run(
        "UPDATE proposal SET counted_in = NULL WHERE counted_in = :tally AND wallet_id IN (SELECT wallet.id"
        " FROM tally_member JOIN wallet ON wallet.owner_id = tally_member.user_id WHERE tally_member.tally_id = :tally)",
        {"tally": tally_id},
    )
    tx.run("DELETE FROM tally_member WHERE tally_id = ?", (tally_id,))


def publishable(tx: Tx, guild_id: int, since: int) -> list[Tally]:
    """Those made at ``since`` or later of which enough members still take part in this server, oldest first."""
    rows = tx.rows(
        f"SELECT {_TALLY.columns} FROM tally WHERE guild_id = :guild AND made_at >= :since"
        " AND :fewest <= (SELECT COUNT(*) FROM (SELECT 1 FROM tally_member"
        "  JOIN participant ON participant.guild_id = :guild AND participant.user_id = tally_member.user_id"
        "  WHERE tally_member.tally_id = tally.id AND participant.figures = 1 LIMIT :fewest) AS few)"
        " ORDER BY made_at, id",
        {"guild": guild_id, "since": max(since, UNFINISHED + 1), "fewest": FEWEST},
    )
    return _TALLY.values(rows)


def published_rows(tx: Tx, tallies: Sequence[Tally]) -> dict[str, list[TallyRow]]:
    """What they publish together, by category; WHOLE for all categories."""
    found: dict[str, list[TallyRow]] = {WHOLE: []}
    for tally in tallies:
        for row in tx.rows(
            f"SELECT category, {_ROW.columns} FROM tally_row WHERE tally_id = ? ORDER BY category, no",
            (tally.id,),
        ):
            found.setdefault(row[0], []).append(_ROW.value(row[1:]))
    return found
