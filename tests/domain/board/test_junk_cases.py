"""The labelled posts of tests/cases/junk: what is junk is found with the words that show it, what is honest isn't named."""

import re
from pathlib import Path

import pytest

from bot.domain.board.junk import JunkKind
from bot.domain.board.message_texts import texts_of
from tests.domain.board.junk_cases import Message, found, hits, posts

DOCUMENT = Path(__file__).parents[3] / "docs" / "junk.md"


@pytest.mark.parametrize("post", posts(), ids=lambda post: post["id"])
def test_a_labelled_post(post: Message) -> None:
    findings = found()[post["id"]]
    assert sorted(finding.kind.value for finding in findings) == sorted(post["junk"])
    texts = {part.place: " ".join(part.text.split()) for part in texts_of(post["message"])}
    for finding in findings:
        assert finding.evidence
        assert finding.evidence.rstrip("…") in texts[finding.place] or finding.kind is JunkKind.LOOKALIKE_LINK
        if finding.kind is JunkKind.NEAR_COPY_OF:
            assert finding.of == post["of"][finding.kind.value]


def test_the_table_in_the_documents_is_what_is_measured() -> None:
    counts = hits()
    rows = re.findall(r"^\| `(\w+)` \| (\d+) \| (\d+) \| (\d+) \|", DOCUMENT.read_text("utf-8"), re.MULTILINE)
    measured = [
        (
            kind.value,
            str(counts["right"][kind.value]),
            str(counts["missed"][kind.value]),
            str(counts["false"][kind.value]),
        )
        for kind in JunkKind
    ]
    assert rows == measured
