"""The fit of the odds in the background: what teaches, when a fit is due, and what it changes."""

import pytest

from bot.clock import ManualClock
from bot.domain.ledger.rules import Plan
from bot.services import Services
from bot.services.advice import fit
from bot.services.failures import Failures
from bot.services.insight import SetTotals
from bot.services.jobs.log import LogJob
from bot.services.ledger.start import Start
from bot.services.members import ChangeTrade
from bot.services.proposals import SendProposal, UpdateProposal
from bot.services.who import Who
from bot.store import advice
from bot.store.engine.database import Database

ANA = Who(11, 900)


@pytest.fixture
async def services(db: Database, clock: ManualClock) -> Services:
    services = Services(db, clock)
    await services.ledger.start(ANA, Start(900, Plan.BASIC), "start")
    await services.members.change_trade(ANA, ChangeTrade(categories=("writing",)), "trade")
    return services


async def chance(services: Services, title: str = "Open") -> float:
    line = await services.advice.line(ANA, (await services.jobs.show(ANA, title)).job.id)
    assert line is not None
    assert line.chance is not None
    return line.chance


async def test_ripe_known_outcomes_move_the_odds(
    db: Database, services: Services, clock: ManualClock
) -> None:
    """Twelve proposals without an answer, told as such, lower the odds; before they are ripe they teach nothing."""
    await log(services, "Open")
    before = await chance(services)
    for number in range(12):
        await sent(services, f"Old {number}", "no answer")
    assert await fit.sweep(db, clock.now(), Failures()) == 1
    await log(services, "Open too")
    assert await chance(services, "Open too") == pytest.approx(before)
    clock.advance(days=31)
    await log(services, "Later")
    assert await fit.sweep(db, clock.now(), Failures()) == 1
    assert await chance(services, "Later") < 0.9 * before
    view = await services.advice.worth(ANA, "Later")
    assert view.outcomes == 12
    assert await fit.sweep(db, clock.now(), Failures()) == 0


async def test_silence_and_invitations_teach_nothing(
    db: Database, services: Services, clock: ManualClock
) -> None:
    for number in range(6):
        await sent(services, f"Silent {number}", "viewed")
    await sent(services, "Invited", "hired", invited=True)
    clock.advance(days=31)
    await fit.sweep(db, clock.now(), Failures())
    await log(services, "Open")
    assert (await services.advice.worth(ANA, "Open")).outcomes == 0


async def test_totals_of_my_stats_count_beside_what_is_logged(
    db: Database, services: Services, clock: ManualClock
) -> None:
    await log(services, "Open")
    await sent(services, "One", "interviewing")
    clock.advance(days=31)
    await fit.sweep(db, clock.now(), Failures())
    await log(services, "Later")
    before = await chance(services, "Later")
    clock.advance(hours=2)
    await services.insight.save_totals(ANA, SetTotals(sent=80, viewed=10, interviewed=1, hired=0), "totals")
    assert await fit.sweep(db, clock.now(), Failures()) == 1
    assert await chance(services, "Later") < before


async def test_a_change_during_a_fit_is_fitted_later(
    db: Database, services: Services, clock: ManualClock
) -> None:
    await sent(services, "One", "declined")
    clock.advance(days=31)
    fitted = await db.report(fit.fit_due, clock.now())
    await services.proposals.update(ANA, UpdateProposal("One", "hired", confirmed=True), "corrected")
    await db.write(fit.save, fitted, clock.now())
    assert await db.read(advice.due_fits, clock.now(), 1) == []
    clock.advance(hours=1)
    assert len(await db.read(advice.due_fits, clock.now(), 1)) == 1


async def log(services: Services, title: str) -> None:
    facts = LogJob(title=title, connects=10, kind="fixed", budget=400, category="writing", proposals="5-9")
    await services.jobs.log(ANA, facts, f"log {title}")


async def sent(services: Services, title: str, status: str, *, invited: bool = False) -> None:
    await log(services, title)
    await services.proposals.send(ANA, SendProposal(title, 0 if invited else 10, invited=invited), title)
    await services.proposals.update(ANA, UpdateProposal(title, status), f"{title}: {status}")
