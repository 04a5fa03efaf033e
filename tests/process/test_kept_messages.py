"""The card of a shared job: posted once, also if the process is killed between Discord's answer and the commit."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from bot.clock import SystemClock
from bot.services import Services
from bot.services.community import SetUp
from bot.services.jobs import LogJob
from bot.services.who import Who
from bot.store.engine.database import Database
from bot.store.engine.migrate import MIGRATIONS, migrate
from tests.process.conftest import Launch
from tests.standin import StandIn, words
from tests.standin.payloads import CHANNEL, GUILD

Look = Callable[[str], list[tuple[Any, ...]]]
POST = "/channels/[0-9]+/messages$"


async def shared(
    db_file: Path, user_id: int, *titles: str, cost: int | None = None, set_up: bool = False
) -> None:
    """Let the member share jobs while the bot is down, or add their cost to the cards."""
    clock = SystemClock()
    migrate(db_file, MIGRATIONS, clock.now())
    db = await Database.open(db_file)
    services = Services(db, clock)
    if set_up:
        ask = SetUp(None, 9, "UTC", jobs_channel_id=int(CHANNEL))
        await services.community.set_up(int(GUILD), user_id, ask, "set-up")
    for title in titles:
        ask = LogJob(title=title, connects=cost, share=True)
        await services.jobs.log(Who(user_id, int(GUILD)), ask, f"log-{title}-{cost}")
    await db.close()


def cards(discord: StandIn) -> list[str]:
    """Return the headings of the messages in the channel."""
    posted = [message for message in discord.channels.messages if message["channel_id"] == CHANNEL]
    return sorted(words(message).splitlines()[0] for message in posted)


async def test_a_killed_process_posts_no_card_twice(
    discord: StandIn, launch: Launch, db_file: Path, look: Look
) -> None:
    ana = discord.person("ana")
    await shared(db_file, int(ana.id), "A logo", set_up=True)
    answer = discord.hold("POST", POST)
    bot = await launch()
    await bot.until(answer.reached.wait())
    await bot.kill()
    answer.released.set()
    discord.channels.forget_nonces()
    assert look("SELECT state FROM kept_message") == [("posting",)]
    await shared(db_file, int(ana.id), "A logo", "A scraper", cost=16)
    lost = discord.fail("POST", POST, 502, after=True)
    bot = await launch()
    await bot.until(discord.answered("PATCH /channels/{id}/messages/{id} 200"))
    await bot.until(discord.answered("POST /channels/{id}/messages 200", 2))
    assert lost.hits == 1
    assert cards(discord) == ["## A logo", "## A scraper"]
    assert "16 Connects" in words(discord.channels.messages[0])
