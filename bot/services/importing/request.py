"""The request of an import: what the member pasted or uploaded, in a packed form that is small to store and to hand on.

A packed request is a text. It passes between the bot, its processes and the database as it is, and only a process that reads
the history unpacks it.
"""

from dataclasses import dataclass, replace
from datetime import date

from pydantic import TypeAdapter, ValidationError

from bot import errors
from bot.domain.importing.columns import Columns
from bot.domain.importing.reading import Sheet
from bot.domain.importing.rows import too_much
from bot.store.packing import pack, unpack

LONGEST_PACKED = 1_000_000
"""The most characters of a packed request; a history of 5,000 rows has about a hundred thousand."""


EVERYBODY = "*"
"""The choice of all rows of a table that seems to hold several people's or accounts'."""


@dataclass(frozen=True, slots=True)
class Import:
    """A history to import: either the pasted ``text``, or the ``sheets`` of a file.

    ``rest``: what was cut off behind the last whole row of the text, empty for a text that wasn't cut.

    ``columns``: of the table, None to guess them. ``month_first``: how days in numbers are read, None to find it. ``today``:
    the UTC day of the upload, for rows dated "Today". ``balance``: the Connects that Upwork shows now, None if the member
    didn't say. ``encoding``: the code page that was guessed for a file, None for Unicode. ``person``: of a table
    of several people only this one's rows count; EVERYBODY for all rows, None before the member chose.
    """

    today: date
    text: str | None = None
    rest: str = ""
    sheets: tuple[Sheet, ...] = ()
    columns: Columns | None = None
    balance: int | None = None
    month_first: bool | None = None
    encoding: str | None = None
    person: str | None = None


_IMPORT = TypeAdapter(Import)


def packed(ask: Import) -> str:
    """Return the request as a short text. Raises TooMuchToImport for one that stays longer than LONGEST_PACKED."""
    text = pack(_IMPORT.dump_json(ask).decode())
    if len(text) > LONGEST_PACKED:
        raise too_much()
    return text


def unpacked(text: str) -> Import:
    """Return the request of a packed text; plain JSON, as earlier versions stored it, is read too.

    Raises UnknownEntry for a text that can't be read any more.
    """
    try:
        return _IMPORT.validate_json(unpack(text))
    except (ValueError, ValidationError):
        raise errors.UnknownEntry(given="") from None


def with_columns(request: str, columns: Columns) -> str:
    """Return the packed request with other columns."""
    return packed(replace(unpacked(request), columns=columns))


def with_order(request: str, month_first: bool) -> str:
    """Return the packed request with another order of day and month."""
    return packed(replace(unpacked(request), month_first=month_first))


def with_person(request: str, person: str) -> str:
    """Return the packed request for the rows of this person."""
    return packed(replace(unpacked(request), person=person))
