"""The verdict on a single job, with its reasons, bids and red flags."""

from dataclasses import replace

import pytest

from bot.domain.advice.posts import Post
from bot.domain.advice.prices import Batch, Supply
from bot.domain.advice.reasons import PostReason
from bot.domain.advice.worth import WIDEST, RedFlag, Verdict, worth
from bot.domain.jobs.jobs import JobKind
from tests.domain.advice.posts_of_tests import context, post, sure
from tests.domain.advice.test_best_jobs import FRESH, boosting

GOOD = replace(FRESH, client_spent_cents=5_000_000)
POOR = post(2, hours=48, connects=24, rivals=35, hire_rate=25, client_posts=12)


def test_a_fresh_job_is_worth_it_and_a_crowded_old_one_is_not() -> None:
    good, poor = worth(GOOD, context()), worth(POOR, context())
    assert (good.verdict, poor.verdict) == (Verdict.WORTH_IT, Verdict.SKIP)
    assert good.ratio > 1 > poor.ratio
    assert good.most_connects is not None
    assert good.most_connects > good.connects == 8
    assert {one.reason for one in good.reasons} & {PostReason.FRESH, PostReason.CHEAP, PostReason.FEW_RIVALS}
    assert len(good.reasons) <= 3


def test_between_both_a_job_is_borderline() -> None:
    verdicts = {worth(replace(GOOD, connects=connects), context()).verdict for connects in range(4, 60)}
    assert verdicts == {Verdict.WORTH_IT, Verdict.BORDERLINE, Verdict.SKIP}


@pytest.mark.parametrize("subject", [GOOD, POOR, post(), Post(9), post(rivals=None, hire_rate=None)])
def test_too_little_is_known_exactly_where_the_range_is_too_wide(subject: Post) -> None:
    advice = worth(subject, context())
    assert advice.odds is not None
    is_wide = advice.odds.high > WIDEST * advice.odds.low
    assert (advice.verdict is Verdict.TOO_LITTLE_KNOWN) == is_wide


def test_a_bare_link_tells_too_little_until_a_record_teaches() -> None:
    bare = Post(9, posted_at=post().posted_at)
    assert worth(bare, context()).verdict is Verdict.TOO_LITTLE_KNOWN
    assert (
        worth(bare, context(coefficients=sure(context().coefficients))).verdict
        is not Verdict.TOO_LITTLE_KNOWN
    )


def test_red_flags() -> None:
    flagged = post(
        category="legal",
        hours=15 * 24,
        kind=JobKind.HOURLY,
        budget_cents=1000,
        hire_rate=10,
        rivals=50,
        connects=26,
    )
    assert set(worth(flagged, context()).red_flags) == {
        RedFlag.OLD,
        RedFlag.OUTSIDE_TRADE,
        RedFlag.HARDLY_HIRES,
        RedFlag.CROWDED,
        RedFlag.PAYS_BELOW_RATE,
        RedFlag.DEAR,
    }
    new_client = worth(post(hire_rate=0, client_spent_cents=0), context(trade=None))
    assert new_client.red_flags == (RedFlag.NEVER_SPENT,)
    assert worth(post(posted_at=None), context()).red_flags == ()


def test_a_dead_post_is_skipped() -> None:
    dead = worth(replace(GOOD, is_ended=True), context())
    assert (dead.verdict, dead.most_bid) == (Verdict.SKIP, None)
    assert RedFlag.ENDED in dead.red_flags


def test_an_invitation_costs_nothing_and_has_no_odds() -> None:
    invited = worth(replace(GOOD, is_invited=True), context())
    assert (invited.verdict, invited.odds, invited.connects) == (Verdict.WORTH_IT, None, 0)
    assert worth(replace(GOOD, is_invited=True, is_ended=True), context()).verdict is Verdict.SKIP


def test_the_most_to_bid_is_a_range() -> None:
    usual = worth(GOOD, context()).most_bid
    assert usual is not None
    assert usual[0] <= usual[1] < 30
    strong = worth(GOOD, context(coefficients=boosting(2.0))).most_bid
    assert strong is not None
    assert 5 <= strong[0] <= strong[1] <= 60
    assert worth(replace(GOOD, posted_at=None), context()).most_bid is not None
    assert worth(post(hours=8 * 24), context()).most_bid is None


def test_batches_that_expire_first_would_pay() -> None:
    supply = Supply(100, 100, batches=(Batch(50, 20), Batch(6, 4)))
    advice = worth(post(connects=14), context(supply=supply))
    assert advice.batches == (Batch(6, 4), Batch(8, 20))
    assert worth(post(connects=5), context(supply=supply)).batches == (Batch(5, 4),)


def test_without_a_price_any_cost_pays() -> None:
    advice = worth(replace(GOOD, connects=0), context(seen=()))
    assert advice.ratio == float("inf")
    assert advice.most_connects is None
