"""The image, the compose file and the unit agree with each other and with the bot's settings and verbs."""

import re
from typing import Any

import yaml

from bot.__main__ import app
from bot.operating.settings import ALLOWED, PREFIX
from tests.structure.tree import ROOT

DOCKERFILE = (ROOT / "Dockerfile").read_text("utf-8")
UNIT = (ROOT / "deploy" / "connects-bot.service").read_text("utf-8")
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text("utf-8"))
BOT: dict[str, Any] = COMPOSE["services"]["bot"]
REPLICA: dict[str, Any] = COMPOSE["services"]["litestream"]
STARTED = ["python", "-m", "bot"]


def volumes(service: dict[str, Any]) -> dict[str, str]:
    """Return the named volumes of a service with the folders at which they are mounted."""
    pairs = [volume.split(":")[:2] for volume in service["volumes"]]
    return {volume: folder for volume, folder in pairs if not volume.startswith(".")}


def image_variables() -> dict[str, str]:
    """Return the variables that the image sets."""
    [lines] = re.findall(r"^ENV ((?:.*\\\n)*.*)$", DOCKERFILE, re.MULTILINE)
    return dict(pair.split("=", 1) for pair in lines.replace("\\\n", " ").split())


def verbs() -> set[str]:
    """Return the verbs of the command line."""
    named = app.registered_commands
    return {command.name or command.callback.__name__ for command in named if command.callback}


def test_every_variable_is_a_setting() -> None:
    of_unit = set(re.findall(rf"^Environment=({PREFIX}\w+|DISCORD_\w+)=", UNIT, re.MULTILINE))
    of_image = {name for name in image_variables() if name.startswith(PREFIX)}
    for names in (of_unit, of_image, set(BOT["environment"])):
        assert names
        assert names - set(ALLOWED) == set()


def test_the_user_owns_the_folders_that_are_mounted() -> None:
    [uid] = re.findall(r"useradd --uid (\d+)", DOCKERFILE)
    [owned] = re.findall(r"install -d -m 0700 -o connects -g connects (.*)$", DOCKERFILE, re.MULTILINE)
    [declared] = re.findall(r"^VOLUME (.*)$", DOCKERFILE, re.MULTILINE)
    assert owned.split() == declared.split() == list(volumes(BOT).values())
    assert set(COMPOSE["volumes"]) == set(volumes(BOT))
    assert volumes(REPLICA).items() <= volumes(BOT).items()
    assert REPLICA["user"] == f"{uid}:{uid}"
    assert re.search(r"^USER connects$", DOCKERFILE, re.MULTILINE)


def test_the_database_and_the_backups_are_in_volumes() -> None:
    folders = set(volumes(BOT).values())
    database = BOT["environment"]["CONNECTS_DATABASE"]
    assert database == image_variables()["CONNECTS_DATABASE"]
    assert database.rpartition("/")[0] in folders
    assert BOT["environment"]["CONNECTS_BACKUP_DIR"] in folders
    replicated = yaml.safe_load((ROOT / "deploy" / "litestream.yml").read_text("utf-8"))
    assert [each["path"] for each in replicated["dbs"]] == [database]


def test_the_health_check_is_a_verb_and_finds_the_page() -> None:
    [checked] = re.findall(r"^HEALTHCHECK .*CMD (\[.*\])$", DOCKERFILE, re.MULTILINE)
    *started, verb = yaml.safe_load(checked)
    assert BOT["healthcheck"]["test"] == ["CMD", *started, verb]
    assert started == STARTED
    assert verb in verbs()
    assert "CONNECTS_HTTP" in image_variables()


def test_what_is_started_exists() -> None:
    [entry] = re.findall(r"^ENTRYPOINT (.*)$", DOCKERFILE, re.MULTILINE)
    [verb] = yaml.safe_load(re.findall(r"^CMD (.*)$", DOCKERFILE, re.MULTILINE)[0])
    assert yaml.safe_load(entry) == STARTED
    assert re.search(rf"^ExecStart=\S+/python -m bot {verb}$", UNIT, re.MULTILINE)
    assert verb in verbs()


def test_the_image_gets_what_the_bot_needs_and_nothing_else() -> None:
    lines = (ROOT / ".dockerignore").read_text("utf-8").splitlines()
    let_in = {line[1:] for line in lines if line.startswith("!")}
    terms = {"LICENSE", "NOTICE"}
    assert let_in == {"bot", "cogs", "migrations", "pyproject.toml", "requirements.lock"} | terms
    assert "*" in lines
    assert "**/__pycache__" in lines


def test_the_container_has_no_rights_and_a_file_system_of_its_own_that_is_read_only() -> None:
    for service in (BOT, REPLICA):
        assert service["read_only"] is True
        assert service["cap_drop"] == ["ALL"]
        assert service["security_opt"] == ["no-new-privileges:true"]
    assert "ports" not in BOT
    assert [mount.partition(":")[0] for mount in BOT["tmpfs"]] == ["/tmp"]  # noqa: S108 (in the container)
