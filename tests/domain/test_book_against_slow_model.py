"""The ledger and the slow model agree on whatever can happen to a wallet. ``make soak`` runs ten thousand more."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.domain.histories import compare


@settings(max_examples=60, deadline=None)
@given(st.randoms(use_true_random=False), st.integers(1, 14))
def test_they_agree_after_every_entry(random: Random, length: int) -> None:
    compare(random, length)


@pytest.mark.parametrize("seed", range(40))
def test_they_agree_on_longer_histories(seed: int) -> None:
    compare(Random(seed), 45)
