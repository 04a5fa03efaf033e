"""Write all data about a person as one JSON file: a list of rows for each table, readable by people too."""

import json
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from bot.domain.time.calendar import iso_instant
from bot.services.members.privacy import Personal

LARGEST = 8_000_000
"""The size in bytes that Discord always accepts; a larger file is zipped."""
NAME = "privacy.json"
ZIPPED = "privacy.zip"
_UNFOLDED = {("write", "answer"), ("outbox", "payload"), ("digest_item", "payload")}
_ROUNDED = 1 << 53  # other readers of JSON round integers from this one on


def personal_file(personal: Personal) -> tuple[str, bytes]:
    """Return the name and the content of the file."""
    tables = {
        table: [{name: _readable(table, name, value) for name, value in row.items()} for row in rows]
        for table, rows in personal.tables.items()
    }
    whole = {"user_id": str(personal.user_id), "at": iso_instant(personal.at), **tables}
    data = json.dumps(whole, indent=1, ensure_ascii=False).encode()
    return (NAME, data) if len(data) <= LARGEST else (ZIPPED, _zipped(data))


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
