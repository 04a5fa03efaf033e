"""Define the roots of the error tree."""

from dataclasses import dataclass, fields, is_dataclass
from typing import Any


class DomainError(Exception):
    """A refusal that a person caused and can put right; nothing was written."""

    held_id: int | None = None
    """The id of the stored request, with which one button confirms and repeats it; None if the request wasn't stored."""
    form_id: int | None = None
    """The id of the stored form, with which one button opens the form as it was filled in; None if it wasn't stored."""

    def arguments(self) -> dict[str, Any]:
        """Return the fields by name, as arguments for the catalogue; empty for an error without fields."""
        return {field.name: getattr(self, field.name) for field in fields(self)} if is_dataclass(self) else {}

    def __reduce__(self) -> tuple[Any, ...]:
        """Let the error pass between processes with its fields; by default only positional arguments would pass."""
        return _with_fields, (type(self), self.arguments())


def _with_fields(kind: type[DomainError], arguments: dict[str, Any]) -> DomainError:
    return kind(**arguments)


class Busy(DomainError):
    """Another process has held the database for longer than the bot waits; nothing was written."""


@dataclass(eq=False)
class NotStored(DomainError):
    """The disk takes no write; nothing was written. ``why`` is ``full``, ``failing``, ``read-only`` or ``damaged``."""

    why: str


@dataclass(eq=False)
class WrongClock(DomainError):
    """The clock of the bot's machine is ``ahead`` of Discord's clock, or behind; nothing was written."""

    ahead: bool


NOT_NOW = (Busy, NotStored, WrongClock)
"""The errors of a write that can't be made at present, whatever it is."""


@dataclass(eq=False)
class TooMuchAtOnce(DomainError):
    """As much long work as is allowed is in progress: of the member (``of_member``), or of all members together."""

    of_member: bool


@dataclass(eq=False)
class TooOften(DomainError):
    """The member has used a costly command too often; ``again_at`` (UTC ms) is when the next one is allowed."""

    again_at: int


class TookTooLong(DomainError):
    """The answer wasn't finished within its time limit, and was given up."""


@dataclass(eq=False)
class NoCritique(DomainError):
    """There is no critique of a draft by the operator's language model.

    ``why``: ``off`` (no model is set up), ``gone`` (the draft is no longer kept), ``unreachable``, ``key`` (the key is
    refused), ``busy``, ``refused``, ``garbled`` (an answer that can't be read), ``empty``, ``slow``, or ``broken`` (the
    connection).
    ``seconds``: how long a busy model asks to wait, None if unknown.
    """

    why: str
    seconds: int | None = None


class ImportUnderWay(DomainError):
    """A large import is being written into the wallet in parts; until its end the wallet can't be read or changed."""


class BadRequest(DomainError):
    """The input can't be used."""


class NotFound(DomainError):
    """The named thing doesn't exist, or isn't this person's."""


class Conflict(DomainError):
    """The state of the ledger or of the job forbids the request."""
