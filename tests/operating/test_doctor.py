"""The checks of `python -m bot doctor`, one by one: what each finds, and that none changes a byte."""

import asyncio
import json
import os
import sqlite3
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import discord
import pytest

from bot.clock import ManualClock
from bot.domain.time.calendar import DAY_MS, HOUR_MS, MINUTE_MS
from bot.gateway.command_shapes import differences
from bot.gateway.permissions import SCOPES, invited
from bot.operating import doctor_channels, doctor_database, doctor_discord, doctor_machine
from bot.operating.backup import take
from bot.operating.doctor import doctor, examine, line
from bot.operating.doctor_diagnosis import Diagnosis, Grade
from bot.operating.settings import PREFIX, load
from bot.store.community.communities import ChosenChannel
from bot.store.engine import inspection
from bot.store.engine.inspection import InspectionTooLong
from bot.store.messages.backlog import Queue
from tests.conftest import STARTED_AT
from tests.damage import empty_index, overwrite_pages
from tests.migrations.rows import filled, newest


async def silence(*_: object, **__: object) -> Any:
    """Wait for ever, as for an answer that doesn't come."""
    await asyncio.Event().wait()


COUNT_FOR_EVER = (
    "WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 1000000000000)"
    " SELECT COUNT(*) FROM number"
)


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith((PREFIX, "DISCORD_TOKEN"))]:
        monkeypatch.delenv(name)


