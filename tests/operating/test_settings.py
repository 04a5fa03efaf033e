"""What the operator sets: read from the environment and .env, refused by name, and never shown."""

import os
from pathlib import Path

import pytest
from structlog.testing import capture_logs
from typer.testing import CliRunner

from bot.__main__ import app
from bot.app import language_model
from bot.operating.setting_values import Address
from bot.operating.settings import ALLOWED, MODEL_SETTINGS, PREFIX, SettingsError, load
from bot.services.drafting import Endpoint
from bot.store.engine.location import Server

GOOD = {
    "DISCORD_TOKEN": "a.b-c_d",
    "CONNECTS_DATABASE": "/srv/ledger.sqlite3",
    "CONNECTS_LOG_LEVEL": "WARNING",
    "CONNECTS_LOG_FORMAT": "json",
    "CONNECTS_DEV_GUILD": "123456789012345678",
    "CONNECTS_SHARDS": "0-7/8",
    "CONNECTS_BACKUP_DIR": "backups",
    "CONNECTS_BACKUP_KEEP": "30",
    "CONNECTS_BACKUP_KEY": "a-key-for-backups",
    "CONNECTS_HTTP": "[::1]:8080",
    "CONNECTS_LLM_URL": "https://models.example.org/v1/",
    "CONNECTS_LLM_MODEL": "small-model",
    "CONNECTS_LLM_KEY": "sk-secret",
    "CONNECTS_DISCORD_API": "http://127.0.0.1:1234/api/v10",
}
SECRET_FILES = {
    "DISCORD_TOKEN_FILE": "DISCORD_TOKEN",
    "CONNECTS_LLM_KEY_FILE": "CONNECTS_LLM_KEY",
    "CONNECTS_BACKUP_KEY_FILE": "CONNECTS_BACKUP_KEY",
}
"""The settings that name a file with a secret, with the setting that holds the secret itself."""


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name in ALLOWED or name.startswith(PREFIX)]:
        monkeypatch.delenv(name)


def test_defaults() -> None:
    settings = load()
    assert settings.database == Path("data/connects.sqlite3")
    assert (settings.log_level, settings.log_format) == ("info", "console")
    assert (settings.token, settings.dev_guild, settings.http, settings.discord_api) == (
        None,
        None,
        None,
        None,
    )
    assert (settings.backup_dir, settings.backup_keep) == (None, 14)
    assert settings.language_model() is None
    with pytest.raises(SettingsError, match=r"CONNECTS_BACKUP_DIR.*--to FOLDER"):
        settings.required_backup_dir()
    with pytest.raises(SettingsError, match=r"DISCORD_TOKEN.*python -m bot demo"):
        settings.required_token()


def test_everything_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    assert GOOD.keys() | SECRET_FILES.keys() == ALLOWED.keys()
    for name, value in GOOD.items():
        monkeypatch.setenv(name, value)
    settings = load()
    assert settings.required_token() == "a.b-c_d"
    assert settings.database == Path("/srv/ledger.sqlite3")
    assert (settings.log_level, settings.log_format) == ("warning", "json")
    assert (settings.dev_guild, settings.backup_dir) == (123456789012345678, Path("backups"))
    assert settings.backup_keep == 30
    assert settings.signing_key() == "a-key-for-backups"
    assert settings.http == Address("::1", 8080)
    assert settings.discord_api == "http://127.0.0.1:1234/api/v10"
    assert settings.language_model() == ("https://models.example.org/v1", "small-model", "sk-secret")


