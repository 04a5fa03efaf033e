"""Proposals, what happened to each, and who else applied."""

from dataclasses import dataclass

from bot.domain.jobs.jobs import JobOutcome
from bot.domain.ledger.entries import Kind
from bot.domain.proposals.proposals import BoostStatus, LossReason, ProposalState, ProposalStatus, Step
from bot.store.engine.database import Row, SqlValue, Tx
from bot.store.jobs import SAME_POST

_COLUMNS = (
    "proposal.id, proposal.wallet_id, proposal.job_id, proposal.sent_at, proposal.recorded_at, proposal.cost,"
    " proposal.boost, proposal.invited, proposal.status, proposal.status_at, proposal.boost_status,"
    " proposal.viewed_at, proposal.value_cents, proposal.lost_because, proposal.note"
)


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
    """A member's step, or how the job ended. ``key``: of the write, which its entries have too."""

    id: int
    what: Step | JobOutcome
    at: int
    recorded_at: int
    value_cents: int | None
    key: str
    lost_because: LossReason | None = None


@dataclass(frozen=True, slots=True)
class ProposalFilter:
    """``statuses``: any of these. ``outbid``: whose boost was lost. ``since``: sent at that instant or later."""

    statuses: tuple[ProposalStatus, ...] = ()
    outbid: bool = False
    since: int | None = None


def insert(tx: Tx, proposal: Proposal) -> int:
    """Write a proposal (its ``id`` is not read); the id it got."""
    state = proposal.state
    return tx.insert(
        "INSERT INTO proposal (wallet_id, job_id, sent_at, recorded_at, cost, boost, invited, status, status_at,"
        " boost_status, viewed_at, value_cents, lost_because, note)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            proposal.wallet_id,
            proposal.job_id,
            proposal.sent_at,
            proposal.recorded_at,
            state.cost,
            state.boost,
            int(proposal.invited),
            state.status,
            state.status_at,
            state.boost_status,
            state.viewed_at,
            state.value_cents,
            state.lost_because,
            proposal.note,
        ),
    )


def save(tx: Tx, state: ProposalState) -> None:
    tx.run(
        "UPDATE proposal SET boost = ?, status = ?, status_at = ?, boost_status = ?, viewed_at = ?, value_cents = ?,"
        " lost_because = ? WHERE id = ?",
        (
            state.boost,
            state.status,
            state.status_at,
            state.boost_status,
            state.viewed_at,
            state.value_cents,
            state.lost_because,
            state.proposal_id,
        ),
    )


def set_spent(tx: Tx, proposal_id: int, kind: Kind, amount: int) -> None:
    """What it cost, or what its boost did, as an import has it (Connects)."""
    column = "boost" if kind is Kind.BOOST else "cost"
    tx.run(f"UPDATE proposal SET {column} = ? WHERE id = ?", (amount, proposal_id))


def set_sent(tx: Tx, proposal_id: int, at: int, key: str) -> None:
    """When it was sent, and by which write that is known, where an import shows it only now."""
    tx.run("UPDATE proposal SET sent_at = ? WHERE id = ?", (at, proposal_id))
    tx.run(
        "UPDATE proposal_event SET at = ?, key = ? WHERE id ="
        " (SELECT MIN(id) FROM proposal_event WHERE proposal_id = ? AND status = 'sent' AND undone_at IS NULL)",
        (at, key, proposal_id),
    )


def get(tx: Tx, proposal_id: int) -> Proposal:
    row = tx.row(f"SELECT {_COLUMNS} FROM proposal WHERE id = ?", (proposal_id,))
    assert row is not None, f"proposal {proposal_id} is gone"
    return _proposal(row)


def find(tx: Tx, wallet_id: int, proposal_id: int) -> Proposal | None:
    """The proposal of this wallet that was not taken back."""
    row = tx.row(
        f"SELECT {_COLUMNS} FROM proposal WHERE id = ? AND wallet_id = ? AND status <> 'void'",
        (proposal_id, wallet_id),
    )
    return _proposal(row) if row else None


def of_wallet(tx: Tx, wallet_id: int) -> list[Proposal]:
    """All of a wallet's, oldest first."""
    return [
        _proposal(row)
        for row in tx.rows(f"SELECT {_COLUMNS} FROM proposal WHERE wallet_id = ? ORDER BY id", (wallet_id,))
    ]


def on_post(tx: Tx, wallet_id: int, job_id: int) -> list[Proposal]:
    """The wallet's proposals to this post, on whatever board it was logged, newest first; none that was taken back."""
    rows = tx.rows(
        f"SELECT {_COLUMNS} FROM proposal WHERE wallet_id = ? AND status <> 'void' AND job_id IN ({SAME_POST})"
        " ORDER BY sent_at DESC, id DESC",
        (wallet_id, job_id),
    )
    return [_proposal(row) for row in rows]


