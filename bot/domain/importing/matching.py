"""The matching of imported rows of Upwork's history with entries of the ledger.

Upwork's rows have no ids, and what is told twice is one fact. A renewal is identified by its cycle, a proposal by its job
and amount, however late it was logged, a return by its proposal. Any other row and entry match if they have the same kind
and amount and are at most one day apart (docs/upwork.md, section 17, row 2).
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from itertools import combinations

from bot.domain.importing.earlier_rows import meet_earlier
from bot.domain.importing.matches import (
    ALIKE,
    UNLIKE,
    CandidateEntry,
    EarlierRow,
    Match,
    MatchResult,
    RowToMatch,
)
from bot.domain.importing.titles import Likeness, likeness, normalized_title
from bot.domain.ledger.entries import PROPOSAL_SPENDS, Kind

DAYS_APART = 1
"""The most days between a row and its entry."""
HALF_A_CYCLE = 15
"""The most days between a renewal and the start of its cycle."""
LATE = 14
"""The most days by which an entry may be later than its row if they have no title in common."""
_MOST_PARTS = 6
"""The most entries of one proposal's returns that are compared with one row."""
_OF_A_JOB = PROPOSAL_SPENDS | {Kind.RETURN}
_ONCE_PER_DAY = frozenset({Kind.REFILL, Kind.BADGE})
"""Kinds that occur at most once a day, so that a row with another amount conflicts with the entry."""

Cost = tuple[int, int, int]


