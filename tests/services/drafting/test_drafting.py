"""The check of a draft: what is kept of a draft, for whom and for how long, and how it is forgotten."""

import pytest

from bot import errors
from bot.clock import ManualClock
from bot.processes import Processes
from bot.services import Services
from bot.services.drafting import MOST_OPENINGS, CheckDraft, FindingKind
from bot.services.jobs import LogJob
from bot.services.who import Who
from bot.store.engine.database import Database
from bot.store.retention import OPENING_DAYS
from tests.processes import pool

ANA, BEN = Who(11, 900), Who(12, 900)
POST = "Logo for a bakery\nWe sell bread. What is your rate?\nThanks, Sarah"
OPENING = "Your oven glows on the old sign, and the new logo should keep exactly that warm light."
DRAFT = f"Hi Sarah,\n\n{OPENING} I drew nine bakery signs last year."


@pytest.fixture
def services(db: Database, clock: ManualClock) -> Services:
    return Services(db, clock, Processes(pool()))


def kinds(findings: object) -> list[FindingKind]:
    return [finding.kind for finding in findings]  # type: ignore[attr-defined]


async def openings(db: Database) -> list[tuple[int, str]]:
    rows = await db.read(lambda tx: tx.rows("SELECT user_id, opening FROM draft_opening ORDER BY checked_at"))
    return [(int(user_id), str(opening)) for user_id, opening in rows]


async def test_an_opening_that_comes_again_is_noticed_for_another_job_only(services: Services) -> None:
    first = await services.drafting.check(ANA, CheckDraft(DRAFT, POST))
    again = await services.drafting.check(ANA, CheckDraft(DRAFT, POST))
    other = await services.drafting.check(ANA, CheckDraft(DRAFT, POST.replace("bakery", "florist")))
    of_ben = await services.drafting.check(BEN, CheckDraft(DRAFT, POST))
    assert first.outcome == again.outcome == of_ben.outcome
    assert FindingKind.REPEATED_FROM_LAST not in kinds(first.outcome.findings)
    assert FindingKind.REPEATED_FROM_LAST in kinds(other.outcome.findings)


async def test_the_details_are_those_of_the_kept_draft(services: Services) -> None:
    checked = await services.drafting.check(ANA, CheckDraft(DRAFT, POST))
    assert await services.drafting.again(ANA, checked.kept_id) == checked
    with pytest.raises(errors.UnknownEntry):
        await services.drafting.again(BEN, checked.kept_id)
    await services.drafting.check(ANA, CheckDraft(DRAFT, POST))
    with pytest.raises(errors.UnknownEntry):
        await services.drafting.again(ANA, checked.kept_id)


async def test_only_the_first_lines_of_the_last_drafts_are_kept(
    services: Services, db: Database, clock: ManualClock
) -> None:
    for number in range(MOST_OPENINGS + 2):
        clock.advance(seconds=1)
        await services.drafting.check(ANA, CheckDraft(f"Draft {number} begins so.", f"{number} {POST}"))
    await services.drafting.check(ANA, CheckDraft("A draft for no known job.", ""))
    kept = await openings(db)
    assert len(kept) == MOST_OPENINGS
    assert kept[0] == (ANA.user_id, "Draft 2 begins so.")


async def test_what_is_kept_can_be_forgotten(services: Services, db: Database) -> None:
    checked = await services.drafting.check(ANA, CheckDraft(DRAFT, POST))
    await services.drafting.check(BEN, CheckDraft(DRAFT, POST))
    await services.drafting.forget(ANA)
    await services.drafting.forget(ANA)
    assert [user_id for user_id, _ in await openings(db)] == [BEN.user_id]
    with pytest.raises(errors.UnknownEntry):
        await services.drafting.kept(ANA, checked.kept_id)


async def test_first_lines_are_swept_after_ninety_days(
    services: Services, db: Database, clock: ManualClock
) -> None:
    await services.drafting.check(ANA, CheckDraft(DRAFT, POST))
    clock.advance(days=OPENING_DAYS)
    await services.messages.sweeps.run(clock.now())
    assert len(await openings(db)) == 1
    clock.advance(days=1)
    await services.messages.sweeps.run(clock.now())
    assert await openings(db) == []


async def test_a_draft_is_compared_with_the_jobs_title(services: Services) -> None:
    logged = await services.jobs.log(ANA, LogJob(title="Logo for a bakery"), "log")
    checked = await services.drafting.check(ANA, CheckDraft(DRAFT, job="Logo for a bakery"))
    assert checked.ask.job == f"#{logged.job.id}"
    with pytest.raises(errors.UnknownJob):
        await services.drafting.check(ANA, CheckDraft(DRAFT, job="#999"))


@pytest.mark.parametrize(("text", "error"), [(" \n", errors.EmptyDraft), ("x" * 20_001, errors.TooLong)])
async def test_what_is_no_draft_is_refused(
    services: Services, text: str, error: type[errors.DomainError]
) -> None:
    with pytest.raises(error):
        await services.drafting.check(ANA, CheckDraft(text))
