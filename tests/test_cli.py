"""The process: `python -m bot` with wrong configurations, and how it ends."""

import asyncio
import os
import re
import signal
import sqlite3
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from tests.demo.browser import Browser
from tests.standin import StandIn, ended, start_bot
from tests.standin.process import ALLOWED_SECONDS, ROOT
from tests.standin.starting import Process
from tests.timing import STOPPED_IN

NOWHERE = "http://127.0.0.1:9/api/v10"  # the discard port, where nothing listens


async def refused(folder: Path, *args: str, **environment: str) -> tuple[int, str]:
    """Exit code and the one sentence on stderr."""
    code, _, err = await ended(await start_bot(folder, environment, *args))
    assert "Traceback" not in err
    [line] = err.strip().splitlines()
    assert line.endswith((".", "demo"))
    return code, line


@pytest.mark.parametrize(
    ("environment", "named"),
    [
        ({}, "DISCORD_TOKEN"),
        ({"DISCORD_TOKEN": ""}, "DISCORD_TOKEN"),
        ({"DISCORD_TOKEN": "two words"}, "DISCORD_TOKEN"),
        ({"DISCORD_TOKEN": "t", "CONNECTS_LOG_LEVEL": "loud"}, "CONNECTS_LOG_LEVEL"),
        ({"DISCORD_TOKEN": "t", "CONNECTS_HTTP": "8080"}, "CONNECTS_HTTP"),
    ],
)
async def test_a_wrong_setting_is_named(tmp_path: Path, environment: dict[str, str], named: str) -> None:
    code, line = await refused(tmp_path, "run", **environment)
    assert code == 2
    assert named in line
    assert not list(tmp_path.iterdir())


async def test_a_wrong_token_is_said(tmp_path: Path) -> None:
    async with StandIn(refuse_token=True) as discord:
        code, line = await refused(tmp_path, "run", **discord.environment())
    assert code == 2
    assert "DISCORD_TOKEN" in line
    assert "stand.in.token" not in line


@pytest.mark.parametrize(
    ("close_code", "named"), [(4004, "DISCORD_TOKEN"), (4014, "intents"), (4013, "intents")]
)
async def test_what_the_gateway_refuses_is_said(tmp_path: Path, close_code: int, named: str) -> None:
    async with StandIn(close_code=close_code) as discord:
        code, line = await refused(tmp_path, "run", **discord.environment())
    assert code == 2
    assert named in line


async def test_an_unreachable_discord_is_said(tmp_path: Path) -> None:
    code, line = await refused(tmp_path, "run", DISCORD_TOKEN="t", CONNECTS_DISCORD_API=NOWHERE)
    assert code == 1
    assert "can't be reached" in line


async def test_a_database_from_a_newer_version_is_left_alone(tmp_path: Path, db_path: Path) -> None:
    with closing(sqlite3.connect(db_path, isolation_level=None)) as raw:
        raw.execute("INSERT INTO schema_migration VALUES (9999, 'later', 'x', 0)")
    before = db_path.read_bytes()
    for verb in ("run", "migrate", "verify"):
        code, line = await refused(tmp_path, verb, DISCORD_TOKEN="t", CONNECTS_DATABASE=str(db_path))
        assert code == 2
        assert "newer version" in line
    assert db_path.read_bytes() == before


