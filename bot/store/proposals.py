"""Proposals, the events of each, and the Connects that were not returned."""

from dataclasses import dataclass
from typing import NamedTuple

from bot.domain.jobs.jobs import JobOutcome
from bot.domain.ledger.entries import PROPOSAL_SPENDS, Kind, Source
from bot.domain.ledger.writes import Origin
from bot.domain.proposals.proposals import LIVE, LossReason, ProposalState, ProposalStatus, Step
from bot.store import advice, shown_cards
from bot.store.engine.database import SqlValue, Tx
from bot.store.engine.rows import RowReader, RowWriter, in_list


@dataclass(frozen=True, slots=True)
class Proposal:
    """A proposal of a wallet to a job.

    ``invited`` is True if the client invited the member. ``note`` is seen by the sender only. ``state`` follows from the
    events that were not taken back. ``sent_at`` and ``recorded_at`` are UTC ms.
    """

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
    """A step of a proposal, or the outcome of its job as the member recorded it.

    ``at`` is when the event happened, ``recorded_at`` when it was written (both UTC ms). ``value_cents`` is the value of a
    contract. ``origin`` is the item of the write, which the event's entries name too. ``source`` is the write's source.
    """

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
    """Which proposals are listed: those with any of the ``statuses`` (empty: all but the ones taken back).

    ``outbid`` keeps only those whose boost was outbid, ``since`` only those sent at that instant (UTC ms) or later.
    """

    statuses: tuple[ProposalStatus, ...] = ()
    outbid: bool = False
    since: int | None = None


class UnreturnedProposal(NamedTuple):
    """The Connects of a proposal that were spent and not returned, and the outcomes of its job.

    ``cost`` was paid to apply, ``boost`` was bid. ``member_outcome`` is the outcome that the member recorded for the
    proposal, ``board_outcome`` what the report on a card means that the proposal was sent to, and ``board_closed_at`` the
    instant of the report (UTC ms); None while there is none.
    """

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
_MEANING = "CASE card.mark WHEN 'gone' THEN 'cancelled' WHEN 'fake' THEN 'removed' ELSE card.mark END"
_REPORTED = (
    "SELECT {0} FROM card_applicant AS sent JOIN card ON card.id = sent.card_id WHERE sent.proposal_id = proposal.id"
    " AND card.mark IS NOT NULL AND card.off_at IS NULL ORDER BY card.marked_at DESC, card.id DESC LIMIT 1"
)
_REPORTED_END = _REPORTED.format(_MEANING)
_OUT = RowReader(
    UnreturnedProposal,
    proposal_id="proposal.id",
    cost="SUM(CASE spent.kind WHEN 'boost' THEN 0 ELSE spent.out END)",
    boost="SUM(CASE spent.kind WHEN 'boost' THEN spent.out ELSE 0 END)",
    member_outcome=(
        "(SELECT status FROM proposal_event AS event WHERE event.proposal_id = proposal.id AND undone_at IS NULL"
        f" AND event.status IN {_ENDS} ORDER BY event.id DESC LIMIT 1)"
    ),
    board_outcome=f"({_REPORTED_END})",
    board_closed_at=f"({_REPORTED.format('card.marked_at')})",
)


def insert(tx: Tx, proposal: Proposal) -> int:
    """Store a new proposal, whose ``id`` is ignored. Return the id that it got."""
    return tx.insert(f"INSERT INTO proposal ({_NEW.names}) VALUES ({_NEW.marks})", _NEW.cells(proposal))


def save(tx: Tx, state: ProposalState) -> None:
    """Store the state of a proposal, except its cost, which only `set_spent` changes, and let the odds be fitted anew."""
    tx.run(
        f"UPDATE proposal SET {_STATE.assignments} WHERE id = ?", (*_STATE.cells(state), state.proposal_id)
    )
    advice.let_fit(tx, state.proposal_id)
    shown_cards.follow_proposal(tx, state.proposal_id)


def set_spent(tx: Tx, proposal_id: int, kind: Kind, amount: int) -> None:
    """Replace the Connects of the boost (``kind`` BOOST) or of the cost (any other kind) by those of an import."""
    column = "boost" if kind is Kind.BOOST else "cost"
    tx.run(f"UPDATE proposal SET {column} = ? WHERE id = ?", (amount, proposal_id))


