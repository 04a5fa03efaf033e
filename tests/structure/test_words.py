"""The words of the catalogue are those of Upwork and its freelancers, one word for one thing."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from tests.structure.tree import ROOT

WORDS = ROOT / "bot" / "ui" / "words" / "en"
OURS = re.compile(r"\b(wallets?|lots?|refills?|refilled)\b", re.IGNORECASE)
"""Words of the code. Members read of their account or their Connects, of batches, and of renewals."""
ALLOWED = {"error-not-a-history": "names the file lots.csv, whose name and columns are fixed"}
RIDDLES = (
    "flagged correction",
    "I know no job",
    "is no hour",
    "has to be meant",
    "give way",
    "nothing out on it",
    "same figure as on Upwork",
    "the ledger's own",
    "Worth a thought",
)
"""Words that a member who reads English as a second language stumbled over."""


class _Texts(Visitor):
    """Collects the texts of a message, without the names of variables and cases."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []

    def visit_TextElement(self, node: ftl.TextElement) -> None:
        self.texts.append(node.value)

    def visit_StringLiteral(self, node: ftl.StringLiteral) -> None:
        self.texts.append(node.value)


def messages(folder: Path = WORDS) -> Iterator[tuple[str, str]]:
    """Yield id and text of each message, the descriptions of commands and options included."""
    for file in sorted(folder.rglob("*.ftl")):
        for entry in FluentParser(with_spans=False).parse(file.read_text("utf-8")).body:
            if isinstance(entry, ftl.Message):
                texts = _Texts()
                texts.visit(entry)
                yield entry.id.name, " ".join(texts.texts)


def test_members_read_no_word_of_the_code() -> None:
    found = {id: OURS.findall(text) for id, text in messages() if OURS.search(text)}
    assert {id: words for id, words in found.items() if id not in ALLOWED} == {}
    assert set(found) == set(ALLOWED), "an exception is no longer needed"


def test_no_text_is_a_riddle() -> None:
    assert [(id, riddle) for id, text in messages() for riddle in RIDDLES if riddle in text] == []


@pytest.mark.parametrize(
    "text", ["Your wallet", "A lot of 40", "Monthly refill", "2 refills", "+40 refilled"]
)
def test_a_word_of_the_code_is_detected(text: str) -> None:
    assert OURS.search(text)


@pytest.mark.parametrize("text", ["Your account", "A batch of 40", "Next renewal", "slots", "pilot"])
def test_other_words_are_allowed(text: str) -> None:
    assert not OURS.search(text)
