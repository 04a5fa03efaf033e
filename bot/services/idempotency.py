"""Writes with a key: a request that arrives twice is done once.

Discord may deliver an interaction twice, people double-click, and a cancelled caller cannot know whether the write
happened. So each write has a key, whose row is written in the same transaction as the write itself.

A natural key (``undo:<entry>``) is kept for ever, also over upgrades: the dataclass of an answer may lose fields and may
gain fields with defaults, but must not rename or change a field. The key of an interaction is kept for a day.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from hashlib import sha256
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from bot import errors
from bot.domain.ledger.entries import Source
from bot.domain.ledger.writes import Purpose
from bot.domain.time.calendar import DAY_MS
from bot.store.engine.database import Tx
from bot.store.ledger import writes
from bot.store.ledger.writes import NewWrite, Write

T = TypeVar("T")

INTERACTION = "interaction:"
"""The start of keys that name one of Discord's interactions, whose token lives 15 minutes."""
INTERACTION_KEY_MS = DAY_MS
"""How long the key of an interaction is kept."""


@dataclass(frozen=True, slots=True)
class Request:
    """A write that a person asks for.

    ``inputs`` (a dataclass or a tuple): what the person asked for, never the time nor anything read from the database.
    ``now``: UTC ms. ``source``: how the request came.
    """

    purpose: Purpose
    user_id: int
    key: str
    inputs: object
    now: int
    source: Source = Source.COMMAND


def keyed(
    tx: Tx,
    request: Request,
    answer_type: type[T],
    fn: Callable[[Write], T],
    again: Callable[[T], T] | None = None,
) -> T:
    """Return ``fn``'s answer at the first request with this key, and the stored first answer at each later one.

    ``fn`` gets the new write, which the rows that it writes have to name; its answer is stored as JSON. ``again``: applied
    to the stored answer of a later request, e.g. to bring the balance up to date; None for no change.

    Raises what ``fn`` raises: the caller's transaction has to end with the error, so that the request can be tried again.
    Raises KeyReused for other inputs, another person, or a stored answer that ``answer_type`` can no longer read.
    """
    inputs = fingerprint(request.inputs)
    write = writes.begin_once(
        tx,
        NewWrite(
            purpose=request.purpose,
            user_id=request.user_id,
            source=request.source,
            key=request.key,
            inputs=inputs,
            at=request.now,
            key_until=_key_until(request),
        ),
    )
    if write is not None:
        answer = fn(write)
        adapter: TypeAdapter[T] = _adapter(answer_type)
        writes.answer(tx, write.id, adapter.serializer.to_json(answer).decode())
        return answer
    first = writes.find(tx, request.key)
    assert first is not None, "the key that is taken is nowhere"
    if first.inputs != inputs or first.user_id != request.user_id:
        raise errors.KeyReused(request.key)
    stored = stored_answer(first.answer, request.key, answer_type)
    return again(stored) if again else stored


def stored_answer(answer: str, key: str, answer_type: type[T]) -> T:
    """Return the stored answer to a request. Raises KeyReused where ``answer_type`` can no longer read the answer."""
    adapter: TypeAdapter[T] = _adapter(answer_type)
    try:
        return adapter.validate_json(answer)
    except ValidationError as error:
        raise errors.KeyReused(key) from error


def fingerprint(inputs: object) -> str:
    """Return the SHA-256 (hex) of the inputs as canonical JSON, the same in each process and for each order of fields.

    Raises TypeError for a value without a canonical form (a set, an object of another class), ValueError for NaN.
    """
    return sha256(_canonical.encode(inputs).encode()).hexdigest()


def _key_until(request: Request) -> int | None:
    """Return when the key may be dropped (UTC ms), None for a natural key, which is kept for ever."""
    return request.now + INTERACTION_KEY_MS if request.key.startswith(INTERACTION) else None


def _plain(value: object) -> object:
    """Return a dataclass, date or enum as plain JSON values. Raises TypeError for any other class."""
    if is_dataclass(value):
        return {name: getattr(value, name) for name in _field_names(type(value))}
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    raise TypeError(f"no canonical form of {type(value).__name__}")


_canonical = json.JSONEncoder(sort_keys=True, separators=(",", ":"), allow_nan=False, default=_plain)


@cache
def _field_names(kind: type[Any]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


@cache
def _adapter(kind: type[T]) -> TypeAdapter[T]:
    return TypeAdapter(kind)