def match(
    rows: Sequence[RowToMatch],
    seen: Mapping[str, int],
    standing: Sequence[CandidateEntry],
    gone: Sequence[EarlierRow] = (),
) -> MatchResult:
    """Match ``rows`` with the entries ``standing``; the nearest pairs first, each entry at most once.

    ``seen``: the amounts of all rows imported before, by the row's key. ``gone``: those of them that this import doesn't
    show although it shows their days. Returns are matched by `match_returns`, once the jobs of all titles are known, and
    are in none of the lists.
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
    unseen = meet_earlier(rows, unseen, gone, result)
    returns = {place for place in unseen if rows[place].kind is Kind.RETURN and rows[place].known}
    _Matching(rows, standing, result).run([place for place in unseen if place not in returns])
    result.new += sorted(returns)
    return result


def match_returns(
    rows: Sequence[RowToMatch], standing: Sequence[CandidateEntry], result: MatchResult
) -> None:
    """Match the rows of returns that are new in ``result`` with returns that were logged by hand, and move them.

    What a proposal has got back already is that return, whenever it was logged. One row may stand for several entries.
    """
    places = [place for place in result.new if rows[place].kind is Kind.RETURN]
    result.new = [place for place in result.new if rows[place].kind is not Kind.RETURN]
    _Matching(rows, standing, result).run_returns(places)


class _Matching:
    """The matching of the rows that were not imported before."""

    def __init__(
        self, rows: Sequence[RowToMatch], standing: Sequence[CandidateEntry], result: MatchResult
    ) -> None:
        self._rows = rows
        self._result = result
        days = [row.on for row in rows]
        self._first, self._last = min(days, default=date.max), max(days, default=date.min)
        self._free = {entry.entry_id: entry for entry in standing}
        self._by_day: dict[tuple[Kind, date], list[CandidateEntry]] = {}
        self._by_job: dict[tuple[Kind, str | int], list[CandidateEntry]] = {}
        for entry in standing:
            self._by_day.setdefault((entry.kind, entry.on), []).append(entry)
            for name in _names_of(entry):
                self._by_job.setdefault((entry.kind, name), []).append(entry)

    def run(self, places: Sequence[int]) -> None:
        """Match the rows at these indexes: expected refills first, then equal entries, then conflicts."""
        result = self._result
        left = self._take(places, self._expected, result.refills)
        left = self._take(left, self._equal, result.linked)
        left = self._take(left, self._of_any_kind, result.linked)
        result.new += self._take(left, self._differing, result.conflicts)
        self._keep_unmatched()

    def run_returns(self, places: Sequence[int]) -> None:
        """Match the rows of returns at these indexes, each with one entry or else with several of its proposal."""
        left = self._take(places, self._returned, self._result.linked)
        left = [place for place in left if not self._take_parts(place)]
        self._result.new += self._take(left, self._differing_returns, self._result.conflicts)
        self._result.new.sort()
        self._keep_unmatched()

    def _keep_unmatched(self) -> None:
        self._result.unmatched = sorted(self._free.values(), key=lambda entry: (entry.on, entry.entry_id))

    def _take(
        self,
        places: Sequence[int],
        candidates: Callable[[RowToMatch], Iterable[CandidateEntry]],
        matches: list[Match],
    ) -> list[int]:
        """Match rows with their ``candidates``, the nearest pairs first, into ``matches``; return the rows left over."""
        pairs = sorted(
            (_cost(self._rows[place], entry), place, entry.entry_id)
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

    def _near(self, row: RowToMatch, before: int, after: int, *kinds: Kind) -> list[CandidateEntry]:
        """Return the free entries of these kinds from ``before`` days before the row's day to ``after`` days after it."""
        days = [row.on + timedelta(days=apart) for apart in range(-before, after + 1)]
        entries = [entry for kind in kinds for day in days for entry in self._by_day.get((kind, day), ())]
        return [entry for entry in entries if entry.entry_id in self._free]

    def _of_job(self, row: RowToMatch) -> list[CandidateEntry]:
        """Return the free entries of the row's kind and job, of any day."""
        names = _names_of(row)
        entries = {
            entry.entry_id: entry for name in names for entry in self._by_job.get((row.kind, name), ())
        }
        return [entry for entry in entries.values() if entry.entry_id in self._free]

    def _expected(self, row: RowToMatch) -> Iterable[CandidateEntry]:
        """Return the unconfirmed refills of the cycles that a renewal may belong to."""
        if row.kind is not Kind.REFILL or not row.cyclic:
            return ()
        return [entry for entry in self._near(row, HALF_A_CYCLE, HALF_A_CYCLE, Kind.REFILL) if entry.expected]

    def _equal(self, row: RowToMatch) -> Iterable[CandidateEntry]:
        """Return the entries with the row's kind and amount that may be the same fact."""
        if not row.known:
            return ()
        if row.kind is Kind.REFILL:
            apart = HALF_A_CYCLE if row.cyclic else DAYS_APART
            entries = self._near(row, apart, apart, Kind.REFILL)
        elif row.kind in _OF_A_JOB:
            entries = [*self._near(row, DAYS_APART, LATE, row.kind), *self._of_job(row)]
            entries = [entry for entry in entries if self._is_possible(row, entry)]
        else:
            entries = self._near(row, DAYS_APART, DAYS_APART, *ALIKE.get(row.kind, (row.kind,)))
        return [entry for entry in entries if entry.amount == row.amount]

    def _is_possible(self, row: RowToMatch, entry: CandidateEntry) -> bool:
        """Return True if neither names another job and the days fit.

        An entry without a job is at most a day apart. An entry may be later, as proposals are logged late. It may be earlier
        on a day that this import shows, where its own row would stand: its day is wrong then. No row is older than its job.
        """
        if entry.posted_on is not None and row.on < entry.posted_on - timedelta(days=DAYS_APART):
            return False
        alike = _likeness(row, entry)
        if alike == UNLIKE and row.title and entry.title:
            return False
        if _apart(row, entry) <= DAYS_APART:
            return True
        return entry.job_id is not None and (entry.on > row.on or entry.on >= self._first)

    def _of_any_kind(self, row: RowToMatch) -> Iterable[CandidateEntry]:
        """Return the entries of any kind with the amount of a row whose kind is a guess.

        An entry of a job with a title needs the title in the row's words.
        """
        entries = () if row.known else self._near(row, DAYS_APART, DAYS_APART, *Kind)
        return [
            entry
            for entry in entries
            if entry.amount == row.amount and (not entry.title or _has_words(row, entry.title))
        ]

    def _differing(self, row: RowToMatch) -> Iterable[CandidateEntry]:
        """Return the entries of the same fact with another amount."""
        if row.kind is Kind.REFILL:
            apart = HALF_A_CYCLE if row.cyclic else 0
            return self._near(row, apart, apart, Kind.REFILL)
        if row.kind in _ONCE_PER_DAY:
            return self._near(row, 0, 0, row.kind)
        if row.kind not in PROPOSAL_SPENDS or not row.title or not row.known:
            return ()
        near = self._near(row, DAYS_APART, DAYS_APART, row.kind)
        later = [
            entry
            for entry in self._of_job(row)
            if self._first <= entry.on <= self._last or _is_logged_late(row, entry)
        ]
        return [entry for entry in (*near, *later) if _likeness(row, entry) <= Likeness.SIMILAR]

    def _returned(self, row: RowToMatch) -> Iterable[CandidateEntry]:
        """Return the returns of the row's amount: of its job whenever they were logged, else of about its day."""
        entries = [*self._near(row, DAYS_APART, LATE, Kind.RETURN), *self._of_job(row)]
        return [
            entry
            for entry in entries
            if entry.amount == row.amount
            and _gives_back_alike(row, entry)
            and (_likeness(row, entry) != UNLIKE or not (row.title and entry.title))
        ]

    def _differing_returns(self, row: RowToMatch) -> Iterable[CandidateEntry]:
        """Return the returns of the row's job with another amount: the proposal has got back what it had out."""
        return [entry for entry in self._of_job(row) if _gives_back_alike(row, entry)]

    def _take_parts(self, place: int) -> bool:
        """Match a row with the fewest returns of its job that come to its amount; return False without such returns."""
        row = self._rows[place]
        alike = [entry for entry in self._of_job(row) if _gives_back_alike(row, entry)]
        entries = sorted(alike, key=lambda entry: entry.entry_id)[:_MOST_PARTS]
        for count in range(2, len(entries) + 1):
            for parts in combinations(entries, count):
                if sum(entry.amount for entry in parts) == row.amount:
                    first, *others = (entry.entry_id for entry in parts)
                    for entry in parts:
                        del self._free[entry.entry_id]
                    self._result.linked.append(Match(place, first, tuple(others)))
                    return True
        return False


