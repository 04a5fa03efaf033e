"""A refused request, kept whole, so that the one button under the refusal can send it again, confirmed."""

from typing import TypeAlias

from pydantic import TypeAdapter, ValidationError

from bot import errors
from bot.clock import Clock
from bot.domain.calendar import DAY_MS
from bot.services.importing.history import Import
from bot.services.sending import SendProposal
from bot.services.spending import Spend
from bot.services.updating import UpdateProposal
from bot.store import held
from bot.store.database import Database, Tx

Confirmable: TypeAlias = Spend | SendProposal | UpdateProposal
"""What was refused and may be meant all the same."""
Request: TypeAlias = Confirmable | Import

KEPT_DAYS = 30

_ADAPTERS: dict[str, TypeAdapter[Request]] = {
    kind.__name__: TypeAdapter(kind) for kind in (Spend, SendProposal, UpdateProposal, Import)
}


class Held:
    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock

    async def put(self, user_id: int, request: Request) -> int:
        """Keep the request for this person; the id that a button can carry."""
        return await self._db.write(_put, user_id, request, self._clock.now())

    async def take(self, user_id: int, held_id: int) -> Request:
        """The request, which stays: the write that it leads to is keyed by its id. Raises UnknownEntry for another
        person's, or one that is too old."""
        return await self._db.read(_take, user_id, held_id)


def _put(tx: Tx, user_id: int, request: Request, now: int) -> int:
    held.forget(tx, user_id, now - KEPT_DAYS * DAY_MS)
    kind = type(request).__name__
    return held.insert(tx, user_id, f"{kind} {_ADAPTERS[kind].dump_json(request).decode()}", now)


def _take(tx: Tx, user_id: int, held_id: int) -> Request:
    kind, _, body = (held.find(tx, user_id, held_id) or "").partition(" ")
    try:
        return _ADAPTERS[kind].validate_json(body)
    except (KeyError, ValidationError):
        raise errors.UnknownEntry(given=f"#{held_id}") from None
