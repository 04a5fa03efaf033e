"""Cells as plain words, marks before a line, and the page's own lines."""

import pytest

from bot.domain.importing import cells


@pytest.mark.parametrize(
    ("texts", "words"),
    [
        (["Date", "Action", "Connects"], "date-action-connects"),
        (["My balance"], "my-balance"),
        (["1,451 Connects"], "1-451-connects"),
        (["Last 30 days", "", "Load more"], "last-30-days-load-more"),
        (["Applied to job"], None),
        (["Date!"], None),
        ([""], None),
    ],
)
def test_lines_of_the_page_itself(texts: list[str], words: str | None) -> None:
    assert cells.page_words(texts) == words


@pytest.mark.parametrize(
    ("raw", "tidy"),
    [
        ("a\u00a0 b", "a b"),
        ("a\u200bb", "ab"),
        ("a\u200db", "ab"),
        ("👩\u200d💻", "👩\u200d💻"),
        ("  a\tb ", "a b"),
    ],
)
def test_tidy_text(raw: str, tidy: str) -> None:
    assert cells.tidy(raw) == tidy


@pytest.mark.parametrize(("cell", "empty"), [("", True), ("-", True), ("\u2014", True), ("- 20", False)])
def test_an_empty_cell(cell: str, empty: bool) -> None:
    assert cells.is_placeholder(cell) is empty


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        *[(f"{mark}Nov 23", "Nov 23") for mark in ("1. ", "(12) ", "3: ", "- ", "* ", "• ", "> ", "– ")],
        ("1.5 days", "1.5 days"),
        ("-20", "-20"),
        ("- ", "- "),
    ],
)
def test_a_mark_before_a_line(line: str, rest: str) -> None:
    assert cells.without_mark(line) == rest


def test_a_fence_of_a_chat() -> None:
    assert all(cells.is_rule(line) for line in ("```", "```csv", "~~~", "-----", "==="))
    assert not cells.is_rule("``` Today")
