"""Read the operator's settings from the environment or from .env; the environment takes precedence.

| variable | | default |
|---|---|---|
| DISCORD_TOKEN | the bot's token; only `run` needs it | |
| DISCORD_TOKEN_FILE | a file with the token, instead of DISCORD_TOKEN | |
| CONNECTS_DATABASE | the ledger: a file, or postgresql://… (docs/postgresql.md) | data/connects.sqlite3 |
| CONNECTS_SHARDS | the shards of this process, such as 0-3/8; on PostgreSQL only | all |
| CONNECTS_LOG_LEVEL | debug, info, warning, error | info |
| CONNECTS_LOG_FORMAT | console, json | console |
| CONNECTS_DEV_GUILD | a server's id: commands are registered there alone | |
| CONNECTS_BACKUP_DIR | a folder for backups: with it, the running bot makes one each day | |
| CONNECTS_BACKUP_KEEP | how many of them are kept | 14 |
| CONNECTS_BACKUP_KEY | signs the backups, and restore then takes no others | |
| CONNECTS_BACKUP_KEY_FILE | a file with that key, instead of CONNECTS_BACKUP_KEY | |
| CONNECTS_HTTP | host:port for /health and /metrics | off |
| CONNECTS_LLM_URL | the server of a language model for critiques of drafts (docs/critique.md) | |
| CONNECTS_LLM_MODEL | the model's name | |
| CONNECTS_LLM_KEY | the server's key; all three are set, or none | |
| CONNECTS_LLM_KEY_FILE | a file with the key, instead of CONNECTS_LLM_KEY | |
| CONNECTS_DISCORD_API | another server than Discord's, such as http://127.0.0.1:1234/api/v10, for checks | Discord's |
"""

import os
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    PlainSerializer,
    PlainValidator,
    SecretStr,
    ValidationError,
)
from pydantic_settings import BaseSettings, DotEnvSettingsSource, NoDecode, SettingsConfigDict

from bot.domain.shards import Shards
from bot.operating import setting_values
from bot.operating.setting_values import SHORTEST_KEY, Address
from bot.store.engine.location import Location, name_of

ALLOWED = {
    "DISCORD_TOKEN": "the token from the Bot page of your application, in one piece",
    "DISCORD_TOKEN_FILE": "the path of a file that holds the token and nothing else",
    "CONNECTS_DATABASE": "the path of a file, or an address such as postgresql://bot:password@host/connects in which an @ in"
    " the password is written as %40, a / as %2F",
    "CONNECTS_SHARDS": "some of all shards, such as 0-3/8, 2/8 or 0,2,5/8: numbers from 0 on, and after the slash how many"
    " shards there are in all",
    "CONNECTS_LOG_LEVEL": "debug, info, warning or error",
    "CONNECTS_LOG_FORMAT": "console or json",
    "CONNECTS_DEV_GUILD": "a server's id, a number of 17 to 20 digits",
    "CONNECTS_BACKUP_DIR": "the path of a folder",
    "CONNECTS_BACKUP_KEEP": "how many backups to keep, at least 1",
    "CONNECTS_BACKUP_KEY": f"a secret of at least {SHORTEST_KEY} characters, in one piece",
    "CONNECTS_BACKUP_KEY_FILE": "the path of a file that holds the key and nothing else",
    "CONNECTS_HTTP": "host:port, such as 127.0.0.1:8080",
    "CONNECTS_LLM_URL": "an address such as https://api.example.org/v1, without /chat/completions",
    "CONNECTS_LLM_MODEL": "the name of a model, in at most 100 characters",
    "CONNECTS_LLM_KEY": "the key of the model's server, in one piece",
    "CONNECTS_LLM_KEY_FILE": "the path of a file that holds the key and nothing else",
    "CONNECTS_DISCORD_API": "an address such as http://127.0.0.1:1234/api/v10",
}
PREFIX = "CONNECTS_"
"""Every environment variable that begins so has to be in ALLOWED."""
ONE_LETTER = 0.96
"""The likeness (difflib's) from which a variable without PREFIX is one of ours with a letter too many or too few."""
NOT_SET = (
    "DISCORD_TOKEN is not set: put your bot's token into .env or the environment (docs/token.md tells how to get one), "
    "or try the bot without one with: python -m bot demo"
)

NO_FOLDER = (
    "CONNECTS_BACKUP_DIR is not set: put a folder for backups into .env or the environment, "
    "or name one: python -m bot backup --to FOLDER."
)

