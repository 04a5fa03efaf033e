"""A wallet over time: lines and spends summed up by day, and the moves from which its pace is worked out."""

from bot.domain.insight.pace import NetSpend
from bot.domain.ledger.entries import SPENDS, Kind
from bot.domain.time.calendar import DAY_MS
from bot.store.engine.database import Tx
from bot.store.engine.rows import RowReader, in_list

_SPENDS = in_list(SPENDS)
_MOVES = in_list(SPENDS | {Kind.RETURN})
_NET_SPENDS = RowReader(NetSpend, at="occurred_at", net="-amount")


def balance_before(tx: Tx, wallet_id: int, at: int) -> int:
    """The balance of the last line before the instant ``at``."""
    row = tx.row(
        "SELECT balance FROM line WHERE wallet_id = ? AND at < ? ORDER BY at DESC, no DESC LIMIT 1",
        (wallet_id, at),
    )
    return int(row[0]) if row else 0


def first_line_at(tx: Tx, wallet_id: int) -> int | None:
    row = tx.row("SELECT at FROM line WHERE wallet_id = ? ORDER BY at, no LIMIT 1", (wallet_id,))
    return int(row[0]) if row else None


def balances(tx: Tx, wallet_id: int, since: int, days: int) -> list[tuple[int, int]]:
    """(number, balance) at the end of each ``days`` days from ``since`` on in which there is a line, in order."""
    rows = tx.rows(
        "SELECT part.number, line.balance FROM (SELECT (at - :since) / :length AS number, MAX(no) AS last FROM line"
        " WHERE wallet_id = :wallet AND at >= :since GROUP BY 1) AS part"
        " JOIN line ON line.wallet_id = :wallet AND line.no = part.last ORDER BY part.number",
        {"wallet": wallet_id, "since": since, "length": days * DAY_MS},
    )
    return [(int(number), int(balance)) for number, balance in rows]


def sums_by_kind(tx: Tx, wallet_id: int, since: int, days: int) -> list[tuple[int, Kind, int]]:
    """(number, kind, Connects) of the same stretches of days. What was undone is taken off its own kind."""
    rows = tx.rows(
        "SELECT (line.at - :since) / :length, COALESCE(undone.kind, line.kind), SUM(line.amount) FROM line"
        " LEFT JOIN entry ON entry.id = line.entry_id AND line.kind = 'reversal'"
        " LEFT JOIN entry AS undone ON undone.id = entry.refers_to"
        " WHERE line.wallet_id = :wallet AND line.at >= :since GROUP BY 1, 2 ORDER BY 1, 2",
        {"wallet": wallet_id, "since": since, "length": days * DAY_MS},
    )
    return [(int(number), Kind(kind), int(amount)) for number, kind, amount in rows]


def net_spends_by_day(tx: Tx, wallet_id: int, since: int) -> list[tuple[int, str, int]]:
    """(day, purpose, Connects) of spends that stand, from the instant ``since`` on, without what came back of them.

    A day is its number since 1970; a spend with a proposal has the purpose proposal, one without other.
    """
    rows = tx.rows(
        "SELECT spend.occurred_at / :length, CASE WHEN spend.kind <> 'spend' THEN spend.kind"
        " WHEN spend.proposal_id IS NULL THEN 'other' ELSE 'proposal' END,"
        " SUM(-spend.amount - COALESCE((SELECT SUM(back.amount) FROM standing_entry AS back"
        "  WHERE back.refers_to = spend.id AND back.kind = 'return'), 0)) FROM standing_entry AS spend"
        " WHERE spend.wallet_id = :wallet AND spend.occurred_at >= :since"
        f" AND spend.kind IN {_SPENDS} GROUP BY 1, 2 ORDER BY 1, 2",
        {"wallet": wallet_id, "since": since, "length": DAY_MS},
    )
    return [(int(day), str(purpose), int(amount)) for day, purpose, amount in rows]


def returns_by_sent_day(tx: Tx, wallet_id: int, since: int) -> list[tuple[int, int]]:
    """(day, Connects) of returns that stand and name a proposal and no spend, by the day on which that was sent."""
    rows = tx.rows(
        "SELECT proposal.sent_at / :length, SUM(back.amount) FROM standing_entry AS back"
        " JOIN proposal ON proposal.id = back.proposal_id"
        " WHERE back.wallet_id = :wallet AND back.kind = 'return' AND back.refers_to IS NULL AND proposal.sent_at >= :since"
        " GROUP BY 1 ORDER BY 1",
        {"wallet": wallet_id, "since": since, "length": DAY_MS},
    )
    return [(int(day), int(amount)) for day, amount in rows]


def unassigned_returns(tx: Tx, wallet_id: int, since: int) -> int:
    """Connects that came back from the instant ``since`` on, for what isn't known."""
    row = tx.row(
        "SELECT COALESCE(SUM(amount), 0) FROM standing_entry WHERE wallet_id = ? AND occurred_at >= ?"
        " AND kind = 'return' AND refers_to IS NULL AND proposal_id IS NULL",
        (wallet_id, since),
    )
    return int(row[0]) if row else 0


def net_spends(tx: Tx, wallet_id: int, since: int) -> list[NetSpend]:
    """Return the spends and returns that stand, from the instant ``since`` on, in order."""
    rows = tx.rows(
        f"SELECT {_NET_SPENDS.columns} FROM standing_entry WHERE wallet_id = ? AND occurred_at >= ?"
        f" AND kind IN {_MOVES} ORDER BY occurred_at, id",
        (wallet_id, since),
    )
    return _NET_SPENDS.values(rows)


def first_entry_at(tx: Tx, wallet_id: int) -> int | None:
    """Return when the first entry of the wallet happened (UTC ms), None where there is none."""
    row = tx.row("SELECT MIN(occurred_at) FROM entry WHERE wallet_id = ?", (wallet_id,))
    return int(row[0]) if row and row[0] is not None else None