def set_sent(tx: Tx, proposal_id: int, at: int, origin: Origin) -> None:
    """Replace the instant of sending (UTC ms) by that of an import, whose item the first ``sent`` event then names."""
    tx.run("UPDATE proposal SET sent_at = ? WHERE id = ?", (at, proposal_id))
    tx.run(
        "UPDATE proposal_event SET at = ?, write_id = ?, item = ? WHERE id ="
        " (SELECT MIN(id) FROM proposal_event WHERE proposal_id = ? AND status = 'sent' AND undone_at IS NULL)",
        (at, origin.write_id, origin.item, proposal_id),
    )


def get(tx: Tx, proposal_id: int) -> Proposal:
    """Return the proposal with this id. Raises AssertionError where there is none."""
    row = tx.row(f"SELECT {_PROPOSAL.columns} FROM proposal WHERE id = ?", (proposal_id,))
    assert row is not None, f"proposal {proposal_id} is gone"
    return _PROPOSAL.value(row)


def find(tx: Tx, wallet_id: int, proposal_id: int) -> Proposal | None:
    """Return a proposal of this wallet, None where there is none with this id or it was taken back."""
    row = tx.row(
        f"SELECT {_PROPOSAL.columns} FROM proposal WHERE id = ? AND wallet_id = ? AND status <> 'void'",
        (proposal_id, wallet_id),
    )
    return _PROPOSAL.optional(row)


def all_of_wallet(tx: Tx, wallet_id: int) -> list[Proposal]:
    """Return all proposals of a wallet by id, those taken back among them."""
    rows = tx.rows(f"SELECT {_PROPOSAL.columns} FROM proposal WHERE wallet_id = ? ORDER BY id", (wallet_id,))
    return _PROPOSAL.values(rows)


def to_post(tx: Tx, wallet_id: int, job_id: int) -> list[Proposal]:
    """Return the wallet's proposals to the post of these notes, newest first, without those taken back."""
    rows = tx.rows(  # an ORDER BY would make SQLite go through all proposals of the wallet
        f"SELECT {_PROPOSAL.columns} FROM proposal WHERE wallet_id = ? AND status <> 'void' AND job_id = ?",
        (wallet_id, job_id),
    )
    return sorted(_PROPOSAL.values(rows), key=lambda proposal: (-proposal.sent_at, -proposal.id))


def titles(tx: Tx, wallet_id: int, limit: int) -> list[tuple[int, int, str]]:
    """Return (id, job's id, job's title or key) of the last ``limit`` undecided proposals, then of the last ``limit``."""
    last = "SELECT id FROM proposal WHERE wallet_id = :wallet"
    newest = "ORDER BY sent_at DESC, id DESC LIMIT :most"
    rows = tx.rows(
        "SELECT proposal.id, job.id, COALESCE(NULLIF(job.title, ''), job.key) FROM proposal"
        " JOIN job ON job.id = proposal.job_id WHERE status <> 'void' AND proposal.id IN"
        f" (SELECT id FROM ({last} AND status IN {LIVE_STATUSES} {newest}) AS live"
        f" UNION SELECT id FROM ({last} {newest}) AS sent)"
        f" ORDER BY status NOT IN {LIVE_STATUSES}, sent_at DESC, proposal.id DESC",
        {"wallet": wallet_id, "most": limit},
    )
    return [(int(id_), int(job_id), str(title)) for id_, job_id, title in rows]


def page(tx: Tx, wallet_id: int, proposal_filter: ProposalFilter, limit: int, offset: int) -> list[Proposal]:
    """Return at most ``limit`` proposals of the wallet that match the filter, after the first ``offset``, newest first."""
    where, params = _where(wallet_id, proposal_filter)
    rows = tx.rows(
        f"SELECT {_PROPOSAL.columns} FROM proposal WHERE {where} ORDER BY sent_at DESC, id DESC LIMIT ? OFFSET ?",
        (*params, limit, offset),
    )
    return _PROPOSAL.values(rows)


def count(tx: Tx, wallet_id: int, proposal_filter: ProposalFilter) -> int:
    """Return how many proposals `page` lists in all."""
    where, params = _where(wallet_id, proposal_filter)
    row = tx.row(f"SELECT COUNT(*) FROM proposal WHERE {where}", params)
    return int(row[0]) if row else 0


