"""The fixture for the tests of the domain that run without coverage."""

import sys
from collections.abc import Iterator

import pytest


@pytest.fixture
def untraced() -> Iterator[None]:
    """Run a long test without coverage, whose tracing takes up to five times as long as the test itself.

    The short tests alone must cover the domain.
    """
    tracer = sys.gettrace()
    sys.settrace(None)
    yield
    sys.settrace(tracer)
