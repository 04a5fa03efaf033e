"""Lines around the rows of a pasted history: what is taken off a row, and what is passed over."""

from datetime import date

import pytest

from bot import errors
from bot.domain.importing.pasting import parse
from bot.domain.importing.surroundings import (
    bare,
    is_dated_change,
    is_period,
    is_sender,
    rows_on,
    unpaired,
    years_in,
)

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("line", "plain"),
    [
        ("| January 11, 2026 | Applied to job | -20 |", "January 11, 2026 | Applied to job | -20"),
        ("| Date | Action |", "| Date | Action |"),
        ("January 11, 2026", "January 11, 2026"),
        ("1. January 11, 2026", "January 11, 2026"),
        ("11. January 2026", "11. January 2026"),
        ("- Applied to job", "- Applied to job"),
        ("✅ Nov 23, 2026 Applied", "Nov 23, 2026 Applied"),
        ("#2 Nov 23, 2026 Applied", "Nov 23, 2026 Applied"),
        (">> Nov 23, 2026 Applied", "Nov 23, 2026 Applied"),
        ("- [x] Nov 23, 2026 Applied", "Nov 23, 2026 Applied"),
        ("1. Nov 24 ", "1. Nov 24 "),
        ("[2026-11-23] Applied", "2026-11-23 Applied"),
        ("(Nov 23, 2026): Applied", "Nov 23, 2026 Applied"),
        ("**Nov 23, 2026** Applied", "Nov 23, 2026 Applied"),
        ("[16/10/2026, 21:40] Ola N: 16 Oct 2026 Applied", "16 Oct 2026 Applied"),
        ("[9:40 PM]Ola: Nov 23, 2026 Applied", "Nov 23, 2026 Applied"),
        ("[draft] Nov 23, 2026 Applied", "[draft] Nov 23, 2026 Applied"),
        ("16/10/2026, 21:40 - Ola: Oct 16, 2026 Applied", "Oct 16, 2026 Applied"),
        ("16/10/2026, 21:40 - Ola: Applied", "16/10/2026, 21:40 - Ola: Applied"),
        ("-16 Nov 23, 2026", "-16 Nov 23, 2026"),
    ],
)
def test_what_stands_around_a_row(line: str, plain: str) -> None:
    assert bare(line) == plain


@pytest.mark.parametrize(
    ("line", "inside"),
    [
        ("`Nov 23, 2026 Applied -16`", "Nov 23, 2026 Applied -16"),
        ('"Nov 23, 2026 Applied -16"', "Nov 23, 2026 Applied -16"),
        ("**_Nov 23, 2026_**", "Nov 23, 2026"),
        ('"A" or "B"', '"A" or "B"'),
        ("'quoted title'", "'quoted title'"),
        ("*", "*"),
        ("Nov 23, 2026", "Nov 23, 2026"),
    ],
)
def test_marks_on_both_sides_of_a_line(line: str, inside: str) -> None:
    assert unpaired(line) == inside


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("Ola — Today at 8:02 AM", True),
        ("Ola — 23/11/2026 21:40", True),
        ("Ola, [23.11.2026 21:40]", True),
        ("Ola  9:12 AM", True),
        ("[21:41]", True),
        ("9:13", True),
        ("Ola", False),
        ("Applied to job at 9:40", False),
        ("then I bought more", False),
        ("Nov 23, 2026", False),
        ("at the market 9:13" + " x" * 30, False),
    ],
)
def test_the_name_and_time_of_a_message(line: str, is_one: bool) -> None:
    assert is_sender(line) is is_one


@pytest.mark.parametrize(
    ("line", "is_one", "years"),
    [
        ("October 2026", True, {2026}),
        ("** Oktober 2026 **", True, {2026}),
        ("2025", True, {2025}),
        ("Oct:", True, set()),
        ("Week 46", True, set()),
        ("KW 46 2026", True, {2026}),
        ("2048", True, {2048}),
        ("75", False, set()),
        ("-16", False, set()),
        ("October Logo", False, set()),
        ("from 2025 to 2026", False, {2025, 2026}),
        ("", False, set()),
    ],
)
def test_months_and_years_between_rows(line: str, is_one: bool, years: set[int]) -> None:
    assert (is_period(line), years_in(line)) == (is_one, years)


@pytest.mark.parametrize(
    "rows",
    [
        ["Nov 23, 2026 Applied to job A -16", "Nov 20, 2026 Added extra Connects +40"],
        [
            "Nov 23, 2026\tApplied to job A\t-16",
            "Nov 20, 2026\tAdded extra Connects\t+40",
            "2 Nov 2026\tJob cancelled B\t+8",
        ],
        ["Nov 23, 2026\tApplied to job A\t-16 Spent 16 Connects", "Nov 20, 2026\tAdded extra Connects\t+40"],
        ["Nov 23, 2026 Applied to job Radio spot for October 24, 2026 at -6 dB -13"],
        ["Nov 23, 2026 Applied to job Bot -16 2026-11-22 launch -8"],
        ["Nov 23, 2026 Webinar -16"],
        ["Applied to job A -16 Nov 20, 2026 Added extra Connects +40"],
        [""],
    ],
)
def test_several_rows_on_a_line(rows: list[str]) -> None:
    assert rows_on(" ".join(rows)) == rows


@pytest.mark.parametrize(
    "line",
    [
        "1. 6-Nov Profile spotlight - 10",
        "6 Nov Spotlight + 10",
        "6.11. Spotlight - 4",
        "Nov 6 Spotlight - 10",
        "6-лис Щось нове - 10",
        "11/26 | Spotlight | 1200 |",
        "| 11/ 11/26 | Spotlight | 1200 |",
        "11/26 | Spotlight | (4)",
        "Nov 6 Spotlight 10",
    ],
)
def test_a_day_without_a_year_and_a_number_behind_it_may_be_a_row(line: str) -> None:
    assert is_dated_change(line)
    with pytest.raises(errors.BadPaste) as refused:
        parse(f"{line}\n7-Nov Applied to job Chatbot - 13", TODAY)
    assert (refused.value.line, refused.value.given) == (1, line)


@pytest.mark.parametrize(
    "line", ["Rows 1 - 20", "My Connects - 2", "Nov 6 - 24 Nov", "Page 2 of 3", "6 Nov Spotlight"]
)
def test_other_lines_above_a_table_are_no_rows(line: str) -> None:
    assert not is_dated_change(line)
    assert len(parse(f"{line}\nNov 24, 2026 Applied to job Chatbot -13", TODAY).rows) == 1
