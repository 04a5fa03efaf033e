"""A history of any shape: text or table, several sheets, own files, and a form's fields that were cut anywhere."""

from datetime import date

import pytest

from bot import errors
from bot.domain.importing.columns import Columns
from bot.domain.importing.own_columns import COLUMNS
from bot.domain.importing.pasting import CHARACTERS_MAX
from bot.domain.importing.reading import Choices, Sheet, of_sheets, of_text

TODAY = date(2026, 11, 24)
HEAD = ("Date", "Action", "Connects")
NOTHING = Choices()


def sheet(name: str, *rows: tuple[str, ...]) -> Sheet:
    return Sheet(name, (HEAD, *rows))


def test_a_text_is_a_page_or_a_table() -> None:
    page = of_text(
        "My balance\n84 Connects\nDate\tAction\tConnects\nToday\nApplied to job X\n-16", TODAY, NOTHING
    )
    assert ([row.amount for row in page.rows], page.stated, page.columns) == ([-16], 84, None)
    table = of_text("Date;Action;Connects;Mood\nToday;Applied to job X;-16;good\n", TODAY, NOTHING)
    assert ([row.amount for row in table.rows], table.columns) == ([-16], Columns(on=0, label=1, amount=2))
    assert (table.header, table.unused_columns) == ((*HEAD, "Mood"), ("Mood",))
    with pytest.raises(errors.TooMuchToImport):
        of_text("x" * (CHARACTERS_MAX + 1), TODAY, NOTHING)


def test_all_sheets_are_read_and_the_others_named() -> None:
    reading = of_sheets(
        [
            Sheet("Empty", ((), ("",))),
            sheet("October", ("2026-10-05", "Applied to job X", "-12")),
            Sheet("Summary", (("Total", "13"),)),
            sheet(
                "November",
                ("2026-11-05", "Applied to job Y", "-16"),
                ("2026-11-05", "Applied to job Y", "-16"),
            ),
        ],
        TODAY,
        NOTHING,
    )
    assert [(row.sheet, row.line, row.amount) for row in reading.rows] == [
        ("October", 2, -12),
        ("November", 2, -16),
        ("November", 3, -16),
    ]
    assert (reading.unused_sheets, reading.repeats) == (("Summary",), 0)


def test_an_open_order_of_one_sheet_is_told() -> None:
    reading = of_sheets(
        [sheet("a", ("2026-10-05", "x", "-1")), sheet("b", ("03/04/2026", "x", "-1"))], TODAY, NOTHING
    )
    assert reading.order.is_open
    turned = of_sheets([sheet("b", ("03/04/2026", "x", "-1"))], TODAY, Choices(month_first=False))
    assert turned.rows[0].on == date(2026, 4, 3)


def test_chosen_columns_are_those_of_the_first_sheet() -> None:
    chosen = Columns(on=0, amount=1, has_head=False)
    reading = of_sheets([Sheet("", (("Today", "-5"),)), sheet("b")], TODAY, Choices(columns=chosen))
    assert ([row.amount for row in reading.rows], reading.header, reading.unused_sheets) == ([-5], (), ("b",))


@pytest.mark.parametrize(
    ("given", "kind"),
    [
        ([], "empty"),
        ([Sheet("", ((), ("",)))], "empty"),
        ([Sheet("", (COLUMNS[:-1],))], "export"),
        ([Sheet("", (("issued_on", "expires_on", "source", "amount", "remaining"),))], "lots"),
    ],
)
def test_other_files_are_named(given: list[Sheet], kind: str) -> None:
    with pytest.raises(errors.NotAHistory) as caught:
        of_sheets(given, TODAY, NOTHING)
    assert caught.value.kind == kind


def test_an_export_is_known_by_its_cells() -> None:
    rows = (
        ("2026-11-03T21:15:00Z", "opening", "84", "2027-05-03"),
        ("2026-11-04T21:15:00Z", "spend", "-16", ""),
    )
    for head in ((("Zeit", "Art", "Betrag", "Bis"),), (("Time", "Kind", "Sum", "Until"),), ()):
        reading = of_sheets([Sheet("", (*head, *rows))], TODAY, NOTHING)
        assert [fact.entry.amount for fact in reading.facts] == [84, -16]
    names = tuple((f"interaction:{number}", "-5") for number in range(3))
    with pytest.raises(errors.NotAHistory):
        of_sheets([Sheet("", (("Name", "Betrag"), *names))], TODAY, NOTHING)


def test_a_table_without_days_or_connects_is_no_history() -> None:
    with pytest.raises(errors.NoSuchColumn):
        of_sheets([Sheet("", (("Name", "Colour"), ("a", "b")))], TODAY, NOTHING)


def test_an_own_export_has_facts() -> None:
    assert of_sheets([Sheet("", (COLUMNS,))], TODAY, NOTHING).facts == ()


def test_an_export_with_other_headings_is_refused_as_one() -> None:
    table = (("Datum", "Art", "Betrag"), ("2026-11-24", "opening", "84"), ("2026-11-24", "spend", "-16"))
    with pytest.raises(errors.NotAHistory) as caught:
        of_sheets((Sheet("", table),), TODAY, Choices())
    assert caught.value.kind == "export"


