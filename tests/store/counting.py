"""Transactions that show whether they were committed whole, and a gate that stops a transaction midway."""

import asyncio
import threading

from bot.store.engine.database import Tx

LONG = 30  # seconds; no test here takes nearly as long, so that a hanging test fails


def create_tables(tx: Tx) -> None:
    """Create the tables ``counter``, with 0, and ``spend``."""
    tx.run("CREATE TABLE counter (n INTEGER NOT NULL) STRICT")
    tx.run("CREATE TABLE spend (id INTEGER PRIMARY KEY, caller INTEGER UNIQUE, n INTEGER UNIQUE) STRICT")
    tx.run("INSERT INTO counter (n) VALUES (0)")


def read_then_write(tx: Tx, caller: int) -> int:
    """Store the caller with the counter's number, and count up. Return the number.

    A lost or half-done update violates the UNIQUE ``n``, or makes the counter differ from the number of rows.
    """
    [(n,)] = tx.rows("SELECT n FROM counter")
    tx.insert("INSERT INTO spend (caller, n) VALUES (?, ?)", (caller, n))
    tx.run("UPDATE counter SET n = ?", (n + 1,))
    return n


def recorded_callers(tx: Tx) -> list[int]:
    """Return the stored callers, after a check that the counter equals their number."""
    stored = [caller for (caller,) in tx.rows("SELECT caller FROM spend ORDER BY caller")]
    assert tx.row("SELECT n FROM counter") == (len(stored),)
    return stored


class Gate:
    """Stops a transaction at `wait_here` until the test calls `open`."""

    def __init__(self) -> None:
        self._reached, self._open = threading.Event(), threading.Event()

    def wait_here(self) -> None:
        self._reached.set()
        assert self._open.wait(LONG)

    async def reached(self) -> None:
        assert await asyncio.to_thread(self._reached.wait, LONG)

    def open(self) -> None:
        self._open.set()
