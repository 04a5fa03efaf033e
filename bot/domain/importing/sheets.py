"""Reading of a table from a file, or of one that was pasted, as rows of a history."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from bot import errors
from bot.domain.importing import amounts, cells, days, headings, labels
from bot.domain.importing.columns import Columns, at
from bot.domain.importing.overlaps import without_repeats
from bot.domain.importing.rows import HistoryRow, ReadRows, bad_day, checked_count, identity, likely_size
from bot.domain.ledger.entries import LARGEST_AMOUNT

COST_LABEL, BOOST_LABEL, RETURN_LABEL = "Applied to job", "Connects bid for boosted proposal.", "Refunded"
"""Upwork's labels for the Connects of a table whose rows have a title and no label."""

_Read = TypeVar("_Read")
_WORDS = ("label", "title", "freelancer", "note")

_MONEY = re.compile(
    r"(?:USD?\s?)?\$?\s?([0-9]{1,3}(?:,[0-9]{3}){1,2}|[0-9]{1,9})(?:[.,]([0-9]{1,2}))?\s?(?:\$|USD)?"
)
_GUARDED = re.compile("'[=+@-]")
"""An apostrophe that an export puts before text, so that a spreadsheet doesn't read the text as a formula."""


def read(
    table: Sequence[Sequence[str]], columns: Columns, today: date, month_first: bool | None = None
) -> ReadRows:
    """Return the rows of ``table`` in the same order; ``line`` of each is its number in the sheet, from 1.

    ``table``: all rows, with the head. ``columns``: which column holds what. ``today``: the last day allowed.
    ``month_first``: the order of day and month, None to find it. Empty rows, repeated heads, totals, words behind the last
    row, and rows of 0 Connects are left out. Raises NoSuchColumn without days or Connects, MixedDays, BadPaste,
    DayToCome, UnlikelyAmount, TooMuchToImport.
    """
    if columns.missing is not None:
        raise errors.NoSuchColumn(wanted=columns.missing)
    lines = _lines(table, columns)
    written = [days.from_serial(line.cell("on")) for line in lines]
    if days.are_mixed(written, today):
        raise errors.MixedDays
    order = days.order_of(written, today)
    if month_first is not None:
        order = replace(order, month_first=month_first)
    sheet = _Sheet(columns, today, order.month_first, _mixed(lines))
    rows = [row for line in lines for row in sheet.rows(line) if row.amount]
    kept, repeats = without_repeats(rows, identity)
    return ReadRows(tuple(kept), order, repeats)


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

    def word(self, field: str) -> str | None:
        """Return the cell of ``field``; None if it is empty or holds only dashes."""
        return None if cells.is_placeholder(self.cell(field)) else self.cell(field)

    @property
    def is_total(self) -> bool:
        """True if the row adds other rows up."""
        return any(headings.slug(text) in headings.TOTALS for text in self.texts[:3])

    @property
    def has_words(self) -> bool:
        return any(map(self.word, _WORDS))

    @property
    def has_connects(self) -> bool:
        return any(amounts.read(self.cell(field)) for field in _CONNECTS)

    @property
    def is_row(self) -> bool:
        """True if the row has a day or Connects; words alone stand above or below a table."""
        return self.has_connects or days.is_day(days.from_serial(self.cell("on")))

    def refusal(self) -> errors.BadPaste:
        return errors.BadPaste(line=self.number, given=" ".join(filter(None, self.texts)))


_CONNECTS = ("amount", "credit", "debit", "boost", "returned")


def _lines(table: Sequence[Sequence[str]], columns: Columns) -> list[_Line]:
    """Return the lines that are rows; one in whose column of days nothing stands has the day of the line above.

    Raises TooMuchToImport.
    """
    head = [cells.tidy(cell) for cell in table[columns.head_at]] if table and columns.has_head else []
    lines: list[_Line] = []
    for number, row in enumerate(table, start=1):
        texts = [cells.tidy(cell) for cell in row]
        if number > columns.first_row and any(texts) and texts != head:
            line = _Line(number, texts, columns, head)
            if not line.is_total:
                lines.append(_with_day(line, lines[-1] if lines else None))
                checked_count(len(lines))
    while lines and not lines[-1].is_row:
        lines.pop()
    return lines[:-1] if lines and _is_sum(lines[-1], lines[:-1]) else lines


