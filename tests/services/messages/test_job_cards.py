"""What a server's channel shows of its shared jobs: all of the board, nothing else, and the same as at the first look."""

import contextlib
from dataclasses import fields
from pathlib import Path
from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st

from bot import errors
from bot.domain.messages.reminders import Off
from bot.domain.time.calendar import DAY_MS
from bot.services.community import ChangeSetUp, Communities
from bot.services.jobs import LogJob
from bot.services.members import Members
from bot.services.messages import SendRefused, SharedJob
from bot.services.messages.job_cards import FEWEST_FOR_INTERVIEWS, compose
from bot.services.messages.keeping import Keeping
from bot.services.messages.kept_kinds import COMPOSERS
from bot.store.engine.database import Tx
from bot.store.messages.kept import KeptMessage
from tests.conftest import STARTED_AT
from tests.services.desk import ANA, BEN, CLEO, GUILD, Desk, in_dm, in_guild, run_scenario, scenario_settings
from tests.services.messages.keeping import CHANNEL, OTHER_CHANNEL, Channels

BOSS = 14
SNOWFLAKES_BEGIN = 1_288_834_974_657


def link(number: int, posted_at: int = STARTED_AT - 3_600_000) -> str:
    """Return the link of a job that was posted an hour before the start."""
    return f"https://www.upwork.com/jobs/~02{(posted_at - SNOWFLAKES_BEGIN) << 22 | number}"


def row_of(card_id: int) -> KeptMessage:
    """Return a row for the message of a card, which says nothing but which card it is."""
    values: dict[str, Any] = {field.name: None for field in fields(KeptMessage)}
    return KeptMessage(**{**values, "subject": card_id, "guild_id": GUILD})


class Board:
    """A server whose shared jobs stand in a channel."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.discord = Channels()
        self.keeping = Keeping(desk.db, COMPOSERS, desk.clock)
        self.members = Members(desk.db, desk.clock)

    async def open(self, channel_id: int | Off = CHANNEL) -> None:
        community = Communities(self.desk.db, self.desk.clock)
        await community.change(GUILD, BOSS, ChangeSetUp(jobs_channel_id=channel_id), self.desk.key())

    async def run(self, seconds: int = 60) -> list[tuple[str, int]]:
        """Let time pass and everything that is due be done; what was asked of Discord."""
        self.desk.clock.advance(seconds=seconds)
        before = len(self.discord.calls)
        for _ in range(4):
            await self.keeping.run(self.desk.clock.now(), self.discord)
        return self.discord.calls[before:]

    @property
    def shown(self) -> list[SharedJob]:
        """Return what stands in the channel."""
        return [body for _, body in self.discord.shown if isinstance(body, SharedJob)]

    async def board(self) -> list[SharedJob]:
        """Return the open cards of the server's board, composed anew."""
        now = self.desk.clock.now()

        def standing(tx: Tx) -> list[SharedJob]:
            rows = tx.rows("SELECT id FROM card WHERE community_id = ? AND off_at IS NULL", (GUILD,))
            contents = [compose(tx, row_of(int(str(id_))), now) for (id_,) in rows]
            return [content.body for content in contents if content is not None and content.is_live]

        return await self.desk.db.read(standing)


async def test_a_card_counts_who_applied_to_it_and_says_how_far_they_got_from_three_on(desk: Desk) -> None:
    board = Board(desk)
    await board.open()
    await desk.log(in_guild(ANA), link=link(1), connects=16, share=True)
    for user_id in range(20, 20 + FEWEST_FOR_INTERVIEWS):
        await desk.start(user_id)
        sent = await desk.send(link(1), 16, in_guild(user_id), unguarded=True)
        await desk.update(f"#{sent.proposal_id}", "interviewing", in_guild(user_id))
        await board.run()
        [shown] = board.shown
        number = user_id - 19
        assert (shown.applied, shown.interviews) == (
            number,
            number if number >= FEWEST_FOR_INTERVIEWS else None,
        )
    await desk.start(CLEO)
    await desk.send(link(1), 16, in_dm(CLEO))  # elsewhere: counted nowhere
    await board.run()
    assert board.shown[0].applied == FEWEST_FOR_INTERVIEWS
    await board.members.erase(in_guild(20), (await board.members.privacy(in_guild(20))).wallet_id)
    await board.run()
    assert board.shown[0].applied == FEWEST_FOR_INTERVIEWS


async def test_a_proposal_that_is_undone_is_counted_no_more(desk: Desk) -> None:
    board = Board(desk)
    await board.open()
    await desk.log(in_guild(BEN), link=link(1), share=True)
    await desk.start(ANA)
    await desk.send(link(1), 16)
    await board.run()
    assert board.shown[0].applied == 1
    await desk.ledger.undo(in_guild(ANA), None, desk.key())
    await board.run()
    assert board.shown[0].applied == 0


