"""Draw pictures for cards off the event loop, one at a time, and keep them while nothing changes.

    work = bot.studio.illustrated(services.insight.me(asked, period), text, charts.funnel)
    await answer(interaction, work, lambda result: cards.me(text, result.view, result.pictures))

A picture depends on its view alone, so an equal view gives the stored picture. A chart that fails is logged and left
out, because the card gives the same answer in words.
"""

import asyncio
import hashlib
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Generic, TypeVar

import structlog

from bot.ui.words import Text

log = structlog.get_logger(__name__)

MOST_KEPT = 64
"""The most pictures in memory, about 40 KiB each; the one that was used longest ago is dropped first."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG; ``alt`` describes the picture in words."""

    name: str
    data: bytes
    alt: str


Chart = Callable[[Text, T], Picture | None]
"""A function that draws a view, or returns None if there is nothing to draw yet."""


@dataclass(frozen=True, slots=True)
class Illustrated(Generic[T]):
    view: T
    pictures: tuple[Picture, ...]


class Studio:
    """Draws charts on a thread of its own and keeps the latest MOST_KEPT pictures."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(1, "pictures")
        self._kept: OrderedDict[str, Picture | None] = OrderedDict()

    async def illustrated(self, work: Awaitable[T], text: Text, *charts: Chart[T]) -> Illustrated[T]:
        """Return the result of ``work`` with its charts; a chart that fails or has nothing to draw is left out.

        Raises whatever ``work`` raises.
        """
        view = await work
        drawn = [await self._draw(chart, text, view) for chart in charts]
        return Illustrated(view, tuple(picture for picture in drawn if picture is not None))

    def close(self) -> None:
        """Stop drawing without waiting; queued pictures are cancelled."""
        self._thread.shutdown(wait=False, cancel_futures=True)

    async def _draw(self, chart: Chart[T], text: Text, view: T) -> Picture | None:
        name = f"{chart.__module__}.{chart.__qualname__}"
        key = hashlib.blake2s(f"{name}:{view!r}".encode()).hexdigest()
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        try:
            drawn = await asyncio.get_running_loop().run_in_executor(self._thread, chart, text, view)
        except Exception:
            log.exception("picture failed", chart=name)
            return None
        self._kept[key] = drawn
        if len(self._kept) > MOST_KEPT:
            self._kept.popitem(last=False)
        return drawn
