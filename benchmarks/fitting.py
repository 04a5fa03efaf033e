"""Fit linear models over hashed features: logistic regression with a penalty on large weights, by L-BFGS.

Nothing is random: the same rows give the same weights.
"""

from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
MEMORY = 8
"""Steps of which the changes of the gradient are remembered."""
MOST_STEPS = 80
ENOUGH = 1e-4
"""The fit ends where a step improves the loss by less than this share of it."""


@dataclass(frozen=True, slots=True)
class SparseSums:
    """Sums of ``values``, each times a factor. ``sources``: the places of the factors; ``starts``: where each sum begins.

    ``targets``: the places of the sums in a result of ``length`` rows.
    """

    values: Floats
    sources: Ints
    starts: Ints
    targets: Ints
    length: int

    def of(self, factors: Floats) -> Floats:
        """Return the sums for each column of ``factors``."""
        result = np.zeros((self.length, factors.shape[1]))
        for column, factor in enumerate(np.ascontiguousarray(factors.T)):
            result[self.targets, column] = np.add.reduceat(self.values * factor[self.sources], self.starts)
        return result


@dataclass(frozen=True, slots=True)
class SparseRows:
    """Rows of which most columns are 0.

    ``across``: the sums over the columns of each row; ``down``: those over the rows of each column.
    """

    across: SparseSums
    down: SparseSums


def sparse_rows(vectors: Sequence[Mapping[int, float]], width: int) -> SparseRows:
    """Return vectors as the rows of a table with ``width`` columns. At least one vector has an entry."""
    rows = np.repeat(np.arange(len(vectors)), [len(vector) for vector in vectors])
    columns = np.fromiter((column for vector in vectors for column in vector), np.int64)
    values = np.fromiter((value for vector in vectors for value in vector.values()), np.float64)
    order = np.argsort(columns, kind="stable")
    return SparseRows(
        _sums(values, columns, rows, len(vectors)), _sums(values[order], rows[order], columns[order], width)
    )


def _sums(values: Floats, sources: Ints, targets: Ints, length: int) -> SparseSums:
    starts = np.flatnonzero(np.diff(targets, prepend=-1))
    return SparseSums(values, sources, starts, targets[starts], length)


def fit(rows: SparseRows, labels: NDArray[np.bool_], strength: float) -> tuple[Floats, Floats]:
    """Return the weights (a row for each column of ``rows``, a column for each label) and the biases.

    ``strength``: how much the loss of the rows counts against the penalty; the larger, the closer the fit.
    """
    width, count = rows.down.length, labels.shape[1]
    signs = np.where(labels, 1.0, -1.0)

    def loss(point: Floats) -> tuple[float, Floats]:
        weights, biases = point[:-1], point[-1]
        margins = signs * (rows.across.of(weights) + biases)
        rests = -strength * signs / (1 + np.exp(np.clip(margins, -500, 500)))
        value = strength * np.logaddexp(0, -margins).sum() + (weights**2).sum() / 2
        return float(value), np.vstack([rows.down.of(rests) + weights, rests.sum(0)])

    point = _minimum(loss, np.zeros((width + 1, count)))
    return point[:-1], point[-1]


def _minimum(loss: Callable[[Floats], tuple[float, Floats]], point: Floats) -> Floats:
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
