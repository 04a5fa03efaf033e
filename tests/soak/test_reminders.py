"""A year of own reminders in many zones (tests/soak/reminders.py). ``CONNECTS_SOAK_REMINDERS`` is the first seed."""

import os
from pathlib import Path

import pytest

from tests.soak.reminders import lived

SEED = int(os.environ.get("CONNECTS_SOAK_REMINDERS", "20261124"))


@pytest.mark.parametrize("seed", range(SEED, SEED + 2))
def test_a_year_of_reminders(db_path: Path, seed: int) -> None:
    months = lived(db_path, seed, members=5, days=366)
    assert len(months.town.arrived) > 300
    assert months.kills > 20
