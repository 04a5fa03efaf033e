"""What a wallet holds, held, and did: reads only, right at every instant whether or not any sweep has run."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import groupby

from bot import errors
from bot.clock import Clock
from bot.domain.ledger.book import Line, Lot
from bot.domain.ledger.entries import Entry, Kind
from bot.domain.ledger.rules import Plan
from bot.domain.ledger.wallets import Wallet
from bot.domain.time.calendar import EARLIEST_ON, day_end, day_of, day_start, within
from bot.services import jobs
from bot.services.posting import post
from bot.services.who import Who
from bot.store.engine.database import Database, Tx
from bot.store.ledger import books, entries, statements, wallets
from bot.store.ledger.statements import StatementFilter, StatementRow
from bot.store.messages import outbox

PAGE = 10
MOST_DAYS = 366
MOST_UNDOABLE = 25
MOST_UNCONFIRMED = 2


@dataclass(frozen=True, slots=True)
class Expiring:
    """Connects that expire on one day, and the lots that they are in."""

    on: date
    amount: int
    lots: tuple[Lot, ...]


@dataclass(frozen=True, slots=True)
class BalanceView:
    """``at``: None for now, else the day at whose end this was the balance. ``expiring``: soonest first.

    ``unconfirmed``: refills that the bot expected and the member hasn't confirmed yet. ``unsent``: why the last message
    to them couldn't be delivered, by code.
    """

    balance: int
    at: date | None
    today: date
    plan: Plan
    next_refill_on: date | None
    next_refill_amount: int
    expiring: tuple[Expiring, ...]
    started_on: date
    unconfirmed: tuple[Entry, ...] = ()
    unsent: str | None = None

    def within(self, days: int) -> int:
        """Connects that expire within ``days`` of today: Upwork shows this figure for 30."""
        return sum(group.amount for group in self.expiring if group.on <= self.today + timedelta(days=days))


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """``page`` counts from 0."""

    balance: int
    rows: tuple[StatementRow, ...]
    page: int
    pages: int
    total: int
    kind: Kind | None
    since: date | None
    job: jobs.JobRef | None


@dataclass(frozen=True, slots=True)
class ExpiringView:
    """``groups``: within ``days``; ``later``: the next after them. ``every``: all days with their Connects, in order."""

    balance: int
    days: int
    today: date
    groups: tuple[Expiring, ...]
    later: Expiring | None
    every: tuple[tuple[date, int], ...]


@dataclass(frozen=True, slots=True)
class LotView:
    """A lot and what it went to, oldest first: the row and how much of the lot it used (below zero: gave back)."""

    balance: int
    lot: Lot
    uses: tuple[tuple[StatementRow, int], ...]


@dataclass(frozen=True, slots=True)
class Undoable:
    """An entry that undo can offer; ``job`` is its title."""

    id: int
    kind: Kind
    amount: int
    occurred_at: int
    job: str | None
    note: str


@dataclass(frozen=True, slots=True)
class Export:
    """``lines``: the same as ``rows``, one by one, with their takes. ``today``: the UTC day at whose end it holds."""

    balance: int
    rows: tuple[StatementRow, ...]
    lots: tuple[Lot, ...]
    lines: tuple[Line, ...]
    today: date


class Statements:
    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock

    async def balance(self, who: Who, at: date | None = None) -> BalanceView:
        """The balance now, or at the end of the UTC day ``at``. Raises NotStarted, DayOutOfRange."""
        return await self._db.read(_balance, who, at, self._clock.now())

    async def find_balance(self, who: Who) -> BalanceView | None:
        """The balance now; None for a person without a wallet."""
        return await self._db.read(_find_balance, who, self._clock.now())

    async def history(
        self,
        who: Who,
        *,
        kind: Kind | None = None,
        since: date | None = None,
        job: str | None = None,
        page: int = 0,
    ) -> HistoryPage:
        """Statement lines, newest first. Raises NotStarted, UnknownJob, DayOutOfRange."""
        return await self._db.read(_history, who, kind, since, job, page, self._clock.now())

    async def expiring(self, who: Who, days: int = 30) -> ExpiringView:
        """What expires within ``days``, by day. Raises NotStarted, BadChoice."""
        return await self._db.read(_expiring, who, days, self._clock.now())

    async def lot(self, who: Who, lot_id: int) -> LotView:
        """One lot and what it bought. Raises NotStarted, UnknownEntry."""
        return await self._db.read(_lot, who, lot_id, self._clock.now())

    async def export(self, who: Who) -> Export:
        """Every line in replay order, what is due included, and every lot. Raises NotStarted."""
        return await self._db.read(_export, who, self._clock.now())

    async def undoable(self, who: Who) -> tuple[Undoable, ...]:
        """The person's own entries that undo can offer, newest first; none without a wallet."""
        return await self._db.read(_undoable, who)


def _balance(tx: Tx, who: Who, at: date | None, now: int) -> BalanceView:
    wallet = post.wallet_of(tx, who)
    today = day_of(now)
    if at is None or post.is_today(wallet, at, now):
        present = post.present(tx, wallet, now)
        unconfirmed = tuple(entries.unanswered_refills(tx, wallet.id, MOST_UNCONFIRMED))
        view = _view(present.wallet, present.book.open_lots(), None, today, unconfirmed)
        parked = outbox.unreached(tx, who.user_id, 1)
        return replace(view, unsent=parked[0].reason) if parked else view
    end = day_end(within(at, EARLIEST_ON, today))
    if end < wallet.last_at:
        return _view(wallet, books.lots_at(tx, wallet.id, end), at, at)
    present = post.present(tx, wallet, end)
    return _view(present.wallet, present.book.open_lots(), at, at)


