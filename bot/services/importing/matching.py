"""Match the rows of an imported history with the entries of the wallet: find each row's meaning, instant and entry."""

from collections.abc import Mapping, Sequence

from bot.domain.importing import matching, rows
from bot.domain.importing.labels import About, Meaning
from bot.domain.importing.matching import CandidateEntry, MatchResult, RowToMatch
from bot.domain.importing.rows import HistoryRow
from bot.domain.ledger.entries import CONSEQUENCES, Kind, Source
from bot.domain.time.calendar import day_of
from bot.services.importing.books import Books
from bot.services.importing.ties import DatedRow, RowInstants
from bot.store.engine.database import Tx
from bot.store.importing import ImportRow
from bot.store.ledger import entries

_UNMATCHED = {Kind.OPENING, Kind.CORRECTION, Kind.REVERSAL}
"""Kinds of entries that Upwork's history never shows."""


def dated_rows(
    history_rows: Sequence[HistoryRow], meanings: Sequence[Meaning], books: Books, now: int
) -> list[DatedRow]:
    """Return the rows with their keys, meanings and instants, without expiries, which the ledger works out itself.

    ``meanings``: one for each row, in the same order.
    """
    started_at = books.stated[0].occurred_at if books.stated else None
    instants = RowInstants(books.standing, started_at, now)
    keyed_rows = zip(history_rows, rows.keys(history_rows), meanings, strict=True)
    return [
        DatedRow(row, key, meaning, instants.of(row, meaning.kind))
        for row, key, meaning in keyed_rows
        if meaning.kind not in CONSEQUENCES
    ]


def match_rows(
    tx: Tx, dated: Sequence[DatedRow], books: Books, imported: Mapping[str, ImportRow]
) -> MatchResult:
    """Return which rows are new, and which entries match the others. ``imported``: rows of earlier imports by key."""
    to_match = [
        RowToMatch(
            key=row.key,
            kind=row.meaning.kind,
            amount=row.row.amount,
            on=row.row.on,
            title=row.row.title,
            grows=row.meaning.about is About.BADGE,
        )
        for row in dated
    ]
    amounts = {key: row.amount for key, row in imported.items()}
    return matching.match(to_match, amounts, _candidates(tx, books, imported))


def jobs_by_title(
    dated: Sequence[DatedRow], matched: MatchResult, books: Books, imported: Mapping[str, ImportRow]
) -> dict[str, int]:
    """Return the ids of jobs by the normalized titles of matched rows and of rows of earlier imports."""
    pairs = [(row.title, row.entry_id) for row in imported.values()]
    linked = (*matched.linked, *matched.conflicts)
    pairs += [(dated[match.place].row.title or "", match.entry_id) for match in linked]
    job_ids = [
        (title, books.by_id[entry_id].job_id)
        for title, entry_id in pairs
        if title and entry_id in books.by_id
    ]
    return {matching.normalized_title(title): job_id for title, job_id in job_ids if job_id is not None}


def _candidates(tx: Tx, books: Books, imported: Mapping[str, ImportRow]) -> list[CandidateEntry]:
    """Return the standing entries that no row has matched before."""
    titles = entries.job_titles(tx, books.wallet_id)
    matched_ids = {row.entry_id for row in imported.values()}
    candidates: list[CandidateEntry] = []
    for entry in books.standing:
        if entry.id in matched_ids or entry.kind in _UNMATCHED:
            continue
        expected = entry.source is Source.SCHEDULE and entries.refill_answer(tx, entry.id) is None
        amount = entry.amount
        if entry.kind is Kind.REFILL:
            amount += entries.corrected_by(tx, entry.id)
        title = titles.get(entry.job_id or 0)
        candidates.append(
            CandidateEntry(entry.id, entry.kind, amount, day_of(entry.occurred_at), title, expected=expected)
        )
    return candidates
