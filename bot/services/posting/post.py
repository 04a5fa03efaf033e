"""Write entries into a wallet inside a transaction: first what is due, then the new entries, then the lots and lines."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import TypedDict, Unpack

from bot import errors
from bot.domain.ledger.book import Book
from bot.domain.ledger.entries import UNWRITTEN, Entry, Flag, Kind, Source
from bot.domain.ledger.lines import Line
from bot.domain.ledger.rules import rules_at
from bot.domain.ledger.wallets import DueRefill, Wallet, due_refills
from bot.domain.ledger.writes import Purpose
from bot.domain.time import zones
from bot.domain.time.calendar import day_of, day_start, moment_of
from bot.services.posting import ahead, announcing, preparing, replaying
from bot.services.posting.usable import usable
from bot.services.who import Who
from bot.store.engine.database import Tx
from bot.store.ledger import books, entries, wallets, writes
from bot.store.ledger.entries import EntryName
from bot.store.ledger.writes import NewWrite, Write


class EntryFields(TypedDict, total=False):
    """The optional fields of an entry that ``draft`` takes."""

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
"""The ``actor_id`` of an entry that the bot wrote by the calendar."""


@dataclass(frozen=True, slots=True)
class Posted:
    """The result of a write. ``wallet``, ``book``: as they are after the write.

    ``entries``: the drafts in their order, with their ids. ``lines``: their lines, and the expiries and forfeits that the
    statement gained; after an entry in the past all expiries and forfeits from its moment on.
    """

    wallet: Wallet
    book: Book
    entries: tuple[Entry, ...]
    lines: tuple[Line, ...]

    def line_of(self, entry: Entry) -> Line:
        """Return the line of one of ``entries``."""
        return next(line for line in self.lines if line.entry_id == entry.id)


@dataclass(frozen=True, slots=True)
class Present:
    """A wallet and its book at an instant. ``pending``: lines that are due by then and not written yet, oldest first."""

    wallet: Wallet
    book: Book
    pending: tuple[Line, ...]

    @property
    def balance(self) -> int:
        """The balance in Connects, with the pending lines."""
        return self.book.balance


def wallet_of(tx: Tx, who: Who | Write) -> Wallet:
    """Return the person's wallet as it is stored. Raises NotStarted for a person without one, ImportUnderWay."""
    wallet = wallets.find_of(tx, who.user_id)
    if wallet is None:
        raise errors.NotStarted
    return usable(wallet)


def moment(wallet: Wallet, day: date | None, now: int) -> int:
    """Return the instant (UTC ms) of an event that the member dates ``day``.

    The instant is ``now`` for None, for the member's own today and for UTC's. Raises DayOutOfRange for a day in the
    future or before 2015.
    """
    return now if day is not None and is_today(wallet, day, now) else moment_of(day, now)


def is_today(wallet: Wallet, day: date, now: int) -> bool:
    """Return True if ``day`` is today in UTC or in the member's time zone, which may be ahead of UTC or behind it."""
    return day in (day_of(now), zones.local_day(now, wallet.timezone))


def begun_day(wallet: Wallet, day: date, now: int) -> date:
    """Return ``day``, or UTC's today where ``day`` is the member's today and has not begun in UTC yet."""
    return min(day, day_of(now)) if is_today(wallet, day, now) else day


def present(tx: Tx, wallet: Wallet, now: int) -> Present:
    """Return the wallet and its book at ``now`` (UTC ms), with everything due by then. Raises ImportUnderWay."""
    book = ahead.book_at(tx, usable(wallet), now)
    due, moved = due_refills(wallet, now)
    lines: list[Line] = []
    for number, refill in enumerate(due):
        if refill.amount:
            # Its id is above every stored one, as an entry that is written last comes last among those of its moment.
            lines += book.apply(replace(_refill_entry(wallet, refill, now), id=UNWRITTEN + number))
    lines += book.expire(ahead.end(wallet, now))
    return Present(moved, book, tuple(lines))


