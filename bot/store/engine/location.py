"""Where a database is: a file of SQLite, or a database of a PostgreSQL server."""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias
from urllib.parse import quote, urlencode

_SCHEMES = ("postgresql://", "postgres://")
_PASSWORD = re.compile(r"(://[^:@/?]*):.*@|([?&](?:ssl)?password=)[^&]*")
"""A password in a URL, up to the last ``@``: more than the password is hidden rather than less."""
_UNNAMED = "connects"


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

    Raises ValueError, with no word of the text, for a text that names no file and for a URL that can't be one: above all
    where a character of the password would have to be written as ``%40``, and the server would be asked for a part of it.
    """
    if text.strip().lower().startswith(_SCHEMES):
        server = Server(text.strip())
        parameters_of(server)
        return server
    path = Path(text).expanduser()
    if "\0" in text or not path.name:
        raise ValueError
    return path


def text_of(location: Location) -> str:
    """Return the text that `location_of` reads, with the password: for another process's environment, never to be shown."""
    return str(location) if isinstance(location, Path) else location.address


def another(server: Server, name: str) -> Server:
    """Return the database ``name`` of the same server, for the same user."""
    parameters = {key: str(value) for key, value in parameters_of(server).items() if key != "service"}
    return Server(f"postgresql:///?{urlencode({**parameters, 'dbname': name}, quote_via=quote)}")


def name_of(location: Location) -> str:
    """Return the name of a database for its backups: a file's without its ending, or that of a server's database."""
    if isinstance(location, Path):
        return location.stem
    parameters = parameters_of(location)
    name = parameters.get("dbname") or parameters.get("service") or _UNNAMED
    return re.sub(r"[^\w-]", "_", str(name))


def parameters_of(server: Server) -> dict[str, object]:
    """Return the parameters of a URL by libpq's names. Raises ValueError, with no word of the URL."""
    import psycopg  # noqa: PLC0415 (a file needs no psycopg)
    from psycopg.conninfo import conninfo_to_dict  # noqa: PLC0415

    try:
        parameters: dict[str, object] = {**conninfo_to_dict(server.address)}
    except psycopg.Error:
        raise ValueError from None
    ports = str(parameters.get("port", "")).split(",")
    split_up = any("@" in str(parameters.get(part, "")) for part in ("host", "dbname"))
    if split_up or not all(port.isdigit() or not port for port in ports):
        raise ValueError
    return parameters
