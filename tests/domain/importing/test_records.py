"""Rows with one field on a line, as notes and databases share them."""

from tests.domain.importing.readings import differences

RECORDS = {
    "notion records": (
        "Date: November 22, 2026\n"
        "Action: Applied to job Harp\n"
        "Connects: -9\n"
        "\n"
        "Date: November 20, 2026\n"
        "Action: Added extra Connects\n"
        "Connects: 40",
        "11-22 -9, 11-20 +40",
    ),
    "yaml": (
        "- date: 2026-11-22\n"
        "  action: Applied to job Harp\n"
        "  connects: -9\n"
        "- date: 2026-11-20\n"
        "  action: Added extra Connects\n"
        "  connects: 40",
        "11-22 -9, 11-20 +40",
    ),
    "trello": (
        "Harp strings shop\n"
        "Applied: 22 Nov 2026\n"
        "Connects: 9\n"
        "\n"
        "Barge plans\n"
        "Applied: 20 Nov 2026\n"
        "Connects: 7",
        "11-22 -9, 11-20 -7",
    ),
    "record future": (
        "Date: 28 Nov 2026\nJob: Harp\nConnects: 9\n\nDate: 20 Nov 2026\nJob: Barge\nConnects: 7",
        "",
    ),
    "record missing": (
        "Date: 22 Nov 2026\nJob: Harp\nConnects: 9\n\nDate: 20 Nov 2026\nJob: Barge",
        "",
    ),
    "record note": (
        "Date: 22 Nov 2026\n"
        "Job: Harp\n"
        "Connects: 9\n"
        "Notes: client: nice\n"
        "\n"
        "Date: 20 Nov 2026\n"
        "Job: Barge\n"
        "Connects: 7\n"
        "Notes:",
        "11-22 -9, 11-20 -7",
    ),
    "record budget": (
        "Job: Harp\n"
        "Budget: $500\n"
        "Date applied: 22 Nov 2026\n"
        "Connects: 9\n"
        "---\n"
        "Job: Barge\n"
        "Budget: $50\n"
        "Date applied: 20 Nov 2026\n"
        "Connects: 7",
        "11-22 -9, 11-20 -7",
    ),
    "record de": (
        "Datum: 22.11.2026\nAuftrag: Harfe\nConnects: 9\n\nDatum: 20.11.2026\nAuftrag: Barke\nConnects: 7",
        "11-22 -9, 11-20 -7",
    ),
    "record boost": (
        "Job: Harp\n"
        "Date: 22 Nov 2026\n"
        "Connects: 9\n"
        "Boost: 20\n"
        "\n"
        "Job: Barge\n"
        "Date: 20 Nov 2026\n"
        "Connects: 7\n"
        "Boost:",
        "11-22 -9, 11-22 -20, 11-20 -7",
    ),
    "records cost in": (
        "Date: 22 Nov 2026\nAction: bought\nConnects: 40\n\nDate: 20 Nov 2026\nAction: applied\nConnects: 7",
        "11-22 +40, 11-20 -7",
    ),
    "records spent": (
        "Date: 22 Nov 2026\nSpent: 9\nJob: Harp\n\nDate: 20 Nov 2026\nSpent: 7\nJob: Barge",
        "11-22 -9, 11-20 -7",
    ),
    "records clock": (
        "Date: 22 Nov 2026, 14:03\n"
        "Job: Harp\n"
        "Connects: 9\n"
        "\n"
        "Date: 20 Nov 2026, 09:10\n"
        "Job: Barge\n"
        "Connects: 7",
        "11-22 -9, 11-20 -7",
    ),
}


def test_records_are_read_as_a_table() -> None:
    assert differences(RECORDS) == {}
