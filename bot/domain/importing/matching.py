"""Which rows of an imported history the ledger knows already, and which entry each of the others could be.

Upwork's rows have no ids, and what was logged by hand has no row. A row and an entry are the same where they are of a
kind, of the same amount, at most a day apart, and about the same job as far as both say (facts, 13.10 rule 35).
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from rapidfuzz import fuzz

from bot.domain.ledger.entries import Kind

DAYS_APART = 1
_SIMILAR = 88
_SHORTEST_START = 12
_ALIKE: dict[Kind, tuple[Kind, ...]] = {
    Kind.BONUS: (Kind.BONUS, Kind.REWARD),
    Kind.REWARD: (Kind.REWARD, Kind.BONUS),
}
_DIFFER = frozenset({Kind.SPEND, Kind.BOOST})
"""Kinds of which a row with another amount on the same job is the same fact, told differently."""
_ONE_AT_A_TIME = frozenset({Kind.REFILL, Kind.BADGE})
"""Kinds that come once in so many days, whatever they amount to."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A row to find a place for. ``title``: of its job, if it has one. ``grows``: the badge's row of its day."""

    key: str
    kind: Kind
    amount: int
    on: date
    title: str | None = None
    grows: bool = False


@dataclass(frozen=True, slots=True)
class Standing:
    """An entry that nothing has reversed and that no row stands for yet. ``expected``: a refill that waits for a word."""

    entry_id: int
    kind: Kind
    amount: int
    on: date
    title: str | None = None
    expected: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """``place``: of the row among those that were matched."""

    place: int
    entry_id: int


@dataclass(slots=True)
class Matched:
    """By the places of rows. ``grown``: with what was seen of the row before. ``unmatched``: entries without a row."""

    new: list[int] = field(default_factory=list[int])
    known: list[int] = field(default_factory=list[int])
    grown: list[tuple[int, int]] = field(default_factory=list[tuple[int, int]])
    linked: list[Match] = field(default_factory=list[Match])
    refills: list[Match] = field(default_factory=list[Match])
    conflicts: list[Match] = field(default_factory=list[Match])
    unmatched: list[Standing] = field(default_factory=list[Standing])


def match(rows: Sequence[Wanted], seen: Mapping[str, int], standing: Sequence[Standing]) -> Matched:
    """``seen``: the amounts of rows imported before, by key. Every row ends in exactly one of the lists."""
    result = Matched()
    fresh: list[int] = []
    for place, row in enumerate(rows):
        before = seen.get(row.key)
        if before is None:
            fresh.append(place)
        elif row.grows and abs(row.amount) > abs(before):
            result.grown.append((place, before))
        else:
            result.known.append(place)
    _Matching(rows, standing, result).run(fresh)
    return result


def similar(one: str, other: str) -> bool:
    """Whether two titles are the same job's: the page may cut one, and a link's slug has no punctuation."""
    first, second = folded(one), folded(other)
    if not first or not second:
        return folded_key(one) == folded_key(other)
    if first == second:
        return True
    shorter, longer = sorted((first, second), key=len)
    if len(shorter) >= _SHORTEST_START and longer.startswith(shorter):
        return True
    return fuzz.ratio(first, second) >= _SIMILAR


def folded(title: str) -> str:
    """A title by its letters and digits alone."""
    return " ".join(re.findall(r"\w+", title.casefold().replace("_", " ")))


def folded_key(title: str) -> str:
    """A title that has no letters, by its characters."""
    return " ".join(title.split())


class _Matching:
    def __init__(self, rows: Sequence[Wanted], standing: Sequence[Standing], result: Matched) -> None:
        self._rows = rows
        self._result = result
        self._free = {one.entry_id: one for one in standing}
        self._by_day: dict[tuple[Kind, date], list[Standing]] = {}
        for one in standing:
            self._by_day.setdefault((one.kind, one.on), []).append(one)

    def run(self, fresh: Sequence[int]) -> None:
        result = self._result
        left = self._take(fresh, self._expected, result.refills)
        left = self._take(left, self._equal, result.linked)
        result.new = self._take(left, self._differing, result.conflicts)
        result.unmatched = sorted(self._free.values(), key=lambda one: (one.on, one.entry_id))

    def _take(
        self, places: Sequence[int], find: Callable[[Wanted], list[Standing]], into: list[Match]
    ) -> list[int]:
        """Match what ``find`` offers, the best pairs first; the places that are left."""
        pairs = sorted(
            (_distance(self._rows[place], one), place, one.entry_id)
            for place in places
            for one in find(self._rows[place])
        )
        taken: set[int] = set()
        for _, place, entry_id in pairs:
            if place not in taken and entry_id in self._free:
                del self._free[entry_id]
                taken.add(place)
                into.append(Match(place, entry_id))
        return [place for place in places if place not in taken]

    def _near(self, row: Wanted, *kinds: Kind) -> list[Standing]:
        """The entries of these kinds that are at most a day apart."""
        days = [row.on + timedelta(days=apart) for apart in range(-DAYS_APART, DAYS_APART + 1)]
        return [one for kind in kinds for day in days for one in self._by_day.get((kind, day), ())]

    def _expected(self, row: Wanted) -> list[Standing]:
        if row.kind is not Kind.REFILL:
            return []
        return [one for one in self._near(row, Kind.REFILL) if one.expected]

    def _equal(self, row: Wanted) -> list[Standing]:
        found = self._near(row, *_ALIKE.get(row.kind, (row.kind,)))
        return [one for one in found if one.amount == row.amount and _same_job(row, one)]

    def _differing(self, row: Wanted) -> list[Standing]:
        if row.kind in _ONE_AT_A_TIME:
            return [one for one in self._near(row, row.kind) if row.kind is Kind.REFILL or one.on == row.on]
        if row.kind not in _DIFFER or not row.title:
            return []
        return [one for one in self._near(row, row.kind) if one.title and similar(row.title, one.title)]


def _same_job(row: Wanted, one: Standing) -> bool:
    return not row.title or not one.title or similar(row.title, one.title)


def _distance(row: Wanted, one: Standing) -> tuple[int, int, int]:
    """Less is nearer: the same job, the same day, the nearer amount."""
    names_job = bool(row.title and one.title)
    return (not names_job, abs((row.on - one.on).days), abs(row.amount - one.amount))
