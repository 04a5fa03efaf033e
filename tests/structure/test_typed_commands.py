"""Every command that a document tells people to type exists as written: make targets, verbs, options and arguments."""

import logging
import os
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
import structlog
import typer
from typer.testing import CliRunner

from bot.__main__ import app
from bot.operating.settings import PREFIX
from tests.structure.tree import ROOT, files, name

DOCUMENTS = [*ROOT.glob("*.md"), *files("docs", suffix=".md")]
FENCE = re.compile(r"^ *```(?:sh|bash|console)?\n(.*?)^ *```", re.MULTILINE | re.DOTALL)
INLINE = re.compile(r"`((?:make|python -m) [^`\n]+)`")
TYPED = re.compile(r"^\s*(?:\$ )?((?:make|python -m) .+)$", re.MULTILINE)
COMMAND_LINE = typer.main.get_command(app)
ELSEWHERE = {"run", "demo", "doctor", "health", "logs", "update", "invite", "read", "check", "move"}
"""Verbs that serve, ask Discord or a running bot, show what isn't there, read their input or fill an empty database; their
own tests run them."""


def typed(document: str) -> list[str]:
    """Return the commands that a document tells people to type, without comments and redirections."""
    found = [line for block in FENCE.findall(document) for line in TYPED.findall(block)]
    found += INLINE.findall(FENCE.sub("", document))
    return list(dict.fromkeys(re.split(r"\s(?:#|<|>|\||&&)\s?", line)[0].strip() for line in found))


def targets() -> set[str]:
    return set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))


def problems(command: str) -> Iterator[str]:
    """Yield what doesn't exist of a command; nothing for a command that works as written."""
    words = shlex.split(command)
    if words[0] == "make":
        if words[1] not in targets():
            yield f"no target {words[1]}"
        for word in words[2:]:
            variable, _, value = word.partition("=")
            if variable not in {"ARGS", "UPGRADE"}:
                yield f"no variable {word}"
            elif variable == "ARGS" and words[1] == "run":  # without a token it is the demo
                served = [list(_unparsed(verb, shlex.split(value))) for verb in ("run", "demo")]
                yield from min(served, key=len)
            elif variable == "ARGS" and words[1] in verbs():
                yield from _unparsed(words[1], shlex.split(value))
    elif words[2] == "bot":
        if words[3:] and words[3] in verbs():
            yield from _unparsed(words[3], words[4:])
        elif words[3:] not in ([], ["--help"]):
            yield f"no verb in {command}"
    elif not _is_module(words[2]):
        yield f"no module {words[2]}"


def verbs() -> dict[str, click.Command]:
    assert isinstance(COMMAND_LINE, click.Group) or hasattr(COMMAND_LINE, "commands")
    return COMMAND_LINE.commands  # type: ignore[attr-defined, no-any-return]


def _unparsed(verb: str, arguments: list[str]) -> Iterator[str]:
    """Yield why the verb doesn't take these arguments; capital words stand for what people fill in, `…` for more of it."""
    known = {option: param for param in verbs()[verb].params for option in param.opts}
    places = [param for param in verbs()[verb].params if param.param_type_name == "argument"]
    words = [word for word in arguments if word != "…"]
    filled = 0
    while words:
        word = words.pop(0)
        if not word.startswith("-"):
            filled += 1
            continue
        option = known.get(word)
        if option is None:
            yield f"{verb} has no {word}"
        elif not getattr(option, "is_flag", False) and not words:
            yield f"{verb} {word} takes something"
        elif not getattr(option, "is_flag", False):
            words.pop(0)
    if filled > len(places):
        yield f"{verb} takes {len(places)} and not {filled} arguments"


def _is_module(module: str) -> bool:
    path = ROOT.joinpath(*module.split("."))
    return path.with_suffix(".py").exists() or (path / "__main__.py").exists()


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_every_command_of_a_document_works_as_written(document: Path) -> None:
    commands = typed(document.read_text("utf-8"))
    wrong = {command: list(problems(command)) for command in commands}
    assert {command: reasons for command, reasons in wrong.items() if reasons} == {}


def test_commands_are_found_and_wrong_ones_are_seen() -> None:
    document = (
        "Type `make fly ARGS=x`, or `python -m bot doctor --jsn`:\n\n```\npython -m bot verify --reindex   # mends\n"
        "make restore ARGS='a b'\n```\n"
        "and `python -m bot.demo.nothing`, `python -m bot export --to`, `python -m bot sing`.\n"
        "```json\nmake nonsense\n```\n"
    )
    assert {command: list(problems(command)) for command in typed(document)} == {
        "python -m bot verify --reindex": [],
        "make restore ARGS='a b'": ["restore takes 1 and not 2 arguments"],
        "make fly ARGS=x": ["no target fly"],
        "python -m bot doctor --jsn": ["doctor has no --jsn"],
        "python -m bot.demo.nothing": ["no module bot.demo.nothing"],
        "python -m bot export --to": ["export --to takes something"],
        "python -m bot sing": ["no verb in python -m bot sing"],
    }


def test_the_readmes_table_of_verbs_is_in_the_makefile() -> None:
    table = re.findall(r"^\| (`make .*?`) \|", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE)
    named = {verb for row in table for verb in re.findall(r"`make ([a-z]+)", row)}
    assert named == {"demo", "invite", "doctor", "backup", "restore", "verify", "update", "logs"}


@pytest.fixture
def usual_log() -> Iterator[None]:
    """Put the log back as it was: each verb sets its own up."""
    root, before = logging.getLogger(), structlog.get_config()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    structlog.configure(**before)


@pytest.mark.usefixtures("usual_log")
def test_the_harmless_commands_of_the_operators_page_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Run them one after the other in an empty folder, where the first makes the database."""
    monkeypatch.chdir(tmp_path)
    for variable in [each for each in os.environ if each.startswith((PREFIX, "DISCORD_TOKEN"))]:
        monkeypatch.delenv(variable)
    monkeypatch.setenv("CONNECTS_BACKUP_DIR", "b")
    commands = [
        shlex.split(command)[3:]
        for command in typed((ROOT / "docs" / "operating.md").read_text("utf-8"))
        if command.startswith("python -m bot ") and command.split()[3] not in ELSEWHERE
    ]
    commands.sort(key=lambda words: words[0] != "migrate")
    commands.sort(key=lambda words: words[0] == "restore")
    codes: dict[str, int] = {}
    for number, words in enumerate(commands):
        backup = str(next((tmp_path / "b").glob("*.sqlite3"), tmp_path))
        filled = [
            backup
            if word in {"FILE", "data/connects.sqlite3.v0007.bak"}
            else f"{number}"
            if word == "FOLDER"
            else word
            for word in words
        ]
        codes[" ".join(words)] = CliRunner().invoke(app, filled).exit_code
    assert {command: code for command, code in codes.items() if code != 0} == {}
    assert len(codes) >= 10
