"""The funnel and its costs, on communities small enough to check by eye, and against a recount."""

from collections.abc import Sequence
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.insight import funnel as domain
from bot.domain.insight.funnel import Funnel, FunnelProposal, Pricing, funnel
from bot.domain.time.calendar import DAY_MS

NOW = 1_795_510_800_000


def sent(
    net: int = 10,
    *,
    days_ago: int = 3,
    steps: str = "",
    boosted: bool = False,
    invited: bool = False,
    **more: Any,
) -> FunnelProposal:
    """``steps``: v(iewed), r(eplied), o(ffered), h(ired). That no more came is known, unless ``more`` says otherwise."""
    more.setdefault("no_answer", True)
    at = NOW - days_ago * DAY_MS
    reached = {
        name: at + place
        for place, name in enumerate(("viewed_at", "replied_at", "offered_at", "hired_at"), start=1)
    }
    stepped = {name: moment if name[0] in steps else None for name, moment in reached.items()}
    cents = {Pricing.REPLACEMENT: net * 15.0, Pricing.CASH: net * 5.0, Pricing.FIFO: net * 20.0}
    return FunnelProposal(at, net, cents, boosted, invited, **stepped, **more)


def groups(listed: Sequence[FunnelProposal], key: domain.Key) -> dict[str, Funnel]:
    """The funnels of one split."""
    return domain.split(listed, {"": key})[""]


def test_who_came_further_has_come_by_all_before() -> None:
    found = funnel([sent(), sent(steps="v"), sent(steps="r"), sent(16, steps="h", value_cents=30_000)])
    assert found.steps == (4, 3, 2, 1, 1)
    assert found.net == 46
    assert found.connects_per(found.replied) == 23
    assert found.cents_per(found.hired, Pricing.REPLACEMENT) == 690
    assert found.value_cents == 30_000
    assert (found.reply_rate.value, found.hire_rate.value) == (0.5, 0.25)
    assert (found.share(1).hits, found.share(1).of) == (3, 4)
    assert (found.share(4).hits, found.share(4).of) == (1, 1)


def test_what_would_divide_by_nothing_is_none_yet() -> None:
    found = funnel([sent()])
    assert found.connects_per(found.hired) is None
    assert found.cents_per(found.replied, Pricing.CASH) is None
    assert funnel([]).reply_rate.value is None


def test_the_value_counts_where_somebody_was_hired() -> None:
    assert funnel([sent(steps="vro", value_cents=99_900)]).value_cents == 0


def test_a_proposal_without_an_outcome_counts_in_no_share() -> None:
    unknown = [sent(no_answer=False)] * 30
    figures = funnel(unknown)
    assert (figures.sent, figures.told, figures.untold) == (30, 0, 30)
    for share in (figures.share(1), figures.reply_rate, figures.hire_rate):
        assert (share.value, share.of, share.unknown) == (None, 0, 30)
    known = [sent(steps="vrh"), sent(steps="v"), sent(), sent(lost=True, no_answer=False)]
    with_known = funnel([*known, *unknown])
    assert (with_known.told, with_known.untold) == (4, 30)
    assert (with_known.reply_rate.value, with_known.hire_rate.value) == (0.25, 0.25)
    assert (with_known.share(1).hits, with_known.share(1).of) == (2, 3)


def test_each_step_says_of_how_many_it_is_known_whether_they_went_on() -> None:
    open_ones = [sent(steps=steps, no_answer=False) for steps in ("v", "vr", "vro")]
    figures = funnel([*open_ones, sent(steps="v"), sent(steps="vr", lost=True), sent(steps="vroh")])
    assert [(figures.share(step).hits, figures.share(step).of) for step in (1, 2, 3, 4)] == [
        (6, 6),
        (4, 5),
        (2, 3),
        (1, 1),
    ]
    assert [figures.share(step).unknown for step in (1, 2, 3, 4)] == [0, 1, 1, 1]
    assert (figures.reply_rate.of, figures.hire_rate.of, figures.told) == (5, 3, 6)


def test_a_count_of_which_nothing_is_known_is_no_zero() -> None:
    unknown = [sent(no_answer=False)] * 3
    assert [funnel(unknown).known_count(step) for step in (1, 2, 3, 4)] == [None] * 4
    known = funnel([sent(), sent(steps="v")])
    assert [known.known_count(step) for step in (1, 2)] == [1, 0]
    mixed = funnel([*unknown, sent(steps="v", no_answer=False)])
    assert [mixed.known_count(step) for step in (1, 2)] == [1, None]


