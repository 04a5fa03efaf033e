"""Define the roots of the error tree."""

from dataclasses import dataclass, fields, is_dataclass
from typing import Any


class DomainError(Exception):
    """A refusal that a person caused and can put right; nothing was written."""

    held_id: int | None = None
    """The id of the stored request, with which one button confirms and repeats it; None if the request wasn't stored."""

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
class WrongClock(DomainError):
    """The clock of the bot's machine is ``ahead`` of Discord's clock, or behind; nothing was written."""

    ahead: bool


class TooMuchAtOnce(DomainError):
    """The member, or the bot as a whole, has as much long work in progress as is allowed."""


class TookTooLong(DomainError):
    """The answer wasn't finished within its time limit, and was given up."""


class BadRequest(DomainError):
    """The input can't be used."""


class NotFound(DomainError):
    """The named thing doesn't exist, or isn't this person's."""


class Conflict(DomainError):
    """The state of the ledger or of the job forbids the request."""
