"""Proposals, what happened to each, who else applied, and what each still has out."""

from dataclasses import dataclass
from typing import NamedTuple

from bot.domain.jobs.jobs import JobOutcome
from bot.domain.ledger.entries import PROPOSAL_SPENDS, Kind, Source
from bot.domain.ledger.writes import Origin
from bot.domain.proposals.proposals import LIVE, LossReason, ProposalState, ProposalStatus, Step
from bot.store.engine.database import SqlValue, Tx
from bot.store.engine.rows import RowReader, RowWriter, in_list
from bot.store.jobs import SAME_POST


@dataclass(frozen=True, slots=True)
class Proposal:
    """``state`` follows from the events that stand. ``note`` is the sender's own."""

    id: int
    wallet_id: int
    job_id: int
    sent_at: int
    recorded_at: int
    invited: bool
    note: str
    state: ProposalState


@dataclass(frozen=True, slots=True)
class ProposalEvent:
    """A member's step, or how the job ended. ``origin``: of the write, which its entries have too."""

    id: int
    what: Step | JobOutcome
    at: int
    recorded_at: int
    value_cents: int | None
    origin: Origin
    lost_because: LossReason | None = None
    source: Source = Source.COMMAND


@dataclass(frozen=True, slots=True)
class ProposalFilter:
    """``statuses``: any of these. ``outbid``: whose boost was lost. ``since``: sent at that instant or later."""

    statuses: tuple[ProposalStatus, ...] = ()
    outbid: bool = False
    since: int | None = None


class UnreturnedProposal(NamedTuple):
    """Connects of a proposal that haven't come back. ``told``: the job's end by the member, ``board``: by the community's
    board, ``board_at``: since when (UTC ms); None where nobody has said."""

    proposal_id: int
    cost: int
    boost: int
    member_outcome: JobOutcome | None
    board_outcome: JobOutcome | None
    board_closed_at: int | None


LIVE_STATUSES = in_list(LIVE)
_SPENDS = in_list(PROPOSAL_SPENDS)
_ENDS = in_list(JobOutcome)
_PROPOSAL = RowReader(Proposal, "proposal", proposal_id="id")
_NEW = RowWriter(Proposal, without=("id", "proposal_id"))
_EVENT = RowReader(ProposalEvent, "event", what="status", source="write.source")
_STATE = RowWriter(ProposalState, without=("proposal_id", "cost"))
_OUT = RowReader(
    UnreturnedProposal,
    proposal_id="proposal.id",
    cost="SUM(CASE spent.kind WHEN 'boost' THEN 0 ELSE spent.out END)",
    boost="SUM(CASE spent.kind WHEN 'boost' THEN spent.out ELSE 0 END)",
    member_outcome=(
        "(SELECT status FROM proposal_event AS event WHERE event.proposal_id = proposal.id AND undone_at IS NULL"
        f" AND event.status IN {_ENDS} ORDER BY event.id DESC LIMIT 1)"
    ),
    board_outcome="MAX(job.outcome)",
    board_closed_at="MAX(job.closed_at)",
)


def insert(tx: Tx, proposal: Proposal) -> int:
    """Write a proposal (its ``id`` is not read); the id it got."""
    return tx.insert(f"INSERT INTO proposal ({_NEW.names}) VALUES ({_NEW.marks})", _NEW.cells(proposal))


def save(tx: Tx, state: ProposalState) -> None:
    """Store where a proposal stands; its cost stays as it was written."""
    tx.run(
        f"UPDATE proposal SET {_STATE.assignments} WHERE id = ?", (*_STATE.cells(state), state.proposal_id)
    )


def set_spent(tx: Tx, proposal_id: int, kind: Kind, amount: int) -> None:
    """What it cost, or what its boost did, as an import has it (Connects)."""
    column = "boost" if kind is Kind.BOOST else "cost"
    tx.run(f"UPDATE proposal SET {column} = ? WHERE id = ?", (amount, proposal_id))


