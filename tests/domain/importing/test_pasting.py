"""Pasted histories: every shape that browsers make of the table, what is refused, and that nothing is lost or made up."""

import re
from contextlib import suppress
from datetime import date
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import errors
from bot.domain.importing import pasting
from bot.domain.importing.days import DayOrder
from bot.domain.importing.pasting import render
from bot.domain.importing.rows import CHARACTERS_MAX, ROWS_MAX, HistoryRow, keys
from bot.domain.importing.surroundings import stated_balance
from bot.domain.importing.tables import unquoted
from bot.ui.words import Text

TODAY = date(2026, 1, 12)
YESTERDAY = date(2026, 1, 11)
LATER = date(2026, 11, 24)

Short = tuple[date, str, str | None, int, str | None]


def parse(text: str, today: date) -> tuple[HistoryRow, ...]:
    return pasting.parse(text, today).rows


def short(text: str, today: date = TODAY) -> list[Short]:
    return [(row.on, row.label, row.title, row.amount, row.freelancer) for row in parse(text, today)]


def refused(text: str, today: date = TODAY) -> tuple[int, str]:
    with pytest.raises(errors.BadPaste) as caught:
        parse(text, today)
    return caught.value.line, caught.value.given


SPENT = (TODAY, "Applied to job", "Build a bot", -20, None)
BACK = (YESTERDAY, "Job cancelled", "Logo for a bakery", 1250, None)

TABS = "Today\tApplied to job Build a bot\t-20\nJanuary 11, 2026\tJob cancelled Logo for a bakery\t+1,250"


@pytest.mark.parametrize(
    "text",
    [
        TABS,
        TABS.replace("\n", "\r\n"),
        TABS.replace("\n", "\r"),
        TABS.replace("\n", "\n\n \n"),
        TABS.replace("\t", "\t\t"),
        TABS.replace("\t", " \u00a0\t\u200b"),
        TABS.replace(" ", "\u00a0"),
        TABS.replace("-20", "-20 \t").replace("1,250", "1,250\u2009\t\t"),
        TABS.replace("-20", "-20\t\u200b"),
        TABS.replace("-20", "—\tSpent 20 Connects"),
        TABS.replace("job ", "job\t").replace("cancelled ", "cancelled\t"),
        TABS.replace("job ", "job\n").replace("cancelled ", "cancelled\n"),
        TABS.replace("-20", "-20\tSpent 20 Connects").replace("1,250", "1,250\tAdded 1,250 Connects"),
        TABS.replace("-20", "-20\nSpent 20 Connects").replace("1,250", "1,250\nAdded 1,250 Connects"),
        TABS.replace("-20", "-20Spent 20 Connects").replace("1,250", "1,250 Added 1,250 Connects"),
        TABS.replace("-20", "20\tSpent 20 Connects").replace("+1,250", "1250\nAdded 1,250 Connects"),
        TABS.replace("-20", "Spent 20 Connects").replace("+1,250", "Added 1250 Connects"),
        TABS.replace("\t", "\n"),
        TABS.replace("\t", "\n\n"),
        TABS.replace("\t", "\n").replace("job ", "job\n").replace("cancelled ", "cancelled\n"),
        TABS.replace("\t", "\n").replace("-20", "-20\nSpent 20 Connects"),
        TABS.replace("\t", "\n").replace("-20", "Spent 20 Connects"),
        TABS.replace("\t", "            "),
        TABS.replace("\t", "   ").replace("job ", "job   ").replace("cancelled ", "cancelled  "),
        TABS.replace("\t", "   ").replace("-20", "-20   Spent 20 Connects"),
        TABS.replace("\t", " | "),
        TABS.replace("\t", "|").replace("job ", "job|").replace("cancelled ", "cancelled|"),
        "| " + TABS.replace("\t", " | ").replace("\n", " |\n| ") + " |",
        TABS.replace("\t", " "),
        TABS.replace("\t", " ").replace("-20", "-20 Spent 20 Connects"),
        TABS.replace("\t", " ").replace("-20", "-20\nSpent 20 Connects"),
        TABS.replace("\t", " ").replace("-20", "Spent 20 Connects"),
        TABS.replace("day\t", "day\n").replace("2026\t", "2026\n").replace("\t", " "),
        TABS.replace("\t-20", "\n-20").replace("\t+", "\n\t+"),
    ],
)
def test_every_shape_is_the_same_table(text: str) -> None:
    assert short(text) == [SPENT, BACK]


