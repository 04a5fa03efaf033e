"""A wallet over time: the balance through a period, and the spending of each month. Only reads."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date, timedelta

from bot import errors
from bot.domain.ledger.entries import CONSEQUENCES, CREDITS, SPENDS, Kind
from bot.domain.time.calendar import DAY_MS, add_months, day_of, day_start
from bot.domain.time.periods import Period, checked_period
from bot.services.posting import post
from bot.services.who import Who
from bot.store.engine.database import Tx
from bot.store.ledger import timeline

PURPOSES = ("proposal", "boost", "badge", "ads", "other")
MOST_POINTS = 400
"""The most points of a chart; in a long period a point stands for two days or more."""
USUAL_MONTHS = 6
"""Months of spending if the member names no number."""
MOST_MONTHS = 12
"""The most months of spending."""


@dataclass(frozen=True, slots=True)
class Point:
    """The balance at the end of the day ``on``, and the changes since the point before, in Connects.

    ``refilled``: monthly Connects. ``added``: bought, rewarded, or the opening. ``spent``, ``lapsed`` (expired) are
    positive, and lower than zero only if more was undone. ``other``: returns and corrections, signed.
    """

    on: date
    balance: int
    refilled: int = 0
    added: int = 0
    spent: int = 0
    lapsed: int = 0
    other: int = 0


@dataclass(frozen=True, slots=True)
class OverTime:
    """The balance from ``since`` to ``today`` (UTC days), in Connects.

    ``points``: in order, without days on which nothing happened. ``before``: the balance just before ``since``.
    ``began_on``: the day of the wallet's first line, None if it is before ``since`` or there is none. ``balance``: now.
    """

    balance: int
    period: Period
    since: date
    today: date
    before: int
    points: tuple[Point, ...]
    began_on: date | None = None


@dataclass(frozen=True, slots=True)
class Month:
    """A month that begins on the day ``first``. ``spent``: Connects less returns by purpose of PURPOSES, without zeros."""

    first: date
    spent: dict[str, int]


@dataclass(frozen=True, slots=True)
class Purposes:
    """The spending of ``months``, in order, the present month last, in Connects.

    ``unassigned``: Connects returned in this time for unknown spends. ``balance``: now.
    """

    balance: int
    months: tuple[Month, ...]
    unassigned: int


def balance_over_time(tx: Tx, who: Who, period: str, now: int) -> OverTime:
    """Return the balance through a period, with refills and expiries that are due and not recorded yet.

    Raises NotStarted, BadChoice.
    """
    chosen = checked_period(period)
    present = post.present(tx, post.wallet_of(tx, who), now)
    wallet_id, today = present.wallet.id, day_of(now)
    first = timeline.first_line_at(tx, wallet_id)
    days = chosen.days
    since = today - timedelta(days=days) if days else today if first is None else day_of(first)
    start = day_start(since)
    step = stretch(since, today)
    moved: dict[int, Counter[str]] = defaultdict(Counter)
    for number, kind, amount in timeline.sums_by_kind(tx, wallet_id, start, step):
        name, sign = moved_by(kind)
        moved[number][name] += sign * amount
    balances = dict(timeline.balances(tx, wallet_id, start, step))
    for line in present.pending:
        number = (line.at - start) // (step * DAY_MS)
        name, sign = moved_by(line.kind)
        moved[number][name] += sign * line.amount
        balances[number] = line.balance
    points = tuple(
        Point(min(today, since + timedelta(days=(number + 1) * step - 1)), balances[number], **moved[number])
        for number in sorted(balances)
    )
    before = timeline.balance_before(tx, wallet_id, start)
    began_on = None if first is None or first < start else day_of(first)
    return OverTime(
        balance=present.balance,
        period=chosen,
        since=since,
        today=today,
        before=before,
        points=points,
        began_on=began_on,
    )


def moved_by(kind: Kind) -> tuple[str, int]:
    """Return the field of a Point that counts lines of this kind, and 1 or -1 as the sign of their Connects in it."""
    if kind is Kind.REFILL:
        return "refilled", 1
    if kind in CREDITS:
        return "added", 1
    if kind in SPENDS:
        return "spent", -1
    return ("lapsed", -1) if kind in CONSEQUENCES else ("other", 1)


def stretch(since: date, today: date) -> int:
    """Return the number of days of a point, so that the days from ``since`` to ``today`` give at most MOST_POINTS points."""
    return -(-((today - since).days + 1) // MOST_POINTS)


def spending(tx: Tx, who: Who, months: int, now: int) -> Purposes:
    """Return the Connects spent by month and purpose, less the Connects returned for them.

    Raises NotStarted, and BadChoice unless ``months`` is from 1 to MOST_MONTHS.
    """
    if not 1 <= months <= MOST_MONTHS:
        raise errors.BadChoice(field="months", given=str(months))
    present = post.present(tx, post.wallet_of(tx, who), now)
    wallet_id, this_month = present.wallet.id, day_of(now).replace(day=1)
    firsts = [add_months(this_month, number - months + 1) for number in range(months)]
    since = day_start(firsts[0])
    spent: dict[date, Counter[str]] = {first: Counter() for first in firsts}
    for day, purpose, amount in timeline.net_spends_by_day(tx, wallet_id, since):
        spent[_month(day)][purpose] += amount
    for day, amount in timeline.returns_by_sent_day(tx, wallet_id, since):
        spent[_month(day)]["proposal"] -= amount
    return Purposes(
        balance=present.balance,
        months=tuple(
            Month(first, {purpose: spent[first][purpose] for purpose in PURPOSES if spent[first][purpose]})
            for first in firsts
        ),
        unassigned=timeline.unassigned_returns(tx, wallet_id, since),
    )


def _month(day: int) -> date:
    """Return the first day of a month; ``day``: a day of the month, as its number since 1 January 1970."""
    return day_of(day * DAY_MS).replace(day=1)
