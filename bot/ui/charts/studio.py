"""Draw pictures for cards in a process of their own, and keep them while nothing changes.

    work = bot.studio.illustrated(services.insight.stats(asked, period), text, Chart.FUNNEL)
    await answer(interaction, work, lambda illustrated: cards.me(text, illustrated.view, illustrated.pictures))

A picture depends on its view alone, so an equal view gives the stored picture. A chart that fails is logged and left
out, because the card gives the same answer in words.
"""

import hashlib
from collections.abc import Awaitable
from dataclasses import dataclass
from typing import Generic, TypeVar

import structlog
from cachetools import LRUCache

from bot.errors import TooMuchAtOnce
from bot.processes import Processes, ProcessesClosed
from bot.ui.charts import Chart
from bot.ui.charts.picture import Picture
from bot.ui.words import Text

log = structlog.get_logger(__name__)

MOST_KEPT = 64
"""The most pictures in memory, about 40 KiB each; the one that was used longest ago is dropped first."""
DRAWING_MAY_TAKE = 20
"""The seconds that one picture may take, including the start of a process."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Illustrated(Generic[T]):
    view: T
    pictures: tuple[Picture, ...]


class Studio:
    """Draws the pictures of views in ``processes``, and keeps the latest MOST_KEPT."""

    def __init__(self, processes: Processes) -> None:
        self._processes = processes
        self._kept: LRUCache[str, Picture | None] = LRUCache(MOST_KEPT)

    async def illustrated(self, work: Awaitable[T], text: Text, *charts: Chart) -> Illustrated[T]:
        """Return the result of ``work`` with its charts; a chart that fails or has nothing to draw is left out.

        Raises whatever ``work`` raises.
        """
        view = await work
        return Illustrated(view, await self.pictures(text, view, *charts))

    async def pictures(self, text: Text, view: object, *charts: Chart) -> tuple[Picture, ...]:
        """Return the charts of a view; a chart that fails or has nothing to draw is left out."""
        pictures = [await self._picture(chart, text, view) for chart in charts]
        return tuple(picture for picture in pictures if picture is not None)

    async def _picture(self, chart: Chart, text: Text, view: object) -> Picture | None:
        key = hashlib.blake2s(f"{chart}:{text.locale}:{view!r}".encode()).hexdigest()
        if key in self._kept:
            return self._kept[key]
        try:
            picture = await self._processes.run(draw, DRAWING_MAY_TAKE, chart, text.locale, view)
        except TooMuchAtOnce:
            log.info("picture left out", chart=chart, why="the member has enough under way")
            return None
        except ProcessesClosed:
            raise
        except Exception:
            log.exception("picture failed", chart=chart)
            return None
        self._kept[key] = picture
        return picture


def draw(chart: Chart, locale: str, view: object) -> Picture | None:
    """Draw one chart in this process, which loads matplotlib; return None if there is nothing to draw yet."""
    from bot.ui.charts.drawing import CHARTS  # noqa: PLC0415 (the bot's own process never loads it)
    from bot.ui.words import catalogue  # noqa: PLC0415

    return CHARTS[chart](catalogue(locale), view)