def change(path: Path, script: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.executescript(script)


# ------------------------------------------------------------------------------------------------------------ the whole


def test_without_anything_each_check_says_what_to_do(clock: ManualClock, tmp_path: Path) -> None:
    grades = {diagnosis.check: diagnosis.grade for diagnosis in examine(clock)}
    assert grades == {
        "version": grades["version"],
        "configuration": Grade.FINE,
        "database": Grade.REMARK,
        "backup": Grade.REMARK,
        "disk": grades["disk"],
        "files": Grade.FINE,
        "clock": Grade.UNKNOWN,
        "token": Grade.TROUBLE,
        "intents": Grade.UNKNOWN,
        "install": Grade.UNKNOWN,
        "commands": Grade.UNKNOWN,
        "channels": Grade.UNKNOWN,
    }
    assert not list(tmp_path.iterdir())


def test_a_wrong_setting_is_the_last_check(
    clock: ManualClock, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CONNECTS_DATABSE", "x")
    assert doctor(clock, as_json=False) == 1
    *_, configuration, rest, end = capsys.readouterr().out.splitlines()
    assert configuration.startswith("FAIL configuration")
    assert "did you mean CONNECTS_DATABASE?" in configuration
    assert rest.startswith("?    everything else")
    assert end == "1 wrong: see FAIL."


def test_the_json_is_one_object(clock: ManualClock, capsys: pytest.CaptureFixture[str]) -> None:
    assert doctor(clock, as_json=True) == 1
    result = json.loads(capsys.readouterr().out)
    assert result["ok"] is False
    assert all(each.keys() == {"check", "grade", "words", "remedy"} for each in result["checks"])


def test_a_finding_is_one_line_without_a_web_page() -> None:
    page = "502 <html><body>\n<h1>Bad Gateway</h1></body></html>"
    shown = line(Diagnosis("token", Grade.UNKNOWN, f"not asked ({page})", "try\nagain"))
    assert shown == "?    token          not asked (502 (a web page)) → try again"


# --------------------------------------------------------------------------------------------------------- the database


def test_a_sound_database_is_fine_and_stays_as_it_is(db_path: Path) -> None:
    before = (db_path.read_bytes(), sorted(db_path.parent.iterdir()))
    diagnosis, is_readable = doctor_database.database(db_path, ManualClock(STARTED_AT))
    assert (diagnosis.grade, is_readable) == (Grade.FINE, True)
    assert diagnosis.words.endswith("sound, accounts: 0")
    assert doctor_database.outbox(db_path, STARTED_AT).words == "due: nothing; given up: 0"
    assert (db_path.read_bytes(), sorted(db_path.parent.iterdir())) == before


def test_broken_indexes_and_broken_pages_have_their_remedies(db_path: Path) -> None:
    change(
        db_path,
        "INSERT INTO outbox (key, kind, place, address, payload, due_at, created_at)"
        " VALUES ('a', 'digest', 'channel', 1, '{}', 5, 1)",
    )
    empty_index(db_path, "outbox_address")
    diagnosis, is_readable = doctor_database.database(db_path, ManualClock(STARTED_AT))
    assert (diagnosis.grade, is_readable) == (Grade.TROUBLE, False)
    assert "verify --reindex" in diagnosis.remedy
    overwrite_pages(db_path)
    diagnosis, is_readable = doctor_database.database(db_path, ManualClock(STARTED_AT))
    assert (diagnosis.grade, is_readable) == (Grade.TROUBLE, False)
    assert "python -m bot restore FILE" in diagnosis.remedy


def test_other_files_older_and_newer_databases_are_told_apart(db_path: Path, tmp_path: Path) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text("these are notes, not a database\n" * 40)
    assert "not an SQLite database" in doctor_database.database(notes, ManualClock(STARTED_AT))[0].words
    older = tmp_path / "older.sqlite3"
    filled(older, newest() - 1, tmp_path / "migrations")
    diagnosis, is_readable = doctor_database.database(older, ManualClock(STARTED_AT))
    assert (diagnosis.grade, is_readable) == (Grade.REMARK, False)
    assert "lacks 1 migrations" in diagnosis.words
    change(db_path, "INSERT INTO schema_migration VALUES (9999, 'later', 'x', 0)")
    diagnosis, _ = doctor_database.database(db_path, ManualClock(STARTED_AT))
    assert (diagnosis.grade, "newer version" in diagnosis.words) == (Grade.TROUBLE, True)


def test_reading_ends_with_its_time(db_path: Path) -> None:
    with pytest.raises(InspectionTooLong):
        inspection.read(db_path, lambda tx: tx.row(COUNT_FOR_EVER), 0.01)


@pytest.mark.parametrize(
    ("lags", "parked", "grade", "words"),
    [
        ({}, 0, Grade.FINE, "due: nothing; given up: 0"),
        ({"accounts": 5000}, 0, Grade.FINE, "due: accounts: 2 for 5 seconds; given up: 0"),
        (
            {"accounts": 0, "kept messages": 3 * HOUR_MS},
            4,
            Grade.REMARK,
            "due: accounts: 2 for 0 seconds, kept messages: 2 for 3 hours; given up: 4",
        ),
        ({}, 4, Grade.REMARK, "due: nothing; given up: 4"),
    ],
)
def test_waiting_messages_are_counted(lags: dict[str, int], parked: int, grade: Grade, words: str) -> None:
    queues = [Queue("direct messages", 0, 0), *(Queue(name, 2, lag) for name, lag in lags.items())]
    diagnosis = doctor_database.outbox_diagnosis(queues, parked)
    assert (diagnosis.grade, diagnosis.words) == (grade, words)


# ------------------------------------------------------------------------------------------------------------- the clock


@pytest.mark.parametrize(
    ("ahead", "last_write", "grade", "words"),
    [
        (0, None, Grade.FINE, "within 1 seconds of Discord's"),
        (20_000, 0, Grade.FINE, "within 20 seconds of Discord's"),
        (10 * MINUTE_MS, 0, Grade.TROUBLE, "10 minutes behind Discord's"),
        (-3 * DAY_MS, 0, Grade.TROUBLE, "3 days ahead Discord's"),
        (0, STARTED_AT + DAY_MS, Grade.REMARK, "an earlier wrong clock wrote"),
        (None, STARTED_AT + DAY_MS, Grade.TROUBLE, "earlier than the last write"),
        (None, STARTED_AT, Grade.UNKNOWN, "not compared"),
    ],
)
def test_the_clock_is_compared(ahead: int | None, last_write: int | None, grade: Grade, words: str) -> None:
    diagnosis = doctor_database.clock_diagnosis(ahead, last_write, STARTED_AT)
    assert diagnosis.grade is grade
    assert words in diagnosis.words


# ------------------------------------------------------------------------------------------------------------ the backup


def test_the_newest_backup_is_looked_at(
    db_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CONNECTS_DATABASE", str(db_path))
    monkeypatch.setenv("CONNECTS_BACKUP_DIR", str(tmp_path / "b"))
    settings = load()
    assert doctor_database.last_backup(settings, STARTED_AT).grade is Grade.TROUBLE
    take(db_path, tmp_path / "b", STARTED_AT)
    newest = take(db_path, tmp_path / "b", STARTED_AT + HOUR_MS).file
    diagnosis = doctor_database.last_backup(settings, STARTED_AT + DAY_MS)
    assert (diagnosis.grade, newest.name in diagnosis.words) == (Grade.FINE, True)
    old = doctor_database.last_backup(settings, STARTED_AT + 2 * DAY_MS)
    assert (old.grade, "more than a day old" in old.words) == (Grade.TROUBLE, True)
    newest.write_bytes(newest.read_bytes() + b"x")
    assert "is damaged" in doctor_database.last_backup(settings, STARTED_AT + DAY_MS).words


# ------------------------------------------------------------------------------------------------------------ the machine


def test_packages_are_compared_with_the_lock() -> None:
    lock = "typer==0.0.1 \\\n    --hash=sha256:ab\nrich==1 ; python_version < '3.12'\nnot-installed==9 \\\n"
    different = [entry.split()[0] for entry in doctor_machine.different_packages(lock)]
    assert different == ["typer", "rich"]


@pytest.mark.skipif(os.name != "posix", reason="other systems have no such modes")
def test_files_that_others_can_read_are_named(db_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("token").write_text("t")
    Path("token").chmod(0o644)
    db_path.chmod(0o640)
    monkeypatch.setenv("CONNECTS_DATABASE", str(db_path))
    monkeypatch.setenv("DISCORD_TOKEN_FILE", "token")
    diagnosis = doctor_machine.secrecy(load())
    assert (diagnosis.grade, diagnosis.remedy) == (Grade.REMARK, f"chmod 600 {db_path} token")
    for file in (db_path, Path("token")):
        file.chmod(0o600)
    assert doctor_machine.secrecy(load()).grade is Grade.FINE


def test_a_full_disk_is_trouble(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = load()
    assert doctor_machine.disk(settings).grade is not Grade.TROUBLE
    monkeypatch.setattr(doctor_machine, "LEAST_FREE", 10**18)
    assert doctor_machine.disk(settings).grade is Grade.TROUBLE


# ---------------------------------------------------------------------------------------------------------------- Discord

GUILD_INSTALL = {"oauth2_install_params": {"scopes": list(SCOPES), "permissions": str(invited().value)}}


@pytest.mark.parametrize(
    ("application", "grade", "words"),
    [
        ({"bot_public": True}, Grade.FINE, "anyone with the link"),
        ({"bot_public": False}, Grade.FINE, "its owner alone"),
        ({"interactions_endpoint_url": "https://example.org/"}, Grade.TROUBLE, "Interactions Endpoint URL"),
        ({"bot_require_code_grant": True}, Grade.TROUBLE, "Requires OAuth2 Code Grant"),
        ({"integration_types_config": {"1": {}}}, Grade.TROUBLE, "Guild Install is off"),
        ({"integration_types_config": {"0": GUILD_INSTALL, "1": {}}}, Grade.FINE, "can be invited"),
        ({"integration_types_config": {"0": {}}}, Grade.FINE, "members can't install it for themselves"),
        (
            {
                "integration_types_config": {
                    "0": {"oauth2_install_params": {"scopes": ["bot"], "permissions": "0"}}
                }
            },
            Grade.REMARK,
            "lacks applications.commands, View Channels, Send Messages",
        ),
        (
            {
                "integration_types_config": {
                    "0": {"oauth2_install_params": {"scopes": SCOPES, "permissions": "8"}}
                }
            },
            Grade.FINE,
            "can be invited",
        ),
    ],
)
def test_the_applications_settings(application: dict[str, Any], grade: Grade, words: str) -> None:
    diagnosis = doctor_discord.install(application)
    assert diagnosis.grade is grade
    assert words in diagnosis.words
    assert bool(diagnosis.remedy) is (grade is not Grade.FINE)


def test_privileged_intents_are_not_needed() -> None:
    assert doctor_discord.intents({"flags": 0}).grade is Grade.FINE
    diagnosis = doctor_discord.intents({"flags": 1 << 12 | 1 << 15})
    assert (diagnosis.grade, diagnosis.words) == (Grade.REMARK, "on but not needed: Presence, Server Members")


async def test_a_discord_that_says_nothing_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor_discord, "ANSWER_MAY_TAKE", 0)
    answers = doctor_discord.Answers()
    await doctor_discord._check(answers, ["commands"], silence)
    [left_out] = answers.diagnoses
    assert (left_out.check, left_out.grade) == ("commands", Grade.UNKNOWN)
    assert left_out.words == "not asked: Discord didn't answer (no answer within 0 seconds)"


async def test_servers_for_which_there_is_no_time_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor_channels, "MAY_TAKE", 0)
    client = cast(discord.Client, SimpleNamespace(user=discord.Object(1), fetch_guild=silence))
    chosen = [ChosenChannel(guild_id, 7, "digests", False) for guild_id in (1, 2)]
    [diagnosis] = await doctor_channels.check(client, chosen)
    assert (diagnosis.grade, diagnosis.words) == (Grade.UNKNOWN, "asked about 0 of 2 servers in 0 seconds")
    [diagnosis] = await doctor_channels.check(client, [])
    assert (diagnosis.grade, diagnosis.words) == (Grade.FINE, "no server has chosen one yet")


async def test_commands_out_of_step_are_named(clock: ManualClock) -> None:
    ours = await doctor_discord.our_commands(clock)
    assert doctor_discord.commands(ours, ours).grade is Grade.FINE
    theirs: list[Any] = json.loads(json.dumps(ours))
    theirs[:] = [command for command in theirs if command["name"] != "start"]
    [connects] = [command for command in theirs if command["name"] == "connects"]
    [spend] = [command for command in connects["options"] if command["name"] == "spend"]
    spend["options"][0]["description"] = "Another one"
    theirs.append({"name": "old", "type": 1, "description": "Of an earlier version"})
    assert differences(ours, theirs) == [
        "/start is missing",
        "/connects spend differs",
        "/old is no longer ours",
    ]
    diagnosis = doctor_discord.commands(ours, theirs)
    assert (diagnosis.grade, diagnosis.words) == (Grade.TROUBLE, ", ".join(differences(ours, theirs)))
