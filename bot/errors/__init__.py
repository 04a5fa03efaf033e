"""Define every way in which a request can be refused, as data.

    DomainError                 the request is refused; nothing was written
    ├── Busy                    another process holds the database
    ├── NotStored               the disk takes no write
    ├── WrongClock              the clock of the bot's machine is wrong
    ├── TooMuchAtOnce           too much long work is in progress, of the member or of all together
    ├── TooOften                the member has used a costly command too often
    ├── TookTooLong             the answer was given up after its time limit
    ├── ImportUnderWay          a large import is being written into the wallet
    ├── BadRequest              the input can't be used
    │   ├── BadAmount · BadDay · DayOutOfRange · BadMoney · BadTimezone · BadChoice · TooLong · NothingGiven
    │   ├── EmptyDraft · NotAnUpworkLink · ChannelNeedsServer · AmbiguousDay (a BadDay)
    │   ├── BadPaste · DayToCome (a BadPaste) · UnlikelyAmount (a BadPaste) · UnclearSigns (a BadPaste)
    │   ├── RowOnTwoPages (a BadPaste)
    │   ├── MixedDays · TooMuchToImport · NoSuchColumn
    │   ├── NothingToImport
    │   └── TooLarge · NotATable · NotAHistory (a NotATable) · BadEncoding
    ├── NotFound                the named thing doesn't exist, or isn't this person's
    │   └── NotStarted · UnknownJob · UnknownProposal · UnknownEntry · NothingToUndo · NotShared
    └── Conflict                the ledger's or the job's state forbids the request
        ├── AlreadyStarted · NotEnough · AlreadyReversed · UndoBlocked · ImportStands · NotUndoable · HistoryConflict
        ├── KeyReused · DuplicateProposal · LimitPassed · StepBack · NotLost · NoBoost · TooMuchToReturn · RefillNotOpen
        ├── NotYourJob · NotYourCard · CardTakenOff · ChangedSince
        └── HiredHere · TooTangled · ImportOvertaken · NotForYou · MessageGone · KeepsChanging

An error has fields and no sentence: its words are in the catalogue under ``error-<class-name-in-kebab-case>``,
with the fields as arguments. Amounts are in Connects; fields in ``_at`` are UTC milliseconds, fields in ``_on``
are days.
"""

from bot.errors.bad_requests import (
    AmbiguousDay,
    BadAmount,
    BadChoice,
    BadDay,
    BadEncoding,
    BadMoney,
    BadPaste,
    BadTimezone,
    ChannelNeedsServer,
    DayOutOfRange,
    DayToCome,
    EmptyDraft,
    MixedDays,
    NoSuchColumn,
    NotAHistory,
    NotAnUpworkLink,
    NotATable,
    NothingGiven,
    NothingToImport,
    RowOnTwoPages,
    TooLarge,
    TooLong,
    TooMuchToImport,
    UnclearSigns,
    UnlikelyAmount,
)
from bot.errors.base import (
    BadRequest,
    Busy,
    Conflict,
    DomainError,
    ImportUnderWay,
    NotFound,
    NotStored,
    TookTooLong,
    TooMuchAtOnce,
    TooOften,
    WrongClock,
)
from bot.errors.conflicts import (
    AlreadyReversed,
    AlreadyStarted,
    CardTakenOff,
    ChangedSince,
    DuplicateProposal,
    HiredHere,
    HistoryConflict,
    ImportOvertaken,
    ImportStands,
    KeepsChanging,
    KeyReused,
    LimitPassed,
    MessageGone,
    NoBoost,
    NotEnough,
    NotForYou,
    NothingToUndo,
    NotLost,
    NotShared,
    NotStarted,
    NotUndoable,
    NotYourCard,
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
    "AmbiguousDay",
    "BadAmount",
    "BadChoice",
    "BadDay",
    "BadEncoding",
    "BadMoney",
    "BadPaste",
    "BadRequest",
    "BadTimezone",
    "Busy",
    "CardTakenOff",
    "ChangedSince",
    "ChannelNeedsServer",
    "Conflict",
    "DayOutOfRange",
    "DayToCome",
    "DomainError",
    "DuplicateProposal",
    "EmptyDraft",
    "HiredHere",
    "HistoryConflict",
    "ImportOvertaken",
    "ImportStands",
    "ImportUnderWay",
    "KeepsChanging",
    "KeyReused",
    "LimitPassed",
    "MessageGone",
    "MixedDays",
    "NoBoost",
    "NoSuchColumn",
    "NotAHistory",
    "NotATable",
    "NotAnUpworkLink",
    "NotEnough",
    "NotForYou",
    "NotFound",
    "NotLost",
    "NotShared",
    "NotStarted",
    "NotStored",
    "NotUndoable",
    "NotYourCard",
    "NotYourJob",
    "NothingGiven",
    "NothingToImport",
    "NothingToUndo",
    "RefillNotOpen",
    "RowOnTwoPages",
    "StepBack",
    "TooLarge",
    "TooLong",
    "TooMuchAtOnce",
    "TooMuchToImport",
    "TooMuchToReturn",
    "TooOften",
    "TooTangled",
    "TookTooLong",
    "UnclearSigns",
    "UndoBlocked",
    "UnknownEntry",
    "UnknownJob",
    "UnknownProposal",
    "UnlikelyAmount",
    "WrongClock",
]
