"""A server's figures: what a tally publishes of its members, so that nobody can be told apart. Why: docs/community.md.

A tally's proposals fall into cells: one for each category that is shown, one for the rest. Each holds proposals of nobody
or of FEWEST people or more, and everything shown is made of whole cells. So no two figures differ by fewer.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from math import inf
from statistics import fmean, median_low
from typing import NamedTuple

from bot.domain.insight.funnel import MATURE_DAYS
from bot.domain.time.calendar import DAY_MS, add_months
from bot.domain.time.zones import local_day, local_instant

FEWEST = 5
"""People in a figure."""
RIPE_MS = MATURE_DAYS * DAY_MS
WHOLE = ""
"""Stands for all categories together."""


class TallyRow(NamedTuple):
    """What one person had, without a name. ``net``: Connects that were spent and didn't come back."""

    sent: int
    viewed: int
    replied: int
    hired: int
    net: int


@dataclass(frozen=True, slots=True)
class Counted:
    """A person's proposals of one category; None where it isn't known."""

    user_id: int
    category: str | None
    row: TallyRow


@dataclass(frozen=True, slots=True)
class Typical:
    """The middle member. Rates from 0 to 1 are means of the members' own, so that nobody's many proposals outweigh the
    rest. ``per_interview``, ``per_hire``: net Connects for which half of the members got one; None where fewer than half
    got any. ``sent``: proposals that half of them sent, or fewer."""

    viewed: float
    replied: float
    hired: float
    per_interview: float | None
    per_hire: float | None
    sent: int


def cells(counted: Sequence[Counted]) -> dict[str, list[TallyRow]]:
    """A row for each person: of everything (WHOLE), and of each category that may be shown. Nothing of too few people.

    Rows are sorted by what they hold, so that their order says nothing.
    """
    by_person: dict[int, list[TallyRow]] = {}
    for one in counted:
        by_person.setdefault(one.user_id, []).append(one.row)
    if len(by_person) < FEWEST:
        return {}
    found = {WHOLE: sorted(_sum(rows) for rows in by_person.values())}
    for category in _shown(counted):
        found[category] = sorted(one.row for one in counted if one.category == category)
    return found


def typical(rows: Sequence[TallyRow]) -> Typical | None:
    """What is shown of these rows; None of too few."""
    if len(rows) < FEWEST:
        return None
    return Typical(
        viewed=fmean(row.viewed / row.sent for row in rows),
        replied=reply_rate(rows),
        hired=fmean(row.hired / row.sent for row in rows),
        per_interview=_half_got([row.net / row.replied if row.replied else inf for row in rows]),
        per_hire=_half_got([row.net / row.hired if row.hired else inf for row in rows]),
        sent=median_low(row.sent for row in rows),
    )


def reply_rate(rows: Sequence[TallyRow]) -> float:
    """The mean of the members' own rates, from 0 to 1."""
    return fmean(row.replied / row.sent for row in rows)


def month_due(now: int, hour: int, zone: str) -> date:
    """The first day of the month whose tally was due last: at ``hour`` of that day in ``zone``."""
    first = local_day(now, zone).replace(day=1)
    return first if local_instant(first, hour, zone) <= now else add_months(first, -1)


def _half_got(costs: Sequence[float]) -> float | None:
    """Who got none has paid more than they have yet: without them it would look cheaper than it is."""
    middle = median_low(costs)
    return None if middle == inf else middle


def _shown(counted: Sequence[Counted]) -> list[str]:
    """Categories of FEWEST people or more, but for the smallest where what is left over would be of one to four."""
    sizes = Counter(one.category for one in counted if one.category is not None)
    shown = [name for name, people in sizes.items() if people >= FEWEST]
    shown.sort(key=lambda name: (-sizes[name], name))
    while shown and 0 < len({one.user_id for one in counted if one.category not in shown}) < FEWEST:
        shown.pop()
    return shown


def _sum(rows: Iterable[TallyRow]) -> TallyRow:
    return TallyRow(*map(sum, zip(*rows, strict=True)))
