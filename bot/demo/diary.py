"""Run the actions of the demo's past in the order of their times."""

import heapq
from collections.abc import Awaitable, Callable
from itertools import count

from bot.clock import ManualClock

Deed = Callable[[], Awaitable[object]]
"""An action without arguments; the result is ignored."""


class Diary:
    """Actions by their time. A running action may add further ones; those after the end never run."""

    def __init__(self, clock: ManualClock) -> None:
        self._clock = clock
        self._deeds: list[tuple[int, int, Deed]] = []
        self._order = count()

    @property
    def now(self) -> int:
        return self._clock.now()

    def at(self, when: int, deed: Deed) -> None:
        """Add ``deed`` at the time ``when`` (UTC ms); a time that has passed means now."""
        heapq.heappush(self._deeds, (when, next(self._order), deed))

    async def live(self, until: int) -> None:
        """Run every action up to ``until`` with the clock set to its time, then set the clock to ``until``."""
        while self._deeds and self._deeds[0][0] <= until:
            when, _, deed = heapq.heappop(self._deeds)
            self._clock.set(max(when, self.now))
            await deed()
        self._clock.set(until)
