"""The outbox, emptied: each message once, or parked with its reason. The rules are written down in docs/messages.md.

A row is marked ``sending`` before Discord is asked, and ``sent`` after. Between the two nobody knows whether the message
arrived (a crash, a time-out, a 5xx), so a row that is found in ``sending`` is looked for in its channel before it is sent
again, with the same nonce, which Discord drops when it has seen it within the last minutes.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

import structlog

from bot.domain.time.calendar import HOUR_MS, day_start
from bot.domain.time.hours import open_from
from bot.services.messages import compose
from bot.services.messages.compose import Letter
from bot.services.messages.departures import Departures, Unsure
from bot.services.posting import announcing
from bot.store import members
from bot.store.community import communities
from bot.store.engine.database import Database, Tx
from bot.store.messages import outbox
from bot.store.messages.outbox import MessageState, OutboxMessage

log = structlog.get_logger(__name__)

MOST_AT_ONCE = 100
MOST_IN_ONE = 50
"""Rows that one message takes along."""
MOST_ATTEMPTS = 15
FIRST_WAIT_MS = 15_000
LONGEST_WAIT_MS = 4 * HOUR_MS
"""With doubling in between, all attempts take about a day."""
STALE, GAVE_UP, NO_CHANNEL, LEFT, CLOSED = "stale", "gave-up", "no-channel", "left-server", "dm-closed"


class SendRefused(Exception):
    """Discord won't have it, now or later: ``reason`` is a short code for the catalogue (``parked-<reason>``)."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class MessageSender(Protocol):
    """Hands letters to Discord."""

    async def send(self, letter: Letter) -> int:
        """Send it; the message's id. Raises Refused, Unsure."""
        ...

    async def find(self, letter: Letter) -> int | None:
        """The id of this letter's message if it has arrived already. Raises Refused, Unsure."""
        ...

    async def has_left(self, guild_id: int, user_id: int) -> bool:
        """Whether this person is no member of that server any more. Raises Unsure."""
        ...


@dataclass(frozen=True, slots=True)
class Delivered:
    sent: int
    parked: int
    waiting: int


class Delivery:
    def __init__(self, db: Database) -> None:
        self._db = db
        self._departures = Departures(db)

    async def run(self, now: int, notifier: MessageSender) -> Delivered:
        """Send what is due. Not to be run twice at once: the schedule sees to it."""
        due = await self._db.read(outbox.due, now, MOST_AT_ONCE)
        ends = [await self._deliver(message, now, notifier) for message in due]
        return Delivered(
            sent=ends.count(MessageState.SENT),
            parked=ends.count(MessageState.PARKED),
            waiting=ends.count(MessageState.WAITING),
        )

    async def _deliver(self, message: OutboxMessage, now: int, notifier: MessageSender) -> MessageState:
        message_id = message.id
        try:
            if message.place == "channel":
                named = await self._db.read(_named, message_id, now)
                await self._departures.see_off(message.address, named, now, notifier)
            begun = await self._db.write(_begin, message_id, now)
        except Exception:
            log.exception("message can't be composed", outbox=message_id)
            return await self._db.write(_stumble, message_id, now)
        if isinstance(begun, MessageState):
            return begun
        letter, in_doubt = begun
        try:
            discord_id = await notifier.find(letter) if in_doubt else None
            if discord_id is None:
                in_doubt = False
                discord_id = await notifier.send(letter)
        except SendRefused as refusal:
            log.warning("message parked", outbox=message_id, reason=refusal.reason)
            await self._db.write(_refused, message_id, refusal.reason, now, in_doubt=in_doubt)
            return MessageState.PARKED
        except Exception as doubt:  # Unsure, or a fault of our own: the others don't wait for it
            ours = not isinstance(doubt, Unsure)
            log.warning(
                "message unsure", outbox=message_id, error=repr(doubt.__cause__ or doubt), exc_info=ours
            )
            await self._db.write(_wait, message_id, now)
            return MessageState.WAITING
        await self._db.write(outbox.mark_sent, message_id, discord_id)
        return MessageState.SENT


def _named(tx: Tx, message_id: int, now: int) -> tuple[int, ...]:
    """Who is named in a digest that is about to go."""
    message = outbox.get(tx, message_id)
    if message is None or message.state not in {MessageState.WAITING, MessageState.SENDING}:
        return ()
    along = outbox.joined_to(tx, message_id)
    if message.state is MessageState.WAITING:
        along = [*along, *_also(tx, message, now)]
    letter = compose.compose(tx, message, along, now)
    if letter is None or _may_come_at(tx, message, now) > now or _hopeless(tx, message, letter) is not None:
        return ()
    return compose.named(letter)


