"""Which of Discord's shards a process serves: Discord sends the events of a server to one shard, by the server's id."""

import re
from dataclasses import dataclass
from math import gcd
from typing import Self

MOST_SHARDS = 4096
"""The most shards in all that can be set; Discord asks for one for each 2,500 servers."""
_FORM = re.compile(r"(\d{1,4}(?:-\d{1,4})?(?:,\d{1,4}(?:-\d{1,4})?)*)/(\d{1,4})")


@dataclass(frozen=True, slots=True)
class Shards:
    """Some of ``count`` shards. ``numbers``: ascending, from 0 on."""

    numbers: tuple[int, ...]
    count: int

    @classmethod
    def of(cls, text: str) -> Self:
        """Return the shards of a text such as ``0-3/8``, ``2/8`` or ``0,2,5/8``. Raises ValueError for any other."""
        matched = _FORM.fullmatch("".join(text.split()))
        if matched is None:
            raise ValueError(text)
        count, numbers = int(matched[2]), set[int]()
        for part in matched[1].split(","):
            first, _, last = part.partition("-")
            numbers.update(range(int(first), int(last or first) + 1))
            if int(last or first) < int(first):
                raise ValueError(text)
        if not 0 < count <= MOST_SHARDS or max(numbers) >= count:
            raise ValueError(text)
        return cls(tuple(sorted(numbers)), count)

    @property
    def are_all(self) -> bool:
        """Return True if these are all shards, so that no other process serves any."""
        return len(self.numbers) == self.count

    def serve(self, guild_id: int) -> bool:
        """Return True if Discord sends the events of this server to one of the shards."""
        return (guild_id >> 22) % self.count in self.numbers

    def overlap(self, other: "Shards") -> bool:
        """Return True if there can be a server whose events come to these shards and to the other ones."""
        common = gcd(self.count, other.count)
        return not {number % common for number in self.numbers}.isdisjoint(
            number % common for number in other.numbers
        )

    def without(self, others: list["Shards"]) -> "Shards":
        """Return those of the shards of which none of ``others`` serves any server."""
        left = (
            number
            for number in self.numbers
            if not any(Shards((number,), self.count).overlap(other) for other in others)
        )
        return Shards(tuple(left), self.count)

    def with_all(self, others: "Shards") -> "Shards":
        """Return these shards and others of the same count."""
        return Shards(tuple(sorted({*self.numbers, *others.numbers})), self.count)

    def __str__(self) -> str:
        """Return the text that `of` reads, with each run of numbers as a range."""
        runs: list[list[int]] = []
        for number in self.numbers:
            if runs and runs[-1][1] == number - 1:
                runs[-1][1] = number
            else:
                runs.append([number, number])
        parts = (str(first) if first == last else f"{first}-{last}" for first, last in runs)
        return f"{','.join(parts)}/{self.count}"


ALL_SHARDS = Shards((0,), 1)
"""All servers; Discord decides how many shards these are."""
