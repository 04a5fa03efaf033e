"""What stands around, between and within the rows of a pasted page."""

from datetime import date

import pytest

from bot import errors
from bot.domain.importing import pasting
from bot.domain.importing.days import DayOrder
from bot.domain.importing.rows import keys
from bot.domain.importing.surroundings import stated_balance
from bot.domain.importing.tables import unquoted
from tests.domain.importing.pasted import BACK, LATER, SPENT, TABS, TODAY, parse, refused, short

PAGE = """My balance
451 Connects
Buy Connects
Connects type
All
Date
Last 30 days
Date\tAction\tConnects
"""


def test_the_page_around_the_table_is_passed_over() -> None:
    page = PAGE + TABS + "\nLoad more\n" + PAGE + TABS.replace("\t", "\n") + "\nLoad more"
    assert short(page) == [SPENT, BACK]
    assert pasting.parse(page, TODAY).repeats == 2
    assert [row.line for row in parse(page.replace("-20", "-21", 1), TODAY)] == [9, 10, 20, 23]
    assert short("| Date | Action | Connects |\n|---|---|---:|\n" + TABS.replace("\t", " | ")) == [
        SPENT,
        BACK,
    ]
    assert short("Date Action Connects\n" + TABS) == [SPENT, BACK]
    assert short("Date\nAction\nConnects\n" + TABS) == [SPENT, BACK]


def test_words_around_the_table_are_no_rows() -> None:
    assert short("Skip to content\nFind work\n3 new messages\n" + PAGE + TABS) == [SPENT, BACK]
    assert short("My Connects in January\n\n" + TABS + "\nAbout us\n© 2026\nTotal\t1230") == [SPENT, BACK]
    assert short(TABS + "\nLoad more\nFind work\n" + PAGE) == [SPENT, BACK]
    assert refused("Find work") == (1, "Find work")


def test_a_part_of_a_row_is_no_word_around_the_table() -> None:
    assert refused("Shop theme\t-5\n" + TABS) == (1, "Shop theme -5")
    assert refused("Applied to job Shop\n" + TABS) == (1, "Applied to job Shop")
    assert refused(TABS + "\nsoon\tApplied to job Shop\t-5") == (3, "soon Applied to job Shop -5")
    assert refused(TABS + "\nLoad more\nFind work\n" + TABS) == (4, "Find work")
    assert short("Applied to job Shop\n" + PAGE + TABS) == [SPENT, BACK]


@pytest.mark.parametrize("mark", ["1. ", "(2) ", "- ", "• ", "> ", "3:  ", "4\t"])
def test_numbers_bullets_and_fences_are_left_out(mark: str) -> None:
    rows = TABS.replace("January", f"{mark}January")
    assert short(f"```\n{mark}{rows}\n```") == [SPENT, BACK]
    assert short("```text\n- " + TABS + "\n```") == [SPENT, BACK]


def test_a_clock_behind_the_day_is_no_label() -> None:
    assert short(TABS.replace("Today", "2026-01-12 14:05").replace("11, 2026", "11, 2026\t9:10 AM")) == [
        SPENT,
        BACK,
    ]


def test_a_number_without_a_sign_has_that_of_its_label() -> None:
    assert short(TABS.replace("-20", "(20)").replace("+1", "1")) == [SPENT, BACK]
    assert refused(TABS.replace("Applied to job Build a bot\t-20", "Something new\t20")) == (
        1,
        "Today Something new 20",
    )


def test_two_rows_on_a_line_are_read_or_refused() -> None:
    flat = TABS.replace("\t", " ").replace("\n", " ")
    assert short(flat) == [SPENT, BACK]
    assert refused("Today\tWeird\t+3\n" + flat.replace(" January", "January"))[0] == 2
    assert refused(flat.replace(" -20", ""))[0] == 1
    for title in ("Fix by January 5, 2026", "Applied to job -5 by January 5, 2026 and more"):
        assert short(f"Today\tApplied to job {title}\t-20")[0][2:4] == (title, -20)


@pytest.mark.parametrize("number", ["0", "+84", "84"])
def test_a_second_number_is_not_taken_for_the_connects(number: str) -> None:
    assert refused(f"Today\tApplied to job Shop\t-16\t{number}")[0] == 1
    assert short(f"Today\tApplied to job\t{number}\t-16") == [(TODAY, "Applied to job", number, -16, None)]


