"""Who takes part in a server's figures and boards, when a tally is made, and what it says of a month."""

import pytest

from bot import errors
from bot.domain.community.boards import Board, BoardPlace
from bot.domain.ledger.rules import Plan
from bot.domain.time.calendar import DAY_MS
from bot.services.community.figures import Participation, ParticipationChange, Switch
from bot.services.community.tally import MEMBERS_AT_ONCE, ROWS_AT_ONCE
from bot.services.ledger.start import Start
from bot.store.community import participants, tallies
from tests.services.community.crowd import Crowd
from tests.services.desk import ANA, GUILD, OTHER_GUILD, Desk, in_guild, refusal_of
from tests.services.messages.news import utc

FIVE = range(11, 16)


@pytest.fixture
def crowd(desk: Desk) -> Crowd:
    return Crowd(desk)


async def joined(crowd: Crowd, *user_ids: int, sent: int = 1) -> None:
    """These have each sent some and are counted."""
    for user_id in user_ids:
        for _ in range(sent):
            await crowd.send(user_id)
        await crowd.take_part(user_id)


async def made(crowd: Crowd) -> list[tuple[int, int, int]]:
    """(made at, sent to, people) of each tally that is whole, oldest first."""

    rows = await crowd.desk.db.read(
        lambda tx: tx.rows(
            "SELECT made_at, sent_to, (SELECT COUNT(*) FROM tally_row WHERE tally_id = id AND category = '')"
            " FROM tally WHERE made_at > 0 ORDER BY id"
        )
    )
    return [(int(at), int(to), int(people)) for at, to, people in rows]


async def part(crowd: Crowd, user_id: int = ANA, guild: int = GUILD) -> Participation:
    return await crowd.desk.db.read(participants.participation, guild, user_id)


# ── taking part ──────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_nobody_takes_part_by_themselves(crowd: Crowd) -> None:
    for user_id in FIVE:
        await crowd.send(user_id)
    await crowd.pass_days(40)
    view = await crowd.community.figures(in_guild(ANA), "all")
    assert (view.people, view.tallied, view.own) == (None, None, Participation())


async def test_the_two_switches_are_apart(crowd: Crowd) -> None:
    await crowd.start(ANA)
    take = crowd.community.take_part
    assert await take(in_guild(ANA), "board", True, "1") == ParticipationChange(
        Switch.BOARD, True, Participation(False, True)
    )
    assert await take(in_guild(ANA), "figures", True, "2") == ParticipationChange(
        Switch.FIGURES, True, Participation(True, True)
    )
    assert await take(in_guild(ANA), "board", False, "3") == ParticipationChange(
        Switch.BOARD, False, Participation(True, False)
    )
    assert await take(in_guild(ANA), "figures", False, "4") == ParticipationChange(
        Switch.FIGURES, False, Participation()
    )
    assert await crowd.desk.db.read(lambda tx: tx.rows("SELECT * FROM participant")) == []


async def test_one_is_counted_in_one_server_and_named_in_many(crowd: Crowd) -> None:
    await crowd.start(ANA)
    there = in_guild(ANA, OTHER_GUILD)
    await crowd.named(ANA)
    await crowd.take_part(ANA)
    await crowd.community.take_part(there, "board", True, "board")
    result = await crowd.community.take_part(there, "figures", True, "figures")
    assert result == ParticipationChange(Switch.FIGURES, True, Participation(True, True), moved=True)
    assert (await part(crowd), await part(crowd, guild=OTHER_GUILD)) == (
        Participation(False, True),
        Participation(True, True),
    )


async def test_it_takes_a_wallet_to_come_in_and_none_to_leave(desk: Desk, crowd: Crowd) -> None:
    for switch in Switch:
        await refusal_of(
            desk, errors.NotStarted, crowd.community.take_part(in_guild(ANA), switch, True, "in")
        )
        assert (
            await crowd.community.take_part(in_guild(ANA), switch, False, f"out:{switch}")
        ).own == Participation()


async def test_what_is_no_choice_is_refused(desk: Desk, crowd: Crowd) -> None:
    who = in_guild(ANA)
    await refusal_of(desk, errors.BadChoice, crowd.community.take_part(who, "all", True, "in"))
    await refusal_of(desk, errors.BadChoice, crowd.community.figures(who, "ever"))
    await refusal_of(desk, errors.BadChoice, crowd.community.board(who, "worst", "all"))
    await refusal_of(desk, errors.BadChoice, crowd.community.board(who, "replies", "ever"))


