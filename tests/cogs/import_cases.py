"""Play the cases of tests/cases/import: a member starts, tells, imports and exports, and the outcome is compared.

A case is a dictionary of a file ``expected*.json``, which has defaults of its own. Its steps are played in order as Ana;
`Outcome` holds what came of them.
"""

import csv
import json
from dataclasses import dataclass, field
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path
from typing import Any

from simcord import InteractionResult

from tests.cogs.hands import connects_command, written_entries
from tests.cogs.world import World, buttons, contents, fill, menus, press, words

FOLDER = Path(__file__).parent.parent / "cases" / "import"
PASTE_FIELDS = ("text", "more", "rest")
NO_FACTS = {"opening", "correction", "reversal", "expiry", "forfeit"}
"""Kinds of lines in entries.csv that a case does not count as facts."""
QUOTES = str.maketrans("", "", "'\"“”„«»‘’`")

Case = dict[str, Any]
Fact = tuple[str, str, int, str]


def cases() -> list[Case]:
    """Return every case of all files, with the defaults of its file for its start and clock filled in."""
    files = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("expected*.json"))]
    return [file["defaults"] | case for file in files for case in file["cases"]]


@dataclass
class Outcome:
    """What came of a case: the facts, balance and lots at the end, and the texts and labels of the last import."""

    facts: list[Fact] = field(default_factory=list)
    balance: int = 0
    lots: dict[str, int] = field(default_factory=dict)
    wrote: bool = False
    texts: str = ""
    labels: str = ""


async def play(world: World, case: Case) -> Outcome:
    """Play a case's steps as Ana and return the outcome."""
    _set_clock(world, case["clock"])
    start = case["start"] | {"plan": _choice(case["start"]["plan"])}
    await world.ana.slash(world.channel, "start", **start)
    outcome = Outcome()
    last: InteractionResult | None = None
    for step in case["steps"]:
        if "at" in step:
            _set_clock(world, step["at"])
        if "do" in step:
            last = await world.ana.slash(world.channel, step["do"], **step.get("with", {}))
        if "press" in step:
            assert last is not None
            last = await press(world.ana, last, _label(last, step["press"]))
        if "undo_imported" in step:
            await _undo_imported(world, step["undo_imported"])
        if shown := await _import(world, step):
            last = await _confirm(world, shown, outcome)
    return await _ended(world, outcome)


def differences(outcome: Outcome, case: Case) -> list[str]:
    """Return how the outcome differs from what the case expects; empty if it is the expected or an allowed one."""
    allowed = case.get("any_of") or [case["expect"]]
    compared = [_differences(outcome, expected) for expected in allowed]
    return [] if any(not found for found in compared) else [line for found in compared for line in found]


async def _import(world: World, step: Case) -> InteractionResult | None:
    """Return the answer to a step's import; None if the step imports nothing."""
    if "paste" in step:
        form = await connects_command(world, "import")
        texts = [_text(text) for text in step["paste"]]
        fields = dict.fromkeys(PASTE_FIELDS, "") | dict(zip(PASTE_FIELDS, texts, strict=False))
        return await fill(world.ana, form, **fields, balance=str(step.get("balance", "")))
    options = {"balance": step["balance"]} if "balance" in step else {}
    if "upload" in step:
        data = (FOLDER / "inputs" / step["upload"]).read_bytes()
        return await connects_command(world, "import", file=(step["as"], data), **options)
    if "own" in step:
        data = _edited(await _own(world, "entries.csv"), step["own"])
        return await connects_command(world, "import", file=(step["as"], data), **options)
    return None


async def _confirm(world: World, shown: InteractionResult, outcome: Outcome) -> InteractionResult:
    """Press *Import* once if it is there, and keep what was said and written; return the last answer."""
    before = await written_entries(world)
    outcome.texts, outcome.labels = words(shown), _labels(shown)
    if label := next((label for label in buttons(shown) if label.startswith("Import")), None):
        shown = await press(world.ana, shown, label)
        outcome.texts += f"\n{words(shown)}"
        outcome.labels += f"\n{_labels(shown)}"
    outcome.wrote = await written_entries(world) != before
    return shown


async def _undo_imported(world: World, most: int) -> None:
    """Type ``/connects undo`` at most ``most`` times, until no imported fact stands."""
    for _ in range(most):
        rows = _table(await _own(world, "entries.csv"))
        if not any(row["source"] == "import" and _is_fact(row) for row in rows):
            return
        await connects_command(world, "undo")


