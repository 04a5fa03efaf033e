"""Fit the encoder to examples: Adam with a falling pace (Kingma and Ba, 2015), over texts of like length together."""

import random
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import Any, NamedTuple

import jax
import jax.numpy as jnp
import numpy as np
from numpy.typing import NDArray

from bot.domain.encoding.encoder import features_of, logits_of

Array = Any
Weights = Mapping[str, Array]
LENGTHS = (32, 48, 64, 96, 128, 192, 256)
"""The lengths to which texts are padded; each is compiled by itself."""
TOGETHER = 2048
"""The pieces of the texts of one step, padding included."""
OF_LABELS = frozenset({"mean", "most", "usual"})
"""The names of the weights of the labels."""
WARM_UP = 100
"""Steps until the pace is full."""
DECAY = 0.01
DROPPED = 0.1
"""The share of a layer's output that a step leaves out."""
MOMENTUM, OF_SQUARES = 0.9, 0.999
_TINY = 1e-8
_MOST_DROPS = 32
"""More than the outputs from which a step leaves something out: two for each layer, and the words'."""


@dataclass(frozen=True, slots=True)
class Example:
    """A text of pieces, as `framed` gives them. ``labels``: for each label True where the text has it."""

    numbers: Sequence[int]
    labels: Sequence[bool]

    @property
    def length(self) -> int:
        """The padded length."""
        return next(length for length in LENGTHS if length >= len(self.numbers))


@dataclass(frozen=True, slots=True)
class Course:
    """How a fit goes: how often each example is seen, and the full pace of all weights and of those of the labels."""

    epochs: int
    pace: float
    pace_of_labels: float


class Batch(NamedTuple):
    """Examples of like length as arrays. ``counts``: 0 for a row that only fills up."""

    numbers: NDArray[np.int32]
    mask: NDArray[np.float32]
    labels: NDArray[np.float32]
    counts: NDArray[np.float32]


class Moments(NamedTuple):
    """The running means of the gradients and of their squares."""

    means: dict[str, Array]
    squares: dict[str, Array]


def fit(
    weights: Weights, examples: Sequence[Example], course: Course, seed: int
) -> dict[str, NDArray[np.float32]]:
    """Return the weights at the end of a course. The same seed on the same machine gives the same weights."""
    order, key = random.Random(seed), jax.random.PRNGKey(seed)
    now = {name: jnp.asarray(values) for name, values in weights.items()}
    moments = Moments(_zeros(now), _zeros(now))
    steps = course.epochs * sum(1 for _ in batches(examples, order))
    step = 0
    for epoch in range(course.epochs):
        losses: list[float] = []
        for batch in batches(examples, order):
            step += 1
            key, own = jax.random.split(key)
            share = min(1.0, step / WARM_UP) * (1 - step / (steps + 1))
            paces = share * course.pace, share * course.pace_of_labels
            now, moments, loss = _step(now, moments, batch, own, paces, float(step))
            losses.append(float(loss))
        print(f"epoch {epoch + 1}: loss {np.mean(losses):.4f}", file=sys.stderr, flush=True)
    return {name: np.asarray(values) for name, values in now.items()}


def _zeros(weights: Weights) -> dict[str, Array]:
    return {name: jnp.zeros_like(values) for name, values in weights.items()}


def batches(examples: Sequence[Example], order: random.Random) -> Iterator[Batch]:
    """Yield all examples once, in an order that is drawn anew, each time those of like length together."""
    drawn = sorted(order.sample(examples, len(examples)), key=lambda each: each.length)
    cut: list[list[Example]] = []
    for length, group in groupby(drawn, key=lambda each: each.length):
        rows, size = list(group), TOGETHER // length
        cut += [rows[start : start + size] for start in range(0, len(rows), size)]
    order.shuffle(cut)
    yield from map(_batch, cut)


def _batch(examples: Sequence[Example]) -> Batch:
    length, labels = examples[0].length, len(examples[0].labels)
    size = TOGETHER // length
    batch = Batch(
        np.zeros((size, length), np.int32),
        np.zeros((size, length), np.float32),
        np.zeros((size, labels), np.float32),
        np.zeros((size, 1), np.float32),
    )
    batch.mask[:, 0] = 1
    for row, each in enumerate(examples):
        count = len(each.numbers)
        batch.numbers[row, :count] = each.numbers
        batch.mask[row, :count] = 1
        batch.labels[row] = each.labels
        batch.counts[row] = 1
    return batch


@partial(jax.jit, donate_argnums=(0, 1))
def _step(
    weights: dict[str, Array],
    moments: Moments,
    batch: Batch,
    key: Array,
    paces: tuple[float, float],
    step: float,
) -> tuple[dict[str, Array], Moments, Array]:
    """Return the weights and moments after one step, and the loss before. ``paces``: of all weights, of those of labels."""
    loss, slopes = jax.value_and_grad(_loss)(weights, batch, key)
    length = jnp.sqrt(sum((slope * slope).sum() for slope in slopes.values()))
    shorter = jnp.minimum(1.0, 1 / length)
    changed: dict[str, Array] = {}
    means: dict[str, Array] = {}
    squares: dict[str, Array] = {}
    for name, values in weights.items():
        slope = slopes[name] * shorter
        means[name] = MOMENTUM * moments.means[name] + (1 - MOMENTUM) * slope
        squares[name] = OF_SQUARES * moments.squares[name] + (1 - OF_SQUARES) * slope * slope
        mean, square = means[name] / (1 - MOMENTUM**step), squares[name] / (1 - OF_SQUARES**step)
        pace = paces[name in OF_LABELS]
        changed[name] = values - pace * (mean / (jnp.sqrt(square) + _TINY) + DECAY * values)
    return changed, Moments(means, squares), loss


def _loss(weights: Weights, batch: Batch, key: Array) -> Array:
    """Return the mean of the examples' losses, minus the logarithm of the chance that was given to what their labels say."""
    keys = iter(jax.random.split(key, _MOST_DROPS))

    def drop(values: Array) -> Array:
        is_kept = jax.random.bernoulli(next(keys), 1 - DROPPED, values.shape)
        return jnp.where(is_kept, values / (1 - DROPPED), 0)

    features = features_of(weights, batch.numbers, batch.mask, jnp, drop)
    logits = logits_of(weights, features, batch.mask)
    losses = jnp.maximum(logits, 0) - logits * batch.labels + jnp.log1p(jnp.exp(-jnp.abs(logits)))
    return (losses * batch.counts).sum() / (batch.counts.sum() * losses.shape[1])
