"""An imported history beside the ledger: what each row means, when it happened, and which entry it could be."""

from collections.abc import Mapping, Sequence

from bot.domain.importing import matching, rows
from bot.domain.importing.labels import About, Meaning
from bot.domain.importing.matching import CandidateEntry, MatchResult, RowToMatch
from bot.domain.importing.rows import HistoryRow
from bot.domain.ledger.entries import CONSEQUENCES, Kind, Source
from bot.domain.time.calendar import day_of
from bot.services.importing.books import Books
from bot.services.importing.ties import Instants, Read
from bot.store.engine.database import Tx
from bot.store.importing import ImportRow
from bot.store.ledger import entries

_UNMATCHED = {Kind.OPENING, Kind.CORRECTION, Kind.REVERSAL}
"""Kinds that no row of Upwork's shows."""


def read_rows(found: Sequence[HistoryRow], meant: Sequence[Meaning], books: Books, now: int) -> list[Read]:
    """The rows with their keys and instants, without those whose matter follows by itself."""
    started_at = books.stated[0].occurred_at if books.stated else None
    instants = Instants(books.standing, started_at, now)
    return [
        Read(row, key, meaning, instants.of(row, meaning.kind))
        for row, key, meaning in zip(found, rows.keys(found), meant, strict=True)
        if meaning.kind not in CONSEQUENCES
    ]


def match_rows(tx: Tx, reads: Sequence[Read], books: Books, seen: Mapping[str, ImportRow]) -> MatchResult:
    """Which row is new, which is known, and by which entry."""
    wanted = [
        RowToMatch(
            key=read.key,
            kind=read.meaning.kind,
            amount=read.row.amount,
            on=read.row.on,
            title=read.row.title,
            grows=read.meaning.about is About.BADGE,
        )
        for read in reads
    ]
    return matching.match(wanted, {key: row.amount for key, row in seen.items()}, _standing(tx, books, seen))


def titles_of(
    reads: Sequence[Read], matched: MatchResult, books: Books, seen: Mapping[str, ImportRow]
) -> dict[str, int]:
    """Jobs by the titles under which rows have them: those of matched entries, and of rows imported before."""
    pairs = [(row.title, row.entry_id) for row in seen.values()]
    linked = (*matched.linked, *matched.conflicts)
    pairs += [(reads[match.place].row.title or "", match.entry_id) for match in linked]
    found = [
        (title, books.by_id[entry_id].job_id)
        for title, entry_id in pairs
        if title and entry_id in books.by_id
    ]
    return {matching.normalized_title(title): job_id for title, job_id in found if job_id is not None}


def _standing(tx: Tx, books: Books, seen: Mapping[str, ImportRow]) -> list[CandidateEntry]:
    titles = entries.job_titles(tx, books.wallet_id)
    stood_for = {row.entry_id for row in seen.values()}
    found: list[CandidateEntry] = []
    for entry in books.history:
        if entry.id in books.undone or entry.id in stood_for or entry.kind in _UNMATCHED:
            continue
        expected = entry.source is Source.SCHEDULE and entries.refill_answer(tx, entry.id) is None
        amount = entry.amount
        if entry.kind is Kind.REFILL:
            amount += entries.corrected_by(tx, entry.id)
        title = titles.get(entry.job_id or 0)
        found.append(
            CandidateEntry(entry.id, entry.kind, amount, day_of(entry.occurred_at), title, expected=expected)
        )
    return found
