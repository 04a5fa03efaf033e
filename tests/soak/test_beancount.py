"""Two thousand random histories through Beancount: ``make soak``. LEDGERS=20000 SEED=7 make soak for others."""

import os
from collections import Counter
from random import Random

from bot.domain.ledger.entries import Kind
from tests.services.ledger.test_beancount import check_history


def test_two_thousand_ledgers() -> None:
    first, kinds = int(os.environ.get("SEED", "1000")), Counter[Kind]()
    for seed in range(first, first + int(os.environ.get("LEDGERS", "2000"))):
        try:
            kinds.update(row.kind for row in check_history(Random(seed), 45).rows)
        except AssertionError as error:
            raise AssertionError(f"Beancount counts otherwise: SEED={seed} LEDGERS=1") from error
    assert set(kinds) == set(Kind)
