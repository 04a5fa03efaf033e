"""What the bot says by itself: a month that nobody was there for is caught up, and each message arrives once."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

from bot.clock import ManualClock, SystemClock
from bot.domain.ledger.rules import Plan
from bot.domain.time.calendar import DAY_MS, HOUR_MS, day_of
from bot.services import Services
from bot.services.ledger.start import Start
from bot.services.who import Who
from bot.store.engine.database import Database
from bot.store.engine.migrate import MIGRATIONS, migrate
from tests.process.conftest import Launch
from tests.standin import Person, StandIn, buttons, words

Look = Callable[[str], list[tuple[Any, ...]]]
DAYS_AWAY = 40


def where_it_is_noon() -> str:
    """A zone in which a message that is late may come now: at night none does."""
    return f"Etc/GMT{SystemClock().now() // HOUR_MS % 24 - 12:+d}"


async def left(db_file: Path, *people: Person, then: int | None = None) -> None:
    """They started with 50 Connects at ``then``, and the bot was down since; None: a refill of 100 has come meanwhile."""
    then = then or SystemClock().now() - DAYS_AWAY * DAY_MS
    migrate(db_file, MIGRATIONS, then)
    db = await Database.open(db_file)
    services = Services(db, ManualClock(then))
    for person in people:
        ask = Start(
            50, Plan.PLUS, day_of(then) + timedelta(days=20), monthly_free=True, timezone=where_it_is_noon()
        )
        await services.ledger.start(Who(int(person.id), int(person.id)), ask, f"start-{person.id}")
    await db.close()


async def test_a_month_away_is_caught_up_and_each_message_arrives_once(
    discord: StandIn, launch: Launch, db_file: Path, look: Look
) -> None:
    """The bot is killed when Discord has the first message and the bot doesn't know it yet; then Discord is difficult."""
    ana, ben, cleo = (discord.person(name, direct=True) for name in ("ana", "ben", "cleo"))
    await left(db_file, ana)
    sent = discord.hold("POST", "/channels/[0-9]+/messages$")
    bot = await launch()
    balance = await ana.ask("connects balance")  # right whether or not a sweep has run
    assert words(balance).startswith("## 150 Connects")
    await bot.until(sent.reached.wait())
    await bot.kill()
    sent.released.set()
    await left(db_file, ben, cleo)
    discord.channels.closed.add(ben.id)
    limited = discord.fail("POST", "/channels/[0-9]+/messages$", 429, retry_after=0.1)
    lost = discord.fail("POST", "/channels/[0-9]+/messages$", 502, after=True)
    bot = await launch()
    await bot.until(discord.answered("messages 200", 3))
    assert (limited.hits, lost.hits) == (1, 1)
    assert len(discord.channels.to(cleo.id)) == 1
    [message] = discord.channels.to(ana.id)
    assert discord.channels.to(ben.id) == []
    assert look(f"SELECT state, reason FROM outbox WHERE address = {ben.id}") == [("parked", "dm-closed")]
    assert words(message).startswith("## 150 Connects")
    assert message["allowed_mentions"]["parse"] == []
    assert look("SELECT COUNT(*), SUM(amount) FROM entry WHERE kind = 'refill'") == [(3, 300)]
    answered = await ana.press(message, buttons(message)[0])
    assert words(answered).startswith("## 150 Connects")
    assert look("SELECT answer FROM refill_answer") == [("confirmed",)]


async def test_one_slow_address_holds_up_nobody(
    discord: StandIn, launch: Launch, db_file: Path, look: Look
) -> None:
    """Discord asks to wait a minute before one message is tried again; the others arrive meanwhile, and the bot ends."""
    people = [discord.person(name, direct=True) for name in ("ana", "ben", "cleo")]
    await left(db_file, *people)
    limited = discord.fail("POST", "/channels/[0-9]+/messages$", 429, retry_after=60)
    bot = await launch()
    await bot.until(discord.answered("messages 200", 2))
    assert limited.hits == 1
    assert sorted(len(discord.channels.to(person.id)) for person in people) == [0, 1, 1]
    code, _ = await bot.stop()
    assert code == 0
    assert "Traceback" not in bot.log()
    bot = await launch()

    async def all_have_arrived() -> None:
        async with discord.changed:
            await discord.changed.wait_for(lambda: all(discord.channels.to(person.id) for person in people))

    await bot.until(all_have_arrived())
    assert [len(discord.channels.to(person.id)) for person in people] == [1, 1, 1]
