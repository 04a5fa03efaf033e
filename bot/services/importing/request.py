"""The request of an import: what the member pasted or uploaded, in a packed form that is small to store and to hand on.

A packed request is a text. It passes between the bot, its processes and the database as it is, and only a process that reads
the history unpacks it.
"""

import json
import zlib
from base64 import b64decode, b64encode
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic import TypeAdapter, ValidationError

from bot import errors
from bot.domain.importing.columns import Columns
from bot.domain.importing.rows import too_much

LONGEST_PACKED = 1_000_000
"""The most characters of a packed request; a history of 5,000 rows has about a hundred thousand."""
MOST_UNPACKED = 64_000_000
"""The most bytes that a packed text is unpacked to."""


@dataclass(frozen=True, slots=True)
class Import:
    """A history to import: either the pasted ``text``, or the ``table`` of a file.

    ``columns``: of the table, None to guess them. ``today``: the UTC day of the upload, for rows dated "Today".
    ``balance``: the Connects that Upwork shows now, None if the member didn't say.
    """

    today: date
    text: str | None = None
    table: tuple[tuple[str, ...], ...] | None = None
    columns: Columns | None = None
    balance: int | None = None


_IMPORT = TypeAdapter(Import)


def packed(ask: Import) -> str:
    """Return the request as a short text. Raises TooMuchToImport for one that stays longer than LONGEST_PACKED."""
    text = compressed(_IMPORT.dump_json(ask))
    if len(text) > LONGEST_PACKED:
        raise too_much()
    return text


def unpacked(text: str) -> Import:
    """Return the request of a packed text; plain JSON, as earlier versions stored it, is read too.

    Raises UnknownEntry for a text that can't be read any more.
    """
    try:
        return _IMPORT.validate_json(text if text.startswith("{") else decompressed(text))
    except (ValueError, ValidationError, zlib.error):
        raise errors.UnknownEntry(given="") from None


def compressed(data: bytes) -> str:
    """Return the bytes as a short text of ASCII characters."""
    return b64encode(zlib.compress(data, 6)).decode()


def decompressed(text: str) -> bytes:
    """Return the bytes of a compressed text.

    Raises ValueError or zlib.error for any other text, ValueError for more than MOST_UNPACKED bytes.
    """
    unzip = zlib.decompressobj()
    data = unzip.decompress(b64decode(text, validate=True), MOST_UNPACKED)
    if not unzip.eof:
        raise ValueError("too long")
    return data


def compressed_json(value: Any) -> str:
    """Return a JSON value as a short text."""
    return compressed(json.dumps(value, separators=(",", ":"), ensure_ascii=False).encode())


def decompressed_json(text: str) -> Any:
    """Return the JSON value of a text that `compressed_json` made."""
    return json.loads(decompressed(text))
