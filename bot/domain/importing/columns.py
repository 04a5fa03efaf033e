"""The search for the columns of a table that hold the day, the Connects, the label and so on."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.domain.importing import amounts, cells, days, headings, labels
from bot.domain.importing.boost_columns import mend_boost
from bot.domain.importing.column_cells import (
    add_words,
    at,
    by_content,
    drop_words,
    has_amount,
    is_day,
    is_direction,
    is_total,
    mend_balance,
    mend_names,
    mend_titles,
    mend_words,
)
from bot.domain.importing.heading_names import NAMES

SAMPLE_ROWS = 50
"""The most rows that ``guess`` reads to recognise a column by its cells."""
HEAD_WITHIN = 30
"""The most rows above the table's first row of days among which its head is looked for."""

_NAMED_IN_FULL = {"label", "freelancer", "note", "clock", "boost", "returned"}
"""Columns that are recognised only by a whole name."""
_MOST_WORDS = 8
"""The most words of a heading in which a usual name is looked for."""
_RANKS = {
    field: {name: rank for rank, name in reversed(list(enumerate(names)))} for field, names in NAMES.items()
}
"""The places of the usual names in their lists, by field."""
_SHORTEST_PART = 4
"""The fewest letters of a usual name that is recognised inside a longer one, e.g. ``date`` in ``date sent``."""
_PREPOSITIONS = {"in", "out"}
"""Words that name a column only where nothing but *Connects* stands beside them."""
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
    has_head = not any(map(is_day, names))
    rows = [
        [cells.tidy(cell) for cell in row] for row in [*([] if has_head else [header]), *sample][:SAMPLE_ROWS]
    ]
    rows = [row for row in rows if not (has_head and row == names)]
    table = [row for row in rows if sum(map(bool, row)) > 1 and not is_total(row)]
    width = max((len(row) for row in table), default=len(names))
    places = _direction(names if has_head else [], table, width)
    if has_head:
        places |= _by_name(["" if place in places.values() else name for place, name in enumerate(names)])
    places = by_content(places, table, width, _of_other_days(names) if has_head else ())
    drop_words(places, table)
    if has_head:
        mend_boost(places, names, table)
    mend_balance(places, table, names if has_head else ())
    mend_words(places, table)
    if has_head:
        mend_names(places, names, table, width)
        others = (place for place, name in enumerate(names) if headings.is_no_title(name))
        mend_titles(places, table, width, set(others))
    else:
        add_words(places, table, width)
    return replace(Columns(has_head=has_head), **places)


def _direction(names: Sequence[str], table: Sequence[Sequence[str]], width: int) -> dict[str, int]:
    """Return the index of the column that says spent or added in each row, and isn't named as one of titles."""
    titles = {place for place, name in enumerate(names) if headings.slug(name) in NAMES["title"]}
    places = (
        place
        for place in range(width if table else 0)
        if place not in titles and all(is_direction(at(row, place)) for row in table)
    )
    place = next(places, None)
    return {} if place is None else {"direction": place}


