"""Pasted histories: every shape that browsers make of the table, its days, numbers and titles."""

from datetime import date

import pytest

from bot import errors
from tests.domain.importing.pasted import (
    BACK,
    LATER,
    SPENT,
    TABS,
    TITLES,
    TODAY,
    YESTERDAY,
    parse,
    short,
)


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