def _is_sum(last: _Line, lines: Sequence[_Line]) -> bool:
    """Return True if the last line has no day and no words, and its Connects are the sum of those above."""
    if last.has_words or last.cell("on"):
        return False
    numbers = [amount for line in lines if (amount := amounts.read(line.cell("amount")))]
    total = amounts.read(last.cell("amount"))
    sums = {
        sum((number.sign or 1) * number.size for number in numbers),
        sum(number.size for number in numbers),
    }
    return total is not None and (total.sign or 1) * total.size in sums


def _mixed(lines: Sequence[_Line]) -> frozenset[str]:
    """Return the columns of Connects in which some numbers have a minus and others have none; for ``amount``, any minus."""
    signs = {
        field: {amounts.signed(line.cell(field)) or 0 for line in lines if line.word(field)}
        for field in _CONNECTS
    }
    below = {field for field, values in signs.items() if min(values, default=0) < 0}
    return frozenset(field for field in below if field == "amount" or max(signs[field]) >= 0)


def _with_day(line: _Line, above: _Line | None) -> _Line:
    """Return the line with the day of the line above if it has Connects and words, and no day of its own."""
    if above is None or line.cell("on") or not (line.has_connects and line.has_words):
        return line
    place = line.columns.on or 0
    day = at(above.texts, place)
    return replace(line, texts=[*line.texts[:place], day, *line.texts[place + 1 :]])


