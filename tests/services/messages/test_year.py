"""A short form of tests/soak/year.py: some months of messages in many zones, with downtimes, faults and kills."""

import pytest

from bot.store.engine.location import Location
from tests.sizes import sized
from tests.soak.year import lived


@pytest.mark.parametrize(("seed", "days"), [(3, 60), (1, 120), (2, 120)][: sized(1, 3)])
def test_each_message_comes_once_at_its_hour_or_is_parked(location: Location, seed: int, days: int) -> None:
    year = lived(location, seed, members=8, days=days)
    assert len(year.town.arrived) > 10
    assert {"unsure before", "unsure after"} <= set(year.town.trouble)
    assert sum(times for name, times in year.town.trouble.items() if name.startswith("kill")) > 0
