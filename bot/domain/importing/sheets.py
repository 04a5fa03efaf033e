"""Reading of a table from a file, or of one that was pasted, as rows of a history."""

from bisect import bisect
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from bot import errors
from bot.domain.importing import amounts, cells, days, headings, labels
from bot.domain.importing.column_cells import at
from bot.domain.importing.columns import Columns
from bot.domain.importing.day_marks import HeadingYears, in_year
from bot.domain.importing.overlaps import doubtful, without_repeats
from bot.domain.importing.rows import HistoryRow, ReadRows, bad_day, identity_among, likely_size, newer
from bot.domain.importing.sheet_lines import (
    WORDS,
    SheetLine,
    as_outgoing,
    heads_below,
    lines_of,
    mixed_signs,
    years_above,
)
from bot.domain.importing.titles import without_link
from bot.domain.ledger.entries import LARGEST_AMOUNT

COST_LABEL, BOOST_LABEL, RETURN_LABEL = "Applied to job", "Connects bid for boosted proposal.", "Refunded"
"""Upwork's labels for the Connects of a table whose rows have a title and no label."""

_Read = TypeVar("_Read")


def read(
    table: Sequence[Sequence[str]], columns: Columns, today: date, month_first: bool | None = None
) -> ReadRows:
    """Return the rows of ``table`` in the same order; ``line`` of each is its number in the sheet, from 1.

    ``table``: all rows, with the head. ``columns``: which column holds what. ``today``: the last day allowed.
    ``month_first``: the order of day and month, None to find it. Empty rows, repeated heads, totals, words behind the last
    row, and rows of 0 Connects are left out. Raises NoSuchColumn without days or Connects, MixedDays,
    UnclearDayNumbers, BadPaste, DayToCome, UnlikelyAmount, UnclearSigns, RowOnTwoPages, TooMuchToImport.
    """
    if columns.missing is not None:
        raise errors.NoSuchColumn(wanted=columns.missing)
    lines = lines_of(table, columns)
    days.check_serials([line.cell("on") for line in lines], today)
    written = [line.day for line in lines]
    if days.are_mixed(written, today):
        raise errors.MixedDays
    order = days.order_of(written, today, month_first)
    columns, lines = as_outgoing(columns, lines, lambda line: days.read(line.day, today, order.month_first))
    titles = Counter(labels.folded(line.cell("title")) for line in lines)
    sheet = _Sheet(
        columns,
        today,
        order.month_first,
        mixed_signs(lines),
        years_above(table, columns),
        frozenset(title for title, count in titles.items() if count == 1),
    )
    rows = [row for line in lines for row in sheet.rows(line) if row.amount]
    starts = [bisect(rows, number, key=lambda row: row.line) for number in heads_below(table, columns)]
    if twice := doubtful(rows, identity_among(rows, today), starts):
        refusal = next(line for line in lines if line.number == twice.line).refusal()
        raise errors.RowOnTwoPages(refusal.line, refusal.given)
    kept, repeats = without_repeats(rows, identity_among(rows, today), lambda row: row.on, newer)
    return ReadRows(tuple(kept), order, repeats)


