"""Shares of a small number of cases, with the range that most likely holds the true share."""

from dataclasses import dataclass
from math import sqrt

Z_90 = 1.6448536269514722
"""The 95 % quantile of the standard normal distribution, for intervals that hold the true share in 9 of 10 cases."""


@dataclass(frozen=True, slots=True)
class Share:
    """The share ``hits`` / ``of`` of the known cases, e.g. 3 replies of 20 proposals whose answer is known.

    ``unknown``: cases about which nobody has told anything. ``most``: how many of the unknown cases can be hits, None for
    any number. Hits are told at least as readily as misses, so the share of the unknown cases lies between none and that of
    the known ones.
    """

    hits: int
    of: int
    unknown: int = 0
    most: int | None = None

    @property
    def value(self) -> float | None:
        """The ``bound``, where there is one; else the share of the known cases, from 0 to 1, None without known cases."""
        if self.bound is not None:
            return self.bound
        return self.hits / self.of if self.of else None

    @property
    def bound(self) -> float | None:
        """The most that the share of all cases can be; None if ``most`` allows what the known cases suggest."""
        suggested = self.hits / self.of if self.of else 1
        if self.most is None or self.most >= self.unknown * suggested:
            return None
        return (self.hits + self.most) / (self.of + self.unknown)

    @property
    def low(self) -> float:
        """The lower end of the 90 % range, from 0 to 1, as if no unknown case were a hit; 0 without cases."""
        return _wilson(self.hits, self.of + self.unknown, -1)

    @property
    def high(self) -> float:
        """The upper end of the 90 % range, from 0 to 1, as if the unknown cases went as the known ones; 1 without cases."""
        as_known = _wilson(self.hits, self.of, 1)
        if self.most is None:
            return as_known
        return min(as_known, _wilson(self.hits + min(self.most, self.unknown), self.of + self.unknown, 1))


def _wilson(hits: int, of: int, side: int) -> float:
    """Return the lower (``side`` -1) or upper (1) end of the 90 % interval of Wilson (1927); 0 or 1 without cases.

    Unlike the normal approximation, the interval stays correct for few cases and for shares near 0 and 1.
    """
    if not of or (side < 0 and not hits):
        return 0.0 if side < 0 else 1.0
    n, p, z2 = of, hits / of, Z_90**2
    centre = (p + z2 / (2 * n)) / (1 + z2 / n)
    half = Z_90 / (1 + z2 / n) * sqrt(p * (1 - p) / n + z2 / (4 * n * n))
    return min(1.0, max(0.0, centre + side * half))
