"""Thousands of steps at which a process that sends messages is killed (tests/soak/post.py).

``CONNECTS_SOAK_POST`` is the first seed.
"""

import os
import sys
from pathlib import Path

import pytest

from tests.soak.post import Post
from tests.standin import StandIn

SEED = int(os.environ.get("CONNECTS_SOAK_POST", "20261124"))


@pytest.mark.parametrize("seed", range(SEED, SEED + 5))
async def test_a_week_of_kills(db_path: Path, seed: int, capsys: pytest.CaptureFixture[str]) -> None:
    async with StandIn() as discord:
        figures = await Post(db_path, discord, seed, members=20).run(kills=150)
        assert discord.complaints == []
    with capsys.disabled():
        sys.stdout.write(f"\n{figures} (seed {seed})\n")
    assert figures.arrived > 10
    assert figures.given_up <= 3
    assert min(figures.left_in_doubt[True], figures.left_in_doubt[False], figures.on_the_hour) > 0
