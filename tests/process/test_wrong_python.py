"""A Python without the packages, or an older one, is answered with one sentence that says what to type."""

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import bot
from bot import what_to_type
from bot.__main__ import app
from bot.operating.explain import explain
from tests.standin.process import ALLOWED_SECONDS, ROOT

NEWEST = (3, 13, 1)


def bare(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a module with a Python that finds no installed package."""
    return subprocess.run(
        [sys.executable, "-S", "-E", "-s", "-m", *arguments],
        cwd=folder,
        env={},
        capture_output=True,
        text=True,
        check=False,
        timeout=ALLOWED_SECONDS,
    )


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout in which nothing is installed."""
    shutil.copytree(ROOT / "bot", tmp_path / "bot", ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "typed"),
    [
        (["bot", "doctor"], "make doctor (it installs what is needed)"),
        (["bot", "export", "--all"], "make setup, and then .venv/bin/python -m bot export --all"),
        (["bot"], "make setup, and then .venv/bin/python -m bot"),
        (["bot.demo.commands"], "make setup, and then .venv/bin/python -m bot.demo.commands"),
    ],
)
def test_a_python_without_packages_says_what_to_type(
    checkout: Path, arguments: list[str], typed: str
) -> None:
    ended = bare(checkout, *arguments)
    assert (ended.returncode, ended.stdout) == (2, "")
    [line] = ended.stderr.splitlines()
    assert line.startswith("Connects Bot can't start: this Python doesn't have its packages (")
    assert line.endswith(f" is missing). Type: {typed}")


def test_where_make_has_installed_before_its_python_is_named(checkout: Path) -> None:
    installed = checkout / ".venv" / "bin" / "python"
    installed.parent.mkdir(parents=True)
    installed.touch()
    assert bare(checkout, "bot", "verify").stderr.strip().endswith("Type: .venv/bin/python -m bot verify")


def test_an_older_python_is_named_with_what_is_needed() -> None:
    sentence = what_to_type((3, 9, 2), "", False, "bot", ["run"])
    assert sentence == (
        "Connects Bot can't start: this Python is 3.9, and 3.11 or newer is needed."
        " Type: make run (it installs what is needed)"
    )
    assert what_to_type(NEWEST, "", True, "bot", ["run"]) == ""


def test_every_python_can_read_the_guard() -> None:
    text = Path(bot.__file__).read_text("ascii")
    tree = ast.parse(text, feature_version=(3, 4))
    newer = (ast.JoinedStr, ast.AnnAssign, ast.NamedExpr, ast.AsyncFunctionDef, ast.Match)
    assert not [node for node in ast.walk(tree) if isinstance(node, newer)]
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.arg) and node.annotation]


def test_the_guards_verbs_are_make_targets_and_verbs() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    known = {command.callback.__name__ for command in app.registered_commands if command.callback}
    assert [verb for verb in bot.VERBS if f"\n{verb}: " not in makefile or verb not in known] == []


@pytest.mark.parametrize(("module", "target"), [("simcord.preview", "make demo"), ("babel", "make setup")])
def test_a_single_missing_package_is_named(module: str, target: str) -> None:
    assert explain(ModuleNotFoundError(name=module)) == (
        2,
        f"the package {module} isn't installed; install what is locked with: {target}",
    )
    assert explain(ModuleNotFoundError(name="bot.missing")) is None
