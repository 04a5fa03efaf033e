"""Reading of a history of any shape: which reader takes it, and what had to be decided on the way."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from bot import errors
from bot.domain.importing import (
    chats,
    day_marks,
    diary,
    hidden_words,
    markup,
    other_texts,
    own_columns,
    own_export,
    pasting,
    plain_lists,
    records,
    sheets,
    split_days,
    stacked_rows,
    surroundings,
    tables,
)
from bot.domain.importing.columns import HEAD_WITHIN, Columns, columns_of, may_be_money, unused
from bot.domain.importing.days import DayOrder
from bot.domain.importing.overlaps import without_copies
from bot.domain.importing.rows import HistoryRow, ReadRows, checked_count, identity, too_much
from bot.domain.importing.tables import Table

_LOTS = {"issued_on", "expires_on", "source", "amount", "remaining"}


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table of a file: its name, empty for the only table of a text, and its rows with the empty ones."""

    name: str
    rows: Table


@dataclass(frozen=True, slots=True)
class Choices:
    """What the member chose for a history; None where the bot finds it. ``month_first``: as in `DayOrder`."""

    columns: Columns | None = None
    month_first: bool | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """A history that was read: either ``rows`` of Upwork's, or ``facts`` of this bot's own export.

    ``stated``: the balance that the page shows, None if it wasn't pasted. ``columns``, ``header``: of a table, else None and
    empty. ``order``: how days were read. ``unused_columns``, ``unused_sheets``: names of what holds something and wasn't
    read. ``repeats``: rows left out because pages overlap.
    """

    rows: tuple[HistoryRow, ...] = ()
    facts: tuple[own_export.Exported, ...] = ()
    stated: int | None = None
    columns: Columns | None = None
    header: tuple[str, ...] = ()
    order: DayOrder = field(default_factory=DayOrder)
    unused_columns: tuple[str, ...] = ()
    unused_sheets: tuple[str, ...] = ()
    repeats: int = 0


def of_text(text: str, today: date, choices: Choices) -> Reading:
    """Return what a pasted text holds. ``today``: the UTC day that the page calls *Today*.

    Raises BadPaste, DayToCome, UnlikelyAmount, MixedDays, NotAHistory, TooMuchToImport.
    """
    if len(text) > pasting.CHARACTERS_MAX:
        raise too_much()
    if kind := other_texts.kind_of(text):
        raise errors.NotAHistory(kind=kind)
    text = tables.double_quoted(text)
    stated = surroundings.stated_balance(text)
    text = stacked_rows.in_lines(chats.dated(hidden_words.confirmed(tables.unframed(markup.plain(text)))))
    text = "\n".join(day_marks.marked_lines(text.split("\n"), today))
    table = records.table_of(text) or tables.of_text(text)
    if table is not None:
        return of_sheets((Sheet("", table),), today, choices)
    if (plain_list := plain_lists.table_of(text)) is not None:
        listed = replace(choices, columns=choices.columns or plain_lists.COLUMNS)
        return of_sheets((Sheet("", plain_list),), today, listed)
    read = pasting.parse(diary.in_lines(tables.unquoted(text)), today, choices.month_first)
    return Reading(read.rows, stated=stated, order=read.order, repeats=read.repeats)


