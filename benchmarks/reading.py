"""Benchmark of the reader of posts: a usual message, the longest text, and how the time grows with the length."""

import json
from pathlib import Path
from statistics import median
from time import process_time

from benchmarks.figures import Figure, at_most
from bot.domain.board.message import from_text, sources
from bot.domain.board.reader import read_post
from bot.ui.words.reading.post_words import post_words

POSTS = Path(__file__).parent.parent / "tests" / "cases" / "posts" / "posts.jsonl"
ROUNDS = 5
LONG = 6_000
MAY_TAKE = 0.050
RUNS = ("$5 fixed, 12 Connects, ", "`a` ", "1,", "**a", "~02", "[a](https://b.cd/e) ")
"""What the longest texts are made of: each once made a reader slow."""


async def reading(folder: Path) -> list[Figure]:
    """Time the labelled posts, and texts of 6,000 characters against those of 3,000."""
    post_words()
    posts = [json.loads(line)["message"] for line in POSTS.read_text("utf-8").splitlines()]
    usual = median(_time(post) for post in posts)
    longest = [_long(unit, LONG) for unit in RUNS]
    growth = max(long / _long(unit, LONG // 2) for unit, long in zip(RUNS, longest, strict=True))
    return [
        at_most(
            "a usual post is read", f"{usual * 1000:.1f} ms", f"{MAY_TAKE * 1000:.0f} ms", usual / MAY_TAKE, 1
        ),
        at_most(
            f"{LONG:,} characters against {LONG // 2:,}, the worst of {len(RUNS)} texts",
            f"{growth:.1f} × the time ({max(longest) * 1000:.0f} ms)",
            "3 ×",
            growth,
            3,
        ),
    ]


def _time(message: object) -> float:
    begun = process_time()
    read_post(sources(message), post_words(), 0)
    return process_time() - begun


def _long(unit: str, length: int) -> float:
    """Return the median of the seconds that a text of one unit, repeated, takes."""
    texts = from_text((unit * length)[:length])
    seconds: list[float] = []
    for _ in range(ROUNDS):
        begun = process_time()
        read_post(texts, post_words(), 0)
        seconds.append(process_time() - begun)
    return median(seconds)
