"""Signs that a table holds the rows of more than one person or account."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise

from bot.domain.importing.labels import folded
from bot.domain.importing.rows import HistoryRow

FEWEST_DAYS = 3
MOST_DAYS = 20
"""Two renewals so many days apart belong to two accounts: one account's are a month apart, give or take some days."""


def people(rows: Iterable[HistoryRow]) -> tuple[str, ...]:
    """Return the names of the people whose rows a table has, in their order; empty for fewer than two.

    A name in other letters or with other spaces is the same person's; the first spelling is returned.
    """
    names: dict[str, str] = {}
    for row in rows:
        if row.freelancer:
            names.setdefault(folded(row.freelancer), row.freelancer)
    return tuple(names.values()) if len(names) > 1 else ()


def of_person(rows: Iterable[HistoryRow], name: str) -> tuple[HistoryRow, ...]:
    """Return the rows of one person."""
    return tuple(row for row in rows if folded(row.freelancer or "") == folded(name))


def two_cycles(renewals: Sequence[date], upgrades: Sequence[date]) -> tuple[date, date] | None:
    """Return two renewal days that can't belong to one account, None where there are none.

    An upgrade begins a new cycle, so that the renewals on both sides of one may be near to each other.
    """
    for first, second in pairwise(sorted(renewals)):
        is_near = FEWEST_DAYS <= (second - first).days <= MOST_DAYS
        if is_near and not any(first <= upgrade <= second for upgrade in upgrades):
            return first, second
    return None
