"""A wallet over time: the balance as it moved, and what it was spent on, month by month. Reads only."""

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
"""A day each, or two, or three: a picture has no room for more."""
USUAL_MONTHS = 6
MOST_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Point:
    """A day, or the last of several: the balance at its end, and what moved it since the point before.

    Connects, and signed only where something was undone. ``added``: bought, given, or there at the start. ``other``:
    what came back, and corrections.
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
    """``points`` are in order, and only where something happened; ``before`` is the balance just before ``since``.
    ``began_on``: the day of the wallet's first line, where it lies in the period.
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
    """``spent``: net Connects by purpose (proposal, boost, badge, ads, other), without those that are 0."""

    first: date
    spent: dict[str, int]


@dataclass(frozen=True, slots=True)
class Purposes:
    """``months`` are in order, the present one last. ``unassigned``: came back in that time, nobody knows for what."""

    balance: int
    months: tuple[Month, ...]
    unassigned: int


def balance_over_time(tx: Tx, who: Who, period: str, now: int) -> OverTime:
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
    """The field of a `Point` that a line of that kind counts in, and with which sign."""
    if kind is Kind.REFILL:
        return "refilled", 1
    if kind in CREDITS:
        return "added", 1
    if kind in SPENDS:
        return "spent", -1
    return ("lapsed", -1) if kind in CONSEQUENCES else ("other", 1)


def stretch(since: date, today: date) -> int:
    """How many days a point stands for, so that there aren't too many of them."""
    return -(-((today - since).days + 1) // MOST_POINTS)


def spending(tx: Tx, who: Who, months: int, now: int) -> Purposes:
    if not 1 <= months <= MOST_MONTHS:
        raise errors.BadChoice(field="months", given=str(months))
    present = post.present(tx, post.wallet_of(tx, who), now)
    wallet_id, this = present.wallet.id, day_of(now).replace(day=1)
    firsts = [add_months(this, number - months + 1) for number in range(months)]
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
    """The first of the month of that day, which is its number since 1970."""
    return day_of(day * DAY_MS).replace(day=1)
