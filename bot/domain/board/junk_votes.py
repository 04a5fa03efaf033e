"""Weigh a whole message with two models, and find the words that weigh most.

A rule names junk by what it was written for; the models have learnt it from labelled posts. The linear one knows which
words go with which kind (`python -m benchmarks.radar` fits it). The encoder reads each word in the light of the others, and
knows wordings that nobody has labelled (`python -m benchmarks.encoding`).
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from itertools import accumulate, chain
from typing import NamedTuple

from bot.domain.board.junk_features import (
    MessageBuckets,
    SentenceBuckets,
    message_buckets,
    token_buckets,
)
from bot.domain.board.junk_marking import MarkedMessage
from bot.domain.board.junk_rules import RuleBook
from bot.domain.board.junk_tokens import SITE, JunkToken
from bot.domain.text_models import LinearModel, model_from, probability

MODEL = "junk.model"


class Least(NamedTuple):
    """The least probabilities by which a kind is named: ``of_rule`` where a rule finds it, ``alone`` without a rule."""

    of_rule: float
    alone: float


LEAST = {
    "outside_contact": Least(0.2, 0.6),
    "payment_outside": Least(0.3, 0.6),
    "unpaid_test": Least(0.05, 0.45),
    "too_good": Least(0.02, 0.4),  # amounts tell more than words
    "crypto_giftcard": Least(0.4, 0.8),
    "phishing_login": Least(0.2, 0.7),
    "advance_fee": Least(0.1, 0.6),
    "account_rental": Least(0.3, 0.55),
}
"""For each kind that the models know; chosen on authors that they had not seen, precision before recall."""

UNLIKELY = -4.0
"""The log-odds of the linear model below which, for all kinds, the encoder isn't asked. On posts of authors that neither had
seen, it named nothing rightly there; two of three honest posts are read in a tenth of the time by this."""
LEAST_OF_SURE = 0.02
"""The least probability by which a kind is named where a rule finds it that hardly errs."""


@dataclass(frozen=True, slots=True)
class JunkVotes:
    """The probability of each kind that the models know, by its value; ``likeliest``: the sentence that says it most."""

    of_kind: dict[str, float]
    likeliest: dict[str, SentenceBuckets] = field(default_factory=dict[str, SentenceBuckets])

    def allows(self, kind: str, *, is_sure: bool = False) -> bool:
        """Return True if a rule's finding counts: the models don't know its kind, or don't find it unlikely.

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
    """Return what the models say of a message. A message without words has no votes for anything.

    The log-odds of a kind are the mean of what both say; where the linear model finds every kind UNLIKELY, its own.
    """
    by_words = linear_votes(junk_model(), message_buckets(message))
    if not by_words:
        return JunkVotes({})
    by_both = {kind: vote.logit for kind, vote in by_words.items()}
    if max(by_both.values()) >= UNLIKELY:
        from bot.domain.encoding.model import encoder  # noqa: PLC0415 (the bot's own process never needs it)

        as_read = encoder().logits(written(message))
        by_both = {kind: (logit + as_read[kind]) / 2 for kind, logit in by_both.items()}
    return JunkVotes(
        {kind: probability(logit) for kind, logit in by_both.items()},
        {kind: vote.likeliest for kind, vote in by_words.items()},
    )


def written(message: MarkedMessage) -> str:
    """Return the texts of a message, one below the other, with the site's name in place of its own addresses."""
    lines: list[str] = []
    for part, sentences in zip(message.texts, message.sentences, strict=True):
        text = part.text
        for token in reversed(list(chain.from_iterable(sentences))):
            if token.word == SITE:
                text = f"{text[: token.start]}{SITE}{text[token.end :]}"
        lines.append(text)
    return "\n".join(lines)


class LinearVote(NamedTuple):
    """What the linear model says of a kind: its log-odds, and the sentence that says it most."""

    logit: float
    likeliest: SentenceBuckets


def linear_votes(model: LinearModel, buckets: MessageBuckets) -> dict[str, LinearVote]:
    """Return what a linear model says of each kind in a message with these features; nothing of one without words.

    The log-odds of a kind are the mean of those of the whole message and of its likeliest sentence: one bad sentence in a
    long post weighs little in the whole, and a sentence by itself may need the others to be understood.
    """
    if not buckets.sentences:
        return {}
    whole = model.logits(buckets.whole)
    by_sentence = zip(*(model.logits(sentence.buckets) for sentence in buckets.sentences), strict=True)
    return {
        kind: LinearVote((logit + max(logits)) / 2, buckets.sentences[logits.index(max(logits))])
        for kind, logit, logits in zip(model.labels, whole, by_sentence, strict=True)
    }


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