async def test_asked_twice_is_done_once(crowd: Crowd) -> None:
    await crowd.start(ANA)
    first = await crowd.community.take_part(in_guild(ANA), "board", True, "twice")
    await crowd.named(ANA, on=False)
    assert await crowd.community.take_part(in_guild(ANA), "board", True, "twice") == first
    assert await part(crowd) == Participation()


# ── when a tally is made ─────────────────────────────────────────────────────────────────────────────────────────────


async def test_the_fifth_to_come_in_makes_the_first_tally(crowd: Crowd) -> None:
    await joined(crowd, *FIVE[:4], sent=2)
    assert await made(crowd) == []
    await joined(crowd, FIVE[4])
    now = crowd.desk.clock.now()
    assert await made(crowd) == [(now, now, 5)]
    await crowd.look()
    view = await crowd.community.figures(in_guild(ANA), "30 days")
    assert (view.people, view.tallied is not None) == (5, True)


async def test_a_fifth_without_proposals_makes_none_and_their_first_one_does(crowd: Crowd) -> None:
    await joined(crowd, *FIVE[:4])
    await crowd.take_part(FIVE[4])
    await crowd.pass_days(0)
    assert await made(crowd) == []
    await crowd.send(FIVE[4], invited=True)  # converts otherwise, and isn't counted
    await crowd.pass_days(0)
    assert await made(crowd) == []
    await crowd.send(FIVE[4])
    await crowd.pass_days(0)
    assert [people for *_, people in await made(crowd)] == [5]


async def test_the_first_takes_what_is_ripe_where_five_have_that(crowd: Crowd) -> None:
    for user_id in FIVE:
        await crowd.send(user_id)
    crowd.desk.clock.advance(days=31)
    await joined(crowd, *FIVE)
    now = crowd.desk.clock.now()
    assert await made(crowd) == [(now, now - 30 * DAY_MS, 5)]
    counted = await crowd.desk.db.read(
        lambda tx: tx.rows("SELECT COUNT(*) FROM proposal GROUP BY counted_in")
    )
    assert counted == [(5,), (5,)]


async def test_later_ones_are_made_on_the_first_of_a_month_of_what_is_ripe_by_then(crowd: Crowd) -> None:
    await joined(crowd, *FIVE)  # on 24 November
    for user_id in FIVE:
        await crowd.send(user_id)
    for at in ("2026-12-01T09:00", "2026-12-24T12:00", "2027-01-01T08:59"):
        crowd.desk.clock.set(utc(at))
        await crowd.pass_days(0)
        assert len(await made(crowd)) == 1
    crowd.desk.clock.set(utc("2027-01-01T09:00"))
    await crowd.pass_days(0)
    assert (await made(crowd))[1:] == [(utc("2027-01-01T09:00"), utc("2026-12-02T09:00"), 5)]
    await crowd.pass_days(20)
    assert len(await made(crowd)) == 2
    await crowd.look()


async def test_what_ripens_after_the_first_waits_for_the_next_month(crowd: Crowd) -> None:
    await joined(crowd, *FIVE)
    crowd.desk.clock.set(utc("2026-12-05T12:00"))
    for user_id in FIVE:
        await crowd.send(user_id)
    crowd.desk.clock.set(utc("2027-01-20T12:00"))
    await crowd.pass_days(0)
    assert len(await made(crowd)) == 1
    crowd.desk.clock.set(utc("2027-02-03T12:00"))  # after a downtime
    await crowd.pass_days(0)
    assert (await made(crowd))[1:] == [(utc("2027-02-03T12:00"), utc("2027-01-02T09:00"), 5)]


async def test_four_with_something_new_make_none_and_wait_for_the_next(crowd: Crowd) -> None:
    await joined(crowd, *FIVE)
    for user_id in FIVE[:4]:
        await crowd.send(user_id)
    await crowd.pass_days(60)
    assert len(await made(crowd)) == 1
    await crowd.send(FIVE[4])
    await crowd.pass_days(31)  # of this month, and not ripe on its first
    assert len(await made(crowd)) == 1
    await crowd.pass_days(31)
    assert [people for *_, people in await made(crowd)] == [5, 5]
    await crowd.look()


