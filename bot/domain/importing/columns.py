"""The search for the columns of a table that hold the day, the Connects, the label and so on."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from bot.domain.importing import cells, labels

SAMPLE_ROWS = 50
"""The most rows that ``guess`` reads to recognise a column by its cells."""

_NAMES: dict[str, tuple[str, ...]] = {
    "expires_on": ("expires-on", "expires", "expiry", "expiration", "valid-until"),
    "on": ("date", "day", "on", "when", "occurred-at", "occurred-on", "timestamp", "datetime"),
    "paid": ("paid-usd", "paid", "usd", "price", "cost-usd", "money"),
    "balance": ("balance", "running-balance", "remaining", "left"),
    "credit": ("credit", "credits", "in", "added", "received", "earned", "plus"),
    "debit": ("debit", "debits", "out", "spent", "used", "minus"),
    "amount": ("amount", "connects", "change", "delta", "quantity", "qty", "number", "cost"),
    "title": ("title", "job", "job-title", "project", "proposal", "subject"),
    "label": (
        "action",
        "label",
        "kind",
        "type",
        "description",
        "activity",
        "event",
        "transaction",
        "purpose",
        "what",
    ),
    "freelancer": ("freelancer", "member", "user", "person", "name"),
    "note": ("note", "notes", "comment", "comments", "memo", "remark", "remarks", "details"),
}
"""Usual names of each column, the likeliest first. A name that fits two columns goes to the one listed first."""
_NAMED_IN_FULL = {"label", "freelancer", "note"}
"""Columns that are recognised only by a whole name."""
_SHORTEST_PART = 4
"""The fewest letters of a usual name that is recognised inside a longer one, e.g. ``date`` in ``date sent``."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The index (from 0) of the column of each field; None if the table has no such column.

    ``amount``: signed Connects; ``credit`` and ``debit``, one or both, replace it. ``on``: the day. ``paid``: US dollars.
    ``has_head``: the first row holds the names of the columns.
    """

    on: int | None = None
    label: int | None = None
    title: int | None = None
    amount: int | None = None
    credit: int | None = None
    debit: int | None = None
    freelancer: int | None = None
    note: int | None = None
    balance: int | None = None
    paid: int | None = None
    expires_on: int | None = None
    has_head: bool = True

    @property
    def missing(self) -> str | None:
        """The missing column without which no row can be read: ``on`` or ``amount``; None if nothing is missing."""
        if self.on is None:
            return "on"
        return "amount" if {self.amount, self.credit, self.debit} == {None} else None


def guess(header: Sequence[str], sample: Sequence[Sequence[str]]) -> Columns:
    """Return the columns of a table, recognised by their names, else by their cells.

    ``header``: the first row of the table; ``sample``: the following rows, of which SAMPLE_ROWS are read. A first row with
    a day is no row of names, and is read as data.
    """
    names = [cells.tidy(cell).lower() for cell in header]
    has_head = not any(_is_day(cell) for cell in header)
    by_name = _by_name([_slug(name) for name in names]) if has_head else {}
    table = [
        [cells.tidy(cell) for cell in row]
        for row in (sample if has_head else [header, *sample])[:SAMPLE_ROWS]
    ]
    return replace(Columns(has_head=has_head), **_by_content(by_name, table, len(header)))


def _by_name(names: Sequence[str]) -> dict[str, int]:
    """Return the index of each column that has a usual name; whole names come before parts of names."""
    places: dict[str, int] = {}
    for in_full in (True, False):
        for field, usual_names in _NAMES.items():
            if field in places or (not in_full and (field in _NAMED_IN_FULL or _has_amount(field, places))):
                continue
            free = [place for place in range(len(names)) if place not in places.values()]
            matches = (place for name in usual_names for place in free if _is(names[place], name, in_full))
            place = next(matches, None)
            if place is not None:
                places[field] = place
    return places


def _by_content(by_name: dict[str, int], table: Sequence[Sequence[str]], width: int) -> dict[str, int]:
    """Return ``by_name`` with the columns of days, labels and Connects that only their cells show."""
    tests: dict[str, Callable[[str], bool]] = {
        "on": _is_day,
        "label": lambda cell: labels.find(cell) is not None,
        "amount": lambda cell: cells.signed(cells.book_number(cell)) is not None,
    }
    places = dict(by_name)
    for field, test in tests.items():
        if field in places or _has_amount(field, places):
            continue
        for place in range(width):
            column = [text for row in table if (text := at(row, place))]
            if place not in places.values() and column and all(test(text) for text in column):
                places[field] = place
                break
    return places


def _has_amount(field: str, places: dict[str, int]) -> bool:
    """Return True if ``field`` would give the Connects a second time, beside the columns in ``places``."""
    halves = {"credit", "debit"}
    return (field in halves and "amount" in places) or (field == "amount" and bool(halves & places.keys()))


def _is(name: str, usual_name: str, in_full: bool) -> bool:
    if in_full:
        return name == usual_name
    return len(usual_name) >= _SHORTEST_PART and f"-{usual_name}-" in f"-{name}-"


def _slug(name: str) -> str:
    return "-".join(re.findall("[a-z0-9]+", name))


def _is_day(cell: str) -> bool:
    return cells.is_day(cells.without_clock(cells.tidy(cell)))


def at(row: Sequence[str], place: int | None) -> str:
    """Return the cell at index ``place``; empty if ``place`` is None or the row is shorter."""
    return row[place] if place is not None and 0 <= place < len(row) else ""
