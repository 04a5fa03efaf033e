"""The labelled posts of tests/cases/junk, and what the radar finds in them."""

import json
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

from bot.domain.board.fingerprints import EarlierPosts, fingerprint
from bot.domain.board.junk import JunkFinding, find_junk
from bot.domain.board.message_texts import texts_of

FOLDER = Path(__file__).parents[2] / "cases" / "junk"
SETS = (
    "junk-a",
    "junk-b",
    "junk-c",
    "junk-f",
    "junk-g",
    "junk-h",
    "junk-i",
    "junk-j",
    "junk-k",
    "junk-l",
    "junk-m",
    "junk-n",
    "junk-o",
    "junk-p",
)

UNSEEN = ("unseen/junk-q", "unseen/junk-r", "unseen/junk-s")
"""Posts by somebody else of which neither rules nor models have learnt anything."""

Message = dict[str, Any]


@cache
def posts(name: str) -> tuple[Message, ...]:
    """Return the labelled posts of a set, oldest first."""
    lines = (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return tuple(json.loads(line) for line in lines)


@cache
def found(name: str) -> dict[str, tuple[JunkFinding, ...]]:
    """Return what the radar finds in each post of a set, by the post's id; each is compared with those before it."""
    earlier = EarlierPosts()
    findings: dict[str, tuple[JunkFinding, ...]] = {}
    for post in posts(name):
        texts = texts_of(post["message"])
        mark = fingerprint(texts)
        findings[post["id"]] = find_junk(texts, earlier.closest(mark) if mark else None)
        if mark:
            earlier.add(post["id"], mark)
    return findings


def hits(name: str) -> dict[str, Counter[str]]:
    """Return by kind how many labels were found ("right"), not found ("missed"), and found without a label ("false")."""
    counts: dict[str, Counter[str]] = {"right": Counter(), "missed": Counter(), "false": Counter()}
    for post in posts(name):
        kinds = {finding.kind.value for finding in found(name)[post["id"]]}
        labels = set(post["junk"])
        counts["right"].update(kinds & labels)
        counts["missed"].update(labels - kinds)
        counts["false"].update(kinds - labels)
    return counts
