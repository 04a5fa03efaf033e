"""When the interviews about proposals are."""

from bot.domain.proposals.interviews import INTERVIEWED, Interview
from bot.store.engine.database import Tx
from bot.store.engine.rows import RowReader, RowWriter, in_list

_INTERVIEW = RowReader(Interview, "interview")
_WRITTEN = RowWriter(Interview)
STANDS = f"interview.at IS NOT NULL AND proposal.status IN {in_list(INTERVIEWED)}"
"""The condition of an interview with a time, joined with its proposal, that wasn't called off."""


def find(tx: Tx, proposal_id: int) -> Interview | None:
    """Return the interview about a proposal, None if it never had a time."""
    row = tx.row(f"SELECT {_INTERVIEW.columns} FROM interview WHERE proposal_id = ?", (proposal_id,))
    return _INTERVIEW.optional(row)


def put(tx: Tx, interview: Interview) -> None:
    """Store an interview, in place of the stored one about the same proposal."""
    tx.run(
        f"INSERT INTO interview ({_WRITTEN.names}) VALUES ({_WRITTEN.marks})"
        f" ON CONFLICT (proposal_id) DO UPDATE SET {_WRITTEN.excluded}",
        _WRITTEN.cells(interview),
    )


def stands_at(tx: Tx, proposal_id: int) -> int | None:
    """Return when the interview about a proposal is (UTC ms); None for no time, and if the interview was called off."""
    row = tx.row(
        "SELECT interview.at FROM interview JOIN proposal ON proposal.id = interview.proposal_id"
        f" WHERE interview.proposal_id = ? AND {STANDS}",
        (proposal_id,),
    )
    return None if row is None else int(row[0])


def coming(tx: Tx, wallet_id: int, since: int, limit: int) -> list[Interview]:
    """Return at most ``limit`` interviews of the wallet that begin at ``since`` (UTC ms) or later, the next one first."""
    rows = tx.rows(
        f"SELECT {_INTERVIEW.columns} FROM interview JOIN proposal ON proposal.id = interview.proposal_id"
        f" WHERE interview.wallet_id = ? AND interview.at >= ? AND {STANDS}"
        " ORDER BY interview.at, interview.proposal_id LIMIT ?",
        (wallet_id, since, limit),
    )
    return _INTERVIEW.values(rows)
