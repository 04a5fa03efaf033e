"""Random histories end byte for byte alike on both engines; ``CONNECTS_SOAK_TWINS`` is their number in the soak."""

import os
from pathlib import Path

from tests.postgres import EmptiedDatabase
from tests.sizes import sized
from tests.soak.twins import Pair, compare_many

HISTORIES = sized(20, int(os.environ.get("CONNECTS_SOAK_TWINS", "10000")))


async def test_histories_are_alike_on_both_engines(
    template_db: Path, tmp_path: Path, emptied_database: EmptiedDatabase
) -> None:
    pair = Pair(tmp_path, template_db, emptied_database)
    made, refused = await compare_many(pair, range(1, HISTORIES + 1))
    pair.close()
    assert made > refused > 0
