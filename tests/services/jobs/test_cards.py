"""Cards: who may change them, what their history says, and how each change is taken back."""

import pytest

from bot import errors
from bot.services.jobs.log import LogJob, facts_for
from bot.services.who import Who
from tests.services.desk import ANA, BEN, CLEO, LINK, OTHER_GUILD, Desk, in_dm, in_guild

BOSS = 14
HERE = in_guild(BOSS)


async def did(desk: Desk, who: Who | None = None) -> list[tuple[int | None, str]]:
    """Return who did what to the card, the first change first."""
    history = await desk.jobs.history(who or in_guild(CLEO), LINK)
    return [(change.by, str(change.what)) for change in reversed(history.changes)]


async def back(desk: Desk, who: Who, *, manager: bool = False, number: int = 0) -> None:
    """Take back the change with this number, counted from the last one."""
    history = await desk.jobs.history(who, LINK, manager=manager)
    await desk.jobs.take_back(who, history.changes[number].id, desk.key(), manager=manager)


async def test_the_history_names_who_did_what_and_when(desk: Desk) -> None:
    await desk.log(link=LINK, share=True)
    desk.clock.advance(hours=1)
    await desk.log(in_guild(BEN), link=LINK, budget=300, share=True)
    await desk.jobs.edit(in_guild(ANA), LINK, LogJob(title="Logo"), desk.key())
    await desk.jobs.report(in_guild(CLEO), LINK, "gone", desk.key())
    assert await did(desk) == [(ANA, "shared"), (BEN, "added"), (ANA, "corrected"), (CLEO, "reported")]
    [report, corrected, added, shared] = (await desk.jobs.history(in_guild(CLEO), LINK)).changes
    assert corrected.fields == (("title", "Logo for a bakery", "Logo"),)
    assert added.fields == (("budget_cents", None, 30_000),)
    assert added.at - shared.at == 3_600_000
    assert [change.can_take_back for change in (report, corrected, added, shared)] == [
        True,
        False,
        False,
        False,
    ]


async def test_others_add_what_is_missing_and_change_nothing(desk: Desk) -> None:
    await desk.log(link=LINK, connects=16, share=True)
    await desk.log(in_guild(BEN), link=LINK, title="Mine", connects=4, hire_rate=50, share=True)
    card = (await desk.show(LINK, in_guild(CLEO))).facts
    assert (card.title, card.connects, card.hire_rate) == ("Logo for a bakery", 16, 50)
    with pytest.raises(errors.NotYourCard):
        await desk.jobs.correct(in_guild(BEN), LINK, LogJob(title="Mine"), desk.key(), manager=False)
    with pytest.raises(errors.NotYourCard):
        await desk.jobs.take_off(in_guild(BEN), LINK, desk.key(), manager=False)


async def test_a_manager_corrects_the_card_and_nobodys_notes(desk: Desk) -> None:
    await desk.log(link=LINK, connects=16, share=True)
    await desk.jobs.correct(HERE, LINK, LogJob(title="Clean"), desk.key(), manager=True)
    assert (await desk.show(LINK, in_guild(CLEO))).facts.title == "Clean"
    assert (await desk.show(LINK, in_dm(ANA))).facts.title == "Logo for a bakery"
    await back(desk, HERE, manager=True)
    assert (await desk.show(LINK, in_guild(CLEO))).facts.title == "Logo for a bakery"


async def test_a_report_ends_when_the_sharer_reopens_or_its_reporter_takes_it_back(desk: Desk) -> None:
    await desk.log(link=LINK, share=True)
    for reporter in (BEN, CLEO):
        await desk.jobs.report(in_guild(reporter), LINK, "gone", desk.key())
    assert (await desk.jobs.list(in_guild(BOSS))).total == 0
    with pytest.raises(errors.NotYourCard):
        await desk.jobs.reopen_card(in_guild(CLEO), LINK, desk.key(), manager=False)
    assert (await desk.jobs.reopen_card(in_guild(ANA), LINK, desk.key(), manager=False)).mark is None
    with pytest.raises(errors.ChangedSince):
        await back(desk, in_guild(BEN), number=2)
    await desk.jobs.report(in_guild(CLEO), LINK, "filled", desk.key())
    await back(desk, in_guild(CLEO))
    assert (await desk.jobs.list(in_guild(BOSS))).total == 1


