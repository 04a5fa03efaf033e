"""Days that can be read only beside others of their column or text."""

from datetime import date

import pytest

from bot.domain.importing.day_marks import HeadingYears, in_year, marked_lines, marked_table, with_dots

TODAY = date(2026, 11, 24)


def test_a_short_year_behind_a_full_stop_is_one_unless_the_rows_are_numbered() -> None:
    german = ["Datum", "21. Nov 26", "30. Okt 26"]
    assert with_dots(german, TODAY) == ["Datum", "21.Nov.26", "30.Okt.26"]
    for unclear in (
        ["1. Nov 24", "2. Nov 23"],
        ["21. Nov 26"],
        ["21. Nov 19", "30. Okt 18"],
        ["21. Uhr 26", "30. Okt 26"],
    ):
        assert with_dots(unclear, TODAY) == unclear


@pytest.mark.parametrize(
    ("cells", "strokes"),
    [
        (["Date", "11/23", "11/20"], ["Date", "11/23/", "11/20/"]),
        (["11/23"], ["11/23"]),
        (["11/23", "24/7"], ["11/23/", "24/7/"]),
        (["11/23", "24/17"], ["11/23", "24/17"]),
        (["0/4", "3/4"], ["0/4", "3/4"]),
        (["11/23", "11/20", "2026-11-19"], ["11/23", "11/20", "2026-11-19"]),
    ],
)
def test_days_in_numbers_without_a_year_fill_a_column(cells: list[str], strokes: list[str]) -> None:
    assert marked_table([["Job", "X"], cells, cells], TODAY) == [["Job", "X"], strokes, cells]
    assert marked_table([["2026-11-19"], cells], TODAY)[1] == cells


@pytest.mark.parametrize(
    ("lines", "strokes"),
    [
        (["11/23\tA\t-16", "11/20\tB\t-8"], ["11/23/\tA\t-16", "11/20/\tB\t-8"]),
        (["24/7 support", "9/10 quality"], ["24/7 support", "9/10 quality"]),
        (["24/7", "9/10"], ["24/7", "9/10"]),
        (["11/23\tA\t-16"], ["11/23\tA\t-16"]),
        (["11/23\tA", "11/20\tB", "2026-11-19\tC"], ["11/23\tA", "11/20\tB", "2026-11-19\tC"]),
    ],
)
def test_days_in_numbers_without_a_year_begin_several_lines(lines: list[str], strokes: list[str]) -> None:
    assert marked_lines(lines, TODAY) == strokes


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("46349\tApplied to job A\t-16", "2026-11-23\tApplied to job A\t-16"),
        ("46349.5\t\tApplied to job A\t-16", "2026-11-23\t\tApplied to job A\t-16"),
        ("46349\tA\t-16", "46349\tA\t-16"),
        ("46349", "46349"),
        ("12345\tApplied to job A\t-16", "12345\tApplied to job A\t-16"),
    ],
)
def test_a_day_number_stands_before_a_label(line: str, day: str) -> None:
    assert marked_lines([line], TODAY) == [day]


@pytest.mark.parametrize(
    ("written", "period", "words", "year"),
    [
        ("Oct 12", (), (), 2026),
        ("Oct 12", (2025,), (), 2025),
        ("Oct 12", (2025, 2026), (), 2026),
        ("Oct 12", (2023, 2024), (), None),
        ("Oct 12", (), (2019,), None),
        ("Oct 12", (), (2019, 2026), 2026),
        ("Oct 12", (2025,), (2019,), 2025),
        ("Oct 12, 2026", (2025,), (2019,), 2026),
    ],
)
def test_the_year_of_a_heading(
    written: str, period: tuple[int, ...], words: tuple[int, ...], year: int | None
) -> None:
    on = in_year(date(2026, 10, 12), written, HeadingYears(frozenset(period), frozenset(words)))
    assert (on and on.year) == year
    assert in_year(None, written, HeadingYears()) is None
