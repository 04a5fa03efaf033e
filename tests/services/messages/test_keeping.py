"""Kept messages: posted once, edited once a minute at most, true after every fault, parked where Discord refuses them."""

import asyncio

import pytest

from bot.domain.time.calendar import DAY_MS, HOUR_MS
from bot.services.messages import (
    KeptLetter,
    Messages,
    PostedMessage,
    SendDelayed,
    SendRefused,
    Unsure,
    keeping,
)
from bot.services.messages.attempts import MOST_ATTEMPTS
from bot.services.messages.keeping import MOST_AT_ONCE, MOST_CHANNELS, Keeping
from tests.services.desk import BEN, GUILD, Desk
from tests.services.messages.keeping import CHANNEL, OTHER_CHANNEL, Signs
from tests.services.messages.news import Bot
from tests.sizes import sized

LONG = 30  # seconds; no test here takes nearly as long


@pytest.fixture
def signs(desk: Desk) -> Signs:
    return Signs(desk)


async def test_a_message_is_posted_once_and_edited_when_it_changes(signs: Signs) -> None:
    await signs.put(1, "open")
    assert await signs.run() == [("post", 1)]
    assert await signs.run() == []
    signs.desk.clock.advance(seconds=60 * 2)
    await signs.change(1, "closed")
    assert await signs.run() == [("edit", 1)]
    assert signs.discord.shown == [(CHANNEL, "closed")]
    assert await signs.rows() == [(1, "waiting", None)]


async def test_a_burst_of_changes_is_one_edit_a_minute(signs: Signs) -> None:
    await signs.put(1, "0")
    await signs.run()
    edits: list[int] = []
    for second in range(1, 181):
        signs.desk.clock.advance(seconds=1)
        await signs.change(1, str(second))
        edits += [second for name, _ in await signs.run() if name == "edit"]
    assert edits == [60, 120, 180]
    assert signs.discord.shown == [(CHANNEL, "180")]


async def test_a_change_during_the_edit_is_shown_by_the_next_one(signs: Signs) -> None:
    await signs.put(1, "a")
    post = signs.discord.post

    async def slow(letter: KeptLetter) -> PostedMessage:
        posted = await post(letter)
        await signs.change(1, "b")
        return posted

    signs.discord.post = slow
    await signs.run()
    signs.desk.clock.advance(seconds=59)
    assert await signs.run() == []
    signs.desk.clock.advance(seconds=1)
    assert await signs.run() == [("edit", 1)]
    assert signs.discord.shown == [(CHANNEL, "b")]


async def test_the_same_content_is_not_sent_again(signs: Signs) -> None:
    await signs.put(1, "same")
    await signs.run()
    signs.desk.clock.advance(seconds=60 * 5)
    await signs.change(1, "same")
    assert await signs.run() == []


async def test_content_that_changes_by_itself_is_edited_at_that_instant(signs: Signs) -> None:
    at = signs.desk.clock.now() + DAY_MS
    await signs.put(1, "fresh", again_at=at)
    await signs.run()
    signs.desk.clock.set(at - 1)
    assert await signs.run() == []
    signs.desk.clock.set(at)
    signs.change_silently(1, "old")
    assert await signs.run() == [("edit", 1)]


async def test_a_message_that_is_checked_is_edited_without_a_change_and_mended(signs: Signs) -> None:
    await signs.put(1, "panel", check_ms=HOUR_MS)
    await signs.run()
    signs.desk.clock.advance(hours=1)
    assert await signs.run() == [("edit", 1)]
    signs.discord.messages.clear()
    signs.desk.clock.advance(seconds=60 * 59)
    assert await signs.run() == []
    signs.desk.clock.advance(seconds=60 * 1)
    assert await signs.run() == [("edit", 1)]
    assert await signs.run() == [("post", 1)]
    assert signs.discord.shown == [(CHANNEL, "panel")]
    assert len(set(signs.discord.nonces)) == 2


