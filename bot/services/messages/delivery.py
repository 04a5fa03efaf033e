"""Send the queued messages, each once; a message that can't be delivered is parked with a reason (docs/messages.md).

A row is marked ``sending`` before the request to Discord, and ``sent`` after the answer. If the bot crashes or Discord
doesn't answer in between, the row stays in ``sending``: the next run looks for the message in its channel before sending
it again, with the same nonce, and Discord ignores a nonce that it received within the last minutes.

Each address (a member or a server) has a task of its own, which sends the messages for that address one after another. A
task that Discord keeps waiting outlives its run, and the following runs leave that address out.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

import structlog

from bot.domain.shards import ALL_SHARDS
from bot.domain.time.calendar import HOUR_MS
from bot.errors.base import NOT_NOW
from bot.services.messages import attempts
from bot.services.messages.alerting import is_alert
from bot.services.messages.attempts import Attempt
from bot.services.messages.compose import Letter
from bot.services.messages.departures import Departures, MembershipChecker, Unsure
from bot.services.messages.lanes import Lanes, cancel
from bot.services.serving import ClaimLost, Claims, Serving
from bot.store.engine.database import Database
from bot.store.messages import alerts, outbox
from bot.store.messages.outbox import MessageState, OutboxMessage

log = structlog.get_logger(__name__)

T = TypeVar("T")

MOST_AT_ONCE = 100
"""Messages to members, and messages to servers, of one run; later messages wait for the next run."""
MOST_SENDERS = 8
"""Members, and servers, to which one run sends at the same time."""
RUN_MAY_TAKE = 4.0
"""Seconds until a run ends; addresses that Discord still keeps waiting then go on by themselves."""
CLOCKS_DIFFER_MS = HOUR_MS // 6
"""The most by which this machine's clock is taken to differ from Discord's."""
PLACES = ("channel", "dm")


class SendRefused(Exception):
    """Raised if Discord refuses a message for good.

    ``reason``: a code, the catalogue's text is ``parked-<reason>``. ``status``, ``code``: Discord's HTTP status and error
    code, 0 for none.
    """

    def __init__(self, reason: str, status: int = 0, code: int = 0) -> None:
        super().__init__(reason, status, code)
        self.reason, self.status, self.code = reason, status, code


class SendDelayed(Exception):
    """Raised if Discord has not accepted a message and may do so later; ``retry_after_ms``: 0 if Discord names none."""

    def __init__(self, status: int, code: int, retry_after_ms: int = 0) -> None:
        super().__init__(status, code, retry_after_ms)
        self.status, self.code, self.retry_after_ms = status, code, retry_after_ms


class SearchTooLong(Exception):
    """Raised if too many messages were written in a channel to say whether a message has arrived there."""


class MessageSender(MembershipChecker, Protocol):
    """Sends composed messages to Discord."""

    async def send(self, letter: Letter) -> int:
        """Send the letter. Returns the Discord id of the message. Raises SendRefused, SendDelayed, Unsure."""
        ...

    async def find(self, letter: Letter, since: int, until: int) -> int | None:
        """Return the Discord id of the letter's message, None if no such message arrived between two instants (UTC ms).

        Raises SendRefused, SendDelayed, Unsure, SearchTooLong.
        """
        ...


@dataclass(frozen=True, slots=True)
class Delivered:
    """How many messages of a run were sent, given up (parked), or wait for a later run or for Discord's answer."""

    sent: int
    parked: int
    waiting: int


