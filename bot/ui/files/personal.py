"""The file of everything about a person: JSON, a list of rows for each table, readable by people too."""

import json
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from bot.domain.time.calendar import iso_instant
from bot.services.members import Personal

LARGEST = 8_000_000
"""Bytes that Discord surely takes; what is larger is zipped."""
NAME = "privacy.json"
ZIPPED = "privacy.zip"
_UNFOLDED = {("receipt", "answer"), ("outbox", "payload"), ("digest_item", "payload")}
_ROUNDED = 1 << 53  # other readers of JSON round whole numbers from here on


def personal_file(held: Personal) -> tuple[str, bytes]:
    """Its name and its content."""
    tables = {
        table: [{name: _readable(table, name, value) for name, value in row.items()} for row in rows]
        for table, rows in held.tables.items()
    }
    whole = {"user_id": str(held.user_id), "at": iso_instant(held.at), **tables}
    data = json.dumps(whole, indent=1, ensure_ascii=False).encode()
    return (NAME, data) if len(data) <= LARGEST else (ZIPPED, _zipped(data))


def _readable(table: str, name: str, value: object) -> object:
    """Instants in ISO 8601, answers and payloads unfolded, ids that would be rounded as text."""
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
