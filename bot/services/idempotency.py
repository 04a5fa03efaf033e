"""The keyed write: asked twice, done once.

Discord can deliver an interaction twice, people double-click, and a caller who was cancelled can't know whether the
write happened. So each write has a key, and its row is written in the same transaction as what it does.

A natural key (``undo:<entry>``) is answered for ever, also after an upgrade: an answer's dataclass may gain fields that
have defaults, and lose fields, but not change one. The key of an interaction is kept for a day.
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
from bot.store.engine.database import Tx
from bot.store.ledger import writes
from bot.store.ledger.writes import NewWrite, Write

T = TypeVar("T")

INTERACTION = "interaction:"
"""Keys that begin so name an interaction of Discord's, which is forgotten there after 15 minutes."""
INTERACTION_KEY_MS = 86_400_000
"""The key of an interaction is kept so long."""


@dataclass(frozen=True, slots=True)
class Request:
    """A write that a person asks for.

    ``inputs`` (a dataclass or a tuple) is what they asked for: never the time, nor anything read from the database.
    """

    purpose: Purpose
    user_id: int
    key: str
    inputs: object
    now: int
    source: Source = Source.COMMAND


def keyed(tx: Tx, request: Request, answer_type: type[T], fn: Callable[[Write], T]) -> T:
    """Run ``fn`` once for the request's key; the same person with the same inputs gets its first answer again.

    ``fn`` gets the write, which the rows that it writes name. What ``fn`` raises passes through; no row of the write may
    stay then, as the caller's transaction ends with the error, so that a refused request can be tried again.
    Raises KeyReused for other inputs, another person, or an answer of a shape that is no longer readable.
    """
    digest = fingerprint(request.inputs)
    first = writes.find(tx, request.key)
    adapter = _adapter(answer_type)
    if first is None:
        write = writes.begin(
            tx,
            NewWrite(
                purpose=request.purpose,
                user_id=request.user_id,
                source=request.source,
                key=request.key,
                inputs=digest,
                at=request.now,
                key_until=_key_until(request),
            ),
        )
        answer = fn(write)
        writes.answer(tx, write.id, adapter.dump_json(answer).decode())
        return answer
    if first.inputs != digest or first.user_id != request.user_id:
        raise errors.KeyReused(request.key)
    try:
        return adapter.validate_json(first.answer)
    except ValidationError as error:
        raise errors.KeyReused(request.key) from error


def fingerprint(inputs: object) -> str:
    """SHA-256 in hex of the inputs as canonical JSON: the same in each process and for each order of fields.

    Raises TypeError for what has no single form (a set, an object of some other class), ValueError for NaN.
    """
    return sha256(_canonical.encode(inputs).encode()).hexdigest()


def _key_until(request: Request) -> int | None:
    return request.now + INTERACTION_KEY_MS if request.key.startswith(INTERACTION) else None


def _plain(value: object) -> object:
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
