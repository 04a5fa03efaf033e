"""Run a function as one transaction of PostgreSQL, again from its beginning where that is right.

A write runs again where the server refuses it because of another one, and where the connection was lost before COMMIT. Where
it was lost during COMMIT, the server is asked whether the transaction was committed, so that no function is run twice.
"""

import random
import threading
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from functools import partial
from typing import Any, TypeAlias, TypeVar

import psycopg
import structlog
from psycopg import errors
from psycopg.pq import ExecStatus, TransactionStatus

from bot.errors import Busy, TookTooLong
from bot.store.engine.postgres.connection import Connection
from bot.store.engine.postgres.faults import DOUBTFUL, REFUSED, is_lost, refuse_unwritable
from bot.store.engine.postgres.lane import BETWEEN_TRIES, WAITING_MAY_TAKE, Lane, Worker
from bot.store.engine.postgres.transaction import PostgresTransaction
from bot.store.engine.spans import Observer, Span, name_of
from bot.store.engine.transaction import RuleBroken, TransactionLost, Tx, called

log = structlog.get_logger(__name__)

T = TypeVar("T")
Bound: TypeAlias = Callable[[Tx], T]
"""A transaction's function with its arguments."""

MOST_ATTEMPTS = 12
"""How often a write is run that the server refuses; then the member hears that it is busy."""
FREE_ATTEMPTS = 2
"""Attempts that run beside other writes of this process; later attempts run alone, so that each write gets through."""
DOUBTING_ATTEMPTS = 4
"""Attempts in which a taken key is doubted also inside a savepoint, where it would be held against a single wallet."""
LONGEST_PAUSE = 0.05
"""Seconds between two attempts at most; the pauses grow from a millisecond, and are drawn at random."""
_BEGIN = b"BEGIN; SELECT pg_current_xact_id()"


class CommitUnknown(Exception):
    """The connection was lost during the COMMIT of the transaction ``number``, whose function returned ``result``."""

    def __init__(self, number: str, result: object) -> None:
        super().__init__(number)
        self.number = number
        self.result = result


class Company:
    """Lets the writes of a process run beside each other, and one that was refused again and again alone."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._together = 0
        self._is_reserved = False

    @contextmanager
    def beside_others(self) -> Generator[None]:
        """Wait until no write runs alone, nor waits for that."""
        with self._changed:
            self._changed.wait_for(lambda: not self._is_reserved)
            self._together += 1
        try:
            yield
        finally:
            with self._changed:
                self._together -= 1
                self._changed.notify_all()

    @contextmanager
    def alone(self) -> Generator[None]:
        """Wait until no other write runs."""
        with self._changed:
            self._changed.wait_for(lambda: not self._is_reserved)
            self._is_reserved = True
            self._changed.wait_for(lambda: self._together == 0)
        try:
            yield
        finally:
            with self._changed:
                self._is_reserved = False
                self._changed.notify_all()


class Writes:
    """Runs the writes of a process. ``check`` is called in each attempt, and refuses it by raising an error."""

    def __init__(self, lane: Lane, observe: Observer, check: Callable[[], None] | None) -> None:
        self._lane = lane
        self._observe = observe
        self._check = check
        self._company = Company()

    def run(self, fn: Callable[..., T], args: tuple[Any, ...], kwargs: dict[str, Any], worker: Worker) -> T:
        """Run ``fn(tx, …)`` on the worker's connection until it is committed, or raises an error of its own.

        Raises Busy where the server refuses it `MOST_ATTEMPTS` times or can't be reached, NotStored where it has no disk.
        """
        name = name_of(fn)
        bound = partial(called, fn, args=args, kwargs=kwargs)
        for attempt in range(1, MOST_ATTEMPTS + 1):
            try:
                with self._company.alone() if attempt > FREE_ATTEMPTS else self._company.beside_others():
                    return self._attempt(worker, name, bound, doubts=attempt <= DOUBTING_ATTEMPTS)
            except CommitUnknown as unknown:
                if self._was_committed(worker, unknown.number):
                    return unknown.result  # pyright: ignore[reportReturnType] # what `bound` returned
                cause = unknown
            except (TransactionLost, RuleBroken, psycopg.Error) as error:
                cause = _cause(error)
                if not self._is_worth_another(worker, cause, attempt):
                    raise
            log.debug("write is run again", transaction=name, attempt=attempt, error=type(cause).__name__)
            self._lane.is_ending.wait(random.uniform(0, min(LONGEST_PAUSE, 0.001 * 2**attempt)))  # noqa: S311 (no secret)
        log.warning("write given up", transaction=name, attempts=MOST_ATTEMPTS)
        raise Busy

    def _attempt(self, worker: Worker, name: str, bound: Bound[T], *, doubts: bool) -> T:
        """Run the function once between BEGIN and COMMIT."""
        raw = worker.connection()
        began = time.monotonic()
        tx = PostgresTransaction(raw, doubts=doubts)
        try:
            number = _begin(raw)
            if self._check is not None:
                self._check()
            result = bound(tx)
            tx.require_whole()
            _commit(raw, number, result)
        except BaseException:
            roll_back(raw)
            raise
        finally:
            self._observe(Span(name, self._lane.door, time.monotonic() - began, tx.touched))
        return result

    def _is_worth_another(self, worker: Worker, cause: BaseException | None, attempt: int) -> bool:
        """Return True if another attempt may succeed. Raises Busy and NotStored for what another one can't mend."""
        refuse_unwritable(cause)
        if isinstance(cause, errors.LockNotAvailable) or self._lane.is_ending.is_set():
            raise Busy from cause
        if isinstance(cause, DOUBTFUL):
            return attempt < MOST_ATTEMPTS
        return isinstance(cause, REFUSED) or worker.has_lost(cause)

    def _was_committed(self, worker: Worker, number: str) -> bool:
        """Ask the server what became of a transaction; wait while its former session still works on it."""
        until = time.monotonic() + WAITING_MAY_TAKE
        while time.monotonic() < until:
            try:
                row = (
                    worker.connection().execute("SELECT pg_xact_status(%s::text::xid8)", (number,)).fetchone()
                )
            except psycopg.Error as error:
                if not worker.has_lost(error):
                    raise
                continue
            if row is not None and row[0] in {"committed", "aborted"}:
                return row[0] == "committed"
            self._lane.is_ending.wait(BETWEEN_TRIES)
        log.error("nobody knows whether a write was committed", number=number)
        raise Busy


