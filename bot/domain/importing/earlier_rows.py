"""The matching of imported rows with rows of earlier imports that show the same fact in other words."""

from collections.abc import Sequence
from datetime import date

from bot.domain.importing.matches import ALIKE, UNLIKE, EarlierRow, Match, MatchResult, Renamed, RowToMatch
from bot.domain.importing.titles import Likeness, likeness


def meet_earlier(
    rows: Sequence[RowToMatch], places: Sequence[int], gone: Sequence[EarlierRow], result: MatchResult
) -> list[int]:
    """Match rows with the rows of earlier imports that show the same fact in other words; return the rows left over.

    Titles that are not alike were renamed, if both imports show the whole day: a page is cut on its first one.
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
        if alike != UNLIKE or (rows[place].on > first and not gone[number].is_cut):
            left.remove(place)
            result.same.append(Match(place, gone[number].entry_id))
    return left


def _alike_rows(row: RowToMatch, earlier: EarlierRow) -> int | None:
    """Return the `Likeness` of two rows of one day, kind and amount, UNLIKE for other titles, None for other facts."""
    if (row.on, row.amount) != (earlier.on, earlier.amount):
        return None
    if row.kind not in {earlier.kind, *ALIKE.get(earlier.kind, ())} or bool(row.title) != bool(earlier.title):
        return None
    alike = likeness(row.title or "", earlier.title or "")
    return UNLIKE if alike is None or alike > Likeness.SIMILAR else alike
