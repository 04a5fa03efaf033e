"""/job rank's figures: the record, the fee, what expires, and which jobs are left out."""

import pytest

from bot import errors
from bot.clock import ManualClock
from bot.domain.advice.odds import Goal, Record, odds
from bot.domain.ledger.rules import Plan
from bot.domain.time.calendar import day_of
from bot.services import Services
from bot.services.insight.goals import SetGoals
from bot.services.jobs.log import LogJob
from bot.services.ledger.add import Add
from bot.services.ledger.start import Start
from bot.services.proposals import SendProposal, UpdateProposal
from bot.services.who import Who
from bot.store.engine.database import Database

ANA, BEN = Who(11, 900), Who(12, 900)


@pytest.fixture
def services(db: Database, clock: ManualClock) -> Services:
    return Services(db, clock)


async def test_the_record_of_ripe_proposals_moves_the_odds(services: Services, clock: ManualClock) -> None:
    """Two of three writing jobs won and one of another kind lost; one of yesterday is not ripe, one was invited."""
    await services.ledger.start(ANA, Start(500, Plan.BASIC), "start")
    for number, (category, status) in enumerate(
        [("writing", "hired"), ("writing", "hired"), ("writing", "no answer"), ("legal", "declined")]
    ):
        await _sent(services, f"Old {number}", category, status)
    clock.advance(days=31)
    await _sent(services, "New", "writing", "hired")
    await _sent(services, "Invited", "writing", "hired", invited=True)
    await services.jobs.log(ANA, _job("Open", category="writing"), "open")
    found = await services.advice.rank(ANA)
    record: dict[str | None, Record] = {"writing": Record(3, 2, 2), "legal": Record(1, 0, 0)}
    assert found.rows[0].ranked.chance == odds(record, "writing", Goal.HIRE).chance
    assert found.behind == 4


async def test_proposals_without_a_known_end_do_not_move_the_odds(
    services: Services, clock: ManualClock
) -> None:
    await services.ledger.start(ANA, Start(500, Plan.BASIC), "start")
    await services.jobs.log(ANA, _job("Open", category="writing"), "open")
    before = (await services.advice.rank(ANA)).rows[0].ranked
    for number, status in enumerate(["sent"] * 20 + ["viewed"] * 5 + ["interviewing"] * 5):
        await _sent(services, f"Silent {number}", "writing", status)
    clock.advance(days=29)
    await services.jobs.log(ANA, _job("Open too", category="writing"), "open too")
    clock.advance(days=2)
    view = await services.advice.rank(ANA)
    assert (view.behind, {row.ranked.chance for row in view.rows}) == (0, {before.chance})


async def test_a_job_without_a_price_is_worth_what_hires_usually_bring(services: Services) -> None:
    """The middle of 100, 300 and 900 $, less the fee that the member has set."""
    await services.ledger.start(ANA, Start(500, Plan.BASIC), "start")
    for number, dollars in enumerate((100, 900, 300)):
        await _sent(services, f"Won {number}", "writing", "hired", value_cents=dollars * 100)
    await services.jobs.log(ANA, LogJob(title="By the hour", connects=10, kind="hourly", budget=40), "open")
    await services.insight.set_goals(ANA, SetGoals(fee_percent=15), "fee")
    (row,) = (await services.advice.rank(ANA)).rows
    assert row.ranked.post.value_cents == 300_00 * 85 // 100


async def test_connects_that_expire_within_thirty_days_make_a_job_cheap(
    services: Services, clock: ManualClock
) -> None:
    """4 % of 9 $ is 0.36 $: not worth ten Connects at 1.35 $, unless they would be gone anyway."""
    await services.ledger.start(ANA, Start(50, Plan.BASIC), "start")
    await services.jobs.log(ANA, _job("Small", budget=10), "open")
    assert (await services.advice.rank(ANA)).best.job_ids == frozenset()
    soon = day_of(clock.now()).replace(day=28)
    await services.ledger.add(ANA, Add(10, "bonus", expires=soon), "soon")
    found = await services.advice.rank(ANA)
    assert found.expiring == 10
    assert (found.best.job_ids, found.best.connects, found.best.expiring) == ({found.rows[0].job.id}, 10, 10)


async def test_what_cannot_be_applied_to_is_not_ranked(services: Services, clock: ManualClock) -> None:
    """Posts of which a link tells that they are over a month old, closed ones, and those of other members' own."""
    await services.ledger.start(ANA, Start(50, Plan.BASIC), "start")
    await services.ledger.start(BEN, Start(50, Plan.BASIC), "start too")
    await services.jobs.log(ANA, LogJob("https://www.upwork.com/jobs/~021886899760086957583"), "old")
    await services.jobs.log(ANA, _job("Closed"), "closed")
    await services.jobs.close(ANA, "Closed", "expired", "close")
    await services.jobs.log(BEN, _job("Ben's own"), "own")
    await services.jobs.log(BEN, _job("Shared", share=True), "shared")
    found = await services.advice.rank(ANA)
    assert [row.job.title for row in found.rows] == ["Shared"]
    assert found.total == 1


async def test_a_budget_is_at_most_what_is_there(services: Services) -> None:
    await services.ledger.start(ANA, Start(50, Plan.BASIC), "start")
    assert (await services.advice.rank(ANA, 30)).budget == 30
    assert (await services.advice.rank(ANA, 80)).budget == 50
    with pytest.raises(errors.BadAmount):
        await services.advice.rank(ANA, 0)


async def test_without_a_wallet_there_is_nothing_to_spend(services: Services) -> None:
    with pytest.raises(errors.NotStarted):
        await services.advice.rank(ANA)


def _job(title: str, **more: object) -> LogJob:
    facts: dict[str, object] = {"connects": 10, "kind": "fixed", "budget": 400, **more}
    return LogJob(title=title, **facts)  # type: ignore[arg-type]


async def _sent(
    services: Services,
    title: str,
    category: str,
    status: str,
    *,
    invited: bool = False,
    value_cents: int | None = None,
) -> None:
    await services.jobs.log(ANA, _job(title, category=category), f"log {title}")
    await services.proposals.send(ANA, SendProposal(title, 0 if invited else 10, invited=invited), title)
    ask = UpdateProposal(title, status, value_cents if status == "hired" else None)
    await services.proposals.update(ANA, ask, f"{title}: {status}")
