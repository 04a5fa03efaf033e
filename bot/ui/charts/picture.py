"""Define a drawn picture, which the charts return and the cards show."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG; ``alt`` describes the picture in words."""

    name: str
    data: bytes
    alt: str