CHECKS = {
    "token": setting_values.token,
    "llm_key": setting_values.token,
    "backup_key": setting_values.backup_key,
}
"""What checks a secret, by its field."""
SECRET_FILES = {"token_file": "token", "llm_key_file": "llm_key", "backup_key_file": "backup_key"}
"""The field with a secret, by the field with the file that holds the secret."""
LONGEST_SECRET = 10_000
"""Bytes of a file with a secret that are read: another file was meant where it is longer."""

MODEL_SETTINGS = ("CONNECTS_LLM_URL", "CONNECTS_LLM_MODEL", "CONNECTS_LLM_KEY")
"""The settings of the language model, which are set together."""


ONE_PROCESS = (
    "CONNECTS_SHARDS names some shards, but a file has one process, which serves all; take it out, or move to PostgreSQL"
    " (docs/postgresql.md)."
)


class SettingsError(Exception):
    """A setting can't be used; the message is one sentence for the operator."""


class Settings(BaseSettings):
    """The operator's settings, read once at the start; the repr shows no secret."""

    model_config = SettingsConfigDict(
        env_file=".env",
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
        validate_default=False,
        hide_input_in_errors=True,
    )

    token: Annotated[SecretStr, AfterValidator(setting_values.token)] | None = Field(
        None, alias="DISCORD_TOKEN"
    )
    token_file: Annotated[Path, PlainValidator(setting_values.file)] | None = Field(
        None, alias="DISCORD_TOKEN_FILE"
    )
    database: Annotated[Location, PlainValidator(setting_values.location), PlainSerializer(str)] = Field(
        Path("data/connects.sqlite3"), alias="CONNECTS_DATABASE"
    )
    shards: Annotated[Shards | None, NoDecode, PlainValidator(setting_values.shards)] = Field(
        None, alias="CONNECTS_SHARDS"
    )
    log_level: Annotated[
        Literal["debug", "info", "warning", "error"], BeforeValidator(setting_values.lower)
    ] = Field("info", alias="CONNECTS_LOG_LEVEL")
    log_format: Annotated[Literal["console", "json"], BeforeValidator(setting_values.lower)] = Field(
        "console", alias="CONNECTS_LOG_FORMAT"
    )
    dev_guild: int | None = Field(None, alias="CONNECTS_DEV_GUILD", ge=10**16, lt=10**20)
    backup_dir: Annotated[Path, PlainValidator(setting_values.file)] | None = Field(
        None, alias="CONNECTS_BACKUP_DIR"
    )
    backup_keep: int = Field(14, alias="CONNECTS_BACKUP_KEEP", ge=1)
    backup_key: Annotated[SecretStr, AfterValidator(setting_values.backup_key)] | None = Field(
        None, alias="CONNECTS_BACKUP_KEY"
    )
    backup_key_file: Annotated[Path, PlainValidator(setting_values.file)] | None = Field(
        None, alias="CONNECTS_BACKUP_KEY_FILE"
    )
    http: Annotated[Address | None, PlainValidator(setting_values.host_and_port)] = Field(
        None, alias="CONNECTS_HTTP"
    )
    discord_api: Annotated[str | None, PlainValidator(setting_values.api)] = Field(
        None, alias="CONNECTS_DISCORD_API"
    )
    llm_url: Annotated[str | None, PlainValidator(setting_values.model_url)] = Field(
        None, alias="CONNECTS_LLM_URL"
    )
    llm_model: Annotated[str | None, PlainValidator(setting_values.model_name)] = Field(
        None, alias="CONNECTS_LLM_MODEL"
    )
    llm_key: Annotated[SecretStr, AfterValidator(setting_values.token)] | None = Field(
        None, alias="CONNECTS_LLM_KEY"
    )
    llm_key_file: Annotated[Path, PlainValidator(setting_values.file)] | None = Field(
        None, alias="CONNECTS_LLM_KEY_FILE"
    )

    @property
    def folder(self) -> Path:
        """Return the folder for the bot's own files on this machine: that of the database's file, ``data`` for a server."""
        return self.database.parent if isinstance(self.database, Path) else Path("data")

    @property
    def command_record(self) -> Path:
        """Return the file that remembers which commands are registered with Discord."""
        name = self.database.name if isinstance(self.database, Path) else name_of(self.database)
        return self.folder / f"{name}.commands.json"

    def required_token(self) -> str:
        """Return the token. Raises SettingsError if DISCORD_TOKEN isn't set."""
        if self.token is None:
            raise SettingsError(NOT_SET)
        return self.token.get_secret_value()

    def language_model(self) -> tuple[str, str, str] | None:
        """Return the address, the name and the key of the language model; None where none is set up.

        Raises SettingsError where only some of the three settings are set.
        """
        key = None if self.llm_key is None else self.llm_key.get_secret_value()
        values = (self.llm_url, self.llm_model, key)
        missing = [name for name, value in zip(MODEL_SETTINGS, values, strict=True) if not value]
        if self.llm_url and self.llm_model and key:
            return self.llm_url, self.llm_model, key
        if len(missing) < len(MODEL_SETTINGS):
            raise SettingsError(
                f"{missing[0]} is not set: {', '.join(MODEL_SETTINGS)} go together (docs/critique.md); set it or take the"
                " others out."
            )
        return None

    def signing_key(self) -> str | None:
        """Return the key that signs backups, None where none is set."""
        return None if self.backup_key is None else self.backup_key.get_secret_value()

    def required_backup_dir(self) -> Path:
        """Return the backup folder. Raises SettingsError if CONNECTS_BACKUP_DIR isn't set."""
        if self.backup_dir is None:
            raise SettingsError(NO_FOLDER)
        return self.backup_dir


