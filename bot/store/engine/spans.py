"""How long each transaction takes: its name, duration and rows, for the metrics and the log."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, TypeAlias

import structlog

log = structlog.get_logger(__name__)

LONG_SECONDS = 0.1
"""A transaction on the writer or the reader that takes longer keeps other members waiting, and is logged."""

READ_MAY_TAKE = 5.0
"""Seconds; a read that takes longer is cut, since others wait for it."""
REPORT_MAY_TAKE = 30.0
"""Seconds; a report that takes longer is ended with its process."""

MOST_NAMES = 256
"""Functions whose names are remembered."""


@dataclass(frozen=True, slots=True)
class Span:
    """One transaction that has ended; ``rows`` were read or changed.

    ``door`` is ``write``, ``read``, ``report``, or ``cut`` for the attempt of a read that wasn't short: it was made on the
    event loop's thread, and the same read follows on the reader's thread.
    """

    name: str
    door: str
    seconds: float
    rows: int


Observer: TypeAlias = Callable[[Span], None]
"""Called on the transaction's own thread: it has to be quick and safe between threads."""


def name_of(fn: Callable[..., Any]) -> str:
    """Return the function's module and name without the layers that all have in common: ``ledger.spend.spend``.

    The name of a wrapper is that of the function inside.
    """
    return _name_of(getattr(fn, "__wrapped__", fn))


@lru_cache(MOST_NAMES)
def _name_of(fn: Callable[..., Any]) -> str:
    module = getattr(fn, "__module__", None) or "?"
    return (
        f"{module.removeprefix('bot.services.').removeprefix('bot.')}.{getattr(fn, '__qualname__', repr(fn))}"
    )


def ignore(span: Span) -> None:
    """Do nothing with a span: for made-up data, whose transactions keep nobody waiting."""


def warn_when_long(span: Span) -> None:
    """Log a transaction that kept others waiting for longer than `LONG_SECONDS`; reports keep nobody waiting."""
    if span.seconds > LONG_SECONDS and span.door != "report":
        log.warning(
            "long transaction",
            transaction=span.name,
            door=span.door,
            ms=round(span.seconds * 1000),
            rows=span.rows,
        )
