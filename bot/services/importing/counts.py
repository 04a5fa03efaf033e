"""The parts of an import's answer: what became of its rows."""

from dataclasses import dataclass, field
from datetime import date
from typing import Self

from bot.domain.ledger.badge import BadgeHabit
from bot.domain.ledger.entries import Entry, Kind
from bot.domain.ledger.rules import Plan
from bot.domain.ledger.writes import Origin
from bot.domain.time.calendar import day_of
from bot.store.importing import ImportRow


@dataclass(frozen=True, slots=True)
class RefillSeen:
    """An expected refill that a row confirms: ``expected`` and ``arrived`` Connects on the day ``on``."""

    on: date
    expected: int
    arrived: int


@dataclass(frozen=True, slots=True)
class ImportConflict:
    """A row that shows another amount (``there``) than the entry of the same fact (``here``), in signed Connects.

    ``mended``: the entry was corrected to Upwork's amount; False if other entries depend on the entry, which stays.
    """

    on: date
    title: str
    here: int
    there: int
    mended: bool


@dataclass(frozen=True, slots=True)
class RowFact:
    """The amount in signed Connects, the day in UTC and the kind of an entry."""

    amount: int
    on: date
    kind: Kind

    @classmethod
    def of(cls, entry: Entry) -> Self:
        """Return these three of ``entry``."""
        return cls(entry.amount, day_of(entry.occurred_at), entry.kind)


@dataclass(frozen=True, slots=True)
class ChangedRow:
    """A row of this bot's own export that differs from its entry, which stays.

    ``title``: the job of the row, or its kind. ``here``, ``there``: the fact as the wallet and as the file have it.
    """

    title: str
    here: RowFact
    there: RowFact


@dataclass(frozen=True, slots=True)
class RenamedRow:
    """A row of ``amount`` signed Connects on the day ``on`` that stands in the place of an earlier row with another title.

    ``here``, ``there``: the title of the earlier import and the one of this. ``same``: the row counts as the earlier one;
    False if it is written as a new one, because this import may show only a part of its day.
    """

    on: date
    amount: int
    here: str
    there: str
    same: bool


@dataclass(frozen=True, slots=True)
class ExcessReturn:
    """A row that gives back ``amount`` Connects of a job of which only ``out`` were out."""

    on: date
    title: str
    amount: int
    out: int


@dataclass(frozen=True, slots=True)
class MetCorrection:
    """A flagged correction of ``amount`` signed Connects on the day ``on`` whose cause new rows may be."""

    entry_id: int
    on: date
    amount: int


@dataclass(frozen=True, slots=True)
class SentBefore:
    """When a proposal of an earlier import counted as sent (UTC ms), and the item of the write that had recorded it."""

    proposal_id: int
    at: int
    origin: Origin


@dataclass(frozen=True, slots=True)
class Before:
    """What an import has replaced, so that the import can be undone.

    ``rows``: rows of earlier imports that it stored anew. ``sent``: proposals that it dated anew. ``next_refill_on``: the
    next refill (None: unknown) that it moved to ``moved_to``, None if it moved none. ``monthly_free``: as it was then.
    """

    rows: tuple[ImportRow, ...] = ()
    sent: tuple[SentBefore, ...] = ()
    next_refill_on: date | None = None
    moved_to: date | None = None
    monthly_free: bool = False


@dataclass(frozen=True, slots=True)
class Taught:
    """What a history says of the plan and the next refill, beside what is stored here.

    ``plan``: another plan than ``plan_here``, None for none. ``next_refill_on``: another day than ``refill_here`` (None:
    unknown), None for none. ``used``: the day was unknown, and the import has stored it. ``badge``: another habit of the
    availability badge than the stored one, None for none.
    """

    plan: Plan | None = None
    plan_here: Plan = Plan.BASIC
    next_refill_on: date | None = None
    refill_here: date | None = None
    used: bool = False
    badge: BadgeHabit | None = None


@dataclass(slots=True)
class ImportCounts:
    """What an import has written; the fields are those of Imported."""

    new: int = 0
    known: int = 0
    linked: int = 0
    grown: int = 0
    proposals: int = 0
    returned: int = 0
    refills: tuple[RefillSeen, ...] = ()
    conflicts: tuple[ImportConflict, ...] = ()
    changed: tuple[ChangedRow, ...] = ()
    only_here: int = 0
    expired: int = 0
    lapsed: int = 0
    outlived: int = 0
    excess: tuple[ExcessReturn, ...] = ()
    renamed: tuple[RenamedRow, ...] = ()
    correction: MetCorrection | None = None
    replaced: Before = field(default_factory=Before)
    taught: Taught = field(default_factory=Taught)
    opening: int = 0
    missing: int = 0
