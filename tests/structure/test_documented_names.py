"""The documents name each final answer, table, figure and error, and the newest release."""

import re
import tomllib
from collections.abc import Mapping
from typing import Any

from bot import errors
from bot.errors import bad_requests, base, conflicts, not_found
from bot.gateway.figures import InteractionFigures
from bot.gateway.final_answers import FINAL
from bot.operating.metrics import BotState, Metrics, Transactions
from bot.store import retention
from bot.store.engine import spans
from tests.structure.documents import MESSAGES, OPERATING, read


def test_every_final_answer_of_discord_is_named() -> None:
    rows = [row for row in read(MESSAGES).splitlines() if row.startswith("| 4") and "any other" not in row]
    named = {
        (int(status), int(code))
        for row in rows
        for status, codes in re.findall(r"(\d{3}) with ([\d or]+)", row)
        for code in re.findall(r"\d{5}", codes)
    }
    assert named == FINAL.keys()


# -------------------------------------------------------------------------------------------------- tables and figures


def test_every_table_of_the_database_has_its_retention_rule() -> None:
    schema = read("tests/migrations/schema.golden")
    tables = set(re.findall(r'^CREATE TABLE "?(\w+)', schema, re.MULTILINE))
    assert kept(read(OPERATING)) == tables
    assert retention.RULES.keys() == tables


def kept(document: str) -> set[str]:
    """Return the tables in the first column of the table under *What is kept how long*."""
    section = re.search(r"^## What is kept how long$(.*?)(?=^## |\Z)", document, re.MULTILINE | re.DOTALL)
    cells = re.findall(r"^\| (`.*?) \|", section[1] if section else "", re.MULTILINE)
    return {table for cell in cells for table in re.findall(r"`(\w+)`", cell)}


async def test_every_figure_of_the_metrics_is_named() -> None:
    transactions = Transactions()
    transactions.observe(spans.Span("members.profile", "read", 0.001, 1))

    async def read_state() -> BotState:
        return BotState()

    counted = (*transactions.collectors, *InteractionFigures().collectors)
    page = (await Metrics(read_state, *counted).page()).decode()
    served = set(re.findall(r"^# TYPE (connects_\w+) (?:counter|gauge|histogram)$", page, re.MULTILINE))
    assert figures(read(OPERATING)) == {figure for figure in served if not figure.endswith("_created")}


def figures(document: str) -> set[str]:
    """Return the figures in the first column of a table."""
    return set(re.findall(r"^\| `(connects_\w+)(?:\{[^}]*\})?` \|", document, re.MULTILINE))


def test_a_missing_row_is_seen() -> None:
    document = "| `line` | x |\n## What is kept how long\n| `take`, `lot` | y |\n| `job` | z |\n## Next\n| `held` | z |\n"
    assert kept(document) == {"take", "lot", "job"}
    assert figures("| `connects_ready` | x |\n| `connects_chores_total{chore,outcome}` | y |\n") == {
        "connects_ready",
        "connects_chores_total",
    }


def drawn(docstring: str) -> dict[str, str]:
    """Return the parent of each class in the drawn tree of errors, by the class's name."""
    parents: dict[str, str] = {}
    at_depth: dict[int, str] = {}
    for line in docstring.splitlines():
        branch = re.fullmatch(r" {4}((?:[│ ]   )*)(?:[├└]── )?([A-Z]\w+.*)", line)
        if branch is None:
            continue
        depth = len(branch[1]) // 4 + ("── " in line)
        for part in re.split(r" · ", re.split(r" {2,}", branch[2])[0]):
            class_name, _, parent = re.fullmatch(r"(\w+)(?: (\(an? (\w+)\)))?", part.strip()).group(1, 2, 3)  # type: ignore[union-attr]
            at_depth[depth] = class_name
            if depth:
                parents[class_name] = parent or at_depth[depth - 1]
    return parents


def in_code() -> dict[str, str]:
    """Return the parent of each error class, by the class's name."""
    classes = {
        value.__name__: value.__bases__[0].__name__
        for module in (base, bad_requests, conflicts, not_found)
        for value in vars(module).values()
        if isinstance(value, type) and issubclass(value, errors.DomainError)
    }
    del classes["DomainError"]
    return classes


def test_the_tree_of_errors_is_drawn_as_it_is() -> None:
    assert drawn(errors.__doc__ or "") == in_code()
    assert set(errors.__all__) == in_code().keys() | {"DomainError"}


def test_a_wrongly_drawn_error_is_seen() -> None:
    tree = """
    DomainError         refused
    ├── Busy            held
    └── BadRequest      no use
        └── BadDay · AmbiguousDay (a BadDay)
"""
    assert drawn(tree) == {
        "Busy": "DomainError",
        "BadRequest": "DomainError",
        "BadDay": "BadRequest",
        "AmbiguousDay": "BadDay",
    }


def releases(changelog: str) -> list[tuple[str, str]]:
    """Return the releases of a changelog in the order of the file, each with its day."""
    return re.findall(r"^## \[(\d+\.\d+\.\d+)\] - (\d{4}-\d\d-\d\d)$", changelog, re.MULTILINE)


def test_the_newest_release_of_the_changelog_is_this_version() -> None:
    listed = releases(read("CHANGELOG.md"))
    project: Mapping[str, Any] = tomllib.loads(read("pyproject.toml"))["project"]
    assert listed[0][0] == project["version"]
    assert [day for _, day in listed] == sorted((day for _, day in listed), reverse=True)
    assert releases("## [Unreleased]\n## [0.2.0] - 2026-11-30\n## 0.1.0\n") == [("0.2.0", "2026-11-30")]
