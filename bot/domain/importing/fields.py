"""The fields of a form as one text: a field takes 4,000 characters, so that a long paste is cut anywhere.

At each border nothing, a line's end, or a blank that was cut off may have stood. What gives rows is taken; where two ways
give different rows, the border is refused.
"""

import re
from collections import Counter
from collections.abc import Hashable, Sequence
from datetime import date
from itertools import pairwise, product
from typing import NamedTuple

from bot import errors
from bot.domain.importing import days, labels, pasting, tables
from bot.domain.importing.columns import HEAD_WITHIN, is_head
from bot.domain.importing.reading import Choices, Reading, of_text
from bot.domain.importing.surroundings import bare, is_dated_change, row_starts

FULL_FIELD = 3_990
"""The UTF-16 units from which on a field counts as full, so that what was pasted into it may have been cut."""
LONGEST_FIELD = 4_000
"""The most characters of a field."""
_CONTEXT = 1_500
"""The characters before the first border and behind the last one that are read to find what stood at the borders."""
_NEAR = 100
"""The characters on both sides of a border in which a label is looked for that the border may have cut."""
_LONGEST_DAY = 30
"""The most characters of a day on one side of a border."""
_WORD_START = re.compile(r"(?<![^\s,;|\"'(\[])\w")
_MOST_LINES_CUT = 12
"""The most lines at the end of a cut text that may belong to its last row."""
_BLANKS = ("", "\n", " ", "\t")


class Whole(NamedTuple):
    """A text in two parts: ``text`` has whole rows only, and ``rest`` may be the beginning of a further one."""

    text: str
    rest: str


def is_full(field: str) -> bool:
    """Return True if a text fills a field of a form; False for a longer one, which comes from no form."""
    return len(field.encode("utf-16-le")) // 2 >= FULL_FIELD and len(field) <= LONGEST_FIELD


def joined(parts: Sequence[str], today: date) -> str:
    """Return the fields of a form, or what is held and the fields that go on, as one text.

    Raises BadPaste for the line of a border if two ways to put the fields together give different days or Connects, or if
    the only way to read them tears a label apart.
    """
    filled = [part for part in parts if part]
    if len(filled) < 2:
        return "".join(filled)
    borders = _borders(filled, today)
    return "".join(part + border for part, border in zip(filled, (*borders, ""), strict=True))


def whole(text: str, today: date) -> Whole:
    """Return the whole rows of a text that was cut at its end, and the rest.

    The last line counts as cut unless a line's end stands behind it. Without any whole row, all is rest.
    """
    lines = text.splitlines(keepends=True)
    for count in range(0 if text.endswith("\n") else 1, min(_MOST_LINES_CUT, len(lines)) + 1):
        kept = lines[: len(lines) - count]
        if _rows("".join(kept), today) is not None:
            return Whole("".join(kept), "".join(lines[len(kept) :]))
    return Whole("", text)


def _borders(filled: Sequence[str], today: date) -> Sequence[str]:
    """Return what stood between the fields. Raises BadPaste as `joined` does."""
    context = [_end(filled[0]), *filled[1:-1], _beginning(filled[-1])]
    readings: list[tuple[Sequence[str], Reading]] = []
    for ways in (("", "\n"), _BLANKS):
        choices = [_possible(before, after, ways) for before, after in pairwise(filled)]
        further = [(borders, _read(context, borders, today)) for borders in product(*choices)]
        facts = [_facts(reading) for _, reading in readings[:1]]
        readings += [
            (borders, reading) for borders, reading in further if reading and facts in ([], [_facts(reading)])
        ]
        if any(_facts(reading) != _facts(readings[0][1]) for _, reading in readings):
            raise _unclear(filled)
        if readings and not min(_unknown(reading) for _, reading in readings):
            break
    if not readings:
        return [_unread_border(before, after) for before, after in pairwise(filled)]
    borders, reading = min(readings, key=lambda pair: _unknown(pair[1]))
    for (before, after), border in zip(pairwise(filled), borders, strict=True):
        if _tears(reading, before, after) or (border and _cuts_day(before, after)):
            raise _unclear(filled)
    return borders


def _unread_border(before: str, after: str) -> str:
    """Return what stands between two fields that can't be read: nothing within a day or a row, else a line's end."""
    if _cuts_line(before, after) and (not pasting.begins_row(after) or _cuts_day(before, after)):
        return ""
    return "\n" if len(after) <= _CONTEXT or pasting.begins_row(after) else ""


