"""A hundred kills amid writes: whatever was acknowledged is there once, and everything else follows from it.

``CONNECTS_SOAK_KILLS`` and ``CONNECTS_SOAK_SEED`` ask for more, or for the same again.
"""

import os
import sys
from pathlib import Path

import pytest

from tests.conftest import MIGRATIONS, STARTED_AT, cluster_folder
from tests.postgres import Cluster
from tests.soak.killing import survived

KILLS = int(os.environ.get("CONNECTS_SOAK_KILLS", "100"))
SEED = int(os.environ.get("CONNECTS_SOAK_SEED", "20261124"))


async def test_a_hundred_kills_and_crashes_of_the_server(
    tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = cluster_folder(tmp_path_factory).with_suffix(".crashing")
    cluster = Cluster(folder, MIGRATIONS, STARTED_AT, run=os.getpid(), is_durable=True)
    try:
        with cluster.database() as server:
            figures = await survived(server, KILLS, SEED, crash=cluster.crash)
    finally:
        Cluster.stop(folder)
    with capsys.disabled():
        sys.stdout.write(f"\nPostgreSQL: {figures} (seed {SEED})\n")
    assert figures.crashes > 0


async def test_a_hundred_kills(db_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    figures = await survived(db_path, KILLS, SEED)
    with capsys.disabled():
        sys.stdout.write(f"\n{figures} (seed {SEED})\n")
    assert figures.committed_unheard > 0, "no kill fell between a commit and its acknowledgement"