async def test_a_tally_that_was_cut_off_is_begun_again(crowd: Crowd) -> None:
    """The process ended after some had been taken in, and after half of the rows."""
    for user_id in FIVE:
        await crowd.send(user_id)
        await crowd.desk.db.write(participants.put, GUILD, user_id, Participation(True, False), 0)
    now, db = crowd.desk.clock.now(), crowd.desk.db
    tally = await db.write(tallies.begin, GUILD, now)
    assert await db.write(tallies.add_members, GUILD, tally, 0, 3) == FIVE[2]
    cell = tallies.TallyCell("", 0, (await db.read(tallies.member_counts, tally.id))[0].row)
    await db.write(tallies.insert_cells, tally.id, [cell])
    crowd.counted |= dict.fromkeys(FIVE, GUILD)
    await crowd.look()  # nothing of it is shown
    await crowd.pass_days(0)
    assert await made(crowd) == [(now, now, 5)]
    await crowd.look()


async def test_who_takes_back_what_was_being_counted_leaves_too_few(crowd: Crowd) -> None:
    sent = [await crowd.send(user_id) for user_id in FIVE]
    for user_id in FIVE:
        await crowd.desk.db.write(participants.put, GUILD, user_id, Participation(True, False), 0)
    now, db = crowd.desk.clock.now(), crowd.desk.db
    tally = await db.write(tallies.begin, GUILD, now)
    await db.write(tallies.add_members, GUILD, tally, 0, 5)
    await crowd.retract(sent[0])
    await crowd.send(FIVE[0], invited=True)
    crowd.counted |= dict.fromkeys(FIVE, GUILD)
    await crowd.pass_days(0)
    assert await made(crowd) == []
    await crowd.send(FIVE[0])
    await crowd.pass_days(0)
    assert [people for *_, people in await made(crowd)] == [5]
    await crowd.look()


async def test_a_large_one_is_made_in_steps(crowd: Crowd) -> None:
    many = range(1, MEMBERS_AT_ONCE * 2 + 22)
    for user_id in many:
        await crowd.desk.ledger.start(in_guild(user_id), Start(50, Plan.BASIC), crowd.desk.key())
        crowd.started.add(user_id)
        await crowd.send(user_id, "writing")
        await crowd.desk.db.write(participants.put, GUILD, user_id, Participation(True, False), 0)
    crowd.counted |= dict.fromkeys(many, GUILD)
    await crowd.pass_days(0)
    assert [people for *_, people in await made(crowd)] == [len(many)]
    assert len(many) < ROWS_AT_ONCE
    await crowd.look()


# ── what is shown ────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_tally_is_shown_while_five_of_it_take_part(crowd: Crowd) -> None:
    await joined(crowd, *FIVE)
    await crowd.look()
    await crowd.take_part(ANA, on=False)
    await joined(crowd, 20)
    view = await crowd.community.figures(in_guild(ANA), "all")
    assert (view.people, view.tallied) == (5, None)  # five take part, but four of those that are in it
    await crowd.take_part(ANA)
    await crowd.look()
    assert (await crowd.community.figures(in_guild(ANA), "all")).tallied is not None


async def test_what_comes_later_changes_no_figure(crowd: Crowd) -> None:
    sent = [await crowd.send(user_id, "writing") for user_id in FIVE]
    await joined(crowd, *FIVE)
    before = await crowd.community.figures(in_guild(ANA), "all")
    await crowd.step(sent[0], "hired")
    await crowd.retract(sent[1])
    await crowd.forget(FIVE[1])
    await joined(crowd, 20, FIVE[1])
    await crowd.take_part(FIVE[1])
    after = await crowd.community.figures(in_guild(ANA), "all")
    assert before.tallied is not None
    assert after.tallied is None  # whoever was forgotten is in no tally any more
    await crowd.look()


async def test_a_period_takes_whole_tallies_by_when_they_were_made(crowd: Crowd) -> None:
    await joined(crowd, *FIVE)
    for days, shown in ((31, True), (1, False)):
        crowd.desk.clock.advance(days=days)
        assert ((await crowd.community.figures(in_guild(ANA), "30 days")).tallied is not None) is shown
    assert (await crowd.community.figures(in_guild(ANA), "90 days")).tallied is not None


