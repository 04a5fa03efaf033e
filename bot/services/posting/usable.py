"""The wallets that may be read and written: not those into which an import is just being written in parts."""

from bot import errors
from bot.domain.ledger.wallets import Wallet
from bot.services.who import Who
from bot.store.engine.database import Tx
from bot.store.ledger import wallets


def usable(wallet: Wallet) -> Wallet:
    """Return ``wallet`` unchanged. Raises ImportUnderWay while its import is being written in parts."""
    if wallet.import_write_id is not None:
        raise errors.ImportUnderWay
    return wallet


def find_usable(tx: Tx, who: Who) -> Wallet | None:
    """Return the person's wallet, None for a person without one. Raises ImportUnderWay."""
    wallet = wallets.find_of(tx, who.user_id)
    return usable(wallet) if wallet else None
