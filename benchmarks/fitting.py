"""Fit linear models over hashed features: logistic regression with a penalty on large weights, by L-BFGS.

Nothing is random: the same rows give the same weights.
"""

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
MEMORY = 8
"""Steps of which the changes of the gradient are remembered."""
MOST_STEPS = 80
ENOUGH = 1e-5
"""The fit ends where a step improves the loss by less than this share of it."""


@dataclass(frozen=True, slots=True)
class SparseRows:
    """Rows of which most columns are 0. ``rows``, ``columns``, ``values``: the entries; ``shape``: of the whole table."""

    rows: NDArray[np.int64]
    columns: NDArray[np.int64]
    values: Floats
    shape: tuple[int, int]

    def times(self, weights: Floats) -> Floats:
        """Return the product with a table that has a row for each column of this one."""
        return _summed(self.rows, self.values, weights, self.columns, self.shape[0])

    def transposed_times(self, rests: Floats) -> Floats:
        """Return the product of the turned table with one that has a row for each row of this one."""
        return _summed(self.columns, self.values, rests, self.rows, self.shape[1])


def sparse_rows(vectors: Sequence[Mapping[int, float]], width: int) -> SparseRows:
    """Return vectors as the rows of a table with ``width`` columns."""
    counts = [len(vector) for vector in vectors]
    columns = np.fromiter((column for vector in vectors for column in vector), np.int64)
    values = np.fromiter((value for vector in vectors for value in vector.values()), np.float64)
    return SparseRows(np.repeat(np.arange(len(vectors)), counts), columns, values, (len(vectors), width))


def fit(rows: SparseRows, labels: NDArray[np.bool_], strength: float) -> tuple[Floats, Floats]:
    """Return the weights (a row for each column of ``rows``, a column for each label) and the biases.

    ``strength``: how much the loss of the rows counts against the penalty; the larger, the closer the fit.
    """
    width, count = rows.shape[1], labels.shape[1]
    signs = np.where(labels, 1.0, -1.0)

    def loss(point: Floats) -> tuple[float, Floats]:
        weights, biases = point[:-1], point[-1]
        margins = signs * (rows.times(weights) + biases)
        rests = -strength * signs / (1 + np.exp(np.clip(margins, -500, 500)))
        value = strength * np.logaddexp(0, -margins).sum() + (weights**2).sum() / 2
        return float(value), np.vstack([rows.transposed_times(rests) + weights, rests.sum(0)])

    point = _minimum(loss, np.zeros((width + 1, count)))
    return point[:-1], point[-1]


def _summed(
    targets: NDArray[np.int64], values: Floats, factors: Floats, sources: NDArray[np.int64], length: int
) -> Floats:
    columns = [np.bincount(targets, values * factor[sources], length) for factor in factors.T]
    return np.stack(columns, axis=1)


def _minimum(loss, point: Floats) -> Floats:
    """Return where ``loss``, which gives a value and its gradient, is smallest; the steps begin at ``point``."""
    value, gradient = loss(point)
    history: deque[tuple[Floats, Floats]] = deque(maxlen=MEMORY)
    for _ in range(MOST_STEPS):
        direction = -_scaled(gradient, history)
        slope, length = float((gradient * direction).sum()), 1.0
        if not history:
            length = 1 / max(1.0, float(np.sqrt((gradient**2).sum())))
        new_value, new_gradient = loss(point + length * direction)
        while new_value > value + 1e-4 * length * slope and length > 1e-9:
            length /= 2
            new_value, new_gradient = loss(point + length * direction)
        history.append((length * direction, new_gradient - gradient))
        point = point + length * direction
        is_enough = value - new_value < ENOUGH * abs(value)
        value, gradient = new_value, new_gradient
        if is_enough:
            break
    return point


def _scaled(gradient: Floats, history: deque[tuple[Floats, Floats]]) -> Floats:
    """Return the gradient times the inverse curvature, as the last steps suggest it."""
    direction, shares = gradient.copy(), list[float]()
    for step, change in reversed(history):
        shares.append(float((step * direction).sum() / (change * step).sum()))
        direction -= shares[-1] * change
    if history:
        step, change = history[-1]
        direction *= float((step * change).sum() / (change**2).sum())
    for (step, change), share in zip(history, reversed(shares), strict=True):
        direction += (share - float((change * direction).sum() / (change * step).sum())) * step
    return direction
