"""Fingerprints of posts: near copies are told by them, and the text isn't kept.

A fingerprint is a MinHash of one permutation: each word and each pair of neighbouring words falls into one of 256 bins, and
a bin keeps four bits of its smallest hash (0 for an empty bin). The share of equal bins estimates the share of equal words.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import pairwise

from bot.domain.board.junk_folding import fold_character
from bot.domain.board.message_texts import MessageText
from bot.domain.jobs.links import parse_link

FEWEST_WORDS = 12
"""Different words that a text needs; shorter texts resemble each other by chance."""
LEAST_LIKENESS = 0.62
"""The share of equal words and pairs from which a post counts as a near copy."""
MOST_CHARACTERS = 12_000
"""Characters of a post that are read."""
MOST_POSTS = 10_000
"""Earlier posts of one server that a post is compared with, the newest ones."""

_BINS = 256
_CHANCE = 1 / 15
"""The share of bins that are equal by chance, with 15 values."""
_MOST_DIFFERENT = int(_BINS * (1 - LEAST_LIKENESS) * (1 - _CHANCE))
"""Bins in which a near copy may differ, even where all bins are filled."""
_ONES = int("1" * _BINS, 16)
_WORD = re.compile(r"[^\W\d_]{2,}")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|<[@#:a-z!&]{1,40}\d+>|@\w+", re.IGNORECASE)
_SKIPPED = ("fields", "footer", "author")
"""Parts of an embed that a feed writes, the same for every post."""


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """The fingerprint of a post. ``bins``: 256 values of four bits. ``job_key``: the key in its link, None for none."""

    bins: int
    job_key: str | None = None

    def likeness(self, other: "Fingerprint") -> float:
        """Return the estimated share of words and pairs that both posts have, 0 … 1."""
        return _likeness(self.bins, other.bins)


class EarlierPosts:
    """The fingerprints of one server's earlier posts, at most MOST_POSTS, the newest ones."""

    def __init__(self, posts: Iterable[tuple[str, Fingerprint]] = ()) -> None:
        self._posts: dict[str, Fingerprint] = {}
        for name, post in posts:
            self.add(name, post)

    def add(self, name: str, post: Fingerprint) -> None:
        """Keep a post under its name, as the newest one; the oldest is dropped where there are too many."""
        self._posts.pop(name, None)
        self._posts[name] = post
        if len(self._posts) > MOST_POSTS:
            del self._posts[next(iter(self._posts))]

    def closest(self, post: Fingerprint) -> str | None:
        """Return the name of the post that resembles this one most, None where none does. A job is no copy of itself."""
        return closest(post, self._posts.items())


def fingerprint(texts: Sequence[MessageText], job_key: str | None = None) -> Fingerprint | None:
    """Return the fingerprint of a message's post, None where it has too few words.

    ``job_key``: the key of the job; where it is None, the key of the first link in the texts.
    """
    read = "\n".join(part.text for part in texts if not _is_skipped(part.place))[:MOST_CHARACTERS]
    plain = "".join(map(fold_character, _ADDRESS.sub(" ", read)))
    words = _WORD.findall(plain)
    if len(set(words)) < FEWEST_WORDS:
        return None
    bins = [0] * _BINS
    least = [1 << 64] * _BINS
    for shingle in set(_shingles(words)):
        number = int.from_bytes(blake2b(shingle.encode("utf-8", "replace"), digest_size=8).digest(), "big")
        place, rank = number % _BINS, number // _BINS
        if rank < least[place]:
            least[place] = rank
            bins[place] = 1 + rank % 15
    if job_key is None:
        links = " ".join(f"{part.url or ''} {part.text}" for part in texts)[: 2 * MOST_CHARACTERS]
        link = parse_link(links)
        job_key = link.key if link else None
    return Fingerprint(int("".join(f"{value:x}" for value in bins), 16), job_key)


def closest(post: Fingerprint, earlier: Iterable[tuple[str, Fingerprint]]) -> str | None:
    """Return the name of the earlier post that resembles ``post`` most; the first of equals, None where none does."""
    best, name_of_best = LEAST_LIKENESS, None
    bins = post.bins
    for name, other in earlier:
        if _count(bins ^ other.bins) > _MOST_DIFFERENT:
            continue
        if post.job_key is not None and other.job_key == post.job_key:
            continue
        likeness = _likeness(bins, other.bins)
        if likeness >= best and (likeness > best or name_of_best is None):
            best, name_of_best = likeness, name
    return name_of_best


def _likeness(bins: int, other: int) -> float:
    filled = _count(bins | other)
    if not filled:
        return 0.0
    equal = 1 - _count(bins ^ other) / filled
    return max(0.0, (equal - _CHANCE) / (1 - _CHANCE))


def _count(bins: int) -> int:
    """Return how many of the bins aren't 0."""
    bins |= bins >> 2
    return ((bins | bins >> 1) & _ONES).bit_count()


def _shingles(words: list[str]) -> Iterator[str]:
    yield from words
    yield from (f"{first} {second}" for first, second in pairwise(words))


def _is_skipped(place: str) -> bool:
    return any(part in place for part in _SKIPPED)
