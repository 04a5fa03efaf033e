"""The forecast of the balance: the replay of a wallet, continued day by day with refills, expiries and usual spending.

Each day has first its expiries, then its refill, then the spending at the member's pace, in the order of use. Only the
spending is an estimate.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction
from itertools import count, groupby

from bot.domain.insight.pace import NetSpend, Pace, PlanCosts, pace, plan_costs
from bot.domain.ledger.book import Book
from bot.domain.ledger.entries import CONSEQUENCES, SPENDS, UNWRITTEN, Entry, Kind, Source
from bot.domain.ledger.lines import Line
from bot.domain.ledger.rules import RulesAt, rules_at
from bot.domain.ledger.wallets import DueRefill, Wallet, due_refills
from bot.domain.time.calendar import DAY_MS, add_months, day_end, day_of, day_start

MOST_MONTHS = 12
"""The most months of a forecast."""
PACKS = (40, 80)
"""Connects of the purchases that a forecast compares: two bundles that Upwork sold (docs/upwork.md, section 1)."""

_FIRST_SIMULATED_ID = UNWRITTEN + (1 << 20)
"""Simulated entries have ids above those of refills that are due and not stored yet."""


@dataclass(frozen=True, slots=True)
class Lapse:
    """Connects that are lost unused on a day, by expiry or by a roll-over cap."""

    on: date
    amount: int


@dataclass(frozen=True, slots=True)
class Path:
    """One simulated course of the balance.

    ``balances``: Connects at the end of ``today`` and of each later day. ``lines``: the simulated lines of the statement.
    ``missing``: Connects that the pace would have spent but the balance lacked.
    """

    today: date
    balances: tuple[int, ...]
    lines: tuple[Line, ...]
    missing: int

    def at(self, day: date) -> int:
        """Return the balance at the end of ``day``, from today to the last simulated day."""
        return self.balances[(day - self.today).days]

    @property
    def last(self) -> int:
        """The balance at the end of the last simulated day."""
        return self.balances[-1]

    @property
    def runs_out_on(self) -> date | None:
        """The first day that ends with a balance of 0; None if no simulated day does."""
        if 0 not in self.balances:
            return None
        return self.today + timedelta(days=self.balances.index(0))

    @property
    def unused(self) -> tuple[Lapse, ...]:
        """The Connects lost unused, one Lapse per day."""
        lost = [line for line in self.lines if line.kind in CONSEQUENCES]
        groups = groupby(lost, key=lambda line: day_of(line.at))
        return tuple(Lapse(on, -sum(line.amount for line in lines)) for on, lines in groups)

    def between(self, after: date, until: date) -> "PeriodTotals":
        """Return the totals from the day after ``after`` to the end of ``until``."""
        lines = [line for line in self.lines if after < day_of(line.at) <= until]
        return PeriodTotals(
            refilled=sum(line.amount for line in lines if line.kind is Kind.REFILL),
            spent=-sum(line.amount for line in lines if line.kind in SPENDS),
            lapsed=-sum(line.amount for line in lines if line.kind in CONSEQUENCES),
        )


@dataclass(frozen=True, slots=True)
class PeriodTotals:
    """The Connects refilled, spent, and lost unused (``lapsed``) in a period, all counted above zero."""

    refilled: int
    spent: int
    lapsed: int


@dataclass(frozen=True, slots=True)
class Pack:
    """A purchase of ``amount`` Connects today, its price in US cents without tax, and the usual path with it."""

    amount: int
    cents: int
    path: Path


@dataclass(frozen=True, slots=True)
class Forecast:
    """The forecast for ``months`` months: the paths at the usual, quiet and busy pace, purchases, and the plans' costs.

    ``tracked_days``: days of the wallet's history. ``pace``: None with less than 14 days of history; the paths then have
    no spending and ``packs`` is empty. ``plans``: None without a pace, and for agencies.
    """

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
        """Today's day of the month in each month of the forecast."""
        return tuple(add_months(self.today, month) for month in range(1, self.months + 1))

    def band(self, day: date) -> tuple[int, int]:
        """Return the lowest and the highest balance of the three paths at the end of ``day``."""
        balances = [path.at(day) for path in (self.usual, self.quiet, self.busy)]
        return min(balances), max(balances)


