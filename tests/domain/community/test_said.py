"""The bands in which the odds said to several people are compared with what came."""

from bot.domain.advice.calibration import EDGES
from bot.domain.community.said import SaidOutcome, bands, low_of


def of(people: range, chance: float, *, hired: bool = False) -> list[SaidOutcome]:
    return [SaidOutcome(user_id, chance, hired) for user_id in people]


def test_fewer_than_five_people_make_no_band() -> None:
    assert bands([]) == ()
    assert bands([*of(range(4), 0.03), *of(range(4), 0.03)]) == ()


def test_bands_of_five_people_stay_apart() -> None:
    made = bands([*of(range(5), 0.005), *of(range(3, 9), 0.5, hired=True)])
    assert [(band.low, band.high, band.people) for band in made] == [(0.0, 0.01, 5), (0.01, 1.0, 6)]


def test_a_band_of_few_people_is_joined_to_a_neighbour() -> None:
    """Two people at 0.5 % wait for the next band; three at 50 % join the one below."""
    made = bands([*of(range(2), 0.005), *of(range(5), 0.015), *of(range(3), 0.5), *of(range(9, 10), 1.0)])
    assert [(band.low, band.high, len(band.outcomes)) for band in made] == [(0.0, 1.0, 11)]


def test_every_outcome_is_in_exactly_one_band() -> None:
    outcomes = [SaidOutcome(number % 7, number / 100, hired=False) for number in range(101)]
    made = bands(outcomes)
    assert sorted(one for band in made for one in band.outcomes) == sorted(outcomes)
    assert all(band.people >= 5 for band in made)
    assert low_of(EDGES[1]) == EDGES[0]