def _find_balance(tx: Tx, who: Who, now: int) -> BalanceView | None:
    return _balance(tx, who, None, now) if wallets.find_of(tx, who.user_id) else None


def _view(
    wallet: Wallet, lots: list[Lot], at: date | None, today: date, unconfirmed: tuple[Entry, ...] = ()
) -> BalanceView:
    return BalanceView(
        balance=sum(lot.remaining for lot in lots),
        at=at,
        today=today,
        plan=wallet.plan,
        next_refill_on=wallet.next_refill_on if at is None else None,
        next_refill_amount=wallet.next_refill_amount if at is None else 0,
        expiring=_by_day(lots),
        started_on=day_of(wallet.created_at),
        unconfirmed=unconfirmed,
    )


def _by_day(lots: Iterable[Lot]) -> tuple[Expiring, ...]:
    """Lots (in the order of use) grouped by the day on which they expire."""
    groups = [(on, tuple(group)) for on, group in groupby(lots, key=lambda lot: lot.expires_on)]
    return tuple(Expiring(on, sum(lot.remaining for lot in group), group) for on, group in groups)


def _history(
    tx: Tx, who: Who, kind: Kind | None, since: date | None, job: str | None, page: int, now: int
) -> HistoryPage:
    wallet = post.wallet_of(tx, who)
    present = post.present(tx, wallet, now)
    since = post.begun(wallet, since, now) if since else None
    since_at = day_start(within(since, EARLIEST_ON, day_of(now))) if since else None
    about = jobs.find(tx, who, job) if job else None
    wanted = StatementFilter(kind, since_at, about.id if about else None)
    due = [] if about else [_unwritten(line) for line in reversed(present.pending) if _wants(wanted, line)]
    total = len(due) + statements.count(tx, wallet.id, wanted)
    pages = max(1, -(-total // PAGE))
    page = min(max(page, 0), pages - 1)
    first = page * PAGE
    rows = due[first : first + PAGE]
    rows += statements.page(tx, wallet.id, wanted, PAGE - len(rows), max(0, first - len(due)))
    return HistoryPage(
        balance=present.balance,
        rows=tuple(rows),
        page=page,
        pages=pages,
        total=total,
        kind=kind,
        since=since,
        job=about,
    )


def _wants(wanted: StatementFilter, line: Line) -> bool:
    return wanted.kind in {None, line.kind} and (wanted.since is None or line.at >= wanted.since)


def _unwritten(line: Line) -> StatementRow:
    """A line that is due and that the next write will record."""
    status = "expected" if line.kind is Kind.REFILL else "recorded"
    return StatementRow(line.at, line.kind, line.amount, line.balance, source="schedule", status=status)


def _expiring(tx: Tx, who: Who, days: int, now: int) -> ExpiringView:
    if not 1 <= days <= MOST_DAYS:
        raise errors.BadChoice(field="days", given=str(days))
    present = post.present(tx, post.wallet_of(tx, who), now)
    today = day_of(now)
    groups = _by_day(present.book.open_lots())
    soon = tuple(group for group in groups if group.on <= today + timedelta(days=days))
    later = groups[len(soon)] if len(groups) > len(soon) else None
    every = tuple((group.on, group.amount) for group in groups)
    return ExpiringView(present.balance, days, today, soon, later, every)


def _lot(tx: Tx, who: Who, lot_id: int, now: int) -> LotView:
    wallet = post.wallet_of(tx, who)
    present = post.present(tx, wallet, now)
    lot = present.book.lots.get(lot_id) or books.find_lot(tx, wallet.id, lot_id)
    if lot is None:
        raise errors.UnknownEntry(given=str(lot_id))
    uses = books.bought(tx, wallet.id, lot_id)
    named = statements.of_lines(tx, wallet.id, [line.entry_id for line, _ in uses if line.entry_id])
    rows = [(named[line.entry_id] if line.entry_id else _unwritten(line), amount) for line, amount in uses]
    rows += [
        (_unwritten(line), take.amount)
        for line in present.pending
        for take in line.takes
        if take.lot_id == lot_id
    ]
    return LotView(present.balance, lot, tuple(rows))


def _export(tx: Tx, who: Who, now: int) -> Export:
    wallet = post.wallet_of(tx, who)
    present = post.present(tx, wallet, now)
    rows = [*statements.everything(tx, wallet.id), *(_unwritten(line) for line in present.pending)]
    lines = [*books.all_lines(tx, wallet.id), *present.pending]
    lots = {lot.id: lot for lot in books.all_lots(tx, wallet.id)} | present.book.lots
    in_order = sorted(lots.values(), key=lambda lot: lot.rank)
    return Export(present.balance, tuple(rows), tuple(in_order), tuple(lines), day_of(now))


def _undoable(tx: Tx, who: Who) -> tuple[Undoable, ...]:
    wallet = wallets.find_of(tx, who.user_id)
    if wallet is None:
        return ()
    found = entries.undoable(tx, wallet.id, who.user_id, MOST_UNDOABLE)
    rows = statements.of_lines(tx, wallet.id, [entry.id for entry in found])
    return tuple(
        Undoable(entry.id, entry.kind, entry.amount, entry.occurred_at, rows[entry.id].job, entry.note)
        for entry in found
    )
