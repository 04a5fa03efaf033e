"""A small transformer: it reads the pieces of a text, each in the light of the others, and gives the log-odds of labels.

The layers are those of BERT (Devlin et al., 2018). The functions are written for numpy; the module ``xp`` may be another one
with the same functions, so that the fit (`python -m benchmarks.encoding`) runs the very same lines with gradients.

Import it where a text is read, not where the bot starts: it needs numpy.
"""

import math
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

Array = Any
"""An array of numpy, or of the module that stands in for it."""
Weights = Mapping[str, Array]
"""The arrays of the encoder by name; those of a layer begin with its number."""
HEADS = 12
"""The parts of a piece's features that pay attention each by itself."""
_TINY = 1e-12
_HIDDEN = -1e9
"""Added to what is said of the padding, so that it counts for nothing."""


def _unchanged(values: Array) -> Array:
    return values


def features_of(
    weights: Weights,
    numbers: Array,
    mask: Array,
    xp: Any = np,
    drop: Callable[[Array], Array] = _unchanged,
) -> Array:
    """Return what the encoder makes of each piece: an array of texts, pieces and features.

    ``numbers``: for each text those of its pieces. ``mask``: 1.0 for a piece, 0.0 for padding.
    ``drop``: what the fit does to the output of each layer.
    """
    values = weights["words"][numbers] + weights["places"][: numbers.shape[1]]
    values = drop(_normal(weights, "embedded", values, xp))
    unseen = ((1 - mask) * _HIDDEN)[:, None, None, :]
    layer = 0
    while f"{layer}.query.weight" in weights:
        attended = _linear(weights, f"{layer}.joined", _attention(weights, layer, values, unseen, xp))
        values = _normal(weights, f"{layer}.attended", values + drop(attended), xp)
        inner = _gelu(_linear(weights, f"{layer}.inner", values), xp)
        outer = _linear(weights, f"{layer}.outer", inner)
        values = _normal(weights, f"{layer}.read", values + drop(outer), xp)
        layer += 1
    return values


def logits_of(weights: Weights, features: Array, mask: Array) -> Array:
    """Return the log-odds of the labels for each text: by the mean of its pieces, and by the piece that says most."""
    mean = (features * mask[:, :, None]).sum(1) / mask.sum(1)[:, None]
    most = (features @ weights["most"] + ((1 - mask) * _HIDDEN)[:, :, None]).max(1)
    return mean @ weights["mean"] + most + weights["usual"]


def _attention(weights: Weights, layer: int, values: Array, unseen: Array, xp: Any) -> Array:
    texts, pieces, width = values.shape
    shape = (texts, pieces, HEADS, width // HEADS)
    query, key, value = (
        _linear(weights, f"{layer}.{name}", values).reshape(shape).transpose(0, 2, 1, 3)
        for name in ("query", "key", "value")
    )
    scores = query @ key.transpose(0, 1, 3, 2) / math.sqrt(width // HEADS) + unseen
    shares = xp.exp(scores - scores.max(-1, keepdims=True))
    shares = shares / shares.sum(-1, keepdims=True)
    return (shares @ value).transpose(0, 2, 1, 3).reshape(texts, pieces, width)


def _linear(weights: Weights, name: str, values: Array) -> Array:
    return values @ weights[f"{name}.weight"] + weights[f"{name}.bias"]


def _normal(weights: Weights, name: str, values: Array, xp: Any) -> Array:
    """Return the features of each piece with mean 0 and variance 1, then scaled and shifted."""
    apart = values - values.mean(-1, keepdims=True)
    spread = xp.sqrt((apart * apart).mean(-1, keepdims=True) + _TINY)
    return apart / spread * weights[f"{name}.scale"] + weights[f"{name}.shift"]


def _gelu(values: Array, xp: Any) -> Array:
    """Return the Gaussian error linear units, by the usual approximation (Hendrycks and Gimpel, 2016)."""
    cubic = values + 0.044715 * values * values * values
    return 0.5 * values * (1 + xp.tanh(math.sqrt(2 / math.pi) * cubic))
