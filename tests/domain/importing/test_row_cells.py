"""One row of a pasted table: its begin, its end, and the line to blame."""

from datetime import date

import pytest

from bot import errors
from bot.domain.importing.amounts import Amount
from bot.domain.importing.pasting import parse
from bot.domain.importing.row_cells import (
    Cell,
    OpenRow,
    awaits_title,
    bad_paste,
    begin_row,
    check_alone,
    check_order,
    misread,
    split_ending,
)
from tests.domain.importing.readings import differences


def cells(*texts: str, line: int = 1) -> list[Cell]:
    return [Cell(text, line) for text in texts]


@pytest.mark.parametrize(
    ("parts", "texts"),
    [
        (["Today", "Applied to job", "-20"], ["Applied to job", "-20"]),
        (["Today Applied to job", "-20"], ["Applied to job", "-20"]),
        (["Today | Applied to job | -20"], ["Applied to job", "-20"]),
        (["Today  Applied to job   -20"], ["Applied to job", "-20"]),
        (["Today Applied to job -20"], ["Applied to job -20"]),
        (["Today"], []),
        (["Today", ""], []),
    ],
)
def test_the_begin_of_a_row(parts: list[str], texts: list[str]) -> None:
    assert begin_row(7, parts) == OpenRow(Cell("Today", 7), cells(*texts, line=7))


def test_a_clock_in_its_own_cell_belongs_to_the_day() -> None:
    assert begin_row(7, ["Today", "2:05 PM", "Applied to job", "-20"]) == OpenRow(
        Cell("Today 2:05 PM", 7), cells("Applied to job", "-20", line=7)
    )


def test_a_line_without_a_day_begins_no_row() -> None:
    assert begin_row(7, ["Applied to job", "-20"]) is None


@pytest.mark.parametrize(
    ("texts", "before", "connects"),
    [
        (["Applied to job", "-20"], ["Applied to job"], -20),
        (["Applied to job", "-20", ""], ["Applied to job"], -20),
        (["Applied to job -20"], ["Applied to job"], -20),
        (["Applied to job", "20", "Spent 20 Connects"], ["Applied to job"], -20),
        (["Applied to job", "-20", "Spent 20 Connects"], ["Applied to job"], -20),
        (["Applied to job -20", "Spent 20 Connects"], ["Applied to job"], -20),
        (["Applied to job", "Spent 20 Connects"], ["Applied to job"], -20),
        (["Spent 20 Connects"], [], -20),
        (["-", "Spent 20 Connects"], [], -20),
        (["Added extra Connects", "20"], ["Added extra Connects"], 20),
        (["Applied to job Logo", "(20)"], ["Applied to job Logo"], -20),
        (["Applied to job Logo", "20"], ["Applied to job Logo"], -20),
    ],
)
def test_the_end_of_a_row(texts: list[str], before: list[str], connects: int) -> None:
    ending = split_ending(cells(*texts))
    assert ending is not None
    assert (ending[0], ending[1].signed) == (cells(*before), connects)


@pytest.mark.parametrize(
    "texts", [[], ["", ""], ["Applied to job"], ["Applied to job", "20"], ["-21", "Spent 20 Connects"]]
)
def test_a_row_without_an_end(texts: list[str]) -> None:
    assert split_ending(cells(*texts)) is None


def test_a_number_without_a_sign_on_a_line_of_its_own_ends_no_row() -> None:
    assert split_ending([Cell("Added extra Connects", 1), Cell("20", 2)]) is None
    assert split_ending(cells("Something new", "20")) is None
    assert split_ending(cells("20")) is None


@pytest.mark.parametrize(
    "texts",
    [
        ["Applied to job Shop", "-16"],
        ["Applied to job", "-16", "5"],
        ["Applied to job A -10 November 21, 2026 Applied to job B"],
        ["Applied to job A -10November 21, 2026"],
        ["Applied to job A November 21, 2026 Applied to job B"],
    ],
)
def test_more_than_one_row_on_a_line(texts: list[str]) -> None:
    with pytest.raises(errors.BadPaste) as caught:
        check_alone(OpenRow(Cell("Today", 3), cells(*texts, line=3)), cells(*texts, line=3), Amount(1, -1))
    assert caught.value.line == 3


@pytest.mark.parametrize(
    "texts", [["Applied to job", "-16"], ["Applied to job", "Party on November 21, 2026"], ["x"], []]
)
def test_one_row_on_a_line(texts: list[str]) -> None:
    check_alone(OpenRow(Cell("Today", 3), cells(*texts, line=3)), cells(*texts, line=3), Amount(1, -1))


