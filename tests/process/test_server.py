"""The bot as a process on a database of a server: it starts, serves, says when the database is gone, and comes back."""

from pathlib import Path

import pytest

from bot.store.engine.location import Server
from tests.postgres import EMPTY, Cluster
from tests.process.conftest import Launch
from tests.process.monitoring import free_port, health
from tests.standin import StandIn, ended, start_bot, words


@pytest.fixture
def name(cluster: Cluster) -> str:
    cluster.run("DROP DATABASE IF EXISTS served WITH (FORCE)")
    cluster.run(f"CREATE DATABASE served TEMPLATE {EMPTY}")
    return "served"


async def test_it_serves_and_survives_a_database_that_is_gone_for_a_while(
    discord: StandIn, launch: Launch, cluster: Cluster, name: str, tmp_path: Path
) -> None:
    server = cluster.address(name)
    port = free_port()
    bot = await launch(CONNECTS_DATABASE=server.address, CONNECTS_HTTP=f"127.0.0.1:{port}")
    ana = discord.person("ana")
    assert "started yet" in words(await ana.ask("connects balance"))
    assert (await health(port))["database"] is True
    assert str(server) in bot.log()

    code, out, err = await ended(
        await start_bot(tmp_path, {"CONNECTS_DATABASE": server.address}, "move", "--to", "new.sqlite3")
    )
    assert (code, out) == (2, "")
    assert "is using it as the bot" in err

    cluster.run(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false")
    cluster.run(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'")
    assert (await health(port))["database"] is False
    cluster.run(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")
    while not (await health(port))["database"]:
        pass  # the pool of connections tries again by itself
    assert "started yet" in words(await ana.ask("connects balance"))


async def test_a_server_that_is_down_ends_the_start_in_one_sentence(tmp_path: Path) -> None:
    address = Server("postgresql://bot:s3cret@127.0.0.1:9/ledger")
    environment = {"DISCORD_TOKEN": "t", "CONNECTS_DATABASE": address.address}
    code, out, err = await ended(await start_bot(tmp_path, environment, "run"))
    assert (code, out) == (1, "")
    [line] = err.splitlines()
    assert line.startswith(f"Connects Bot can't start: The database {address} can't be used: ")
    assert "s3cret" not in line