def applied(tx: Tx, job_id: int, besides: int) -> int:
    """How many other members than ``besides`` have applied to this record of the post, the forgotten among them."""
    row = tx.row(
        "SELECT COUNT(DISTINCT wallet_id) + COALESCE((SELECT forgotten FROM job WHERE id = ?1), 0) FROM proposal"
        " JOIN wallet ON wallet.id = wallet_id WHERE job_id = ?1 AND status <> 'void' AND owner_id <> ?2",
        (job_id, besides),
    )
    return int(row[0]) if row else 0


def titles(tx: Tx, wallet_id: int, limit: int) -> list[tuple[int, int, str]]:
    """(id, job's id, job's title) of the wallet's proposals: those still to be decided first, then the last sent."""
    rows = tx.rows(
        "SELECT proposal.id, job.id, COALESCE(NULLIF(job.title, ''), job.key) FROM proposal"
        " JOIN job ON job.id = proposal.job_id WHERE wallet_id = ? AND status <> 'void'"
        " ORDER BY status NOT IN ('sent', 'viewed', 'interviewing', 'offer'), sent_at DESC, proposal.id DESC LIMIT ?",
        (wallet_id, limit),
    )
    return [(int(id_), int(job_id), str(title)) for id_, job_id, title in rows]


def page(tx: Tx, wallet_id: int, wanted: ProposalFilter, limit: int, offset: int) -> list[Proposal]:
    """Newest first."""
    where, params = _where(wallet_id, wanted)
    rows = tx.rows(
        f"SELECT {_COLUMNS} FROM proposal WHERE {where} ORDER BY sent_at DESC, id DESC LIMIT ? OFFSET ?",
        (*params, limit, offset),
    )
    return [_proposal(row) for row in rows]


def count(tx: Tx, wallet_id: int, wanted: ProposalFilter) -> int:
    where, params = _where(wallet_id, wanted)
    row = tx.row(f"SELECT COUNT(*) FROM proposal WHERE {where}", params)
    return int(row[0]) if row else 0


def add_event(
    tx: Tx,
    proposal_id: int,
    what: Step | JobOutcome,
    at: int,
    value_cents: int | None,
    key: str,
    now: int,
    lost_because: LossReason | None = None,
) -> None:
    tx.run(
        "INSERT INTO proposal_event (proposal_id, status, at, recorded_at, value_cents, key, lost_because)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (proposal_id, what, at, now, value_cents, key, lost_because),
    )


def set_reason(tx: Tx, event_id: int, reason: LossReason) -> None:
    """What the member takes for the reason of the loss that this event told."""
    tx.run("UPDATE proposal_event SET lost_because = ? WHERE id = ?", (reason, event_id))


def events(tx: Tx, proposal_id: int) -> list[ProposalEvent]:
    """What happened to a proposal and wasn't taken back, in the order of writing."""
    rows = tx.rows(
        "SELECT id, status, at, recorded_at, value_cents, key, lost_because FROM proposal_event"
        " WHERE proposal_id = ? AND undone_at IS NULL ORDER BY id",
        (proposal_id,),
    )
    return [
        ProposalEvent(id_, _what(status), at, recorded_at, value, key, _reason(reason))
        for id_, status, at, recorded_at, value, key, reason in rows
    ]


def is_closed(tx: Tx, proposal_id: int) -> bool:
    """Whether it was told that the job has ended."""
    return any(isinstance(event.what, JobOutcome) for event in events(tx, proposal_id))


def with_event(tx: Tx, wallet_id: int, key: str) -> list[int]:
    """The wallet's proposals to which the write ``key`` did something that stands."""
    rows = tx.rows(
        "SELECT DISTINCT proposal_id FROM proposal_event JOIN proposal ON proposal.id = proposal_id"
        " WHERE key = ? AND undone_at IS NULL AND wallet_id = ? ORDER BY proposal_id",
        (key, wallet_id),
    )
    return [int(row[0]) for row in rows]


def undo_event(tx: Tx, proposal_id: int, key: str, now: int) -> None:
    tx.run(
        "UPDATE proposal_event SET undone_at = ? WHERE proposal_id = ? AND key = ? AND undone_at IS NULL",
        (now, proposal_id, key),
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


def _what(status: str) -> Step | JobOutcome:
    return Step(status) if status in set(Step) else JobOutcome(status)


def _reason(stored: str | None) -> LossReason | None:
    return LossReason(stored) if stored else None


def _proposal(row: Row) -> Proposal:
    (
        id_,
        wallet_id,
        job_id,
        sent_at,
        recorded_at,
        cost,
        boost,
        invited,
        status,
        status_at,
        boost_status,
        *rest,
    ) = row
    viewed_at, value_cents, lost_because, note = rest
    state = ProposalState(
        id_,
        ProposalStatus(status),
        status_at,
        BoostStatus(boost_status),
        cost,
        boost,
        viewed_at,
        value_cents,
        _reason(lost_because),
    )
    return Proposal(id_, wallet_id, job_id, sent_at, recorded_at, bool(invited), note, state)
