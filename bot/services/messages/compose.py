"""What a message says, worked out when it is sent, so that its figures are right; or that it has become pointless."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from bot.domain.ledger.wallets import Wallet
from bot.domain.messages.reminders import NUDGES, ReminderPlace, Reminders, ReminderTopic
from bot.domain.time.calendar import day_of
from bot.services.community import summary
from bot.services.community.summary import KIND as SUMMARY
from bot.services.community.summary import SummaryNews
from bot.services.messages import nudges
from bot.services.messages.nudges import NudgeNews
from bot.services.posting import announcing, post
from bot.services.posting.post import Present
from bot.store import members
from bot.store.community import communities
from bot.store.community.communities import Mentions
from bot.store.engine.database import Tx
from bot.store.ledger import entries, wallets
from bot.store.messages import digests
from bot.store.messages.outbox import OutboxMessage


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
    """``later``: Connects of further expiry days, behind ``on``."""

    user_id: int
    amount: int
    on: date
    later: int = 0


@dataclass(frozen=True, slots=True)
class DigestNews:
    """``kind``: refill or expiry."""

    kind: str
    rows: tuple[DigestRow, ...]


News = RefillNews | ExpiryNews | DigestNews | NudgeNews | SummaryNews


@dataclass(frozen=True, slots=True)
class Letter:
    """A message ready to go. Exactly one of ``user_id`` (a direct message) and ``channel_id`` is set; ``channel_id`` is
    None too where the server has named no channel. ``id`` is the outbox row's: the nonce. ``more``: what waited for the
    same address and goes along. ``mentions``: who may be notified. ``moved``: it comes here because they have left the
    server in whose channel it would have been."""

    id: int
    news: News
    user_id: int | None = None
    channel_id: int | None = None
    guild_id: int | None = None
    more: tuple[News, ...] = ()
    mentions: tuple[int, ...] = ()
    moved: bool = False


def compose(tx: Tx, message: OutboxMessage, along: Sequence[OutboxMessage], now: int) -> Letter | None:
    """The letter of an outbox row and of those that it takes along, or None where nobody needs any of it any more."""
    if message.place == "channel":
        return _to_channel(tx, message, along, now)
    wallet = wallets.find_of(tx, message.address)
    wanted = members.reminders(tx, message.address)
    if wallet is None or wanted.place is ReminderPlace.NONE:
        return None
    by_topic: dict[ReminderTopic, list[OutboxMessage]] = {}
    for one in (message, *along):
        by_topic.setdefault(ReminderTopic(one.kind), []).append(one)
    written = [_written(tx, wallet, wanted, topic, of, now) for topic, of in by_topic.items()]
    news = [one for one in written if one is not None]
    moved = any(one.payload.get("moved", False) for one in (message, *along))
    return Letter(message.id, news[0], message.address, more=tuple(news[1:]), moved=moved) if news else None


def named(letter: Letter) -> tuple[int, ...]:
    """Who is named in a server's digest."""
    digests = [one for one in (letter.news, *letter.more) if isinstance(one, DigestNews)]
    return tuple(dict.fromkeys(row.user_id for digest in digests for row in digest.rows))


def _to_channel(tx: Tx, message: OutboxMessage, along: Sequence[OutboxMessage], now: int) -> Letter | None:
    by_kind: dict[str, list[OutboxMessage]] = {}
    for one in (message, *along):
        by_kind.setdefault(one.payload["kind"], []).append(one)
    written = [_posted(tx, message.address, kind, of, now) for kind, of in by_kind.items()]
    news = [one for one in written if one is not None]
    community = communities.find(tx, message.address)
    if not news:
        return None
    channel_id = community.channel_id if community else None
    letter = Letter(message.id, news[0], None, channel_id, message.address, tuple(news[1:]))
    notified = community is not None and community.mentions is Mentions.MEMBERS
    return replace(letter, mentions=named(letter)) if notified else letter