class Delivery:
    """Sends due messages; the schedule is its only caller."""

    def __init__(self, db: Database, serving: Serving | None = None) -> None:
        self._db = db
        self._serving = serving or Serving(db)
        self._departures = Departures(db)
        self._lanes = {place: Lanes[OutboxMessage, MessageState](_address) for place in PLACES}
        self._claims = {place: Claims(self._serving, place) for place in PLACES}
        self._turn = asyncio.Lock()

    async def run(self, now: int, sender: MessageSender) -> Delivered:
        """Send up to MOST_AT_ONCE due messages to members and as many to servers, oldest first. Two runs must not overlap.

        Returns after RUN_MAY_TAKE seconds at the latest. A cancelled run cancels every task.
        """
        until = asyncio.get_running_loop().time() + RUN_MAY_TAKE
        try:
            lanes = await asyncio.gather(*(self._lane(place, now, sender, until) for place in PLACES))
        except BaseException:
            await cancel(*self._lanes.values())
            raise
        states = [state for lane in lanes for state in lane]
        return Delivered(
            sent=states.count(MessageState.SENT),
            parked=states.count(MessageState.PARKED),
            waiting=states.count(MessageState.WAITING),
        )

    async def _write(self, message: OutboxMessage, fn: Callable[..., T], *args: Any, **kwargs: Any) -> T:
        """Run a transaction about a message; the senders take turns, so that a command waits for one of them at most.

        Raises ClaimLost where another process sends to the message's address now.
        """
        async with self._turn:
            return await self._claims[message.place].door(message.address).write(fn, *args, **kwargs)

    async def stop(self) -> None:
        """End the run in progress, cancel what Discord keeps waiting, and send nothing from then on.

        The next process looks for the messages that were being sent.
        """
        for lanes in self._lanes.values():
            lanes.stop()
        await cancel(*self._lanes.values())

    async def _lane(self, place: str, now: int, sender: MessageSender, until: float) -> list[MessageState]:
        """Send the due messages of one place to MOST_SENDERS addresses at a time, and start no more after ``until``.

        Returns the state of each message that was begun. ``until``: on the clock of the event loop. Raises the first
        error of a task after all tasks have ended.
        """
        lanes, claims = self._lanes[place], self._claims[place]
        shards = await self._serving.shards_to_post_in() if place == "channel" else ALL_SHARDS
        without = (*lanes.busy, *await claims.others())
        due = await self._db.read(outbox.due, place, now, MOST_AT_ONCE - len(lanes.busy), without, shards)
        own = await claims.take(_address(message) for message in due)
        try:
            states, waiting = await lanes.run(
                [message for message in due if _address(message) in own],
                lambda message: self._claimed(message, now, sender),
                most=MOST_SENDERS,
                until=until,
            )
        finally:
            await claims.let_go(but=lanes.busy)
        return states + [MessageState.WAITING] * waiting

    async def _claimed(self, message: OutboxMessage, now: int, sender: MessageSender) -> MessageState:
        """Send one message to a claimed address, and return the row's state; WAITING where the claim is lost meanwhile."""
        try:
            with self._claims[message.place].acting(message.address):
                return await self._deliver(message, now, sender)
        except ClaimLost:
            log.warning("message left to another process", outbox=message.id)
            return MessageState.WAITING

    async def _deliver(self, message: OutboxMessage, now: int, sender: MessageSender) -> MessageState:
        """Send one message. Returns the row's state afterwards; errors are logged and leave the row for a later run."""
        try:
            if message.place == "channel":
                user_ids = await self._db.read(attempts.members_named, message.id, now)
                await self._departures.check(message.address, user_ids, now, sender)
            elif is_alert(message):
                guild_ids = await self._db.read(alerts.servers_of_unsent, message.address)
                await self._departures.check_member(message.address, guild_ids, now, sender)
            begun = await self._write(message, attempts.begin, message.id, now)
        except (ClaimLost, *NOT_NOW):
            raise
        except Unsure as error:
            log.warning("membership unknown", outbox=message.id, error=repr(error.__cause__ or error))
            return await self._write(message, attempts.put_off, message.id, now)
        except Exception:
            log.exception("message can't be composed", outbox=message.id)
            return await self._write(message, attempts.put_off, message.id, now)
        if isinstance(begun, MessageState):
            return begun
        return await self._send(message, begun, now, sender)

    async def _send(
        self, message: OutboxMessage, attempt: Attempt, now: int, sender: MessageSender
    ) -> MessageState:
        """Look for the message if it may have arrived, else send it; record the outcome and return the row's state."""
        id, in_doubt = message.id, attempt.in_doubt_since is not None
        try:
            discord_id = None
            if attempt.in_doubt_since is not None:
                since, until = arrival(attempt.in_doubt_since, now)
                discord_id = await sender.find(attempt.letter, since, until)
            if discord_id is None:
                if in_doubt:
                    await self._write(message, outbox.mark_absent, id, now)
                in_doubt = False
                discord_id = await sender.send(attempt.letter)
        except (ClaimLost, *NOT_NOW):
            raise
        except SendRefused as end:
            log.warning("message parked", outbox=id, reason=end.reason, status=end.status, code=end.code)
            await self._write(message, attempts.refused, id, end.reason, now, in_doubt=in_doubt)
            return MessageState.PARKED
        except SearchTooLong:
            log.warning("message parked", outbox=id, reason=attempts.UNCLEAR)
            await self._write(message, attempts.refused, id, attempts.UNCLEAR, now, in_doubt=True)
            return MessageState.PARKED
        except SendDelayed as delay:
            log.warning("message delayed", outbox=id, status=delay.status, code=delay.code)
            await self._write(message, attempts.delay, id, now, delay.retry_after_ms, "delayed")
            return MessageState.WAITING
        except Exception as error:  # also an unexpected one: the other messages of the run are still sent
            is_fault = not isinstance(error, Unsure)
            log.warning("message unsure", outbox=id, error=repr(error.__cause__ or error), exc_info=is_fault)
            await self._write(message, attempts.delay, id, now, 0, "unsure")
            return MessageState.WAITING
        await self._write(message, attempts.sent, id, discord_id, now)
        return MessageState.SENT


def _address(message: OutboxMessage) -> int:
    return message.address


def arrival(tried_at: int, now: int) -> tuple[int, int]:
    """Return the first and the last instant at which a message of the attempt at ``tried_at`` may have arrived (UTC ms).

    An attempt after ``now`` was made while the clock was wrong: then the message may have arrived at any time.
    """
    return (tried_at - CLOCKS_DIFFER_MS, tried_at + HOUR_MS) if tried_at <= now else (0, now + HOUR_MS)
