"""The encoder: padding counts for nothing, the order of words counts, and its file keeps what it says."""

import numpy as np
import pytest

from bot.domain.encoding.encoder import Array, features_of, logits_of
from bot.domain.encoding.model import (
    MOST,
    MOST_WINDOWS,
    OVERLAP,
    Encoder,
    encoder,
    encoder_from,
    framed,
    to_bytes,
    windows,
)
from bot.domain.encoding.wordpieces import WordPieces

PIECES = ("[CLS]", "[SEP]", "[UNK]", "pay", "me", "now")
WIDTH, INNER = 24, 32


def small_weights() -> dict[str, Array]:
    """Return the weights of two layers, drawn once for all."""
    random = np.random.default_rng(7)

    def drawn(*shape: int) -> Array:
        return random.normal(0, 0.5, shape).astype(np.float32)

    weights = {
        "words": drawn(len(PIECES), WIDTH),
        "places": drawn(MOST + 2, WIDTH),
        "mean": drawn(WIDTH, 2),
        "most": drawn(WIDTH, 2),
        "usual": drawn(2),
    }
    normals = ["embedded"]
    for layer in range(2):
        shapes = dict.fromkeys(("query", "key", "value", "joined"), (WIDTH, WIDTH))
        for name, shape in (shapes | {"inner": (WIDTH, INNER), "outer": (INNER, WIDTH)}).items():
            weights[f"{layer}.{name}.weight"] = drawn(*shape)
            weights[f"{layer}.{name}.bias"] = drawn(shape[1])
        normals += [f"{layer}.attended", f"{layer}.read"]
    for name in normals:
        weights |= {f"{name}.scale": 1 + drawn(WIDTH) / 4, f"{name}.shift": drawn(WIDTH)}
    return weights


WEIGHTS = small_weights()
LABELS = ("junk", "honest")
READER = Encoder(WEIGHTS, WordPieces(PIECES), LABELS)


def said(text: str, reader: Encoder = READER) -> list[float]:
    return list(reader.logits(text).values())


def test_padding_and_the_texts_beside_it_change_nothing() -> None:
    numbers = framed(READER.vocabulary, [3, 4])
    padded = np.array([[*numbers, 2, 2], [0, 3, 3, 4, 5, 1]])
    mask = np.array([[1.0] * len(numbers) + [0.0] * 2, [1.0] * 6], np.float32)
    together = logits_of(WEIGHTS, features_of(WEIGHTS, padded, mask), mask)
    assert list(together[0]) == pytest.approx(said("pay me"), abs=1e-4)


def test_the_order_of_words_counts() -> None:
    assert said("pay me now") != pytest.approx(said("now me pay"), abs=0.01)


def test_a_text_without_words_has_log_odds_too() -> None:
    assert READER.logits("").keys() == set(LABELS)


def test_what_is_dropped_is_left_to_the_fit() -> None:
    numbers, mask = np.array([[0, 3, 1]]), np.ones((1, 3), np.float32)
    plain = features_of(WEIGHTS, numbers, mask)
    assert not np.allclose(plain, features_of(WEIGHTS, numbers, mask, drop=lambda values: values / 2))


def test_a_long_text_says_what_its_window_says_that_says_it_most() -> None:
    words = ["pay"] * (MOST - OVERLAP) + ["me"] * MOST
    first, second = (" ".join(words[start : start + MOST]) for start in (0, MOST - OVERLAP))
    expected = [max(pair) for pair in zip(said(first), said(second), strict=True)]
    assert said(" ".join(words)) == pytest.approx(expected, abs=1e-4)


def test_the_end_of_an_endless_text_is_not_read() -> None:
    endless = "pay " * MOST * MOST_WINDOWS
    assert said(endless + "me now") == said(endless)


@pytest.mark.parametrize(
    ("count", "expected"),
    [(0, [""]), (3, ["012"]), (4, ["0123"]), (5, ["0123", "34"]), (8, ["0123", "3456", "67"])],
)
def test_windows_share_pieces_and_leave_none_out(count: int, expected: list[str]) -> None:
    cut = windows(range(count), most=4, overlap=1)
    assert ["".join(map(str, window)) for window in cut] == expected


def test_a_file_keeps_what_the_encoder_says() -> None:
    content = to_bytes(WEIGHTS, PIECES, LABELS)
    read = encoder_from(content)
    assert (read.vocabulary.pieces, read.labels) == (PIECES, LABELS)
    assert said("pay me now", read) == pytest.approx(said("pay me now"), abs=0.4)
    assert to_bytes(WEIGHTS, PIECES, LABELS) == content


def test_a_fit_goes_on_from_what_is_stored() -> None:
    read = encoder_from(to_bytes(WEIGHTS, PIECES, LABELS)).whole_weights()
    assert read.keys() == WEIGHTS.keys()
    assert all(np.allclose(read[name], values, atol=0.05) for name, values in WEIGHTS.items())


def test_the_encoder_is_read_once() -> None:
    assert encoder() is encoder()
