"""Weigh a whole message with the radar's model, and find the words that weigh most.

A rule names junk by what it was written for; the model has learnt from labelled posts which words go with which kind.
`python -m benchmarks.radar` fits it and writes its file.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from itertools import accumulate
from typing import NamedTuple

from bot.domain.board.junk_features import (
    MessageBuckets,
    SentenceBuckets,
    message_buckets,
    token_buckets,
)
from bot.domain.board.junk_marking import MarkedMessage
from bot.domain.board.junk_rules import RuleBook
from bot.domain.board.junk_tokens import JunkToken
from bot.domain.text_models import LinearModel, model_from, probability

MODEL = "junk.model"


class Least(NamedTuple):
    """The least probabilities by which a kind is named: ``of_rule`` where a rule finds it, ``alone`` without a rule."""

    of_rule: float
    alone: float


LEAST = {
    "outside_contact": Least(0.1, 0.4),
    "payment_outside": Least(0.3, 0.5),
    "unpaid_test": Least(0.05, 0.45),
    "too_good": Least(0.02, 0.7),  # amounts tell more than words
    "crypto_giftcard": Least(0.4, 0.6),
    "phishing_login": Least(0.08, 0.7),
    "advance_fee": Least(0.1, 0.75),
    "account_rental": Least(0.3, 0.4),
}
"""For each kind that the model knows; chosen on authors that it had not seen, precision before recall."""


LEAST_OF_SURE = 0.02
"""The least probability by which a kind is named where a rule finds it that hardly errs."""


@dataclass(frozen=True, slots=True)
class JunkVotes:
    """The probability of each kind that the model knows, by its value; ``likeliest``: the sentence that says it most."""

    of_kind: dict[str, float]
    likeliest: dict[str, SentenceBuckets] = field(default_factory=dict[str, SentenceBuckets])

    def allows(self, kind: str, *, is_sure: bool = False) -> bool:
        """Return True if a rule's finding counts: the model doesn't know its kind, or doesn't find it unlikely.

        ``is_sure``: the rule is one of those that hardly err, whatever the others of its kind do.
        """
        least = LEAST_OF_SURE if is_sure else LEAST[kind].of_rule if kind in LEAST else 0
        return self.of_kind.get(kind, 1.0) >= least

    def alone(self) -> list[str]:
        """Return the kinds that are named without a rule."""
        return [kind for kind, share in self.of_kind.items() if share >= LEAST[kind].alone]


@lru_cache(maxsize=1)
def junk_model() -> LinearModel:
    """Return the model of junk_rules/, read once."""
    return model_from((files("bot.domain.board") / "junk_rules" / MODEL).read_bytes())


def junk_votes(message: MarkedMessage) -> JunkVotes:
    """Return what the model says of a message. A message without words has no votes for anything."""
    return votes_of(junk_model(), message_buckets(message))


def votes_of(model: LinearModel, buckets: MessageBuckets) -> JunkVotes:
    """Return what a model says of a message with these features.

    The log-odds of a kind are the mean of those of the whole message and of its likeliest sentence: one bad sentence in a
    long post weighs little in the whole, and a sentence by itself may need the others to be understood.
    """
    if not buckets.sentences:
        return JunkVotes({})
    whole = model.logits(buckets.whole)
    of_kind, likeliest = dict[str, float](), dict[str, SentenceBuckets]()
    of_sentences = [model.logits(sentence.buckets) for sentence in buckets.sentences]
    for kind, logit, logits in zip(model.labels, whole, zip(*of_sentences, strict=True), strict=True):
        of_kind[kind] = probability((logit + max(logits)) / 2)
        likeliest[kind] = buckets.sentences[logits.index(max(logits))]
    return JunkVotes(of_kind, likeliest)


def heaviest_words(kind: str, votes: JunkVotes, book: RuleBook) -> tuple[int, JunkToken, JunkToken]:
    """Return the words that weigh most for a kind: the number of their text, their first and their last token.

    They are whole clauses of the likeliest sentence.
    """
    model = junk_model()
    label = model.labels.index(kind)
    text, sentence, _ = votes.likeliest[kind]
    weights = [
        sum(model.weight(bucket, label) for bucket in buckets) for buckets in token_buckets(sentence, book)
    ]
    first, last = _heaviest_run(weights)
    clauses = sentence[first].clause, sentence[last].clause
    shown = [token for token in sentence if clauses[0] <= token.clause <= clauses[1]]
    return text, shown[0], shown[-1]


def _heaviest_run(weights: Sequence[float]) -> tuple[int, int]:
    """Return the first and the last place of the neighbours with the largest sum."""
    sums = [0.0, *accumulate(weights)]
    lowest = 0
    best = (float("-inf"), 0, 0)
    for end in range(1, len(sums)):
        if sums[end - 1] < sums[lowest]:
            lowest = end - 1
        if sums[end] - sums[lowest] > best[0]:
            best = (sums[end] - sums[lowest], lowest, end - 1)
    return best[1:]