async def test_a_card_is_fresh_for_a_day_and_old_after_thirty(desk: Desk) -> None:
    board = Board(desk)
    await board.open()
    await desk.log(in_guild(ANA), link=link(1), share=True)
    await board.run()
    ages = []
    for _ in range(32):
        ages.append((board.shown[0].is_fresh, board.shown[0].is_old))
        await board.run(DAY_MS // 1000)
    assert [fresh for fresh, _ in ages] == [True] + [False] * 31
    assert [old for _, old in ages] == [False] * 30 + [True] * 2
    assert [name for name, _ in board.discord.calls] == ["post", "edit", "edit"]


async def test_without_a_channel_nothing_is_posted_any_more_and_what_stands_is_kept(desk: Desk) -> None:
    board = Board(desk)
    await board.open()
    first = await desk.log(in_guild(ANA), link=link(1), share=True)
    await board.run()
    await desk.log(in_guild(ANA), link=link(2), share=True)
    await board.open(Off.OFF)
    assert await board.run() == []
    await desk.start(BEN)
    await desk.send(link(1), 16, in_guild(BEN))
    assert [call for call, _ in await board.run()] == ["edit"]
    assert [(shown.job.id, shown.applied) for shown in board.shown] == [(first.job.id, 1)]


async def test_a_parked_card_goes_with_the_member_who_shared_it(desk: Desk) -> None:
    board = Board(desk)
    await board.open()
    await desk.log(in_guild(ANA), link=link(1), share=True)
    await board.run()
    await desk.log(in_guild(ANA), link=link(1), connects=12)
    board.discord.before.append(SendRefused("refused", 400, 50035))
    await board.run()
    assert await desk.db.read(lambda tx: tx.rows("SELECT state FROM kept_message")) == [("parked",)]
    await board.members.erase(in_guild(ANA), (await board.members.privacy(in_guild(ANA))).wallet_id)
    await board.run()
    assert board.shown == []
    assert await desk.db.read(lambda tx: tx.rows("SELECT state FROM kept_message")) == []


async def test_many_cards_that_change_together_are_edited_once_a_minute_each(desk: Desk) -> None:
    board, many = Board(desk), range(60)
    await board.open()
    for number in many:
        await desk.log(in_guild(ANA), link=link(number), share=True)
    await board.run()
    edited_at: dict[int, list[int]] = {number: [] for number in range(1, len(many) + 1)}
    for second in range(150):
        for number in many[second % 10 :: 10]:
            await desk.jobs.edit(in_guild(ANA), link(number), LogJob(connects=second + 1), desk.key())
        for _, card_id in await board.run(1):
            edited_at[card_id].append(second)
    assert all(len(instants) == 2 for instants in edited_at.values())
    assert min(last - first for first, last in edited_at.values()) >= 60


ACTIONS = ("share", "edit", "send", "report", "reopen", "off", "back", "erase", "channel", "wait")
STEPS = st.lists(
    st.tuples(
        st.sampled_from((ANA, ANA, BOSS)),
        st.sampled_from((*ACTIONS, "share", "share", "off", "back", "back")),
        st.sampled_from((1, 1, 2)),
    ),
    min_size=4,
    max_size=14,
)


async def act(board: Board, user_id: int, action: str, number: int) -> None:
    """Do what the step says; a refusal is an answer too."""
    desk, who, manager = board.desk, in_guild(user_id), user_id == BOSS
    match action:
        case "share":
            await desk.log(who, link=link(number), title=f"Job {number} of {user_id}", share=True)
        case "edit":
            await desk.jobs.edit(who, link(number), LogJob(connects=user_id + number), desk.key())
        case "send":
            await desk.send(link(number), 3, who, confirmed=True)
        case "report":
            await desk.jobs.report(who, link(number), "gone", desk.key())
        case "reopen":
            await desk.jobs.reopen_card(who, link(number), desk.key(), manager=manager)
        case "off":
            await desk.jobs.take_off(who, link(number), desk.key(), manager=manager)
        case "back":
            changes = (await desk.jobs.server_log(in_guild(BOSS), manager=True)).changes
            for change in changes[:1]:
                await desk.jobs.take_back(in_guild(BOSS), change.id, desk.key(), manager=True)
        case "erase":
            await board.members.erase(who, (await board.members.privacy(who)).wallet_id)
        case "channel":
            await board.open(CHANNEL if number == 1 else OTHER_CHANNEL)
        case _:
            await board.run(7 * DAY_MS // 1000)


@scenario_settings
@given(steps=STEPS)
@example(steps=[(ANA, "share", 1), (ANA, "off", 1), (BOSS, "back", 1)])
@example(steps=[(ANA, "share", 1), (BOSS, "report", 1), (BOSS, "back", 1), (ANA, "edit", 1)])
def test_the_channel_shows_the_board_whatever_is_done(
    template_db: Path, steps: list[tuple[int, str, int]]
) -> None:
    async def scenario(desk: Desk) -> None:
        board = Board(desk)
        await board.open()
        await desk.start(ANA)
        for step in steps:
            with contextlib.suppress(errors.DomainError):
                await act(board, *step)
            await board.run(10)
        await board.run()
        open_cards = [job for job in board.shown if not job.is_over]
        assert sorted(open_cards, key=repr) == sorted(await board.board(), key=repr)
        on_board = await desk.db.read(lambda tx: tx.rows("SELECT id FROM card WHERE off_at IS NULL"))
        assert {job.card_id for job in board.shown} <= {int(str(id_)) for (id_,) in on_board}

    run_scenario(template_db, scenario)
