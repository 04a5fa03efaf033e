"""Find what a wrong clock wrote: entries, expiries and cycles after now."""

from dataclasses import dataclass

from bot.clock import MOST_OFF_MS
from bot.domain.ledger.book import Line
from bot.domain.ledger.entries import Entry
from bot.domain.ledger.wallets import latest_refill_on
from bot.domain.time.calendar import DAY_MS, day_of
from bot.store.community import communities
from bot.store.engine.database import Tx
from bot.store.ledger import books, entries, wallets
from bot.store.messages import digests, kept, nudges, outbox, warnings


@dataclass(frozen=True, slots=True)
class FutureWrites:
    """What is stored for the time after now.

    ``entries``: the standing entries dated after now. ``losses``: (wallet id, line) of expiries and forfeits after now.
    ``wallets``: the ids of all wallets that end after now or whose cycle is too far ahead. ``recorded``: how many entries
    were recorded by a clock that was ahead, but are about an earlier moment.
    """

    entries: tuple[Entry, ...]
    losses: tuple[tuple[int, Line], ...]
    wallets: tuple[int, ...]
    recorded: int


def find(tx: Tx, now: int) -> FutureWrites:
    """Return what is stored for the time after ``now`` (UTC ms); MOST_OFF_MS are allowed for."""
    after = now + MOST_OFF_MS
    future = entries.dated_after(tx, after)
    ahead = {entry.wallet_id for entry in future} | {*wallets.ids_ahead(tx, after, latest_refill_on(now))}
    return FutureWrites(
        entries=tuple(future),
        losses=tuple(books.losses_after(tx, after)),
        wallets=tuple(sorted(ahead)),
        recorded=entries.count_recorded_after(tx, after),
    )


def forget_messages(tx: Tx, now: int) -> None:
    """Let the messages, warnings, nudges and summaries that were made after ``now`` (UTC ms) be made again on their day."""
    after = now + MOST_OFF_MS
    digests.rename_queued_after(tx, after, now + 2 * DAY_MS)
    outbox.rename_created_after(tx, after)
    warnings.delete_given_after(tx, after)
    nudges.delete_given_after(tx, after)
    communities.limit_summary_month(tx, f"{day_of(now):%Y-%m}")
    kept.look_again(tx, now)