def test_how_a_proposal_ended_is_known_by_a_hire_a_loss_or_no_answer() -> None:
    assert sent().is_ended
    assert not sent(steps="vro", no_answer=False).is_ended
    assert sent(steps="h", no_answer=False).is_ended
    assert sent(lost=True, no_answer=False).is_ended


def test_only_what_had_a_month_is_mature() -> None:
    listed = [sent(days_ago=days) for days in (0, 29, 30, 31, 90)]
    assert [(NOW - one.sent_at) // DAY_MS for one in listed if domain.is_mature(one, NOW)] == [30, 31, 90]


def test_what_hires_leave_after_the_fee_and_for_each_dollar_spent() -> None:
    """40 Connects, $6 at today's price; two of three hires have a value, $50 together."""
    hires = [sent(steps="h", value_cents=value) for value in (2000, 3000, None)]
    found = funnel([*hires, sent()])
    assert (found.hired, found.valued, found.value_cents) == (3, 2, 5000)
    assert found.earned_cents(10) == 4500
    assert found.gain_cents(10, Pricing.REPLACEMENT) == 3900
    assert found.return_on_spend(10, Pricing.REPLACEMENT) == 7.5
    assert found.return_on_spend(0, Pricing.CASH) == 25


def test_without_a_value_or_a_cost_there_is_no_return() -> None:
    unvalued, free = funnel([sent(steps="h")]), funnel([sent(0, steps="h", value_cents=100)])
    assert unvalued.earned_cents(10) is None
    assert unvalued.gain_cents(10, Pricing.FIFO) is None
    assert unvalued.return_on_spend(10, Pricing.FIFO) is None
    assert (free.gain_cents(10, Pricing.FIFO), free.return_on_spend(10, Pricing.FIFO)) == (90, None)


def test_the_first_answer_is_the_first_step_that_tells_of_one() -> None:
    assert sent(steps="v").answered_at is None
    assert sent(steps="vroh").answered_at == sent(steps="r").replied_at
    assert sent(steps="h").answered_at == sent(steps="h").hired_at


@given(st.lists(st.tuples(st.integers(0, 60), st.text("vroh", max_size=4), st.booleans())))
def test_every_count_is_that_of_a_plain_recount(drawn: list[tuple[int, str, bool]]) -> None:
    listed = [sent(net, steps=steps, boosted=boosted) for net, steps, boosted in drawn]
    found = funnel(listed)
    assert found.viewed == sum(any(step in steps for step in "vroh") for _, steps, _ in drawn)
    assert found.replied == sum(any(step in steps for step in "roh") for _, steps, _ in drawn)
    assert found.offered == sum("o" in steps or "h" in steps for _, steps, _ in drawn)
    assert found.hired == sum("h" in steps for _, steps, _ in drawn)
    assert found.net == sum(net for net, _, _ in drawn)
    assert list(found.steps) == sorted(found.steps, reverse=True)
    halves = [funnel(one for one in listed if one.boosted is boosted) for boosted in (True, False)]
    assert tuple(map(sum, zip(*(half.steps for half in halves), strict=True))) == found.steps


@given(
    st.lists(
        st.tuples(st.integers(0, 60), st.text("vroh", max_size=4), st.sampled_from("abc"), st.booleans())
    )
)
def test_one_pass_splits_as_many_passes_do(drawn: list[tuple[int, str, str, bool]]) -> None:
    listed = [sent(net, steps=steps, category=kind, boosted=boosted) for net, steps, kind, boosted in drawn]
    found = domain.split(
        listed,
        {"category": lambda one: one.category, "boosted": lambda one: "yes" if one.boosted else None},
    )
    alone = {kind: [one for one in listed if one.category == kind] for kind in "abc"}
    assert found["category"] == {kind: funnel(those) for kind, those in alone.items() if those}
    assert found["boosted"].get("yes", funnel([])) == funnel(one for one in listed if one.boosted)
    sizes = [one.sent for one in found["category"].values()]
    assert sizes == sorted(sizes, reverse=True)
