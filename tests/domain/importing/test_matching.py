"""Which entry a row could be: of a kind, an amount, a day and a job; and each entry stands for one row at most."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.importing.earlier_rows import name_told
from bot.domain.importing.matches import CandidateEntry, EarlierRow, Match, MatchResult, Renamed, RowToMatch
from bot.domain.importing.matching import match, match_returns
from bot.domain.ledger.entries import Kind

DAY = date(2026, 11, 20)


def row(
    key: str, amount: int = -16, days: int = 0, title: str | None = "Logo for a bakery", **more: object
) -> RowToMatch:
    kind = more.pop("kind", Kind.SPEND)
    return RowToMatch(key, kind, amount, DAY + timedelta(days=days), title, **more)  # type: ignore[arg-type]


def entry(
    id: int, amount: int = -16, days: int = 0, title: str | None = "Logo for a bakery", **more: object
) -> CandidateEntry:
    kind = more.pop("kind", Kind.SPEND)
    return CandidateEntry(id, kind, amount, DAY + timedelta(days=days), title, **more)  # type: ignore[arg-type]


def found(matched: MatchResult) -> dict[str, object]:
    """What isn't empty."""
    return {name: value for name in MatchResult.__slots__ if (value := getattr(matched, name))}


@pytest.mark.parametrize("days", [-2, -1, 0, 1, 2])
def test_an_entry_is_at_most_a_day_apart(days: int) -> None:
    matched = match([row("a")], {}, [entry(1, days=days)])
    if abs(days) < 2:
        assert found(matched) == {"linked": [Match(0, 1)]}
    else:
        assert found(matched) == {"new": [0], "unmatched": [entry(1, days=days)]}


def test_the_nearest_day_and_the_named_job_come_first() -> None:
    near, far, unnamed = entry(1, days=1), entry(2), entry(3, title=None)
    assert match([row("a")], {}, [near, far, unnamed]).linked == [Match(0, 2)]
    assert match([row("a"), row("b"), row("c")], {}, [near, far, unnamed]).linked == [
        Match(0, 2),
        Match(1, 1),
        Match(2, 3),
    ]


def test_a_return_that_is_a_guess_is_matched_by_day_and_amount() -> None:
    bonus = entry(1, amount=16, kind=Kind.BONUS, title=None)
    guess = row("a", amount=16, title=None, kind=Kind.RETURN, known=False)
    assert found(match([guess], {}, [bonus])) == {"linked": [Match(0, 1)]}
    assert found(match([replace(guess, known=True)], {}, [bonus])) == {"new": [0], "unmatched": [bonus]}


def test_another_kind_another_amount_or_another_job_is_another_fact() -> None:
    others = [
        entry(1, kind=Kind.BOOST),
        entry(2, title="Something else entirely"),
        entry(3, amount=-16, days=5),
    ]
    assert found(match([row("a")], {}, others)) == {"new": [0], "unmatched": others}


def test_a_bonus_may_be_a_reward() -> None:
    rewarded = entry(1, amount=10, title=None, kind=Kind.REWARD)
    assert match([row("a", 10, title=None, kind=Kind.BONUS)], {}, [rewarded]).linked == [Match(0, 1)]


def test_the_same_job_with_another_amount_is_a_conflict_unless_an_equal_one_is_there() -> None:
    assert found(match([row("a", -20)], {}, [entry(1)])) == {"conflicts": [Match(0, 1)]}
    assert found(match([row("a", -20)], {}, [entry(1), entry(2, -20)])) == {
        "linked": [Match(0, 2)],
        "unmatched": [entry(1)],
    }
    assert found(match([row("a", -20, title=None)], {}, [entry(1)])) == {"new": [0], "unmatched": [entry(1)]}


def test_an_expected_refill_is_confirmed_whatever_it_amounts_to() -> None:
    refill = entry(1, 100, title=None, kind=Kind.REFILL, expected=True)
    said = row("a", 97, days=1, title=None, kind=Kind.REFILL)
    assert found(match([said], {}, [refill])) == {"refills": [Match(0, 1)]}
    answered = entry(1, 100, title=None, kind=Kind.REFILL)
    assert found(match([said], {}, [answered])) == {"conflicts": [Match(0, 1)]}