def path(
    wallet: Wallet,
    book: Book,
    now: int,
    until: date,
    rate: Fraction = Fraction(0),
    bought: int = 0,
    rules: RulesAt = rules_at,
) -> Path:
    """Simulate the balance to the end of ``until``, with ``rate`` Connects spent a day and ``bought`` Connects bought today.

    ``wallet`` and ``book``: their state at ``now`` (UTC ms), after all due refills and expiries; neither is changed.
    """
    simulation = _Simulation(wallet, book, now, rules)
    refills = {due.on: due for due in due_refills(wallet, day_end(until), rules)[0]}
    today = day_of(now)
    if bought:
        simulation.enter(Kind.PURCHASE, bought, now)
    balances = [simulation.book.balance]
    missing = 0
    for number in range(1, (until - today).days + 1):
        day = today + timedelta(days=number)
        simulation.begin(day, refills.get(day))
        missing += simulation.spend(day, int(rate * number) - int(rate * (number - 1)))
        balances.append(simulation.book.balance)
    return Path(today, tuple(balances), tuple(simulation.lines), missing)


class _Simulation:
    """A copy of a wallet's book that is continued day by day."""

    def __init__(self, wallet: Wallet, book: Book, now: int, rules: RulesAt) -> None:
        self.book = Book(rules)
        for lot in book.open_lots():
            self.book.add_lot(replace(lot))
        self.lines: list[Line] = []
        self._wallet_id, self._now = wallet.id, now
        self._ids: Iterator[int] = count(_FIRST_SIMULATED_ID)

    def begin(self, day: date, refill: DueRefill | None) -> None:
        """Apply the expiries and the refill of 00:00 UTC; ``refill`` None for a day without one."""
        self.lines += self.book.expire(day_start(day))
        if refill is not None and refill.amount:
            self.enter(Kind.REFILL, refill.amount, day_start(day), refill.cap)

    def spend(self, day: date, amount: int) -> int:
        """Spend ``amount`` Connects, or the whole balance if it is smaller; return the number of Connects missing."""
        spent = min(amount, self.book.balance)
        if spent:
            self.enter(Kind.SPEND, -spent, day_end(day))
        return amount - spent

    def enter(self, kind: Kind, amount: int, at: int, cap: int | None = None) -> None:
        """Apply a simulated entry of ``amount`` signed Connects at the instant ``at`` (UTC ms)."""
        entry = Entry(
            id=next(self._ids),
            wallet_id=self._wallet_id,
            kind=kind,
            amount=amount,
            occurred_at=at,
            recorded_at=self._now,
            actor_id=0,
            source=Source.SCHEDULE,
            cap=cap,
        )
        self.lines += self.book.apply(entry)


def project(
    wallet: Wallet,
    book: Book,
    moves: Sequence[NetSpend],
    started_at: int,
    now: int,
    months: int,
    rules: RulesAt = rules_at,
) -> Forecast:
    """Return the forecast for ``months`` months from the wallet's state at ``now`` (UTC ms).

    ``moves``: the wallet's spends and returns. ``started_at``: when its history begins (UTC ms). ``wallet`` and ``book``
    are as for ``path``.
    """
    today = day_of(now)
    until = add_months(today, months)
    own_pace = pace(moves, started_at, now)
    rates = (own_pace.usual, own_pace.quiet, own_pace.busy) if own_pace else (Fraction(0),) * 3
    usual, quiet, busy = (path(wallet, book, now, until, rate, rules=rules) for rate in rates)
    price = rules(today).price_cents
    packs = tuple(
        Pack(amount, amount * price, path(wallet, book, now, until, rates[0], bought=amount, rules=rules))
        for amount in (PACKS if own_pace else ())
    )
    return Forecast(
        today=today,
        months=months,
        tracked_days=(now - started_at) // DAY_MS,
        pace=own_pace,
        usual=usual,
        quiet=quiet,
        busy=busy,
        packs=packs,
        plans=plan_costs(wallet, own_pace, today, rules) if own_pace else None,
    )
