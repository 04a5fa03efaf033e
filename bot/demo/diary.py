"""What happens in the demo's past, one deed after the other in the order of its time."""

import heapq
from collections.abc import Awaitable, Callable
from itertools import count

from bot.clock import ManualClock

Deed = Callable[[], Awaitable[object]]


class Diary:
    """Deeds by their time. A deed may put down further ones; what lies beyond the end never happens."""

    def __init__(self, clock: ManualClock) -> None:
        self._clock = clock
        self._deeds: list[tuple[int, int, Deed]] = []
        self._order = count()

    @property
    def now(self) -> int:
        return self._clock.now()

    def at(self, when: int, deed: Deed) -> None:
        """Put ``deed`` down for ``when`` (UTC ms), or for now if that has passed."""
        heapq.heappush(self._deeds, (when, next(self._order), deed))

    async def live(self, until: int) -> None:
        """Do everything up to ``until``, with the clock at the time of each."""
        while self._deeds and self._deeds[0][0] <= until:
            when, _, deed = heapq.heappop(self._deeds)
            self._clock.set(max(when, self.now))
            await deed()
        self._clock.set(until)