def set_sent(tx: Tx, proposal_id: int, at: int, origin: Origin) -> None:
    """When it was sent, and by which write that is known, where an import shows it only now."""
    tx.run("UPDATE proposal SET sent_at = ? WHERE id = ?", (at, proposal_id))
    tx.run(
        "UPDATE proposal_event SET at = ?, write_id = ?, item = ? WHERE id ="
        " (SELECT MIN(id) FROM proposal_event WHERE proposal_id = ? AND status = 'sent' AND undone_at IS NULL)",
        (at, origin.write_id, origin.item, proposal_id),
    )


def get(tx: Tx, proposal_id: int) -> Proposal:
    row = tx.row(f"SELECT {_PROPOSAL.columns} FROM proposal WHERE id = ?", (proposal_id,))
    assert row is not None, f"proposal {proposal_id} is gone"
    return _PROPOSAL.value(row)


def find(tx: Tx, wallet_id: int, proposal_id: int) -> Proposal | None:
    """The proposal of this wallet that was not taken back."""
    row = tx.row(
        f"SELECT {_PROPOSAL.columns} FROM proposal WHERE id = ? AND wallet_id = ? AND status <> 'void'",
        (proposal_id, wallet_id),
    )
    return _PROPOSAL.optional(row)


def all_of_wallet(tx: Tx, wallet_id: int) -> list[Proposal]:
    """All of a wallet's, oldest first."""
    rows = tx.rows(f"SELECT {_PROPOSAL.columns} FROM proposal WHERE wallet_id = ? ORDER BY id", (wallet_id,))
    return _PROPOSAL.values(rows)


def to_post(tx: Tx, wallet_id: int, job_id: int) -> list[Proposal]:
    """The wallet's proposals to this post, on whatever board it was logged, newest first; none that was taken back."""
    rows = tx.rows(
        f"SELECT {_PROPOSAL.columns} FROM proposal WHERE wallet_id = ? AND status <> 'void' AND job_id IN ({SAME_POST})"
        " ORDER BY sent_at DESC, id DESC",
        (wallet_id, job_id),
    )
    return _PROPOSAL.values(rows)


def count_other_applicants(tx: Tx, job_id: int, besides: int) -> int:
    """How many other members than ``besides`` have applied to this record of the post, the forgotten among them."""
    row = tx.row(
        "SELECT COUNT(DISTINCT wallet_id) + COALESCE((SELECT forgotten FROM job WHERE id = :job), 0) FROM proposal"
        " JOIN wallet ON wallet.id = wallet_id WHERE job_id = :job AND status <> 'void' AND owner_id <> :besides",
        {"job": job_id, "besides": besides},
    )
    return int(row[0]) if row else 0


def titles(tx: Tx, wallet_id: int, limit: int) -> list[tuple[int, int, str]]:
    """(id, job's id, job's title) of the wallet's proposals: those still to be decided first, then the last sent."""
    rows = tx.rows(
        "SELECT proposal.id, job.id, COALESCE(NULLIF(job.title, ''), job.key) FROM proposal"
        " JOIN job ON job.id = proposal.job_id WHERE wallet_id = ? AND status <> 'void'"
        f" ORDER BY status NOT IN {LIVE_STATUSES}, sent_at DESC, proposal.id DESC LIMIT ?",
        (wallet_id, limit),
    )
    return [(int(id_), int(job_id), str(title)) for id_, job_id, title in rows]


def page(tx: Tx, wallet_id: int, wanted: ProposalFilter, limit: int, offset: int) -> list[Proposal]:
    """Newest first."""
    where, params = _where(wallet_id, wanted)
    rows = tx.rows(
        f"SELECT {_PROPOSAL.columns} FROM proposal WHERE {where} ORDER BY sent_at DESC, id DESC LIMIT ? OFFSET ?",
        (*params, limit, offset),
    )
    return _PROPOSAL.values(rows)


def count(tx: Tx, wallet_id: int, wanted: ProposalFilter) -> int:
    where, params = _where(wallet_id, wanted)
    row = tx.row(f"SELECT COUNT(*) FROM proposal WHERE {where}", params)
    return int(row[0]) if row else 0


