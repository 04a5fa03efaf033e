"""Read a wallet's balance, history and expiries. What is due counts, whether or not a sweep has written it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import groupby

from bot import errors
from bot.domain.ledger.entries import Entry, Kind
from bot.domain.ledger.lines import Line, Lot
from bot.domain.ledger.rules import Plan
from bot.domain.ledger.wallets import Wallet
from bot.domain.time.calendar import EARLIEST_ON, day_end, day_of, day_start, within
from bot.services import jobs
from bot.services.posting import post
from bot.services.who import Who
from bot.store.community import communities
from bot.store.engine.database import Tx
from bot.store.ledger import books, entries, statements, wallets
from bot.store.ledger.statements import StatementFilter, StatementRow
from bot.store.messages import outbox

PAGE = 10
"""Rows on a page of the history."""
MOST_DAYS = 366
"""The most days ahead for which expiries can be asked."""
LOOKED_AT = 200
"""The last entries of a person among which those are offered that can be undone."""
MOST_UNDOABLE = 25
"""Entries offered for undo: as many as a menu of Discord's holds."""
MOST_UNCONFIRMED = 2
"""The most unconfirmed refills that a balance names."""


@dataclass(frozen=True, slots=True)
class Expiring:
    """Connects that expire on one day, and the lots that they are in."""

    on: date
    amount: int
    lots: tuple[Lot, ...]