def test_the_environment_wins_over_the_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / ".env").write_text(
        "DISCORD_TOKEN=from.file\nCONNECTS_LOG_LEVEL=debug\nCONNECTS_HTTP=\nOTHER=1\n"
    )
    monkeypatch.setenv("CONNECTS_LOG_LEVEL", "error")
    settings = load()
    assert (settings.required_token(), settings.log_level, settings.http) == ("from.file", "error", None)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DISCORD_TOKEN", "Bot abc"),
        ("DISCORD_TOKEN", "to\nken"),
        ("DISCORD_TOKEN", "tokén"),
        ("CONNECTS_DATABASE", "/"),
        ("CONNECTS_DATABASE", "postgresql://bot:p@ssw0rd@localhost/connects"),
        ("CONNECTS_DATABASE", "postgresql://bot:p/ssw0rd@localhost/connects"),
        ("CONNECTS_DATABASE", "postgresql://bot:12/ssw0rd@localhost/connects"),
        ("CONNECTS_DATABASE", "postgresql://bot:p%ssw0rd@localhost/connects"),
        ("CONNECTS_DATABASE", "postgresql://bot:ssw0rd@localhost/connects?ssl=on"),
        ("CONNECTS_LOG_LEVEL", "loud"),
        ("CONNECTS_LOG_FORMAT", "xml"),
        ("CONNECTS_SHARDS", "8/8"),
        ("CONNECTS_SHARDS", "0-3"),
        ("CONNECTS_DEV_GUILD", "my server"),
        ("CONNECTS_DEV_GUILD", "12"),
        ("CONNECTS_BACKUP_KEEP", "0"),
        ("CONNECTS_BACKUP_KEEP", "all"),
        ("CONNECTS_BACKUP_KEY", "too-short"),
        ("CONNECTS_HTTP", "8080"),
        ("CONNECTS_HTTP", "localhost:0"),
        ("CONNECTS_HTTP", "localhost:99999"),
        ("CONNECTS_LLM_URL", "models.example.org/v1"),
        ("CONNECTS_LLM_URL", "https://name:word@models.example.org/v1"),
        ("CONNECTS_LLM_URL", "https://models.example.org/v1/chat/completions"),
        ("CONNECTS_LLM_URL", "https://models.example.org/v1?key=word"),
        ("CONNECTS_LLM_MODEL", "m" * 101),
        ("CONNECTS_LLM_MODEL", "small\nmodel"),
        ("CONNECTS_LLM_KEY", "Bearer abc"),
        ("CONNECTS_DISCORD_API", "discord.com/api/v10"),
        ("CONNECTS_DISCORD_API", "https://name:word@example.org/api/v10"),
    ],
)
def test_a_wrong_one_is_named_with_what_is_allowed(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError) as refusal:
        load()
    sentence = str(refusal.value)
    assert name in sentence
    assert ALLOWED[name] in sentence
    assert "\n" not in sentence
    assert value not in sentence or name not in {"DISCORD_TOKEN", "CONNECTS_LLM_KEY"}
    assert "ssw0rd" not in sentence


def test_a_wrong_address_of_discord_stops_only_what_talks_to_discord(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("CONNECTS_DISCORD_API", "discord.com/api/v10")
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "connects.sqlite3").touch()
    verified = CliRunner().invoke(app, ["verify"])
    assert verified.exit_code != 0
    assert "it is empty (python -m bot restore puts a backup in its place" in verified.stderr
    for verb in ("run", "invite"):
        assert "CONNECTS_DISCORD_API can't be used" in CliRunner().invoke(app, [verb]).stderr


@pytest.mark.parametrize(
    ("address", "shown", "record"),
    [
        (
            "postgresql://bot:s3cret@db.example.org:5433/ledger",
            "postgresql://bot@db.example.org:5433/ledger",
            "ledger.commands.json",
        ),
        (
            "postgres://bot:s3cret%40@[::1]/my-ledger?sslmode=require",
            "postgres://bot@[::1]/my-ledger?sslmode=require",
            "my-ledger.commands.json",
        ),
        (
            "postgresql:///ledger?host=/run/postgresql&password=s3cret&user=bot",
            "postgresql:///ledger?host=/run/postgresql&password=…&user=bot",
            "ledger.commands.json",
        ),
        ("postgresql://?service=books", "postgresql://?service=books", "books.commands.json"),
        ("postgresql://", "postgresql://", "connects.commands.json"),
    ],
)
def test_a_server_is_shown_without_its_password(
    monkeypatch: pytest.MonkeyPatch, address: str, shown: str, record: str
) -> None:
    monkeypatch.setenv("CONNECTS_DATABASE", f" {address} ")
    settings = load()
    assert settings.database == Server(address)
    assert str(settings.database) == shown
    assert settings.command_record == Path("data") / record
    everywhere = f"{settings!r} {settings} {settings.model_dump()} {settings.model_dump_json()}"
    assert "s3cret" not in everywhere


def test_the_files_of_this_machine_lie_beside_the_database(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONNECTS_DATABASE", "/srv/ledger.sqlite3")
    settings = load()
    assert settings.folder == Path("/srv")
    assert settings.command_record == Path("/srv/ledger.sqlite3.commands.json")


def test_secrets_are_read_from_files(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "token").write_text(" a.b-c_d\r\n")
    (tmp_path / "key").write_text("sk-secret")
    monkeypatch.setenv("DISCORD_TOKEN", "")  # as compose hands an unset variable down
    monkeypatch.setenv("DISCORD_TOKEN_FILE", "token")
    for name in ("CONNECTS_LLM_URL", "CONNECTS_LLM_MODEL"):
        monkeypatch.setenv(name, GOOD[name])
    monkeypatch.setenv("CONNECTS_LLM_KEY_FILE", str(tmp_path / "key"))
    settings = load()
    assert settings.required_token() == "a.b-c_d"
    assert settings.language_model() == ("https://models.example.org/v1", "small-model", "sk-secret")
    assert "a.b-c_d" not in repr(settings)
    assert "sk-secret" not in repr(settings)


@pytest.mark.parametrize("by_file", SECRET_FILES)
@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (None, "can't be read: No such file or directory"),
        (b"", "is empty"),
        (b" \n", "is empty"),
        (b"two words\n", "has to hold"),
        ("tokén".encode(), "has to hold"),
        (b"t" * 20_000, "has to hold"),
    ],
)
def test_a_file_without_a_secret_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, by_file: str, content: bytes | None, reason: str
) -> None:
    if content is not None:
        (tmp_path / "secret").write_bytes(content)
    monkeypatch.setenv(by_file, "secret")
    with pytest.raises(SettingsError) as refusal:
        load()
    sentence = str(refusal.value)
    assert sentence.startswith(f"{by_file} names secret, which {reason}")
    assert sentence.count(".") == 1
    assert "words" not in sentence


