"""Find the columns of this bot's own entries.csv, whatever a spreadsheet has done to their heads or left out.

A column is known by its head, or else by its cells: kinds of entries, names of entries, instants, a running balance.
"""

import re
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

from bot.domain.importing import amounts, days
from bot.domain.importing.formulas import unguarded
from bot.domain.importing.labels import fits
from bot.domain.ledger.entries import CREDITS, PROPOSAL_SPENDS, Kind, Source

COLUMNS = (
    *("occurred_at", "recorded_at", "kind", "amount", "balance", "expires_on", "job", "proposal", "source"),
    *("status", "paid_usd", "note", "ref"),
)
REF = re.compile(
    r"(?:import:)*(?:(?:interaction|refill|undo|reconcile|import|confirmation)[:-][0-9A-Za-z]"
    r"|[0-9a-f]{16}(?:[/#\s]|$))"
)
"""The beginning of the name of an entry."""
_KINDS, _SOURCES = set(Kind), set(Source)
_STATUSES = {"recorded", "reversed", "expected", "confirmed", "corrected", "missing", "estimated", "flagged"}
_NUMBER = re.compile("#?[0-9]{1,18}")

_BEGINNING = datetime(1899, 12, 30, tzinfo=UTC)

Column = list[str]


def named(head: Sequence[str]) -> dict[str, int]:
    """Return the places of the columns that a head names, in whatever case and with whatever marks; the first of two."""
    places: dict[str, int] = {}
    for place, cell in enumerate(head):
        name = "_".join(re.findall("[a-z]+", cell.lower()))
        if name in COLUMNS:
            places.setdefault(name, place)
    return places


def kind_of(cell: str) -> Kind:
    """Return the kind of an entry that a cell names, whatever its case. Raises ValueError for any other cell."""
    return Kind(cell.strip().lower())


def find(table: Sequence[Sequence[str]], head_at: int) -> dict[str, int] | None:
    """Return the places of the columns of an export; those without a known head are found by their cells.

    ``head_at``: the index of the head's row, -1 for a table without a head. None where the instants, the kinds, the
    Connects or the days of expiry can't be found: without these an entry would be guessed. None too without a row and one
    of the heads.
    """
    places = named(table[head_at]) if head_at >= 0 else {}
    if len(places) == len(COLUMNS):
        return places
    rows = [
        [unguarded(cell).strip() for cell in row]
        for row in table[head_at + 1 :]
        if any(cell.strip() for cell in row)
    ]
    if not rows:
        return None
    width = max(map(len, rows))
    cells = {place: _column(rows, place) for place in range(width) if place not in places.values()}
    _find_by_cells(places, {place: column for place, column in cells.items() if any(column)}, rows)
    is_whole = (
        {"occurred_at", "kind"} <= places.keys()
        and "expires_on" in places
        and bool({"amount", "balance"} & places.keys())
    )
    return places if is_whole and any(_kinds(rows, places["kind"])) else None


def _find_by_cells(places: dict[str, int], free: dict[int, Column], rows: Sequence[Sequence[str]]) -> None:
    """Add to ``places`` the columns among the ``free`` ones that their cells tell, the surest first."""

    def take(name: str, is_it: Callable[[Column], bool]) -> None:
        place = next((place for place, column in free.items() if is_it(column)), None)
        if name not in places and place is not None:
            places[name] = place
            del free[place]

    take("kind", lambda column: all(cell.lower() in _KINDS for cell in column))
    if "kind" not in places:
        return
    kinds = _kinds(rows, places["kind"])
    take("source", lambda column: _all(column, lambda cell: cell.lower() in _SOURCES))
    take("status", lambda column: _all(column, lambda cell: cell.lower() in _STATUSES))
    take("ref", lambda column: _all(column, lambda cell: REF.match(cell) is not None))
    _find_occurred(places, free)
    take("recorded_at", lambda column: _all(column, is_instant))
    take("expires_on", lambda column: _all(column, lambda cell: days.is_day(days.from_serial(cell))))
    _find_connects(places, free, kinds, rows)
    take(
        "proposal",
        lambda column: _is_of(column, kinds, PROPOSAL_SPENDS | {Kind.RETURN, Kind.REVERSAL}, _NUMBER),
    )
    take("paid_usd", lambda column: _is_of(column, kinds, CREDITS, amounts.MONEY))
    take("job", lambda column: any(cell.startswith("~") for cell in column))
    _find_titles(places, free, rows)
    take("note", lambda column: True)


def _find_titles(places: dict[str, int], free: dict[int, Column], rows: Sequence[Sequence[str]]) -> None:
    """Add the column of jobs' titles: each row with a proposal has one, and the export has notes behind the sources."""
    behind = places.get("source", places.get("status", -1))
    proposals = _column(rows, places.get("proposal", -1))
    for place, column in free.items():
        titled = [title for proposal, title in zip(proposals, column, strict=True) if proposal]
        if "job" not in places and place < behind and titled and all(titled):
            places["job"] = place
            del free[place]
            return


