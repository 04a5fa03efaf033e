"""Passages of drafts of many trades, each with or without one fault, held against the check of that fault."""

import json
from pathlib import Path
from typing import Any

import pytest

from bot.domain.drafting.check import Draft, check
from bot.domain.drafting.findings import FindingKind

PASSAGES: list[dict[str, Any]] = [
    json.loads(line)
    for line in (Path(__file__).parents[2] / "cases/passages/passages.jsonl").read_text("utf-8").splitlines()
]
POST = (
    "Migrate our bakery's order system to Postgres\n"
    "Access database with 14 tables, 300 orders each morning, two vans. Nightly run takes 40 minutes."
)
HEAD = (
    "Your 14 Access tables hide the real trouble: the nightly run locks them while the vans are being loaded.\n\n"
    "The data is copied each hour into Postgres while Access stays in charge, then the order form is switched, and the "
    "vans' lists last. The nightly run shrinks to a few seconds that way, since nothing is locked.\n\n"
)
RESULT = (
    "In March I moved a florist's orders from Access to Postgres: 212,000 rows, and the morning list opens in 1.2 "
    "seconds.\n\n"
)
QUESTION = "\n\nWhich of the two vans leaves first, and at what time must its list be ready?"
AROUND = {
    FindingKind.NO_PROOF: (HEAD, QUESTION),
    FindingKind.NO_NEXT_STEP_OR_QUESTION: (HEAD + RESULT, ""),
    FindingKind.WEAK_OPENING: ("", f"\n\n{RESULT}Which part hurts you most?"),
    FindingKind.QUESTION_UNANSWERED: ("", ""),
}
"""What stands before and behind a passage of each kind."""
WRONG = {
    FindingKind.NO_PROOF: {"c-pg23"},
    FindingKind.QUESTION_UNANSWERED: {
        "a-q0b",
        "a-q9b",
        "a-q13b",
        "a-q25a",
        "a-q25b",
        "b-q0a",
        "b-q1b",
        "b-q10b",
        "b-q12b",
        "b-q15b",
    },
}
"""The passages that are judged wrongly: answers beside the question that share its words, and answers that share none."""


@pytest.mark.parametrize("kind", AROUND)
def test_a_fault_is_told_from_its_opposite(kind: FindingKind) -> None:
    before, behind = AROUND[kind]
    judged_wrongly = {
        each["id"]
        for each in PASSAGES
        if each["kind"] == kind
        and each["is_fault"]
        != any(
            finding.kind is kind
            for finding in check(
                Draft(before + each["passage"] + behind, each.get("post", POST), language="en")
            ).findings
        )
    }
    assert judged_wrongly == WRONG.get(kind, set())
