"""What is weighty enough to ask before a proposal."""

import pytest

from bot.domain.jobs.collision import (
    CLOSING_DAYS,
    RENEWED_DAYS,
    SEVERAL,
    Obstacle,
    age_days,
    is_old,
    obstacles,
)
from bot.domain.time.calendar import DAY_MS


@pytest.mark.parametrize(
    ("days", "old"),
    [
        (None, False),
        (0, False),
        (CLOSING_DAYS - 1, False),
        (CLOSING_DAYS, True),
        (RENEWED_DAYS, True),
        (RENEWED_DAYS + 1, False),
    ],
)
def test_a_post_is_old_before_it_closes_and_renewed_after_that(days: int | None, old: bool) -> None:
    assert is_old(days) is old


def test_the_age_counts_whole_days_and_is_never_negative() -> None:
    assert age_days(None, 5) is None
    assert age_days(0, 3 * DAY_MS - 1) == 2
    assert age_days(DAY_MS, 0) == 0


def test_the_obstacles_come_with_the_weightiest_first() -> None:
    everything = obstacles(has_ended=True, is_hired=True, applied=SEVERAL, days=29)
    assert everything == tuple(Obstacle)
    assert obstacles(has_ended=False, is_hired=False, applied=SEVERAL - 1, days=3) == ()
