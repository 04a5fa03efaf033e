"""Fixtures for the tests of commands: `world` (tests/cogs/world.py) with every cog."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio
from simcord import Env

from bot.clock import ManualClock
from tests.cogs.world import World, opened


@pytest_asyncio.fixture
async def world(db_path: Path, clock: ManualClock) -> AsyncIterator[World]:
    async with opened(db_path, clock) as world:
        yield world


@pytest_asyncio.fixture
async def env(world: World) -> Env:
    """Return simcord's environment; its plugin prints all events of a failing test that uses ``env``."""
    return world.env