def test_a_badge_is_one_a_day() -> None:
    by_hand = entry(1, -3, title=None, kind=Kind.BADGE)
    assert found(match([row("a", -5, title=None, kind=Kind.BADGE)], {}, [by_hand])) == {
        "conflicts": [Match(0, 1)]
    }
    tomorrow = row("a", -5, days=1, title=None, kind=Kind.BADGE)
    assert found(match([tomorrow], {}, [by_hand])) == {"new": [0], "unmatched": [by_hand]}


def test_a_row_that_was_seen_is_known_and_a_badge_may_have_grown() -> None:
    badge = row("b", -5, title=None, kind=Kind.BADGE, grows=True)
    matched = match([row("a"), badge, row("c")], {"a": -16, "b": -3}, [])
    assert found(matched) == {"known": [0], "grown": [(1, -3)], "new": [2]}
    assert match([badge], {"b": -5}, []).known == [0]
    assert match([badge], {"b": -9}, []).known == [0]


ROWS = st.builds(
    row,
    st.text("abcd", min_size=1, max_size=1),
    st.sampled_from([-16, -20]),
    st.integers(0, 3),
    st.sampled_from(["Logo for a bakery", "An app", None]),
    kind=st.sampled_from([Kind.SPEND, Kind.BOOST, Kind.BADGE]),
    grows=st.booleans(),
)
ENTRIES = st.builds(
    lambda id, amount, days, title, kind: entry(id, amount, days, title, kind=kind),
    st.integers(1, 10_000),
    st.sampled_from([-16, -20]),
    st.integers(0, 3),
    st.sampled_from(["Logo for a bakery", "An app", None]),
    st.sampled_from([Kind.SPEND, Kind.BOOST, Kind.BADGE]),
)


@given(
    st.lists(ROWS, max_size=8),
    st.dictionaries(st.text("abcd", min_size=1, max_size=1), st.just(-16), max_size=2),
    st.lists(ENTRIES, max_size=8, unique_by=lambda one: one.entry_id),
)
def test_each_row_ends_in_one_list_and_each_entry_is_used_once(
    rows: list[RowToMatch], seen: dict[str, int], entries: list[CandidateEntry]
) -> None:
    matched = match(rows, seen, entries)
    matches = [*matched.linked, *matched.refills, *matched.conflicts]
    places = [
        *matched.new,
        *matched.known,
        *(place for place, _ in matched.grown),
        *(one.place for one in matches),
    ]
    assert sorted(places) == list(range(len(rows)))
    used = [one.entry_id for one in matches]
    assert sorted([*used, *(one.entry_id for one in matched.unmatched)]) == sorted(
        one.entry_id for one in entries
    )


# ── proposals logged late ────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("logged", "days", "is_linked"),
    [
        ({"title": "Logo for a bakery"}, 40, True),
        ({"title": "Logo for a bak…"}, 14, True),
        ({"title": "Bakery logo for"}, 14, True),
        ({"title": "Logo bakery"}, 14, True),
        ({"title": "Logo bakery"}, 15, False),
        ({"title": None}, 14, True),
        ({"title": None}, 15, False),
        ({"title": "Another job"}, 1, False),
        ({"title": "Logo for a bakery"}, -3, False),
        ({"title": None, "job_id": None}, 2, False),
        ({"title": None, "job_id": None}, 1, True),
    ],
)
def test_a_proposal_is_its_row_however_late_it_was_logged(
    logged: dict[str, object], days: int, is_linked: bool
) -> None:
    late = entry(1, days=days, **{"job_id": 7, **logged})
    expected = {"linked": [Match(0, 1)]} if is_linked else {"new": [0], "unmatched": [late]}
    assert found(match([row("a")], {}, [late])) == expected


def test_an_earlier_entry_has_a_wrong_day_if_its_own_day_is_shown() -> None:
    early = entry(1, days=-5, job_id=7)
    assert match([row("a"), row("b", -2, days=-9, title="App")], {}, [early]).linked == [Match(0, 1)]
    assert match([row("a")], {}, [early]).new == [0]


def test_two_posts_of_one_title_are_two_if_both_rows_are_there() -> None:
    rows = [row("a"), row("b", days=9)]
    assert match(rows, {}, [entry(1, job_id=7), entry(2, days=9, job_id=8)]).linked == [
        Match(0, 1),
        Match(1, 2),
    ]
    one = match(rows, {}, [entry(1, days=10, job_id=7)])
    assert (one.linked, one.new) == ([Match(1, 1)], [0])


