"""Trials of two openings of a template, with their draws, in the tables ``opening_trial`` and ``opening_draw``."""

from typing import NamedTuple

from bot.domain.drafting.draws import Arm
from bot.domain.proposals.proposals import REPLIED, SILENT, ProposalStatus
from bot.store.engine.database import Tx
from bot.store.engine.rows import RowReader, in_list


class OpeningTrial(NamedTuple):
    """A trial. ``seed``: the secret of its draws. Instants are UTC ms; ``ended_at`` and ``kept`` are None while it runs.

    ``template_version``: the template's version that the end has made, None for none.
    """

    id: int
    template_id: int
    seed: int
    opening_a: str
    opening_b: str
    started_at: int
    ended_at: int | None
    kept: Arm | None
    template_version: int | None

    def opening(self, arm: Arm) -> str:
        """Return the text of an opening."""
        return self.opening_a if arm is Arm.A else self.opening_b

    def label(self, arm: Arm) -> str:
        """Return the name under which drafts and proposals keep the drawn opening, e.g. ``12b``."""
        return f"{self.id}{arm}"


class TrialProposal(NamedTuple):
    """A sent proposal whose opening was drawn. ``number``: of the draw. ``sent_at``: UTC ms."""

    number: int
    id: int
    sent_at: int
    status: ProposalStatus


_REPLIES, _UNKNOWN = in_list(REPLIED), in_list(SILENT | {ProposalStatus.VOID})
_TRIAL = RowReader(OpeningTrial)
_PROPOSAL = RowReader(TrialProposal, "proposal", number="draw.number")


def running(tx: Tx, user_id: int, template_id: int) -> OpeningTrial | None:
    """Return the trial of the member's template that runs, None for none."""
    row = tx.row(
        f"SELECT {_TRIAL.columns} FROM opening_trial WHERE template_id = ? AND user_id = ? AND ended_at IS NULL",
        (template_id, user_id),
    )
    return _TRIAL.optional(row)


def newest(tx: Tx, user_id: int, template_id: int) -> OpeningTrial | None:
    """Return the last trial of the member's template, running or ended; None for none."""
    row = tx.row(
        f"SELECT {_TRIAL.columns} FROM opening_trial WHERE template_id = ? AND user_id = ? ORDER BY id DESC LIMIT 1",
        (template_id, user_id),
    )
    return _TRIAL.optional(row)


def find(tx: Tx, user_id: int, trial_id: int) -> OpeningTrial | None:
    """Return the member's trial with this id, None where there is none."""
    row = tx.row(
        f"SELECT {_TRIAL.columns} FROM opening_trial WHERE id = ? AND user_id = ?", (trial_id, user_id)
    )
    return _TRIAL.optional(row)


def insert(tx: Tx, user_id: int, template_id: int, seed: int, openings: tuple[str, str], now: int) -> int:
    """Store a new trial that runs, and return its id."""
    return tx.insert(
        "INSERT INTO opening_trial (user_id, template_id, seed, opening_a, opening_b, started_at) VALUES (?, ?, ?, ?, ?, ?)",
        (user_id, template_id, seed, *openings, now),
    )


def end(tx: Tx, trial_id: int, kept: Arm, template_version: int | None, now: int) -> None:
    """Store the end of a trial. ``template_version``: the version that was made for it, None for none."""
    tx.run(
        "UPDATE opening_trial SET ended_at = ?, kept = ?, template_version = ? WHERE id = ?",
        (now, kept, template_version, trial_id),
    )


def reopen(tx: Tx, trial_id: int) -> None:
    """Let an ended trial run again."""
    tx.run(
        "UPDATE opening_trial SET ended_at = NULL, kept = NULL, template_version = NULL WHERE id = ?",
        (trial_id,),
    )


def draw_number(tx: Tx, trial_id: int, job_id: int) -> int | None:
    """Return the number of the draw for a job, None where nothing was drawn for it."""
    row = tx.row("SELECT number FROM opening_draw WHERE trial_id = ? AND job_id = ?", (trial_id, job_id))
    return int(row[0]) if row else None


def count_draws(tx: Tx, trial_id: int) -> int:
    """Return how many draws a trial has, which is the number of the next one."""
    row = tx.row("SELECT COUNT(*) FROM opening_draw WHERE trial_id = ?", (trial_id,))
    return int(row[0]) if row else 0


def add_draw(tx: Tx, trial_id: int, number: int, job_id: int, now: int) -> None:
    """Store the draw for a job."""
    tx.run(
        "INSERT INTO opening_draw (trial_id, number, job_id, drawn_at) VALUES (?, ?, ?, ?)",
        (trial_id, number, job_id, now),
    )


def sent(tx: Tx, trial: OpeningTrial, wallet_id: int) -> list[TrialProposal]:
    """Return the proposals that were sent with a draft of the trial, the first sent first; none taken back or invited."""
    rows = tx.rows(
        f"SELECT {_PROPOSAL.columns} FROM opening_draw AS draw JOIN proposal ON proposal.job_id = draw.job_id"
        " JOIN proposal_draft AS drafted ON drafted.proposal_id = proposal.id"
        " WHERE draw.trial_id = ? AND proposal.wallet_id = ? AND proposal.status <> 'void' AND proposal.invited = 0"
        " AND drafted.opening IN (?, ?) ORDER BY proposal.sent_at, proposal.id",
        (trial.id, wallet_id, *(trial.label(arm) for arm in Arm)),
    )
    return _PROPOSAL.values(rows)


def told_steps(tx: Tx, trial: OpeningTrial, wallet_id: int) -> list[tuple[int, str, int]]:
    """Return (proposal's id, status, when it was written down in UTC ms) of the standing steps, as written."""
    rows = tx.rows(
        "SELECT event.proposal_id, event.status, event.recorded_at FROM opening_draw AS draw"
        " JOIN proposal ON proposal.job_id = draw.job_id JOIN proposal_event AS event ON event.proposal_id = proposal.id"
        " WHERE draw.trial_id = ? AND proposal.wallet_id = ? AND event.undone_at IS NULL ORDER BY event.id",
        (trial.id, wallet_id),
    )
    return [(int(proposal), str(status), int(at)) for proposal, status, at in rows]


def known_since(tx: Tx, wallet_id: int, since: int, until: int) -> tuple[int, int]:
    """Return how many of the wallet's proposals sent from ``since`` to ``until`` (UTC ms) have a known answer, and a reply.

    Invitations are left out.
    """
    row = tx.row(
        f"SELECT COUNT(*), COUNT(*) FILTER (WHERE status IN {_REPLIES})"
        " FROM proposal WHERE wallet_id = ? AND sent_at BETWEEN ? AND ? AND invited = 0"
        f" AND status NOT IN {_UNKNOWN}",
        (wallet_id, since, until),
    )
    return (int(row[0]), int(row[1])) if row else (0, 0)


def first_sent_at(tx: Tx, wallet_id: int) -> int | None:
    """Return when the wallet's first proposal was sent (UTC ms), None for none."""
    row = tx.row("SELECT MIN(sent_at) FROM proposal WHERE wallet_id = ? AND status <> 'void'", (wallet_id,))
    return int(row[0]) if row and row[0] is not None else None


def delete_of(tx: Tx, template_id: int) -> None:
    """Delete the trials of a template with their draws; does nothing where there are none."""
    tx.run(
        "DELETE FROM opening_draw WHERE trial_id IN (SELECT id FROM opening_trial WHERE template_id = ?)",
        (template_id,),
    )
    tx.run("DELETE FROM opening_trial WHERE template_id = ?", (template_id,))
