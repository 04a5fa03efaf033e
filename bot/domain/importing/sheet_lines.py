"""The lines of a table that are rows of a history, and what their cells say together."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot import errors
from bot.domain.importing import amounts, cells, days, headings, labels
from bot.domain.importing.column_cells import at, begins_total, is_sum, is_total
from bot.domain.importing.columns import Columns
from bot.domain.importing.day_marks import HeadingYears
from bot.domain.importing.heading_names import NAMES
from bot.domain.importing.rows import checked_count
from bot.domain.importing.surroundings import is_period, years_in

WORDS = ("label", "title", "freelancer", "note")
_GUARDED = re.compile("'[=+@-]")
"""An apostrophe that an export puts before text, so that a spreadsheet doesn't read the text as a formula."""


@dataclass(frozen=True, slots=True)
class SheetLine:
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
    def day(self) -> str:
        """The cell of the column of days; a spreadsheet's day number as an ISO day."""
        return days.from_serial(self.cell("on"))

    @property
    def is_total(self) -> bool:
        """True if the row adds other rows up."""
        return is_total(self.texts)

    @property
    def is_balance(self) -> bool:
        """True if the row says what was there on a day, and not what changed."""
        if self.columns.label is not None:
            return headings.is_balance(self.cell("label"))
        return headings.is_balance(self.cell("title"), of_job=True)

    @property
    def is_around(self) -> bool:
        """True if the row has only marks, or words of Upwork's page such as those above its table."""
        if cells.is_rule("".join(self.texts).replace(":", "-")):
            return True
        return not self.is_row and cells.page_words(self.texts) is not None

    @property
    def is_heading(self) -> bool:
        """True if the row has only a month or the number of a week, as above the rows of that time."""
        filled = [text for text in self.texts if text]
        return len(filled) == 1 and not filled[0].isdigit() and is_period(filled[0])

    @property
    def has_words(self) -> bool:
        return any(map(self.word, WORDS))

    @property
    def has_connects(self) -> bool:
        return any(amounts.read(self.cell(field)) for field in CONNECTS)

    @property
    def is_row(self) -> bool:
        """True if the row has a day or Connects; words alone stand above or below a table."""
        return self.has_connects or days.is_day(self.day)

    @property
    def is_number(self) -> bool:
        """True if the row has digits and no letters, like the end of a row that was cut."""
        words = "".join(self.texts)
        return any(map(str.isdigit, words)) and not any(map(str.isalpha, words))

    @property
    def holds_another(self) -> bool:
        """True if cells that belong to no column hold a day and behind it Connects, as where two rows share a line."""
        places = {getattr(self.columns, field) for field in NAMES} | {self.columns.direction}
        rest = ["" if place in places else text for place, text in enumerate(self.texts)]
        day = next((place for place, text in enumerate(rest) if days.is_day(text)), None)
        behind = [] if day is None else rest[day + 1 :]
        return any(labels.find(text) for text in behind) and any(map(amounts.read, behind))

    @property
    def is_whole(self) -> bool:
        """True if the row has a day and Connects where they belong."""
        return self.has_connects and days.is_day(self.day)

    def refusal(self) -> errors.BadPaste:
        return errors.BadPaste(line=self.number, given=" ".join(filter(None, self.texts)))


CONNECTS = ("amount", "credit", "debit", "boost", "returned")


