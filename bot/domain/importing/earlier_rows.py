"""The matching of imported rows with rows of earlier imports that show the same fact in other words."""

from collections.abc import Sequence
from datetime import date

from bot.domain.importing.matches import ALIKE, UNLIKE, EarlierRow, Match, MatchResult, Renamed, RowToMatch
from bot.domain.importing.titles import Likeness, likeness


def meet_earlier(
    rows: Sequence[RowToMatch],
    places: Sequence[int],
    gone: Sequence[EarlierRow],
    result: MatchResult,
    today: date | None = None,
) -> list[int]:
    """Match rows with the rows of earlier imports that show the same fact in other words; return the rows left over.

    Titles that are not alike were renamed, if this import shows the whole day. It may show a part of its first day, which
    is cut, and of its last one before ``today``: the page may have been copied in the middle of it. None for ``today``:
    the last day is whole.
    """
    days = [row.on for row in rows]
    first, last = min(days, default=date.min), max(days, default=date.min)
    parts = {first} if today is None or last >= today else {first, last}
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
        if alike != UNLIKE or rows[place].on not in parts:
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
