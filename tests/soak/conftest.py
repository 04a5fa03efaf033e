"""A run of the soak takes as long as it takes: the suite's bound of five minutes for a test doesn't end it."""

import faulthandler

import pytest


@pytest.fixture(autouse=True)
def endless() -> None:
    """Stop the timer that pytest has started for the test, which would end the process."""
    faulthandler.cancel_dump_traceback_later()
