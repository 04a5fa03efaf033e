"""Weigh a whole message with the radar's model, and find the words that weigh most.

A rule names junk by what it was written for; the model has learnt from labelled posts which words go with which kind.
`python -m benchmarks.radar` fits it and writes its file.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import accumulate
from typing import NamedTuple

from bot.domain.board.junk_features import message_features, token_features
from bot.domain.board.junk_marking import MarkedMessage
from bot.domain.board.junk_tokens import JunkToken
from bot.domain.text_models import LinearModel, model_from, probability, vector_of

MODEL = "junk.model"


class Least(NamedTuple):
    """The least probabilities by which a kind is named: ``of_rule`` where a rule finds it, ``alone`` without a rule."""

    of_rule: float
    alone: float


LEAST = {
    "outside_contact": Least(0.02, 0.9),
    "unpaid_test": Least(0.05, 0.5),
    "too_good": Least(0.02, 0.9),  # amounts tell more than words
    "advance_fee": Least(0.05, 0.5),
    "account_rental": Least(0.05, 0.5),
}
"""The kinds of which the rules, or the model, err more often than those of others on posts of unseen authors."""
LEAST_ELSE = Least(0.02, 0.5)


@dataclass(frozen=True, slots=True)
class JunkVotes:
    """The probability of each kind that the model knows, by the kind's value."""

    of_kind: dict[str, float]

    def allows(self, kind: str) -> bool:
        """Return True if a rule's finding counts: the model doesn't know its kind, or doesn't find it unlikely."""
        return self.of_kind.get(kind, 1.0) >= LEAST.get(kind, LEAST_ELSE).of_rule

    def alone(self) -> list[str]:
        """Return the kinds that are named without a rule."""
        return [kind for kind, share in self.of_kind.items() if share >= LEAST.get(kind, LEAST_ELSE).alone]


@lru_cache(maxsize=1)
def junk_model() -> LinearModel:
    """Return the model of junk_rules/, read once."""
    return model_from((files("bot.domain.board") / "junk_rules" / MODEL).read_bytes())


def junk_votes(message: MarkedMessage) -> JunkVotes:
    """Return what the model says of a message. A message without words has no votes for anything."""
    model = junk_model()
    features = message_features(message)
    logits = model.logits(vector_of(features, model.buckets))
    return JunkVotes(dict(zip(model.labels, map(probability, logits), strict=True)) if features else {})


def heaviest_words(kind: str, message: MarkedMessage) -> tuple[int, JunkToken, JunkToken]:
    """Return the words that weigh most for a kind: the number of their text, their first and their last token.

    They are whole clauses of one sentence.
    """
    model = junk_model()
    label = model.labels.index(kind)
    best: tuple[float, int, JunkToken, JunkToken] | None = None
    for number, sentences in enumerate(message.sentences):
        for sentence in sentences:
            weights = [
                sum(model.weight(feature, label) for feature in features)
                for features in token_features(sentence, message.book)
            ]
            weight, first, last = _heaviest_run(weights)
            if best is None or weight > best[0]:
                clauses = sentence[first].clause, sentence[last].clause
                shown = [token for token in sentence if clauses[0] <= token.clause <= clauses[1]]
                best = weight, number, shown[0], shown[-1]
    assert best is not None, "a message with votes has words"
    return best[1:]


def _heaviest_run(weights: Sequence[float]) -> tuple[float, int, int]:
    """Return the sum, the first and the last place of the neighbours with the largest sum."""
    sums = [0.0, *accumulate(weights)]
    lowest = 0
    result = (float("-inf"), 0, 0)
    for end in range(1, len(sums)):
        if sums[end - 1] < sums[lowest]:
            lowest = end - 1
        if sums[end] - sums[lowest] > result[0]:
            result = (sums[end] - sums[lowest], lowest, end - 1)
    return result