async def _ended(world: World, outcome: Outcome) -> Outcome:
    exported = await connects_command(world, "export")
    rows = _table(contents(world, exported, "entries.csv"))
    facts = [row for row in rows if _is_fact(row)]
    outcome.facts = [(row["occurred_at"][:10], row["kind"], int(row["amount"]), row["job"]) for row in facts]
    outcome.balance = int(rows[-1]["balance"]) if rows else 0
    for row in _table(contents(world, exported, "lots.csv")):
        if int(row["remaining"]):
            outcome.lots[row["expires_on"]] = outcome.lots.get(row["expires_on"], 0) + int(row["remaining"])
    return outcome


def _differences(outcome: Outcome, expected: Case) -> list[str]:
    lines = []
    if "facts" in expected and not _same_facts(outcome.facts, expected["facts"]):
        lines.append(f"facts {outcome.facts} are not {expected['facts']}")
    if "balance" in expected and outcome.balance != expected["balance"]:
        lines.append(f"the balance is {outcome.balance} and not {expected['balance']}")
    if "lots" in expected and outcome.lots != dict(expected["lots"]):
        lines.append(f"lots {outcome.lots} are not {expected['lots']}")
    if expected.get("refused") and outcome.wrote:
        lines.append("the import was written and not refused")
    lines += [
        f"no answer says {either!r}: {outcome.texts}"
        for either in expected.get("says", ())
        if not _says(outcome.texts, either)
    ]
    lines += [
        f"an answer says {either!r}: {outcome.texts}"
        for either in expected.get("not_says", ())
        if _says(outcome.texts, either)
    ]
    lines += [
        f"no button offers {either!r}: {outcome.labels}"
        for either in expected.get("offers", ())
        if not _says(outcome.labels, either)
    ]
    return lines


def _same_facts(facts: list[Fact], expected: list[list[Any]]) -> bool:
    """Return whether each expected fact is one of the facts, and each fact is an expected one."""
    rest = list(facts)
    for pattern in sorted(expected, key=lambda pattern: sum(part is None for part in pattern)):
        match = next((fact for fact in rest if _is_like(fact, pattern)), None)
        if match is None:
            return False
        rest.remove(match)
    return not rest


def _is_like(fact: Fact, pattern: list[Any]) -> bool:
    day, kind, amount, job = pattern
    return (
        (day is None or fact[0] in day.split("|"))
        and (kind is None or fact[1] in kind.split("|"))
        and (amount is None or fact[2] == amount)
        and (job is None or _folded(fact[3]) in [_folded(title) for title in job.split("|")])
    )


def _folded(title: str) -> str:
    return "".join(title.translate(QUOTES).casefold().split())


def _says(text: str, either: str) -> bool:
    return any(part.casefold() in text.casefold() for part in either.split("|"))


def _is_fact(row: dict[str, str]) -> bool:
    return row["kind"] not in NO_FACTS and row["status"] != "reversed"


def _labels(shown: InteractionResult) -> str:
    options = [option.get("label", "") for menu in menus(shown) for option in menu.get("options", ())]
    return "\n".join([*buttons(shown), *(menu.get("placeholder", "") for menu in menus(shown)), *options])


def _label(shown: InteractionResult, part: str) -> str:
    return next(label for label in buttons(shown) if part.casefold() in label.casefold())


async def _own(world: World, name: str) -> bytes:
    return contents(world, await connects_command(world, "export"), name)


def _table(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(data.decode(), newline="")))


def _edited(data: bytes, edit: Case) -> bytes:
    """Return the member's own file without the dropped columns, or with other values in some rows."""
    rows = _table(data)
    columns = [column for column in rows[0] if column not in edit.get("drop", ())]
    for row in rows:
        if all(row[column] == value for column, value in edit.get("where", {}).items()):
            row.update(edit.get("set", {}))
    out = StringIO()
    writer = csv.DictWriter(out, columns, extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


def _text(text: str) -> str:
    """Return the text itself, or the content of the file after ``@``."""
    return (FOLDER / "inputs" / text[1:]).read_text(encoding="utf-8") if text.startswith("@") else text


def _set_clock(world: World, instant: str) -> None:
    world.clock.set(int(datetime.fromisoformat(instant).astimezone(UTC).timestamp()) * 1000)


def _choice(plan: str) -> str:
    return plan.lower().replace(" ", "_")
