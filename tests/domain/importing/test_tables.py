"""Tables in a text: the separator, quotes, and when a text is a table."""

import pytest

from bot import errors
from bot.domain.importing.tables import check_widths, double_quoted, hinted, of_text, split, unframed

HEAD = "Date\tAction\tConnects"


def test_what_no_reader_splits_is_no_table() -> None:
    assert of_text("Date,Action,Connects\nToday," + "x" * 200_000 + ",-1") is None


def test_cells_may_be_quoted_and_tabs_need_no_quotes() -> None:
    assert split('a,"b, c"\n', ",") == (("a", "b, c"),)
    assert split('"a"\t"b"\n', "\t") == (("a", "b"),)
    assert split('Today\t"Urgent\t-1\nToday\tx\t-2', "\t") == (
        ("Today", "Urgent", "-1"),
        ("Today", "x", "-2"),
    )


@pytest.mark.parametrize(
    ("text", "rest", "delimiter"),
    [
        ("sep=;\nDate;x", "\nDate;x", ";"),
        ('"sep=,"\nDate,x', "\nDate,x", ","),
        ("separate\nDate", "separate\nDate", None),
        ("Date;x", "Date;x", None),
    ],
)
def test_a_hint_for_spreadsheets(text: str, rest: str, delimiter: str | None) -> None:
    assert hinted(text) == (rest, delimiter)


@pytest.mark.parametrize(
    "text",
    [
        f"{HEAD}\nToday\tx\t-1",
        f"{HEAD}\nToday\tx\t-1\nThe end",
        "Date;Action;Connects\nToday;x;-1\nToday;-1",
        "sep=|\nDate|Action|Connects\nToday|x|-1",
        "My list\n\nDate,Job,Connects\nToday,x,1",
        "Today\tx\t-1\t0\nToday\ty\t-2\t0",
        "Today\tx\t-1\t9\nToday\ty\t-2\t10\nToday\tz\t-2\t12",
    ],
)
def test_a_text_that_is_a_table(text: str) -> None:
    assert of_text(text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Today\tx\t-1",
        "Today\tx\t-1\nToday\ty\t-2",
        f"{HEAD}\nToday\tApplied to job\tx\t-1",  # the page's own head, above cells that don't keep to it
        f"{HEAD}\nToday\nApplied to job x\n-1",
        "Today\tx\t-1\t5\nToday\ty\t-2\t9",  # what the second number is can't be told
        "soon\tx\t-1\t0\nToday\ty\t-2\t0",
        "\r\0",
    ],
)
def test_a_text_that_is_no_table(text: str) -> None:
    assert of_text(text) is None


def test_a_lone_quotation_mark_swallows_no_rows() -> None:
    table = split('Date,Job,Connects\n2026-11-23,"Urgent logo,-16\n2026-11-22,"App icon,-12\n', ",")
    assert table[1:] == (("2026-11-23", "Urgent logo", "-16"), ("2026-11-22", "App icon", "-12"))
    assert split('Job,Connects\n"Urgent,\nlogo",-16\n', ",")[1] == ("Urgent,\nlogo", "-16")


def test_a_row_with_a_day_and_more_cells_than_the_head_is_refused() -> None:
    check_widths((("a", "b"), ("Today", "x", "-1")))
    check_widths((("Date", "Connects"), ("Today", "-1", ""), ("Sent", "by", "me")))
    with pytest.raises(errors.BadPaste) as caught:
        check_widths((("Date", "Connects"), ("Today", "-1"), ("Today", "-1", "Yesterday", "-2")))
    assert (caught.value.line, caught.value.given) == (3, "Today -1 Yesterday -2")


def test_a_row_above_the_head_makes_no_table() -> None:
    row = "November 23, 2026,Applied to job X,-16"
    assert of_text(f"{row}\nDate,Action,Connects\n{row}") is None


def test_a_frame_is_taken_off() -> None:
    boxes = "┌─────┬────┐\n│ Day │ A  │\n├─────┼────┤\n│ 1   │ -2 │\n└─────┴────┘"
    assert unframed(boxes) == "\n| Day | A  |\n\n| 1   | -2 |\n"
    signs = "+-----+----+\n| Day | A  |\n+=====+====+\n| 1   | -2 |\n+-----+----+"
    assert unframed(signs) == unframed(boxes)
    for text in ("A │ B\n+16", "--\n+\n-16", "| Day | A |\n|-----|---|", ""):
        assert unframed(text) == text


@pytest.mark.parametrize("delimiter", [",", ";", "|"])
def test_single_quotation_marks_around_each_cell_of_the_head(delimiter: str) -> None:
    text = "\n".join(
        delimiter.join(row)
        for row in [("'Date'", "'Job'", "'Connects'"), ("'23.11.26'", f"'Bob''s {delimiter} shop'", "-14")]
    )
    assert split(double_quoted(text), delimiter) == (
        ("Date", "Job", "Connects"),
        ("23.11.26", f"Bob's {delimiter} shop", "-14"),
    )


@pytest.mark.parametrize(
    "text",
    [
        "Date,Job,Connects\n'23.11.26','Logo',-14",
        "'Tis a job\t-14'",
        "'Date','Job'\n'23.11.26','a','b'",
        "'Date','Job'\n'23.11.26','open",
        "",
    ],
)
def test_other_single_quotation_marks_stay(text: str) -> None:
    assert double_quoted(text) == text