# ── boards ───────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_board_is_of_those_who_want_their_names_there(crowd: Crowd) -> None:
    for user_id in (*FIVE, 16):
        await crowd.step(await crowd.send(user_id), "interviewing")
    for user_id in FIVE[:4]:
        await crowd.named(user_id)
    board = await crowd.community.board(in_guild(ANA), "interviews", "90 days")
    assert (board.places, board.people, board.mine) == ((), 0, None)
    await crowd.named(FIVE[4])
    board = await crowd.community.board(in_guild(ANA), "interviews", "90 days")
    assert board.places == tuple(BoardPlace(1, user_id, 1, 4) for user_id in FIVE)
    assert board.mine == BoardPlace(1, ANA, 1, 4)
    stranger = await crowd.community.board(in_guild(99), "interviews", "90 days")
    assert (stranger.places, stranger.mine) == (board.places, None)
    await crowd.named(ANA, on=False)
    assert (await crowd.community.board(in_guild(ANA), "interviews", "90 days")).places == ()


async def test_a_board_is_as_of_now_and_leaves_out_invitations_and_slips(crowd: Crowd) -> None:
    for user_id in FIVE:
        await crowd.step(await crowd.send(user_id), "interviewing")
        await crowd.named(user_id)
    invited = await crowd.send(ANA, invited=True)
    await crowd.step(invited, "interviewing")
    more = [await crowd.send(ANA) for _ in range(4)]
    for proposal_id in more:
        await crowd.step(proposal_id, "offer")
    [place, *_] = (await crowd.community.board(in_guild(ANA), "interviews", "30 days")).places
    assert place == BoardPlace(1, ANA, 5, 9)
    await crowd.retract(more[0])
    await crowd.step(more[1], "viewed")
    board = await crowd.community.board(in_guild(ANA), "interviews", "30 days")
    assert board.mine == BoardPlace(1, ANA, 1, 4)
    await crowd.step(more[2], "declined")  # after an offer, which was an answer
    assert (await crowd.community.board(in_guild(ANA), "interviews", "30 days")).mine == BoardPlace(
        1, ANA, 1, 4
    )
    crowd.desk.clock.advance(days=31)
    assert (await crowd.community.board(in_guild(ANA), "interviews", "30 days")).places == ()


@pytest.mark.parametrize(("period", "weeks", "low"), [("30 days", 5, 3), ("90 days", 13, 5), ("all", 8, 7)])
async def test_weeks_count_back_from_now(crowd: Crowd, period: str, weeks: int, low: int) -> None:
    for _ in range(8):
        for user_id in FIVE:
            await crowd.send(user_id)
        crowd.desk.clock.advance(days=7)
    for user_id in FIVE:
        await crowd.named(user_id)
    crowd.desk.clock.advance(days=-1)
    board = await crowd.community.board(in_guild(ANA), Board.STEADINESS, period)
    assert (board.weeks, board.places[0].low) == (weeks, low)


async def test_ten_are_shown_and_ones_own_place_whatever_it_is(crowd: Crowd) -> None:
    for user_id in range(21, 33):
        await crowd.step(await crowd.send(user_id), "interviewing")
        await crowd.named(user_id)
    board = await crowd.community.board(in_guild(32), "interviews", "all")
    assert ([place.user_id for place in board.places], board.people) == (list(range(21, 31)), 12)
    assert board.mine == BoardPlace(1, 32, 1, 4)


# ── unknown outcomes ─────────────────────────────────────────────────────────────────────────────────────────────────


async def test_proposals_without_a_known_outcome_wait_for_a_later_tally(crowd: Crowd) -> None:
    sent = [await crowd.send(user_id, known=False) for user_id in FIVE]
    for user_id in FIVE:
        await crowd.take_part(user_id)
    await crowd.pass_days(40)
    assert await made(crowd) == []
    for proposal_id in sent[:4]:
        await crowd.step(proposal_id, "no answer")
    await crowd.pass_days(0)
    assert await made(crowd) == []
    await crowd.step(sent[4], "interviewing")
    unknown = await crowd.send(FIVE[0], known=False)
    await crowd.pass_days(0)
    await crowd.look()
    view = await crowd.community.figures(in_guild(ANA), "all")
    assert view.tallied is not None
    assert (view.tallied.typical.replied, view.tallied.typical.known) == (0.2, 5)
    assert unknown not in {fact.id for tally in crowd.made.values() for fact in tally.facts}


async def test_a_tally_of_an_older_version_stays_and_says_that_silence_counted(crowd: Crowd) -> None:
    await joined(crowd, *FIVE)
    await crowd.desk.db.write(lambda tx: tx.run("UPDATE tally SET known_only = 0"))
    view = await crowd.community.figures(in_guild(ANA), "all")
    assert view.tallied is not None
    assert view.tallied.silence_until == crowd.desk.clock.now()