@pytest.mark.parametrize(
    "minus", ["-", "\u2212", "\u2013", "\u2014", "\u2010", "\u2011", "\u2012", "\ufe63", "\uff0d"]
)
def test_every_minus_is_one(minus: str) -> None:
    assert short(TABS.replace("-", minus)) == [SPENT, BACK]
    assert short(TABS.replace("\t", "\n").replace("-", f"{minus} ")) == [SPENT, BACK]


@pytest.mark.parametrize(
    "number", ["1250", "1,250", "1.250", "1 250", "1\u202f250", "1'250", "1,250 Connects", "01250"]
)
def test_thousands_may_be_set_apart(number: str) -> None:
    assert short(TABS.replace("1,250", number)) == [SPENT, BACK]


@pytest.mark.parametrize(
    "day",
    [
        *(
            "January 11, 2026",
            "january 11 2026",
            "JANUARY 11, 2026",
            "Jan 11, 2026",
            "Jan. 11, 2026",
            "Jan 11,2026",
        ),
        *("11 January 2026", "11 Jan 2026", "11 Jan. 2026", "11 january, 2026"),
        *("2026-01-11", "2026/1/11", "01/11/2026", "1/11/26", "01-11-2026", "11.01.2026", "11.1.26"),
        *("Yesterday", "yesterday", "January\u00a011,\u200b 2026"),
    ],
)
def test_a_day_may_be_written_in_many_ways(day: str) -> None:
    assert short(f"{day}\tJob cancelled Logo\t+3") == [(YESTERDAY, "Job cancelled", "Logo", 3, None)]
    assert short(f"{day}\nJob cancelled Logo\n+3") == [(YESTERDAY, "Job cancelled", "Logo", 3, None)]


@pytest.mark.parametrize("month", ["September", "Sept", "Sep", "Sept."])
def test_september_has_three_short_forms(month: str) -> None:
    assert short(f"{month} 9, 2025\tWeird\t+3") == [(date(2025, 9, 9), "Weird", None, 3, None)]


@pytest.mark.parametrize(
    ("days", "read"),
    [
        # Month first, as Upwork is American.
        (["03/04/2026"], [date(2026, 3, 4)]),
        (["03/04/2026", "03/13/2026"], [date(2026, 3, 4), date(2026, 3, 13)]),
        # A month over 12 anywhere, or a day to come, and all of them are day first.
        (["03/04/2026", "13/04/2026"], [date(2026, 4, 3), date(2026, 4, 13)]),
        (["12/03/2026", "04/11/2026"], [date(2026, 3, 12), date(2026, 11, 4)]),
        (["2026-01-31", "13/04/2026"], [date(2026, 1, 31), date(2026, 4, 13)]),
        # The two halves contradict each other.
        (["13/04/2026", "04/13/2026"], None),
        (["12/03/2026", "03/12/2026"], None),
    ],
)
def test_numbers_alone_are_read_alike_in_the_whole_text(days: list[str], read: list[date] | None) -> None:
    text = "\n".join(f"{day}\tWeird\t+3" for day in days)
    if read is None:
        with pytest.raises(errors.BadPaste):
            parse(text, LATER)
    else:
        assert [row.on for row in parse(text, LATER)] == read


def test_a_title_does_not_decide_how_days_are_read() -> None:
    text = "03/04/2026\tApplied to job\t13/04/2026\t-3"
    assert short(text, LATER) == [(date(2026, 3, 4), "Applied to job", "13/04/2026", -3, None)]


TITLES = [
    *("-20", "+100", "20", "1,000", "0", "100 Connects", "Spent 20 Connects", "Added 25 Connects"),
    *("January 5, 2026", "Today", "2026-01-11", "11.01.2026 launch", "Yesterday we shipped -20"),
    *(
        "Applied to job",
        "Job cancelled",
        "Applied to job board",
        "Availability Badge -3",
        "My balance",
        "Date",
    ),
    *(
        "Fix A | B test",
        "Logo -20",
        "Logo - 20",
        "Été 日本 👩\u200d💻",
        "'quoted'",
        "451 Connects",
        "a" * 200,
    ),
]


