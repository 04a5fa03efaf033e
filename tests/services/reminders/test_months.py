"""A short form of tests/soak/reminders.py: some weeks of own reminders, with downtimes, faults and kills."""

from pathlib import Path

import pytest

from tests.soak.reminders import lived


@pytest.mark.parametrize("seed", [1, 2])
def test_each_occurrence_comes_once_whatever_happens(db_path: Path, seed: int) -> None:
    months = lived(db_path, seed, members=5, days=40)
    assert len(months.town.arrived) > 50
    assert months.kills > 3
    assert months.town.trouble["unsure after"] > 0
