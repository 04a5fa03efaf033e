"""*Test it*: Discord's description of its API allows the test message, and a sudden end leaves a bot that tests again."""

import sqlite3
from contextlib import closing
from pathlib import Path

from tests.process.conftest import Launch
from tests.standin import StandIn, words
from tests.standin.payloads import CHANNEL, GUILD, OTHER_CHANNEL


async def test_a_manager_tests_the_channels_of_a_running_bot(
    discord: StandIn, launch: Launch, db_file: Path
) -> None:
    bot = await launch()
    with closing(sqlite3.connect(db_file)) as raw, raw:
        raw.execute(
            "INSERT INTO community (guild_id, channel_id, digest_hour, timezone, set_by, set_at, jobs_channel_id)"
            " VALUES (?, ?, 9, 'UTC', 1, 1, ?)",
            (GUILD, CHANNEL, OTHER_CHANNEL),
        )
    ben = discord.person("ben", manages=True)
    shown = await ben.ask("server show")
    answer = words(await ben.press(shown, "Test it")).splitlines()
    assert answer[1:] == [
        f"<#{channel}>: works. I posted a test message and removed it."
        for channel in (CHANNEL, OTHER_CHANNEL)
    ]
    assert discord.channels.messages == []

    discord.fail("DELETE", "/channels/[0-9]+/messages/[0-9]+$", 403, code=50013, times=3)
    answer = words(await ben.press(shown, "Test it")).splitlines()
    [left] = discord.channels.messages
    assert sum(f"{left['channel_id']}/{left['id']})" in line for line in answer) == 1

    discord.channels.forbidden.add(CHANNEL)
    await bot.kill()
    await launch()
    answer = words(await ben.press(shown, "Test it")).splitlines()
    assert answer[1].startswith(f"<#{CHANNEL}>: Discord didn't take my test message.")
    assert answer[2] == f"<#{OTHER_CHANNEL}>: works. I posted a test message and removed it."
    assert discord.channels.messages == [left]
