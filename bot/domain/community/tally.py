"""The figures that a tally publishes of a server's members, so that no single member can be recognised.

A tally divides proposals into cells: one for each published category, and one for the other categories together. A cell
has the proposals of no member or of at least FEWEST members, and every figure is a sum of whole cells, so that two figures
never differ by fewer members. The reasons: docs/community.md.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import inf
from statistics import fmean, median_low
from typing import NamedTuple

from bot.domain.insight.funnel import MATURE_DAYS
from bot.domain.time.calendar import DAY_MS, add_months
from bot.domain.time.zones import local_day, local_instant

FEWEST = 5
"""The fewest members that a published figure may cover."""
RIPE_MS = MATURE_DAYS * DAY_MS
"""The age (ms) from which a proposal counts in a tally (docs/upwork.md, section 17, row 4)."""
WHOLE = ""
"""The name of the cell of all categories together."""


class TallyRow(NamedTuple):
    """The proposals with a known outcome of one unnamed member, by the steps reached.

    ``net``: Connects spent less Connects returned.
    """

    sent: int
    viewed: int
    replied: int
    hired: int
    net: int


@dataclass(frozen=True, slots=True)
class MemberCounts:
    """The proposals of one member in one category; ``category`` is None if unknown."""

    user_id: int
    category: str | None
    row: TallyRow


@dataclass(frozen=True, slots=True)
class TypicalMember:
    """The typical member of a group.

    ``viewed``, ``replied``, ``hired``: means of the members' own rates, from 0 to 1, so that each member counts equally.
    ``per_interview``, ``per_hire``: medians of net Connects per interview and per hire; None if more than half of the
    members have none. ``sent``: the median number of proposals. ``known``: the proposals of all members, each with a known
    outcome.
    """

    viewed: float
    replied: float
    hired: float
    per_interview: float | None
    per_hire: float | None
    sent: int
    known: int


class CategoryRate(NamedTuple):
    """The mean of the members' reply rates in a category, from 0 to 1; ``known``: the proposals behind the rates."""

    category: str
    replied: float
    known: int


def cells(counted: Sequence[MemberCounts]) -> dict[str, list[TallyRow]]:
    """Return one row per member for each publishable category and, under WHOLE, for all categories together.

    With fewer than FEWEST members the result is empty. Rows are sorted by their numbers, so that their order doesn't
    identify members.
    """
    by_member: dict[int, list[TallyRow]] = {}
    for counts in counted:
        by_member.setdefault(counts.user_id, []).append(counts.row)
    if len(by_member) < FEWEST:
        return {}
    rows_of = {WHOLE: sorted(_sum(rows) for rows in by_member.values())}
    for category in _publishable(counted):
        rows_of[category] = sorted(counts.row for counts in counted if counts.category == category)
    return rows_of


def typical(rows: Sequence[TallyRow]) -> TypicalMember | None:
    """Return the typical member of ``rows`` (one row per member); None for fewer than FEWEST rows."""
    if len(rows) < FEWEST:
        return None
    return TypicalMember(
        viewed=fmean(row.viewed / row.sent for row in rows),
        replied=reply_rate(rows),
        hired=fmean(row.hired / row.sent for row in rows),
        per_interview=_median_cost([row.net / row.replied if row.replied else inf for row in rows]),
        per_hire=_median_cost([row.net / row.hired if row.hired else inf for row in rows]),
        sent=median_low(row.sent for row in rows),
        known=sum(row.sent for row in rows),
    )


def category_rates(rows_by_category: Mapping[str, Sequence[TallyRow]]) -> tuple[CategoryRate, ...]:
    """Return the reply rate of each category, the one with the most proposals first, which is no ranking by rate."""
    rates = [
        CategoryRate(category, reply_rate(rows), sum(row.sent for row in rows))
        for category, rows in rows_by_category.items()
    ]
    return tuple(sorted(rates, key=lambda rate: (-rate.known, rate.category)))


def reply_rate(rows: Sequence[TallyRow]) -> float:
    """Return the mean of the members' own reply rates, from 0 to 1. ``rows`` must not be empty."""
    return fmean(row.replied / row.sent for row in rows)


def month_due(now: int, hour: int, zone: str) -> date:
    """Return the first day of the latest month whose tally is due by ``now`` (UTC ms).

    A month's tally is due at ``hour`` (0 to 23) of the month's first day in the IANA time zone ``zone``.
    """
    first = local_day(now, zone).replace(day=1)
    return first if local_instant(first, hour, zone) <= now else add_months(first, -1)


def _median_cost(costs: Sequence[float]) -> float | None:
    """Return the median of ``costs``; None if the median is infinite.

    A member without an interview or hire has an infinite cost; leaving such members out would make the median too low.
    """
    middle = median_low(costs)
    return None if middle == inf else middle


def _publishable(counted: Sequence[MemberCounts]) -> list[str]:
    """Return the categories of at least FEWEST members, largest first.

    The smallest are left out until the other categories together have no member or at least FEWEST members.
    """
    sizes = Counter(counts.category for counts in counted if counts.category is not None)
    names = [name for name, members in sizes.items() if members >= FEWEST]
    names.sort(key=lambda name: (-sizes[name], name))
    while names and 0 < len({counts.user_id for counts in counted if counts.category not in names}) < FEWEST:
        names.pop()
    return names


def _sum(rows: Iterable[TallyRow]) -> TallyRow:
    return TallyRow(*(sum(column) for column in zip(*rows, strict=True)))