def _posted(
    tx: Tx, guild_id: int, kind: str, messages: Sequence[OutboxMessage], now: int
) -> DigestNews | SummaryNews | None:
    if kind == SUMMARY:
        return summary.compose(tx, guild_id, messages, now)
    digest = _digest(tx, guild_id, kind, messages, now)
    return digest if digest.rows else None


def _written(
    tx: Tx, wallet: Wallet, wanted: Reminders, topic: ReminderTopic, of: Sequence[OutboxMessage], now: int
) -> News | None:
    """What all the rows of one topic come to, where the member still wants it there."""
    if not wanted.wants(topic) or (topic not in NUDGES and wanted.place not in announcing.TO_DM):
        return None
    if topic is ReminderTopic.REFILL:
        return _refill(tx, post.present(tx, wallet, now), _each(of, "entries"))
    if topic is ReminderTopic.EXPIRY:
        return _expiry(post.present(tx, wallet, now), sorted(_each(of, "days")))
    return nudges.compose(tx, wallet, wanted, topic, _each(of, "ids"), now)


def _each(messages: Sequence[OutboxMessage], name: str) -> list[Any]:
    """What the rows hold under that name, each once."""
    return list(dict.fromkeys(part for message in messages for part in message.payload[name]))


def _refill(tx: Tx, present: Present, ids: Iterable[int]) -> RefillNews | None:
    refills = tuple(_arrived(tx, present.wallet, ids))
    if not any(refill.open for refill in refills):
        return None
    wallet = present.wallet
    return RefillNews(refills, present.balance, wallet.next_refill_on, wallet.next_refill_amount)


def _arrived(tx: Tx, wallet: Wallet, ids: Iterable[int]) -> Iterable[ArrivedRefill]:
    for entry_id in ids:
        entry = entries.find(tx, wallet.id, entry_id)
        if entry is not None and entries.reversal_of(tx, entry_id) is None:
            is_open = entries.refill_answer(tx, entry_id) is None
            amount = entry.amount + entries.corrected_by(tx, entry_id)
            yield ArrivedRefill(entry_id, day_of(entry.occurred_at), amount, is_open)


def _expiry(present: Present, days: Iterable[str]) -> ExpiryNews | None:
    left: dict[date, int] = {}
    for lot in present.book.open_lots():
        left[lot.expires_on] = left.get(lot.expires_on, 0) + lot.remaining
    still = [(on, left[on]) for on in map(date.fromisoformat, days) if left.get(on)]
    return ExpiryNews(tuple(still), present.balance) if still else None


def _digest(tx: Tx, guild_id: int, kind: str, messages: Sequence[OutboxMessage], now: int) -> DigestNews:
    """A row for each member, however many of their news wait in it."""
    news: dict[int, list[dict[str, Any]]] = {}
    for item in (item for message in messages for item in digests.items_of(tx, message.id)):
        news.setdefault(item.user_id, []).append(item.payload)
    rows = [row for user_id in news for row in _row(tx, guild_id, kind, user_id, news[user_id], now)]
    return DigestNews(kind, tuple(rows))


def _row(
    tx: Tx, guild_id: int, kind: str, user_id: int, payloads: Sequence[dict[str, Any]], now: int
) -> Iterable[DigestRow]:
    """A member's line, if they still want to be in that channel and there is still something to say."""
    wallet = wallets.find_of(tx, user_id)
    wanted = members.reminders(tx, user_id)
    if (
        wallet is None
        or not announcing.is_in_channel(wanted, guild_id)
        or not wanted.wants(ReminderTopic(kind))
    ):
        return
    if kind == "refill":
        ids = dict.fromkeys(entry_id for payload in payloads for entry_id in payload["entries"])
        refills = tuple(_arrived(tx, wallet, ids))
        if refills:
            yield DigestRow(user_id, sum(refill.amount for refill in refills), refills[-1].on)
        return
    days = sorted({day for payload in payloads for day in payload["days"]})
    news = _expiry(post.present(tx, wallet, now), days)
    if news:
        (first_on, first), *others = news.days
        yield DigestRow(user_id, first, first_on, sum(amount for _, amount in others))