def _begin(tx: Tx, message_id: int, now: int) -> tuple[Letter, bool] | MessageState:
    """Mark the row as being sent; its letter, and whether it may have arrived before. A state: what became of it instead."""
    message = outbox.get(tx, message_id)
    if message is None:
        return MessageState.PARKED
    if message.state not in {MessageState.WAITING, MessageState.SENDING}:
        return message.state
    at = _may_come_at(tx, message, now)
    if at > now:
        outbox.postpone(tx, message_id, at)
        return MessageState.WAITING
    in_doubt = message.state is MessageState.SENDING
    if not in_doubt and not _matters(tx, message, outbox.joined_to(tx, message_id), now):
        outbox.park(tx, message_id, STALE, in_doubt=False)
        return MessageState.PARKED
    along = outbox.joined_to(tx, message_id) if in_doubt else _along(tx, message, now)
    letter = compose.compose(tx, message, along, now)
    reason = _hopeless(tx, message, letter)
    if letter is None or reason is not None:
        outbox.park(tx, message_id, reason or STALE, in_doubt=in_doubt)
        return MessageState.PARKED
    outbox.mark_sending(tx, message_id, now)
    return letter, in_doubt


def _may_come_at(tx: Tx, message: OutboxMessage, now: int) -> int:
    """From when on the row may be sent, by the settings as they are by now: at night and in a pause nothing comes."""
    if message.place == "channel":
        community = communities.find(tx, message.address)
        return open_from(community.hours, now) if community else now
    wanted = members.reminders(tx, message.address)
    days = message.payload.get("days", ())
    by = min((at for day in days if (at := day_start(date.fromisoformat(day))) > now), default=None)
    return open_from(wanted.hours, now, by)


def _along(tx: Tx, message: OutboxMessage, now: int) -> list[OutboxMessage]:
    """Take along what else waits for the same address: whoever was away finds one message."""
    found = [*outbox.joined_to(tx, message.id)]
    for other in _also(tx, message, now):
        if _matters(tx, other, (), now):
            outbox.join(tx, other.id, message.id)
            found.append(other)
    return found


def _matters(tx: Tx, message: OutboxMessage, along: Sequence[OutboxMessage], now: int) -> bool:
    """Whether there is still something to say. What isn't said is no part of a message, and isn't stopped with it."""
    return message.place == "channel" or compose.compose(tx, message, along, now) is not None


def _also(tx: Tx, message: OutboxMessage, now: int) -> list[OutboxMessage]:
    """What waits for the same address and may be in the same message."""
    waiting = outbox.waiting_with(tx, message, now, MOST_IN_ONE)
    return [other for other in waiting if message.place == "dm" or _is_one_digest(message, other)]


def _is_one_digest(message: OutboxMessage, other: OutboxMessage) -> bool:
    """Digests of the same kind are one message, and so are all that wait where one comes late."""
    is_late = message.payload.get("late", False) or other.payload.get("late", False)
    return is_late or message.payload["kind"] == other.payload["kind"]


def _hopeless(tx: Tx, message: OutboxMessage, letter: Letter | None) -> str | None:
    """Why the row isn't worth asking Discord; None where it is."""
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
    outbox.park(tx, message_id, reason, in_doubt=in_doubt)
    message = outbox.get(tx, message_id)
    if message is not None and message.place == "dm" and reason == CLOSED:
        announcing.move_to_channel(tx, message, now)


def _stumble(tx: Tx, message_id: int, now: int) -> MessageState:
    """It can't be composed, a fault of our own: later, and not for ever. Those behind it don't wait."""
    message = outbox.get(tx, message_id)
    if message is None:  # its person was forgotten meanwhile, as they asked
        return MessageState.PARKED
    if message.attempts >= MOST_ATTEMPTS:
        outbox.park(tx, message_id, GAVE_UP, in_doubt=message.state is MessageState.SENDING)
        return MessageState.PARKED
    outbox.postpone_failed(tx, message_id, now + _backoff_ms(message_id, message.attempts + 1), "fault")
    return MessageState.WAITING


def _wait(tx: Tx, message_id: int, now: int) -> None:
    message = outbox.get(tx, message_id)
    if message is not None:  # else its person was forgotten meanwhile, as they asked
        outbox.mark_uncertain(tx, message_id, now + _backoff_ms(message_id, message.attempts), "unsure")


def _backoff_ms(message_id: int, attempts: int) -> int:
    """Twice as long each time, with some jitter that the row decides: runs repeat."""
    wait = min(FIRST_WAIT_MS * 2 ** (attempts - 1), LONGEST_WAIT_MS)
    return round(wait * random.Random(f"{message_id}:{attempts}").uniform(0.75, 1.25))  # noqa: S311