def test_another_amount_is_a_conflict_days_later_only_where_the_day_is_shown() -> None:
    late = entry(1, -20, days=3, job_id=7)
    assert match([row("a")], {}, [late]).new == [0]
    assert match([row("a"), row("b", -2, days=5, title="App")], {}, [late]).conflicts == [Match(0, 1)]


def test_a_post_known_by_its_link_has_one_proposal_whatever_was_typed_for_it_later() -> None:
    late = entry(1, -20, days=3, job_id=7, posted_on=DAY)
    assert match([row("a")], {}, [late]).conflicts == [Match(0, 1)]
    for other in (
        replace(late, posted_on=DAY + timedelta(days=2)),
        replace(late, on=DAY + timedelta(days=15)),
        replace(late, kind=Kind.BOOST),
    ):
        assert match([row("a", kind=other.kind)], {}, [other]).new == [0]


# ── renewals ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("days", [-16, -15, -2, 2, 15, 16])
@pytest.mark.parametrize("expected", [True, False])
def test_a_renewal_belongs_to_a_cycle_up_to_half_a_cycle_away(days: int, expected: bool) -> None:
    refill = entry(1, 100, days=days, title=None, kind=Kind.REFILL, expected=expected)
    renewal = row("a", 100, title=None, kind=Kind.REFILL)
    matched = match([renewal], {}, [refill])
    name = "refills" if expected else "linked"
    is_near = abs(days) <= 15
    assert found(matched) == ({name: [Match(0, 1)]} if is_near else {"new": [0], "unmatched": [refill]})


def test_an_upgrade_belongs_to_no_cycle() -> None:
    refill = entry(1, 100, days=2, title=None, kind=Kind.REFILL, expected=True)
    upgrade = row("a", 97, title=None, kind=Kind.REFILL, cyclic=False)
    assert match([upgrade], {}, [refill]).new == [0]
    by_hand = entry(2, 97, days=1, title=None, kind=Kind.REFILL)
    assert match([upgrade], {}, [refill, by_hand]).linked == [Match(0, 2)]


# ── unknown labels ───────────────────────────────────────────────────────────────────────────────────────────────────


def unknown(amount: int = -30, label: str = "Promoted profile", **more: object) -> RowToMatch:
    return row("u", amount, **{"title": None, "known": False, "label": label, **more})


def test_an_unknown_label_is_what_was_logged_that_day_under_any_kind() -> None:
    ads, badge = entry(1, -30, title=None, kind=Kind.ADS), entry(2, -30, days=1, title=None, kind=Kind.BADGE)
    assert match([unknown()], {}, [badge, ads]).linked == [Match(0, 1)]
    assert match([unknown()], {}, [badge]).linked == [Match(0, 2)]
    assert match([unknown()], {}, [entry(1, -29, title=None, kind=Kind.ADS)]).new == [0]
    assert match([unknown(30, kind=Kind.BONUS)], {}, [entry(1, 30, title=None, kind=Kind.PURCHASE)]).linked


def test_an_unknown_label_is_a_job_only_if_it_names_the_job() -> None:
    assert match([unknown()], {}, [entry(1, -30)]).new == [0]
    assert match([unknown(label="Sent a proposal for Logo for a bakery")], {}, [entry(1, -30)]).linked
    assert match([unknown(title="Logo for a bakery", amount=-16)], {}, [entry(1, -20)]).new == [0]


# ── rows of earlier imports ──────────────────────────────────────────────────────────────────────────────────────────


def earlier(id: int, amount: int = -16, days: int = 0, title: str | None = "Logo for a bakery") -> EarlierRow:
    return EarlierRow(f"old{id}", id, Kind.SPEND, amount, DAY + timedelta(days=days), title)


def test_a_row_with_a_cut_title_is_the_same_row() -> None:
    matched = match([row("a", title="Logo for a…")], {}, [], [earlier(1)])
    assert found(matched) == {"same": [Match(0, 1)]}
    assert match([row("a"), row("b")], {}, [], [earlier(1)]).new == [1]
    assert match([row("a")], {}, [], [earlier(1), earlier(2)]).same == [Match(0, 1)]


@pytest.mark.parametrize(
    "other",
    [earlier(1, -20), earlier(1, days=1), earlier(1, title=None), replace(earlier(1), kind=Kind.BOOST)],
)
def test_another_day_amount_or_kind_is_another_row(other: EarlierRow) -> None:
    assert found(match([row("a")], {}, [], [other])) == {"new": [0], "gone": [other]}


