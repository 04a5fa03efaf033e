"""The search for the columns of a table that hold the day, the Connects, the label and so on."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.domain.importing import amounts, cells, days, headings, labels

SAMPLE_ROWS = 50
"""The most rows that ``guess`` reads to recognise a column by its cells."""
HEAD_WITHIN = 30
"""The most rows above the table's first row of days among which its head is looked for."""

_NAMED_IN_FULL = {"label", "freelancer", "note", "clock", "boost", "returned"}
"""Columns that are recognised only by a whole name."""
_SHORTEST_PART = 4
"""The fewest letters of a usual name that is recognised inside a longer one, e.g. ``date`` in ``date sent``."""
_CONNECTS_FIELDS = ("boost", "returned", "balance", "credit", "debit")
"""What a heading with *Connects* in it may hold instead of each row's Connects."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The index (from 0) of the column of each field; None if the table has no such column.

    ``amount``: signed Connects; ``credit`` and ``debit``, one or both, replace it. ``boost``, ``returned``: Connects beside
    those of the same row. ``direction``: words that say which way the Connects went. ``on``: the day. ``paid``: US dollars.
    ``has_head``: the row at the index ``head_at`` holds the names of the columns.
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
    boost: int | None = None
    returned: int | None = None
    direction: int | None = None
    clock: int | None = None
    head_at: int = 0

    @property
    def missing(self) -> str | None:
        """The missing column without which no row can be read: ``on`` or ``amount``; None if nothing is missing."""
        if self.on is None:
            return "on"
        connects = {self.amount, self.credit, self.debit, self.boost, self.returned}
        return "amount" if connects == {None} else None

    @property
    def first_row(self) -> int:
        """The index of the first row below the head."""
        return self.head_at + 1 if self.has_head else self.head_at


def columns_of(table: Sequence[Sequence[str]]) -> Columns:
    """Return the columns of a whole table, whose head may stand below titles and empty rows."""
    head_at = _head_at(table)
    if head_at is None:
        return Columns()
    return replace(guess(table[head_at], table[head_at + 1 :]), head_at=head_at)


def guess(header: Sequence[str], sample: Sequence[Sequence[str]]) -> Columns:
    """Return the columns of a table, recognised by their names, else by their cells.

    ``header``: the first row of the table; ``sample``: the following rows, of which SAMPLE_ROWS are read. A first row with
    a day is no row of names, and is read as data.
    """
    names = [cells.tidy(cell) for cell in header]
    has_head = not any(_is_day(cell) for cell in header)
    table = [
        [cells.tidy(cell) for cell in row]
        for row in (sample if has_head else [header, *sample])[:SAMPLE_ROWS]
    ]
    places = _by_name(names) if has_head else {}
    places = _by_content(places, table, max((len(row) for row in table), default=len(names)))
    _mend_balance(places, table)
    _mend_words(places, table)
    return replace(Columns(has_head=has_head), **places)


def unused(columns: Columns, table: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """Return the headings of the columns that hold something and are not read."""
    if not columns.has_head or columns.head_at >= len(table):
        return ()
    used = {getattr(columns, field) for field in headings.NAMES} | {columns.direction}
    named = enumerate(cells.tidy(cell) for cell in table[columns.head_at])
    return tuple(
        name
        for place, name in named
        if name and place not in used and any(at(row, place) for row in table[columns.first_row :])
    )


def is_head(row: Sequence[str]) -> bool:
    """Return True if a row names a column of days and at least one of Connects."""
    places = _by_name([cells.tidy(cell) for cell in row])
    is_named = replace(Columns(), **places).missing is None
    return is_named and not any(_is_day(cell) for cell in row)


def at(row: Sequence[str], place: int | None) -> str:
    """Return the cell at index ``place``; empty if ``place`` is None or the row is shorter."""
    return row[place] if place is not None and 0 <= place < len(row) else ""


def _head_at(table: Sequence[Sequence[str]]) -> int | None:
    """Return the index of the head, else of the first row that isn't empty; None for an empty table."""
    filled = [number for number, row in enumerate(table) if any(cells.tidy(cell) for cell in row)]
    named = (number for number in filled[:HEAD_WITHIN] if is_head(table[number]))
    return next(named, filled[0] if filled else None)


def _by_name(names: Sequence[str]) -> dict[str, int]:
    """Return the index of each column that has a usual name; whole names come before parts of names."""
    slugs = ["" if headings.is_money(name) else headings.slug(name) for name in names]
    places = _connects_by_name(slugs)
    for in_full in (True, False):
        for field, usual_names in headings.NAMES.items():
            if field in places or (not in_full and (field in _NAMED_IN_FULL or _has_amount(field, places))):
                continue
            if field == "paid":
                slugs = [headings.slug(name) for name in names]
            free = [place for place in range(len(names)) if place not in places.values()]
            matches = (place for name in usual_names for place in free if _is(slugs[place], name, in_full))
            place = next(matches, None)
            if place is not None and not (in_full and "amount" in places and field in {"credit", "debit"}):
                places[field] = place
    return places


