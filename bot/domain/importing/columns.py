"""Which column of a table holds what, whatever its columns are called."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from bot.domain.importing import cells, labels

SAMPLE_ROWS = 50
"""How many rows `guess` looks at where a column's name doesn't say what it holds."""

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
        *("action", "label", "kind", "type", "description", "activity", "event"),
        *("transaction", "purpose", "what"),
    ),
    "freelancer": ("freelancer", "member", "user", "person", "name"),
    "note": ("note", "notes", "comment", "comments", "memo", "remark", "remarks", "details"),
}
"""What people call each column, the likeliest first. Where a name would do for two, the upper one takes it."""
_NAMED_IN_FULL = {"label", "freelancer", "note"}
_SHORTEST_PART = 4
"""A longer name, such as `date sent`, is known by a part of it that has so many letters."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column (from 0) holds what; None for what none holds.

    ``credit`` and ``debit`` stand in place of ``amount``, one or both. ``has_head``: the first row names the columns.
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
        """What is needed and isn't there: on or amount."""
        if self.on is None:
            return "on"
        return "amount" if {self.amount, self.credit, self.debit} == {None} else None


def guess(header: Sequence[str], sample: Sequence[Sequence[str]]) -> Columns:
    """What each column holds, by its name or else by what stands in it. ``header`` is the table's first row."""
    names = [cells.tidy(cell).lower() for cell in header]
    has_head = not any(map(_is_day, header))
    found = _by_name([_slug(name) for name in names]) if has_head else {}
    table = [
        [cells.tidy(cell) for cell in row]
        for row in (sample if has_head else [header, *sample])[:SAMPLE_ROWS]
    ]
    return replace(Columns(has_head=has_head), **_by_content(found, table, len(header)))


def _by_name(names: Sequence[str]) -> dict[str, int]:
    """The columns that are called what people call them, in full before in part."""
    found: dict[str, int] = {}
    for in_full in (True, False):
        for field, known in _NAMES.items():
            if field in found or (not in_full and (field in _NAMED_IN_FULL or _has_amount(field, found))):
                continue
            free = [place for place in range(len(names)) if place not in found.values()]
            called = (place for name in known for place in free if _is(names[place], name, in_full))
            place = next(called, None)
            if place is not None:
                found[field] = place
    return found


def _by_content(found: dict[str, int], table: Sequence[Sequence[str]], width: int) -> dict[str, int]:
    """``found``, with days, labels and Connects where no name told them."""
    tests: dict[str, Callable[[str], bool]] = {
        "on": _is_day,
        "label": lambda cell: labels.find(cell) is not None,
        "amount": lambda cell: cells.signed(cells.book_number(cell)) is not None,
    }
    found = dict(found)
    for field, test in tests.items():
        if field in found or _has_amount(field, found):
            continue
        for place in range(width):
            column = [text for row in table if (text := at(row, place))]
            if place not in found.values() and column and all(map(test, column)):
                found[field] = place
                break
    return found


def _has_amount(field: str, found: dict[str, int]) -> bool:
    """Whether ``field`` is another way to say the Connects than the one that was found."""
    halves = {"credit", "debit"}
    return (field in halves and "amount" in found) or (field == "amount" and bool(halves & found.keys()))


def _is(name: str, known: str, in_full: bool) -> bool:
    return name == known if in_full else len(known) >= _SHORTEST_PART and f"-{known}-" in f"-{name}-"


def _slug(name: str) -> str:
    return "-".join(re.findall("[a-z0-9]+", name))


def _is_day(cell: str) -> bool:
    return cells.is_day(cells.without_clock(cells.tidy(cell)))


def at(row: Sequence[str], place: int | None) -> str:
    return row[place] if place is not None and 0 <= place < len(row) else ""
