"""What advice rests on: the proposals that teach, each wallet's coefficients, and what was expected of proposals."""

from dataclasses import dataclass
from typing import NamedTuple

from bot.domain.jobs.jobs import JobFacts
from bot.domain.proposals.proposals import ProposalStatus
from bot.store.engine.database import Tx
from bot.store.engine.rows import RowReader

FIT_EVERY_MS = 3_600_000
"""The least time between two fits of a wallet."""


@dataclass(frozen=True, slots=True)
class TaughtProposal:
    """A proposal that was not taken back, with the facts of its job.

    ``cost``, ``boost``: Connects. ``value_cents``: of the contract, None if unknown. ``posted_at``: of the job, and
    ``proposals_at``: when its range of proposals was typed, None if unknown. ``logged_at``: when the job was logged. All
    instants are UTC ms.
    """

    id: int
    sent_at: int
    cost: int
    boost: int
    invited: bool
    status: ProposalStatus
    value_cents: int | None
    job_id: int
    facts: JobFacts
    posted_at: int | None
    proposals_at: int | None
    logged_at: int


class StoredFit(NamedTuple):
    """The coefficients of a wallet as text, '' before the first fit; ``outcomes``: the proposals that taught them."""

    model: str
    outcomes: int


class DueFit(NamedTuple):
    """A wallet whose fit is due. ``changes``: how often something that the fit reads has changed."""

    wallet_id: int
    changes: int


class ExpectedOdds(NamedTuple):
    """What was expected of a proposal: the chances of a reply and of a hire, and the 90 % range of the chance of a hire."""

    reply: float
    hire: float
    low: float
    high: float


_TAUGHT = RowReader(
    TaughtProposal,
    "job",
    id="proposal.id",
    sent_at="proposal.sent_at",
    cost="proposal.cost",
    boost="proposal.boost",
    invited="proposal.invited",
    status="proposal.status",
    value_cents="proposal.value_cents",
    job_id="proposal.job_id",
)
_FIT = RowReader(StoredFit)
_DUE = RowReader(DueFit)
_EXPECTED = RowReader(ExpectedOdds)


def taught_by(tx: Tx, wallet_id: int, limit: int) -> list[TaughtProposal]:
    """Return the last ``limit`` proposals of the wallet that were not taken back, the last sent first."""
    rows = tx.rows(
        f"SELECT {_TAUGHT.columns} FROM proposal JOIN job ON job.id = proposal.job_id"
        " WHERE wallet_id = ? AND status <> 'void' ORDER BY sent_at DESC, proposal.id DESC LIMIT ?",
        (wallet_id, limit),
    )
    return _TAUGHT.values(rows)


def fit_of(tx: Tx, wallet_id: int) -> StoredFit:
    """Return the coefficients of a wallet; empty ones before the first fit."""
    row = tx.row(f"SELECT {_FIT.columns} FROM odds_fit WHERE wallet_id = ?", (wallet_id,))
    return _FIT.optional(row) or StoredFit("", 0)


def let_fit(tx: Tx, proposal_id: int) -> None:
    """Let the wallet of a proposal be fitted anew by the next sweep, FIT_EVERY_MS after the last fit at the earliest."""
    tx.run(
        "INSERT INTO odds_fit (wallet_id, due_at) SELECT wallet_id, 0 FROM proposal WHERE id = ?"
        " ON CONFLICT (wallet_id) DO UPDATE SET due_at = COALESCE(odds_fit.fitted_at + ?, 0),"
        " changes = odds_fit.changes + 1",
        (proposal_id, FIT_EVERY_MS),
    )


def let_fit_wallet(tx: Tx, wallet_id: int) -> None:
    """As `let_fit`, for a wallet; does nothing for a wallet without a proposal with a step, which has nothing to fit."""
    tx.run(
        "UPDATE odds_fit SET due_at = COALESCE(fitted_at + ?, 0), changes = changes + 1 WHERE wallet_id = ?",
        (FIT_EVERY_MS, wallet_id),
    )


def due_fits(tx: Tx, now: int, limit: int) -> list[DueFit]:
    """Return at most ``limit`` wallets whose fit is due at ``now`` (UTC ms), the longest due first."""
    rows = tx.rows(
        f"SELECT {_DUE.columns} FROM odds_fit WHERE due_at IS NOT NULL AND due_at <= ? ORDER BY due_at, wallet_id LIMIT ?",
        (now, limit),
    )
    return _DUE.values(rows)


def save_fit(tx: Tx, due: DueFit, fit: StoredFit, now: int, next_at: int | None) -> None:
    """Replace the coefficients of a wallet, fitted at ``now``; the next fit is due at ``next_at`` (UTC ms), None for never.

    If something has changed since ``due`` was read, the next fit is due FIT_EVERY_MS after ``now``. Does nothing for a
    wallet that was erased meanwhile.
    """
    tx.run(
        "UPDATE odds_fit SET model = ?, outcomes = ?, fitted_at = ?,"
        " due_at = CASE WHEN changes = ? THEN CAST(? AS BIGINT) ELSE ? END WHERE wallet_id = ?",
        (fit.model, fit.outcomes, now, due.changes, next_at, now + FIT_EVERY_MS, due.wallet_id),
    )


def put_off_fit(tx: Tx, wallet_id: int, due_at: int) -> None:
    """Let the next fit of a wallet be due at ``due_at`` (UTC ms)."""
    tx.run("UPDATE odds_fit SET due_at = ? WHERE wallet_id = ?", (due_at, wallet_id))


def put_expected(tx: Tx, proposal_id: int, expected: ExpectedOdds) -> None:
    """Store what is expected of a new proposal."""
    tx.run(
        "INSERT INTO proposal_odds (proposal_id, reply, hire, low, high) VALUES (?, ?, ?, ?, ?)",
        (proposal_id, *expected),
    )


def expected_of(tx: Tx, wallet_id: int) -> dict[int, ExpectedOdds]:
    """Return what was expected of each proposal of the wallet, by the proposal's id."""
    rows = tx.rows(
        f"SELECT proposal_id, {_EXPECTED.columns} FROM proposal_odds JOIN proposal ON proposal.id = proposal_id"
        " WHERE wallet_id = ? AND status <> 'void'",
        (wallet_id,),
    )
    return {int(proposal_id): _EXPECTED.value(tuple(odds)) for proposal_id, *odds in rows}


def communities_of(tx: Tx, user_id: int, limit: int) -> list[int]:
    """Return at most ``limit`` servers in which the member logged jobs or takes part, those of the newest jobs first."""
    rows = tx.rows(
        "SELECT community_id FROM (SELECT community_id, MAX(logged_at) AS last FROM job"
        "  WHERE user_id = :user AND community_id <> :user GROUP BY community_id"
        "  UNION ALL SELECT guild_id, 0 FROM participant WHERE user_id = :user) AS seen"
        " GROUP BY community_id ORDER BY MAX(last) DESC, community_id LIMIT :limit",
        {"user": user_id, "limit": limit},
    )
    return [int(community_id) for (community_id,) in rows]


def is_hired(tx: Tx, card_id: int) -> bool:
    """Return True if a member's proposal to the card won the hire."""
    row = tx.row(
        "SELECT 1 FROM card_applicant JOIN proposal ON proposal.id = proposal_id"
        " WHERE card_id = ? AND status = 'hired' LIMIT 1",
        (card_id,),
    )
    return row is not None
