"""Drafts that are being written, what sent proposals were drafted with, and what became of these proposals."""

from dataclasses import dataclass
from typing import NamedTuple

from bot.domain.drafting.traits import DraftTraits, OpeningKind
from bot.domain.proposals.proposals import ProposalStatus
from bot.store.engine.database import Tx
from bot.store.engine.rows import RowReader, RowWriter


@dataclass(frozen=True, slots=True)
class DraftOrigin:
    """What a draft or a proposal was made with.

    ``template_id`` and ``version``: None where the template was removed. ``opening``: the name of the opening variant that
    was drawn, empty for none.
    """

    template_id: int | None
    version: int | None
    opening: str = ""


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """A draft of a member for a job. ``reason``: why its template was chosen (a ChoiceReason).

    ``answers``: questions and answers as text. ``post``: the client's post as pasted, empty for none. ``own_words``: the
    client's own words, joined by ``, ``. ``changed_at``: UTC ms.
    """

    id: int
    job_id: int
    origin: DraftOrigin
    reason: str
    text: str
    answers: str
    post: str
    own_words: str
    traits: DraftTraits
    changed_at: int


class DraftedProposal(NamedTuple):
    """A proposal that names a template. ``category``: the job's, None if unknown. ``sent_at``: UTC ms."""

    proposal_id: int
    template_id: int
    version: int
    opening: str
    sent_at: int
    invited: bool
    status: ProposalStatus
    category: str | None


class HiredFacts(NamedTuple):
    """A hired proposal; ``cost``, ``boost``: Connects. The facts of its text are None where no draft was kept for it."""

    cost: int
    boost: int
    words: int | None
    opening_kind: OpeningKind | None
    asks: bool | None

    @property
    def traits(self) -> DraftTraits | None:
        """Return what is remembered of the text, None where no draft was kept for it."""
        if self.words is None or self.opening_kind is None or self.asks is None:
            return None
        return DraftTraits(self.words, self.opening_kind, self.asks)


_DRAFT = RowReader(KeptDraft)
_NEW = RowWriter(KeptDraft, without=("id",))
_ORIGIN = RowWriter(DraftOrigin)
_TRAITS = RowWriter(DraftTraits)
_DRAFTED = RowReader(
    DraftedProposal,
    "drafted",
    sent_at="proposal.sent_at",
    invited="proposal.invited",
    status="proposal.status",
    category="job.category",
)
_HIRED = RowReader(HiredFacts, "drafted", cost="proposal.cost", boost="proposal.boost")


def find(tx: Tx, user_id: int, draft_id: int) -> KeptDraft | None:
    """Return the member's draft with this id, None where it was sent, thrown away or is another member's."""
    row = tx.row(f"SELECT {_DRAFT.columns} FROM kept_draft WHERE id = ? AND user_id = ?", (draft_id, user_id))
    return _DRAFT.optional(row)


def find_for_job(tx: Tx, user_id: int, job_id: int) -> KeptDraft | None:
    """Return the member's draft for a job, None for none."""
    row = tx.row(
        f"SELECT {_DRAFT.columns} FROM kept_draft WHERE user_id = ? AND job_id = ?", (user_id, job_id)
    )
    return _DRAFT.optional(row)


def count(tx: Tx, user_id: int) -> int:
    """Return how many drafts the member keeps."""
    row = tx.row("SELECT COUNT(*) FROM kept_draft WHERE user_id = ?", (user_id,))
    return int(row[0]) if row else 0


def oldest_job(tx: Tx, user_id: int) -> int | None:
    """Return the id of the job whose draft the member has left alone for longest, None without drafts."""
    row = tx.row(
        "SELECT job_id FROM kept_draft WHERE user_id = ? ORDER BY changed_at, id LIMIT 1", (user_id,)
    )
    return int(row[0]) if row else None


def insert(tx: Tx, user_id: int, draft: KeptDraft) -> int:
    """Store a new draft, whose ``id`` is ignored, and return the id that it got."""
    return tx.insert(
        f"INSERT INTO kept_draft (user_id, {_NEW.names}) VALUES (?, {_NEW.marks})",
        (user_id, *_NEW.cells(draft)),
    )


