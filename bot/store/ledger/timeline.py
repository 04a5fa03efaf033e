"""A wallet over time: its balances and sums by period, and the net spends from which its pace is computed."""

from bot.domain.insight.pace import NetSpend
from bot.domain.ledger.entries import SPENDS, Kind
from bot.domain.time.calendar import DAY_MS
from bot.store.engine.database import SqlValue, Tx
from bot.store.engine.rows import RowReader, in_list
from bot.store.ledger import books

_SPENDS = in_list(SPENDS)
_MOVES = in_list(SPENDS | {Kind.RETURN})
_NET_SPENDS = RowReader(NetSpend, at="occurred_at", net="-amount")


def balance_before(tx: Tx, wallet_id: int, at: int) -> int:
    """Return the balance after the last line before ``at`` (UTC ms), 0 where there is no such line."""
    row = tx.row(
        "SELECT balance FROM line WHERE wallet_id = ? AND at < ? ORDER BY no DESC LIMIT 1", (wallet_id, at)
    )
    return int(row[0]) if row else 0


def first_line_at(tx: Tx, wallet_id: int) -> int | None:
    """Return when the first line of the wallet happened (UTC ms), None where there is none."""
    row = tx.row("SELECT at FROM line WHERE wallet_id = ? ORDER BY no LIMIT 1", (wallet_id,))
    return int(row[0]) if row else None


def balances(tx: Tx, wallet_id: int, since: int, days: int) -> list[tuple[int, int]]:
    """Return (number, balance at the end) of each period that has a line, in order.

    Periods are ``days`` days long and numbered from 0, which begins at ``since`` (UTC ms).
    """
    rows = tx.rows(
        "SELECT part.number, line.balance FROM (SELECT (at - :since) / :length AS number, MAX(no) AS last FROM line"
        " WHERE wallet_id = :wallet AND no > :before GROUP BY 1) AS part"
        " JOIN line ON line.wallet_id = :wallet AND line.no = part.last ORDER BY part.number",
        _periods(tx, wallet_id, since, days),
    )
    return [(int(number), int(balance)) for number, balance in rows]


def sums_by_kind(tx: Tx, wallet_id: int, since: int, days: int) -> list[tuple[int, Kind, int]]:
    """Return (number, kind, Connects) of each period as in `balances`, for every kind of line in the period.

    A reversal counts under the kind of the entry that it reverses.
    """
    rows = tx.rows(
        "SELECT (line.at - :since) / :length, COALESCE(undone.kind, line.kind), SUM(line.amount) FROM line"
        " LEFT JOIN entry ON entry.id = line.entry_id AND line.kind = 'reversal'"
        " LEFT JOIN entry AS undone ON undone.id = entry.refers_to"
        " WHERE line.wallet_id = :wallet AND line.no > :before GROUP BY 1, 2 ORDER BY 1, 2",
        _periods(tx, wallet_id, since, days),
    )
    return [(int(number), Kind(kind), int(amount)) for number, kind, amount in rows]


def _periods(tx: Tx, wallet_id: int, since: int, days: int) -> dict[str, SqlValue]:
    """Return the parameters of a question about periods, with ``before``, the last line that is before all of them."""
    before = books.last_line_before(tx, wallet_id, since)
    return {"wallet": wallet_id, "since": since, "before": before, "length": days * DAY_MS}


def net_spends_by_day(tx: Tx, wallet_id: int, since: int) -> list[tuple[int, str, int]]:
    """Return (day, purpose, Connects) of the standing spends from ``since`` (UTC ms) on, less what was returned of them.

    A day is the number of UTC days since 1970-01-01. The purpose is the kind of the spend, except that a plain spend has
    the purpose ``proposal`` if it names a proposal, else ``other``.
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
    """Return (day, Connects) of the standing returns that name a proposal but no spend, by the day of sending.

    Only proposals sent at ``since`` (UTC ms) or later count. A day is the number of UTC days since 1970-01-01.
    """
    rows = tx.rows(
        "SELECT proposal.sent_at / :length, SUM(back.amount) FROM standing_entry AS back"
        " JOIN proposal ON proposal.id = back.proposal_id"
        " WHERE back.wallet_id = :wallet AND back.kind = 'return' AND back.refers_to IS NULL AND proposal.sent_at >= :since"
        " GROUP BY 1 ORDER BY 1",
        {"wallet": wallet_id, "since": since, "length": DAY_MS},
    )
    return [(int(day), int(amount)) for day, amount in rows]


def unassigned_returns(tx: Tx, wallet_id: int, since: int) -> int:
    """Return the Connects returned at ``since`` (UTC ms) or later without naming a spend or a proposal, else 0."""
    row = tx.row(
        "SELECT COALESCE(SUM(amount), 0) FROM standing_entry WHERE wallet_id = ? AND occurred_at >= ?"
        " AND kind = 'return' AND refers_to IS NULL AND proposal_id IS NULL",
        (wallet_id, since),
    )
    return int(row[0]) if row else 0


def net_spends(tx: Tx, wallet_id: int, since: int) -> list[NetSpend]:
    """Return the standing spends and returns at ``since`` (UTC ms) or later, oldest first; a return counts as negative."""
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
