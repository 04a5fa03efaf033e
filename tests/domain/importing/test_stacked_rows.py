"""Rows whose day stands below their words, each cell on a line, and tables column by column."""

from datetime import date

from bot.domain.importing.pasting import parse
from bot.domain.importing.stacked_rows import in_lines
from tests.domain.importing.readings import differences

TODAY = date(2026, 11, 24)

CARDS = {
    "no blank": (
        "Applied to job\n"
        "Harp strings shop\n"
        "Today\n"
        "-9 Connects\n"
        "Job cancelled\n"
        "Podcast clips\n"
        "Nov 19, 2026\n"
        "+13 Connects\n"
        "Added extra Connects\n"
        "Nov 15, 2026\n"
        "+60 Connects",
        "11-24 -9, 11-19 +13, 11-15 +60",
    ),
    "joined label": (
        "Applied to job Harp strings shop\nToday\n-9\n\nAdded extra Connects\nNov 15, 2026\n+60",
        "11-24 -9, 11-15 +60",
    ),
    "amount then day": (
        "Applied to job\nHarp strings shop\n-9\nNov 22, 2026\n\nAdded extra Connects\n+60\nNov 15, 2026",
        "11-22 -9, 11-15 +60",
    ),
    "amount first": (
        "-9 Connects\n"
        "Applied to job Harp strings shop\n"
        "Nov 22, 2026\n"
        "\n"
        "+60 Connects\n"
        "Added extra Connects\n"
        "Nov 15, 2026",
        "11-22 -9, 11-15 +60",
    ),
    "title first": (
        "Harp strings shop\n"
        "Applied to job\n"
        "22 Nov 2026\n"
        "-9\n"
        "\n"
        "Podcast clips\n"
        "Job cancelled\n"
        "19 Nov 2026\n"
        "+13",
        "11-22 -9, 11-19 +13",
    ),
    "bullet line": (
        "Applied to job\n"
        "Harp strings shop\n"
        "Nov 22, 2026 • -9 Connects\n"
        "\n"
        "Added extra Connects\n"
        "Nov 15, 2026 • +60 Connects",
        "11-22 -9, 11-15 +60",
    ),
    "day amount line": (
        "Applied to job\nHarp strings shop\nNov 22, 2026\t-9\nAdded extra Connects\nNov 15, 2026\t+60",
        "11-22 -9, 11-15 +60",
    ),
    "spanish days": (
        "Applied to job\n"
        "Tienda de arpas\n"
        "22 nov 2026\n"
        "−9 Connects\n"
        "\n"
        "Added extra Connects\n"
        "15 nov 2026\n"
        "+60 Connects",
        "11-22 -9, 11-15 +60",
    ),
    "clock": (
        "Applied to job\n"
        "Harp strings shop\n"
        "Nov 22, 2026 at 3:14 PM\n"
        "-9 Connects\n"
        "\n"
        "Added extra Connects\n"
        "Nov 15, 2026 at 9:02 AM\n"
        "+60 Connects",
        "11-22 -9, 11-15 +60",
    ),
    "titles that look": (
        "Applied to job\n"
        "Today\n"
        "Nov 22, 2026\n"
        "-9 Connects\n"
        "\n"
        "Applied to job\n"
        "-20 Connects\n"
        "Nov 21, 2026\n"
        "-8 Connects",
        "11-22 -9, 11-21 -8",
    ),
    "cut page": (
        "Applied to job Harp strings shop\n-9\nNov 22, 2026\nAdded extra Connects\n+60\nNov 15, 2026",
        "",
    ),
    "cut last": (
        "Applied to job\n"
        "Harp strings shop\n"
        "Nov 22, 2026\n"
        "-9 Connects\n"
        "\n"
        "Applied to job\n"
        "Barge plans\n"
        "Nov 15, 2026",
        "",
    ),
    "cut first": (
        "Harp strings shop\n"
        "Nov 22, 2026\n"
        "-9 Connects\n"
        "\n"
        "Applied to job\n"
        "Barge plans\n"
        "Nov 15, 2026\n"
        "-7 Connects",
        "11-22 -9, 11-15 -7",
    ),
    "month heads": (
        "November 2026\n"
        "\n"
        "Applied to job\n"
        "Harp strings shop\n"
        "Nov 22\n"
        "-9 Connects\n"
        "\n"
        "Added extra Connects\n"
        "Nov 15\n"
        "+60 Connects",
        "11-22 -9, 11-15 +60",
    ),
    "de app": (
        "Beworben auf Job\n"
        "Harfenshop\n"
        "22. Nov. 2026\n"
        "−9 Connects\n"
        "\n"
        "Connects gekauft\n"
        "15. Nov. 2026\n"
        "+60 Connects",
        "11-22 -9, 11-15 +60",
    ),
    "uk app": (
        "Заявка на роботу\nМагазин арф\n22 лист. 2026 р.\n−9\n\nДодано Connects\n15 лист. 2026 р.\n+60",
        "11-22 -9, 11-15 +60",
    ),
    "en agency app": (
        "Applied to job\n"
        "Harp shop\n"
        "Ola N.\n"
        "Nov 22, 2026\n"
        "-9 Connects\n"
        "\n"
        "Added extra Connects\n"
        "Ola N.\n"
        "Nov 15, 2026\n"
        "+60 Connects",
        "",
    ),
    "words lines bullets": (
        "• Applied to job Harp\n"
        "  Nov 22, 2026\n"
        "  -9 Connects\n"
        "• Added extra Connects\n"
        "  Nov 20, 2026\n"
        "  +40 Connects",
        "11-22 -9, 11-20 +40",
    ),
    "app spent words": (
        "Applied to job\n"
        "Harp\n"
        "Nov 22, 2026\n"
        "Spent 9 Connects\n"
        "\n"
        "Added extra Connects\n"
        "Nov 20, 2026\n"
        "Added 40 Connects",
        "11-22 -9, 11-20 +40",
    ),
    "app day groups": (
        "Today\n"
        "\n"
        "Applied to job\n"
        "Harp\n"
        "-9\n"
        "\n"
        "Availability Badge\n"
        "-2\n"
        "\n"
        "Nov 20, 2026\n"
        "\n"
        "Added extra Connects\n"
        "+40",
        "11-24 -9, 11-24 -2, 11-20 +40",
    ),
    "app slashes": (
        "Applied to job\nHarp\n22/11/2026\n-9 Connects\n\nAdded extra Connects\n15/11/2026\n+60 Connects",
        "11-22 -9, 11-15 +60",
    ),
    "app order open": (
        "Applied to job\nHarp\n03/11/2026\n-9 Connects\n\nAdded extra Connects\n02/11/2026\n+60 Connects",
        "11-03 -9, 11-02 +60",
    ),
    "nothing above": (
        "Nov 22, 2026 • -9 Connects\nApplied to job\nHarp",
        "",
    ),
    "label alone": (
        "Applied to job\nToday\n-16\n\nAdded extra Connects\nNov 20, 2026\n+40",
        "",
    ),
    "weekday cut off": (
        "Profile spotlight\nThursday,\nNov 12, 2026\n-4\n\nAdded extra Connects\nNov 11, 2026\n+40",
        "",
    ),
}
"""Rows as a phone shows them."""

