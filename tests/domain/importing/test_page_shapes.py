"""Shapes in which a page of Upwork arrives: hidden words on lines of their own, a page on one line, days with marks."""

from tests.domain.importing.readings import differences

HIDDEN_WORDS = {
    "added below no head": (
        "Nov 22, 2026\tApplied to job Bakery menu\t-14\n"
        "Spent 14 Connects\n"
        "Nov 20, 2026\tAdded extra Connects\t+40\n"
        "Added 40 Connects",
        "11-22 -14, 11-20 +40",
    ),
    "csv comma": (
        "Date,Action,Connects\n"
        "2026-11-22,Applied to job Bakery menu,-14\n"
        "Spent 14 Connects\n"
        "2026-11-20,Added extra Connects,+40\n"
        "Added 40 Connects",
        "11-22 -14, 11-20 +40",
    ),
    "agency": (
        "Date\tAction\tFreelancer\tConnects\n"
        "Nov 22, 2026\tApplied to job Bakery menu\tOla N.\t-14\n"
        "Spent 14 Connects\n"
        "Nov 21, 2026\tApplied to job Barge plans\tOla N.\t-10\n"
        "Spent 10 Connects",
        "11-22 -14, 11-21 -10",
    ),
    "blank between": (
        "Date\tAction\tConnects\n"
        "\n"
        "Nov 22, 2026\tApplied to job Bakery menu\t-14\n"
        "\n"
        "Spent 14 Connects\n"
        "\n"
        "Nov 20, 2026\tAdded extra Connects\t+40\n"
        "\n"
        "Added 40 Connects\n",
        "11-22 -14, 11-20 +40",
    ),
    "tab before": (
        "Date\tAction\tConnects\n"
        "Nov 22, 2026\tApplied to job Bakery menu\t-14\n"
        "\t\tSpent 14 Connects\n"
        "Nov 20, 2026\tAdded extra Connects\t+40\n"
        "\t\tAdded 40 Connects",
        "11-22 -14, 11-20 +40",
    ),
    "contradicts": (
        "Date\tAction\tConnects\n"
        "Nov 22, 2026\tApplied to job Bakery menu\t-14\n"
        "Spent 41 Connects\n"
        "Nov 20, 2026\tAdded extra Connects\t+40\n"
        "Added 40 Connects",
        "",
    ),
    "only some": (
        "Date\tAction\tConnects\n"
        "Nov 22, 2026\tApplied to job Bakery menu\t-14\n"
        "Nov 20, 2026\tAdded extra Connects\t+40\n"
        "Added 40 Connects",
        "11-22 -14, 11-20 +40",
    ),
    "thousand": (
        "Date\tAction\tConnects\n"
        "Nov 22, 2026\tApplied to job Bakery menu\t-14\n"
        "Spent 14 Connects\n"
        "Nov 20, 2026\tAdded extra Connects\t+1,200\n"
        "Added 1,200 Connects",
        "11-22 -14, 11-20 +1200",
    ),
    "one connect": (
        "Date\tAction\tConnects\n"
        "Today\tAvailability Badge\t-1\n"
        "Spent 1 Connect\n"
        "Yesterday\tAvailability Badge\t-6\n"
        "Spent 6 Connects",
        "11-24 -1, 11-23 -6",
    ),
    "unsigned number": (
        "Date\tAction\tConnects\n"
        "Nov 22, 2026\tApplied to job Bakery menu\t14\n"
        "Spent 14 Connects\n"
        "Nov 20, 2026\tProfile thing\t40\n"
        "Added 40 Connects",
        "11-22 -14, 11-20 +40",
    ),
    "confirm other row": (
        "Date\tAction\tConnects\n"
        "Nov 22, 2026\tApplied to job Harp\t-9\n"
        "Spent 2 Connects\n"
        "Nov 21, 2026\tAvailability Badge\t-2",
        "",
    ),
}
"""Hidden words such as *Spent 16 Connects* below the number that they repeat."""

ONE_LINE = {
    "head": (
        "Date Action Connects Today Applied to job Harp strings shop -9 Yesterday Availability Badge -2 "
        "November 20, 2026 Added extra Connects +40",
        "11-24 -9, 11-23 -2, 11-20 +40",
    ),
    "page top": (
        "Connects History My balance 451 Connects Buy Connects Connects type All Date Last 30 days Date "
        "Action Connects Today Applied to job Harp strings shop -9 Yesterday Availability Badge -2 Novem"
        "ber 20, 2026 Added extra Connects +40",
        "11-24 -9, 11-23 -2, 11-20 +40",
    ),
    "footer": (
        "Date Action Connects Today Applied to job Harp strings shop -9 Yesterday Availability Badge -2 "
        "November 20, 2026 Added extra Connects +40 Load more Footer navigation About Us Feedback",
        "11-24 -9, 11-23 -2, 11-20 +40",
    ),
    "freelancer": (
        "Date Action Freelancer Connects Nov 22, 2026 Applied to job Harp strings shop Ola N. -9 Nov 20,"
        " 2026 Added extra Connects Ola N. +40",
        "",
    ),
    "hidden": (
        "Date Action Connects Today Applied to job Harp strings shop -9 Spent 9 Connects November 20, 20"
        "26 Added extra Connects +1,200 Added 1,200 Connects",
        "11-24 -9, 11-20 +1200",
    ),
    "only hidden": (
        "Date Action Connects Today Applied to job Harp strings shop Spent 9 Connects November 20, 2026 "
        "Added extra Connects Added 40 Connects",
        "11-24 -9, 11-20 +40",
    ),
    "iso": (
        "Date Action Connects 2026-11-22 Applied to job Harp strings shop -9 2026-11-20 Added extra Conn"
        "ects +40",
        "11-22 -9, 11-20 +40",
    ),
    "pipes": (
        "Date | Action | Connects | Nov 22, 2026 | Applied to job Harp strings shop | -9 | Nov 20, 2026 "
        "| Added extra Connects | +40",
        "11-22 -9, 11-20 +40",
    ),
    "unknown label within": (
        "Date Action Connects Nov 22, 2026 Applied to job Harp strings shop -9 Nov 21, 2026 Profile spot"
        "light -3 Nov 20, 2026 Added extra Connects +40",
        "",
    ),
    "title with day": (
        "Date Action Connects Nov 22, 2026 Applied to job Fix by November 20, 2026 -9 Nov 20, 2026 Added"
        " extra Connects +40",
        "11-22 -9, 11-20 +40",
    ),
    "semicolons": (
        "Nov 22, 2026; Applied to job Harp strings shop; -9; Nov 20, 2026; Added extra Connects; +40",
        "11-22 -9, 11-20 +40",
    ),
    "number before a day": (
        "Nov 22, 2026 Applied to job Harp 14 Nov 20, 2026 Profile spotlight -9\n"
        "Nov 19, 2026 Added extra Connects +40",
        "",
    ),
}
"""All rows on one line."""