def of_sheets(given: Sequence[Sheet], today: date, choices: Choices) -> Reading:
    """Return what the tables of a file hold; tables that have no days or no Connects are named in ``unused_sheets``.

    Raises what `of_text` raises, and NoSuchColumn if no table can be read.
    """
    marked = [_marked(sheet, today) for sheet in given if any(any(row) for row in sheet.rows)]
    filled = [replace(sheet, rows=rows) for sheet in marked for rows in tables.side_by_side(sheet.rows)]
    if not filled:
        raise errors.NotAHistory(kind="empty")
    first = filled[0]
    top = [(number, row) for number, row in enumerate(first.rows) if any(row)][:HEAD_WITHIN]
    for number, row in top:
        if own_export.is_own(row) or own_export.is_part(row):
            return _of_export(first.rows, number)
        if {cell.strip().lower() for cell in row} >= _LOTS:
            raise errors.NotAHistory(kind="lots")
    if choices.columns is None and own_export.is_ours(first.rows):
        return _of_export(first.rows, own_columns.head_at(first.rows, HEAD_WITHIN))
    guessed = [(sheet, columns_of(sheet.rows)) for sheet in filled]
    readable = [(sheet, columns) for sheet, columns in guessed if columns.missing is None]
    worded = [
        (sheet, columns) for sheet, columns in readable if (columns.label, columns.title) != (None, None)
    ]
    readable = worded or readable  # a sheet of sums by day, beside the rows, has no words
    chosen = choices.columns or (readable[0][1] if readable else guessed[0][1])
    if (
        choices.columns is None
        and readable
        and all(may_be_money(columns, sheet.rows) for sheet, columns in readable)
    ):
        raise errors.NoSuchColumn(wanted="amount")
    if choices.columns is not None or not readable:
        readable = [(sheet, chosen) for sheet in filled if sheet.name == first.name]
    parts = _parts(readable, today, choices.month_first)
    rows = [
        replace(row, sheet=sheet.name)
        for (sheet, _), part in zip(readable, parts, strict=True)
        for row in part.rows
    ]
    checked_count(len(rows))
    kept, repeats = without_copies(rows, identity, lambda row: row.sheet)
    opens = [part.order for part in parts if part.order.is_open]
    used = {sheet.name for sheet, _ in readable}
    return Reading(
        tuple(kept),
        columns=chosen,
        header=readable[0][0].rows[chosen.head_at] if chosen.has_head else (),
        order=opens[0] if opens else parts[0].order,
        unused_columns=tuple(
            dict.fromkeys(name for sheet, columns in readable for name in unused(columns, sheet.rows))
        ),
        unused_sheets=tuple(sheet.name for sheet in filled if sheet.name not in used),
        repeats=repeats + sum(part.repeats for part in parts),
    )


def _of_export(table: Sequence[Sequence[str]], head_at: int | None) -> Reading:
    """Return what an export of this bot holds; ``head_at``: the index of its head, -1 for none, None if unknown.

    Raises NotAHistory for an export without instants, kinds or Connects, BadPaste, TooMuchToImport.
    """
    places = None if head_at is None else own_columns.find(table, head_at)
    if head_at is None or places is None:
        raise errors.NotAHistory(kind="export")
    return Reading(facts=own_export.read(table, head_at, places))


def _marked(sheet: Sheet, today: date) -> Sheet:
    """Return a table whose days can be read wherever their years are short or their parts stand in columns of their own."""
    sheet = replace(sheet, rows=split_days.joined(sheet.rows, today))
    width = max(map(len, sheet.rows))
    columns = [[row[place] if place < len(row) else "" for row in sheet.rows] for place in range(width)]
    marked = day_marks.marked_table(columns, today)
    if marked == columns:
        return sheet
    return replace(
        sheet,
        rows=tuple(row[: len(old)] for row, old in zip(zip(*marked, strict=True), sheet.rows, strict=True)),
    )


def _parts(
    readable: Sequence[tuple[Sheet, Columns]], today: date, month_first: bool | None
) -> list[ReadRows]:
    """Return the rows of each sheet; days that can be read in two orders are read as those of the other sheets."""
    parts = [sheets.read(sheet.rows, columns, today, month_first) for sheet, columns in readable]
    certain = {part.order.month_first for part in parts if part.order.is_certain}
    if month_first is not None or len(certain) != 1:
        return parts
    (known_first,) = certain
    return [
        sheets.read(sheet.rows, columns, today, known_first) if part.order.is_open else part
        for (sheet, columns), part in zip(readable, parts, strict=True)
    ]
