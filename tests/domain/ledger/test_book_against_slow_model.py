"""The ledger and the slow model agree on whatever can happen to a wallet. ``make soak`` runs ten thousand more."""

from collections import Counter
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.domain.ledger.histories import SITUATIONS, compare
from tests.sizes import sized


@pytest.mark.usefixtures("untraced")
@settings(max_examples=sized(20, 60), deadline=None)
@given(st.randoms(use_true_random=False), st.integers(1, 14))
def test_they_agree_after_every_entry(random: Random, length: int) -> None:
    compare(random, length)


@pytest.mark.usefixtures("untraced")
def test_they_agree_on_longer_histories_and_these_meet_whatever_there_is_to_meet() -> None:
    met = Counter[str]()
    for seed in range(sized(15, 60)):
        met += compare(Random(seed), 45).met
    assert set(met) == SITUATIONS
