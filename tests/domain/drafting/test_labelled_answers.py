"""Questions of posts by somebody else, each labelled with the words that answer it: few that are answered are named."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from bot.domain.drafting.answers import answer_findings
from bot.domain.drafting.posts import ClientPost
from bot.domain.drafting.reading import DraftText

FILE = Path(__file__).parents[2] / "cases" / "answers" / "answers-a.jsonl"
PAIRS = [json.loads(line) for line in FILE.read_text("utf-8").splitlines()]
"""Posts with drafts of which nothing was learnt, and their questions: its words, and whether the draft answers it."""
MOST_NAMED_WRONGLY = 5
FEWEST_NAMED_RIGHTLY = 6
SAME = 0.5
"""The share of words that a question shares with its label."""


def words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower()))


def is_open(question: str, labels: list[dict[str, Any]]) -> bool:
    """Return True if one of the labels of questions without an answer is about ``question``."""
    asked = words(question)
    return any(
        len(asked & words(label["words"])) >= SAME * min(len(asked), len(words(label["words"])))
        for label in labels
        if not label["answered"]
    )


@pytest.mark.usefixtures("untraced")
def test_few_questions_are_named_that_a_draft_answers_in_words_of_its_own() -> None:
    named = [
        (pair["id"], finding.quote, is_open(finding.quote, pair["questions"]))
        for pair in PAIRS
        for finding in answer_findings(DraftText(pair["text"]), ClientPost(pair["post"]))
    ]
    right = sum(is_right for *_, is_right in named)
    assert right >= FEWEST_NAMED_RIGHTLY, named
    assert len(named) - right <= MOST_NAMED_WRONGLY, named


def test_a_long_draft_may_answer_without_a_word_of_the_question() -> None:
    post = ClientPost("Fix our kiln log\nWho else would touch the sheet?")
    said = [f"Shelf {number} has its own glaze card." for number in range(9)]
    assert [found.quote for found in answer_findings(DraftText(" ".join(said[:4])), post)] == [
        "Who else would touch the sheet?"
    ]
    assert answer_findings(DraftText(" ".join(said)), post) == []
