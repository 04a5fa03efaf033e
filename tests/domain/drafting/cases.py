"""Labelled drafts of tests/cases/drafts, and the counts of right, false and missed findings by kind."""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot.domain.drafting.check import Draft, check
from bot.domain.drafting.findings import Finding, FindingKind

CASES = Path(__file__).parents[2] / "cases/drafts"
Case = dict[str, Any]
_findings: dict[tuple[str, str], tuple[Finding, ...]] = {}


@dataclass
class Score:
    """How many drafts have a kind rightly, have a kind by mistake, and lack a kind."""

    right: Counter[str] = field(default_factory=Counter)
    false: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)

    @property
    def all_recall(self) -> float:
        return self.right.total() / ((self.right + self.missed).total() or 1)

    @property
    def precision(self) -> float:
        return self.right.total() / ((self.right + self.false).total() or 1)

    def recall(self, kind: FindingKind) -> float:
        return self.right[kind] / ((self.right[kind] + self.missed[kind]) or 1)

    def table(self) -> list[str]:
        """Return the rows of the table in docs/checks.md."""
        return [
            f"| `{kind}` | {self.right[kind]} | {self.false[kind]} | {self.missed[kind]} |"
            for kind in FindingKind
        ]


def cases(folder: Path = CASES) -> list[Case]:
    """Return the labelled drafts of a folder; ``set`` of a case is its file's name without ``drafts-``."""
    return [
        json.loads(line) | {"set": path.stem.removeprefix("drafts-")}
        for path in sorted(folder.glob("*.jsonl"))
        for line in path.read_text("utf-8").splitlines()
    ]


def findings_of(case: Case) -> tuple[Finding, ...]:
    """Return the findings in the draft of a case, which is checked once."""
    key = (case["set"], case["id"])
    if key not in _findings:
        draft = Draft(
            case["text"], case["post"], previous=tuple(case["previous"]), language=case["language"] or ""
        )
        _findings[key] = tuple(check(draft).findings)
    return _findings[key]


def kinds_of(case: Case) -> set[str]:
    """Return the kinds of findings in the draft of a case."""
    return {str(finding.kind) for finding in findings_of(case)}


def labels_of(case: Case) -> set[str]:
    """Return the kinds of findings that a draft should have."""
    return {label["kind"] for label in case["findings"]}


def scored(some: Iterable[Case]) -> Score:
    """Return the score of the cases, each kind counted once in a draft."""
    score = Score()
    for case in some:
        got, labels = kinds_of(case), labels_of(case)
        score.right.update(got & labels)
        score.false.update(got - labels)
        score.missed.update(labels - got)
    return score
