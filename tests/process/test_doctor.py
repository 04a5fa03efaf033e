"""`python -m bot doctor` beside a running bot, and without one: what it finds, and that nothing is changed by it."""

import hashlib
import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import discord as discord_py

from bot.operating.doctor import MARKS
from bot.operating.doctor_diagnosis import Grade
from tests.process.conftest import Launch
from tests.standin import StandIn, ended, start_bot
from tests.standin.payloads import CHANNEL, GUILD, OTHER_CHANNEL
from tests.standin.process import ROOT

NOWHERE = "http://127.0.0.1:9/api/v10"  # the discard port, where nothing listens
CHOSEN = (
    "INSERT INTO community (guild_id, channel_id, digest_hour, timezone, set_by, set_at, jobs_channel_id, post_summary)"
    " VALUES (?, ?, 9, 'UTC', 1, 1, ?, 1)"
)


async def examined(
    folder: Path, environment: dict[str, str]
) -> tuple[int, dict[str, list[dict[str, Any]]], str]:
    """Return the exit code, what was found by check, and all output."""
    code, out, err = await ended(await start_bot(folder, environment, "doctor", "--json"))
    assert err == ""
    result = json.loads(out)
    assert result["ok"] is (code == 0)
    found: dict[str, list[dict[str, Any]]] = {}
    for diagnosis in result["checks"]:
        found.setdefault(diagnosis["check"], []).append(diagnosis)
    return code, found, out


def grades(found: dict[str, list[dict[str, Any]]]) -> dict[str, str]:
    """Return the grade of each check that has one line."""
    return {check: lines[0]["grade"] for check, lines in found.items() if len(lines) == 1}


def hashes(folder: Path) -> dict[str, str]:
    """Return the hash of each file but SQLite's shared memory, in which readers note where they read."""
    return {
        str(path): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file() and not path.name.endswith("-shm")
    }


def choose(db_file: Path, *channels: str) -> None:
    """Store the channels of digests and of shared jobs."""
    with closing(sqlite3.connect(db_file)) as raw, raw:
        raw.execute(CHOSEN, (GUILD, *channels))


async def test_a_running_bot_is_well_and_stays_untouched(
    discord: StandIn, launch: Launch, tmp_path: Path, db_file: Path
) -> None:
    settings = {"CONNECTS_BACKUP_DIR": "b"}  # of the commands alone: the bot makes no backup meanwhile
    bot = await launch()
    await discord.person("ana").ask("start", balance=100, plan="basic")
    choose(db_file, CHANNEL, OTHER_CHANNEL)
    await ended(await start_bot(tmp_path, settings, "backup"))
    registrations, messages = discord.applications.registrations, len(discord.channels.messages)
    before = hashes(tmp_path / "b")

    code, found, out = await examined(tmp_path, {**discord.environment(), **settings})

    assert code == 0, out
    assert {check: grade for check, grade in grades(found).items() if grade != "fine"} == {}
    assert f"process {bot.pid} serves it" in found["database"][0]["words"]
    assert "accounts: 1" in found["database"][0]["words"]
    assert "stand.in.token" not in out
    assert hashes(tmp_path / "b") == before
    assert (discord.applications.registrations, len(discord.channels.messages)) == (registrations, messages)
    assert (await bot.stop())[0] == 0


async def test_a_killed_bots_database_keeps_every_byte(
    discord: StandIn, launch: Launch, tmp_path: Path, db_file: Path
) -> None:
    bot = await launch()
    await discord.person("ana").ask("start", balance=100, plan="basic")
    crashed = tmp_path / "crashed"
    crashed.mkdir()
    for suffix in ("", "-wal"):  # what a power cut leaves
        copied = crashed / f"{db_file.name}{suffix}"
        copied.write_bytes(db_file.with_name(copied.name).read_bytes())
        copied.chmod(0o600)
    await bot.kill()
    before = hashes(crashed)
    environment = {**discord.environment(), "CONNECTS_DATABASE": str(crashed / db_file.name)}
    _, found, out = await examined(tmp_path, environment)
    assert "accounts: 1" in found["database"][0]["words"], out
    assert hashes(crashed) == before