def _find_occurred(places: dict[str, int], free: dict[int, Column]) -> None:
    """Add the column of the instants at which entries happened: they run one way, and are never later than the recorded."""
    instants = {place: _instants(column) for place, column in free.items() if all(map(is_instant, column))}
    if "occurred_at" in places or not instants:
        return
    place = min(instants, key=lambda place: (not _runs_one_way(instants[place]), sum(instants[place]), place))
    places["occurred_at"] = place
    del free[place]


def _instants(column: Column) -> list[float]:
    """Return the instants of a column of which each cell is one, in days from any beginning."""
    month_first = days.order_of(column, date.max).month_first
    moments = [days.moment(cell, month_first) for cell in column]
    return [
        float(cell) if moment is None else (moment - _BEGINNING) / timedelta(days=1)
        for cell, moment in zip(column, moments, strict=True)
        if moment is not None or days.is_serial(cell)
    ]


def _runs_one_way(instants: Sequence[float]) -> bool:
    return list(instants) in (sorted(instants), sorted(instants, reverse=True))


def _find_connects(
    places: dict[str, int],
    free: dict[int, Column],
    kinds: Sequence[Kind | None],
    rows: Sequence[Sequence[str]],
) -> None:
    """Add the columns of Connects and of the running balance, which each other or the signs of the kinds tell."""
    numbers = {place: _numbers(column) for place, column in free.items()}
    whole = {place: column for place, column in numbers.items() if column is not None}
    known = {name: _numbers(_column(rows, places[name])) for name in ("amount", "balance") if name in places}
    for amount_at, amount in {**whole, -1: known.get("amount")}.items():
        for balance_at, balance in {**whole, -2: known.get("balance")}.items():
            if amount and balance and amount_at != balance_at and _runs(amount, balance):
                for name, place in (("amount", amount_at), ("balance", balance_at)):
                    if place >= 0 and name not in places:
                        places[name] = place
                        free.pop(place, None)
                return
    for place, column in whole.items():
        signed = zip(kinds, column, strict=True)
        if "amount" not in places and all(kind is not None and fits(kind, number) for kind, number in signed):
            places["amount"] = place
            free.pop(place)
        elif "balance" not in places and min(column) >= 0:
            places["balance"] = place
            free.pop(place)


def _runs(amount: Sequence[int], balance: Sequence[int]) -> bool:
    """Return True if each balance is the one before and the amount of its row, downwards or upwards."""
    pairs = list(pairwise(zip(amount, balance, strict=True)))
    if not pairs:
        return amount == balance
    return all(after == before + change for (_, before), (change, after) in pairs) or all(
        before == after + change for (change, before), (_, after) in pairs
    )


def is_instant(cell: str) -> bool:
    """Return True if a cell holds a day with a clock, as this bot or a spreadsheet writes it."""
    is_serial = days.is_serial(cell) and "." in cell
    return is_serial or any(days.moment(cell, month_first) is not None for month_first in (True, False))


def _numbers(column: Column) -> list[int] | None:
    """Return the whole numbers of a column, None if a cell holds none."""
    read = [amounts.read(cell) for cell in column]
    return [amount.number for amount in read if amount] if read and None not in read else None


def _column(rows: Sequence[Sequence[str]], place: int) -> Column:
    """Return the cells of a column, empty where a row is too short, and for the place -1 of a column that is missing."""
    return [row[place] if 0 <= place < len(row) else "" for row in rows]


def _kinds(rows: Sequence[Sequence[str]], place: int) -> list[Kind | None]:
    """Return the kinds in a column, None for each cell that names none."""
    return [_known_kind(cell) for cell in _column(rows, place)]


def _known_kind(cell: str) -> Kind | None:
    try:
        return kind_of(cell)
    except ValueError:
        return None


def _all(column: Column, test: Callable[[str], bool]) -> bool:
    """Return True if all filled cells of a column pass the test."""
    return all(test(cell) for cell in column if cell)


def _is_of(
    column: Column,
    kinds: Sequence[Kind | None],
    allowed: set[Kind] | frozenset[Kind],
    form: re.Pattern[str] | None = None,
) -> bool:
    """Return True if only rows of the allowed kinds have a cell in this column, each of this form (None: any)."""
    return all(
        kind in allowed and (form is None or form.fullmatch(cell) is not None)
        for cell, kind in zip(column, kinds, strict=True)
        if cell
    )


def head_at(table: Sequence[Sequence[str]], most: int) -> int | None:
    """Return the index of the row above the entries of an export with unknown heads, -1 if the first row is one already.

    None if the table is no export: no column has only kinds of entries below one of its first ``most`` rows.
    """
    width = max(map(len, table), default=0)
    for place in range(width):
        column = [row[place].strip() if place < len(row) else "" for row in table]
        is_kind = [_known_kind(cell) is not None for cell in column]
        first = next((number for number, known in enumerate(is_kind) if known), None)
        if first is None or first > most:
            continue
        if all(known for known, row in zip(is_kind[first:], table[first:], strict=True) if any(row)):
            return first - 1
    return None
