"""The labelled posts of tests/cases/junk: what is junk is found with the words that show it, what is honest isn't named."""

import re
from pathlib import Path

import pytest

from bot.domain.board.junk import JunkKind
from bot.domain.board.message_texts import texts_of
from tests.domain.board.junk_cases import SETS, UNSEEN, Message, found, hits, posts

DOCUMENT = Path(__file__).parents[3] / "docs" / "junk.md"
LEAST_RECALL = 0.84
LEAST_PRECISION = 0.9
UNSEEN_PRECISION, UNSEEN_RECALL = 0.94, 0.77


def kinds_of(post: Message) -> list[str]:
    """Return the kinds that the radar finds in a post of the first set, sorted."""
    return sorted(finding.kind.value for finding in found("junk-a")[post["id"]])


def test_every_labelled_post_of_the_first_set_has_the_kinds_of_its_labels() -> None:
    assert {
        post["id"]: kinds_of(post) for post in posts("junk-a") if kinds_of(post) != sorted(post["junk"])
    } == {}


@pytest.mark.usefixtures("untraced")
@pytest.mark.parametrize("name", SETS)
def test_a_finding_has_words_of_the_post(name: str) -> None:
    for post in posts(name):
        texts = {part.place: " ".join(part.text.split()) for part in texts_of(post["message"])}
        for finding in found(name)[post["id"]]:
            assert finding.evidence
            is_address = finding.kind is JunkKind.LOOKALIKE_LINK
            assert finding.evidence.rstrip("…") in texts[finding.place] or is_address
            if finding.kind is JunkKind.NEAR_COPY_OF and finding.kind.value in post["junk"]:
                assert finding.of == post["of"][finding.kind.value]


@pytest.mark.usefixtures("untraced")
@pytest.mark.parametrize("kind", JunkKind)
@pytest.mark.parametrize("name", SETS)
def test_each_kind_keeps_its_precision_and_recall(name: str, kind: JunkKind) -> None:
    counts = hits(name)
    right, missed, false = (counts[which][kind.value] for which in ("right", "missed", "false"))
    assert right >= LEAST_RECALL * (right + missed)
    assert right >= LEAST_PRECISION * (right + false)


@pytest.mark.usefixtures("untraced")
@pytest.mark.parametrize("name", UNSEEN)
def test_posts_that_nothing_was_learnt_from_are_judged_no_worse(name: str) -> None:
    right, missed, false = (hits(name)[which].total() for which in ("right", "missed", "false"))
    assert right >= UNSEEN_RECALL * (right + missed)
    assert right >= UNSEEN_PRECISION * (right + false)


@pytest.mark.usefixtures("untraced")
def test_the_table_in_the_documents_is_what_is_measured_on_posts_that_nothing_was_learnt_from() -> None:
    rows = re.findall(r"^\| `(\w+)` \| (\d+ / \d+ / \d+) \|", DOCUMENT.read_text("utf-8"), re.MULTILINE)
    counts = [hits(name) for name in UNSEEN]
    measured = [
        (
            kind.value,
            " / ".join(
                str(sum(count[which][kind.value] for count in counts))
                for which in ("right", "missed", "false")
            ),
        )
        for kind in JunkKind
    ]
    assert rows == measured
