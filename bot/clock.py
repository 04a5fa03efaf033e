"""Read the time; no other module does. All functions are handed ``now`` in UTC milliseconds."""

import time
from collections.abc import Callable
from typing import Protocol

MOST_OFF_MS = 5 * 60_000
"""A clock that differs by more than this (ms) is wrong; less may be the network or a clock that is being adjusted."""


_BOOT_TIME: int | None = getattr(time, "CLOCK_BOOTTIME", None)
"""The system's clock that goes on while the machine sleeps, None where there is none."""


class Clock(Protocol):
    def now(self) -> int:
        """Return the present instant in UTC milliseconds."""
        ...


class SystemClock:
    def now(self) -> int:
        return time.time_ns() // 1_000_000


def elapsed_ms() -> int:
    """Return the milliseconds since an arbitrary instant; setting the machine's clock doesn't change them.

    Where the system can tell, the time for which the machine slept counts, too.
    """
    nanoseconds = time.monotonic_ns() if _BOOT_TIME is None else time.clock_gettime_ns(_BOOT_TIME)
    return nanoseconds // 1_000_000


class CheckedClock:
    """The machine's clock, compared with Discord's clock, which every answer of Discord tells.

    Between two answers Discord's clock is carried on by ``elapsed``, so that a step of the machine's clock shows at once.
    While nothing has been heard of Discord, the machine's clock is believed. May be used from any thread.
    """

    def __init__(self, machine: Clock, elapsed: Callable[[], int] = elapsed_ms) -> None:
        self.elapsed = elapsed
        self._machine = machine
        self._lead: int | None = None
        """Discord's clock less ``elapsed`` (ms), None before the first answer."""
        self._heard_at = 0

    def now(self) -> int:
        """Return the machine's time; where that is wrong, Discord's, so that no balance is shown as of a wrong day."""
        now = self._machine.now()
        return now - self._ahead(now)

    def off_by(self) -> int:
        """Return by how many ms the machine's clock is ahead of Discord's (below zero: behind).

        Returns 0 for a difference of at most MOST_OFF_MS, and while nothing has been heard of Discord.
        """
        return self._ahead(self._machine.now())

    def _ahead(self, now: int) -> int:
        """Return what `off_by` returns, for the machine's time ``now``."""
        if self._lead is None:
            return 0
        difference = now - self.elapsed() - self._lead
        return difference if abs(difference) > MOST_OFF_MS else 0

    def heard_ago(self) -> int | None:
        """Return how long ago Discord's clock was heard (ms), None before the first answer."""
        return None if self._lead is None else self.elapsed() - self._heard_at

    def hear(self, discord_at: int) -> None:
        """Note that Discord's clock shows ``discord_at`` (UTC ms) at this moment."""
        self._heard_at = self.elapsed()
        self._lead = discord_at - self._heard_at

    def hear_at_least(self, discord_at: int) -> None:
        """Note that Discord's clock shows ``discord_at`` (UTC ms) or later: what carries that time may be delivered late.

        Changes nothing before the first answer of Discord, and where the carried-on clock is already later.
        """
        if self._lead is not None and discord_at > self.elapsed() + self._lead:
            self.hear(discord_at)


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
