"""Layers above the services import only ``bot.services.<subject>``, never a module inside that folder."""

import ast

import pytest

from tests.structure.tree import ROOT, files, name

ABOVE = ("bot/ui", "bot/gateway", "cogs", "bot/operating", "bot/demo", "bot/app.py", "bot/__main__.py")
SUBJECTS = {
    path.parent.name
    for path in (ROOT / "bot/services").glob("*/__init__.py")
    if path.parent.name != "posting"  # for the other subjects only
}
FRONTS = {"bot.services", "bot.services.who"} | {f"bot.services.{subject}" for subject in SUBJECTS}


def behind_the_front(source: str) -> list[str]:
    """Return each import in ``source`` that reaches past the front of a subject, as ``line <number>: <module>``."""
    found: list[tuple[int, str]] = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found += [(node.lineno, alias.name) for alias in node.names if alias.name not in FRONTS]
        elif isinstance(node, ast.ImportFrom) and node.module in FRONTS:
            inside = [f"{node.module}.{alias.name}" for alias in node.names]
            found += [
                (node.lineno, module) for module in inside if _is_module(module) and module not in FRONTS
            ]
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.append((node.lineno, node.module))
    return [f"line {line}: {module}" for line, module in found if module.startswith("bot.services")]


def _is_module(module: str) -> bool:
    path = ROOT.joinpath(*module.split("."))
    return path.is_dir() or path.with_suffix(".py").is_file()


def test_upper_layers_import_only_the_fronts_of_services() -> None:
    found = {name(path): behind_the_front(path.read_text("utf-8")) for path in files(*ABOVE)}
    assert {path: imports for path, imports in found.items() if imports} == {}


@pytest.mark.parametrize(
    "source",
    [
        "from bot.services.ledger.spend import Spend",
        "from bot.services.ledger import spend",
        "from bot.services.posting import post",
        "from bot.services import idempotency",
        "from bot.services import posting",
        "import bot.services.ledger.spend",
        "def late() -> None:\n    from bot.services.messages.compose import Letter",
    ],
)
def test_an_import_past_a_front_is_detected(source: str) -> None:
    assert len(behind_the_front(source)) == 1


@pytest.mark.parametrize(
    "source",
    [
        "from bot.services import Services",
        "from bot.services import ledger",
        "from bot.services.ledger import Spend",
        "from bot.services.who import Who",
        "import bot.services.ledger",
        "from bot.store.jobs import Job",
    ],
)
def test_an_import_of_a_front_is_allowed(source: str) -> None:
    assert behind_the_front(source) == []


@pytest.mark.parametrize("subject", sorted(SUBJECTS))
def test_every_front_defines_all(subject: str) -> None:
    tree = ast.parse((ROOT / "bot/services" / subject / "__init__.py").read_text("utf-8"))
    assigned = [node for node in tree.body if isinstance(node, ast.Assign)]
    assert any(ast.unparse(node.targets[0]) == "__all__" for node in assigned)
    assert any(isinstance(node, ast.ClassDef) for node in tree.body)
