"""A damaged database is told by /health and by the metrics, and in the log once."""

import sqlite3
from contextlib import closing
from pathlib import Path

from tests.damage import empty_index
from tests.process.conftest import Launch
from tests.process.monitoring import free_port, page, says
from tests.standin import StandIn


async def test_an_emptied_index_makes_the_bot_unhealthy(
    discord: StandIn, launch: Launch, db_file: Path
) -> None:
    bot = await launch()
    await discord.person("ana").ask("start", balance=100, plan="basic")
    await bot.stop()
    empty_index(db_file, "wallet_due")
    address = f"127.0.0.1:{free_port()}"
    bot = await launch(CONNECTS_HTTP=address)
    await bot.until(says(address, "/health", '"database": false'))
    assert bot.log().count("database damaged") == 1
    assert "verify --reindex" in bot.log()
    assert (await bot.stop())[0] == 0


async def test_a_sweep_in_which_a_wallet_fails_counts_as_failed_and_is_logged_once(
    discord: StandIn, launch: Launch, db_file: Path
) -> None:
    bot = await launch()
    await discord.person("ana").ask("start", balance=100, plan="basic")
    await bot.stop()
    with closing(sqlite3.connect(db_file)) as raw, raw:
        assert raw.execute("UPDATE wallet SET next_refill_on = 'soon', due_at = 0").rowcount == 1
    address = f"127.0.0.1:{free_port()}"
    bot = await launch(CONNECTS_HTTP=address)
    await bot.until(says(address, "/metrics", 'connects_chores_total{chore="sweep",outcome="failed"} 1.0'))
    assert '"chores": false' in await page(address, "/health")
    assert bot.log().count("sweep failed") == 1
    assert bot.log().count("chore failed") == 1
    await bot.stop()
