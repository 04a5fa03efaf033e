"""The check of drafts, held against labelled drafts of several trades and languages."""

import pytest

from bot.domain.drafting.check import Draft, check
from bot.domain.drafting.findings import Kind
from tests.domain.drafting.cases import Case, cases, kinds_of, labels_of, scored
from tests.structure.tree import ROOT

ALL = cases()
PRECISION, RECALL = 0.97, 0.9
PLACELESS = {Kind.QUESTION_UNANSWERED, Kind.CLIENTS_WORDS_IGNORED}


@pytest.mark.parametrize("case", ALL, ids=lambda case: case["id"])
def test_a_labelled_draft_has_the_findings_of_its_labels(case: Case) -> None:
    assert kinds_of(case) == labels_of(case)


def test_few_findings_are_false_and_few_are_missed() -> None:
    score = scored(ALL)
    assert score.precision >= PRECISION
    assert {kind: score.recall(kind) for kind in Kind if score.recall(kind) < RECALL} == {}


def test_the_table_of_the_document_is_what_is_measured() -> None:
    text = (ROOT / "docs/checks.md").read_text("utf-8")
    assert [row for row in scored(ALL).table() if row not in text] == []


@pytest.mark.parametrize("case", ALL, ids=lambda case: case["id"])
def test_a_finding_says_where_it_is(case: Case) -> None:
    """Each place is inside of the draft, and what a label quotes of the draft is at the place of a finding of its kind."""
    text = case["text"]
    findings = check(Draft(text, case["post"], previous=tuple(case["previous"]))).findings
    assert all(0 <= finding.start <= finding.end <= len(text) for finding in findings)
    assert all(finding.end == 0 for finding in findings if finding.kind in PLACELESS)
