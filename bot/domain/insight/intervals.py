"""Shares of a small number of cases, with the range that most likely holds the true share."""

from dataclasses import dataclass
from math import sqrt

Z_90 = 1.6448536269514722
"""The 95 % quantile of the standard normal distribution, for intervals that hold the true share in 9 of 10 cases."""


@dataclass(frozen=True, slots=True)
class Share:
    """The share ``hits`` / ``of``, e.g. 3 replies of 20 proposals."""

    hits: int
    of: int

    @property
    def value(self) -> float | None:
        """The share from 0 to 1; None without cases (``of`` 0)."""
        return self.hits / self.of if self.of else None

    @property
    def low(self) -> float:
        """The lower end of the 90 % Wilson interval, from 0 to 1; 0 without cases."""
        return self._wilson(-1)

    @property
    def high(self) -> float:
        """The upper end of the 90 % Wilson interval, from 0 to 1; 1 without cases."""
        return self._wilson(1)

    def _wilson(self, side: int) -> float:
        """Return the lower (``side`` -1) or upper (1) end of the interval of Wilson (1927).

        Unlike the normal approximation, the interval stays correct for few cases and for shares near 0 and 1.
        """
        if not self.of:
            return 0.0 if side < 0 else 1.0
        n, p, z2 = self.of, self.hits / self.of, Z_90**2
        centre = (p + z2 / (2 * n)) / (1 + z2 / n)
        half = Z_90 / (1 + z2 / n) * sqrt(p * (1 - p) / n + z2 / (4 * n * n))
        return min(1.0, max(0.0, centre + side * half))
