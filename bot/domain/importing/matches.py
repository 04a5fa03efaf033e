"""What the matching of imported rows with entries of the ledger works on, and its result."""

from dataclasses import dataclass, field
from datetime import date

from bot.domain.ledger.entries import Kind

ALIKE: dict[Kind, tuple[Kind, ...]] = {
    Kind.BONUS: (Kind.BONUS, Kind.REWARD),
    Kind.REWARD: (Kind.REWARD, Kind.BONUS),
}
"""Kinds that a row may also stand for, because Upwork and members use either word."""
UNLIKE = 9
"""The place behind every `Likeness`: two titles that differ, or a job without a title."""


@dataclass(frozen=True, slots=True)
class RowToMatch:
    """An imported row. ``key``: its identity across imports. ``amount``: signed Connects. ``on``: UTC day.

    ``title``: of the job, None if the row has none. ``grows``: the row of the availability badge, whose amount grows during
    its day. ``known``: False if the kind is a guess from the sign; ``label``: the row's words. ``cyclic``: the row is a
    renewal, which belongs to a cycle. ``of``: the kind of the spend that a return gives back, None if unknown. ``job_id``:
    the job that the title is known to mean, None if unknown.
    """

    key: str
    kind: Kind
    amount: int
    on: date
    title: str | None = None
    grows: bool = False
    known: bool = True
    label: str = ""
    cyclic: bool = True
    of: Kind | None = None
    job_id: int | None = None


@dataclass(frozen=True, slots=True)
class CandidateEntry:
    """An entry that may match a row: not reversed, and not matched with a row before.

    ``amount``: signed Connects. ``on``: UTC day. ``title``: of the job, None if it has none. ``expected``: a refill that
    the bot wrote by the calendar and nobody has confirmed. ``job_id``: of the job, which may have no title yet, None
    without a job. ``of``: the kind of the spend that a return gives back, None if it names no spend. ``posted_on``: the UTC
    day on which its job was posted, None if unknown.
    """

    entry_id: int
    kind: Kind
    amount: int
    on: date
    title: str | None = None
    expected: bool = False
    job_id: int | None = None
    of: Kind | None = None
    posted_on: date | None = None


@dataclass(frozen=True, slots=True)
class EarlierRow:
    """A row of an earlier import whose entry stands, on a day of this import, which doesn't show the row any more.

    ``is_cut``: no earlier import has shown the whole day.
    """

    key: str
    entry_id: int
    kind: Kind
    amount: int
    on: date
    title: str | None
    is_cut: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """A row, by its index in the rows passed to ``match``, and the entry that matches it.

    ``others``: further entries that the row stands for, as two bids that came back in one row; mostly empty.
    """

    place: int
    entry_id: int
    others: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Renamed:
    """A row, by its index, that takes the place of an earlier row of the same day and amount with another title."""

    place: int
    earlier: EarlierRow


@dataclass(slots=True)
class MatchResult:
    """The result of a matching; rows are named by their index, and each row is in exactly one list.

    ``new``: rows without an entry. ``known``: rows imported before. ``grown``: rows imported before with a smaller amount,
    and this amount. ``same``: rows imported before with other words, as with a cut title. ``linked``: rows that are equal
    to an entry. ``refills``: rows that confirm an expected refill. ``conflicts``: rows that are the same fact as an entry
    with another amount. ``unmatched``: entries without a row. ``gone``: rows of earlier imports that no row stands for.
    ``renamed``: which rows of ``same`` or ``new`` seem to have another title than before.
    """

    new: list[int] = field(default_factory=list[int])
    known: list[int] = field(default_factory=list[int])
    grown: list[tuple[int, int]] = field(default_factory=list[tuple[int, int]])
    same: list[Match] = field(default_factory=list[Match])
    linked: list[Match] = field(default_factory=list[Match])
    refills: list[Match] = field(default_factory=list[Match])
    conflicts: list[Match] = field(default_factory=list[Match])
    unmatched: list[CandidateEntry] = field(default_factory=list[CandidateEntry])
    gone: list[EarlierRow] = field(default_factory=list[EarlierRow])
    renamed: list[Renamed] = field(default_factory=list[Renamed])
