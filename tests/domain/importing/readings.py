"""Texts with the rows that a reading of them has to give, and how the reading differs."""

from collections.abc import Mapping

from bot import errors
from bot.domain.importing.reading import Choices, of_text
from tests.domain.importing.facts import TODAY


def outcome(text: str) -> str:
    """Return the days and Connects of a text's rows, such as ``11-22 -14, 11-20 +40``; empty if it is refused."""
    try:
        rows = of_text(text, TODAY, Choices()).rows
    except errors.BadRequest:
        return ""
    return ", ".join(f"{row.on:%m-%d} {row.amount:+d}" for row in rows)


def differences(cases: Mapping[str, tuple[str, str]]) -> dict[str, str]:
    """Return what came of each case, a text and its expected outcome, that came out otherwise; rows in any order."""
    outcomes = {name: (outcome(text), expected) for name, (text, expected) in cases.items()}
    return {
        name: found
        for name, (found, expected) in outcomes.items()
        if sorted(found.split(", ")) != sorted(expected.split(", "))
    }