@dataclass(frozen=True, slots=True)
class _Sheet:
    """How all rows of one table are read.

    ``mixed``: as `mixed_signs` returns; an amount without a sign is then incoming, and a minus in a half goes the other way.
    ``years``: those that the lines above the table name. ``single_titles``: folded ones that stand in one line only.
    """

    columns: Columns
    today: date
    month_first: bool
    mixed: frozenset[str]
    years: HeadingYears
    single_titles: frozenset[str]

    def rows(self, line: SheetLine) -> list[HistoryRow]:
        """Return the rows of a line: its own, and one each for the Connects of a boost and of a return beside them.

        Raises BadPaste, DayToCome, UnlikelyAmount.
        """
        on = self._day(line)
        if headings.is_yes(line.cell("returned")):
            return self._with_return(line, self._row(line, on))
        beside = [*self._beside(line, on, "boost", -1), *self._beside(line, on, "returned", 1)]
        if beside and not any(line.word(field) for field in ("amount", "credit", "debit")):
            return beside
        return [self._row(line, on), *beside]

    def _with_return(self, line: SheetLine, row: HistoryRow) -> list[HistoryRow]:
        """Return the row of a proposal whose Connects all came back, and their return on the same day.

        Raises BadPaste for any other row, and where a boost or another row of the job leaves open what came back.
        """
        is_single = labels.folded(line.cell("title")) in self.single_titles
        boost = amounts.read(line.cell("boost"))
        if not self._is_proposal(line) or not is_single or row.amount > 0 or (boost and boost.size):
            raise line.refusal()
        return [row, replace(row, label=RETURN_LABEL, amount=-row.amount, note="")]

    def _row(self, line: SheetLine, on: date) -> HistoryRow:
        amount = self._amount(line)
        if amount is None or (amount > 0 and self._is_turned_minus(line)):
            raise line.refusal()
        is_named = amount > 0 and self._names_no_job(line)
        action = line.cell("title") if is_named else line.cell("label") or self._fallback(line, amount)
        if self._is_odd(line, action, amount) or self._is_other_kind(line, amount):
            raise line.refusal()
        label, title = labels.split(action)
        title = None if is_named else line.word("title") or title
        title = title and without_link(title)
        row = HistoryRow(
            on, label, title, amount, line.word("freelancer"), line.number, note=line.cell("note")
        )
        return replace(row, **self._of_credit(line, row)) if amount > 0 else row

    def _day(self, line: SheetLine) -> date:
        """Return the day of a line. Raises BadPaste without one, DayToCome for a day after today."""
        on = in_year(days.read(line.day, self.today, self.month_first), line.day, self.years)
        if on is not None and on <= self.today:
            return on
        raise bad_day(line.day, self.today, self.month_first, line.refusal())

    def _beside(self, line: SheetLine, on: date, field: str, sign: int) -> list[HistoryRow]:
        """Return the row of a column of a boost's or returned Connects; empty if the cell is. Raises BadPaste."""
        if line.word(field) is None or headings.is_no(line.cell(field)):
            return []
        amount = amounts.read(line.cell(field))
        if amount is None or amount.size > LARGEST_AMOUNT:
            raise line.refusal()
        title = line.word("title") or labels.split(line.cell("label"))[1]
        label = BOOST_LABEL if field == "boost" else RETURN_LABEL
        size = likely_size(amount, label, sign, line.refusal())
        return [HistoryRow(on, label, title, sign * size, line.word("freelancer"), line.number)]

    def _of_credit(self, line: SheetLine, row: HistoryRow) -> dict[str, date | int | None]:
        """Return the fields that only a row of incoming Connects has. Raises BadPaste."""
        expires_on = self._read(
            line, "expires_on", lambda cell: days.read(cell, row.on, self.month_first, date.max)
        )
        if expires_on is not None and expires_on <= row.on:
            raise line.refusal()
        return {"expires_on": expires_on, "paid_cents": self._read(line, "paid", amounts.cents)}

    def _read(self, line: SheetLine, field: str, reader: Callable[[str], _Read | None]) -> _Read | None:
        """Return the value of the cell of ``field``, None for an empty cell. Raises BadPaste if it can't be read."""
        cell = line.cell(field)
        value = reader(cell) if cell else None
        if cell and value is None:
            raise line.refusal()
        return value

    def _amount(self, line: SheetLine) -> int | None:
        """Return the signed Connects of a line; None if there are none or nothing says which way they went.

        Raises BadPaste for a half that can't be read, UnlikelyAmount for more than a row can have.
        """
        if self.columns.amount is None:
            return self._checked(line, self._credit_less_debit(line))
        amount = amounts.read(line.cell("amount"))
        sign = amount and (amount.sign or self._direction(line, amount.size))
        if amount is None or sign is None:
            return None
        label = line.cell("label") or (COST_LABEL if self._is_proposal(line) and sign < 0 else "")
        return sign * likely_size(amount, label, sign, line.refusal())

    def _checked(self, line: SheetLine, amount: int | None) -> int | None:
        """Return the Connects of a line's halves unchanged. Raises UnlikelyAmount for more than a row can have."""
        if amount is not None:
            sign = -1 if amount < 0 else 1
            label = line.cell("label") or (COST_LABEL if self._is_proposal(line) and amount < 0 else "")
            likely_size(amounts.Amount(abs(amount), sign), label, sign, line.refusal())
        return amount

    def _is_other_kind(self, line: SheetLine, amount: int) -> bool:
        """Return True if the words of a line say that it isn't what its column makes of it.

        So it is where a list of proposals has a purchase among its jobs, or where a name stands before Upwork's label.
        """
        if self._is_proposal(line):
            return amount < 0 and labels.is_no_job(line.cell("title"))
        label = line.cell("label")
        return labels.hides_label(label) and not labels.classify(label, amount).known

    def _names_no_job(self, line: SheetLine) -> bool:
        """Return True if the title of a line of a list of proposals may say how Connects came in, and is no other's."""
        title = labels.folded(line.cell("title"))
        return self._is_proposal(line) and title in self.single_titles and labels.may_be_no_job(title)

    def _direction(self, line: SheetLine, size: int) -> int | None:
        """Return the sign of Connects without one: 1 or -1 by a word that says it, else by the label, else by the sheet.

        None if the label is known and has the other sign, or if nothing decides.
        """
        word = headings.slug(line.cell("direction") or line.cell("label"))
        if word in headings.OUT | headings.IN:
            return -1 if word in headings.OUT else 1
        if self._is_proposal(line):
            return 1 if "amount" in self.mixed else -1
        label = labels.split(line.cell("label"))[0]
        likely = labels.signs(label, size)
        if "amount" in self.mixed or not size:
            return 1 if likely != [-1] or not size else None
        return likely[0] if len(likely) == 1 else None

    def _is_proposal(self, line: SheetLine) -> bool:
        """Return True if a line has a job and the table has no labels, so that its Connects are a proposal's."""
        return self.columns.label is None and line.word("title") is not None

    def _is_turned_minus(self, line: SheetLine) -> bool:
        """Return True if a line without words has a minus that means what came back, but not of which job."""
        amount = amounts.read(line.cell("debit"))
        return amount is not None and amount.sign < 0 and not (line.word("title") or line.word("label"))

    def _credit_less_debit(self, line: SheetLine) -> int | None:
        """Return credit − debit; None if both cells are empty, or if both have Connects."""
        credit, debit = self._half(line, "credit"), self._half(line, "debit")
        if credit is None and debit is None:
            return None
        return None if credit and debit else (credit or 0) - (debit or 0)

    def _half(self, line: SheetLine, field: str) -> int | None:
        """Return the Connects of a credit or debit cell; None for an empty cell. Raises BadPaste.

        A minus among numbers without one went the other way: in a column of spent Connects, it came back. A word that says
        the other way than the column is refused.
        """
        if line.word(field) is None:
            return None
        amount = amounts.read(line.cell(field))
        usual = 1 if field == "credit" else -1
        if amount is None or (amount.is_worded and amount.sign == -usual):
            raise line.refusal()
        return -amount.size if amount.sign < 0 and field in self.mixed else amount.size

    def _fallback(self, line: SheetLine, amount: int) -> str:
        """Return the label of a row without one: of a proposal's cost or its return, else the name of its column.

        What a column of incoming Connects has for a job is its return only if the job stands in another line, too.
        """
        is_single = labels.folded(line.cell("title")) in self.single_titles
        if self._is_proposal(line) and (amount < 0 or self.columns.credit is None or not is_single):
            return COST_LABEL if amount < 0 else RETURN_LABEL
        places = (self.columns.amount, self.columns.credit, self.columns.debit)
        used = next((place for place in places if at(line.texts, place)), None)
        return at(line.head, used) or "Connects"

    def _is_odd(self, line: SheetLine, action: str, amount: int) -> bool:
        return (
            abs(amount) > LARGEST_AMOUNT
            or days.is_day(action)
            or amounts.is_change(action)
            or any(line.cell(field) in ("+", "(") for field in WORDS)  # of an amount that was cut
            or any(len(line.cell(field)) > cells.LONGEST_CELL for field in WORDS)
        )
