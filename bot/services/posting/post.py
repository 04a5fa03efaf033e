"""Writing entries into a wallet: what is due first, then the new facts, then the consequences. Inside a transaction."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypedDict, Unpack

from bot import errors
from bot.domain.ledger.book import Book, Line, replay
from bot.domain.ledger.entries import UNWRITTEN, Entry, Flag, Kind, Source
from bot.domain.ledger.rules import RulesAt, rules_at
from bot.domain.ledger.wallets import DueRefill, Wallet, due_refills
from bot.domain.ledger.writes import Purpose
from bot.domain.time import zones
from bot.domain.time.calendar import day_of, day_start, moment_of
from bot.services.posting import announcing
from bot.services.who import Who
from bot.store.engine.database import Tx
from bot.store.ledger import books, entries, wallets, writes
from bot.store.ledger.writes import NewWrite, Write


class More(TypedDict, total=False):
    """What an entry may have besides."""

    expires_on: date | None
    paid_cents: int | None
    job_id: int | None
    proposal_id: int | None
    refers_to: int | None
    flag: Flag | None
    note: str
    ref: str
    item: int
    extra: bool


SCHEDULE = 0
"""The actor of what nobody typed."""


@dataclass(frozen=True, slots=True)
class Posted:
    """``entries`` with their ids, ``lines`` that the statement gained for them, and the book and wallet after it."""

    wallet: Wallet
    book: Book
    entries: tuple[Entry, ...]
    lines: tuple[Line, ...]

    def line_of(self, entry: Entry) -> Line:
        return next(line for line in self.lines if line.entry_id == entry.id)


def wallet_of(tx: Tx, who: Who | Write) -> Wallet:
    """Return the person's wallet. Raises NotStarted for who has none."""
    wallet = wallets.find_of(tx, who.user_id)
    if wallet is None:
        raise errors.NotStarted
    return wallet


@dataclass(frozen=True, slots=True)
class Present:
    """A wallet as it is at an instant. ``pending``: lines that are due and not written yet."""

    wallet: Wallet
    book: Book
    pending: tuple[Line, ...]

    @property
    def balance(self) -> int:
        return self.book.balance


def moment(wallet: Wallet, day: date | None, now: int) -> int:
    """Return when what the member dates ``day`` happened (UTC ms): ``now`` for their own today and for UTC's.

    Raises DayOutOfRange for a day to come or before 2015.
    """
    return now if day is not None and is_today(wallet, day, now) else moment_of(day, now)


def is_today(wallet: Wallet, day: date, now: int) -> bool:
    """Whether ``day`` is today in UTC or for the member, whose own day may be ahead of UTC's or behind it."""
    return day in (day_of(now), zones.local_day(now, wallet.timezone))


def begun(wallet: Wallet, day: date, now: int) -> date:
    """Return ``day``, but UTC's today for a member whose own today hasn't begun in UTC."""
    return min(day, day_of(now)) if is_today(wallet, day, now) else day


def present(tx: Tx, wallet: Wallet, now: int, rules: RulesAt = rules_at) -> Present:
    """Wallet and book as they are at ``now``, whether or not what is due has been written. Writes nothing."""
    book = books.open_book(tx, wallet.id, rules)
    due, moved = due_refills(wallet, now, rules)
    lines: list[Line] = []
    for number, refill in enumerate(due):
        if refill.amount:
            # An id above every stored one: a refill that is not written yet is the last in its order.
            lines += book.apply(replace(_refill_entry(wallet, refill, now), id=UNWRITTEN + number))
    lines += book.expire(max(now, wallet.last_at))
    return Present(moved, book, tuple(lines))


def settle(tx: Tx, wallet: Wallet, now: int, rules: RulesAt = rules_at) -> Wallet:
    """Write down what has fallen due: refills of every cycle since, expiries, and the news of them."""
    if wallet.due_at is None or wallet.due_at > now:
        return wallet
    due, moved = due_refills(wallet, now, rules)
    refills = [_recorded_refill(tx, wallet, refill, now) for refill in due if refill.amount]
    posted = _put(tx, moved, refills, now, rules)
    if refills:
        announcing.refilled(tx, posted.wallet, posted.entries, now)
    return posted.wallet


def post(tx: Tx, write: Write, drafts: Sequence[Entry], now: int, rules: RulesAt = rules_at) -> Posted:
    """Settle the wallet of the person whose write this is, then write ``drafts`` as entries of it.

    Their wallets are not read, and their ids are 0 or stand for them in what others of the batch refer to.

    Raises NotStarted, and what the book refuses: NotEnough, TooMuchToReturn, UndoBlocked, NotUndoable,
    HistoryConflict. Nothing is written then, as the caller's transaction ends with the error.
    """
    wallet = settle(tx, wallet_of(tx, write), now, rules)
    return _put(tx, wallet, _named(tx, write, drafts), now, rules)


def _put(tx: Tx, wallet: Wallet, drafts: Sequence[Entry], now: int, rules: RulesAt) -> Posted:
    at_the_end = all(draft.refers_to is None and draft.occurred_at >= wallet.last_at for draft in drafts)
    write = _append if at_the_end else _weave
    return write(tx, wallet, drafts, now, rules)


