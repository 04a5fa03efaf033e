"""The encoder with its weights: it reads a text, and gives the log-odds of labels.

`python -m benchmarks.encoding` fits the weights and writes their file.

Import it where a text is read, not where the bot starts: it needs numpy.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib.resources import files
from io import BytesIO
from itertools import islice

import numpy as np

from bot.domain.encoding.encoder import Array, Weights, features_of, logits_of
from bot.domain.encoding.wordpieces import WordPieces

FILE = "encoder.npz"
MOST = 254
"""The pieces of words that are read at once."""
OVERLAP = 64
"""The pieces that two neighbouring windows of a long text share."""
MOST_WINDOWS = 12
"""The windows of a text that are read: more than 8,000 characters."""
_LARGEST = 31
"""The largest weight of a matrix in the file, where all are whole numbers; with 127 the file is larger and tells no more."""
_SCALES = "scales-"
"""What stands before the name of a matrix in the name of its scales."""
_PIECES, _LABELS, _WORDS = "pieces", "labels", "words"


class Rows:
    """A large matrix of which a few rows are needed at a time: its numbers stay bytes until a row is read."""

    def __init__(self, values: Array, scales: Array) -> None:
        self._values = values
        self._scales = scales

    def __getitem__(self, places: Array) -> Array:
        return self._values[places] * self._scales[places]


class Encoder:
    """The weights, the pieces of words that they know, and the labels of which they give the log-odds."""

    def __init__(self, weights: Weights, vocabulary: WordPieces, labels: Sequence[str]) -> None:
        self.vocabulary = vocabulary
        self.labels = tuple(labels)
        self._weights = weights

    def whole_weights(self) -> dict[str, Array]:
        """Return all weights as arrays, from which a fit may go on."""
        words = self._weights[_WORDS][np.arange(len(self.vocabulary.pieces))]
        return {**self._weights, _WORDS: words}

    def logits(self, text: str) -> dict[str, float]:
        """Return the log-odds of each label for a text: those of the window that says it most."""
        read = islice(windows(self.vocabulary.numbers(text)), MOST_WINDOWS)
        by_window = [self._logits(window) for window in read]
        return dict(zip(self.labels, map(max, zip(*by_window, strict=True)), strict=True))

    def _logits(self, window: Sequence[int]) -> list[float]:
        numbers = np.array([framed(self.vocabulary, window)])
        mask = np.ones(numbers.shape, np.float32)
        features = features_of(self._weights, numbers, mask)
        logits: list[float] = logits_of(self._weights, features, mask)[0].tolist()
        return logits


def framed(vocabulary: WordPieces, numbers: Sequence[int]) -> list[int]:
    """Return the numbers of the pieces of a text with those before and behind it."""
    return [vocabulary.start, *numbers, vocabulary.end]


def windows(numbers: Sequence[int], most: int = MOST, overlap: int = OVERLAP) -> Iterator[Sequence[int]]:
    """Yield a text of many pieces as windows of at most ``most``; each shares ``overlap`` pieces with the one before."""
    yield numbers[:most]
    for start in range(most - overlap, len(numbers) - overlap, most - overlap):
        yield numbers[start : start + most]


@lru_cache(maxsize=1)
def encoder() -> Encoder:
    """Return the encoder that was fitted, read once."""
    return encoder_from((files("bot.domain.encoding") / FILE).read_bytes())


def encoder_from(content: bytes) -> Encoder:
    """Return the encoder of a file that `to_bytes` has made."""
    with np.load(BytesIO(content)) as stored:
        pieces, labels = (stored[name].tobytes().decode().split("\n") for name in (_PIECES, _LABELS))
        weights: dict[str, Array] = {_WORDS: Rows(stored[_WORDS], stored[_SCALES + _WORDS])}
        for name in set(stored.files) - {_WORDS, _PIECES, _LABELS}:
            if not name.startswith(_SCALES):
                values: Array = stored[name].astype(np.float32)
                scales = _SCALES + name
                weights[name] = values * stored[scales] if scales in stored.files else values
    return Encoder(weights, WordPieces(pieces), labels)


def to_bytes(weights: Weights, pieces: Sequence[str], labels: Sequence[str]) -> bytes:
    """Return an encoder as a file: matrices in whole numbers, each row or column with its scale; the rest in half floats."""
    stored: dict[str, Array] = {_PIECES: _as_bytes(pieces), _LABELS: _as_bytes(labels)}
    for name, values in weights.items():
        if name == _WORDS or name.endswith(".weight"):
            scales = abs(values).max(1 if name == _WORDS else 0, keepdims=True) / _LARGEST
            stored[name] = (values / scales).round().astype(np.int8)
            stored[_SCALES + name] = scales.astype(np.float32)
        else:
            stored[name] = values.astype(np.float16)
    file = BytesIO()
    np.savez_compressed(file, **stored)
    return file.getvalue()


def _as_bytes(texts: Sequence[str]) -> Array:
    return np.frombuffer("\n".join(texts).encode(), np.uint8)
