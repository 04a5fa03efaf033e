"""The instants of a history's rows, which have only days, and the spends that its returns belong to."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from bot.domain.importing.labels import About, Meaning
from bot.domain.importing.rows import HistoryRow, digest
from bot.domain.importing.titles import normalized_title
from bot.domain.ledger.entries import CREDITS, PROPOSAL_SPENDS, Entry, Kind, Source
from bot.domain.time.calendar import day_end, day_of, day_start

_SPAN_MS = 1000
"""Rows are put into the last second of their day."""
_CREDITS_MS, _RETURNS_MS, _SPENDS_MS = 0, 100, 200
"""Where in that second incoming Connects, returns and spends begin."""
_JOBS = 390
"""The number of different milliseconds for spends of a day; two jobs may share one."""
OF_BOOST = {About.BOOST_OUTBID, About.BOOST_CLOSED, About.BOOST_DEPOSIT}


@dataclass(slots=True)
class OpenSpend:
    """A spend that may still be returned. ``at``: UTC ms. ``left``: Connects not returned yet.

    ``entry_id``: of the entry, or the temporary id of a draft. ``is_shown``: a row of Upwork's history has shown the spend,
    so that its amount is Upwork's.
    """

    entry_id: int
    kind: Kind
    at: int
    left: int
    proposal_id: int | None
    job_id: int | None
    is_imported: bool = True
    is_shown: bool = True


@dataclass(frozen=True, slots=True)
class DatedRow:
    """A row of Upwork's history with its key, its meaning, and an instant of its day (UTC ms)."""

    row: HistoryRow
    key: str
    meaning: Meaning
    at: int


class RowInstants:
    """Gives each row an instant in the last second of its day, which doesn't depend on the other rows of the import.

    On one day incoming Connects come first, then returns, then spends, job by job. A return of a spend of the same day is
    moved behind that spend later, by `Drafting.add_return`.
    """

    def __init__(self, history: Sequence[Entry], started_at: int | None, now: int) -> None:
        self._started_at, self._now = started_at, now
        self._last_credit_at: dict[date, int] = {}
        """When the last credit of a day was logged by hand (UTC ms); spends of that day may use it, so they come later."""
        for entry in history:
            if entry.source is Source.COMMAND and entry.kind in CREDITS and entry.kind is not Kind.OPENING:
                day = day_of(entry.occurred_at)
                self._last_credit_at[day] = max(entry.occurred_at, self._last_credit_at.get(day, 0))

    def of(self, row: HistoryRow, kind: Kind) -> int:
        """Return the row's instant (UTC ms). On the day of /start it is before /start, whose balance includes the row."""
        latest = min(day_end(row.on), self._now)
        if self._started_at is not None and day_of(self._started_at) == row.on:
            latest = min(latest, self._started_at - 1)
        at = max(day_start(row.on), latest - _SPAN_MS + 1 + _offset_ms(row, kind))
        return min(latest, max(at, self._last_credit_at.get(row.on, 0))) if row.amount < 0 else at


def drafting_order(dated: DatedRow) -> tuple[date, bool, int, str]:
    """Return the sort key of the order in which rows become drafts: by day, and a day's returns last."""
    return (dated.row.on, dated.meaning.kind is Kind.RETURN, dated.at, dated.key)


def spends_of(history: Sequence[Entry], shown: Collection[int]) -> dict[int | None, list[OpenSpend]]:
    """Return the standing spends on jobs with the Connects not returned yet, by job id.

    ``shown``: the ids of the entries that a row of Upwork's history stands for.
    """
    undone = {entry.refers_to for entry in history if entry.kind is Kind.REVERSAL}
    by_job: dict[int | None, list[OpenSpend]] = {}
    by_id: dict[int | None, OpenSpend] = {}
    for entry in history:
        if entry.kind in PROPOSAL_SPENDS and entry.id not in undone and entry.job_id is not None:
            spend = OpenSpend(
                entry_id=entry.id,
                kind=entry.kind,
                at=entry.occurred_at,
                left=-entry.amount,
                proposal_id=entry.proposal_id,
                job_id=entry.job_id,
                is_imported=entry.source is Source.IMPORT,
                is_shown=entry.id in shown,
            )
            by_id[entry.id] = spend
            by_job.setdefault(entry.job_id, []).append(spend)
    for entry in history:
        if entry.kind is Kind.RETURN and entry.id not in undone and entry.refers_to in by_id:
            by_id[entry.refers_to].left -= entry.amount
    return by_job