@dataclass(frozen=True, slots=True)
class BalanceView:
    """A balance in Connects. ``at``: None for now, else the day at whose end (UTC) this was the balance.

    ``expiring``: by day, soonest first. ``next_refill_on``, ``next_refill_amount``: None and 0 for a past day.
    ``unconfirmed``: refills that the bot wrote by the calendar and the member hasn't confirmed. ``unsent``: the code of the
    reason why the last message to the member couldn't be delivered, None if it could. ``channel_trouble``: the code of the
    reason why the server's channel that the member has chosen doesn't work, None if it does. ``may_refill``: Connects come
    each month, or may come as far as the member knows.
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
    channel_trouble: str | None = None
    may_refill: bool = True

    def within(self, days: int) -> int:
        """Return the Connects that expire within ``days`` of ``today``. Upwork shows this number for 30 days."""
        return sum(group.amount for group in self.expiring if group.on <= self.today + timedelta(days=days))


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """A page of the history, newest row first. ``page`` counts from 0; ``total``: rows on all ``pages``.

    ``kind``, ``since``, ``job``: the filters of the page, None for all. ``balance``: Connects now.
    """

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
    """Expiring Connects by day. ``groups``: within ``days``; ``later``: the next day after these, None if there is none.

    ``every``: each expiry day with its Connects, in order.
    """

    balance: int
    days: int
    today: date
    groups: tuple[Expiring, ...]
    later: Expiring | None
    every: tuple[tuple[date, int], ...]


@dataclass(frozen=True, slots=True)
class Undoable:
    """An entry that can be offered for undo. ``amount``: signed Connects. ``job``: the title of its job, None for no job."""

    id: int
    kind: Kind
    amount: int
    occurred_at: int
    job: str | None
    note: str


def balance(tx: Tx, who: Who, at: date | None, now: int) -> BalanceView:
    """Return the balance now, or at the end of the UTC day ``at``. Raises NotStarted, DayOutOfRange."""
    return _balance(tx, who, post.wallet_of(tx, who), at, now)


def find_balance(tx: Tx, who: Who, now: int) -> BalanceView | None:
    """Return the balance now, or None for a person without a wallet."""
    wallet = wallets.find_of(tx, who.user_id)
    return _balance(tx, who, wallet, None, now) if wallet else None


def _balance(tx: Tx, who: Who, wallet: Wallet, at: date | None, now: int) -> BalanceView:
    today = day_of(now)
    if at is None or post.is_today(wallet, at, now):
        present = post.present(tx, wallet, now)
        unconfirmed = tuple(entries.unanswered_refills(tx, wallet.id, MOST_UNCONFIRMED))
        view = _view(present.wallet, present.book.open_lots(), None, today, unconfirmed)
        parked = outbox.unreached(tx, who.user_id, 1)
        unsent = parked[0].reason if parked else None
        return replace(view, unsent=unsent, channel_trouble=communities.trouble_of(tx, who.user_id))
    end = day_end(within(at, EARLIEST_ON, today))
    if end < wallet.last_at:
        return _view(wallet, books.lots_at(tx, wallet.id, end), at, at)
    present = post.present(tx, wallet, end)
    return _view(present.wallet, present.book.open_lots(), at, at)


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
        may_refill=wallet.may_refill_on(today),
    )


def _by_day(lots: Iterable[Lot]) -> tuple[Expiring, ...]:
    """Return the lots (given in the order of use) grouped by expiry day, soonest first."""
    groups = [(on, tuple(group)) for on, group in groupby(lots, key=lambda lot: lot.expires_on)]
    return tuple(Expiring(on, sum(lot.remaining for lot in group), group) for on, group in groups)


def history(
    tx: Tx, who: Who, kind: Kind | None, since: date | None, job: str | None, page: int, now: int
) -> HistoryPage:
    """Return page ``page`` (from 0; the last one if larger) of the history. None for a filter: all.

    ``job``: a link, an id or a title; lines that are due have no job. Raises NotStarted, UnknownJob, DayOutOfRange.
    """
    wallet = post.wallet_of(tx, who)
    present = post.present(tx, wallet, now)
    since = post.begun_day(wallet, since, now) if since else None
    since_at = day_start(within(since, EARLIEST_ON, day_of(now))) if since else None
    job_ref = jobs.find(tx, who, job) if job else None
    filters = StatementFilter(kind, since_at, job_ref.id if job_ref else None)
    pending = [] if job_ref else [line for line in reversed(present.pending) if _matches(filters, line)]
    due = [unwritten(line) for line in pending]
    total = len(due) + statements.count(tx, wallet.id, filters)
    pages = max(1, -(-total // PAGE))
    page = min(max(page, 0), pages - 1)
    first = page * PAGE
    rows = due[first : first + PAGE]
    rows += statements.page(tx, wallet.id, filters, PAGE - len(rows), max(0, first - len(due)))
    return HistoryPage(
        balance=present.balance,
        rows=tuple(rows),
        page=page,
        pages=pages,
        total=total,
        kind=kind,
        since=since,
        job=job_ref,
    )


def _matches(filters: StatementFilter, line: Line) -> bool:
    """Return True if a line without a job passes the filters."""
    return filters.kind in {None, line.kind} and (filters.since is None or line.at >= filters.since)


def unwritten(line: Line) -> StatementRow:
    """Return the statement row of a line that is due and not written yet."""
    status = "expected" if line.kind is Kind.REFILL else "recorded"
    return StatementRow(line.at, line.kind, line.amount, line.balance, source="schedule", status=status)


def expiring(tx: Tx, who: Who, days: int, now: int) -> ExpiringView:
    """Return the Connects that expire within ``days`` (1 to MOST_DAYS), by day. Raises NotStarted, BadChoice."""
    if not 1 <= days <= MOST_DAYS:
        raise errors.BadChoice(field="days", given=str(days))
    present = post.present(tx, post.wallet_of(tx, who), now)
    today = day_of(now)
    groups = _by_day(present.book.open_lots())
    soon = tuple(group for group in groups if group.on <= today + timedelta(days=days))
    later = groups[len(soon)] if len(groups) > len(soon) else None
    every = tuple((group.on, group.amount) for group in groups)
    return ExpiringView(present.balance, days, today, soon, later, every)


def undoable(tx: Tx, who: Who) -> tuple[Undoable, ...]:
    """Return at most MOST_UNDOABLE of the person's last LOOKED_AT entries that are not reversed, newest first.

    Empty without a wallet.
    """
    wallet = wallets.find_of(tx, who.user_id)
    if wallet is None:
        return ()
    own_entries = entries.undoable_among(tx, wallet.id, who.user_id, LOOKED_AT)[:MOST_UNDOABLE]
    rows = statements.rows_of_entries(tx, wallet.id, [entry.id for entry in own_entries])
    return tuple(
        Undoable(entry.id, entry.kind, entry.amount, entry.occurred_at, rows[entry.id].job, entry.note)
        for entry in own_entries
    )
