"""Which entry a row could be: of a kind, an amount, a day and a job; and each entry stands for one row at most."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.importing.matching import CandidateEntry, Match, MatchResult, RowToMatch, is_same_title, match
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


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Logo for a bakery", "logo  FOR a Bakery!", True),
        ("Logo for a bakery", "Logo-for-a-bakery", True),
        ("Logo for a bakery in Riga", "Logo for a bakery", True),
        ("Logo for a bakery in Riga and another…", "Logo for a bakery in Riga and", True),
        ("Build a Discord bot", "Build a Discord bots", True),
        ("Logo", "Logo for a bakery", False),
        ("Logo for a bakery", "Logo for a butcher's shop", False),
        ("!!!", "!!!", True),
        ("!!!", "???", False),
        ("", "Logo", False),
        ("Логотип для пекарни", "логотип для ПЕКАРНИ", True),
    ],
)
def test_titles_of_one_job_are_similar(one: str, other: str, same: bool) -> None:
    assert is_same_title(one, other) is same
    assert is_same_title(other, one) is same


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