async def test_each_trouble_at_discord_has_a_remedy(
    discord: StandIn, launch: Launch, tmp_path: Path, db_file: Path
) -> None:
    bot = await launch()
    assert (await bot.stop())[0] == 0
    choose(db_file, CHANNEL, OTHER_CHANNEL)
    discord.channels.denied[CHANNEL] = discord_py.Permissions(attach_files=True, send_messages=True).value
    discord.channels.gone.add(OTHER_CHANNEL)
    discord.applications._registered[None] = discord.applications.commands[1:]
    discord.applications.more = {"flags": 1 << 18, "interactions_endpoint_url": "https://example.org/"}
    discord.ahead_seconds = 3600

    code, found, out = await examined(tmp_path, discord.environment())

    assert code == 1
    assert [line["words"] for line in found["channels"]] == [
        "Freelancers, digests: in #connects the bot lacks Send Messages, Attach Files",
        f"Freelancers, jobs: the channel {OTHER_CHANNEL} is gone",
    ]
    assert "is missing" in found["commands"][0]["words"]
    assert "Interactions Endpoint URL" in found["install"][0]["words"]
    assert "Message Content" in found["intents"][0]["words"]
    assert found["clock"][0]["words"] in {"60 minutes behind Discord's", "59 minutes behind Discord's"}
    assert all(line["remedy"] for lines in found.values() for line in lines if line["grade"] == "trouble"), (
        out
    )


async def test_a_refused_token_leaves_the_local_checks(tmp_path: Path) -> None:
    async with StandIn(refuse_token=True) as discord:
        code, found, out = await examined(tmp_path, discord.environment())
    assert code == 1
    assert found["token"][0]["words"] == "Discord refused DISCORD_TOKEN"
    assert {check for check, grade in grades(found).items() if grade == "unknown"} == {
        "intents",
        "install",
        "commands",
        "channels",
    }
    assert "stand.in.token" not in out
    assert found["clock"][0]["grade"] == "fine"  # a refusal tells the time, too
    assert not list(tmp_path.iterdir())


async def test_the_image_has_what_the_doctor_reads(tmp_path: Path) -> None:
    image = tmp_path / "app"
    for line in (ROOT / ".dockerignore").read_text("utf-8").splitlines():
        if line.startswith("!"):
            copied, original = image / line[1:], ROOT / line[1:]
            copy = shutil.copytree if original.is_dir() else shutil.copy
            image.mkdir(exist_ok=True)
            copy(original, copied)
    environment = {"DISCORD_TOKEN": "x", "CONNECTS_DISCORD_API": NOWHERE, "PYTHONPATH": str(image)}
    _, found, _ = await examined(tmp_path, environment)
    assert "unknown" not in found["version"][0]["words"]
    assert "no requirements.lock" not in found["version"][0]["words"]
    (image / "pyproject.toml").unlink()
    (image / "requirements.lock").unlink()
    _, found, _ = await examined(tmp_path, environment)
    assert found["version"][0]["grade"] == "remark"


async def test_without_a_network_the_local_checks_are_made(tmp_path: Path) -> None:
    environment = {"DISCORD_TOKEN": "very.secret.token", "CONNECTS_DISCORD_API": NOWHERE}
    code, out, err = await ended(await start_bot(tmp_path, environment, "doctor"))
    assert (code, err) == (1, "")
    lines = out.splitlines()
    marked = {line.split()[1]: line.split()[0] for line in lines[:-1]}
    assert marked["token"] == MARKS[Grade.TROUBLE]
    assert {marked[check] for check in ("commands", "channels", "clock")} == {MARKS[Grade.UNKNOWN]}
    assert marked["disk"] == MARKS[Grade.FINE]
    assert "secret" not in out
    assert lines[-1] == "1 wrong: see FAIL."
    assert not list(tmp_path.iterdir())
