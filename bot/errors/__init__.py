"""Define every way in which a request can be refused, as data.

    DomainError                 the request is refused; nothing was written
    ├── Busy                    another process holds the database
    ├── NotStored               the disk takes no write
    ├── WrongClock              the clock of the bot's machine is wrong
    ├── TooMuchAtOnce           too much long work is in progress, of the member or of all together
    ├── TooOften                the member has used a costly command too often
    ├── TookTooLong             the answer was given up after its time limit
    ├── NoCritique              the operator's language model has no answer
    ├── ImportUnderWay          a large import is being written into the wallet
    ├── BadRequest              the input can't be used
    │   ├── BadAmount · BadDay · DayOutOfRange · BadMoney · BadTimezone · BadChoice · TooLong · NothingGiven
    │   ├── EmptyDraft · ShortDraft · EmptyReview · CostMissing · BadTemplate · NotAnUpworkLink · ChannelNeedsServer
    │   ├── ReviewNeedsServer · AmbiguousDay (a BadDay)
    │   ├── BadPaste · DayToCome (a BadPaste) · UnlikelyAmount (a BadPaste) · UnclearSigns (a BadPaste)
    │   ├── RowOnTwoPages (a BadPaste) · ContrarySign (a BadPaste)
    │   ├── BadMoment · AmbiguousMoment (a BadMoment) · PastMoment (a BadMoment) · MomentTooFar (a BadMoment)
    │   ├── EmptyReminder
    │   ├── MixedDays · UnclearDayNumbers · TooMuchToImport · NoSuchColumn
    │   ├── NothingToImport · SameOpening · NoOpening
    │   └── TooLarge · NotATable · NotAHistory (a NotATable) · BadEncoding
    ├── NotFound                the named thing doesn't exist, or isn't this person's
    │   ├── NotStarted · UnknownJob · UnknownProposal · UnknownEntry · NothingToUndo · NotShared
    │   └── UnknownTemplate · NoTemplate · DraftGone · NoTrial · UnknownReview · UnknownReminder
    └── Conflict                the ledger's or the job's state forbids the request
        ├── AlreadyStarted · NotEnough · AlreadyReversed · UndoBlocked · ImportStands · NotUndoable · HistoryConflict
        ├── KeyReused · DuplicateProposal · HeldBack · StepBack · NotLost · NoBoost · TooMuchToReturn · RefillNotOpen
        ├── NotYourJob · NotYourCard · CardTakenOff · ChangedSince · AlreadyShared
        ├── TemplateExists · TooManyKept · TooManyReminders · TrialRuns
        ├── HiredHere · TooTangled · ImportOvertaken · NotForYou · MessageGone · KeepsChanging
        └── DraftWaits · NothingToReview · ClaimOver · ReviewsStopped

An error has fields and no sentence: its words are in the catalogue under ``error-<class-name-in-kebab-case>``,
with the fields as arguments. Amounts are in Connects; fields in ``_at`` are UTC milliseconds, fields in ``_on``
are days.
"""

from bot.errors.bad_requests import (
    AmbiguousDay,
    AmbiguousMoment,
    BadAmount,
    BadChoice,
    BadDay,
    BadEncoding,
    BadMoment,
    BadMoney,
    BadPaste,
    BadTemplate,
    BadTimezone,
    ChannelNeedsServer,
    ContrarySign,
    CostMissing,
    DayOutOfRange,
    DayToCome,
    EmptyDraft,
    EmptyReminder,
    EmptyReview,
    MixedDays,
    MomentTooFar,
    NoOpening,
    NoSuchColumn,
    NotAHistory,
    NotAnUpworkLink,
    NotATable,
    NothingGiven,
    NothingToImport,
    PastMoment,
    ReviewNeedsServer,
    RowOnTwoPages,
    SameOpening,
    ShortDraft,
    TooLarge,
    TooLong,
    TooMuchToImport,
    UnclearDayNumbers,
    UnclearSigns,
    UnlikelyAmount,
)
from bot.errors.base import (
    BadRequest,
    Busy,
    Conflict,
    DomainError,
    ImportUnderWay,
    NoCritique,
    NotFound,
    NotStored,
    TookTooLong,
    TooMuchAtOnce,
    TooOften,
    WrongClock,
)
from bot.errors.conflicts import (
    AlreadyReversed,
    AlreadyShared,
    AlreadyStarted,
    CardTakenOff,
    ChangedSince,
    ClaimOver,
    DraftWaits,
    DuplicateProposal,
    HeldBack,
    HiredHere,
    HistoryConflict,
    ImportOvertaken,
    ImportStands,
    KeepsChanging,
    KeyReused,
    MessageGone,
    NoBoost,
    NotEnough,
    NotForYou,
    NothingToReview,
    NotLost,
    NotUndoable,
    NotYourCard,
    NotYourJob,
    RefillNotOpen,
    ReviewsStopped,
    StepBack,
    TemplateExists,
    TooManyKept,
    TooManyReminders,
    TooMuchToReturn,
    TooTangled,
    TrialRuns,
    UndoBlocked,
)
from bot.errors.not_found import (
    DraftGone,
    NoTemplate,
    NothingToUndo,
    NoTrial,
    NotShared,
    NotStarted,
    UnknownEntry,
    UnknownJob,
    UnknownProposal,
    UnknownReminder,
    UnknownReview,
    UnknownTemplate,
)

__all__ = [
    "AlreadyReversed",
    "AlreadyShared",
    "AlreadyStarted",
    "AmbiguousDay",
    "AmbiguousMoment",
    "BadAmount",
    "BadChoice",
    "BadDay",
    "BadEncoding",
    "BadMoment",
    "BadMoney",
    "BadPaste",
    "BadRequest",
    "BadTemplate",
    "BadTimezone",
    "Busy",
    "CardTakenOff",
    "ChangedSince",
    "ChannelNeedsServer",
    "ClaimOver",
    "Conflict",
    "ContrarySign",
    "CostMissing",
    "DayOutOfRange",
    "DayToCome",
    "DomainError",
    "DraftGone",
    "DraftWaits",
    "DuplicateProposal",
    "EmptyDraft",
    "EmptyReminder",
    "EmptyReview",
    "HeldBack",
    "HiredHere",
    "HistoryConflict",
    "ImportOvertaken",
    "ImportStands",
    "ImportUnderWay",
    "KeepsChanging",
    "KeyReused",
    "MessageGone",
    "MixedDays",
    "MomentTooFar",
    "NoBoost",
    "NoCritique",
    "NoOpening",
    "NoSuchColumn",
    "NoTemplate",
    "NoTrial",
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
    "NothingToReview",
    "NothingToUndo",
    "PastMoment",
    "RefillNotOpen",
    "ReviewNeedsServer",
    "ReviewsStopped",
    "RowOnTwoPages",
    "SameOpening",
    "ShortDraft",
    "StepBack",
    "TemplateExists",
    "TooLarge",
    "TooLong",
    "TooManyKept",
    "TooManyReminders",
    "TooMuchAtOnce",
    "TooMuchToImport",
    "TooMuchToReturn",
    "TooOften",
    "TooTangled",
    "TookTooLong",
    "TrialRuns",
    "UnclearDayNumbers",
    "UnclearSigns",
    "UndoBlocked",
    "UnknownEntry",
    "UnknownJob",
    "UnknownProposal",
    "UnknownReminder",
    "UnknownReview",
    "UnknownTemplate",
    "UnlikelyAmount",
    "WrongClock",
]
