"""Define the roots of the error tree."""

from dataclasses import fields
from typing import Any


class DomainError(Exception):
    """A refusal that a person caused and can put right; nothing was written."""

    held_id: int | None = None
    """The id of the stored request, with which one button confirms and repeats it; None if the request wasn't stored."""

    def arguments(self) -> dict[str, Any]:
        """Return the fields by name, as arguments for the catalogue."""
        return {f.name: getattr(self, f.name) for f in fields(self)}  # type: ignore[arg-type]


class Busy(DomainError):
    """Another process has held the database for longer than the bot waits; nothing was written."""

    def arguments(self) -> dict[str, Any]:
        return {}


class BadRequest(DomainError):
    """The input can't be used."""


class NotFound(DomainError):
    """The named thing doesn't exist, or isn't this person's."""


class Conflict(DomainError):
    """The state of the ledger or of the job forbids the request."""