@pytest.mark.parametrize(
    ("texts", "awaits"),
    [
        (["Applied to job"], True),
        (["Applied to job: Logo"], False),
        (["Availability Badge"], False),
        (["Applied to job", "Logo"], False),
        ([], False),
    ],
)
def test_a_title_may_follow_the_label_of_a_job(texts: list[str], awaits: bool) -> None:
    assert awaits_title(cells(*texts)) is awaits


@pytest.mark.parametrize(
    ("texts", "is_agency"),
    [
        (["Applied to job", "Logo"], False),
        (["Applied to job", "Job cancelled"], False),  # a title may look like a label
        (["Applied to job", "Today"], False),  # or like a day
        (["Applied to job", "-20", "Ana"], True),
    ],
)
def test_cells_of_one_row(texts: list[str], is_agency: bool) -> None:
    check_order(cells(*texts), is_agency)


@pytest.mark.parametrize(
    ("texts", "given"),
    [
        (["Availability Badge", "Applied to job"], "Applied to job"),
        (["Availability Badge", "Today"], "Today"),
        (["Availability Badge", "Today", "Logo"], "Logo"),
        (["Applied to job", "-20", "Logo"], "Logo"),
    ],
)
def test_cells_of_two_rows_are_refused(texts: list[str], given: str) -> None:
    with pytest.raises(errors.BadPaste) as caught:
        check_order(cells(*texts), is_agency=False)
    assert caught.value.given == given


def test_the_line_to_blame() -> None:
    day = Cell("Today", 1)
    after_connects = OpenRow(day, [Cell("Applied to job", 1), Cell("-20", 1), Cell("Logo", 2)])
    assert (misread(after_connects).line, misread(after_connects).given) == (2, "Logo")
    without_connects = OpenRow(day, [Cell("Applied to job", 1), Cell("Logo", 2)])
    assert (misread(without_connects).line, misread(without_connects).given) == (
        1,
        "Today Applied to job Logo",
    )
    assert (bad_paste(Cell("", 4), Cell("a", 4)).line, bad_paste(Cell("", 4), Cell("a", 4)).given) == (4, "a")


MARKED = {
    "a long dash": (
        "Nov 21, 2026 Applied to job A — 14\nNov 18, 2026 Added extra Connects + 60",
        "11-21 -14, 11-18 +60",
    ),
    "a tilde": (
        "Nov 21, 2026 Applied to job A ~14\nNov 18, 2026 Added extra Connects +60",
        "11-21 -14, 11-18 +60",
    ),
    "a tilde in its cell": ("Nov 21, 2026\tApplied to job A\t~14", "11-21 -14"),
    "a plus against the label": ("Nov 21, 2026 Applied to job A + 14", ""),
    "no title": ("Nov 21, 2026 Applied to job – 14", ""),
    "an unknown label": ("Nov 21, 2026 Something else – 14", ""),
    "the end of a title": ("Nov 21, 2026\nApplied to job Phase – 2\n-14", "11-21 -14"),
    "days below": (
        "Applied to job A  -14\nNov 21, 2026\nAdded extra Connects  +60\nNov 18, 2026",
        "11-21 -14, 11-18 +60",
    ),
    "days below and a title": ("Applied to job  -14\nA\nNov 21, 2026", "11-21 -14"),
    "a day below is missing": ("Applied to job A  -14\nNov 21, 2026\nAdded extra Connects  +60", ""),
    "two numbers above a day": ("Applied to job A  -14\nAvailability badge  -1\nNov 21, 2026", ""),
    "no label above a day": ("A thing -14\nNov 21, 2026", ""),
    "a period above": ("Aug 26, 2026 - Nov 24, 2026\nNov 21, 2026\tApplied to job A\t-14", "11-21 -14"),
}


def test_a_mark_before_a_number_is_a_sign_only_as_the_label_tells() -> None:
    assert differences(MARKED) == {}


@pytest.mark.parametrize("line", ["{} → {} → {}", "{} / {} / {}", "{} > {} > {}", "{} {}: {}", "{}: {} ; {}"])
def test_marks_between_the_cells_of_a_line_belong_to_none_of_them(line: str) -> None:
    text = line.format("Nov 23, 2026", "Applied to job Menu design", "-14")
    (row,) = parse(text, date(2026, 11, 24)).rows
    assert (row.label, row.title, row.amount) == ("Applied to job", "Menu design", -14)
