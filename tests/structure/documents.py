"""The documents of the repository, for the tests that hold them to the code."""

from tests.structure.tree import ROOT, files

DOCUMENTS = [
    *ROOT.glob("*.md"),
    *files("docs", "bot", "benchmarks", "tests", suffix=".md"),
    *files(".github", suffix=".md"),
]
OPERATING, MESSAGES, REVIEWS = "docs/operating.md", "docs/messages.md", "docs/reviews.md"


def read(document: str) -> str:
    return (ROOT / document).read_text("utf-8")
