"""Values with many fields are made by field names, and no call unpacks a row or a literal."""

import ast
import re
from collections.abc import Iterator

import pytest

from tests.structure.tree import files, name

MOST_POSITIONAL = 6
"""More arguments than these are given by name where one of our own values is made."""
SOURCES = ("bot", "cogs", "tests", "benchmarks")
_MADE = re.compile(r"\b\w+(?=\()")
"""A name in front of a bracket."""


def values(source: str) -> set[str]:
    """Return the names of the dataclasses and named tuples that a module defines."""
    if "dataclass" not in source and "NamedTuple" not in source:
        return set()
    return {
        node.name
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.ClassDef) and ("dataclass" in _roots(node) or "NamedTuple" in _roots(node))
    }


def positional(source: str, ours: set[str]) -> list[int]:
    """Return the lines where one of the classes ``ours`` is called with more than MOST_POSITIONAL arguments by place."""
    if not _mentions(source, ours):
        return []
    return [
        call.lineno for call in _calls(source) if _name(call) in ours and len(call.args) > MOST_POSITIONAL
    ]


def rows_unpacked(source: str, ours: set[str]) -> list[int]:
    """Return the lines where one of the classes ``ours`` is called with an unpacked row (``Job(*row)``)."""
    return [
        call.lineno
        for call in _calls(source)
        if _name(call) in ours and any(isinstance(part, ast.Starred) for part in call.args)
    ]


def displays_unpacked(source: str) -> list[int]:
    """Return the lines where a call unpacks a tuple or list that is written out in it: ``f(*(a, b), c)``."""
    if "*(" not in source and "*[" not in source:
        return []
    return [
        part.lineno
        for call in _calls(source)
        for part in call.args
        if isinstance(part, ast.Starred) and isinstance(part.value, ast.Tuple | ast.List)
    ]


def _calls(source: str) -> Iterator[ast.Call]:
    return (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call))


def _mentions(source: str, ours: set[str]) -> bool:
    """Return True for a module that may make one of the values ``ours``; reading its words is faster than parsing it."""
    return not ours.isdisjoint(_MADE.findall(source))


def _name(call: ast.Call) -> str:
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def _roots(node: ast.ClassDef) -> set[str]:
    """Return the names in the bases and decorators of a class."""
    parts = (part for root in (*node.bases, *node.decorator_list) for part in ast.walk(root))
    return {part.id for part in parts if isinstance(part, ast.Name)}


def test_values_with_many_fields_are_made_by_name() -> None:
    texts = {name(path): path.read_text("utf-8") for path in files(*SOURCES)}
    ours = {value for text in texts.values() for value in values(text)}
    assert {path: lines for path, text in texts.items() if (lines := positional(text, ours))} == {}


def test_no_value_is_made_of_an_unpacked_row() -> None:
    texts = {name(path): path.read_text("utf-8") for path in files("bot")}
    ours = {value for text in texts.values() for value in values(text)}
    stores = {path: text for path, text in texts.items() if path.startswith("bot/store/")}
    assert {path: lines for path, text in stores.items() if (lines := rows_unpacked(text, ours))} == {}


def test_no_call_unpacks_a_literal() -> None:
    texts = {name(path): path.read_text("utf-8") for path in files(*SOURCES)}
    assert {path: lines for path, text in texts.items() if (lines := displays_unpacked(text))} == {}


def test_value_classes_are_detected() -> None:
    source = """
@dataclass(frozen=True)
class Job: ...
@dataclass
class Other: ...
class Corner(NamedTuple): ...
class Plain: ...
"""
    assert values(source) == {"Job", "Other", "Corner"}


@pytest.mark.parametrize(
    ("source", "fine"),
    [
        ("Job(1, 2, 3, 4, 5, 6)", True),
        ("Job(1, 2, 3, 4, 5, 6, note=7)", True),
        ("other(1, 2, 3, 4, 5, 6, 7)", True),
        ("Job(1, 2, 3, 4, 5, 6, 7)", False),
        ("[jobs.Job(1, 2, 3, 4, 5, 6, 7)]", False),
    ],
)
def test_many_positional_arguments_are_detected(source: str, fine: bool) -> None:
    assert (positional(source, {"Job"}) == []) is fine


@pytest.mark.parametrize(
    ("source", "fine"),
    [
        ("f(*parts)", True),
        ("gather(*(f(n) for n in numbers))", True),
        ("(*parts, 1)", True),
        ("f(*(a, b), c=1)", False),
        ("f(*[a, b])", False),
    ],
)
def test_an_unpacked_literal_is_detected(source: str, fine: bool) -> None:
    assert (displays_unpacked(source) == []) is fine


def test_an_unpacked_row_is_detected() -> None:
    assert rows_unpacked("x = Job(*row)\ny = Job(id=1)\nz = other(*row)", {"Job"}) == [1]
