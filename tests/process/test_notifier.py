"""The notifier with the real discord.py against the stand-in: which answers are final, and what may have arrived."""

import asyncio
from collections.abc import AsyncIterator, Coroutine
from datetime import date
from typing import Any

import discord as discord_py
import pytest
import pytest_asyncio
from discord.http import Route

from bot.gateway import asking_discord
from bot.gateway import searching as module
from bot.gateway.final_answers import FINAL
from bot.gateway.notifier import Notifier
from bot.services.messages import DigestNews, Letter, SearchTooLong, SendDelayed, SendRefused, Unsure
from bot.services.messages.compose import DigestRow, ExpiryNews
from tests.standin import ALLOWED_SECONDS, StandIn, payloads
from tests.standin.payloads import CHANNEL, GUILD
from tests.standin.server import TOKEN

POST = "/channels/[0-9]+/messages$"
UNREADABLE: list[dict[str, str]] = [
    {"page": "<html>A page</html>"},
    {"content": '{"id": "1'},
    {"content": '{"id": "x"}'},
    {"content": "[7]"},
    {"content": "null"},
]
"""Answers to a request that was carried out, which say nothing of it."""
LETTER = Letter(
    7,
    DigestNews("refill", (DigestRow(11, 100, date(2026, 12, 1)),)),
    channel_id=int(CHANNEL),
    guild_id=int(GUILD),
)
OPENING = "/users/@me/channels$"
MEMBER = "/members/[0-9]+$"
SLOW: dict[str, dict[str, Any]] = {
    "no answer": {},
    "a long limit": {"status": 429, "retry_after": 3600},
    "errors": {"status": 500, "times": 5},
}


@pytest_asyncio.fixture
async def notifier(discord: StandIn, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Notifier]:
    """Return the notifier of a bot that is logged in."""
    monkeypatch.setattr(Route, "BASE", discord.environment()["CONNECTS_DISCORD_API"])
    async with discord_py.Client(intents=discord_py.Intents.none()) as client:
        await client.login(TOKEN)
        yield Notifier(client)


def write(discord: StandIn, count: int) -> None:
    """Let a member write so many messages in the channel."""
    author = payloads.user(payloads.new_id(), "ana")
    discord.channels.messages += [payloads.message(CHANNEL, author) for _ in range(count)]


def at(discord: StandIn, index: int) -> int:
    """Return when a message was written, by the stand-in's clock (UTC ms)."""
    moment = discord_py.utils.snowflake_time(int(discord.channels.messages[index]["id"]))
    return int(moment.timestamp() * 1000)


# ── final answers ────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(("status", "code"), FINAL)
async def test_a_final_answer_refuses_the_message(
    discord: StandIn, notifier: Notifier, status: int, code: int
) -> None:
    discord.fail("POST", POST, status, code=code)
    with pytest.raises(SendRefused) as refused:
        await notifier.send(LETTER)
    assert (refused.value.status, refused.value.code) == (status, code)
    assert refused.value.reason == FINAL[status, code].reason
    discord.complaints.clear()  # the stand-in takes each such answer for its own


@pytest.mark.parametrize(
    ("status", "code"),
    [(403, 40003), (403, 0), (403, 20026), (400, 0), (401, 0), (404, 0), (404, 50007), (409, 0)],
)
async def test_any_other_refusal_waits(discord: StandIn, notifier: Notifier, status: int, code: int) -> None:
    discord.fail("POST", POST, status, code=code)
    with pytest.raises(SendDelayed) as delayed:
        await notifier.send(LETTER)
    assert (delayed.value.status, delayed.value.code) == (status, code)
    assert await notifier.send(LETTER) == int(discord.channels.messages[-1]["id"])


async def test_an_answer_that_says_nothing_of_the_message_is_unsure(
    discord: StandIn, notifier: Notifier
) -> None:
    discord.fail("POST", POST, 503)
    with pytest.raises(Unsure):
        await notifier.send(LETTER)


@pytest.mark.parametrize("answer", UNREADABLE)
async def test_an_answer_that_can_not_be_read_is_unsure_and_the_message_found(
    discord: StandIn, notifier: Notifier, answer: dict[str, str]
) -> None:
    write(discord, 1)
    discord.fail("POST", POST, 200, after=True, **answer)
    with pytest.raises(Unsure):
        await notifier.send(LETTER)
    tried_at = at(discord, -1)
    sent = int(discord.channels.messages[-1]["id"])
    assert await notifier.find(LETTER, tried_at - 10, tried_at + 60_000) == sent


