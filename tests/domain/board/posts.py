"""The labelled posts of tests/cases/posts, and the comparison of what is read with the labels."""

import json
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from bot.domain.board.dates import stamp_of
from bot.domain.board.facts import Field, Price, Value
from bot.domain.board.message import sources
from bot.domain.board.reader import ReadPost, read_post
from bot.ui.words.reading.post_words import post_words

FOLDER = Path(__file__).parents[2] / "cases" / "posts"
UNLINKED_MS = 3_600_000
"""How far a moment may be from the label where the post says hours only."""

Case = dict[str, Any]


@cache
def cases(name: str) -> tuple[Case, ...]:
    """Return the labelled posts of one file."""
    return tuple(json.loads(line) for line in (FOLDER / name).read_text("utf-8").splitlines())


@cache
def readings(name: str) -> tuple[tuple[Case, ReadPost], ...]:
    """Return the labelled posts of one file, each with what is read from it."""
    return tuple(
        (case, read_post(sources(case["message"]), post_words(), stamp_of(case["sent_at"], None)))
        for case in cases(name)
    )


def differences(case: Case, post: ReadPost) -> tuple[list[str], list[str]]:
    """Return the fields read wrongly and the fields missed, by the set of labels that agrees best."""
    read_fields = {str(field): plain(value) for field, value in post.fields.items()}
    results: list[tuple[list[str], list[str]]] = []
    for labels in (case["fields"], *case.get("alt", [])):
        wrong = [
            name
            for name, value in read_fields.items()
            if not _agrees(name, value, labels) and value not in case.get("may", {}).get(name, [])
        ]
        results.append((wrong, [name for name in labels if name not in read_fields]))
    return min(results, key=lambda result: (len(result[0]), len(result[1])))


def plain(value: Value) -> Any:
    """Return a value as the labels have it."""
    if isinstance(value, Price):
        return {"low": value.low, "high": value.high, "currency": value.currency}
    return list(value) if isinstance(value, tuple) else value


def _agrees(name: str, value: Any, labels: dict[str, Any]) -> bool:
    if name == Field.POSTED_AT and name in labels:
        tolerance = 1_000 if "link" in labels else UNLINKED_MS
        label = datetime.fromisoformat(labels[name].replace("Z", "+00:00")).astimezone(UTC)
        return abs(value - int(label.timestamp() * 1000)) <= tolerance
    return labels.get(name) == value