def read(
    lane: Lane,
    observe: Observer,
    fn: Callable[..., T],
    args: tuple[Any, ...],
    kwargs: dict[str, Any],
    worker: Worker,
) -> T:
    """Run ``fn(tx, …)`` on one snapshot, once more where the connection was lost. Raises TookTooLong, Busy."""
    for is_last in (False, True):
        try:
            return read_once(worker.connection(), lane.door, observe, fn, args, kwargs)
        except (TransactionLost, psycopg.Error) as error:
            if not worker.has_lost(_cause(error)):
                raise
            if is_last or lane.is_ending.is_set():
                raise Busy from error
    raise AssertionError("unreachable")


def read_once(
    raw: Connection,
    door: str,
    observe: Observer,
    fn: Callable[..., T],
    args: tuple[Any, ...],
    kwargs: dict[str, Any],
) -> T:
    """Run ``fn(tx, …)`` on one snapshot. Raises TookTooLong after the session's time limit.

    A report is rolled back, as it may have made temporary tables. Any other read is read-only and may be committed, which
    keeps its statements prepared.
    """
    began = time.monotonic()
    tx = PostgresTransaction(raw)
    try:
        raw.execute("BEGIN", prepare=False)
        result = called(fn, tx, args, kwargs)
        tx.require_whole()
        if door == "read":
            raw.execute("COMMIT", prepare=False)
        return result
    except (TransactionLost, errors.QueryCanceled) as error:
        if isinstance(_cause(error), errors.QueryCanceled):
            raise TookTooLong from error
        raise
    finally:
        roll_back(raw)
        observe(Span(name_of(fn), door, time.monotonic() - began, tx.touched))


def roll_back(raw: Connection) -> None:
    """End the transaction, if there is one.

    Not by psycopg's own method, after which it would forget what it has prepared.
    """
    is_open = not raw.closed and raw.info.transaction_status != TransactionStatus.IDLE
    if is_open and raw.pgconn.exec_(b"ROLLBACK").status != ExecStatus.COMMAND_OK:
        raw.close()


def _begin(raw: Connection) -> str:
    """Begin a transaction and return its number, which names it also after the connection was lost."""
    cursor = raw.execute(_BEGIN, prepare=False)
    cursor.nextset()
    row = cursor.fetchone()
    assert row is not None
    return str(row[0])


def _commit(raw: Connection, number: str, result: object) -> None:
    try:
        raw.execute("COMMIT", prepare=False)
    except psycopg.Error as error:
        if is_lost(raw, error):
            raise CommitUnknown(number, result) from error
        raise


def _cause(error: BaseException) -> BaseException | None:
    """Return the server's error behind an error of the store."""
    return error.__cause__ if isinstance(error, TransactionLost | RuleBroken) else error
