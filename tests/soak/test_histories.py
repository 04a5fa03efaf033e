"""Ten thousand random histories, the ledger against the slow model: ``make soak``.

Another number or another beginning: HISTORIES=50000 SEED=7 make soak.
"""

import os
import sys
from collections import Counter
from random import Random

from tests.domain.histories import compare


def test_ten_thousand_histories() -> None:
    first = int(os.environ.get("SEED", "1000"))
    taken, refused = Counter[str](), Counter[str]()
    for seed in range(first, first + int(os.environ.get("HISTORIES", "10000"))):
        try:
            tally = compare(Random(seed), 24)
        except AssertionError as error:
            raise AssertionError(f"ledger and slow model differ: SEED={seed} HISTORIES=1") from error
        taken += tally.taken
        refused += tally.refused
    sys.stdout.write(
        f"\n{taken.total()} entries taken {dict(taken)}, {refused.total()} refused {dict(refused)}\n"
    )
    assert set(refused) == {"NotEnough", "TooMuchToReturn", "UndoBlocked", "NotUndoable"}