def test_short_years_of_a_german_table_are_read() -> None:
    table = (
        ("Datum", "Aktion", "Connects"),
        ("21. Nov 26", "Applied to job A", "-16"),
        ("30. Okt 26", "Added extra Connects", "40"),
    )
    rows = of_sheets((Sheet("", table),), TODAY, Choices()).rows
    assert [row.on for row in rows] == [date(2026, 11, 21), date(2026, 10, 30)]


@pytest.mark.parametrize("words", [("Mon", "Fri"), ("Ola", "Ola")])
def test_a_column_between_day_and_label_is_named(words: tuple[str, str]) -> None:
    first, second = words
    text = f"Nov 23, 2026\t{first}\tApplied to job A\t-16\nNov 20, 2026\t{second}\tAdded extra Connects\t+40"
    read = of_text(text, TODAY, Choices())
    assert [(row.label, row.title, row.amount) for row in read.rows] == [
        ("Applied to job", "A", -16),
        ("Added extra Connects", None, 40),
    ]
    assert read.unused_columns == ("2",)


def test_two_names_between_day_and_label_may_be_two_people() -> None:
    text = "Nov 23, 2026\tOla\tApplied to job A\t-16\nNov 20, 2026\tIvo\tAdded extra Connects\t+40"
    with pytest.raises(errors.BadPaste):
        of_text(text, TODAY, Choices())


def test_a_whole_page_that_was_pasted_twice_counts_once() -> None:
    page = "Connects History\nMy balance\n84 Connects\nDate\tAction\tConnects\nNov 23, 2026\tApplied to job A\t-16\n"
    page += "Nov 20, 2026\tAdded extra Connects\t+40\n"
    read = of_text(page * 2, TODAY, Choices())
    assert ([row.amount for row in read.rows], read.repeats) == ([-16, 40], 2)


def test_a_row_with_a_day_and_connects_is_no_head_though_its_title_has_semicolons() -> None:
    lines = ("Applied to job Logo; banner; card -21 Connects", "Monthly Connects renewal +80 Connects")
    text = "\n".join(f"{number}. 2026-10-15T14:05:00.123Z {line}" for number, line in enumerate(lines, 1))
    assert [(row.title, row.amount) for row in of_text(text, TODAY, NOTHING).rows] == [
        ("Logo; banner; card", -21),
        (None, 80),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "**Nov 23, 2026** Applied to job Logo **-14**\n**Nov 18, 2026** Added extra Connects **+40**",
        "Nov 23, 2026\tApplied to job Logo\t\U0001f534 -14\nNov 18, 2026\tAdded extra Connects\t\U0001f7e2 +40",
        "Hi,\nNov 23, 2026\tApplied to job Logo\t-14\nNov 18, 2026\tAdded extra Connects\t+40\n\n--\nAna\nFrom my phone",
        "   Nov 23, 2026  Applied to job Logo  -14\n\n    Nov 18, 2026  Added extra Connects  +40\n",
        "  Date,Action,Connects\n  2026-11-23,Applied to job Logo,-14\n  2026-11-18,Added extra Connects,40",
        "Date;Type;Job;Connects\n23/11/2026;Spent;Logo;14\n18/11/2026;Bought;;40",
        "'Date','Action','Connects'\n'Nov 23, 2026','Applied to job Logo','-14'\n'Nov 18, 2026','Added extra Connects','40'",
        "Day\tMonth\tYear\tAction\tConnects\n23\t11\t2026\tApplied to job Logo\t-14\n18\t11\t2026\tAdded extra Connects\t40",
    ],
)
def test_what_stands_around_or_within_rows_changes_nothing(text: str) -> None:
    rows = of_text(text, TODAY, NOTHING).rows
    assert [(row.on.day, row.title, row.amount, row.freelancer) for row in rows] == [
        (23, "Logo", -14, None),
        (18, None, 40, None),
    ]


def test_a_page_that_shows_a_title_cut_overlaps_one_that_shows_it_whole() -> None:
    page = "Nov 23, 2026\tApplied to job {}\t-14\nNov 18, 2026\tAdded extra Connects\t+40\n"
    for first, second in (("Logo for a bakery", "Logo for a…"), ("Logo for...", "Logo for a bakery")):
        reading = of_text(page.format(first) + page.format(second), TODAY, NOTHING)
        assert ([row.title for row in reading.rows], reading.repeats) == (["Logo for a bakery", None], 2)
    others = page.format("Logo for a bakery") + page.format("Logo for a bar") + page.format("Logo for a…")
    assert len(of_text(others, TODAY, NOTHING).rows) == 6


def test_the_badge_of_a_day_that_is_over_is_another_row_with_another_amount() -> None:
    badge = "{}\tAvailability Badge\t{}\n"
    over = [badge.format("Nov 20, 2026", amount) for amount in ("-3", "-10")]
    assert [row.amount for row in of_text("".join(over * 2), TODAY, NOTHING).rows] == [-3, -10]
    today = [badge.format("Today", "-1"), "Yesterday\tApplied to job Logo\t-16\n"]
    later = [badge.format("Today", "-2"), today[1]]
    assert [row.amount for row in of_text("".join(today + later), TODAY, NOTHING).rows] == [-2, -16]


def test_of_two_columns_of_unknown_words_the_one_with_several_words_has_labels() -> None:
    text = "good\t80+\tProfile spotlight\tNov 17, 2026\ngood\t100-\tMystery fee\tNov 19, 2026\n"
    assert [row.label for row in of_text(text, TODAY, NOTHING).rows] == ["Profile spotlight", "Mystery fee"]
