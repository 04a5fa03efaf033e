"""What happened to a server while the bot was down is found out when the bot is connected, before the first sweep."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.clock import ManualClock, SystemClock
from bot.domain.ledger.rules import Plan
from bot.domain.time.calendar import DAY_MS, day_of
from bot.services import Services
from bot.services.community import SetUp
from bot.services.ledger.start import Start
from bot.services.members import ChangeReminders
from bot.services.who import Who
from bot.store.engine.database import Database
from bot.store.engine.migrate import MIGRATIONS, migrate
from tests.process.conftest import Launch
from tests.process.test_due import where_it_is_noon
from tests.standin import Person, StandIn, words
from tests.standin.payloads import CHANNEL, GUILD

Look = Callable[[str], list[tuple[Any, ...]]]
GONE_GUILD = 4242


async def lived(
    db_file: Path, person: Person, manager: Person, guild_id: int, channel_id: int, *, left: bool
) -> None:
    """A member chose a server's channel 40 days ago; a refill has come meanwhile. ``left``: the bot was removed then."""
    then = SystemClock().now() - 40 * DAY_MS
    migrate(db_file, MIGRATIONS, then)
    db = await Database.open(db_file)
    services, zone = Services(db, ManualClock(then)), where_it_is_noon()
    who = Who(int(person.id), guild_id)
    hour = 10
    await services.community.set_up(guild_id, int(manager.id), SetUp(channel_id, hour, zone), "server")
    manager_who = Who(int(manager.id), guild_id)
    await services.ledger.start(manager_who, Start(50, Plan.BASIC, timezone=zone), "manager")
    await services.ledger.start(
        who, Start(50, Plan.PLUS, day_of(then) + timedelta(days=20), timezone=zone), "start"
    )
    await services.members.change_reminders(who, ChangeReminders(place="channel", hour=hour), "place")
    if left:
        await services.messages.left_server(guild_id)
        await db.write(lambda tx: tx.run("UPDATE community SET notify_after = NULL"))
        await db.write(lambda tx: tx.run("DELETE FROM outbox"))
    await db.close()


async def arrival(discord: StandIn, there: Callable[[], bool]) -> None:
    async with discord.changed:
        await discord.changed.wait_for(there)


async def test_invited_again_while_it_was_down_the_bot_posts_there_again(
    discord: StandIn, launch: Launch, db_file: Path, look: Look
) -> None:
    ana, ben = (discord.person(name, direct=True) for name in ("ana", "ben"))
    await lived(db_file, ana, ben, int(GUILD), int(CHANNEL), left=True)
    bot = await launch()
    posted = lambda: any(message["channel_id"] == CHANNEL for message in discord.channels.messages)  # noqa: E731
    await bot.until(
        arrival(
            discord, lambda: posted() and bool(discord.channels.to(ana.id) and discord.channels.to(ben.id))
        )
    )
    assert look("SELECT left_at, trouble FROM community") == [(None, None)]
    [member], [manager] = discord.channels.to(ana.id), discord.channels.to(ben.id)
    assert words(member).startswith("## Your reminders\nI'm back in the server")
    assert words(manager).startswith("## Your server's channel\nI'm back in")


@pytest.mark.parametrize(
    ("guild_id", "channel_id", "reason"),
    [(GONE_GUILD, 1, "left-server"), (int(GUILD), 4343, "no-channel")],
    ids=["removed", "channel deleted"],
)
async def test_whoever_chose_a_channel_that_is_gone_hears_of_it(
    discord: StandIn, launch: Launch, db_file: Path, look: Look, guild_id: int, channel_id: int, reason: str
) -> None:
    ana, ben = (discord.person(name, direct=True) for name in ("ana", "ben"))
    await lived(db_file, ana, ben, guild_id, channel_id, left=False)
    bot = await launch()
    await bot.until(
        arrival(discord, lambda: bool(discord.channels.to(ana.id) and discord.channels.to(ben.id)))
    )
    assert look("SELECT trouble FROM community") == [(reason,)]
    [member], [manager] = discord.channels.to(ana.id), discord.channels.to(ben.id)
    assert words(member).startswith(
        "## Your reminders\nThey go to a server's channel, and that channel doesn't work"
    )
    assert words(manager).startswith("## Your server's channel\nIn [the server that you set me up for]")
    shown = await ana.ask("connects balance")
    assert "The channel that you chose for your reminders doesn't work" in words(shown)
    await bot.kill()
    discord.channels.messages.clear()
    bot = await launch()
    await ana.ask("connects balance")
    assert look("SELECT COUNT(*) FROM outbox WHERE kind IN ('place', 'server')") == [(2,)]


async def test_removed_while_the_session_was_lost_the_bot_notices_at_the_next(
    discord: StandIn, launch: Launch, db_file: Path, look: Look
) -> None:
    ana, ben = (discord.person(name, direct=True) for name in ("ana", "ben"))
    await lived(db_file, ana, ben, int(GUILD), int(CHANNEL), left=False)
    bot = await launch()
    await ana.ask("connects spend", amount=1)
    assert look("SELECT trouble FROM community") == [(None,)]
    discord.gateway.guilds = []
    discord.gateway.ready.clear()
    discord.gateway.forget_sessions()
    await discord.gateway.drop()
    await bot.until(discord.connected())
    await ana.ask("connects spend", amount=1)  # is written after what READY has told
    assert look("SELECT trouble FROM community") == [("left-server",)]