MARKED_DAYS = {
    "gsheets tr": (
        "Tarih\tİşlem\tConnects\n22.11.2026\tApplied to job Harp\t-9\n20.11.2026\tAdded extra Connects\t40",
        "11-22 -9, 11-20 +40",
    ),
    "arabic digits": (
        "٢٢/١١/٢٠٢٦\tApplied to job قيثارة\t-٩\n٢٠/١١/٢٠٢٦\tAdded extra Connects\t+٤٠",
        "11-22 -9, 11-20 +40",
    ),
    "checklist": (
        "- [x] 2026-11-22 Applied to job Harp -9\n- [ ] 2026-11-20 Added extra Connects +40",
        "11-22 -9, 11-20 +40",
    ),
    "keep list": (
        "☑ 22 Nov 2026 Applied to job Harp -9\n☐ 20 Nov 2026 Added extra Connects +40",
        "11-22 -9, 11-20 +40",
    ),
    "bold line": (
        "**Nov 22, 2026** Applied to job Harp -9\n**Nov 20, 2026** Added extra Connects +40",
        "11-22 -9, 11-20 +40",
    ),
    "notion toggle": (
        "▸ Nov 22, 2026\nApplied to job Harp -9\n▸ Nov 20, 2026\nAdded extra Connects +40",
        "11-22 -9, 11-20 +40",
    ),
    "notion md heading": (
        "# Connects\n"
        "\n"
        "## 2026-11-22\n"
        "- Applied to job Harp -9\n"
        "- Connects bid for boosted proposal. Harp -20\n"
        "\n"
        "## 2026-11-20\n"
        "- Added extra Connects +40",
        "11-22 -9, 11-22 -20, 11-20 +40",
    ),
    "obsidian link days": (
        "- [[2026-11-22]] Applied to job Harp -9\n- [[2026-11-20]] Added extra Connects +40",
        "11-22 -9, 11-20 +40",
    ),
    "hu": (
        "2026. nov. 22.\tApplied to job Hárfa\t-9\n2026. nov. 20.\tAdded extra Connects\t+40",
        "11-22 -9, 11-20 +40",
    ),
    "sv": (
        "22 november 2026\tApplied to job Harpa\t-9\nigår\tAdded extra Connects\t+40",
        "11-22 -9, 11-23 +40",
    ),
    "weeks ago": (
        "2 weeks ago\tApplied to job Harp\t-9\n3 weeks ago\tAdded extra Connects\t+40",
        "",
    ),
    "hours ago": (
        "3 hours ago\tApplied to job Harp\t-9\nYesterday\tAdded extra Connects\t+40",
        "",
    ),
    "ocr wrapped": (
        "Nov 22, 2026 Applied to job Harp strings\n"
        "shop for everyone -9\n"
        "Nov 20, 2026 Added extra Connects +40",
        "11-22 -9, 11-20 +40",
    ),
    "ocr dot for comma": (
        "Nov 22. 2026 Applied to job Harp -9\nNov 20. 2026 Added extra Connects +40",
        "11-22 -9, 11-20 +40",
    ),
    "ocr l for 1": (
        "Nov 22, 2026 Applied to job Harp -l9\nNov 20, 2026 Added extra Connects +40",
        "",
    ),
    "ocr lost space": (
        "Nov22, 2026 Applied to job Harp-9\nNov20, 2026 Added extra Connects+40",
        "",
    ),
    "md list bold": (
        "- **Nov 22, 2026** Applied to job Harp -9\n- **Nov 20, 2026** Added extra Connects +40",
        "11-22 -9, 11-20 +40",
    ),
    "md heading tabs": (
        "### Nov 22, 2026\n"
        "* Applied to job Harp: -9\n"
        "* Availability Badge: -2\n"
        "### Nov 20, 2026\n"
        "* Added extra Connects: +40",
        "11-22 -9, 11-22 -2, 11-20 +40",
    ),
    "md heading known": (
        "### Nov 22, 2026\n"
        "1. Applied to job Harp -9\n"
        "2. Availability Badge -2\n"
        "\n"
        "### Nov 20, 2026\n"
        "1. Added extra Connects +40",
        "11-22 -9, 11-22 -2, 11-20 +40",
    ),
}
"""Days with marks around them, or above several rows."""


def test_hidden_words_below_a_row_confirm_its_number() -> None:
    assert differences(HIDDEN_WORDS) == {}


def test_a_page_on_one_line_is_read() -> None:
    assert differences(ONE_LINE) == {}


def test_days_with_marks_are_read() -> None:
    assert differences(MARKED_DAYS) == {}
