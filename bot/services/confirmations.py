"""Keep a request that the member may confirm or go on with, so that a button can send the request again."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from bot import errors
from bot.clock import Clock
from bot.store import confirmations
from bot.store.engine.database import Database, Tx
from bot.store.ledger import wallets

MOST_KEPT, MOST_CHARACTERS = 20, 2_000_000
"""The most requests of one person, and their most characters together; older ones are dropped for a newer one."""


@dataclass(frozen=True, slots=True)
class Interrupted:
    """A command, press or form that was refused because the person had no account yet.

    ``type``: Discord's number for its kind of interaction. ``data``: what the person chose and typed, as JSON.
    """

    type: int
    data: str


class Confirmations:
    """The kept requests. ``kinds``: the dataclasses of which a request may be; each is stored under its class name."""

    def __init__(self, db: Database, clock: Clock, kinds: Sequence[type[Any]]) -> None:
        self._db = db
        self._clock = clock
        self._kinds: dict[str, type[Any]] = {kind.__name__: kind for kind in kinds}

    async def put(self, user_id: int, request: object) -> int:
        """Keep the request for this person, and return its id, which a button can carry.

        Raises KeyError for a request that is of none of the ``kinds``.
        """
        kind = type(request).__name__
        body = _adapter(self._kinds[kind]).dump_json(request).decode()
        return await self._db.write(_put, user_id, f"{kind} {body}", self._clock.now())

    async def take(self, user_id: int, confirmation_id: int) -> Any:
        """Return the kept request with this id. The request stays, so that a second press of its button finds it too.

        Raises UnknownEntry for another person's request, for one that was dropped, and for one
        that is no longer readable.
        """
        stored = await self._db.read(confirmations.find, user_id, confirmation_id)
        kind, _, body = (stored or "").partition(" ")
        try:
            return _adapter(self._kinds[kind]).validate_json(body)
        except (KeyError, ValidationError):
            raise errors.UnknownEntry(given=f"#{confirmation_id}") from None

    async def account(self, user_id: int) -> int:
        """Return the person's wallet, 0 for none, for `put_packed` after long work."""
        return await self._db.read(_account, user_id)

    async def put_packed(self, user_id: int, kind: str, packed: str, *, account: int = 0) -> int:
        """Keep a request in the caller's own form in place of the person's earlier one of that kind, and return its id.

        ``account``: the person's wallet before the work on the request. Raises NotStarted, and keeps nothing, where the
        person has deleted it since.
        """
        return await self._db.write(_put_packed, user_id, kind, packed, self._clock.now(), account)

    async def take_packed(self, user_id: int, kind: str, confirmation_id: int) -> str:
        """Return the kept request as `put_packed` got it.

        Raises UnknownEntry for another person's request, for one that was dropped or replaced, and for another kind.
        """
        return await self._db.read(find_packed, user_id, kind, confirmation_id)


@cache
def _adapter(kind: type[Any]) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def find_packed(tx: Tx, user_id: int, kind: str, confirmation_id: int) -> str:
    """Return a kept request as ``Confirmations.put_packed`` got it. Raises UnknownEntry as ``take_packed`` does."""
    stored_kind, _, packed = (confirmations.find(tx, user_id, confirmation_id) or "").partition(" ")
    if stored_kind != kind:
        raise errors.UnknownEntry(given=f"#{confirmation_id}")
    return packed


def _put(tx: Tx, user_id: int, request: str, now: int) -> int:
    """Keep a request (class name and JSON), drop what the person has too much of, and return the new id."""
    request_id = confirmations.insert(tx, user_id, request, now)
    confirmations.trim(tx, user_id, MOST_KEPT, MOST_CHARACTERS)
    return request_id


def _account(tx: Tx, user_id: int) -> int:
    wallet = wallets.find_of(tx, user_id)
    return wallet.id if wallet else 0


def _put_packed(tx: Tx, user_id: int, kind: str, packed: str, now: int, account: int) -> int:
    """Keep a request in place of the person's earlier one of that kind, and return the new id. Raises NotStarted."""
    if account and _account(tx, user_id) != account:
        raise errors.NotStarted
    confirmations.delete_kind(tx, user_id, kind)
    return _put(tx, user_id, f"{kind} {packed}", now)
