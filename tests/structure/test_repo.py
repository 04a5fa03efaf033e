"""Locks are hashed and complete, migrations numbered, modules short, and the documents' make targets exist."""

import ast
import os
import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.structure.tree import ROOT, files, name

LINES_MAX = 300
LOCKS = ("requirements.lock", "requirements-demo.lock", "requirements-dev.lock")
ADDRESS = re.compile(r"://|@|(^|\s)(/|\.\.?/|~/|[A-Za-z]:\\)|(^|\s)--?(?!hash=sha256:)[a-z]")
PIN = re.compile(r"^([a-z0-9][a-z0-9.-]*)==(\S+)", re.MULTILINE)


def addresses(lock: str) -> list[str]:
    """Return the lines of a lock that contain an address: a host, a path, or an option that could name either."""
    ours = {f"#   -c {name}" for name in LOCKS}
    lines = (line for line in lock.splitlines() if line.strip() not in ours)
    return [line for line in lines if ADDRESS.search(line)]


def pins(lock: str) -> dict[str, str]:
    return {canonicalize_name(found[1]): found[2] for found in PIN.finditer(lock)}


def unhashed(lock: str) -> list[str]:
    """Return the packages of a lock that have no hash."""
    return [
        found[1]
        for part in re.split(r"\n(?=[a-z0-9])", lock)
        if "--hash=" not in part and (found := PIN.search(part))
    ]


def imports(source: str) -> set[str]:
    """Return the top-level packages that ``source`` imports."""
    nodes = list(ast.walk(ast.parse(source)))
    plain = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    return {
        found.split(".")[0]
        for found in plain | {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}
    }


def gaps(names: list[str]) -> list[str]:
    """Return the migrations that aren't named ``NNNN_lower_case.sql`` or whose number doesn't follow the one before."""
    return [
        file
        for place, file in enumerate(sorted(names), start=1)
        if not re.fullmatch(r"\d{4}_[a-z0-9_]+\.sql", file) or int(file[:4]) != place
    ]


def verbs_named(document: str) -> set[str]:
    """Return the make targets that a document names, in backticks or alone on a line of code."""
    return set(re.findall(r"(?:`|^\s*(?:\$ )?)make ([a-z]+)", document, re.MULTILINE))


def verbs(makefile: str) -> set[str]:
    return set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))


@pytest.mark.parametrize("lock", LOCKS)
def test_locks_name_no_place_and_hash_everything(lock: str) -> None:
    text = (ROOT / lock).read_text("utf-8")
    assert pins(text)
    assert addresses(text) == []
    assert unhashed(text) == []


def test_locks_are_what_pyproject_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    groups = project["dependency-groups"]
    run, demo, develop = (pins((ROOT / lock).read_text("utf-8")) for lock in LOCKS)
    assert run.items() <= demo.items() <= develop.items()
    for asked, locked in (
        (project["project"]["dependencies"], run),
        (groups["demo"], demo),
        (groups["dev"], develop),
    ):
        for requirement in (Requirement(line) for line in asked if isinstance(line, str)):
            assert requirement.specifier.contains(locked[canonicalize_name(requirement.name)]), str(
                requirement
            )


def test_migrations_are_numbered_without_gaps() -> None:
    assert gaps([path.name for path in files("migrations", suffix=".sql")]) == []


def test_no_module_is_over_the_size_limit() -> None:
    lengths = {name(path): len(path.read_text("utf-8").splitlines()) for path in files("bot", "cogs")}
    assert {path: lines for path, lines in lengths.items() if lines > LINES_MAX} == {}


def test_the_commands_in_the_documents_exist() -> None:
    known = verbs((ROOT / "Makefile").read_text("utf-8"))
    documents = [*ROOT.glob("*.md"), *files("docs", "bot", suffix=".md")]
    unknown = {
        name(path): missing for path in documents if (missing := verbs_named(path.read_text("utf-8")) - known)
    }
    assert unknown == {}


def test_ci_runs_make_test() -> None:
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    assert script.read_text("utf-8").splitlines()[-1] == "exec make test"


@pytest.mark.parametrize(
    "line",
    [
        "--index-url https://example.org/simple",
        "--find-links wheels",
        "-f wheels",
        "thing @ file:///tmp/thing.whl",
        "# via -r /home/somebody/requirements.in",
        "-e ./thing",
    ],
)
def test_an_address_in_a_lock_is_detected(line: str) -> None:
    fine = (
        "a==1 ; sys_platform == 'win32' \\\n    --hash=sha256:ab12\n    # via connects-bot (pyproject.toml)\n"
    )
    assert addresses(fine) == []
    assert addresses(fine + line) == [line]


def test_a_missing_hash_is_detected() -> None:
    assert unhashed("a==1 \\\n    --hash=sha256:ab\n    # via c\nb==2\nc==3 \\\n    --hash=sha256:cd\n") == [
        "b"
    ]


@pytest.mark.parametrize(
    "names", [["0001_a.sql", "0003_b.sql"], ["0002_a.sql"], ["0001_a.sql", "0001_b.sql"], ["0001_A.sql"]]
)
def test_a_gap_in_the_migrations_is_detected(names: list[str]) -> None:
    assert gaps(names)


def test_a_missing_make_target_is_detected() -> None:
    document = "Run `make fly`, then:\n\n    $ make test\n\nThings make sense, and they make up.\n"
    assert verbs_named(document) - verbs("test: check ## all\n") == {"fly"}


def test_imports_are_reduced_to_their_package() -> None:
    assert imports("import a.b\nfrom c.d import e\ndef f():\n    import g as h\n") == {"a", "c", "g"}
