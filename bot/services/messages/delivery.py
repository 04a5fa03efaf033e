"""Send the queued messages, each once; a message that can't be delivered is parked with a reason (docs/messages.md).

A row is marked ``sending`` before the request to Discord, and ``sent`` after the answer. If the bot crashes or Discord
doesn't answer in between, the row stays in ``sending``: the next run looks for the message in its channel before sending
it again, with the same nonce, and Discord ignores a nonce that it received within the last minutes.
"""

import random
from dataclasses import dataclass
from datetime import date
from typing import Protocol

import structlog

from bot.domain.time.calendar import HOUR_MS, day_start
from bot.domain.time.hours import open_from
from bot.services.messages import compose
from bot.services.messages.compose import Letter
from bot.services.messages.departures import Departures, MembershipChecker, Unsure
from bot.services.posting import announcing
from bot.store import members
from bot.store.community import communities
from bot.store.engine.database import Database, Tx
from bot.store.messages import outbox
from bot.store.messages.outbox import MessageState, OutboxMessage

log = structlog.get_logger(__name__)

MOST_AT_ONCE = 100
"""Messages of one run; later messages wait for the next run."""
MOST_IN_ONE = 50
"""Waiting rows that one message may join to itself."""
MOST_ATTEMPTS = 15
FIRST_WAIT_MS = 15_000
LONGEST_WAIT_MS = 4 * HOUR_MS
"""The wait doubles from the first to the longest, so that all attempts together take about a day."""
STALE, GAVE_UP, NO_CHANNEL, LEFT, CLOSED = "stale", "gave-up", "no-channel", "left-server", "dm-closed"


class SendRefused(Exception):
    """Raised if Discord refuses a message for good; ``reason``: a code, the catalogue's text is ``parked-<reason>``."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class MessageSender(MembershipChecker, Protocol):
    """Sends composed messages to Discord."""

    async def send(self, letter: Letter) -> int:
        """Send the letter. Returns the Discord id of the message. Raises SendRefused, Unsure."""
        ...

    async def find(self, letter: Letter) -> int | None:
        """Return the Discord id of the letter's message, None if it hasn't arrived. Raises SendRefused, Unsure."""
        ...


@dataclass(frozen=True, slots=True)
class Delivered:
    """How many messages of a run were sent, given up (parked), or wait for a later run."""

    sent: int
    parked: int
    waiting: int


class Delivery:
    """Sends due messages; the schedule is its only caller."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._departures = Departures(db)

    async def run(self, now: int, sender: MessageSender) -> Delivered:
        """Send up to MOST_AT_ONCE due messages, oldest first. Two runs must not overlap."""
        due = await self._db.read(outbox.due, now, MOST_AT_ONCE)
        states = [await self._deliver(message, now, sender) for message in due]
        return Delivered(
            sent=states.count(MessageState.SENT),
            parked=states.count(MessageState.PARKED),
            waiting=states.count(MessageState.WAITING),
        )

    async def _deliver(self, message: OutboxMessage, now: int, sender: MessageSender) -> MessageState:
        """Send one message. Returns the row's state afterwards; errors are logged and leave the row for a later run."""
        message_id = message.id
        try:
            if message.place == "channel":
                user_ids = await self._db.read(_members_named, message_id, now)
                await self._departures.check(message.address, user_ids, now, sender)
            begun = await self._db.write(_begin, message_id, now)
        except Exception:
            log.exception("message can't be composed", outbox=message_id)
            return await self._db.write(_put_off, message_id, now)
        if isinstance(begun, MessageState):
            return begun
        letter, in_doubt = begun
        try:
            discord_id = await sender.find(letter) if in_doubt else None
            if discord_id is None:
                in_doubt = False
                discord_id = await sender.send(letter)
        except SendRefused as refusal:
            log.warning("message parked", outbox=message_id, reason=refusal.reason)
            await self._db.write(_refused, message_id, refusal.reason, now, in_doubt=in_doubt)
            return MessageState.PARKED
        except Exception as error:  # also an unexpected one: the other messages of the run are still sent
            is_fault = not isinstance(error, Unsure)
            log.warning(
                "message unsure", outbox=message_id, error=repr(error.__cause__ or error), exc_info=is_fault
            )
            await self._db.write(_wait, message_id, now)
            return MessageState.WAITING
        await self._db.write(outbox.mark_sent, message_id, discord_id)
        return MessageState.SENT


def _members_named(tx: Tx, message_id: int, now: int) -> tuple[int, ...]:
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


def _begin(tx: Tx, message_id: int, now: int) -> tuple[Letter, bool] | MessageState:
    """Mark the row as ``sending``.

    Returns the letter, with True if an earlier attempt may have arrived; or the row's state if it isn't to be sent now.
    """
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
        outbox.park(tx, message_id, reason or STALE, in_doubt=in_doubt)
        return MessageState.PARKED
    outbox.mark_sending(tx, message_id, now)
    return letter, in_doubt


def _earliest_at(tx: Tx, message: OutboxMessage, now: int) -> int:
    """Return when the row may be sent (UTC ms, ``now`` or later), by the current quiet hours and pause of its address."""
    if message.place == "channel":
        community = communities.find(tx, message.address)
        return open_from(community.hours, now) if community else now
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
    """Return the due rows for the same address that may be part of the same message."""
    waiting = outbox.waiting_with(tx, message, now, MOST_IN_ONE)
    return [other for other in waiting if message.place == "dm" or _is_one_digest(message, other)]


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


def _refused(tx: Tx, message_id: int, reason: str, now: int, *, in_doubt: bool) -> None:
    """Park the row; if direct messages are closed, queue the news for the server's channel where the member allows it."""
    outbox.park(tx, message_id, reason, in_doubt=in_doubt)
    message = outbox.get(tx, message_id)
    if message is not None and message.place == "dm" and reason == CLOSED:
        announcing.move_to_channel(tx, message, now)


def _put_off(tx: Tx, message_id: int, now: int) -> MessageState:
    """Try a row that can't be composed again later; park it after MOST_ATTEMPTS. Returns the row's new state."""
    message = outbox.get(tx, message_id)
    if message is None:  # the member has erased their data
        return MessageState.PARKED
    if message.attempts >= MOST_ATTEMPTS:
        outbox.park(tx, message_id, GAVE_UP, in_doubt=message.state is MessageState.SENDING)
        return MessageState.PARKED
    outbox.postpone_failed(tx, message_id, now + _backoff_ms(message_id, message.attempts + 1), "fault")
    return MessageState.WAITING


def _wait(tx: Tx, message_id: int, now: int) -> None:
    """Keep the row in ``sending`` until its next attempt; does nothing if the member has erased their data."""
    message = outbox.get(tx, message_id)
    if message is not None:
        outbox.mark_uncertain(tx, message_id, now + _backoff_ms(message_id, message.attempts), "unsure")


def _backoff_ms(message_id: int, attempts: int) -> int:
    """Return the wait after so many attempts: it doubles each time, with jitter seeded by the row, so that runs repeat."""
    wait = min(FIRST_WAIT_MS * 2 ** (attempts - 1), LONGEST_WAIT_MS)
    return round(wait * random.Random(f"{message_id}:{attempts}").uniform(0.75, 1.25))  # noqa: S311
