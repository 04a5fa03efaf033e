"""What a tally publishes: never of fewer than five people, neither by itself nor by taking one thing from another."""

from collections.abc import Sequence
from datetime import date
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.community.tally import (
    FEWEST,
    WHOLE,
    CategoryRate,
    MemberCounts,
    TallyRow,
    category_rates,
    cells,
    month_due,
    typical,
)
from tests.services.messages.news import utc

PLAIN = TallyRow(sent=4, viewed=2, replied=1, hired=0, net=40)


def counted(*categories: Sequence[str | None], row: TallyRow = PLAIN) -> list[MemberCounts]:
    """A person for each entry, with proposals of these categories."""
    return [MemberCounts(person, name, row) for person, names in enumerate(categories) for name in names]


# ── cells ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_four_people_are_too_few() -> None:
    assert cells(counted(*[["writing"]] * 4)) == {}


def test_five_people_in_one_category_are_both_the_whole_and_the_category() -> None:
    assert cells(counted(*[["writing"]] * 5)) == {WHOLE: [PLAIN] * 5, "writing": [PLAIN] * 5}


def test_a_person_is_one_row_of_the_whole_however_many_categories_they_work_in() -> None:
    found = cells(counted(*[["writing", "legal", None]] * 5))
    assert found[WHOLE] == [TallyRow(12, 6, 3, 0, 120)] * 5
    assert set(found) == {WHOLE, "writing", "legal"}


def test_a_category_of_four_is_left_out() -> None:
    assert set(cells(counted(*[["writing"]] * 5, *[["legal"]] * 4, ["design"]))) == {WHOLE, "writing"}


def test_what_is_left_over_of_too_few_takes_the_smallest_category_with_it() -> None:
    found = cells(counted(*[["writing"]] * 6, *[["legal"]] * 5, ["translation"]))
    assert set(found) == {WHOLE, "writing"}


def test_of_equally_small_ones_the_later_name_is_left_out() -> None:
    assert set(cells(counted(*[["a"]] * 5, *[["b"]] * 5, [None]))) == {WHOLE, "a"}


def test_a_single_category_goes_where_one_person_is_left_over() -> None:
    assert set(cells(counted(*[["writing"]] * 6, [None]))) == {WHOLE}


def test_rows_are_in_an_order_that_says_nothing() -> None:
    rows = [TallyRow(9 - number, 0, 0, 0, number) for number in range(6)]
    given_ = [MemberCounts(person, "writing", row) for person, row in enumerate(rows)]
    assert cells(given_) == cells(given_[::-1])
    assert cells(given_)[WHOLE] == rows[::-1]


@given(
    st.lists(
        st.sets(st.sampled_from(["a", "b", "c", "d", None]), min_size=1, max_size=3), min_size=0, max_size=14
    )
)
def test_no_cell_and_no_difference_of_cells_is_of_one_to_four(people: list[set[str | None]]) -> None:
    given_ = counted(*[sorted(names, key=str) for names in people])
    shown = cells(given_)
    assert (WHOLE in shown) is (len(people) >= FEWEST)
    everything = {(one.user_id, one.category) for one in given_}
    sets = [{pair for pair in everything if name in (WHOLE, pair[1])} for name in shown]
    for name, behind in zip(shown, sets, strict=True):
        assert len(shown[name]) == len({person for person, _ in behind}) >= FEWEST
    unions = [set().union(*some) for count in range(len(sets) + 1) for some in combinations(sets[1:], count)]
    for one, other in combinations([*unions, everything] if shown else [], 2):
        for left in (one - other, other - one):
            assert len({person for person, _ in left}) not in range(1, FEWEST)


# ── figures ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_typical_member_by_eye() -> None:
    rows = [
        TallyRow(10, 5, 2, 1, 100),
        TallyRow(2, 2, 1, 0, 30),
        TallyRow(4, 2, 0, 0, 44),
        TallyRow(100, 40, 10, 0, 1000),
        TallyRow(5, 0, 0, 0, 60),
    ]
    found = typical(rows)
    assert found is not None
    assert found.viewed == pytest.approx((0.5 + 1 + 0.5 + 0.4 + 0) / 5)
    assert found.replied == pytest.approx((0.2 + 0.5 + 0 + 0.1 + 0) / 5)
    assert found.hired == pytest.approx(0.1 / 5)
    assert (found.per_interview, found.per_hire, found.sent) == (100, None, 5)  # 30, 50, 100, none, none


def test_of_an_even_number_the_lower_middle_says_for_what_half_got_one() -> None:
    rows = [TallyRow(1, 1, 1, 1, net) for net in (8, 10, 12)] + [TallyRow(1, 0, 0, 0, 9)] * 3
    found = typical(rows)
    assert found is not None
    assert (found.per_interview, found.per_hire) == (12, 12)
    fewer = typical(rows[1:])
    assert fewer is not None
    assert fewer.per_interview is None


def test_every_rate_says_how_many_proposals_are_behind_it() -> None:
    all_rows = typical([PLAIN] * 5)
    assert all_rows is not None
    assert all_rows.known == 20
    better = TallyRow(sent=2, viewed=2, replied=2, hired=0, net=40)
    assert category_rates({"legal": [better] * 5, "writing": [PLAIN] * 5}) == (
        CategoryRate("writing", 0.25, 20),
        CategoryRate("legal", 1.0, 10),
    )


def test_four_rows_are_no_figure() -> None:
    assert typical([PLAIN] * 4) is None


# ── when ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("now", "zone", "month"),
    [
        ("2026-12-01T08:59", "UTC", date(2026, 11, 1)),
        ("2026-12-01T09:00", "UTC", date(2026, 12, 1)),
        ("2026-12-31T23:59", "UTC", date(2026, 12, 1)),
        ("2027-01-01T00:00", "UTC", date(2026, 12, 1)),
        ("2026-12-01T13:59", "America/New_York", date(2026, 11, 1)),
        ("2026-12-01T14:00", "America/New_York", date(2026, 12, 1)),
        ("2026-11-30T23:59", "Asia/Tokyo", date(2026, 11, 1)),
        ("2026-12-01T00:00", "Asia/Tokyo", date(2026, 12, 1)),
    ],
)
def test_a_months_tally_is_due_at_the_hour_of_the_first(now: str, zone: str, month: date) -> None:
    assert month_due(utc(now), 9, zone) == month