def _append(tx: Tx, wallet: Wallet, drafts: Sequence[Entry], now: int, rules: RulesAt) -> Posted:
    """Entries at the end: applied to the stored open lots."""
    book = books.open_book(tx, wallet.id, rules)
    lines: list[Line] = []
    written: list[Entry] = []
    for draft in drafts:
        written.append(_write(tx, wallet, draft))
        lines += book.apply(written[-1])
    lines += book.expire(max(now, wallet.last_at))
    books.save(
        tx, wallet.id, lines, [book.lots[lot_id] for lot_id in sorted(book.changed_lots)], wallet.last_line
    )
    return Posted(_close(tx, wallet, book, lines, wallet.last_line, now), book, tuple(written), tuple(lines))


def _weave(tx: Tx, wallet: Wallet, drafts: Sequence[Entry], now: int, rules: RulesAt) -> Posted:
    """Entries in the past, or about other entries: the wallet is replayed with them."""
    written = _write_all(tx, wallet, drafts)
    try:
        book, lines = replay(entries.of_wallet(tx, wallet.id), rules)
    except (errors.UndoBlocked, errors.NotUndoable) as problem:
        if problem.entry_id in {entry.refers_to for entry in written}:
            raise
        raise errors.HistoryConflict(entry_id=problem.entry_id) from problem
    lines += book.expire(max(now, wallet.last_at))
    kept = books.delete_lines_from(tx, wallet.id, min(entry.occurred_at for entry in written))
    stored = {lot.id: lot.remaining for lot in books.all_lots(tx, wallet.id)}
    changed = [lot for lot_id, lot in sorted(book.lots.items()) if stored.get(lot_id) != lot.remaining]
    books.save(tx, wallet.id, lines[kept:], changed, kept)
    return Posted(
        _close(tx, wallet, book, lines[kept:], kept, now), book, tuple(written), tuple(lines[kept:])
    )


def reschedule(tx: Tx, wallet: Wallet, now: int) -> None:
    """Store when something next falls due, after the plan has changed."""
    book = books.open_book(tx, wallet.id, rules_at)
    _close(tx, wallet, book, [], wallet.last_line, now)


def _close(tx: Tx, wallet: Wallet, book: Book, lines: list[Line], kept: int, now: int) -> Wallet:
    """Store where the statement now ends; Connects that came in, or back, may want a warning."""
    next_expiry = book.next_expiry()
    dues = [day_start(day) for day in (wallet.next_refill_on, next_expiry) if day]
    after = replace(
        wallet,
        last_at=max([wallet.last_at, *(line.at for line in lines)]),
        last_line=kept + len(lines),
        due_at=min(dues, default=None),
    )
    books.save_wallet_end(tx, after, wallet, warn_at=now if any(line.amount > 0 for line in lines) else None)
    return after


def draft(
    who: Who,
    kind: Kind,
    amount: int,
    at: int,
    now: int,
    **more: Unpack[More],
) -> Entry:
    """An entry that ``who`` asks for, not written yet: it has no id, and ``post`` finds its wallet."""
    return Entry(
        id=0,
        wallet_id=0,
        kind=kind,
        amount=amount,
        occurred_at=at,
        recorded_at=now,
        actor_id=who.user_id,
        source=Source.COMMAND,
        **more,
    )


def _named(tx: Tx, write: Write, drafts: Sequence[Entry]) -> list[Entry]:
    """Return the drafts as entries of the write, each with a ref.

    Where a draft has none, the first that is no extra gets the name of the write, and each other the name with a number.
    """
    count, has_first = entries.count_of_write(tx, write.id)
    named: list[Entry] = []
    for number, draft in enumerate(drafts, start=count):
        ref = draft.ref or (f"{write.name}/{number}" if has_first or draft.extra else write.name)
        has_first = has_first or not draft.extra
        named.append(replace(draft, ref=ref, write_id=write.id))
    return named


def _write_all(tx: Tx, wallet: Wallet, drafts: Sequence[Entry]) -> list[Entry]:
    """In this order. A draft may refer to one before it by the id (from ``UNWRITTEN`` on) that that one came with."""
    written: list[Entry] = []
    ids: dict[int, int] = {}
    for draft in drafts:
        refers_to = ids.get(draft.refers_to, draft.refers_to) if draft.refers_to else None
        written.append(_write(tx, wallet, replace(draft, refers_to=refers_to)))
        if draft.id:
            ids[draft.id] = written[-1].id
    return written


def _write(tx: Tx, wallet: Wallet, draft: Entry) -> Entry:
    return replace(draft, id=entries.append(tx, wallet.id, draft), wallet_id=wallet.id)


def _recorded_refill(tx: Tx, wallet: Wallet, refill: DueRefill, now: int) -> Entry:
    """Record the write of a due refill, one for each wallet and cycle, and return its entry."""
    entry = _refill_entry(wallet, refill, now)
    write = writes.begin(
        tx,
        NewWrite(
            purpose=Purpose.REFILL,
            user_id=wallet.owner_id,
            source=Source.SCHEDULE,
            key=entry.ref,
            inputs="",
            at=now,
        ),
    )
    return replace(entry, write_id=write.id)


def _refill_entry(wallet: Wallet, refill: DueRefill, now: int) -> Entry:
    return Entry(
        id=0,
        wallet_id=wallet.id,
        kind=Kind.REFILL,
        amount=refill.amount,
        occurred_at=day_start(refill.on),
        recorded_at=now,
        actor_id=SCHEDULE,
        source=Source.SCHEDULE,
        ref=f"refill:{wallet.id}:{refill.on.isoformat()}",
        cap=refill.cap,
    )
