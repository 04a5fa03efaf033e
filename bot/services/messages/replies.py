"""What a member answers to a message: remind me tomorrow, stop these. Only whoever it was sent to can."""

from dataclasses import dataclass, replace
from datetime import timedelta

from bot import errors
from bot.domain.messages.reminders import ReminderTopic, checked_topics
from bot.domain.time.hours import delivery_hour, open_from
from bot.domain.time.zones import local_day, local_instant
from bot.services.messages import nudges
from bot.services.posting import post
from bot.services.who import Who
from bot.store import members
from bot.store.engine.database import Tx
from bot.store.messages import outbox
from bot.store.messages.outbox import OutboxMessage


@dataclass(frozen=True, slots=True)
class Later:
    """``at``: when the message comes once more, if it still matters by then."""

    at: int


@dataclass(frozen=True, slots=True)
class Stopped:
    """``topics``: what was told and is silent from now on."""

    topics: tuple[ReminderTopic, ...]


@dataclass(frozen=True, slots=True)
class Resumed:
    topics: tuple[ReminderTopic, ...]


def later(tx: Tx, who: Who, message_id: int, now: int) -> Later:
    wanted = members.reminders(tx, who.user_id)
    tomorrow = local_day(now, wanted.zone) + timedelta(days=1)
    at = open_from(wanted.hours, local_instant(tomorrow, delivery_hour(wanted.hours), wanted.zone))
    for message in _own(tx, who, message_id):
        outbox.add(
            tx,
            key=_later_key(message),
            kind=message.kind,
            place="dm",
            address=who.user_id,
            payload=message.payload,
            due_at=at,
            now=now,
        )
    queued = outbox.find(tx, _later_key(_own(tx, who, message_id)[0]))
    return Later(queued.due_at if queued else at)


def _later_key(message: OutboxMessage) -> str:
    return f"later:{message.id}"


def stop(tx: Tx, who: Who, message_id: int, now: int) -> Stopped:
    topics = checked_topics(message.kind for message in _own(tx, who, message_id))
    wanted = members.reminders(tx, who.user_id)
    _set_topics(tx, who, tuple(topic for topic in wanted.topics if topic not in topics), now)
    return Stopped(topics)


def resume(tx: Tx, who: Who, given: str, now: int) -> Resumed:
    topics = checked_topics(given.split("."))
    wanted = members.reminders(tx, who.user_id)
    _set_topics(tx, who, checked_topics((*wanted.topics, *topics)), now)
    return Resumed(topics)


def _set_topics(tx: Tx, who: Who, topics: tuple[ReminderTopic, ...], now: int) -> None:
    wallet = post.settle(tx, post.wallet_of(tx, who), now)
    old = members.reminders(tx, who.user_id)
    wanted = replace(old, topics=topics)
    members.set_reminders(tx, who.user_id, wanted)
    nudges.rearm(tx, wallet, old, wanted, now)


def _own(tx: Tx, who: Who, message_id: int) -> list[OutboxMessage]:
    """The message, and what it took along. Raises NotForYou."""
    message = outbox.get(tx, message_id)
    if message is None or message.place != "dm" or message.address != who.user_id:
        raise errors.NotForYou
    return [message, *outbox.joined(tx, message_id)]
