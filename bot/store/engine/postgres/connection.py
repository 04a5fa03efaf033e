"""Connect to a PostgreSQL server, and name in words for the operator why that fails."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

import psycopg
from psycopg import errors
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from bot.store.engine.location import Server
from bot.store.engine.postgres.values import adapt

Connection: TypeAlias = psycopg.Connection[tuple[Any, ...]]

CONNECTING_MAY_TAKE = 5
"""Seconds until a server that doesn't answer is given up."""
OLDEST_SERVER = 16
"""The oldest version of PostgreSQL that the bot is tested with."""
APPLICATION = "connects-bot"
"""The name under which the server's own lists show the bot's connections, followed by what they are for."""
MOST_PREPARED = 300
"""Statements that a connection keeps prepared; a member's command runs about twenty."""
_NETWORK = {
    "connect_timeout": CONNECTING_MAY_TAKE,
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 15_000,
}
"""How soon a connection whose other end has vanished without a word is given up; the address may say otherwise."""
_REFUSED = re.compile(
    r"FATAL:\s+(?!.*(?:the database system is|too many (?:connections|clients)|connection slots))", re.DOTALL
)
"""The words of a server that refuses a connection, and will refuse the next one as well. It has no code for them yet."""


@dataclass(eq=False)
class CannotConnect(Exception):
    """The database of a server can't be used; ``why`` is the reason in words for the operator.

    ``is_lasting``: False where the server may take the same connection in a while, because it is down or busy.
    """

    server: Server
    why: str
    is_lasting: bool = True

    def __str__(self) -> str:
        return f"The database {self.server} can't be used: {self.why.rstrip('.')}."


def connect(
    server: Server, *, settings: Mapping[str, str | int] | None = None, purpose: str = ""
) -> Connection:
    """Return a connection in which each statement is a transaction of its own. Raises CannotConnect.

    ``settings``: of the session, such as ``{"statement_timeout": 5000}``. ``purpose``: a word for the server's own lists.
    """
    try:
        asked = {
            **_NETWORK,
            "application_name": f"{APPLICATION} {purpose}".strip(),
            **conninfo_to_dict(server.address),
            "client_encoding": "UTF8",
        }
        connection = psycopg.connect(make_conninfo("", **asked), autocommit=True)
        wanted = {"search_path": "public", **(settings or {})}
        connection.execute("; ".join(f"SET {name} = '{value}'" for name, value in wanted.items()).encode())
    except psycopg.Error as error:
        raise cannot_connect(server, error) from error
    connection.prepared_max = MOST_PREPARED
    adapt(connection)
    return connection


def cannot_connect(server: Server, error: psycopg.Error) -> CannotConnect:
    """Return the error for the operator."""
    is_refused = _REFUSED.search(str(error)) is not None
    is_lost = isinstance(error, psycopg.OperationalError | psycopg.InterfaceError)
    return CannotConnect(server, reason(error), is_lasting=is_refused or not is_lost)


def require_version(server: Server, connection: Connection) -> None:
    """Raise CannotConnect for a server that is older than `OLDEST_SERVER`, or a database that can't keep every letter."""
    version = connection.info.server_version // 10_000
    if version < OLDEST_SERVER:
        raise CannotConnect(server, f"it is PostgreSQL {version}, and the bot needs {OLDEST_SERVER} or newer")
    encoding = connection.info.parameter_status("server_encoding")
    if encoding != "UTF8":
        raise CannotConnect(server, f"its encoding is {encoding}, and the bot needs UTF8 (createdb -E UTF8)")


def reason(error: psycopg.Error) -> str:
    """Return in one line why the server refused, in its own words where there are no better ones."""
    words = str(error)
    if re.search(r'FATAL:\s+(?:password authentication failed|role ".*" does not exist)', words):
        return "the server refuses the name or the password"
    if "no password supplied" in words:
        return "the server asks for a password, and CONNECTS_DATABASE has none"
    if re.search(r'FATAL:\s+database ".*" does not exist', words):
        return "the server has no database of this name; make one with createdb"
    if isinstance(error, errors.InsufficientPrivilege):
        return "this user may not make or change tables in it"
    return " ".join(words.split()) or type(error).__name__
