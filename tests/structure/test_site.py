"""The documentation site: every page is in the navigation, every link leads to a file, nothing comes from elsewhere."""

import re
import shutil
import subprocess
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlparse

import pytest
from markdown_it import MarkdownIt

from tests.structure.tree import ROOT, files, name

CONFIG = tomllib.loads((ROOT / "zensical.toml").read_text("utf-8"))["project"]
SHOWN_BY_GITHUB = {
    "toc",
    "tables",
    "pymdownx.superfences",  # code between ```, also in lists
    "pymdownx.highlight",
    "pymdownx.magiclink",  # bare addresses
}
LONGEST = 320
"""The most lines of a page; a page is read on a phone."""
LONGER = {
    "docs/commands.md": "the reference of all commands, written from the command tree",
    "docs/operating.md": "the reference of settings, checks, tables and figures, in which one searches",
}
OLDER = re.compile(r"CHANGELOG\.md|benchmarks/.*")
COUNTED = {"li", "table", "tr", "blockquote", "pre", "h1", "h2", "h3", "img", "strong", "em"}
LOADED = {"script": "src", "img": "src", "iframe": "src", "link": "href"}
MENTIONED = {"canonical", "next", "prev"}
"""Links in a page's head from which nothing is loaded."""


def included() -> list[str]:
    """Return the files and folders that the site takes, by the lines of ``exclude_docs`` that begin with ``!``."""
    lines = [line[2:] for line in CONFIG["exclude_docs"].splitlines() if line.startswith("!/")]
    return [line for line in lines if not any(other != line and other.startswith(line) for other in lines)]


def pages() -> set[str]:
    """Return every page of the site, relative to the root."""
    return {name(path) for path in files(*included(), suffix=".md")}


def in_navigation(entries: list[Any]) -> Iterator[str]:
    """Yield each page of the navigation, as often as it is there."""
    for entry in entries:
        for target in entry.values() if isinstance(entry, dict) else [entry]:
            if isinstance(target, str):
                yield target
            else:
                yield from in_navigation(target)


class Page(HTMLParser):
    """Keeps the elements, links and loaded addresses of one page of the site."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.loaded: list[str] = []
        self.elements: Counter[str] = Counter()
        self._in_article = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self._in_article |= tag == "article"
        if self._in_article and tag in COUNTED:
            self.elements[tag] += 1
        if tag in LOADED and values.get("rel") not in MENTIONED:
            self.loaded.append(values.get(LOADED[tag]) or "")
        if tag == "a":
            self.links.append(values.get("href") or "")

    def handle_endtag(self, tag: str) -> None:
        self._in_article &= tag != "article"


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of what the site is made of, with a few files that must stay out of it."""
    copy = tmp_path_factory.mktemp("site") / "copy"
    for place in ["zensical.toml", *included()]:
        source, target = ROOT / place, copy / place
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copytree(source, target) if source.is_dir() else shutil.copy(source, target)
    for secret in (".env", "data/connects.sqlite3", "notes.md", "bot/notes.md", "bot/domain/ledger/book.py"):
        (copy / secret).parent.mkdir(parents=True, exist_ok=True)
        (copy / secret).write_text("secret", "utf-8")
    return copy


def build(repository: Path) -> tuple[int, str]:
    """Build the site of a copy; return the exit code and what is printed."""
    command = [str(Path(sys.executable).with_name("zensical")), "build", "--strict", "--clean"]
    run = subprocess.run(command, cwd=repository, capture_output=True, text=True, check=False)
    return run.returncode, re.sub(r"\x1b\[[0-9;]*m", "", run.stdout + run.stderr)


@pytest.fixture(scope="module")
def site(repository: Path) -> Path:
    """Return the folder of the built site."""
    code, printed = build(repository)
    assert code == 0, printed
    return repository / "data" / "site"


def built(site: Path) -> dict[str, Page]:
    """Return each page of the site by its address."""
    paths = sorted(site.rglob("*.html"))
    return {path.relative_to(site).as_posix(): Page(path.read_text("utf-8")) for path in paths}


def test_every_page_is_in_the_navigation_once() -> None:
    assert Counter(in_navigation(CONFIG["nav"])) == Counter(pages())


def test_no_page_is_too_long_for_a_phone() -> None:
    lengths = {page: len((ROOT / page).read_text("utf-8").splitlines()) for page in pages()}
    long = {page for page, lines in lengths.items() if lines > LONGEST and not OLDER.fullmatch(page)}
    assert long == LONGER.keys()


def test_pages_use_only_what_github_shows_too() -> None:
    assert CONFIG["markdown_extensions"].keys() == SHOWN_BY_GITHUB


def test_no_font_is_fetched() -> None:
    assert CONFIG["theme"]["font"] is False


def test_every_link_of_the_site_leads_to_a_file(site: Path) -> None:
    broken: dict[str, list[str]] = {}
    for address, page in built(site).items():
        inside = [urlparse(link) for link in (*page.links, *page.loaded)]
        wrong = [
            link.path
            for link in inside
            if not link.scheme
            and link.path
            and not (site / address).parent.joinpath(unquote(link.path)).exists()
        ]
        if wrong and address != "404.html":  # its links begin at the root of the server
            broken[address] = wrong
    assert broken == {}


def test_no_page_loads_anything_from_elsewhere(site: Path) -> None:
    elsewhere = {
        address: [link for link in page.loaded if urlparse(link).netloc]
        for address, page in built(site).items()
    }
    assert {address: links for address, links in elsewhere.items() if links} == {}


def test_settings_data_and_code_stay_out(site: Path) -> None:
    assert [path for path in site.rglob("*") if path.name in {".env", "connects.sqlite3"}] == []
    assert list(site.rglob("notes*")) == list(site.rglob("book*")) == []
    assert (site / "LICENSE").exists()


def test_a_page_has_the_same_lists_and_tables_on_github(site: Path) -> None:
    """A list without an empty line before it, for example, is a list on GitHub and no list on the site."""
    github = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    different: dict[str, dict[str, tuple[int, int]]] = {}
    for page in sorted(pages()):
        address = re.sub(r"README\.md$", "index.html", page).removesuffix(".md")
        shown = Page((site / address).with_suffix(".html").read_text("utf-8")).elements
        expected = Page(f"<article>{github.render((ROOT / page).read_text('utf-8'))}</article>").elements
        if shown != expected:
            different[page] = {
                tag: (shown[tag], expected[tag]) for tag in COUNTED if shown[tag] != expected[tag]
            }
    assert different == {}


def test_a_broken_link_fails_the_build(repository: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(repository, copy, ignore=shutil.ignore_patterns("data", ".cache"))
    (copy / "docs" / "demo.md").write_text(
        "# Demo\n\n[lost](lost.md) and [no heading](token.md#lost)\n", "utf-8"
    )
    code, printed = build(copy)
    assert code != 0
    assert "page does not exist" in printed
    assert "lost.md" in printed
    assert "token.md#lost" in printed
