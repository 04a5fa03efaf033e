"""Only bot/clock.py reads the present time; all other code gets ``now`` as an argument, so that tests can set it."""

import ast
import re

import pytest

from tests.structure.tree import files, literals, name, text_of

CLOCK = "bot/clock.py"
SHARED_CLOCK = "bot/store/engine/instant.py"
"""The clock that processes on several machines have in common."""
ASKING = {
    "time.time",
    "time.time_ns",
    "time.localtime",
    "time.gmtime",
    "time.ctime",
    "datetime.datetime.now",
    "datetime.datetime.utcnow",
    "datetime.datetime.today",
    "datetime.date.today",
    "discord.utils.utcnow",
}
SQL_ASKING = re.compile(r"\bcurrent_(time|date|timestamp)\b|'now'|\bunixepoch\s*\(\s*\)", re.IGNORECASE)


def asking(source: str) -> list[str]:
    """Return the functions in ``source`` that read the present time, called or passed on, under any imported name."""
    tree = ast.parse(source)
    meaning: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            meaning |= {
                a.asname or a.name.split(".")[0]: a.name if a.asname else a.name.split(".")[0]
                for a in node.names
            }
        elif isinstance(node, ast.ImportFrom):
            meaning |= {alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names}

    def dotted(node: ast.expr) -> str:
        if isinstance(node, ast.Attribute):
            return f"{dotted(node.value)}.{node.attr}"
        return meaning.get(node.id, node.id) if isinstance(node, ast.Name) else "?"

    asked = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute | ast.Name) and dotted(node) in ASKING
    ]
    return [f"line {node.lineno}: {dotted(node)}" for node in asked]


def asking_in_sql(statement: str) -> bool:
    return bool(SQL_ASKING.search(re.sub(r"--.*", "", statement)))


def test_only_the_clock_module_reads_the_time() -> None:
    sources = [path for path in files("bot", "cogs") if name(path) != CLOCK]
    assert [(name(path), found) for path in sources if (found := asking(path.read_text("utf-8")))] == []


def test_no_sql_reads_the_time() -> None:
    offences = [
        name(path)
        for path in files("migrations", "bot", suffix=".sql")
        if asking_in_sql(path.read_text("utf-8"))
    ]
    for path in files("bot", "cogs"):
        source = path.read_text("utf-8") if name(path) != SHARED_CLOCK else ""
        for literal in literals(ast.parse(source)) if SQL_ASKING.search(source) else ():
            if asking_in_sql(text_of(literal)):
                offences.append(f"{name(path)}, line {literal.lineno}")
    assert offences == []


@pytest.mark.parametrize(
    "source",
    [
        "import time\ntime.time()",
        "import time as t\nstamp = t.time_ns",
        "from time import time as wall\nfield(default_factory=wall)",
        "import datetime\ndatetime.datetime.now(datetime.UTC)",
        "import datetime as dt\ndt.date.today()",
        "from datetime import datetime\nx = datetime.utcnow()",
        "from datetime import date as d\nd.today()",
        "import discord\ndiscord.utils.utcnow()",
        "import discord.utils\ndiscord.utils.utcnow()",
        "from discord.utils import utcnow\nutcnow()",
    ],
)
def test_a_request_for_the_time_is_detected(source: str) -> None:
    assert len(asking(source)) == 1


def test_other_uses_of_time_are_allowed() -> None:
    imports = "import time\nfrom datetime import datetime, UTC\n"
    assert asking(imports + "time.monotonic()\nclock.now()\ndatetime.fromtimestamp(0, UTC)") == []


@pytest.mark.parametrize(
    ("statement", "asks"),
    [
        ("CREATE TABLE t (at INTEGER DEFAULT CURRENT_TIMESTAMP)", True),
        ("SELECT datetime('now')", True),
        ("SELECT unixepoch ()", True),
        ("SELECT at FROM t -- never CURRENT_TIMESTAMP", False),
        ("SELECT current_timestamp_at FROM t", False),
    ],
)
def test_a_request_for_the_time_in_sql_is_detected(statement: str, asks: bool) -> None:
    assert asking_in_sql(statement) is asks
