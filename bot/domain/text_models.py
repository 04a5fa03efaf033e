"""Score a text with a linear model that was fitted beforehand: its n-grams are hashed, and their weights added up.

The module knows nothing of a subject. A caller brings the words of a text and any names of its own as features.
"""

import json
import math
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from zlib import compress, crc32, decompress

CHARACTERS = (3, 4, 5)
"""Lengths of the n-grams of characters."""
_LARGEST = 127
"""The largest weight in a file, where each takes a byte."""
_FIELD = 3
"""Bytes in which the weights of many features are added up."""
_MOST = (1 << 8 * _FIELD) - 1
_HALF = 128
_SHIFTED = bytes((byte + _HALF) & 0xFF for byte in range(256))
"""For each signed byte the same number plus 128, which is never negative."""


class NotAModel(ValueError):
    """A file isn't a model as `LinearModel.to_bytes` writes it."""


@dataclass(frozen=True, slots=True)
class LinearModel:
    """A linear model for each of ``labels`` over the same hashed features.

    ``version``: the number of the features that it was fitted on. ``buckets``: how many different features there are.

    ``biases``, ``scales``: a number for each label. ``weights``: for each bucket a signed byte for each label; a weight
    is that byte times the label's scale. ``rows``: the same weights, laid out for adding them up.
    """

    version: int
    labels: tuple[str, ...]
    buckets: int
    biases: tuple[float, ...]
    scales: tuple[float, ...]
    weights: bytes
    rows: bytes = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Lay the weights out with a field of 24 bits each, so that one addition of integers adds all labels of a bucket."""
        wide = bytearray(_FIELD * len(self.weights))
        wide[::_FIELD] = self.weights.translate(_SHIFTED)
        object.__setattr__(self, "rows", bytes(wide))

    def logits(self, buckets: Collection[int]) -> tuple[float, ...]:
        """Return the log-odds of each label, in the order of ``labels``, for a text with the features of some buckets.

        A feature counts alike whatever it is, and the less the more there are, as in `vector_of`. The largest number of
        buckets that is added up rightly is 65,793.
        """
        if not buckets:
            return self.biases
        width, rows, number = _FIELD * len(self.labels), self.rows, int.from_bytes
        total = sum([number(rows[bucket * width : (bucket + 1) * width], "little") for bucket in buckets])
        shift, share = _HALF * len(buckets), 1 / math.sqrt(len(buckets))
        return tuple(
            bias + scale * share * ((total >> 8 * _FIELD * label & _MOST) - shift)
            for label, (bias, scale) in enumerate(zip(self.biases, self.scales, strict=True))
        )

    def weighed_logits(self, vector: Mapping[int, float]) -> tuple[float, ...]:
        """Return the log-odds of each label for a text whose features have values of their own, by bucket."""
        return tuple(
            bias + sum(value * self.weight(bucket, label) for bucket, value in vector.items())
            for label, bias in enumerate(self.biases)
        )

    def weight(self, bucket: int, label: int) -> float:
        """Return the weight of one bucket for the label at a place of ``labels``."""
        return self.scales[label] * memoryview(self.weights).cast("b")[bucket * len(self.labels) + label]

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


def character_grams(word: str) -> tuple[str, ...]:
    """Return the n-grams of CHARACTERS within a word; its beginning and end count as a character each."""
    framed = f"<{word}>"
    return tuple(
        framed[start : start + length] for length in CHARACTERS for start in range(len(framed) - length + 1)
    )


def vector_of(buckets: Collection[int]) -> dict[int, float]:
    """Return the buckets, each weighed alike, as a vector of length one; empty without any."""
    return dict.fromkeys(sorted(buckets), 1 / math.sqrt(len(buckets))) if buckets else {}


def buckets_of(features: Iterable[str], buckets: int) -> frozenset[int]:
    """Return the numbers of the features' buckets."""
    return frozenset(bucket_of(feature, buckets) for feature in features)


def bucket_of(feature: str, buckets: int) -> int:
    """Return the number of a feature's bucket, the same on every machine."""
    return crc32(feature.encode("utf-8", "surrogatepass")) % buckets