def load(*, for_discord: bool = True) -> Settings:
    """Return the settings from the environment and .env.

    ``for_discord``: False for work that doesn't talk to Discord, which a wrong CONNECTS_DISCORD_API doesn't stop.
    Raises SettingsError, which names the first variable that is wrong and what it may be.
    """
    try:
        _refuse_unknown()
        unused: dict[str, Any] = {} if for_discord else {"CONNECTS_DISCORD_API": None}
        settings = Settings(**unused)
        settings = settings.model_copy(update=_from_files(settings))
        settings.language_model()
        if (
            isinstance(settings.database, Path)
            and settings.shards is not None
            and not settings.shards.are_all
        ):
            raise SettingsError(ONE_PROCESS)
        return settings
    except ValidationError as error:
        variable = str(error.errors()[0]["loc"][0])
        raise SettingsError(f"{variable} can't be used: it has to be {ALLOWED[variable]}.") from None
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"The file .env can't be read: {error}.") from None


def _from_files(settings: Settings) -> dict[str, SecretStr]:
    """Return the secrets that are kept in files, by field; empty where no file is set.

    Raises SettingsError where the secret is set as well, and for a file that can't be read or holds something else.
    """
    secrets: dict[str, SecretStr] = {}
    for file_field, field in SECRET_FILES.items():
        path: Path | None = getattr(settings, file_field)
        if path is None:
            continue
        variable, by_file = (str(Settings.model_fields[each].alias) for each in (field, file_field))
        if getattr(settings, field) is not None:
            raise SettingsError(f"{variable} and {by_file} are both set; take one of them out.")
        try:
            with path.open("rb") as content:
                secret = content.read(LONGEST_SECRET + 1)
        except OSError as error:
            raise SettingsError(f"{by_file} names {path}, which can't be read: {error.strerror}.") from None
        if not secret.strip():
            raise SettingsError(
                f"{by_file} names {path}, which is empty; it has to hold {ALLOWED[variable]}."
            )
        try:
            if len(secret) > LONGEST_SECRET:
                raise ValueError
            secrets[field] = CHECKS[field](SecretStr(secret.decode("ascii")))
        except ValueError:
            raise SettingsError(f"{by_file} names {path}, which has to hold {ALLOWED[variable]}.") from None
    return secrets


def _refuse_unknown() -> None:
    """Raise SettingsError for a variable that is meant as a setting but is none: CONNECTS_DATABSE, CONNECT_DATABASE."""
    ours = [name for name in ALLOWED if name.startswith(PREFIX)]
    from_file = DotEnvSettingsSource(Settings).env_vars  # its names are in lower case
    for places, names in (("the environment", os.environ), (".env", from_file)):
        for name in sorted(names):
            variable = name.upper()
            is_meant = variable.startswith(PREFIX) or get_close_matches(variable, ours, 1, ONE_LETTER)
            if is_meant and variable not in ALLOWED:
                raise SettingsError(f"{variable} in {places} is no setting of this bot; {_advice(variable)}.")


def _advice(variable: str) -> str:
    """Return what to do about a variable that is no setting: the most similar setting, if any is similar."""
    by_rest = {name.partition("_")[2]: name for name in ALLOWED}
    similar = [by_rest[rest] for rest in get_close_matches(variable.removeprefix(PREFIX), by_rest, n=1)]
    for name in [*get_close_matches(variable, ALLOWED, 1, ONE_LETTER), *similar]:
        return f"did you mean {name}? Correct the name or take it out"
    return "take it out (docs/operating.md lists all settings)"
