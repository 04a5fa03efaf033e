"""Read the time; no other module does. All functions are handed ``now`` in UTC milliseconds."""

import time
from typing import Protocol


class Clock(Protocol):
    def now(self) -> int:
        """Return the present instant in UTC milliseconds."""
        ...


class SystemClock:
    def now(self) -> int:
        return time.time_ns() // 1_000_000


class ManualClock:
    """A clock for tests and for the demo's history: the time stands still until `set` or `advance` moves the clock."""

    def __init__(self, now: int) -> None:
        self._now = now

    def now(self) -> int:
        return self._now

    def set(self, now: int) -> None:
        self._now = now

    def advance(self, *, days: float = 0, hours: float = 0, seconds: float = 0) -> None:
        self._now += round(((days * 24 + hours) * 3600 + seconds) * 1000)
