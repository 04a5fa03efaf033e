"""The keyed write: asked twice, done once.

Discord can deliver an interaction twice, people double-click, and a caller who was cancelled can't know whether the
write happened. So each write has a key, and the receipt is written in the same transaction as the deed.

A natural key (``undo:<entry>``) is answered from its receipt for ever, also after an upgrade: an answer's dataclass may
gain fields that have defaults, and lose fields, but not change one.
"""

import json
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from hashlib import sha256
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from bot import errors
from bot.store.engine.database import Tx
from bot.store.ledger import writes

T = TypeVar("T")


def keyed(
    tx: Tx, key: str, user_id: int, inputs: object, now: int, answer_type: type[T], fn: Callable[[], T]
) -> T:
    """Run ``fn`` once for this key; asked again by the same person with the same inputs, give its first answer again.

    ``inputs`` (a dataclass or a tuple) is what the person asked for: never the time, nor anything read from the
    database. What ``fn`` raises passes through and leaves no receipt, so a refused request can be tried again.
    Raises KeyReused for other inputs, another person, or an answer of a shape that is no longer readable.
    """
    digest = fingerprint(inputs)
    found = writes.find(tx, key)
    adapter = _adapter(answer_type)
    if found is None:
        answer = fn()
        writes.insert(tx, key, writes.Receipt(user_id, digest, adapter.dump_json(answer).decode()), now)
        return answer
    if found.inputs != digest or found.user_id != user_id:
        raise errors.KeyReused(key)
    try:
        return adapter.validate_json(found.answer)
    except ValidationError as error:
        raise errors.KeyReused(key) from error


def fingerprint(inputs: object) -> str:
    """SHA-256 in hex of the inputs as canonical JSON: the same in each process and for each order of fields.

    Raises TypeError for what has no single form (a set, an object of some other class), ValueError for NaN.
    """
    return sha256(_canonical.encode(inputs).encode()).hexdigest()


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