def _tears(reading: Reading, before: str, after: str) -> bool:
    """Return True if a label without a known meaning lies at the border of two fields, and is a part of a known one."""
    around = _letters(before[-_NEAR:] + after[:_NEAR])
    return any(
        not labels.classify(row.label, row.amount).known
        and labels.is_torn(row.label)
        and _letters(row.label) in around
        for row in reading.rows
    )


def _letters(text: str) -> str:
    return "".join(filter(str.isalpha, text))


def _possible(before: str, after: str, ways: Sequence[str]) -> Sequence[str]:
    """Return what may have stood between two fields, the likeliest first."""
    if before.endswith("\n") or after.startswith("\n"):
        return ("",)
    is_cut_day = days.is_day(before.rpartition("\n")[2].strip() + after.partition("\n")[0].strip())
    is_row = pasting.begins_row(after) and not is_cut_day
    if not is_row and _cuts_line(before, after):
        return ("",)
    return sorted(ways, key=lambda way: way != "\n") if is_row else ways


def _cuts_day(before: str, after: str) -> bool:
    """Return True if the border of two fields may lie within a day whose beginning alone is none."""
    end = before[-_LONGEST_DAY:]
    starts = [start.start() for start in _WORD_START.finditer(end)]
    return any(
        (day := days.leading(end[start:] + after[:_LONGEST_DAY])) is not None
        and len(day[0]) > len(end) - start
        and days.leading(end[start:]) is None
        for start in starts
    )


def _cuts_line(before: str, after: str) -> bool:
    """Return True if the border of two fields lies within a day, or within a line that may be a row."""
    line = before.rpartition("\n")[2][-_CONTEXT:] + after[:_CONTEXT].partition("\n")[0]
    return _cuts_day(before, after) or is_dated_change(bare(line.lstrip("> ")))


def _read(context: Sequence[str], borders: Sequence[str], today: date) -> Reading | None:
    text = "".join(part + border for part, border in zip(context, (*borders, ""), strict=True))
    return _rows(text, today)


def _rows(text: str, today: date) -> Reading | None:
    """Return the reading of a text; None if it is refused or has no rows."""
    try:
        reading = of_text(text, today, Choices())
    except errors.BadRequest:
        return None
    return reading if reading.rows else None


def _end(text: str) -> str:
    """Return the last rows of a text, with the head of its table."""
    if len(text) <= _CONTEXT:
        return text
    end = text[-_CONTEXT:]
    if "\n" not in end:
        return end[next(iter(row_starts(end)), 0) :]
    lines = end.split("\n")[1:]
    begin = next((number for number, line in enumerate(lines) if pasting.begins_row(line)), 0)
    return "\n".join([*_head(text), *lines[begin:]])


def _head(text: str) -> list[str]:
    """Return the head of the table in a text, as a list of one line; empty without a head."""
    top = text[:_CONTEXT].split("\n")[:HEAD_WITHIN]
    return [line for line in top if any(is_head(line.split(mark)) for mark in tables.DELIMITERS)][:1]


def _beginning(text: str) -> str:
    """Return the first lines of a text, which end where a row begins."""
    if len(text) <= _CONTEXT:
        return text
    beginning = text[:_CONTEXT]
    if "\n" not in beginning:
        return beginning[: next(reversed(row_starts(beginning)), _CONTEXT)]
    lines = beginning.split("\n")
    end = next(
        (number for number in range(len(lines) - 1, 0, -1) if pasting.begins_row(lines[number])),
        len(lines) - 1,
    )
    return "\n".join(lines[:end])


def _unknown(reading: Reading) -> int:
    """Return how many rows of a reading have a label without a known meaning."""
    return sum(not labels.classify(row.label, row.amount).known for row in reading.rows)


def _facts(reading: Reading) -> Counter[Hashable]:
    return Counter((row.on, row.amount) for row in reading.rows)


def _unclear(filled: Sequence[str]) -> errors.BadPaste:
    """Return the error for the first border at which two ways to put the fields together can be read."""
    line = filled[0].count("\n") + 1
    return errors.BadPaste(
        line=line, given=f"{filled[0].splitlines()[-1]} … {filled[1].splitlines()[0]}"[:500]
    )
