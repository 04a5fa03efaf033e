"""Three years of messages in many zones (tests/soak/year.py). ``CONNECTS_SOAK_YEAR`` is the first seed."""

import os

import pytest

from bot.store.engine.location import Location
from tests.soak.year import lived

SEED = int(os.environ.get("CONNECTS_SOAK_YEAR", "20261124"))


@pytest.mark.parametrize("seed", range(SEED, SEED + 3))
def test_a_year_of_messages(location: Location, seed: int) -> None:
    year = lived(location, seed, members=60, days=366)
    assert len(year.town.arrived) > 300
    assert sum(times for name, times in year.town.trouble.items() if name.startswith("kill")) > 10
