"""Make up wallets and proposals for the gallery, from empty to huge, the same each time."""

import random
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count

from bot.domain.insight import forecast, funnel
from bot.domain.insight.diagnosis import weakness
from bot.domain.insight.funnel import FunnelProposal, Pricing
from bot.domain.insight.pace import NetSpend
from bot.domain.jobs.jobs import CATEGORIES
from bot.domain.ledger.book import Book
from bot.domain.ledger.entries import SPENDS, Entry, Kind, Source
from bot.domain.ledger.lines import Line
from bot.domain.ledger.rules import Plan, rules_at
from bot.domain.ledger.wallets import Wallet, due_refills
from bot.domain.time.calendar import DAY_MS, HOUR_MS, add_months, day_end, day_of, day_start
from bot.domain.time.periods import Period
from bot.services.insight import (
    PURPOSES,
    ForecastView,
    Month,
    MyStats,
    OverTime,
    Point,
    Purposes,
    moved_by,
    stretch,
)
from bot.services.ledger import ExpiringView

TODAY = date(2026, 11, 24)
NOW = day_start(TODAY) + 9 * HOUR_MS

_KINDS = {"boost": Kind.BOOST, "badge": Kind.BADGE, "ads": Kind.ADS}


@dataclass(frozen=True, slots=True)
class Size:
    """How much happens in a sample wallet.

    ``days``: days of history; ``spends``: spends a day; ``most``: Connects of a spend at most; ``opening``:
    Connects at the start; ``pack``: Connects bought at a time; ``proposals`` in ``categories``, of which the
    share ``answered`` gets a reply; ``gifts``: lots that came today and expire within the year.
    """

    days: int
    spends: float
    most: int
    opening: int
    pack: int
    period: Period
    months: int
    plan: Plan
    proposals: int
    categories: int
    answered: float
    gifts: int = 0


EMPTY = Size(
    days=0,
    spends=0,
    most=0,
    opening=0,
    pack=0,
    period=Period.QUARTER,
    months=6,
    plan=Plan.AGENCY_BASIC,
    proposals=0,
    categories=1,
    answered=0,
)
TINY = Size(
    days=2,
    spends=0.6,
    most=12,
    opening=84,
    pack=0,
    period=Period.MONTH,
    months=6,
    plan=Plan.BASIC,
    proposals=3,
    categories=1,
    answered=0.4,
)
ORDINARY = Size(
    days=365,
    spends=0.38,
    most=16,
    opening=150,
    pack=40,
    period=Period.YEAR,
    months=6,
    plan=Plan.PLUS,
    proposals=64,
    categories=4,
    answered=0.35,
    gifts=9,
)
HUGE = Size(
    days=1100,
    spends=9,
    most=90,
    opening=100_000,
    pack=40_000,
    period=Period.ALL,
    months=12,
    plan=Plan.AGENCY_PLUS,
    proposals=4_800,
    categories=12,
    answered=0.2,
    gifts=40,
)
SIZES = {"empty": EMPTY, "tiny": TINY, "ordinary": ORDINARY, "huge": HUGE}


