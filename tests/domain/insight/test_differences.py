"""Why Upwork could show another balance: the ranking, by example and for every difference."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.insight import differences
from bot.domain.insight.differences import (
    MOST,
    MOST_OF_A_KIND,
    Cause,
    CauseKind,
    Fact,
    Fit,
    WalletFacts,
    causes,
    is_soon,
    movable,
)
from bot.domain.ledger.badge import BadgeHabit

TODAY = date(2026, 11, 24)
START = TODAY - timedelta(days=100)
FEWER = {
    CauseKind.REFILL_MISSING,
    CauseKind.RETURN_MISSING,
    CauseKind.JOB_APPLIED,
    CauseKind.CREDIT_ONLY_HERE,
    CauseKind.BADGE,
    CauseKind.RETURN_LATE,
    CauseKind.PUT_IN,
    CauseKind.REFILL_SHORT,
    CauseKind.PROPOSAL,
    CauseKind.EXPIRED_THERE,
    CauseKind.BADGE_UNKNOWN,
    CauseKind.SPENT,
}
REFILL = Fact(100, date(2026, 11, 3), entry_id=7)


def facts(**more: object) -> WalletFacts:
    return WalletFacts(today=TODAY, since=START, **more)  # type: ignore[arg-type]


def whys(difference: int, known: WalletFacts) -> list[tuple[CauseKind, Fit, int]]:
    return [(cause.why, cause.fit, cause.explains) for cause in causes(difference, known)]


# ── examples ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_without_a_difference_there_is_no_cause() -> None:
    assert causes(0, facts(refills=(REFILL,))) == ()


def test_a_refill_that_did_not_come_explains_it_all() -> None:
    assert causes(-100, facts(refills=(REFILL,)))[0] == Cause(
        CauseKind.REFILL_MISSING, Fit.EXACT, 100, REFILL
    )


def test_a_refill_that_came_short_fits_a_small_difference() -> None:
    assert whys(-3, facts(refills=(REFILL,))) == [
        (CauseKind.REFILL_SHORT, Fit.FITS, 3),
        (CauseKind.BADGE_UNKNOWN, Fit.FITS, 3),
        (CauseKind.SPENT, Fit.FITS, 3),
    ]


def test_a_part_comes_before_what_would_do_for_any_number() -> None:
    assert whys(-112, facts(refills=(REFILL,))) == [
        (CauseKind.REFILL_MISSING, Fit.PART, 100),
        (CauseKind.PROPOSAL, Fit.FITS, 112),
        (CauseKind.SPENT, Fit.FITS, 112),
    ]


@pytest.mark.parametrize(
    ("missing", "fit", "explains", "days"),
    [(6, Fit.EXACT, 6, 3), (5, Fit.FITS, 5, 3), (1, Fit.FITS, 1, 1), (8, Fit.PART, 6, 3)],
)
def test_badge_days_since_the_last_one(missing: int, fit: Fit, explains: int, days: int) -> None:
    badge = Fact(2, TODAY - timedelta(days=3), entry_id=4)
    [found] = [one for one in causes(-missing, facts(badge=badge)) if one.why is CauseKind.BADGE]
    assert found == Cause(CauseKind.BADGE, fit, explains, badge, most=days)


def test_a_badge_logged_today_misses_nothing() -> None:
    found = causes(-2, facts(badge=Fact(2, TODAY)))
    assert {one.why for one in found} == {CauseKind.SPENT}


def test_a_stored_habit_tells_what_the_badge_may_have_cost() -> None:
    working_days = BadgeHabit(15, 31)
    week = WalletFacts(today=TODAY, since=TODAY - timedelta(days=6), habit=working_days)
    [found] = [cause for cause in causes(-15, week) if cause.why is CauseKind.BADGE_UNKNOWN]
    assert (found.explains, found.most) == (15, 5)
    assert not [cause for cause in causes(-16, week) if cause.why is CauseKind.BADGE_UNKNOWN]


def test_badge_days_before_the_last_agreement_are_settled() -> None:
    badge = Fact(2, TODAY - timedelta(days=30))
    known = WalletFacts(today=TODAY, since=TODAY - timedelta(days=1), badge=badge)
    assert causes(-2, known)[0] == Cause(CauseKind.BADGE, Fit.EXACT, 2, badge)


@pytest.mark.parametrize(
    ("missing", "least", "most"), [(7, 1, 1), (13, 1, 1), (14, 1, 2), (27, 1, 3), (28, 2, 4), (60, 3, 8)]
)
def test_proposals_cost_seven_to_twenty_seven(missing: int, least: int, most: int) -> None:
    [found] = [one for one in causes(-missing, facts()) if one.why is CauseKind.PROPOSAL]
    assert (found.least, found.most, found.fit) == (least, most, Fit.FITS)


@pytest.mark.parametrize("missing", [1, 6])
def test_no_proposal_is_so_cheap(missing: int) -> None:
    assert CauseKind.PROPOSAL not in {one.why for one in causes(-missing, facts())}


def test_a_job_at_just_this_cost_comes_first() -> None:
    jobs = (Fact(16, TODAY, job_id=3, title="Bakery"), Fact(12, TODAY, job_id=4, title="Scraper"))
    found = causes(-16, facts(jobs=jobs))
    assert [one.fact for one in found if one.why is CauseKind.JOB_APPLIED] == [jobs[0]]
    assert found[0] == Cause(CauseKind.JOB_APPLIED, Fit.EXACT, 16, jobs[0])


def test_a_return_that_is_missing_and_one_that_is_late() -> None:
    missing, late = Fact(16, TODAY - timedelta(days=9), entry_id=5), Fact(16, TODAY, entry_id=9)
    found = whys(-16, facts(returns_missing=(missing,), returns_late=(late,)))
    assert found[:2] == [(CauseKind.RETURN_MISSING, Fit.EXACT, 16), (CauseKind.RETURN_LATE, Fit.EXACT, 16)]


def test_the_returns_of_one_job_are_one_cause_unless_one_explains_it_all() -> None:
    cost, boost = Fact(16, TODAY, entry_id=5, job_id=3), Fact(8, TODAY, entry_id=6, job_id=3)
    other = Fact(16, TODAY, entry_id=7)
    late = facts(returns_late=(cost, boost, other))
    assert [cause.fact for cause in differences.causes(-24, late) if cause.why is CauseKind.RETURN_LATE] == [
        replace(cost, amount=24),
        other,
    ]
    assert differences.causes(-8, late)[0].fact == boost


def test_an_estimated_expiry_explains_any_number_up_to_what_it_holds() -> None:
    lot = Fact(40, TODAY + timedelta(days=60), entry_id=1)
    for missing, fit, explains in ((40, Fit.EXACT, 40), (9, Fit.FITS, 9), (50, Fit.PART, 40)):
        assert (CauseKind.EXPIRED_THERE, fit, explains) in whys(-missing, facts(estimated=(lot,)))


def test_what_expires_first_may_have_expired() -> None:
    lots = tuple(Fact(40, TODAY + timedelta(days=days), entry_id=days) for days in (90, 5, 60))
    found = causes(-1, facts(estimated=lots))
    assert [one.fact for one in found if one.why is CauseKind.EXPIRED_THERE] == [lots[1], lots[2]]


def test_what_makes_it_more() -> None:
    due, boost = Fact(16, TODAY, job_id=3, proposal_id=2), Fact(16, TODAY, proposal_id=4)
    found = whys(16, facts(returns_due=(due,), boosts=(boost,), waiting=(boost,)))
    assert found == [
        (CauseKind.RETURN_DUE, Fit.EXACT, 16),
        (CauseKind.BOOST_BACK, Fit.EXACT, 16),
        (CauseKind.RETURN_POSSIBLE, Fit.EXACT, 16),
        (CauseKind.CAME, Fit.FITS, 16),
    ]


@pytest.mark.parametrize(("more", "is_bundle"), [(10, True), (80, True), (15, False), (7, False)])
def test_a_purchase_comes_in_tens(more: int, is_bundle: bool) -> None:
    assert (CauseKind.PURCHASE in {one.why for one in causes(more, facts())}) is is_bundle


def test_a_plan_that_was_never_posted() -> None:
    grant = Fact(10)
    assert causes(10, facts(grants=(grant,)))[0] == Cause(CauseKind.REFILL_UNPOSTED, Fit.EXACT, 10, grant)
    assert CauseKind.REFILL_UNPOSTED not in {one.why for one in causes(20, facts(grants=(grant,)))}


def test_imported_rows_and_entries_that_are_only_here() -> None:
    row, twice = Fact(12, TODAY, entry_id=8, title="Connects expired"), Fact(12, TODAY, entry_id=6)
    found = whys(12, facts(guessed=(row,), spends_only_here=(twice,)))
    assert found[:2] == [(CauseKind.GUESSED_ROW, Fit.EXACT, 12), (CauseKind.SPEND_ONLY_HERE, Fit.EXACT, 12)]
    bought = Fact(20, TODAY, entry_id=6)
    assert whys(-20, facts(credits_only_here=(bought,)))[0] == (CauseKind.CREDIT_ONLY_HERE, Fit.EXACT, 20)


@pytest.mark.parametrize("sign", [1, -1])
def test_a_correction_that_has_been_overtaken(sign: int) -> None:
    last = Fact(16, TODAY, entry_id=8)
    known = facts(taken_off=(last,)) if sign > 0 else facts(put_in=(last,))
    why = CauseKind.TAKEN_OFF if sign > 0 else CauseKind.PUT_IN
    assert causes(sign * 16, known)[0] == Cause(why, Fit.EXACT, 16, last)
    assert why not in {one.why for one in causes(sign * 17, known)}


def test_what_expired_here_by_an_estimate() -> None:
    gone = Fact(30, TODAY - timedelta(days=2), entry_id=1)
    assert whys(30, facts(lapsed=(gone,)))[0] == (CauseKind.LAPSED_HERE, Fit.EXACT, 30)
    assert whys(7, facts(lapsed=(gone,)))[0] == (CauseKind.LAPSED_HERE, Fit.FITS, 7)


def test_the_latest_of_a_kind_comes_first_and_none_takes_all_the_room() -> None:
    several = tuple(Fact(16, TODAY - timedelta(days=days), entry_id=days) for days in (9, 1, 5))
    found = [one.fact for one in causes(-16, facts(returns_missing=several)) if one.fact]
    assert found == [several[1], several[2]]


# ── what expires within 30 days ──────────────────────────────────────────────────────────────────────────────────────

LOTS = (Fact(20, TODAY + timedelta(days=30), 1), Fact(60, TODAY + timedelta(days=31), 2))


@pytest.mark.parametrize(
    ("difference", "can"), [(0, 0), (5, 5), (60, 60), (61, 60), (-5, 5), (-20, 20), (-30, 20)]
)
def test_an_estimate_gives_way_as_far_as_it_reaches(difference: int, can: int) -> None:
    assert movable(difference, LOTS, TODAY) == can


def test_the_thirtieth_day_counts_and_the_next_does_not() -> None:
    assert [is_soon(lot, TODAY) for lot in LOTS] == [True, False]


# ── for every difference ─────────────────────────────────────────────────────────────────────────────────────────────

SOME = st.lists(
    st.builds(
        Fact,
        amount=st.integers(1, 120),
        on=st.dates(START, TODAY),
        entry_id=st.integers(1, 99),
        job_id=st.just(1),
        proposal_id=st.just(1),
    ),
    max_size=4,
).map(tuple)
LISTS = (
    *("refills", "returns_missing", "returns_late", "jobs", "credits_only_here", "estimated"),
    *("returns_due", "guessed", "spends_only_here", "lapsed", "grants", "boosts", "waiting"),
    *("put_in", "taken_off"),
)
ANY = st.builds(
    WalletFacts,
    today=st.just(TODAY),
    since=st.dates(START, TODAY),
    badge=st.none() | st.builds(Fact, amount=st.integers(1, 5), on=st.dates(START, TODAY)),
    **dict.fromkeys(LISTS, SOME),
)


@given(st.integers(-300, 300).filter(bool), ANY)
def test_ranked_bounded_and_of_the_right_direction(difference: int, known: WalletFacts) -> None:
    found = causes(difference, known)
    need = abs(difference)
    assert 1 <= len(found) <= MOST
    assert {one.why in FEWER for one in found} == {difference < 0}
    for one in found:
        assert 0 < one.explains <= need
        assert (one.fit is Fit.PART) == (one.explains < need)
        assert one.least <= one.most
    exact = [one.fit is Fit.EXACT for one in found]
    assert exact == sorted(exact, reverse=True)
    for why in CauseKind:
        assert sum(one.why is why for one in found) <= MOST_OF_A_KIND
    assert causes(difference, known) == found


@given(st.integers(-300, 300).filter(bool), ANY)
def test_the_causes_are_the_first_of_all_causes_in_their_order(difference: int, known: WalletFacts) -> None:
    """Sorting everything is the plain way; only the first of each kind are kept instead."""
    every = differences._fewer(-difference, known) if difference < 0 else differences._more(difference, known)
    counts: Counter[CauseKind] = Counter()
    first: list[Cause] = []
    for cause in sorted(every, key=differences._rank):
        counts[cause.why] += 1
        if counts[cause.why] <= MOST_OF_A_KIND:
            first.append(cause)
    assert causes(difference, known) == tuple(first[:MOST])


@given(st.integers(-200, 200), SOME)
def test_never_more_is_moved_than_differs_or_is_there(difference: int, lots: tuple[Fact, ...]) -> None:
    can = movable(difference, lots, TODAY)
    held = sum(lot.amount for lot in lots if is_soon(lot, TODAY) == (difference < 0))
    assert can == min(abs(difference), held)
