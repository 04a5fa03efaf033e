"""The labelled posts of tests/cases/junk, and what the radar finds in them."""

import json
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from bot.domain.board.fingerprints import EarlierPosts, fingerprint
from bot.domain.board.junk import JunkFinding, find_junk
from bot.domain.board.message_texts import MessageText

FILE = Path(__file__).parents[2] / "cases" / "junk" / "junk-a.jsonl"

Message = dict[str, Any]


@cache
def posts() -> tuple[Message, ...]:
    """Return the labelled posts, oldest first."""
    return tuple(json.loads(line) for line in FILE.read_text(encoding="utf-8").splitlines())


@cache
def found() -> dict[str, tuple[JunkFinding, ...]]:
    """Return what the radar finds in each post, by the post's id; each is compared with those before it."""
    earlier = EarlierPosts()
    findings: dict[str, tuple[JunkFinding, ...]] = {}
    for post in posts():
        texts = texts_of(post["message"])
        mark = fingerprint(texts)
        findings[post["id"]] = find_junk(texts, earlier.closest(mark) if mark else None)
        if mark:
            earlier.add(post["id"], mark)
    return findings


def texts_of(message: Message, before: str = "") -> tuple[MessageText, ...]:
    """Return the texts of a message in Discord's form."""
    return tuple(_texts(message, before))


def hits() -> dict[str, Counter[str]]:
    """Return by kind how many labels were found ("right"), not found ("missed"), and found without a label ("false")."""
    counts: dict[str, Counter[str]] = {"right": Counter(), "missed": Counter(), "false": Counter()}
    for post in posts():
        kinds = {finding.kind.value for finding in found()[post["id"]]}
        labels = set(post["junk"])
        counts["right"].update(kinds & labels)
        counts["missed"].update(labels - kinds)
        counts["false"].update(kinds - labels)
    return counts


def _texts(message: Message, before: str) -> Iterator[MessageText]:
    if message.get("content"):
        yield MessageText(f"{before}content", message["content"])
    for number, embed in enumerate(message.get("embeds", [])):
        place = f"{before}embeds[{number}]"
        if embed.get("title"):
            yield MessageText(f"{place}.title", embed["title"], embed.get("url"))
        if embed.get("description"):
            yield MessageText(f"{place}.description", embed["description"])
        for row, field in enumerate(embed.get("fields", [])):
            yield MessageText(f"{place}.fields[{row}]", f"{field['name']}: {field['value']}")
    for number, snapshot in enumerate(message.get("message_snapshots", [])):
        yield from _texts(snapshot["message"], f"message_snapshots[{number}].")
