"""Read the repository's own sources, for the tests of its structure."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def files(*places: str, suffix: str = ".py") -> list[Path]:
    """Return all files with this suffix at ``places``, folders or files relative to the root, sorted."""
    paths = {path for place in places for path in (ROOT / place).rglob(f"*{suffix}")}
    return sorted(
        paths | {ROOT / place for place in places if place.endswith(suffix) and (ROOT / place).is_file()}
    )


def name(path: Path) -> str:
    """Return a path relative to the root, with slashes."""
    return path.relative_to(ROOT).as_posix()


def literals(tree: ast.AST) -> Iterator[ast.Constant]:
    """Yield every string in the code, the fixed parts of f-strings included, docstrings not."""
    bare = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in bare:
            yield node


def text_of(node: ast.Constant) -> str:
    """Return the text of a string node."""
    return str(node.value)
