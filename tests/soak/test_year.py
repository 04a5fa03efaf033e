"""Three years of messages in many zones (tests/soak/year.py). ``CONNECTS_SOAK_YEAR`` is the first seed."""

import os
from pathlib import Path

import pytest

from tests.soak.year import lived

SEED = int(os.environ.get("CONNECTS_SOAK_YEAR", "20261124"))


@pytest.mark.parametrize("seed", range(SEED, SEED + 3))
def test_a_year_of_messages(db_path: Path, seed: int) -> None:
    year = lived(db_path, seed, members=60, days=366)
    assert len(year.town.arrived) > 300
    assert sum(times for name, times in year.town.trouble.items() if name.startswith("kill")) > 10