class SampleWallet:
    """A wallet after a history of its ``size``, and its views for the charts."""

    def __init__(self, size: Size) -> None:
        self._size = size
        self._chance = random.Random(size.days)  # noqa: S311
        self._ids: Iterator[int] = count(1)
        self._began = TODAY - timedelta(days=size.days)
        self._book = Book(rules_at)
        self._lines: list[Line] = []
        self._purposes: dict[date, Counter[str]] = defaultdict(Counter)
        self._wallet = Wallet(
            id=1,
            owner_id=1,
            plan=size.plan,
            monthly_free=True,
            next_refill_on=self._began + timedelta(days=9),
            last_at=0,
            last_line=0,
            created_at=day_start(self._began),
        )
        self._live()

    def _live(self) -> None:
        size, chance = self._size, self._chance
        if size.opening:
            self._enter(Kind.OPENING, size.opening, day_start(self._began))
        refills, self._wallet = due_refills(self._wallet, NOW)
        amounts = {refill.on: refill.amount for refill in refills}
        for number in range(size.days + 1):
            day = self._began + timedelta(days=number)
            if amounts.get(day):
                self._enter(Kind.REFILL, amounts[day], day_start(day))
            if size.pack and chance.random() < 0.03:
                expires = day + timedelta(days=chance.randrange(12, 300))
                self._enter(Kind.BONUS, chance.randrange(1, size.pack) // 2 + 1, day_start(day), expires)
            if size.pack and number % 120 == 90:
                self._enter(Kind.BONUS, size.pack, day_start(day), day + timedelta(days=25))
            is_away = number % 120 > 90
            for _ in range(0 if is_away else int(size.spends + chance.random())):
                self._spend(day)
        self._lines += self._book.expire(NOW)
        for _ in range(size.gifts):
            expires = TODAY + timedelta(days=chance.randrange(1, 340))
            self._enter(Kind.BONUS, chance.randrange(size.pack // 30, size.pack // 3) + 1, NOW, expires)

    def _spend(self, day: date) -> None:
        size, chance = self._size, self._chance
        amount = chance.randrange(max(1, size.most // 3), size.most + 1)
        self._lines += self._book.expire(day_start(day))
        if self._book.balance < amount and size.pack:
            self._enter(Kind.PURCHASE, size.pack, min(NOW, day_end(day)))
        if self._book.balance >= amount:
            purpose = chance.choices(PURPOSES, (12, 3, 2, 1, 1))[0]
            self._purposes[day.replace(day=1)][purpose] += amount
            self._enter(_KINDS.get(purpose, Kind.SPEND), -amount, min(NOW, day_end(day)))

    def _enter(self, kind: Kind, amount: int, at: int, expires: date | None = None) -> None:
        entry = Entry(
            id=next(self._ids),
            wallet_id=1,
            kind=kind,
            amount=amount,
            occurred_at=at,
            recorded_at=at,
            actor_id=1,
            source=Source.COMMAND,
            expires_on=expires,
        )
        self._lines += self._book.apply(entry)

    # ── views ────────────────────────────────────────────────────────────────────────────────────────────────────

    def over_time(self) -> OverTime:
        days = {Period.MONTH: 30, Period.QUARTER: 90, Period.YEAR: 365}.get(
            self._size.period, self._size.days
        )
        since = TODAY - timedelta(days=days)
        step = stretch(since, TODAY)
        moved: dict[int, Counter[str]] = defaultdict(Counter)
        balances: dict[int, int] = {}
        before = 0
        for line in self._lines:
            number = (day_of(line.at) - since).days // step
            if number < 0:
                before = line.balance
                continue
            name, sign = moved_by(line.kind)
            moved[number][name] += sign * line.amount
            balances[number] = line.balance
        points = tuple(
            Point(min(TODAY, since + timedelta(days=(number + 1) * step - 1)), balance, **moved[number])
            for number, balance in balances.items()
        )
        return OverTime(self._book.balance, self._size.period, since, TODAY, before, points)

    def purposes(self) -> Purposes:
        firsts = [
            add_months(TODAY.replace(day=1), back - self._size.months + 1)
            for back in range(self._size.months)
        ]
        months = tuple(Month(first, dict(self._purposes[first])) for first in firsts)
        return Purposes(self._book.balance, months, 0)

    def expiring(self) -> ExpiringView:
        by_day: Counter[date] = Counter()
        for lot in self._book.open_lots():
            by_day[lot.expires_on] += lot.remaining
        return ExpiringView(self._book.balance, 30, TODAY, (), None, tuple(sorted(by_day.items())))

    def ahead(self) -> ForecastView:
        moves = [NetSpend(line.at, -line.amount) for line in self._lines if line.kind in SPENDS]
        months = min(12, self._size.months)
        balance_ahead = forecast.project(self._wallet, self._book, moves, day_start(self._began), NOW, months)
        return ForecastView(self._book.balance, self._size.plan, balance_ahead)

    def stats(self) -> MyStats:
        sent = [self._sent(number) for number in range(self._size.proposals)]
        own = funnel.funnel(sent)
        by_category = {
            name: funnel.funnel(proposal for proposal in sent if proposal.category == name)
            for name in CATEGORIES
        }
        ranked = sorted(by_category, key=lambda name: -by_category[name].sent)
        nothing = funnel.funnel(())
        return MyStats(
            balance=self._book.balance,
            period=self._size.period,
            own=own,
            invited=nothing,
            boosted=nothing,
            plain=own,
            mature=own,
            before=None,
            weakness=weakness(own),
            by_category={name: by_category[name] for name in ranked if by_category[name].sent},
            by_cost={},
            by_age={},
            best=None,
            worst=None,
            price_cents=15,
        )

    def _sent(self, number: int) -> FunnelProposal:
        chance, size = self._chance, self._size
        place = min(chance.randrange(size.categories), chance.randrange(size.categories))
        depth = 0
        for likely in (0.6, size.answered * (1.6 - 0.12 * place), 0.5, 0.7):
            if chance.random() >= likely:
                break
            depth += 1
        at = NOW - chance.randrange(1, 90) * DAY_MS
        viewed, replied, offered, hired = (at + DAY_MS if depth > step else None for step in range(4))
        net = chance.randrange(7, 28)
        cents = dict.fromkeys(Pricing, 15.0 * net)
        category = list(reversed(CATEGORIES))[place]
        return FunnelProposal(
            sent_at=at,
            net=net,
            cents=cents,
            boosted=False,
            invited=False,
            category=category,
            viewed_at=viewed,
            replied_at=replied,
            offered_at=offered,
            hired_at=hired,
            no_answer=depth < 2,
            lost=2 <= depth < 4,
        )