def update(tx: Tx, draft: KeptDraft) -> None:
    """Store a changed draft."""
    tx.run(f"UPDATE kept_draft SET {_NEW.assignments} WHERE id = ?", (*_NEW.cells(draft), draft.id))


def delete(tx: Tx, user_id: int, draft_id: int) -> None:
    """Delete a draft of the member; does nothing where there is none."""
    tx.run("DELETE FROM kept_draft WHERE id = ? AND user_id = ?", (draft_id, user_id))


def is_past(tx: Tx, before: int) -> bool:
    """Return True if a draft was last changed before ``before`` (UTC ms)."""
    return tx.row("SELECT 1 FROM kept_draft WHERE changed_at < ? LIMIT 1", (before,)) is not None


def delete_past(tx: Tx, before: int, limit: int) -> int:
    """Delete at most ``limit`` drafts last changed before ``before`` (UTC ms); return how many there were."""
    return tx.run(
        "DELETE FROM kept_draft WHERE id IN (SELECT id FROM kept_draft WHERE changed_at < ? ORDER BY changed_at LIMIT ?)",
        (before, limit),
    )


def put_origin(tx: Tx, proposal_id: int, origin: DraftOrigin, traits: DraftTraits | None = None) -> None:
    """Store what a new proposal was drafted with; ``traits``: of its text, None where no draft was kept for it."""
    tx.run(
        f"INSERT INTO proposal_draft (proposal_id, {_ORIGIN.names}) VALUES (?, {_ORIGIN.marks})",
        (proposal_id, *_ORIGIN.cells(origin)),
    )
    if traits is not None:
        tx.run(
            f"UPDATE proposal_draft SET {_TRAITS.assignments} WHERE proposal_id = ?",
            (*_TRAITS.cells(traits), proposal_id),
        )


def drafted(tx: Tx, wallet_id: int, limit: int) -> list[DraftedProposal]:
    """Return the last ``limit`` proposals of the wallet that name a template, the last sent first, none taken back."""
    rows = tx.rows(
        f"SELECT {_DRAFTED.columns} FROM proposal JOIN proposal_draft AS drafted ON drafted.proposal_id = proposal.id"
        " JOIN job ON job.id = proposal.job_id WHERE proposal.wallet_id = ? AND proposal.status <> 'void'"
        " AND drafted.template_id IS NOT NULL ORDER BY proposal.sent_at DESC, proposal.id DESC LIMIT ?",
        (wallet_id, limit),
    )
    return _DRAFTED.values(rows)


def drafted_steps(tx: Tx, wallet_id: int) -> list[tuple[int, str, int]]:
    """Return (proposal's id, status, instant in UTC ms) of the standing steps of these proposals, as written."""
    rows = tx.rows(
        "SELECT event.proposal_id, event.status, event.at FROM proposal"
        " JOIN proposal_draft AS drafted ON drafted.proposal_id = proposal.id"
        " JOIN proposal_event AS event ON event.proposal_id = proposal.id"
        " WHERE proposal.wallet_id = ? AND drafted.template_id IS NOT NULL AND event.undone_at IS NULL ORDER BY event.id",
        (wallet_id,),
    )
    return [(int(proposal), str(status), int(at)) for proposal, status, at in rows]


def hired(tx: Tx, wallet_id: int, category: str, limit: int) -> list[HiredFacts]:
    """Return the last ``limit`` hired proposals of the wallet for jobs of a category, the last sent first."""
    rows = tx.rows(
        f"SELECT {_HIRED.columns} FROM proposal JOIN job ON job.id = proposal.job_id"
        " LEFT JOIN proposal_draft AS drafted ON drafted.proposal_id = proposal.id"
        " WHERE proposal.wallet_id = ? AND proposal.status = 'hired' AND job.category = ?"
        " ORDER BY proposal.sent_at DESC, proposal.id DESC LIMIT ?",
        (wallet_id, category, limit),
    )
    return _HIRED.values(rows)


def name_of(tx: Tx, proposal_id: int) -> tuple[str, int] | None:
    """Return the name and version of the template that a proposal was drafted with, None for none."""
    row = tx.row(
        "SELECT template.name, drafted.version FROM proposal_draft AS drafted"
        " JOIN template ON template.id = drafted.template_id WHERE drafted.proposal_id = ?",
        (proposal_id,),
    )
    return (str(row[0]), int(row[1])) if row else None