@pytest.mark.parametrize("title", TITLES)
def test_a_title_may_look_like_anything(title: str) -> None:
    row = (TODAY, "Applied to job", title, -20, None)
    after = "\nYesterday\tAdded extra Connects\t+40"
    for text in (
        f"Today\tApplied to job\t{title}\t-20",
        f"Today\tApplied to job\t{title}\t-20\tSpent 20 Connects",
        f"Today\tApplied to job\t{title}\t\t-20",
        f"Today\tApplied to job {title}\t-20",
        f"Today\nApplied to job\n{title}\n-20",
        f"Today\nApplied to job\n{title}\n-20\nSpent 20 Connects",
        f"Today\nApplied to job {title}\n-20",
    ):
        for whole in (text, text + after):
            assert short(whole)[0] == row
            assert len(parse(whole, TODAY)) == 1 + (whole != text)


def test_an_agency_has_freelancers() -> None:
    assert short(
        "Date\tAction\tFreelancer\tConnects\n"
        "Today\tApplied to job Build a bot\tMaria K.\t-20\n"
        "Today\tAvailability Badge\tMaria K.\t-2\n"
        "Today\tSomething new\tMaria K.\t-2\n"
        "Today\nApplied to job\n-20\nMaria K.\n-20\n"
        "January 11, 2026 | Job cancelled | Logo | Ivan P. | — | +21 | Added 21 Connects\n"
        "January 11, 2026 | Job cancelled | Logo | — | +22\n"
    ) == [
        (TODAY, "Applied to job", "Build a bot", -20, "Maria K."),
        (TODAY, "Availability Badge", None, -2, "Maria K."),
        (TODAY, "Something new", None, -2, "Maria K."),
        (TODAY, "Applied to job", "-20", -20, "Maria K."),
        (YESTERDAY, "Job cancelled", "Logo", 21, "Ivan P."),
        (YESTERDAY, "Job cancelled", "Logo", 22, None),
    ]


def test_without_the_head_a_freelancer_is_known_by_the_place() -> None:
    assert short(
        "Today\nApplied to job Build a bot\nMaria K.\n-20\n"
        "Today   Availability Badge   Maria K.   -2\n"
        "Today\tSomething new\tA title\t-2\n"
        "Today\tSomething new\tA title\tMaria K.\t-2\n"
        "Today\tApplied to job Build a bot\tMaria K.\t\t-20\n"
    ) == [
        (TODAY, "Applied to job", "Build a bot", -20, "Maria K."),
        (TODAY, "Availability Badge", None, -2, "Maria K."),
        (TODAY, "Something new", "A title", -2, None),
        (TODAY, "Something new", "A title", -2, "Maria K."),
        (TODAY, "Applied to job", "Build a bot", -20, "Maria K."),
    ]


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