def unreturned(tx: Tx, wallet_id: int) -> list[UnreturnedProposal]:
    """Return every proposal of the wallet that has Connects out, by id, with what the return watch asks of its job's end."""
    rows = tx.rows(
        "WITH back AS (SELECT refers_to AS spend_id, SUM(amount) AS amount FROM standing_entry"
        "  WHERE wallet_id = :wallet AND kind = 'return' AND refers_to IS NOT NULL GROUP BY refers_to),"
        " spent AS (SELECT proposal_id, kind, -spend.amount - COALESCE(back.amount, 0) AS out FROM standing_entry AS spend"
        "  LEFT JOIN back ON back.spend_id = spend.id"
        f"  WHERE wallet_id = :wallet AND proposal_id IS NOT NULL AND kind IN {_SPENDS})"
        f" SELECT {_OUT.columns} FROM spent JOIN proposal ON proposal.id = spent.proposal_id"
        " JOIN job ON job.id = proposal.job_id WHERE proposal.status <> 'void'"
        " GROUP BY proposal.id HAVING SUM(spent.out) > 0 ORDER BY proposal.id",
        {"wallet": wallet_id},
    )
    return _OUT.values(rows)


def add_event(
    tx: Tx,
    proposal_id: int,
    what: Step | JobOutcome,
    at: int,
    value_cents: int | None,
    origin: Origin,
    now: int,
    lost_because: LossReason | None = None,
) -> None:
    tx.run(
        "INSERT INTO proposal_event (proposal_id, status, at, recorded_at, value_cents, lost_because, write_id, item)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (proposal_id, what, at, now, value_cents, lost_because, origin.write_id, origin.item),
    )


def set_reason(tx: Tx, event_id: int, reason: LossReason) -> None:
    """What the member takes for the reason of the loss that this event told."""
    tx.run("UPDATE proposal_event SET lost_because = ? WHERE id = ?", (reason, event_id))


def events(tx: Tx, proposal_id: int) -> list[ProposalEvent]:
    """What happened to a proposal and wasn't taken back, in the order of writing."""
    rows = tx.rows(
        f"SELECT {_EVENT.columns}"
        " FROM proposal_event AS event JOIN write ON write.id = write_id"
        " WHERE proposal_id = ? AND undone_at IS NULL ORDER BY event.id",
        (proposal_id,),
    )
    return _EVENT.values(rows)


def is_closed(tx: Tx, proposal_id: int) -> bool:
    """Whether it was told that the job has ended."""
    return any(isinstance(event.what, JobOutcome) for event in events(tx, proposal_id))


def ids_with_event(tx: Tx, wallet_id: int, origin: Origin) -> list[int]:
    """Return the wallet's proposals with a standing event of this item of a write."""
    rows = tx.rows(
        "SELECT DISTINCT proposal_id FROM proposal_event JOIN proposal ON proposal.id = proposal_id"
        " WHERE write_id = ? AND item = ? AND undone_at IS NULL AND wallet_id = ? ORDER BY proposal_id",
        (origin.write_id, origin.item, wallet_id),
    )
    return [int(row[0]) for row in rows]


def undo_event(tx: Tx, event_id: int, now: int) -> None:
    """Take back one event that stands."""
    tx.run("UPDATE proposal_event SET undone_at = ? WHERE id = ?", (now, event_id))


def undo_events(tx: Tx, proposal_id: int, origin: Origin, now: int) -> None:
    """Take back what this item of a write said of the proposal."""
    tx.run(
        "UPDATE proposal_event SET undone_at = ?"
        " WHERE proposal_id = ? AND write_id = ? AND item = ? AND undone_at IS NULL",
        (now, proposal_id, origin.write_id, origin.item),
    )


def _where(wallet_id: int, wanted: ProposalFilter) -> tuple[str, list[SqlValue]]:
    conditions, params = ["wallet_id = ?"], list[SqlValue]([wallet_id])
    if wanted.statuses:
        conditions.append(f"status IN ({', '.join('?' * len(wanted.statuses))})")
        params += wanted.statuses
    else:
        conditions.append("status <> 'void'")
    if wanted.outbid:
        conditions.append("boost_status = 'outbid'")
    if wanted.since is not None:
        conditions.append("sent_at >= ?")
        params.append(wanted.since)
    return " AND ".join(conditions), params
