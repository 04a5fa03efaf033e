"""Random histories end byte for byte alike on both engines; ``CONNECTS_SOAK_TWINS`` is their number in the soak."""

import os
from pathlib import Path

from tests.postgres import Cluster, EmptiedDatabase
from tests.sizes import sized
from tests.soak.twins import compare_many

HISTORIES = sized(20, int(os.environ.get("CONNECTS_SOAK_TWINS", "10000")))


async def test_histories_are_alike_on_both_engines(
    template_db: Path, tmp_path: Path, cluster: Cluster
) -> None:
    with cluster.database() as address:
        server = EmptiedDatabase(address)
        made, refused = await compare_many(tmp_path, template_db, server, range(1, HISTORIES + 1))
        server.close()
    assert made > refused > 0
