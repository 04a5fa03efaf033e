"""A picture, as what draws it hands it to whoever shows it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG. ``alt`` says in words what it shows."""

    name: str
    data: bytes
    alt: str