@pytest.mark.parametrize(
    ("text", "line", "given"),
    [
        ("Today", 1, "Today"),
        ("Today\tApplied to job Logo", 1, "Today Applied to job Logo"),
        ("Today\t-20", 1, "Today -20"),
        ("Today\tSpent 20 Connects", 1, "Today Spent 20 Connects"),
        (TABS + "\n" + "\u200b" * 6_001, 3, "…"),
        ("Today\t\t—\t-20", 1, "Today — -20"),
        ("Today\nYesterday\tWeird\t-5", 1, "Today"),
        ("-20", 1, "-20"),
        ("Applied to job Logo\t-20", 1, "Applied to job Logo -20"),
        ("Spent 20 Connects", 1, "Spent 20 Connects"),
        (TABS + "\n\nApplied to job Logo\n-20", 4, "Applied to job Logo"),
        ("Today\tWeird\t-20\nwhat is -20\nYesterday\tWeird\t+5", 2, "what is -20"),
        ("Today\nWeird\n-20\nSpent 20 Connects\nwhat is this\nYesterday\tWeird\t+5", 5, "what is this"),
        ("Today Applied to job Logo -20\nwhat is this\nYesterday\tWeird\t+5", 2, "what is this"),
        # A row without its Connects would swallow the next.
        ("Today\tApplied to job Logo\nToday\tApplied to job Bot\t-20", 1, "Today Applied to job Logo"),
        ("Today\nApplied to job Logo\nToday\nApplied to job Bot\n-20", 1, "Today Applied to job Logo"),
        ("Today\nApplied to job\nToday\nApplied to job Bot\n-20", 4, "Applied to job Bot"),
        ("Today\nApplied to job\nToday\nWeird\n-20", 4, "Weird"),
        ("Today\nApplied to job\nToday Applied to job Bot\n-20", 1, "Today Applied to job"),
        ("Today\nApplied to job Logo\nJob cancelled Bot\n+20", 3, "Job cancelled Bot"),
        ("Today\nWeird\nYesterday\n-20", 1, "Today Weird"),
        # So would a row without its day.
        ("Today\nApplied to job\nLogo\n-20\nApplied to job\nBot\n-20", 5, "Applied to job"),
        ("Today\nAvailability Badge\n-3\nAvailability Badge\n-3", 4, "Availability Badge"),
        ("Today\nApplied to job Logo\n-3\n-3", 3, "-3"),
        # The hidden words contradict the number, or stand twice.
        (
            "Today\tApplied to job Logo\t-20\tSpent 30 Connects",
            1,
            "Today Applied to job Logo -20 Spent 30 Connects",
        ),
        (
            "Today\tApplied to job Logo\t-20Added 20 Connects",
            1,
            "Today Applied to job Logo -20Added 20 Connects",
        ),
        ("Today Weird -20 Spent 30 Connects", 1, "Today Weird -20 Spent 30 Connects"),
        ("Today\tWeird\tA\tB\tC\t-20", 1, "C"),
        ("Today\tApplied to job Logo\tA\tB\t-20", 1, "Today Applied to job Logo A B -20"),
        ("Today\nWeird\nA\nB\nC\n-20", 5, "C"),
        ("Today" + "\tx" * 13, 1, "Today" + " x" * 13),
        ("Today" + "\nx" * 13, 1, "Today" + " x" * 13),
        ("Today\t" + "x" * 501 + "\t-20", 1, "x" * 501),
        ("Today\tWeird\t-100,001", 1, "Today Weird -100,001"),
        ("Today\tWeird\t-9999999999", 1, "Today Weird -9999999999"),
        ("February 30, 2025\tWeird\t-20", 1, "February 30, 2025"),
        ("January 13, 2026\tWeird\t-20", 1, "January 13, 2026"),
        (TABS + "\nDecember 31, 2014\tWeird\t-20", 3, "December 31, 2014"),
        ("Today\tToday\t-20", 1, "Today Today -20"),
    ],
)
def test_a_line_that_makes_no_sense_is_named(text: str, line: int, given: str) -> None:
    assert refused(text) == (line, given)


def test_too_many_characters_are_refused() -> None:
    with pytest.raises(errors.TooMuchToImport):
        parse(" " * (CHARACTERS_MAX + 1), TODAY)


@pytest.mark.usefixtures("untraced")
def test_too_much_is_refused() -> None:
    rows = [f"Today\tWeird {number}\t-1\n" for number in range(ROWS_MAX + 1)]
    assert len(parse("".join(rows[1:]), TODAY)) == ROWS_MAX
    for text in ("".join(rows), " " * (CHARACTERS_MAX + 1)):
        with pytest.raises(errors.TooMuchToImport) as caught:
            parse(text, TODAY)
        assert (caught.value.rows_max, caught.value.characters_max) == (5_000, 1_000_000)
    assert parse(" " * CHARACTERS_MAX, TODAY) == ()


