"""A short form of tests/soak/test_post.py: the process is killed between any two steps of sweeping and delivering."""

from pathlib import Path

import pytest

from tests.soak.post import Post
from tests.standin import StandIn


@pytest.mark.parametrize("seed", [7])
async def test_each_message_arrives_once_or_is_parked_wherever_the_process_is_killed(
    db_path: Path, discord: StandIn, seed: int
) -> None:
    figures = await Post(db_path, discord, seed, members=20).run(kills=80)
    assert figures.arrived >= 10
    assert figures.on_the_hour > 0
    assert figures.left_in_doubt.total() > 0
