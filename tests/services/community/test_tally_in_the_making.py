"""What people do while a large tally is being made, or after one was cut off: whoever has gone by then isn't in it."""

from collections.abc import Awaitable, Callable

import pytest

from bot.services.community import tally as tallying
from bot.store.community import participants, tallies
from bot.store.community.participants import Participation
from bot.store.community.tallies import Tally
from tests.services.community.crowd import Crowd
from tests.services.desk import GUILD, OTHER_GUILD, Desk, in_guild
from tests.services.messages.news import Bot, utc

SIX = range(11, 17)
GONE = 13
Act = Callable[[Crowd], Awaitable[object]]

GOING: dict[str, Act] = {
    "counts out": lambda crowd: crowd.take_part(GONE, on=False),
    "moves": lambda crowd: crowd.take_part(GONE, guild=OTHER_GUILD),
    "is forgotten": lambda crowd: crowd.forget(GONE),
    "leaves the server": lambda crowd: left(crowd, GONE),
}


@pytest.fixture
def crowd(desk: Desk) -> Crowd:
    return Crowd(desk)


async def left(crowd: Crowd, user_id: int) -> None:
    await crowd.desk.db.write(tallying.leave, GUILD, user_id)
    del crowd.counted[user_id]


async def begun(crowd: Crowd) -> Tally:
    """All six are taken in, and then the process ends."""
    for user_id in SIX:
        await crowd.send(user_id)
        await crowd.desk.db.write(participants.put, GUILD, user_id, Participation(True, False), 0)
        crowd.counted[user_id] = GUILD
    tally = await crowd.desk.db.write(tallies.begin, GUILD, crowd.desk.clock.now())
    assert await crowd.desk.db.write(tallies.add_members, GUILD, tally, 0, len(SIX)) == SIX[-1]
    return tally


async def counted(crowd: Crowd) -> list[int]:
    """Whose proposals are in a tally that is whole."""
    rows = await crowd.desk.db.read(
        lambda tx: tx.rows(
            "SELECT owner_id FROM proposal JOIN wallet ON wallet.id = wallet_id JOIN tally ON tally.id = counted_in"
            " WHERE made_at > 0 ORDER BY owner_id"
        )
    )
    return [int(owner) for (owner,) in rows]


async def published(crowd: Crowd) -> int:
    rows = await crowd.desk.db.read(
        lambda tx: tx.rows("SELECT 1 FROM tally_row JOIN tally ON tally.id = tally_id WHERE category = ''")
    )
    return len(rows)


def after_counting(crowd: Crowd, monkeypatch: pytest.MonkeyPatch, act: Act) -> None:
    """Let this be done once, when a sweep has made a tally's rows and not yet written them."""
    report, done = crowd.desk.db.report, list[str]()

    async def interrupted(fn: Callable[..., object], *args: object) -> object:
        found = await report(fn, *args)
        if fn.__name__ == "_batches" and not done:
            done.append(fn.__name__)
            await act(crowd)
        return found

    monkeypatch.setattr(crowd.desk.db, "report", interrupted)


@pytest.mark.parametrize("go", GOING.values(), ids=GOING)
async def test_who_goes_after_it_was_cut_off_is_not_in_it(crowd: Crowd, go: Act) -> None:
    await begun(crowd)
    await go(crowd)
    await crowd.pass_days(0)
    assert await counted(crowd) == [user_id for user_id in SIX if user_id != GONE]
    assert await published(crowd) == 5
    await crowd.look()


@pytest.mark.parametrize("go", GOING.values(), ids=GOING)
async def test_who_goes_when_its_rows_are_made_has_them_made_again(
    crowd: Crowd, monkeypatch: pytest.MonkeyPatch, go: Act
) -> None:
    await begun(crowd)
    after_counting(crowd, monkeypatch, go)
    await crowd.pass_days(0)
    assert await counted(crowd) == []
    await crowd.look()
    await crowd.pass_days(0)
    assert await counted(crowd) == [user_id for user_id in SIX if user_id != GONE]
    assert await published(crowd) == 5
    await crowd.look()


async def test_what_a_mover_had_sent_is_counted_where_they_went(crowd: Crowd) -> None:
    await begun(crowd)
    for user_id in SIX[:2]:  # four are left, too few for the server
        await crowd.take_part(user_id, guild=OTHER_GUILD)
    await crowd.pass_days(0)
    assert await counted(crowd) == []
    free = await crowd.desk.db.read(
        lambda tx: tx.rows("SELECT COUNT(*) FROM proposal WHERE counted_in IS NULL")
    )
    assert free == [(6,)]
    for user_id in SIX[2:5]:
        await crowd.take_part(user_id, guild=OTHER_GUILD)
    assert await counted(crowd) == list(SIX[:5])


async def test_one_with_nothing_left_in_it_does_not_keep_four_shown(crowd: Crowd) -> None:
    """Of six taken in one retracts: five are in it, and when one of those goes it is shown no more."""
    await begun(crowd)
    await crowd.retract(next(id_ for id_, owner in crowd.owners.items() if owner == GONE))
    await crowd.pass_days(0)
    await crowd.pass_days(0)
    assert await published(crowd) == 5
    await crowd.look()
    await crowd.take_part(SIX[0], on=False)
    await crowd.look()
    assert (await crowd.community.figures(in_guild(SIX[0]), "all")).tallied is None


async def test_who_comes_in_while_a_sweep_counts_waits_for_the_next(
    crowd: Crowd, monkeypatch: pytest.MonkeyPatch
) -> None:
    await begun(crowd)
    await crowd.send(30)
    after_counting(crowd, monkeypatch, lambda crowd: crowd.take_part(30))
    await crowd.pass_days(0)
    assert await counted(crowd) == list(SIX)
    await crowd.look()


async def test_it_is_let_go_where_the_bot_has_left(bot: Bot) -> None:
    crowd = Crowd(bot.desk)
    await bot.set_up()
    await begun(crowd)
    await bot.messages.left_server(GUILD)
    await crowd.pass_days(0)
    assert await bot.look("SELECT COUNT(*) FROM proposal WHERE counted_in IS NOT NULL") == [(0,)]
    await bot.messages.returned_to_server(GUILD)
    await crowd.pass_days(0)
    assert await counted(crowd) == list(SIX)


async def test_a_months_post_waits_for_a_tally_that_is_begun_again(
    bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    crowd = Crowd(bot.desk)
    await bot.set_up(post_summary=True)
    await begun(crowd)
    after_counting(crowd, monkeypatch, GOING["counts out"])
    assert await bot.woken("2026-12-01T09:00") == []
    [letter] = await bot.woken("2026-12-01T09:01")
    assert letter.channel_id is not None


async def test_a_clock_that_goes_back_over_the_first_makes_and_tells_nothing_twice(bot: Bot) -> None:
    crowd = Crowd(bot.desk)
    await bot.set_up(post_summary=True)
    for user_id in SIX:
        await crowd.send(user_id)
        await crowd.take_part(user_id)
    assert len(await bot.woken("2026-12-01T09:00")) == 1
    made = await crowd.desk.db.read(lambda tx: tx.rows("SELECT * FROM tally"))
    for at in ("2026-12-01T08:59", "2026-11-30T23:00", "2026-12-01T09:00"):
        bot.desk.clock.set(utc(at))
        await bot.messages.sweeps.run(utc(at))
        assert await bot.look("SELECT summary_month FROM community") == [("2026-12",)]
    assert await crowd.desk.db.read(lambda tx: tx.rows("SELECT * FROM tally")) == made
