"""Three hundred accounts whose members tell much of the time before /start: ``make soak``.

``CONNECTS_SOAK_SEED`` asks for another beginning, ``CONNECTS_SOAK_LIVES`` for another number.
"""

import os
from pathlib import Path
from random import Random

from tests.services.ledger.test_before_start import live

LIVES = int(os.environ.get("CONNECTS_SOAK_LIVES", "300"))
SEED = int(os.environ.get("CONNECTS_SOAK_SEED", "1000"))


def test_three_hundred_accounts_keep_the_balance_typed_at_start(template_db: Path) -> None:
    for seed in range(SEED, SEED + LIVES):
        try:
            live(template_db, Random(seed))
        except BaseException as error:
            raise AssertionError(f"another balance: CONNECTS_SOAK_SEED={seed}") from error
