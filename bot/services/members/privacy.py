"""What is held about a person: shown, handed over, deleted."""

from dataclasses import dataclass

from bot import errors
from bot.services.who import Who
from bot.store import privacy
from bot.store.engine.database import Tx
from bot.store.ledger import wallets
from bot.store.privacy import RowCounts, Rows

__all__ = ["Erased", "Personal", "PrivacyView", "RowCounts", "Rows"]

NO_WALLET = 0


@dataclass(frozen=True, slots=True)
class PrivacyView:
    """``since``: when they started, None where they haven't. ``wallet_id``: NO_WALLET where there is none."""

    counts: RowCounts
    since: int | None
    wallet_id: int


@dataclass(frozen=True, slots=True)
class Personal:
    """Every row about the person, by table, as at the instant ``at``."""

    user_id: int
    at: int
    tables: Rows


@dataclass(frozen=True, slots=True)
class Erased:
    """What there was and is gone. ``jobs_kept``: those that others have too; they stay without the person."""

    counts: RowCounts
    jobs_kept: int


def privacy_view(tx: Tx, who: Who) -> PrivacyView:
    wallet = wallets.find_of(tx, who.user_id)
    return PrivacyView(
        privacy.counts(tx, who.user_id),
        privacy.started_at(tx, who.user_id),
        wallet.id if wallet else NO_WALLET,
    )


def erase(tx: Tx, who: Who, wallet_id: int) -> Erased:
    wallet = wallets.find_of(tx, who.user_id)
    if wallet is not None and wallet.id != wallet_id:
        raise errors.KeyReused(f"erase:{wallet_id}")
    counts = privacy.counts(tx, who.user_id)
    return Erased(counts, privacy.erase(tx, who.user_id))
