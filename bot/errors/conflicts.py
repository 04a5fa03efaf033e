"""What was named isn't there, or the ledger or the job says no."""

from dataclasses import dataclass
from datetime import date

from bot.errors.base import Conflict, NotFound


@dataclass(eq=False)
class NotStarted(NotFound):
    """The person has no wallet yet."""


@dataclass(eq=False)
class UnknownJob(NotFound):
    given: str


@dataclass(eq=False)
class UnknownProposal(NotFound):
    given: str


@dataclass(eq=False)
class UnknownEntry(NotFound):
    given: str


@dataclass(eq=False)
class NothingToUndo(NotFound): ...


@dataclass(eq=False)
class AlreadyStarted(Conflict):
    balance: int


@dataclass(eq=False)
class NotEnough(Conflict):
    """A spend over the balance at the moment ``at``: its own or, for a backdated one, one that it leaves short.

    ``moment`` says which: now, past, before-start, or later (than its own). ``balance`` is today's.
    """

    needed: int
    available: int
    missing: int
    at: int
    next_refill_on: date | None = None
    next_refill_amount: int = 0
    started_at: int | None = None
    moment: str = "now"
    balance: int | None = None


@dataclass(eq=False)
class AlreadyReversed(Conflict):
    entry_id: int


@dataclass(eq=False)
class UndoBlocked(Conflict):
    """Later entries stand on this one."""

    entry_id: int
    blockers: tuple[int, ...]


@dataclass(eq=False)
class NotUndoable(Conflict):
    """A reversal itself, or what has expired since."""

    entry_id: int


@dataclass(eq=False)
class HistoryConflict(Conflict):
    """A backdated entry would leave a later undo without the Connects that it took back."""

    entry_id: int


@dataclass(eq=False)
class TooTangled(Conflict):
    """An imported history that can't be brought together with the wallet as it is."""


@dataclass(eq=False)
class KeyReused(Conflict):
    """The same key came with other inputs."""

    key: str


@dataclass(eq=False)
class DuplicateProposal(Conflict):
    """A live proposal of this wallet on this job exists; a second needs ``confirmed``."""

    proposal_id: int
    job_title: str
    sent_at: int


@dataclass(eq=False)
class StepBack(Conflict):
    """A proposal would move back (or out of a closed state); needs ``confirmed``."""

    proposal_id: int
    current: str
    wanted: str


@dataclass(eq=False)
class NotLost(Conflict):
    """A reason for a loss where nothing is lost. ``status``: what was said of it, or where it stands."""

    status: str


@dataclass(eq=False)
class TooMuchToReturn(Conflict):
    wanted: int
    outstanding: int


@dataclass(eq=False)
class RefillNotOpen(Conflict):
    """The refill was already confirmed, corrected or taken back."""

    entry_id: int


@dataclass(eq=False)
class NoBoost(Conflict):
    """The proposal has no open boost to be outbid on."""

    proposal_id: int


@dataclass(eq=False)
class HiredHere(Conflict):
    """A job with one's own contract on it can't be closed as cancelled before any contract."""

    job_title: str


@dataclass(eq=False)
class NotYourJob(Conflict):
    """Only those who logged a job may edit it."""

    job_title: str


@dataclass(eq=False)
class NotForYou(Conflict):
    """The button of a message that was sent to somebody else, or that is no more."""
