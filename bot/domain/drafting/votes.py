"""Judge a draft by models that were fitted on labelled drafts: its opening, its subject, its proof and its next step.

A rule knows the wordings that it was written for. A model has learnt how people write who prove something, and how those who
don't; ``python -m benchmarks.drafting`` fits the models and writes their files.
"""

import math
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from bot.domain.drafting.lexicon import LANGUAGE, pattern, words
from bot.domain.drafting.posts import ClientPost
from bot.domain.drafting.reading import WORD, DraftText, TextSpan
from bot.domain.drafting.shares import opening_shares, subject_shares
from bot.domain.drafting.skeletons import skeleton, skeleton_features, word_features
from bot.domain.text_models import LinearModel, buckets_of, model_from

BUCKETS = 1 << 13
VERSION = 1
"""The number of the features that the models were fitted on."""
_END = 2
"""The last sentences before the closing greeting, of which one can be a next step."""
FEW_STATEMENTS = 8
"""The statements of a draft in which an answer would have a word of its question; among more it may have other words."""
_PRICE = re.compile(r"[$€£]\x20?\d")

Features = frozenset[str]


@cache
def drafting_model(name: str) -> LinearModel:
    """Return the model ``opening``, ``proof``, ``step`` or ``subject``, read once."""
    return model_from((files("bot.domain.drafting") / LANGUAGE / f"{name}.model").read_bytes())


def opening_vote(draft: DraftText, post: ClientPost) -> float:
    """Return the log-odds that the first lines say nothing of the job."""
    return drafting_model("opening").weighed_logits(dict(enumerate(opening_shares(draft, post))))[0]


def subject_vote(draft: DraftText, post: ClientPost) -> float:
    """Return the log-odds that the draft has none of the words that the job is about."""
    return drafting_model("subject").weighed_logits(dict(enumerate(subject_shares(draft, post))))[0]


def proof_vote(draft: DraftText, post: ClientPost) -> float:
    """Return the log-odds that the sentence that is most like a proof is one; minus infinity without a sentence."""
    return max((proof_logit(draft, part, post) for part in statements(draft)), default=-math.inf)


def statements(draft: DraftText) -> Iterator[TextSpan]:
    """Yield the sentences behind the greeting that ask nothing."""
    return (part for part in draft.sentences if part.end > draft.body and not part.text.endswith("?"))


def has_many_statements(draft: DraftText) -> bool:
    """Return True if the draft says so much that an answer may stand in it without a word of its question."""
    return sum(1 for _ in statements(draft)) > FEW_STATEMENTS


def proof_logit(draft: DraftText, part: TextSpan, post: ClientPost) -> float:
    """Return the log-odds that a sentence is a proof."""
    return _hashed_logit("proof", proof_features(draft, part, post))


def step_vote(draft: DraftText, post: ClientPost) -> float:
    """Return the log-odds that a question or one of the last sentences is a next step; minus infinity without either."""
    return max((_hashed_logit("step", each) for each in step_candidates(draft, post)), default=-math.inf)


def _hashed_logit(name: str, features: Features) -> float:
    return drafting_model(name).logits(buckets_of(features, BUCKETS))[0]


def proof_features(draft: DraftText, part: TextSpan, post: ClientPost) -> Features:
    """Return the features by which a sentence is judged as a proof: those of its skeleton."""
    return frozenset(skeleton_features(skeleton(draft.plain[part.start : part.end], post.numbers)))


def step_candidates(draft: DraftText, post: ClientPost) -> Iterator[Features]:
    """Yield the features of each question, and of the last sentences before the closing greeting."""
    kept = [part for part in draft.sentences if not pattern("proof", "close").match(part.text)]
    for place, part in enumerate(reversed(kept)):
        is_question = part.text.rstrip("\"')").endswith("?")
        if place < _END or is_question:
            yield _step_features(draft, part, post, place, is_question=is_question)


def _step_features(
    draft: DraftText, part: TextSpan, post: ClientPost, place: int, *, is_question: bool
) -> Features:
    """Return the features by which a sentence is judged as a next step. ``place``: how many sentences follow."""
    parts = skeleton(draft.plain[part.start : part.end], post.numbers)
    first = next(iter(WORD.findall(part.text)), "")
    is_to_client = not words("votes", "you").isdisjoint(parts)
    return frozenset(
        (
            *skeleton_features(parts),
            *word_features(part.text),
            f"question={is_question}",
            f"place={min(place, _END)}",
            f"place={min(place, _END)} question={is_question}",
            f"you={is_to_client} question={is_question}",
            f"first={first if first in words('common', 'function_words') else ''}",
            f"request={first in words('votes', 'requests')}",
            *(["price"] if _PRICE.search(part.text) else []),
        )
    )
