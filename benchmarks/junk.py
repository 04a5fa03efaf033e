"""Benchmark of the junk radar: a near copy among 10,000 earlier posts, and the votes on usual and long posts."""

import json
from collections.abc import Callable
from pathlib import Path
from random import Random
from statistics import median
from time import process_time

from benchmarks.figures import Figure, at_most
from bot.domain.board.fingerprints import MOST_POSTS, EarlierPosts, Fingerprint, fingerprint
from bot.domain.board.junk import find_junk
from bot.domain.board.message_texts import MessageText
from bot.operating.junk_lines import ServerRadar

CASES = Path(__file__).parent.parent / "tests" / "cases" / "junk" / "junk-a.jsonl"
ROUNDS = 20
LONG = 6_000
MAY_TAKE, LONG_MAY_TAKE = 0.050, 1.0
"""Seconds of a process for long work; nobody waits for them but the member whose post it is."""


async def junk(folder: Path) -> list[Figure]:
    """Time the look for a near copy and a usual message against 50 ms, and 6,000 characters against a second."""
    posts = [json.loads(line)["message"] for line in CASES.read_text("utf-8").splitlines()]
    texts = [MessageText("content", " ".join(str(post["content"]) for post in posts)[:LONG])]
    random = Random(13)
    earlier = EarlierPosts(
        (str(number), Fingerprint(random.getrandbits(1024))) for number in range(MOST_POSTS)
    )
    post = fingerprint(texts)
    assert post is not None
    radar = ServerRadar()
    return [
        _within(
            f"a near copy among {MOST_POSTS:,} earlier posts",
            [_time(earlier.closest, post) for _ in range(ROUNDS)],
        ),
        _within(
            f"signs of junk in {LONG:,} characters",
            [_time(find_junk, texts) for _ in range(ROUNDS)],
            LONG_MAY_TAKE,
        ),
        _within("a message, signs and near copies", [_time(radar.findings, 0, message) for message in posts]),
    ]


def _time(work: Callable[..., object], *args: object) -> float:
    begun = process_time()
    work(*args)
    return process_time() - begun


def _within(what: str, seconds: list[float], most: float = MAY_TAKE) -> Figure:
    taken = median(seconds)
    return at_most(what, f"{taken * 1000:.1f} ms", f"{most * 1000:,.0f} ms", taken / most, 1)
