"""/job rank: which jobs take part, by what the odds go, and what the Connects at hand reach."""

import pytest

from bot import errors
from bot.clock import ManualClock
from bot.domain.advice.values import RankGoal
from bot.domain.ledger.rules import Plan
from bot.services import Services
from bot.services.advice import RankAsk, Ranking
from bot.services.insight.goals import SetGoals
from bot.services.jobs.log import LogJob
from bot.services.ledger.start import Start
from bot.services.members import ChangeTrade
from bot.services.proposals import SendProposal, UpdateProposal
from bot.services.who import Who
from bot.store.engine.database import Database

ANA, BEN = Who(11, 900), Who(12, 900)


@pytest.fixture
async def services(db: Database, clock: ManualClock) -> Services:
    """Return the services, with accounts of 50 Connects for Ana, who writes, and for Ben."""
    services = Services(db, clock)
    for who in (ANA, BEN):
        await services.ledger.start(who, Start(50, Plan.BASIC), f"start {who.user_id}")
    await services.members.change_trade(ANA, ChangeTrade(categories=("writing",)), "trade")
    return services


async def test_without_a_trade_it_asks_first(services: Services) -> None:
    await log(services, BEN, "A job")
    view = await services.advice.rank(BEN)
    assert (view.asks_trade, view.rows) == (True, ())
    view = await services.advice.rank(BEN, RankAsk(outside=True))
    assert (view.asks_trade, titles(view)) == (False, ["A job"])


async def test_jobs_outside_the_trade_take_part_only_if_asked_for(services: Services) -> None:
    await log(services, ANA, "Writing", category="writing")
    await log(services, ANA, "Polish", category="translation")
    await log(services, ANA, "Unknown", category=None)
    view = await services.advice.rank(ANA)
    assert set(titles(view)) == {"Writing", "Unknown"}
    assert view.outside == 1
    view = await services.advice.rank(ANA, RankAsk(outside=True))
    assert set(titles(view)) == {"Writing", "Unknown", "Polish"}


async def test_what_cannot_be_applied_to_is_not_ranked(services: Services, clock: ManualClock) -> None:
    """Old posts, closed ones, one where a member was hired, one with a proposal, and another member's own."""
    await services.jobs.log(ANA, LogJob("https://www.upwork.com/jobs/~021886899760086957583"), "old")
    await log(services, ANA, "Logged long ago")
    clock.advance(days=30)
    await log(services, ANA, "Closed")
    await services.jobs.close(ANA, "Closed", "expired", "close")
    await log(services, BEN, "Ben's own")
    await log(services, BEN, "Shared", share=True)
    await log(services, BEN, "Won by Ben", share=True)
    await services.proposals.send(BEN, SendProposal("Won by Ben", 5), "sent")
    await services.proposals.update(BEN, UpdateProposal("Won by Ben", "hired"), "hired")
    await log(services, ANA, "Sent")
    await services.proposals.send(ANA, SendProposal("Sent", 5), "sent too")
    view = await services.advice.rank(ANA)
    assert (titles(view), view.total, view.dead) == (["Shared"], 1, 3)


async def test_a_direct_message_uses_the_boards_of_the_shared_servers(services: Services) -> None:
    await log(services, BEN, "Shared", share=True)
    in_dm = Who(ANA.user_id, ANA.user_id)
    assert titles(await services.advice.rank(in_dm)) == []
    assert titles(await services.advice.rank(in_dm, communities=(900,))) == ["Shared"]
    assert (await services.advice.worth(in_dm, "Shared", (900,))).job.title == "Shared"
    with pytest.raises(errors.UnknownJob):
        await services.advice.worth(in_dm, "Shared")


async def test_the_goal_changes_what_comes_first(services: Services) -> None:
    """A likely small job for hires; a job of twenty times the money, somewhat less likely, for money."""
    await log(services, ANA, "Small", budget=100, hire_rate=90, client_spent=50_000, proposals="0-4")
    await log(services, ANA, "Large", budget=5000, hire_rate=30, client_spent=50_000, proposals="20-49")
    assert titles(await services.advice.rank(ANA, RankAsk(goal=RankGoal.HIRES)))[0] == "Small"
    assert titles(await services.advice.rank(ANA, RankAsk(goal=RankGoal.MONEY)))[0] == "Large"
    assert (await services.advice.rank(ANA)).asks_goal
    await services.members.change_trade(ANA, ChangeTrade(goal="money"), "goal")
    view = await services.advice.rank(ANA)
    assert (titles(view)[0], view.goal, view.asks_goal) == ("Large", RankGoal.MONEY, False)


async def test_a_budget_is_at_most_what_is_there(services: Services) -> None:
    assert (await services.advice.rank(ANA, RankAsk(30))).budget == 30
    assert (await services.advice.rank(ANA, RankAsk(80))).budget == 50
    with pytest.raises(errors.BadAmount):
        await services.advice.rank(ANA, RankAsk(0))


async def test_the_set_fits_the_budget_and_every_job_has_its_page(services: Services) -> None:
    for number in range(12):
        await log(services, ANA, f"Job {number}", connects=8)
    first = await services.advice.rank(ANA, RankAsk(budget=40))
    assert first.connects <= 40
    assert (len(first.rows), first.total, first.pages) == (3, 12, 4)
    shown = [title for page in range(first.pages) for title in titles(await at(services, page))]
    assert sorted(shown) == sorted(f"Job {number}" for number in range(12))
    assert (await at(services, 99)).page == 3


async def test_the_fee_lowers_what_a_job_brings(services: Services) -> None:
    await log(services, ANA, "A job", budget=400)
    await services.insight.set_goals(ANA, SetGoals(fee_percent=15), "fee")
    (row,) = (await services.advice.rank(ANA)).rows
    assert row.ranked.value.cents == pytest.approx(340_00)


async def test_without_a_wallet_there_is_nothing_to_spend(services: Services) -> None:
    with pytest.raises(errors.NotStarted):
        await services.advice.rank(Who(13, 900))


async def at(services: Services, page: int) -> Ranking:
    return await services.advice.rank(ANA, RankAsk(budget=40, page=page))


def titles(view: Ranking) -> list[str]:
    return [row.job.title for row in view.rows]


async def log(services: Services, who: Who, title: str, **more: object) -> None:
    facts: dict[str, object] = {"connects": 10, "kind": "fixed", "budget": 400, "category": "writing", **more}
    await services.jobs.log(who, LogJob(title=title, **facts), f"log {title}")  # type: ignore[arg-type]
