"""Define the errors for requests that the state of a thing forbids: the ledger, a job, a draft."""

from dataclasses import dataclass
from datetime import date

from bot.errors.base import Conflict


@dataclass(eq=False)
class AlreadyStarted(Conflict):
    """The person has a wallet already."""

    balance: int


@dataclass(eq=False)
class NotEnough(Conflict):
    """The wallet holds fewer Connects than are spent at the instant ``at``.

    ``moment``: now; past (a backdated spend lacks Connects); later (a backdated spend leaves a later one short).
    ``missing`` is ``needed`` less ``available``; ``balance`` is today's.
    """

    needed: int
    available: int
    missing: int
    at: int
    next_refill_on: date | None = None
    next_refill_amount: int = 0
    moment: str = "now"
    balance: int | None = None


@dataclass(eq=False)
class HeldBack(Conflict):
    """A proposal of ``amount`` Connects waits for the member's word: it passes a limit, or the job speaks against it.

    ``week``: Connects of the present week with it, None if the weekly limit ``weekly`` isn't passed. ``silent``: the last
    proposals in a row without an answer, None if no pause is due. ``usual``: the usual cost, None if it isn't much dearer.
    ``applied``: other members who applied to the card here, 0 where that is no reason to wait; ``named``: some of them, who
    chose to be seen. ``hired``: another member was hired. ``days``: the age of the post, None if it isn't about to close.
    ``outcome``: the end that the member recorded; ``mark``: the report on the card, by ``marked_by`` at ``marked_at`` (UTC
    ms); None for none.
    """

    amount: int
    job_title: str = ""
    week: int | None = None
    weekly: int | None = None
    silent: int | None = None
    usual: int | None = None
    applied: int = 0
    named: tuple[int, ...] = ()
    hired: bool = False
    days: int | None = None
    outcome: str | None = None
    mark: str | None = None
    marked_by: int | None = None
    marked_at: int | None = None


@dataclass(eq=False)
class AlreadyReversed(Conflict):
    """The entry was undone before."""

    entry_id: int


@dataclass(eq=False)
class ImportStands(Conflict):
    """An import can't be undone, because later things depend on it and have to be undone first.

    ``what``: ``entries`` where later entries do, whose ids are in ``entries``; ``spent`` where its Connects were spent
    before a spend that was undone later; ``steps`` where steps of imported proposals were told since, to jobs whose titles
    are in ``jobs``.
    """

    what: str
    entries: tuple[int, ...] = ()
    jobs: str = ""


@dataclass(eq=False)
class UndoBlocked(Conflict):
    """Later entries depend on this entry and have to be undone first; ``blockers`` are their ids."""

    entry_id: int
    blockers: tuple[int, ...]


@dataclass(eq=False)
class NotUndoable(Conflict):
    """The entry is itself a reversal, or its Connects have expired since."""

    entry_id: int


@dataclass(eq=False)
class HistoryConflict(Conflict):
    """A backdated entry would use Connects that a later undo has already taken back."""

    entry_id: int


@dataclass(eq=False)
class KeepsChanging(Conflict):
    """The wallet was changed by others each time that a long history had been worked out again."""


@dataclass(eq=False)
class TooTangled(Conflict):
    """An imported history contradicts the wallet in a way that the bot can't resolve."""


@dataclass(eq=False)
class ImportOvertaken(Conflict):
    """The wallet was changed again and again while an import into it was being worked out."""


@dataclass(eq=False)
class KeyReused(Conflict):
    """The same idempotency key came with other inputs."""

    key: str


@dataclass(eq=False)
class DuplicateProposal(Conflict):
    """This wallet already has a live proposal on this job; a second one has to be sent with ``confirmed``."""

    proposal_id: int
    job_title: str
    sent_at: int


@dataclass(eq=False)
class StepBack(Conflict):
    """The proposal would move to an earlier or out of a closed status; such a step has to be sent with ``confirmed``."""

    proposal_id: int
    current: str
    wanted: str


@dataclass(eq=False)
class NotLost(Conflict):
    """A reason for a loss was given, but the proposal isn't lost; ``status`` is the stated status, or the present one."""

    status: str


class NotInterviewing(Conflict):
    """An interview's time was asked for or changed, but the proposal is in no interview."""


class TooLateToRemind(Conflict):
    """The interview has no time to come, or one that is too near for the reminder."""


@dataclass(eq=False)
class TooMuchToReturn(Conflict):
    """More Connects are to be returned than are still out."""

    wanted: int
    outstanding: int


@dataclass(eq=False)
class RefillNotOpen(Conflict):
    """The refill has already been confirmed, corrected or undone."""

    entry_id: int


@dataclass(eq=False)
class NoBoost(Conflict):
    """The proposal has no open boost that could be outbid."""

    proposal_id: int


@dataclass(eq=False)
class TrialRuns(Conflict):
    """A trial of the template ``name`` runs already."""

    name: str


@dataclass(eq=False)
class TemplateExists(Conflict):
    """The member has a template of this name already."""

    name: str


@dataclass(eq=False)
class TooManyReminders(Conflict):
    """The member has as many reminders as are allowed."""

    most: int


@dataclass(eq=False)
class TooManyKept(Conflict):
    """The member keeps as many templates, portfolio lines or drafts (``what``) as are allowed.

    ``name``: the job of the oldest draft, empty for templates and lines.
    """

    what: str
    most: int
    name: str = ""


@dataclass(eq=False)
class HiredHere(Conflict):
    """The member has a contract on this job, so the job can't be closed as cancelled without one."""

    job_title: str


@dataclass(eq=False)
class NotYourJob(Conflict):
    """The member has no notes on the job to edit."""

    job_title: str


@dataclass(eq=False)
class NotYourCard(Conflict):
    """Only the member who shared the card, and managers, may do this. ``job_title``: None for all cards of the server."""

    job_title: str | None


@dataclass(eq=False)
class CardTakenOff(Conflict):
    """A manager took the card of this post off the board, and only a manager puts it back."""

    job_title: str


class AlreadyShared(Conflict):
    """The recap was shared by this button before."""


@dataclass(eq=False)
class ChangedSince(Conflict):
    """The change of a card can't be taken back, as later changes stand in its place."""

    job_title: str


@dataclass(eq=False)
class NotForYou(Conflict):
    """The button belongs to a message that was sent to another person."""


class MessageGone(Conflict):
    """The button belongs to a message so old that its row was deleted."""


@dataclass(eq=False)
class DraftWaits(Conflict):
    """A draft of the member waits for a reader already, since ``asked_at``."""

    asked_at: int


class NothingToReview(Conflict):
    """No draft waits in the server that the member may read."""


class ClaimOver(Conflict):
    """The reader's hold on the draft is over: its time is up, or the draft was withdrawn."""


class ReviewsStopped(Conflict):
    """A manager of the server has stopped the member from reviewing there."""
