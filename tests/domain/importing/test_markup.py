"""Tables in Markdown, of wikis and in quoted mail."""

from tests.domain.importing.readings import differences

TABLES = {
    "bars in title": (
        "| Date | Action | Connects |\n"
        "|---|---|---|\n"
        "| 2026-11-22 | Applied to job A \\| B testing | -19 |\n"
        "| 2026-11-17 | Added extra Connects | +40 |",
        "11-22 -19, 11-17 +40",
    ),
    "no outer bars": (
        "Date | Action | Connects\n"
        "--- | --- | ---\n"
        "2026-11-22 | Applied to job A \\| B | -19\n"
        "2026-11-17 | Added extra Connects | 40",
        "11-22 -19, 11-17 +40",
    ),
    "link title": (
        "| Date | Job | Connects |\n"
        "|---|---|---|\n"
        "| 2026-11-22 | [Harp shop](https://www.upwork.com/jobs/~0123456789abcdef01) | 19 |\n"
        "| 2026-11-17 | [Barge](https://www.upwork.com/jobs/~0123456789abcdef02) | 8 |",
        "11-22 -19, 11-17 -8",
    ),
    "bold row": (
        "| Date | Action | Connects |\n"
        "|---|---|---|\n"
        "| **2026-11-22** | **Applied to job Harp** | **-19** |\n"
        "| 2026-11-17 | Added extra Connects | +40 |",
        "11-22 -19, 11-17 +40",
    ),
    "code": (
        "| Date | Action | Connects |\n"
        "|---|---|---|\n"
        "| `2026-11-22` | Applied to job `grep` wrapper | `-19` |\n"
        "| 2026-11-17 | Added extra Connects | `+40` |",
        "11-22 -19, 11-17 +40",
    ),
    "jira": (
        "||Date||Action||Connects||\n"
        "|2026-11-22|Applied to job Harp|-19|\n"
        "|2026-11-17|Added extra Connects|+40|",
        "11-22 -19, 11-17 +40",
    ),
    "strike italic": (
        "| Date | Action | Connects |\n"
        "|:--|:-:|--:|\n"
        "| 2026-11-22 | Applied to job _Harp_ | -19 |\n"
        "| 2026-11-20 | ~~Applied to job Lyre~~ | -3 |\n"
        "| 2026-11-17 | Added extra Connects | +40 |",
        "",
    ),
    "bold head total": (
        "| **Date** | **Action** | **Connects** |\n"
        "|---|---|---|\n"
        "| 2026-11-22 | Applied to job Harp | -19 |\n"
        "| 2026-11-17 | Added extra Connects | +40 |\n"
        "| **Total** | | **21** |",
        "11-22 -19, 11-17 +40",
    ),
    "quoted mail": (
        "> | Date | Action | Connects |\n"
        "> |---|---|---|\n"
        "> | 2026-11-22 | Applied to job Harp | -19 |\n"
        "> | 2026-11-17 | Added extra Connects | +40 |",
        "11-22 -19, 11-17 +40",
    ),
    "br": (
        "| Date | Action | Connects |\n"
        "|---|---|---|\n"
        "| 2026-11-22 | Applied to job<br>Harp | -19 |\n"
        "| 2026-11-17 | Added extra Connects | +40 |",
        "11-22 -19, 11-17 +40",
    ),
    "german": (
        "| Datum | Aktion | Connects |\n"
        "|:---|:---|---:|\n"
        "| 22.11.2026 | Applied to job **Harfe** \\| Laute | -19 |\n"
        "| 17.11.2026 | Added extra Connects | +40 |",
        "11-22 -19, 11-17 +40",
    ),
    "org": (
        "| Date | Action | Connects |\n"
        "|------------+----------+----|\n"
        "| <2026-11-22 Sun> | Applied to job Harp | -9 |\n"
        "| <2026-11-20 Fri> | Added extra Connects | +40 |",
        "11-22 -9, 11-20 +40",
    ),
    "underscore title": (
        "| Date | Action | Connects |\n"
        "|---|---|---|\n"
        "| 2026-11-22 | Applied to job fix snake_case_names in a_b | -9 |\n"
        "| 2026-11-20 | Added extra Connects | 40 |",
        "11-22 -9, 11-20 +40",
    ),
    "multiply title": (
        "| Date | Action | Connects |\n"
        "|---|---|---|\n"
        "| 2026-11-22 | Applied to job 5 * 3 posters * 2 | -9 |\n"
        "| 2026-11-20 | Added extra Connects | 40 |",
        "11-22 -9, 11-20 +40",
    ),
}

QUOTED = {
    "mail quote": (
        "On Tue, Nov 24, 2026 at 9:00 AM Maya wrote:\n"
        "> Date\tAction\tConnects\n"
        "> November 22, 2026\tApplied to job Harp\t-9\n"
        "> November 20, 2026\tAdded extra Connects\t+40",
        "11-22 -9, 11-20 +40",
    ),
    "mail quote twice": (
        ">> November 22, 2026   Applied to job Harp   -9\n>> November 20, 2026   Added extra Connects   +40",
        "11-22 -9, 11-20 +40",
    ),
    "reply top": (
        "Hi, here it is:\n"
        "\n"
        "Nov 22, 2026\tApplied to job Harp\t-9\n"
        "Nov 20, 2026\tAdded extra Connects\t+40\n"
        "\n"
        "Best,\n"
        "Maya",
        "11-22 -9, 11-20 +40",
    ),
    "reply mixed quotes": (
        "> Nov 22, 2026\tApplied to job Harp\t-9\n> Nov 20, 2026\tAdded extra Connects\t+40\n\nThanks!",
        "11-22 -9, 11-20 +40",
    ),
    "quoted partly": (
        "> Nov 22, 2026\tApplied to job Harp\t-9\nNov 20, 2026\tAdded extra Connects\t+40",
        "11-22 -9, 11-20 +40",
    ),
}


def test_a_table_between_marks_is_read() -> None:
    assert differences(TABLES) == {}


def test_a_quoted_mail_is_read_without_its_marks() -> None:
    assert differences(QUOTED) == {}
