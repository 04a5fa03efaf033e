"""Post, edit and delete the kept messages that are due (docs/messages.md).

A row is marked ``posting`` before the request that posts its message. If the bot crashes or Discord doesn't answer, the
next run looks for the message before it posts it again. Edits and deletions may be done twice.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from typing import Any, Protocol, TypeAlias, TypeVar

import structlog

from bot.clock import Clock
from bot.errors.base import NOT_NOW
from bot.services.messages import attempts, kept
from bot.services.messages.delivery import SearchTooLong, SendDelayed, SendRefused, arrival
from bot.services.messages.departures import Unsure
from bot.services.messages.kept import KeptAttempt, KeptStep
from bot.services.messages.kept_letters import Composer, KeptLetter, PostedMessage
from bot.services.messages.lanes import Lanes, cancel
from bot.services.serving import ClaimLost, Claims, Serving
from bot.store.engine.database import Database
from bot.store.messages import kept as store
from bot.store.messages.kept import KeptMessage

log = structlog.get_logger(__name__)

T = TypeVar("T")
Write: TypeAlias = Callable[..., Awaitable[Any]]
"""Runs a transaction about a message of the channel at hand."""

MOST_AT_ONCE = 100
"""Kept messages of one run; later ones wait for the next run."""
MOST_CHANNELS = 8
"""Channels in which one run works at the same time."""
RUN_MAY_TAKE = 4.0
"""Seconds until a run ends; channels that Discord still keeps waiting then go on by themselves."""


class MessageMissing(Exception):
    """Raised if Discord no longer has a message that is to be edited or deleted."""


class MessageKeeper(Protocol):
    """Posts, edits and deletes kept messages in Discord. Each method raises SendRefused, SendDelayed, Unsure."""

    async def post(self, letter: KeptLetter) -> PostedMessage:
        """Post the message in the channel of the letter; in a forum, as a post of its own."""
        ...

    async def edit(self, letter: KeptLetter) -> None:
        """Replace what the message shows. Raises MessageMissing."""
        ...

    async def delete(self, letter: KeptLetter) -> None:
        """Delete the message; a forum post in which others have written stays without it. Raises MessageMissing."""
        ...

    async def find(self, letter: KeptLetter, since: int, until: int) -> PostedMessage | None:
        """Return the message if it was posted between two instants (UTC ms), None if not. Raises SearchTooLong."""
        ...


class Keeping:
    """Keeps messages up to date; the schedule is its only caller. ``composers``: by the kind of a message.

    A task may go on long after its run has begun, so that each step asks ``clock`` for its time.
    """

    def __init__(
        self, db: Database, composers: Mapping[str, Composer], clock: Clock, serving: Serving | None = None
    ) -> None:
        self._db = db
        self._serving = serving or Serving(db)
        self._claims = Claims(self._serving, "kept")
        self._clock = clock
        self._composers = composers
        self._lanes = Lanes[KeptMessage, bool](_channel)
        self._turn = asyncio.Lock()

    async def run(self, now: int, keeper: MessageKeeper) -> int:
        """Work on up to MOST_AT_ONCE due messages, the longest due first; return for how many Discord was asked.

        Two runs must not overlap. Returns after RUN_MAY_TAKE seconds at the latest; a cancelled run cancels every task.
        """
        until = asyncio.get_running_loop().time() + RUN_MAY_TAKE
        try:
            without = (*self._lanes.busy, *await self._claims.others())
            due = await self._db.read(store.due, now, MOST_AT_ONCE, without, self._serving.shards)
            own = await self._claims.take(_channel(row) for row in due)
            results, _ = await self._lanes.run(
                [row for row in due if _channel(row) in own],
                lambda row: self._claimed(row, keeper),
                most=MOST_CHANNELS,
                until=until,
            )
            await self._claims.let_go(but=self._lanes.busy)
        except BaseException:
            await cancel(self._lanes)
            raise
        return sum(results)

    async def stop(self) -> None:
        """End the run in progress, cancel what Discord keeps waiting, and ask Discord for nothing from then on."""
        self._lanes.stop()
        await cancel(self._lanes)

    async def _write(self, channel_id: int, fn: Callable[..., T], *args: Any, **kwargs: Any) -> T:
        """Run a transaction about a message of a channel; the tasks take turns, so that a command waits for one at most.

        Raises ClaimLost where another process works in the channel now.
        """
        async with self._turn:
            return await self._claims.door(channel_id).write(fn, *args, **kwargs)

    async def _claimed(self, row: KeptMessage, keeper: MessageKeeper) -> bool:
        """Work on a message of a claimed channel; return True if Discord was asked, False where the claim is lost."""
        try:
            with self._claims.acting(row.channel_id):
                return await self._keep(row, keeper)
        except ClaimLost:
            log.warning("kept message left to another process", kept=row.id)
            return False

    async def _keep(self, row: KeptMessage, keeper: MessageKeeper) -> bool:
        """Work on one message; return True if Discord was asked. Errors are logged and leave the row for a later run."""
        kept_id, write = row.id, partial(self._write, row.channel_id)
        try:
            attempt = await write(kept.begin, self._composers, kept_id, self._clock.now())
        except (ClaimLost, *NOT_NOW):
            raise
        except Exception:
            log.exception("kept message can't be composed", kept=kept_id)
            await write(kept.put_off, kept_id, self._clock.now())
            return False
        if attempt is None:
            return False
        in_doubt = attempt.in_doubt_since is not None
        try:
            if in_doubt and await self._was_posted(attempt, keeper, write):
                return True
            in_doubt = False
            await self._do(attempt, keeper, write)
        except (ClaimLost, *NOT_NOW):
            raise
        except MessageMissing:
            log.info("kept message is gone", kept=kept_id)
            await write(kept.missing, attempt, self._clock.now())
        except SendRefused as end:
            log.warning(
                "kept message parked", kept=kept_id, reason=end.reason, status=end.status, code=end.code
            )
            await write(kept.refused, attempt, end.reason, self._clock.now(), in_doubt=in_doubt)
        except SearchTooLong:
            log.warning("kept message parked", kept=kept_id, reason=attempts.UNCLEAR)
            await write(kept.refused, attempt, attempts.UNCLEAR, self._clock.now(), in_doubt=True)
        except SendDelayed as delay:
            log.warning("kept message delayed", kept=kept_id, status=delay.status, code=delay.code)
            await write(kept.delay, kept_id, self._clock.now(), delay.retry_after_ms, "delayed")
        except Exception as error:  # also an unexpected one: the other messages of the run are still kept
            is_fault = not isinstance(error, Unsure)
            log.warning(
                "kept message unsure", kept=kept_id, error=repr(error.__cause__ or error), exc_info=is_fault
            )
            await write(kept.delay, kept_id, self._clock.now(), 0, "unsure")
        return True

    async def _do(self, attempt: KeptAttempt, keeper: MessageKeeper, write: Write) -> None:
        """Do the step of the attempt and record it. Raises what the keeper raises."""
        letter = attempt.letter
        match attempt.step:
            case KeptStep.POST:
                message = await keeper.post(letter)
                await write(kept.posted, attempt, message, self._clock.now())
            case KeptStep.EDIT:
                await keeper.edit(letter)
                await write(kept.edited, attempt, self._clock.now())
            case KeptStep.DELETE | KeptStep.MOVE:
                if letter.posted is not None:
                    await keeper.delete(letter)
                await write(kept.deleted, attempt, self._clock.now())

    async def _was_posted(self, attempt: KeptAttempt, keeper: MessageKeeper, write: Write) -> bool:
        """Look for the message that an earlier attempt may have posted, and record which it is; return False for none."""
        now = self._clock.now()
        since, until = arrival(attempt.in_doubt_since or now, now)
        message = await keeper.find(attempt.letter, since, until)
        if message is None:
            await write(store.mark_absent, attempt.letter.id, now)
            return False
        await write(kept.is_posted_already, attempt, message, now)
        return True


def _channel(row: KeptMessage) -> int:
    return row.channel_id
