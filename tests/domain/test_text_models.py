"""Linear models over hashed n-grams: what a text's features are, how they are weighed, and how a model is stored."""

import math

import pytest

from bot.domain.text_models import (
    NotAModel,
    bucket_of,
    buckets_of,
    character_grams,
    model_from,
    probability,
    quantised,
    vector_of,
    word_grams,
)


def test_character_grams_stay_within_a_word() -> None:
    assert character_grams("to") == ("<to", "to>", "<to>")
    assert character_grams("") == ()


def test_word_grams_are_the_words_and_the_pairs_of_neighbours() -> None:
    assert list(word_grams(["pay", "me", "now"])) == ["pay", "me", "now", "pay me", "me now"]
    assert list(word_grams([])) == []


def test_a_vector_has_length_one() -> None:
    assert math.isclose(sum(value**2 for value in vector_of({3, 5}).values()), 1)
    assert list(vector_of({5, 3})) == [3, 5]
    assert vector_of(()) == {}


def test_a_model_adds_the_weights_of_the_features_that_a_text_has() -> None:
    first, second = bucket_of("fee", 8), bucket_of("\ud800", 8)
    assert buckets_of(["fee", "fee", "\ud800"], 8) == {first, second}
    weights = [[0.0, 0.0] for _ in range(8)]
    weights[first] = [2.0, -1.0]
    weights[second] = [-2.0, 0.5]
    model = quantised(1, ["junk", "honest"], [-0.5, 0.25], weights)
    assert first != second
    assert model.logits([first]) == pytest.approx((1.5, -0.75), abs=0.01)
    assert model.logits([first, second]) == pytest.approx((-0.5, 0.25 - 0.5 / math.sqrt(2)), abs=0.01)
    assert model.logits(()) == (-0.5, 0.25)
    assert model.weighed_logits({first: 0.5}) == pytest.approx((0.5, -0.25), abs=0.01)
    assert [model.weight(first, label) for label in (0, 1)] == pytest.approx([2.0, -1.0])


def test_a_model_comes_back_from_its_file() -> None:
    model = quantised(3, ["junk"], [0.1], [[0.5], [-1.27], [0.0]])
    assert model_from(model.to_bytes()) == model
    assert quantised(3, ["junk"], [0.1], []).scales == (1.0,)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]\n",
        quantised(1, ["junk"], [0.0], [[1.0]]).to_bytes()[:-3],
        quantised(1, ["junk"], [0.0], [[1.0]]).to_bytes().replace(b'"buckets": 1', b'"buckets": 2'),
        quantised(1, ["junk"], [0.0], [[1.0]]).to_bytes().replace(b'["junk"]', b'["a","b"]'),
    ],
)
def test_another_file_is_refused(content: bytes) -> None:
    with pytest.raises(NotAModel):
        model_from(content)


def test_probabilities_of_large_log_odds_are_finite() -> None:
    assert probability(0) == 0.5
    assert probability(1000) == 1
    assert probability(-1000) == 0
    assert math.isclose(probability(-2) + probability(2), 1)