def balance_of(tx: Tx, who: Who, now: int) -> int:
    """Return the person's balance in Connects at ``now``. Raises NotStarted for a person without a wallet."""
    return present(tx, wallet_of(tx, who), now).balance


def settle(tx: Tx, wallet: Wallet, now: int) -> Wallet:
    """Write everything that is due by ``now`` and return the wallet after that.

    Writes the refill of each cycle that has started, the expiries, and the member's messages about the refills. Returns
    ``wallet`` itself where nothing is due.
    """
    if not wallet.is_due(now):
        return wallet
    due, moved = due_refills(wallet, now)
    refills = [_recorded_refill(tx, wallet, refill, now) for refill in due if refill.amount]
    names = [EntryName(refill.ref, refill.write_id) for refill in refills]
    posted = _write_drafts(tx, moved, refills, names, now)
    if refills:
        announcing.announce_refills(tx, posted.wallet, posted.entries, now)
    return posted.wallet


def post(tx: Tx, write: Write, drafts: Sequence[Entry], now: int, *, wallet: Wallet | None = None) -> Posted:
    """Settle the wallet of the person who asked for ``write``, then write ``drafts`` into it as entries of ``write``.

    ``wallet``: that wallet exactly as it is stored now, where the caller has read it; None reads it here. The wallets of
    the drafts are ignored; a draft has the id 0, or from ``UNWRITTEN`` on an id to which later drafts refer.

    Raises NotStarted, and the errors of the book: NotEnough, TooMuchToReturn, UndoBlocked, NotUndoable, HistoryConflict.
    The caller's transaction has to end with the error, so that nothing is written.
    """
    settled = settle(tx, wallet or wallet_of(tx, write), now)
    posted = _write_drafts(tx, settled, drafts, _names(write, drafts), now)
    preparing.mark_changed(posted.wallet)
    is_ahead = ahead.is_ahead(posted.wallet, now)
    return replace(posted, book=ahead.book_at(tx, posted.wallet, now)) if is_ahead else posted


def _write_drafts(
    tx: Tx, wallet: Wallet, drafts: Sequence[Entry], names: list[EntryName], now: int
) -> Posted:
    """Write the drafts, with a replay of the later entries only where the drafts are not the wallet's newest entries."""
    instants = [wallet.last_at, *(draft.occurred_at for draft in drafts)]
    if all(earlier <= later for earlier, later in pairwise(instants)):
        return _write_at_end(tx, wallet, drafts, names, now)
    return _write_and_replay(tx, wallet, drafts, names, now)


def _write_at_end(
    tx: Tx, wallet: Wallet, drafts: Sequence[Entry], names: list[EntryName], now: int
) -> Posted:
    """Write entries that come after all others, by applying them to the stored open lots."""
    book = books.open_book(tx, wallet, rules_at)
    open_before = set(book.lots)
    lines: list[Line] = []
    written: list[Entry] = []
    for entry in _write_entries(tx, wallet, drafts, names):
        written.append(entry)
        lines += book.apply(entry)
    lines += book.expire(max(now, wallet.last_at))
    changed = [book.lots[lot_id] for lot_id in sorted(book.changed_lots)]
    last_line = books.save(tx, wallet.id, lines, changed, wallet.last_line, open_before)
    after = replace(wallet, last_at=max([wallet.last_at, *(line.at for line in lines)]), last_line=last_line)
    after = _store_end(tx, wallet, after, book, now, came_in=any(line.amount > 0 for line in lines))
    return Posted(after, book, tuple(written), tuple(lines))


