"""The outbox, emptied: each message once, or parked with its reason.

A row is marked ``sending`` before Discord is asked, and ``sent`` after. Between the two nobody knows whether the message
arrived (a crash, a time-out, a 5xx), so a row that is found in ``sending`` is looked for in its channel before it is sent
again, with the same nonce, which Discord drops when it has seen it within the last minutes.
"""

import random
from dataclasses import dataclass
from typing import Protocol

import structlog

from bot.clock import Clock
from bot.services import letters
from bot.services.letters import Letter
from bot.store import outbox
from bot.store.database import Database, Tx
from bot.store.outbox import State

log = structlog.get_logger(__name__)

MOST_AT_ONCE = 100
MOST_ATTEMPTS = 8
FIRST_WAIT_MS = 15_000
LONGEST_WAIT_MS = 3_600_000
STALE, GAVE_UP, NO_CHANNEL = "stale", "gave-up", "no-channel"


class Refused(Exception):
    """Discord won't have it, now or later: ``reason`` is a short code for the catalogue (``parked-<reason>``)."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Unsure(Exception):
    """It may have arrived or not: a time-out, a lost connection, a 5xx."""


class Notifier(Protocol):
    """Hands letters to Discord."""

    async def send(self, letter: Letter) -> int:
        """Send it; the message's id. Raises Refused, Unsure."""
        ...

    async def find(self, letter: Letter) -> int | None:
        """The id of this letter's message if it has arrived already. Raises Refused, Unsure."""
        ...


@dataclass(frozen=True, slots=True)
class Delivered:
    sent: int
    parked: int
    waiting: int


class Delivery:
    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock

    async def run(self, now: int, notifier: Notifier) -> Delivered:
        """Send what is due. Not to be run twice at once: the schedule sees to it."""
        due = await self._db.read(outbox.due, now, MOST_AT_ONCE)
        ends = [await self._deliver(message.id, now, notifier) for message in due]
        return Delivered(*(ends.count(state) for state in (State.SENT, State.PARKED, State.WAITING)))

    async def _deliver(self, message_id: int, now: int, notifier: Notifier) -> State:
        try:
            begun = await self._db.write(_begin, message_id, now)
        except Exception:
            log.exception("message can't be composed", outbox=message_id)
            return await self._db.write(_stumble, message_id, now)
        if begun is None:
            return State.PARKED
        letter, in_doubt = begun
        try:
            discord_id = await notifier.find(letter) if in_doubt else None
            if discord_id is None:
                in_doubt = False
                discord_id = await notifier.send(letter)
        except Refused as refusal:
            log.warning("message parked", outbox=message_id, reason=refusal.reason)
            await self._db.write(outbox.park, message_id, refusal.reason, in_doubt=in_doubt)
            return State.PARKED
        except Exception as doubt:  # Unsure, or a fault of our own: the others don't wait for it
            ours = not isinstance(doubt, Unsure)
            log.warning(
                "message unsure", outbox=message_id, error=repr(doubt.__cause__ or doubt), exc_info=ours
            )
            await self._db.write(_wait, message_id, now)
            return State.WAITING
        await self._db.write(outbox.sent, message_id, discord_id)
        return State.SENT


def _begin(tx: Tx, message_id: int, now: int) -> tuple[Letter, bool] | None:
    """Mark the row as being sent; its letter, and whether it may have arrived before. None: parked instead."""
    message = outbox.get(tx, message_id)
    if message is None or message.state not in {State.WAITING, State.SENDING}:
        return None
    in_doubt = message.state is State.SENDING
    letter = letters.compose(tx, message, now)
    if letter is None:
        outbox.park(tx, message_id, STALE, in_doubt=in_doubt)
        return None
    if letter.user_id is None and letter.channel_id is None:
        outbox.park(tx, message_id, NO_CHANNEL, in_doubt=in_doubt)
        return None
    if message.attempts >= MOST_ATTEMPTS:
        outbox.park(tx, message_id, GAVE_UP, in_doubt=in_doubt)
        return None
    outbox.begin(tx, message_id, now)
    return letter, in_doubt


def _stumble(tx: Tx, message_id: int, now: int) -> State:
    """It can't be composed, a fault of our own: later, and not for ever. Those behind it don't wait."""
    message = outbox.get(tx, message_id)
    if message is None:  # its person was forgotten meanwhile, as they asked
        return State.PARKED
    if message.attempts >= MOST_ATTEMPTS:
        outbox.park(tx, message_id, GAVE_UP, in_doubt=message.state is State.SENDING)
        return State.PARKED
    outbox.put_off(tx, message_id, now + _backoff_ms(message_id, message.attempts + 1), "fault")
    return State.WAITING


def _wait(tx: Tx, message_id: int, now: int) -> None:
    message = outbox.get(tx, message_id)
    if message is not None:  # else its person was forgotten meanwhile, as they asked
        outbox.unsure(tx, message_id, now + _backoff_ms(message_id, message.attempts), "unsure")


def _backoff_ms(message_id: int, attempts: int) -> int:
    """Twice as long each time, with some jitter that the row decides: runs repeat."""
    wait = min(FIRST_WAIT_MS * 2 ** (attempts - 1), LONGEST_WAIT_MS)
    return round(wait * random.Random(f"{message_id}:{attempts}").uniform(0.75, 1.25))  # noqa: S311