def lines_of(table: Sequence[Sequence[str]], columns: Columns) -> list[SheetLine]:
    """Return the lines that are rows; one in whose column of days nothing stands has the day of the line above.

    Raises TooMuchToImport, BadPaste for a row above the head.
    """
    head = [cells.tidy(cell) for cell in table[columns.head_at]] if table and columns.has_head else []
    lines: list[SheetLine] = []
    for number, row in enumerate(table, start=1):
        texts = [cells.tidy(cell) for cell in row]
        line = SheetLine(number, texts, columns, head)
        if (number <= columns.head_at and line.is_whole) or line.holds_another:
            raise line.refusal()  # a row above the head, which a broken head may have left there, or two on a line
        is_ignored = texts == head or line.is_total or line.is_balance or line.is_around or line.is_heading
        if number > columns.first_row and any(texts) and not is_ignored and not _adds_up(line, lines):
            lines.append(_with_day(line, lines[-1] if lines else None))
            checked_count(len(lines))
    while lines and not lines[-1].is_row and not lines[-1].is_number:
        lines.pop()
    if lines and _is_sum(lines[-1], lines[:-1]):
        lines.pop()
    _check_without_day(table, lines)
    _check_headings(table, lines)
    return lines


def years_above(table: Sequence[Sequence[str]], columns: Columns) -> HeadingYears:
    """Return the years that the lines above the head of a table name."""
    above = [cell for row in table[: columns.head_at if columns.has_head else 0] for cell in row]
    periods = [years_in(cell) for cell in above if is_period(cell)]
    words = frozenset(year for cell in above for year in years_in(cell))
    named = [years for years in periods if years]
    return HeadingYears(named[-1] if named else frozenset(), words)


def heads_below(table: Sequence[Sequence[str]], columns: Columns) -> list[int]:
    """Return the numbers of the lines that repeat the head of the table, as where two files were joined."""
    if not columns.has_head or not table:
        return []
    head = [cells.tidy(cell) for cell in table[columns.head_at]]
    if not head:
        return []
    below = enumerate(table[columns.first_row :], start=columns.first_row + 1)
    return [
        number
        for number, row in below
        if row and cells.tidy(row[0]) == head[0] and [cells.tidy(cell) for cell in row] == head
    ]


def _adds_up(line: SheetLine, above: Sequence[SheetLine]) -> bool:
    """Return True if a line without a day, or with words for a sum alone, is the sum of lines above.

    Those are the last lines above, however many. Raises BadPaste for another number, which may be a row's.
    """
    if not begins_total(line.texts) and not is_sum(line.cell("label") or line.cell("title")):
        return False
    total = amounts.read(line.cell("amount"))
    if total is None:
        return not line.has_connects
    signed = sizes = 0
    for amount in reversed([amount for row in above if (amount := amounts.read(row.cell("amount")))]):
        signed, sizes = signed + amount.number, sizes + amount.size
        if total.number in {signed, sizes} or total.size == abs(signed):
            return True
    raise line.refusal()


def _is_sum(last: SheetLine, lines: Sequence[SheetLine]) -> bool:
    """Return True if the last line has no day and no words, and its Connects are the sum of those above."""
    if last.has_words or last.cell("on"):
        return False
    numbers = [amount for line in lines if (amount := amounts.read(line.cell("amount")))]
    total = amounts.read(last.cell("amount"))
    sums = {sum(amount.number for amount in numbers), sum(amount.size for amount in numbers)}
    return total is not None and total.number in sums


def mixed_signs(lines: Sequence[SheetLine]) -> frozenset[str]:
    """Return the columns of Connects in which some numbers have a minus and others have none; for ``amount``, any minus."""
    numbers = {
        field: [amounts.read(line.cell(field)) for line in lines if line.word(field)] for field in CONNECTS
    }
    signs = {
        field: {amount.signed or 0 if amount else 0 for amount in read if not (amount and amount.is_worded)}
        for field, read in numbers.items()
    }
    below = {field for field, values in signs.items() if min(values, default=0) < 0}
    return frozenset(field for field in below if field == "amount" or max(signs[field]) >= 0)