def test_a_day_to_come_and_an_amount_that_cannot_be_are_named() -> None:
    with pytest.raises(errors.DayToCome) as to_come:
        parse("January 13, 2026\tWeird\t-20", TODAY)
    assert (to_come.value.line, to_come.value.given_on, to_come.value.today) == (1, date(2026, 1, 13), TODAY)
    with pytest.raises(errors.UnlikelyAmount) as unlikely:
        parse("Today\tWeird\t-20\nToday\tApplied to job X\t-1,600", TODAY)
    assert (unlikely.value.line, unlikely.value.amount, unlikely.value.most) == (2, -1600, 100)
    assert short("Today\tApplied to job X\t-16.000")[0][3] == -16


def test_the_order_of_day_and_month_can_be_set() -> None:
    text = "03/04/2026\tWeird\t+3"
    assert pasting.parse(text, LATER).order == DayOrder(month_first=True, is_open=True)
    turned = pasting.parse(text, LATER, month_first=False)
    assert (turned.rows[0].on, turned.order.is_open) == (date(2026, 4, 3), True)


@pytest.mark.parametrize(
    ("text", "begins"),
    [("Today\tx\t+1", True), ("\n- January 5, 2026 x +1", True), ("tra Connects\t+140", False), ("", False)],
)
def test_a_text_that_begins_with_a_row(text: str, begins: bool) -> None:
    assert pasting.begins_row(text) is begins


@pytest.mark.parametrize(
    "text", ["", "\n \n\t\n\u200b", "My balance\n451 Connects\nNo Connects transactions."]
)
def test_an_empty_history_has_no_rows(text: str) -> None:
    assert parse(text, TODAY) == ()


@pytest.mark.parametrize(
    ("text", "balance"),
    [
        (PAGE + TABS, 451),
        ("My balance: 1,451 Connects Buy Connects\n" + TABS, 1451),
        ("Find work\nMy balance\n0 Connects\n", 0),
        ("451 Connects", 451),
        ("Last 30 days\nDate\tAction\tConnects\n" + TABS, None),
        (TABS + "\n451 Connects", None),
        ("Today\nApplied to job\nMy balance\n451 Connects\n-20", None),
        ("-451 Connects", None),
        ("", None),
    ],
)
def test_the_stated_balance_is_found_above_the_table(text: str, balance: int | None) -> None:
    assert stated_balance(text) == balance


def test_two_equal_rows_are_two() -> None:
    text = "Today\tApplied to job Logo\t-10\nToday\tApplied to job Logo\t-10"
    assert len(parse(text, TODAY)) == 2
    assert len(set(keys(parse(text, TODAY)))) == 2


def test_a_row_of_no_connects_moves_nothing() -> None:
    assert short("Today\tApplied to job Logo\t0\n" + TABS + "\nToday\nJob cancelled\nLogo\n-0") == [
        SPENT,
        BACK,
    ]


def test_a_number_without_a_sign_behind_a_label_without_a_job_has_the_sign_of_the_label() -> None:
    rows = parse("Today Monthly Connects renewal 10\nToday Availability Badge 2", TODAY)
    assert [(row.label, row.amount) for row in rows] == [
        ("Monthly Connects renewal", 10),
        ("Availability Badge", -2),
    ]
    assert refused("Today Applied to job Shop 16") == (1, "Today Applied to job Shop 16")


def test_a_row_without_its_connects_takes_no_further_row_for_its_title() -> None:
    text = "Today Profile promotion 10\nYesterday Profile promotion (12)"
    assert refused(text) == (1, "Today Profile promotion 10")


def test_a_clock_may_stand_on_a_line_of_its_own() -> None:
    (row,) = parse("January 3, 2026\n2:05 PM\nApplied to job Shop\n-16", TODAY)
    assert (row.on, row.title, row.amount) == (date(2026, 1, 3), "Shop", -16)


def test_a_line_whose_day_cannot_be_read_is_no_part_of_the_title_above() -> None:
    text = "January 9, 2026\nApplied to job Logo 76\nJanuar 8 8, 2026 Applied to job Shop (12)\n"
    with pytest.raises(errors.BadPaste):
        pasting.parse(text, TODAY)


