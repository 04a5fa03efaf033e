"""The refills of a wallet beside the renewals that an imported history shows."""

from collections.abc import Iterable
from datetime import date, timedelta

from bot import errors
from bot.domain.importing.labels import About
from bot.domain.importing.matching import HALF_A_CYCLE
from bot.domain.ledger.entries import Kind
from bot.domain.ledger.wallets import Wallet
from bot.domain.time.calendar import day_of, next_cycle
from bot.services.importing.ties import DatedRow
from bot.services.posting import expected_refills, post
from bot.services.who import Who
from bot.store.engine.database import Tx
from bot.store.ledger import wallets
from bot.store.ledger.writes import Write


def confirm(tx: Tx, who: Who, entry_id: int, amount: int, write: Write, now: int) -> bool:
    """Record the Connects that a row shows for an expected refill.

    Return False for a refill that can't be corrected any more, which stays open.
    """
    try:
        with tx.savepoint():
            expected_refills.record(tx, who, entry_id, amount, write, now)
    except (errors.NotEnough, errors.UndoBlocked, errors.NotUndoable):
        return False
    return True


def skip(tx: Tx, who: Who, wallet: Wallet, new: Iterable[DatedRow], now: int) -> date | None:
    """Move the next refill to the next cycle if a new row shows the renewal up to half a cycle before its day.

    Return the new day, None where nothing was moved. ``wallet``: as it was before the import. A row before /start belongs to
    an earlier cycle.
    """
    expected_on = post.wallet_of(tx, who).next_refill_on
    if expected_on is None:
        return None
    earliest = max(expected_on - timedelta(days=HALF_A_CYCLE), day_of(wallet.created_at))
    renewals = [
        row.row.on
        for row in new
        if row.meaning.kind is Kind.REFILL and row.meaning.about is not About.UPGRADE
    ]
    if not any(earliest <= on < expected_on for on in renewals):
        return None
    wallets.set_next_refill(tx, wallet.id, next_cycle(expected_on))
    post.reschedule(tx, post.wallet_of(tx, who), now)
    return next_cycle(expected_on)
