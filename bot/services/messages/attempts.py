"""The transactions around an attempt to send a message: begin the attempt, and record how it ended."""

import random
from dataclasses import dataclass
from datetime import date

from bot.domain.time.calendar import HOUR_MS, day_start
from bot.domain.time.hours import open_from
from bot.services.community import greeting
from bot.services.messages import compose, places
from bot.services.messages.alerting import is_alert
from bot.services.messages.compose import Letter
from bot.services.messages.places import LEFT, NO_CHANNEL
from bot.services.posting import announcing
from bot.services.reminders.letters import is_reminder
from bot.services.reviews import letters
from bot.store import members
from bot.store.community import communities
from bot.store.engine.database import Tx
from bot.store.messages import outbox
from bot.store.messages.outbox import MessageState, OutboxMessage

MOST_IN_ONE = 50
"""Waiting rows that one message may join to itself."""
MOST_ATTEMPTS = 15
FIRST_WAIT_MS = 15_000
LONGEST_WAIT_MS = 4 * HOUR_MS
"""The wait doubles from the first to the longest, so that all attempts together take about a day."""
STALE, GAVE_UP, CLOSED, UNCLEAR = "stale", "gave-up", "dm-closed", "unclear"


@dataclass(frozen=True, slots=True)
class Attempt:
    """An attempt to send ``letter``.

    ``in_doubt_since``: when an earlier attempt began that may have arrived (UTC ms), None for no such attempt.
    """

    letter: Letter
    in_doubt_since: int | None


def members_named(tx: Tx, message_id: int, now: int) -> tuple[int, ...]:
    """Return the members named in a channel message that would be sent now; empty if it wouldn't be sent."""
    message = outbox.get(tx, message_id)
    if message is None or message.state not in {MessageState.WAITING, MessageState.SENDING}:
        return ()
    joined = outbox.joined_to(tx, message_id)
    if message.state is MessageState.WAITING:
        joined = [*joined, *_joinable(tx, message, now)]
    letter = compose.compose(tx, message, joined, now)
    is_early = _earliest_at(tx, message, now) > now
    if letter is None or is_early or _park_reason(tx, message, letter) is not None:
        return ()
    return compose.members_named(letter)


def begin(tx: Tx, message_id: int, now: int) -> Attempt | MessageState:
    """Mark the row as ``sending`` and return the attempt; or return the row's state if it isn't to be sent now."""
    message = outbox.get(tx, message_id)
    if message is None:
        return MessageState.PARKED
    if message.state not in {MessageState.WAITING, MessageState.SENDING}:
        return message.state
    at = _earliest_at(tx, message, now)
    if at > now:
        outbox.postpone(tx, message_id, at)
        return MessageState.WAITING
    in_doubt = message.state is MessageState.SENDING
    letter = _composed(tx, message, now)
    reason = _park_reason(tx, message, letter)
    if letter is None or reason is not None:
        outbox.park(tx, message_id, reason or STALE, now, in_doubt=in_doubt)
        if reason == NO_CHANNEL:
            places.report(tx, message.address, NO_CHANNEL, now)
        return MessageState.PARKED
    outbox.mark_sending(tx, message_id, now)
    return Attempt(letter, message.tried_at if in_doubt else None)


def _earliest_at(tx: Tx, message: OutboxMessage, now: int) -> int:
    """Return when the row may be sent (UTC ms, ``now`` or later), by the current quiet hours and pause of its address."""
    if message.place == "channel":
        community = communities.find(tx, message.address)
        return open_from(community.hours, now) if community else now
    if greeting.is_greeting(message) or is_reminder(message):
        return now
    reminders = members.reminders(tx, message.address)
    days = message.payload.get("days", ())
    expires_at = min((at for day in days if (at := day_start(date.fromisoformat(day))) > now), default=None)
    return open_from(reminders.hours, now, expires_at)


def _composed(tx: Tx, message: OutboxMessage, now: int) -> Letter | None:
    """Join the waiting rows for the same address to the row, and compose them as one letter.

    Returns None, with nothing joined, for a direct message without content. A row in ``sending`` keeps the rows that it
    joined at its first attempt. Waiting rows for a person that have no content themselves aren't joined, because a button
    under the letter acts on every joined row.
    """
    joined = outbox.joined_to(tx, message.id)
    if message.place == "channel":
        more = _joinable(tx, message, now) if message.state is MessageState.WAITING else []
    else:
        letter = compose.compose(tx, message, joined, now)
        if letter is None or message.state is MessageState.SENDING:
            return letter
        waiting = _joinable(tx, message, now)
        more = [other for other in waiting if compose.compose(tx, other, (), now) is not None]
        if not more:
            return letter
    for other in more:
        outbox.join(tx, other.id, message.id)
    return compose.compose(tx, message, [*joined, *more], now)


