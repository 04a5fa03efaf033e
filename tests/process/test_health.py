"""What monitoring hears of the connection to Discord: it follows the gateway, in both directions."""

from tests.process.conftest import Launch
from tests.process.monitoring import free_port, health, is_ready
from tests.standin import StandIn, words


async def test_health_follows_the_gateway(discord: StandIn, launch: Launch) -> None:
    port = free_port()
    bot = await launch(CONNECTS_HTTP=f"127.0.0.1:{port}")
    assert "Connects" in words(await discord.person("ana").ask("help"))
    assert (await health(port))["discord"] is True
    assert await is_ready(port)

    discord.gateway.refuse = True
    await discord.gateway.drop()
    await bot.until(discord.gateway.refused.wait())
    assert (await health(port))["discord"] is False
    assert not await is_ready(port)

    discord.gateway.refuse = False
    discord.gateway.ready.clear()
    await bot.until(discord.connected())
    assert "Connects" in words(await discord.person("ana").ask("help"))
    assert (await health(port))["discord"] is True


async def test_a_session_that_is_only_asked_for_is_no_connection(discord: StandIn, launch: Launch) -> None:
    port = free_port()
    bot = await launch(CONNECTS_HTTP=f"127.0.0.1:{port}")
    assert (await health(port))["discord"] is True
    discord.gateway.is_silent = True
    await discord.gateway.drop()
    await bot.until(discord.gateway.asked.wait())
    assert (await health(port))["discord"] is False
    assert not await is_ready(port)

    discord.gateway.is_silent = False
    await discord.gateway.drop()
    await bot.until(discord.gateway.resumed.wait())
    assert "Connects" in words(await discord.person("ana").ask("help"))
    assert (await health(port))["discord"] is True
    assert await is_ready(port)
