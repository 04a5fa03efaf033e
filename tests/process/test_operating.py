"""Backups of a bot that runs: taken beside it and by itself; and put back, which it has to be stopped for."""

from pathlib import Path

from bot.operating.backup_files import backups
from tests.process.conftest import Launch
from tests.standin import StandIn, ended, start_bot, words
from tests.timing import STOPPED_IN


async def command(folder: Path, *args: str) -> tuple[int, str]:
    code, out, err = await ended(await start_bot(folder, {}, *args))
    assert "Traceback" not in err
    return code, out + err


async def test_a_bot_that_runs_is_backed_up_and_not_restored_over(
    discord: StandIn, launch: Launch, tmp_path: Path, db_file: Path
) -> None:
    bot = await launch()
    ana = discord.person("ana")
    await ana.ask("start", balance=100, plan="basic")
    assert (await command(tmp_path, "backup", "--to", "b"))[0] == 0
    [backup] = backups(tmp_path / "b", db_file)
    await ana.ask("connects spend", amount=6)

    code, said = await command(tmp_path, "restore", str(backup))
    assert code == 2
    assert "in use: stop the bot first" in said
    assert words(await ana.ask("connects balance")).startswith("## 94 Connects")

    code, said = await command(tmp_path, "restore", str(backup), "--force")
    assert code == 0, said
    assert words(await ana.ask("connects balance")).startswith("## 100 Connects")
    assert words(await ana.ask("connects spend", amount=1)).startswith("## 99 Connects")

    assert (await bot.stop())[0] == 0
    code, said = await command(tmp_path, "restore", str(backup))
    assert code == 2
    assert "newer than the backup" in said
    code, said = await command(tmp_path, "restore", str(backup), "--force")
    assert code == 0, said
    assert (await command(tmp_path, "verify"))[0] == 0
    await launch()
    assert words(await ana.ask("connects balance")).startswith("## 100 Connects")


ASKS_MOST = 3000
"""How often to ask for a balance while the bot makes its backup."""


async def test_a_bot_makes_one_by_itself_and_serves_meanwhile(
    discord: StandIn, launch: Launch, tmp_path: Path, db_file: Path
) -> None:
    bot = await launch(CONNECTS_BACKUP_DIR="b")
    ana = discord.person("ana")
    await ana.ask("start", balance=100, plan="basic")
    for _ in range(ASKS_MOST):
        if backups(tmp_path / "b", db_file):
            break
        assert words(await ana.ask("connects balance")).startswith("## 100 Connects")
    assert len(backups(tmp_path / "b", db_file)) == 1, bot.log()
    assert (await bot.stop())[0] == 0


async def test_sigterm_while_it_makes_one_leaves_a_whole_one_or_none(
    launch: Launch, tmp_path: Path, db_file: Path
) -> None:
    bot = await launch(CONNECTS_BACKUP_DIR="b")
    code, took = await bot.stop()
    assert (code, bot.errors()) == (0, "")
    assert took < STOPPED_IN
    for backup in (tmp_path / "b").glob("*.sqlite3"):
        code, said = await command(tmp_path, "restore", str(backup))
        assert code == 0, said
