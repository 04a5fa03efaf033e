"""Every link and every path in the documents leads somewhere."""

import re
from pathlib import Path

from tests.structure.documents import DOCUMENTS, read
from tests.structure.tree import ROOT, files, name

LINK = re.compile(r"\[[^\]]*\]\(([^()\s]+)\)")
FOLDERS = "bot|cogs|migrations|tests|benchmarks|docs"
LAYERS = "domain|store|services|ui|gateway|operating|demo"
CODE_PATH = re.compile(
    rf"(?<![\w/.:<>-])((?:{FOLDERS}|{LAYERS})/[\w./*<>-]*|[\w-]+(?:/[\w-]+)+\.(?:py|sql|ftl|toml|yml)\b)"
)


def anchors(document: str) -> set[str]:
    """Return the anchors of a document's headings, as GitHub makes them."""
    headings = re.findall(r"^#+ (.+)$", document, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def broken_links(path: Path, text: str) -> list[str]:
    """Return the relative links in the text of the document at ``path`` that lead to no file or to no heading."""
    broken: list[str] = []
    for link in LINK.findall(text):
        if re.match(r"[a-z]+:", link):
            continue
        file, _, anchor = link.partition("#")
        target = (path.parent / file).resolve() if file else path
        is_heading = not anchor or (
            target.suffix == ".md" and target.exists() and anchor in anchors(target.read_text("utf-8"))
        )
        if not target.exists() or not is_heading:
            broken.append(link)
    return broken


def missing_paths(path: Path, text: str) -> list[str]:
    """Return the paths of code in the text of the document at ``path`` that don't exist.

    They start at the root, at bot/ or at a folder that the document is in; ``*`` and ``<…>`` stand for any name.
    """
    places = [ROOT / "bot", *(folder for folder in path.parents if folder.is_relative_to(ROOT))]
    missing: list[str] = []
    for code_path in CODE_PATH.findall(text):
        pattern = re.sub(r"<[^>]*>", "*", code_path).rstrip("./-")
        if not any(any(place.glob(pattern)) for place in places):
            missing.append(code_path)
    return missing


def test_every_link_leads_to_a_file_or_a_heading() -> None:
    broken = {name(path): broken_links(path, path.read_text("utf-8")) for path in DOCUMENTS}
    assert {document: links for document, links in broken.items() if links} == {}


def test_every_path_in_a_document_exists() -> None:
    missing = {name(path): missing_paths(path, path.read_text("utf-8")) for path in DOCUMENTS}
    assert {document: paths for document, paths in missing.items() if paths} == {}


def test_the_map_leads_to_every_document() -> None:
    assert "docs/README.md" in LINK.findall(read("README.md"))
    linked = {f"docs/{link}" for link in LINK.findall(read("docs/README.md"))}
    documents = {name(path) for path in files("docs", suffix=".md") if path.parent.name != "adr"}
    assert documents - linked == {"docs/README.md"}
    assert {name(path) for path in (ROOT / "docs" / "adr").glob("0*.md")} == {
        f"docs/adr/{link}" for link in LINK.findall(read("docs/adr/README.md"))
    }


def misplaced(document: str) -> list[str]:
    """Return the cells of a table of subjects and layers that name no file or folder in their column's folder."""
    table = re.findall(r"^\| .*\|$", document, re.MULTILINE)
    header = next((row for row in table if row.startswith("| subject |")), "")
    folders = [cell.strip(" `") for cell in header.split("|")]
    cells = [
        (folder, entry)
        for row in table[table.index(header) + 1 :]
        if row.count("|") == header.count("|")
        for folder, cell in list(zip(folders, row.split("|"), strict=True))[2:]
        for entry in re.findall(r"`([^`]*)`", cell)
    ]
    return [f"{folder}{entry}" for folder, entry in cells if not (ROOT / folder / entry).exists()]


def test_the_subjects_are_where_the_table_says() -> None:
    assert misplaced(read("docs/house.md")) == []
    wrong = "| subject | `bot/domain/` | `cogs/` |\n|---|---|---|\n| jobs | `jobs` | `job.py` |\n"
    assert misplaced(wrong) == ["cogs/job.py"]


def test_a_broken_link_is_seen() -> None:
    text = "# A head: one\n[a](README.md) [b](#a-head-one) [c](lost.md) [d](README.md#lost) [e](https://example.org/x)"
    assert broken_links(ROOT / "README.md", text) == ["#a-head-one", "lost.md", "README.md#lost"]
    assert anchors(text) == {"a-head-one"}


def test_a_missing_path_is_seen() -> None:
    text = "`bot/clock.py`, services/posting/post.py, `ui/words/*/common.ftl`, `bot/services/<subject>/__init__.py`"
    wrong = "bot/lost.py, `services/ledger/lost.py`, [x](https://example.org/docs/x), data/file.sqlite3, lost/more.py"
    assert missing_paths(ROOT / "README.md", text) == []
    assert missing_paths(ROOT / "README.md", wrong) == [
        "bot/lost.py",
        "services/ledger/lost.py",
        "lost/more.py",
    ]
