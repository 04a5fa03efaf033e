"""One short history, and the ways to hand it in."""

from typing import Any

from simcord import InteractionResult

from tests.cogs.hands import (
    connects_command,
    written_entries,
)
from tests.cogs.world import World, fill

ROWS = "November 23, 2026\tApplied to job Logo\t-16\nNovember 20, 2026\tAdded extra Connects\t+40"
BLANK = {"text": "", "more": "", "rest": "", "balance": ""}
CALLBACK = "/interactions/*/callback"
BOUGHT = [("opening", 84), ("spend", -16), ("purchase", 40), ("opening", 60), ("correction", -84)]


async def paste(world: World, text: str, **typed: str) -> InteractionResult:
    """Submit the import form as Ana."""
    form = await connects_command(world, "import")
    return await fill(world.ana, form, **BLANK | {"text": text} | typed)


async def upload(world: World, name: str, data: bytes, **options: Any) -> InteractionResult:
    return await connects_command(world, "import", file=(name, data), **options)


async def written(world: World) -> list[tuple[str, int]]:
    return sorted(await written_entries(world))
