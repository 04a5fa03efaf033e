"""A column of boosts beside the Connects of a table."""

import pytest

from bot import errors
from bot.domain.importing.reading import Choices, of_text
from tests.domain.importing.facts import TODAY
from tests.domain.importing.readings import differences

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


RETURNED = {
    "yes and no": (
        "Date,Job,Connects,Refunded?\n2026-11-21,A,14,no\n2026-11-12,B,8,yes",
        "11-21 -14, 11-12 -8, 11-12 +8",
    ),
    "sí": (
        "Fecha,Trabajo,Connects,Devuelto\n2026-11-21,A,14,\n2026-11-12,B,8,Sí",
        "11-21 -14, 11-12 -8, 11-12 +8",
    ),
    "only no": ("Date,Job,Connects,Refunded\n2026-11-21,A,14,no\n2026-11-12,B,8,-", "11-21 -14, 11-12 -8"),
    "numbers and no": (
        "Date,Job,Connects,Refunded\n2026-11-21,A,14,no\n2026-11-12,B,8,8",
        "11-21 -14, 11-12 -8, 11-12 +8",
    ),
    "a tick and not yet": (
        "Date,Job,Connects,Refunded?\n2026-11-21,A,14,Not yet\n2026-11-12,B,8,✓\n2026-11-10,C,6,✗",
        "11-21 -14, 11-12 -8, 11-12 +8, 11-10 -6",
    ),
    "partly": ("Date,Job,Connects,Refunded\n2026-11-21,A,14,no\n2026-11-12,B,8,partly", ""),
    "a row of its own, too": (
        "Date,Job,Connects,Refunded\n2026-11-21,A,-14,yes\n2026-11-22,A,+14,\n2026-11-12,B,-8,no",
        "",
    ),
    "with a boost": ("Date,Job,Connects,Boost,Refunded\n2026-11-21,A,14,9,yes\n2026-11-12,B,8,0,no", ""),
    "of a row with a label": (
        "Date,Action,Connects,Refunded\n2026-11-21,Applied to job A,-14,yes\n2026-11-12,Applied to job B,-8,no",
        "",
    ),
}


def test_what_came_back_is_counted_or_refused() -> None:
    assert differences(RETURNED) == {}


MINUS = {
    "below its job": ("Job,Date,Connects\nA,2026-11-12,10\n,2026-11-13,-10\nB,2026-11-14,12", ""),
    "below its job in a column of spent ones": (
        "Job,Date,Connects spent\nA,2026-11-12,10\n,2026-11-13,-10\nB,2026-11-14,12",
        "",
    ),
    "of a job": (
        "Job,Date,Connects spent\nA,2026-11-12,10\nA,2026-11-13,-10\nB,2026-11-14,12",
        "11-12 -10, 11-13 +10, 11-14 -12",
    ),
}


def test_a_minus_without_a_job_brings_nothing_in() -> None:
    assert differences(MINUS) == {}


MONEY = {
    "an amount": ("Date,Job,Amount\n2026-11-21,A,14\n2026-11-12,B,8", ""),
    "a cost": ("Date,Job,Cost\n2026-11-21,A,14\n2026-11-12,B,8", ""),
    "Connects in the cells": (
        "Date,Job,Cost\n2026-11-21,A,14 Connects\n2026-11-12,B,8 Connects",
        "11-21 -14, 11-12 -8",
    ),
    "Connects above the table": (
        "My Connects,,\nDate,Job,Amount\n2026-11-21,A,14\n2026-11-12,B,8",
        "11-21 -14, 11-12 -8",
    ),
}


def test_numbers_that_may_be_money_are_asked_about() -> None:
    assert differences(MONEY) == {}


def test_a_bid_alone_may_be_in_dollars() -> None:
    with pytest.raises(errors.BadRequest):
        of_text("Date,Job,Bid\n2026-11-21,A,50\n2026-11-12,B,40", TODAY, Choices())