async def test_an_earlier_report_comes_back_with_its_name(desk: Desk) -> None:
    await desk.log(link=LINK, share=True)
    await desk.jobs.report(in_guild(BEN), LINK, "gone", desk.key())
    desk.clock.advance(hours=1)
    await desk.jobs.report(in_guild(CLEO), LINK, "fake", desk.key())
    desk.clock.advance(hours=1)
    await back(desk, HERE, manager=True)
    card = (await desk.show(LINK)).card
    assert card is not None
    assert (card.mark, card.marked_by) == ("gone", BEN)


async def test_what_a_manager_takes_off_only_a_manager_puts_back(desk: Desk) -> None:
    await desk.log(link=LINK, share=True)
    await desk.jobs.take_off(HERE, LINK, desk.key(), manager=True)
    with pytest.raises(errors.UnknownJob):
        await desk.show(LINK, in_guild(CLEO))
    with pytest.raises(errors.CardTakenOff):
        await desk.log(link=LINK, share=True)
    [off, _] = (await desk.jobs.server_log(HERE, manager=True)).changes
    with pytest.raises(errors.NotYourCard):
        await desk.jobs.take_back(in_guild(ANA), off.id, desk.key(), manager=False)
    await desk.jobs.take_back(HERE, off.id, desk.key(), manager=True)
    assert (await desk.show("logo bakery", in_guild(CLEO))).by == ANA
    with pytest.raises(errors.ChangedSince):
        await desk.jobs.take_back(HERE, off.id, desk.key(), manager=True)


async def test_a_card_shared_again_is_a_new_one_and_the_old_one_stays_off(desk: Desk) -> None:
    await desk.log(link=LINK, share=True)
    await desk.log(link=LINK, share=False)
    await desk.log(in_guild(BEN), link=LINK, share=True)
    assert (await desk.show(LINK, in_guild(CLEO))).by == BEN
    [_, off, _] = (await desk.jobs.server_log(HERE, manager=True)).changes
    assert (off.what, off.can_take_back) == ("taken_off", False)


async def test_the_log_of_a_server_is_for_its_managers(desk: Desk) -> None:
    await desk.log(link=LINK, share=True)
    with pytest.raises(errors.NotYourCard):
        await desk.jobs.server_log(in_guild(ANA), manager=False)
    assert (await desk.jobs.server_log(in_guild(BOSS, OTHER_GUILD), manager=True)).changes == ()
    [shared] = (await desk.jobs.server_log(HERE, manager=True)).changes
    with pytest.raises(errors.NotShared):
        await desk.jobs.take_back(in_guild(BOSS, OTHER_GUILD), shared.id, desk.key(), manager=True)
    await desk.jobs.take_back(HERE, shared.id, desk.key(), manager=True)
    assert (await desk.jobs.list(in_guild(CLEO))).total == 0


async def test_a_job_that_is_not_shared_here_can_not_be_reported(desk: Desk) -> None:
    await desk.log(link=LINK, share=True)
    for who in (in_dm(ANA), in_guild(ANA, OTHER_GUILD)):
        with pytest.raises(errors.NotShared):
            await desk.jobs.report(who, LINK, "gone", desk.key())
    with pytest.raises(errors.BadChoice):
        await desk.jobs.report(in_guild(BEN), LINK, "boring", desk.key())


async def test_the_facts_for_a_member_are_their_own_and_then_those_of_the_card(desk: Desk) -> None:
    await desk.log(link=LINK, connects=16, budget=500, share=True)
    await desk.log(in_guild(BEN), link=LINK, budget=400)

    async def facts(user_id: int, community_id: int, job_id: int) -> tuple[int | None, int | None]:
        known = await desk.db.read(facts_for, user_id, community_id, job_id)
        return known.connects, known.budget_cents

    assert await facts(BEN, 900, 2) == (16, 40_000)
    assert await facts(BEN, OTHER_GUILD, 2) == (None, 40_000)
    assert await facts(CLEO, OTHER_GUILD, 2) == (None, None)
