"""Take back what a wrong clock wrote into a wallet: the entries dated after now, and what followed from them."""

from collections.abc import Sequence
from dataclasses import replace

from bot.clock import MOST_OFF_MS
from bot.domain.ledger.book import replay
from bot.domain.ledger.entries import Entry, Kind, Source
from bot.domain.ledger.wallets import Wallet, cycle_put_back
from bot.domain.ledger.writes import Purpose
from bot.domain.time.calendar import day_of, day_start
from bot.services.posting import consequences
from bot.services.posting.post import SCHEDULE
from bot.services.posting.usable import usable
from bot.store.engine.database import Tx
from bot.store.ledger import books, entries, wallets, writes
from bot.store.ledger.entries import EntryName
from bot.store.ledger.writes import NewWrite


def take_back(tx: Tx, wallet_id: int, now: int) -> tuple[Entry, ...]:
    """Reverse the wallet's standing entries dated after ``now`` (UTC ms) in one write, and return these entries.

    The reversals are dated ``now``, before their entries: a replay then leaves both out, and the refill of a cycle can
    come on its day. Expiries after ``now`` are undone, and the next cycle is the first one after ``now`` again. Raises the
    errors of the replay and ImportUnderWay: the caller's transaction has to end with them, so that nothing is written.
    """
    wallet = usable(wallets.get(tx, wallet_id))
    group = entries.of_wallet_dated_after(tx, wallet_id, now + MOST_OFF_MS)
    write = writes.begin(
        tx,
        NewWrite(
            purpose=Purpose.TAKE_BACK,
            user_id=wallet.owner_id,
            source=Source.SCHEDULE,
            key=f"take-back:{wallet_id}:{now}",
            inputs="",
            at=now,
        ),
    )
    for number, entry in enumerate(reversed(group)):
        name = EntryName(f"{write.name}/{number}" if number else write.name, write.id)
        entries.append(tx, wallet_id, _reversal(entry, now), name)
        if entry.source is Source.SCHEDULE and entries.refill_answer(tx, entry.id) is None:
            entries.answer_refill(tx, entry.id, "missing", write.id, now)
    _store_anew(tx, wallet, group, now)
    consequences.follow_reversals(tx, group, now)
    return tuple(group)


def _reversal(entry: Entry, now: int) -> Entry:
    """Return the reversal of one entry, not yet written."""
    return Entry(
        id=0,
        wallet_id=entry.wallet_id,
        kind=Kind.REVERSAL,
        amount=-entry.amount,
        occurred_at=now,
        recorded_at=now,
        actor_id=SCHEDULE,
        source=Source.SCHEDULE,
        refers_to=entry.id,
        job_id=entry.job_id,
        proposal_id=entry.proposal_id,
    )


def _store_anew(tx: Tx, wallet: Wallet, group: Sequence[Entry], now: int) -> None:
    """Replay the wallet, store its lines and lots in place of the present ones, and set what falls due next."""
    book, lines = replay(entries.of_wallet(tx, wallet.id))
    lines += book.expire(now)
    refilled = [day_of(entry.occurred_at) for entry in group if entry.kind is Kind.REFILL]
    next_refill_on = cycle_put_back(wallet.next_refill_on, refilled, now)
    dues = [day_start(day) for day in (next_refill_on, book.next_expiry()) if day]
    after = replace(
        wallet,
        next_refill_on=next_refill_on,
        last_at=max([now, *(line.at for line in lines)]),
        last_line=books.replace_all(tx, wallet.id, lines, book.lots.values()),
        due_at=min(dues, default=None),
    )
    books.save_wallet_end(tx, after, wallet, warn_at=now)
    wallets.set_nudge_at(tx, wallet.id, now)
