"""Single sentences: wordings of each kind, and honest sentences with the same words, in seven languages."""

import json
from pathlib import Path

import pytest

from bot.domain.board.junk import find_junk
from bot.domain.board.message_texts import MessageText

FILE = Path(__file__).parents[2] / "cases" / "junk" / "wordings.jsonl"
ROWS = [json.loads(line) for line in FILE.read_text(encoding="utf-8").splitlines()]


def is_right(row: dict[str, str | None]) -> bool:
    """Return whether the kind of a wording is found, and whether nothing is found in an honest one."""
    kinds = {finding.kind.value for finding in find_junk([MessageText("content", row["text"] or "")])}
    return (row["junk"] in kinds) if row["junk"] else (kinds == set())


@pytest.mark.usefixtures("untraced")
def test_wordings_are_found_and_honest_sentences_are_left_alone_but_for_three_in_a_thousand() -> None:
    wrong = [row for row in ROWS if not is_right(row)]
    assert len(wrong) <= 0.003 * len(ROWS), wrong
    assert len(ROWS) > 1000