def test_a_row_gone_and_one_new_is_a_renamed_post_unless_its_day_may_be_cut() -> None:
    before = earlier(1, title="Something else entirely")
    whole = [row("z", -2, days=-3, title="App"), row("a")]
    matched = match(whole, {"z": -2}, [], [before])
    assert (matched.same, matched.new, matched.renamed) == ([Match(1, 1)], [], [Renamed(1, before)])
    matched = match([row("a")], {}, [], [before])
    assert (matched.same, matched.new, matched.renamed) == ([], [0], [Renamed(0, before)])
    cut = replace(before, is_cut=True)
    matched = match(whole, {"z": -2}, [], [cut])
    assert (matched.same, matched.new, matched.renamed) == ([], [1], [Renamed(1, cut)])


def test_a_row_with_an_unknown_label_in_the_place_of_an_earlier_one_is_new_and_named() -> None:
    before = earlier(1)
    rows = [row("z", -2, days=-3, title="App"), unknown(-16, "Auf Job beworben Logo", kind=Kind.SPEND)]
    matched = match(rows, {"z": -2}, [], [before])
    assert (matched.new, matched.renamed, matched.gone) == ([1], [Renamed(1, before)], [])


def test_a_new_row_is_named_beside_a_proposal_of_that_day_and_amount_whose_title_the_member_chose() -> None:
    told, rows = entry(1, title="my react gig"), [row("b", kind=Kind.BOOST), row("a")]
    matched = match(rows, {}, [told])
    name_told(rows, matched)
    assert matched.new == [0, 1]
    assert [(renamed.place, renamed.earlier.title) for renamed in matched.renamed] == [(1, "my react gig")]
    for other in (replace(told, posted_on=DAY), replace(told, amount=-20), replace(told, title=None)):
        apart = match(rows, {}, [other])
        name_told(rows, apart)
        assert not apart.renamed


# ── returns ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def back(amount: int = 16, days: int = 0, **more: object) -> RowToMatch:
    return row(f"back{amount}", amount, days, kind=Kind.RETURN, **more)  # type: ignore[arg-type]


def returned(id: int, amount: int = 16, days: int = 0, **more: object) -> CandidateEntry:
    return entry(id, amount, days, kind=Kind.RETURN, **more)  # type: ignore[arg-type]


def met(rows: list[RowToMatch], entries: list[CandidateEntry]) -> MatchResult:
    matched = match(rows, {}, entries)
    match_returns(rows, matched.unmatched, matched)
    return matched


@pytest.mark.parametrize("days", [-60, -1, 0, 8, 60])
def test_a_return_is_its_proposals_whenever_it_was_logged(days: int) -> None:
    assert met([back()], [returned(1, days=days)]).linked == [Match(0, 1)]
    untitled = returned(1, days=days, title=None, job_id=7)
    assert met([back(job_id=7)], [untitled]).linked == [Match(0, 1)]


def test_a_return_of_another_job_or_of_the_boost_is_another() -> None:
    assert met([back()], [returned(1, title="Something else entirely")]).new == [0]
    assert met([back(of=Kind.BOOST)], [returned(1, of=Kind.SPEND)]).new == [0]
    assert met([back(of=Kind.BOOST)], [returned(1, of=Kind.BOOST)]).linked == [Match(0, 1)]
    assert met([back()], [returned(1, days=3, title=None)]).linked == [Match(0, 1)]
    assert met([back()], [returned(1, days=15, title=None)]).new == [0]


def test_several_returns_of_one_proposal_may_be_one_row() -> None:
    parts = [returned(1, 7), returned(2, 15, days=4), returned(3, 10)]
    matched = met([back(25)], parts)
    assert (matched.linked, matched.unmatched) == ([Match(0, 2, (3,))], [parts[0]])


def test_a_return_with_another_amount_is_a_conflict() -> None:
    assert met([back(20), row("a", -20, title="App")], [returned(1)]).conflicts == [Match(0, 1)]
    assert met([back(20)], [returned(1, 9), returned(2, 8)]).conflicts == [Match(0, 1)]


def test_no_row_is_older_than_the_post_of_its_job() -> None:
    for days, is_linked in ((-1, True), (-2, False)):
        posted = entry(1, days=1, title=None, job_id=7, posted_on=DAY)
        assert bool(match([row("a", days=days)], {}, [posted]).linked) is is_linked
