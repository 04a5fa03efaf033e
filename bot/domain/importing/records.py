"""Rows as records, with one field on a line, such as ``Date: 22 Nov`` above ``Connects: 9``, as notes are shared."""

import re
from dataclasses import dataclass, field

from bot.domain.importing import cells, headings
from bot.domain.importing.columns import is_head
from bot.domain.importing.tables import Table

_FIELD = re.compile(r"(?:[-*•]\s)?\**(?P<name>[^\W\d][^:=|\t]{1,30}?)\**\s?[:=]\**(?:\s(?P<value>.{0,400}))?")
_TITLE = "Title"
_FEWEST_LINES = 2  # a day and Connects


@dataclass(slots=True)
class _Record:
    """``lines``: the indexes of its lines. ``values``: by the names of the fields."""

    lines: list[int] = field(default_factory=list[int])
    values: dict[str, str] = field(default_factory=dict[str, str])


def table_of(text: str) -> Table | None:
    """Return the table of records that a text holds; None if it holds anything else.

    A line without a name above the fields of a record is its title. The row of each record has the place of the record's
    second line, and the head that of the first line of all, so that an error names a line of the record.
    """
    lines = [cells.tidy(line) for line in text.split("\n")]
    records = _records(lines)
    if not records:
        return None
    names = list(dict.fromkeys(name for record in records for name in record.values))
    if not all(is_head(list(record.values)) and len(record.lines) >= _FEWEST_LINES for record in records):
        return None
    rows: list[tuple[str, ...]] = [()] * len(lines)
    rows[records[0].lines[0]] = tuple(names)
    for record in records:
        rows[record.lines[1]] = tuple(record.values.get(name, "") for name in names)
    return tuple(rows)


def _records(lines: list[str]) -> list[_Record]:
    """Return the records of a text; empty if a line is neither a field nor a title where one may stand."""
    records: list[_Record] = []
    is_new, fields = True, False
    spelled: dict[str, str] = {}
    for number, line in enumerate(lines):
        if not line or cells.is_rule(line):
            is_new = True
            continue
        match = _FIELD.fullmatch(line)
        name = (
            _TITLE
            if match is None
            else spelled.setdefault(headings.slug(match["name"]), match["name"].strip())
        )
        value = line if match is None else (match["value"] or "").strip()
        if match is None and records and not is_new:
            return []
        if is_new or name in records[-1].values:
            if match is None and records and not fields:
                return []
            records.append(_Record())
            fields = False
        is_new = False
        fields |= match is not None
        records[-1].lines.append(number)
        records[-1].values[name] = value
    return records if fields else []
