"""Reading the repository's own sources, for the tests of its structure."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def files(*places: str, suffix: str = ".py") -> list[Path]:
    """Every file under the folders ``places`` (relative to the root; files stand for themselves), in a fixed order."""
    found = {path for place in places for path in (ROOT / place).rglob(f"*{suffix}")}
    return sorted(
        found | {ROOT / place for place in places if place.endswith(suffix) and (ROOT / place).is_file()}
    )


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def literals(tree: ast.AST) -> Iterator[ast.Constant]:
    """Every string in the code, the fixed parts of f-strings too, but no docstring: those are never shown or run."""
    bare = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in bare:
            yield node


def text_of(node: ast.Constant) -> str:
    return str(node.value)
