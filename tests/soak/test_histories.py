"""Ten thousand random histories, the ledger against the slow model: ``make soak``.

``CONNECTS_SOAK_HISTORIES`` and ``CONNECTS_SOAK_SEED`` ask for another number, or another beginning.
"""

import os
import sys
from collections import Counter
from random import Random

import pytest

from tests.domain.ledger.histories import SITUATIONS, compare

HISTORIES = int(os.environ.get("CONNECTS_SOAK_HISTORIES", "10000"))
SEED = int(os.environ.get("CONNECTS_SOAK_SEED", "1000"))
LENGTH = 24


def test_ten_thousand_histories(capsys: pytest.CaptureFixture[str]) -> None:
    taken, refused, met = Counter[str](), Counter[str](), Counter[str]()
    for seed in range(SEED, SEED + HISTORIES):
        try:
            tally = compare(Random(seed), LENGTH)
        except AssertionError as error:
            raise AssertionError(f"ledger and slow model differ in the history of seed {seed}") from error
        taken += tally.taken
        refused += tally.refused
        met += tally.met
    with capsys.disabled():
        sys.stdout.write(
            f"\n{HISTORIES} histories: {taken.total()} entries taken ({_listed(taken)}), {refused.total()} refused"
            f" ({_listed(refused)}); among them histories with {_listed(met)} (seed {SEED})\n"
        )
    assert set(met) == SITUATIONS
    assert set(refused) == {"NotEnough", "TooMuchToReturn", "UndoBlocked", "NotUndoable"}


def _listed(counter: Counter[str]) -> str:
    return ", ".join(f"{what} {times}" for what, times in counter.most_common())
