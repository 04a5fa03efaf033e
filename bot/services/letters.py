"""What a message says, worked out when it is sent, so that its figures are right; or that it has become pointless."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.domain.calendar import day_of
from bot.domain.wallets import Wallet
from bot.services import notices, posting
from bot.services.posting import Present
from bot.services.refills import correction_of
from bot.store import communities, entries, members, outbox, wallets
from bot.store.database import Tx
from bot.store.outbox import Message


@dataclass(frozen=True, slots=True)
class ArrivedRefill:
    """``amount``: as the member corrected it. ``open``: the member hasn't said yet whether it came."""

    entry_id: int
    on: date
    amount: int
    open: bool


@dataclass(frozen=True, slots=True)
class RefillNews:
    refills: tuple[ArrivedRefill, ...]
    balance: int
    next_on: date | None
    next_amount: int


@dataclass(frozen=True, slots=True)
class ExpiryNews:
    """``days``: (expiry day, Connects) that are still there, soonest first."""

    days: tuple[tuple[date, int], ...]
    balance: int


@dataclass(frozen=True, slots=True)
class DigestRow:
    user_id: int
    amount: int
    on: date


@dataclass(frozen=True, slots=True)
class DigestNews:
    """``kind``: refill or expiry."""

    kind: str
    rows: tuple[DigestRow, ...]


News = RefillNews | ExpiryNews | DigestNews


@dataclass(frozen=True, slots=True)
class Letter:
    """A message ready to go. Exactly one of ``user_id`` (a direct message) and ``channel_id`` is set; ``channel_id`` is
    None too where the server has named no channel. ``id`` is the outbox row's: the nonce."""

    id: int
    news: News
    user_id: int | None = None
    channel_id: int | None = None
    guild_id: int | None = None


def compose(tx: Tx, message: Message, now: int) -> Letter | None:
    """The letter of an outbox row, or None where nobody needs it any more."""
    if message.place == "channel":
        digest = _digest(tx, message, now)
        community = communities.find(tx, message.address)
        channel_id = community.channel_id if community else None
        return Letter(message.id, digest, None, channel_id, message.address) if digest.rows else None
    wallet = wallets.find_of(tx, message.address)
    wanted = members.reminders(tx, message.address)
    if wallet is None or wanted.place not in notices.TO_DM:
        return None
    present = posting.present(tx, wallet, now)
    if message.kind == "refill":
        news = _refill(tx, present, message) if wanted.refill_posts else None
    else:
        news = _expiry(present, message.payload["days"])
    return Letter(message.id, news, message.address) if news else None


def _refill(tx: Tx, present: Present, message: Message) -> RefillNews | None:
    refills = tuple(_arrived(tx, present.wallet, message.payload["entries"]))
    if not any(refill.open for refill in refills):
        return None
    wallet = present.wallet
    return RefillNews(refills, present.balance, wallet.next_refill_on, wallet.next_refill_amount)


def _arrived(tx: Tx, wallet: Wallet, ids: Iterable[int]) -> Iterable[ArrivedRefill]:
    for entry_id in ids:
        entry = entries.find(tx, wallet.id, entry_id)
        if entry is not None and entries.reversal_of(tx, entry_id) is None:
            is_open = entries.refill_answer(tx, entry_id) is None
            amount = entry.amount + correction_of(tx, wallet.id, entry_id)
            yield ArrivedRefill(entry_id, day_of(entry.occurred_at), amount, is_open)


def _expiry(present: Present, days: Iterable[str]) -> ExpiryNews | None:
    left: dict[date, int] = {}
    for lot in present.book.open_lots():
        left[lot.expires_on] = left.get(lot.expires_on, 0) + lot.remaining
    still = [(on, left[on]) for on in map(date.fromisoformat, days) if left.get(on)]
    return ExpiryNews(tuple(still), present.balance) if still else None


def _digest(tx: Tx, message: Message, now: int) -> DigestNews:
    """A row for each member, however many of their news wait in it."""
    kind, news = message.payload["kind"], dict[int, list[dict[str, Any]]]()
    for item in outbox.items_of(tx, message.id):
        news.setdefault(item.user_id, []).append(item.payload)
    rows = [row for user_id in news for row in _row(tx, message.address, kind, user_id, news[user_id], now)]
    return DigestNews(kind, tuple(rows))


def _row(
    tx: Tx, guild_id: int, kind: str, user_id: int, payloads: Sequence[dict[str, Any]], now: int
) -> Iterable[DigestRow]:
    """A member's line, if they still want to be in that channel and there is still something to say."""
    wallet = wallets.find_of(tx, user_id)
    wanted = members.reminders(tx, user_id)
    if wallet is None or wanted.place not in notices.TO_CHANNEL or wanted.guild_id != guild_id:
        return
    if kind == "refill":
        ids = [entry_id for payload in payloads for entry_id in payload["entries"]]
        refills = tuple(_arrived(tx, wallet, ids)) if wanted.refill_posts else ()
        if refills:
            yield DigestRow(user_id, sum(refill.amount for refill in refills), refills[-1].on)
        return
    days = sorted({day for payload in payloads for day in payload["days"]})
    news = _expiry(posting.present(tx, wallet, now), days)
    if news:
        yield DigestRow(user_id, sum(amount for _, amount in news.days), news.days[0][0])
