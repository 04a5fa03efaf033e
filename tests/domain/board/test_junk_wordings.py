"""Single sentences: wordings of each kind, and honest sentences with the same words, in seven languages."""

import json
from pathlib import Path

import pytest

from bot.domain.board.junk import find_junk
from bot.domain.board.message_texts import MessageText

FILE = Path(__file__).parents[2] / "cases" / "junk" / "wordings.jsonl"
ROWS = [json.loads(line) for line in FILE.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['junk'] or 'honest'}: {row['text'][:40]}")
def test_a_wording(row: dict[str, str | None]) -> None:
    kinds = {finding.kind.value for finding in find_junk([MessageText("content", row["text"] or "")])}
    assert (row["junk"] in kinds) if row["junk"] else (kinds == set())
