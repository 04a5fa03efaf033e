"""Thousands of forged interactions: ``make soak``. ``CONNECTS_SOAK_FORGED`` is the number of bots that are attacked."""

import os
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.cogs.test_forged import forge

BOTS = int(os.environ.get("CONNECTS_SOAK_FORGED", "20"))
EACH = 100


@settings(
    max_examples=BOTS, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
@given(data=st.data())
def test_whatever_arrives_is_answered_without_a_fault(template_db: Path, data: st.DataObject) -> None:
    forge(template_db, data, EACH)
