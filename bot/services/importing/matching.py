"""Match the rows of an imported history with the entries of the wallet: find each row's meaning, instant and entry."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.domain.importing import matching, rows
from bot.domain.importing.earlier_rows import name_told
from bot.domain.importing.labels import About, Meaning
from bot.domain.importing.matches import CandidateEntry, EarlierRow, MatchResult, RowToMatch
from bot.domain.importing.rows import HistoryRow
from bot.domain.importing.titles import normalized_title
from bot.domain.ledger.entries import CONSEQUENCES, Kind, Source
from bot.domain.time.calendar import day_of
from bot.services.importing.books import Books
from bot.services.importing.ties import OF_BOOST, DatedRow, RowInstants
from bot.services.who import Who
from bot.store.engine.database import Tx
from bot.store.importing import ImportRow
from bot.store.ledger import entries, writes

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
    tx: Tx, who: Who, dated: Sequence[DatedRow], books: Books, imported: Mapping[str, ImportRow]
) -> MatchResult:
    """Return which rows are new, and which entries match the others.

    ``imported``: the rows of earlier imports whose entries stand, by key.
    """
    to_match = [
        RowToMatch(
            key=row.key,
            kind=row.meaning.kind,
            amount=row.row.amount,
            on=row.row.on,
            title=row.row.title,
            grows=row.meaning.about is About.BADGE,
            known=row.meaning.known,
            label=row.row.label,
            cyclic=row.meaning.about is not About.UPGRADE,
            of=_kind_returned(row),
        )
        for row in dated
    ]
    amounts = {key: row.amount for key, row in imported.items()}
    gone = _gone(tx, who, dated, books, imported)
    matched = matching.match(to_match, amounts, _candidates(tx, books, imported), gone)
    job_ids = jobs_by_title(dated, matched, books, imported)
    named = [replace(row, job_id=job_ids.get(normalized_title(row.title or ""))) for row in to_match]
    matching.match_returns(named, matched.unmatched, matched)
    name_told(named, matched)
    return matched


def jobs_by_title(
    dated: Sequence[DatedRow], matched: MatchResult, books: Books, imported: Mapping[str, ImportRow]
) -> dict[str, int]:
    """Return the ids of jobs by the normalized titles of matched rows and of rows of earlier imports."""
    pairs = [(row.title, row.entry_id) for row in imported.values()]
    linked = (*matched.same, *matched.linked, *matched.conflicts)
    pairs += [(dated[match.place].row.title or "", match.entry_id) for match in linked]
    job_ids = [
        (title, books.by_id[entry_id].job_id)
        for title, entry_id in pairs
        if title and entry_id in books.by_id
    ]
    return {normalized_title(title): job_id for title, job_id in job_ids if job_id is not None}


def _kind_returned(row: DatedRow) -> Kind | None:
    """Return the kind of the spend that a return gives back, None for other rows and where the row doesn't tell."""
    if row.meaning.kind is not Kind.RETURN or row.meaning.about in {About.REFUND, About.OTHER}:
        return None
    return Kind.BOOST if row.meaning.about in OF_BOOST else Kind.SPEND


def _gone(
    tx: Tx, who: Who, dated: Sequence[DatedRow], books: Books, imported: Mapping[str, ImportRow]
) -> list[EarlierRow]:
    """Return the rows of earlier imports on days of this import that the import doesn't show any more.

    Badge rows are left out, as their keys stay the same, and rows whose entry another row of this import stands for.
    """
    keys = {row.key for row in dated}
    days = {row.row.on for row in dated}
    shown = {row.entry_id for key, row in imported.items() if key in keys}
    gone = [row for key, row in imported.items() if row.on in days and key not in keys and "+" not in key]
    hidden = [
        row for row in gone if row.entry_id not in shown and books.by_id[row.entry_id].kind is not Kind.BADGE
    ]
    spans = writes.import_spans(tx, who.user_id) if hidden else {}
    return [
        EarlierRow(
            key=row.key,
            entry_id=row.entry_id,
            kind=books.by_id[row.entry_id].kind,
            amount=row.amount,
            on=row.on,
            title=row.title or None,
            is_cut=spans.get(row.write_id, (None,))[0] == row.on
            and not any(since < row.on <= until for since, until in spans.values()),
        )
        for row in hidden
    ]


def _candidates(tx: Tx, books: Books, imported: Mapping[str, ImportRow]) -> list[CandidateEntry]:
    """Return the standing entries that no row has matched before."""
    titles = entries.job_titles(tx, books.wallet_id)
    posted_on = entries.jobs_posted_on(tx, books.wallet_id)
    matched_ids = {row.entry_id for row in imported.values()}
    candidates: list[CandidateEntry] = []
    for entry in books.standing:
        if entry.id in matched_ids or entry.kind in _UNMATCHED:
            continue
        expected = entry.source is Source.SCHEDULE and entries.refill_answer(tx, entry.id) is None
        amount = entry.amount
        if entry.kind is Kind.REFILL:
            amount += entries.corrected_by(tx, entry.id)
        spend = books.by_id.get(entry.refers_to or 0)
        candidates.append(
            CandidateEntry(
                entry_id=entry.id,
                kind=entry.kind,
                amount=amount,
                on=day_of(entry.occurred_at),
                title=titles.get(entry.job_id or 0),
                expected=expected,
                job_id=entry.job_id,
                of=spend.kind if spend and entry.kind is Kind.RETURN else None,
                posted_on=posted_on.get(entry.job_id or 0),
            )
        )
    return candidates
