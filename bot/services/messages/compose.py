"""Compose a message when it is sent, so that its figures are current; a message without content is not sent."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from bot.domain.ledger.wallets import Wallet
from bot.domain.messages.reminders import NUDGES, ReminderPlace, Reminders, ReminderTopic
from bot.domain.time.calendar import day_of
from bot.services.community import greeting, summary
from bot.services.community.greeting import GreetingNews
from bot.services.community.summary import KIND as SUMMARY
from bot.services.community.summary import SummaryNews
from bot.services.messages import alerting, gone, kept_notices, nudges, places
from bot.services.messages.alerting import AlertNews
from bot.services.messages.gone import GoneNews
from bot.services.messages.kept_notices import KeptNews
from bot.services.messages.nudges import NudgeNews
from bot.services.messages.places import PlaceNews
from bot.services.posting import announcing, post
from bot.services.posting.post import Present
from bot.services.reminders import letters as own_reminders
from bot.services.reminders.letters import ReminderNews
from bot.services.reviews import letters
from bot.store import members
from bot.store.community import communities
from bot.store.community.communities import Mentions
from bot.store.engine.database import Tx
from bot.store.ledger import entries, wallets
from bot.store.messages import digests
from bot.store.messages.outbox import OutboxMessage


@dataclass(frozen=True, slots=True)
class ArrivedRefill:
    """A recorded refill of ``amount`` Connects, after the member's correction; ``open``: the member hasn't answered yet."""

    entry_id: int
    on: date
    amount: int
    open: bool


@dataclass(frozen=True, slots=True)
class RefillNews:
    """The refills of a message, the balance in Connects, and the next refill; ``next_on`` None: none is expected."""

    refills: tuple[ArrivedRefill, ...]
    balance: int
    next_on: date | None
    next_amount: int


@dataclass(frozen=True, slots=True)
class ExpiryNews:
    """The balance in Connects, and ``days``: (expiry day, Connects left to expire on that day), soonest first."""

    days: tuple[tuple[date, int], ...]
    balance: int


@dataclass(frozen=True, slots=True)
class DigestRow:
    """One member's line in a digest: ``amount`` Connects on the day ``on``; ``later``: Connects of later expiry days."""

    user_id: int
    amount: int
    on: date
    later: int = 0


@dataclass(frozen=True, slots=True)
class DigestNews:
    """A server's digest, one row for each member; ``kind`` is ``refill`` or ``expiry``."""

    kind: str
    rows: tuple[DigestRow, ...]


News = (
    RefillNews
    | ExpiryNews
    | DigestNews
    | NudgeNews
    | SummaryNews
    | PlaceNews
    | GoneNews
    | AlertNews
    | letters.ReviewNews
    | ReminderNews
    | KeptNews
    | GreetingNews
)


@dataclass(frozen=True, slots=True)
class Letter:
    """A composed message.

    ``id``: of its outbox row, used as the nonce of the request to Discord. ``user_id`` is set for a direct message,
    ``guild_id`` for a server's channel; ``channel_id`` is None where the server's managers have named no channel.
    ``more``: news of joined outbox rows. ``mentions``: ids of the members whom Discord notifies. ``moved``: the news was
    meant for the channel of a server that the member has left. ``language``: the locale of the member or the server, None
    if unknown.
    """

    id: int
    news: News
    user_id: int | None = None
    channel_id: int | None = None
    guild_id: int | None = None
    more: tuple[News, ...] = ()
    mentions: tuple[int, ...] = ()
    moved: bool = False
    language: str | None = None


