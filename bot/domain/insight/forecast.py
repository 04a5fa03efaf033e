"""The balance ahead: the wallet's replay carried on day by day, with its refills, its expiries and the member's pace.

Only the pace is a guess. Each day has its expiries first, then its refill, then what the pace takes, in the order of
use; so a Connect shown as expiring unused is one that nothing at this pace would have taken.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction
from itertools import count, groupby
from statistics import quantiles

from bot.domain.ledger.book import Book, Line
from bot.domain.ledger.entries import CONSEQUENCES, SPENDS, UNWRITTEN, Entry, Kind, Source
from bot.domain.ledger.rules import Plan, RulesAt, rules_at
from bot.domain.ledger.wallets import DueRefill, Wallet, due_refills
from bot.domain.time.calendar import DAY_MS, add_months, day_end, day_of, day_start

MOST_MONTHS = 12
PACE_DAYS = 90
FEWEST_DAYS = 14
"""Below this a pace is too little known: two weeks are the least that can differ."""
PACKS = (40, 80)
"""Purchases to try out: two bundles that Upwork has sold."""

_WEEK = 7
_MONTH = Fraction(365, 12)
_SIMULATED = UNWRITTEN + (1 << 20)
"""Ids from here on: behind those of refills that are due and not written yet."""


@dataclass(frozen=True, slots=True)
class Moved:
    """Connects that a spend took at an instant; below zero: that came back."""

    at: int
    net: int


@dataclass(frozen=True, slots=True)
class Pace:
    """Net Connects a day over the last ``days``, ``net`` in all. ``quiet`` and ``busy``: the quartiles of its weeks.

    0 ≤ quiet ≤ usual ≤ busy.
    """

    days: int
    net: int
    usual: Fraction
    quiet: Fraction
    busy: Fraction


@dataclass(frozen=True, slots=True)
class Lapse:
    """Connects that nobody used by the day on which they went."""

    on: date
    amount: int


@dataclass(frozen=True, slots=True)
class Path:
    """One way ahead. ``balances``: at the end of ``today`` and of each day after it. ``missing``: what the pace asked
    for and was not there."""

    today: date
    balances: tuple[int, ...]
    lines: tuple[Line, ...]
    missing: int

    def at(self, day: date) -> int:
        return self.balances[(day - self.today).days]

    @property
    def last(self) -> int:
        return self.balances[-1]

    @property
    def runs_out_on(self) -> date | None:
        """The first day that ends with nothing left; None within this time."""
        if 0 not in self.balances:
            return None
        return self.today + timedelta(days=self.balances.index(0))

    @property
    def unused(self) -> tuple[Lapse, ...]:
        """What expires unused (or is over a roll-over cap), by day."""
        lost = [line for line in self.lines if line.kind in CONSEQUENCES]
        groups = groupby(lost, key=lambda line: day_of(line.at))
        return tuple(Lapse(on, -sum(line.amount for line in lines)) for on, lines in groups)

    def between(self, after: date, until: date) -> "Moves":
        """What happens from the day after ``after`` to the end of ``until``."""
        lines = [line for line in self.lines if after < day_of(line.at) <= until]
        return Moves(
            refilled=sum(line.amount for line in lines if line.kind is Kind.REFILL),
            spent=-sum(line.amount for line in lines if line.kind in SPENDS),
            lapsed=-sum(line.amount for line in lines if line.kind in CONSEQUENCES),
        )


@dataclass(frozen=True, slots=True)
class Moves:
    refilled: int
    spent: int
    lapsed: int


@dataclass(frozen=True, slots=True)
class Pack:
    """A purchase made today, what it costs without tax, and the way ahead with it."""

    amount: int
    cents: int
    path: Path


@dataclass(frozen=True, slots=True)
class PlanCosts:
    """A month of this ``use`` (Connects) on either plan, in cents: the fee, and what has to be bought besides.

    ``free``: the monthly ones on Basic. ``granted``: those of Plus, of which ``paid`` come for the fee.
    """

    use: int
    free: int
    granted: int
    paid: int
    fee_cents: int
    price_cents: int

    @property
    def basic_buys(self) -> int:
        return max(0, self.use - self.free)

    @property
    def plus_buys(self) -> int:
        return max(0, self.use - self.granted)

    @property
    def basic_cents(self) -> int:
        return self.basic_buys * self.price_cents

    @property
    def plus_cents(self) -> int:
        return self.fee_cents + self.plus_buys * self.price_cents


@dataclass(frozen=True, slots=True)
class Forecast:
    """``pace`` is None where too little is known; the paths are without spending then. ``tracked_days``: how long the
    wallet has been followed. ``plans`` is None without a pace, and for agencies."""

    today: date
    months: int
    tracked_days: int
    pace: Pace | None
    usual: Path
    quiet: Path
    busy: Path
    packs: tuple[Pack, ...]
    plans: PlanCosts | None

    @property
    def milestones(self) -> tuple[date, ...]:
        """The same day of each month ahead."""
        return tuple(add_months(self.today, month) for month in range(1, self.months + 1))

    def band(self, day: date) -> tuple[int, int]:
        """The lowest and the highest balance at the end of ``day``."""
        found = [path.at(day) for path in (self.usual, self.quiet, self.busy)]
        return min(found), max(found)


def pace(moves: Iterable[Moved], started_at: int, now: int) -> Pace | None:
    """The pace of the last 90 days, or since ``started_at``; None where that is less than 14 days ago."""
    span = min(PACE_DAYS * DAY_MS, now - started_at)
    days = span // DAY_MS
    if days < FEWEST_DAYS:
        return None
    counted = [move for move in moves if now - span <= move.at <= now]
    net = sum(move.net for move in counted)
    weekly = [Fraction(0)] * (days // _WEEK)
    for move in counted:
        week = (now - move.at) // (_WEEK * DAY_MS)
        if week < len(weekly):
            weekly[week] += move.net
    low, _, high = quantiles(weekly, n=4, method="inclusive")
    usual = max(Fraction(0), Fraction(net * DAY_MS, span))
    quiet = min(usual, max(Fraction(0), low / _WEEK))
    return Pace(days, net, usual, quiet, max(usual, high / _WEEK))


def path(
    wallet: Wallet,
    book: Book,
    now: int,
    until: date,
    rate: Fraction = Fraction(0),
    bought: int = 0,
    rules: RulesAt = rules_at,
) -> Path:
    """The way ahead to the end of ``until`` at ``rate`` Connects a day, with ``bought`` more today.

    ``wallet`` and ``book`` are as they stand at ``now``, with what was due; both are left as they are.
    """
    walk = _Walk(wallet, book, now, rules)
    refills = {due.on: due for due in due_refills(wallet, day_end(until), rules)[0]}
    today = day_of(now)
    if bought:
        walk.enter(Kind.PURCHASE, bought, now)
    balances = [walk.book.balance]
    missing = 0
    for number in range(1, (until - today).days + 1):
        day = today + timedelta(days=number)
        walk.begin(day, refills.get(day))
        missing += walk.spend(day, int(rate * number) - int(rate * (number - 1)))
        balances.append(walk.book.balance)
    return Path(today, tuple(balances), tuple(walk.lines), missing)


class _Walk:
    """A copy of the book, moved on day by day."""

    def __init__(self, wallet: Wallet, book: Book, now: int, rules: RulesAt) -> None:
        self.book = Book(rules)
        for lot in book.open_lots():
            self.book.hold(replace(lot))
        self.lines: list[Line] = []
        self._wallet_id, self._now = wallet.id, now
        self._ids: Iterator[int] = count(_SIMULATED)

    def begin(self, day: date, refill: DueRefill | None) -> None:
        """What 00:00 UTC brings."""
        self.lines += self.book.expire(day_start(day))
        if refill is not None and refill.amount:
            self.enter(Kind.REFILL, refill.amount, day_start(day), refill.cap)

    def spend(self, day: date, wanted: int) -> int:
        """Take what is wanted, or all there is; the number that was missing."""
        there = min(wanted, self.book.balance)
        if there:
            self.enter(Kind.SPEND, -there, day_end(day))
        return wanted - there

    def enter(self, kind: Kind, amount: int, at: int, cap: int | None = None) -> None:
        source = Source.SCHEDULE
        id_, who = next(self._ids), 0
        entry = Entry(id_, self._wallet_id, kind, amount, at, self._now, actor_id=who, source=source, cap=cap)
        self.lines += self.book.apply(entry)


def ahead(
    wallet: Wallet,
    book: Book,
    moves: Sequence[Moved],
    started_at: int,
    now: int,
    months: int,
    rules: RulesAt = rules_at,
) -> Forecast:
    """The whole forecast of a wallet as it stands at ``now``."""
    today = day_of(now)
    until = add_months(today, months)
    known = pace(moves, started_at, now)
    rates = (known.usual, known.quiet, known.busy) if known else (Fraction(0),) * 3
    usual, quiet, busy = (path(wallet, book, now, until, rate, rules=rules) for rate in rates)
    price = rules(today).price_cents
    packs = tuple(
        Pack(amount, amount * price, path(wallet, book, now, until, rates[0], amount, rules))
        for amount in (PACKS if known else ())
    )
    costs = plan_costs(wallet, known, today, rules) if known else None
    days = (now - started_at) // DAY_MS
    return Forecast(today, months, days, known, usual, quiet, busy=busy, packs=packs, plans=costs)


def plan_costs(wallet: Wallet, known: Pace, today: date, rules: RulesAt = rules_at) -> PlanCosts | None:
    """Basic against Plus at this pace; None for agencies, whose plans bring no Connects."""
    if wallet.plan not in {Plan.BASIC, Plan.PLUS}:
        return None
    era = rules(today)
    basic, plus = era.allowances[Plan.BASIC], era.allowances[Plan.PLUS]
    # Who leaves Plus is taken to keep the free ones, as buying Connects brings them too (Get Connects, Oct 2025).
    has_free = wallet.monthly_free or wallet.plan is Plan.PLUS
    return PlanCosts(
        use=round(known.usual * _MONTH),
        free=basic.free if has_free else 0,
        granted=plus.paid + plus.free,
        paid=plus.paid,
        fee_cents=plus.fee_cents,
        price_cents=era.price_cents,
    )