def unused(columns: Columns, table: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """Return the headings of the columns that hold something and are not read; without a head their numbers from 1."""
    used = {getattr(columns, field) for field in NAMES} | {columns.direction}
    if columns.has_head and columns.head_at < len(table):
        names = [cells.tidy(cell) for cell in table[columns.head_at]]
    else:
        names = [str(place) for place in range(1, max(map(len, table), default=0) + 1)]
    named = enumerate(names)
    return tuple(
        name
        for place, name in named
        if name and place not in used and any(at(row, place) for row in table[columns.first_row :])
    )


def may_be_money(columns: Columns, table: Sequence[Sequence[str]]) -> bool:
    """Return True if nothing says that the numbers of a table with a head are Connects, so that they may be money.

    No heading names Connects, a bid or a boost, no number has Connects behind it, and no label is one of Upwork's or of this
    bot's.
    """
    words = columns.title if columns.label is None else columns.label
    if not columns.has_head or columns.amount is None or words is None:
        return False
    names = [headings.slug(cells.tidy(cell)) for row in table[: columns.first_row] for cell in row]
    names += [headings.slug(at(row, columns.amount)) for row in table[columns.first_row :]]
    if any({*headings.CONNECTS, *NAMES["boost"]} & set(name.split("-")) for name in names):
        return False
    texts = [cells.tidy(at(row, words)) for row in table[columns.first_row :]]
    return not any(labels.classify(text, sign).known for text in texts if text for sign in (1, -1))


def is_head(row: Sequence[str]) -> bool:
    """Return True if a row names a column of days and at least one of Connects.

    A row with a day, also one with more words behind it, or with Connects that have a sign is no head.
    """
    texts = [cells.tidy(cell) for cell in row]
    is_named = replace(Columns(), **_by_name(texts)).missing is None
    return is_named and not any(
        is_day(text) or days.leading(text) is not None or amounts.is_change(text) for text in texts
    )


def find_head(table: Sequence[Sequence[str]]) -> int | None:
    """Return the index of the first row within HEAD_WITHIN that names days and Connects; None without one."""
    return next((number for number, row in enumerate(table[:HEAD_WITHIN]) if is_head(row)), None)


def _head_at(table: Sequence[Sequence[str]]) -> int | None:
    """Return the index of the head; None for an empty table.

    Without one that names days and Connects, return that of the row above the first day if it has several cells, else of
    the row of the first day, else of the first row that isn't empty.
    """
    filled = [number for number, row in enumerate(table) if any(cells.tidy(cell) for cell in row)]
    top = filled[:HEAD_WITHIN]
    if (named := next((number for number in top if is_head(table[number])), None)) is not None:
        return named
    place = next((place for place, number in enumerate(top) if any(map(is_day, table[number]))), 0)
    if place and sum(1 for cell in table[top[place - 1]] if cells.tidy(cell)) > 1:
        place -= 1
    return top[place] if top else None


def _by_name(names: Sequence[str]) -> dict[str, int]:
    """Return the index of each column that has a usual name; whole names come before parts of names."""
    slugs = ["" if headings.is_money(name) else headings.slug(name) for name in names]
    places = _connects_by_name(slugs)
    of_connects = {place for place, slug in enumerate(slugs) if headings.CONNECTS & set(slug.split("-"))}
    beside = of_connects - set(places.values())  # other columns of the same kind have better names
    for in_full in (True, False):
        for field in NAMES:
            if field in places or (not in_full and (field in _NAMED_IN_FULL or has_amount(field, places))):
                continue
            if field == "paid":
                slugs = [headings.slug(name) for name in names]
            taken = {*places.values(), *beside, *(_of_other_days(names) if field == "on" else ())}
            free = [place for place in range(len(names)) if place not in taken]
            place = _likeliest(_RANKS[field], slugs, free, in_full)
            if place is not None and not (in_full and "amount" in places and field in {"credit", "debit"}):
                places[field] = place
    words = set(headings.slug(names[places["boost"]]).split("-")) if "boost" in places else set[str]()
    if "bid" in words and "boost" not in words and not {"amount", "credit", "debit"} & places.keys():
        bid = places.pop("boost")  # beside no other Connects it is what the proposal cost, or in dollars
        places |= {"amount": bid} if words & (headings.CONNECTS | {"cost"}) else {}
    return places


def _connects_by_name(slugs: Sequence[str]) -> dict[str, int]:
    """Return the index of each column whose name has *Connects* in it, by what else the name says."""
    places: dict[str, int] = {}
    order = sorted(
        range(len(slugs)),
        key=lambda place: (headings.is_running(slugs[place]), slugs[place] not in headings.CONNECTS),
    )
    for place in order:
        words = slugs[place].split("-")
        if not headings.CONNECTS & set(words):
            continue
        is_whole = bool(headings.INCLUDING & set(words))
        other = (field for field in _CONNECTS_FIELDS if not is_whole and _says(words, field))
        places.setdefault(next(other, "amount"), place)
    halves = {"credit", "debit"} & places.keys()
    if halves and "amount" in places:
        are_sums = all(headings.is_running(slugs[places[half]]) for half in halves)
        for field in halves if are_sums else {"amount"}:
            del places[field]
    return places


def _of_other_days(names: Sequence[str]) -> set[int]:
    """Return the indexes of the columns whose headings say that they hold another day than that of the Connects."""
    words = (set(headings.slug(name).split("-")) for name in names)
    return {place for place, of_name in enumerate(words) if of_name & headings.OTHER_DAYS}


def _says(words: Sequence[str], field: str) -> bool:
    """Return True if the words of a heading with *Connects* name the field; *in* and *out* count only without others.

    For example *Connects in* names credits, and *Cost in Connects* doesn't.
    """
    usual = set(words) & set(NAMES[field])
    return bool(usual - _PREPOSITIONS) or (bool(usual) and len(words) <= len(usual) + 1)


def _likeliest(
    ranks: Mapping[str, int], slugs: Sequence[str], free: Iterable[int], in_full: bool
) -> int | None:
    """Return the index of the heading with the likeliest name of a field, else None.

    ``ranks``: the usual names, the likeliest with the lowest number. ``in_full``: the whole heading has to be one of them;
    else a part of several words does.
    """
    found: list[tuple[int, int]] = []
    for place in free:
        parts = [slugs[place]] if in_full else _parts(slugs[place])
        found += [(ranks[part], place) for part in parts if part in ranks]
    return min(found)[1] if found else None


def _parts(name: str) -> list[str]:
    """Return all runs of words of a heading that are long enough to name a field."""
    words = name.split("-")[:_MOST_WORDS]
    runs = (
        "-".join(words[begin:end]) for begin in range(len(words)) for end in range(begin + 1, len(words) + 1)
    )
    return [run for run in runs if len(run) >= _SHORTEST_PART]