@dataclass(frozen=True, slots=True)
class _Sheet:
    """How all rows of one table are read.

    ``mixed``: as `_mixed` returns; an amount without a sign is then incoming, and a minus in a half goes the other way.
    """

    columns: Columns
    today: date
    month_first: bool
    mixed: frozenset[str]

    def rows(self, line: _Line) -> list[HistoryRow]:
        """Return the rows of a line: its own, and one each for the Connects of a boost and of a return beside them.

        Raises BadPaste, DayToCome, UnlikelyAmount.
        """
        on = self._day(line)
        beside = [*self._beside(line, on, "boost", -1), *self._beside(line, on, "returned", 1)]
        if beside and not any(line.word(field) for field in ("amount", "credit", "debit")):
            return beside
        return [self._row(line, on), *beside]

    def _row(self, line: _Line, on: date) -> HistoryRow:
        amount = self._amount(line)
        if amount is None:
            raise line.refusal()
        action = line.cell("label") or self._fallback(line, amount)
        if self._is_odd(line, action, amount):
            raise line.refusal()
        label, title = labels.split(action)
        title = line.word("title") or title
        row = HistoryRow(
            on, label, title, amount, line.word("freelancer"), line.number, note=line.cell("note")
        )
        return replace(row, **self._of_credit(line, row)) if amount > 0 else row

    def _day(self, line: _Line) -> date:
        """Return the day of a line. Raises BadPaste without one, DayToCome for a day after today."""
        cell = days.from_serial(line.cell("on"))
        on = days.read(cell, self.today, self.month_first)
        if on is not None:
            return on
        raise bad_day(cell, self.today, self.month_first, line.refusal())

    def _beside(self, line: _Line, on: date, field: str, sign: int) -> list[HistoryRow]:
        """Return the row of a column of a boost's or returned Connects; empty if the cell is. Raises BadPaste."""
        if line.word(field) is None:
            return []
        amount = amounts.read(line.cell(field))
        if amount is None or amount.size > LARGEST_AMOUNT:
            raise line.refusal()
        title = line.word("title") or labels.split(line.cell("label"))[1]
        label = BOOST_LABEL if field == "boost" else RETURN_LABEL
        return [HistoryRow(on, label, title, sign * amount.size, line.word("freelancer"), line.number)]

    def _of_credit(self, line: _Line, row: HistoryRow) -> dict[str, date | int | None]:
        """Return the fields that only a row of incoming Connects has. Raises BadPaste."""
        expires_on = self._read(
            line, "expires_on", lambda cell: days.read(cell, row.on, self.month_first, date.max)
        )
        if expires_on is not None and expires_on <= row.on:
            raise line.refusal()
        return {"expires_on": expires_on, "paid_cents": self._read(line, "paid", _cents)}

    def _read(self, line: _Line, field: str, reader: Callable[[str], _Read | None]) -> _Read | None:
        """Return the value of the cell of ``field``, None for an empty cell. Raises BadPaste if it can't be read."""
        cell = line.cell(field)
        value = reader(cell) if cell else None
        if cell and value is None:
            raise line.refusal()
        return value

    def _amount(self, line: _Line) -> int | None:
        """Return the signed Connects of a line; None if there are none or nothing says which way they went.

        Raises BadPaste for a half that can't be read, UnlikelyAmount for more than a row can have.
        """
        if self.columns.amount is None:
            return self._credit_less_debit(line)
        amount = amounts.read(line.cell("amount"))
        sign = amount and (amount.sign or self._direction(line, amount.size))
        if amount is None or sign is None:
            return None
        label = line.cell("label") or (COST_LABEL if self._is_proposal(line) and sign < 0 else "")
        return sign * likely_size(amount, label, sign, line.refusal())

    def _direction(self, line: _Line, size: int) -> int | None:
        """Return the sign of Connects without one: 1 or -1 by the word of the line, else by its label, else by the sheet.

        None if the label is known and has the other sign, or if nothing decides.
        """
        word = headings.slug(line.cell("direction"))
        if word in headings.OUT | headings.IN:
            return -1 if word in headings.OUT else 1
        if self._is_proposal(line):
            return 1 if "amount" in self.mixed else -1
        label = labels.split(line.cell("label"))[0]
        likely = [sign for sign in (1, -1) if labels.classify(label, sign * (size or 1)).known]
        if "amount" in self.mixed or not size:
            return 1 if likely != [-1] or not size else None
        return likely[0] if len(likely) == 1 else None

    def _is_proposal(self, line: _Line) -> bool:
        """Return True if a line has a job and the table has no labels, so that its Connects are a proposal's."""
        return self.columns.label is None and line.word("title") is not None

    def _credit_less_debit(self, line: _Line) -> int | None:
        """Return credit − debit; None if both cells are empty, or if both have Connects."""
        credit, debit = self._half(line, "credit"), self._half(line, "debit")
        if credit is None and debit is None:
            return None
        return None if credit and debit else (credit or 0) - (debit or 0)

    def _half(self, line: _Line, field: str) -> int | None:
        """Return the Connects of a credit or debit cell; None for an empty cell. Raises BadPaste.

        A minus among numbers without one went the other way: in a column of spent Connects, it came back.
        """
        if line.word(field) is None:
            return None
        amount = amounts.read(line.cell(field))
        if amount is None:
            raise line.refusal()
        return -amount.size if amount.sign < 0 and field in self.mixed else amount.size

    def _fallback(self, line: _Line, amount: int) -> str:
        """Return the label of a row without one: of a proposal's cost or its return, else the name of its column."""
        if self._is_proposal(line) and (amount < 0 or self.columns.credit is None):
            return COST_LABEL if amount < 0 else RETURN_LABEL
        places = (self.columns.amount, self.columns.credit, self.columns.debit)
        used = next((place for place in places if at(line.texts, place)), None)
        return at(line.head, used) or "Connects"

    def _is_odd(self, line: _Line, action: str, amount: int) -> bool:
        return (
            abs(amount) > LARGEST_AMOUNT
            or days.is_day(action)
            or amounts.is_change(action)
            or any(len(line.cell(field)) > cells.LONGEST_CELL for field in _WORDS)
        )


def _cents(cell: str) -> int | None:
    """Return US dollars such as ``$12.5`` or ``1,250 USD`` as whole cents; None for any other cell."""
    match = _MONEY.fullmatch(cell)
    return int(match[1].replace(",", "")) * 100 + int((match[2] or "").ljust(2, "0")) if match else None