def test_cells_that_a_spreadsheet_quoted_are_read_and_lone_quotes_stay() -> None:
    copied = '2026-01-03\t"Applied to job ""Urgent""\nlogo"\t-16\n2026-01-02\tApplied to job App\t-12'
    assert unquoted(copied).splitlines()[0] == '2026-01-03\tApplied to job "Urgent" logo\t-16'
    for text in ('a\t"b\t1\n2\tc" d\t3', '"2026-01-03\tx\n2026-01-02\ty"\tz', 'no "tabs"', "a\tb"):
        assert unquoted(text) == text


TWO = [
    (date(2026, 11, 23), "Applied to job", "A", -16, None),
    (date(2026, 11, 20), "Added extra Connects", None, 40, None),
]


@pytest.mark.parametrize(
    "text",
    [
        "Nov 23, 2026 - Applied to job A - -16\nNov 20, 2026 - Added extra Connects - +40",
        "Nov 23, 2026 – Applied to job A – 16\nNov 20, 2026 – Added extra Connects – 40",
        "Nov 23, 2026: Applied to job A: -16\nNov 20, 2026: Added extra Connects: +40",
        "Nov 23, 2026 ; Applied to job A ; -16\nNov 20, 2026 ; Added extra Connects ; +40",
        "Nov 23, 2026:\tApplied to job A\t-16\nNov 20, 2026:\tAdded extra Connects\t+40",
        "`Nov 23, 2026 Applied to job A -16`\n`Nov 20, 2026 Added extra Connects +40`",
        "Ola — Today at 8:02 AM\nNov 23, 2026\tApplied to job A\t-16\nOla — 8:05 AM\n"
        "Nov 20, 2026\tAdded extra Connects\t+40",
        "November 2026\nNov 23\tApplied to job A\t-16\n\nNovember\nNov 20\tAdded extra Connects\t+40",
        "Nov 23, 2026\nApplied to job A\t-16\nNov 20, 2026\nAdded extra Connects\t+40",
        "Nov 23, 2026\tApplied to job A\t-16\nNov 1, 2026\tOpening balance\t+84\n"
        "Nov 20, 2026\tAdded extra Connects\t+40",
    ],
)
def test_what_people_put_between_and_around(text: str) -> None:
    assert short(text, LATER) == TWO


def test_a_day_above_several_rows_is_theirs() -> None:
    text = (
        "Nov 23, 2026\nApplied to job A\t-16\nAdded extra Connects\t+40\nNov 20, 2026\nApplied to job B\t-8"
    )
    assert [row[0].day for row in short(text, LATER)] == [23, 23, 20]
    assert refused("Nov 23, 2026\tApplied to job A\t-16\nAdded extra Connects\t+40", LATER)[0] == 2


def test_a_heading_names_the_year_of_days_without_one() -> None:
    text = "{}\nOct 12\tApplied to job A\t-16\n{}\nSep 11, 2024\tAdded extra Connects\t+40"
    assert [row[0].year for row in short(text.format("October 2025", "2024"[:0]), LATER)] == [2025, 2024]
    assert [row[0].year for row in short(text.format("My Connects 2026", ""), LATER)] == [2026, 2024]
    assert refused(text.format("from 2023 to 2024", ""), LATER)[0] == 2


def test_a_row_on_both_sides_of_a_repeated_head_is_asked_about() -> None:
    head, rows = "Date\tAction\tConnects", TABS.split("\n")
    with pytest.raises(errors.RowOnTwoPages) as caught:
        parse("\n".join([head, rows[0], head, *rows]), TODAY)
    assert (caught.value.line, caught.value.given) == (4, "Applied to job Build a bot -20")
    assert short("\n".join([head, *rows, head, *rows])) == [SPENT, BACK]


def test_a_title_keeps_what_stands_before_a_day_in_it() -> None:
    for title in ("[2026-01-02] launch", "- January 2, 2026", "24/7", "October", "2025", "9:41"):
        text = f"Today\nApplied to job\n{title}\n-20\nJanuary 11, 2026\nApplied to job\n9/11\n-4"
        assert [row[2] for row in short(text)] == [title, "9/11"]


def test_a_badge_that_grew_between_two_pages_counts_once() -> None:
    page = "Today\tAvailability Badge\t-{}\nJanuary 11, 2026\tApplied to job A\t-16\n"
    for first, second in ((2, 3), (3, 2)):
        assert [row[3] for row in short(page.format(first) + page.format(second))] == [-3, -16]
