"""Readings of tables in few words."""

import csv
from dataclasses import fields
from datetime import date
from io import StringIO

import pytest

from bot import errors
from bot.domain.importing import sheets
from bot.domain.importing.columns import Columns, columns_of, guess
from bot.domain.importing.rows import HistoryRow

TODAY = date(2026, 11, 24)

Table = list[list[str]]


def table(text: str) -> Table:
    return list(csv.reader(StringIO(text, newline="")))


def read(cells: Table, columns: Columns, today: date) -> tuple[HistoryRow, ...]:
    return sheets.read(cells, columns, today).rows


def rows(text: str, today: date = TODAY) -> tuple[HistoryRow, ...]:
    cells = table(text)
    return read(cells, columns_of(cells), today)


def columns(header: str, *sample: str) -> dict[str, int]:
    """The columns that were found, by name; ``has_head`` apart."""
    found = guess(header.split(","), [row.split(",") for row in sample])
    return {
        field.name: value
        for field in fields(Columns)
        if field.name not in {"has_head", "head_at"} and (value := getattr(found, field.name)) is not None
    }


def refused(text: str) -> tuple[int, str]:
    with pytest.raises(errors.BadPaste) as caught:
        rows(text)
    return caught.value.line, caught.value.given


Facts = list[tuple[str, str | None, int]]


def facts(text: str) -> Facts:
    """The label, the title and the Connects of each row."""
    return [(row.label, row.title, row.amount) for row in rows(text)]
