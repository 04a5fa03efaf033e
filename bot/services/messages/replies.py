"""What the buttons under a direct message do for its receiver: send the message again tomorrow, or stop its topics."""

from dataclasses import dataclass, replace
from datetime import timedelta

from bot import errors
from bot.domain.messages.reminders import ReminderTopic, checked_topics
from bot.domain.time.hours import delivery_hour, open_from
from bot.domain.time.zones import local_day, local_instant
from bot.services.messages import nudges
from bot.services.messages.compose import topic_of
from bot.services.messages.gone import KIND
from bot.services.posting import post
from bot.services.who import Who
from bot.store import members
from bot.store.engine.database import Tx
from bot.store.messages import outbox
from bot.store.messages.outbox import OutboxMessage


@dataclass(frozen=True, slots=True)
class Later:
    """The instant ``at`` (UTC ms) at which the message is sent once more, if it still has content then."""

    at: int


@dataclass(frozen=True, slots=True)
class Stopped:
    """The topics of the message, which are switched off now."""

    topics: tuple[ReminderTopic, ...]


@dataclass(frozen=True, slots=True)
class Resumed:
    """The topics that are switched on again."""

    topics: tuple[ReminderTopic, ...]


def later(tx: Tx, who: Who, message_id: int, now: int) -> Later:
    """Queue the message and its joined rows for tomorrow at the member's hour. A second call changes nothing.

    Notices about a channel, news of reviews and alerts about jobs are not queued again.

    Raises NotForYou, MessageGone.
    """
    reminders = members.reminders(tx, who.user_id)
    tomorrow = local_day(now, reminders.zone) + timedelta(days=1)
    at = open_from(reminders.hours, local_instant(tomorrow, delivery_hour(reminders.hours), reminders.zone))
    messages = _own(tx, who, message_id)
    for message in messages:
        if topic_of(message) is None and message.kind != KIND:
            continue
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
    queued = next((row for message in messages if (row := outbox.find(tx, _later_key(message)))), None)
    return Later(queued.due_at if queued else at)


def _later_key(message: OutboxMessage) -> str:
    return f"later:{message.id}"


def stop(tx: Tx, who: Who, message_id: int, now: int) -> Stopped:
    """Switch off the topics of the message and of its joined rows. Raises NotForYou, MessageGone, NotStarted."""
    topics = checked_topics(
        topic for message in _own(tx, who, message_id) if (topic := topic_of(message)) is not None
    )
    reminders = members.reminders(tx, who.user_id)
    _set_topics(tx, who, tuple(topic for topic in reminders.topics if topic not in topics), now)
    return Stopped(topics)


def resume(tx: Tx, who: Who, topic_names: str, now: int) -> Resumed:
    """Switch topics on again; ``topic_names``: joined by dots, e.g. ``refill.expiry``. Raises NotStarted, BadChoice."""
    topics = checked_topics(topic_names.split("."))
    reminders = members.reminders(tx, who.user_id)
    _set_topics(tx, who, checked_topics((*reminders.topics, *topics)), now)
    return Resumed(topics)


def _set_topics(tx: Tx, who: Who, topics: tuple[ReminderTopic, ...], now: int) -> None:
    """Replace the member's topics, and schedule warnings and nudges again. Raises NotStarted."""
    wallet = post.settle(tx, post.wallet_of(tx, who), now)
    old = members.reminders(tx, who.user_id)
    reminders = replace(old, topics=topics)
    members.set_reminders(tx, who.user_id, reminders)
    nudges.rearm(tx, wallet, old, reminders, now)


def _own(tx: Tx, who: Who, message_id: int) -> list[OutboxMessage]:
    """Return the message and its joined rows.

    Raises NotForYou if the message wasn't sent to the person, MessageGone if its row was deleted.
    """
    message = outbox.get(tx, message_id)
    if message is None:
        raise errors.MessageGone
    if message.place != "dm" or message.address != who.user_id:
        raise errors.NotForYou
    return [message, *outbox.joined_to(tx, message_id)]
