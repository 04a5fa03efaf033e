"""The roots of the tree of refusals."""

from dataclasses import fields, is_dataclass
from typing import Any


class DomainError(Exception):
    """A refusal that a person caused and can mend. Nothing has been written."""

    held_id: int | None = None
    """The id under which the refused request was kept, so that one button can send it again; None where it wasn't."""

    def arguments(self) -> dict[str, Any]:
        """Return the fields by name, for the catalogue; empty for a refusal without fields."""
        return {field.name: getattr(self, field.name) for field in fields(self)} if is_dataclass(self) else {}

    def __reduce__(self) -> tuple[Any, ...]:
        """Travel whole between processes: an exception's own way knows only what ``Exception.__init__`` was handed."""
        return _with_fields, (type(self), self.arguments())


def _with_fields(kind: type[DomainError], arguments: dict[str, Any]) -> DomainError:
    return kind(**arguments)


class Busy(DomainError):
    """Another process has held the database for longer than the bot waits. Nothing was written."""


class TooMuchAtOnce(DomainError):
    """The member has as much long work under way as one member may have, or the bot as much as it takes on."""


class TookTooLong(DomainError):
    """The answer was not finished within its bound of time, and was given up."""


class BadRequest(DomainError): ...


class NotFound(DomainError): ...


class Conflict(DomainError): ...
