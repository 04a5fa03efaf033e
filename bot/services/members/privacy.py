"""The data stored about a person: count, export and delete the rows."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from bot import errors
from bot.domain.ledger.writes import Purpose
from bot.services.idempotency import Request, keyed
from bot.services.posting import post
from bot.services.who import Who
from bot.store import members, privacy
from bot.store.engine import remains
from bot.store.engine.database import Tx
from bot.store.engine.remains import Remains
from bot.store.ledger import wallets
from bot.store.ledger.writes import Write
from bot.store.privacy import RowCounts, Rows

__all__ = ["Erased", "Personal", "PrivacyView", "RowCounts", "Rows"]

T = TypeVar("T")

NO_WALLET = 0
"""Stands for the wallet of a person who has none."""


@dataclass(frozen=True, slots=True)
class PrivacyView:
    """The numbers of rows about a person.

    ``since``: when the person started (UTC ms), None if they haven't. ``wallet_id``: NO_WALLET if they have none.
    ``is_seen``: others read the person's name on cards of jobs to which the person applied.
    """

    counts: RowCounts
    since: int | None
    wallet_id: int
    is_seen: bool = False


@dataclass(frozen=True, slots=True)
class Personal:
    """Every row about the person by table, as stored at the instant ``at`` (UTC ms)."""

    user_id: int
    at: int
    tables: Rows


@dataclass(frozen=True, slots=True)
class Erased:
    """The numbers of deleted rows. ``changes_kept``: what the person did to others' cards and what stays there without
    the person's name.

    ``remains``: where copies of the rows are left, and until when.
    """

    counts: RowCounts
    changes_kept: int
    remains: Remains = "none"


def privacy_view(tx: Tx, who: Who) -> PrivacyView:
    """Return the numbers of rows about the person; zeros for an unknown person."""
    wallet = wallets.find_of(tx, who.user_id)
    return PrivacyView(
        privacy.counts(tx, who.user_id),
        privacy.started_at(tx, who.user_id),
        wallet.id if wallet else NO_WALLET,
        members.is_seen_by_name(tx, who.user_id),
    )


def show_name(tx: Tx, who: Who, seen: bool, key: str, now: int) -> PrivacyView:
    """Store whether others read the person's name on cards to which the person applied. Raises NotStarted, KeyReused."""

    def stored(_: Write) -> bool:
        post.wallet_of(tx, who)
        members.set_seen_by_name(tx, who.user_id, seen=seen)
        return seen

    keyed(tx, Request(Purpose.PRIVACY, who.user_id, key, ("seen", seen), now), bool, stored)
    return privacy_view(tx, who)


def made_of_rows(tx: Tx, who: Who, make: Callable[[Personal], T], now: int) -> T:
    """Return what ``make`` returns for every row about the person; for an unknown person there are none."""
    return make(Personal(who.user_id, now, privacy.rows_about(tx, who.user_id)))


def erase(tx: Tx, who: Who, wallet_id: int) -> Erased:
    """Delete every row about the person. Raises KeyReused if they have a wallet other than ``wallet_id``."""
    wallet = wallets.find_of(tx, who.user_id)
    if wallet is not None and wallet.id != wallet_id:
        raise errors.KeyReused(f"erase:{wallet_id}")
    counts = privacy.counts(tx, who.user_id)
    if counts.total:
        remains.mark(tx)
    return Erased(counts, privacy.erase(tx, who.user_id))
