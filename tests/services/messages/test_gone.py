"""A reported post: each who applied is asked once what came back, or the message is parked with its reason."""

import pytest

from bot.services.messages import GoneNews, Letter, SendRefused
from bot.services.messages.delivery import Unsure
from tests.services.desk import ANA, LINK, in_dm, in_guild
from tests.services.messages.news import Bot, Discord, utc

APPLICANTS = range(101, 121)
CLOSED = {105, 112}
"""Members who take no direct messages."""
KILLED = 108
"""The process is killed while this member's message is on its way."""
NINE = "2026-11-25T09:30"


class Difficult(Discord):
    def __init__(self) -> None:
        super().__init__()
        self.kills = 1

    async def send(self, letter: Letter) -> int:
        if letter.user_id in CLOSED:
            raise SendRefused("dm-closed", 403, 50007)
        message_id = await super().send(letter)
        if letter.user_id == KILLED and self.kills:
            self.kills -= 1
            raise Unsure  # it has arrived, and nobody could write that down
        return message_id


async def applied(bot: Bot) -> None:
    desk = bot.desk
    await desk.log(link=LINK, share=True)
    for user_id in APPLICANTS:
        await desk.start(user_id)
        await desk.send(LINK, 16, in_guild(user_id), boost=5)


async def test_twenty_applicants_are_each_told_once_or_parked_with_the_reason(bot: Bot) -> None:
    await applied(bot)
    await bot.desk.jobs.report(in_guild(ANA), LINK, "gone", bot.desk.key())
    await bot.desk.jobs.report(in_guild(ANA), LINK, "fake", bot.desk.key())
    bot.discord = Difficult()
    for at in (NINE, "2026-11-25T10:30", "2026-11-25T12:30"):
        await bot.woken(at)
    told = [letter.user_id for letter in bot.discord.arrived]
    assert sorted(filter(None, told)) == sorted(set(APPLICANTS) - CLOSED)
    rows = await bot.look("SELECT address, state, reason FROM outbox WHERE kind = 'gone' ORDER BY address")
    assert {address: state for address, state, _ in rows} == {
        user_id: "parked" if user_id in CLOSED else "sent" for user_id in APPLICANTS
    }
    assert {reason for address, _, reason in rows if address in CLOSED} == {"dm-closed"}


async def test_the_question_says_what_may_come_back_and_nothing_has_changed(bot: Bot) -> None:
    desk = bot.desk
    await applied(bot)
    await desk.jobs.report(in_guild(101), LINK, "gone", desk.key())
    letters = await bot.woken(NINE)
    assert {letter.user_id for letter in letters} == set(APPLICANTS) - {101}
    news = next(letter.news for letter in letters if letter.user_id == 102)
    assert isinstance(news, GoneNews)
    assert (news.amount, news.by, sum(part.amount for part in news.parts)) == (21, 101, 21)
    assert await desk.balance(in_guild(102)) == 79
    [row] = (await desk.proposals.list(in_guild(102))).rows
    assert row.state.status == "sent"
    closed = await desk.close(f"#{news.job.id}", news.outcome, in_dm(102))
    assert (closed.returned, closed.balance) == (21, 100)
    assert await desk.balance(in_guild(103)) == 79


@pytest.mark.parametrize("mark", ["filled"])
async def test_where_nothing_comes_back_nobody_is_asked(bot: Bot, mark: str) -> None:
    await applied(bot)
    await bot.desk.jobs.report(in_guild(ANA), LINK, mark, bot.desk.key())
    assert await bot.woken(NINE) == []


async def test_a_report_that_is_taken_back_in_time_asks_nobody(bot: Bot) -> None:
    desk = bot.desk
    await applied(bot)
    await desk.jobs.report(in_guild(ANA), LINK, "gone", desk.key())
    await desk.jobs.reopen_card(in_guild(ANA), LINK, desk.key(), manager=False)
    await desk.close(LINK, "cancelled", in_dm(101))
    assert await bot.woken(NINE) == []


async def test_who_has_said_already_and_who_wants_no_messages_is_not_asked(bot: Bot) -> None:
    desk = bot.desk
    await applied(bot)
    await desk.close(LINK, "expired", in_dm(101))
    await bot.remind(in_guild(102), place="none")
    await desk.undo(who=in_guild(103))
    await desk.jobs.report(in_guild(ANA), LINK, "gone", desk.key())
    letters = await bot.woken(NINE)
    assert {letter.user_id for letter in letters} == set(APPLICANTS) - {101, 102, 103}


async def test_closing_ones_own_asks_the_others_and_ends_nothing_of_theirs(bot: Bot) -> None:
    desk = bot.desk
    await applied(bot)
    closed = await desk.close(LINK, "cancelled", in_guild(101))
    assert (closed.returned, closed.reported) == (21, True)
    assert len(await bot.woken(utc(NINE))) == len(APPLICANTS) - 1
    assert (await desk.show(LINK, in_guild(102))).outcome is None