@pytest.mark.usefixtures("untraced")
@pytest.mark.parametrize(
    "piece",
    [
        "\t",
        "x\t",
        "|",
        "-",
        "1 ",
        "\n",
        "Today ",
        "\u200d",
        "é\u200d",
        "1,",
        "date ",
        "a\n",
        "Spent 1 Connects ",
    ],
)
def test_the_longest_text_takes_seconds_at_most(piece: str) -> None:
    text = piece * (CHARACTERS_MAX // len(piece))
    began = process_time()
    stated_balance(text)
    with suppress(errors.BadPaste):
        parse(text, TODAY)
    assert process_time() - began < 10


def test_pasting_twice_is_pasting_once() -> None:
    assert parse(TABS + "\n" + TABS, TODAY) == parse(TABS, TODAY)
    rows = parse(TABS, TODAY) * 2
    assert keys(rows) == keys((*parse(TABS.replace("\t", "\n"), TODAY), *parse(TABS, TODAY)))
    assert keys(rows)[:2] == keys(parse(TABS, TODAY))
    assert len(set(keys(rows))) == 4


def test_the_next_day_finds_the_same_rows() -> None:
    yesterday, day_before = TABS.replace("Today", "Yesterday"), TABS.replace("Today", "January 12, 2026")
    assert keys(parse(yesterday, date(2026, 1, 13))) == keys(parse(TABS, TODAY))
    assert keys(parse(day_before, LATER)) == keys(parse(TABS, TODAY))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Today\tSomething new A title\t-2", "Today\tSomething new\tA title\t-2"),
        (
            "Today\tYou've been outbid to boost your proposal X\t+2",
            "Today\tYou’ve been outbid to boost your proposal\tx\t+2",
        ),
        ("Today\tAvailability Badge\t-2", "Today\tAvailability Badge\t-3"),
        ("Today\tAvailability Badge\tMaria K.\t-2", "Today\tAvailability badge\tMaria K.\t-14"),
    ],
)
def test_the_same_row_has_the_same_key(one: str, other: str) -> None:
    assert keys(parse(one, TODAY)) == keys(parse(other, TODAY))


@pytest.mark.parametrize(
    "other",
    [
        "Yesterday\tApplied to job Logo\t-10",
        "Today\tApplied to job Logos\t-10",
        "Today\tApplied to job Logo\t-11",
        "Today\tJob cancelled Logo\t+10",
        "Today\tAvailability Badge\t-10",
        "Today\tAvailability Badge\tMaria K.\t-10",
        "Yesterday\tAvailability Badge\t-10",
    ],
)
def test_another_row_has_another_key(other: str) -> None:
    rows = parse("Today\tApplied to job Logo\t-10\nToday\tAvailability Badge\tIvan P.\t-10\n" + other, TODAY)
    assert len(set(keys(rows))) == 3


def test_keys_do_not_change_from_one_version_to_the_next() -> None:
    # They are in members' ledgers: another key would be another entry.
    assert keys(parse(TABS, TODAY) * 2 + parse("Today\tAvailability Badge\t-3", TODAY)) == [
        "2026-01-12:ad1fe2b0e873947f40b21642:0",
        "2026-01-11:47ab07b4c7685e82e2379488:0",
        "2026-01-12:ad1fe2b0e873947f40b21642:1",
        "2026-01-11:47ab07b4c7685e82e2379488:1",
        "2026-01-12:18aa960b0f360dd09a553e41:0",
    ]


def test_rows_are_written_as_they_are_read() -> None:
    rows = parse(TABS + "\nToday\tAvailability Badge\tMaria K.\t-3", TODAY)
    assert render(rows) == (
        "January 12, 2026\tApplied to job\tBuild a bot\t\t-20\n"
        "January 11, 2026\tJob cancelled\tLogo for a bakery\t\t+1250\n"
        "January 12, 2026\tAvailability Badge\t\tMaria K.\t-3"
    )
    assert parse(render(rows), TODAY) == rows


DAYS = st.dates(date(2015, 1, 1), LATER)
WORDS = st.one_of(
    st.sampled_from(
        [*TITLES, "Job cancelled Logo", "Refunded for that", "x  y", "—", "-", "\u200d", "|Today"]
    ),
    st.text(max_size=30),
)
LABELS = st.sampled_from(
    ["Applied to job", "Availability Badge", "Job cancelled Logo", "Something new", "|Today x"]
)
MARKS = st.sampled_from(
    ["\t", "\n", "\n", "  ", " | ", " ", "\r\n", "Today", "13/02/2026", "01/11/2026", "-20", "+5"]
)
LINES = st.builds(
    lambda on, words, amount: "\t".join([f"{on:%B} {on.day}, {on.year}", *words, f"{amount:+d}"]) + "\n",
    DAYS,
    st.one_of(st.tuples(LABELS, WORDS, WORDS), st.tuples(LABELS, WORDS), st.tuples(LABELS), st.tuples(WORDS)),
    st.integers(-100, 100_000),
)
TEXTS = st.one_of(st.lists(LINES, max_size=5), st.lists(st.one_of(LINES, LABELS, WORDS, MARKS), max_size=14))


