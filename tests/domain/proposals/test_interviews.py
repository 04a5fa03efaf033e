"""When an interview is: moving it, and taking the last change back."""

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.proposals.interviews import Interview, moved, undone

NONE = Interview(1, 2)
times = st.none() | st.integers(0, 5)


def test_a_move_keeps_the_time_before_it() -> None:
    interview = moved(moved(NONE, 10), 20)
    assert interview == Interview(1, 2, at=20, former_at=10, edition=2)
    assert moved(interview, 20) == interview


def test_only_the_last_change_is_taken_back() -> None:
    interview = moved(moved(NONE, 10), 20)
    assert undone(interview, 1) == interview
    back = undone(interview, 2)
    assert (back.at, back.edition) == (10, 3)
    assert undone(back, 2) == back


@given(st.lists(times, max_size=6), times)
def test_an_undone_change_leaves_the_time_before_it(earlier: list[int | None], at: int | None) -> None:
    interview = NONE
    for each in earlier:
        interview = moved(interview, each)
    changed = moved(interview, at)
    expected = interview.at if changed.edition > interview.edition else changed.former_at
    assert undone(changed, changed.edition).at == expected