async def test_a_deleted_message_is_posted_anew_only_if_it_is_live(signs: Signs) -> None:
    await signs.put(1, "live")
    await signs.put(2, "live")
    await signs.run()
    signs.discord.messages.clear()
    signs.desk.clock.advance(seconds=60 * 1)
    await signs.change(1, "live still")
    await signs.change(2, "dead", is_live=False)
    await signs.run()
    assert await signs.run() == [("post", 1)]
    assert signs.discord.shown == [(CHANNEL, "live still")]
    await signs.change(2, "alive again")
    assert await signs.run() == [("post", 2)]


async def test_what_is_taken_away_goes_from_the_channel(signs: Signs) -> None:
    await signs.put(1, "here")
    await signs.put(2, "never posted")
    del signs.texts[2]
    await signs.run()
    signs.desk.clock.advance(seconds=60 * 1)
    await signs.change(1, None)
    assert await signs.run() == [("delete", 1)]
    assert (signs.discord.shown, await signs.rows()) == ([], [])


async def test_a_clock_that_was_wrong_does_not_silence_a_message(signs: Signs) -> None:
    right = signs.desk.clock.now()
    signs.desk.clock.advance(days=400)
    await signs.put(1, "a")
    signs.discord.before.append(SendDelayed(429, 0))
    await signs.run()
    signs.desk.clock.set(right)
    assert await signs.run() == []
    await signs.desk.ledger.forget_future_messages()
    assert await signs.run() == [("find", 1), ("post", 1)]
    signs.desk.clock.advance(days=-1)
    await signs.change(1, "b")
    assert await signs.run() == [("edit", 1)]


async def test_another_channel_moves_the_message(signs: Signs) -> None:
    await signs.put(1, "here")
    await signs.run()
    await signs.put(1, "here", OTHER_CHANNEL)
    assert await signs.run() == [("delete", 1)]
    assert await signs.run() == [("post", 1)]
    assert signs.discord.shown == [(OTHER_CHANNEL, "here")]


async def test_a_message_moves_from_a_channel_that_refuses(signs: Signs) -> None:
    await signs.put(1, "here")
    await signs.run()
    await signs.put(1, "here", OTHER_CHANNEL)
    signs.discord.before.append(SendRefused("no-permission", 403, 50001))
    await signs.run()
    await signs.run()
    assert (OTHER_CHANNEL, "here") in signs.discord.shown
    assert await signs.rows() == [(1, "waiting", None)]


# ── faults ───────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_lost_answer_doubles_nothing(signs: Signs) -> None:
    signs.discord.after.append(Unsure())
    await signs.put(1, "a")
    await signs.run()
    await signs.change(1, "b")
    signs.desk.clock.advance(seconds=60 * 2)
    assert await signs.run() == [("find", 1)]
    assert await signs.run() == [("edit", 1)]
    assert signs.discord.shown == [(CHANNEL, "b")]


async def test_a_request_that_never_arrived_is_made_again_with_the_same_nonce(signs: Signs) -> None:
    signs.discord.before.append(Unsure())
    await signs.put(1, "a")
    await signs.run()
    signs.desk.clock.advance(seconds=60 * 2)
    assert await signs.run() == [("find", 1), ("post", 1)]
    assert signs.discord.shown == [(CHANNEL, "a")]


async def test_a_kill_between_post_and_commit_doubles_nothing(signs: Signs) -> None:
    """The process ends after Discord's answer and before the row says so; the next process looks first."""
    signs.discord.after.append(asyncio.CancelledError())
    await signs.put(1, "a")
    with pytest.raises(asyncio.CancelledError):
        await signs.run()
    compose = {"sign": lambda tx, row, now: signs.texts.get(row.subject)}
    signs.keeping = Keeping(signs.desk.db, compose, signs.desk.clock)
    signs.desk.clock.advance(seconds=60 * 2)
    assert await signs.run() == [("find", 1)]
    assert signs.discord.shown == [(CHANNEL, "a")]


