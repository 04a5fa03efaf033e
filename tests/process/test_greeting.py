"""A server that the bot joined while it was down is greeted once, also if the process is killed over the greeting."""

from datetime import UTC, datetime

import pytest

from bot.clock import SystemClock
from tests.process.conftest import Launch
from tests.standin import StandIn, payloads, words
from tests.standin.payloads import CHANNEL, Json

POST = "/channels/[0-9]+/messages$"


async def test_a_killed_process_greets_a_server_once(
    discord: StandIn, launch: Launch, monkeypatch: pytest.MonkeyPatch
) -> None:
    joined_at = datetime.fromtimestamp(SystemClock().now() / 1000 - 3600, UTC).isoformat()
    plain = payloads.guild

    def joined_lately(id: str = payloads.GUILD) -> Json:
        [me] = plain()["members"]
        return plain() | {"system_channel_id": CHANNEL, "members": [me | {"joined_at": joined_at}]}

    monkeypatch.setattr(payloads, "guild", joined_lately)
    answer = discord.hold("POST", POST)
    bot = await launch()
    await bot.until(answer.reached.wait())
    await bot.kill()
    answer.released.set()
    discord.channels.forget_nonces()
    bot = await launch()
    await bot.until(discord.answered("GET /channels/{id}/messages 200"))
    [greeting] = discord.channels.messages
    assert words(greeting).splitlines()[0] == "## Hello"
