"""The labelled posts and sentences of tests/cases/junk, as the radar's model sees them."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.domain.board.junk_features import MessageBuckets, message_buckets
from bot.domain.board.junk_marking import marked
from bot.domain.board.message_texts import MessageText, texts_of
from bot.domain.text_models import vector_of

FOLDER = Path(__file__).parents[2] / "tests" / "cases" / "junk"
KINDS = (
    "outside_contact",
    "payment_outside",
    "unpaid_test",
    "too_good",
    "crypto_giftcard",
    "phishing_login",
    "advance_fee",
    "account_rental",
)
"""The kinds that the model learns; a link's target and a near copy need none."""


@dataclass(frozen=True, slots=True)
class LabelledText:
    """A post or a sentence. ``author``: the letter of its set, "" for a sentence; ``kinds``: what it is labelled as.

    ``by_rules``: what the rules named in it before anybody had seen the set; ``buckets``: those of its features.
    """

    author: str
    kinds: frozenset[str]
    by_rules: frozenset[str]
    buckets: MessageBuckets

    def vector(self) -> dict[int, float]:
        """Return the features of the whole text as the model is fitted on them."""
        return vector_of(self.buckets.whole)


@dataclass(frozen=True, slots=True)
class LabelledMessage:
    """A post or a sentence as it is written. ``author``, ``kinds``: those of `LabelledText`; ``id``: "" for a sentence."""

    id: str
    author: str
    kinds: frozenset[str]
    texts: tuple[MessageText, ...]


def labelled_messages() -> list[LabelledMessage]:
    """Return all posts, set after set, and then the sentences."""
    messages: list[LabelledMessage] = []
    for path in sorted(FOLDER.glob("junk-*.jsonl")):
        for post in map(json.loads, path.read_text("utf-8").splitlines()):
            kinds, texts = frozenset(post["junk"]), texts_of(post["message"])
            messages.append(LabelledMessage(post["id"], path.stem[-1], kinds, texts))
    for row in map(json.loads, (FOLDER / "wordings.jsonl").read_text("utf-8").splitlines()):
        kinds = frozenset({row["junk"]} if row["junk"] else ())
        messages.append(LabelledMessage("", "", kinds, (MessageText("content", row["text"]),)))
    return messages


def labelled_texts() -> list[LabelledText]:
    """Return the messages of `labelled_messages` with their features."""
    by_rules: dict[str, list[str]] = json.loads((FOLDER / "first-found.json").read_text("utf-8"))
    return [
        LabelledText(
            message.author,
            message.kinds,
            frozenset(by_rules.get(message.id, ())),
            _buckets(message.texts),
        )
        for message in labelled_messages()
    ]


def _buckets(texts: Sequence[MessageText]) -> MessageBuckets:
    """Return the buckets of a message without its tokens, which would take much memory."""
    whole, sentences = message_buckets(marked(texts))
    return MessageBuckets(whole, [sentence._replace(tokens=[]) for sentence in sentences])
