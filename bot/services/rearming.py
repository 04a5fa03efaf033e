"""What a change of a member's settings does to what is still to come."""

from bot.domain.reminders import Reminders, Topic, warnings_due
from bot.domain.wallets import Wallet
from bot.services import nudging
from bot.store import wallets, warnings
from bot.store.database import Tx


def rearm(tx: Tx, wallet: Wallet, old: Reminders, wanted: Reminders, now: int) -> None:
    """Thresholds that are new and have passed stay untold; what the old settings still owed is told by the next sweep."""
    due = warnings_due(warnings.ahead(tx, wallet.id), warnings.given(tx, wallet.id), wanted, now)
    promised = old.expiry_days if old.wants(Topic.EXPIRY) else ()
    owed = {one.expires_on for one in due.settle if one.days in promised}
    warnings.settle(tx, wallet.id, [one for one in due.settle if one.expires_on not in owed], now)
    wallets.set_warn_at(tx, wallet.id, now if owed else due.next_at)
    nudging.arm(tx, wallet, wanted, now)