def _write_and_replay(
    tx: Tx, wallet: Wallet, drafts: Sequence[Entry], names: list[EntryName], now: int
) -> Posted:
    """Write entries in the past, and replay the wallet from the first of them on.

    Raises what ``preparing.replayed`` raises, before anything is written.
    """
    numbered = replaying.numbered(drafts)
    outcome = preparing.replayed(tx, wallet, numbered, now)
    written = tuple(_write_entries(tx, wallet, numbered, names))
    outcome = outcome.with_ids({draft.id: entry.id for draft, entry in zip(numbered, written, strict=True)})
    replaying.store(tx, wallet.id, outcome)
    after = replace(wallet, last_at=outcome.last_at, last_line=outcome.rewrite.last_line)
    book = books.open_book(tx, after, rules_at)
    after = _store_end(tx, wallet, after, book, now, came_in=outcome.brings_in)
    return Posted(after, book, written, outcome.lines)


def reschedule(tx: Tx, wallet: Wallet, now: int) -> None:
    """Store anew when something next falls due. ``wallet``: with the changed plan or renewal day, already stored."""
    _store_end(tx, wallet, wallet, books.open_book(tx, wallet, rules_at), now, came_in=False)


def _store_end(tx: Tx, stored: Wallet, wallet: Wallet, book: Book, now: int, *, came_in: bool) -> Wallet:
    """Store the end of the statement and the next due instant, and return the wallet with them.

    ``stored``: the wallet as it is stored. ``wallet``: with the new end of its statement. Where Connects came in, the
    expiry warnings are checked at the next sweep.
    """
    dues = [day_start(day) for day in (wallet.next_refill_on, book.next_expiry()) if day]
    due_at = min(dues, default=None)
    after = wallet if wallet.due_at == due_at else replace(wallet, due_at=due_at)
    books.save_wallet_end(tx, after, stored, warn_at=now if came_in else None)
    return after


def draft(who: Who, kind: Kind, amount: int, at: int, now: int, **fields: Unpack[EntryFields]) -> Entry:
    """Return an entry that ``who`` asks for and that ``post`` will write into their wallet; its ids are 0 until then.

    ``amount``: signed Connects. ``at``: when the event happened, ``now``: when it is recorded (UTC ms).
    """
    return Entry(
        id=0,
        wallet_id=0,
        kind=kind,
        amount=amount,
        occurred_at=at,
        recorded_at=now,
        actor_id=who.user_id,
        source=Source.COMMAND,
        **fields,
    )


def _names(write: Write, drafts: Sequence[Entry]) -> list[EntryName]:
    """Return the names of the drafts as entries of the write, and count them there.

    A draft without a ref gets the name of the write, if it is the write's first entry that is no extra, and else the
    name with a number.
    """
    names: list[EntryName] = []
    for draft in drafts:
        ref = draft.ref or (f"{write.name}/{write.entries}" if write.has_first or draft.extra else write.name)
        write.has_first = write.has_first or not draft.extra
        write.entries += 1
        names.append(EntryName(ref, write.id))
    return names


def _write_entries(
    tx: Tx, wallet: Wallet, drafts: Sequence[Entry], names: list[EntryName]
) -> Iterator[Entry]:
    """Write the drafts in their order under their names, and yield each entry when it is written.

    A draft that refers to an earlier draft's id (from ``UNWRITTEN`` on) is written with the id of that draft's entry.
    """
    ids: dict[int | None, int] = {}
    for draft, name in zip(drafts, names, strict=True):
        refers_to = ids.get(draft.refers_to)
        entry = replace(draft, refers_to=refers_to) if refers_to else draft
        entry = entries.append(tx, wallet.id, entry, name)
        ids[draft.id] = entry.id
        yield entry


def _recorded_refill(tx: Tx, wallet: Wallet, refill: DueRefill, now: int) -> Entry:
    """Record the write of a due refill, one for each wallet and cycle, and return the refill's entry, not yet written."""
    entry = entries.with_free_ref(tx, _refill_entry(wallet, refill, now))
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
    """Return the entry of a due refill without an id; its ref names the wallet and the cycle's first day."""
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
