"""Pictures for cards: drawn off the event loop, one at a time, and kept while nothing has changed.

    work = bot.studio.illustrated(services.insight.stats(asked, period), text, charts.funnel)
    await answer(interaction, work, lambda found: cards.me(text, found.view, found.pictures))

A chart is a plain function of the words and a view. What a view shows is all that its picture depends on, so an equal
view is the same picture. A chart that fails is logged and left out: the answer in words is what was asked for.
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
"""Pictures of some 40 KiB each."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG. ``alt`` says in words what it shows."""

    name: str
    data: bytes
    alt: str


Chart = Callable[[Text, T], Picture | None]
"""None: there is nothing to draw yet."""


@dataclass(frozen=True, slots=True)
class Illustrated(Generic[T]):
    view: T
    pictures: tuple[Picture, ...]


class Studio:
    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(1, "pictures")
        self._kept: OrderedDict[str, Picture | None] = OrderedDict()

    async def illustrated(self, work: Awaitable[T], text: Text, *charts: Chart[T]) -> Illustrated[T]:
        """What ``work`` returns, with the charts that there is something to draw for. Raises what ``work`` does."""
        view = await work
        drawn = [await self._draw(chart, text, view) for chart in charts]
        return Illustrated(view, tuple(picture for picture in drawn if picture is not None))

    def close(self) -> None:
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
