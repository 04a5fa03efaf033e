"""Read a wallet that a wrong clock has written into: what is dated after now is not in the balance of now."""

from bot.clock import MOST_OFF_MS
from bot.domain.ledger.book import Book
from bot.domain.ledger.rules import rules_at
from bot.domain.ledger.wallets import Wallet
from bot.store.engine.database import Tx
from bot.store.ledger import books


def is_ahead(wallet: Wallet, now: int) -> bool:
    """Return True if the wallet has lines after ``now`` (UTC ms) that no small difference of clocks explains."""
    return wallet.last_at > now + MOST_OFF_MS


def book_at(tx: Tx, wallet: Wallet, now: int) -> Book:
    """Return the wallet's book as it is stored, without the lines after ``now`` where the wallet is ahead."""
    if is_ahead(wallet, now):
        return books.book_at(tx, wallet.id, now, rules_at)
    return books.open_book(tx, wallet, rules_at)


def end(wallet: Wallet, now: int) -> int:
    """Return the instant (UTC ms) by which lots have expired: ``now``, or the last line where that is a little later."""
    return now if is_ahead(wallet, now) else max(now, wallet.last_at)
