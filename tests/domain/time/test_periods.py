"""The periods that a member can choose, by example."""

import pytest

from bot import errors
from bot.domain.time.periods import Period, checked_period


@pytest.mark.parametrize(
    ("name", "period", "days"),
    [
        ("30 days", Period.MONTH, 30),
        ("90 days", Period.QUARTER, 90),
        ("12 months", Period.YEAR, 365),
        ("all", Period.ALL, None),
    ],
)
def test_a_period_by_its_name_and_its_length(name: str, period: Period, days: int | None) -> None:
    assert checked_period(name) is period
    assert period.days == days


@pytest.mark.parametrize("name", ["", "30", "All", "31 days"])
def test_another_name_is_refused(name: str) -> None:
    with pytest.raises(errors.BadChoice) as refused:
        checked_period(name)
    assert (refused.value.field, refused.value.given) == ("period", name)
