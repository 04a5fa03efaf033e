"""What is held about a person: shown, handed over, deleted."""

from dataclasses import dataclass

import structlog

from bot import errors
from bot.clock import Clock
from bot.services.who import Who
from bot.store import privacy
from bot.store.engine.database import Database, Tx
from bot.store.ledger import wallets
from bot.store.privacy import Counts, Rows

__all__ = ["Counts", "Erased", "Personal", "Privacy", "PrivacyView", "Rows"]

log = structlog.get_logger(__name__)

NO_WALLET = 0


@dataclass(frozen=True, slots=True)
class PrivacyView:
    """``since``: when they started, None where they haven't. ``wallet_id``: NO_WALLET where there is none."""

    counts: Counts
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

    counts: Counts
    jobs_kept: int


class Privacy:
    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock

    async def show(self, who: Who) -> PrivacyView:
        return await self._db.read(_show, who)

    async def export(self, who: Who) -> Personal:
        """Everything that is held about the person."""
        at = self._clock.now()
        return Personal(who.user_id, at, await self._db.read(privacy.held, who.user_id))

    async def erase(self, who: Who, wallet_id: int) -> Erased:
        """Delete everything about the person. No receipt says so: asked again, there is nothing left to delete.

        ``wallet_id``: the wallet that they were shown (NO_WALLET for none). Raises KeyReused where they have another by
        now: they started anew, and this was asked before.
        """
        erased = await self._db.write(_erase, who, wallet_id)
        if erased.counts.total:
            await self._rewrite()
        return erased

    async def _rewrite(self) -> None:
        try:
            await self._db.rewrite()
        except Exception:  # the deletion is done, whatever becomes of what it leaves in freed room
            log.exception("the file can't be written anew")


def _show(tx: Tx, who: Who) -> PrivacyView:
    wallet = wallets.find_of(tx, who.user_id)
    return PrivacyView(
        privacy.counts(tx, who.user_id),
        privacy.since(tx, who.user_id),
        wallet.id if wallet else NO_WALLET,
    )


def _erase(tx: Tx, who: Who, wallet_id: int) -> Erased:
    wallet = wallets.find_of(tx, who.user_id)
    if wallet is not None and wallet.id != wallet_id:
        raise errors.KeyReused(f"erase:{wallet_id}")
    counts = privacy.counts(tx, who.user_id)
    return Erased(counts, privacy.erase(tx, who.user_id))