async def test_what_was_taken_away_while_in_doubt_is_looked_for_and_deleted(signs: Signs) -> None:
    signs.discord.after.append(Unsure())
    await signs.put(1, "a")
    await signs.run()
    await signs.change(1, None)
    signs.desk.clock.advance(seconds=60 * 2)
    assert await signs.run() == [("find", 1)]
    assert await signs.run() == [("delete", 1)]
    assert (signs.discord.shown, await signs.rows()) == ([], [])


async def test_an_edit_whose_answer_is_lost_is_made_again(signs: Signs) -> None:
    await signs.put(1, "a")
    await signs.run()
    signs.desk.clock.advance(seconds=60 * 1)
    await signs.change(1, "b")
    signs.discord.after.append(Unsure())
    assert await signs.run() == [("edit", 1)]
    signs.desk.clock.advance(seconds=60 * 1)
    assert await signs.run() == [("edit", 1)]
    assert signs.discord.shown == [(CHANNEL, "b")]


async def test_an_error_that_never_ends_is_given_up_visibly(signs: Signs) -> None:
    await signs.put(1, "a")
    for _ in range(MOST_ATTEMPTS + 1):
        signs.discord.before.append(SendDelayed(429, 0))
        await signs.run()
        signs.discord.before.clear()
        signs.desk.clock.advance(seconds=5 * 3600)
        signs.discord.before.append(SendDelayed(429, 0))
    assert await signs.rows() == [(1, "parked", "gave-up")]


async def test_one_message_that_cannot_be_composed_holds_up_no_other(signs: Signs) -> None:
    await signs.put(1, "a")
    await signs.put(2, "b")
    signs.broken.add(1)
    assert await signs.run() == [("post", 2)]
    signs.broken.clear()
    signs.desk.clock.advance(seconds=60 * 1)
    assert await signs.run() == [("post", 1)]


class SlowChannel:
    """Discord where the first channel waits until ``released``; ``reached`` is set when ``others`` messages are posted."""

    def __init__(self, signs: Signs, others: int) -> None:
        self.reached, self.released = asyncio.Event(), asyncio.Event()
        self._signs = signs
        self._post = signs.discord.post
        self._others = others
        signs.discord.post = self.post

    async def post(self, letter: KeptLetter) -> PostedMessage:
        if letter.subject == 0:
            await self.released.wait()
        message = await self._post(letter)
        if len(self._signs.discord.shown) == self._others:
            self.reached.set()
        return message


async def test_one_slow_channel_holds_up_nobody(signs: Signs) -> None:
    for subject in range(MOST_CHANNELS + 2):
        await signs.put(subject, "a", channel_id=CHANNEL + subject)
    slow = SlowChannel(signs, others=MOST_CHANNELS + 1)
    run = asyncio.create_task(signs.run())
    await asyncio.wait_for(slow.reached.wait(), LONG)
    slow.released.set()
    await run
    assert len(signs.discord.shown) == MOST_CHANNELS + 2


async def test_a_run_ends_and_the_next_one_leaves_a_slow_channel_alone(
    signs: Signs, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "RUN_MAY_TAKE", 0)
    await signs.put(0, "a")
    slow = SlowChannel(signs, others=1)
    assert await signs.run() == []
    assert await signs.run() == []
    slow.released.set()
    await signs.at_rest()
    assert len(signs.discord.shown) == 1


