"""Where a database is: a file of SQLite, or a database of a PostgreSQL server."""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

_SCHEMES = ("postgresql://", "postgres://")
_PASSWORD = re.compile(r"(://[^:@/?]*):[^@/]*@|([?&]password=)[^&]*")


@dataclass(frozen=True, slots=True)
class Server:
    """A database of a PostgreSQL server. ``address``: its URL, which may hold a password and is never shown."""

    address: str = field(repr=False)

    def __str__(self) -> str:
        """Return the URL without the password, for the log and for the operator."""
        return _PASSWORD.sub(lambda found: f"{found[1]}@" if found[1] else f"{found[2]}…", self.address)


Location: TypeAlias = Path | Server


def location_of(text: str) -> Location:
    """Return the server of the URL of a PostgreSQL database, for any other text the file of this path.

    Raises ValueError for a text that names no file.
    """
    if text.strip().lower().startswith(_SCHEMES):
        return Server(text.strip())
    path = Path(text).expanduser()
    if "\0" in text or not path.name:
        raise ValueError(text)
    return path