def returned_parts(spends: Sequence[OpenSpend], dated: DatedRow) -> list[tuple[OpenSpend, int]]:
    """Return the spends of one job that a return belongs to, each with the Connects that come back of it.

    That is the last spend up to the row's day that has as many Connects left; else several of them, as all bids for one
    proposal may come back in one row. Spends of later days follow, which were logged late. Where less is left than the row
    gives back, the parts come to what is left if no row has shown the spends, whose amounts may be wrong; else nothing is
    returned, because the row belongs to a spend that isn't recorded. A return of a boost belongs to boosts, any other
    return to a proposal's cost, and to its boosts too if it gives back exactly what all of them have left.
    """
    amount = dated.row.amount
    open_spends = [spend for spend in spends if spend.left > 0 and spend.kind is kind_returned(dated)]
    earlier = sorted((spend for spend in open_spends if day_of(spend.at) <= dated.row.on), key=_latest)[::-1]
    later = sorted((spend for spend in open_spends if day_of(spend.at) > dated.row.on), key=_latest)
    ordered = [*earlier, *(spend for spend in later if not spend.is_imported)]
    for spend in ordered:
        if spend.left >= amount:
            return [(spend, amount)]
    if kind_returned(dated) is Kind.SPEND and ordered and sum(spend.left for spend in spends) == amount:
        return [(spend, spend.left) for spend in spends if spend.left > 0]
    if sum(spend.left for spend in ordered) < amount and any(spend.is_shown for spend in ordered):
        return []
    parts: list[tuple[OpenSpend, int]] = []
    for spend in ordered:
        part = min(spend.left, amount)
        amount -= part
        if part:
            parts.append((spend, part))
    return parts


def kind_returned(dated: DatedRow) -> Kind:
    """Return the kind of the spends that a return belongs to."""
    return Kind.BOOST if dated.meaning.about in OF_BOOST else Kind.SPEND


def last_proposal(spends: Sequence[OpenSpend], on: date) -> int | None:
    """Return the id of the job's last proposal sent on the day ``on`` or before, None for none."""
    sent = [
        spend
        for spend in spends
        if spend.proposal_id is not None and spend.kind is Kind.SPEND and day_of(spend.at) <= on
    ]
    last = max(sent, key=_latest, default=None)
    return last.proposal_id if last else None


def proposal_of_boost(spends: Sequence[OpenSpend], on: date) -> int | None:
    """Return the id of a proposal whose cost has no row yet, although its boost has one on the day ``on`` or later.

    Returns None if there is no such proposal.
    """
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


def _offset_ms(row: HistoryRow, kind: Kind) -> int:
    """Return the row's place in the last second of its day, from 0: the same in every import."""
    if kind in CREDITS or kind is Kind.RETURN:
        first = _CREDITS_MS if kind in CREDITS else _RETURNS_MS
        return first + int(digest(row)[:6], 16) % (_RETURNS_MS - _CREDITS_MS)
    job = sha256(normalized_title(row.title or row.label).encode()).hexdigest()
    return _SPENDS_MS + 2 * (int(job[:6], 16) % _JOBS) + (kind is Kind.BOOST)


def _latest(spend: OpenSpend) -> tuple[int, int]:
    """Return the sort key of the latest spend; of two at the same instant the one written first counts as later."""
    return (spend.at, -spend.entry_id)