async def test_a_path_that_is_no_database_is_said(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("these are notes, not a database\n" * 40)
    code, line = await refused(tmp_path, "run", DISCORD_TOKEN="t", CONNECTS_DATABASE="notes.txt")
    assert code == 2
    assert "notes.txt" in line
    code, line = await refused(
        tmp_path, "run", DISCORD_TOKEN="t", CONNECTS_DATABASE="notes.txt/deeper.sqlite3"
    )
    assert code == 2
    assert "deeper.sqlite3" in line


async def test_an_address_that_is_taken_is_said(tmp_path: Path) -> None:
    async with StandIn() as discord:
        code, line = await refused(tmp_path, "run", CONNECTS_HTTP=discord.host, **discord.environment())
    assert code == 2
    assert "CONNECTS_HTTP" in line


async def test_migrate_makes_the_database_and_then_has_nothing_to_do(tmp_path: Path) -> None:
    code, out, err = await ended(await start_bot(tmp_path, {}, "migrate"))
    assert (code, err) == (0, "")
    assert "applied 0001_" in out
    assert (tmp_path / "data" / "connects.sqlite3").exists()
    code, out, _ = await ended(await start_bot(tmp_path, {}, "migrate"))
    assert (code, "applied" in out) == (0, False)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGTERM to catch on Windows")
@pytest.mark.parametrize("deaf", [False, True], ids=["polite", "deaf"])
async def test_sigterm_ends_it_within_two_seconds(tmp_path: Path, deaf: bool) -> None:
    async with StandIn(deaf=deaf) as discord:
        process = await start_bot(tmp_path, discord.environment(), "run")
        await discord.connected()
        assert discord.identified["intents"] == 1
        began = time.monotonic()
        os.kill(process.pid, signal.SIGTERM)
        code, _, err = await ended(process)
        took = time.monotonic() - began
    assert (code, err) == (0, "")
    assert took < STOPPED_IN
    assert not (tmp_path / "data" / "connects.sqlite3-wal").exists()  # closed, not dropped


async def said(process: Process, last: str) -> str:
    """What it has written, up to the line with ``last``."""
    assert process.stdout is not None
    words = ""
    while last not in words:
        line = await asyncio.wait_for(process.stdout.readline(), ALLOWED_SECONDS)
        assert line, words
        words += line.decode()
    return words


def addresses(words: str) -> list[str]:
    """The demo's pages: the server, the direct messages."""
    return re.findall(r"http://127\.0\.0\.1:\d+/#[\w-]+", words)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGTERM to catch on Windows")
async def test_the_demo_keeps_its_data_and_ends_within_two_seconds(tmp_path: Path) -> None:
    answers: list[str] = []
    for command, end in (("connects spend", signal.SIGTERM), ("connects balance", signal.SIGINT)):
        process = await start_bot(tmp_path, {}, "demo", "--no-open", "--keep", "kept.sqlite3")
        words = await said(process, "Ctrl+C")
        assert "The data is kept in kept.sqlite3." in words
        server, direct = addresses(words)
        async with Browser(server) as page, Browser(direct) as other:
            options = {"amount": "16"} if command == "connects spend" else {}
            answers.append(await page.type(command, **options))
            assert [viewer["name"] for viewer in other.state["viewers"]] == ["You"]
        began = time.monotonic()
        os.kill(process.pid, end)
        code, _, err = await ended(process)
        took = time.monotonic() - began
        assert (code, err) == (0, "")
        assert took < STOPPED_IN
        assert [file.name for file in tmp_path.iterdir()] == ["kept.sqlite3"]
    assert "**−16** spent" in answers[0]
    assert "Plus · next renewal" in answers[1]
    assert answers[1].splitlines()[1] == answers[0].splitlines()[1]  # the balance


@pytest.mark.skipif(sys.platform == "win32", reason="make is no part of Windows")
@pytest.mark.parametrize(
    ("written", "environment", "verb"),
    [
        ("", {}, "demo"),
        ("DISCORD_TOKEN=\n#DISCORD_TOKEN_FILE=token\n", {}, "demo"),
        ("DISCORD_TOKEN=x\n", {}, "run"),
        ("DISCORD_TOKEN_FILE=token\n", {}, "run"),
        ("", {"DISCORD_TOKEN_FILE": "token"}, "run"),
    ],
)
async def test_make_run_looks_for_a_token_or_its_file(
    tmp_path: Path, written: str, environment: dict[str, str], verb: str
) -> None:
    (tmp_path / ".env").write_text(written)
    process = await asyncio.create_subprocess_exec(
        "make",
        "--dry-run",
        "--file",
        str(ROOT / "Makefile"),
        *(f"--old-file=.venv/.installed-{what}" for what in ("to-run", "for-the-demo")),
        "run",
        cwd=tmp_path,
        env={"PATH": os.environ["PATH"], **environment},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    code, out, err = await ended(process)
    assert (code, err) == (0, "")
    assert out.splitlines()[-1].split("python ")[1].split() == ["-m", "bot", verb]


@pytest.mark.skipif(sys.platform == "win32", reason="make is no part of Windows")
async def test_make_restore_without_a_file_says_what_is_missing(tmp_path: Path) -> None:
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    process = await asyncio.create_subprocess_exec(
        "make",
        "--file",
        str(ROOT / "Makefile"),
        "restore",
        cwd=tmp_path,
        env=kept,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    code, out, err = await ended(process)
    assert (code, out) == (2, "")
    assert err.splitlines()[0].startswith("Say which backup is to be restored: make restore ARGS=FILE")
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(sys.platform == "win32", reason="make is no part of Windows")
async def test_make_run_without_a_token_is_the_demo_and_says_how_to_get_one(tmp_path: Path) -> None:
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    process = await asyncio.create_subprocess_exec(
        "make",
        "--no-print-directory",
        "--file",
        str(ROOT / "Makefile"),
        "--old-file",
        ".venv/.installed-for-the-demo",
        f"PY={sys.executable}",
        "ARGS=--no-open",
        "run",
        cwd=tmp_path,
        env={**kept, "PYTHONPATH": str(ROOT), "TMPDIR": str(tmp_path)},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        start_new_session=True,
    )
    words = await said(process, "Ctrl+C")
    assert "There is no DISCORD_TOKEN" in words
    assert "docs/token.md" in words
    assert "thrown away at the end" in words
    for address in addresses(words):
        async with Browser(address) as page:
            assert page.messages()
    os.killpg(process.pid, signal.SIGINT)  # as Ctrl+C does: to make and to the demo
    _, _, err = await ended(process)
    assert "Traceback" not in err
    left = [path.name for path in tmp_path.iterdir() if not path.name.startswith("connects-bot-fonts-")]
    assert left == []  # the list of fonts is there for the next start
