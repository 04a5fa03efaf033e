"""Transactions that show whether they were whole, and a gate that holds one open."""

import asyncio
import threading

from bot.store.engine.database import Tx

LONG = 30  # seconds that nothing here comes near: a test that would hang fails instead


def create(tx: Tx) -> None:
    tx.run("CREATE TABLE counter (n INTEGER NOT NULL) STRICT")
    tx.run("CREATE TABLE spend (id INTEGER PRIMARY KEY, caller INTEGER UNIQUE, n INTEGER UNIQUE) STRICT")
    tx.run("INSERT INTO counter (n) VALUES (0)")


def read_then_write(tx: Tx, caller: int) -> int:
    """A lost update, or half of one, shows in the UNIQUE n or as a counter that isn't the number of rows."""
    [(n,)] = tx.rows("SELECT n FROM counter")
    tx.insert("INSERT INTO spend (caller, n) VALUES (?, ?)", (caller, n))
    tx.run("UPDATE counter SET n = ?", (n + 1,))
    return n


def callers(tx: Tx) -> list[int]:
    """Who is written down; the counter, read in the same snapshot, must agree."""
    found = [caller for (caller,) in tx.rows("SELECT caller FROM spend ORDER BY caller")]
    assert tx.row("SELECT n FROM counter") == (len(found),)
    return found


class Gate:
    """Holds a transaction open at one line until the test lets it go on."""

    def __init__(self) -> None:
        self._reached, self._open = threading.Event(), threading.Event()

    def wait_here(self) -> None:
        self._reached.set()
        assert self._open.wait(LONG)

    async def reached(self) -> None:
        assert await asyncio.to_thread(self._reached.wait, LONG)

    def open(self) -> None:
        self._open.set()
