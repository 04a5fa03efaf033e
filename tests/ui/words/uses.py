"""Find where the code shows a message (on a button, in a menu, as a form's label …), and how long it may be there."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[3]
_PART = "[a-z0-9_]+"
"""What a variable in an id stands for: one word, so that an id with a further word isn't taken for another kind."""
LONGEST: dict[tuple[str, int | str], tuple[str, int]] = {
    ("button", 0): ("button", 80),
    ("link", 0): ("button", 80),
    ("switch", 1): ("switch", 76),
    ("select", 0): ("placeholder", 150),
    ("channel_select", 0): ("placeholder", 150),
    ("option", 0): ("option", 100),
    ("Form", 0): ("title of a form", 45),
    ("field", 1): ("label of a field", 45),
    ("choice", 1): ("label of a field", 45),
    ("choices", 1): ("label of a field", 45),
    ("radio", 1): ("label of a field", 45),
    ("field", "hint"): ("hint", 100),
    ("choice", "hint"): ("hint", 100),
    ("choices", "hint"): ("hint", 100),
    ("radio", "hint"): ("hint", 100),
}
"""By the called function and its argument: what the message is, and how many characters Discord shows of it."""


@cache
def shown() -> tuple[tuple[re.Pattern[str], str, int], ...]:
    """Return (pattern of ids, use, longest) for each place where the cards show a message in a limited space."""
    places: set[tuple[str, str, int]] = set()
    for file in (ROOT / "bot" / "ui").rglob("*.py"):
        tree = ast.parse(file.read_text("utf-8"))
        for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
            places |= set(_of(call))
    return tuple((re.compile(pattern), use, longest) for pattern, use, longest in sorted(places))


def uses(id: str) -> list[tuple[str, int]]:
    """Return what a message is shown as, and how long it may be there; a description of a command is one use."""
    if id.startswith("cmd-"):
        return [("description of a command", 100)]
    if id.startswith("button-"):
        return [("button", 80)]
    return [(use, longest) for pattern, use, longest in shown() if pattern.fullmatch(id)]


def _of(call: ast.Call) -> Iterator[tuple[str, str, int]]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    arguments: list[tuple[int | str, ast.expr]] = [*enumerate(call.args)]
    arguments += [(keyword.arg, keyword.value) for keyword in call.keywords if keyword.arg]
    for place, value in arguments:
        if (name, place) in LONGEST and (id := _id(value)):
            yield id, *LONGEST[name, place]


def _id(value: ast.expr) -> str | None:
    """Return the pattern of the ids in ``text.t(…)``; None for any other expression, and for an id in a variable."""
    is_message = (
        isinstance(value, ast.Call) and isinstance(value.func, ast.Attribute) and value.func.attr == "t"
    )
    if not is_message or not isinstance(value, ast.Call) or not value.args:
        return None
    match value.args[0]:
        case ast.Constant(value=str(id)):
            return re.escape(id)
        case ast.JoinedStr(values=parts):
            texts = [str(part.value) if isinstance(part, ast.Constant) else "" for part in parts]
            pattern = "".join(re.escape(text) if text else _PART for text in texts)
            return pattern if len("".join(texts)) > 3 else None
        case _:
            return None
