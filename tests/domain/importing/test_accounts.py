"""Whether the rows of a table belong to one person and one account."""

from datetime import date

import pytest

from bot.domain.importing.accounts import of_person, people, two_cycles
from bot.domain.importing.rows import HistoryRow

DAY = date(2026, 11, 23)


def row(freelancer: str | None) -> HistoryRow:
    return HistoryRow(DAY, "Applied to job", "Logo", -16, freelancer, 1)


def test_people_are_named_if_there_are_several() -> None:
    rows = [row("Kim"), row(None), row("Lee"), row("Kim")]
    assert people(rows) == ("Kim", "Lee")
    assert people(rows[:2]) == ()
    assert of_person(rows, "Kim") == (rows[0], rows[3])


@pytest.mark.parametrize(
    ("days", "upgrades", "found"),
    [
        ([], [], None),
        ([11, 11], [], None),
        ([11, 13], [], None),
        ([17, 11], [], (11, 17)),
        ([5, 25], [], (5, 25)),
        ([5, 26], [], None),
        ([11, 17], [12], None),
        ([11, 17], [20], (11, 17)),
    ],
)
def test_renewals_near_to_each_other_are_of_two_accounts(
    days: list[int], upgrades: list[int], found: tuple[int, int] | None
) -> None:
    expected = tuple(DAY.replace(day=day) for day in found) if found else None
    renewals = [DAY.replace(day=day) for day in days]
    assert two_cycles(renewals, [DAY.replace(day=day) for day in upgrades]) == expected


def test_one_person_may_be_written_in_several_ways() -> None:
    rows = [row("Kim Example"), row("kim  example"), row("KIM EXAMPLE"), row("Lee")]
    assert people(rows[:3]) == ()
    assert people(rows) == ("Kim Example", "Lee")
    assert of_person(rows, "Kim Example") == tuple(rows[:3])
