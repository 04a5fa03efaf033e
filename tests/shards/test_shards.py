"""Two and four processes on one database, some of them killed, paused or relieved: each message once, each write once."""

import os
import sys
from pathlib import Path

import pytest

from tests.postgres import Cluster
from tests.shards.crew import Crew
from tests.sizes import sized
from tests.standin import StandIn

EVENTS = int(os.environ.get("CONNECTS_SOAK_EVENTS", sized(4, 60)))
SEED = int(os.environ.get("CONNECTS_SOAK_SEED", "20261124"))


@pytest.mark.parametrize("processes", [2, 4])
async def test_processes_die_and_others_go_on(
    own_cluster: Cluster, tmp_path: Path, processes: int, capsys: pytest.CaptureFixture[str]
) -> None:
    """Also where the database's server is restarted at once."""
    async with StandIn() as discord:
        with own_cluster.database() as server:
            crew = Crew(server, discord, tmp_path, SEED + processes, processes, own_cluster.crash)
            figures = await crew.run(EVENTS)
        assert not discord.complaints
    with capsys.disabled():
        sys.stdout.write(f"\n{processes} processes: {figures}\n")
