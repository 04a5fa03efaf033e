"""The matching of imported rows with rows of earlier imports that show the same fact in other words."""

from collections.abc import Sequence
from datetime import date

from bot.domain.importing.matches import ALIKE, UNLIKE, EarlierRow, Match, MatchResult, Renamed, RowToMatch
from bot.domain.importing.titles import Likeness, likeness
from bot.domain.ledger.entries import Kind


def meet_earlier(
    rows: Sequence[RowToMatch], places: Sequence[int], gone: Sequence[EarlierRow], result: MatchResult
) -> list[int]:
    """Match rows with the rows of earlier imports that show the same fact in other words; return the rows left over.

    Titles that are not alike were renamed, if both imports show the whole day: a page is cut on its first one. A row with
    an unknown label is never taken for a renamed one, but named too.
    """
    first = min((row.on for row in rows), default=date.min)
    pairs = sorted(
        (alike, place, number)
        for place in places
        for number, earlier in enumerate(gone)
        if (alike := _alike_rows(rows[place], earlier)) is not None
    )
    left, free = list(places), set(range(len(gone)))
    for alike, place, number in pairs:
        if place not in left or number not in free:
            continue
        free.discard(number)
        if alike == UNLIKE:
            result.renamed.append(Renamed(place, gone[number]))
        is_whole = rows[place].on > first and not gone[number].is_cut
        if alike != UNLIKE or (is_whole and rows[place].known):
            left.remove(place)
            result.same.append(Match(place, gone[number].entry_id))
    result.gone += [gone[number] for number in sorted(free)]
    return left


def name_told(rows: Sequence[RowToMatch], result: MatchResult) -> None:
    """Name the new rows of proposals that may be an entry of the same day and amount whose job has a title of the member's.

    A job without a link may have any words for a title. The rows stay new, as they may be other jobs too.
    """
    told = [
        entry
        for entry in result.unmatched
        if entry.kind is Kind.SPEND and entry.title and entry.posted_on is None
    ]
    for place in result.new:
        row = rows[place]
        if row.kind is not Kind.SPEND or not row.title:
            continue
        entry = next((entry for entry in told if (entry.on, entry.amount) == (row.on, row.amount)), None)
        if entry is not None:
            told.remove(entry)
            earlier = EarlierRow(
                "", entry.entry_id, entry.kind, entry.amount, entry.on, entry.title, is_cut=True
            )
            result.renamed.append(Renamed(place, earlier))


def _alike_rows(row: RowToMatch, earlier: EarlierRow) -> int | None:
    """Return the `Likeness` of two rows of one day, kind and amount, UNLIKE for other titles, None for other facts."""
    if (row.on, row.amount) != (earlier.on, earlier.amount):
        return None
    if row.kind not in {earlier.kind, *ALIKE.get(earlier.kind, ())}:
        return None
    if bool(row.title) != bool(earlier.title):
        return None if row.known else UNLIKE
    alike = likeness(row.title or "", earlier.title or "")
    return UNLIKE if alike is None or alike > Likeness.SIMILAR else alike
