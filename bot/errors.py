"""Every way in which a request can be refused, as data.

    DomainError                 refused; nothing was written
    ├── Busy                    another process holds the database
    ├── BadRequest              what was typed can't be used
    │   ├── BadAmount · BadDay · DayOutOfRange · BadMoney · BadTimezone · BadChoice · TooLong · NothingGiven
    │   └── NotAnUpworkLink · ChannelNeedsServer
    ├── NotFound                what was named isn't there, or isn't this person's
    │   └── UnknownJob · UnknownProposal · UnknownEntry · NotStarted · NothingToUndo
    └── Conflict                it is there, but the ledger or the job says no
        ├── AlreadyStarted · NotEnough · AlreadyReversed · UndoBlocked · NotUndoable · KeyReused
        ├── DuplicateProposal · StepBack · NothingToReturn · TooMuchToReturn · RefillNotOpen · HoldingCap

An error has fields and no sentence: the words are in the catalogue, under ``error-<class-name-in-kebab-case>``,
with the fields as arguments. Amounts are Connects, ``_at`` UTC milliseconds, ``_on`` days.
"""

from dataclasses import dataclass, fields
from datetime import date
from typing import Any


class DomainError(Exception):
    """A refusal that a person caused and can mend. Nothing has been written."""

    held_id: int | None = None
    """Where the request was kept, so that one button can send it again, confirmed."""

    def arguments(self) -> dict[str, Any]:
        """The fields by name, for the catalogue."""
        return {f.name: getattr(self, f.name) for f in fields(self)}  # type: ignore[arg-type]


class Busy(DomainError):
    """Another process has held the database for longer than we wait. Nothing was written."""

    def arguments(self) -> dict[str, Any]:
        return {}


class BadRequest(DomainError): ...


class NotFound(DomainError): ...


class Conflict(DomainError): ...


@dataclass(eq=False)
class BadAmount(BadRequest):
    """Not a whole number of Connects within the bounds."""

    given: int
    lowest: int
    highest: int


@dataclass(eq=False)
class BadMoney(BadRequest):
    """Not an amount of US dollars from 0 up to the bound (both in cents)."""

    highest_cents: int


@dataclass(eq=False)
class BadDay(BadRequest):
    """A day in no form that we read."""

    given: str


@dataclass(eq=False)
class DayOutOfRange(BadRequest):
    given_on: date
    earliest_on: date
    latest_on: date


@dataclass(eq=False)
class BadTimezone(BadRequest):
    given: str


@dataclass(eq=False)
class BadChoice(BadRequest):
    """A value outside a fixed list; ``field`` is the option's name."""

    field: str
    given: str


@dataclass(eq=False)
class ChannelNeedsServer(BadRequest):
    """A server's channel was chosen in a direct message, where nobody knows which server is meant."""


@dataclass(eq=False)
class TooLong(BadRequest):
    """``field`` is the option's name; ``longest`` in characters."""

    field: str
    longest: int


@dataclass(eq=False)
class NotAnUpworkLink(BadRequest):
    given: str


@dataclass(eq=False)
class NothingGiven(BadRequest):
    """Neither a link nor a title: there is nothing to log."""


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
class NothingToReturn(Conflict):
    proposal_id: int


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
