"""A refused request is kept whole, so that the one button under the refusal can send it again, confirmed."""

from collections.abc import Sequence
from typing import Any

from pydantic import TypeAdapter, ValidationError

from bot import errors
from bot.clock import Clock
from bot.domain.time.calendar import DAY_MS
from bot.store import confirmations
from bot.store.engine.database import Database, Tx

KEPT_DAYS = 30


class Confirmations:
    """Keeps requests of the given dataclasses, each under the name of its class."""

    def __init__(self, db: Database, clock: Clock, kinds: Sequence[type[Any]]) -> None:
        self._db = db
        self._clock = clock
        self._adapters: dict[str, TypeAdapter[Any]] = {kind.__name__: TypeAdapter(kind) for kind in kinds}

    async def put(self, user_id: int, request: object) -> int:
        """Keep the request for this person. Returns the id that a button can carry."""
        kind = type(request).__name__
        body = self._adapters[kind].dump_json(request).decode()
        return await self._db.write(_put, user_id, f"{kind} {body}", self._clock.now())

    async def take(self, user_id: int, confirmation_id: int) -> Any:
        """Return the request, which stays: the write that it leads to is keyed by its id.

        Raises UnknownEntry for another person's request, and for one that is too old.
        """
        stored = await self._db.read(confirmations.find, user_id, confirmation_id)
        kind, _, body = (stored or "").partition(" ")
        try:
            return self._adapters[kind].validate_json(body)
        except (KeyError, ValidationError):
            raise errors.UnknownEntry(given=f"#{confirmation_id}") from None


def _put(tx: Tx, user_id: int, request: str, now: int) -> int:
    confirmations.forget(tx, user_id, now - KEPT_DAYS * DAY_MS)
    return confirmations.insert(tx, user_id, request, now)