def compose(tx: Tx, message: OutboxMessage, joined: Sequence[OutboxMessage], now: int) -> Letter | None:
    """Return the letter for an outbox row and the rows ``joined`` to it.

    Returns None if nothing is left to send: the wallet is deleted, the topics are switched off, or their cause is over.
    """
    if message.place == "channel":
        return _to_channel(tx, message, joined, now)
    rows = (message, *joined)
    notices = [_notice(tx, row) for row in rows if row.kind in places.NOTICES]
    questions = [gone.compose(tx, row, now) for row in rows if row.kind == gone.KIND]
    reviews = [letters.compose(tx, row) for row in rows if row.about == letters.KIND]
    reminders = [own_reminders.compose(tx, row) for row in rows if own_reminders.is_reminder(row)]
    with_alerts = [row for row in rows if alerting.is_alert(row)]
    alert = alerting.compose(tx, message.address, with_alerts, now) if with_alerts else None
    topics = _direct_news(tx, message.address, [row for row in rows if topic_of(row) is not None], now)
    all_news = [
        news for news in (*reminders, *reviews, *questions, *notices, *topics, alert) if news is not None
    ]
    moved = any(row.payload.get("moved", False) for row in rows)
    if not all_news:
        return None
    language = members.language(tx, message.address)
    more = tuple(all_news[1:])
    return Letter(message.id, all_news[0], message.address, more=more, moved=moved, language=language)


def topic_of(message: OutboxMessage) -> ReminderTopic | None:
    """Return the topic that the member can switch off, None for a message without one."""
    is_topic = message.place == "dm" and message.about in set(ReminderTopic)
    return ReminderTopic(message.about) if is_topic else None


def members_named(letter: Letter) -> tuple[int, ...]:
    """Return the ids of the members with a row in the letter's digests, each once; empty for other messages."""
    all_digests = [news for news in (letter.news, *letter.more) if isinstance(news, DigestNews)]
    return tuple(dict.fromkeys(row.user_id for digest in all_digests for row in digest.rows))


def _to_channel(tx: Tx, message: OutboxMessage, joined: Sequence[OutboxMessage], now: int) -> Letter | None:
    """Return the letter for a server's channel; None where no row has content any more."""
    by_kind: dict[str, list[OutboxMessage]] = {}
    for row in (message, *joined):
        by_kind.setdefault(row.payload["kind"], []).append(row)
    news_by_kind = [_channel_news(tx, message.address, kind, rows, now) for kind, rows in by_kind.items()]
    all_news = [news for news in news_by_kind if news is not None]
    if not all_news:
        return None
    community = communities.find(tx, message.address)
    channel_id = community.channel_id if community else None
    letter = Letter(
        message.id,
        all_news[0],
        channel_id=channel_id,
        guild_id=message.address,
        more=tuple(all_news[1:]),
        language=community.language if community else None,
    )
    notifies = community is not None and community.mentions is Mentions.MEMBERS
    return replace(letter, mentions=members_named(letter)) if notifies else letter


def _channel_news(
    tx: Tx, guild_id: int, kind: str, messages: Sequence[OutboxMessage], now: int
) -> DigestNews | SummaryNews | None:
    """Return the news of all the server's rows of one kind; None where no member or figure is left in the message."""
    if kind == SUMMARY:
        return summary.compose(tx, guild_id, messages, now)
    digest = _digest(tx, guild_id, kind, messages, now)
    return digest if digest.rows else None


def _notice(tx: Tx, row: OutboxMessage) -> PlaceNews | KeptNews | GreetingNews | None:
    """Return the notice about a channel, or the greeting; None if the trouble is over."""
    if greeting.is_greeting(row):
        return greeting.compose(row)
    return kept_notices.compose(tx, row) if kept_notices.is_notice(row) else places.compose(tx, row)


def _direct_news(tx: Tx, user_id: int, rows: Sequence[OutboxMessage], now: int) -> list[News | None]:
    """Return the news of each topic of the rows; empty for a person without a wallet, or who wants no messages."""
    wallet = wallets.find_of(tx, user_id)
    reminders = members.reminders(tx, user_id)
    if wallet is None or reminders.place is ReminderPlace.NONE:
        return []
    by_topic: dict[ReminderTopic, list[OutboxMessage]] = {}
    for row in rows:
        topic = topic_of(row)
        if topic is not None:
            by_topic.setdefault(topic, []).append(row)
    return [_topic_news(tx, wallet, reminders, topic, rows, now) for topic, rows in by_topic.items()]


