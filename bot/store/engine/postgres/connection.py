"""Connect to a PostgreSQL server, and name in words for the operator why that fails."""

import re
from dataclasses import dataclass

import psycopg
from psycopg import errors

from bot.store.engine.location import Server
from bot.store.engine.postgres.transaction import Connection, adapt

CONNECTING_MAY_TAKE = 5
"""Seconds until a server that doesn't answer is given up."""
OLDEST_SERVER = 16
"""The oldest version of PostgreSQL that the bot is tested with."""
APPLICATION = "connects-bot"
"""The name under which the server's own lists show the bot's connections."""
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


def connect(server: Server, *, options: str = "") -> Connection:
    """Return a connection in which each statement is a transaction of its own. Raises CannotConnect.

    ``options``: settings of the session, such as ``-c statement_timeout=5000``.
    """
    try:
        connection = psycopg.connect(
            server.address,
            autocommit=True,
            connect_timeout=CONNECTING_MAY_TAKE,
            application_name=APPLICATION,
            options=f"{options} -c search_path=public".strip(),
        )
    except psycopg.Error as error:
        raise cannot_connect(server, error) from error
    adapt(connection)
    return connection


def cannot_connect(server: Server, error: psycopg.Error) -> CannotConnect:
    """Return the error for the operator."""
    is_refused = _REFUSED.search(str(error)) is not None
    return CannotConnect(server, reason(error), is_lasting=is_refused or not is_lost(error))


def require_version(server: Server, connection: Connection) -> None:
    """Raise CannotConnect for a server that is older than `OLDEST_SERVER`."""
    version = connection.info.server_version // 10_000
    if version < OLDEST_SERVER:
        raise CannotConnect(server, f"it is PostgreSQL {version}, and the bot needs {OLDEST_SERVER} or newer")


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


def is_lost(error: BaseException) -> bool:
    """Return True for an error after which the connection is of no use: the server has stopped, or can't be reached."""
    return isinstance(error, psycopg.OperationalError | psycopg.InterfaceError) and not isinstance(
        error,
        errors.SerializationFailure
        | errors.DeadlockDetected
        | errors.QueryCanceled
        | errors.LockNotAvailable,
    )