# ── refused ──────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("reason", ["no-permission", "no-channel"])
async def test_a_channel_that_refuses_parks_its_messages_and_the_manager_hears_once(
    desk: Desk, reason: str
) -> None:
    signs, bot = Signs(desk), Bot(desk)
    await bot.set_up(manager=BEN)
    for subject in range(5):
        await signs.put(subject, "a")
    signs.discord.before.append(SendRefused(reason, 403, 50013))
    assert await signs.run() == [("post", 0)]
    assert await signs.rows() == [(subject, "parked", reason) for subject in range(5)]
    assert [one.reason for one in (await bot.community.settings(GUILD)).parked] == [reason] * 5
    await bot.deliver()
    assert [letter.user_id for letter in bot.discord.arrived] == [BEN]
    for subject in range(5):
        await signs.change(subject, "b")
    assert await signs.run() == []  # what is parked is not tried at each change
    await signs.put(9, "new")
    signs.discord.before.append(SendRefused(reason, 403, 50013))
    await signs.run()
    await bot.deliver()
    assert len(bot.discord.arrived) == 1
    await signs.put(10, "the channel works")
    await signs.run()
    await signs.run()
    assert sorted(text for _, text in signs.discord.shown) == ["b"] * 5 + ["new", "the channel works"]


async def test_send_again_releases_what_is_parked(desk: Desk) -> None:
    signs, bot = Signs(desk), Bot(desk)
    await bot.set_up(manager=BEN)
    await signs.put(1, "a")
    signs.discord.before.append(SendRefused("refused", 400, 50035))
    await signs.run()
    assert await bot.community.send_again(GUILD) == 1
    await signs.run()
    assert signs.discord.shown == [(CHANNEL, "a")]


async def test_a_deleted_channel_parks_and_the_next_choice_of_a_channel_posts_anew(desk: Desk) -> None:
    signs, messages = Signs(desk), Messages(desk.db, desk.clock)
    await signs.put(1, "a")
    await signs.run()
    signs.discord.messages.clear()
    await messages.channel_deleted(GUILD, CHANNEL)
    assert await signs.rows() == [(1, "parked", "no-channel")]
    await signs.put(1, "a", OTHER_CHANNEL)
    await signs.run()
    assert signs.discord.shown == [(OTHER_CHANNEL, "a")]


async def test_a_server_that_the_bot_left_is_left_alone_until_it_returns(desk: Desk) -> None:
    signs, bot = Signs(desk), Bot(desk)
    await bot.set_up()
    await signs.put(1, "a")
    await bot.messages.left_server(GUILD)
    assert await signs.run() == []
    await bot.messages.returned_to_server(GUILD)
    assert await signs.run() == [("post", 1)]


# ── many ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_an_edit_counts_from_when_it_was_made_however_long_the_others_before_it_took(
    signs: Signs,
) -> None:
    """A channel with much to do goes on for longer than a run."""
    await signs.put(1, "a")
    await signs.put(2, "a")
    await signs.run()
    signs.desk.clock.advance(seconds=60)
    await signs.change(1, "b")
    await signs.change(2, "b")
    edit = signs.discord.edit

    async def slow(letter: KeptLetter) -> None:
        signs.desk.clock.advance(seconds=50)
        await edit(letter)

    signs.discord.edit = slow
    assert await signs.run() == [("edit", 1), ("edit", 2)]
    signs.discord.edit = edit
    await signs.change(1, "c")
    await signs.change(2, "c")
    signs.desk.clock.advance(seconds=10)
    assert await signs.run() == [("edit", 1)]
    signs.desk.clock.advance(seconds=50)
    assert await signs.run() == [("edit", 2)]


async def test_many_changes_at_once_are_edited_once_each_in_bounded_runs(signs: Signs) -> None:
    many = range(sized(250, 1000))
    for subject in many:
        await signs.put(subject, "a", channel_id=CHANNEL + subject % 20)
    while calls := await signs.run():
        assert len(calls) <= MOST_AT_ONCE
    signs.desk.clock.advance(seconds=60 * 1)
    for round in range(3):
        for subject in many:
            await signs.change(subject, f"b{round}")
    edits: list[int] = []
    while calls := await signs.run():
        edits += [subject for _, subject in calls]
    assert sorted(edits) == list(many)
    for subject in many:
        await signs.change(subject, "c")
    assert await signs.run() == []
    signs.desk.clock.advance(seconds=60 * 1)
    assert len(await signs.run()) == MOST_AT_ONCE
