"""A job is seen by who logged it, and on the boards that it is shared on; a view holds nothing of other members."""

import pytest

from bot import errors
from bot.services.jobs.log import LogJob
from tests.services.desk import (
    ANA,
    BEN,
    CLEO,
    GUILD,
    KEY,
    LINK,
    OTHER_GUILD,
    Desk,
    in_dm,
    in_guild,
)
from tests.services.jobs.seeing import seen


async def test_an_unshared_job_is_seen_by_those_who_logged_it(desk: Desk) -> None:
    await desk.log(link=LINK)
    for place in (GUILD, OTHER_GUILD, ANA):
        assert await seen(desk, ANA, place) == [1]
    for who in (in_guild(BEN), in_dm(BEN)):
        assert await seen(desk, who.user_id, who.community_id) == []
        for text in (LINK, KEY, "#1", "1", "Logo for a bakery"):
            with pytest.raises(errors.UnknownJob):
                await desk.jobs.show(who, text)


async def test_a_shared_job_is_seen_on_that_board_only_until_it_is_taken_off(desk: Desk) -> None:
    await desk.log(link=LINK, share=True)
    assert await seen(desk, BEN, GUILD) == [1]
    assert await seen(desk, BEN, OTHER_GUILD) == []
    assert await seen(desk, BEN, BEN) == []
    await desk.log(in_guild(BEN), link=LINK, share=False)
    assert await seen(desk, CLEO, GUILD) == [1]
    assert await seen(desk, BEN, GUILD) == [2]
    await desk.jobs.edit(in_guild(ANA), LINK, LogJob(share=False), desk.key())
    assert await seen(desk, CLEO, GUILD) == []
    assert await seen(desk, BEN, GUILD) == [2]


async def test_nothing_is_shared_from_a_direct_message_and_each_server_has_its_own_card(desk: Desk) -> None:
    assert not (await desk.log(in_dm(ANA), title="Mine", share=True)).shared
    await desk.log(link=LINK)
    edited = await desk.jobs.edit(in_guild(ANA, OTHER_GUILD), LINK, LogJob(share=True), desk.key())
    assert edited.shared
    assert (await seen(desk, BEN, GUILD), await seen(desk, BEN, OTHER_GUILD)) == ([], [2])


async def test_who_applied_keeps_seeing_a_job_that_was_taken_off(desk: Desk) -> None:
    await desk.start(BEN)
    await desk.log(link=LINK, share=True)
    await desk.send("#1", who=in_guild(BEN))
    await desk.log(link=LINK, share=False)
    view = await desk.show("Logo for a bakery", in_dm(BEN))
    assert (view.by, view.is_logger, view.shared) == (BEN, True, False)
    await desk.undo(who=in_guild(BEN))
    assert (await desk.show(LINK, in_guild(BEN))).proposals == ()
    with pytest.raises(errors.UnknownJob):
        await desk.show("#1", in_guild(BEN))


async def test_a_view_holds_nothing_of_other_members(desk: Desk) -> None:
    await desk.start(ANA)
    await desk.send(note="secret plan", boost=7)
    await desk.log(link=LINK, note="secret note")
    await desk.log(in_guild(BEN), link=LINK)
    view = await desk.show(LINK, in_guild(BEN))
    assert (view.by, view.note, view.proposals, view.applied) == (BEN, "", (), 0)
    assert "secret" not in repr(view)
    row = (await desk.jobs.list(in_guild(BEN))).rows[0]
    assert (row.shared_by, row.own, row.applied) == (None, None, 0)


async def test_a_post_with_notes_and_a_card_is_listed_once(desk: Desk) -> None:
    await desk.log(in_guild(BEN), link=LINK, share=True)
    await desk.log(link=LINK)
    await desk.log(in_guild(ANA, OTHER_GUILD), link=LINK)
    for place in (GUILD, OTHER_GUILD, ANA):
        assert await seen(desk, ANA, place) == [2]
    assert await seen(desk, CLEO, GUILD) == [1]
