"""Draw one of two openings for each job: in balanced blocks of random size, in an order that only a secret number tells."""

from enum import StrEnum
from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple

BLOCK_SIZES = (4, 6)
"""The draws in a block, half of them for each opening; the sizes change at random, so that no draw can be worked out."""
MOST_DRAWS = 2000
"""The most draws of one trial."""


class Arm(StrEnum):
    """One of the two openings of a trial: ``a`` is the template's own, ``b`` the other one."""

    A = "a"
    B = "b"


class Draw(NamedTuple):
    """A draw of a trial. ``block``: counts the blocks from 0. ``size``: the draws in the block."""

    arm: Arm
    block: int
    size: int


def drawn(seed: int, number: int) -> Draw:
    """Return draw ``number`` (from 0) of the trial with this secret ``seed``; the same arguments give the same draw."""
    block = 0
    while True:
        order = _order(seed, block)
        if number < len(order):
            return Draw(order[number], block, len(order))
        number -= len(order)
        block += 1


@lru_cache(maxsize=MOST_DRAWS)
def _order(seed: int, block: int) -> tuple[Arm, ...]:
    """Return the draws of a block, in an order that only the seed tells."""
    size = BLOCK_SIZES[_digest(seed, block, -1) % len(BLOCK_SIZES)]
    places = sorted(range(size), key=lambda place: _digest(seed, block, place))
    return tuple(Arm.A if place < size // 2 else Arm.B for place in places)


def _digest(seed: int, block: int, place: int) -> int:
    return int.from_bytes(blake2b(f"{seed}:{block}:{place}".encode(), digest_size=8).digest())
