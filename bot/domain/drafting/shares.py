"""Measure how much of a draft, and of its first lines, is about the post's subject and how much about the sender."""

import math
import re

from bot.domain.drafting.lexicon import words
from bot.domain.drafting.posts import ClientPost, meanings
from bot.domain.drafting.reading import OPENING, WORD, DraftText
from bot.domain.drafting.skeletons import rarity

_USUAL = 7.0
"""The rarity from which a word of the post says something of its subject; the rarer, the more."""
_BEHIND_GREETING = OPENING // 3
"""Characters behind the greeting that are read in any case."""
_PARTICULAR = 8.5
"""The rarity from which a word is of a particular thing, whatever the post says."""
_NAMES = re.compile(r"(?<=[a-z,;:]\x20)[A-Z][\w-]+|(?<!\w)[\"'`]\w")
"""A name within a sentence, or the beginning of a quotation."""
_FIRST = 3
"""Words at a sentence's beginning of which one is the sender."""
_LEAST_LETTERS = 4


def opening_shares(draft: DraftText, post: ClientPost) -> tuple[float, ...]:
    """Return thirteen measures of the characters that a client sees first.

    They are the rarities of the shared words: in all, the largest of a sentence that doesn't begin with the sender, and the
    densest; the share of *I* and *my*, and whether the text begins so; the share of words of a career; whether it asks, and
    whether it plans; the share of sentences without the sender and a career; the share of *you*; and how particular
    the words are, whatever the post says: their rarity, the numbers, and the names and quotations.
    """
    end = max(OPENING, draft.body + _BEHIND_GREETING)
    sentences = [
        WORD.findall(draft.lower[max(part.start, draft.body) : min(part.end, end)])
        for part in draft.sentences
        if part.end > draft.body and part.start < end
    ]
    text = draft.lower[draft.body : end]
    all_words = WORD.findall(text)
    count = max(len(all_words), 1)
    own = post.own_stems - meanings(WORD.findall(" ".join(post.names)))
    me = words("votes", "me")
    of_job = [_weight(each, own) for each in sentences]
    of_others = [
        weight for each, weight in zip(sentences, of_job, strict=True) if me.isdisjoint(each[:_FIRST])
    ]
    dense = [weight / (1 + 3 * _count(each, "me")) for each, weight in zip(sentences, of_job, strict=True)]
    return (
        math.sqrt(_weight(all_words, own)),
        math.sqrt(max(of_others, default=0)),
        math.sqrt(max(dense, default=0)),
        10 * _count(all_words, "me") / count,
        float(bool(sentences) and not me.isdisjoint(sentences[0][: _FIRST - 1])),
        10 * _count(all_words, "career") / count,
        float("?" in text),
        float("would" in all_words or "i'd" in all_words),
        sum(_count(each, "me") + _count(each, "career") == 0 for each in sentences) / max(len(sentences), 1),
        10 * _count(all_words, "you") / count,
        math.sqrt(
            sum(max(rarity(word) - _PARTICULAR, 0.0) for word in set(all_words) if word.isalpha()) / count
        ),
        math.sqrt(sum(any(character.isdigit() for character in word) for word in all_words)),
        math.sqrt(sum(1 for _ in _NAMES.finditer(draft.plain[draft.body : end]))),
    )


def subject_shares(draft: DraftText, post: ClientPost) -> tuple[float, ...]:
    """Return four measures behind the greeting: the rarities of the shared words, their number, and both texts' lengths."""
    greeted = WORD.findall(draft.plain[: draft.body])
    own = post.own_stems - meanings((*WORD.findall(" ".join(post.names)), *greeted))
    behind = [word.text.lower() for word in draft.words if word.start >= draft.body]
    long = [word for word in behind if len(word) >= _LEAST_LETTERS]
    return (
        math.sqrt(_weight(long, own)),
        math.sqrt(len(_rarities(long, own))),
        math.log(len(draft.words) + 1),
        math.log(len(own) + 1),
    )


def _count(texts: list[str], name: str) -> int:
    return sum(word in words("votes", name) for word in texts)


def _weight(texts: list[str], own: frozenset[str]) -> float:
    """Return how much the words say of the subject, each meaning counted once."""
    return sum(max(each - _USUAL, 0.0) for each in _rarities(texts, own).values())


def _rarities(texts: list[str], own: frozenset[str]) -> dict[str, float]:
    """Return the rarity of each of the job's own meanings in the words; a number says nothing of the subject."""
    found: dict[str, float] = {}
    for word in texts:
        if not word.isdigit():
            for meaning in meanings((word,)) & own:
                found[meaning] = max(found.get(meaning, 0.0), rarity(word))
    return found
