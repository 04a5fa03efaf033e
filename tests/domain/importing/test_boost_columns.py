"""A column of boosts beside the Connects of a table."""

import pytest

from bot import errors
from bot.domain.importing.reading import Choices, of_text
from tests.domain.importing.readings import differences
from tests.domain.importing.shapes import TODAY

TABLES = {
    "cost, boost and total": (
        "Date,Job,Connects,Boost,Total\n2026-11-21,A,14,9,23\n2026-11-12,B,8,0,8",
        "11-21 -14, 11-21 -9, 11-12 -8",
    ),
    "a total alone": (
        "Date,Job,Total connects,Boost\n2026-11-21,A,23,9\n2026-11-12,B,8,0",
        "11-21 -23, 11-12 -8",
    ),
    "boost included": (
        "Date,Job,Connects (incl. boost),Boost\n2026-11-21,A,23,9\n2026-11-12,B,8,0",
        "11-21 -23, 11-12 -8",
    ),
    "a bid in dollars": (
        "Date,Job,Connects,Bid\n2026-11-21,A,14,50\n2026-11-12,B,8,40",
        "11-21 -14, 11-12 -8",
    ),
    "the cost of a bid": ("Date,Job,Bid cost\n2026-11-21,A,14\n2026-11-12,B,8", "11-21 -14, 11-12 -8"),
}


def test_connects_are_counted_once() -> None:
    assert differences(TABLES) == {}


def test_a_bid_alone_may_be_in_dollars() -> None:
    with pytest.raises(errors.BadRequest):
        of_text("Date,Job,Bid\n2026-11-21,A,50\n2026-11-12,B,40", TODAY, Choices())
