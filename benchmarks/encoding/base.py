"""Read all-MiniLM-L6-v2 (Apache-2.0), the encoder of English sentences with which the fit begins.

It is published by the sentence-transformers project as ``model.safetensors`` and ``vocab.txt``; six layers, 384 features.
"""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load_file

from bot.domain.encoding.model import MOST

Floats = NDArray[np.float32]
LAYERS = range(6)
PLACES = MOST + 2
"""The places of pieces that are kept: as many as a window has with its frame."""
SPREAD = 0.02
"""The standard deviation of the weights of new labels."""
USUAL = -2.0
"""The log-odds with which a new label begins."""
_LINEAR = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "joined": "attention.output.dense",
    "inner": "intermediate.dense",
    "outer": "output.dense",
}
_NORMAL = {"attended": "attention.output.LayerNorm", "read": "output.LayerNorm"}


def base_weights(folder: Path) -> dict[str, Floats]:
    """Return the weights of the files in ``folder``, under the names of `features_of`."""
    stored = load_file(folder / "model.safetensors")
    weights = {
        "words": stored["embeddings.word_embeddings.weight"],
        "places": stored["embeddings.position_embeddings.weight"][:PLACES]
        + stored["embeddings.token_type_embeddings.weight"][0],
        "embedded.scale": stored["embeddings.LayerNorm.weight"],
        "embedded.shift": stored["embeddings.LayerNorm.bias"],
    }
    for layer in LAYERS:
        for name, theirs in _LINEAR.items():
            place = f"encoder.layer.{layer}.{theirs}"
            weights[f"{layer}.{name}.weight"] = stored[f"{place}.weight"].T
            weights[f"{layer}.{name}.bias"] = stored[f"{place}.bias"]
        for name, theirs in _NORMAL.items():
            place = f"encoder.layer.{layer}.{theirs}"
            weights[f"{layer}.{name}.scale"] = stored[f"{place}.weight"]
            weights[f"{layer}.{name}.shift"] = stored[f"{place}.bias"]
    return {name: np.ascontiguousarray(values, np.float32) for name, values in weights.items()}


def with_labels(weights: dict[str, Floats], labels: int, seed: int) -> dict[str, Floats]:
    """Return the weights with those of so many labels, which know nothing yet."""
    random = np.random.default_rng(seed)
    width = weights["words"].shape[1]
    fresh = {name: random.normal(0, SPREAD, (width, labels)).astype("f4") for name in ("mean", "most")}
    return weights | fresh | {"usual": np.full(labels, USUAL, np.float32)}


def base_pieces(folder: Path) -> Sequence[str]:
    """Return the pieces of words that the encoder knows, in their order."""
    return (folder / "vocab.txt").read_text("utf-8").splitlines()
