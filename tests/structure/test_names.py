"""No two modules of the bot define a class of the same name, so that a name says which class is meant."""

import ast
from collections import defaultdict

from tests.structure.tree import files, name


def classes(source: str) -> list[str]:
    """Return the names of the classes that other modules may import."""
    return [
        node.name
        for node in ast.parse(source).body
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
    ]


def test_no_class_name_stands_in_two_modules() -> None:
    modules: defaultdict[str, list[str]] = defaultdict(list)
    for path in files("bot", "cogs"):
        for defined in classes(path.read_text("utf-8")):
            modules[defined].append(name(path))
    assert {defined: places for defined, places in modules.items() if len(places) > 1} == {}


def test_public_classes_are_seen() -> None:
    assert classes("class Post: ...\nclass _Row: ...\ndef f():\n    class Inner: ...") == ["Post"]
