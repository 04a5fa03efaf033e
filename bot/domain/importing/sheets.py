"""A table from a file as rows, whatever its columns are called."""

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
"""How an export keeps a spreadsheet from taking text for a formula."""


def read(table: Sequence[Sequence[str]], columns: Columns, today: date) -> tuple[HistoryRow, ...]:
    """The rows of ``table``, which includes its head, in its order; ``line`` is the row's number in the sheet.

    Empty rows and rows of 0 Connects are left out. Raises NoSuchColumn, BadPaste, TooMuchToImport.
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
    number: int
    texts: Sequence[str]
    columns: Columns
    head: Sequence[str]

    def cell(self, field: str) -> str:
        """What stands in the column of ``field``; nothing where there is none, or the row is shorter."""
        text = at(self.texts, getattr(self.columns, field))
        return text[1:] if _GUARDED.match(text) else text

    @property
    def is_minus(self) -> bool:
        return (cells.signed(cells.book_number(self.cell("amount"))) or 0) < 0

    def row(self, today: date, month_first: bool, has_signs: bool) -> HistoryRow:
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
        """What only Connects that came in have."""
        expires_on = self._read(
            "expires_on",
            lambda cell: cells.read_day(cells.without_clock(cell), row.on, month_first, date.max),
        )
        if expires_on is not None and expires_on <= row.on:
            raise self._refusal()
        return {"expires_on": expires_on, "paid_cents": self._read("paid", _cents)}

    def _read(self, field: str, reader: Callable[[str], _Read | None]) -> _Read | None:
        cell = self.cell(field)
        found = reader(cell) if cell else None
        if cell and found is None:
            raise self._refusal()
        return found

    def _amount(self, action: str, has_signs: bool) -> int | None:
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
        credit, debit = self._half("credit"), self._half("debit")
        if credit is None and debit is None:
            return None
        return None if credit and debit else (credit or 0) - (debit or 0)

    def _half(self, field: str) -> int | None:
        """The size of what stands in one of two columns, with or without a sign; None if nothing does."""
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
        """Without a label, a row is called what its amount's column is."""
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
    """US dollars as whole cents."""
    found = _MONEY.fullmatch(cell)
    return int(found[1].replace(",", "")) * 100 + int((found[2] or "").ljust(2, "0")) if found else None
