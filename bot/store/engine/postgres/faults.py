"""Sort the server's errors: which change breaks a rule, which end a transaction, and which mean that the server has gone."""

import psycopg
import structlog
from psycopg import errors

from bot.errors import NotStored
from bot.store.engine.postgres.connection import Connection, reason

log = structlog.get_logger(__name__)

RULES = (
    psycopg.IntegrityError,
    psycopg.DataError,
    errors.DatatypeMismatch,
    errors.ProgramLimitExceeded,
)
"""The server's errors for a value that a column or an index can't have; to SQLite all of them are broken rules."""
REFUSED = (errors.SerializationFailure, errors.DeadlockDetected)
"""The server refuses a transaction because of another one; it may succeed when it is run again from its beginning."""
DOUBTFUL = (errors.UniqueViolation, errors.ForeignKeyViolation)
"""Rules about rows that the transaction may not see: one written, or deleted, by another transaction meanwhile."""
_ENDING = (psycopg.OperationalError, psycopg.InterfaceError, psycopg.InternalError)
_STOPPED = (
    errors.AdminShutdown,
    errors.CrashShutdown,
    errors.CannotConnectNow,
    errors.IdleSessionTimeout,
    errors.IdleInTransactionSessionTimeout,
)


def breaks_rule(error: psycopg.Error) -> bool:
    """Return True if the change breaks a rule of the schema."""
    return isinstance(error, RULES)


def ends_transaction(error: psycopg.Error) -> bool:
    """Return True for an error after which nothing of the transaction can be kept, also outside the savepoint around it.

    The statement isn't to blame: another transaction was in the way, a time limit has passed, or the server has no disk,
    no memory, or has gone.
    """
    return isinstance(error, _ENDING) and not breaks_rule(error)


def is_lost(raw: Connection, error: BaseException | None) -> bool:
    """Return True if the error came because the connection is of no use any more."""
    return isinstance(error, psycopg.Error) and (raw.closed or isinstance(error, _STOPPED))


def refuse_unwritable(error: BaseException | None) -> None:
    """Raise NotStored where the server's disk takes no write or the server is read-only; do nothing for another error."""
    if isinstance(error, errors.DiskFull):
        log.error("nothing can be written", error=reason(error))
        raise NotStored("full") from error
    if isinstance(error, errors.ReadOnlySqlTransaction):
        log.error("nothing can be written", error=reason(error))
        raise NotStored("read-only") from error
