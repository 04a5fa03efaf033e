"""Score a text with a linear model that was fitted beforehand: its n-grams are hashed, and their weights added up.

The module knows nothing of a subject. A caller brings the words of a text and any names of its own as features.
"""

import json
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from zlib import compress, crc32, decompress

CHARACTERS = (3, 4, 5)
"""Lengths of the n-grams of characters."""
_LARGEST = 127
"""The largest weight in a file, where each takes a byte."""


class NotAModel(ValueError):
    """A file isn't a model as `LinearModel.to_bytes` writes it."""


@dataclass(frozen=True, slots=True)
class LinearModel:
    """A linear model for each of ``labels`` over the same hashed features.

    ``version``: the number of the features that it was fitted on. ``buckets``: how many different features there are.

    ``biases``, ``scales``: a number for each label. ``weights``: for each bucket a signed byte for each label; a weight
    is that byte times the label's scale.
    """

    version: int
    labels: tuple[str, ...]
    buckets: int
    biases: tuple[float, ...]
    scales: tuple[float, ...]
    weights: bytes

    def logits(self, vector: Mapping[int, float]) -> tuple[float, ...]:
        """Return the log-odds of each label, in the order of ``labels``, for a vector of `vector_of`."""
        count = len(self.labels)
        weights = memoryview(self.weights).cast("b")
        sums = [0.0] * count
        for bucket, value in vector.items():
            row = weights[bucket * count : (bucket + 1) * count]
            for number, weight in enumerate(row):
                if weight:
                    sums[number] += weight * value
        return tuple(
            bias + scale * total for bias, scale, total in zip(self.biases, self.scales, sums, strict=True)
        )

    def weight(self, feature: str, label: int) -> float:
        """Return the weight of one feature for the label at a place of ``labels``."""
        place = bucket_of(feature, self.buckets) * len(self.labels) + label
        return self.scales[label] * memoryview(self.weights).cast("b")[place]

    def to_bytes(self) -> bytes:
        """Return the model as a file: a line of JSON, then the compressed weights. The same model gives the same file."""
        head = {
            "version": self.version,
            "labels": self.labels,
            "buckets": self.buckets,
            "biases": self.biases,
            "scales": self.scales,
        }
        return json.dumps(head).encode() + b"\n" + compress(self.weights, 9)


def model_from(content: bytes) -> LinearModel:
    """Return the model of a file. Raises NotAModel for another file."""
    head, _, body = content.partition(b"\n")
    try:
        fields = json.loads(head)
        model = LinearModel(
            version=fields["version"],
            labels=tuple(fields["labels"]),
            buckets=fields["buckets"],
            biases=tuple(fields["biases"]),
            scales=tuple(fields["scales"]),
            weights=decompress(body),
        )
    except Exception as error:
        raise NotAModel("The file has no model.") from error
    counts = {len(model.labels), len(model.biases), len(model.scales)}
    if len(counts) != 1 or len(model.weights) != model.buckets * len(model.labels):
        raise NotAModel("The model has another number of weights than its labels and buckets need.")
    return model


def quantised(
    version: int, labels: Sequence[str], biases: Sequence[float], weights: Sequence[Sequence[float]]
) -> LinearModel:
    """Return a model with each weight rounded to a byte. ``weights``: for each bucket a number for each label."""
    scales = tuple(
        max((abs(row[number]) for row in weights), default=0) / _LARGEST or 1.0
        for number in range(len(labels))
    )
    rounded = bytes(
        round(weight / scale) & 0xFF for row in weights for weight, scale in zip(row, scales, strict=True)
    )
    return LinearModel(version, tuple(labels), len(weights), tuple(biases), scales, rounded)


def probability(logit: float) -> float:
    """Return the probability with these log-odds."""
    return 1 / (1 + math.exp(-logit)) if logit >= 0 else 1 - probability(-logit)


def word_grams(words: Sequence[str]) -> Iterator[str]:
    """Yield each word, and each pair of neighbouring words."""
    yield from words
    for first, second in pairwise(words):
        yield f"{first} {second}"


@lru_cache(maxsize=8192)
def character_grams(word: str) -> tuple[str, ...]:
    """Return the n-grams of CHARACTERS within a word; its beginning and end count as a character each."""
    framed = f"<{word}>"
    return tuple(
        framed[start : start + length] for length in CHARACTERS for start in range(len(framed) - length + 1)
    )


def vector_of(features: Iterable[str], buckets: int) -> dict[int, float]:
    """Return the hashed features, each counted once and weighed alike, as a vector of length one; empty without any."""
    numbers = {bucket_of(feature, buckets) for feature in features}
    return dict.fromkeys(sorted(numbers), 1 / math.sqrt(len(numbers))) if numbers else {}


def bucket_of(feature: str, buckets: int) -> int:
    """Return the number of a feature's bucket, the same on every machine."""
    return crc32(feature.encode("utf-8", "surrogatepass")) % buckets