@pytest.mark.parametrize("answer", UNREADABLE)
async def test_a_search_or_a_membership_that_can_not_be_read_is_unsure(
    discord: StandIn, notifier: Notifier, answer: dict[str, str]
) -> None:
    discord.fail("GET", POST, 200, **answer)
    discord.fail("GET", "/members/", 200, **answer)
    with pytest.raises(Unsure):
        await notifier.find(LETTER, 0, 1)
    with pytest.raises(Unsure):
        await notifier.has_left(int(GUILD), 1)


# ── looking for a message ────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("since_then", [0, 60, 99, 100, 101, 350])
async def test_a_message_is_found_whatever_was_written_since(
    discord: StandIn, notifier: Notifier, since_then: int
) -> None:
    write(discord, 120)
    sent = await notifier.send(LETTER)
    tried_at = at(discord, -1)
    write(discord, since_then)
    assert await notifier.find(LETTER, tried_at - 10, tried_at + 60_000) == sent


async def test_a_message_that_never_arrived_is_not_found_in_a_busy_channel(
    discord: StandIn, notifier: Notifier
) -> None:
    write(discord, 250)
    tried_at = at(discord, -1)
    write(discord, 350)
    assert await notifier.find(LETTER, tried_at - 10, tried_at + 60_000) is None
    before = len(discord.requests)
    assert await notifier.find(LETTER, tried_at - 10, tried_at + 50) is None
    assert len(discord.requests) - before == 2, (
        "the search ends with the time at which the message may have arrived"
    )


async def test_a_search_without_end_is_no_answer(
    discord: StandIn, notifier: Notifier, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST_PAGES", 3)
    write(discord, 500)
    with pytest.raises(SearchTooLong):
        await notifier.find(LETTER, 0, at(discord, -1) + 1)


# ── an address that Discord is slow about ────────────────────────────────────────────────────────────────────────────


def direct_letter(discord: StandIn, name: str) -> Letter:
    """Return a letter to the person ``name``."""
    news = ExpiryNews(((date(2026, 12, 1), 5),), 5)
    return Letter(8, news, user_id=int(discord.person(name, direct=True).id))


async def meeting_slowness(
    discord: StandIn, method: str, pattern: str, how: dict[str, Any], request: Coroutine[Any, Any, Any]
) -> "asyncio.Task[Any]":
    """Start the request, to which Discord keeps its answer back, or which it refuses so that discord.py waits.

    Returns when the request has reached Discord.
    """
    hold = None if how else discord.hold(method, pattern)
    if how:
        discord.fail(method, pattern, **how)
    task = asyncio.ensure_future(request)
    reached = hold.reached.wait() if hold else discord.answered(str(how["status"]))
    await asyncio.wait_for(reached, ALLOWED_SECONDS)
    return task


@pytest.mark.parametrize("how", SLOW.values(), ids=SLOW)
async def test_a_direct_channel_that_is_not_opened_keeps_nobody_else_waiting(
    discord: StandIn, notifier: Notifier, how: dict[str, Any]
) -> None:
    opening = notifier.send(direct_letter(discord, "ana"))
    first = await meeting_slowness(discord, "POST", OPENING, how, opening)
    others = [direct_letter(discord, name) for name in ("ben", "cleo", "dan")]
    await asyncio.wait_for(asyncio.gather(*(notifier.send(letter) for letter in others)), ALLOWED_SECONDS)
    assert not first.done()
    first.cancel()


@pytest.mark.parametrize("how", SLOW.values(), ids=SLOW)
async def test_a_membership_that_is_not_told_keeps_no_other_question_waiting(
    discord: StandIn, notifier: Notifier, how: dict[str, Any]
) -> None:
    ana, ben = (int(discord.person(name).id) for name in ("ana", "ben"))
    question = notifier.has_left(int(GUILD), ana)
    first = await meeting_slowness(discord, "GET", MEMBER, how, question)
    assert not await asyncio.wait_for(notifier.has_left(int(GUILD), ben), ALLOWED_SECONDS)
    assert not first.done()
    first.cancel()


async def test_a_direct_channel_that_is_never_opened_is_given_up_and_opened_later(
    discord: StandIn, notifier: Notifier, monkeypatch: pytest.MonkeyPatch
) -> None:
    discord.hold("POST", OPENING)
    with monkeypatch.context() as patch:
        patch.setattr(asking_discord, "ANSWER_MAY_TAKE", 0.05)
        with pytest.raises(Unsure):
            await notifier.send(direct_letter(discord, "ana"))
    await notifier.send(direct_letter(discord, "ana"))
    await notifier.send(direct_letter(discord, "ana"))
    assert sum(line.startswith("POST /users/@me/channels") for line in discord.requests) == 1
