"""Readings of pasted histories in few words, and one history in the shape of the page."""

from datetime import date

import pytest

from bot import errors
from bot.domain.importing import pasting
from bot.domain.importing.rows import HistoryRow

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
