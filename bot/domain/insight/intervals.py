"""Shares of few, with the range in which the true one most likely lies."""

from dataclasses import dataclass
from math import sqrt

Z_90 = 1.6448536269514722
"""Standard normal quantile of 0.95: nine in ten of such intervals hold the true share."""


@dataclass(frozen=True, slots=True)
class Share:
    """``hits`` of ``of``. ``low`` and ``high``: its 90 % Wilson interval, from 0 to 1; the whole range of nothing."""

    hits: int
    of: int

    @property
    def value(self) -> float | None:
        """From 0 to 1; None of nothing."""
        return self.hits / self.of if self.of else None

    @property
    def low(self) -> float:
        return self._wilson(-1)

    @property
    def high(self) -> float:
        return self._wilson(1)

    def _wilson(self, side: int) -> float:
        """Wilson (1927): keeps its promise also for few and for shares near 0 and 1, unlike the normal one."""
        if not self.of:
            return 0.0 if side < 0 else 1.0
        n, p, z2 = self.of, self.hits / self.of, Z_90**2
        centre = (p + z2 / (2 * n)) / (1 + z2 / n)
        half = Z_90 / (1 + z2 / n) * sqrt(p * (1 - p) / n + z2 / (4 * n * n))
        return min(1.0, max(0.0, centre + side * half))
