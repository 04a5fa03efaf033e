"""Benchmarks of the check of drafts: its time grows with the text, also where a text is made to be slow to read."""

import asyncio
from pathlib import Path
from time import perf_counter

from benchmarks.figures import Figure, at_most, beside
from bot.domain.drafting.check import Draft, check

SHORT, TIMES = 4_000, 4
ROUNDS = 3
MOST_RATIO = 7.0
"""Four times the text may take so many times as long."""
SLOW = (
    "I built ",
    "a.b.",
    "(",
    "a (at) ",
    "'a",
    "I AM ",
    "A ",
    "over ",
    "1 ",
    "Thanks,\n",
    "What is your rate? ",
    "\n",
    "two hundred ",
)
OWN_SECONDS = 0.5
USUAL = "Hi Sarah,\n\nEleven minutes for a report is an index, so I'd read the plan first. " * 12


async def drafts(folder: Path) -> list[Figure]:
    """Measure an ordinary draft, and texts of one repeated piece in two lengths; nothing is written to ``folder``."""
    del folder
    figures: list[Figure] = []
    check(Draft(USUAL, USUAL))
    begun = perf_counter()
    check(Draft(USUAL, USUAL))
    seconds = perf_counter() - begun
    figures.append(
        at_most("check of a draft of 200 words", f"{seconds * 1000:.0f} ms", "", seconds / OWN_SECONDS, 1)
    )
    for piece in SLOW:
        figures.append(await _growth(piece))
    return figures


async def _growth(piece: str) -> Figure:
    """Return how much longer four times the text takes."""

    async def of(length: int) -> None:
        text = (piece * length)[:length]
        check(Draft(text, text))
        await asyncio.sleep(0)

    longer, shorter, ratio = await beside(lambda _: of(SHORT * TIMES), lambda _: of(SHORT), ROUNDS, 1)
    ours, other = f"{longer * 1000:.0f} ms", f"{shorter * 1000:.0f} ms"
    return at_most(f"check of {SHORT * TIMES:,} characters of {piece!r}", ours, other, ratio, MOST_RATIO)