def as_outgoing(
    columns: Columns, lines: list[SheetLine], on: Callable[[SheetLine], date | None]
) -> tuple[Columns, list[SheetLine]]:
    """Return columns and lines in which the Connects are outgoing ones if a minus among them is what came back.

    So it is where no number has a plus, some have a minus, and each known label says the opposite of its sign, or where the
    rows are proposals whose costs have no minus. ``on``: the day of a line, None if it can't be read. Raises UnclearSigns
    where nothing tells.
    """
    signs = [(line, amount.sign) for line in lines if (amount := amounts.read(line.cell("amount")))]
    below = sum(sign < 0 for _, sign in signs)
    if (
        not below
        or columns.direction is not None
        or below == len(signs)
        or any(sign > 0 for _, sign in signs)
    ):
        return columns, lines
    if columns.label is not None:
        known = [labels.find(line.cell("label")) is not None for line, _ in signs]
        agree = [labels.classify(line.cell("label"), sign or 1).known for line, sign in signs]
        is_outgoing = any(known) and not any(agree)
    else:
        is_outgoing = columns.title is not None and _are_costs_plain(signs, on)
    if not is_outgoing:
        return columns, lines
    columns = replace(columns, amount=None, debit=columns.amount)
    return columns, [replace(line, columns=columns) for line in lines]


def _are_costs_plain(signs: Sequence[tuple[SheetLine, int]], on: Callable[[SheetLine], date | None]) -> bool:
    """Return True if the costs of proposals have no sign, and what came back a minus; False for the opposite.

    A job with both was paid first. Without such a job most rows are costs. Raises UnclearSigns where that tells nothing.
    """
    by_job: dict[str, list[tuple[date, int]]] = {}
    for line, sign in signs:
        if (day := on(line)) is not None:
            by_job.setdefault(labels.folded(line.cell("title")), []).append((day, sign))
    firsts: set[bool] = set()
    for moves in by_job.values():
        first, last = min(moves), max(moves)
        if first[0] < last[0] and first[1] != last[1]:
            firsts.add(first[1] == 0)
    plain = sum(sign == 0 for _, sign in signs)
    if len(firsts) > 1 or (not firsts and 2 * plain == len(signs)):
        refusal = next(line for line, sign in signs if sign < 0).refusal()
        raise errors.UnclearSigns(refusal.line, refusal.given)
    return firsts == {True} or (not firsts and 2 * plain > len(signs))


def _check_without_day(table: Sequence[Sequence[str]], lines: Sequence[SheetLine]) -> None:
    """Raise BadPaste for a line that got its day from above and has an unknown label, in a table of known ones.

    Such a line may hold anything, an average for example. So may the last line of a list of proposals, if only this one has
    no day.
    """
    without = [line for line in lines if not cells.tidy(at(table[line.number - 1], line.columns.on))]
    if len(lines) > 2 and without == lines[-1:] and lines[-1].columns.label is None:
        raise lines[-1].refusal()
    named = [line for line in lines if line.columns.label is not None]
    is_known = {line.number: _has_known_label(line) for line in named}
    if not any(is_known.values()):
        return
    for line in named:
        if not is_known[line.number] and not cells.tidy(at(table[line.number - 1], line.columns.on)):
            raise line.refusal()


def _check_headings(table: Sequence[Sequence[str]], lines: Sequence[SheetLine]) -> None:
    """Raise BadPaste for a heading with a year between rows whose days have none, as each may be of another year."""
    if not lines or all(days.has_year(line.day) for line in lines):
        return
    for number, row in enumerate(table[lines[0].number :], start=lines[0].number + 1):
        heading = replace(lines[0], number=number, texts=[cells.tidy(cell) for cell in row])
        if heading.is_heading and years_in(" ".join(heading.texts)):
            raise heading.refusal()


def _has_known_label(line: SheetLine) -> bool:
    label = line.cell("label")
    return any(labels.classify(label, sign).known for sign in (1, -1))


def _with_day(line: SheetLine, above: SheetLine | None) -> SheetLine:
    """Return the line with the day of the line above if it has Connects and words, and no day of its own."""
    if above is None or line.cell("on") or not (line.has_connects and line.has_words):
        return line
    place = line.columns.on or 0
    day = at(above.texts, place)
    return replace(line, texts=[*line.texts[:place], day, *line.texts[place + 1 :]])
