"""The check of drafts, held against labelled drafts of several trades and languages."""

import pytest

from bot.domain.drafting.findings import FindingKind
from tests.domain.drafting.cases import CASES, Case, cases, findings_of, kinds_of, labels_of, scored
from tests.structure.tree import ROOT

ALL = cases()
PRECISION, RECALL = 0.97, 0.9
MISSED = {
    ("c", "c30", FindingKind.QUESTION_UNANSWERED),
    ("g", "data-007", FindingKind.QUESTION_UNANSWERED),
    ("g", "web-011", FindingKind.WEAK_OPENING),
    ("h", "data-011", FindingKind.QUESTION_UNANSWERED),
    ("h", "va-011", FindingKind.REPEATED_FROM_LAST),
    ("i", "i40", FindingKind.WEAK_OPENING),
    ("i", "i42", FindingKind.NO_NEXT_STEP_OR_QUESTION),
    ("i", "i44", FindingKind.QUESTION_UNANSWERED),
    ("i", "i45", FindingKind.NO_PROOF),
    ("j", "dA-25", FindingKind.QUESTION_UNANSWERED),
    ("j", "dA-32", FindingKind.QUESTION_UNANSWERED),
    ("own", "c41", FindingKind.WEAK_OPENING),
    ("trades", "r15", FindingKind.QUESTION_UNANSWERED),
}
"""Labels that the check doesn't find: their drafts touch what is asked, tell of a past that isn't the sender's, or are in
another language than English."""
SETS = ("a", "b", "c", "f", "g", "h", "i", "j", "own", "trades")
UNSEEN = {"k": (0.75, 0.7), "l": (0.86, 0.66)}
"""The least precision and recall of the sets in unseen/, of which the check has learnt openings, and when to keep quiet
about a question."""
PLACELESS = {FindingKind.QUESTION_UNANSWERED, FindingKind.CLIENTS_WORDS_IGNORED}


def expected(case: Case) -> set[str]:
    """Return the kinds of findings that a draft has: its labels without those that are missed."""
    missed = {kind for file, each, kind in MISSED if (file, each) == (case["set"], case["id"])}
    return labels_of(case) - missed


@pytest.mark.parametrize("name", SETS)
def test_each_set_of_drafts_has_the_findings_of_its_labels(name: str) -> None:
    drafts = [case for case in ALL if case["set"] == name]
    assert {case["id"]: kinds for case in drafts if (kinds := kinds_of(case)) != expected(case)} == {}
    score = scored(drafts)
    assert score.precision >= PRECISION
    assert score.all_recall >= RECALL


@pytest.mark.usefixtures("untraced")
@pytest.mark.parametrize(("name", "least"), UNSEEN.items())
def test_drafts_that_the_check_was_not_improved_on_are_judged_no_worse(
    name: str, least: tuple[float, float]
) -> None:
    score = scored(case for case in cases(CASES / "unseen") if case["set"] == name)
    precision, recall = least
    assert round(score.precision, 2) >= precision
    assert round(score.all_recall, 2) >= recall


@pytest.mark.usefixtures("untraced")
def test_few_findings_are_false_and_few_are_missed_of_each_kind() -> None:
    score = scored(ALL)
    assert score.precision >= PRECISION
    assert {kind: score.recall(kind) for kind in FindingKind if score.recall(kind) < RECALL} == {}
    text = (ROOT / "docs/checks.md").read_text("utf-8")
    assert [row for row in score.table() if row not in text] == [], (
        "the table of the document is what is measured"
    )


@pytest.mark.usefixtures("untraced")
def test_a_finding_says_where_it_is() -> None:
    """Each place is inside of the draft, and what a label quotes of the draft is at the place of a finding of its kind."""
    for case in ALL:
        findings = findings_of(case)
        places = [(finding.start, finding.end) for finding in findings]
        assert all(0 <= start <= end <= len(case["text"]) for start, end in places), case["id"]
        assert all(finding.end == 0 for finding in findings if finding.kind in PLACELESS), case["id"]
