"""Write all data about a person as one JSON file: a list for each table with one row on a line, readable by people too."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from bot.domain.time.calendar import iso_instant
from bot.services.members import Personal

LARGEST = 8_000_000
"""The size in bytes that Discord always accepts; a larger file is zipped."""
NAME = "privacy.json"
ZIPPED = "privacy.zip"
_UNFOLDED = {("write", "answer"), ("outbox", "payload"), ("digest_item", "payload")}
_ROUNDED = 1 << 53  # other readers of JSON round integers from this one on


@dataclass(frozen=True, slots=True)
class PersonalFile:
    """A file to send, with the number of rows in it and of the tables that they are from."""

    name: str
    content: bytes
    rows: int
    tables: int


def personal_file(personal: Personal) -> PersonalFile:
    """Return the file; it runs in the process that reads the rows, and returns finished bytes."""
    data = ",\n".join(_members(personal)).join(("{\n", "\n}")).encode()
    rows = [len(rows) for rows in personal.tables.values() if rows]
    name, content = (NAME, data) if len(data) <= LARGEST else (ZIPPED, _zipped(data))
    return PersonalFile(name, content, sum(rows), len(rows))


def _members(personal: Personal) -> Iterator[str]:
    """Yield each member of the JSON object."""
    yield f'"user_id": {_json(str(personal.user_id))}'
    yield f'"at": {_json(iso_instant(personal.at))}'
    for table, rows in personal.tables.items():
        readable = ({name: _readable(table, name, value) for name, value in row.items()} for row in rows)
        lines = ",\n ".join(map(_json, readable))
        yield f"{_json(table)}: [\n {lines}\n]"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _readable(table: str, name: str, value: object) -> object:
    """Return a cell's value: instants in ISO 8601, stored JSON as structure, and integers of 2^53 or more as text."""
    if isinstance(value, int) and (name == "at" or name.endswith("_at")):
        return iso_instant(value)
    if isinstance(value, int) and abs(value) >= _ROUNDED:
        return str(value)
    return json.loads(value) if isinstance(value, str) and (table, name) in _UNFOLDED else value


def _zipped(data: bytes) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        archive.writestr(ZipInfo(NAME), data, ZIP_DEFLATED)
    return out.getvalue()
