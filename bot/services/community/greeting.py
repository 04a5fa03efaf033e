"""Greet a server once after the bot has joined it, in a channel of the server or its owner in a direct message."""

from dataclasses import dataclass

from bot.domain.ledger.entries import Source
from bot.domain.ledger.writes import Purpose
from bot.domain.time.calendar import DAY_MS, MINUTE_MS
from bot.services.idempotency import Request, keyed
from bot.store.community import communities
from bot.store.engine.database import Tx
from bot.store.ledger import writes
from bot.store.messages import kept, outbox
from bot.store.messages.kept_ends import GREETING
from bot.store.messages.outbox import OutboxMessage
from bot.store.privacy import NOBODY

KIND = GREETING
"""The kind of the kept message, and the mark of the direct message."""
GREETED_WITHIN_MS = 30 * DAY_MS
"""A server that the bot joined longer ago isn't greeted any more."""
CLOCKS_DIFFER_MS = 10 * MINUTE_MS
"""By how much Discord's clock may be ahead."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """The bot's joining of a server at ``joined_at`` (UTC ms), by Discord's clock.

    ``channel_id``: the server's channel for such news, None where there is none or the bot may not write there.
    ``owner_id``: None where Discord doesn't say who owns the server.
    """

    guild_id: int
    joined_at: int
    channel_id: int | None
    owner_id: int | None


@dataclass(frozen=True, slots=True)
class Greeted:
    """Where the greeting of an arrival goes: ``channel``, ``owner``, or ``nobody``.

    Nobody is greeted where neither can be reached, and where a manager has set the bot up since the arrival.
    """

    place: str


@dataclass(frozen=True, slots=True)
class GreetingNews:
    """The greeting in a direct message to the owner of a server."""

    guild_id: int


def is_new(joined_at: int, now: int) -> bool:
    """Return True if a server that the bot joined at ``joined_at`` is still to be greeted at ``now`` (both UTC ms)."""
    return now - GREETED_WITHIN_MS < joined_at <= now + CLOCKS_DIFFER_MS


def was_greeted(tx: Tx, arrival: Arrival) -> bool:
    """Return True if the greeting of this arrival was queued before."""
    return writes.find_id(tx, _key(arrival)) is not None


def greet(tx: Tx, arrival: Arrival, now: int) -> Greeted:
    """Queue the greeting; a second call for the same arrival queues nothing and returns the first answer."""
    key = _key(arrival)
    inputs = (arrival.guild_id, arrival.joined_at)
    request = Request(Purpose.GREETING, NOBODY, key, inputs, now, Source.SCHEDULE)
    return keyed(tx, request, Greeted, lambda _: _queue(tx, arrival, key, now))


def _key(arrival: Arrival) -> str:
    return f"{KIND}:{arrival.guild_id}:{arrival.joined_at}"


def compose(message: OutboxMessage) -> GreetingNews:
    """Return the greeting of an outbox row."""
    return GreetingNews(message.payload["guild"])


def is_greeting(message: OutboxMessage) -> bool:
    """Return True for the outbox row of a greeting."""
    return KIND in message.payload


def _queue(tx: Tx, arrival: Arrival, key: str, now: int) -> Greeted:
    if communities.is_set_since(tx, arrival.guild_id, arrival.joined_at):
        return Greeted("nobody")
    if arrival.channel_id is not None:
        kept.keep(
            tx,
            guild_id=arrival.guild_id,
            kind=KIND,
            subject=arrival.joined_at,
            channel_id=arrival.channel_id,
            now=now,
        )
        return Greeted("channel")
    if arrival.owner_id is None:
        return Greeted("nobody")
    outbox.add(
        tx,
        key=key,
        kind="server",
        place="dm",
        address=arrival.owner_id,
        payload={"guild": arrival.guild_id, KIND: True},
        due_at=now,
        now=now,
    )
    return Greeted("owner")
