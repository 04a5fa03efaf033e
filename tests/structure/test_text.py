"""Every sentence that members read is in the catalogue (bot/ui/words/en/**/*.ftl), and code names it by its id."""

import ast
import re

import pytest

from tests.structure.tree import ROOT, files, literals, name, text_of

PLACES = ("cogs", "bot/ui", "bot/services", "bot/domain", "bot/gateway/client.py", "bot/errors")
# What has to stand in the code all the same, by file, with the reason.
ALLOWED: dict[tuple[str, str], str] = {
    ("cogs/job_log.py", "Log job"): "the message menu's name: Discord takes it as it is, and it is fixed",
    ("cogs/drafting.py", "Check this draft"): "the same, of the other message menu",
    ("cogs/board.py", "Report job"): "the same",
    ("bot/domain/time/periods.py", "30 days"): "a choice whose name is fixed, as the next two",
    ("bot/domain/time/periods.py", "90 days"): "",
    ("bot/domain/time/periods.py", "12 months"): "",
    ("bot/domain/importing/sheets.py", "Applied to job"): "a label of Upwork's own, as the next one",
    ("bot/domain/importing/sheets.py", "Connects bid for boosted proposal."): "",
    ("bot/ui/words/mentions.py", r"(?<!\\)`/([a-z]+(?: [a-z]+){0,2})`"): "a pattern",
    (
        "bot/domain/drafting/template_files.py",
        "\\A---\\ntemplates:\\n((?:  - .*\\n)+)---\\n",
    ): "the form of a file, as the next four",
    (
        "bot/domain/drafting/template_files.py",
        "^<!-- template: (.*) -->\\n(?:<!-- category: ([a-z-]+) -->\\n)?",
    ): "",
    ("bot/domain/drafting/template_files.py", "---\ntemplates:\n"): "",
    ("bot/domain/drafting/template_files.py", "\n<!-- template: "): "",
    ("bot/domain/drafting/template_files.py", "<!-- category: "): "",
    (
        "bot/ui/words/__init__.py",
        "not in the catalogue",
    ): "the complaint about a missing message, for the log",
}
SHOWN = {"label", "placeholder", "title", "content", "description"}
"""Arguments of discord.py that a person reads, so that one word is too much already."""
ID = re.compile(r"[a-z][a-z0-9_.:-]*|")
LOGS = {"log", "logger", "_log", "_logger"}


def _unseen(tree: ast.AST) -> set[int]:
    """Return the ids of the nodes that no member reads: log calls, asserts, and faults of the bot such as RuntimeError."""
    unseen: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            target = node.func.value
            owner = (
                target.id
                if isinstance(target, ast.Name)
                else target.attr
                if isinstance(target, ast.Attribute)
                else ""
            )
            if owner not in LOGS:
                continue
        elif not isinstance(node, ast.Raise | ast.Assert):
            continue
        unseen |= {id(part) for part in ast.walk(node)}
    return unseen


def sentences(source: str) -> list[tuple[int, str]]:
    """Return (line, text) of each string in ``source`` that members might read: text with a space, or a shown word."""
    tree = ast.parse(source)
    unseen = _unseen(tree)
    shown = {
        id(keyword.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        for keyword in node.keywords
        if keyword.arg in SHOWN
    }
    found: list[tuple[int, str]] = []
    for node in literals(tree):
        words = re.sub(r"%[-a-zA-Z]", "", text_of(node))  # the letters of a date format are no words
        is_sentence = bool(re.search(r"[^\W\d_]", words) and re.search(r"\s", words.strip()))
        is_word = id(node) in shown and not ID.fullmatch(words)
        if (is_sentence or is_word) and id(node) not in unseen:
            found.append((node.lineno, text_of(node)))
    return found


def test_every_sentence_is_in_the_catalogue() -> None:
    offences = [
        (name(path), line, words)
        for path in files(*PLACES)
        for line, words in sentences(path.read_text("utf-8"))
        if (name(path), words) not in ALLOWED
    ]
    assert offences == []


def test_every_exception_to_the_rule_is_still_needed() -> None:
    there = {
        path: sentences((ROOT / path).read_text("utf-8")) for path, _ in ALLOWED if (ROOT / path).exists()
    }
    gone = [
        (path, words)
        for path, words in ALLOWED
        if path in there and words not in [found for _, found in there[path]]
    ]
    assert gone == []


@pytest.mark.parametrize(
    "source",
    [
        'await interaction.response.send_message("Not enough Connects")',
        'card.line(f"You have {balance} left")',
        'Button(label="Undo")',
        'TextInput(placeholder="84")',
        'x = "Nur noch\\u00a0wenige"',
        'raise_for("no such job")',
    ],
)
def test_a_sentence_is_detected(source: str) -> None:
    assert sentences(source)


@pytest.mark.parametrize(
    "source",
    [
        '"""A docstring of several words."""',
        'class A:\n    x: int\n    """What x is for."""',
        'log.warning("the channel is gone", channel=1)',
        'self.log.info("said so")',
        'raise RuntimeError("a button without a handler")',
        'assert wallet, "the service checks that first"',
        'Button(label=text("button-undo"))',
        'command(name="spend", description="connects-spend")',
        'day.strftime("%d %b %Y")',
        'lines = " · ".join(parts)',
    ],
)
def test_texts_that_no_member_reads_are_allowed(source: str) -> None:
    assert sentences(source) == []
