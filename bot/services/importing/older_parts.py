"""Read the parts of an import that was planned before each member had notes of their own (migration *notes_and_cards*).

A process that was killed in the middle of a large import leaves such parts, and its next start may be one of this version.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from bot.store.engine.overlay import RowChanges

_RENAMED = {"logged_by": "user_id"}
_GONE = {"shared_by", "forgotten"}
"""Columns of the table ``job`` that an older plan names."""


def present(changes: Iterable[RowChanges], moved: Mapping[int, int]) -> Iterator[RowChanges]:
    """Yield the changes as this version's tables have them; changes of this version stay as they are.

    ``moved``: the present number of each of the member's jobs that had another number before.
    """
    for planned in changes:
        if planned.table == "job_member":
            continue
        is_older = planned.table == "job" and planned.action == "insert" and "logged_by" in planned.columns
        change = _own_notes(planned) if is_older else planned
        places = [place for place, table in enumerate(change.tables) if table == "job"]
        if moved and places:
            change = replace(change, rows=tuple(tuple(_moved(row, places, moved)) for row in change.rows))
        yield change


def _own_notes(change: RowChanges) -> RowChanges:
    """Return the new rows of ``job`` with the columns of this version; the key tells the post."""
    kept = [place for place, name in enumerate(change.columns) if name not in _GONE]
    key = change.columns.index("key")
    return replace(
        change,
        columns=(*(_RENAMED.get(change.columns[place], change.columns[place]) for place in kept), "post"),
        tables=(*(change.tables[place] for place in kept), ""),
        rows=tuple((*(row[place] for place in kept), row[key]) for row in change.rows),
    )


def _moved(row: Iterable[object], places: list[int], moved: Mapping[int, int]) -> Iterator[object]:
    for place, cell in enumerate(row):
        yield moved.get(cell, cell) if place in places and isinstance(cell, int) else cell
