"""A hundred kills amid writes: whatever was acknowledged is there once, and everything else follows from it.

``CONNECTS_SOAK_KILLS`` and ``CONNECTS_SOAK_SEED`` ask for more, or for the same again.
"""

import os
import sys
from pathlib import Path

import pytest

from tests.soak.killing import survived

KILLS = int(os.environ.get("CONNECTS_SOAK_KILLS", "100"))
SEED = int(os.environ.get("CONNECTS_SOAK_SEED", "20261124"))


async def test_a_hundred_kills(db_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    figures = await survived(db_path, KILLS, SEED)
    with capsys.disabled():
        sys.stdout.write(f"\n{figures} (seed {SEED})\n")
    assert figures.committed_unheard > 0, "no kill fell between a commit and its acknowledgement"