def _names_of(item: RowToMatch | CandidateEntry) -> list[str | int]:
    """Return what a row and an entry of the same job share: the job's id or its normalized title; empty without a job."""
    if item.job_id is not None:
        return [item.job_id, *([normalized_title(item.title)] if item.title else [])]
    return [normalized_title(item.title)] if item.title else []


def _likeness(row: RowToMatch, entry: CandidateEntry) -> int:
    """Return the `Likeness` of a row's and an entry's job, UNLIKE for other jobs or if one of them names none."""
    if row.job_id is not None and row.job_id == entry.job_id:
        return Likeness.EQUAL
    alike = likeness(row.title, entry.title) if row.title and entry.title else None
    return UNLIKE if alike is None else alike


def _is_logged_late(row: RowToMatch, entry: CandidateEntry) -> bool:
    """Return True if an entry is the later one of a proposal for a post that is known by its link and was there already.

    A post takes one proposal, whatever was typed for its cost; a client who posts a job again makes another post.
    """
    if row.kind is not Kind.SPEND or entry.posted_on is None:
        return False
    was_posted = entry.posted_on - timedelta(days=DAYS_APART) <= row.on
    return was_posted and row.on < entry.on <= row.on + timedelta(days=LATE)


def _gives_back_alike(row: RowToMatch, entry: CandidateEntry) -> bool:
    return row.of is None or entry.of is None or row.of is entry.of


def _has_words(row: RowToMatch, title: str) -> bool:
    """Return True if a row with an unknown label, whose words may hold the title of a job, contains this title."""
    return likeness(f"{row.label} {row.title or ''}", title) is not None


def _cost(row: RowToMatch, entry: CandidateEntry) -> Cost:
    """Return how far a row and an entry are apart: a job named by both first, then days, then Connects.

    A row whose kind is a guess is nearer to an entry without a job, and to one of the guessed kind.
    """
    if not row.known:
        return (bool(entry.job_id), _apart(row, entry), entry.kind is not row.kind)
    return (_likeness(row, entry), _apart(row, entry), abs(row.amount - entry.amount))


def _apart(row: RowToMatch, entry: CandidateEntry) -> int:
    return abs((row.on - entry.on).days)