def _connects_by_name(slugs: Sequence[str]) -> dict[str, int]:
    """Return the index of each column whose name has *Connects* in it, by what else the name says."""
    places: dict[str, int] = {}
    for place, name in enumerate(slugs):
        words = name.split("-")
        if headings.CONNECTS not in words:
            continue
        other = (field for field in _CONNECTS_FIELDS if set(words) & set(headings.NAMES[field]))
        places.setdefault(next(other, "amount"), place)
    if {"credit", "debit"} & places.keys():
        places.pop("amount", None)
    return places


def _by_content(by_name: dict[str, int], table: Sequence[Sequence[str]], width: int) -> dict[str, int]:
    """Return ``by_name`` with the columns of days, labels and Connects that only their cells show."""
    tests: dict[str, Callable[[str], bool]] = {
        "on": _is_day,
        "label": lambda cell: labels.find(cell) is not None,
        "amount": lambda cell: (amounts.signed(cell) or 0) != 0,
    }
    places = dict(by_name)
    for field, test in tests.items():
        if field in places or _has_amount(field, places):
            continue
        free = (place for place in range(width) if place not in places.values())
        place = next((place for place in free if _all(table, place, test)), None)
        if place is not None:
            places[field] = place
    return places


def _mend_balance(places: dict[str, int], table: Sequence[Sequence[str]]) -> None:
    """Exchange the columns of Connects and of the balance where the cells show that each is the other."""
    chosen = places.get("amount")
    if chosen is None:
        return
    width = max((len(row) for row in table), default=0)
    taken = {place for field, place in places.items() if field not in {"amount", "balance"}}
    for place in range(width):
        if place == chosen or place in taken:
            continue
        if _is_balance(_numbers(table, chosen), _numbers(table, place)):
            places["amount"], places["balance"] = place, chosen
        elif _is_balance(_numbers(table, place), _numbers(table, chosen)):
            places["balance"] = place


def _mend_words(places: dict[str, int], table: Sequence[Sequence[str]]) -> None:
    """Tell a column of *spent* and *added* from one of labels, and a column of labels from one of titles."""
    label, title = places.get("label"), places.get("title")
    if label is not None and _all(table, label, is_direction):
        places["direction"] = places.pop("label")
        label = None
    if label is None and title is not None and _all(table, title, lambda cell: labels.find(cell) is not None):
        places["label"] = places.pop("title")


def is_direction(cell: str) -> bool:
    """Return True if a cell only says which way the Connects of its row went."""
    return headings.slug(cell) in headings.OUT | headings.IN


def _numbers(table: Sequence[Sequence[str]], place: int) -> list[int] | None:
    """Return the numbers of a column with their signs; None if a cell holds none, or if all are 0."""
    read = [amounts.read(at(row, place)) for row in table if any(row)]
    numbers = [amount.size * (amount.sign or 1) for amount in read if amount]
    return numbers if any(numbers) and len(numbers) == len(read) else None


def _is_balance(balances: list[int] | None, moves: list[int] | None) -> bool:
    """Return True if at least two ``balances`` follow from the ``moves``, the newest row first or last."""
    if balances is None or moves is None or len(balances) < 2:
        return False
    newest_first = zip(pairwise(balances), moves, strict=False)
    newest_last = zip(pairwise(balances), moves[1:], strict=False)
    return all(later - move == earlier for (later, earlier), move in newest_first) or all(
        earlier + move == later for (earlier, later), move in newest_last
    )


def _has_amount(field: str, places: Iterable[str]) -> bool:
    """Return True if ``field`` would give the Connects a second time, beside the columns in ``places``."""
    halves, given = {"credit", "debit"}, set(places)
    return (field in halves and "amount" in given) or (field == "amount" and bool(halves & given))


def _is(name: str, usual_name: str, in_full: bool) -> bool:
    if in_full:
        return name == usual_name
    return len(usual_name) >= _SHORTEST_PART and f"-{usual_name}-" in f"-{name}-"


def _all(table: Sequence[Sequence[str]], place: int, test: Callable[[str], bool]) -> bool:
    """Return True if the cells of a column that aren't empty all pass the test, and at least one does."""
    column = [text for row in table if (text := at(row, place))]
    return bool(column) and all(test(text) for text in column)


def _is_day(cell: str) -> bool:
    return days.is_day(cells.tidy(cell))
