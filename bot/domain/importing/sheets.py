"""Reading of a table from a file as rows of a history."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from bot import errors
from bot.domain.importing import cells, labels
from bot.domain.importing.columns import Columns, at
from bot.domain.importing.rows import HistoryRow, checked_count
from bot.domain.ledger.entries import LARGEST_AMOUNT

_Read = TypeVar("_Read")
_WORDS = ("label", "title", "freelancer", "note")

_MONEY = re.compile(
    r"(?:USD?\s?)?\$?\s?([0-9]{1,3}(?:,[0-9]{3}){1,2}|[0-9]{1,9})(?:[.,]([0-9]{1,2}))?\s?(?:\$|USD)?"
)
_GUARDED = re.compile("'[=+@-]")
"""An apostrophe that an export puts before text, so that a spreadsheet doesn't read the text as a formula."""


def read(table: Sequence[Sequence[str]], columns: Columns, today: date) -> tuple[HistoryRow, ...]:
    """Return the rows of ``table`` in the same order; ``line`` of each is its number in the sheet, from 1.

    ``table``: all rows, with the head. ``columns``: which column holds what. ``today``: the last day allowed. Empty rows and
    rows of 0 Connects are left out. Raises NoSuchColumn without days or Connects, BadPaste, TooMuchToImport.
    """
    if columns.missing is not None:
        raise errors.NoSuchColumn(wanted=columns.missing)
    head = [cells.tidy(cell) for cell in table[0]] if table and columns.has_head else []
    lines: list[_Line] = []
    for number, row in enumerate(table, start=1):
        texts = [cells.tidy(cell) for cell in row]
        if number > columns.has_head and any(texts):
            lines.append(_Line(number, texts, columns, head))
            checked_count(len(lines))
    month_first = cells.reads_month_first((cells.without_clock(line.cell("on")) for line in lines), today)
    has_signs = any(line.is_minus for line in lines)
    rows = (line.row(today, month_first, has_signs) for line in lines)
    return tuple(row for row in rows if row.amount)


@dataclass(frozen=True, slots=True)
class _Line:
    """One row of the sheet, tidied, with the columns and the head of the table."""

    number: int
    texts: Sequence[str]
    columns: Columns
    head: Sequence[str]

    def cell(self, field: str) -> str:
        """Return the cell of ``field``; empty if there is no such column or the row is shorter."""
        text = at(self.texts, getattr(self.columns, field))
        return text[1:] if _GUARDED.match(text) else text

    @property
    def is_minus(self) -> bool:
        """True if the row's Connects are below zero, so that the sheet has signs."""
        return (cells.signed(cells.book_number(self.cell("amount"))) or 0) < 0

    def row(self, today: date, month_first: bool, has_signs: bool) -> HistoryRow:
        """Return the row. ``has_signs``: an amount without a sign is incoming. Raises BadPaste."""
        on = self._read("on", lambda cell: cells.read_day(cells.without_clock(cell), today, month_first))
        action = self.cell("label") or self._fallback()
        amount = self._amount(action, has_signs)
        if on is None or amount is None or self._is_odd(action, amount):
            raise self._refusal()
        label, title = labels.split(action)
        title = self._word("title") or title
        row = HistoryRow(
            on, label, title, amount, self._word("freelancer"), self.number, note=self.cell("note")
        )
        return replace(row, **self._of_credit(row, month_first)) if amount > 0 else row

    def _word(self, field: str) -> str | None:
        return None if cells.is_placeholder(self.cell(field)) else self.cell(field)

    def _of_credit(self, row: HistoryRow, month_first: bool) -> dict[str, date | int | None]:
        """Return the fields that only a row of incoming Connects has. Raises BadPaste."""
        expires_on = self._read(
            "expires_on",
            lambda cell: cells.read_day(cells.without_clock(cell), row.on, month_first, date.max),
        )
        if expires_on is not None and expires_on <= row.on:
            raise self._refusal()
        return {"expires_on": expires_on, "paid_cents": self._read("paid", _cents)}

    def _read(self, field: str, reader: Callable[[str], _Read | None]) -> _Read | None:
        """Return the value of the cell of ``field``, None for an empty cell. Raises BadPaste if it can't be read."""
        cell = self.cell(field)
        value = reader(cell) if cell else None
        if cell and value is None:
            raise self._refusal()
        return value

    def _amount(self, action: str, has_signs: bool) -> int | None:
        """Return the signed Connects; in a sheet without signs the known label decides. None if undecided."""
        if self.columns.amount is None:
            return self._credit_less_debit()
        cell = cells.book_number(self.cell("amount"))
        amount = cells.signed(cell)
        if amount is not None:
            return amount
        size = cells.unsigned(cell)
        if size is None or has_signs:
            return size
        likely = [
            amount for amount in (size, -size) if labels.classify(labels.split(action)[0], amount).known
        ]
        return likely[0] if len(likely) == 1 else None

    def _credit_less_debit(self) -> int | None:
        """Return credit − debit; None if both cells are empty, or if both have Connects."""
        credit, debit = self._half("credit"), self._half("debit")
        if credit is None and debit is None:
            return None
        return None if credit and debit else (credit or 0) - (debit or 0)

    def _half(self, field: str) -> int | None:
        """Return the Connects of a credit or debit cell, without a sign; None for an empty cell. Raises BadPaste."""
        cell = cells.book_number(self.cell(field))
        if cells.is_placeholder(cell):
            return None
        size = cells.unsigned(cell)
        if size is None:
            size = cells.signed(cell)
        if size is None:
            raise self._refusal()
        return abs(size)

    def _fallback(self) -> str:
        """Return the label of a row without one: the name of the column that holds its Connects."""
        places = (self.columns.amount, self.columns.credit, self.columns.debit)
        used = next((place for place in places if at(self.texts, place)), None)
        return at(self.head, used) or "Connects"

    def _is_odd(self, action: str, amount: int) -> bool:
        return (
            abs(amount) > LARGEST_AMOUNT
            or cells.is_day(action)
            or cells.is_change(action)
            or any(len(self.cell(field)) > cells.LONGEST_CELL for field in _WORDS)
        )

    def _refusal(self) -> errors.BadPaste:
        return errors.BadPaste(line=self.number, given=" ".join(filter(None, self.texts)))


def _cents(cell: str) -> int | None:
    """Return US dollars such as ``$12.5`` or ``1,250 USD`` as whole cents; None for any other cell."""
    match = _MONEY.fullmatch(cell)
    return int(match[1].replace(",", "")) * 100 + int((match[2] or "").ljust(2, "0")) if match else None
