"""Twenty thousand random histories in random shapes are read as they are, or refused: ``make soak``.

``CONNECTS_SOAK_SHAPES`` and ``CONNECTS_SOAK_SEED`` ask for another number, or another beginning.
"""

import os
import sys
from collections import Counter

import pytest

from tests.domain.importing.test_shapes import check_random

SHAPES = int(os.environ.get("CONNECTS_SOAK_SHAPES", "20000"))
SEED = int(os.environ.get("CONNECTS_SOAK_SEED", "1000"))


def test_twenty_thousand_shapes(capsys: pytest.CaptureFixture[str]) -> None:
    outcomes = Counter[str]()
    for seed in range(SEED, SEED + SHAPES):
        try:
            outcomes.update(check_random(seed))
        except AssertionError as error:
            raise AssertionError(f"other facts came back from the shape of seed {seed}") from error
    with capsys.disabled():
        listed = ", ".join(f"{what} {times}" for what, times in outcomes.most_common())
        sys.stdout.write(f"\n{SHAPES} shapes, each as one text and as fields: {listed} (seed {SEED})\n")
    assert outcomes["read"] > outcomes["refused"]
