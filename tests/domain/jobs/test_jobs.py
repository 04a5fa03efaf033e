"""Facts about a post: checked as typed, in Upwork's own lists, and merged without losing anything."""

from contextlib import suppress
from dataclasses import fields
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import errors
from bot.domain.jobs.jobs import (
    CATEGORIES,
    HIGHEST_CENTS,
    LONGEST_TITLE,
    PROPOSAL_RANGES,
    JobFacts,
    JobKind,
    JobOutcome,
    checked_category,
    checked_cents,
    checked_facts,
    checked_kind,
    checked_outcome,
    checked_proposals,
    clean_skills,
    merge,
    proposal_range,
)


def test_everything_typed_is_kept_in_our_units() -> None:
    facts = checked_facts(
        title="  Build\n a bot\u202e ",
        connects=16,
        kind="fixed",
        budget=499.99,
        category="Data Science & Analytics",
        skills="python, SQL",
        proposals="5 to 10",
        hire_rate=73,
        client_spent=1900,
    )
    assert facts == JobFacts(
        title="Build a bot",
        connects=16,
        kind=JobKind.FIXED,
        budget_cents=49_999,
        category="data-science-analytics",
        skills="python, SQL",
        proposals="5-9",
        hire_rate=73,
        client_spent_cents=190_000,
    )
    assert checked_facts() == JobFacts()
    assert checked_facts(connects=0, hire_rate=0, budget=0) == JobFacts(
        connects=0, hire_rate=0, budget_cents=0
    )


def test_what_is_out_of_bounds_is_refused_with_the_bounds() -> None:
    with pytest.raises(errors.BadAmount):
        checked_facts(connects=-1)
    with pytest.raises(errors.BadAmount) as refused:
        checked_facts(hire_rate=101)
    assert (refused.value.lowest, refused.value.highest) == (0, 100)
    with pytest.raises(errors.TooLong) as long:
        checked_facts(title="x" * (LONGEST_TITLE + 1))
    assert (long.value.field, long.value.longest) == ("title", LONGEST_TITLE)
    with pytest.raises(errors.TooLong):
        checked_facts(skills=", ".join(f"skill {n}" for n in range(100)))
    with pytest.raises(errors.BadMoney):
        checked_facts(client_spent=-0.01)


@pytest.mark.parametrize(
    ("dollars", "cents"),
    [(0, 0), (19.99, 1999), (0.1 + 0.2, 30), (1.005, 101), (2.675, 268), (1e8, HIGHEST_CENTS), (0.004, 0)],
)
def test_dollars_become_cents(dollars: float, cents: int) -> None:
    assert checked_cents(dollars) == cents


@pytest.mark.parametrize("dollars", [-0.001, 1e8 + 0.01, float("nan"), float("inf"), float("-inf"), 1e308])
def test_no_money_is_refused(dollars: float) -> None:
    with pytest.raises(errors.BadMoney) as refused:
        checked_cents(dollars)
    assert refused.value.highest_cents == HIGHEST_CENTS


def test_a_bound_of_ones_own() -> None:
    assert checked_cents(5, highest_cents=500) == 500
    with pytest.raises(errors.BadMoney):
        checked_cents(5.01, highest_cents=500)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Web, Mobile & Software Dev", "web-mobile-software-dev"),
        ("it and networking", "it-networking"),
        ("Accounting", "accounting-consulting"),
        ("data", "data-science-analytics"),
        ("LEGAL", "legal"),
    ],
)
def test_a_category_is_known_by_slug_name_and_beginning(typed: str, code: str) -> None:
    assert checked_category(typed) == code
    assert checked_category(code) == code


@pytest.mark.parametrize("typed", ["", " ", "&", "a", "dat", "design-creative-more", "science", "🙂"])
def test_no_category_is_guessed(typed: str) -> None:
    with pytest.raises(errors.BadChoice) as refused:
        checked_category(typed)
    assert (refused.value.field, refused.value.given) == ("category", typed)


def test_there_are_upworks_twelve_categories_and_each_is_itself() -> None:
    assert len(set(CATEGORIES)) == 12
    assert [checked_category(code) for code in CATEGORIES] == list(CATEGORIES)


@pytest.mark.parametrize(
    ("typed", "midpoint"),
    [
        ("Less than 5", 3),
        ("Fewer than 5", 3),
        ("0-4", 3),
        ("5 to 10", 8),
        ("10 to 15", 13),
        ("15 to 20", 18),
        ("20 to 50", 35),
        ("50+", 50),
        (" 20-49 ", 35),
    ],
)
def test_proposal_ranges_are_read_as_upwork_writes_them(typed: str, midpoint: int) -> None:
    assert proposal_range(checked_proposals(typed)).midpoint == midpoint


@pytest.mark.parametrize(
    "typed", ["", "5", "less than 10", "7 to 9", "50", "5 to 10 to 15", "\u0665 to \u0661\u0660"]
)
def test_other_ranges_are_refused(typed: str) -> None:
    with pytest.raises(errors.BadChoice):
        checked_proposals(typed)


def test_the_ranges_leave_no_gap() -> None:
    assert PROPOSAL_RANGES[0].least == 0
    for lower, higher in pairwise(PROPOSAL_RANGES):
        assert lower.most is not None
        assert lower.most + 1 == higher.least
        assert lower.midpoint < higher.midpoint
    assert PROPOSAL_RANGES[-1].most is None
    with pytest.raises(errors.BadChoice):
        proposal_range("5 to 10")


def test_kinds_and_outcomes_are_fixed_lists() -> None:
    assert [checked_kind(kind) for kind in JobKind] == list(JobKind)
    assert [checked_outcome(outcome) for outcome in JobOutcome] == list(JobOutcome)
    for check, field in ((checked_kind, "kind"), (checked_outcome, "outcome")):
        with pytest.raises(errors.BadChoice) as refused:
            check("daily")
        assert refused.value.field == field


def test_skills_are_listed_once() -> None:
    assert clean_skills(" python ,SQL;; Python\nweb  scraping,") == "python, SQL, web scraping"
    assert clean_skills(" ,;") == ""


FACTS = st.builds(
    JobFacts,
    title=st.sampled_from(["", "One", "Two"]),
    connects=st.sampled_from([None, 0, 7]),
    kind=st.sampled_from([None, *JobKind]),
    budget_cents=st.sampled_from([None, 0, 500]),
    category=st.sampled_from([None, "legal"]),
    skills=st.sampled_from([None, "python"]),
    proposals=st.sampled_from([None, "0-4", "50+"]),
    hire_rate=st.sampled_from([None, 0, 100]),
    client_spent_cents=st.sampled_from([None, 0, 9]),
)


@given(FACTS, FACTS, st.booleans())
def test_merging_fills_gaps_and_only_an_edit_overwrites(
    known: JobFacts, new: JobFacts, overwrite: bool
) -> None:
    merged = merge(known, new, overwrite=overwrite)
    for name in [field.name for field in fields(JobFacts)]:
        held, given_, result = (getattr(facts, name) for facts in (known, new, merged))
        first, second = (given_, held) if overwrite else (held, given_)
        assert result == (first if first not in (None, "") else second)


@given(st.text(st.characters(codec=None), max_size=60))
def test_any_text_is_read_or_refused(typed: str) -> None:
    for check in (checked_category, checked_proposals, checked_kind, checked_outcome, clean_skills):
        with suppress(errors.BadRequest):
            check(typed)