@pytest.mark.parametrize(("by_file", "name"), SECRET_FILES.items())
def test_a_secret_is_set_once(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, by_file: str, name: str
) -> None:
    (tmp_path / "secret").write_text("x")
    monkeypatch.setenv(by_file, "secret")
    monkeypatch.setenv(name, GOOD[name])
    with pytest.raises(SettingsError, match=f"^{name} and {by_file} are both set; take one of them out\\.$"):
        load()


def test_an_unreadable_file_is_named(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes(b"DISCORD_TOKEN=\xff\xfe\n")
    with pytest.raises(SettingsError, match=r"\.env"):
        load()


@pytest.mark.parametrize(
    ("name", "advice"),
    [
        ("CONNECTS_DATABSE", "did you mean CONNECTS_DATABASE?"),
        ("CONNECTS_BACKUPS_DIR", "did you mean CONNECTS_BACKUP_DIR?"),
        ("CONNECTS_TOKEN", "did you mean DISCORD_TOKEN?"),
        ("CONNECT_DATABASE", "did you mean CONNECTS_DATABASE?"),
        ("conects_http", "did you mean CONNECTS_HTTP?"),
        ("connects_loglevel", "did you mean CONNECTS_LOG_LEVEL?"),
        ("CONNECTS_ZZZ", "docs/operating.md lists all settings"),
    ],
)
@pytest.mark.parametrize("in_file", [False, True], ids=["environment", "file"])
def test_an_unknown_one_is_refused_with_the_name_that_was_meant(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str, advice: str, in_file: bool
) -> None:
    if in_file:
        (tmp_path / ".env").write_text(f"{name}=secret\n")
    else:
        monkeypatch.setenv(name, "secret")
    with pytest.raises(SettingsError) as refusal:
        load()
    sentence = str(refusal.value)
    assert sentence.startswith(f"{name.upper()} in {'.env' if in_file else 'the environment'} ")
    assert advice in sentence
    assert "secret" not in sentence
    assert "\n" not in sentence


def test_the_token_is_never_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", "very.secret")
    for name in MODEL_SETTINGS:
        monkeypatch.setenv(name, "very-secret" if name.endswith("KEY") else GOOD[name])
    settings = load()
    assert "secret" not in f"{settings!r} {settings} {settings.model_dump()} {settings.model_dump_json()}"


@pytest.mark.parametrize("left_out", MODEL_SETTINGS)
def test_a_language_model_is_set_up_as_a_whole(monkeypatch: pytest.MonkeyPatch, left_out: str) -> None:
    for name in MODEL_SETTINGS:
        if name != left_out:
            monkeypatch.setenv(name, GOOD[name])
    with pytest.raises(SettingsError) as refusal:
        load()
    assert str(refusal.value).startswith(f"{left_out} is not set")
    assert "secret" not in str(refusal.value)


def test_the_bot_gets_the_language_model_and_logs_no_key(monkeypatch: pytest.MonkeyPatch) -> None:
    with capture_logs() as logs:
        assert language_model(load()) is None
        for name in MODEL_SETTINGS:
            monkeypatch.setenv(name, GOOD[name])
        model = language_model(load())
    assert model is not None
    assert model.endpoint == Endpoint("https://models.example.org/v1", "small-model", "sk-secret")
    assert [(entry["url"], entry["model"]) for entry in logs] == [
        ("https://models.example.org/v1", "small-model")
    ]
    assert "secret" not in str(logs)


def test_a_server_may_have_several_processes_and_a_file_has_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONNECTS_SHARDS", "0-3/8")
    monkeypatch.setenv("CONNECTS_DATABASE", "postgresql://bot@localhost/connects")
    assert str(load().shards) == "0-3/8"
    monkeypatch.setenv("CONNECTS_DATABASE", "ledger.sqlite3")
    with pytest.raises(SettingsError, match="CONNECTS_SHARDS names some shards, but a file has one process"):
        load()
    monkeypatch.setenv("CONNECTS_SHARDS", "0-7/8")
    assert str(load().shards) == "0-7/8"
