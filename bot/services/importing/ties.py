"""When a row of a history happened, as far as its day tells, and which spend a return belongs to."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from bot.domain.importing.labels import About, Meaning
from bot.domain.importing.matching import normalized_title
from bot.domain.importing.rows import HistoryRow, digest
from bot.domain.ledger.entries import CREDITS, PROPOSAL_SPENDS, Entry, Kind, Source
from bot.domain.time.calendar import day_end, day_of, day_start

_SPAN_MS = 1000
_CREDITS_MS, _RETURNS_MS, _SPENDS_MS = 0, 100, 200
_JOBS = 390
"""As many jobs of one day as have a place of their own; further ones share one."""
OF_BOOST = {About.BOOST_OUTBID, About.BOOST_CLOSED, About.BOOST_DEPOSIT}


@dataclass(slots=True)
class OpenSpend:
    """A spend that something may come back of. ``left``: Connects still out. ``entry_id``: real, or of a draft."""

    entry_id: int
    kind: Kind
    at: int
    left: int
    proposal_id: int | None
    is_imported: bool = True


@dataclass(frozen=True, slots=True)
class Read:
    """A row with its key, what it means, and when it happened as far as a day tells."""

    row: HistoryRow
    key: str
    meaning: Meaning
    at: int


class Instants:
    """The last second of a row's day, whichever rows it comes with: what came in, what came back, what was spent, job
    by job. What comes back of the same day's spends follows right behind these (`Drafting.returned`)."""

    def __init__(self, history: Sequence[Entry], started_at: int | None, now: int) -> None:
        self._started_at, self._now = started_at, now
        self._came_at: dict[date, int] = {}
        """When the last Connects came in that were logged by hand, by day: what was spent may be these."""
        for entry in history:
            if entry.source is Source.COMMAND and entry.kind in CREDITS and entry.kind is not Kind.OPENING:
                day = day_of(entry.occurred_at)
                self._came_at[day] = max(entry.occurred_at, self._came_at.get(day, 0))

    def of(self, row: HistoryRow, kind: Kind) -> int:
        """On the day of /start just before it: the balance that was stated then includes it."""
        latest = min(day_end(row.on), self._now)
        if self._started_at is not None and day_of(self._started_at) == row.on:
            latest = min(latest, self._started_at - 1)
        at = max(day_start(row.on), latest - _SPAN_MS + 1 + _place(row, kind))
        return min(latest, max(at, self._came_at.get(row.on, 0))) if row.amount < 0 else at


def in_turn(read: Read) -> tuple[date, bool, int, str]:
    """The order in which rows are understood: what came back of a day's spends behind these."""
    return (read.row.on, read.meaning.kind is Kind.RETURN, read.at, read.key)


def spends_of(history: Sequence[Entry]) -> dict[int | None, list[OpenSpend]]:
    """What still has Connects out, of spends on jobs, by job."""
    undone = {entry.refers_to for entry in history if entry.kind is Kind.REVERSAL}
    found: dict[int | None, list[OpenSpend]] = {}
    by_id: dict[int | None, OpenSpend] = {}
    for entry in history:
        if entry.kind in PROPOSAL_SPENDS and entry.id not in undone and entry.job_id is not None:
            spend = OpenSpend(
                entry_id=entry.id,
                kind=entry.kind,
                at=entry.occurred_at,
                left=-entry.amount,
                proposal_id=entry.proposal_id,
                is_imported=entry.source is Source.IMPORT,
            )
            by_id[entry.id] = spend
            found.setdefault(entry.job_id, []).append(spend)
    for entry in history:
        if entry.kind is Kind.RETURN and entry.id not in undone and entry.refers_to in by_id:
            by_id[entry.refers_to].left -= entry.amount
    return found


def given_back(spends: Sequence[OpenSpend], read: Read) -> OpenSpend | None:
    """Of the spends on a job the last one, up to the row's day, that has as much out as it gives back."""
    kind = Kind.BOOST if read.meaning.about in OF_BOOST else Kind.SPEND
    fitting = [
        spend
        for spend in spends
        if spend.kind is kind and day_of(spend.at) <= read.row.on and spend.left >= read.row.amount
    ]
    return max(fitting, key=_latest, default=None)


def boosted(spends: Sequence[OpenSpend], on: date) -> int | None:
    """Of the proposals to a job that were sent by that day the last."""
    sent = [
        spend
        for spend in spends
        if spend.proposal_id is not None and spend.kind is Kind.SPEND and day_of(spend.at) <= on
    ]
    last = max(sent, key=_latest, default=None)
    return last.proposal_id if last else None


def unsent(spends: Sequence[OpenSpend], on: date) -> int | None:
    """The proposal of an imported boost of that day or later whose own row has not been seen yet."""
    sent = {spend.proposal_id for spend in spends if spend.kind is Kind.SPEND}
    alone = [
        spend
        for spend in spends
        if spend.kind is Kind.BOOST
        and spend.is_imported
        and spend.proposal_id not in sent
        and day_of(spend.at) >= on
    ]
    return min(alone, key=lambda spend: (spend.at, spend.entry_id)).proposal_id if alone else None


def _place(row: HistoryRow, kind: Kind) -> int:
    if kind in CREDITS or kind is Kind.RETURN:
        first = _CREDITS_MS if kind in CREDITS else _RETURNS_MS
        return first + int(digest(row)[:6], 16) % (_RETURNS_MS - _CREDITS_MS)
    job = sha256(normalized_title(row.title or row.label).encode()).hexdigest()
    return _SPENDS_MS + 2 * (int(job[:6], 16) % _JOBS) + (kind is Kind.BOOST)


def _latest(spend: OpenSpend) -> tuple[int, int]:
    """Of two alike the one that was written first, which is the same however many of them a page showed."""
    return (spend.at, -spend.entry_id)
