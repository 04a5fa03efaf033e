"""The documents name each command of Discord and of the command line, and methods that exist; their examples are code."""

import re
from functools import cache
from typing import Any

from bot.__main__ import app as command_line
from bot.clock import ManualClock
from bot.demo import commands
from bot.services import Services
from bot.store.engine.database import Database
from tests.structure.documents import DOCUMENTS, OPERATING, read
from tests.structure.tree import files, name


async def test_the_page_of_commands_is_the_command_tree(db: Database, clock: ManualClock) -> None:
    assert read("docs/commands.md") == await commands.page(db, clock), "make docs writes the page anew"


def test_a_changed_command_changes_the_page() -> None:
    option: dict[str, Any] = {"type": 4, "name": "amount", "description": "How many", "required": True}
    command = {
        "type": 1,
        "name": "spend",
        "description": "Write it down",
        "contexts": [0, 1],
        "options": [option],
    }
    before = commands.written([command])
    assert "| `amount` | required | whole number | How many |" in before
    for change in ({"required": False}, {"max_value": 9}, {"name": "number"}, {"choices": [{"name": "one"}]}):
        assert commands.written([{**command, "options": [{**option, **change}]}]) != before


def test_the_commands_of_the_command_line_exist() -> None:
    existing = {
        str(command.callback.__name__) for command in command_line.registered_commands if command.callback
    }
    named = {
        verb for path in DOCUMENTS for verb in re.findall(r"python -m bot ([a-z]+)", path.read_text("utf-8"))
    }
    assert named - existing == set()
    assert (
        existing - set(re.findall(r"python -m bot ([a-z]+)", read(OPERATING) + read("docs/demo.md"))) == set()
    )


def unknown_methods(services: Services, text: str) -> list[str]:
    """Return what a text calls by ``services.<subject>.<method>`` and the fronts don't have."""
    named = re.findall(r"\bservices\.(\w+)\.(\w+)", text)
    return [
        f"{subject}.{method}"
        for subject, method in named
        if not hasattr(getattr(services, subject, None), method)
    ]


async def test_the_methods_of_fronts_in_the_documents_exist(db: Database, clock: ManualClock) -> None:
    services = Services(db, clock)
    unknown = {name(path): unknown_methods(services, path.read_text("utf-8")) for path in DOCUMENTS}
    assert {document: methods for document, methods in unknown.items() if methods} == {}
    assert unknown_methods(services, "services.ledger.spend, services.ledger.lost, services.lost.spend") == [
        "ledger.lost",
        "lost.spend",
    ]


@cache
def signatures(text: str) -> set[str]:
    """Return the heads of the functions and classes in a text of Python, without spaces and closing commas.

    Tests are left out: a document may show a shorter one than the suite has.
    """
    heads = re.findall(r"^ *((?:def|async def|class) (?!test_)\w+.*?:)\s*$", text, re.MULTILINE | re.DOTALL)
    return {re.sub(r",(?=[)\]])", "", re.sub(r"\s+", "", head)) for head in heads}


def invented(document: str, sources: str) -> set[str]:
    """Return the heads in the examples of a document that stand in no source."""
    blocks = re.findall(r"^```python$(.*?)^```$", document, re.MULTILINE | re.DOTALL)
    return {head for block in blocks for head in signatures(block)} - signatures(sources)


def test_the_examples_are_of_the_code() -> None:
    sources = "\n".join(path.read_text("utf-8") for path in files("bot", "cogs", "tests"))
    wrong = {name(path): invented(path.read_text("utf-8"), sources) for path in DOCUMENTS}
    assert {document: heads for document, heads in wrong.items() if heads} == {}


def test_an_invented_example_is_seen() -> None:
    sources = "class A:\n    async def spend(\n        self, amount: int,\n    ) -> None:\n        pass\n"
    document = "```python\n{}\n    pass\n```\n"
    assert invented(document.format("async def spend(self, amount: int) -> None:"), sources) == set()
    assert invented(document.format("async def spend(self) -> None:"), sources) == {
        "asyncdefspend(self)->None:"
    }