def _topic_news(
    tx: Tx,
    wallet: Wallet,
    reminders: Reminders,
    topic: ReminderTopic,
    messages: Sequence[OutboxMessage],
    now: int,
) -> News | None:
    """Return the news of all the member's rows of one topic.

    Returns None if the member has switched the topic or direct messages off, or if the cause of the rows is over.
    """
    if not reminders.wants(topic) or (topic not in NUDGES and reminders.place not in announcing.TO_DM):
        return None
    if topic is ReminderTopic.REFILL:
        return _refill(tx, post.present(tx, wallet, now), _payload_values(messages, "entries"))
    if topic is ReminderTopic.EXPIRY:
        return _expiry(post.present(tx, wallet, now), sorted(_payload_values(messages, "days")))
    return nudges.compose(tx, wallet, reminders, topic, _payload_values(messages, "ids"), now)


def _payload_values(messages: Sequence[OutboxMessage], name: str) -> list[Any]:
    """Return all the values of the list ``name`` in the payloads of the messages, each once, in their order."""
    return list(dict.fromkeys(value for message in messages for value in message.payload[name]))


def _refill(tx: Tx, present: Present, entry_ids: Iterable[int]) -> RefillNews | None:
    """Return the news of these refills; None if the member has answered or undone all of them."""
    refills = tuple(_arrived(tx, present.wallet, entry_ids))
    if not any(refill.open for refill in refills):
        return None
    wallet = present.wallet
    return RefillNews(refills, present.balance, wallet.next_refill_on, wallet.next_refill_amount)


def _arrived(tx: Tx, wallet: Wallet, entry_ids: Iterable[int]) -> Iterable[ArrivedRefill]:
    """Yield the refills with these entry ids, except those that have been undone."""
    for entry_id in entry_ids:
        entry = entries.find(tx, wallet.id, entry_id)
        if entry is not None and entries.reversal_of(tx, entry_id) is None:
            is_open = entries.refill_answer(tx, entry_id) is None
            amount = entry.amount + entries.corrected_by(tx, entry_id)
            yield ArrivedRefill(entry_id, day_of(entry.occurred_at), amount, is_open)


def _expiry(present: Present, days: Iterable[str]) -> ExpiryNews | None:
    """Return the news of these expiry days, in ISO form; None if no Connects are left to expire on any of them."""
    left: dict[date, int] = {}
    for lot in present.book.open_lots():
        left[lot.expires_on] = left.get(lot.expires_on, 0) + lot.remaining
    days_left = [(on, left[on]) for on in map(date.fromisoformat, days) if left.get(on)]
    return ExpiryNews(tuple(days_left), present.balance) if days_left else None


def _digest(tx: Tx, guild_id: int, kind: str, messages: Sequence[OutboxMessage], now: int) -> DigestNews:
    """Return the digest of all the messages, with one row for each member."""
    payloads: dict[int, list[dict[str, Any]]] = {}
    for item in (item for message in messages for item in digests.items_of(tx, message.id)):
        payloads.setdefault(item.user_id, []).append(item.payload)
    rows = [row for user_id in payloads for row in _row(tx, guild_id, kind, user_id, payloads[user_id], now)]
    return DigestNews(kind, tuple(rows))


def _row(
    tx: Tx, guild_id: int, kind: str, user_id: int, payloads: Sequence[dict[str, Any]], now: int
) -> Iterable[DigestRow]:
    """Yield a member's row; nothing if their settings exclude that channel or topic, or if the cause is over."""
    wallet = wallets.find_of(tx, user_id)
    reminders = members.reminders(tx, user_id)
    if (
        wallet is None
        or not announcing.is_in_channel(reminders, guild_id)
        or not reminders.wants(ReminderTopic(kind))
    ):
        return
    if kind == "refill":
        entry_ids = dict.fromkeys(entry_id for payload in payloads for entry_id in payload["entries"])
        refills = tuple(_arrived(tx, wallet, entry_ids))
        if refills:
            yield DigestRow(user_id, sum(refill.amount for refill in refills), refills[-1].on)
        return
    days = sorted({day for payload in payloads for day in payload["days"]})
    news = _expiry(post.present(tx, wallet, now), days)
    if news:
        (first_on, first), *others = news.days
        yield DigestRow(user_id, first, first_on, sum(amount for _, amount in others))
