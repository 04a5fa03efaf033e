"""What the proposals of a finished tally teach: the shared coefficients of the odds, and how often the odds came true."""

from collections.abc import Sequence
from typing import NamedTuple

from bot.domain.community.tally import FEWEST, WHOLE
from bot.store.community.tallies import SHOWABLE, UNFINISHED, Tally
from bot.store.engine.database import Tx
from bot.store.engine.rows import RowReader, RowWriter

MOST_SLOPES = 12
"""The newest tallies whose shared coefficients are looked at."""


class SaidBand(NamedTuple):
    """Proposals that were said to win the hire with a chance from ``low`` to ``high``, of ``people`` members.

    ``expected``: the sum of their chances. ``hired``: how many of the ``sent`` proposals won the hire.
    """

    low: float
    high: float
    people: int
    sent: int
    expected: float
    hired: int


_TALLY = RowReader(Tally, "tally")
_SAID = RowReader(SaidBand)
_SAID_SET = RowWriter(SaidBand)


def due(tx: Tx, sent_to: int, limit: int) -> list[Tally]:
    """Return at most ``limit`` finished tallies that haven't taught yet and count proposals up to ``sent_to`` (UTC ms)."""
    rows = tx.rows(
        f"SELECT {_TALLY.columns} FROM tally WHERE made_at > :unfinished AND sent_to <= :sent_to"
        " AND NOT EXISTS (SELECT 1 FROM tally_slopes WHERE tally_slopes.tally_id = tally.id) ORDER BY tally.id LIMIT :limit",
        {"unfinished": UNFINISHED, "sent_to": sent_to, "limit": limit},
    )
    return _TALLY.values(rows)


def members(tx: Tx, tally_id: int) -> list[tuple[int, int]]:
    """Return the id and the wallet of each member who is still in the tally; empty if any of them has gone since."""
    rows = tx.rows(
        "SELECT tally_member.user_id, wallet.id FROM tally_member JOIN wallet ON wallet.owner_id = tally_member.user_id"
        " WHERE tally_member.tally_id = ? ORDER BY tally_member.user_id",
        (tally_id,),
    )
    counted = tx.row("SELECT COUNT(*) FROM tally_row WHERE tally_id = ? AND category = ?", (tally_id, WHOLE))
    whole = counted is not None and counted[0] == len(rows)
    return [(int(user_id), int(wallet_id)) for user_id, wallet_id in rows] if whole else []


def proposal_ids(tx: Tx, tally_id: int, wallet_id: int) -> set[int]:
    """Return the proposals of a wallet that the tally counts, without those taken back since."""
    rows = tx.rows(
        "SELECT id FROM proposal WHERE wallet_id = ? AND counted_in = ? AND status <> 'void'",
        (wallet_id, tally_id),
    )
    return {int(id_) for (id_,) in rows}


def put(tx: Tx, tally_id: int, *, people: int, outcomes: int, model: str, said: Sequence[SaidBand]) -> None:
    """Store what a tally teaches; a second call changes nothing. ``model``: '' where too few people teach."""
    is_new = tx.run(
        "INSERT INTO tally_slopes (tally_id, people, outcomes, model) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
        (tally_id, people, outcomes, model),
    )
    for band in said if is_new else ():
        tx.run(
            f"INSERT INTO tally_said (tally_id, {_SAID_SET.names}) VALUES (?, {_SAID_SET.marks})",
            (tally_id, *_SAID_SET.cells(band)),
        )


def newest(tx: Tx) -> list[str]:
    """Return the shared coefficients of the newest tallies that may be shown, as text, those of most outcomes first."""
    rows = tx.rows(
        "SELECT last.model FROM (SELECT tally_id, outcomes, model FROM tally_slopes WHERE model <> ''"
        "  ORDER BY tally_id DESC LIMIT :limit) AS last JOIN tally ON tally.id = last.tally_id"
        f" WHERE {SHOWABLE} ORDER BY last.outcomes DESC, last.tally_id DESC",
        {"fewest": FEWEST, "limit": MOST_SLOPES},
    )
    return [str(model) for (model,) in rows]


def said(tx: Tx, tallies: Sequence[Tally]) -> list[SaidBand]:
    """Return what was expected of the proposals of these tallies and what came, a value for each band of each tally."""
    bands: list[SaidBand] = []
    for tally in tallies:
        rows = tx.rows(f"SELECT {_SAID.columns} FROM tally_said WHERE tally_id = ? ORDER BY low", (tally.id,))
        bands += _SAID.values(rows)
    return bands
