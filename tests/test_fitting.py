"""The fit of linear models: it finds what separates the rows, keeps off what doesn't, and gives the same twice."""

import numpy as np

from benchmarks.fitting import fit, sparse_rows

ROWS = sparse_rows([{0: 1.0, 2: 1.0}, {0: 1.0}, {1: 1.0, 2: 1.0}, {1: 1.0}], 4)
LABELS = np.array([[True, False], [True, False], [False, False], [False, False]])


def test_a_column_that_separates_gets_the_weight() -> None:
    weights, biases = fit(ROWS, LABELS, 100)
    assert weights[0, 0] > 1 > -1 > weights[1, 0]
    assert abs(weights[2, 0]) < 0.1 * weights[0, 0]
    assert weights[3].tolist() == [0, 0]
    assert biases[1] < -1


def test_the_gradient_vanishes_at_the_end() -> None:
    weights, biases = fit(ROWS, LABELS, 1)
    chances = 1 / (1 + np.exp(-(ROWS.across.of(weights) + biases)))
    rests = chances - LABELS
    assert np.abs(ROWS.down.of(rests) + weights).max() < 0.05
    assert np.abs(rests.sum(0)).max() < 0.05


def test_the_same_rows_give_the_same_weights() -> None:
    first, second = fit(ROWS, LABELS, 10), fit(ROWS, LABELS, 10)
    assert (first[0] == second[0]).all()
    assert (first[1] == second[1]).all()
