"""The matching of imported rows of Upwork's history with entries of the ledger.

Upwork's rows have no ids. A row and an entry match if they have the same kind and amount, are at most one day apart, and
name the same job or at least one of them names none (docs/upwork.md, section 17, row 2).
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from rapidfuzz import fuzz

from bot.domain.ledger.entries import Kind

DAYS_APART = 1
"""The most days between a row and its entry."""
_SIMILAR = 88
"""The lowest similarity of two titles of the same job, of 100 (rapidfuzz ratio)."""
_SHORTEST_START = 12
"""The fewest characters for a title that Upwork may have cut."""
_ALIKE: dict[Kind, tuple[Kind, ...]] = {
    Kind.BONUS: (Kind.BONUS, Kind.REWARD),
    Kind.REWARD: (Kind.REWARD, Kind.BONUS),
}
_ONCE_PER_JOB = frozenset({Kind.SPEND, Kind.BOOST})
"""Kinds that occur once per job, so that a row with another amount for the same job conflicts with the entry."""
_ONCE_PER_DAY = frozenset({Kind.REFILL, Kind.BADGE})
"""Kinds that occur at most once a day, so that a row with another amount conflicts with the entry."""


@dataclass(frozen=True, slots=True)
class RowToMatch:
    """An imported row. ``key``: its identity across imports. ``amount``: signed Connects. ``on``: UTC day.

    ``title``: of the job, None if the row has none. ``grows``: the row of the availability badge, whose amount grows during
    its day.
    """

    key: str
    kind: Kind
    amount: int
    on: date
    title: str | None = None
    grows: bool = False


@dataclass(frozen=True, slots=True)
class CandidateEntry:
    """An entry that may match a row: not reversed, and not matched with a row before.

    ``amount``: signed Connects. ``on``: UTC day. ``title``: of the job, None if it has none. ``expected``: a refill that
    the bot wrote by the calendar and nobody has confirmed.
    """

    entry_id: int
    kind: Kind
    amount: int
    on: date
    title: str | None = None
    expected: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """A row, by its index in the rows passed to ``match``, and the entry that matches it."""

    place: int
    entry_id: int


@dataclass(slots=True)
class MatchResult:
    """The result of a matching; rows are named by their index, and each row is in exactly one list.

    ``new``: rows without an entry. ``known``: rows imported before. ``grown``: rows imported before with a smaller amount,
    and this amount. ``linked``: rows that are equal to an entry. ``refills``: rows that confirm an expected refill.
    ``conflicts``: rows that are the same fact as an entry with another amount. ``unmatched``: entries without a row.
    """

    new: list[int] = field(default_factory=list[int])
    known: list[int] = field(default_factory=list[int])
    grown: list[tuple[int, int]] = field(default_factory=list[tuple[int, int]])
    linked: list[Match] = field(default_factory=list[Match])
    refills: list[Match] = field(default_factory=list[Match])
    conflicts: list[Match] = field(default_factory=list[Match])
    unmatched: list[CandidateEntry] = field(default_factory=list[CandidateEntry])


def match(
    rows: Sequence[RowToMatch], seen: Mapping[str, int], standing: Sequence[CandidateEntry]
) -> MatchResult:
    """Match ``rows`` with the entries ``standing``; the nearest pairs first, each entry at most once.

    ``seen``: the amounts of all rows imported before, by the row's key.
    """
    result = MatchResult()
    unseen: list[int] = []
    for place, row in enumerate(rows):
        before = seen.get(row.key)
        if before is None:
            unseen.append(place)
        elif row.grows and abs(row.amount) > abs(before):
            result.grown.append((place, before))
        else:
            result.known.append(place)
    _Matching(rows, standing, result).run(unseen)
    return result


def is_same_title(title: str, other_title: str) -> bool:
    """Return True if two titles may name the same job.

    Case and punctuation make no difference. One title may be cut after at least 12 characters, and small differences are
    allowed.
    """
    first, second = normalized_title(title), normalized_title(other_title)
    if not first or not second:
        return " ".join(title.split()) == " ".join(other_title.split())
    if first == second:
        return True
    shorter, longer = sorted((first, second), key=len)
    if len(shorter) >= _SHORTEST_START and longer.startswith(shorter):
        return True
    return fuzz.ratio(first, second) >= _SIMILAR


def normalized_title(title: str) -> str:
    """Return the title in lower case, with its letters and digits only and single spaces between the words."""
    return " ".join(re.findall(r"\w+", title.casefold().replace("_", " ")))


class _Matching:
    """The matching of the rows that were not imported before."""

    def __init__(
        self, rows: Sequence[RowToMatch], standing: Sequence[CandidateEntry], result: MatchResult
    ) -> None:
        self._rows = rows
        self._result = result
        self._free = {entry.entry_id: entry for entry in standing}
        self._by_day: dict[tuple[Kind, date], list[CandidateEntry]] = {}
        for entry in standing:
            self._by_day.setdefault((entry.kind, entry.on), []).append(entry)

    def run(self, places: Sequence[int]) -> None:
        """Match the rows at these indexes: expected refills first, then equal entries, then conflicts."""
        result = self._result
        left = self._take(places, self._expected, result.refills)
        left = self._take(left, self._equal, result.linked)
        result.new = self._take(left, self._differing, result.conflicts)
        result.unmatched = sorted(self._free.values(), key=lambda entry: (entry.on, entry.entry_id))

    def _take(
        self,
        places: Sequence[int],
        candidates: Callable[[RowToMatch], list[CandidateEntry]],
        matches: list[Match],
    ) -> list[int]:
        """Match rows with their ``candidates``, the nearest pairs first, into ``matches``; return the rows left over."""
        pairs = sorted(
            (_distance(self._rows[place], entry), place, entry.entry_id)
            for place in places
            for entry in candidates(self._rows[place])
        )
        taken: set[int] = set()
        for _, place, entry_id in pairs:
            if place not in taken and entry_id in self._free:
                del self._free[entry_id]
                taken.add(place)
                matches.append(Match(place, entry_id))
        return [place for place in places if place not in taken]

    def _near(self, row: RowToMatch, *kinds: Kind) -> list[CandidateEntry]:
        """Return the entries of these kinds at most DAYS_APART from the row's day."""
        days = [row.on + timedelta(days=apart) for apart in range(-DAYS_APART, DAYS_APART + 1)]
        return [entry for kind in kinds for day in days for entry in self._by_day.get((kind, day), ())]

    def _expected(self, row: RowToMatch) -> list[CandidateEntry]:
        if row.kind is not Kind.REFILL:
            return []
        return [entry for entry in self._near(row, Kind.REFILL) if entry.expected]

    def _equal(self, row: RowToMatch) -> list[CandidateEntry]:
        entries = self._near(row, *_ALIKE.get(row.kind, (row.kind,)))
        return [entry for entry in entries if entry.amount == row.amount and _is_same_job(row, entry)]

    def _differing(self, row: RowToMatch) -> list[CandidateEntry]:
        entries = self._near(row, row.kind)
        if row.kind in _ONCE_PER_DAY:
            return [entry for entry in entries if row.kind is Kind.REFILL or entry.on == row.on]
        if row.kind not in _ONCE_PER_JOB or not row.title:
            return []
        return [entry for entry in entries if entry.title and is_same_title(row.title, entry.title)]


def _is_same_job(row: RowToMatch, entry: CandidateEntry) -> bool:
    return not row.title or not entry.title or is_same_title(row.title, entry.title)


def _distance(row: RowToMatch, entry: CandidateEntry) -> tuple[int, int, int]:
    """Return how far a row and an entry are apart: a job named by both first, then days, then Connects."""
    names_job = bool(row.title and entry.title)
    return (not names_job, abs((row.on - entry.on).days), abs(row.amount - entry.amount))