def _joinable(tx: Tx, message: OutboxMessage, now: int) -> list[OutboxMessage]:
    """Return the due rows for the same address that may be part of the same message.

    Alerts join alerts only, and own reminders nothing.
    """
    if is_reminder(message):
        return []
    waiting = outbox.waiting_with(tx, message, now, MOST_IN_ONE)
    if message.place == "dm":
        return [other for other in waiting if is_alert(other) is is_alert(message) and not is_reminder(other)]
    return [other for other in waiting if _is_one_digest(message, other)]


def _is_one_digest(message: OutboxMessage, other: OutboxMessage) -> bool:
    """Return True if two channel rows have the same kind, or if either of them is late."""
    is_late = message.payload.get("late", False) or other.payload.get("late", False)
    return is_late or message.payload["kind"] == other.payload["kind"]


def _park_reason(tx: Tx, message: OutboxMessage, letter: Letter | None) -> str | None:
    """Return the code of the reason why the row can't be sent, None if it can."""
    if letter is None:
        return STALE
    if message.place == "channel":
        community = communities.find(tx, message.address)
        if community is not None and community.left_at is not None:
            return LEFT
    if letter.user_id is None and letter.channel_id is None:
        return NO_CHANNEL
    return GAVE_UP if message.attempts >= MOST_ATTEMPTS else None


def refused(tx: Tx, message_id: int, reason: str, now: int, *, in_doubt: bool) -> None:
    """Park the row.

    If direct messages are closed, the news are queued for the server's channel where the member allows that. If a channel
    doesn't work, those who chose the channel are notified.
    """
    outbox.park(tx, message_id, reason, now, in_doubt=in_doubt)
    message = outbox.get(tx, message_id)
    if message is not None and message.place == "dm" and reason == CLOSED:
        announcing.move_to_channel(tx, message, now)
    elif message is not None and message.place == "channel" and reason in places.IN_CHANNEL:
        places.report(tx, message.address, reason, now)


def sent(tx: Tx, message_id: int, discord_id: int, now: int) -> None:
    """Record that the message arrived as Discord's message ``discord_id``; so its channel works, and its review has come."""
    outbox.mark_sent(tx, message_id, discord_id, now)
    message = outbox.get(tx, message_id)
    if message is not None and message.place == "channel":
        places.channel_works(tx, message.address, now)
    elif message is not None:
        for row in (message, *outbox.joined_to(tx, message_id)):
            letters.arrived(tx, row, now)


def put_off(tx: Tx, message_id: int, now: int) -> MessageState:
    """Try a row that can't be composed again later; park it after MOST_ATTEMPTS. Returns the row's new state."""
    message = outbox.get(tx, message_id)
    if message is None:  # the member has erased their data
        return MessageState.PARKED
    if message.attempts >= MOST_ATTEMPTS:
        outbox.park(tx, message_id, GAVE_UP, now, in_doubt=message.state is MessageState.SENDING)
        return MessageState.PARKED
    outbox.postpone_failed(tx, message_id, now + backoff_ms(message_id, message.attempts + 1), "fault")
    return MessageState.WAITING


def delay(tx: Tx, message_id: int, now: int, least_ms: int, reason: str) -> None:
    """Keep the row in ``sending`` until its next attempt, at least ``least_ms`` from ``now``.

    ``reason``: a code, ``unsure`` or ``delayed``. Does nothing if the member has erased their data.
    """
    message = outbox.get(tx, message_id)
    if message is not None:
        wait = max(least_ms, backoff_ms(message_id, message.attempts))
        outbox.mark_uncertain(tx, message_id, now + wait, reason)


def backoff_ms(message_id: int, attempts: int) -> int:
    """Return the wait after so many attempts: it doubles each time, with jitter seeded by the row, so that runs repeat."""
    wait = min(FIRST_WAIT_MS * 2 ** (attempts - 1), LONGEST_WAIT_MS)
    return round(wait * random.Random(f"{message_id}:{attempts}").uniform(0.75, 1.25))  # noqa: S311
