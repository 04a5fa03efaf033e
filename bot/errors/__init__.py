"""Every way in which a request can be refused, as data.

    DomainError                 refused; nothing was written
    ├── Busy                    another process holds the database
    ├── BadRequest              what was typed can't be used
    │   ├── BadAmount · BadDay · DayOutOfRange · BadMoney · BadTimezone · BadChoice · TooLong · NothingGiven
    │   ├── NotAnUpworkLink · ChannelNeedsServer
    │   └── BadPaste · TooMuchToImport · NoSuchColumn · NothingToImport · TooLarge · NotATable · BadEncoding
    ├── NotFound                what was named isn't there, or isn't this person's
    │   └── UnknownJob · UnknownProposal · UnknownEntry · NotStarted · NothingToUndo
    └── Conflict                it is there, but the ledger or the job says no
        ├── AlreadyStarted · NotEnough · AlreadyReversed · UndoBlocked · NotUndoable · KeyReused
        ├── TooTangled · NotLost
        ├── DuplicateProposal · StepBack · TooMuchToReturn · RefillNotOpen · NotForYou · HoldingCap

An error has fields and no sentence: the words are in the catalogue, under ``error-<class-name-in-kebab-case>``,
with the fields as arguments. Amounts are Connects, ``_at`` UTC milliseconds, ``_on`` days.
"""

from bot.errors.bad_requests import (
    BadAmount,
    BadChoice,
    BadDay,
    BadEncoding,
    BadMoney,
    BadPaste,
    BadTimezone,
    ChannelNeedsServer,
    DayOutOfRange,
    NoSuchColumn,
    NotAnUpworkLink,
    NotATable,
    NothingGiven,
    NothingToImport,
    TooLarge,
    TooLong,
    TooMuchToImport,
)
from bot.errors.base import BadRequest, Busy, Conflict, DomainError, NotFound
from bot.errors.conflicts import (
    AlreadyReversed,
    AlreadyStarted,
    DuplicateProposal,
    HiredHere,
    HistoryConflict,
    KeyReused,
    NoBoost,
    NotEnough,
    NotForYou,
    NothingToUndo,
    NotLost,
    NotStarted,
    NotUndoable,
    NotYourJob,
    RefillNotOpen,
    StepBack,
    TooMuchToReturn,
    TooTangled,
    UndoBlocked,
    UnknownEntry,
    UnknownJob,
    UnknownProposal,
)

__all__ = [
    "AlreadyReversed",
    "AlreadyStarted",
    "BadAmount",
    "BadChoice",
    "BadDay",
    "BadEncoding",
    "BadMoney",
    "BadPaste",
    "BadRequest",
    "BadTimezone",
    "Busy",
    "ChannelNeedsServer",
    "Conflict",
    "DayOutOfRange",
    "DomainError",
    "DuplicateProposal",
    "HiredHere",
    "HistoryConflict",
    "KeyReused",
    "NoBoost",
    "NoSuchColumn",
    "NotATable",
    "NotAnUpworkLink",
    "NotEnough",
    "NotForYou",
    "NotFound",
    "NotLost",
    "NotStarted",
    "NotUndoable",
    "NotYourJob",
    "NothingGiven",
    "NothingToImport",
    "NothingToUndo",
    "RefillNotOpen",
    "StepBack",
    "TooLarge",
    "TooLong",
    "TooMuchToImport",
    "TooMuchToReturn",
    "TooTangled",
    "UndoBlocked",
    "UnknownEntry",
    "UnknownJob",
    "UnknownProposal",
]