def unreturned(tx: Tx, wallet_id: int) -> list[UnreturnedProposal]:
    """Return the proposals of the wallet with Connects that were not returned, by id."""
    rows = tx.rows(
        "WITH back AS (SELECT refers_to AS spend_id, SUM(amount) AS amount FROM standing_entry"
        "  WHERE wallet_id = :wallet AND kind = 'return' AND refers_to IS NOT NULL GROUP BY refers_to),"
        " spent AS (SELECT proposal_id, kind, -spend.amount - COALESCE(back.amount, 0) AS out FROM standing_entry AS spend"
        "  LEFT JOIN back ON back.spend_id = spend.id"
        f"  WHERE wallet_id = :wallet AND proposal_id IS NOT NULL AND kind IN {_SPENDS})"
        f" SELECT {_OUT.columns} FROM spent JOIN proposal ON proposal.id = spent.proposal_id"
        " WHERE proposal.status <> 'void'"
        " GROUP BY proposal.id HAVING SUM(spent.out) > 0 ORDER BY proposal.id",
        {"wallet": wallet_id},
    )
    return _OUT.values(rows)


def reported_end(tx: Tx, proposal_id: int) -> JobOutcome | None:
    """Return what the last report on a card means that the proposal was sent to, None where nothing was reported."""
    row = tx.row(f"SELECT ({_REPORTED_END}) FROM proposal WHERE id = ?", (proposal_id,))
    return JobOutcome(row[0]) if row and row[0] is not None else None


def add_event(
    tx: Tx,
    proposal_id: int,
    what: Step | JobOutcome,
    *,
    at: int,
    origin: Origin,
    now: int,
    value_cents: int | None = None,
    lost_because: LossReason | None = None,
) -> None:
    """Record an event that happened at ``at`` (UTC ms), written at ``now`` by an item of a write.

    `save` stores the state that follows from the events.
    """
    tx.run(
        "INSERT INTO proposal_event (proposal_id, status, at, recorded_at, value_cents, lost_because, write_id, item)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (proposal_id, what, at, now, value_cents, lost_because, origin.write_id, origin.item),
    )


def set_reason(tx: Tx, event_id: int, reason: LossReason) -> None:
    """Store why the proposal was lost, in the member's opinion, with the event of the loss."""
    tx.run("UPDATE proposal_event SET lost_because = ? WHERE id = ?", (reason, event_id))


def events(tx: Tx, proposal_id: int) -> list[ProposalEvent]:
    """Return the events of a proposal that were not taken back, in the order of writing."""
    rows = tx.rows(
        f"SELECT {_EVENT.columns}"
        " FROM proposal_event AS event JOIN write ON write.id = write_id"
        " WHERE proposal_id = ? AND undone_at IS NULL ORDER BY event.id",
        (proposal_id,),
    )
    return _EVENT.values(rows)


def is_closed(tx: Tx, proposal_id: int) -> bool:
    """Return True if a standing event of the proposal is its job's outcome."""
    return any(isinstance(event.what, JobOutcome) for event in events(tx, proposal_id))


def ids_with_event(tx: Tx, wallet_id: int, origin: Origin) -> list[int]:
    """Return the ids of the wallet's proposals with a standing event of this item of a write."""
    rows = tx.rows(
        "SELECT DISTINCT proposal_id FROM proposal_event JOIN proposal ON proposal.id = proposal_id"
        " WHERE write_id = ? AND item = ? AND undone_at IS NULL AND wallet_id = ? ORDER BY proposal_id",
        (origin.write_id, origin.item, wallet_id),
    )
    return [int(row[0]) for row in rows]


def undo_event(tx: Tx, event_id: int, now: int) -> None:
    """Take back one event at ``now`` (UTC ms)."""
    tx.run("UPDATE proposal_event SET undone_at = ? WHERE id = ?", (now, event_id))


def undo_events(tx: Tx, proposal_id: int, origin: Origin, now: int) -> None:
    """Take back the events of the proposal that this item of a write recorded; does nothing where there are none."""
    tx.run(
        "UPDATE proposal_event SET undone_at = ? WHERE proposal_id = ? AND write_id = ? AND item = ? AND undone_at IS NULL",
        (now, proposal_id, origin.write_id, origin.item),
    )


def _where(wallet_id: int, proposal_filter: ProposalFilter) -> tuple[str, list[SqlValue]]:
    """Return the condition of the filter and its parameters in order."""
    conditions, params = ["wallet_id = ?"], list[SqlValue]([wallet_id])
    if proposal_filter.statuses:
        conditions.append(f"status IN ({', '.join('?' * len(proposal_filter.statuses))})")
        params += proposal_filter.statuses
    else:
        conditions.append("status <> 'void'")
    if proposal_filter.outbid:
        conditions.append("boost_status = 'outbid'")
    if proposal_filter.since is not None:
        conditions.append("sent_at >= ?")
        params.append(proposal_filter.since)
    return " AND ".join(conditions), params
