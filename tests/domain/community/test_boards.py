"""Boards: five people or nobody, bands instead of numbers, one place for all in a band."""

import pytest

from bot.domain.community.boards import Board, BoardPlace, MemberActivity, ranked

WEEKS = 13


def efforts(*replied: int, sent: int = 60, weeks: int = 1, known: int | None = None) -> list[MemberActivity]:
    """``known``: how many have a known outcome, None for all of those sent."""
    known = sent if known is None else known
    return [MemberActivity(11 + number, sent, count, weeks, known) for number, count in enumerate(replied)]


def bands(
    board: Board, given: list[MemberActivity], weeks: int = WEEKS
) -> list[tuple[int, int, int, int | None]]:
    return [(one.place, one.user_id, one.low, one.high) for one in ranked(board, given, weeks)]


def test_four_are_no_board() -> None:
    assert ranked(Board.INTERVIEWS, efforts(1, 2, 3, 4), WEEKS) == []


def test_who_has_nothing_to_show_isnt_counted_for_it() -> None:
    assert ranked(Board.INTERVIEWS, efforts(1, 2, 3, 4, 0), WEEKS) == []


def test_whoever_is_in_a_band_shares_its_place() -> None:
    assert bands(Board.INTERVIEWS, efforts(1, 4, 5, 9, 10, 20, 49, 50, 400)) == [
        (1, 18, 50, None),
        (1, 19, 50, None),
        (3, 16, 20, 49),
        (3, 17, 20, 49),
        (5, 15, 10, 19),
        (6, 13, 5, 9),
        (6, 14, 5, 9),
        (8, 11, 1, 4),
        (8, 12, 1, 4),
    ]


def test_within_a_band_more_is_no_better() -> None:
    """Else a member could count a neighbour's by watching where the two change places."""
    for count in (5, 6, 9):
        assert ranked(Board.INTERVIEWS, efforts(count, 7, 7, 7, 7), WEEKS) == [
            BoardPlace(1, user_id, 5, 9) for user_id in range(11, 16)
        ]


def test_a_rate_takes_ten_proposals() -> None:
    few, many = [MemberActivity(10, 9, 9, 1, 9)], efforts(0, 1, 2, 5, 10, sent=10)
    assert bands(Board.REPLIES, many + few) == [
        (1, 15, 90, 100),
        (2, 14, 50, 60),
        (3, 13, 20, 30),
        (4, 12, 10, 20),
        (5, 11, 0, 10),
    ]


@pytest.mark.parametrize(
    ("active", "weeks", "band"),
    [
        (1, 13, (1, 4)),
        (4, 13, (1, 4)),
        (5, 13, (5, 8)),
        (12, 13, (9, 12)),
        (13, 13, (13, 13)),
        (5, 5, (5, 5)),
        (1, 1, (1, 1)),
        (53, 53, (43, 53)),
    ],
)
def test_weeks_are_told_in_quarters(active: int, weeks: int, band: tuple[int, int]) -> None:
    found = ranked(Board.STEADINESS, efforts(0, 0, 0, 0, 0, weeks=active), weeks)
    assert [(place.low, place.high) for place in found] == [band] * 5


def test_who_sent_nothing_isnt_steady() -> None:
    assert ranked(Board.STEADINESS, efforts(0, 0, 0, 0, 0, weeks=0), WEEKS) == []


def test_a_rate_counts_the_known_outcomes_only() -> None:
    assert bands(Board.REPLIES, efforts(5, 5, 5, 5, 5, sent=60, known=10))[0][2:] == (50, 60)
    assert bands(Board.REPLIES, efforts(5, 5, 5, 5, 5, sent=60, known=9)) == []