@given(TEXTS.map("".join))
def test_any_text_is_read_for_good_or_refused_by_its_line(text: str) -> None:
    refusal = None
    rows: tuple[HistoryRow, ...] = ()
    try:
        rows = parse(text, LATER)
    except errors.BadPaste as caught:
        refusal = caught
    if refusal is not None:
        assert 1 <= refusal.line <= len(re.split("\r\n|\r|\n", text))
        assert refusal.given
    assert parse(render(rows), LATER) == rows
    assert len(set(keys(rows))) == len(rows)


PLAIN = st.text(st.characters(categories=["L", "N", "P"], exclude_characters="|"), min_size=1, max_size=20)


@given(
    st.lists(
        st.builds(
            lambda on, title, amount: HistoryRow(on, "Applied to job", f"T{title}e", -amount, None, 0),
            DAYS,
            PLAIN,
            st.integers(1, 100),
        ),
        unique=True,
    ),
    st.sampled_from(["\t", "\n", "  ", " | ", "\n\n", " \u00a0\t"]),
    st.sampled_from(["\n", "\r\n", "\n\n"]),
    st.booleans(),
)
def test_every_row_comes_back_from_every_shape(
    rows: list[HistoryRow], gap: str, end: str, is_told: bool
) -> None:
    text = end.join(
        gap.join(
            [f"{row.on:%B} {row.on.day}, {row.on.year}", f"{row.label} {row.title}", f"{row.amount}"]
            + [f"Spent {-row.amount:,} Connects"] * is_told
        )
        for row in rows
    )
    assert list(parse(text, LATER)) == rows


def test_what_is_refused_is_said() -> None:
    text = Text(strict=True)
    assert text.error(errors.BadPaste(line=1204, given="what *is* this")).startswith(
        "I can't read line 1,204: “what \\*is\\* this”. Each row needs its day, what happened, and the Connects"
    )
    assert text.error(errors.TooMuchToImport(rows_max=ROWS_MAX, characters_max=CHARACTERS_MAX)).startswith(
        "That is more than I take in one go: at most 5,000 rows and 1,000,000 characters."
    )


def test_a_number_without_a_sign_behind_a_label_without_a_job_has_the_sign_of_the_label() -> None:
    rows = parse("Today Monthly Connects renewal 10\nToday Availability Badge 2", TODAY)
    assert [(row.label, row.amount) for row in rows] == [
        ("Monthly Connects renewal", 10),
        ("Availability Badge", -2),
    ]
    assert refused("Today Applied to job Shop 16") == (1, "Today Applied to job Shop 16")


def test_unknown_words_behind_a_clock_are_refused() -> None:
    assert refused("2026-11-23 14:05 XYZ\tApplied to job X\t-1") == (
        1,
        "2026-11-23 14:05 XYZ Applied to job X -1",
    )


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


def test_words_between_the_day_and_a_label_are_refused() -> None:
    with pytest.raises(errors.BadPaste):
        pasting.parse("January 9, 2026 (evening)\tApplied to job Shop\t-16", TODAY)
    in_front = pasting.parse("14:05\tJanuary 9, 2026\tApplied to job Shop\t-16", TODAY).rows
    assert [row.title for row in in_front] == ["Shop"]


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


@pytest.mark.parametrize(
    "line",
    [
        "16/11/2026, 21:40 - Ola: Added extra Connects +40",
        "Nov 20, 2026\tOla N.\tAdded extra Connects\t+40",
        "Nov 20, 2026\tSpotlight\tApplied to job A\t-16",
        "Nov 20, 2026 Ola N. Added extra Connects +40",
    ],
)
def test_words_before_a_label_are_refused(line: str) -> None:
    assert refused(line, LATER)[0] == 1


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