COLUMNS = {
    "ocr columns": (
        "Date\n"
        "Nov 22, 2026\n"
        "Nov 20, 2026\n"
        "Action\n"
        "Applied to job Harp strings shop\n"
        "Added extra Connects\n"
        "Connects\n"
        "-9\n"
        "+40",
        "11-22 -9, 11-20 +40",
    ),
    "word table lines": (
        "Date\n"
        "Action\n"
        "Connects\n"
        "22 Nov 2026\n"
        "Applied to job Harp\n"
        "-9\n"
        "20 Nov 2026\n"
        "Added extra Connects\n"
        "+40",
        "11-22 -9, 11-20 +40",
    ),
    "columns unequal": (
        "Date\n"
        "Nov 22, 2026\n"
        "Nov 20, 2026\n"
        "Action\n"
        "Applied to job Harp strings\n"
        "shop\n"
        "Added extra Connects\n"
        "Connects\n"
        "-9\n"
        "+40",
        "",
    ),
    "columns without days": (
        "Date\nsoon\nlater\nAction\nApplied to job A\nApplied to job B\nConnects\n-9\n-4",
        "",
    ),
}
"""Tables whose columns stand below each other."""


def test_rows_with_the_day_below_the_words_are_read_or_refused() -> None:
    assert differences(CARDS) == {}


def test_columns_below_each_other_are_read_if_they_have_as_many_lines() -> None:
    assert differences(COLUMNS) == {}


def test_a_marked_day_above_a_title_that_is_a_day_stays_the_day() -> None:
    rows = parse(
        in_lines("> 11/24/26\nMonthly Connects renewal\n+10\n> 11/19/26\nApplied to job\nToday\n-26"), TODAY
    ).rows
    assert [(row.on, row.title, row.amount) for row in rows] == [
        (date(2026, 11, 24), None, 10),
        (date(2026, 11, 19), "Today", -26),
    ]
