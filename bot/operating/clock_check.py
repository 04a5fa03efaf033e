"""Decide whether the machine's clock may be believed before anything is written.

The clock is compared with Discord's, and with the last write in the database. While it is wrong, the schedule does
nothing and members' writes are refused; everything goes on by itself when the clock is right.
"""

import asyncio
from collections.abc import Awaitable, Callable
from enum import StrEnum

import aiohttp
import discord
import structlog

from bot.clock import MOST_OFF_MS, CheckedClock
from bot.domain.time.calendar import MINUTE_MS, iso_instant
from bot.errors import WrongClock
from bot.store.engine.database import Database
from bot.store.ledger import writes

log = structlog.get_logger(__name__)

ASK_EVERY_MS = MINUTE_MS
"""Discord is asked again while its clock contradicts the machine's, at most this often."""
ANSWER_MAY_TAKE = 10.0  # seconds

Ask = Callable[[], Awaitable[None]]
"""A function that makes Discord tell its time; see `bot.gateway.discord_time.ask`."""


class ClockState(StrEnum):
    """``RIGHT``: believed. ``WRONG``: Discord's clock contradicts it. ``EARLIER``: the last write lies in its future.

    ``FUTURE_WRITES``: Discord's clock confirms it, so that a wrong clock has written what lies in the future.
    """

    RIGHT = "right"
    WRONG = "wrong"
    EARLIER = "earlier than the last write"
    FUTURE_WRITES = "right, but there are writes after now"


class ClockCheck:
    """The comparison, and the state in which it found the clock last. ``ask``: None where there is no Discord to ask."""

    def __init__(self, clock: CheckedClock, db: Database, ask: Ask | None = None) -> None:
        self._clock = clock
        self._db = db
        self._ask = ask
        self.state = ClockState.RIGHT

    async def may_write(self) -> bool:
        """Return whether the schedule may write now. A change of state is logged once."""
        heard_ago = self._clock.heard_ago()
        if self._clock.off_by() and heard_ago is not None and heard_ago > ASK_EVERY_MS:
            await self._ask_discord()
        off_by, now = self._clock.off_by(), self._clock.now()
        last_at = await self._db.read(writes.last_at)
        self._set(self._state(off_by, now, last_at), off_by, last_at)
        return self.state in {ClockState.RIGHT, ClockState.FUTURE_WRITES}

    def is_right(self) -> bool:
        """Return whether the clock is believed, for `/health`."""
        return not self._clock.off_by() and self.state is not ClockState.EARLIER

    def remarks(self) -> list[str]:
        """Return what `/health` says about the clock beside the check; empty where nothing is to be said."""
        if self.state is ClockState.FUTURE_WRITES and self.is_right():
            return ["writes after now: python -m bot verify --future"]
        return []

    def _state(self, off_by: int, now: int, last_at: int | None) -> ClockState:
        if off_by:
            return ClockState.WRONG
        if last_at is None or last_at <= now + MOST_OFF_MS:
            return ClockState.RIGHT
        return ClockState.EARLIER if self._clock.heard_ago() is None else ClockState.FUTURE_WRITES

    def _set(self, state: ClockState, off_by: int, last_at: int | None) -> None:
        if state is self.state:
            return
        self.state = state
        match state:
            case ClockState.RIGHT:
                log.info("clock right again")
            case ClockState.WRONG:
                log.error(
                    "clock wrong: nothing is written until the machine's clock is set right",
                    minutes_ahead=round(off_by / MINUTE_MS),
                )
            case ClockState.EARLIER:
                log.error(
                    "clock earlier than the last write: the schedule writes nothing until then",
                    last_write=iso_instant(last_at or 0),
                )
            case ClockState.FUTURE_WRITES:
                log.warning(
                    "a wrong clock wrote entries dated after now: python -m bot verify --future lists them",
                    last_write=iso_instant(last_at or 0),
                )

    async def _ask_discord(self) -> None:
        """Hear Discord's clock anew, since the carried-on clock may be wrong itself; without an answer it stays."""
        if self._ask is None:
            return
        try:
            await asyncio.wait_for(self._ask(), ANSWER_MAY_TAKE)
        except (discord.HTTPException, aiohttp.ClientError, OSError, TimeoutError) as fault:
            log.warning("Discord doesn't tell the time", error=repr(fault))


def refuse_when_wrong(clock: CheckedClock) -> None:
    """Raise WrongClock while Discord's clock contradicts the machine's."""
    off_by = clock.off_by()
    if off_by:
        raise WrongClock(ahead=off_by > 0)
