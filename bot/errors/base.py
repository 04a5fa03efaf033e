"""The roots of the tree: what every refusal has."""

from dataclasses import fields
from typing import Any


class DomainError(Exception):
    """A refusal that a person caused and can mend. Nothing has been written."""

    held_id: int | None = None
    """Where the request was kept, so that one button can send it again, confirmed."""

    def arguments(self) -> dict[str, Any]:
        """The fields by name, for the catalogue."""
        return {f.name: getattr(self, f.name) for f in fields(self)}  # type: ignore[arg-type]


class Busy(DomainError):
    """Another process has held the database for longer than we wait. Nothing was written."""

    def arguments(self) -> dict[str, Any]:
        return {}


class BadRequest(DomainError): ...


class NotFound(DomainError): ...


class Conflict(DomainError): ...
