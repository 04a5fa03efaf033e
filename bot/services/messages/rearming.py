"""What a change of a member's settings does to what is still to come."""

from bot.domain.ledger.wallets import Wallet
from bot.domain.messages.reminders import Reminders, ReminderTopic, warnings_due
from bot.services.messages import nudges
from bot.store.engine.database import Tx
from bot.store.ledger import wallets
from bot.store.messages import warnings


def rearm(tx: Tx, wallet: Wallet, old: Reminders, wanted: Reminders, now: int) -> None:
    """Thresholds that are new and have passed stay untold; what the old settings still owed is told by the next sweep."""
    due = warnings_due(warnings.ahead(tx, wallet.id), warnings.given(tx, wallet.id), wanted, now)
    promised = old.expiry_days if old.wants(ReminderTopic.EXPIRY) else ()
    owed = {one.expires_on for one in due.settled if one.days in promised}
    warnings.settle(tx, wallet.id, [one for one in due.settled if one.expires_on not in owed], now)
    wallets.set_warn_at(tx, wallet.id, now if owed else due.next_at)
    nudges.arm(tx, wallet, wanted, now)
