"""Members who take part in the figures and boards of a server."""

from dataclasses import dataclass
from typing import NamedTuple

from bot.domain.community.boards import MemberActivity
from bot.domain.proposals.proposals import FUNNEL, REPLIED, SILENT
from bot.domain.time.calendar import WEEK_MS
from bot.store.engine.database import Tx
from bot.store.engine.rows import RowReader, in_list

_FUNNEL = in_list(FUNNEL)
REPLIES = in_list(REPLIED)
"""The statuses of a proposal that its client has replied to, as a list for a condition."""
UNTOLD = in_list(SILENT)
"""The statuses of a proposal of which nobody has told whether it was answered, as a list for a condition."""
REACHED = (
    f"CASE WHEN proposal.status IN {_FUNNEL} THEN proposal.status ELSE"
    " (SELECT event.status FROM proposal_event AS event WHERE event.proposal_id = proposal.id"
    f"  AND event.undone_at IS NULL AND event.status IN {_FUNNEL}"
    f"  AND (proposal.status <> 'no_answer' OR event.status NOT IN {REPLIES})"
    "  ORDER BY event.id DESC LIMIT 1) END"
)
"""SQL for the last step of the funnel that a proposal reached: its status, or its last standing event of the funnel where
the status is an end (declined, archived, …)."""


@dataclass(frozen=True, slots=True)
class Participation:
    """What a member takes part in: counted without a name in the server's figures, named on the server's boards."""

    figures: bool = False
    board: bool = False


class MemberWork(NamedTuple):
    """What a member sent in a period. ``first_at`` is when the period's first proposal was sent (UTC ms)."""

    effort: MemberActivity
    first_at: int


_PART = RowReader(Participation)
_REPLIED = f"COUNT(*) FILTER (WHERE {REACHED} IN {REPLIES})"
_WORKED = RowReader(
    MemberWork,
    user_id="participant.user_id",
    sent="COUNT(*)",
    replied=_REPLIED,
    weeks="COUNT(DISTINCT (:now - proposal.sent_at) / :week)",
    known=f"COUNT(*) FILTER (WHERE proposal.status NOT IN {UNTOLD})",
    first_at="MIN(proposal.sent_at)",
)


def participation(tx: Tx, guild_id: int, user_id: int) -> Participation:
    """Return what the member takes part in; nothing for a member who has never chosen."""
    row = tx.row(
        f"SELECT {_PART.columns} FROM participant WHERE guild_id = ? AND user_id = ?", (guild_id, user_id)
    )
    return _PART.optional(row) or Participation()


def put(tx: Tx, guild_id: int, user_id: int, chosen: Participation, now: int) -> None:
    """Store what the member takes part in from ``now`` on (UTC ms); a member of neither is deleted."""
    tx.run(
        "INSERT INTO participant (guild_id, user_id, figures, board, since) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (guild_id, user_id) DO UPDATE SET figures = excluded.figures, board = excluded.board,"
        " since = excluded.since",
        (guild_id, user_id, int(chosen.figures), int(chosen.board), now),
    )
    _drop_idle(tx, user_id)


def leave_other_figures(tx: Tx, guild_id: int, user_id: int) -> bool:
    """Remove the member from the figures of all other servers. Return True if the member was counted in another server."""
    changed = tx.run(
        "UPDATE participant SET figures = 0 WHERE user_id = ? AND figures = 1 AND guild_id <> ?",
        (user_id, guild_id),
    )
    _drop_idle(tx, user_id)
    return changed > 0


def delete(tx: Tx, guild_id: int, user_id: int) -> None:
    """Remove the member from the figures and the boards of that server."""
    tx.run("DELETE FROM participant WHERE guild_id = ? AND user_id = ?", (guild_id, user_id))


def count(tx: Tx, guild_id: int) -> int:
    """Return how many members are counted in the server's figures."""
    row = tx.row("SELECT COUNT(*) FROM participant WHERE guild_id = ? AND figures = 1", (guild_id,))
    return int(row[0]) if row else 0


def guild_ids(tx: Tx) -> list[int]:
    """Return the ids of the servers in which any member takes part, in ascending order."""
    # Each step looks up the next server in the index, so that the members of a server aren't read.
    rows = tx.rows(
        "WITH RECURSIVE hop (id) AS (SELECT MIN(guild_id) FROM participant UNION ALL"
        " SELECT (SELECT MIN(guild_id) FROM participant WHERE guild_id > hop.id) FROM hop WHERE hop.id IS NOT NULL)"
        " SELECT id FROM hop WHERE id IS NOT NULL"
    )
    return [int(id_) for (id_,) in rows]


def board_members(tx: Tx, guild_id: int, since: int, now: int) -> list[MemberWork]:
    """Return what each member of the server's boards sent from ``since`` until ``now`` (UTC ms), without invitations.

    Members who sent nothing are left out. A week of activity is one of the weeks counted back from ``now``.
    """
    rows = tx.rows(
        f"SELECT {_WORKED.columns} FROM participant"
        " JOIN wallet ON wallet.owner_id = participant.user_id"
        " JOIN proposal ON proposal.wallet_id = wallet.id"
        " WHERE participant.guild_id = :guild AND participant.board = 1 AND proposal.sent_at BETWEEN :since AND :now"
        " AND proposal.status <> 'void' AND proposal.invited = 0 GROUP BY participant.user_id",
        {"guild": guild_id, "since": since, "now": now, "week": WEEK_MS},
    )
    return _WORKED.values(rows)


def _drop_idle(tx: Tx, user_id: int) -> None:
    tx.run("DELETE FROM participant WHERE user_id = ? AND figures = 0 AND board = 0", (user_id,))
